"""Messages (.eml) that returns came in: what they enclose, and the day they came."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

VIETNAM = timezone(timedelta(hours=7))
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
        letter = _parsed(data)
        taken = [str(header).rpartition(";")[2] for header in letter.get_all("Received", [])[:1]]
        texts = [*taken, str(letter.get("Date", ""))]
    except (ValueError, TypeError, LookupError, AttributeError):
        return None
    for text in texts:
        moment = _moment(text.strip())
        if moment is not None:
            known = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
            return known.astimezone(VIETNAM).date()
    return None


def _moment(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (ValueError, IndexError, TypeError):
        return None


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
