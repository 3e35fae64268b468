"""How the points of one row, one adjustment and one sum came about: the figures, before any words.

Figures that stand in the result (`ScoredRow`, `Adjusted`, `Score`) are not reckoned anew; what is looked up
here is what they were reckoned of: the entry that counts, its band or target, the best agency of the list.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from ... import order_of_calculation
from ...arithmetic import entered, summed
from ...model import (
    Adjusted,
    Agency,
    Band,
    Bands,
    Claim,
    Criterion,
    InputField,
    Method,
    Origin,
    Plan,
    Result,
    ScoredRow,
    SeasonInfo,
    Sign,
    Standing,
    Tally,
    TargetShape,
    Value,
    WhenUnappraised,
)
from ...rules import DERIVING, SUMMING
from ...rules.bands import taken

Children = Mapping[str | None, Mapping[str, Decimal | None]]


@dataclass(frozen=True, slots=True)
class Best:
    """Whose figure a `chỉ tiêu` is compared with: the highest actual over target; without targets, actual."""

    agency: Agency
    actual: Decimal
    target: Decimal | None


@dataclass(frozen=True, slots=True)
class Working:
    """Of what the base points of a row were reckoned. None for what the kind of row does not have.

    `value`: what was entered (level, number, actual, percentage, True for Đạt). `of`: b of `a/b`, or the
    target. `points`: the base points, before adjustments.
    """

    row: ScoredRow
    value: Value | None = None
    of: Decimal | None = None
    band: Band | None = None
    best: Best | None = None

    @property
    def points(self) -> Decimal | None:
        return self.row.final


def counted_claim(row: ScoredRow) -> Claim:
    """The claim whose points count in the end; empty where they come from elsewhere."""
    stated = {Origin.APPRAISED: row.appraised, Origin.SELF: row.self_stated}.get(row.origin)
    return stated.claim if stated else {}


_FIELDS = {
    Method.POINTS: InputField.POINTS,
    Method.PASSING: InputField.PASS,
    Method.LEVELS: InputField.LEVEL,
    Method.COUNT: InputField.COUNT,
    Method.TARGET: InputField.ACTUAL,
}


def working(result: Result, tally: Tally, code: str) -> Working:
    """How the row of that agency got its base points."""
    row = tally.settled[code]
    claim, parameter = counted_claim(row), row.criterion.parameter
    if not claim:
        return Working(row)
    if row.criterion.method is Method.TARGET:
        return Working(row, claim.get(InputField.ACTUAL), _target(row), best=best_of(result, tally, row))
    if isinstance(parameter, Bands):
        field = InputField.PERCENT if parameter.percent else InputField.MEASURE
        measured = entered(claim, field)
        band = None if measured is None else taken(parameter.bands, measured)
        return Working(row, measured, band=band)
    if row.criterion.method is Method.RATIO:
        part = entered(claim, InputField.ACTUAL)
        if part is not None:
            return Working(row, part, entered(claim, InputField.TARGET))
        return Working(row, entered(claim, InputField.PERCENT))
    field = _FIELDS.get(row.criterion.method)  # type: ignore[assignment]
    return Working(row, claim.get(field) if field else None)


def best_of(result: Result, tally: Tally, row: ScoredRow) -> Best | None:
    """The best of the list in this row; targets registered under one criterion are compared together."""
    target, pool = _target(row), _pool(tally, row)
    found: Best | None = None
    for standing in _list_of(result, tally):
        for code, other in standing.tally.settled.items():
            same = code == row.criterion.code or (target is not None and _pool(standing.tally, other) == pool)
            if not same or other.criterion.method is not Method.TARGET or other.origin is Origin.NOT_APPLIED:
                continue
            actual, per = _compared(result.plan.info, other), _target(other)
            if actual is None or (per is None) is not (target is None):
                continue
            if found is None or actual * (found.target or 1) > found.actual * (per or 1):
                found = Best(standing.agency, actual, per)
    return found


def _list_of(result: Result, tally: Tally) -> tuple[Standing, ...]:
    """The list in which the agency is ranked."""
    lists = (group.standings for group in result.groups)
    return next(one for one in lists if any(standing.agency == tally.agency for standing in one))


def _target(row: ScoredRow) -> Decimal | None:
    """T; None where there is none: 0 is no target."""
    shape = row.criterion.parameter
    return (shape.target or None) if isinstance(shape, TargetShape) else None


def _compared(info: SeasonInfo, row: ScoredRow) -> Decimal | None:
    """The actual value with which the others are compared, whatever was agreed about the points."""
    appraised = entered(row.appraised.claim, InputField.ACTUAL) if row.appraised else None
    if appraised is not None or info.when_unappraised is not WhenUnappraised.KEEP_SELF or not row.self_stated:
        return appraised
    return entered(row.self_stated.claim, InputField.ACTUAL)


def _pool(tally: Tally, row: ScoredRow) -> str:
    above = tally.scores.get(row.criterion.parent or "")
    return (
        above.criterion.code if above and above.criterion.method is Method.REGISTERED else row.criterion.code
    )


class Held(Enum):
    """Why an adjustment moves other points than count × points."""

    CAP = "cap"
    ALL = "all"
    FLOOR = "floor"
    AGREED = "agreed"
    NOT_APPLIED = "not applied"


@dataclass(frozen=True, slots=True)
class Move:
    """What one adjustment did. `plain` = count × points; `moved` is signed; None while the count is unknown.

    `base`: points of what it changes, before its adjustments; None for the total.
    """

    adjusted: Adjusted
    plain: Decimal | None
    base: Decimal | None
    held: Held | None


def move(plan: Plan, tally: Tally, adjusted: Adjusted) -> Move:
    """How the adjustment got its points."""
    adjustment, count = adjusted.adjustment, adjusted.count
    base = None if adjustment.criterion is None else base_points(plan, tally, adjustment.criterion)
    if count is None or adjusted.moved is None:
        return Move(adjusted, None, base, None)
    plain = count * adjustment.points
    row = tally.settled.get(adjustment.criterion or "")
    if row is not None and row.origin is Origin.AGREED:
        return Move(adjusted, plain, base, Held.AGREED)
    if adjustment.criterion is not None and adjustment.criterion not in tally.scores:
        return Move(adjusted, plain, base, Held.NOT_APPLIED)
    worth = order_of_calculation.worth(adjustment, count, base)
    held = None
    if abs(adjusted.moved) < worth and adjustment.sign is Sign.DEDUCTION:
        held = Held.FLOOR
    elif adjustment.all_from is not None and base is not None and count >= adjustment.all_from:
        held = Held.ALL
    elif worth < plain:
        held = Held.CAP
    return Move(adjusted, plain, base, held)


@dataclass(frozen=True, slots=True)
class Sum:
    """One sum written out: of a row with adjustments, a group, or (code None) the total.

    `base`: points of the row itself, or the base points of the season. `children`: code -> points. `moves`:
    code of the adjustment -> signed points. `added`: all of them; `points`: what counts, as bounds hold it. A
    row that is not the sum of others has their points in `made_of`, and what they make in `base`.
    """

    code: str | None
    base: Decimal | None
    children: Mapping[str, Decimal | None]
    moves: Mapping[str, Decimal | None]
    points: Decimal | None
    row: Criterion | None = None
    """None for the total."""
    made_of: Mapping[str, Decimal | None] = field(default_factory=dict)
    """Code -> points of the rows that the base is made of where it is not their sum."""

    @property
    def added(self) -> Decimal | None:
        terms = (
            *((self.base,) if self.base is not None else ()),
            *self.children.values(),
            *self.moves.values(),
        )
        known = [term for term in terms if term is not None]
        return summed(known) if len(known) == len(terms) else None


def sums(plan: Plan, tally: Tally) -> tuple[Sum, ...]:
    """Every group and every row with adjustments in print order, the total last."""
    below = children(plan, tally)
    found = [_sum(plan, tally, code, below) for code in tally.scores]
    return (
        *(one for one in found if one.children or one.made_of or any(one.moves.values())),
        _sum(plan, tally, None, below, plan.info.base_points or None),
    )


def _sum(plan: Plan, tally: Tally, code: str | None, below: Children, base: Decimal | None = None) -> Sum:
    attached = (a for a in tally.adjusted if a.adjustment.criterion == code and (a.moved is None or a.moved))
    moves = {a.adjustment.code: a.moved for a in attached}
    if code is None:
        return Sum(code, base, below.get(None, {}), moves, tally.total)
    own, score = tally.settled.get(code), tally.scores[code]
    if own is not None:
        agreed = own.origin is Origin.AGREED
        return Sum(code, own.final, {}, {} if agreed else moves, score.final, score.criterion)
    made_of = _made_of(tally, score.criterion, below)
    if made_of is not None:
        made = base_points(plan, tally, code)
        return Sum(code, made, {}, moves, score.final, score.criterion, made_of)
    return Sum(code, None, below.get(code, {}), moves, score.final, score.criterion)


def _made_of(tally: Tally, row: Criterion, below: Children) -> Mapping[str, Decimal | None] | None:
    """Code -> points of the rows that it is made of otherwise than by adding; None where it is their sum."""
    if row.method in DERIVING:
        named = DERIVING[row.method].sources(row)
        return {code: tally.scores[code].final if code in tally.scores else Decimal(0) for code in named}
    return below.get(row.code, {}) if row.method is Method.HIGHEST else None


def children(plan: Plan, tally: Tally) -> Children:
    """Code (None: the total) -> the rows that add up to it, each with its points."""
    agency = tally.agency.code
    parents = {row.code: row.parent for row in plan.criteria}
    parents |= {row.code: row.parent for row in plan.criteria if agency in row.agencies}
    parents |= {code: score.criterion.parent for code, score in tally.scores.items()}
    below: dict[str | None, dict[str, Decimal | None]] = {}
    for code, score in tally.scores.items():
        above = parents[code]
        while above is not None and above not in tally.scores:
            above = parents.get(above)
        below.setdefault(above, {})[code] = score.final
    return below


def base_points(plan: Plan, tally: Tally, code: str) -> Decimal | None:
    """Points of a row or group before its adjustments."""
    if code in tally.settled:
        return tally.settled[code].final
    row, below = tally.scores[code].criterion, children(plan, tally)
    if row.method in DERIVING:
        return DERIVING[row.method].value(row, _made_of(tally, row, below) or {}, plan.info)
    parts = below.get(code, {}).values()
    known = [points for points in parts if points is not None]
    return SUMMING[row.method].combined(known) if len(known) == len(parts) else None
