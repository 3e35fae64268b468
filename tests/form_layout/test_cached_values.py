"""What live formulas show: the same figures as `tabulation` reckons, for any entries."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.form_layout.every_kind import AGENCY, best, plan, values
from tests.returned import plan_of
from thidua_xlsx.form_layout import FormColumn, FormLayout, RowKind, lay_out
from thidua_xlsx.form_layout.cached_values import Shown, figures
from thidua_xlsx.model import InputField, Plan, Register, Slot, Value
from thidua_xlsx.tabulation.form_preview import live_points

D = Decimal
PLAN = plan()
HELD = plan(total_floor=D(100), total_cap=D(150))
LAYOUT = lay_out(PLAN, Register(), AGENCY)


def points(layout: FormLayout, entries: Mapping[Slot, Value]) -> dict[str, Shown]:
    """Key of a row -> what its points show."""
    column = layout.columns[FormColumn.POINTS]
    shown = figures(layout, entries)
    return {row.key: shown[row.row, column] for row in layout.rows if (row.row, column) in shown}


def said(layout: FormLayout, entries: Mapping[Slot, Value]) -> dict[str, Shown]:
    """Key of a row -> its check word."""
    column = layout.columns[FormColumn.CHECK]
    shown = figures(layout, entries)
    return {row.key: shown[row.row, column] for row in layout.rows if (row.row, column) in shown}


@settings(deadline=None, max_examples=60)
@given(values(LAYOUT), st.sampled_from((PLAN, HELD)))
def test_the_points_of_every_row_are_those_of_the_tabulation(
    entries: Mapping[Slot, Value], season: Plan
) -> None:
    layout = lay_out(season, Register(), AGENCY)
    reckoned = live_points(season, Register(), AGENCY, entries)
    for key, shown in points(layout, entries).items():
        kind = layout.row_of(key).kind
        known = reckoned.moved if kind is RowKind.ADJUSTMENT else reckoned.bases
        if kind is RowKind.TOTAL:
            assert shown == reckoned.total
        elif kind is RowKind.GROUP:
            assert shown == (reckoned.points[key] or 0)
        else:
            assert (key, shown) == (key, "" if known[key] is None else known[key])


def test_a_filled_form_adds_up_as_worked_by_hand() -> None:
    shown = points(LAYOUT, best(LAYOUT))
    # 1: 30 + 10 + 20; 2: 20 + 8 + 15 = 43, at most 40; 3: 30; 4: 20; 5: 10; 9 in full: 12; base points: 10.
    assert (shown["1"], shown["2"], shown["3"], shown["4"], shown["5"]) == (60, 40, 30, 20, 10)
    assert shown["#tong-cong"] == 60 + 40 + 30 + 20 + 10 + 12 + 10


def test_deductions_take_no_more_than_is_left() -> None:
    entries = dict(best(LAYOUT))
    entries[Slot("1.3", "T1.3a", InputField.COUNT)] = D(3)  # 18 of 20
    entries[Slot("1.3", "T1.3b", InputField.COUNT)] = D(2)  # 5 of the 2 that are left
    entries[Slot("1.1", "T1.1", InputField.COUNT)] = D(3)  # from the third on, all of the 30
    entries[Slot("1.1", "C1.1", InputField.COUNT)] = D(2)  # 10, at most 5
    shown = points(LAYOUT, entries)
    assert [shown[key] for key in ("T1.3a", "T1.3b", "T1.1", "C1.1")] == [-18, -2, -30, 5]
    assert shown["1"] == 30 + 10 + 20 - 18 - 2 - 30 + 5


def test_nothing_is_deducted_from_a_group_without_scored_rows() -> None:
    """A group of text only: the base is 0, and a deduction takes no more than that."""
    of = plan_of(
        """
        | 1   | nhóm    | 0 | |
        | 1.1 | văn bản | 0 | |
        | 2   | điểm    | 5 | |
        """,
        "| T1 | trừ | 3 | 1 | |",
    )
    layout = lay_out(of, Register(), AGENCY)
    entries: dict[Slot, Value] = {
        Slot("2", None, InputField.POINTS): D(5),
        Slot("1", "T1", InputField.COUNT): D(1),
    }
    shown = points(layout, entries)
    assert (shown["T1"], shown["1"], shown["#tong-cong"]) == (0, 0, 5)


def test_an_untouched_form_says_what_is_missing() -> None:
    words = said(LAYOUT, {})
    assert {key for key, word in words.items() if word == "Thiếu"} == {
        *("1.1", "1.2", "2.1", "2.2", "2.3", "3", "4", "4|b", "5", "6", "T1.3a", "T1.3b"),
        *("C1.1", "C2", "CT", "T1", "T1.1", "T2", "TT"),
    }
    assert figures(LAYOUT, {})[8, 1] == "Còn 19 ô chưa điền"
    # The deduction row 1.3 does not show its 20: 9 in full, 12, and the base points, 10, are all there is.
    assert points(LAYOUT, {})["#tong-cong"] == 12 + 10


def test_the_words_of_faulty_entries() -> None:
    entries: dict[Slot, Value] = dict(best(LAYOUT))
    entries[Slot("1.1", None, InputField.POINTS)] = D("30.5")
    entries[Slot("1.2", None, InputField.EVIDENCE)] = ""
    entries[Slot("2.1", None, InputField.LEVEL)] = "Loại C"
    entries[Slot("5", None, InputField.COUNT)] = D("1.5")
    entries[Slot("2", "C2", InputField.COUNT)] = D(1)
    entries[Slot("2", "T2", InputField.COUNT)] = D(1)
    entries[Slot(None, "TT", InputField.COUNT)] = D(-1)
    words = said(LAYOUT, entries)
    assert (words["1.1"], words["2.1"], words["5"]) == (
        "Vượt điểm chuẩn",
        "Không có trong danh sách",
        "Phải là số nguyên",
    )
    assert (words["C2"], words["T2"], words["TT"]) == (
        "Trùng khoản",
        "Trùng khoản",
        "Nhỏ hơn mức thấp nhất",
    )
    entries[Slot("1.1", None, InputField.POINTS)] = D("29.75")
    del entries[Slot("1.2", None, InputField.EVIDENCE)]
    words = said(LAYOUT, entries)
    assert (words["1.1"], words["1.2"]) == ("Sai bước điểm", "Thiếu minh chứng")
