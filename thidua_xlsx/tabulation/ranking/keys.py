"""The order of precedence: each key's figure of an agency, as published, and in which direction it is
better."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ...model import Direction, Key, Plan, RankBy, RankingKey, Tally
from ...ranking_keys import KINDS
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
    return KINDS[key.key].figure(key.parameter, tally, tree)


def better(key: RankingKey, value: Decimal | None) -> tuple[bool, Decimal]:
    """What to compare by `>`: an agency without a figure stands behind all that have one."""
    if value is None:
        return False, ZERO
    return True, -value if key.direction is Direction.ASCENDING else value


def shown(key: RankingKey, value: Decimal | None) -> str:
    """The figure as published."""
    if value is None:
        return "không có"
    return show(value) + KINDS[key.key].unit
