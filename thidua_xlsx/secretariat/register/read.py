"""Workbook `so_theo_doi.xlsx` -> `Register` (contract §4), with every fault of the file at once.

Faults against the plan are among them: codes that it does not have, ballots that do not add up. A register
with an error among its findings is not to be used.
"""

from __future__ import annotations

from pathlib import Path

from ...catalogue.table_cells import REGISTER
from ...checks import REGISTER_CHECKS
from ...findings import Finding
from ...model import (
    Absence,
    AgreedScore,
    BallotRound,
    CouncilDecision,
    Exemplar,
    Meeting,
    MeetingRecord,
    Plan,
    RankDecision,
    Receipt,
    Record,
    Register,
    RegisteredTarget,
    Registration,
    Unassigned,
    Visit,
    Votes,
)
from ..tables.read_book import in_reading_order, read_book_tables
from ..tables.to_model import build, entries_of
from . import sheets


def read_register(path: Path, plan: Plan | None) -> tuple[Register, tuple[Finding, ...]]:
    """The register and every finding, in the order of the sheets.

    Without a plan only the register itself is checked. A file that is refused gives an empty register.
    """
    book, findings = read_book_tables(path, sheets.REGISTER_SHEETS, REGISTER)
    register = Register(
        registrations=build(Registration, book, sheets.REGISTRATIONS),
        targets=build(RegisteredTarget, book, sheets.TARGETS, whole=True),
        # A blank date is a fact: the paper came and nobody noted when.
        receipts=build(Receipt, book, sheets.RECEIPTS, whole=True, blank={"received": None}),
        meetings=build(Meeting, book, sheets.MEETINGS),
        absences=build(Absence, book, sheets.ABSENCES, whole=True),
        records=build(Record, book, sheets.RECORDS, whole=True),
        agreed_scores=build(AgreedScore, book, sheets.AGREED_SCORES, whole=True),
        unassigned=build(Unassigned, book, sheets.UNASSIGNED, whole=True),
        ballots=build(BallotRound, book, sheets.BALLOTS),
        votes=build(Votes, book, sheets.VOTES, whole=True),
        rank_decisions=build(RankDecision, book, sheets.RANK_DECISIONS, whole=True),
        meeting=entries_of(MeetingRecord, sheets.MEETING, book.entries) or MeetingRecord(),
        decisions=build(CouncilDecision, book, sheets.DECISIONS, whole=True, blank={"form": ""}),
        exemplars=build(Exemplar, book, sheets.EXEMPLARS, whole=True),
        visits=build(Visit, book, sheets.VISITS, whole=True),
    )
    if plan is not None:
        for check in REGISTER_CHECKS:
            if book.places.has_all(check.NEEDS):
                findings.extend(check.check(register, plan, book.places))
    return register, in_reading_order(findings, book)
