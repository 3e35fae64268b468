"""`lich.ics`: the work plan for calendar programs (RFC 5545), one whole-day event a thing.

The text depends on the work plan and on the file as it was: an event that says the same keeps its SEQUENCE
and its DTSTAMP, one that changed gets the next SEQUENCE and a later DTSTAMP (the plan's date, a minute later
with each change; never the clock). A program that imports the file again changes its events by their UID
(season code and task number) instead of adding new ones.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from ...model import SeasonInfo
from ...tabulation.planning.deadlines import Deadline

if TYPE_CHECKING:
    from icalendar import Event

_NOT_IN_UID = re.compile(r"[^A-Za-z0-9-]")
_ALARM = timedelta(hours=9) - timedelta(days=7)
"""From the beginning of the day: nine o'clock a week before."""


def calendar_text(info: SeasonInfo, deadlines: Sequence[Deadline], before: bytes = b"") -> bytes:
    """The file: UTF-8, CRLF, lines of at most 75 octets. Tasks without a day are left out.

    A milestone for which a task of the same day stands is that task's event. `before` is the file as it was.
    """
    from icalendar import Calendar, vText

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//thidua_xlsx//lich//VI")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", vText(info.name or info.code))
    first = datetime.combine(info.plan_date or date(info.year, 1, 1), time(), UTC)
    known = _events(before)
    covered = {(task.milestone, task.due) for task in deadlines if not task.is_milestone}
    for deadline in deadlines:
        if deadline.is_milestone and (deadline.milestone, deadline.due) in covered:
            continue
        if deadline.due is not None:
            event = _event(info, deadline, deadline.due)
            _stamp(event, known.get(str(event["UID"])), first)
            calendar.add_component(event)
    text: bytes = calendar.to_ical(sorted=False)
    return text


def _events(before: bytes) -> Mapping[str, Any]:
    """The events of the file as it was, by UID; none where it cannot be read."""
    from icalendar import Calendar

    try:
        events = Calendar.from_ical(before).walk("VEVENT") if before else []
        return {str(event["UID"]): event for event in events}
    except (KeyError, ValueError):
        return {}


def _stamp(event: Event, before: Any, first: datetime) -> None:
    """Number and time of the event's last change."""
    sequence = 0 if before is None else int(before.get("SEQUENCE", 0))
    if before is not None and _said(event) != _said(before):
        sequence += 1
    event.add("sequence", sequence)
    event.add("dtstamp", first + timedelta(minutes=sequence))


def _said(event: Any) -> bytes:
    """What the event says, without the number and the time of its change."""
    copied = event.copy()
    for name in ("SEQUENCE", "DTSTAMP"):
        copied.pop(name, None)
    copied.subcomponents = event.subcomponents
    text: bytes = copied.to_ical()
    return text


def _event(info: SeasonInfo, deadline: Deadline, due: date) -> Event:
    from icalendar import Alarm, Event

    event = Event()
    event.add("uid", f"{_uid_part(info.code)}-{_uid_part(deadline.key)}@thidua-xlsx")
    event.add("dtstart", due)
    if due < date.max:
        event.add("dtend", due + timedelta(days=1))
    summary = f"{deadline.number}. {deadline.text}"
    event.add("summary", summary)
    if deadline.bodies:
        event.add("description", "Đơn vị thực hiện: " + "; ".join(deadline.bodies))
    event.add("transp", "TRANSPARENT")
    if deadline.done is None:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", _ALARM)
        alarm.add("description", summary)
        event.add_component(alarm)
    return event


def _uid_part(text: str) -> str:
    """Letters that every program takes in a UID, and no two texts alike; others as `_` number `_`."""
    return _NOT_IN_UID.sub(lambda match: f"_{ord(match[0]):x}_", text)
