"""What a message encloses, who sent it and when it came: .eml by `email`, .msg from its streams ([MS-OXMSG]).

In the confined process. The answer: sender, day received (ISO, by the clock of Vietnam), names and sizes of
what is enclosed; and their bytes one after another.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr
from typing import Any

from .compound_file import streams as streams_of
from .mail_dates import VIETNAM, moment_of
from .message_frame import bare_message

_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_DELIVERED, _SUBMITTED, _TIME = 0x0E06, 0x0039, 0x0040
Enclosed = tuple[str, bytes]


def message(data: bytes, most: int) -> tuple[Any, bytes]:
    """An .eml. MemoryError when it encloses more than `most` files."""
    letter = BytesParser(policy=policy.default).parsebytes(bare_message(data))
    assert isinstance(letter, EmailMessage)
    sender = parseaddr(str(letter.get("From", "")))[1]
    return _answer(sender, _day(_moments(letter)), _leaves(letter), most)


def outlook(data: bytes, most: int) -> tuple[Any, bytes]:
    """A .msg. MemoryError when it encloses more than `most` files."""
    streams = streams_of(data)
    sender = _text(streams, "", "5D01") or _text(streams, "", "0C1F")
    return _answer(sender, _day(_times(streams)), _attachments(streams), most)


def _answer(sender: str, day: str | None, enclosed: Iterable[Enclosed], most: int) -> tuple[Any, bytes]:
    listed = []
    for file in enclosed:
        listed.append(file)
        if len(listed) > most:
            raise MemoryError
    names = [[name, len(data)] for name, data in listed]
    return {"sender": sender, "received": day, "enclosed": names}, b"".join(data for _, data in listed)


def _day(moments: Iterable[datetime]) -> str | None:
    """The first moment as a day in Vietnam, wherever this machine stands."""
    for moment in moments:
        return moment.astimezone(VIETNAM).date().isoformat()
    return None


def _moments(letter: EmailMessage) -> Iterator[datetime]:
    """When the last server took it; else what the sender's clock said."""
    # As they were written: the library's own reading gives an unknown zone for Greenwich's.
    written = [(name.lower(), str(value)) for name, value in letter.raw_items()]
    taken = [value.rpartition(";")[2] for name, value in written if name == "received"][:1]
    sent = [value for name, value in written if name == "date"][:1]
    for text in (*taken, *sent):
        moment = moment_of(text)
        if moment is not None:
            yield moment


def _leaves(part: EmailMessage) -> Iterator[Enclosed]:
    """Files of the message; a message inside it as one file. Its own words are none."""
    if part.get_content_type() == "message/rfc822":
        inside = b"".join(bytes(inner) for inner in part.iter_parts())
        yield part.get_filename() or "thu.eml", inside
    elif part.is_multipart():
        for inner in part.iter_parts():
            yield from _leaves(inner)  # type: ignore[arg-type]
    elif part.get_filename() or part.get_content_maintype() not in ("text", "multipart"):
        data = part.get_payload(decode=True)
        yield part.get_filename() or part.get_content_subtype(), data if isinstance(data, bytes) else b""


def _attachments(streams: Mapping[str, bytes], *, inner: bool = False) -> Iterator[Enclosed]:
    """Files of the message; those of a message inside it behind its name, and none of one inside that."""
    folders = sorted({path.partition("/")[0] for path in streams if path.startswith("__attach_version1.0_#")})
    for folder in folders:
        name = _text(streams, f"{folder}/", "3707") or _text(streams, f"{folder}/", "3704")
        data = streams.get(f"{folder}/__substg1.0_37010102")
        start = f"{folder}/__substg1.0_3701000D/"
        inside = {path.removeprefix(start): held for path, held in streams.items() if path.startswith(start)}
        if data is not None:
            yield name or "dinh-kem", data
        elif inside and inner:
            yield name or "thu.msg", b"From: ?\nTo: ?\n\n"
        elif inside:
            enclosed = _attachments(inside, inner=True)
            yield from ((f"{name or 'thu.msg'}!{file}", held) for file, held in enclosed)


def _text(streams: Mapping[str, bytes], folder: str, tag: str) -> str:
    wide = streams.get(f"{folder}__substg1.0_{tag}001F")
    if wide is not None:
        return wide.decode("utf-16-le", "replace").rstrip("\0")
    return streams.get(f"{folder}__substg1.0_{tag}001E", b"").decode("cp1258", "replace").rstrip("\0")


def _times(streams: Mapping[str, bytes]) -> Iterator[datetime]:
    """When it was delivered, else when it was sent."""
    properties = streams.get("__properties_version1.0", b"")
    known = {}
    for at in range(32, len(properties) - 15, 16):
        kind, tag, _, value = struct.unpack_from("<HHLQ", properties, at)
        if kind == _TIME:
            known[tag] = value
    for tag in (_DELIVERED, _SUBMITTED):
        if tag in known:
            yield _EPOCH + timedelta(microseconds=known[tag] // 10)
