"""Days belong to the season, and papers to one agency.

Good: a paper of the season 2013 that came on 10/01/2014. Bad: one that came in 2103 (W431); an agency that
registered and has no day for its pact (W432), or the other way round (W498); one file that counts for two
agencies (W433).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...address import Address
from ...catalogue import recorded_days, register_facts
from ...findings import Finding, found
from ...model import CellLocations, Plan, Receipt, Register
from ...vietnamese import dates

NEEDS: tuple[str, ...] = ("Đăng ký.registered", "Đăng ký.pact_signed")

_YEARS_AROUND = (-1, 2)
"""Facts are recorded from the year before the season to two years after: the council comes late."""


def check(register: Register, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Days of every sheet, then pacts, then files."""
    earliest, latest = (plan.info.year + offset for offset in _YEARS_AROUND)
    for day, at in _days(register, places):
        if day is not None and not earliest <= day.year <= latest:
            yield found(register_facts.DAY_FAR_FROM_SEASON, at, day=dates.show(day), year=str(plan.info.year))
    for registration in register.registrations:
        if registration.registered is not None and registration.pact_signed is None:
            at = places.of(registration.at, "pact_signed")
            yield found(register_facts.PACT_WITHOUT_DAY, at, agency=registration.agency)
        if registration.registered is None and registration.pact_signed is not None:
            at = places.of(registration.at, "registered")
            yield found(recorded_days.SIGNED_WITHOUT_REGISTRATION, at, agency=registration.agency)
    first: dict[str, Receipt] = {}
    for receipt in register.receipts:
        other = first.setdefault(receipt.file, receipt)
        if receipt.file and other.agency != receipt.agency:
            at = places.of(receipt.at, "file")
            yield found(
                register_facts.FILE_NAMED_FOR_TWO,
                at,
                agency=receipt.agency,
                file=receipt.file,
                other=other.agency,
            )


def _days(register: Register, places: CellLocations) -> Iterator[tuple[date | None, Address]]:
    for registration in register.registrations:
        yield registration.registered, places.of(registration.at, "registered")
        yield registration.pact_signed, places.of(registration.at, "pact_signed")
    for receipt in register.receipts:
        yield receipt.received, places.of(receipt.at, "received")
    for meeting in register.meetings:
        yield meeting.day, places.of(meeting.at, "day")
    for record in register.records:
        yield record.day, places.of(record.at, "day")
    for decision in register.decisions:
        yield decision.day, places.of(decision.at, "day")
    for visit in register.visits:
        yield visit.day, places.of(visit.at, "day")
    for exemplar in register.exemplars:
        yield exemplar.day, places.of(exemplar.at, "day")
