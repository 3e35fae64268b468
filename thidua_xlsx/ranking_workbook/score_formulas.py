"""Live formulas of `Tổng hợp điểm`: of a row from those below it, and of an agency's total.

How each step is calculated stands in `order_of_calculation`.
"""

from __future__ import annotations

from .. import order_of_calculation
from ..address import a1
from ..excel_formulas import sum_of
from ..model import Criterion, Result, Score, Sign, Tally, YearRule
from ..rules import DERIVING, HOLDING, SUMMING, lowest_of
from .score_cells import ScoreCells


class ScoreFormulas:
    """Formulas by the places of the figures. `bases`: (agency, criterion) -> cell of its base."""

    def __init__(self, result: Result, places: ScoreCells) -> None:
        self.result, self.places = result, places
        self.bases: dict[tuple[str, str], str] = {}
        self.base_row: int | None = None
        """0-based row of `Điểm nền`; None without one."""
        self.parents = {row.code: row.parent for row in result.plan.criteria}

    def of_row(self, code: str, score: Score, tally: Tally) -> str | None:
        """The live sum of a group, or of a criterion with adjustments in rows of their own."""
        agency = tally.agency.code
        if code in tally.settled:
            base = self.bases.get((agency, code))
        elif score.criterion.method in DERIVING:
            base = self._derived(score.criterion, tally)
        else:
            below = [[a1(*self.places.scores[agency, child])] for child in self._children(tally, code)]
            base = sum_of(SUMMING[score.criterion.method].terms(below))
        if base is None:
            return None
        down = self._adjustments(tally, code, Sign.DEDUCTION)
        up = self._adjustments(tally, code, Sign.BONUS)
        holding = HOLDING.get(score.criterion.method)
        if holding is not None:
            bounds = holding.bounds(score.criterion, score.maximum)
            return self._exact(order_of_calculation.held_formula(sum_of([base, *down, *up]), bounds))
        return self._exact(order_of_calculation.criterion_formula(base, down, up, lowest_of(score.criterion)))

    def _derived(self, criterion: Criterion, tally: Tally) -> str:
        """From the cells of the rows it names; one that is not the agency's counts 0."""
        rule, agency = DERIVING[criterion.method], tally.agency.code
        terms = {
            code: a1(*self.places.scores[agency, code]) if code in tally.scores else "0"
            for code in rule.sources(criterion)
        }
        return rule.value_formula(criterion, terms, (), self.result.plan.info)[0]

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

    def of_season(self, tally: Tally, column: int) -> str:
        """The total of one season or phase: Điểm nền, top criteria, adjustments of the total, Sàn, Trần."""
        cells = [a1(*self.places.scores[tally.agency.code, code]) for code in self._children(tally, None)]
        if self.base_row is not None:
            cells.insert(0, a1(self.base_row, column))
        for sign in (Sign.BONUS, Sign.DEDUCTION):
            cells += self._adjustments(tally, None, sign)
        return self._exact(order_of_calculation.total_formula(self.result.plan.info, sum_of(cells)))

    def of_year(self, tally: Tally) -> str:
        """The total of the year: the mean of the agency's own phases, their sum, or the last one."""
        plan, rule = self.result.plan, self.result.year_rule or YearRule.MEAN
        cells = [a1(*self.places.scores[tally.agency.code, phase]) for phase in tally.scores]
        return order_of_calculation.of_year_formula(rule, cells, plan.info.places, self.places.decimals)
