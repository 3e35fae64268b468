"""The council's rows, one after the other (§2 `Khen thưởng`, last paragraph)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from ..inputs.plan_types import Award, Plan
from ..inputs.register import Verdict
from ..text import fold
from .awards import worthy
from .conditions import Standing


def after_council(plan: Plan, standings: Sequence[Standing], verdicts: Sequence[Verdict]) -> list[str]:
    """Sets what each holds after the rows; gives the forms for which one of several level must be chosen."""
    sitting = _Sitting(plan, standings)
    for verdict in verdicts:
        sitting.hear(verdict)
    for standing in standings:
        own = [(award.form, rank) for award, rank, code in sitting.chairs if code == standing.agency.code]
        standing.award, standing.seat = own[0] if own else (None, 0)
    return list(dict.fromkeys(sitting.crowded))


class _Sitting:
    """Chairs (award, rank, agency) from the top down, and the agencies that may still follow."""

    def __init__(self, plan: Plan, standings: Sequence[Standing]) -> None:
        self.plan, self.of = plan, {standing.agency.code: standing for standing in standings}
        awards = plan.awards_of(standings[0].agency.group) if standings else ()
        self.prizes = [award for award in awards if not award.reserve]
        ranked = sorted(
            (standing for standing in standings if standing.rank), key=lambda one: (one.rank, one.agency.code)
        )
        self.chairs = [
            (award, standing.rank or 0, standing.agency.code)
            for standing in ranked
            for award in self.prizes
            if standing.award and award.first <= (standing.rank or 0) <= award.last
        ]
        self.last_rank = max((award.last for award in self.prizes), default=0)
        idle = [standing for standing in ranked if not standing.award]
        self.queue = [standing for standing in idle if standing.reserve]
        rows = [award for award in awards if award.reserve]
        # While a ballot is due nobody is the reserve, nor behind it.
        if rows and len(ranked) == len(standings):
            lowest = max(rows, key=lambda award: award.first)
            self.queue += [
                standing
                for standing in idle
                if not standing.reserve
                and (standing.rank or 0) >= lowest.first
                and standing.closed < self.last_rank
                and worthy(plan, standing, lowest)
            ]
        self.barred: set[tuple[str, str]] = set()
        """(agency, form) refused to a reserve that had not followed yet."""
        self.crowded: list[str] = []

    def hear(self, verdict: Verdict) -> None:
        """One row: only what the agency holds, or waits for as the reserve, can be refused."""
        if verdict.agreed or verdict.agency not in self.of:
            return
        form = fold(verdict.form)
        for place, (award, _, code) in enumerate(self.chairs):
            if code == verdict.agency:
                if form in ("", fold(award.form)):
                    self._vacate(place)
                return
        known = {fold(award.form) for award in self.prizes}
        if any(one.agency.code == verdict.agency and one.reserve for one in self.queue):
            self.barred |= {(verdict.agency, each) for each in known if form in ("", each)}

    def _may(self, standing: Standing, award: Award, rank: int) -> bool:
        return standing.closed < rank and (standing.agency.code, fold(award.form)) not in self.barred

    def _vacate(self, place: int) -> None:
        award, rank, _ = self.chairs[place]
        if not award.moves_up:
            del self.chairs[place]
            last = next(each for each in self.prizes if each.first <= self.last_rank <= each.last)
            self._seat_next(last, self.last_rank, [one for one in self.queue if one.reserve])
            return
        below = place + 1
        while below < len(self.chairs):
            mover = self.of[self.chairs[below][2]]
            if self._may(mover, award, rank):
                if not worthy(self.plan, mover, award):
                    del self.chairs[place]
                    return
                self.chairs[place] = (award, rank, mover.agency.code)
                place, (award, rank, _) = below, self.chairs[below]
            below += 1
        del self.chairs[place]
        self._seat_next(award, rank, list(self.queue))

    def _seat_next(self, award: Award, rank: int, waiting: list[Standing]) -> None:
        """The first of those waiting who may; of several level nobody, until one of them is chosen."""
        for _, level in groupby(waiting, key=lambda one: (not one.reserve, one.rank)):
            fit = [standing for standing in level if self._may(standing, award, rank)]
            if len(fit) > 1:
                self.crowded.append(award.form)
                self.queue = []
            elif fit:
                self.queue.remove(fit[0])
                if worthy(self.plan, fit[0], award):
                    self.chairs.append((award, rank, fit[0].agency.code))
            if fit:
                return
