"""`Plan` -> workbook `ke_hoach.xlsx` (contract §2). The bytes depend on the plan alone."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ...model import (
    Plan,
)
from ..tables.to_model import family_cells, values_of
from ..tables.write_book import BookContent, items_of, write_book
from . import conditions, row_conversion, sheets

TITLE = "Kế hoạch thi đua"


def write_plan(path: Path, plan: Plan | None) -> None:
    """Write the workbook: every sheet and heading, and the plan's rows (none when `plan` is None)."""
    names = () if plan is None else [name for agency in plan.agencies for name, _ in agency.numbers]
    specs = tuple(spec.with_family(names) if names else spec for spec in sheets.PLAN_SHEETS)
    write_book(path, specs, TITLE, None if plan is None else _content(plan))


def _content(plan: Plan) -> BookContent:
    plain = {
        sheets.AGENCIES: plan.agencies,
        sheets.CLASSES: plan.classes,
        sheets.RANKING: plan.keys,
        sheets.AWARDS: plan.awards,
        sheets.MILESTONES: plan.milestones,
        sheets.CALENDAR: plan.calendar,
    }
    codes = frozenset(row.code for row in plan.criteria)
    written: dict[str, list[Mapping[str, object]]] = {
        spec.name: [values_of(value) for value in values] for spec, values in plain.items()
    }
    written[sheets.CONDITIONS.name] = [conditions.condition_cells(row) for row in plan.conditions]
    family = sheets.AGENCIES.family
    assert family is not None  # `Số liệu: …`
    written[sheets.AGENCIES.name] = [family_cells(row, family) for row in written[sheets.AGENCIES.name]]
    written[sheets.CRITERIA.name] = [
        row_conversion.criterion_cells(row, plan.agencies, codes) for row in plan.criteria
    ]
    written[sheets.ADJUSTMENTS.name] = [
        row_conversion.adjustment_cells(row, plan.agencies) for row in plan.adjustments
    ]
    return BookContent(written, items_of(sheets.SEASON, values_of(plan.info), plan.info.notes))
