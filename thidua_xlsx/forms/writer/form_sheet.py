"""A layout drawn on a sheet: cells in their dress, prompts and stops, names, heights, the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from ...address import column_letters
from ...form_layout import FormColumn, FormLayout, InputCell, LayoutRow, Live, LockedCell
from ...form_layout.cached_values import Shown
from ...model import Absent, InputKind, Slot, Value
from ...vietnamese import numerals
from ...xlsx_kit.styles import Styles
from ...xlsx_kit.writer import add_sheet, print_setup, protect
from . import cell_styles as form_styles
from . import conditional_formats as form_marks
from . import row_heights as form_heights
from .correction_notes import FAULTY, LEFT_EDGE, Remarks, add_remarks
from .data_validation import choices_of, validation

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet


class FormSheet:
    """Draws one layout. `values`: what stands in the inputs; `figures`: what the formulas show.

    `remarks`: what is to be put right, when the form goes back to its agency.
    """

    def __init__(
        self,
        book: Workbook,
        styles: Styles,
        layout: FormLayout,
        values: Mapping[Slot, Value],
        figures: Mapping[tuple[int, int], Shown],
        remarks: Remarks | None = None,
    ) -> None:
        self.book, self.styles, self.layout = book, styles, layout
        self.values, self.figures = values, figures
        self.remarks = remarks or Remarks()
        self.remarked = {cell.row for cell in layout.inputs if cell.slot in self.remarks.cells}
        self.rows: dict[int, LayoutRow] = {row.row: row for row in layout.rows}
        self.columns = {place: column for column, place in layout.columns.items()}
        self.widths = form_styles.WIDTHS[layout.kind]
        self.sheet: Worksheet = add_sheet(book, layout.sheet)

    def draw(self, lists: Mapping[tuple[str, ...], str], name_height: float | None = None) -> None:
        """Everything. `lists`: names of ranges with long choices; `name_height`: see `form_heights`."""
        for column, at in self.layout.columns.items():
            self.sheet.set_column(at, at, self.widths[column])
        for locked in self.layout.locked:
            self._locked(locked)
        for cell in self.layout.inputs:
            self._input(cell, lists.get(choices_of(cell.input), ""))
        for place in self.layout.free:
            style = self.styles(form_styles.free(place.name))
            self._text(place.row, place.column, place.span, place.text, style)
            self._name(place.name, place.row, place.column)
        self.heights = form_heights.heights(self.layout, self._texts(), name_height)
        if self.remarks:
            add_remarks(self.sheet, self.styles, self.layout, self.remarks, self.heights)
        self._heights()
        form_marks.mark(self.sheet, self.styles, self.layout)
        self._page()

    def _locked(self, cell: LockedCell) -> None:
        row = self.rows.get(cell.row)
        if row is None:
            style = self.styles(form_styles.title(cell.role))
        else:
            column = self.columns[cell.column]
            marked = LEFT_EDGE if column is FormColumn.NUMBER and cell.row in self.remarked else {}
            style = self.styles({**form_styles.locked(column, row.kind, cell.role, row.level), **marked})
        content = cell.content
        if isinstance(content, Live):
            shown = self.figures[cell.row, cell.column]
            if cell.span > 1:
                self.sheet.merge_range(
                    cell.row, cell.column, cell.row, cell.column + cell.span - 1, "", style
                )
            value = _number(shown) if isinstance(shown, Decimal) else shown
            self.sheet.write_formula(cell.row, cell.column, f"={content.formula}", style, value)
        elif isinstance(content, Decimal):
            self.sheet.write_number(cell.row, cell.column, _number(content), style)
        else:
            self._text(cell.row, cell.column, cell.span, content, style)

    def _text(self, row: int, column: int, span: int, text: str, style: object) -> None:
        if span > 1:
            self.sheet.merge_range(row, column, row, column + span - 1, "", style)
        if text:
            self.sheet.write_string(row, column, text, style)
        elif span == 1:
            self.sheet.write_blank(row, column, None, style)

    def _input(self, cell: InputCell, listed: str) -> None:
        faulty = FAULTY if cell.slot in self.remarks.cells else {}
        style = self.styles({**form_styles.entry(self.columns[cell.column]), **faulty})
        shown = as_typed(cell, self.values.get(cell.slot, Absent.BLANK))
        if isinstance(shown, Decimal):
            self.sheet.write_number(cell.row, cell.column, _number(shown), style)
        else:
            self._text(cell.row, cell.column, 1, shown, style)
        self.sheet.data_validation(cell.row, cell.column, cell.row, cell.column, validation(cell, listed))
        self._name(cell.name, cell.row, cell.column)

    def _name(self, name: str, row: int, column: int) -> None:
        from xlsxwriter.utility import xl_rowcol_to_cell

        self.book.define_name(name, f"='{self.layout.sheet}'!{xl_rowcol_to_cell(row, column, True, True)}")

    def _texts(self) -> Iterator[form_heights.Text]:
        for cell in self.layout.locked:
            if isinstance(cell.content, str):
                yield cell.row, cell.column, cell.content
        for asked in self.layout.inputs:
            value = as_typed(asked, self.values.get(asked.slot, Absent.BLANK))
            if isinstance(value, str):
                yield asked.row, asked.column, value

    def _heights(self) -> None:
        for row, height in self.heights.items():
            self.sheet.set_row(row, height)

    def _quiet(self) -> None:
        """No green corners: codes like 4.1 are meant as text, formulas differ from their neighbours'."""
        live = _spans(self, FormColumn.POINTS, FormColumn.GAP, FormColumn.CHECK)
        self.sheet.ignore_errors(
            {
                "number_stored_as_text": _spans(self, FormColumn.KEY, FormColumn.NUMBER),
                "formula_differs": live,
                "formula_range": live,
                "empty_cell_reference": live,
            }
        )

    def _page(self) -> None:
        layout = self.layout
        last = max(self.heights)
        identity = layout.identity
        columns = len(layout.columns) + bool(self.remarks)
        footer = f"{identity.season} · {identity.agency} · {layout.sheet}"
        print_setup(self.sheet, layout.header_row, last, range(1, columns), footer)
        if cut := form_heights.page_cut(layout, self.heights):
            self.sheet.set_h_pagebreaks([cut])
        self.sheet.freeze_panes(layout.header_row + 1, layout.columns[FormColumn.TEXT] + 1)
        self.sheet.hide_gridlines(2)
        self._quiet()
        protect(self.sheet)
        first = min((cell for cell in layout.inputs), key=lambda cell: (cell.row, cell.column), default=None)
        if first is not None:
            self.sheet.set_selection(first.row, first.column, first.row, first.column)
        self.sheet.activate()


def _number(value: Decimal) -> int | float:
    """What the writer takes; its text in the file is the shortest that gives the same number."""
    return int(value) if value == value.to_integral_value() else float(value)


def _spans(sheet: FormSheet, *columns: FormColumn) -> str:
    """The table's part of these columns, as Excel lists ranges."""
    first, last = sheet.layout.rows[0].row + 1, sheet.layout.rows[-1].row + 1
    places = (sheet.layout.columns[column] for column in columns if column in sheet.layout.columns)
    return " ".join(f"{letters}{first}:{letters}{last}" for letters in map(column_letters, places))


def as_typed(cell: InputCell, value: Value) -> str | Decimal:
    """How a value stands in its cell when somebody types it; "" for a blank."""
    if isinstance(value, bool):
        return cell.input.choices[0 if value else 1]
    if isinstance(value, Absent):
        return "không áp dụng" if value is Absent.NOT_APPLICABLE else ""
    if isinstance(value, str) and cell.input.kind is InputKind.CHOICE:
        numeral = numerals.parse(value)
        if numeral.kind is numerals.NumeralKind.NUMBER and numeral.value is not None:
            return numeral.value
    return value
