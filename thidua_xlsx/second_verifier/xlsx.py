"""Workbooks: sheets, cells and their kinds, properties, defined names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from xml.etree import ElementTree

from .packages import CORE, LINK, MAIN, OFFICE, Package, xml
from .text import BrokenError, fold, nfc, number_of_xml, plain, whole_number

_ROWS, _COLUMNS = 20_000, 16_384
Place = tuple[int, int]
"""Row and column, from 1."""


@dataclass(frozen=True)
class Cell:
    """One cell: `number` for numbers, `text` for words, `formula` when there is one."""

    number: Decimal | None = None
    text: str = ""
    formula: str | None = None
    kind: str = "n"
    style: str = ""
    """`percent`, `date`, `untold`, the zeros of a format like `00`, or nothing."""

    @property
    def blank(self) -> bool:
        """Whether nobody wrote anything there."""
        return self.formula is None and self.number is None and not self.text.strip() and self.kind in "ns"

    @property
    def words(self) -> str:
        """What stands there as text; a number in plain digits, with leading zeros where they are shown."""
        if self.number is None:
            return self.text
        text = plain(self.number)
        return text.zfill(len(self.style)) if text.isdigit() and set(self.style) == {"0"} else text


@dataclass
class Sheet:
    """The filled cells of a sheet."""

    name: str
    cells: dict[Place, Cell]

    def row(self, number: int) -> dict[int, Cell]:
        """The cells of a row by column."""
        return self._rows.get(number, {})

    @property
    def last_row(self) -> int:
        """Number of the last row with a cell; 0 for an empty sheet."""
        return max(self._rows, default=0)

    def __post_init__(self) -> None:
        self._rows: dict[int, dict[int, Cell]] = defaultdict(dict)
        for (row, column), cell in self.cells.items():
            self._rows[row][column] = cell


@dataclass
class Book:
    """A workbook: its sheets in order, text properties, saved time, defined names."""

    sheets: list[Sheet]
    properties: dict[str, str]
    saved: str
    """Own saved time of the workbook (its core properties); "" when there is none."""
    names: dict[str, str] = field(default_factory=dict)
    """Defined names and what they refer to, as written: `'Phiếu thẩm định'!$F$12`."""

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of that name, however it is spelled."""
        return next((sheet for sheet in self.sheets if fold(sheet.name) == fold(name)), None)


def read_book(data: bytes) -> Book:
    """All sheets of a workbook, in its own order."""
    package = Package(data)
    main = package.main()
    book, targets = xml(package.parts[main]), package.targets(main)
    strings = _strings(package.part(main, f"{OFFICE}/sharedStrings"))
    styles = _styles(package.part(main, f"{OFFICE}/styles"))
    sheets = []
    for node in book.iter(MAIN + "sheet"):
        kind, name = targets.get(node.get(LINK, ""), ("", ""))
        if name in package.parts and kind == f"{OFFICE}/worksheet":
            sheets.append(Sheet(nfc(node.get("name", "")), _cells(xml(package.parts[name]), strings, styles)))
    names = {node.get("name", ""): nfc(node.text or "") for node in book.iter(MAIN + "definedName")}
    properties = _properties(package.part("", f"{OFFICE}/custom-properties"))
    return Book(sheets, properties, _saved(package.part("", CORE)), names)


def _strings(data: bytes | None) -> list[str]:
    return [_rich(node) for node in xml(data).findall(MAIN + "si")] if data is not None else []


def _rich(node: ElementTree.Element) -> str:
    """Text of a string with or without runs; phonetic hints left out."""
    runs = [node.find(MAIN + "t"), *(run.find(MAIN + "t") for run in node.findall(MAIN + "r"))]
    text = "".join(run.text or "" for run in runs if run is not None)
    return nfc(re.sub(r"_x([0-9A-Fa-f]{4})_", lambda code: chr(int(code[1], 16)), text))


def _styles(data: bytes | None) -> list[str]:
    """For each cell style `percent`, `date`, the zeros of a format of zeros, or ""."""
    if data is None:
        return []
    root = xml(data)
    own = {node.get("numFmtId", ""): node.get("formatCode", "") for node in root.iter(MAIN + "numFmt")}
    crossed = root.find(MAIN + "cellXfs")
    return [_style(node.get("numFmtId", "0"), own) for node in crossed] if crossed is not None else []


def _style(number: str, own: Mapping[str, str]) -> str:
    code = own.get(number)
    if code is None:
        known = whole_number(number) or 0
        return "percent" if known in (9, 10) else "date" if 14 <= known <= 22 or 45 <= known <= 47 else ""
    return style_of(code)


def style_of(code: str) -> str:
    """What a number format says: `percent`, `date`, the zeros of a format like `00`, or ""."""
    zeros = re.fullmatch(r"(00+)(?:;.*)?", code)
    if zeros:
        return zeros[1]
    bare = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", code)
    return "percent" if "%" in bare else "date" if re.search("[dmyhs]", bare, re.IGNORECASE) else ""


def _cells(root: ElementTree.Element, strings: Sequence[str], styles: Sequence[str]) -> dict[Place, Cell]:
    cells: dict[Place, Cell] = {}
    row = 0
    for line in root.iter(MAIN + "row"):
        row = int(line.get("r") or row + 1)
        column = 0
        for node in line.findall(MAIN + "c"):
            place = node.get("r")
            column = column_of(place) if place else column + 1
            if len(node) and row <= _ROWS and column <= _COLUMNS:
                if (row, column) in cells:
                    raise BrokenError(f"ô {a1(row, column)} đứng hai lần")
                cells[row, column] = _cell(node, strings, styles)
    return cells


def _cell(node: ElementTree.Element, strings: Sequence[str], styles: Sequence[str]) -> Cell:
    kind = node.get("t", "n")
    value, formula, inline = node.find(MAIN + "v"), node.find(MAIN + "f"), node.find(MAIN + "is")
    raw = (value.text or "") if value is not None else ""
    written = None if formula is None else (formula.text or "")
    index = whole_number(node.get("s") or "0")
    if index is None:
        raise BrokenError(f"định dạng ô '{node.get('s')}' không phải là số")
    style = styles[index] if index < len(styles) else ""
    shared = whole_number(raw.strip()) if kind == "s" else None
    if shared is not None and shared < len(strings):
        return Cell(text=strings[shared], formula=written, kind="s", style=style)
    if kind == "inlineStr":
        return Cell(text=_rich(inline) if inline is not None else "", formula=written, kind="s", style=style)
    if kind == "str":
        return Cell(text=nfc(raw), formula=written, kind="s", style=style)
    if kind == "n" and raw:
        number = number_of_xml(raw)
        return Cell(number, "", written, "n" if number is not None else "?", style)
    if kind in ("b", "e", "d"):
        return Cell(text=raw, formula=written, kind=kind, style=style)
    return Cell(formula=written, style=style)


def column_of(place: str) -> int:
    """Number of the column of `AB12`, from 1."""
    return _column(place.rstrip("0123456789"))


@lru_cache(maxsize=4096)
def _column(letters: str) -> int:
    number = 0
    for char in letters.upper():
        number = number * 26 + ord(char) - 64
    return number


def a1(row: int, column: int) -> str:
    """`AB12` of row and column, from 1."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


def _properties(data: bytes | None) -> dict[str, str]:
    if data is None:
        return {}
    return {node.get("name", ""): nfc("".join(node.itertext())) for node in xml(data)}


def _saved(data: bytes | None) -> str:
    if data is None:
        return ""
    return next((node.text or "" for node in xml(data) if node.tag.endswith("}modified")), "")
