"""When a milestone's paper arrived: by the register, else by the e-mail the form came in, never by the
file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ...address import Address
from ...model import Milestone, MilestoneKind, Register, SelfScoring
from ...vietnamese.dates import show


@dataclass(frozen=True, slots=True)
class Arrival:
    """The day a paper arrived and where that stands; `day` is None when nobody recorded it."""

    milestone: Milestone
    day: date | None
    at: Address | None = None

    @property
    def late(self) -> bool:
        """`Trễ từ (ngày)` or more days after `Hạn`; without that figure, any day after."""
        days = 1 if self.milestone.late_from is None else self.milestone.late_from
        return self.day is not None and self.day >= self.milestone.due + timedelta(days=max(days, 1))

    @property
    def days_late(self) -> int | None:
        """Days after `Hạn`, whatever they cost; 0 in time, None when nobody recorded the day."""
        return None if self.day is None else max(0, (self.day - self.milestone.due).days)

    @property
    def past_last_day(self) -> bool:
        """After `Hạn chót`."""
        return (
            self.day is not None
            and self.milestone.last_day is not None
            and self.day > self.milestone.last_day
        )

    @property
    def basis(self) -> str:
        """In words: received, due."""
        received = show(self.day) if self.day else "chưa ghi ngày"
        return f"{self.milestone.text}: nhận {received}, hạn {show(self.milestone.due)}"


def arrival(register: Register, agency: str, milestone: Milestone, form: SelfScoring | None) -> Arrival:
    """When the agency's paper of the milestone arrived.

    Of several receipts the earliest counts: a paper sent in time does not become late by a corrected copy.
    Without one, the day of the e-mail that the form came in counts for a self-scoring milestone of its phase.
    """
    dated = [
        (receipt.received, receipt.at)
        for receipt in register.receipts
        if receipt.agency == agency and receipt.milestone == milestone.code and receipt.received
    ]
    if dated:
        day, at = min(dated, key=lambda pair: pair[0])
        return Arrival(milestone, day, at)
    if form and milestone.kind is MilestoneKind.SELF_SCORING and milestone.phase in ("", form.phase):
        return Arrival(milestone, form.source.received)
    return Arrival(milestone, None)
