"""Writes `tien_do.xlsx`: every task with its last day and state as of a day, two yellow columns to fill.

The state is a live formula with its value: it follows the day in the head and the days that are filled in.
The bytes depend on what is written alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING

from ...address import a1
from ...model import SeasonInfo
from ...tabulation.planning.deadlines import Deadline, Progress, State
from ...xlsx_kit.palette import BAD, DUE, FAINT, GOOD, HEAD, OPEN, RULE
from ...xlsx_kit.row_height import height_of
from ...xlsx_kit.styles import Styles
from ...xlsx_kit.writer import CREATED, open_book, print_setup, protect
from . import HEADINGS, SHEET

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = (9, 8, 58, 34, 12.5, 16, 14.5, 36)
_DUE, _STATE, _DONE = 4, 5, 6
_DAY_CELL = (2, 2)
_AS_OF = "$C$3"
_HEADER = 4
GONE = "không còn trong kế hoạch"
_DATE = "dd/mm/yyyy"
_QUARTER_END = f"DATE(YEAR({_AS_OF}),3*ROUNDUP(MONTH({_AS_OF})/3,0)+1,0)"
_COLOURS = {State.OVERDUE: BAD, State.DUE: DUE, State.DONE: GOOD}


def write_progress(
    target: Path | IO[bytes],
    info: SeasonInfo,
    deadlines: Sequence[Deadline],
    gone: Mapping[str, Progress],
    day: date,
) -> None:
    """Write the workbook. `gone` is progress of tasks that the plan no longer has; it stands at the end."""
    with open_book(target) as book:
        book.set_properties({"title": "Tiến độ", "author": "", "created": CREATED})
        sheet = book.add_worksheet(SHEET)
        writer = _Writer(book, sheet, day)
        last = _HEADER + max(1, len(deadlines) + len(gone))
        writer.head(info, deadlines, last)
        for row, deadline in enumerate(deadlines, start=_HEADER + 1):
            writer.line(row, deadline)
        for row, (key, progress) in enumerate(gone.items(), start=_HEADER + 1 + len(deadlines)):
            writer.gone(row, key, progress)
        writer.finish(last, info)


class _Writer:
    """One workbook being written."""

    def __init__(self, book: Workbook, sheet: Worksheet, day: date) -> None:
        self.sheet, self.day, self.styles = sheet, day, Styles(book)

    def head(self, info: SeasonInfo, deadlines: Sequence[Deadline], last: int) -> None:
        """Title, the day, the counts, the headings."""
        title = self.styles({"bold": True, "font_size": 15})
        self.sheet.write_string(0, 0, "TIẾN ĐỘ THỰC HIỆN KẾ HOẠCH", title)
        self.sheet.write_string(1, 0, info.name or info.code, self.styles({"bold": True}))
        self.sheet.write_string(2, 0, "Tính đến ngày", self.styles({}))
        shown = self.styles({"num_format": _DATE, "align": "left", "bold": True})
        self.sheet.write_datetime(*_DAY_CELL, _moment(self.day), shown)
        states = [deadline.state(self.day) for deadline in deadlines]
        counted = (State.OVERDUE, State.DUE, State.DONE)
        area = f"{a1(_HEADER + 1, _STATE)}:{a1(last, _STATE)}"
        formula = '&" · "&'.join(f'COUNTIF({area},"{state}")&" {state}"' for state in counted)
        value = " · ".join(f"{states.count(state)} {state}" for state in counted)
        self.sheet.write_formula(2, 3, f"={formula}", self.styles({"bold": True}), value)
        hint = "Chỉ ghi vào hai cột vàng; những gì ghi ở đó được giữ lại khi chạy lại thidua calendar."
        self.sheet.write_string(3, 0, hint, self.styles({"italic": True, "font_color": FAINT}))
        heading = self._ruled({"bold": True, "align": "center", "bg_color": HEAD})
        for column, (text, width) in enumerate(zip(HEADINGS, _WIDTHS, strict=True)):
            self.sheet.set_column(column, column, width)
            self.sheet.write_string(_HEADER, column, text, heading)
        self.sheet.set_row(_HEADER, 24)

    def line(self, row: int, deadline: Deadline) -> None:
        """One task."""
        bodies = "; ".join(deadline.bodies)
        self._texts(row, (deadline.key, deadline.quarter, deadline.text, bodies), deadline.progress.note)
        self._day(row, _DUE, deadline.due, self._ruled({"num_format": _DATE, "align": "center"}))
        state = self._ruled({"align": "center"})
        due, done = a1(row, _DUE), a1(row, _DONE)
        formula = (
            f'=IF({_is_done(deadline, done)},"{State.DONE}",IF({due}="","{State.UNDATED}",'
            f'IF({due}<{_AS_OF},"{State.OVERDUE}",'
            f'IF({due}<={_QUARTER_END},"{State.DUE}","{State.LATER}"))))'
        )
        self.sheet.write_formula(row, _STATE, formula, state, deadline.state(self.day).value)
        self._noted(row, deadline.progress)

    def gone(self, row: int, key: str, progress: Progress) -> None:
        """A task the plan no longer has, with what was noted of it."""
        self._texts(row, (key, "", progress.text, ""), progress.note)
        self._day(row, _DUE, None, self._ruled({}))
        faint = self._ruled({"align": "center", "italic": True, "font_color": FAINT})
        self.sheet.write_string(row, _STATE, GONE, faint)
        self._noted(row, progress)

    def finish(self, last: int, info: SeasonInfo) -> None:
        """Colours, filter, prompts, print, protection without a password."""
        sheet = self.sheet
        for state, colour in _COLOURS.items():
            style = self.styles.conditional({"font_color": colour, "bold": state is State.OVERDUE})
            rule = {"type": "cell", "criteria": "==", "value": f'"{state}"', "format": style}
            sheet.conditional_format(_HEADER + 1, _STATE, last, _STATE, rule)
        sheet.data_validation(
            _HEADER + 1,
            _DONE,
            last,
            _DONE,
            {
                "validate": "date",
                "criteria": ">=",
                "value": date(1990, 1, 1),
                "input_title": "Đã xong ngày",
                "input_message": "Ghi ngày xong, ví dụ 15/06/2013. Để trống: chưa xong.",
                "error_title": "Không phải ngày",
                "error_message": "Ghi ngày theo kiểu 15/06/2013.",
            },
        )
        sheet.autofilter(_HEADER, 0, last, len(HEADINGS) - 1)
        sheet.freeze_panes(_HEADER + 1, 3)
        protect(sheet, filters=True)
        print_setup(sheet, _HEADER, last, range(len(HEADINGS)), f"{info.block or info.code}, năm {info.year}")

    def _texts(self, row: int, texts: tuple[str, str, str, str], note: str) -> None:
        centred, left = self._ruled({"align": "center"}), self._ruled({"indent": 1})
        for column, (text, style) in enumerate(zip(texts, (centred, centred, left, left), strict=True)):
            self.sheet.write_string(row, column, text, style)
        tall = [(texts[2], _WIDTHS[2]), (texts[3], _WIDTHS[3]), (note, _WIDTHS[7]), (texts[0], _WIDTHS[0])]
        self.sheet.set_row(row, height_of([(text, float(width)) for text, width in tall]))

    def _noted(self, row: int, progress: Progress) -> None:
        open_ = {"bg_color": OPEN, "locked": False}
        self._day(row, _DONE, progress.done, self._ruled({**open_, "num_format": _DATE, "align": "center"}))
        note = self._ruled({**open_, "num_format": "@", "indent": 1})
        self.sheet.write_string(row, _DONE + 1, progress.note, note)

    def _day(self, row: int, column: int, day: date | None, style: Format) -> None:
        if day is None:
            self.sheet.write_blank(row, column, None, style)
        else:
            self.sheet.write_datetime(row, column, _moment(day), style)

    def _ruled(self, properties: dict[str, object]) -> Format:
        return self.styles({"border": 1, "border_color": RULE, "text_wrap": True, **properties})


def _moment(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a day on paper, in no time zone


def _is_done(deadline: Deadline, done: str) -> str:
    """The condition that the task is done as of the day: by cell `done`, else by the register."""
    noted = f'AND({done}<>"",{done}<={_AS_OF})'
    day = deadline.arrived
    if day is None:
        return noted
    return f'OR({noted},AND({done}="",DATE({day.year},{day.month},{day.day})<={_AS_OF}))'
