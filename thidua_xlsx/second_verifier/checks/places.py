"""Check 20, in each paper: whose it is, who stands on its lists, and what stands beside whom."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal

from ..published.papers import Paper, paper_number
from ..published.skeleton import Room
from ..ranking.conditions import Standing
from ..ranking.outcome import Outcome
from ..scoring.basis import APPRAISED, FINAL, SELF
from ..scoring.tallies import Scored
from ..scoring.tree import walk
from ..text import fold
from .case import Case
from .check import Check
from .council import SUPPLEMENT, check_supplement
from .wording import difference, proposal_words, text_or_none

SLIPS, APPRAISALS = "phieu_ket_qua", "bien_ban_tham_dinh"
"""Folders of the papers that one agency gets."""
_EVERYBODY = {
    "bien_ban.docx": (("Điểm tự chấm", "Tổng điểm"), ("Hạng", "Tổng điểm")),
    "phu_luc.docx": (("Hạng", "Tổng điểm"),),
}
"""Papers whose tables with these headings name every agency once."""
_PROPOSED = {
    "bien_ban.docx": "Danh hiệu, hình thức khen thưởng",
    "danh_sach.docx": "Danh hiệu, hình thức đề nghị",
}
"""Papers whose tables with this heading name everybody who is proposed, with the form, once."""


def check_places(case: Case, path: str, outcome: Outcome, held: list[Room], paper: Paper) -> None:
    """Everything that a template leaves room for and that the result settles."""
    check, name = case.checks[20], path.rpartition("/")[2]
    if f"/{SLIPS}/" in path or f"/{APPRAISALS}/" in path:
        _check_owner(check, path, outcome.standing(name.removesuffix(".docx")), held)
    if f"/{APPRAISALS}/" in path and outcome.basis is not None:
        _check_appraised_rows(check, path, paper, outcome.scored[name.removesuffix(".docx")])
    for headings in _EVERYBODY.get(name, ()):
        _check_everybody(check, path, outcome, paper, headings)
    _check_reserve_awards(case, path, paper)
    if name in _PROPOSED:
        shown = sorted(_with_form(paper, _PROPOSED[name]))
        check.expect(path, "đơn vị được đề nghị", shown, _due(outcome))
    if name == "to_trinh.docx":
        _check_proposal(check, path, outcome, held)
    if name == SUPPLEMENT:
        check_supplement(case, path, outcome, held)
    if name == "bien_ban.docx" and outcome.basis is not None:
        _check_gaps(check, path, paper, outcome)
    _check_votes(case, path, outcome, held)


def _check_owner(check: Check, path: str, standing: Standing | None, held: list[Room]) -> None:
    """The paper of one agency: its name everywhere, its totals, class and award."""
    if standing is None:
        check.wrong(path, "tên tệp không phải mã đơn vị nào")
        return
    final = standing.total if f"/{SLIPS}/" in path else standing.appraised_total
    figures = {
        "tong_diem": standing.total,
        "diem_toi_da": standing.assigned,
        "tong_tu_cham": standing.self_total,
        "tong_tham_dinh": standing.appraised_total,
        "tong_chenh_lech": difference(final, standing.self_total),
        "ty_le": standing.share,
    }
    words = {
        "don_vi": standing.agency.name,
        "khen_thuong": proposal_words(standing),
        "xep_loai": standing.class_name,
    }
    for room in held:
        if room.name in figures:
            check.expect(path, room.name, paper_number(room.text), figures[room.name])
        elif room.name in words:
            check.expect(path, room.name, text_or_none(room.text), words[room.name])
    named = any(room.name == "khen_thuong" for room in held)
    if held and f"/{SLIPS}/" in path and proposal_words(standing) and not named:
        check.wrong(path, "không ghi khen thưởng")


def _tables(paper: Paper, *headings: str) -> Iterator[list[dict[str, str]]]:
    """Rows, by folded heading, of each table with these headings."""
    for rows in paper.tables:
        titles = [fold(title) for title in rows[0]] if rows else []
        if {fold(heading) for heading in headings} <= set(titles):
            yield [dict(zip(titles, row, strict=False)) for row in rows[1:]]


def _check_everybody(
    check: Check, path: str, outcome: Outcome, paper: Paper, headings: tuple[str, ...]
) -> None:
    wanted = Counter(standing.agency.name for standing in outcome.standings)
    shown = Counter(row["don vi"] for rows in _tables(paper, "Đơn vị", *headings) for row in rows)
    for agency in sorted((wanted - shown).keys() | (shown - wanted).keys()):
        check.wrong(path, f"bảng {', '.join(headings)}: thiếu hoặc thừa dòng của {agency}")
    check.compared += len(wanted)


_RESERVE_AWARD = re.compile(r"là dự phòng cho (.+?) của hạng (\d+)")
"""In the note beside an agency that is barred from top ranks: the award that it might move up to."""


def _check_reserve_awards(case: Case, path: str, paper: Paper) -> None:
    """An award that a note names for a rank is one that the plan gives to that rank."""
    given = {(award.form, rank) for award in case.plan.awards for rank in range(award.first, award.last + 1)}
    cells = (cell for rows in paper.tables for row in rows for cell in row)
    for text in (*cells, *paper.paragraphs):
        for form, rank in _RESERVE_AWARD.findall(text):
            case.checks[20].compared += 1
            if (form, int(rank)) not in given:
                case.checks[20].wrong(path, f"hạng {rank} không có hình thức “{form}” trong kế hoạch")


def _with_form(paper: Paper, heading: str) -> Iterator[tuple[str, str]]:
    for rows in _tables(paper, "Đơn vị", heading):
        for row in rows:
            yield row["don vi"].partition(" (")[0], row[fold(heading)]


def _due(outcome: Outcome) -> list[tuple[str, str]]:
    return sorted((s.agency.name.partition(" (")[0], s.at_meeting) for s in outcome.standings if s.at_meeting)


def _check_proposal(check: Check, path: str, outcome: Outcome, held: list[Room]) -> None:
    """The proposal names under each form whoever is proposed for it, and nobody else."""
    form, shown = "", []
    for room in held:
        if room.name == "d.hinh_thuc":
            form = room.text
        elif room.name == "v.don_vi" and "(hạng" not in room.line:
            shown.append((room.text.partition(" (")[0], form))
    if held:
        check.expect(path, "đơn vị được đề nghị", sorted(shown), _due(outcome))


def _check_appraised_rows(check: Check, path: str, paper: Paper, scored: Scored) -> None:
    """Self and appraised points of each row, wherever the minutes of an appraisal show it."""
    points = {
        fold(node.row.number): tuple(
            scored.views[view].points.get(node.row.code) for view in (SELF, APPRAISED)
        )
        for node in walk(scored.tree)
    }
    alike = Counter(fold(node.row.number) for node in walk(scored.tree))
    for rows in _tables(paper, "STT", "Tự chấm", "Thẩm định"):
        for row in rows:
            number = fold(row["stt"])
            if number and number not in points:
                check.wrong(path, f"không có mục {row['stt']} trong kế hoạch")
            elif number and alike[number] == 1:
                shown = (paper_number(row["tu cham"]), paper_number(row["tham dinh"]))
                check.expect(path, f"mục {row['stt']}", shown, points[number])


Figures = tuple[Decimal | None, ...]


def _check_gaps(check: Check, path: str, paper: Paper, outcome: Outcome) -> None:
    """Every difference that the minutes name: self, appraised, agreed points, and what was changed."""
    rows_of: Mapping[str, Scored] = {scored.agency.name: scored for scored in outcome.scored.values()}
    for rows in _tables(paper, "Đơn vị", "Tiêu chí", "Thống nhất", "Chênh lệch"):
        for row in rows:
            scored = rows_of.get(row["don vi"])
            if scored is None:
                check.wrong(path, f"không có đơn vị “{row['don vi']}” trong kế hoạch")
                continue
            known = list(_gaps_of(scored, fold(row["tieu chi"])))
            shown = tuple(
                paper_number(row[heading]) for heading in ("tu cham", "tham dinh", "thong nhat", "chenh lech")
            )
            check.compared += 1
            if known and shown not in known:
                check.wrong(path, f"{row['don vi']}, {row['tieu chi']}: điểm khác điểm tính lại")


def _gaps_of(scored: Scored, text: str) -> Iterator[Figures]:
    """Figures of the rows that a text "6.3. Có báo cáo tháng…" may be about."""
    for node in walk(scored.tree):
        row = node.row
        begun = f"{fold(row.number)}. "
        if text.startswith(begun) and fold(row.content).startswith(text.removeprefix(begun).rstrip("….,;: ")):
            own, granted, final = (
                scored.views[view].points.get(row.code) for view in (SELF, APPRAISED, FINAL)
            )
            yield own, granted, scored.agreed.get(row.code), difference(final, own)


def _check_votes(case: Case, path: str, outcome: Outcome, held: list[Room]) -> None:
    """Votes beside names are those of a recorded round."""
    names = {agency.code: agency.name for agency in case.plan.agencies}
    recorded = {
        (names.get(code, code), str(votes))
        for ballot in case.register.ballots
        if ballot.phase == outcome.phase
        for code, votes in ballot.votes.items()
    }
    agency = ""
    for room in held:
        if room.name == "v.don_vi":
            agency = room.text
        elif room.name == "v.so_phieu":
            case.checks[20].compared += 1
            if (agency, room.text) not in recorded:
                case.checks[20].wrong(path, f"số phiếu của {agency} ghi {room.text}, sổ theo dõi ghi khác")
