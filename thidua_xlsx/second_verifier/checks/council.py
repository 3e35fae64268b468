"""Checks 15 and 20, of what followed the meeting: sheet `Sau hội đồng` and the supplementary proposal."""

from __future__ import annotations

from collections.abc import Iterator

from ..inputs.register import Verdict
from ..published.skeleton import Room
from ..published.workbook import Line, lines_of
from ..ranking.conditions import Standing
from ..ranking.outcome import Outcome
from ..text import fold
from ..xlsx import Book
from .case import Case
from .check import Check
from .wording import proposal_words, text_or_none

COUNCIL_SHEET = "Sau hội đồng"
SUPPLEMENT = "to_trinh_bo_sung.docx"
_MEETING, _OPINION = "Cuộc họp đề nghị", "Ý kiến của Hội đồng"


def verdicts_of(case: Case, outcome: Outcome) -> list[Verdict]:
    """The rows of `Hội đồng` about a phase, or about the year."""
    return [verdict for verdict in case.register.verdicts if verdict.phase == outcome.phase]


def check_council_sheet(case: Case, book: Book, file: str, outcome: Outcome) -> None:
    """Everybody proposed, in reserve, decided on or awarded since stands there once, as recomputed."""
    verdicts = verdicts_of(case, outcome)
    if not verdicts:
        return
    check, concerned = case.checks[15], {}
    for standing in outcome.standings:
        own = [verdict for verdict in verdicts if verdict.agency == standing.agency.code]
        if own or standing.at_meeting or standing.award or standing.reserve:
            concerned[standing.agency.name] = (standing, own)
    for line in lines_of(book, COUNCIL_SHEET, "Đơn vị", _MEETING, _OPINION):
        name = line.text("Đơn vị")
        if name in concerned:
            standing, own = concerned.pop(name)
            _check_line(case, line, file, standing, own)
        elif name:
            check.wrong(f"{file} › {line.at('Đơn vị')}", f"thừa dòng của “{name}”")
    for name in concerned:
        check.wrong(f"{file} › {COUNCIL_SHEET}", f"thiếu đơn vị {name}")


def _check_line(case: Case, line: Line, file: str, standing: Standing, own: list[Verdict]) -> None:
    check = case.checks[15]
    words = {
        _MEETING: proposal_words(standing),
        _OPINION: "; ".join(map(opinion_words, own)) or None,
        "Sau Hội đồng": standing.award,
        "Ghi chú": _change(standing),
    }
    for heading, text in words.items():
        check.expect(f"{file} › {line.at(heading)}", heading, text_or_none(line.text(heading)), text)
    deciding = {award.decided_by for award in case.plan.awards if award.form == standing.award} or {""}
    shown = line.text("Cấp quyết định")
    check.compared += 1
    if shown not in deciding:
        check.wrong(f"{file} › {line.at('Cấp quyết định')}", f"cấp quyết định ghi “{shown}”")


def _change(standing: Standing) -> str | None:
    before, since = standing.at_meeting, standing.award
    if before == since:
        return None
    if since is None:
        return "không còn được đề nghị"
    if before:
        return f"chuyển từ “{before}”"
    added = "dự phòng, được bổ sung" if standing.reserve else "được bổ sung"
    return f"{added}: hạng {_ORDINALS.get(standing.seat, standing.seat)}"


_ORDINALS = dict(enumerate(("nhất", "nhì", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"), 1))


def opinion_words(verdict: Verdict) -> str:
    """A row of `Hội đồng` in words."""
    day = verdict.day
    month = "" if day is None else f"{day.month:02}" if day.month < 3 else str(day.month)
    dated = "" if day is None else f"ngày {day.day:02} tháng {month} năm {day.year}"
    letter = " ".join(filter(None, (f"số {verdict.number}" if verdict.number else "", dated)))
    told = "đồng ý" if verdict.agreed else "không đồng ý"
    told += f", văn bản {letter}" if letter else ""
    return f"{verdict.form}: {told}" if verdict.form else told


def check_supplement(case: Case, path: str, outcome: Outcome, held: list[Room]) -> None:
    """It names everybody who holds since what it did not hold at the meeting, and every opinion."""
    if not held:
        return
    check: Check = case.checks[20]
    names = {standing.agency.code: standing.agency.name for standing in outcome.standings}
    told = sorted(
        (names[verdict.agency], fold(opinion_words(verdict)))
        for verdict in verdicts_of(case, outcome)
        if verdict.agency in names
    )
    check.expect(path, "ý kiến của Hội đồng", sorted(_opinions(held)), told)
    due = sorted(
        (standing.agency.name.partition(" (")[0], standing.award)
        for standing in outcome.standings
        if standing.award and standing.award != standing.at_meeting
    )
    check.expect(path, "đơn vị được đề nghị bổ sung", sorted(_proposed(held)), due)


def _opinions(held: list[Room]) -> Iterator[tuple[str, str]]:
    agency = ""
    for room in held:
        if room.name == "y.don_vi":
            agency = room.text
        elif room.name == "y.y_kien":
            yield agency, fold(room.text)


def _proposed(held: list[Room]) -> Iterator[tuple[str, str]]:
    form = ""
    for room in held:
        if room.name == "d.hinh_thuc":
            form = room.text
        elif room.name == "v.don_vi":
            yield room.text.partition(" (")[0], form
