"""Which cell of a form wears what, by its role, its column and its row."""

from __future__ import annotations

from typing import Any

from ...form_layout import CellRole, Column, RowKind
from ..look import BAND, FAINT, HEAD, NUMBER, OPEN, RULE, SHUT, TOTAL

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

_COLUMNS: dict[Column, Properties] = {
    Column.KEY: {**_CENTRE, "font_size": 8, "font_color": FAINT, "shrink": True, "num_format": "@"},
    Column.NUMBER: {**_CENTRE, "num_format": "@"},
    Column.TEXT: {**_LEFT, "text_wrap": True},
    Column.UNIT: {**_CENTRE, "text_wrap": True, "num_format": "@"},
    Column.TARGET: {**_CENTRE},
    Column.MAXIMUM: {**_CENTRE, "num_format": NUMBER},
    Column.HOW: {**_LEFT, "text_wrap": True, "font_size": 10},
    Column.SELF: {**_CENTRE, "text_wrap": True, "num_format": NUMBER},
    # General, and nothing else: only then does Excel turn to a percent format when somebody types 85%.
    Column.ENTRY: {**_CENTRE, "bold": True, "text_wrap": True},
    Column.SELF_POINTS: {**_CENTRE, "num_format": NUMBER},
    Column.POINTS: {**_CENTRE, "bold": True, "num_format": NUMBER},
    Column.GAP: {**_CENTRE, "num_format": "[$-42A]+General;-General;0"},
    Column.FIRST: {**_CENTRE, "text_wrap": True, "num_format": NUMBER},
    Column.FIRST_REASON: {**_LEFT, "text_wrap": True, "num_format": "@"},
    Column.EXPLANATION: {**_LEFT, "text_wrap": True, "num_format": "@"},
    Column.REASON: {**_LEFT, "text_wrap": True, "num_format": "@"},
    Column.EVIDENCE: {**_LEFT, "text_wrap": True, "num_format": "@"},
    Column.NOTE: {**_LEFT, "text_wrap": True, "num_format": "@"},
    Column.CHECK: {**_CENTRE, "text_wrap": True, "font_size": 10},
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


def locked(column: Column, kind: RowKind, role: CellRole, level: int) -> Properties:
    """A locked cell of the table."""
    properties = {**_COLUMNS[column], **_RULED}
    band = _ROWS.get(kind, {})
    properties |= {k: v for k, v in band.items() if k != "font_size" or column in _LARGE}
    if role is CellRole.SHUT:
        properties["bg_color"] = SHUT
    if column is Column.TEXT and (indent := _indent(kind, level)):
        properties["indent"] = indent
    if kind in _MINOR and column in (Column.TEXT, Column.POINTS, Column.SELF_POINTS):
        properties |= {"italic": True, "bold": False}
    return properties


_LARGE = (Column.TEXT, Column.MAXIMUM, Column.SELF_POINTS, Column.POINTS, Column.GAP)
_MINOR = (RowKind.ADJUSTMENT, RowKind.SECOND)


def _indent(kind: RowKind, level: int) -> int:
    return 3 if kind in _MINOR and level else 2 if kind in _MINOR else 0


def entry(column: Column) -> Properties:
    """A cell to be filled."""
    typed = {Column.TEXT: {"num_format": "@"}}
    return {**_COLUMNS[column], **_RULED, **typed.get(column, {}), "bg_color": OPEN, "locked": False}


def free(name: str) -> Properties:
    """An open cell outside the table."""
    if name == "dia_danh_ngay":
        return {**_CENTRE, "italic": True, "locked": False}
    if name == "nguoi_tham_dinh":
        return {"align": "left", "bottom": 1, "bg_color": OPEN, "locked": False}
    return {**_CENTRE, "bold": True, "locked": False}


WIDTHS: dict[str, dict[Column, float]] = {
    "form": {
        Column.KEY: 6,
        Column.NUMBER: 5.5,
        Column.TEXT: 60,
        Column.MAXIMUM: 8,
        Column.HOW: 16,
        Column.ENTRY: 11,
        Column.POINTS: 9,
        Column.EVIDENCE: 31,
        Column.NOTE: 16,
        Column.CHECK: 14,
    },
    "appraisal": {
        Column.KEY: 6,
        Column.NUMBER: 5.5,
        Column.TEXT: 48,
        Column.MAXIMUM: 8,
        Column.SELF: 13,
        Column.ENTRY: 12,
        Column.SELF_POINTS: 10,
        Column.POINTS: 10,
        Column.GAP: 9,
        Column.REASON: 28,
        Column.EVIDENCE: 30,
        Column.CHECK: 14,
        Column.FIRST: 12,
        Column.FIRST_REASON: 24,
        Column.EXPLANATION: 30,
    },
    "explanation": {
        Column.KEY: 6,
        Column.NUMBER: 5.5,
        Column.TEXT: 52,
        Column.MAXIMUM: 8,
        Column.SELF: 13,
        Column.FIRST: 13,
        Column.FIRST_REASON: 36,
        Column.EXPLANATION: 46,
    },
    "registration": {
        Column.KEY: 6,
        Column.NUMBER: 5.5,
        Column.TEXT: 66,
        Column.UNIT: 14,
        Column.TARGET: 12,
        Column.MAXIMUM: 10,
        Column.NOTE: 28,
        Column.CHECK: 21,
    },
}
"""Widths in digits, by kind of workbook."""
