"""Conditional formats: what the check column says in words is also seen at the cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...address import a1
from ...form_layout import CellRole, FormColumn, FormLayout
from ...form_layout.check_messages import CheckMessage
from ...form_layout.registration_check_messages import FINE, RegistrationMessage
from ...xlsx_kit.palette import BAD, BAD_GROUND, DUE, GOOD
from ...xlsx_kit.styles import Styles

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_WAITING = (CheckMessage.MISSING, CheckMessage.NOT_APPRAISED, CheckMessage.STANDS)
_ELSEWHERE = {CheckMessage.NO_EVIDENCE: FormColumn.EVIDENCE, CheckMessage.NO_REASON: FormColumn.REASON}
"""Words whose fault is in another column than the entry."""
_FINE = (CheckMessage.GOOD, CheckMessage.DIFFERS)


def mark(sheet: Worksheet, styles: Styles, layout: FormLayout) -> None:
    """Put the conditional formats on the sheet."""
    if layout.kind == "registration":
        _mark_registration(sheet, styles, layout)
        return
    if FormColumn.CHECK not in layout.columns:
        return
    good = styles.conditional({"font_color": GOOD})
    due = styles.conditional({"font_color": DUE, "italic": True})
    bad = styles.conditional({"font_color": BAD, "bold": True, "bg_color": BAD_GROUND})
    first, last = layout.rows[0].row, layout.rows[-1].row
    check = layout.columns[FormColumn.CHECK]
    said = f"${a1(first, check)}"
    for words, style in ((_FINE, good), (_WAITING, due)):
        for word in words:
            rule = {"type": "formula", "criteria": f'={said}="{word}"', "format": style, "stop_if_true": True}
            sheet.conditional_format(first, check, last, check, rule)
    fault = f"=LEN({said})>0"
    sheet.conditional_format(first, check, last, check, {"type": "formula", "criteria": fault, "format": bad})
    harmless = ",".join(f'{said}<>"{word}"' for word in (*_FINE, *_WAITING, *_ELSEWHERE))
    entry = {"type": "formula", "criteria": f"=AND(LEN({said})>0,{harmless})", "format": bad}
    column = layout.columns[FormColumn.ENTRY]
    sheet.conditional_format(first, column, last, column, entry)
    for word, place in _ELSEWHERE.items():
        if place in layout.columns:
            column = layout.columns[place]
            rule = {"type": "formula", "criteria": f'={said}="{word}"', "format": bad}
            sheet.conditional_format(first, column, last, column, rule)
    _mark_left(sheet, styles, layout)


def _mark_registration(sheet: Worksheet, styles: Styles, layout: FormLayout) -> None:
    """Words of the check column only: it stands beside what it is about."""
    good = styles.conditional({"font_color": GOOD})
    due = styles.conditional({"font_color": DUE, "italic": True})
    bad = styles.conditional({"font_color": BAD, "bold": True, "bg_color": BAD_GROUND})
    first, last, check = layout.rows[0].row, layout.rows[-1].row, layout.columns[FormColumn.CHECK]
    said = f"${a1(first, check)}"
    for word, style in (*((word, good) for word in FINE), (RegistrationMessage.NOTHING, due), ("", bad)):
        begins = f'LEFT({said},{len(word)})="{word}"' if word else f"LEN({said})>0"
        rule = {"type": "formula", "criteria": f"={begins}", "format": style, "stop_if_true": True}
        sheet.conditional_format(first, check, last, check, rule)
    _mark_left(sheet, styles, layout)


def _mark_left(sheet: Worksheet, styles: Styles, layout: FormLayout) -> None:
    """What is left to do, at the top of the sheet."""
    good = styles.conditional({"font_color": GOOD})
    for cell in layout.locked:
        if cell.role is CellRole.LEFT:
            for begins, style in (("Còn", styles.conditional({"font_color": BAD})), ("Đã", good)):
                rule = {"type": "text", "criteria": "begins with", "value": begins, "format": style}
                sheet.conditional_format(cell.row, cell.column, cell.row, cell.column, rule)
