"""Text as sheets store it: the shared string table, rich text, and Excel's `_x000D_` escapes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..limits import Limits
from .character_data import decoded, resolved
from .inks import BLACK, WHITE, colour, unseen
from .xml_part import MAIN, Part, local, true

SST, SI, T, R, RPH, STRIKE, COLOR = (
    f"{MAIN}{name}" for name in ("sst", "si", "t", "r", "rPh", "strike", "color")
)
_TOP = {1: (SST,), 2: (SI, f"{MAIN}extLst")}
"""What a table of strings consists of, by level."""
_WITHIN = {T: ("", R, RPH), R: ("",), RPH: ("",), SI: ()}
"""Where each may stand below its <si> or <is>; "" is directly there. Elsewhere, programs read other texts."""
Text = tuple[str, bool, bool]
"""The joined text, whether some of it is struck out, and whether some of it is white."""

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_SURROGATE = re.compile("[\ud800-\udfff]")


def unescaped(text: str) -> str:
    """`_x000D_` -> carriage return, `_x005F_x000D_` -> the literal `_x000D_` (ISO/IEC 29500-1 §22.4.2.4)."""
    if "_x" not in text:
        return text
    text = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


class RichText:
    """Collects one <si> or <is>: runs joined, phonetic hints left out, struck and white runs remembered."""

    def __init__(self, part: Part) -> None:
        self.part = part
        self.pieces: list[str] = []
        self.struck = self.unseen = False
        self._run_struck = self._run_unseen = False
        self._open = [""]

    def started(self, name: str, attributes: Mapping[str, str]) -> None:
        within = self._open[-1]
        if within == T or within not in _WITHIN.get(name, (within,)):
            raise self.part.misplaced(local(name))
        self._open.append(name)
        if name == R:
            self._run_struck = self._run_unseen = False
        elif name == STRIKE:
            self._run_struck = true(attributes.get("val", "1"))
        elif name == COLOR:
            self._run_unseen = unseen(colour(attributes, BLACK), WHITE)

    def ended(self, name: str, text: str) -> None:
        """`text` is the character data since the last start."""
        self._open.pop()
        if name == T and RPH not in self._open:
            self.pieces.append(text)
            self.struck = self.struck or (self._run_struck and bool(text.strip()))
            self.unseen = self.unseen or (self._run_unseen and bool(text.strip()))
        elif name == R:
            self._run_struck = self._run_unseen = False

    def result(self) -> Text:
        return unescaped("".join(self.pieces)), self.struck, self.unseen


_ITEM = re.compile(r'<si>(?:<t/>|<t(?: xml:space="preserve")?>([^<]*)</t>)</si>')
_PLAIN = re.compile(
    r'\ufeff?(?:<\?xml [^<>]*\?>)?\s*<sst xmlns="http://schemas\.openxmlformats\.org/spreadsheetml/2006/main"'
    rf'(?: [a-zA-Z]+="[0-9]*")*>((?:{_ITEM.pattern})*+)</sst>\s*'
)


def _plain_strings(part: Part) -> dict[str, Text] | None:
    """A table without rich text, as most are, by one expression; None when it is anything else."""
    text = decoded(part.data)
    match = None if text is None else _PLAIN.fullmatch(text)
    if match is None:
        return None
    part.run(part.parser(), part.data)
    texts = _ITEM.findall(match[1])
    if len(texts) > part.limits.strings:
        raise part.too_many("si", part.limits.strings)
    if "&" in match[1] or "_x" in match[1]:
        texts = [unescaped(resolved(item)) for item in texts]
    return {str(index): (item, False, False) for index, item in enumerate(texts)}


def shared_strings(parts: Mapping[str, bytes], name: str, file: str, limits: Limits) -> dict[str, Text]:
    """Index as written in a cell's <v> -> its text. Refused beyond `limits.strings`."""
    part = Part(parts, name, file, limits)
    plain = _plain_strings(part)
    if plain is not None:
        return plain
    table: dict[str, Text] = {}
    chunks: list[str] = []
    level = 0
    rich: RichText | None = None

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal level, rich
        chunks.clear()
        level += 1
        if level <= 2 and name not in _TOP[level]:
            raise part.misplaced(local(name))
        if rich is not None:
            rich.started(name, attributes)
        elif level == 2 and name == SI:
            rich = RichText(part)

    def end(name: str) -> None:
        nonlocal level, rich
        level -= 1
        if rich is None:
            return
        if level > 1:
            rich.ended(name, "".join(chunks))
            return
        if len(table) >= limits.strings:
            raise part.too_many("si", limits.strings)
        table[str(len(table))] = rich.result()
        rich = None

    part.walk(start, end, chunks.append)
    return table
