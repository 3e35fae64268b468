"""A returned form is read by its keys, cell by cell; every fault is told at its cell."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.poison.honest import PLAN
from tests.returned import Returned, number, plan_of, text
from thidua_xlsx.form_layout import FormColumn
from thidua_xlsx.model import Absent, CellType, InputField, Outcome, Sheet

D = Decimal


def filled() -> Returned:
    form = Returned(PLAN)
    form.type("1.1", 9.5)
    form.type("1.1", "Báo cáo số 12/BC-STC", InputField.EVIDENCE)
    form.type("1.2", "Đạt")
    form.type("1.3", "Loại B")
    form.type("2", 85)
    form.type("3", 17, InputField.ACTUAL)
    form.type("3", 20, InputField.TARGET)
    form.type("4", 3)
    for count in ("TRU", "CA", "CB"):
        form.type(count, 0)
    return form


def test_an_honest_form_gives_its_values_and_no_word() -> None:
    form = filled()
    scoring = form.read()
    assert [f.code for f in scoring.findings] == []
    assert scoring.outcome is Outcome.ACCEPTED
    assert form.value("1.1") == D("9.5")
    assert form.value("1.2") is True
    assert form.value("1.3") == "Loại B"
    assert form.value("2") == D(85)
    assert form.value("3", InputField.TARGET) == D(20)
    assert form.value("4") == D(3)
    assert form.value("CA") == D(0)
    assert scoring.entry("1.1", None, InputField.POINTS).at == form.at(form.place("1.1"))  # type: ignore[union-attr]


def test_faults_stand_at_their_cells() -> None:
    form = filled()
    over = form.type("1.1", 12)
    typed = form.type("2", "85")
    unit = form.type("4", "3 lần")
    blank = form.place("1.2")
    form.put(blank, None)
    scoring = form.read()
    assert [f"{f.code} {f.at.cell}" for f in scoring.findings if f.at] == [
        f"E203 {over}",
        f"W224 {typed}",
        f"E204 {unit}",
        f"W211 {blank}",
    ]
    assert scoring.outcome is Outcome.FLAGGED
    assert form.value("1.1") is Absent.BLANK
    assert scoring.entry("1.1", None, InputField.POINTS).flagged  # type: ignore[union-attr]
    assert scoring.entry("1.1", None, InputField.POINTS).raw == "12"  # type: ignore[union-attr]


def test_blank_zero_and_not_applicable_are_three_things() -> None:
    form = filled()
    form.type("1.1", 0)
    form.type("4", "không áp dụng")
    form.put(form.place("1.2"), None)
    assert form.value("1.1") == 0
    assert form.value("1.2") is Absent.BLANK
    assert form.value("4") is Absent.NOT_APPLICABLE
    assert form.told("W211", "E226") == [f"E226 {form.place('4')}", f"W211 {form.place('1.2')}"]


def test_a_warning_alone_leaves_the_values_in_use() -> None:
    form = filled()
    form.type("1.1", "9,5")
    assert form.value("1.1") == D("9.5")
    assert form.read().outcome is Outcome.ACCEPTED_WITH_WARNINGS


def test_rows_are_found_by_their_key_wherever_they_stand() -> None:
    form = filled()
    third = form.layout.row_of("1.2").row
    form.shift(lambda row: row + 2 if row >= third else row)
    scoring = form.read()
    assert scoring.value("4", None, InputField.COUNT) == D(3)
    assert scoring.value("1.2", None, InputField.PASS) is True
    assert scoring.entry("1.2", None, InputField.PASS).at.cell == f"F{third + 3}"  # type: ignore[union-attr]
    assert "W238" in [f.code for f in scoring.findings]


def test_sorted_rows_keep_their_values() -> None:
    form = filled()
    first, last = form.layout.row_of("1.1").row, form.layout.row_of("4").row
    form.shift(lambda row: first + last - row if first <= row <= last else row)
    scoring = form.read()
    assert scoring.value("4", None, InputField.COUNT) == D(3)
    assert scoring.value("1.1", None, InputField.POINTS) == D("9.5")


def test_a_deleted_row_is_blank_and_said_so() -> None:
    form = filled()
    gone = form.layout.row_of("2").row
    form.shift(lambda row: None if row == gone else row - 1 if row > gone else row)
    scoring = form.read()
    assert scoring.value("2", None, InputField.PERCENT) is Absent.BLANK
    assert scoring.value("4", None, InputField.COUNT) == D(3)
    assert [f.facts["key"] for f in scoring.findings if f.code == "E241"] == ["2"]
    assert not [f for f in scoring.findings if f.code == "W211"]
    assert scoring.outcome is Outcome.FLAGGED


def test_a_doubled_key_counts_in_neither_row() -> None:
    form = filled()
    spare = form.layout.row_of("4").row
    form.put(f"A{spare + 1}", text("2"))
    assert form.told("E240", "E241") == [
        f"E240 A{form.layout.row_of('2').row + 1}",
        f"E240 A{spare + 1}",
        f"E241 A{spare + 1}",
    ]
    scoring = form.read()
    assert scoring.value("2", None, InputField.PERCENT) is Absent.BLANK
    assert scoring.value("4", None, InputField.COUNT) is Absent.BLANK


def test_added_rows_are_not_read() -> None:
    form = filled()
    after = form.layout.row_of("2").row
    form.shift(lambda row: row + 2 if row > after else row)
    form.put(f"A{after + 2}", text("9.9"))
    form.put(f"F{after + 3}", number("5"))
    assert form.told("W239", "W247") == [f"W239 A{after + 2}", f"W247 F{after + 3}"]


def test_moved_columns_are_found_by_their_headings() -> None:
    form = filled()
    moved = {place: chr(ord(place[0]) + (place[0] >= "F")) + place[1:] for place in form.cells}
    form.cells = {moved[at]: cell._replace(at=cell.at.beside(moved[at])) for at, cell in form.cells.items()}
    scoring = form.read()
    assert scoring.value("4", None, InputField.COUNT) == D(3)
    assert [f.code for f in scoring.findings] == ["W171", *["W246"] * len(form.layout.inputs)]


def test_a_name_that_points_elsewhere_is_told() -> None:
    form = filled()
    name = next(one.name for one in form.layout.inputs if one.cell == form.place("4"))
    form.names[name] = f"'{form.sheet_name}'!$F$99"
    assert form.told() == [f"W246 {form.place('4')}"]
    form.names[name] = "#REF!"
    assert form.told() == []
    form.names.clear()
    assert form.told() == []


def test_a_renamed_sheet_is_recognised_by_its_keys() -> None:
    form = filled()
    form.sheet_name = "Sheet1"
    scoring = form.read()
    assert scoring.value("4", None, InputField.COUNT) == D(3)
    assert "W168" in [f.code for f in scoring.findings]


@pytest.mark.parametrize("name", ["Sheet1", "Phiếu tự chấm"])
def test_no_table_no_values(name: str) -> None:
    form = filled()
    form.cells = {"A1": text("Xin chào")}
    form.sheet_name = name
    scoring = form.read()
    assert [f.code for f in scoring.findings] == ["E152"]
    assert scoring.outcome is Outcome.REJECTED
    assert not scoring.entries


def test_two_forms_in_one_workbook_wait_for_a_decision() -> None:
    form = filled()
    other = filled()
    other.sheet_name = "Bản 2"
    form.more_sheets = (other.book.sheets[0],)
    scoring = form.read()
    assert [f.code for f in scoring.findings] == ["E166"]
    assert scoring.outcome is Outcome.QUARANTINED


@pytest.mark.parametrize(
    ("name", "hidden", "told"),
    [
        ("_meta", True, []),  # its first field is the number of its layout, 1
        ("_danh_muc", True, []),
        ("Hướng dẫn", False, []),
        ("Nháp", False, ["I167"]),
        ("_meta - Table 1", False, ["I167"]),  # as Numbers names and shows it
    ],
)
def test_a_sheet_that_holds_the_only_code_is_no_second_form(name: str, hidden: bool, told: list[str]) -> None:
    form = Returned(plan_of("| 1 | điểm | 10 | |"))
    form.type("1", 8)
    form.more_sheets = (Sheet(name, {"A1": text("version"), "B1": text("1")}, hidden=hidden),)
    scoring = form.read()
    assert [f.code for f in scoring.findings] == told
    assert scoring.outcome is Outcome.ACCEPTED
    assert form.value("1") == 8


def test_merged_input_cells_have_no_value() -> None:
    form = filled()
    place = form.place("1.1")
    form.merges = ("A1:C1", f"{place}:G{place[1:]}", "A:C")
    assert form.told() == [f"E237 {place}"]
    assert form.value("1.1") is Absent.BLANK


def test_a_lost_lock_and_hidden_rows_are_worth_a_word() -> None:
    form = filled()
    form.protected = False
    form.hidden_rows = (1, form.layout.row_of("2").row + 1)
    assert form.told() == ["I235", "I236"]
    assert form.read().outcome is Outcome.ACCEPTED


def test_the_total_is_compared_and_not_used() -> None:
    form = filled()
    place = form.in_row("#tong-cong", FormColumn.POINTS)
    form.put(place, form.cells[place]._replace(type=CellType.NUMBER, raw="92"))
    scoring = form.read(total_of=lambda _: D("91.5"))
    (told,) = scoring.findings
    assert (told.code, told.at.cell) == ("W231", place)  # type: ignore[union-attr]
    assert dict(told.facts) == {"stated": "92", "computed": "91,5", "gap": "0,5"}
    assert form.read(total_of=lambda _: D(92)).findings == ()
    form.put(place, form.cells[place]._replace(type=CellType.BLANK, raw=""))
    assert form.read(total_of=lambda _: D(92)).findings == ()


def test_added_sheets_are_named_and_not_read() -> None:
    form = filled()
    form.more_sheets = (Sheet("Hướng dẫn", {}), Sheet("_meta", {}), Sheet("Nháp", {"A1": number("5")}))
    (told,) = form.read().findings
    assert (told.code, told.facts["name"]) == ("I167", "Nháp")


def test_headings_that_nobody_can_find_leave_the_columns_where_they_were() -> None:
    form = filled()
    for column in (FormColumn.ENTRY, FormColumn.NOTE):
        form.put(
            form.in_row("1", column).replace(
                str(form.layout.header_row + 2), str(form.layout.header_row + 1)
            ),
            None,
        )
    scoring = form.read()
    assert scoring.value("4", None, InputField.COUNT) == D(3)
    assert {f.code for f in scoring.findings} == {"W232"}


def test_a_key_with_blanks_around_it_is_the_key() -> None:
    form = filled()
    key = form.in_row("4", FormColumn.KEY)
    form.put(key, text(" 4\u00a0"))
    assert form.told() == []
    assert form.value("4") == D(3)
