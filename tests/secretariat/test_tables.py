"""Sheets as typed tables: every fault at its cell, however the user wrote the headings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.untrusted.sheets import plan_book, register_book, told
from thidua_xlsx.findings import Finding
from thidua_xlsx.model import Plan, Register
from thidua_xlsx.second_verifier import read_book
from thidua_xlsx.second_verifier.tables import table
from thidua_xlsx.secretariat.plan import read_plan
from thidua_xlsx.secretariat.register import read_register

AGENCIES = """
    Mã | Tên đơn vị
    A  | Sở A
    B  | Sở B
"""
RECEIPTS = """
    Mã đơn vị | Mốc | Ngày nhận
    STC       | TC  | 08/01/2014
"""


def checked(path: Path, cells: dict[str, object] | None = None, **sheets: str | None) -> list[str]:
    """What is told of the example plan with these sheets and cells replaced."""
    named = {name.replace("_", " "): text for name, text in sheets.items()}
    return told(read_plan(plan_book(path, named, cells=cells or {}))[1])


def plan_of(path: Path, cells: dict[str, object]) -> tuple[Plan, tuple[Finding, ...]]:
    plan, findings = read_plan(plan_book(path, cells=cells))
    assert plan is not None
    return plan, findings


def register_of(path: Path, cells: dict[str, object], **sheets: str | None) -> tuple[Register, list[str]]:
    plan, _ = read_plan(plan_book(path))
    named = {name.replace("_", " "): text for name, text in sheets.items()}
    register, findings = read_register(register_book(path, named, cells=cells), plan)
    return register, told(findings)


def test_the_worked_examples_read_without_a_fault(tmp_path: Path) -> None:
    assert checked(tmp_path) == []
    assert register_of(tmp_path, {})[1] == []


@pytest.mark.parametrize(
    ("heading", "variant"),
    [("Mã", "MÃ"), ("Nội dung", "noi dung"), ("Điểm chuẩn", "  Điểm   chuẩn "), ("Căn cứ", "Căn cứ")],
)
def test_headings_match_however_they_are_typed(tmp_path: Path, heading: str, variant: str) -> None:
    path = plan_book(tmp_path)
    book = load_workbook(path)
    for cell in book["Tiêu chí"][1]:
        if cell.value == heading:
            cell.value = variant
    book.save(path)
    assert told(read_plan(path)[1]) == []


def test_columns_stand_in_any_order_below_a_title(tmp_path: Path) -> None:
    path = plan_book(tmp_path)
    book = load_workbook(path)
    sheet = book["Đơn vị"]
    sheet.move_range("A1:L9", rows=2, cols=0)
    sheet["A1"] = "DANH SÁCH ĐƠN VỊ"
    sheet.move_range("B3:B9", cols=12)
    book.save(path)
    plan, findings = read_plan(path)
    assert told(findings) == []
    assert plan is not None
    assert [agency.name for agency in plan.agencies] == ["Sở Tài chính", "Sở Nội vụ", "Thanh tra tỉnh"]
    assert plan.agencies[0].at.cell == "A4"


def test_a_misspelt_heading_is_one_finding_at_its_cell(tmp_path: Path) -> None:
    agencies = "Mã | Tên các đơn vị | Tên khác | Mã\nA | Sở A | | A"
    _, findings = read_plan(plan_book(tmp_path, {"Đơn vị": agencies}))
    mine = [finding for finding in findings if finding.at and finding.at.sheet == "Đơn vị"]
    faults = [finding for finding in mine if finding.level.value == "error"]
    assert told(faults) == ["E369 Đơn vị!B1", "E306 Đơn vị!D1"]
    assert faults[0].facts == {"heading": "Tên các đơn vị", "near": "Tên đơn vị"}
    assert not [finding for finding in findings if finding.facts.get("heading") == "Tên đơn vị"]


def test_a_heading_like_none_that_is_missing_is_a_remark_and_a_missing_one_a_fault(tmp_path: Path) -> None:
    _, findings = read_plan(plan_book(tmp_path, {"Đơn vị": "Mã | Ghi lại 2014\nA | x"}))
    mine = [finding for finding in findings if finding.at and finding.at.sheet == "Đơn vị"]
    assert {"E304 Đơn vị!A1", "W322 Đơn vị!A1", "W305 Đơn vị!B1"} <= set(told(mine))


def test_missing_unknown_and_repeated_sheets(tmp_path: Path) -> None:
    sheets = {"Đơn vị": None, "Đơn vị khối": AGENCIES, "TIÊU CHÍ ": "Mã", "Lịch": None}
    _, findings = read_plan(plan_book(tmp_path, sheets))
    by_code = {finding.code: finding for finding in reversed(findings)}
    assert by_code["E369"].facts == {"heading": "Đơn vị khối", "near": "Đơn vị"}
    assert not by_code.keys() & {"E301", "W303", "E320"}
    assert by_code["W302"].facts["sheet"] == "Lịch"
    assert told(findings).count("E306 TIÊU CHÍ") == 1


CELLS: list[tuple[str, object, str]] = [
    ("Tiêu chí!D3", None, "E307 Tiêu chí!D3"),
    ("Tiêu chí!E3", "30 điểm", "E308 Tiêu chí!E3"),
    ("Tiêu chí!E3", "không áp dụng", "E308 Tiêu chí!E3"),
    ("Tiêu chí!E3", "1.000", "E309 Tiêu chí!E3"),
    ("Tiêu chí!E3", -1, "E310 Tiêu chí!E3"),
    ("Cộng trừ!E2", "0", "E310 Cộng trừ!E2"),
    ("Xếp hạng!A2", "1,5", "E310 Xếp hạng!A2"),
    ("Mốc!C2", "31/02/2013", "E311 Mốc!C2"),
    ("Mốc!C2", 41364, "E311 Mốc!C2"),
    ("Tiêu chí!F3", "ty lẹ", ""),
    ("Tiêu chí!F3", "nhom con", "E312 Tiêu chí!F3"),
    ("Tiêu chí!I3", "phải có", "E312 Tiêu chí!I3"),
    ("Cộng trừ!J3", "muộn:TC", "E312 Cộng trừ!J3"),
    ("Tiêu chí!A5", date(2013, 1, 2), "E313 Tiêu chí!A5"),
    ("Tiêu chí!A3", 1.1, "W314 Tiêu chí!A3"),
    ("Tiêu chí!A5", 2, ""),
    ("Tiêu chí!E3", "=10+20", "E316 Tiêu chí!E3"),
    ("Tiêu chí!E3", "#REF!", "E317 Tiêu chí!E3"),
    ("Cộng trừ!A4", "T1", "E319 Cộng trừ!A4"),
    ("Tiêu chí!K4", "TTTT", "E320 Tiêu chí!K4"),
    ("Đơn vị!B3", "  Sở\xa0 Nội vụ\u200b ", ""),
]


@pytest.mark.parametrize(("place", "value", "expected"), CELLS)
def test_a_faulty_cell_is_told_at_its_place_and_hides_nothing(
    tmp_path: Path, place: str, value: object, expected: str
) -> None:
    """No fault follows from it that is not one, and the one on the last sheet is told too."""
    findings = checked(tmp_path, {place: value, "Lịch!E2": "bao giờ"})
    assert findings == [*filter(None, [expected]), "E311 Lịch!E2"]


def test_all_choices_are_offered(tmp_path: Path) -> None:
    _, findings = plan_of(tmp_path, {"Tiêu chí!F3": "chỉ tiu"})
    assert [f.code for f in findings] == ["E312"]
    assert "nhóm trần" in findings[0].facts["choices"]


def test_a_formula_counts_with_its_saved_value_and_is_told(tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "so_theo_doi.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Họp")
        for place, text in enumerate(("Mã họp", "Ngày", "Nội dung")):
            sheet.write_string(0, place, text)
        sheet.write_formula(1, 0, '="H"&1', None, "H1")
        sheet.merge_range(2, 0, 3, 0, "H2")
    register, findings = read_register(path, None)
    assert [meeting.code for meeting in register.meetings] == ["H1", "H2"]
    assert [one for one in told(findings) if "!" in one] == ["W415 Họp!A2", "W418 Họp!A3"]


def test_the_plan_tells_formulas_and_merged_cells_too(tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "ke_hoach.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Mốc")
        for place, text in enumerate(("Mã", "Nội dung", "Hạn", "Loại")):
            sheet.write_string(0, place, text)
        sheet.write_formula(1, 1, '="Báo cáo"', None, "Báo cáo")
        sheet.merge_range(2, 1, 3, 1, "Tự chấm")
    mine = [one for one in told(read_plan(path)[1]) if "Mốc!B" in one]
    assert mine == ["W315 Mốc!B2", "W318 Mốc!B3"]


def test_numbers_stored_as_numbers_or_as_text_are_the_same(tmp_path: Path) -> None:
    typed, _ = plan_of(tmp_path, {"Tiêu chí!E3": 30, "Kỳ thi đua!B13": 0.5, "Mốc!C2": date(2013, 3, 31)})
    texts, _ = plan_of(tmp_path, {"Tiêu chí!E3": "30", "Kỳ thi đua!B13": "0.5", "Mốc!C2": "31-3-2013"})
    assert typed == texts


def test_codes_stay_text_and_numbers_become_the_text_that_is_shown(tmp_path: Path) -> None:
    """`1.10` is not 1.1; a number 1.1 is read as shown, with the warning that its last 0 may be gone."""
    plan, findings = plan_of(tmp_path, {"Tiêu chí!A3": "1.10", "Tiêu chí!A4": 1.2, "Tiêu chí!B5": "01"})
    assert [row.code for row in plan.criteria] == ["1", "1.10", "1.2", "2", "3"]
    assert plan.criteria[3].number == "01"
    assert [(f.code, f.facts["values"]) for f in findings] == [("W314", "A4: 1.2")]


def test_a_code_that_its_format_shows_with_a_leading_zero_is_read_as_shown(tmp_path: Path) -> None:
    """1 in a cell of format 00 is 01 for everybody who reads the plan, and for the second verifier."""
    path = plan_book(tmp_path, cells={"Tiêu chí!A6": 3, "Tiêu chí!B6": 3})
    book = load_workbook(path)
    for cell in ("A6", "B6"):
        book["Tiêu chí"][cell].number_format = "00"
    book.save(path)
    plan, findings = read_plan(path)
    assert plan is not None
    assert [(row.code, row.number) for row in plan.criteria] == [
        ("1", "1"),
        ("1.1", "1.1"),
        ("1.2", "1.2"),
        ("2", "2"),
        ("03", "03"),
    ]
    assert told(findings) == []
    rows = table(read_book(path.read_bytes()), "Tiêu chí")
    assert [row.text("Mã") for row in rows] == ["1", "1.1", "1.2", "2", "03"]


def test_texts_are_decoded_as_those_of_forms_are(tmp_path: Path) -> None:
    """Exports from Windows store a carriage return as _x000D_; _x005F_ keeps what only looks like one."""
    path = plan_book(
        tmp_path, cells={"Tiêu chí!D3": "Dòng một_x000D_\nDòng hai", "Tiêu chí!D4": "_x005F_x000D_"}
    )
    plan, findings = read_plan(path)
    assert plan is not None
    assert [row.text for row in plan.criteria[1:3]] == ["Dòng một\nDòng hai", "_x000D_"]
    assert told(findings) == []


def test_a_percent_cell_is_read_in_percent(tmp_path: Path) -> None:
    path = plan_book(tmp_path, cells={"Xếp loại!C2": 0.85})
    book = load_workbook(path)
    book["Xếp loại"]["C2"].number_format = "0%"
    book.save(path)
    plan, findings = read_plan(path)
    assert plan is not None
    assert [str(band.criterion_floor) for band in plan.classes] == ["85", "None", "None"]
    assert told(findings) == ["I321 Xếp loại!C2"]


def test_entries_unknown_repeated_nameless_and_blank(tmp_path: Path) -> None:
    season = """
        Mục     | Giá trị | Ghi chú
        Mã kỳ   | K-2013  | mã do văn thư đặt
        Tên kì  | Phong trào
        Nam     |
        Mã kỳ   | K-2014
        Căn cứ  | Luật
        Căn cứ  | Nghị định
                | thừa
    """
    plan, findings = read_plan(plan_book(tmp_path, {"Kỳ thi đua": season}))
    sheet = "Kỳ thi đua!"
    mine = [one for one in told(findings) if sheet in one]
    assert mine == [f"E369 {sheet}A3", f"E307 {sheet}B4", f"E306 {sheet}B5", f"E307 {sheet}B8"]
    assert plan is None


def test_a_file_that_is_no_workbook_gives_findings_not_a_crash(tmp_path: Path) -> None:
    path = tmp_path / "ke_hoach.xlsx"
    path.write_bytes(b"%PDF-1.7 not a workbook")
    plan, findings = read_plan(path)
    assert plan is None
    assert [finding.level.value for finding in findings] == ["error"]


REGISTER_CELLS: list[tuple[str, object, str]] = [
    ("Nhận!B2", None, "E407 Nhận!B2"),
    ("Điểm thống nhất!C2", "18 điểm", "E408 Điểm thống nhất!C2"),
    ("Điểm thống nhất!C2", "1.000", "E409 Điểm thống nhất!C2"),
    ("Kiểm phiếu!B2", "-9", "E410 Kiểm phiếu!B2"),
    ("Nhận!C2", "hôm qua", "E411 Nhận!C2"),
    ("Hội đồng!C2", "chưa", "E412 Hội đồng!C2"),
    ("Nhận!B2", date(2013, 1, 2), "E413 Nhận!B2"),
    ("Chỉ tiêu đăng ký!C2", 1.1, "W414 Chỉ tiêu đăng ký!C2"),
    ("Kiểm phiếu!B2", "=4+5", "E416 Kiểm phiếu!B2"),
    ("Kiểm phiếu!B2", "#N/A", "E417 Kiểm phiếu!B2"),
    ("Đăng ký!A3", "STC", "E419 Đăng ký!A3"),
    ("Vắng họp!B2", "SNVV", "E420 Vắng họp!B2"),
]


@pytest.mark.parametrize(("place", "value", "expected"), REGISTER_CELLS)
def test_the_register_tells_the_same_faults_by_its_own_codes(
    tmp_path: Path, place: str, value: object, expected: str
) -> None:
    assert register_of(tmp_path, {place: value})[1] == [expected]


def test_sheets_and_headings_of_the_register(tmp_path: Path) -> None:
    receipts = "Mã đơn vị | Ngày nhận | Ngày nhận | Số văn bản | Tệp\nSTC | 08/01/2014"
    meetings = "Mã họp | Ngày | Nội dung họp\nH1 | 15/07/2013\nH2"
    _, told_of = register_of(tmp_path, {}, Nhận=receipts, Họp=meetings, Hội_đồng=None, Sổ_tay="x")
    expected = ["W402", "E404 Nhận!A1", "E406 Nhận!C1", "E401 Họp!C1", "W403 Sổ tay"]
    assert sorted(told_of) == sorted(expected)


@pytest.mark.parametrize(
    ("sheets", "told"),
    [
        ({}, []),
        ({"Sổ_tay": "x"}, ["W402", "W403 Sổ tay"]),
        ({"Không_giao_nữa": "Mã đơn vị | Mã tiêu chí\nSTC | 1"}, ["E401 Không giao nữa"]),
    ],
)
def test_a_register_begun_before_a_sheet_was_there_is_complete(
    tmp_path: Path, sheets: dict[str, str], told: list[str]
) -> None:
    """Without `Không giao` there is nothing to say, unless another sheet might be meant to be it."""
    assert sorted(register_of(tmp_path, {}, Không_giao=None, **sheets)[1]) == told
