"""Character data of plain XML, taken from the bytes without a parser. Expat has to accept the same bytes."""

from __future__ import annotations

import re
import sys

_ENTITY = re.compile(r"&(?:#([0-9]{1,9})|#x([0-9A-Fa-f]{1,9})|(amp|lt|gt|quot|apos));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
# "&amp;" last: what it leaves is no entity any more.
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))


def decoded(data: bytes) -> str | None:
    """The text; None when it is not UTF-8, or holds line ends that XML would change."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    return None if "\r" in text else text


def resolved(text: str) -> str:
    """XML's own five entities and character references replaced; others stay for expat to refuse."""
    if "&" not in text:
        return text
    if "&#" in text:
        return _ENTITY.sub(_character, text)
    for entity, character in _ENTITIES:
        text = text.replace(entity, character)
    return text


def _character(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return _NAMED[name]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(code) if code <= sys.maxunicode else match[0]
