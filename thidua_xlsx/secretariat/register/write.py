"""`Register` -> workbook `so_theo_doi.xlsx` (contract §4), with the plan's codes to choose from."""

from __future__ import annotations

from pathlib import Path

from ...model import (
    REOPENED,
    Declarer,
    Plan,
    Register,
)
from ..tables.to_model import values_of
from ..tables.write_book import BookContent, items_of, write_book
from . import sheets

TITLE = "Sổ theo dõi thi đua"


def write_register(path: Path, register: Register | None, plan: Plan | None) -> None:
    """Write the workbook: every sheet and heading, and the register's rows (none when it is None).

    With a plan, its codes can be chosen from drop-downs.
    """
    content = None if register is None and plan is None else _content(register or Register(), plan)
    write_book(path, sheets.REGISTER_SHEETS, TITLE, content)


def _content(register: Register, plan: Plan | None) -> BookContent:
    written = {
        sheets.REGISTRATIONS: register.registrations,
        sheets.TARGETS: register.targets,
        sheets.RECEIPTS: register.receipts,
        sheets.MEETINGS: register.meetings,
        sheets.ABSENCES: register.absences,
        sheets.RECORDS: register.records,
        sheets.AGREED_SCORES: register.agreed_scores,
        sheets.UNASSIGNED: register.unassigned,
        sheets.BALLOTS: register.ballots,
        sheets.VOTES: register.votes,
        sheets.RANK_DECISIONS: register.rank_decisions,
        sheets.DECISIONS: register.decisions,
        sheets.EXEMPLARS: register.exemplars,
        sheets.VISITS: register.visits,
    }
    rows = {spec.name: [values_of(value) for value in values] for spec, values in written.items()}
    items = items_of(sheets.MEETING, values_of(register.meeting))
    return BookContent(rows, items, {} if plan is None else _lists(plan))


def _lists(plan: Plan) -> dict[str, tuple[str, ...]]:
    """The plan's codes by the name under which the register's columns choose from them."""
    recorded = [a.code for a in plan.adjustments if a.declarer is Declarer.SECRETARIAT]
    return {
        "Đơn vị": tuple(agency.code for agency in plan.agencies),
        "Tiêu chí": tuple(dict.fromkeys(row.code for row in plan.criteria)),
        "Mốc": tuple(milestone.code for milestone in plan.milestones),
        "Điều kiện": (*(condition.code for condition in plan.conditions), *recorded, REOPENED),
        "Khen thưởng": tuple(dict.fromkeys(award.form for award in plan.awards)),
        "Đợt": plan.phases,
    }
