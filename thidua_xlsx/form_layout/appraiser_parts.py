"""An appraisal in pieces: each appraiser has a workbook of its own, with its own rows open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..model import NOBODY_NAMED, Appraisers, Plan
from .agency_table import AgencyTable
from .types import CellRole, LayoutRow, LockedCell, RowKind

PART_TOTAL = "Tổng phần được giao"


def owners(plan: Plan, agency: str, table: AgencyTable) -> dict[str, str]:
    """Key of each row to be appraised -> its appraiser."""
    known, whose = Appraisers(plan), plan.agency(agency)
    return {row.key: known.of(whose, row.criterion) for row in table.rows if table.wanted(row)}


def in_order(appraisers: Iterable[str]) -> tuple[str, ...]:
    """Each appraiser once: nobody named first, then as the rows have them."""
    return tuple(sorted(dict.fromkeys(appraisers), key=bool))


def of_piece(table: AgencyTable, owned: dict[str, str], appraiser: str) -> AgencyTable:
    """The table with the rows of all the others shut."""
    return replace(table, shut=frozenset(key for key, who in owned.items() if who != appraiser))


def labelled(
    plan: Plan, cells: Iterable[LockedCell], appraiser: str, table: AgencyTable
) -> tuple[LockedCell, ...]:
    """The cells around the table, saying whose piece it is and what its total is the total of."""
    shown = Appraisers(plan).shown(appraiser)
    told = []
    for cell in cells:
        if cell.role is CellRole.SUBTITLE and (appraiser != NOBODY_NAMED or table.shut):
            told.append(cell._replace(content=f"{cell.content} Thẩm định: {shown}".strip()))
        elif cell.role is CellRole.LABEL and table.shut:
            told.append(cell._replace(content=PART_TOTAL))
        else:
            told.append(cell)
    return tuple(told)


def asked_with(row: LayoutRow) -> str:
    """Key of the row that this one is appraised with: a second number goes with its criterion."""
    return row.criterion.code if row.kind is RowKind.SECOND and row.criterion else row.key
