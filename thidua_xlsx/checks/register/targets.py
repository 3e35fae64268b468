"""Where the agencies set the target of a row themselves, either all of them have one or none has.

Good: every agency of a `chỉ tiêu` row without a target of the plan registered one; or none did yet. Bad: A
registered 10, B nothing, or 0, which is no target (W436 for B): they are then not measured alike.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...catalogue import register_facts
from ...findings import Finding, found
from ...model import CellLocations, Criterion, Plan, Register, RegisteredTarget
from ...model.registered_rows import takes_target

NEEDS: tuple[str, ...] = ("Chỉ tiêu đăng ký.agency", "Chỉ tiêu đăng ký.criterion", "Chỉ tiêu đăng ký.target")


def check(register: Register, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Row by row of the plan, in the order of its agencies."""
    for row in plan.criteria:
        if takes_target(row):
            yield from _without(row, register, plan, places)


def _without(row: Criterion, register: Register, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Each agency of the row that has no target once another has: at its own line, else at the first."""
    own: dict[str, RegisteredTarget] = {}
    for target in register.targets:
        if target.criterion == row.code and target.agency in row.agencies:
            own.setdefault(target.agency, target)
    first = next((line for line in own.values() if line.target), None)
    for agency in plan.agencies if first else ():
        line = own.get(agency.code)
        if agency.code in row.agencies and first and (line is None or not line.target):
            at = places.of(line.at, "target") if line else places.of(first.at, "criterion")
            name = agency.name
            yield found(
                register_facts.NO_TARGET_UNLIKE_OTHERS,
                at,
                agency=agency.code,
                criterion=row.code,
                name=name,
                item=row.code,
            )
