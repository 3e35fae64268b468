"""The ranking workbook says what the result says, on every sheet, and its sums are alive."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests import libreoffice, small_season
from tests.small_season import NAMES, result
from thidua_xlsx.model import Adjustment, Agency, Declarer, Method, Plan, Record, Register, Result, Sign
from thidua_xlsx.ranking_workbook import SHEETS, write_ranking
from thidua_xlsx.tabulation import tabulate
from thidua_xlsx.xlsx_kit.row_height import lines_of

D = Decimal


def written(one: Result, folder: Path) -> openpyxl.Workbook:
    path = folder / "bang_xep_hang.xlsx"
    write_ranking(path, one)
    return openpyxl.load_workbook(path, data_only=True)


def rows(sheet: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def row_of(sheet: Worksheet, text: str, column: int = 1) -> list[object]:
    return next(row for row in rows(sheet) if row[column] == text)


@cache
def of_the_season() -> bytes:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.xlsx"
        write_ranking(path, result())
        return path.read_bytes()


@pytest.fixture
def book() -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(of_the_season()), data_only=True)


@pytest.fixture
def live() -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(of_the_season()))


def test_sheets_are_those_of_the_contract(book: openpyxl.Workbook) -> None:
    assert tuple(book.sheetnames) == tuple(sheet.name for sheet in SHEETS if sheet.due(result()))


def test_the_ranking_from_first_to_not_considered(book: openpyxl.Workbook) -> None:
    table = [row for row in rows(book["Xếp hạng"]) if row[1] in NAMES.values()]
    assert [(row[0], row[1], row[4]) for row in table] == [
        ("1", NAMES["TCA"], 102.5),
        ("2", NAMES["TCB"], 102.5),
        ("3", NAMES["TCD"], 92),
        ("4", NAMES["TCE"], 98.25),
        ("5", NAMES["TCC"], 92),
        ("không xét", NAMES["TCF"], 81),
    ]
    assert row_of(book["Xếp hạng"], NAMES["TCA"])[10] == small_season.FLAG
    assert row_of(book["Xếp hạng"], NAMES["TCC"])[10] == "Dự phòng"
    assert row_of(book["Xếp hạng"], NAMES["TCA"])[9] == "Điểm “đảng đoàn thể”"
    assert "KXT" not in str(row_of(book["Xếp hạng"], NAMES["TCE"])[11])
    assert "kỷ luật" in str(row_of(book["Xếp hạng"], NAMES["TCE"])[11])


def test_each_sum_is_worked_out_where_it_stands(live: openpyxl.Workbook) -> None:
    sheet = live["Tổng hợp điểm"]
    first = {row[1]: row[3] for row in rows(sheet) if isinstance(row[3], str)}
    group = str(first["Hoàn thành nhiệm vụ chuyên môn"])
    assert group.startswith("=ROUND(SUM(D")
    assert str(first["Thực hiện chế độ báo cáo"]).startswith("=ROUND(MAX(MIN(0,D")
    assert str(first["TỔNG ĐIỂM"]).startswith("=ROUND(MAX(0,SUM(")
    assert str(row_of(live["Xếp hạng"], NAMES["TCA"])[4]).startswith("='Tổng hợp điểm'!D")


def test_sums_carry_the_values_of_the_result(book: openpyxl.Workbook) -> None:
    sheet = book["Tổng hợp điểm"]
    season = result()
    by_code = {standing.agency.code: standing for standing in season.standings}
    totals = [by_code[code].tally.total for code in NAMES]
    assert row_of(sheet, "TỔNG ĐIỂM")[3:] == [float(total or 0) for total in totals]
    for code in ("1", "1.2", "2", "2.1", "2.2"):
        row = next(row for row in rows(sheet) if row[0] == code)
        assert row[3:] == [float(by_code[a].tally.scores[code].final or 0) for a in NAMES]
    assert row_of(sheet, "− Thiếu báo cáo")[3:] == [0, 0, -2, 0, 0, -4]
    assert row_of(sheet, "− Vắng họp không có lý do bằng văn bản")[3:] == [0, -5, 0, 0, 0, 0]
    assert row_of(sheet, "Xếp hạng")[3:] == ["1", "2", "5", "3", "4", "không xét"]


def test_an_agreed_score_stands_as_a_number(live: openpyxl.Workbook) -> None:
    row = next(row for row in rows(live["Tổng hợp điểm"]) if row[0] == "2.2")
    assert row[3 + list(NAMES).index("TCE")] == 19


def test_differences_come_first_with_their_reasons(book: openpyxl.Workbook) -> None:
    header, *table = [row for row in rows(book["Đối chiếu"]) if row[1] is not None]
    assert header[8:10] == ["Chênh lệch", "Lý do"]
    gaps = [row[8] for row in table]
    assert gaps[:5] == [-2.5, -1, -5, -1.5, -0.5]
    assert set(gaps[5:-12]) == {0}
    assert [row[10] for row in table[-12:]] == ["nhóm"] * 12
    assert (table[-12][0], table[-12][4], table[-12][7]) == (NAMES["TCA"], 60, 57.5)
    assert table[0][9] == "Hai chỉ tiêu chưa có văn bản nghiệm thu"
    assert table[0][11] == "nhan/TCA.xlsx › Phiếu tự chấm › F10"
    agreed = next(row for row in table if row[6] is not None)
    assert (agreed[0], agreed[4], agreed[5], agreed[6], agreed[7]) == (NAMES["TCE"], 19.5, 18.5, 19, 19)


def test_adjustments_conditions_ties_and_sources(book: openpyxl.Workbook) -> None:
    moved = {(row[0], row[1]): row[9] for row in rows(book["Cộng trừ"]) if row[1] and row[1] != "Mã"}
    assert moved == {
        (NAMES["TCA"], "C2.1"): 5,
        (NAMES["TCB"], "CGP"): 10,
        (NAMES["TCB"], "THOP"): -5,
        (NAMES["TCC"], "T1.2"): -2,
        (NAMES["TCF"], "T1.2"): -4,
    }
    met = {row[0]: row[1] for row in rows(book["Điều kiện"]) if str(row[1]).startswith("KXT")}
    assert met == {NAMES["TCE"]: "KXT4", NAMES["TCF"]: "KXT1"}
    steps = [row[2] for row in rows(book["Đồng điểm"]) if row[0] == 2 and row[1]]
    assert steps == [
        *["Tổng điểm"] * 2,
        *["Điểm “đảng đoàn thể”"] * 2,
        *["Bỏ phiếu kín"] * 2,
    ]
    assert any("phát ra 6, thu về 6, hợp lệ 5" in str(row[0]) for row in rows(book["Đồng điểm"]))
    digests = {row[3] for row in rows(book["Nguồn"])}
    assert {one.source.sha256 for one in (*result().self_scorings, *result().appraisals)} <= digests


def test_a_result_that_waits_says_so_on_every_sheet(tmp_path: Path) -> None:
    book = written(result(small_season.without_ballot()), tmp_path)
    for sheet in book:
        assert any(str(row[0]).startswith("CHƯA CHÍNH THỨC") for row in rows(sheet)), sheet.title
        assert "CHƯA CHÍNH THỨC" in sheet.oddFooter.left.text
    assert row_of(book["Xếp hạng"], NAMES["TCC"])[0] == "chờ bỏ phiếu"
    assert "W610" in [row[1] for row in rows(book["Phát hiện"])]


def test_a_missing_appraisal_leaves_the_sums_waiting(tmp_path: Path) -> None:
    appraisals = [one for one in small_season.APPRAISALS if one.agency != "TCC"]
    waiting = tabulate(small_season.PLAN, small_season.REGISTER, small_season.SELF_SCORINGS, appraisals)
    book = written(waiting, tmp_path)
    assert row_of(book["Xếp hạng"], NAMES["TCC"])[4] == "chưa đủ điểm"
    assert {row[0] for row in rows(book["Xếp hạng"]) if row[1] in NAMES.values()} == {
        "chờ thẩm định",
        "không xét",
    }
    column = 3 + list(NAMES).index("TCC")
    assert row_of(book["Tổng hợp điểm"], "TỔNG ĐIỂM")[column] == "chờ"


def test_unequal_totals_that_were_accepted_are_named_on_the_print(tmp_path: Path) -> None:
    info = replace(small_season.INFO, declared_total=D(98), accept_unequal_total=True)
    season = replace(result(), plan=replace(small_season.PLAN, info=info))
    told = [str(row[0]) for row in rows(written(season, tmp_path)["Xếp hạng"])]
    assert "Lưu ý: Tổng điểm chuẩn ghi 98, các tiêu chí cộng lại 100." in told


def test_it_prints_on_a4_landscape_with_its_headings(live: openpyxl.Workbook) -> None:
    for sheet in live:
        assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
        if sheet.title == "Biểu đồ":  # each chart on a page of its own, scaled so that no column is cut
            assert len(sheet.row_breaks.brk) == 2
            assert 10 <= int(sheet.page_setup.scale or 100) <= 100
            continue
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert int(sheet.page_setup.fitToWidth or 1) == 1
        assert int(sheet.page_setup.fitToHeight) == 0
        assert sheet.print_title_rows
        assert sheet.freeze_panes


def test_one_font_and_exact_numbers(live: openpyxl.Workbook) -> None:
    for sheet in live:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.font.name == "Times New Roman", cell.coordinate
                if isinstance(cell.value, int | float) or cell.data_type == "f":
                    assert cell.number_format in ("[$-42A]General", "General"), cell.coordinate


def test_the_same_result_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    write_ranking(first, result())
    write_ranking(second, result())
    assert first.read_bytes() == second.read_bytes() == of_the_season()


def test_names_are_text_however_they_begin(tmp_path: Path) -> None:
    agencies = [
        replace(agency, name='=HYPERLINK("http://x")\x07' if agency.code == "TCA" else agency.name)
        for agency in small_season.PLAN.agencies
    ]
    plan = replace(small_season.PLAN, agencies=tuple(agencies))
    season = tabulate(plan, small_season.REGISTER, small_season.SELF_SCORINGS, small_season.APPRAISALS)
    path = tmp_path / "x.xlsx"
    write_ranking(path, season)
    book = openpyxl.load_workbook(path)
    cell = next(c for row in book["Xếp hạng"].iter_rows() for c in row if "HYPERLINK" in str(c.value))
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("http://x")⟨0007⟩')
    assert not [name for name in zipfile.ZipFile(path).namelist() if "sheet1.xml.rels" in name]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [("", 10, 1), ("Sở Tài chính", 30, 1), ("Sở Tài chính", 9, 2), ("a\nb", 30, 2), ("x" * 60, 20, 4)],
)
def test_wrapped_text_is_measured_generously(text: str, width: float, lines: int) -> None:
    assert lines_of(text, width) == lines


def test_statistics_are_alive_over_the_totals(book: openpyxl.Workbook, live: openpyxl.Workbook) -> None:
    row = row_of(book["Thống kê"], "Thực hiện chế độ báo cáo")
    assert row[3:9] == [6, 19, 1.53, 16, 20, 95]
    assert row_of(book["Thống kê"], "Hoàn thành chỉ tiêu, kế hoạch công tác năm")[9:] == [3, 5, 0, -2.5]
    formulas = row_of(live["Thống kê"], "Thực hiện chế độ báo cáo")[3:8]
    assert all(str(cell).startswith("=") and "'Tổng hợp điểm'!" in str(cell) for cell in formulas)


def test_the_heat_map_shows_the_share_of_each_top_criterion(book: openpyxl.Workbook) -> None:
    sheet = book["Biểu đồ"]
    first = row_of(sheet, NAMES["TCA"], 0)
    assert first[1:6] == [95.8, 112.5, 105, 102.5, 102.5]
    (scale,) = (rule for rules in sheet.conditional_formatting for rule in rules.rules)
    assert scale.type == "colorScale"


def test_charts_are_excels_own_and_say_what_they_show() -> None:
    with zipfile.ZipFile(io.BytesIO(of_the_season())) as parts:
        charts = [name for name in parts.namelist() if name.startswith("xl/charts/chart")]
        drawing = parts.read("xl/drawings/drawing1.xml").decode()
        texts = [parts.read(name).decode() for name in charts]
    assert len(charts) == 2
    described = re.findall(r'<xdr:cNvPr [^>]*descr="([^"]+)"', drawing)
    assert len(described) == 2
    assert "Sở Nội vụ: " in described[0]
    assert "1.1: 5; 2.2: 1" in described[1]
    assert all('typeface="Times New Roman"' in text for text in texts)
    assert "trục bắt đầu từ" in texts[0]


@pytest.mark.libreoffice
def test_recalculating_changes_no_cell(tmp_path: Path) -> None:
    final, waiting = tmp_path / "final.xlsx", tmp_path / "waiting.xlsx"
    write_ranking(final, result())
    write_ranking(waiting, result(small_season.without_ballot()))
    assert libreoffice.changes(final, waiting) == {}


def full_plan() -> Plan:
    """Two lists; a capped group with its own adjustment; base points and a ceiling; a row not for all."""
    group, *rest = small_season.CRITERIA
    capped = replace(rest[2], method=Method.CAPPED_GROUP, maximum=D(30))
    only_a = replace(rest[3], agencies=frozenset({"TCA", "TCB", "TCC"}))
    of_group = Adjustment("CN2", Sign.BONUS, "Điểm cộng của nhóm", D(4), "2", agencies=small_season.ALL)
    info = replace(
        small_season.INFO, base_points=D("1.5"), total_cap=D(100), total_floor=D(0), declared_total=None
    )
    agencies = tuple(
        replace(agency, group="Nhóm I" if agency.code in ("TCA", "TCC", "TCE") else "Nhóm II")
        for agency in small_season.PLAN.agencies
    )
    return replace(
        small_season.PLAN,
        info=info,
        agencies=agencies,
        criteria=(group, *rest[:2], capped, only_a, *rest[4:]),
        adjustments=(*small_season.ADJUSTMENTS, replace(of_group, declarer=Declarer.SECRETARIAT)),
        awards=(replace(small_season.AWARDS[0], minimum_class="Xuất sắc"), *small_season.AWARDS[1:]),
    )


def full_season() -> Result:
    register = replace(small_season.without_ballot(), records=(Record("TCF", "CN2", count=2),))
    return tabulate(full_plan(), register, small_season.SELF_SCORINGS, small_season.APPRAISALS)


def test_groups_caps_base_points_and_ceiling_are_alive(tmp_path: Path) -> None:
    season = full_season()
    path = tmp_path / "x.xlsx"
    write_ranking(path, season)
    live = rows(openpyxl.load_workbook(path)["Tổng hợp điểm"])
    header = next(number for number, row in enumerate(live) if row[0] == "STT")
    assert live[header - 1][3:] == ["Nhóm I"] * 3 + ["Nhóm II"] * 3
    agencies = [next(code for code, name in NAMES.items() if name == cell) for cell in live[header][3:]]
    assert agencies == ["TCA", "TCC", "TCE", "TCB", "TCD", "TCF"]
    two = next(row for row in live if row[0] == "2")
    assert str(two[3]).startswith("=ROUND(MAX(0,MIN(30,SUM(SUM(")
    total = next(row for row in live if row[1] == "TỔNG ĐIỂM")
    assert str(total[3]).startswith("=ROUND(MIN(100,MAX(0,SUM(")
    assert next(row for row in live if row[1] == "Điểm nền")[3:] == [1.5] * 6
    only_a = next(row for row in live if row[0] == "2.1")
    assert [only_a[3 + agencies.index(code)] for code in ("TCE", "TCD", "TCF")] == ["–"] * 3
    values = rows(openpyxl.load_workbook(path, data_only=True)["Tổng hợp điểm"])
    by_code = {standing.agency.code: standing.tally for standing in season.standings}
    row = next(row for row in values if row[1] == "TỔNG ĐIỂM")
    assert row[3:] == [float(by_code[code].total or 0) for code in agencies]
    assert by_code["TCB"].total == D(94)  # 1,5 + 57,5 + min(30, 40) + 10 - 5


def test_each_list_has_its_band_and_its_vacant_awards(tmp_path: Path) -> None:
    told = [str(row[0]) for row in rows(written(full_season(), tmp_path)["Xếp hạng"])]
    assert told.index("Nhóm I") < told.index("Nhóm II")
    assert any("để trống" in line for line in told)


def test_many_agencies_turn_their_names_and_keep_the_first_columns(tmp_path: Path) -> None:
    codes = [f"D{number:02}" for number in range(24)]
    plan = replace(
        small_season.PLAN,
        agencies=tuple(Agency(code, f"Đơn vị {code}") for code in codes),
        criteria=tuple(replace(row, agencies=frozenset(codes)) for row in small_season.CRITERIA),
    )
    season = tabulate(plan, small_season.REGISTER, (), ())
    path = tmp_path / "x.xlsx"
    write_ranking(path, season)
    sheet = openpyxl.load_workbook(path)["Tổng hợp điểm"]
    turned = next(c for row in sheet.iter_rows() for c in row if c.value == "Đơn vị D00")
    assert turned.alignment.textRotation == 90
    assert sheet.print_title_cols == "$A:$C"
    assert not sheet.sheet_properties.pageSetUpPr.fitToPage


def test_table_and_chart_of_twenty_agencies_each_fit_one_page(tmp_path: Path) -> None:
    codes = [f"D{number:02}" for number in range(20)]
    plan = replace(
        small_season.PLAN,
        agencies=tuple(Agency(code, f"Sở, ban, ngành số {code}") for code in codes),
        criteria=tuple(replace(row, agencies=frozenset(codes)) for row in small_season.CRITERIA),
    )
    path = tmp_path / "x.xlsx"
    season = tabulate(plan, small_season.REGISTER, (), ())
    write_ranking(path, replace(season, pending=()))
    sheet = openpyxl.load_workbook(path)["Biểu đồ"]
    scale, page = int(sheet.page_setup.scale), 680
    first = sheet.row_breaks.brk[0].id
    table = sum((sheet.row_dimensions[row].height or 15) * 4 / 3 for row in range(1, first + 1))
    assert 60 <= scale < 100
    assert table * scale / 100 <= page
    anchor = sheet._charts[0].anchor
    assert (anchor.to.row + 1 - anchor._from.row) * 20 * scale / 100 <= page


def test_a_plan_without_adjustments_or_conditions_says_so(tmp_path: Path) -> None:
    plan = replace(small_season.PLAN, adjustments=(), conditions=())
    season = tabulate(plan, Register(), small_season.SELF_SCORINGS[:1], small_season.APPRAISALS[:1])
    book = written(season, tmp_path)
    told = [str(row[0]) for sheet in book for row in rows(sheet)]
    assert "Không có điểm cộng, điểm trừ nào." in told
    assert any(line.startswith("Không có đơn vị nào thuộc trường hợp") for line in told)
    assert "Không có đơn vị nào bằng điểm nhau." in told


@pytest.mark.libreoffice
def test_recalculating_a_full_plan_changes_no_cell(tmp_path: Path) -> None:
    path = tmp_path / "full.xlsx"
    write_ranking(path, full_season())
    assert libreoffice.changes(path) == {}
