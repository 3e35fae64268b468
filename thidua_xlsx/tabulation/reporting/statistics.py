"""What a season looks like criterion by criterion: how agencies score, and what appraisal changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ...arithmetic import summed
from ...model import Criterion, Method, Result, Score, Standing, Tally
from ...vietnamese.numerals import round_half_up

PLACES, SHARE_PLACES = 2, 1
"""Decimals of a mean and of a percentage; both are rounded half up, for showing only."""
_NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class Figures:
    """One criterion or group of criteria over all agencies to which it applies.

    `mean`, `spread` (standard deviation of these agencies, not of a sample), `lowest`, `highest`: final
    points of the `counted` agencies that have them; None when none has. `share`: percent of their assigned
    maxima. `compared`: agencies with points of their own and of the appraisers; `changed`: those where the
    two differ; `cut`, `added`: points that appraisal took away and gave in all; `largest`: the largest
    single change, signed. Of a group these are the changes of the scored rows under it: a group where one row
    has no points of the agency's own cannot be compared as a whole.
    """

    criterion: Criterion
    group: bool
    counted: int
    mean: Decimal | None
    spread: Decimal | None
    lowest: Decimal | None
    highest: Decimal | None
    share: Decimal | None
    compared: int
    changed: int
    cut: Decimal
    added: Decimal
    largest: Decimal


def statistics(result: Result) -> tuple[Figures, ...]:
    """Every criterion in print order, each group before its rows."""
    tallies = [standing.tally for standing in result.standings]
    groups = {code for tally in tallies for code in tally.scores if code not in tally.settled}
    rows = merged(tallies)
    parents = {row.code: row.parent for row in rows}
    changes: dict[str, list[Decimal]] = {row.code: [] for row in rows}
    for tally in tallies:
        for code in tally.settled:
            score = tally.scores.get(code)
            if score is None or score.self_points is None or score.appraised is None:
                continue
            above: str | None = code
            while above in changes:
                changes[above].append(score.appraised - score.self_points)
                above = parents[above]
    return tuple(_figures(row, row.code in groups, tallies, changes[row.code]) for row in rows)


def merged(tallies: Sequence[Tally]) -> list[Criterion]:
    """The criteria of all agencies in print order: what only some have stands where it stands for them.

    Targets that agencies registered under the same number have a text of their own each; the row of all of
    them says so.
    """
    criteria: dict[str, Criterion] = {}
    order: list[str] = []
    for tally in tallies:
        last = -1
        for code, score in tally.scores.items():
            if code in criteria:
                last = order.index(code)
            else:
                criteria[code] = score.criterion
                last += 1
                order.insert(last, code)
            if criteria[code].text != score.criterion.text and _registered(score.criterion, tally):
                text = f"Chỉ tiêu đăng ký số {score.criterion.number} (mỗi đơn vị một nội dung)"
                criteria[code] = replace(criteria[code], text=text)
    return [criteria[code] for code in order]


def _registered(row: Criterion, tally: Tally) -> bool:
    """Whether the row is a target that the agency registered."""
    above = (score for code, score in tally.scores.items() if code == row.parent)
    return any(score.criterion.method is Method.REGISTERED for score in above)


def tops(result: Result) -> list[Criterion]:
    """The criteria that stand under no other: those that add up to the total."""
    rows = merged([standing.tally for standing in result.standings])
    codes = {row.code for row in rows}
    return [row for row in rows if row.parent not in codes]


def share_of(score: Score | None) -> Decimal | None:
    """Final points as percent of the assigned maximum; None where there is none of either."""
    if score is None or score.final is None or not score.maximum:
        return None
    return round_half_up(score.final / score.maximum * 100, SHARE_PLACES)


def most_cut(figures: Sequence[Figures], most: int) -> list[Figures]:
    """The scored rows where appraisal took most away, most first."""
    cut = [one for one in figures if one.cut and not one.group]
    return sorted(cut, key=lambda one: -one.cut)[:most]


def axis_floor(standings: Sequence[Standing]) -> Decimal:
    """Where a chart of totals begins: a round number below all when they lie close together, else 0."""
    totals = [
        total
        for standing in standings
        for total in (standing.tally.self_total, standing.tally.appraised_total)
        if total is not None
    ]
    if not totals:
        return Decimal(0)
    least, most = min(totals), max(totals)
    if most - least > least / 2:
        return Decimal(0)
    step = Decimal(1).scaleb(most.adjusted() - 1)
    return (least - (most - least)) // step * step


def _figures(row: Criterion, group: bool, tallies: Sequence[Tally], changes: Sequence[Decimal]) -> Figures:
    scores = [tally.scores[row.code] for tally in tallies if row.code in tally.scores]
    known = [(score.final, score.maximum) for score in scores if score.final is not None]
    finals = [final for final, _ in known]
    earned, whole = summed(finals), summed(maximum for _, maximum in known)
    return Figures(
        criterion=row,
        group=group,
        counted=len(finals),
        mean=round_half_up(earned / len(finals), PLACES) if finals else None,
        spread=_spread(finals),
        lowest=min(finals, default=None),
        highest=max(finals, default=None),
        share=round_half_up(earned / whole * 100, SHARE_PLACES) if whole else None,
        compared=len(changes),
        changed=sum(change != 0 for change in changes),
        cut=summed(max(-change, _NONE) for change in changes),
        added=summed(max(change, _NONE) for change in changes),
        largest=max(changes, key=abs, default=_NONE),
    )


def _spread(values: Sequence[Decimal]) -> Decimal | None:
    if not values:
        return None
    mean = summed(values) / len(values)
    variance = summed((value - mean) ** 2 for value in values) / len(values)
    return round_half_up(variance.sqrt(), PLACES)
