"""Which rows of a plan are an agency's: most agencies of a season have the same; much is made once."""

from __future__ import annotations

from .plan import Plan


class Shape:
    """The rows of one agency as the key of a cache: equal for every agency with the same rows of that plan.

    Plans are compared by identity, which costs nothing; a cache that holds a shape keeps its plan alive, so
    that no other plan can take its place. `agency` is one of those that have the rows.
    """

    __slots__ = ("_hash", "agency", "plan", "rows")

    def __init__(self, plan: Plan, agency: str) -> None:
        self.plan, self.agency = plan, agency
        criteria = [agency in row.agencies for row in plan.criteria]
        self.rows = (*criteria, *[agency in adjustment.agencies for adjustment in plan.adjustments])
        self._hash = hash((id(plan), self.rows))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Shape) and self.plan is other.plan and self.rows == other.rows

    def __hash__(self) -> int:
        return self._hash
