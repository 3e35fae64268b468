"""The consolidated ranking workbook `bang_xep_hang.xlsx`: every sheet a view of one `Result`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import xlsxwriter

from ...model import Result
from . import evidence, gaps, places, ties, totals
from .page import Page
from .styles import FONT, Styles

SHEETS = (
    "Xếp hạng",
    "Tổng hợp điểm",
    "Đối chiếu",
    "Cộng trừ",
    "Điều kiện",
    "Đồng điểm",
    "Phát hiện",
    "Nguồn",
)
CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed day: the same result gives the same bytes
"""A workbook that carried the clock would differ at each run."""


def write_ranking(path: Path, result: Result) -> None:
    """Write the workbook (contract §6). Sums are live formulas that carry their values.

    The bytes depend on `result` only. Raises OSError when the file cannot be written.
    """
    book = xlsxwriter.Workbook(
        str(path),
        {
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_format_properties": {"font_name": FONT, "font_size": 11},
        },
    )
    info = result.plan.info
    book.set_properties(
        {
            "title": f"Bảng xếp hạng thi đua năm {info.year}",
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
    )
    ranks, sums, compared, adjustments, conditions, tied, findings, sources = (
        Page(book, styles, name, of_sheet) for name, of_sheet in zip(SHEETS, columns, strict=True)
    )
    stand = totals.write(sums, result)
    places.write(ranks, result, sums, stand)
    gaps.write(compared, result, sums, stand)
    evidence.write_adjustments(adjustments, result, sums, stand)
    evidence.write_conditions(conditions, result)
    ties.write(tied, result)
    evidence.write_findings(findings, result)
    evidence.write_sources(sources, result)
    book.close()
