"""The registration form as a workbook: what it says while it is filled; what a recalculation makes of it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from tests import libreoffice
from tests.tables import plan
from thidua_xlsx.form_layout import FormColumn, FormLayout, RowKind, lay_out_registration, registered_criteria
from thidua_xlsx.form_layout.cached_values import figures
from thidua_xlsx.forms.registration import write_registration
from thidua_xlsx.intake.recognise import recognise
from thidua_xlsx.model import InputField, Slot, Value
from thidua_xlsx.untrusted import open_received

PLAN = plan(
    """
    Mã    | Cách chấm | Điểm | Tham số | Không áp dụng cho
    1     | nhóm      | 70   |         |
    1.1   | chỉ tiêu  | 10   |         |
    1.2   | chỉ tiêu  | 10   | T=5     |
    1.3   | đăng ký   | 50   |         |
    1.3.2 | điểm      | 0    |         |
    2     | đăng ký   | 30   |         | B
    3     | điểm      | 20   |         |
    """,
    agencies="A B",
)
LAYOUT = lay_out_registration(PLAN, "A")
FIELDS = (InputField.TEXT, InputField.TARGET, InputField.POINTS)


def typed(rows: dict[str, tuple[str | None, str | None, str | None]]) -> dict[Slot, Value]:
    """Key of a row -> content, target, points; None leaves a cell blank, in quotes it is typed as text."""
    entries: dict[Slot, Value] = {}
    for key, cells in rows.items():
        for field, cell in zip(FIELDS, cells, strict=True):
            if cell is not None:
                is_text = field is InputField.TEXT or cell.startswith('"')
                entries[Slot(key, None, field)] = cell.strip('"') if is_text else Decimal(cell)
    return entries


def said(rows: dict[str, tuple[str | None, str | None, str | None]]) -> dict[str, str]:
    """Key of a row -> the word in its check column, blank ones left out."""
    shown = figures(LAYOUT, typed(rows))
    words = {row.key: str(shown.get((row.row, LAYOUT.columns[FormColumn.CHECK]), "")) for row in LAYOUT.rows}
    return {key: word for key, word in words.items() if word}


def test_only_criteria_that_take_targets_stand_in_it_with_the_groups_above() -> None:
    assert [row.code for row in registered_criteria(PLAN, "A")] == ["1.1", "1.3", "2"]
    assert [row.code for row in registered_criteria(PLAN, "B")] == ["1.1", "1.3"]
    kinds = [(row.key, row.kind) for row in LAYOUT.rows if row.kind is not RowKind.LINE]
    assert kinds == [
        ("1", RowKind.GROUP),
        ("1.1", RowKind.CRITERION),
        ("1.3", RowKind.GROUP),
        ("2", RowKind.GROUP),
        ("#tong-cong", RowKind.TOTAL),
    ]


def test_lines_have_codes_that_no_row_of_the_plan_has() -> None:
    lines = [row.key for row in LAYOUT.rows if row.kind is RowKind.LINE]
    assert lines[:3] == ["1.3.1", "1.3.3", "1.3.4"]
    assert len(lines) == len(set(lines)) == 16


WORDS = [
    ({}, {"1.1": "Chưa đăng ký", "1.3": "Chưa đăng ký", "2": "Chưa đăng ký"}),
    (
        {"1.1": (None, "12", None), "1.3.1": ("Việc", "5", "30"), "1.3.3": ("Nữa", "7", "20")},
        {
            "1.1": "Đạt yêu cầu",
            "1.3": "Đủ điểm",
            "1.3.1": "Đạt yêu cầu",
            "1.3.3": "Đạt yêu cầu",
            "2": "Chưa đăng ký",
        },
    ),
    (
        {"1.1": (None, "0", None), "1.3.1": ("Việc", "5", "30.5"), "2.1": ("Nữa", None, "31")},
        {
            "1.1": "Kế hoạch phải lớn hơn 0",
            "1.3": "Thiếu điểm: 19,5",
            "1.3.1": "Đạt yêu cầu",
            "2": "Vượt điểm: 1",
            "2.1": "Thiếu kế hoạch",
        },
    ),
    (
        {"1.1": (None, '"12 bài"', None), "1.3.1": ("Việc", "5", None), "2.1": ("Nữa", "1", "31")},
        {
            "1.1": "Không phải số",
            "1.3": "Chia đều điểm còn lại: 50",
            "1.3.1": "Đạt yêu cầu",
            "2": "Vượt điểm: 1",
            "2.1": "Vượt điểm chuẩn",
        },
    ),
    (
        {"1.3.1": ("Việc", "5", "50"), "1.3.3": ("Nữa", "5", None), "2.1": (None, "1", '"9,5"')},
        {
            "1.1": "Chưa đăng ký",
            "1.3": "Không còn điểm cho dòng để trống",
            "1.3.1": "Đạt yêu cầu",
            "1.3.3": "Đạt yêu cầu",
            "2": "Chưa đăng ký",
            "2.1": "Thiếu nội dung",
        },
    ),
    (
        {"1.3.1": ("Việc", "5", "-1"), "2.1": ("Nữa", "1", '"9,5 đ"')},
        {
            "1.1": "Chưa đăng ký",
            "1.3": "Thiếu điểm: 51",
            "1.3.1": "Nhỏ hơn mức thấp nhất",
            "2": "Thiếu điểm: 30",
            "2.1": "Không phải số",
        },
    ),
]


@pytest.mark.parametrize(("rows", "words"), WORDS)
def test_the_check_column_says_what_is_missing(rows: dict, words: dict[str, str]) -> None:  # type: ignore[type-arg]
    assert said(rows) == words


def test_the_top_counts_what_is_not_done_and_the_total_what_is_registered() -> None:
    rows = WORDS[2][0]
    shown = figures(LAYOUT, typed(rows))
    assert "Còn 4 dòng chưa xong" in shown.values()
    # 10 of 1.1 itself, 30,5 and 31; nothing is registered in a blank form.
    total = (LAYOUT.rows[-1].row, LAYOUT.columns[FormColumn.MAXIMUM])
    assert (shown[total], figures(LAYOUT, {})[total]) == (Decimal("71.5"), 0)
    full = {"1.1": (None, "1", None), "1.3.1": ("Việc", "5", "50"), "2.1": ("Nữa", "1", None)}
    assert "Đã đăng ký đủ" in figures(LAYOUT, typed(full)).values()


@pytest.mark.libreoffice
def test_recalculating_changes_no_cell(tmp_path: Path) -> None:
    paths = []
    for number, (rows, _) in enumerate(WORDS):
        paths.append(tmp_path / f"{number}.xlsx")
        write_registration(paths[-1], LAYOUT, PLAN, typed(rows), key=b"khoa")
    assert libreoffice.changes(*paths) == {}


@pytest.mark.parametrize("entries", [{}, typed(WORDS[1][0])])
def test_it_says_what_it_is_and_whose(tmp_path: Path, entries: dict[Slot, Value]) -> None:
    path = tmp_path / "x.xlsx"
    write_registration(path, LAYOUT, PLAN, entries, key=b"khoa")
    book = open_received(path).book
    assert book is not None
    seen = recognise(book)
    assert (seen.kind, seen.agency, seen.printed, seen.authentic(b"khoa")) == ("registration", "A", "A", True)
    bare = openpyxl.load_workbook(path)
    del bare["_meta"]
    bare.custom_doc_props.props.clear()
    bare.save(path)
    book = open_received(path).book
    assert book is not None
    assert (recognise(book).kind, recognise(book).agency) == ("registration", "")


def test_only_a_layout_of_its_own_kind_is_written(tmp_path: Path) -> None:
    wrong: FormLayout = LAYOUT.__class__(**{**_fields(LAYOUT), "kind": "form"})
    with pytest.raises(ValueError, match="not a registration form"):
        write_registration(tmp_path / "x.xlsx", wrong, PLAN, key=b"")


def _fields(layout: FormLayout) -> dict[str, object]:
    return {name: getattr(layout, name) for name in layout.__dataclass_fields__}
