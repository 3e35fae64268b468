"""The consolidated ranking workbook `bang_xep_hang.xlsx`: every sheet a view of one `Result`."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from ..model import Result
from ..tabulation.reporting.labels import season_words
from ..xlsx_kit.writer import CREATED, open_book
from . import (
    charts_sheet,
    evidence_sheets,
    ranks_sheet,
    reconciliation_sheet,
    scores_sheet,
    statistics_sheet,
    ties_sheet,
)
from .sheet_frame import Page
from .styles import Styles

SHEETS = (
    "Xếp hạng",
    "Tổng hợp điểm",
    "Đối chiếu",
    "Cộng trừ",
    "Điều kiện",
    "Đồng điểm",
    "Phát hiện",
    "Nguồn",
    charts_sheet.SHEET,
    "Thống kê",
)
"""The eight of the contract, then what makes the attachment easier to read."""


def write_ranking(path: Path, result: Result) -> None:
    """Write the workbook (contract §6). Sums are live formulas that carry their values.

    The bytes depend on `result` only. Raises OSError when the file cannot be written.
    """
    made = BytesIO()
    book = open_book(made)
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
    columns = (
        ranks_sheet.COLUMNS,
        scores_sheet.columns(scores_sheet.in_plan_order(result)),
        reconciliation_sheet.COLUMNS,
        evidence_sheets.ADJUSTMENTS,
        evidence_sheets.CONDITIONS,
        ties_sheet.COLUMNS,
        evidence_sheets.FINDINGS,
        evidence_sheets.SOURCES,
        charts_sheet.columns(result),
        statistics_sheet.COLUMNS,
    )
    pages = [Page(book, styles, name, of_sheet) for name, of_sheet in zip(SHEETS, columns, strict=True)]
    ranks, sums, compared, adjustments, conditions, tied, findings, sources, pictures, statistics = pages
    stand = scores_sheet.write(sums, result)
    ranks_sheet.write(ranks, result, sums, stand)
    reconciliation_sheet.write(compared, result, sums, stand)
    evidence_sheets.write_adjustments(adjustments, result, sums, stand)
    evidence_sheets.write_conditions(conditions, result)
    ties_sheet.write(tied, result)
    evidence_sheets.write_findings(findings, result)
    evidence_sheets.write_sources(sources, result)
    charts_sheet.write(book, pictures, result, sums, stand)
    statistics_sheet.write(statistics, result, sums, stand)
    book.close()
    path.write_bytes(made.getvalue())
