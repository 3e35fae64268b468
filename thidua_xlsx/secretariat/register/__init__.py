"""Workbook `so_theo_doi.xlsx` <-> `Register` (contract §4).

Every fault is reported at once, those against the plan too: codes that the plan does not have, ballots that
do not add up. A register with an error among its findings is not to be used.
"""

from __future__ import annotations

from pathlib import Path

from ...catalogue.register import CODES
from ...checks import REGISTER_CHECKS
from ...findings import Finding
from ...model import (
    REOPENED,
    Absence,
    AgreedScore,
    BallotRound,
    CouncilDecision,
    Declarer,
    Exemplar,
    Meeting,
    MeetingRecord,
    Plan,
    Receipt,
    Record,
    Register,
    RegisteredTarget,
    Registration,
    Votes,
)
from ..tables.read_book import in_reading_order, read_book_tables
from ..tables.to_model import build, entries_of, values_of
from ..tables.write_book import BookContent, items_of, write_book
from . import sheets as sheets

TITLE = "Sổ theo dõi thi đua"


def read_register(path: Path, plan: Plan | None) -> tuple[Register, tuple[Finding, ...]]:
    """The register and every finding, in the order of the sheets.

    Without a plan only the register itself is checked. A file that is refused gives an empty register.
    """
    book, findings = read_book_tables(path, sheets.REGISTER_SHEETS, CODES)
    register = Register(
        registrations=build(Registration, book, sheets.REGISTRATIONS),
        targets=build(RegisteredTarget, book, sheets.TARGETS, whole=True),
        # A blank date is a fact: the paper came and nobody noted when.
        receipts=build(Receipt, book, sheets.RECEIPTS, whole=True, blank={"received": None}),
        meetings=build(Meeting, book, sheets.MEETINGS),
        absences=build(Absence, book, sheets.ABSENCES, whole=True),
        records=build(Record, book, sheets.RECORDS, whole=True),
        agreed_scores=build(AgreedScore, book, sheets.AGREED_SCORES, whole=True),
        ballots=build(BallotRound, book, sheets.BALLOTS),
        votes=build(Votes, book, sheets.VOTES, whole=True),
        meeting=entries_of(MeetingRecord, sheets.MEETING, book.entries) or MeetingRecord(),
        decisions=build(CouncilDecision, book, sheets.DECISIONS, whole=True),
        exemplars=build(Exemplar, book, sheets.EXEMPLARS, whole=True),
    )
    if plan is not None:
        for check in REGISTER_CHECKS:
            findings.extend(check.check(register, plan, book.places))
    return register, in_reading_order(findings, book)


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
        sheets.BALLOTS: register.ballots,
        sheets.VOTES: register.votes,
        sheets.DECISIONS: register.decisions,
        sheets.EXEMPLARS: register.exemplars,
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
