"""Check 16: names, points, ranks and awards in the Word papers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from ..inputs.plan_types import TEXT
from ..published.papers import Paper, paper_number, read_paper
from ..ranking.conditions import Standing
from ..ranking.outcome import Outcome
from ..scoring.basis import APPRAISED, FINAL, SELF
from ..scoring.tallies import Scored
from ..scoring.tree import walk
from ..text import BrokenError, fold
from .case import Case, results_folder
from .check import Check
from .wording import difference, list_title, proposal_words, text_or_none

MUST_COMPARE = ("phu_luc.docx", "bien_ban.docx")
"""Papers that hold a table of agencies and totals, unless their template was changed."""


def check_papers(case: Case, outcome: Outcome) -> None:
    """Tables with agencies and totals, the sentences with rank and points, and the slips."""
    check, folder = case.checks[16], results_folder(outcome.phase)
    for name in case.archive.below(folder):
        inside = name.removeprefix(folder + "/")
        known = inside.count("/") == 0 or inside.startswith("phieu_ket_qua/")
        if not name.endswith(".docx") or not known:
            continue
        try:
            paper = read_paper(case.archive.files[name])
        except BrokenError as fault:
            check.wrong(name, str(fault))
            continue
        before = check.compared
        _check_paper(check, name, paper, outcome)
        if inside in MUST_COMPARE and check.compared == before and outcome.standings:
            why = "mẫu riêng: không thấy bảng nào có tên đơn vị và tổng điểm để so"
            check.unjudged.append((name, why))


def _check_paper(check: Check, name: str, paper: Paper, outcome: Outcome) -> None:
    by_name = {standing.agency.name: standing for standing in outcome.standings}
    # Where there are several lists a paper may name an agency with its own: "Sở Nội vụ (Sở ngành)".
    by_name |= {
        f"{standing.agency.name} ({list_title(standing.agency)})": standing for standing in outcome.standings
    }
    for number, rows in enumerate(paper.tables, start=1):
        headings = [fold(heading) for heading in rows[0]] if rows else []
        if "don vi" in headings and "tong diem" in headings:
            for row in rows[1:]:
                cells = dict(zip(headings, row, strict=False))
                _check_paper_row(check, f"{name}, bảng {number}", cells, by_name)
    if "/phieu_ket_qua/" in name:
        _check_slip(check, name, paper, outcome)
        return
    for text in paper.paragraphs:
        if "hạng " in text:
            _check_sentence(check, name, text, by_name)


def _check_paper_row(
    check: Check, place: str, cells: Mapping[str, str], by_name: Mapping[str, Standing]
) -> None:
    standing = by_name.get(cells["don vi"])
    if standing is None:
        check.wrong(place, f"không có đơn vị “{cells['don vi']}” trong kế hoạch")
        return
    label = f"{place}, {standing.agency.name}"
    figures = {
        ("tu cham", "diem tu cham"): standing.self_total,
        ("tham dinh", "diem tham dinh"): standing.appraised_total,
        ("tong diem",): standing.total,
        ("ty le (%)",): standing.share,
        ("chenh lech",): difference(standing.total, standing.self_total),
    }
    for names, value in figures.items():
        heading = next((name for name in names if name in cells), None)
        if heading is not None:
            check.expect(label, heading, paper_number(cells[heading]), value)
    if "hang" in cells:
        found = re.match(r"\d+", cells["hang"])
        check.expect(label, "hạng", int(found[0]) if found else None, standing.rank)
    if "xep loai" in cells:
        check.expect(label, "xếp loại", text_or_none(cells["xep loai"]), standing.class_name)
    for heading in ("de nghi khen thuong", fold("Danh hiệu, hình thức đề nghị")):
        if heading in cells:
            check.expect(label, "khen thưởng", text_or_none(cells[heading]), proposal_words(standing))


def _check_sentence(check: Check, name: str, text: str, by_name: Mapping[str, Standing]) -> None:
    """`Sở Nội vụ: hạng 1, 1075 điểm` and `Sở Kế hoạch và Đầu tư (hạng 5, 975 điểm)`."""
    sentences: dict[int, tuple[str, re.Match[str]]] = {}
    for agency in by_name:
        found = re.search(re.escape(agency) + r"(?:: | \()(hạng (\d+), ([\d,]+) điểm)", text)
        if found and len(agency) > len(sentences.get(found.start(1), ("",))[0]):
            # One name may be the end of another: the longer one is meant.
            sentences[found.start(1)] = (agency, found)
    for agency, found in sentences.values():
        label, standing = f"{name}, {agency}", by_name[agency]
        check.expect(label, "hạng", int(found[2]), standing.rank)
        check.expect(label, "tổng điểm", paper_number(found[3]), standing.total)


def _check_slip(check: Check, name: str, paper: Paper, outcome: Outcome) -> None:
    code = Path(name).stem
    standing = outcome.standing(code)
    if standing is None:
        check.unjudged.append((name, "tên tệp không phải mã đơn vị nào"))
        return
    text = "\n".join(paper.paragraphs)
    if standing.agency.name not in text:
        check.wrong(name, f"không nêu tên {standing.agency.name}")
    found = re.search(r"Tổng điểm: (\S+) trên (\S+) điểm tối đa \(tự chấm (\S+), thẩm định (\S+), ", text)
    if found:
        totals = (standing.total, standing.assigned, standing.self_total, standing.appraised_total)
        labels = ("tổng điểm", "điểm tối đa", "tự chấm", "thẩm định")
        for published, value, label in zip(found.groups(), totals, labels, strict=True):
            check.expect(name, label, paper_number(published), value)
    ranked = re.search(r"Xếp hạng: (\d+) trong", text)
    if ranked:
        check.expect(name, "hạng", int(ranked[1]), standing.rank)
    if outcome.basis is not None:
        _check_slip_rows(check, name, paper, outcome.scored[code])


def _check_slip_rows(check: Check, name: str, paper: Paper, scored: Scored) -> None:
    nodes = [node for node in walk(scored.tree) if node.row.method != TEXT]
    for rows in paper.tables:
        headings = [fold(heading) for heading in rows[0]] if rows else []
        if "stt" not in headings or "diem cuoi" not in headings:
            continue
        queue = list(nodes)
        for row in rows[1:]:
            cells = dict(zip(headings, row, strict=False))
            while queue and fold(queue[0].row.number) != fold(cells["stt"]):
                queue.pop(0)
            if queue:
                code = queue.pop(0).row.code
                for heading, view in (("tu cham", SELF), ("tham dinh", APPRAISED), ("diem cuoi", FINAL)):
                    points = scored.views[view].points.get(code)
                    published = paper_number(cells.get(heading, ""))
                    check.expect(f"{name}, mục {cells['stt']}", heading, published, points)
