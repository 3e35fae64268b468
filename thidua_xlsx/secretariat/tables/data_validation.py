"""Drop-downs and entry limits of the secretariat's workbooks. A courtesy: the reader checks all anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ...address import column_letters
from ...xlsx_kit.writer import LONGEST_LIST
from .schema import Column, ColumnKind, SheetSpec

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_LIST_ROWS = 1000
_NAMES = {
    "Đơn vị": "ds_don_vi",
    "Tiêu chí": "ds_tieu_chi",
    "Cộng trừ": "ds_cong_tru",
    "Xếp loại": "ds_xep_loai",
    "Mốc": "ds_moc",
    "Họp": "ds_hop",
}
"""Defined names of the code columns: rules that point at another sheet directly are lost in Excel 2007."""


def name_lists(book: Workbook, specs: Sequence[SheetSpec]) -> None:
    """Define the names of the lists of codes that other sheets choose from, as long as they are filled."""
    wanted = {column.of for spec in specs for column in spec.columns if column.of}
    for spec in specs:
        if spec.name in wanted:
            cells = f"'{spec.name}'!$A$2:$A${_LIST_ROWS}"
            rows = f"MAX(1,COUNTA({cells}))"
            book.define_name(_NAMES[spec.name], f"=OFFSET('{spec.name}'!$A$2,0,0,{rows},1)")


def choose(
    sheet: Worksheet,
    first_row: int,
    last_row: int,
    place: int,
    column: Column,
    lists: Mapping[str, Sequence[str]],
) -> None:
    """The rule of one column (or one entry) between two rows, if its kind has one."""
    rule = _rule(column, lists, f"{column_letters(place)}{first_row + 1}")
    if rule:
        sheet.data_validation(first_row, place, last_row, place, {"error_title": "Xem lại", **rule})


def _rule(column: Column, lists: Mapping[str, Sequence[str]], cell: str) -> dict[str, object]:
    if column.choices:
        message = "Chọn một trong: " + ", ".join(column.choices)
        rule: dict[str, object] = {
            "validate": "list",
            "source": list(column.choices),
            "error_message": message[:LONGEST_LIST],
        }
        # Where more may follow the word, as a number, others are told of and let through.
        return {**rule, "error_type": "warning"} if column.kind is ColumnKind.TEXT else rule
    if column.of in lists:
        source = list(lists[column.of])
        fits = source and len(",".join(source)) <= LONGEST_LIST and not any("," in item for item in source)
        return _known(source, column) if fits else {}
    if column.of in _NAMES and column.kind is not ColumnKind.LIST:
        return _known(f"={_NAMES[column.of]}", column)
    return _limits(column, cell)


def _known(source: object, column: Column) -> dict[str, object]:
    message = f"Mã này chưa có ở trang «{column.of}». Vẫn ghi?"
    return {"validate": "list", "source": source, "error_type": "warning", "error_message": message}


def _limits(column: Column, cell: str) -> dict[str, object]:
    if column.kind is ColumnKind.DATE:
        return {
            "validate": "custom",
            "value": f"=ISNUMBER({cell})",
            "error_type": "warning",
            "error_message": "Ghi ngày/tháng/năm, ví dụ 15/01/2014. Vẫn ghi như vậy?",
        }
    if column.kind in (ColumnKind.NUMBER, ColumnKind.WHOLE, ColumnKind.PERCENT):
        allowed = [f"ISNUMBER({cell})", *(f'{cell}="{word.value}"' for word in column.also)]
        words = "".join(f" hoặc «{word.value}»" for word in column.also)
        return {
            "validate": "custom",
            "value": f"=OR({','.join(allowed)})" if words else f"={allowed[0]}",
            "error_type": "warning",
            "error_message": f"Chỉ ghi số, ví dụ 9,5{words}. Vẫn ghi như vậy?",
        }
    return {}
