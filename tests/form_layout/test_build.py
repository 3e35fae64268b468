"""Which cell holds what: the layout as text, and what holds for every layout."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.form_layout.every_kind import AGENCY, best, plan
from tests.returned import plan_of
from thidua_xlsx.address import Address
from thidua_xlsx.form_layout import APPRAISER, CellRole, FormColumn, FormLayout, Live, RowKind, lay_out
from thidua_xlsx.model import (
    Agency,
    Entry,
    InputField,
    Plan,
    Register,
    RegisteredTarget,
    Role,
    SelfScoring,
    Slot,
    Source,
)
from thidua_xlsx.tabulation.form_preview import tally_self

PLAN = plan()
FORM = lay_out(PLAN, Register(), AGENCY)


def appraised(season: Plan = PLAN) -> FormLayout:
    """The appraisal layout of a form filled as well as can be."""
    form = lay_out(season, Register(), AGENCY)
    at = Address("nhan/STC.xlsx")
    entries = {slot: Entry(slot, value, at) for slot, value in best(form).items()}
    scoring = SelfScoring(AGENCY, Source("nhan/STC.xlsx", "f" * 64), entries)
    tally = tally_self(season, Register(), scoring)
    return lay_out(season, Register(), AGENCY, "appraisal", scoring=scoring, tally=tally)


APPRAISAL = appraised()
BOTH = pytest.mark.parametrize("layout", [FORM, APPRAISAL], ids=["form", "appraisal"])


def table(layout: FormLayout) -> str:
    """The table as text: inputs as <field>, with ! when required, formulas as their first letters."""
    grid: dict[tuple[int, int], str] = {}
    for cell in layout.locked:
        content = cell.content
        shown = f"={content.formula[:12]}" if isinstance(content, Live) else str(content)
        grid[cell.row, cell.column] = "×" if cell.role is CellRole.SHUT else shown
    for asked in layout.inputs:
        grid[asked.row, asked.column] = f"<{asked.slot.field.value}{'!' if asked.required else ''}>"
    columns = range(len(layout.columns))
    return "\n".join(" | ".join(grid[row.row, column] for column in columns) for row in layout.rows)


def test_a_small_form_as_text() -> None:
    small = plan_of(
        """
        | 1   | nhóm  | 30 |                          |
        | 1.1 | điểm  | 10 | bước 0,5;; minh chứng    |
        | 1.2 | trừ   | 10 |                          |
        | 1.3 | tỷ lệ | 10 | tham số a/b              |
        """,
        """
        | T1.2 | trừ  | 2 | 1.2 |
        | CT   | cộng | 5 |     |
        """,
    )
    assert table(lay_out(small, Register(), AGENCY)) == "\n".join(
        (
            "1 | 1 | Tiêu chí 1 | 30 |  |  | =SUM(G12:G15) |  |  | ",
            "1.1 | 1.1 | Tiêu chí 1.1 | 10 | 0–10, bước 0,5 | <points!> | =IF(ISNUMBER( "
            "| <evidence> | <note> | =IF(ISERROR(F",
            "1.2 | 1.2 | Tiêu chí 1.2 | 10 | Khai ở các dòng trừ | × | =IF(AND(IF(IS "
            "| <evidence> | <note> | ",
            "T1.2 |  | Trừ: Mục T1.2 |  | Số lần × −2 | <count!> | =IF(ISNUMBER( "
            "| <evidence> | <note> | =IF(ISERROR(F",
            "1.3 | 1.3 | Tiêu chí 1.3 | 10 | Thực hiện (a) | <actual!> | =IF(ISNUMBER( "
            "| <evidence> | <note> | =IF(ISERROR(F",
            "1.3|b |  | Phải thực hiện (b) |  | Nhập số | <target!> |  | × | × | =IF(ISERROR(F",
            "#cong-tru |  | Điểm cộng, điểm trừ vào tổng số |  |  |  |  |  |  | ",
            "CT |  | Cộng: Mục CT |  | Số lần × +5 | <count!> | =IF(ISNUMBER( "
            "| <evidence> | <note> | =IF(ISERROR(F",
            "#tong-cong |  | TỔNG CỘNG | 30 |  |  | =MAX(0,SUM(G1 |  |  | ",
        )
    )


@BOTH
def test_every_place_of_the_table_is_one_cell(layout: FormLayout) -> None:
    table = {(row.row, column) for row in layout.rows for column in layout.columns.values()}
    locked = [(cell.row, cell.column) for cell in layout.locked if cell.row > layout.header_row]
    places = locked + [(cell.row, cell.column) for cell in layout.inputs]
    inside = [place for place in places if place in table]
    assert sorted(inside) == sorted(table)
    assert all(cell.span == 1 for cell in layout.locked if (cell.row, cell.column) in table)


@BOTH
def test_keys_and_names_are_unique_and_ascii(layout: FormLayout) -> None:
    keys = [row.key for row in layout.rows]
    names = [cell.name.lower() for cell in (*layout.inputs, *layout.free)]
    assert len(set(keys)) == len(keys)
    assert len(set(names)) == len(names)
    assert all(name.isascii() for name in names)


def test_every_value_stands_in_one_column() -> None:
    entry = FORM.columns[FormColumn.ENTRY]
    assert {cell.column for cell in FORM.inputs if cell.slot.field.scores} == {entry}


def test_rows_that_others_score_are_shut() -> None:
    how = {row.key: row.row for row in FORM.rows}
    shown = {(cell.row, cell.column): cell.content for cell in FORM.locked}
    column = FORM.columns[FormColumn.HOW]
    assert shown[how["7"], column] == "Tổ thẩm định chấm"
    assert shown[how["8"], column] == "Ban thư ký chấm"
    assert shown[how["TH"], column] == "Ban thư ký ghi"
    assert shown[how["9"], column] == "Không phải chấm, được đủ điểm"
    assert shown[how["9"], FORM.columns[FormColumn.POINTS]] == Decimal(12)
    assert not {cell.slot.item for cell in FORM.inputs} & {"7", "8", "9", "TH"}


def test_appraisers_fill_their_own_rows_and_start_from_nothing() -> None:
    asked = {cell.slot.item for cell in APPRAISAL.inputs if cell.slot.field.scores}
    assert "7" in asked
    assert not asked & {"8", "9", "TH"}
    assert {cell.slot.field for cell in APPRAISAL.inputs} & {InputField.EVIDENCE, InputField.NOTE} == set()


def test_an_appraisal_shows_what_the_agency_claimed() -> None:
    at = {row.key: row.row for row in APPRAISAL.rows}
    shown = {(cell.row, cell.column): cell.content for cell in APPRAISAL.locked}
    columns = APPRAISAL.columns
    assert shown[at["1.1"], columns[FormColumn.SELF]] == Decimal(30)
    assert shown[at["1.2"], columns[FormColumn.SELF]] == "Đạt"
    assert shown[at["2"], columns[FormColumn.SELF_POINTS]] == Decimal(40)
    assert shown[at["7"], columns[FormColumn.SELF]] == "Tổ thẩm định chấm"
    assert shown[at["1.1"], columns[FormColumn.EVIDENCE]] == (
        "Báo cáo số 12/BC-STC\nGhi chú: Báo cáo số 12/BC-STC"
    )
    assert APPRAISAL.identity.form_sha256 == "f" * 64
    assert APPRAISAL.appraiser is not None
    assert APPRAISAL.appraiser.name == APPRAISER


def test_an_appraisal_needs_what_it_appraises() -> None:
    with pytest.raises(ValueError, match="returned form"):
        lay_out(PLAN, Register(), AGENCY, "appraisal")


def test_an_unknown_agency_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        lay_out(PLAN, Register(), "XYZ")


def test_registered_targets_stand_below_their_criterion() -> None:
    season = plan_of("| 1 | đăng ký | 20 |  |")
    targets = (
        RegisteredTarget(AGENCY, "1", "1", "Thu ngân sách", "tỷ đồng", Decimal(100)),
        RegisteredTarget("SNV", "1", "1", "Của đơn vị khác"),
    )
    layout = lay_out(season, Register(targets=targets), AGENCY)
    assert [row.key for row in layout.rows] == ["1", "1.1", "#tong-cong"]
    assert [cell.slot for cell in layout.inputs if cell.slot.field.scores] == [
        Slot("1.1", None, InputField.ACTUAL)
    ]


def test_the_adjustments_of_a_group_follow_its_last_row() -> None:
    keys = [row.key for row in FORM.rows]
    assert keys[keys.index("1.3") :][:5] == ["1.3", "T1.3a", "T1.3b", "T1", "2"]


def test_a_row_under_a_heading_without_points_belongs_to_the_row_above() -> None:
    season = plan_of("| 1 | nhóm | 10 | |\n| 1.a | văn bản | 0 | |\n| 1.a.1 | điểm | 10 | |")
    layout = lay_out(season, Register(), AGENCY)
    assert [(row.key, row.kind, row.level) for row in layout.rows[:3]] == [
        ("1", RowKind.GROUP, 0),
        ("1.a", RowKind.TEXT, 1),
        ("1.a.1", RowKind.CRITERION, 1),
    ]
    total = next(
        c.content for c in layout.locked if isinstance(c.content, Live) and "SUM" in c.content.formula
    )
    assert total.formula == "SUM(G13)"


def test_the_deadline_and_the_contact_stand_at_the_top() -> None:
    head = Agency("SNV", "Sở Nội vụ", role=Role.HEAD, email="snv@example.vn")
    season = replace(PLAN, agencies=(PLAN.agencies[0], head))
    facts = [str(cell.content) for cell in lay_out(season, Register(), AGENCY).locked if cell.row < 9]
    assert "Nơi nhận: Sở Nội vụ – snv@example.vn" in facts


def test_what_the_total_leaves_out_stands_beside_it() -> None:
    """6 is a `chỉ tiêu`: Excel does not know the other agencies' figures."""
    for layout in (FORM, APPRAISAL):
        texts = {cell.role: cell.content for cell in layout.locked if cell.row == 8}
        assert texts[CellRole.HINT] == "Chưa gồm 1 dòng tính theo cả khối; chỉ nhập ô nền vàng"
    without = lay_out(plan_of("\n    | 1 | điểm | 5 |\n"), Register(), AGENCY)
    (hint,) = (cell.content for cell in without.locked if cell.row == 8 and cell.role is CellRole.HINT)
    assert hint == "Chỉ nhập ô nền vàng; khi dán, chọn dán giá trị (Ctrl+Shift+V)"
