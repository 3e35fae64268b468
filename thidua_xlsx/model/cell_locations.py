"""In which cell of its row each value of a plan or register stands, so that a finding can point at it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..address import Address, row_column


@dataclass(frozen=True, slots=True)
class CellLocations:
    """The columns of each sheet, as found in the file. Empty: every finding points at the row's first cell.

    `columns`: sheet -> attribute -> column letters. `entries`: attribute of `Kỳ thi đua` -> its cell.
    `faulty`: rows with a cell that could not be read, about which a check had better be silent. `incomplete`:
    kinds of values of which rows were lost, so that sums and references cannot be judged. `unread`: columns
    ("Tiêu chí.method") whose sheet or heading is missing or misspelt; nothing that hangs on them is judged.
    """

    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    entries: Mapping[str, Address] = field(default_factory=dict)
    faulty: frozenset[Address] = frozenset()
    incomplete: frozenset[type] = frozenset()
    unread: frozenset[str] = frozenset()

    def of(self, at: Address, attribute: str) -> Address:
        """The cell of that attribute in the row of `at`; `at` itself when the sheet has no such column."""
        letters = self.columns.get(at.sheet, {}).get(attribute)
        if letters is None or not at.cell:
            return at
        return at.beside(f"{letters}{row_column(at.cell)[0] + 1}")

    def has_all(self, needs: Iterable[str]) -> bool:
        """Whether all of these columns could be read ("Tiêu chí.method")."""
        return self.unread.isdisjoint(needs)

    def entry(self, attribute: str) -> Address | None:
        """The cell of an entry of `Kỳ thi đua`."""
        return self.entries.get(attribute)


UNPLACED = CellLocations()
