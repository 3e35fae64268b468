"""Sheet `Tổng hợp điểm`: criteria as rows, agencies as columns, every sum a live formula.

Order of the reckoning (contract §2): criterion = max(0, base − attached deductions) + attached bonuses;
total = Điểm nền + Σ top criteria + adjustments of the total, within Sàn and Trần. Where an adjustment moved a
criterion, its base and each adjustment stand in rows of their own below it: the sum can be followed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from .. import order_of_calculation
from ..address import a1
from ..excel_formulas import sum_of
from ..model import Adjusted, Adjustment, Criterion, Method, Result, Score, Sign, Standing, Tally, YearRule
from ..tabulation.reporting.labels import rank_words, year_words
from ..vietnamese.numerals import point
from ..xlsx_kit.row_height import height_of
from .row_order import SheetRow, sheet_rows, text_of
from .sheet_frame import Live, Page, SheetColumn, Value

NOT_APPLIED, WAITING, AGREED = "–", "chờ", "thống nhất"
FIRST_AGENCY = 3
"""STT, Nội dung and Điểm chuẩn stand before the agencies."""
TURN_FROM = 8
"""From this many agencies on their names are turned upright."""
TURNED = 112.0
"""Points that a name turned upright may take, in two or three lines."""
FIT_TO = 20
"""Up to this many agencies all columns are fitted on the page."""
BASE = "base"


@dataclass(slots=True)
class ScoreCells:
    """Where each figure of an agency stands on the sheet, as 0-based (row, column)."""

    scores: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)
    adjusted: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)
    totals: dict[str, tuple[int, int]] = field(default_factory=dict)
    maxima: dict[str, tuple[int, int]] = field(default_factory=dict)
    decimals: int = 2
    """Decimals of the finest figure: live sums are rounded there, which only takes away binary noise."""


def columns(standings: Sequence[Standing]) -> tuple[SheetColumn, ...]:
    """The columns of the sheet for these agencies, in the plan's order within each list."""
    turned = len(standings) >= TURN_FROM
    width = 8.5 if turned else 13.5
    return (
        SheetColumn("STT", 6.5, "centre"),
        SheetColumn("Nội dung tiêu chí", 58 if turned else 46, "text"),
        SheetColumn("Điểm chuẩn", 8.5, "number"),
        *(SheetColumn(standing.agency.name, width, "number") for standing in standings),
    )


def in_plan_order(result: Result) -> tuple[Standing, ...]:
    """Every agency of the result, list after list, in the order of the plan within each."""
    order = {agency.code: place for place, agency in enumerate(result.plan.agencies)}
    return tuple(
        standing
        for group in result.groups
        for standing in sorted(group.standings, key=lambda s: order[s.agency.code])
    )


def write(page: Page, result: Result) -> ScoreCells:
    """Write the whole sheet; returns where the figures stand, for the formulas of the other sheets."""
    writer = _Totals(page, result)
    writer.heading()
    writer.rows()
    writer.foot()
    page.finish(result, fit=len(writer.standings) <= FIT_TO)
    if len(writer.standings) > FIT_TO:
        page.sheet.repeat_columns(0, FIRST_AGENCY - 1)
    return writer.places


class _Totals:
    def __init__(self, page: Page, result: Result) -> None:
        self.page, self.result = page, result
        self.standings = in_plan_order(result)
        self.tallies: list[Tally] = [standing.tally for standing in self.standings]
        self.places = ScoreCells(decimals=_decimals(self.tallies))
        self.bases: dict[tuple[str, str], str] = {}
        self.groups = {standing.agency.code: group for group in result.groups for standing in group.standings}
        self.parents = {row.code: row.parent for row in result.plan.criteria}
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
            self.bases[agency, row.criterion.code] = a1(line, column)
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
        formula = None if score.agreed is not None else self._formula(row.criterion.code, score, tally)
        return Live(formula, score.final) if formula else score.final

    def _formula(self, code: str, score: Score, tally: Tally) -> str | None:
        """The live sum of a group, or of a criterion with adjustments in rows of their own."""
        agency = tally.agency.code
        if code in tally.settled:
            base = self.bases.get((agency, code))
        else:
            base = sum_of([a1(*self.places.scores[agency, child]) for child in self._children(tally, code)])
        if base is None:
            return None
        down = self._adjustments(tally, code, Sign.DEDUCTION)
        up = self._adjustments(tally, code, Sign.BONUS)
        if score.criterion.method is Method.CAPPED_GROUP:
            parts = sum_of([base, *down, *up])
            return self._exact(order_of_calculation.capped_formula(parts, score.maximum))
        return self._exact(order_of_calculation.criterion_formula(base, down, up))

    def _adjustments(self, tally: Tally, criterion: str | None, sign: Sign) -> list[str]:
        places = self.places.adjusted
        return [
            a1(*places[tally.agency.code, adjusted.adjustment.code])
            for adjusted in tally.adjusted
            if adjusted.adjustment.criterion == criterion
            and adjusted.adjustment.sign is sign
            and (tally.agency.code, adjusted.adjustment.code) in places
        ]

    def _children(self, tally: Tally, above: str | None) -> list[str]:
        """The rows that are summed in `above` (None: in the total): the nearest scored ancestor counts."""
        return [code for code, score in tally.scores.items() if self._above(score, tally) == above]

    def _above(self, score: Score, tally: Tally) -> str | None:
        parent = score.criterion.parent
        while parent is not None and parent not in tally.scores:
            parent = self.parents.get(parent)
        return parent

    def _exact(self, formula: str) -> str:
        """Rounded at the finest decimal of the season: it only takes away what binary sums add."""
        return f"ROUND({formula},{self.places.decimals})"

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
        self.base_row: int | None = None
        if points and self.result.year_rule is None:
            self.base_row = self.page.row
            self.page.line(["", "Điểm nền", None, *[points] * len(self.tallies)])

    def _total(self) -> None:
        line, info = self.page.row, self.result.plan.info
        self.page.put(line, 0, None, "centre_total")
        self.page.put(line, 1, "TỔNG ĐIỂM", "text_total")
        self.page.put(line, 2, None if self.result.year_rule else info.declared_total, "number_total")
        for column, tally in enumerate(self.tallies, FIRST_AGENCY):
            agency = tally.agency.code
            self.places.totals[agency] = (line, column)
            formula = self._year(agency) if self.result.year_rule else self._season(tally, column)
            value = WAITING if tally.total is None else Live(formula, tally.total)
            self.page.put(line, column, value, ("centre" if tally.total is None else "number") + "_total")
        self.page.row += 1

    def _season(self, tally: Tally, column: int) -> str:
        """The total of one season or phase: Điểm nền, top criteria, adjustments of the total, Sàn, Trần."""
        cells = [a1(*self.places.scores[tally.agency.code, code]) for code in self._children(tally, None)]
        if self.base_row is not None:
            cells.insert(0, a1(self.base_row, column))
        for sign in (Sign.BONUS, Sign.DEDUCTION):
            cells += self._adjustments(tally, None, sign)
        return self._exact(order_of_calculation.total_formula(self.result.plan.info, sum_of(cells)))

    def _year(self, agency: str) -> str:
        """The total of the year: the mean of the phases' rows, their sum, or the last one."""
        plan, rule = self.result.plan, self.result.year_rule or YearRule.MEAN
        cells = [a1(*self.places.scores[agency, phase]) for phase in plan.phases]
        return order_of_calculation.of_year_formula(rule, cells, plan.info.places, self.places.decimals)

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


def _decimals(tallies: Sequence[Tally]) -> int:
    """Decimals of the finest figure of the season, at least 2."""
    figures: list[Decimal | None] = []
    for tally in tallies:
        figures += [tally.total, *(score.final for score in tally.scores.values())]
        figures += [settled.final for settled in tally.settled.values()]
        figures += [adjusted.moved for adjusted in tally.adjusted]
    return max((_places(figure) for figure in figures if figure is not None), default=2)


def _places(value: Decimal) -> int:
    _, _, decimals = point(value).partition(".")
    return max(2, len(decimals))
