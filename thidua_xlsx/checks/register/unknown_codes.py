"""Every code of the register is one of the plan's, or of the register's own meetings and rounds.

An agreed score is one of a scored row: on a group it is an error (E441).

Good: STC, milestone TC, condition K2, a re-opening with its basis. Bad: agency STCC (E420), a recorded
condition that the tool finds out by itself (W424), a target registered under a criterion that takes none
(E425), a re-opening for which no reason is given (W856).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from ...address import Address
from ...catalogue import frozen_intake, register_facts, table_cells
from ...findings import Finding, found
from ...model import (
    REOPENED,
    AgreedScore,
    CellLocations,
    ConditionSource,
    Method,
    Plan,
    Record,
    Register,
    RegisteredTarget,
)
from ...model.registered_rows import takes_target
from ...vietnamese import text_folding

NEEDS: tuple[str, ...] = ("Họp.code", "Kiểm phiếu.number", "Ghi nhận.code", "Ghi nhận.basis", "Hội đồng.form")

_GROUPS = (Method.GROUP, Method.CAPPED_GROUP, Method.HIGHEST, Method.DERIVED)


class OfAgency(Protocol):
    """A row that names an agency."""

    @property
    def agency(self) -> str:
        """Its code."""

    @property
    def at(self) -> Address:
        """The row's place."""


def check(register: Register, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Sheet by sheet. Agencies first, since every sheet names them."""
    yield from _agencies(register, plan, places)
    criteria = [row.code for row in plan.criteria]
    for target in register.targets:
        yield from _target(target, plan, places)
    known = [milestone.code for milestone in plan.milestones]
    tasks = [task.number for task in plan.calendar]
    for receipt in register.receipts:
        at = places.of(receipt.at, "milestone")
        yield from _unknown("mốc", receipt.milestone, [*known, *tasks], at)
    named = [(meeting.milestone, meeting.at) for meeting in register.meetings]
    named += [(decision.milestone, decision.at) for decision in register.decisions]
    for code, at in named:
        yield from _unknown("mốc", code, known, places.of(at, "milestone"))
    for absence in register.absences:
        known = [meeting.code for meeting in register.meetings]
        yield from _unknown("cuộc họp", absence.meeting, known, places.of(absence.at, "meeting"))
    for record in register.records:
        yield from _record(record, plan, places)
    for score in register.agreed_scores:
        yield from _unknown("tiêu chí", score.criterion, criteria, places.of(score.at, "criterion"))
        yield from _agreed_on_group(score, plan, places)
    for unassigned in register.unassigned:
        here = places.of(unassigned.at, "criterion")
        yield from _unknown("tiêu chí", unassigned.criterion, criteria, here)
    for votes in register.votes:
        rounds = [str(ballot.number) for ballot in register.ballots if ballot.phase == votes.phase]
        yield from _unknown("vòng kiểm phiếu", str(votes.round), rounds, places.of(votes.at, "round"))
    for decision in register.decisions:
        forms = [award.form for award in plan.awards]
        yield from _unknown("hình thức khen thưởng", decision.form, forms, places.of(decision.at, "form"))


def _unknown(what: str, value: str, known: Iterable[str], at: Address) -> Iterator[Finding]:
    known = tuple(known)
    if value and value not in known:
        yield found(
            table_cells.REGISTER.unknown_code,
            at,
            what=what,
            value=value,
            nearest=text_folding.offer(value, known),
        )


def _agencies(register: Register, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    known = [agency.code for agency in plan.agencies]
    sheets: tuple[Sequence[OfAgency], ...] = (
        register.registrations,
        register.targets,
        register.receipts,
        register.absences,
        register.records,
        register.agreed_scores,
        register.unassigned,
        register.votes,
        register.rank_decisions,
        register.decisions,
        register.exemplars,
        register.visits,
    )
    for rows in sheets:
        for row in rows:
            yield from _unknown("đơn vị", row.agency, known, places.of(row.at, "agency"))


def _target(target: RegisteredTarget, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    at = places.of(target.at, "criterion")
    rows = [row for row in plan.criteria if row.code == target.criterion]
    if not rows:
        yield from _unknown("tiêu chí", target.criterion, [row.code for row in plan.criteria], at)
    elif not any(row.method is Method.REGISTERED or takes_target(row) for row in rows):
        method = rows[0].method.value
        yield found(
            register_facts.TAKES_NO_REGISTERED_TARGETS,
            at,
            agency=target.agency,
            criterion=target.criterion,
            method=method,
        )


def _agreed_on_group(score: AgreedScore, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """A score for a row whose points are made of its children's, for that agency or for all."""
    rows = [row for row in plan.criteria if row.code == score.criterion]
    rows = [row for row in rows if score.agency in row.agencies] or rows
    if rows and all(row.method in _GROUPS for row in rows):
        below = [row.code for row in plan.criteria if row.parent == score.criterion]
        yield found(
            register_facts.AGREED_SCORE_ON_GROUP,
            places.of(score.at, "criterion"),
            agency=score.agency,
            criterion=score.criterion,
            row=score.criterion,
            children=", ".join(dict.fromkeys(below)),
        )


def _record(record: Record, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    at = places.of(record.at, "code")
    if record.reopens:
        if not record.basis.strip():
            yield found(
                frozen_intake.REOPENING_WITHOUT_BASIS, places.of(record.at, "basis"), agency=record.agency
            )
        return
    conditions = {condition.code: condition for condition in plan.conditions}
    known = [*conditions, *(adjustment.code for adjustment in plan.adjustments), REOPENED]
    yield from _unknown("điều kiện hoặc mục cộng trừ", record.code, known, at)
    condition = conditions.get(record.code)
    if condition is not None and condition.source is not ConditionSource.RECORDED:
        source = condition.source.value
        yield found(
            register_facts.CONDITION_IS_AUTOMATIC, at, agency=record.agency, item=record.code, source=source
        )
