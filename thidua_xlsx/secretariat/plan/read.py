"""Workbook `ke_hoach.xlsx` -> `Plan` (contract §2), with every fault of the file at once.

Faults of single cells come from `tables`, those of single rows from `row_conversion`, those of the plan as
a whole from `checks`. There is a plan whenever there is a season and an agency to speak of, so that the
register can be checked against it; a plan with an error among its findings is not to be used for anything
else.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ...catalogue import plan_criteria
from ...catalogue.table_cells import PLAN
from ...checks import PLAN_CHECKS
from ...findings import Finding, found
from ...model import (
    Agency,
    CellLocations,
    ClassBand,
    Criterion,
    Milestone,
    Plan,
    SeasonInfo,
    Task,
)
from ...model.plan_digest import digest
from ..tables.read_book import BookTables, in_reading_order, read_book_tables, sheet_address
from ..tables.to_model import build, entries_of, first_of_each
from . import row_conversion, sheets
from .conditions import condition
from .ranking_keys import ranking_keys

_NEVER_EMPTY = (sheets.AGENCIES, sheets.CRITERIA, sheets.RANKING)


def read_plan(path: Path) -> tuple[Plan | None, tuple[Finding, ...]]:
    """The plan and every finding, in the order of the sheets. None when there is nothing to speak of."""
    book, findings = read_book_tables(path, sheets.PLAN_SHEETS, PLAN)
    for spec in _NEVER_EMPTY:
        if spec.name in book.tables and not book.rows(spec):
            findings.append(
                found(plan_criteria.EMPTY_SHEET, sheet_address(book, spec, path.name), sheet=spec.name)
            )
    plan, places = _assemble(book, findings)
    if plan is not None:
        for check in PLAN_CHECKS:
            if places.has_all(check.NEEDS):
                findings.extend(check.check(plan, places))
        plan = replace(plan, digest=digest(plan))
    return plan, in_reading_order(findings, book)


def _assemble(book: BookTables, findings: list[Finding]) -> tuple[Plan | None, CellLocations]:
    """The plan as far as it could be read, and where its values stand."""
    info = entries_of(SeasonInfo, sheets.SEASON, book.entries)
    agencies = first_of_each(build(Agency, book, sheets.AGENCIES))
    codes = frozenset(row.text("code") for row in book.rows(sheets.CRITERIA))
    builder = row_conversion.Builder(agencies, book.places, findings, codes)
    criteria = _criteria(book, builder)
    adjustments = first_of_each(
        row_conversion.adjustment(row, builder) for row in book.rows(sheets.ADJUSTMENTS) if row.text("code")
    )
    lost = any(not row.text("code") for row in book.rows(sheets.CRITERIA))
    places = replace(
        book.places,
        faulty=book.places.faulty | builder.doubtful,
        incomplete=frozenset([Criterion] if lost else []),
    )
    if info is None or book.entries is None or not agencies:
        return None, places
    plan = Plan(
        replace(info, notes=book.entries.notes),
        agencies,
        criteria,
        adjustments,
        classes=build(ClassBand, book, sheets.CLASSES),
        keys=ranking_keys(book),
        conditions=first_of_each(
            condition(row, builder) for row in book.rows(sheets.CONDITIONS) if row.text("code")
        ),
        awards=tuple(row_conversion.award(row) for row in book.rows(sheets.AWARDS) if not row.faulty),
        milestones=first_of_each(build(Milestone, book, sheets.MILESTONES)),
        calendar=build(Task, book, sheets.CALENDAR, whole=True),
    )
    return plan, places


def _criteria(book: BookTables, builder: row_conversion.Builder) -> tuple[Criterion, ...]:
    usable = [row for row in book.rows(sheets.CRITERIA) if row.text("code")]
    blank = frozenset(row.at for row in usable if "maximum" not in row.given)
    return row_conversion.fill_groups([row_conversion.criterion(row, builder) for row in usable], blank)
