"""Sheet `Biểu đồ`: shares of the maximum as a heat map, self against appraised, where appraisal cut most."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from math import ceil
from typing import Any

from ..model import Criterion, Result, Standing
from ..safe_text import cut_at_word
from ..tabulation.reporting.statistics import (
    SHARE_PLACES,
    Figures,
    axis_floor,
    most_cut,
    share_of,
    statistics,
    tops,
)
from ..vietnamese.numerals import point, show
from ..xlsx_kit.palette import CLAIMED, CUT, FONT, GRANTED, GRID, HIGH, LOW
from .score_cells import NOT_APPLIED, WAITING, ScoreCells
from .scores_sheet import TURNED
from .sheet_frame import Live, Page, SheetColumn, Value, text_cell
from .sheet_record import RankingBook, RankingSheet

NAME = "Biểu đồ"
MOST_CUT = 10
"""Rows of the chart of cuts."""
LONGEST_NAME, LONGEST_HEADING = 34, 44
"""Characters of a criterion in one line, and in a heading turned upright."""
_NAME, _FIGURE, _TOTAL = 30, 8.5, 10.5
_ROW = 20
"""Pixels of a row of standard height."""
PAGE = 1010
"""Pixels of a line of A4 across between the margins. Excel heeds page breaks only when it need not fit."""
DEEP = 670
"""Pixels of such a page from top to bottom."""
SMALLEST = 60
"""Percent: a longer table rather goes on to the next page."""
MANY = 30
"""Agencies whose bars one page can hold; a chart of more is as tall as it needs."""
_TOTALS = ("Tự chấm", "Thẩm định", "Tổng điểm")


def columns(result: Result) -> tuple[SheetColumn, ...]:
    """Agencies as rows; a column for each top criterion, then the totals."""
    return (
        SheetColumn("Đơn vị", _NAME, "text"),
        *(SheetColumn(_named(row, LONGEST_HEADING), _FIGURE, "number") for row in tops(result)),
        *(SheetColumn(heading, _TOTAL, "number") for heading in _TOTALS),
    )


def write(page: Page, made: RankingBook) -> None:
    """Write the sheet. Charts stand below the figures they show, each with a text for who cannot see it."""
    book, result = made.book, made.result
    page.title(result, "BIỂU ĐỒ KẾT QUẢ")
    page.across(
        "Tỷ lệ điểm cuối trên điểm tối đa của từng tiêu chí lớn (%): càng đậm càng gần tối đa", "block"
    )
    header = page.row
    page.header(height=TURNED, repeat=False)
    for number, _ in enumerate(tops(result), 1):
        page.put(header, number, page.columns[number].heading, "header_turned")
    first, groups = page.row, tops(result)
    for standing in result.standings:
        page.line(_shares(standing, groups, made.scores, made.cells))
    if not result.standings:
        page.empty("Không có đơn vị nào.")
        page.finish(result)
        return
    last = page.row - 1
    if groups:
        page.sheet.conditional_format(first, 1, last, len(groups), _SCALE)
    cut = most_cut(statistics(result), MOST_CUT)
    if not cut:
        page.across("Thẩm định không giảm điểm của tiêu chí nào.", "note")
    breaks, scale = [page.row], _scale(page)
    _show(
        page,
        _self_against_appraised(book, result, first, last, len(groups) + 1),
        _tall(len(result.standings), scale),
        _told(result),
    )
    if cut:
        breaks.append(page.row)
        _cuts(book, page, cut)
    page.finish(result, fit=False)
    page.sheet.set_print_scale(scale)
    page.sheet.set_h_pagebreaks(breaks)


def _scale(page: Page) -> int:
    """Percent at which no column is cut, and what is written stays on one page as long as it can be read."""
    down = max(SMALLEST, int(DEEP * 100 / (page.deep * 4 / 3)))
    return max(10, min(100, PAGE * 100 // _width(page), down))


def _tall(bars: int, scale: int) -> int:
    """Pixels of the chart of so many agencies: as it needs, but no taller than its page."""
    needed = 120 + 38 * bars
    return needed if bars > MANY else min(needed, DEEP * 100 // scale - _ROW)


def _width(page: Page) -> int:
    """Pixels of the table's width."""
    return sum(int(column.width * 7 + 5) for column in page.columns)


_SCALE = {
    "type": "2_color_scale",
    "min_color": LOW,
    "max_color": HIGH,
    "min_type": "min",
    "max_type": "num",
    "max_value": 100,
}


def _shares(
    standing: Standing, groups: Sequence[Criterion], totals: Page, places: ScoreCells
) -> list[Value | Live]:
    tally, agency = standing.tally, standing.agency.code
    values: list[Value | Live] = [standing.agency.name]
    for row in groups:
        score = tally.scores.get(row.code)
        share = share_of(score)
        if score is None or share is None:
            values.append(NOT_APPLIED if score is None or score.final is not None else WAITING)
            continue
        cell = totals.cell(*places.scores[agency, row.code])
        values.append(Live(f"ROUND({cell}/{point(score.maximum)}*100,{SHARE_PLACES})", share))
    total: Value | Live = WAITING
    if tally.total is not None:
        total = Live(totals.cell(*places.totals[agency]), tally.total)
    return [*values, tally.self_total, tally.appraised_total, total]


def _self_against_appraised(book: Any, result: Result, first: int, last: int, column: int) -> Any:
    """Two bars an agency. The axis begins at 0 unless all lie close together; then its title says where."""
    chart = book.add_chart({"type": "bar"})
    for offset, (name, colour) in enumerate(zip(_TOTALS[:2], (CLAIMED, GRANTED), strict=True)):
        chart.add_series(
            {
                "name": name,
                "categories": [NAME, first, 0, last, 0],
                "values": [NAME, first, column + offset, last, column + offset],
                "fill": {"color": colour},
                "border": {"none": True},
                "gap": 60,
                "overlap": 0,
                "data_labels": {"value": True, "font": _font(9)},
            }
        )
    floor = axis_floor(result.standings)
    title = f"Điểm (trục bắt đầu từ {show(floor)})" if floor else "Điểm"
    axis = {"name": title, "min": float(floor), **_FIGURES_AXIS}
    _dress(chart, "Tổng điểm tự chấm và tổng điểm thẩm định", axis)
    chart.set_legend({"position": "bottom", "font": _font(10)})
    chart.set_plotarea({"layout": _PLOT})
    return chart


def _cuts(book: Any, page: Page, cut: Sequence[Figures]) -> None:
    """The figures of the second chart, then the chart."""
    page.across("Tiêu chí bị thẩm định giảm nhiều nhất (tổng điểm giảm của các đơn vị)", "block")
    first = page.row
    for one in cut:
        page.put(page.row, 0, _named(one.criterion, LONGEST_NAME), "small")
        page.put(page.row, 1, one.cut, "number")
        page.row += 1
    chart = book.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": "Điểm giảm",
            "categories": [NAME, first, 0, page.row - 1, 0],
            "values": [NAME, first, 1, page.row - 1, 1],
            "fill": {"color": CUT},
            "border": {"none": True},
            "gap": 50,
            "data_labels": {"value": True, "font": _font(9)},
        }
    )
    axis = {"name": "Tổng điểm giảm", "min": 0, **_FIGURES_AXIS}
    _dress(chart, "Tiêu chí bị thẩm định giảm nhiều nhất", axis)
    chart.set_legend({"none": True})
    page.row += 1
    words = "; ".join(f"{one.criterion.number or one.criterion.code}: {show(one.cut)}" for one in cut)
    _show(page, chart, 90 + 26 * len(cut), f"Tổng điểm bị thẩm định giảm theo tiêu chí: {words}.")


def _named(row: Criterion, longest: int) -> str:
    """Number and text of a criterion, cut at a word with a visible mark."""
    return cut_at_word(f"{row.number or row.code}. {row.text}", longest)


def _told(result: Result) -> str:
    """The first chart in words."""

    def shown(total: Decimal | None) -> str:
        return "không có" if total is None else show(total)

    pairs = "; ".join(
        f"{one.agency.name}: {shown(one.tally.self_total)} và {shown(one.tally.appraised_total)}"
        for one in result.standings
    )
    return f"Biểu đồ cột ngang tổng điểm tự chấm và tổng điểm thẩm định của từng đơn vị. {pairs}."


def _show(page: Page, chart: Any, height: int, told: str) -> None:
    """Put the chart below what is written, as wide as the table."""
    chart.set_size({"width": _width(page), "height": height})
    page.sheet.insert_chart(page.row, 0, chart, {"description": text_cell(told), "object_position": 2})
    page.row += ceil(height / _ROW) + 1


_PLOT = {"x": 0.27, "y": 0.1, "width": 0.7, "height": 0.74}
"""A quarter of the width for names: where they wrap, programs leave out every second one."""


def _font(size: int, *, bold: bool = False) -> dict[str, Any]:
    return {"name": FONT, "size": size, "bold": bold}


_FIGURES_AXIS: dict[str, Any] = {
    "num_font": _font(9),
    "name_font": _font(10),
    "num_format": "General",
    "major_gridlines": {"visible": True, "line": {"color": GRID, "width": 0.5}},
}


def _dress(chart: Any, title: str, axis: dict[str, Any]) -> None:
    """Title and axes; the first row of the table stands on top, as in the table."""
    chart.set_title({"name": title, "name_font": _font(12, bold=True), "overlay": False})
    chart.set_x_axis(axis)
    chart.set_y_axis({"reverse": True, "num_font": _font(9), "crossing": "max", "interval_unit": 1})


SHEET = RankingSheet(NAME, columns, write)
