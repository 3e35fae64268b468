"""Registered targets become rows of the plan: what `đăng ký` means for form, reader and tally alike.

Two kinds of criteria take them: `đăng ký`, with a child row for each target, and `chỉ tiêu` whose target the
plan leaves to the agencies.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import ROUND_DOWN, Decimal

from ..vietnamese import numerals
from .parameters import TargetShape
from .plan import Criterion, Plan
from .register import Register, RegisteredTarget
from .vocabulary import Method, WhenNotApplied


def expand(plan: Plan, register: Register) -> Plan:
    """The plan with a child row `<Mã tiêu chí>.<STT>` of method `chỉ tiêu` for each registered target.

    The row belongs to the agency that registered it and stands behind its criterion, in the register's order.
    Targets without `Điểm chuẩn` share what is left of the criterion's maximum equally; cents that cannot be
    shared go to the last. A `chỉ tiêu` without a target of the plan gets the one each agency registered: the
    criterion is then split into rows of the same code, one an agency. Expanding twice changes nothing; so
    does a register without targets.
    """
    if not register.targets:
        return plan
    targets: dict[str, dict[str, list[RegisteredTarget]]] = defaultdict(lambda: defaultdict(list))
    for target in register.targets:
        targets[target.criterion][target.agency].append(target)
    known = {(row.code, agency) for row in plan.criteria for agency in row.agencies}
    rows: list[Criterion] = []
    for row in plan.criteria:
        if takes_target(row):
            rows += _with_own_targets(row, targets[row.code])
            continue
        rows.append(row)
        if row.method is Method.REGISTERED:
            children = _children(row, targets[row.code], plan.info.places)
            rows += [child for child in children if not {(child.code, a) for a in child.agencies} & known]
    return replace(plan, criteria=tuple(rows))


def takes_target(row: Criterion) -> bool:
    """Whether the row is a `chỉ tiêu` whose target the agencies register: the plan has none (0 is none)."""
    shape = row.parameter if isinstance(row.parameter, TargetShape) else TargetShape()
    return row.method is Method.TARGET and not shape.target


def _with_own_targets(row: Criterion, by_agency: Mapping[str, list[RegisteredTarget]]) -> Iterator[Criterion]:
    """The row for those who registered nothing for it, then one row for each agency that did."""
    shape = row.parameter if isinstance(row.parameter, TargetShape) else TargetShape()
    own = {
        agency: targets[0]
        for agency, targets in by_agency.items()
        if agency in row.agencies and targets[0].target
    }
    others = row.agencies.difference(own)
    if others or not own:
        yield replace(row, agencies=others)
    for agency, target in own.items():
        yield replace(
            row,
            parameter=TargetShape(shape.at_target, target.target),
            agencies=frozenset({agency}),
            guidance=" ".join(filter(None, (row.guidance, _promised(target)))),
            at=target.at,
        )


def _promised(target: RegisteredTarget) -> str:
    """What the agency registered, as its form shows it: "Đăng ký: 120 tỷ đồng"; "" without a target."""
    if target.target is None:
        return ""
    return f"Đăng ký: {numerals.show(target.target)} {target.unit}".strip()


def _children(
    row: Criterion, by_agency: Mapping[str, list[RegisteredTarget]], places: int
) -> Iterator[Criterion]:
    shape = row.parameter if isinstance(row.parameter, TargetShape) else TargetShape()
    for agency, targets in by_agency.items():
        if agency not in row.agencies:
            continue
        maxima = _maxima(row, targets, places)
        for position, (target, maximum) in enumerate(zip(targets, maxima, strict=True), 1):
            number = target.number or str(position)
            yield replace(
                row,
                code=f"{row.code}.{number}",
                text=f"{target.text} ({target.unit})" if target.unit else target.text,
                method=Method.TARGET,
                number=number,
                parent=row.code,
                maximum=maximum,
                parameter=TargetShape(shape.at_target, target.target),
                agencies=frozenset({agency}),
                when_not_applied=WhenNotApplied.DROP,
                tags=(),
                guidance=_promised(target),
                at=target.at,
            )


def _maxima(row: Criterion, targets: list[RegisteredTarget], places: int) -> list[Decimal]:
    given = [target.maximum for target in targets]
    open_places = [index for index, maximum in enumerate(given) if maximum is None]
    left = max(Decimal(0), row.maximum - sum((m for m in given if m is not None), Decimal(0)))
    maxima = [Decimal(0) if maximum is None else maximum for maximum in given]
    for index in open_places:
        maxima[index] = (left / len(open_places)).quantize(Decimal(1).scaleb(-places), ROUND_DOWN)
    if open_places:
        shared = sum((maxima[index] for index in open_places), Decimal(0))
        maxima[open_places[-1]] += left - shared
    return maxima
