"""The formats of one workbook, each made once, on top of the common font."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .palette import FONT, INK

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

NUMBER = "[$-42A]General"
"""Every decimal that is there and no other, with the comma of vi-VN where the program heeds it."""


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def __call__(self, properties: Mapping[str, Any]) -> Format:
        """The format of these properties on top of the font."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            font = {"font_name": FONT, "font_size": 11, "valign": "vcenter", "font_color": INK}
            self._made[key] = self._book.add_format({**font, **properties})
        return self._made[key]

    def conditional(self, properties: Mapping[str, Any]) -> Format:
        """A format that lies over others: only what it changes."""
        return self._book.add_format(dict(properties))
