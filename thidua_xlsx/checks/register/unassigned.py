"""A row that is not assigned has no agreed score: neither the row itself nor one below a group.

Good: 2.1 under `Không giao`, 2.2 agreed. Bad: group 2 under `Không giao` and 2.1 agreed for the same agency
and phase (E474).
"""

from __future__ import annotations

from collections.abc import Iterator

from ...catalogue import register_facts
from ...findings import Finding, found
from ...model import CellLocations, Plan, Register, Unassigned

NEEDS: tuple[str, ...] = (
    "Không giao.agency",
    "Không giao.criterion",
    "Điểm thống nhất.criterion",
)


def check(register: Register, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """At each agreed score of a row that is not assigned."""
    for score in register.agreed_scores:
        above = _with_all_above(plan, score.agency, score.criterion)
        for record in register.unassigned:
            if record.agency == score.agency and record.criterion in above and _together(record, score.phase):
                yield found(
                    register_facts.UNASSIGNED_AND_AGREED,
                    places.of(score.at, "criterion"),
                    agency=score.agency,
                    criterion=score.criterion,
                    row=score.criterion,
                    name=score.agency,
                    place=record.at.cell or record.criterion,
                )
                break


def _together(record: Unassigned, phase: str) -> bool:
    return record.phase in ("", phase)


def _with_all_above(plan: Plan, agency: str, code: str) -> frozenset[str]:
    """The row and every row above it, as they stand for the agency."""
    parents = {row.code: row.parent for row in plan.criteria}
    parents |= {row.code: row.parent for row in plan.criteria if agency in row.agencies}
    line: set[str] = set()
    step: str | None = code
    while step is not None and step not in line:
        line.add(step)
        step = parents.get(step)
    return frozenset(line)
