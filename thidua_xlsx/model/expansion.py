"""Registered targets become rows of the plan: what `đăng ký` means for form, reader and tally alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import ROUND_DOWN, Decimal

from .parameters import TargetShape
from .plan import Criterion, Plan
from .register import Register, RegisteredTarget
from .words import Method, WhenNotApplied


def expand(plan: Plan, register: Register) -> Plan:
    """The plan with a child row `<Mã tiêu chí>.<STT>` of method `chỉ tiêu` for each registered target.

    The row belongs to the agency that registered it and stands behind its criterion, in the register's order.
    Targets without `Điểm chuẩn` share what is left of the criterion's maximum equally; cents that cannot be
    shared go to the last. Expanding twice changes nothing; so does a plan without `đăng ký`.
    """
    if not any(row.method is Method.REGISTERED for row in plan.criteria):
        return plan
    targets: dict[str, dict[str, list[RegisteredTarget]]] = defaultdict(lambda: defaultdict(list))
    for target in register.targets:
        targets[target.criterion][target.agency].append(target)
    known = {(row.code, agency) for row in plan.criteria for agency in row.agencies}
    rows: list[Criterion] = []
    for row in plan.criteria:
        rows.append(row)
        if row.method is Method.REGISTERED:
            children = _children(row, targets[row.code], plan.info.places)
            rows += [child for child in children if not {(child.code, a) for a in child.agencies} & known]
    return replace(plan, criteria=tuple(rows))


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
