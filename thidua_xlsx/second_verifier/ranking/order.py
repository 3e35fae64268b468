"""Ranking of one contest, key by key (§2 `Xếp hạng`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from ..inputs.plan_types import BY_SECRETARIAT, KEEP_SELF, RATIO, Key, Plan
from ..inputs.register import Ballot
from ..inputs.rows import is_group
from ..scoring.basis import APPRAISED, FINAL, SELF, PhaseBasis
from ..scoring.tallies import Scored
from ..scoring.tree import Node, walk
from ..text import ZERO, fold, half_up, number_of_text
from .conditions import Standing


def key_figure(key: Key, scored: Scored, plan: Plan) -> Decimal | None:
    """The figure of one ranking key, as published."""
    final = scored.views[FINAL]
    match key.word:
        case "tong_diem":
            return final.total
        case "ty_le":
            return scored.share
        case "diem_nhan":
            return _tag_points(fold(key.parameter), scored, plan)
        case "diem_tieu_chi":
            return final.points.get(key.parameter)
        case "diem_cong" | "diem_tru":
            bonus = key.word == "diem_cong"
            moved = [
                final.moved.get(adjustment.code) or ZERO
                for adjustment in plan.adjustments
                if adjustment.bonus == bonus
            ]
            return abs(sum(moved, ZERO))
        case "diem_tu_cham":
            return scored.self_total
        case "lech":
            return _gap(scored)
    return None


def _tag_points(tag: str, scored: Scored, plan: Plan) -> Decimal:
    """Sum over a tag: each criterion once with its adjustments, and tagged adjustments elsewhere."""
    final = scored.views[FINAL]
    counted: set[str] = set()
    total = ZERO

    def visit(nodes: Iterable[Node], inside: bool) -> None:
        nonlocal total
        for node in nodes:
            hit = tag in node.row.tags
            if hit and not inside:
                total += final.points.get(node.row.code) or ZERO
            if hit or inside:
                counted.add(node.row.code)
            visit(node.children, inside or hit)

    visit(scored.tree, False)
    for adjustment in plan.adjustments:
        if tag in adjustment.tags and adjustment.criterion not in counted:
            total += final.moved.get(adjustment.code) or ZERO
    return total


def _gap(scored: Scored) -> Decimal:
    """Σ|self − final| over the scored rows that have both."""
    own, final = scored.views[SELF].points, scored.views[FINAL].points
    total = ZERO
    for node in walk(scored.tree):
        first, last = own.get(node.row.code), final.get(node.row.code)
        if not is_group(node.row) and first is not None and last is not None:
            total += abs(last - first)
    return total


def measure(key: Key, scored: Scored, basis: PhaseBasis) -> Decimal | None:
    """`gia_tri`: the number that counts in a criterion; of a/b the percentage, rounded once."""
    code, agency = key.parameter, scored.agency.code
    node = next((node for node in walk(scored.tree) if node.row.code == code), None)
    if node is None or node.full or node.row.scorer == BY_SECRETARIAT or is_group(node.row):
        return None
    if code in basis.gone(agency) or code in basis.given(agency):
        return None
    own = basis.plan.missing == KEEP_SELF or code in scored.agreed
    for view in (APPRAISED, SELF) if own else (APPRAISED,):
        entries = basis.entries(agency, view)
        number, base = entries.get((code, "value")), entries.get((code, "b"))
        if not isinstance(number, Decimal):
            continue
        if node.row.method != RATIO or fold(node.row.parameter).replace(" ", "") != "a/b":
            return number
        if isinstance(base, Decimal) and base:
            return half_up(Fraction(number) * 100 / Fraction(base), basis.plan.places)
    return None


def own_figure(key: Key, standing: Standing, decided: Mapping[str, int]) -> Decimal | None:
    """`loai`, `so_lieu`, `quyet_dinh`: what is known of the agency itself."""
    if key.word == "loai":
        return None if standing.steps is None else Decimal(standing.steps)
    if key.word == "quyet_dinh":
        order = decided.get(standing.agency.code)
        return None if order is None else Decimal(order)
    asked = re.fullmatch(r"(.*?)\s*(?:(>=|≥|<=|≤|>|<|=)\s*(.*))?", key.parameter)
    name, sign, bound = asked.groups("") if asked else (key.parameter, "", "")
    own = dict(standing.agency.numbers).get(fold(name))
    if own is None or not sign:
        return own
    limit = number_of_text(bound.removesuffix("%").strip())
    if limit is None:
        return None
    holds = {
        ">": own > limit,
        "<": own < limit,
        "=": own == limit,
        ">=": own >= limit,
        "≥": own >= limit,
        "<=": own <= limit,
        "≤": own <= limit,
    }
    return Decimal(int(holds[sign]))


OWN_KEYS = ("loai", "so_lieu", "quyet_dinh")


class Contest:
    """Ranks the agencies of one contest; remembers which ballots are still due."""

    def __init__(self, standings: Sequence[Standing], keys: Sequence[Key], ballots: Sequence[Ballot]) -> None:
        self.standings, self.keys = standings, keys
        self.ballots = [ballot for ballot in ballots if not ballot.fault]
        self.due: list[list[str]] = []
        self.outvoted: set[tuple[str, str]] = set()
        """(winner of a counted vote, whoever has fewer votes in one of its rounds)."""

    def rank(self) -> None:
        """Position after position the best of those who may stand there (1, 2, 2, 4).

        Where a ballot is due, its set holds one position at a time and nobody in it has a rank yet.
        """
        left, position = list(self.standings), 1
        undecided: list[Standing] = []
        while left:
            may = [standing for standing in left if standing.closed < position]
            ballots_due = len(self.due)
            best = self.best(may)
            if len(self.due) > ballots_due:
                for standing in best:
                    standing.open_at = standing.open_at or position
                undecided += [standing for standing in best if standing not in undecided]
                best = best[:1]
            for standing in best:
                standing.rank, standing.tied = position, len(best) > 1
            left = [standing for standing in left if standing not in best]
            position += len(best) or 1
        for standing in self.standings:
            standing.decided_by = None if standing.tied else self._deciding(standing)
        for standing in undecided:
            standing.rank, standing.tied, standing.decided_by = None, False, None

    def best(self, runners: list[Standing]) -> list[Standing]:
        """Key after key, as long as more than one is level."""
        for place, key in enumerate(self.keys):
            if len(runners) < 2:
                break
            due = len(self.due)
            if key.word == "bo_phieu":
                runners = self._voted(runners)
            elif key.word == "quyet_dinh" and any(runner.figures[place] is None for runner in runners):
                self.due.append([runner.agency.code for runner in runners])
            else:
                figures = [_order(runner.figures[place], key) for runner in runners]
                runners = [
                    runner for runner, figure in zip(runners, figures, strict=True) if figure == max(figures)
                ]
            if len(self.due) > due:
                break
        return runners

    def _deciding(self, standing: Standing) -> str | None:
        """The deepest key that tells it from somebody level with it on the first key, or from whoever holds
        the next rank above or below."""
        mine, first = standing.rank or 0, standing.figures[0]
        ranks = [other.rank or 0 for other in self.standings]
        beside = (
            max((rank for rank in ranks if rank < mine), default=None),
            min((rank for rank in ranks if rank > mine), default=None),
        )
        found = [
            self._separating(standing, other)
            for other in self.standings
            if other.rank != mine and (other.figures[0] == first or other.rank in beside)
        ]
        deepest = max((key for key in found if key is not None), default=None)
        return None if deepest is None else self.keys[deepest].word

    def _separating(self, one: Standing, other: Standing) -> int | None:
        """The first key at which two differ; None at none, or where it puts the lower one (barred) ahead."""
        upper, lower = (one, other) if (one.rank or 0) < (other.rank or 0) else (other, one)
        for place, key in enumerate(self.keys):
            if key.word == "bo_phieu":
                if (upper.agency.code, lower.agency.code) in self.outvoted:
                    return place
            elif upper.figures[place] != lower.figures[place]:
                ahead = _order(upper.figures[place], key) > _order(lower.figures[place], key)
                return place if ahead else None
        return None

    def _voted(self, runners: list[Standing]) -> list[Standing]:
        """Rounds in order, each only when it holds the votes of everyone still level."""
        held: list[Ballot] = []
        for ballot in self.ballots:
            codes = [runner.agency.code for runner in runners]
            if len(runners) > 1 and all(code in ballot.votes for code in codes):
                held.append(ballot)
                most = max(ballot.votes[code] for code in codes)
                runners = [runner for runner in runners if ballot.votes[runner.agency.code] == most]
        if not held and len(runners) > 1:
            self.due.append([runner.agency.code for runner in runners])
        self.outvoted |= {
            (runner.agency.code, code)
            for ballot in held
            for runner in runners
            for code, votes in ballot.votes.items()
            if votes < ballot.votes[runner.agency.code]
        }
        return runners


def _order(figure: Decimal | None, key: Key) -> tuple[bool, Decimal]:
    """Whoever has no figure stands behind all who have one, in either direction."""
    if figure is None:
        return False, ZERO
    return True, -figure if key.ascending else figure
