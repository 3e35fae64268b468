"""The lines of `explain` as JSON has them: one a row or an adjustment, the sums, the class (contract §5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from ...address import Address
from ...model import Adjusted, Origin, PartyScore, Plan, Result, ScoredRow, Standing, Tally, Value
from ...tabulation.reporting.working_words import move_words, sum_words, working_words
from ...tabulation.reporting.workings import Working, move, sums, working
from ..common.reports import text


def lines_of(result: Result, tally: Tally, hashes: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Criteria in print order, each followed by what is attached to it; those of the total at the end."""
    for code, score in tally.printed.items():
        if code in tally.settled:
            line = _of_criterion(tally.settled[code], score.agreed, score.final, hashes)
            yield {**line, **_worked(working(result, tally, code))}
        for adjusted in tally.adjusted:
            if adjusted.adjustment.criterion == code:
                yield _of_adjustment(result.plan, tally, adjusted, hashes)
    for adjusted in tally.adjusted:
        if adjusted.adjustment.criterion is None:
            yield _of_adjustment(result.plan, tally, adjusted, hashes)


def _worked(made: Working) -> dict[str, Any]:
    """Of what the base points were reckoned, and the calculation written out."""
    best = made.best and {
        "agency": made.best.agency.code,
        "actual": text(made.best.actual),
        "target": text(made.best.target),
    }
    band = made.band and {
        "comparison": made.band.comparison,
        "bound": text(made.band.bound),
        "points": text(made.band.points),
    }
    return {
        "entered": _plain(made.value),
        "of": text(made.of),
        "band": band,
        "best": best,
        "working": working_words(made),
    }


def _plain(value: Value | None) -> str | bool | None:
    if isinstance(value, Decimal):
        return text(value)
    return value if isinstance(value, str | bool) else None


def sums_of(result: Result, tally: Tally) -> list[dict[str, Any]]:
    """Every sum written out, the total last; none for a year, whose rows are phases."""
    if result.year_rule is not None:
        return []
    return [
        {
            "criterion": written.code,
            "base": text(written.base),
            "children": {code: text(points) for code, points in written.children.items()},
            "moves": {code: text(points) for code, points in written.moves.items()},
            "points": text(written.points),
            "sum": sum_words(written),
        }
        for written in sums(result.plan, tally)
    ]


def class_of(standing: Standing) -> dict[str, Any]:
    """The class, and what kept the agency from the next higher one; "" in a plan without classes."""
    name, kept = standing.class_name, standing.class_reason
    if name is None:
        return {"name": None, "text": kept}
    return {"name": name, "text": f"Xếp loại {name}. {kept}." if kept else f"Xếp loại {name}, loại cao nhất."}


def _of_criterion(
    settled: ScoredRow, agreed: Decimal | None, score: Decimal | None, hashes: Mapping[str, str]
) -> dict[str, Any]:
    stated, appraised = settled.self_stated, settled.appraised
    row = settled.criterion
    return {
        "criterion": row.code,
        "text": row.text,
        "rule": "đợt" if settled.origin is Origin.PHASE else row.method.value,
        "self": text(stated.points) if stated else None,
        "appraised": text(appraised.points) if appraised else None,
        "agreed": text(agreed),
        "final": text(agreed if agreed is not None else settled.final),
        "score": text(score),
        "origin": settled.origin.value,
        "at": _place(_at(appraised) or _at(stated), hashes),
        "self_at": _place(_at(stated), hashes),
        "reason": settled.reason,
        "basis": row.basis,
    }


def _of_adjustment(plan: Plan, tally: Tally, adjusted: Adjusted, hashes: Mapping[str, str]) -> dict[str, Any]:
    adjustment, made = adjusted.adjustment, move(plan, tally, adjusted)
    return {
        "adjustment": adjustment.code,
        "criterion": adjustment.criterion,
        "text": adjustment.text,
        "rule": adjustment.sign.value,
        "self": text(adjusted.self_moved),
        "appraised": text(adjusted.appraised_moved),
        "agreed": None,
        "final": text(adjusted.moved),
        "count": adjusted.count,
        "each": text(adjustment.points),
        "plain": text(made.plain),
        "held": made.held.value if made.held else None,
        "working": move_words(made),
        "at": _place(adjusted.at, hashes),
        "self_at": _place(adjusted.at_self, hashes),
        "reason": adjusted.reason,
        "basis": adjusted.basis or adjustment.basis,
    }


def _at(stated: PartyScore | None) -> Address | None:
    return stated.at if stated else None


def _place(at: Address | None, hashes: Mapping[str, str]) -> dict[str, str | None] | None:
    if at is None or not at.file:
        return None
    return {"file": at.file, "sheet": at.sheet, "cell": at.cell, "sha256": hashes.get(at.file)}
