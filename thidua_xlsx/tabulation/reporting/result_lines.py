"""One agency's result line by line: what was claimed, granted, agreed, and why it differs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ...address import Address
from ...model import Adjusted, Score, ScoredRow, Scorer, Sign, Tally
from ...vietnamese.end_punctuation import joined
from ...vietnamese.numerals import show


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the reckoning that is not a sum of other rows.

    Either a scored criterion with the adjustments attached to it (`score`, `settled`), or an adjustment of a
    group or of the total (`adjusted`). Points are signed; None where not known.
    """

    code: str
    number: str
    text: str
    maximum: Decimal | None
    self_points: Decimal | None
    appraised: Decimal | None
    agreed: Decimal | None
    final: Decimal | None
    reason: str
    score: Score | None = None
    settled: ScoredRow | None = None
    adjusted: tuple[Adjusted, ...] = ()

    @property
    def at_self(self) -> Address | None:
        """Where the agency stated it."""
        if self.settled:
            return self.settled.self_stated.at if self.settled.self_stated else None
        return self.adjusted[0].at_self

    @property
    def at(self) -> Address | None:
        """Where the appraisers, or the register, stated it."""
        if self.settled:
            return self.settled.appraised.at if self.settled.appraised else None
        return self.adjusted[0].at

    @property
    def gap(self) -> Decimal | None:
        """Final less self; what the agency could not claim counts from 0. None when either is unknown."""
        if self.final is None or self.self_points is None:
            return None
        return self.final - self.self_points

    @property
    def differs(self) -> bool:
        """Whether the final points are other than the agency's own.

        Points that only one of the two has differ, save in rows that the agency does not score.
        """
        if self.self_points == self.final:
            return False
        theirs = self.score is None or self.score.criterion.scorer is Scorer.AGENCY
        return theirs or self.self_points is not None


def lines(tally: Tally) -> tuple[Line, ...]:
    """Every line in print order: criteria, and what anybody stated of groups and of the total."""
    return tuple(_lines(tally))


def _lines(tally: Tally) -> Iterator[Line]:
    for code, score in tally.printed.items():
        attached = tuple(a for a in tally.adjusted if a.adjustment.criterion == code)
        if code in tally.settled:
            yield _of_criterion(score, tally.settled[code], attached)
        else:
            yield from (_of_adjustment(adjusted) for adjusted in attached if _at_work(adjusted))
    of_total = (adjusted for adjusted in tally.adjusted if adjusted.adjustment.criterion is None)
    yield from (_of_adjustment(adjusted) for adjusted in of_total if _at_work(adjusted))


def _at_work(adjusted: Adjusted) -> bool:
    """Whether anybody stated it, or nobody can say yet."""
    return adjusted.moved is None or bool(adjusted.self_count or adjusted.appraised_count or adjusted.count)


def _of_criterion(score: Score, settled: ScoredRow, attached: tuple[Adjusted, ...]) -> Line:
    row = score.criterion
    changes = map(_change, attached) if score.agreed is None else ()
    reasons = filter(None, (score.reason, settled.reason, *changes))
    return Line(
        code=row.code,
        number=row.number,
        text=row.text,
        maximum=score.maximum,
        self_points=score.self_points,
        appraised=score.appraised,
        agreed=score.agreed,
        final=score.final,
        reason=joined(reasons),
        score=score,
        settled=settled,
        adjusted=attached,
    )


def _of_adjustment(adjusted: Adjusted) -> Line:
    adjustment = adjusted.adjustment
    claimed = adjusted.self_moved
    if claimed is None and adjusted.moved is not None and adjusted.self_count is None:
        claimed = Decimal(0)
    why = joined(filter(None, (adjusted.reason, adjusted.basis)))
    return Line(
        code=adjustment.code,
        number="",
        text=adjustment.text,
        maximum=None,
        self_points=claimed,
        appraised=adjusted.appraised_moved,
        agreed=None,
        final=adjusted.moved,
        reason=why,
        adjusted=(adjusted,),
    )


def _change(adjusted: Adjusted) -> str:
    """Why an attached adjustment moves the criterion otherwise than the agency claimed; "" if not."""
    claimed = adjusted.self_moved or Decimal(0)
    if adjusted.moved is None or adjusted.moved == claimed:
        return ""
    verb = "cộng" if adjusted.adjustment.sign is Sign.BONUS else "trừ"
    figures = f"{verb} {show(abs(adjusted.moved))} thay vì {show(abs(claimed))} điểm"
    why = adjusted.reason or adjusted.basis
    return f"{adjusted.adjustment.text}: {figures}" + (f" ({why})" if why else "")
