"""`lich.ics`: the work plan for calendar programs (RFC 5545), one whole-day event a task.

The text depends on the plan alone. A task keeps its UID (season code and task number) and its DTSTAMP (the
plan's date), so a program that imports the file again changes its events instead of adding new ones.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from ...model import SeasonInfo
from ...tabulation.planning.deadlines import Deadline

if TYPE_CHECKING:
    from icalendar import Event

_NOT_IN_UID = re.compile(r"[^A-Za-z0-9-]")


def calendar_text(info: SeasonInfo, deadlines: Sequence[Deadline]) -> bytes:
    """The file: UTF-8, CRLF, lines of at most 75 octets. Tasks without a day are left out."""
    from icalendar import Calendar, vText

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//thidua_xlsx//lich//VI")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", vText(info.name or info.code))
    stamp = datetime.combine(info.plan_date or date(info.year, 1, 1), time(), UTC)
    for deadline in deadlines:
        if deadline.due is not None:
            calendar.add_component(_event(info, deadline, deadline.due, stamp))
    text: bytes = calendar.to_ical(sorted=False)
    return text


def _event(info: SeasonInfo, deadline: Deadline, due: date, stamp: datetime) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{_uid_part(info.code)}-{_uid_part(deadline.key)}@thidua-xlsx")
    event.add("dtstamp", stamp)
    event.add("dtstart", due)
    if due < date.max:
        event.add("dtend", due + timedelta(days=1))
    event.add("summary", f"{deadline.number}. {deadline.text}")
    if deadline.bodies:
        event.add("description", "Đơn vị thực hiện: " + "; ".join(deadline.bodies))
    event.add("transp", "TRANSPARENT")
    return event


def _uid_part(text: str) -> str:
    """Letters that every program takes in a UID, and no two texts alike; others as `_` number `_`."""
    return _NOT_IN_UID.sub(lambda match: f"_{ord(match[0]):x}_", text)
