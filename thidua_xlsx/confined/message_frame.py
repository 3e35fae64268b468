"""A message without what mail programs put around it: a mark of UTF-8, a mailbox line, a count of bytes."""

from __future__ import annotations

import re

_MARK = b"\xef\xbb\xbf"
_POSTMARK = re.compile(rb"\A>?From [^\r\n]*\r?\n")
"""The line that begins each message of a mailbox (RFC 4155)."""
_COUNTED = re.compile(rb"\A[ \t]*([0-9]{1,9})[ \t]*\r?\n(?=(?:>?From |[A-Za-z][A-Za-z0-9-]*:))")
"""The first line of Apple Mail's .emlx: how many bytes the message has; a property list follows it."""
_ANOTHER = re.compile(rb"\r?\n\r?\nFrom [^\r\n]* [0-9]{4}\r?\n[A-Za-z][A-Za-z0-9-]*:")


def bare_message(data: bytes) -> bytes:
    """The message alone, beginning with its headers; other bytes as they are."""
    data = data.removeprefix(_MARK)
    counted = _COUNTED.match(data)
    if counted:
        data = data[counted.end() : counted.end() + int(counted[1])]
    return data[match.end() :] if (match := _POSTMARK.match(data)) else data


def is_mailbox(data: bytes) -> bool:
    """Whether several messages stand one after another, each behind its line of a mailbox."""
    return _POSTMARK.match(data) is not None and _ANOTHER.search(data) is not None
