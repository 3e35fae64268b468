"""Rows that turn out not to be assigned after the forms were out: register sheet `Không giao` (contract §4).

Such a row is treated as its `Khi không áp dụng` says at every stage, whatever a form or an appraisal holds in
it; a group takes all rows below it along.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ...model import Plan, Unassigned, WhenNotApplied
from .criteria_tree import Outline, outline


@dataclass(frozen=True, slots=True)
class AssignedRows:
    """An agency's rows as the plan has them (`planned`) and as they are assigned in the end (`asked`).

    `unassigned`: code -> what says so, of each row left out (those below a group too) or given in full.
    """

    planned: Outline
    asked: Outline
    unassigned: Mapping[str, Unassigned] = field(default_factory=dict)

    @property
    def given(self) -> frozenset[str]:
        """Codes of the rows that are given in full for it."""
        return frozenset(self.unassigned.keys() & self.asked.rows.keys())

    @property
    def gone(self) -> frozenset[str]:
        """Codes of the rows that leave total and maximum for it."""
        return frozenset(self.unassigned.keys() - self.asked.rows.keys())

    @property
    def scored(self) -> tuple[str, ...]:
        """Codes of the rows with points of their own, those left out included, in print order."""
        leaves, out = self.asked.leaves, self.planned.leaves.keys() & self.gone
        return tuple(code for code in self.planned.rows if code in leaves or code in out)


def all_assigned(tree: Outline) -> AssignedRows:
    """The rows of a plan before anything is known of the year."""
    return AssignedRows(tree, tree)


def assigned_rows(plan: Plan, agency: str, planned: Outline, records: Iterable[Unassigned]) -> AssignedRows:
    """The agency's rows after its records of `Không giao`. Records of rows that it does not have change
    nothing."""
    said = {one.criterion: one for one in records if counts_for(planned, one)}
    if not said:
        return all_assigned(planned)
    full = {code for code in said if planned.rows[code].when_not_applied is WhenNotApplied.FULL}
    gone = {
        below: said[code] for code in said if code not in full for below in _with_all_below(planned, code)
    }
    asked = outline(plan, agency, gone.keys(), full - gone.keys())
    given = {code: said[code] for code in full if code in asked.rows}
    return AssignedRows(planned, asked, gone | given)


def counts_for(planned: Outline, record: Unassigned) -> bool:
    """Whether the agency is asked the row of the record."""
    return record.criterion in planned.rows and record.criterion not in planned.full


def leaves_below(tree: Outline, code: str) -> tuple[str, ...]:
    """Codes of the rows with points of their own at or below a row, in print order."""
    return tuple(below for below in _with_all_below(tree, code) if below in tree.leaves)


def reason_of(record: Unassigned) -> str:
    """Why the row does not count, as papers and workbooks say it."""
    return f"Không giao ({record.basis})" if record.basis else "Không giao"


def _with_all_below(tree: Outline, code: str) -> Iterator[str]:
    yield code
    for child in tree.children.get(code, ()):
        yield from _with_all_below(tree, child)
