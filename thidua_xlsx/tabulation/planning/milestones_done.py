"""Milestones that the register says are done: every agency's paper has arrived."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ...model import Milestone, MilestoneKind, Plan, Register


def milestones_done(plan: Plan, register: Register) -> Mapping[str, date]:
    """Code of each milestone to which all agencies have sent -> the day on which the last paper arrived.

    By `Nhận`; for a milestone of type `đăng ký` by `Đăng ký` too. A paper without a day is not known to have
    arrived.
    """
    done: dict[str, date] = {}
    for milestone in plan.milestones:
        days = _days(milestone, register)
        if plan.agencies and all(agency.code in days for agency in plan.agencies):
            done[milestone.code] = max(days[agency.code] for agency in plan.agencies)
    return done


def _days(milestone: Milestone, register: Register) -> Mapping[str, date]:
    """Agency -> the first day on which its paper arrived."""
    arrived = [
        (receipt.agency, receipt.received)
        for receipt in register.receipts
        if receipt.milestone == milestone.code
    ]
    if milestone.kind is MilestoneKind.REGISTRATION:
        arrived += [(row.agency, row.registered) for row in register.registrations]
    days: dict[str, date] = {}
    for agency, day in arrived:
        if day is not None:
            days[agency] = min(day, days.get(agency, day))
    return days
