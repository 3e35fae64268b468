"""The times of the ledger's lines: shown by the clock of Vietnam, and named where they go backwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from ...address import Address
from ...catalogue import ledger_lines
from ...findings import Finding, found
from ...ledger import Line
from ...vietnamese.dates import VIETNAM

TOLERATED = timedelta(minutes=5)
"""What a clock that is set right by the network may jump."""


def shown_time(time: str) -> str:
    """A line's time as people read it: "15/01/2014 08:30"; as it stands where it is none."""
    moment = _moment(time)
    return f"{moment.astimezone(VIETNAM):%d/%m/%Y %H:%M}" if moment else time


def shown_day(time: str) -> str:
    """The day alone."""
    return shown_time(time).partition(" ")[0]


def clock_went_back(file: str, lines: Sequence[Line]) -> Iterator[Finding]:
    """W892 at each line that says an earlier time than the line before it."""
    for before, line in pairwise(lines):
        earlier, later = _moment(before.time), _moment(line.time)
        if earlier and later and later < earlier - TOLERATED:
            yield found(
                ledger_lines.CLOCK_WENT_BACK,
                Address(file),
                line=str(line.seq),
                now=shown_time(line.time),
                before=shown_time(before.time),
            )


def _moment(time: str) -> datetime | None:
    """None for what is no time, or one without a zone: of another program, not ours to judge."""
    try:
        moment = datetime.fromisoformat(time)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
