"""The consolidated ranking workbook `bang_xep_hang.xlsx`: every sheet a view of one `Result`.

A new sheet is a file with a record `SHEET`, and its line in `SHEETS`.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from ..model import Result
from ..tabulation.ranking.council import at_meeting
from ..tabulation.reporting.labels import season_words
from ..xlsx_kit.writer import CREATED, open_book
from . import (
    adjustments_sheet,
    charts_sheet,
    conditions_sheet,
    council_sheet,
    findings_sheet,
    ranks_sheet,
    reconciliation_sheet,
    scores_sheet,
    sources_sheet,
    statistics_sheet,
    ties_sheet,
)
from .score_cells import ScoreCells
from .sheet_frame import Page
from .sheet_record import RankingBook, RankingSheet
from .styles import Styles

SHEETS: tuple[RankingSheet, ...] = (
    ranks_sheet.SHEET,
    scores_sheet.SHEET,
    reconciliation_sheet.SHEET,
    adjustments_sheet.SHEET,
    conditions_sheet.SHEET,
    ties_sheet.SHEET,
    council_sheet.SHEET,
    findings_sheet.SHEET,
    sources_sheet.SHEET,
    charts_sheet.SHEET,
    statistics_sheet.SHEET,
)
"""The sheets in their order: those of contract §6, then what makes the attachment easier to read."""

FINDINGS_SHEET = findings_sheet.SHEET.name


def write_ranking(path: Path, result: Result, sheets: Sequence[RankingSheet] = SHEETS) -> None:
    """Write the workbook (contract §6). Sums are live formulas that carry their values.

    `sheets` must hold `Tổng hợp điểm`, to whose figures the others link. The bytes depend on the arguments
    only. Raises OSError when the file cannot be written.
    """
    target = BytesIO()
    book = open_book(target)
    info = result.plan.info
    book.set_properties(
        {
            "title": f"Bảng xếp hạng thi đua {season_words(result)}",
            "subject": info.block,
            "author": info.issuing_body or info.block,
            "created": CREATED,
        }
    )
    styles = Styles(book)
    due = [sheet for sheet in sheets if sheet.due(result)]
    pages = {sheet.name: Page(book, styles, sheet.name, sheet.columns(result)) for sheet in due}
    scores = pages[scores_sheet.SHEET.name]
    made = RankingBook(book, at_meeting(result), scores, ScoreCells(), after_council=result)
    # The scores first: the formulas of all other sheets name their cells.
    for sheet in sorted(due, key=lambda sheet: sheet.name != scores_sheet.SHEET.name):
        sheet.write(pages[sheet.name], made)
    book.close()
    path.write_bytes(target.getvalue())
