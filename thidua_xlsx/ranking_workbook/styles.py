"""The looks of the ranking workbook: one font, thin borders, quiet fills, exact numbers."""

from __future__ import annotations

from typing import Any

from ..xlsx_kit.palette import BAD, CHANGED, DUE, FONT, GROUP, HEAD, SUBORDINATE, TOTAL
from ..xlsx_kit.styles import NUMBER

_BASE: dict[str, dict[str, Any]] = {
    "text": {"border": 1, "text_wrap": True, "valign": "vcenter", "indent": 1},
    "centre": {"border": 1, "text_wrap": True, "valign": "vcenter", "align": "center"},
    "number": {"border": 1, "valign": "vcenter", "align": "right", "indent": 1, "num_format": NUMBER},
    "small": {"border": 1, "text_wrap": True, "valign": "vcenter", "indent": 1, "font_size": 9},
    "header": {
        "border": 1,
        "bold": True,
        "text_wrap": True,
        "valign": "vcenter",
        "align": "center",
        "bg_color": HEAD,
    },
    "header_turned": {
        "border": 1,
        "bold": True,
        "text_wrap": True,
        "valign": "bottom",
        "align": "center",
        "rotation": 90,
        "bg_color": HEAD,
    },
    "band": {"top": 1, "bottom": 1, "bold": True, "valign": "vcenter", "bg_color": GROUP},
    "plain_centre": {"align": "center", "valign": "vcenter"},
    "block": {"align": "center", "valign": "vcenter", "bold": True},
    "title": {"align": "center", "valign": "vcenter", "bold": True, "font_size": 15},
    "subtitle": {"align": "center", "valign": "vcenter", "bold": True, "font_size": 12},
    "italic_centre": {"align": "center", "valign": "vcenter", "italic": True},
    "signature": {"align": "center", "valign": "top", "text_wrap": True},
    "bold": {"bold": True},
    "italic": {"italic": True},
    "banner": {
        "align": "center",
        "valign": "vcenter",
        "bold": True,
        "font_color": BAD,
        "border": 5,
        "border_color": BAD,
        "text_wrap": True,
    },
    "warning": {
        "align": "center",
        "valign": "vcenter",
        "italic": True,
        "bold": True,
        "font_color": DUE,
    },
    "note": {"italic": True, "font_size": 10, "text_wrap": True, "valign": "top"},
}
_VARIANTS: dict[str, dict[str, Any]] = {
    "_bold": {"bold": True},
    "_sub": {"italic": True, "font_color": SUBORDINATE, "font_size": 10},
    "_group": {"bold": True, "bg_color": GROUP},
    "_total": {"bold": True, "bg_color": TOTAL},
    "_changed": {"bg_color": CHANGED},
    "_key": {"bold": True},
    "_indent": {"indent": 2},
    "_deep": {"indent": 3},
}


class Styles:
    """Formats by name, made once each: "number", "text_bold", "number_group" …"""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._made:
            self._made[name] = self._book.add_format(self._properties(name))
        return self._made[name]

    def _properties(self, name: str) -> dict[str, Any]:
        base, rest = name, ""
        while base not in _BASE:
            base, _, last = base.rpartition("_")
            rest = f"_{last}{rest}"
        properties = {"font_name": FONT, "font_size": 11} | _BASE[base]
        for variant in rest.split("_")[1:]:
            properties |= _VARIANTS[f"_{variant}"]
        return properties
