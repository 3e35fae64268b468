"""Forms and appraisal workbooks as written: what is locked, what is asked, what travels inside."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests import libreoffice
from tests.form_layout.every_kind import AGENCY, best, plan
from tests.form_layout.test_build import APPRAISAL, FORM
from thidua_xlsx.form_layout import APPRAISER, FormColumn, FormLayout, RowKind, lay_out
from thidua_xlsx.form_layout.form_rules import carried
from thidua_xlsx.forms.appraisal.write import write_appraisal
from thidua_xlsx.forms.self_scoring.write import write_form
from thidua_xlsx.forms.writer.data_validation import MOST_MESSAGE, MOST_TITLE
from thidua_xlsx.forms.writer.workbook import build, with_texts
from thidua_xlsx.intake.identity import RULE_PREFIX, token
from thidua_xlsx.model import Absent, InputField, Register, Slot, Value

KEY = b"a key of the season"
PLAN = plan()
BOTH = pytest.mark.parametrize("layout", [FORM, APPRAISAL], ids=["form", "appraisal"])


def written(layout: FormLayout, entries: Mapping[Slot, Value] | None = None) -> bytes:
    """The bytes of the workbook."""
    target = io.BytesIO()
    build(target, layout, PLAN, entries or {}, KEY)
    return target.getvalue()


def opened(layout: FormLayout) -> Any:
    """The workbook as openpyxl sees it."""
    return openpyxl.load_workbook(io.BytesIO(written(layout)))


@BOTH
def test_only_inputs_are_open(layout: FormLayout) -> None:
    sheet = opened(layout)[layout.sheet]
    named = {cell.cell for cell in (*layout.inputs, *layout.free)}
    unlocked = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    merged = {
        cell.coordinate for spot in sheet.merged_cells.ranges for row in sheet[spot.coord] for cell in row
    }
    assert unlocked - merged == named - merged
    assert named <= unlocked
    assert sheet.protection.sheet
    assert not sheet.protection.formatColumns
    assert sheet.protection.insertRows


@BOTH
def test_nothing_is_merged_inside_the_table(layout: FormLayout) -> None:
    spots = opened(layout)[layout.sheet].merged_cells.ranges
    first, last = layout.header_row + 1, layout.rows[-1].row + 1
    assert not [spot for spot in spots if spot.min_row <= last and spot.max_row >= first]


@BOTH
def test_every_scored_input_has_a_prompt_and_a_stop_or_a_question(layout: FormLayout) -> None:
    sheet = opened(layout)[layout.sheet]
    asked = {str(spot): rule for rule in sheet.data_validations.dataValidation for spot in rule.sqref.ranges}
    for cell in layout.inputs:
        rule = asked[cell.cell]
        assert len(rule.promptTitle or "") <= MOST_TITLE
        assert len(rule.prompt or "") <= MOST_MESSAGE
        if cell.slot.field.scores:
            assert rule.prompt
            assert rule.showErrorMessage
            assert rule.type in ("list", "whole", "decimal", "custom")


def test_each_kind_of_input_is_validated_in_its_way() -> None:
    sheet = opened(FORM)[FORM.sheet]
    rules = {str(spot): rule for rule in sheet.data_validations.dataValidation for spot in rule.sqref.ranges}
    place = {(cell.slot.item, cell.slot.field): cell.cell for cell in FORM.inputs}
    points = rules[place["1.1", InputField.POINTS]]
    assert (points.type, points.errorStyle or "stop") == ("custom", "stop")
    assert points.formula1.startswith("IF(ISNUMBER(F")
    assert rules[place["2.1", InputField.LEVEL]].formula1 == '"Loại A,Loại B"'
    percent = rules[place["3", InputField.PERCENT]]
    assert (percent.type, percent.errorStyle, percent.formula1, percent.formula2) == (
        *("decimal", "warning", "0", "100"),
    )
    count = rules[place["T1.3a", InputField.COUNT]]
    assert (count.type, count.operator, count.formula1) == ("whole", "greaterThanOrEqual", "0")


def test_choices_with_a_comma_stand_on_a_hidden_sheet() -> None:
    book = opened(FORM)
    place = next(cell.cell for cell in FORM.inputs if cell.slot == Slot("2.2", None, InputField.LEVEL))
    rules = {
        str(spot): rule
        for rule in book[FORM.sheet].data_validations.dataValidation
        for spot in rule.sqref.ranges
    }
    assert rules[place].formula1 == "danh_muc_1"
    assert [row[0].value for row in book["_danh_muc"].iter_rows()] == [8, 6.5, 0]
    assert book["_danh_muc"].sheet_state == "veryHidden"


@BOTH
def test_identity_travels_in_two_carriers(layout: FormLayout) -> None:
    book = opened(layout)
    held = {row[0].value: row[1].value for row in book["_meta"].iter_rows() if row[1].value}
    meta = {name: value for name, value in held.items() if not name.startswith(RULE_PREFIX)}
    properties = {one.name.removeprefix("thidua_"): one.value for one in book.custom_doc_props.props}
    assert meta == properties
    assert book["_meta"].sheet_state == "veryHidden"
    assert (meta["season"], meta["agency"], meta["kind"]) == ("khoi-2013", AGENCY, layout.kind)
    assert meta["token"] == token(KEY, "khoi-2013", "", AGENCY, layout.identity.form_digest)
    assert all(isinstance(value, str) for value in held.values())


@BOTH
def test_the_rules_travel_in_the_sheet_alone_and_give_the_digest(layout: FormLayout) -> None:
    rows = (tuple(cell.value for cell in row) for row in opened(layout)["_meta"].iter_rows(max_col=2))
    lines = {row[0].removeprefix(RULE_PREFIX): row[1] for row in rows if row[0].startswith(RULE_PREFIX)}
    digest = layout.identity.form_digest
    rules = carried(lines, digest)
    assert rules is not None
    assert rules.texts["1.1"]["Điểm chuẩn"] == "30"
    assert carried({**lines, "1.1": lines["1.2"]}, digest) is None
    assert carried({**lines, "1.1": "[" * 99999}, digest) is None


@BOTH
def test_every_input_has_a_name(layout: FormLayout) -> None:
    names = {name: defined.attr_text for name, defined in opened(layout).defined_names.items()}
    for cell in (*layout.inputs, *layout.free):
        assert names[cell.name].replace("$", "") == f"'{layout.sheet}'!{cell.cell}"


@BOTH
def test_the_page(layout: FormLayout) -> None:
    sheet = opened(layout)[layout.sheet]
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == f"${layout.header_row + 1}:${layout.header_row + 1}"
    assert sheet.freeze_panes == f"D{layout.header_row + 2}"
    assert "Trang &P/&N" in sheet.oddFooter.right.text
    fonts = {cell.font.name for row in sheet.iter_rows() for cell in row}
    assert fonts == {"Times New Roman"}


def test_the_guide_comes_first_and_names_deadline_and_words() -> None:
    book = opened(FORM)
    assert book.sheetnames[:2] == ["Hướng dẫn", FORM.sheet]
    assert book.active.title == FORM.sheet
    text = "\n".join(str(cell.value) for row in book["Hướng dẫn"].iter_rows() for cell in row if cell.value)
    for needed in ("Ctrl+Shift+V", "Thiếu minh chứng", "Sai bước điểm", "Tên tệp", "Không chèn, xoá"):
        assert needed in text


@BOTH
def test_the_same_layout_gives_the_same_bytes(layout: FormLayout) -> None:
    assert written(layout) == written(layout)


def test_text_of_users_is_never_a_formula_or_a_link() -> None:
    evidence = Slot("1.1", None, InputField.EVIDENCE)
    note = Slot("1.1", None, InputField.NOTE)
    data = written(FORM, {evidence: "=1+1", note: "http://example.vn"})
    sheet = openpyxl.load_workbook(io.BytesIO(data))[FORM.sheet]
    at = {cell.slot: cell.cell for cell in FORM.inputs}
    assert (sheet[at[evidence]].data_type, sheet[at[evidence]].value) == ("s", "=1+1")
    assert sheet[at[note]].hyperlink is None


def test_an_appraisal_starts_empty() -> None:
    sheet = opened(APPRAISAL)[APPRAISAL.sheet]
    assert all(sheet[cell.cell].value is None for cell in APPRAISAL.inputs)


def test_each_writer_takes_its_own_kind(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="appraisal"):
        write_form(tmp_path / "x.xlsx", APPRAISAL, PLAN, key=KEY)
    with pytest.raises(ValueError, match="form"):
        write_appraisal(tmp_path / "x.xlsx", FORM, PLAN, key=KEY)


def test_nothing_is_drawn_that_needs_a_macro_or_a_new_excel() -> None:
    with zipfile.ZipFile(io.BytesIO(written(FORM))) as archive:
        assert not [name for name in archive.namelist() if "vba" in name.lower()]
        sheet = archive.read("xl/worksheets/sheet2.xml").decode()
    assert "_xlfn" not in sheet


def _faulty(layout: FormLayout) -> dict[Slot, Value]:
    entries = dict(best(layout))
    for cell in layout.inputs:
        if cell.input.maximum is not None:
            entries[cell.slot] = cell.input.maximum + 1
        elif cell.slot.adjustment and cell.slot.field is InputField.COUNT:
            entries[cell.slot] = cell.input.minimum or Absent.BLANK
    entries[Slot("1.3", "T1.3a", InputField.COUNT)] = FORM.info.step * 100
    return entries


@pytest.mark.libreoffice
def test_recalculating_changes_no_cell(tmp_path: Path) -> None:
    filled = best(APPRAISAL)
    differing = {**filled, Slot("1.1", None, InputField.POINTS): FORM.info.step}
    differing |= {slot: Absent.BLANK for slot in filled if slot.field is InputField.REASON}
    cases = [
        ("blank", FORM, {}),
        ("filled", FORM, best(FORM)),
        ("faulty", FORM, _faulty(FORM)),
        ("held", lay_out(plan(total_cap=FORM.info.step), Register(), AGENCY), best(FORM)),
        ("unappraised", APPRAISAL, {}),
        ("appraised", APPRAISAL, filled),
        ("differing", APPRAISAL, differing),
    ]
    paths = []
    for name, layout, entries in cases:
        paths.append(tmp_path / f"{name}.xlsx")
        named = with_texts(layout, {APPRAISER: "Chuyên Viên A – Chuyên viên"})
        build(paths[-1], named, PLAN, entries, KEY)
    assert libreoffice.changes(*paths) == {}


@pytest.mark.libreoffice
def test_live_checks_say_what_is_wrong_with_what_is_typed(tmp_path: Path) -> None:
    """Scores typed as text compare greater than any number: the check must not be fooled, nor the total."""
    path = tmp_path / "typed.xlsx"
    write_form(path, FORM, PLAN, best(FORM), key=KEY)
    book = openpyxl.load_workbook(path)
    sheet = book[FORM.sheet]
    place = {(cell.slot.item, cell.slot.field): cell for cell in FORM.inputs}
    typed = {
        "1.1": (InputField.POINTS, "9,5x"),
        "3": (InputField.PERCENT, "85 %x"),
        "T1.3a": (InputField.COUNT, "một"),
    }
    for item, (field, text) in typed.items():
        sheet[place[item, field].cell].value = text
    book.save(path)
    check = FORM.columns[FormColumn.CHECK]
    with libreoffice.converted([path]) as (again,):
        values = libreoffice.values(again)
    said = {
        row.key: values.get(f"{FORM.sheet}!{chr(ord('A') + check)}{row.row + 1}")
        for row in FORM.rows
        if row.kind is not RowKind.TOTAL
    }
    assert {said[item] for item in typed} == {"Không phải số"}
    # 182 of the filled form, less 30 of 1.1, 30 of 3, and the 20 of 1.3 whose deductions are not counted.
    assert values[f"{FORM.sheet}!G9"] == 102
