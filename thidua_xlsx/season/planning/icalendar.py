"""`lich.ics`: the work plan for calendar programs (RFC 5545), one whole-day event a task.

The text depends on the plan alone. A task keeps its UID (season code and task number) and its DTSTAMP (the
plan's date), so a program that imports the file again changes its events instead of adding new ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from ...model import SeasonInfo
from ...tabulation.planning.deadlines import Deadline

_OCTETS = 75
_NOT_IN_UID = re.compile(r"[^A-Za-z0-9-]")


def calendar_text(info: SeasonInfo, deadlines: Sequence[Deadline]) -> bytes:
    """The file: UTF-8, CRLF, lines of at most 75 octets. Tasks without a day are left out."""
    stamp = info.plan_date or date(info.year, 1, 1)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//thidua_xlsx//lich//VI",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_escaped(info.name or info.code)}",
    ]
    for deadline in deadlines:
        if deadline.due is not None:
            lines += _event(info, deadline, deadline.due, stamp)
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) + "\r\n" for line in lines).encode()


def _event(info: SeasonInfo, deadline: Deadline, due: date, stamp: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_plain(info.code)}-{_plain(deadline.key)}@thidua-xlsx"
    yield f"DTSTAMP:{stamp:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{due:%Y%m%d}"
    if due < date.max:
        yield f"DTEND;VALUE=DATE:{due + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(f'{deadline.number}. {deadline.text}')}"
    if deadline.bodies:
        yield f"DESCRIPTION:{_escaped('Đơn vị thực hiện: ' + '; '.join(deadline.bodies))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _plain(text: str) -> str:
    """What every program takes in a UID, and no two texts alike: other characters as `_` number `_`."""
    return _NOT_IN_UID.sub(lambda match: f"_{ord(match[0]):x}_", text)


def _escaped(text: str) -> str:
    """A TEXT value (RFC 5545, 3.3.11)."""
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\r\n", "\\n").replace("\n", "\\n")


def _folded(line: str) -> str:
    """The line broken with CRLF and a blank before it passes 75 octets, never inside a character (3.1)."""
    pieces, room = [""], _OCTETS
    for char in line:
        octets = len(char.encode())
        if octets > room:
            pieces.append("")
            room = _OCTETS - 1
        pieces[-1] += char
        room -= octets
    return "\r\n ".join(pieces)
