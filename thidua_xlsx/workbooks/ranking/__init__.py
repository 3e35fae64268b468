"""The consolidated ranking workbook `bang_xep_hang.xlsx`: every sheet a view of one `Result`."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from ...model import Result
from ...tabulation.wording import season_words
from ..look import CREATED, open_book
from . import charts, evidence, figures, gaps, places, ties, totals
from .page import Page
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
    charts.SHEET,
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
        places.COLUMNS,
        totals.columns(totals.in_plan_order(result)),
        gaps.COLUMNS,
        evidence.ADJUSTMENTS,
        evidence.CONDITIONS,
        ties.COLUMNS,
        evidence.FINDINGS,
        evidence.SOURCES,
        charts.columns(result),
        figures.COLUMNS,
    )
    pages = [Page(book, styles, name, of_sheet) for name, of_sheet in zip(SHEETS, columns, strict=True)]
    ranks, sums, compared, adjustments, conditions, tied, findings, sources, pictures, statistics = pages
    stand = totals.write(sums, result)
    places.write(ranks, result, sums, stand)
    gaps.write(compared, result, sums, stand)
    evidence.write_adjustments(adjustments, result, sums, stand)
    evidence.write_conditions(conditions, result)
    ties.write(tied, result)
    evidence.write_findings(findings, result)
    evidence.write_sources(sources, result)
    charts.write(book, pictures, result, sums, stand)
    figures.write(statistics, result, sums, stand)
    book.close()
    path.write_bytes(made.getvalue())
