"""Reports in words and tables, for people at a terminal."""

from __future__ import annotations

from decimal import Decimal
from functools import singledispatch

from .. import console
from ..console import Table
from ..model import Outcome, Result, Standing
from ..vietnamese import numerals
from .codes import CodesReport
from .reports import CheckReport, CollectReport, DocumentReport, RankReport, Report, Submission, WriteReport

OUTCOMES = {
    Outcome.ACCEPTED: "nhận",
    Outcome.ACCEPTED_WITH_WARNINGS: "nhận, có nhắc",
    Outcome.FLAGGED: "có ô chưa nhận",
    Outcome.QUARANTINED: "chờ quyết định",
    Outcome.REJECTED: "từ chối",
    Outcome.SUPERSEDED: "bản thay thế khác",
    Outcome.IGNORED: "bỏ qua",
}


@singledispatch
def speak(report: Report, lang: str) -> None:
    """Say what a command did."""


def _shown(number: Decimal | None) -> str:
    return "–" if number is None else numerals.show(number)


@speak.register
def _(report: CheckReport, lang: str) -> None:
    if report.plan is None:
        return
    plan = report.plan
    console.say(
        f"{plan.info.name or plan.info.code}: {len(plan.agencies)} đơn vị, "
        f"{len(plan.criteria)} dòng tiêu chí, tổng điểm chuẩn {_shown(report.total)}."
    )
    for subject, note in plan.info.notes:
        console.say(f"  Ghi chú · {subject}: {note}")
    if report.ok:
        console.say("Kế hoạch và sổ theo dõi dùng được. Bước tiếp: thidua generate")


@speak.register
def _(report: WriteReport, lang: str) -> None:
    for words, paths in (
        ("sẽ ghi" if report.dry_run else "đã ghi", report.written),
        ("không đổi", report.unchanged),
        ("giữ nguyên (đã có người điền)", report.kept),
    ):
        for path in paths:
            console.say(f"{words}: {path}")


@speak.register
def _(report: CollectReport, lang: str) -> None:
    plan = report.plan
    if plan is None:
        return
    names = {agency.code: agency.name for agency in plan.agencies}
    rows = tuple(_submission(s, names) for s in report.submissions)
    if rows:
        headings = ("Đơn vị", "Tệp", "Kết quả", "Nộp", "Đủ", "Tự chấm")
        console.show_table(Table(f"Đã nhận {len(rows)} phiếu", headings, rows, right=(5,)))
    for code in report.missing:
        console.say(f"Chưa nộp: {code} · {names[code]}")
    for file in report.unrecognised:
        console.say(f"Không nhận ra: {file}")


def _submission(submission: Submission, names: dict[str, str]) -> tuple[str, ...]:
    late = submission.late_days
    when = "không rõ" if late is None else "đúng hạn" if late <= 0 else f"trễ {late} ngày"
    return (
        names.get(submission.agency or "", submission.agency or "?"),
        submission.file,
        OUTCOMES[submission.outcome],
        when,
        "đủ" if submission.complete else "thiếu",
        _shown(submission.self_total),
    )


@speak.register
def _(report: RankReport, lang: str) -> None:
    if report.result is None:
        return
    show_standings(report.result)
    if not report.final:
        console.say("CHƯA CHÍNH THỨC: còn chờ quyết định.")
        console.show_findings(report.result.pending, lang)
    for path in report.written:
        console.say(f"{'sẽ ghi' if report.dry_run else 'đã ghi'}: {path}")


STANDING = ("Hạng", "Đơn vị", "Tự chấm", "Thẩm định", "Tổng điểm", "Xếp loại", "Quyết định bởi", "Đề nghị")


def show_standings(result: Result) -> None:
    """The ranking, one table a list."""
    for group in result.groups:
        title = " · ".join(part for part in ("Xếp hạng", group.group, group.kind.value) if part)
        rows = tuple(_standing(standing) for standing in group.standings)
        console.show_table(Table(title, STANDING, rows, right=(0, 2, 3, 4)))


def _standing(standing: Standing) -> tuple[str, ...]:
    tally = standing.tally
    place = "–" if standing.rank is None else str(standing.rank)
    return (
        f"{place} (đồng hạng)" if standing.tied else place,
        standing.agency.name,
        _shown(tally.self_total),
        _shown(tally.appraised_total),
        _shown(tally.total),
        standing.class_name or "–",
        standing.decided_by or "",
        standing.proposed or ("dự phòng" if standing.reserve else ""),
    )


@speak.register
def _(report: CodesReport, lang: str) -> None:
    if len(report.specs) > 1:
        rows = tuple((spec.code, getattr(spec, lang)) for spec in report.specs)
        console.show_table(Table("", ("Mã", "Nội dung"), rows))
        return
    for spec in report.specs:
        console.say(
            f"{spec.code} · {console.LEVEL_WORDS[lang][spec.level]}\n{getattr(spec, lang)}\n\n{spec.about}"
        )


@speak.register
def _(report: DocumentReport, lang: str) -> None:
    for line in report.lines:
        console.say(line)
    for table in report.tables:
        console.show_table(table)
