"""A returned sheet beside the layout it was made from: what the checks of `checks.sheet` look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..address import Address
from ..form_layout.types import FormLayout, InputCell
from ..model import Sheet


@dataclass(frozen=True, slots=True)
class ReturnedSheet:
    """A returned sheet beside its layout: 0-based layout row -> row of the sheet, and so for columns.

    A row that is missing there is not compared. `formulas`: False when columns have moved. `words`: False
    when another version of the tool worded the workbook: then only what the plan says is compared. `names`:
    defined name -> what it refers to. `inputs`: where each input that still stands is now. `protection`:
    False for a file of an old format, which does not tell whether its sheets are protected.
    """

    sheet: Sheet
    file: str
    layout: FormLayout
    rows: Mapping[int, int]
    columns: Mapping[int, int]
    formulas: bool = True
    words: bool = True
    names: Mapping[str, str] = field(default_factory=dict)
    inputs: tuple[tuple[InputCell, Address], ...] = ()
    protection: bool = True

    @property
    def table(self) -> frozenset[int]:
        """0-based rows of the sheet that belong to the table."""
        return frozenset(self.rows[row.row] for row in self.layout.rows if row.row in self.rows)
