"""`assign` and `sample`: who appraises whom, who is inspected; by lot, from a seed that is on record."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...address import Address
from ...catalogue import drawing_lots
from ...findings import Finding, errors, found
from ...ledger import Line
from ...model import Plan
from ...secretariat.plan.fill_appraisers import set_appraisers
from ...secretariat.tables.patch_cells import EditError
from ...tabulation.planning.lots import Assignment, assign, collectives, draw, ticket
from ..common.ledger_clock import shown_day
from ..common.load import LoadedSeason, open_ledger
from ..common.reports import DocumentReport, LedgerLine, TextTable
from ..common.write_batch import Batch

Filled = Mapping[str, Sequence[str]]
"""Agency -> the appraisal workbooks of it that somebody has filled, as shown to users."""


@dataclass(frozen=True, slots=True)
class LotReport(DocumentReport):
    """What was drawn, and what the ledger keeps of it."""

    recorded: tuple[LedgerLine, ...] = ()


def assign_appraisers(
    opened: LoadedSeason,
    seed: int,
    *,
    replace: bool,
    drop_filled: str,
    filled_of: Callable[[], Filled],
    dry_run: bool,
) -> LotReport:
    """Draw the appraisers and write them into the plan. Those already set stay unless `replace`.

    `filled_of`: the filled appraisal workbooks that count now. Replacing the appraiser of one of them wants
    `drop_filled`, the reason, which goes on record.
    """
    plan, path = opened.plan, opened.folder.plan
    if errors(opened.findings):
        return LotReport(opened.findings)
    drawn = assign(plan.agencies, seed)
    remarks = [*opened.findings, *_small_groups(opened, drawn)]
    taken = [code for code in _changed(plan, drawn) if plan.agency(code).cross_appraiser]
    if taken and not replace:
        at = opened.folder.at(path)
        return LotReport(
            (*remarks, found(drawing_lots.ASSIGNED_ALREADY, at, agencies=", ".join(taken))),
            _assigned(plan, drawn, seed),
        )
    filled = {} if _stands(plan, drawn) else filled_of()
    lost = {code: filled[code] for code in _changed(plan, drawn) if code in filled}
    if set(lost) & set(taken) and not drop_filled:
        files = ", ".join(file for code in taken for file in lost.get(code, ()))
        at = opened.folder.at(path)
        return LotReport(
            (*remarks, found(drawing_lots.FILLED_APPRAISALS_STAND, at, files=files)),
            _assigned(plan, drawn, seed),
        )
    remarks += (
        found(drawing_lots.FILLED_APPRAISALS_DROPPED, Address(file), agency=code, name=plan.agency(code).name)
        for code, files in lost.items()
        for file in files
    )
    batch = Batch(opened.folder, dry_run)
    try:
        data = path.read_bytes() if _stands(plan, drawn) else set_appraisers(path, drawn.appraiser_of)
        batch.write_bytes(path, data)
    except EditError as error:
        remarks.append(found(drawing_lots.PLAN_NOT_WRITABLE, opened.folder.at(path), reason=str(error)))
    before = _drawn_before(opened, "ASSIGN", {"appraisers": dict(drawn.appraiser_of)})
    remarks += _told_before(opened, before)
    content = _assigned(plan, drawn, seed) | {
        "written": batch.written,
        "unchanged": batch.unchanged,
        "dry_run": dry_run,
    }
    line = {"file": opened.folder.shown(path), "seed": seed, "appraisers": dict(drawn.appraiser_of)}
    line |= _kept_before(before)
    if lost and drop_filled:
        line |= {"dropped": [file for files in lost.values() for file in files], "reason": drop_filled}
    findings = (*remarks, *batch.findings)
    recorded = () if errors(findings) else (("ASSIGN", line),)
    return LotReport(findings, content, _lines(batch), (_table(plan, drawn),), recorded)


def _changed(plan: Plan, drawn: Assignment) -> list[str]:
    """Agencies that get another appraiser than they have."""
    return [a.code for a in plan.agencies if a.cross_appraiser != drawn.appraiser_of.get(a.code)]


def _stands(plan: Plan, drawn: Assignment) -> bool:
    """Whether the plan says so already."""
    return all(plan.agency(code).cross_appraiser == by for code, by in drawn.appraiser_of.items())


def _small_groups(opened: LoadedSeason, drawn: Assignment) -> Iterator[Finding]:
    at = opened.folder.at(opened.folder.plan)
    for group, (code,) in drawn.alone:
        yield found(drawing_lots.ALONE_IN_GROUP, at, agency=code, group=f" «{group}»" if group else "")
    for group, _ in drawn.mutual:
        yield found(drawing_lots.ONLY_TWO_IN_GROUP, at, group=f" «{group}»" if group else "")


def _assigned(plan: Plan, drawn: Assignment, seed: int) -> dict[str, Any]:
    rows = [
        {"agency": a.code, "group": a.group, "appraiser": drawn.appraiser_of[a.code]}
        for a in plan.agencies
        if a.code in drawn.appraiser_of
    ]
    return {"seed": seed, "assignments": rows}


def _table(plan: Plan, drawn: Assignment) -> TextTable:
    rows = tuple(
        (a.code, a.name, drawn.appraiser_of[a.code], plan.agency(drawn.appraiser_of[a.code]).name)
        for a in plan.agencies
        if a.code in drawn.appraiser_of
    )
    return TextTable("Thẩm định chéo", ("Mã", "Đơn vị", "Mã", "Đơn vị thẩm định"), rows)


def _lines(batch: Batch) -> tuple[str, ...]:
    words = "sẽ ghi" if batch.dry_run else "đã ghi"
    return (*(f"{words}: {name}" for name in batch.written), *(f"không đổi: {n}" for n in batch.unchanged))


def sample_agencies(opened: LoadedSeason, share: int, seed: int) -> LotReport:
    """Draw the agencies to be inspected: at least `share` percent of the collectives, rounded up."""
    if errors(opened.findings):
        return LotReport(opened.findings)
    pool = collectives(opened.plan.agencies)
    if not pool:
        return LotReport(
            (*opened.findings, found(drawing_lots.NOBODY_TO_DRAW, opened.folder.at(opened.folder.plan)))
        )
    codes = [agency.code for agency in pool]
    drawn = draw(codes, share, seed)
    content = {"seed": seed, "share": share, "pool": codes, "drawn": list(drawn)}
    before = _drawn_before(opened, "SAMPLE", {"drawn": list(drawn), "share": share})
    content |= _kept_before(before)
    rows = tuple(
        (str(place), code, opened.plan.agency(code).name, ticket(seed, code)[:8])
        for place, code in enumerate(drawn, start=1)
    )
    table = TextTable("Đơn vị được kiểm tra", ("TT", "Mã", "Đơn vị", "Phiếu thăm"), rows)
    line = f"Rút {len(drawn)} trong {len(pool)} đơn vị, ít nhất {share} %, số gieo {seed}."
    findings = (*opened.findings, *_told_before(opened, before))
    return LotReport(findings, content, (line,), (table,), (("SAMPLE", content),))


def _drawn_before(opened: LoadedSeason, kind: str, drawn: Mapping[str, Any]) -> Line | None:
    """The newest draw of that kind on record that came to something else; None when there is none."""
    lines = open_ledger(opened.folder, repair=False).lines
    others = (
        line
        for line in reversed(lines)
        if line.type == kind and any(line.data.get(name) != value for name, value in drawn.items())
    )
    return next(others, None)


def _kept_before(before: Line | None) -> dict[str, Any]:
    """What the ledger keeps of the draw before: its line and its seed."""
    return {"before": {"line": before.seq, "seed": before.data.get("seed")}} if before else {}


def _told_before(opened: LoadedSeason, before: Line | None) -> Iterator[Finding]:
    if before is None:
        return
    drawn = before.data.get("drawn")
    appraisers = before.data.get("appraisers")
    pairs = [f"{agency}: {by}" for agency, by in appraisers.items()] if isinstance(appraisers, dict) else []
    yield found(
        drawing_lots.DRAWN_BEFORE,
        opened.folder.at(opened.folder.ledger),
        day=shown_day(before.time),
        line=str(before.seq),
        seed=str(before.data.get("seed")),
        drawn=", ".join(map(str, drawn)) if isinstance(drawn, list) else "; ".join(pairs),
    )
