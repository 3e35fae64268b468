"""Order of columns and rows: agencies as in the plan, the criteria of all merged, adjustments at work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model import Adjustment, Criterion, Result, Sign, Standing, Tally
from ..tabulation.reporting.statistics import merged


def in_plan_order(result: Result) -> tuple[Standing, ...]:
    """Every agency of the result, list after list, in the order of the plan within each."""
    order = {agency.code: place for place, agency in enumerate(result.plan.agencies)}
    return tuple(
        standing
        for group in result.groups
        for standing in sorted(group.standings, key=lambda s: order[s.agency.code])
    )


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of the sheet: a criterion, its base, an adjustment of it, or (criterion None) of the total."""

    criterion: Criterion | None
    adjustment: Adjustment | None = None
    base: bool = False
    depth: int = 0
    group: bool = False


def sheet_rows(result: Result, tallies: Sequence[Tally]) -> list[SheetRow]:
    """The rows of the sheet: codes of all agencies merged in print order, adjustments that moved somebody."""
    criteria = {row.code: _worded(row, tallies) for row in merged(tallies)}
    moved = _moving(result, tallies)
    groups = {code for tally in tallies for code in tally.scores if code not in tally.settled}
    rows: list[SheetRow] = []
    for code, criterion in criteria.items():
        depth = _depth(code, criteria)
        rows.append(SheetRow(criterion, depth=depth, group=code in groups))
        attached = moved.get(code, [])
        if attached and code not in groups:
            rows.append(SheetRow(criterion, base=True, depth=depth))
        rows += [SheetRow(criterion, adjustment, depth=depth) for adjustment in attached]
    rows += [SheetRow(None, adjustment) for adjustment in moved.get(None, [])]
    return rows


def _worded(row: Criterion, tallies: Sequence[Tally]) -> Criterion:
    """The row with every wording that the plan has for it: the commonest, then whose another one is."""
    whose: dict[str, list[str]] = {}
    for tally in tallies:
        score = tally.scores.get(row.code)
        if score is not None:
            whose.setdefault(score.criterion.text, []).append(tally.agency.name)
    if len(whose) < 2 or row.text not in whose:
        return row
    common = max(whose, key=lambda text: len(whose[text]))
    others = (f"Riêng {', '.join(names)}: {text}" for text, names in whose.items() if text != common)
    return replace(row, text="\n".join((common, *others)))


def _moving(result: Result, tallies: Sequence[Tally]) -> dict[str | None, list[Adjustment]]:
    """The adjustments that moved somebody's points, by what they are attached to, in the plan's order."""
    at_work = {a.adjustment.code for tally in tallies for a in tally.adjusted if a.moved != 0}
    found: dict[str | None, list[Adjustment]] = {}
    for adjustment in result.plan.adjustments:
        if adjustment.code in at_work:
            found.setdefault(adjustment.criterion, []).append(adjustment)
    return found


def _depth(code: str, criteria: dict[str, Criterion]) -> int:
    depth, parent = 0, criteria[code].parent
    while parent in criteria:
        depth, parent = depth + 1, criteria[parent].parent
    return depth


def text_of(row: SheetRow) -> str:
    """What stands in the column of the criteria."""
    if row.adjustment:
        sign = "+" if row.adjustment.sign is Sign.BONUS else "−"
        return f"{sign} {row.adjustment.text}"
    assert row.criterion is not None
    return "Điểm trước cộng, trừ" if row.base else row.criterion.text
