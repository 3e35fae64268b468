"""What a sheet of the ranking workbook is: its name, its columns, and what writes it. One record a sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ..model import Result
from .score_cells import ScoreCells
from .sheet_frame import Page, SheetColumn


@dataclass(frozen=True, slots=True)
class RankingBook:
    """The workbook while it is written: what every sheet may name in its formulas.

    `result` is that of the meeting, `after_council` the one with the council's decisions. `book` is the
    writer's workbook, `scores` the sheet `Tổng hợp điểm`, `cells` where its figures stand.
    """

    book: Any
    result: Result
    scores: Page
    cells: ScoreCells
    after_council: Result


@dataclass(frozen=True, slots=True)
class RankingSheet:
    """One sheet. `columns` of a result; `write` fills the page from top to bottom.

    `due`: whether a result has the sheet at all.
    """

    name: str
    columns: Callable[[Result], Sequence[SheetColumn]]
    write: Callable[[Page, RankingBook], None]
    due: Callable[[Result], bool] = lambda result: True


def fixed(columns: Sequence[SheetColumn]) -> Callable[[Result], Sequence[SheetColumn]]:
    """The columns of a sheet that has the same ones for every result."""
    return lambda result: columns
