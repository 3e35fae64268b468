"""Live formulas of `Tổng hợp điểm`: of a row from those below it, and of an agency's total.

Order of calculation (contract §2): criterion = max(0, base − attached deductions) + attached bonuses;
total = Điểm nền + Σ top criteria + adjustments of the total, within Sàn and Trần.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..address import a1
from ..model import Method, Result, Score, Sign, Tally, YearRule
from ..vietnamese.numerals import point
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
        else:
            base = _sum([a1(*self.places.scores[agency, child]) for child in self._children(tally, code)])
        if base is None:
            return None
        down = self._adjustments(tally, code, Sign.DEDUCTION)
        up = self._adjustments(tally, code, Sign.BONUS)
        if score.criterion.method is Method.CAPPED_GROUP:
            inner = _sum([base, *down, *up])
            return self._exact(f"MIN({point(score.maximum)},MAX(0,{inner}))")
        if down:
            base = f"MAX(0,{_sum([base, *down])})"
        if up:
            base = _sum([base, *up])
        return self._exact(base)

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
        info = self.result.plan.info
        cells = [a1(*self.places.scores[tally.agency.code, code]) for code in self._children(tally, None)]
        if self.base_row is not None:
            cells.insert(0, a1(self.base_row, column))
        for sign in (Sign.BONUS, Sign.DEDUCTION):
            cells += self._adjustments(tally, None, sign)
        formula = _sum(cells)
        if info.total_floor is not None:
            formula = f"MAX({point(info.total_floor)},{formula})"
        if info.total_cap is not None:
            formula = f"MIN({point(info.total_cap)},{formula})"
        return self._exact(formula)

    def of_year(self, agency: str) -> str:
        """The total of the year: the mean of the phases' rows, their sum, or the last one."""
        plan, rule = self.result.plan, self.result.year_rule
        cells = [a1(*self.places.scores[agency, phase]) for phase in plan.phases]
        if rule is YearRule.LAST:
            return cells[-1]
        if rule is YearRule.SUM or len(cells) == 1:
            return self._exact(_sum(cells))
        return f"ROUND({_sum(cells)}/{len(cells)},{plan.info.places})"


def _sum(cells: Sequence[str]) -> str:
    return f"SUM({','.join(cells)})" if cells else "0"
