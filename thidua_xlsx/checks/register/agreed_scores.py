"""An agreed score is given in steps, and for a reason.

Good: 9,5 in steps of 0,5 «theo biên bản họp ngày 15/01». Bad: 9,3 (W438); no reason (W437).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Context

from ...catalogue import register_facts
from ...findings import Finding, found
from ...model import CellLocations, Plan, Register
from ...vietnamese.blanks import shows_nothing
from ...vietnamese.numerals import show

NEEDS: tuple[str, ...] = ("Điểm thống nhất.points", "Điểm thống nhất.reason", "Điểm thống nhất.criterion")

_EXACT = Context(prec=60)


def check(register: Register, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Score by score; that the row is known is another check's."""
    for score in register.agreed_scores:
        own = {"agency": score.agency, "criterion": score.criterion, "item": score.criterion}
        if shows_nothing(score.reason):
            yield found(register_facts.AGREED_WITHOUT_REASON, places.of(score.at, "reason"), **own)
        rows = (c for c in plan.criteria if c.code == score.criterion and score.agency in c.agencies)
        row = next(rows, None)
        step = (row and row.step) or plan.info.step
        if row is not None and step and _EXACT.remainder(score.points, step):
            facts = {"points": show(score.points), "step": show(step)}
            yield found(register_facts.AGREED_OFF_STEP, places.of(score.at, "points"), **own, **facts)
