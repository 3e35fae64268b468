"""Expat over one part of a package: bounded, without DTDs, and every complaint with the part's name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, wraps
from string import ascii_lowercase, ascii_uppercase
from typing import TypeVar
from xml.parsers import expat

from ...address import Address
from ...catalogue import workbook_parts
from ...findings import found
from ..limits import Limits
from ..refusal import RefusalError

R = TypeVar("R")
Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
STRICT = "http://purl.oclc.org/ooxml/"
_ENCODINGS = ("utf-8", "utf-16", "us-ascii", "utf8", "ascii")
_DIGITS = re.compile(r"[0-9]{1,9}", re.ASCII)
_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)


def part_key(name: str) -> str:
    """What a part name is known by: ASCII letters of either case are the same (ISO/IEC 29500-2 §6.3.5)."""
    return name.translate(_LOWER)


def stored_name(names: Iterable[str], wanted: str) -> str:
    """The name under which a part is stored, "" when it is not. No two names are the same."""
    key = part_key(wanted)
    return next((name for name in names if part_key(name) == key), "")


class Part:
    """One XML part being read. Names come as "namespace local", attributes likewise when they have one."""

    def __init__(self, parts: Mapping[str, bytes], name: str, file: str, limits: Limits) -> None:
        stored = name if name in parts else stored_name(parts, name)
        if not stored:
            raise RefusalError(found(workbook_parts.MISSING_PART, Address(file), part=name))
        self.data, self.name, self.file, self.limits = parts[stored], stored, file, limits

    def parser(self) -> expat.XMLParserType:
        """A parser that refuses DTDs and encodings other than those of OPC (UTF-8, UTF-16)."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.XmlDeclHandler = self._declaration
        return parser

    def run(self, parser: expat.XMLParserType, data: bytes, final: bool = True) -> None:
        """Feed the parser; a syntax error becomes a finding."""
        try:
            parser.Parse(data, final)
        except expat.ExpatError as error:
            line = str(error.lineno)
            raise RefusalError(
                found(workbook_parts.MALFORMED_XML, Address(self.file), part=self.name, line=line)
            ) from None

    def walk(self, start: Start, end: End | None = None, text: Callable[[str], object] | None = None) -> None:
        """Read the whole part with these handlers. Depth is bounded."""
        parser = self.parser()
        level, deepest = 0, self.limits.depth

        def started(name: str, attributes: dict[str, str]) -> None:
            nonlocal level
            level += 1
            if level > deepest:
                raise self.too_deep()
            start(name, attributes)

        def ended(name: str) -> None:
            nonlocal level
            level -= 1
            if end is not None:
                end(name)

        parser.StartElementHandler, parser.EndElementHandler = started, ended
        parser.CharacterDataHandler = text
        self.run(parser, self.data)

    def too_deep(self) -> RefusalError:
        return RefusalError(
            found(
                workbook_parts.NESTED_TOO_DEEP,
                Address(self.file),
                part=self.name,
                limit=str(self.limits.depth),
            )
        )

    def too_many(self, element: str, limit: int) -> RefusalError:
        at = Address(self.file)
        return RefusalError(
            found(workbook_parts.TOO_MANY_ELEMENTS, at, part=self.name, element=element, limit=str(limit))
        )

    def misplaced(self, element: str) -> RefusalError:
        """An element (or a name it carries) that stands twice or where it must not."""
        return RefusalError(
            found(workbook_parts.MISPLACED_ELEMENT, Address(self.file), part=self.name, element=element)
        )

    def _doctype(self, *_: object) -> None:
        raise RefusalError(found(workbook_parts.DOCTYPE_DECLARED, Address(self.file), part=self.name))

    def _declaration(self, version: str, encoding: str | None, standalone: int) -> None:
        if encoding is not None and encoding.lower() not in _ENCODINGS:
            raise RefusalError(
                found(workbook_parts.MALFORMED_XML, Address(self.file), part=self.name, line="1")
            )


KEPT_BYTES = 65_536
"""Larger parts are read anew each time."""


def kept(read: Callable[[Part], R]) -> Callable[[Part], R]:
    """Workbooks of one season share parts byte for byte: what `read` makes of such a part is kept.

    `read` must look at nothing but the part, and nobody may change what it gives.
    """

    @lru_cache(maxsize=32)
    def once(data: bytes, name: str, limits: Limits) -> R:
        return read(Part({name: data}, name, "", limits))

    @wraps(read)
    def reading(part: Part) -> R:
        if len(part.data) > KEPT_BYTES:
            return read(part)
        try:
            return once(part.data, part.name, part.limits)
        except RefusalError:
            return read(part)  # refused again, in the name of this file

    return reading


def local(name: str) -> str:
    """The name without its namespace."""
    return name.rpartition(" ")[2]


def whole(text: str | None) -> int | None:
    """An attribute that must be ASCII digits, else None. `int` alone would take "8_5" and Arabic digits."""
    return int(text) if text is not None and _DIGITS.fullmatch(text) else None


def no_size(text: str | None) -> bool:
    """Whether a height or a width is written as nothing: 0, 0.0."""
    return text is not None and bool(text) and not text.strip("0.")


def true(text: str | None) -> bool:
    """An xsd:boolean attribute."""
    return text in ("1", "true")
