"""Rows are tall enough for their text, and the signatures are not torn from the total."""

from __future__ import annotations

from dataclasses import replace

from tests.form_layout.test_build import FORM
from thidua_xlsx.form_layout import FormColumn
from thidua_xlsx.forms.writer.row_heights import heights, name_height, page_cut

ROW = FORM.rows[2].row
TOTAL = FORM.rows[-1].row


def test_a_longer_text_makes_a_taller_row() -> None:
    place = FORM.columns[FormColumn.TEXT]
    tall, short = (heights(FORM, [(ROW, place, "chữ " * words)])[ROW] for words in (200, 3))
    assert tall > 5 * short


def test_keys_and_numbers_do_not_stretch_a_row() -> None:
    place = FORM.columns[FormColumn.KEY]
    assert heights(FORM, [(ROW, place, "#mot-khoa-rat-dai" * 5)])[ROW] == heights(FORM, [])[ROW]


def test_a_long_name_of_an_agency_stands_in_two_lines() -> None:
    long = tuple(
        cell._replace(content="VĂN PHÒNG BAN CHỈ ĐẠO TỈNH VỀ PHÒNG, CHỐNG THAM NHŨNG, LÃNG PHÍ, TIÊU CỰC")
        if (cell.row, cell.column) == (1, 1)
        else cell
        for cell in FORM.locked
    )
    assert name_height(replace(FORM, locked=long)) > 1.5 * name_height(FORM)


def test_total_and_signatures_stay_together() -> None:
    fitting = heights(FORM, []) | {row.row: 8.0 for row in FORM.rows}
    assert page_cut(FORM, fitting) is None
    torn = fitting | {ROW: 100.0}
    assert page_cut(FORM, torn) == TOTAL
    assert page_cut(FORM, fitting | {ROW: 600.0}) is None
