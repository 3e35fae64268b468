"""Messages (.eml) that returns came in: what they enclose, and the day they came."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

_HEADER = re.compile(rb"^([A-Za-z][A-Za-z0-9-]*):", re.MULTILINE)
_SENT = {b"received", b"return-path", b"message-id", b"delivered-to", b"to", b"cc", b"bcc"}
_WRITTEN = {b"from", b"date", b"received", b"mime-version"}
_HEAD, _MOST = 4096, 200


def is_message(data: bytes) -> bool:
    """Whether the bytes begin with the headers of a message that somebody sent."""
    head = _bare(data[:_HEAD]).lstrip()
    if not _HEADER.match(head):
        return False
    names = {name.lower() for name in _HEADER.findall(re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0])}
    return bool(names & _SENT) and bool(names & _WRITTEN)


def enclosed_in(data: bytes) -> dict[str, bytes]:
    """The files of a message by name; the second of one name is numbered. Nothing for what is broken."""
    found: dict[str, bytes] = {}
    seen: Counter[str] = Counter()
    try:
        for name, content in _leaves(_parsed(data)):
            plain = name.replace("\\", "/").rpartition("/")[2]
            seen[plain] += 1
            found[plain if seen[plain] == 1 else f"{plain} ({seen[plain]})"] = content
            if len(found) > _MOST:
                return {}
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return {}
    return found


def day_of(data: bytes) -> date | None:
    """The day it came, by the clock of Vietnam: as the last server says, else the sender's clock."""
    try:
        headers = [(name.lower(), str(value)) for name, value in _parsed(data).raw_items()]
    except (ValueError, TypeError, LookupError, AttributeError):
        return None
    taken = [value.rpartition(";")[2] for name, value in headers if name == "received"][:1]
    sent = [value for name, value in headers if name == "date"][:1]
    days = (_day(text) for text in (*taken, *sent))
    return next((day for day in days if day is not None), None)


_WRITTEN_DATE = re.compile(
    r"(?:[A-Za-z]+,?\s*)?(\d{1,2})[\s-]+([A-Za-z]{3})[A-Za-z]*[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?"
    r"(?:[.,]\d+)?\s*(.*)"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_AHEAD = {
    **{"": 7, "z": 0, "ut": 0, "utc": 0, "gmt": 0},
    **{"edt": -4, "est": -5, "cdt": -5, "cst": -6, "mdt": -6, "mst": -7, "pdt": -7, "pst": -8},
    **{"ict": 7, "se asia standard time": 7, "indochina time": 7, "wib": 7},
    **{f"asia/{city}": 7 for city in ("ho_chi_minh", "saigon", "hanoi", "bangkok")},
    **{"sgt": 8, "hkt": 8, "singapore standard time": 8, "jst": 9, "kst": 9, "tokyo standard time": 9},
}
"""Hours ahead of Greenwich; without a zone the clock is Vietnam's."""


def _day(text: str) -> date | None:
    """The day in Vietnam of a date as a header writes it; None when it or its zone cannot be read."""
    found = _WRITTEN_DATE.fullmatch(" ".join(text.split()))
    minutes = None if found is None else _minutes_ahead(found[7])
    if found is None or minutes is None or found[2].lower() not in _MONTHS:
        return None
    try:
        year, month = int(found[3]), _MONTHS.index(found[2].lower()) + 1
        year += 0 if year > 99 else 1900 if year > 68 else 2000
        clock = datetime(year, month, int(found[1]), int(found[4]), int(found[5]), tzinfo=UTC)
    except ValueError:
        return None
    return (clock - timedelta(minutes=minutes) + timedelta(hours=7)).date()


def _minutes_ahead(zone: str) -> int | None:
    bare = re.sub(r"\([^()]*\)", " ", zone).strip()
    noted = re.findall(r"\(([^()]*)\)", zone)
    name = (bare or (noted[0].strip() if noted else "")).lower()
    figures = re.fullmatch(r"(?:(?:ut|[a-z]{3,5}) ?)?([+-]) ?(\d{1,2})(?::?(\d{2}))?", name)
    if figures is None:
        hours = _AHEAD.get(name)
        return None if hours is None else hours * 60
    hours, more = int(figures[2]), int(figures[3] or 0)
    if hours > 14 or more > 59:
        return None
    return (hours * 60 + more) * (1 if figures[1] == "+" else -1)


def _bare(data: bytes) -> bytes:
    """Without a mark of UTF-8, Apple Mail's count of bytes in front, and the line of a mailbox."""
    data = data[3:] if data.startswith(b"\xef\xbb\xbf") else data
    first, _, rest = data.partition(b"\n")
    if first.strip().isdigit() and len(first) < 20:
        data = rest[: int(first)]
        first, _, rest = data.partition(b"\n")
    return rest if first.startswith((b"From ", b">From ")) else data


def _parsed(data: bytes) -> EmailMessage:
    letter = BytesParser(policy=policy.default).parsebytes(_bare(data))
    if not isinstance(letter, EmailMessage):
        raise TypeError
    return letter


def _leaves(part: EmailMessage) -> Iterator[tuple[str, bytes]]:
    """Files of the message, a message inside it as one file; its own words are no file."""
    if part.get_content_type() == "message/rfc822":
        inside = b"".join(bytes(inner) for inner in part.iter_parts() if isinstance(inner, EmailMessage))
        yield part.get_filename() or "thu.eml", inside
        return
    if part.is_multipart():
        for inner in part.iter_parts():
            if isinstance(inner, EmailMessage):
                yield from _leaves(inner)
    elif part.get_filename() or part.get_content_maintype() != "text":
        content = part.get_payload(decode=True)
        name = part.get_filename() or part.get_content_subtype()
        yield name, content if isinstance(content, bytes) else b""
