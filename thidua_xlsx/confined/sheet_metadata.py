"""What the parser of old formats does not tell of a sheet: formulas, errors, number formats and fonts."""

from __future__ import annotations

from dataclasses import dataclass, field

Place = tuple[int, int]
"""0-based row and column."""
UNREAD_FORMULA = "…"
"""Stands for a formula that the format keeps in a form that is not read."""


@dataclass
class SheetMetadata:
    """What is known of the cells of one sheet besides their values, by place."""

    formulas: dict[Place, str] = field(default_factory=dict)
    """Text of the formula without "=", or `UNREAD_FORMULA`."""
    errors: set[Place] = field(default_factory=set)
    """Cells that hold an error value."""
    formats: dict[Place, str] = field(default_factory=dict)
    """Number formats, as format codes."""
    fonts: dict[Place, str] = field(default_factory=dict)
    """Names of the fonts, where the format tells them."""
