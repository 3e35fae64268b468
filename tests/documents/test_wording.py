"""What a careful secretary would send back: doubled marks, bare labels, papers without an occasion."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pytest

from tests import small_season
from tests.documents.papers import render_minutes, text_of
from tests.documents.test_papers import waiting, with_missing_forms
from tests.small_season import PLAN, REGISTER, result
from thidua_xlsx.documents.registry import render_papers
from thidua_xlsx.documents.views import counting, minutes, proposal
from thidua_xlsx.model import Register, Result, Role
from thidua_xlsx.ranking_workbook import write_ranking
from thidua_xlsx.tabulation import tabulate

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SLIPS = re.compile(
    r"None|\{|\}|\(\s*\)|“\s*”|\S  +\S|(?<!\.)\.\.(?!\.)|[\w)]…\.|[;,:][.;,]"
    r"|[.,;]/\.|[.][;,]|\(\s|\s[,.;:)]|^- ?$"
)
"""What no line may hold. Dots to write on stand after a space or a bracket, never after a letter."""
OPENING = re.compile(
    r"(như sau|Kết quả|gồm|lần lượt|tham dự|Vắng mặt|thẩm định|chưa gửi phiếu|dòng trống|Kính gửi|cuộc họp\)"
    r"|từng tiêu chí|Nơi nhận|Tổ kiểm phiếu):$"
)
"""Lines that announce what follows; any other that ends with a colon is a label without its content."""


def untidy() -> Result:
    """The season as people type it: marks at the end of everything."""
    meeting = REGISTER.meeting
    typed = replace(
        meeting,
        started=f"{meeting.started}.",
        ended=f"{meeting.ended}./.",
        place=f"{meeting.place}; ",
        chair=f"{meeting.chair}.",
        participants=tuple(f"{one};" for one in meeting.participants),
        absent=tuple(f"{one}." for one in meeting.absent),
        opinions=(*(f"{one} ." for one in meeting.opinions), "Còn nhiều ý kiến khác…"),
    )
    records = tuple(replace(one, basis=f"{one.basis}.") for one in REGISTER.records)
    conditions = tuple(replace(one, text=f"{one.text}.", basis=f"{one.basis};") for one in PLAN.conditions)
    info = replace(small_season.INFO, legal_bases=tuple(f"{one};" for one in small_season.INFO.legal_bases))
    return tabulate(
        replace(PLAN, conditions=conditions, info=info),
        replace(REGISTER, meeting=typed, records=records),
        small_season.SELF_SCORINGS,
        small_season.APPRAISALS,
    )


def empty() -> Result:
    return tabulate(replace(PLAN, awards=(), conditions=(), classes=()), Register(), (), ())


FEW = ("bien_ban", "to_trinh", "phu_luc", "phieu_bau", "thong_bao")


@pytest.fixture(
    scope="module",
    params=[(result, FEW), (waiting, FEW), (with_missing_forms, FEW), (empty, FEW), (untidy, ())],
    ids=lambda param: param[0].__name__,
)
def dossier(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    season, names = request.param
    folder = tmp_path_factory.mktemp(season.__name__)
    assert render_papers(season(), folder, names).findings == ()
    return folder


@pytest.fixture(scope="module")
def lines(dossier: Path) -> list[tuple[str, str]]:
    """(file, paragraph) of everything that the papers say, cells of tables among it; without "./."."""
    return [
        (path.name, part.removesuffix("./."))
        for path in sorted(dossier.rglob("*.docx"))
        for line in text_of(path).splitlines()
        for part in re.split(r" \| | / ", line)
    ]


def test_no_line_doubles_a_mark_or_shows_a_gap(lines: list[tuple[str, str]]) -> None:
    assert [(file, line) for file, line in lines if SLIPS.search(line)] == []


def test_no_label_stands_without_its_content(lines: list[tuple[str, str]]) -> None:
    assert [(file, line) for file, line in lines if line.endswith(":") and not OPENING.search(line)] == []


def test_no_paper_speaks_of_commands(lines: list[tuple[str, str]]) -> None:
    words = ("thidua", "appraise", "Chạy ", "collect")
    assert [(file, line) for file, line in lines if any(word in line for word in words)] == []


@pytest.mark.parametrize("line", ["phần tăng….", "Vắng mặt..", "Sở A ; Sở B", "Lý do: ()", "a  b", "xong.;"])
def test_the_search_for_slips_would_find_them(line: str) -> None:
    assert SLIPS.search(line)


def test_headers_of_tables_keep_with_their_first_row(dossier: Path) -> None:
    """A header alone at the end of a page costs LibreOffice all rows of the table."""
    tables = [table for path in dossier.rglob("*.docx") for table in docx.Document(str(path)).tables]
    headers = [
        table.rows[0] for table in tables if table.rows[0]._tr.find(f"{W}trPr/{W}tblHeader") is not None
    ]
    assert headers
    for row in headers:
        assert all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in row.cells)


def test_the_minutes_carry_the_code_of_their_inputs(tmp_path: Path) -> None:
    season = replace(result(), inputs_digest="0123456789abcdef" * 4)
    assert render_minutes(tmp_path / "bien_ban.docx", season) == ()
    told = text_of(tmp_path / "bien_ban.docx")
    assert "đã dùng): 0123\xa04567\xa089ab\xa0cdef. Mã nhật ký khi ký biên bản: …" in told
    write_ranking(tmp_path / "b.xlsx", season)
    sheet = openpyxl.load_workbook(tmp_path / "b.xlsx")["Nguồn"]
    assert any("0123 4567 89ab cdef" in str(row[0].value) for row in sheet.iter_rows())


def test_without_files_there_is_no_code_to_carry(tmp_path: Path) -> None:
    render_minutes(tmp_path / "bien_ban.docx", result())
    assert "Mã hồ sơ" not in text_of(tmp_path / "bien_ban.docx")


def test_a_plan_without_awards_proposes_nothing(tmp_path: Path) -> None:
    season = tabulate(replace(PLAN, awards=()), REGISTER, small_season.SELF_SCORINGS, small_season.APPRAISALS)
    written = render_papers(season, tmp_path).written
    assert {"to_trinh.docx", "danh_sach.docx"} & set(written) == set()
    assert {"bien_ban.docx", "phu_luc.docx"} <= set(written)
    assert proposal(season).attached_to.startswith("Biên bản")
    assert "(Kèm theo Biên bản số" in text_of(tmp_path / "phu_luc.docx")
    assert proposal(result()).attached_to.startswith("Tờ trình")


def test_rows_that_wait_for_their_points_are_no_differences() -> None:
    season = with_missing_forms()
    assert not season.final
    assert {row.final for row in minutes(season).gaps} & {"–"} == set()


def test_the_reason_for_a_ballot_does_not_tell_its_outcome() -> None:
    view = counting(result())
    assert view is not None
    (tie,) = view.ties
    assert [step.partition(":")[0] for step in tie.before_ballot] == ["Tổng điểm", "Điểm “đảng đoàn thể”"]
    assert len(tie.steps) == len(tie.before_ballot) + 1


@pytest.mark.parametrize(
    ("block", "head", "title"),
    [
        ("Khối thi đua các sở", True, "Khối trưởng"),
        ("Cụm thi đua số 3", True, "Cụm trưởng"),
        ("Các phòng, ban thuộc Sở Nội vụ", True, "Khối trưởng"),
        ("Các phòng, ban thuộc Sở Nội vụ", False, "Thủ trưởng cơ quan"),
    ],
)
def test_who_signs_follows_from_what_the_list_is(block: str, head: bool, title: str) -> None:
    agencies = tuple(one if head else replace(one, role=Role.MEMBER) for one in PLAN.agencies)
    plan = replace(PLAN, info=replace(small_season.INFO, block=block), agencies=agencies)
    assert minutes(tabulate(plan, REGISTER, (), ())).head_title == title


def test_quotes_signs_and_very_long_names_survive(tmp_path: Path) -> None:
    name = "Sở \"Khoa học & Công nghệ\" <mới> 'hợp nhất' {{ 7 * 7 }} {% raw %} " + "rất dài " * 40
    agencies = tuple(replace(one, name=name.strip()) if one.code == "TCC" else one for one in PLAN.agencies)
    season = tabulate(
        replace(PLAN, agencies=agencies), REGISTER, small_season.SELF_SCORINGS, small_season.APPRAISALS
    )
    papers = render_papers(season, tmp_path)
    assert papers.findings == ()
    for file in ("bien_ban.docx", "phu_luc.docx", "phieu_ket_qua/TCC.docx", "bien_ban_tham_dinh/TCC.docx"):
        assert name.strip() in text_of(tmp_path / file), file
