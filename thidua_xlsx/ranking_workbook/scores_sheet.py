"""Sheet `Tổng hợp điểm`: criteria as rows, agencies as columns, every sum a live formula (`score_formulas`).

Where an adjustment moved a criterion, its base and each adjustment stand in rows of their own below it: the
sum can be followed.
"""

from __future__ import annotations

from .. import order_of_calculation
from ..address import a1
from ..model import Adjusted, Adjustment, Criterion, Result, Standing, Tally
from ..tabulation.reporting.labels import rank_words, year_words
from ..xlsx_kit.row_height import height_of
from .row_order import SheetRow, in_plan_order, sheet_rows, text_of
from .score_cells import AGREED, FIRST_AGENCY, NOT_APPLIED, WAITING, ScoreCells, decimals_of
from .score_formulas import ScoreFormulas
from .sheet_frame import Live, Page, SheetColumn, Value
from .sheet_record import RankingBook, RankingSheet

TURN_FROM = 8
"""From this many agencies on their names are turned upright."""
TURNED = 112.0
"""Points that a name turned upright may take, in two or three lines."""
FIT_TO = 20
"""Up to this many agencies all columns are fitted on the page."""


def columns(result: Result) -> tuple[SheetColumn, ...]:
    """The columns of the sheet: every agency one, in the plan's order within each list."""
    standings = in_plan_order(result)
    turned = len(standings) >= TURN_FROM
    width = 8.5 if turned else 13.5
    return (
        SheetColumn("STT", 6.5, "centre"),
        SheetColumn("Nội dung tiêu chí", 58 if turned else 46, "text"),
        SheetColumn("Điểm chuẩn", 8.5, "number"),
        *(SheetColumn(standing.agency.name, width, "number") for standing in standings),
    )


def write(page: Page, made: RankingBook) -> None:
    """Write the whole sheet and note in `made.cells` where its figures stand."""
    writer = _ScoreTable(page, made.result, made.cells)
    writer.heading()
    writer.rows()
    writer.foot()
    page.finish(made.result, fit=len(writer.standings) <= FIT_TO)
    if len(writer.standings) > FIT_TO:
        page.sheet.repeat_columns(0, FIRST_AGENCY - 1)


class _ScoreTable:
    def __init__(self, page: Page, result: Result, places: ScoreCells) -> None:
        self.page, self.result = page, result
        self.standings = in_plan_order(result)
        self.tallies: list[Tally] = [standing.tally for standing in self.standings]
        self.places = places
        places.decimals = decimals_of(self.tallies)
        self.formulas = ScoreFormulas(result, places)
        self.groups = {standing.agency.code: group for group in result.groups for standing in group.standings}
        self.layout = sheet_rows(result, self.tallies)

    def heading(self) -> None:
        page = self.page
        page.title(self.result, "BẢNG TỔNG HỢP ĐIỂM THI ĐUA")
        first = page.row
        named = [group for group in self.result.groups if group.group]
        if named:
            column = FIRST_AGENCY
            for number in range(FIRST_AGENCY):
                page.put(page.row, number, None, "header")
            for group in self.result.groups:
                for _ in group.standings:
                    page.put(page.row, column, group.group, "header")
                    column += 1
            page.row += 1
        turned = len(self.standings) >= TURN_FROM
        page.header(freeze_columns=FIRST_AGENCY, height=TURNED if turned else None)
        if turned:
            for number, standing in enumerate(self.standings, FIRST_AGENCY):
                page.put(page.row - 1, number, standing.agency.name, "header_turned")
        page.freeze(first, FIRST_AGENCY)

    def rows(self) -> None:
        """Cells are placed before any is written: a group's formula names rows below it."""
        start = self.page.row
        for offset, row in enumerate(self.layout):
            for column, tally in enumerate(self.tallies, FIRST_AGENCY):
                self._place(row, tally.agency.code, start + offset, column)
        for offset, row in enumerate(self.layout):
            self._write(row, start + offset)
        self.page.row = start + len(self.layout)

    def _place(self, row: SheetRow, agency: str, line: int, column: int) -> None:
        if row.adjustment:
            self.places.adjusted[agency, row.adjustment.code] = (line, column)
        elif row.criterion and row.base:
            self.formulas.bases[agency, row.criterion.code] = a1(line, column)
        elif row.criterion:
            self.places.scores[agency, row.criterion.code] = (line, column)

    def _write(self, row: SheetRow, line: int) -> None:
        put = self.page.put
        sub = row.base or row.adjustment is not None
        look = "_sub" if sub else "_group" if row.group else ""
        depth = min(row.depth + (1 if sub else 0), 2)
        put(line, 0, "" if sub or not row.criterion else row.criterion.number, f"centre{look}")
        put(line, 1, text_of(row), f"text{look}" + ("", "_indent", "_deep")[depth])
        page = self.page
        page.sheet.set_row(line, height_of([(text_of(row), page.columns[1].width - depth * 1.5)]))
        shown = self._maximum(row.criterion) if row.criterion and not sub else None
        put(line, 2, shown, f"number{look}")
        for column, tally in enumerate(self.tallies, FIRST_AGENCY):
            value = self._value(row, tally)
            style = "centre" if isinstance(value, str) else "number"
            put(line, column, value, f"{style}{look}")

    def _maximum(self, criterion: Criterion) -> Value:
        """`Điểm chuẩn` of the row; nothing where the agencies have different ones."""
        scores = (tally.scores.get(criterion.code) for tally in self.tallies)
        maxima = {score.criterion.maximum for score in scores if score}
        return criterion.maximum if len(maxima) < 2 else None

    def _value(self, row: SheetRow, tally: Tally) -> Value | Live:
        if row.adjustment:
            return _moved(tally, row.adjustment)
        assert row.criterion is not None
        score = tally.scores.get(row.criterion.code)
        if score is None:
            return NOT_APPLIED
        if row.base:
            settled = tally.settled[row.criterion.code]
            return AGREED if score.agreed is not None else settled.final
        if score.final is None:
            return WAITING
        formula = None if score.agreed is not None else self.formulas.of_row(row.criterion.code, score, tally)
        return Live(formula, score.final) if formula else score.final

    def foot(self) -> None:
        self._base_points()
        self._total()
        self._figures()
        if self.result.year_rule:
            self.page.across(year_words(self.result), "note")
        self.page.across(
            f"“{NOT_APPLIED}”: không áp dụng cho đơn vị; “{AGREED}”: điểm do cuộc họp thống nhất.",
            "note",
        )
        self.page.sign(self.result)

    def _base_points(self) -> None:
        points = self.result.plan.info.base_points
        if points and self.result.year_rule is None:
            self.formulas.base_row = self.page.row
            self.page.line(["", "Điểm nền", None, *[points] * len(self.tallies)])

    def _total(self) -> None:
        line, info = self.page.row, self.result.plan.info
        self.page.put(line, 0, None, "centre_total")
        self.page.put(line, 1, "TỔNG ĐIỂM", "text_total")
        self.page.put(line, 2, None if self.result.year_rule else info.declared_total, "number_total")
        for column, tally in enumerate(self.tallies, FIRST_AGENCY):
            agency = tally.agency.code
            self.places.totals[agency] = (line, column)
            formula = (
                self.formulas.of_year(tally)
                if self.result.year_rule
                else self.formulas.of_season(tally, column)
            )
            value = WAITING if tally.total is None else Live(formula, tally.total)
            self.page.put(line, column, value, ("centre" if tally.total is None else "number") + "_total")
        self.page.row += 1

    def _figures(self) -> None:
        """What stands below the total: maximum, share, self and appraised totals, class and rank."""
        places = self.places
        for text, figure in _FIGURES:
            line = self.page.row
            self.page.put(line, 0, None, "centre")
            self.page.put(line, 1, text, "text_bold")
            self.page.put(line, 2, None, "number")
            for column, standing in enumerate(self.standings, FIRST_AGENCY):
                if figure == "maximum":
                    places.maxima[standing.agency.code] = (line, column)
                value = self._figure(figure, standing)
                style = "centre_bold" if isinstance(value, str) else "number"
                self.page.put(line, column, value, style)
            self.page.row += 1

    def _figure(self, figure: str, standing: Standing) -> Value | Live:
        tally, agency = standing.tally, standing.agency.code
        match figure:
            case "maximum":
                return tally.assigned_max
            case "share":
                total, maximum = (a1(*place[agency]) for place in (self.places.totals, self.places.maxima))
                places = self.result.plan.info.places
                formula = order_of_calculation.share_formula(total, maximum, places)
                return None if tally.share is None else Live(formula, tally.share)
            case "self":
                return tally.self_total
            case "appraised":
                return tally.appraised_total
            case "class":
                return standing.class_name
            case _:
                return rank_words(standing, self.groups[agency])


_FIGURES = (
    ("Điểm tối đa được giao", "maximum"),
    ("Tỷ lệ trên điểm tối đa (%)", "share"),
    ("Tổng điểm tự chấm", "self"),
    ("Tổng điểm thẩm định", "appraised"),
    ("Xếp loại", "class"),
    ("Xếp hạng", "rank"),
)


def _moved(tally: Tally, adjustment: Adjustment) -> Value:
    adjusted: Adjusted | None = next(
        (a for a in tally.adjusted if a.adjustment.code == adjustment.code), None
    )
    if adjusted is None:
        return NOT_APPLIED
    return WAITING if adjusted.moved is None else adjusted.moved


SHEET = RankingSheet("Tổng hợp điểm", columns, write)
