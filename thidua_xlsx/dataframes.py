"""The result as tidy pandas tables, for wide sheets, statistics and CSV. No rule lives here.

Points are `Decimal` in object columns and missing figures are None: pandas' floats and NaN never appear.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from .model import GroupResult, Result, Standing
from .tabulation.reporting.result_lines import lines

SCORES = (
    "group",
    "agency",
    "criterion",
    "number",
    "text",
    "scored",
    "maximum",
    "self",
    "appraised",
    "agreed",
    "final",
    "gap",
    "origin",
    "reason",
)
GAPS = ("group", "agency", "code", "number", "text", "self", "appraised", "agreed", "final", "gap", "reason")
STANDINGS = (
    "group",
    "agency",
    "name",
    "rank",
    "tied",
    "self_total",
    "appraised_total",
    "total",
    "assigned_max",
    "share",
    "class",
    "award",
    "reserve",
    "eligible",
    "decided_by",
)


def scores(result: Result) -> pd.DataFrame:
    """One row an agency and criterion, groups too (`scored` False), adjustments in; columns `SCORES`."""
    return _frame(
        [
            {
                "group": group.group,
                "agency": standing.agency.code,
                "criterion": code,
                "number": score.criterion.number,
                "text": score.criterion.text,
                "scored": code in standing.tally.settled,
                "maximum": score.maximum,
                "self": score.self_points,
                "appraised": score.appraised,
                "agreed": score.agreed,
                "final": score.final,
                "gap": score.gap,
                "origin": settled.origin.value if (settled := standing.tally.settled.get(code)) else None,
                "reason": score.reason,
            }
            for group, standing in _standings(result)
            for code, score in standing.tally.scores.items()
        ],
        SCORES,
    )


def gaps(result: Result) -> pd.DataFrame:
    """One row a difference between what an agency claimed and what it got; columns `GAPS`.

    Adjustments of groups and of the total are rows of their own, with `number` empty.
    """
    return _frame(
        [
            {
                "group": group.group,
                "agency": standing.agency.code,
                "code": line.code,
                "number": line.number,
                "text": line.text,
                "self": line.self_points,
                "appraised": line.appraised,
                "agreed": line.agreed,
                "final": line.final,
                "gap": line.gap,
                "reason": line.reason,
            }
            for group, standing in _standings(result)
            for line in lines(standing.tally)
            if line.differs
        ],
        GAPS,
    )


def standings(result: Result) -> pd.DataFrame:
    """One row an agency, list after list, by rank; columns `STANDINGS`. `rank` is None without one."""
    return _frame(
        [
            {
                "group": group.group,
                "agency": standing.agency.code,
                "name": standing.agency.name,
                "rank": standing.rank,
                "tied": standing.tied,
                "self_total": standing.tally.self_total,
                "appraised_total": standing.tally.appraised_total,
                "total": standing.tally.total,
                "assigned_max": standing.tally.assigned_max,
                "share": standing.tally.share,
                "class": standing.class_name,
                "award": standing.proposed or None,
                "reserve": standing.reserve,
                "eligible": standing.eligible,
                "decided_by": standing.decided_by,
            }
            for group, standing in _standings(result)
        ],
        STANDINGS,
    )


def _standings(result: Result) -> list[tuple[GroupResult, Standing]]:
    return [(group, standing) for group in result.groups for standing in group.standings]


def _frame(rows: Sequence[Mapping[str, object]], columns: Sequence[str]) -> pd.DataFrame:
    return pd.DataFrame(
        [[row[column] for column in columns] for row in rows], columns=list(columns), dtype=object
    )
