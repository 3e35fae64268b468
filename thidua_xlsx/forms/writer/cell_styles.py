"""Which cell of a form wears what, by its role, its column and its row."""

from __future__ import annotations

from typing import Any

from ...form_layout import CellRole, FormColumn, RowKind
from ...xlsx_kit.palette import BAND, FAINT, HEAD, OPEN, RULE, SHUT, TOTAL
from ...xlsx_kit.styles import NUMBER

Properties = dict[str, Any]

_CENTRE: Properties = {"align": "center"}
_LEFT: Properties = {"align": "left", "indent": 1}
_RULED: Properties = {"border": 1, "border_color": RULE}

_TITLES: dict[CellRole, Properties] = {
    CellRole.NATION: {**_CENTRE, "bold": True, "font_size": 12, "valign": "top"},
    CellRole.MOTTO: {**_CENTRE, "bold": True, "font_size": 13, "underline": 1, "valign": "top"},
    CellRole.BODY: {**_CENTRE, "font_size": 12, "text_wrap": True, "valign": "top"},
    CellRole.AGENCY: {**_CENTRE, "bold": True, "font_size": 12, "text_wrap": True, "valign": "top"},
    CellRole.TITLE: {**_CENTRE, "bold": True, "font_size": 15},
    CellRole.SUBTITLE: {**_CENTRE, "italic": True, "font_size": 12},
    CellRole.FACT: {"align": "left"},
    CellRole.LABEL: {"align": "right", "bold": True},
    CellRole.LEFT: {"align": "left", "bold": True, "font_size": 12},
    CellRole.GRAND: {**_CENTRE, **_RULED, "bold": True, "font_size": 13, "num_format": NUMBER},
    CellRole.HINT: {"align": "right", "italic": True, "font_size": 10},
    CellRole.HEADING: {**_CENTRE, **_RULED, "bold": True, "text_wrap": True, "bg_color": HEAD},
    CellRole.SIGN: {**_CENTRE, "bold": True, "font_size": 12},
    CellRole.SIGN_HINT: {**_CENTRE, "italic": True},
}

_COLUMNS: dict[FormColumn, Properties] = {
    FormColumn.KEY: {**_CENTRE, "font_size": 8, "font_color": FAINT, "shrink": True, "num_format": "@"},
    FormColumn.NUMBER: {**_CENTRE, "num_format": "@"},
    FormColumn.TEXT: {**_LEFT, "text_wrap": True},
    FormColumn.UNIT: {**_CENTRE, "text_wrap": True, "num_format": "@"},
    FormColumn.TARGET: {**_CENTRE},
    FormColumn.MAXIMUM: {**_CENTRE, "num_format": NUMBER},
    FormColumn.HOW: {**_LEFT, "text_wrap": True, "font_size": 10},
    FormColumn.SELF: {**_CENTRE, "text_wrap": True, "num_format": NUMBER},
    # General, and nothing else: only then does Excel turn to a percent format when somebody types 85%.
    FormColumn.ENTRY: {**_CENTRE, "bold": True, "text_wrap": True},
    FormColumn.SELF_POINTS: {**_CENTRE, "num_format": NUMBER},
    FormColumn.POINTS: {**_CENTRE, "bold": True, "num_format": NUMBER},
    FormColumn.GAP: {**_CENTRE, "num_format": "[$-42A]+General;-General;0"},
    FormColumn.FIRST: {**_CENTRE, "text_wrap": True, "num_format": NUMBER},
    FormColumn.FIRST_REASON: {**_LEFT, "text_wrap": True, "num_format": "@"},
    FormColumn.EXPLANATION: {**_LEFT, "text_wrap": True, "num_format": "@"},
    FormColumn.REASON: {**_LEFT, "text_wrap": True, "num_format": "@"},
    FormColumn.EVIDENCE: {**_LEFT, "text_wrap": True, "num_format": "@"},
    FormColumn.NOTE: {**_LEFT, "text_wrap": True, "num_format": "@"},
    FormColumn.CHECK: {**_CENTRE, "text_wrap": True, "font_size": 10},
}

_ROWS: dict[RowKind, Properties] = {
    RowKind.TEXT: {"italic": True},
    RowKind.GROUP: {"bold": True, "bg_color": BAND},
    RowKind.BLOCK: {"bold": True, "bg_color": BAND},
    RowKind.BASE: {"bold": True},
    RowKind.TOTAL: {"bold": True, "bg_color": TOTAL, "font_size": 12},
}


def title(role: CellRole) -> Properties:
    """A locked cell above or below the table, or a heading."""
    return _TITLES[role]


def locked(column: FormColumn, kind: RowKind, role: CellRole, level: int) -> Properties:
    """A locked cell of the table."""
    properties = {**_COLUMNS[column], **_RULED}
    band = _ROWS.get(kind, {})
    properties |= {k: v for k, v in band.items() if k != "font_size" or column in _LARGE}
    if role is CellRole.SHUT:
        properties["bg_color"] = SHUT
    if column is FormColumn.TEXT and (indent := _indent(kind, level)):
        properties["indent"] = indent
    if kind in _MINOR and column in (FormColumn.TEXT, FormColumn.POINTS, FormColumn.SELF_POINTS):
        properties |= {"italic": True, "bold": False}
    return properties


_LARGE = (FormColumn.TEXT, FormColumn.MAXIMUM, FormColumn.SELF_POINTS, FormColumn.POINTS, FormColumn.GAP)
_MINOR = (RowKind.ADJUSTMENT, RowKind.SECOND)


def _indent(kind: RowKind, level: int) -> int:
    return 3 if kind in _MINOR and level else 2 if kind in _MINOR else 0


def entry(column: FormColumn) -> Properties:
    """A cell to be filled."""
    typed = {FormColumn.TEXT: {"num_format": "@"}}
    return {**_COLUMNS[column], **_RULED, **typed.get(column, {}), "bg_color": OPEN, "locked": False}


def free(name: str) -> Properties:
    """An open cell outside the table."""
    if name == "dia_danh_ngay":
        return {**_CENTRE, "italic": True, "locked": False}
    if name == "nguoi_tham_dinh":
        return {"align": "left", "bottom": 1, "bg_color": OPEN, "locked": False}
    return {**_CENTRE, "bold": True, "locked": False}


WIDTHS: dict[str, dict[FormColumn, float]] = {
    "form": {
        FormColumn.KEY: 6,
        FormColumn.NUMBER: 5.5,
        FormColumn.TEXT: 60,
        FormColumn.MAXIMUM: 8,
        FormColumn.HOW: 16,
        FormColumn.ENTRY: 11,
        FormColumn.POINTS: 9,
        FormColumn.EVIDENCE: 31,
        FormColumn.NOTE: 16,
        FormColumn.CHECK: 14,
    },
    "appraisal": {
        FormColumn.KEY: 6,
        FormColumn.NUMBER: 5.5,
        FormColumn.TEXT: 48,
        FormColumn.MAXIMUM: 8,
        FormColumn.SELF: 13,
        FormColumn.ENTRY: 12,
        FormColumn.SELF_POINTS: 10,
        FormColumn.POINTS: 10,
        FormColumn.GAP: 9,
        FormColumn.REASON: 28,
        FormColumn.EVIDENCE: 30,
        FormColumn.CHECK: 14,
        FormColumn.FIRST: 12,
        FormColumn.FIRST_REASON: 24,
        FormColumn.EXPLANATION: 30,
    },
    "explanation": {
        FormColumn.KEY: 6,
        FormColumn.NUMBER: 5.5,
        FormColumn.TEXT: 52,
        FormColumn.MAXIMUM: 8,
        FormColumn.SELF: 13,
        FormColumn.FIRST: 13,
        FormColumn.FIRST_REASON: 36,
        FormColumn.EXPLANATION: 46,
    },
    "registration": {
        FormColumn.KEY: 6,
        FormColumn.NUMBER: 5.5,
        FormColumn.TEXT: 66,
        FormColumn.UNIT: 14,
        FormColumn.TARGET: 12,
        FormColumn.MAXIMUM: 10,
        FormColumn.NOTE: 28,
        FormColumn.CHECK: 21,
    },
}
"""Widths in digits, by kind of workbook."""
