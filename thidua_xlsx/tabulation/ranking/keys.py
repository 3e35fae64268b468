"""The order of precedence: each key's figure of an agency, as published, and in which direction it is
better."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ...arithmetic import summed
from ...model import Direction, Key, Plan, RankBy, RankingKey, Tally
from ...vietnamese.numerals import show
from ..scoring.criteria_tree import Outline

ZERO = Decimal(0)


def precedence(plan: Plan) -> tuple[RankingKey, ...]:
    """The plan's keys in order; the total alone when it has none.

    Where the season ranks by share (`Xếp hạng theo` tỷ lệ), a total that stands first compares the share.
    """
    keys = tuple(sorted(plan.keys, key=lambda key: key.order)) or (RankingKey(1, Key.TOTAL),)
    if plan.info.rank_by is RankBy.SHARE and keys[0].key is Key.TOTAL:
        return (replace(keys[0], key=Key.SHARE), *keys[1:])
    return keys


def figure(key: RankingKey, tally: Tally, tree: Outline) -> Decimal | None:
    """The agency's figure for the key; None for the ballot, and where the agency has none."""
    match key.key:
        case Key.TOTAL:
            return tally.total
        case Key.SHARE:
            return tally.share
        case Key.TAG_POINTS:
            return _of_tag(key.parameter, tally, tree)
        case Key.CRITERION_POINTS:
            score = tally.scores.get(key.parameter)
            return None if score is None else score.final
        case Key.BONUSES:
            return summed(max(a.moved, ZERO) for a in tally.adjusted if a.moved is not None)
        case Key.DEDUCTIONS:
            return summed(max(-a.moved, ZERO) for a in tally.adjusted if a.moved is not None)
        case Key.SELF_POINTS:
            return tally.self_total
        case Key.GAP:
            gaps = [tally.scores[code].gap for code in tree.leaves]
            return summed(abs(gap) for gap in gaps if gap is not None)
        case Key.BALLOT:
            return None


def _of_tag(tag: str, tally: Tally, tree: Outline) -> Decimal | None:
    """Points of the criteria with the tag, bonuses and deductions included, each once; and of adjustments
    that carry the tag themselves and stand outside those criteria (as −50 for a weak Party organisation)."""
    codes = tree.topmost(tag)
    within = {code for top in codes for code in _inside(top, tree)}
    scores = [tally.scores[code].final for code in codes]
    loose = [
        adjusted.moved
        for adjusted in tally.adjusted
        if tag in adjusted.adjustment.tags and adjusted.adjustment.criterion not in within
    ]
    known = [points for points in (*scores, *loose) if points is not None]
    return summed(known) if len(known) == len(scores) + len(loose) else None


def _inside(code: str, tree: Outline) -> list[str]:
    return [code, *(inner for child in tree.children.get(code, ()) for inner in _inside(child, tree))]


def better(key: RankingKey, value: Decimal | None) -> tuple[bool, Decimal]:
    """What to compare by `>`: an agency without a figure stands behind all that have one."""
    if value is None:
        return False, ZERO
    return True, -value if key.direction is Direction.ASCENDING else value


def shown(key: RankingKey, value: Decimal | None) -> str:
    """The figure as published."""
    if value is None:
        return "không có"
    return f"{show(value)} %" if key.key is Key.SHARE else show(value)
