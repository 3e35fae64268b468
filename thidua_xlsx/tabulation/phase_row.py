"""A phase as a row of the year's result: its totals stand where a season has the points of a criterion."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ..model import Criterion, Method, MilestoneKind, Origin, PartyScore, Plan, Score, ScoredRow, Tally


@dataclass(frozen=True, slots=True)
class PhaseRow:
    """One phase as a row of the year's result, for one agency.

    `maximum`: points that the phase may give. `tally`: the agency's figures in it; None before it has begun.
    """

    phase: str
    number: int
    text: str
    """Its name, with what it was held for."""
    printed_maximum: Decimal
    """Points of the whole plan, as printed beside the row."""
    maximum: Decimal
    tally: Tally | None

    @property
    def complete(self) -> bool:
        """Whether the agency filled every row of its form of the phase."""
        return self.tally is not None and self.tally.complete

    @property
    def score(self) -> Score:
        """The phase's totals as the score of a row."""
        tally, row = self.tally, self._criterion
        if tally is None:
            return Score(row, None, None, None, None, self.maximum)
        return Score(row, tally.self_total, tally.appraised_total, None, tally.total, self.maximum)

    @property
    def scored_row(self) -> ScoredRow:
        """The same before adjustments, of which a phase has none; its own result says what it rests on."""
        score = self.score
        claimed, appraised = (
            None if points is None else PartyScore({}, points)
            for points in (score.self_points, score.appraised)
        )
        origin = Origin.PENDING if score.final is None else Origin.PHASE
        reason = f"Xem kết quả {self.phase}" if score.final != score.self_points else ""
        return ScoredRow(score.criterion, claimed, appraised, score.final, origin, reason)

    @property
    def _criterion(self) -> Criterion:
        """The row as workbooks and papers print it."""
        return Criterion(
            self.phase, self.text, Method.POINTS, number=str(self.number), maximum=self.printed_maximum
        )


def phase_text(plan: Plan, phase: str) -> str:
    """The phase's name, with the review that closes it: "Đợt 1: Sơ kết 6 tháng"."""
    closing = (MilestoneKind.INTERIM, MilestoneKind.FINAL)
    occasions = (one.text for one in plan.milestones if one.phase == phase and one.kind in closing)
    occasion = next(occasions, None)
    return f"{phase}: {occasion}" if occasion else phase
