"""What can be true only once is recorded only once.

Good: one row for the annual report of STC. Bad: a second one (E426), the same absence twice, two numbers of
votes for one agency in one round. Repeated records are no fault: they add up. The council may decide on two
forms of one agency; a blank form is the one held when it is the row's turn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...address import Address
from ...catalogue import register_facts
from ...findings import Finding, found
from ...model import CellLocations, Plan, Register

NEEDS: tuple[str, ...] = (
    "Chỉ tiêu đăng ký.number",
    "Nhận.milestone",
    "Vắng họp.meeting",
    "Điểm thống nhất.criterion",
    "Kiểm phiếu.number",
    "Bỏ phiếu.round",
    "Hội đồng.form",
    "Điển hình.name",
)

Keyed = tuple[tuple[object, ...], Address]


def check(register: Register, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Sheet by sheet, each row against the earlier ones."""
    yield from _repeated([((t.agency, t.criterion, t.number), t.at) for t in register.targets])
    yield from _repeated([((r.agency, r.milestone), r.at) for r in register.receipts])
    yield from _repeated([((a.meeting, a.agency), a.at) for a in register.absences])
    yield from _repeated([((s.agency, s.criterion, s.phase), s.at) for s in register.agreed_scores])
    yield from _repeated([((u.agency, u.criterion, u.phase), u.at) for u in register.unassigned])
    yield from _repeated([(("vòng", b.number, b.phase), b.at) for b in register.ballots])
    yield from _repeated([((v.round, v.agency, v.phase), v.at) for v in register.votes])
    yield from _repeated([((r.agency, r.phase), r.at) for r in register.rank_decisions])
    yield from _repeated([((d.agency, d.form, d.phase), d.at) for d in register.decisions if d.form])
    yield from _repeated([((e.agency, e.name), e.at) for e in register.exemplars])


def _repeated(rows: Iterable[Keyed]) -> Iterator[Finding]:
    first: dict[tuple[object, ...], Address] = {}
    for key, at in rows:
        if key in first:
            shown = " · ".join(str(part) for part in key if part != "")
            yield found(register_facts.DUPLICATE_ROW, at, key=shown, first=first[key].cell)
        first.setdefault(key, at)
