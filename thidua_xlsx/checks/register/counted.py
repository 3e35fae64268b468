"""Counts of the register can be, and shares reach what the plan asks for.

Good: 12 missing monthly reports of at most 12; 11 of 12 persons registered where the plan asks for 90 %. Bad:
13 reports (E484); 13 persons of a staff of 12 (E485); 10 of 12 (W486); a paper that was never sent and came
on 12/07 (E487).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...arithmetic import quotient
from ...catalogue import recorded_days
from ...findings import Finding, found
from ...model import Adjustment, CellLocations, Plan, Register, Registration
from ...vietnamese import dates, numerals

NEEDS: tuple[str, ...] = ("Ghi nhận.count", "Ghi nhận.code", "Nhận.received")


def check(register: Register, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Records, registrations, papers."""
    for adjustment in plan.adjustments:
        yield from _recorded(adjustment, register, plan, places)
    for registration in register.registrations:
        yield from _share(registration, plan, places)
    for receipt in register.receipts:
        if not receipt.sent and receipt.received is not None:
            at = places.of(receipt.at, "sent")
            yield found(
                recorded_days.UNSENT_WITH_DAY, at, agency=receipt.agency, day=dates.show(receipt.received)
            )


def _recorded(
    adjustment: Adjustment, register: Register, plan: Plan, places: CellLocations
) -> Iterator[Finding]:
    """An agency's records of it, of each phase, at the row with which they become too many."""
    most = adjustment.most_times
    if most is None:
        return
    sums: dict[tuple[str, str], int] = {}
    for record in register.records:
        if record.code != adjustment.code:
            continue
        key = record.agency, record.phase
        before = sums.get(key, 0)
        sums[key] = before + record.count
        if before <= most < sums[key]:
            yield found(
                recorded_days.MORE_THAN_CAN_BE,
                places.of(record.at, "count"),
                agency=record.agency,
                item=adjustment.code,
                count=str(sums[key]),
                most=str(most),
            )


def _share(row: Registration, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Where both the persons and the staff are known."""
    if row.persons is None or row.staff is None:
        return
    at, persons, staff = places.of(row.at, "persons"), str(row.persons), str(row.staff)
    minimum = plan.info.minimum_registered
    if row.persons > row.staff:
        yield found(
            recorded_days.MORE_PERSONS_THAN_STAFF, at, agency=row.agency, persons=persons, staff=staff
        )
    elif minimum is not None and 100 * row.persons < minimum * row.staff:
        share = quotient(Decimal(100 * row.persons), Decimal(row.staff), 1)
        name = next((agency.name for agency in plan.agencies if agency.code == row.agency), row.agency)
        yield found(
            recorded_days.TOO_FEW_REGISTERED,
            at,
            agency=row.agency,
            name=name,
            persons=persons,
            staff=staff,
            share=numerals.show(share),
            minimum=numerals.show(minimum),
        )
