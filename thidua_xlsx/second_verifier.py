#!/usr/bin/env python3
"""Bộ kiểm thứ hai, độc lập: một tệp, chỉ cần Python 3.11 trở lên, không cài gì thêm.

    python second_verifier.py ho_so.zip          (hoặc thư mục đã giải nén)
    python second_verifier.py ho_so.zip --json

It takes the archive made by `thidua pack`, recomputes the whole result from the plan, the register, the
returned forms and the appraisals, and compares every published number: in `bang_xep_hang.xlsx`, in the Word
papers, in the manifest and in the ledger. It is written from the contract (`§` in the docstrings) and shares
no line with the tool, so that a mistake would have to be made twice, in two ways, to pass unseen.

Exit code: 0 every check holds · 1 a check fails · 2 wrong usage · 3 nothing failed, but something could not
be judged (it is named; never read 3 as "all is well").

Sections: 1 words, numbers, dates · 2 the archive · 3 workbooks · 4 tables · 5 the plan · 6 the register ·
7 returned workbooks · 8 what was typed · 9 which returns count · 10 points of a row · 11 criteria, totals ·
12 conditions and classes · 13 ranking · 14 awards · 15 the year of several phases · 16 what was published ·
17 the checks · 18 the report.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import re
import sys
import unicodedata
import zipfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Context, Decimal, InvalidOperation
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

ZERO, ONE, HUNDRED = Decimal(0), Decimal(1), Decimal(100)

NEVER_CHECKED = (
    "Mã HMAC trong phiếu: chỉ người giữ khóa .khoa kiểm được; ở đây so với lời chứng thực trong bản kê.",
    "Ai là người điền phiếu, minh chứng có thật hay không, phiếu kín bầu ra sao: không tệp nào nói được.",
    "Mã của nội dung kế hoạch (plan_digest): chỉ soát mọi nơi ghi cùng một mã; tệp thì giữ bằng SHA-256.",
    "Lời văn, cách trình bày của văn bản; bao_cao.html và tệp PDF (chỉ soát mã SHA-256).",
)
"""Limits of every run. They are printed each time and do not change the exit code."""


class UnclearError(Exception):
    """Something this program cannot judge; the text says what and why."""


class BrokenError(Exception):
    """A file that is not what it should be; the text says how."""


# --- 1. Words, numbers, dates -------------------------------------------------------------------------------


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Words without case, diacritics, tone placement, dashes and extra spaces (contract, preamble)."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(re.sub(r"[-‐‑‒–—―_]", " ", letters).split())


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


_XML_NUMBER = re.compile(r"[+-]?(\d{1,40}(\.\d{0,40})?|\.\d{1,40})([eE][+-]?\d{1,3})?", re.ASCII)
_EXCEL_DIGITS = Context(prec=15, rounding=ROUND_HALF_EVEN)
_WIDE = str.maketrans("０１２３４５６７８９，．", "0123456789,.")


def number_of_xml(raw: str) -> Decimal | None:
    """A numeric cell: its XML text, at the 15 significant digits that Excel stores; never through a float."""
    if not _XML_NUMBER.fullmatch(raw.strip()):
        return None
    return _EXCEL_DIGITS.create_decimal(raw.strip())


def whole_number(text: str) -> int | None:
    """ASCII digits; `str.isdigit` alone would let "²" through, which is no number to `int`."""
    return int(text) if text.isascii() and text.isdigit() else None


def number_of_text(text: str) -> Decimal | None:
    """`9,5` or `9.5` typed as text. Three digits behind the separator can be thousands: no number (§3)."""
    plain = text.translate(_WIDE).strip(" \t\r\n\u00a0\u202f")
    if not re.fullmatch(r"\d{1,15}([.,]\d{1,15})?", plain, re.ASCII):
        return None
    if re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", plain, re.ASCII):
        return None
    return Decimal(plain.replace(",", "."))


def plan_number(text: str) -> Decimal:
    """A number inside a text of the plan (`>=80,5`, `h=0,8`)."""
    try:
        return Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        raise UnclearError(f"không hiểu số “{text}” trong kế hoạch") from None


def half_up(value: Decimal | Fraction, places: int) -> Decimal:
    """Rounded once, half up (§2 `Số lẻ`); exact also for fractions such as 1/3."""
    exact = Fraction(value)
    scaled = abs(exact) * 10**places
    whole = int(scaled)
    if scaled - whole >= Fraction(1, 2):
        whole += 1
    return Decimal(whole if exact >= 0 else -whole).scaleb(-places)


def show(value: Decimal | None) -> str:
    """As in workbooks: decimal comma, no trailing zeros; `–` for no value."""
    return "–" if value is None else plain(value).replace(".", ",")


def plain(value: Decimal) -> str:
    """As in JSON: `985.5`."""
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def read_date(text: str) -> date | None:
    found = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text.strip(), re.ASCII)
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None


def items(text: str) -> list[str]:
    """A cell "list" separates items by `;` (§2)."""
    return [one.strip() for one in text.split(";") if one.strip()]


# --- 2. The archive -----------------------------------------------------------------------------------------

MANIFEST, LEDGER = "manifest.json", "nhat_ky.jsonl"
PLAN, REGISTER, RESULTS = "ke_hoach.xlsx", "so_theo_doi.xlsx", "ket_qua"
HELD = (PLAN, REGISTER, "nhan", "tham_dinh", "templates", RESULTS, LEDGER)
"""What of a season's folder an archive holds."""
LARGEST = 2 * 1024**3


@dataclass
class Archive:
    """The files by their names, and the manifest as written."""

    files: dict[str, bytes]
    raw_manifest: bytes
    manifest: dict[str, Any]
    strange: list[str]
    """Members that no archive may hold, and names that stand twice."""

    def below(self, *folders: str) -> list[str]:
        """Names of the files below a folder, at any depth."""
        start = "/".join(one for one in folders if one) + "/"
        return sorted(name for name in self.files if name.startswith(start))

    def data(self, name: str) -> bytes | None:
        """A file, or with `bundle.zip!inner.xlsx` a file in a returned bundle."""
        if name in self.files:
            return self.files[name]
        bundle, _, inner = name.partition("!")
        return bundle_of(self.files[bundle]).get(inner) if inner and bundle in self.files else None


def bundle_of(data: bytes) -> dict[str, bytes]:
    """The files of a zip that is no workbook, opened one level deep; nothing for anything else."""
    try:
        parts = parts_of(data)
    except BrokenError:
        return {}
    if any(name.lower() == _CONTENT_TYPES for name in parts):
        return {}
    return {nfc(name): part for name, part in parts.items()}


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def canonical(value: object) -> bytes:
    """JSON with sorted keys and no spaces: what the hashes of ledger and inputs are taken of."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8")


def open_archive(path: Path) -> Archive:
    """The zip, or the folder it was unpacked into. BrokenError when there is nothing to check."""
    if path.is_dir():
        if (path / ".khoa").exists():
            raise BrokenError(
                "đây là thư mục của ban thư ký (có .khoa), không phải hồ sơ: hãy chạy thidua pack trước"
            )
        named = [
            (found.relative_to(path).as_posix(), found.read_bytes())
            for found in sorted(path.rglob("*"))
            if found.is_file()
        ]
    else:
        named = list(_members(path))
    seen = Counter(name for name, _ in named)
    strange = sorted({name for name, _ in named if seen[name] > 1 or not _safe(name)})
    files = {nfc(name): data for name, data in named}
    raw = files.pop(MANIFEST, None)
    if raw is None:
        raise BrokenError(f"không có {MANIFEST}: đây không phải hồ sơ do thidua pack lập")
    return Archive(files, raw, _manifest(raw), strange)


def _members(path: Path) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(path) as packed:
            if sum(one.file_size for one in packed.infolist()) > LARGEST:
                raise BrokenError("hồ sơ quá lớn")
            for one in packed.infolist():
                if not one.is_dir():
                    yield one.filename, packed.read(one)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as fault:
        raise BrokenError(f"không mở được tệp nén: {fault}") from fault


def _safe(name: str) -> bool:
    parts = name.split("/")
    return (name == MANIFEST or parts[0] in HELD) and not ({"", ".", ".."} & set(parts) or "\\" in name)


def _manifest(raw: bytes) -> dict[str, Any]:
    try:
        found = json.loads(raw)
        listed = [(one["name"], one["size"], one["sha256"]) for one in found["files"]]
    except (ValueError, TypeError, KeyError, AttributeError) as fault:
        raise BrokenError(f"{MANIFEST} không đọc được") from fault
    if found.get("format") != 1 or len(listed) != len({name for name, _, _ in listed}):
        raise BrokenError(f"{MANIFEST} không đúng dạng")
    return dict(found)


@dataclass
class LedgerLine:
    number: int
    content: dict[str, Any]


def read_ledger(data: bytes) -> tuple[list[LedgerLine], list[tuple[int, str]]]:
    """The lines of `nhat_ky.jsonl`, and (line, fault) where JSON, order, chain or hash do not hold."""
    lines: list[LedgerLine] = []
    faults: list[tuple[int, str]] = []
    head = "0" * 64
    texts = data.split(b"\n")
    if texts.pop():
        faults.append((len(texts) + 1, "dòng cuối dở dang"))
    for number, text in enumerate(texts, start=1):
        try:
            content = json.loads(text)
            told = content["hash"]
            body = {key: value for key, value in content.items() if key != "hash"}
        except (ValueError, TypeError, KeyError, AttributeError):
            faults.append((number, "không phải một dòng nhật ký"))
            break
        if sha256(canonical(body)) != told:
            faults.append((number, "mã của dòng không khớp nội dung: dòng đã bị sửa"))
        if content.get("seq") != number:
            faults.append((number, f"số thứ tự ghi {content.get('seq')}: có dòng bị xóa, chèn hoặc đổi chỗ"))
        if content.get("prev") != head:
            faults.append((number, "không nối với dòng trước: có dòng bị xóa, chèn hoặc đổi chỗ"))
        head = told
        lines.append(LedgerLine(number, content))
    return lines, faults


# --- 3. Workbooks: zip, XML without DTDs, cells -------------------------------------------------------------

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = f"{{{_OFFICE}}}id"
_STRICT = {
    "http://purl.oclc.org/ooxml/spreadsheetml/main": _MAIN.strip("{}"),
    "http://purl.oclc.org/ooxml/officeDocument/relationships": _OFFICE,
}
"""Namespaces of strict packages, and the transitional ones that say the same."""
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_CONTENT_TYPES = "[content_types].xml"
_PART_LIMIT, _BOOK_LIMIT = 96 * 1024**2, 128 * 1024**2
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
    """`percent`, `date` or nothing."""

    @property
    def blank(self) -> bool:
        return self.formula is None and self.number is None and not self.text.strip() and self.kind in "ns"

    @property
    def words(self) -> str:
        """What stands there as text; a number in plain digits."""
        return plain(self.number) if self.number is not None else self.text


@dataclass
class Sheet:
    name: str
    cells: dict[Place, Cell]

    def row(self, number: int) -> dict[int, Cell]:
        return self._rows.get(number, {})

    @property
    def last_row(self) -> int:
        return max(self._rows, default=0)

    def __post_init__(self) -> None:
        self._rows: dict[int, dict[int, Cell]] = defaultdict(dict)
        for (row, column), cell in self.cells.items():
            self._rows[row][column] = cell


@dataclass
class Book:
    sheets: list[Sheet]
    properties: dict[str, str]
    saved: str
    """Own saved time of the workbook (its core properties); "" when there is none."""
    names: dict[str, str] = field(default_factory=dict)
    """Defined names and what they refer to, as written: `'Phiếu thẩm định'!$F$12`."""

    def sheet(self, name: str) -> Sheet | None:
        return next((one for one in self.sheets if fold(one.name) == fold(name)), None)


def parts_of(data: bytes) -> dict[str, bytes]:
    """Members of a .xlsx or .docx, within limits; BrokenError for anything else."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            members = packed.infolist()
            if sum(one.file_size for one in members) > _BOOK_LIMIT or len(members) > 1000:
                raise BrokenError("quá lớn khi mở ra")
            if len({one.filename.lower() for one in members}) != len(members):
                raise BrokenError("có hai phần cùng tên")
            return {one.filename: packed.read(one) for one in members if not one.is_dir()}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError) as fault:
        raise BrokenError(f"không phải tệp .xlsx/.docx đọc được ({fault})") from fault


def xml(data: bytes) -> ElementTree.Element:
    """Parsed; a document type (and with it every entity) is refused first, in UTF-8 and UTF-16."""
    plainer = data.replace(b"\0", b"").upper()
    if b"<!DOCTYPE" in plainer or b"<!ENTITY" in plainer:
        raise BrokenError("có khai báo DTD")
    if len(data) > _PART_LIMIT:
        raise BrokenError("có phần quá lớn")
    try:
        return _transitional(ElementTree.fromstring(data))
    except (ElementTree.ParseError, ValueError, RecursionError) as fault:
        raise BrokenError(f"XML hỏng: {fault}") from fault


def _transitional(root: ElementTree.Element) -> ElementTree.Element:
    """A strict part with the namespaces of a transitional one, which mean the same."""
    if not root.tag.startswith("{http://purl.oclc.org/ooxml/"):
        return root
    for node in root.iter():
        node.tag = _renamed(node.tag)
        for name in [one for one in node.attrib if one.startswith("{")]:
            node.set(_renamed(name), node.attrib.pop(name))
    return root


def _renamed(name: str) -> str:
    space, _, local = name.removeprefix("{").rpartition("}")
    return f"{{{_STRICT[space]}}}{local}" if space in _STRICT else name


class Package:
    """The parts of a workbook or paper, found by their relationships; names are compared without case.

    A relationship counts by its exact type, transitional or strict: a type that nobody knows leads nowhere.
    """

    def __init__(self, data: bytes) -> None:
        self.parts = {name.lower(): part for name, part in parts_of(data).items()}

    def main(self) -> str:
        """Name of the part that the package is about: the workbook, or the text of a paper."""
        name = self.related("", f"{_OFFICE}/officeDocument")
        if name is None:
            raise BrokenError("không có phần chính")
        return name

    def targets(self, source: str) -> dict[str, tuple[str, str]]:
        """By id the (type, part) of what a part (or "", the package) points to inside the package."""
        folder, _, name = source.rpartition("/")
        links = self.parts.get(f"{folder}/_rels/{name}.rels".removeprefix("/"))
        if links is None:
            return {}
        return {
            one.get("Id", ""): (_plain_type(one.get("Type", "")), _resolved(folder, one.get("Target", "")))
            for one in xml(links)
            if one.get("TargetMode", "Internal") == "Internal"
        }

    def related(self, source: str, kind: str) -> str | None:
        """The one part of this kind, if it is there; BrokenError where there are two."""
        found = {name for of_kind, name in self.targets(source).values() if of_kind == kind}
        if len(found) > 1:
            raise BrokenError(f"có hai phần cùng loại: {', '.join(sorted(found))}")
        return next((name for name in found if name in self.parts), None)

    def part(self, source: str, kind: str) -> bytes | None:
        name = self.related(source, kind)
        return None if name is None else self.parts[name]


def _plain_type(kind: str) -> str:
    for strict, transitional in _STRICT.items():
        if kind.startswith(strict + "/"):
            return transitional + kind.removeprefix(strict)
    return kind


def _resolved(folder: str, target: str) -> str:
    """Name of the part that a target means, seen from the folder of the part that names it."""
    steps: list[str] = [] if target.startswith("/") else [one for one in folder.split("/") if one]
    for one in target.lower().split("/"):
        if one == "..":
            steps = steps[:-1]
        elif one not in ("", "."):
            steps.append(one)
    return "/".join(steps)


def read_book(data: bytes) -> Book:
    """All sheets of a workbook, in its own order."""
    package = Package(data)
    main = package.main()
    book, targets = xml(package.parts[main]), package.targets(main)
    strings = _strings(package.part(main, f"{_OFFICE}/sharedStrings"))
    styles = _styles(package.part(main, f"{_OFFICE}/styles"))
    sheets = []
    for one in book.iter(_MAIN + "sheet"):
        kind, name = targets.get(one.get(_LINK, ""), ("", ""))
        if name in package.parts and kind == f"{_OFFICE}/worksheet":
            sheets.append(Sheet(nfc(one.get("name", "")), _cells(xml(package.parts[name]), strings, styles)))
    names = {one.get("name", ""): nfc(one.text or "") for one in book.iter(_MAIN + "definedName")}
    properties = _properties(package.part("", f"{_OFFICE}/custom-properties"))
    return Book(sheets, properties, _saved(package.part("", _CORE)), names)


def _strings(data: bytes | None) -> list[str]:
    return [_rich(one) for one in xml(data).findall(_MAIN + "si")] if data is not None else []


def _rich(node: ElementTree.Element) -> str:
    """Text of a string with or without runs; phonetic hints left out."""
    runs = [node.find(_MAIN + "t"), *(run.find(_MAIN + "t") for run in node.findall(_MAIN + "r"))]
    text = "".join(run.text or "" for run in runs if run is not None)
    return nfc(re.sub(r"_x([0-9A-Fa-f]{4})_", lambda code: chr(int(code[1], 16)), text))


def _styles(data: bytes | None) -> list[str]:
    """For each cell style `percent`, `date` or ""."""
    if data is None:
        return []
    root = xml(data)
    own = {one.get("numFmtId", ""): one.get("formatCode", "") for one in root.iter(_MAIN + "numFmt")}
    crossed = root.find(_MAIN + "cellXfs")
    return [_style(one.get("numFmtId", "0"), own) for one in crossed] if crossed is not None else []


def _style(number: str, own: Mapping[str, str]) -> str:
    code = own.get(number)
    if code is None:
        known = whole_number(number) or 0
        return "percent" if known in (9, 10) else "date" if 14 <= known <= 22 or 45 <= known <= 47 else ""
    bare = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", code)
    return "percent" if "%" in bare else "date" if re.search("[dmyhs]", bare, re.IGNORECASE) else ""


def _cells(root: ElementTree.Element, strings: Sequence[str], styles: Sequence[str]) -> dict[Place, Cell]:
    cells: dict[Place, Cell] = {}
    row = 0
    for line in root.iter(_MAIN + "row"):
        row = int(line.get("r") or row + 1)
        column = 0
        for one in line.findall(_MAIN + "c"):
            place = one.get("r")
            column = column_of(place) if place else column + 1
            if len(one) and row <= _ROWS and column <= _COLUMNS:
                if (row, column) in cells:
                    raise BrokenError(f"ô {a1(row, column)} đứng hai lần")
                cells[row, column] = _cell(one, strings, styles)
    return cells


def _cell(one: ElementTree.Element, strings: Sequence[str], styles: Sequence[str]) -> Cell:
    kind = one.get("t", "n")
    value, formula, inline = one.find(_MAIN + "v"), one.find(_MAIN + "f"), one.find(_MAIN + "is")
    raw = (value.text or "") if value is not None else ""
    written = None if formula is None else (formula.text or "")
    index = whole_number(one.get("s") or "0")
    if index is None:
        raise BrokenError(f"định dạng ô '{one.get('s')}' không phải là số")
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
    return _column(place.rstrip("0123456789"))


@lru_cache(maxsize=4096)
def _column(letters: str) -> int:
    number = 0
    for char in letters.upper():
        number = number * 26 + ord(char) - 64
    return number


def a1(row: int, column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


def _properties(data: bytes | None) -> dict[str, str]:
    if data is None:
        return {}
    return {one.get("name", ""): nfc("".join(one.itertext())) for one in xml(data)}


def _saved(data: bytes | None) -> str:
    if data is None:
        return ""
    return next((one.text or "" for one in xml(data) if one.tag.endswith("}modified")), "")


# --- 4. Tables: a sheet whose first row are headings --------------------------------------------------------


@dataclass(frozen=True)
class Row:
    """One row of a table; `cells` by folded heading."""

    sheet: str
    number: int
    cells: Mapping[str, Cell]

    def text(self, heading: str, default: str = "") -> str:
        cell = self.cells.get(fold(heading))
        return default if cell is None or cell.blank else nfc(cell.words.strip())

    def number_at(self, heading: str, default: Decimal | None = None) -> Decimal | None:
        cell = self.cells.get(fold(heading))
        if cell is None or cell.blank:
            return default
        value = cell.number if cell.number is not None else number_of_text(cell.text)
        if value is None:
            raise UnclearError(
                f"{self.sheet}, dòng {self.number}: “{cell.words}” ở cột {heading} không phải số"
            )
        return value * HUNDRED if cell.style == "percent" else value

    def need(self, heading: str) -> Decimal:
        value = self.number_at(heading)
        if value is None:
            raise UnclearError(f"{self.sheet}, dòng {self.number}: cột {heading} để trống")
        return value

    def whole(self, heading: str, default: int | None = None) -> int | None:
        value = self.number_at(heading)
        return default if value is None else int(value)

    def day(self, heading: str) -> date | None:
        cell = self.cells.get(fold(heading))
        if cell is None or cell.blank:
            return None
        if cell.number is not None:
            return date(1899, 12, 30) + timedelta(days=int(cell.number))
        found = read_date(cell.text)
        if found is None:
            raise UnclearError(
                f"{self.sheet}, dòng {self.number}: “{cell.text}” ở cột {heading} không phải ngày"
            )
        return found


def table(book: Book, name: str) -> list[Row]:
    """The filled rows of a sheet; none when the sheet is not there."""
    sheet = book.sheet(name)
    if sheet is None:
        return []
    headings = {column: fold(cell.words) for column, cell in sheet.row(1).items() if not cell.blank}
    rows = []
    for number in range(2, sheet.last_row + 1):
        cells = {headings[column]: cell for column, cell in sheet.row(number).items() if column in headings}
        if any(not cell.blank for cell in cells.values()):
            rows.append(Row(name, number, cells))
    return rows


# --- 5. The plan (§2) ---------------------------------------------------------------------------------------

GROUP, CAPPED, POINTS, PASS, LEVELS, BANDS = "nhóm", "nhóm trần", "điểm", "đạt", "mức", "bậc"
RATIO, COUNT, DEDUCT, TARGET, REGISTERED, TEXT = "tỷ lệ", "đếm", "trừ", "chỉ tiêu", "đăng ký", "văn bản"
METHODS = (GROUP, CAPPED, POINTS, PASS, LEVELS, BANDS, RATIO, COUNT, DEDUCT, TARGET, REGISTERED, TEXT)
BY_AGENCY, BY_APPRAISER, BY_SECRETARIAT, AUTOMATIC = "đơn vị", "thẩm định", "ban thư ký", "tự động"
STOP, KEEP_SELF, ZERO_POINTS = "dừng", "giữ điểm tự chấm", "0 điểm"


@dataclass(frozen=True)
class Agency:
    code: str
    name: str
    group: str
    kind: str

    @property
    def contest(self) -> tuple[str, str]:
        """Each group is ranked on its own, collectives and persons apart."""
        return self.group, self.kind


@dataclass(frozen=True)
class Criterion:
    code: str
    number: str
    parent: str
    content: str
    maximum: Decimal
    method: str
    parameter: str
    step: Decimal
    agencies: frozenset[str]
    full_when_absent: bool
    scorer: str
    tags: tuple[str, ...]
    target: Decimal | None = None
    """Of a row made of a registered target."""


@dataclass(frozen=True)
class Adjustment:
    code: str
    criterion: str
    bonus: bool
    content: str
    points: Decimal
    most: Decimal | None
    all_from: int | None
    declarer: str
    source: str
    excludes: tuple[str, ...]
    tags: tuple[str, ...]
    agencies: frozenset[str]


@dataclass(frozen=True)
class ClassBand:
    name: str
    bound: Decimal
    floor: Decimal | None
    floor_tag: str
    group: str


@dataclass(frozen=True)
class Key:
    word: str
    parameter: str
    ascending: bool


@dataclass(frozen=True)
class Condition:
    code: str
    consequence: str
    number: int
    source: str
    milestone: str


@dataclass(frozen=True)
class Award:
    group: str
    first: int
    last: int
    form: str
    least_class: str
    reserve: bool
    moves_up: bool


@dataclass(frozen=True)
class Milestone:
    code: str
    due: date | None
    kind: str
    phase: str
    late_from: int
    latest: date | None


@dataclass
class Plan:
    info: dict[str, str]
    agencies: list[Agency]
    criteria: list[Criterion]
    adjustments: list[Adjustment]
    classes: list[ClassBand]
    keys: list[Key]
    conditions: list[Condition]
    awards: list[Award]
    milestones: list[Milestone]
    step: Decimal = Decimal("0.01")
    places: int = 2
    base: Decimal = ZERO
    floor: Decimal | None = ZERO
    cap: Decimal | None = None
    by_share: bool = False
    missing: str = STOP
    year_rule: str = ""

    @property
    def season(self) -> str:
        return self.info.get(fold("Mã kỳ"), "")

    @property
    def phases(self) -> list[str]:
        """Names in the order of the sheet `Mốc`: each phase has a self-scoring milestone of its own."""
        named = [one.phase for one in self.milestones if one.phase and one.kind == "tự chấm"]
        return list(dict.fromkeys(named))

    def agency(self, code: str) -> Agency | None:
        return next((one for one in self.agencies if one.code == code), None)


def read_plan(data: bytes) -> Plan:
    """Sheets of `ke_hoach.xlsx`. UnclearError when a cell does not say what §2 asks for."""
    book = read_book(data)
    info: dict[str, str] = {}
    cells: dict[str, Row] = {}
    for row in table(book, "Kỳ thi đua"):
        if row.text("Giá trị"):
            info.setdefault(fold(row.text("Mục")), row.text("Giá trị"))
            cells.setdefault(fold(row.text("Mục")), row)
    agencies = [
        Agency(row.text("Mã"), row.text("Tên đơn vị"), row.text("Nhóm"), row.text("Loại", "tập thể").lower())
        for row in table(book, "Đơn vị")
    ]
    plan = Plan(info, agencies, [], [], [], [], [], [], [])
    _settings(plan, cells)
    plan.milestones = [_milestone(row) for row in table(book, "Mốc")]
    plan.criteria = [_criterion(row, plan) for row in table(book, "Tiêu chí")]
    plan.adjustments = [_adjustment(row, plan) for row in table(book, "Cộng trừ")]
    plan.classes = [_class(row) for row in table(book, "Xếp loại")]
    plan.keys = [_key(row) for row in sorted(table(book, "Xếp hạng"), key=lambda row: row.need("Thứ tự"))]
    if plan.by_share and plan.keys and plan.keys[0].word == "tong_diem":
        plan.keys[0] = Key("ty_le", "", plan.keys[0].ascending)
    plan.conditions = [_condition(row) for row in table(book, "Điều kiện")]
    plan.awards = [_award(row) for row in table(book, "Khen thưởng")]
    return plan


def _settings(plan: Plan, rows: Mapping[str, Row]) -> None:
    """The items of sheet `Kỳ thi đua` that change a figure, with their defaults."""

    def number(name: str, default: Decimal | None) -> Decimal | None:
        row = rows.get(fold(name))
        if row is not None and fold(row.text("Giá trị")) == "khong":
            return None
        return default if row is None else row.number_at("Giá trị", default)

    def word(name: str) -> str:
        return fold(plan.info.get(fold(name), ""))

    plan.step = number("Bước điểm", plan.step) or plan.step
    plan.places = int(number("Số lẻ", Decimal(2)) or 0)
    plan.base = number("Điểm nền", ZERO) or ZERO
    plan.floor = number("Sàn tổng điểm", ZERO)
    plan.cap = number("Trần tổng điểm", None)
    plan.by_share = word("Xếp hạng theo") == fold("tỷ lệ")
    plan.missing = next(
        (one for one in (STOP, KEEP_SELF, ZERO_POINTS) if word("Khi thiếu điểm thẩm định") == fold(one)), STOP
    )
    plan.year_rule = word("Kết quả cả năm")


def agency_list(text: str, plan: Plan, default: str = "") -> frozenset[str]:
    """Codes, group names, or `*`."""
    found: set[str] = set()
    for one in items(text or default):
        named = {agency.code for agency in plan.agencies if one in ("*", agency.code)}
        named = named or {agency.code for agency in plan.agencies if fold(agency.group) == fold(one)}
        if not named:
            raise UnclearError(f"không biết đơn vị hay nhóm “{one}” trong kế hoạch")
        found |= named
    return frozenset(found)


def _applies(row: Row, plan: Plan) -> frozenset[str]:
    return agency_list(row.text("Áp dụng cho"), plan, "*") - agency_list(row.text("Không áp dụng cho"), plan)


def word_of(text: str, words: Sequence[str], place: str) -> str:
    for word in words:
        if fold(word) == fold(text):
            return word
    raise UnclearError(f"{place}: không hiểu “{text}”")


def _criterion(row: Row, plan: Plan) -> Criterion:
    code = row.text("Mã")
    place = f"Tiêu chí, dòng {row.number}"
    return Criterion(
        code,
        row.text("STT") or code,
        row.text("Thuộc") or code.rpartition(".")[0],
        row.text("Nội dung"),
        row.number_at("Điểm chuẩn", ZERO) or ZERO,
        word_of(row.text("Cách chấm", POINTS), METHODS, place),
        row.text("Tham số"),
        row.number_at("Bước", plan.step) or plan.step,
        _applies(row, plan),
        fold(row.text("Khi không áp dụng")) == fold("đủ điểm"),
        word_of(row.text("Ai chấm", BY_AGENCY), (BY_AGENCY, BY_APPRAISER, BY_SECRETARIAT), place),
        tuple(fold(one) for one in items(row.text("Nhãn"))),
    )


def _adjustment(row: Row, plan: Plan) -> Adjustment:
    place = f"Cộng trừ, dòng {row.number}"
    return Adjustment(
        row.text("Mã"),
        row.text("Tiêu chí"),
        word_of(row.text("Loại"), ("cộng", "trừ"), place) == "cộng",
        row.text("Nội dung"),
        row.need("Điểm"),
        row.number_at("Tối đa"),
        row.whole("Trừ hết từ"),
        word_of(row.text("Ai khai", BY_AGENCY), (BY_AGENCY, BY_SECRETARIAT, AUTOMATIC), place),
        row.text("Nguồn"),
        tuple(items(row.text("Loại trừ với"))),
        tuple(fold(one) for one in items(row.text("Nhãn"))),
        _applies(row, plan),
    )


def _class(row: Row) -> ClassBand:
    return ClassBand(
        row.text("Loại"),
        row.number_at("Từ điểm", ZERO) or ZERO,
        row.number_at("Sàn tiêu chí (%)"),
        fold(row.text("Nhãn sàn")),
        row.text("Nhóm"),
    )


KEYS = (
    "tong_diem",
    "ty_le",
    "diem_nhan",
    "diem_tieu_chi",
    "diem_cong",
    "diem_tru",
    "diem_tu_cham",
    "lech",
    "bo_phieu",
)


def _key(row: Row) -> Key:
    word = row.text("Khóa")
    if word not in KEYS:
        raise UnclearError(f"Xếp hạng, dòng {row.number}: không biết khóa “{word}”")
    return Key(word, row.text("Tham số"), fold(row.text("Chiều", "giảm")) == fold("tăng"))


EXCLUDED, BARRED, LOWERED = "không xét", "không xếp hạng đầu", "hạ loại"
RECORDED, UNREGISTERED, NO_FORM, TOO_LATE = "ghi nhận", "chưa đăng ký", "không nộp phiếu", "quá hạn chót"


def _condition(row: Row) -> Condition:
    place = f"Điều kiện, dòng {row.number}"
    consequence = word_of(row.text("Hệ quả"), (EXCLUDED, BARRED, LOWERED), place)
    return Condition(
        row.text("Mã"),
        consequence,
        row.whole("Tham số", 1) or 0,
        word_of(row.text("Nguồn", RECORDED), (RECORDED, UNREGISTERED, NO_FORM, TOO_LATE), place),
        row.text("Mốc"),
    )


def _award(row: Row) -> Award:
    first = int(row.need("Từ hạng"))
    return Award(
        row.text("Nhóm"),
        first,
        row.whole("Đến hạng", first) or first,
        row.text("Hình thức"),
        row.text("Loại tối thiểu"),
        fold(row.text("Dự phòng")) == "co",
        fold(row.text("Khi bị từ chối")) == fold("dồn lên"),
    )


def _milestone(row: Row) -> Milestone:
    return Milestone(
        row.text("Mã"),
        row.day("Hạn"),
        row.text("Loại").lower(),
        row.text("Đợt"),
        row.whole("Trễ từ (ngày)", 1) or 1,
        row.day("Hạn chót"),
    )


# --- 6. The register (§4) -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Target:
    agency: str
    criterion: str
    number: str
    content: str
    """With the unit in brackets, as printed."""
    amount: Decimal | None
    maximum: Decimal | None


@dataclass(frozen=True)
class Receipt:
    agency: str
    milestone: str
    day: date | None
    file: str


@dataclass(frozen=True)
class Recorded:
    agency: str
    code: str
    times: int
    phase: str


@dataclass(frozen=True)
class Agreed:
    agency: str
    criterion: str
    points: Decimal
    phase: str


@dataclass(frozen=True)
class Ballot:
    round: int
    phase: str
    votes: Mapping[str, int]
    fault: str
    """Why the counts do not add up; "" when they do."""


@dataclass(frozen=True)
class Verdict:
    agency: str
    form: str
    agreed: bool
    phase: str


@dataclass
class Register:
    registered: dict[str, tuple[date | None, date | None]] = field(default_factory=dict)
    targets: list[Target] = field(default_factory=list)
    receipts: list[Receipt] = field(default_factory=list)
    missed: list[tuple[str, str, str]] = field(default_factory=list)
    """(agency, meeting, phase) of each absence without a written excuse."""
    records: list[Recorded] = field(default_factory=list)
    agreed: list[Agreed] = field(default_factory=list)
    ballots: list[Ballot] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)


def read_register(data: bytes | None) -> Register:
    """Sheets of `so_theo_doi.xlsx`; an empty register when the season has none."""
    if data is None:
        return Register()
    book = read_book(data)
    register = Register()
    for row in table(book, "Đăng ký"):
        register.registered[row.text("Mã đơn vị")] = (row.day("Ngày đăng ký"), row.day("Ngày ký giao ước"))
    register.targets = [_target(row) for row in table(book, "Chỉ tiêu đăng ký")]
    register.receipts = [
        Receipt(row.text("Mã đơn vị"), row.text("Mốc"), row.day("Ngày nhận"), row.text("Tệp"))
        for row in table(book, "Nhận")
    ]
    phases = {row.text("Mã họp"): row.text("Đợt") for row in table(book, "Họp")}
    register.missed = [
        (row.text("Mã đơn vị"), row.text("Mã họp"), phases.get(row.text("Mã họp"), ""))
        for row in table(book, "Vắng họp")
        if fold(row.text("Có lý do bằng văn bản")) != "co"
    ]
    register.records = [
        Recorded(row.text("Mã đơn vị"), row.text("Mã"), _times(row), row.text("Đợt"))
        for row in table(book, "Ghi nhận")
    ]
    register.agreed = [
        Agreed(row.text("Mã đơn vị"), row.text("Mã tiêu chí"), row.need("Điểm"), row.text("Đợt"))
        for row in table(book, "Điểm thống nhất")
    ]
    register.ballots = _ballots(book)
    register.verdicts = [
        Verdict(
            row.text("Mã đơn vị"),
            row.text("Hình thức"),
            fold(row.text("Kết quả")) == "dong y",
            row.text("Đợt"),
        )
        for row in table(book, "Hội đồng")
    ]
    return register


def _times(row: Row) -> int:
    told = row.whole("Số lần", 1)
    return 1 if told is None else told


def _target(row: Row) -> Target:
    return Target(
        row.text("Mã đơn vị"),
        row.text("Mã tiêu chí"),
        row.text("STT"),
        row.text("Nội dung") + (f" ({row.text('Đơn vị tính')})" if row.text("Đơn vị tính") else ""),
        row.number_at("Kế hoạch"),
        row.number_at("Điểm chuẩn"),
    )


def _ballots(book: Book) -> list[Ballot]:
    """Rounds in order. Thu về = Hợp lệ + Không hợp lệ ≤ Phát ra ≤ Tổng; votes ≤ Hợp lệ × Phải chọn."""
    votes: dict[tuple[int, str], dict[str, int]] = defaultdict(dict)
    for row in table(book, "Bỏ phiếu"):
        votes[int(row.need("Vòng")), row.text("Đợt")][row.text("Mã đơn vị")] = int(row.need("Số phiếu"))
    rounds = []
    for row in table(book, "Kiểm phiếu"):
        number, phase = int(row.need("Vòng")), row.text("Đợt")
        members, issued = row.need("Tổng số thành viên"), row.need("Phát ra")
        back, valid, void = row.need("Thu về"), row.need("Hợp lệ"), row.need("Không hợp lệ")
        choose = row.whole("Phải chọn", 1) or 1
        cast = votes.pop((number, phase), {})
        fault = ""
        if not back == valid + void <= issued <= members:
            fault = f"vòng {number}: số phiếu thu về, hợp lệ, phát ra không khớp nhau"
        elif sum(cast.values()) > valid * choose or any(one > valid for one in cast.values()):
            fault = f"vòng {number}: số phiếu bầu nhiều hơn số phiếu hợp lệ cho phép"
        rounds.append(Ballot(number, phase, cast, fault))
    return sorted(rounds, key=lambda one: (one.phase, one.round))


# --- 7. Returned workbooks: whose they are (§3) -------------------------------------------------------------

FORM, APPRAISAL = "form", "appraisal"
TABLE_SHEET = {FORM: "Phiếu tự chấm", APPRAISAL: "Phiếu thẩm định"}
INPUT_HEADING = {FORM: "Tự chấm", APPRAISAL: "Thẩm định"}
BOUND = ("kind", "season", "phase", "agency", "plan_digest", "round", "form_sha256", "appraiser", "token")


@dataclass
class Returned:
    """A workbook in `nhan/` or `tham_dinh/` and what it says it is."""

    name: str
    digest: str
    book: Book
    identity: dict[str, str]
    conflicts: list[str]
    """Fields that `_meta` and the custom properties tell differently."""
    quarantined: str = ""
    """Why its values may not be used without a recorded decision; "" when they may."""

    @property
    def kind(self) -> str:
        return self.identity.get("kind", "")

    @property
    def agency(self) -> str:
        return self.identity.get("agency", "")

    @property
    def round(self) -> int:
        told = self.identity.get("round", "")
        return whole_number(told) or 1


def read_returned(name: str, data: bytes) -> Returned:
    book = read_book(data)
    meta: dict[str, str] = {}
    hidden = book.sheet("_meta")
    if hidden is not None:
        for number in range(1, hidden.last_row + 1):
            told, value = hidden.row(number).get(1), hidden.row(number).get(2)
            if told is not None and value is not None and not value.blank:
                meta.setdefault(told.words.strip(), value.words)
    properties = {
        one.removeprefix("thidua_"): value
        for one, value in book.properties.items()
        if one.startswith("thidua_") and value
    }
    conflicts = [one for one in BOUND if meta and properties and meta.get(one, "") != properties.get(one, "")]
    returned = Returned(name, sha256(data), book, meta or properties, conflicts)
    if not meta:
        returned.quarantined = "mất trang danh tính _meta"
    return returned


def binding(identity: Mapping[str, str]) -> str:
    """SHA-256 of a token and the identity it stands for, each with its length: what the manifest attests."""
    names = ("season", "phase", "agency", "plan_digest", "appraiser", "round", "token")
    values = [identity.get(name, "") for name in names]
    values[5] = values[5] or "1"
    encoded = [value.encode("utf-8") for value in values]
    return sha256(b"".join(b"%d:%s," % (len(part), part) for part in encoded))


def printed_code(returned: Returned) -> str:
    """`(mã STC)` at the head of the printed sheet."""
    sheet = table_sheet(returned)
    for (row, _), cell in sorted(sheet.cells.items()) if sheet else ():
        found = re.search(r"\(mã ([^)]+)\)", cell.text)
        if row <= 12 and found and fold(cell.text).startswith("don vi:"):
            return found[1]
    return ""


def table_sheet(returned: Returned) -> Sheet | None:
    """The sheet with the table, by its name or, renamed, by its headings."""
    kind = returned.kind if returned.kind in TABLE_SHEET else FORM
    named = returned.book.sheet(TABLE_SHEET[kind])
    if named is not None and heading_row(named, kind):
        return named
    return next((one for one in returned.book.sheets if heading_row(one, kind)), None)


def heading_row(sheet: Sheet, kind: str) -> int:
    """Number of the row of headings; 0 when the sheet holds no table of this kind."""
    wanted = {fold(one) for one in ("Mã", "Nội dung", "Điểm chuẩn", INPUT_HEADING[kind])}
    for number in range(1, min(sheet.last_row, 40) + 1):
        if wanted <= {fold(cell.words) for cell in sheet.row(number).values()}:
            return number
    return 0


@dataclass
class Grid:
    """The table of a returned workbook by its locked keys (column `Mã`) and headings."""

    sheet: Sheet
    columns: dict[str, int]
    rows: dict[str, list[int]]

    def cell(self, key: str, heading: str) -> tuple[Cell, str]:
        """The cell and its place. A key that is gone or stands twice has no value (§3: never a guess)."""
        rows = self.rows.get(key, [])
        column = self.columns.get(fold(heading), 0)
        if len(rows) != 1 or not column:
            return Cell(), ""
        return self.sheet.cells.get((rows[0], column), Cell()), a1(rows[0], column)


def grid_of(returned: Returned) -> Grid | None:
    sheet = table_sheet(returned)
    if sheet is None:
        return None
    kind = returned.kind if returned.kind in TABLE_SHEET else FORM
    top = heading_row(sheet, kind)
    columns: dict[str, int] = {}
    for column, cell in sorted(sheet.row(top).items()):
        columns.setdefault(fold(cell.words), column)
    rows: dict[str, list[int]] = defaultdict(list)
    for number in range(top + 1, sheet.last_row + 1):
        key = sheet.row(number).get(columns["ma"])
        if key is not None and not key.blank:
            rows[key.words.strip()].append(number)
    return Grid(sheet, columns, rows)


# --- 8. What was typed: one value or none (§3, last paragraph) ----------------------------------------------

Value = Decimal | str
"""A number, or a word chosen from a list."""
Slot = tuple[str, str]
"""Code of a criterion or adjustment, and `value`, or `b` for the second number of a ratio."""
Entries = Mapping[Slot, Value]
PASSED, FAILED, NOT_APPLIED = "Đạt", "Không đạt", "không áp dụng"


@dataclass(frozen=True)
class Asked:
    """What one input cell may hold."""

    slot: Slot
    key: str
    """In the locked column `Mã`."""
    least: Decimal = ZERO
    most: Decimal | None = None
    step: Decimal | None = None
    choices: tuple[str, ...] = ()
    percent: bool = False
    whole: bool = False


def levels(row: Criterion) -> list[tuple[str, Decimal]]:
    """`Loại A=200; Loại B=150`, or bare allowed points."""
    found = []
    for one in items(row.parameter):
        name, sign, points = one.rpartition("=")
        found.append((name.strip() if sign else show(plan_number(points)), plan_number(points)))
    return found


def asked_of(row: Criterion) -> list[Asked]:
    """The input cells of a leaf by its `Cách chấm` (§2)."""
    slot = (row.code, "value")
    match row.method:
        case "điểm":
            return [Asked(slot, row.code, most=row.maximum, step=row.step)]
        case "đạt":
            return [Asked(slot, row.code, choices=(PASSED, FAILED))]
        case "mức":
            return [Asked(slot, row.code, choices=tuple(name for name, _ in levels(row)))]
        case "bậc":
            return [Asked(slot, row.code)]
        case "tỷ lệ" if fold(row.parameter):
            return [Asked(slot, row.code), Asked((row.code, "b"), f"{row.code}|b")]
        case "tỷ lệ":
            return [Asked(slot, row.code, percent=True)]
        case "đếm":
            return [Asked(slot, row.code, whole=True)]
        case "chỉ tiêu":
            return [Asked(slot, row.code)]
    return []


def read_value(cell: Cell, asked: Asked) -> Value | None:
    """The value, or None for a blank cell and for whatever is not certainly a value in bounds."""
    if fold(cell.text.strip().strip("()")) == fold(NOT_APPLIED) and cell.kind == "s":
        return NOT_APPLIED
    if cell.kind not in ("n", "s"):
        return None
    if asked.choices:
        return _choice(cell, asked.choices)
    value = _number(cell, asked.percent)
    if value is None or value < asked.least or (asked.most is not None and value > asked.most):
        return None
    if asked.step and value % asked.step:
        return None
    return None if asked.whole and value != int(value) else value


def _choice(cell: Cell, choices: Sequence[str]) -> str | None:
    if cell.formula is not None:
        return None
    typed = cell.number if cell.number is not None else number_of_text(cell.text)
    for one in choices:
        if fold(one) == fold(cell.words) or (typed is not None and number_of_text(one) == typed):
            return one
    return None


def _number(cell: Cell, percent: bool) -> Decimal | None:
    if cell.style == "date":
        return None
    if cell.formula is not None:
        computed = arithmetic(cell.formula)
        value = computed if computed is not None and computed == cell.number else None
    elif percent and cell.number is None and cell.text.strip().endswith("%"):
        return number_of_text(cell.text.strip().removesuffix("%"))
    else:
        value = cell.number if cell.number is not None else number_of_text(cell.text)
    if value is not None and cell.style == "percent":
        return value * HUNDRED if percent and cell.number is not None else None
    return value


def arithmetic(formula: str) -> Decimal | None:
    """`50-10`: numbers and + - * / ( ) only, worked out exactly; None for all else and for 1/3."""
    tokens = re.findall(r"\d+(?:\.\d+)?|[-+*/()]|\S", formula.removeprefix("="), re.ASCII)
    if not tokens or any(not re.fullmatch(r"\d+(\.\d+)?|[-+*/()]", one, re.ASCII) for one in tokens):
        return None
    if len(tokens) > 100:
        return None
    try:
        value, rest = _sum(tokens)
    except (IndexError, ZeroDivisionError, InvalidOperation):
        return None
    exact = half_up(value, 15)
    return exact.normalize() if not rest and Fraction(exact) == value else None


def _sum(tokens: list[str]) -> tuple[Fraction, list[str]]:
    value, rest = _product(tokens)
    while rest and rest[0] in "+-":
        sign = rest[0]
        other, rest = _product(rest[1:])
        value = value + other if sign == "+" else value - other
    return value, rest


def _product(tokens: list[str]) -> tuple[Fraction, list[str]]:
    value, rest = _factor(tokens)
    while rest and rest[0] in "*/":
        sign = rest[0]
        other, rest = _factor(rest[1:])
        value = value * other if sign == "*" else value / other
    return value, rest


def _factor(tokens: list[str]) -> tuple[Fraction, list[str]]:
    first, rest = tokens[0], tokens[1:]
    if first in "+-":
        value, rest = _factor(rest)
        return (value if first == "+" else -value), rest
    if first == "(":
        value, rest = _sum(rest)
        if rest[0] != ")":
            raise IndexError
        return value, rest[1:]
    if first in ")*/":
        raise IndexError
    return Fraction(first), rest


def entries_of(grid: Grid, plan: Plan, register: Register, agency: str) -> dict[Slot, Value]:
    """Everything typed into a returned workbook that is a value; flagged and blank cells are left out."""
    heading = INPUT_HEADING[APPRAISAL if fold(INPUT_HEADING[APPRAISAL]) in grid.columns else FORM]
    asked = [one for row in rows_of(plan, register, agency) for one in asked_of(row)]
    counted = [one for one in plan.adjustments if one.declarer == BY_AGENCY and agency in one.agencies]
    asked += [Asked((one.code, "value"), one.code, whole=True) for one in counted]
    found: dict[Slot, Value] = {}
    for one in asked:
        cell, _ = grid.cell(one.key, heading)
        value = None if cell.blank else read_value(cell, one)
        if value is not None:
            found[one.slot] = value
    for item in counted:
        for other in item.excludes:
            if _times_of(found, item.code) and _times_of(found, other):
                # Claimed together: which of the two is meant is not ours to guess.
                found.pop((item.code, "value"), None)
                found.pop((other, "value"), None)
    return found


def _times_of(entries: Entries, code: str) -> Decimal:
    value = entries.get((code, "value"))
    return value if isinstance(value, Decimal) else ZERO


# --- 9. Which returns count (§4) ----------------------------------------------------------------------------


@dataclass
class Inputs:
    """What the result of one phase (or of a season without phases) is made of."""

    phase: str
    forms: dict[str, dict[Slot, Value]] = field(default_factory=dict)
    appraisals: dict[str, dict[Slot, Value]] = field(default_factory=dict)
    form_files: dict[str, Returned] = field(default_factory=dict)
    appraisal_files: dict[str, list[Returned]] = field(default_factory=dict)
    unread: dict[str, str] = field(default_factory=dict)
    """Files below `nhan/` or `tham_dinh/` that are no .xlsx this program reads, and why."""
    waiting: dict[str, str] = field(default_factory=dict)
    """Agencies whose return is quarantined, and why."""


IGNORED = re.compile(r"(^|/)(~\$|\.~lock|Thumbs\.db$|desktop\.ini$|\.DS_Store$)", re.IGNORECASE)


def collect_inputs(archive: Archive, plan: Plan, register: Register, phase: str) -> Inputs:
    found = Inputs(phase)
    for code, pieces in _returns(archive, plan, found, APPRAISAL, "tham_dinh", phase).items():
        # A workbook that nobody has written into yet grants nothing, and takes nothing away.
        filled = [one for one in pieces if is_filled(one, plan, register)]
        if filled:
            found.appraisal_files[code] = sorted(filled, key=lambda one: (one.round, one.name))
            found.appraisals[code] = _merged(found.appraisal_files[code], plan, register, code)
    forms = _returns(archive, plan, found, FORM, "nhan", phase)
    closed = frozen_forms(archive, phase)
    for agency in plan.agencies:
        code = agency.code
        opened = any(one.agency == code and fold(one.code) == fold(REOPENED) for one in register.records)
        candidates = forms.get(code, [])
        if not opened:
            candidates = _settled(candidates, code, closed, found)
        chosen = _chosen(candidates, code, register, found)
        if opened and closed is not None and chosen is not None and chosen.digest != closed.get(code):
            found.waiting[code] = "đã mở lại sau khi đóng sổ nhận phiếu mà chưa đóng lại"
        grid = grid_of(chosen) if chosen is not None else None
        if chosen is not None and grid is not None:
            found.form_files[code] = chosen
            found.forms[code] = entries_of(grid, plan, register, code)
        else:
            # An appraisal is of a form: where none counts there is nothing that was appraised.
            found.appraisal_files.pop(code, None)
            found.appraisals.pop(code, None)
    return found


FROZEN = f"{LEDGER}:FREEZE:"
"""Before a phase: how a run names the closing of the intake among its inputs."""
REOPENED = "MỞ LẠI"
"""Recorded in the register (`Ghi nhận`): an agency may hand in anew after the intake was closed."""


def frozen_forms(archive: Archive, phase: str) -> dict[str, str] | None:
    """SHA-256 of each agency's form that the newest FREEZE line of the ledger keeps; None: not closed."""
    lines, _ = read_ledger(archive.files.get(LEDGER, b""))
    data = _freeze_of(lines, phase)
    return None if data is None else {code: str(form["sha256"]) for code, form in data["forms"].items()}


def _freeze_of(lines: Sequence[LedgerLine], phase: str) -> Mapping[str, Any] | None:
    kept = None
    for line in lines:
        data = line.content.get("data", {})
        if line.content.get("type") == "FREEZE" and (data.get("phase") or "") == phase:
            kept = data
    return kept


def _settled(
    forms: list[Returned], agency: str, closed: Mapping[str, str] | None, found: Inputs
) -> list[Returned]:
    """Once the intake is closed only the form it was closed on; once appraised only the form appraised."""
    if closed is not None:
        return [one for one in forms if one.digest == closed.get(agency)]
    told = {
        one.identity.get("form_sha256", "") for one in found.appraisal_files.get(agency, []) if one.round == 1
    }
    if len(told) == 1 and found.appraisals.get(agency) and "" not in told:
        return [one for one in forms if one.digest in told]
    return forms


def _returns(
    archive: Archive, plan: Plan, found: Inputs, kind: str, folder: str, phase: str
) -> dict[str, list[Returned]]:
    """Workbooks of this kind by the agency they say they are of; strangers and other seasons left out."""
    by_agency: dict[str, list[Returned]] = defaultdict(list)
    seen: set[str] = set()
    names = archive.below(folder, phase)
    names += [f"{name}!{inner}" for name in names for inner in bundle_of(archive.files[name])]
    for name in names:
        if IGNORED.search(name):
            continue
        try:
            one = read_returned(name, archive.data(name) or b"")
        except BrokenError as fault:
            found.unread[name] = str(fault)
            continue
        if one.kind != kind or one.digest in seen or _refused(one, archive, plan, phase):
            continue
        seen.add(one.digest)
        by_agency[one.agency].append(one)
    return by_agency


def _refused(one: Returned, archive: Archive, plan: Plan, phase: str) -> bool:
    """Another season, phase, plan or agency, or an identity that contradicts itself: refused (§3)."""
    told = one.identity
    attested = archive.manifest.get("attested")
    if told.get("token") and attested is not None and binding(told) not in attested:
        return True
    if attested is None or not told.get("token"):
        one.quarantined = one.quarantined or "không kiểm được mã xác thực"
    return bool(
        one.conflicts
        or told.get("season", "") != plan.season
        or told.get("phase", "") != phase
        or plan.agency(one.agency) is None
        or told.get("plan_digest", "") != archive.manifest.get("plan_digest")
        or table_sheet(one) is None
    )


def _chosen(forms: list[Returned], agency: str, register: Register, found: Inputs) -> Returned | None:
    """The one `Nhận` names under `Tệp`; else the one saved later; equal or missing times: none."""
    named = [
        one
        for one in forms
        if any(_is_named(one, receipt) for receipt in register.receipts if receipt.agency == agency)
    ]
    if len(named) == 1:
        return named[0]
    usable = [one for one in (named or forms) if not one.quarantined]
    if not usable:
        if forms:
            found.waiting[agency] = forms[0].quarantined
        return None
    usable.sort(key=lambda one: one.book.saved, reverse=True)
    if len(usable) > 1 and (not usable[0].book.saved or usable[0].book.saved == usable[1].book.saved):
        found.waiting[agency] = "nhiều bản, không rõ bản nào lưu sau"
        return None
    return usable[0]


def _is_named(one: Returned, receipt: Receipt) -> bool:
    told = nfc(receipt.file).replace("\\", "/")
    return bool(told) and (one.name == told or one.name.endswith("/" + told))


PLACE_AND_DAY = "dia_danh_ngay"
"""Defined name of the one open cell that is printed with a text in it."""


def is_filled(one: Returned, plan: Plan, register: Register) -> bool:
    """Whether an appraiser has written anything: a value, a reason, a name (each cell has a defined name)."""
    named = [cell for name in one.book.names if name != PLACE_AND_DAY and (cell := _named_cell(one, name))]
    if any(not cell.blank and cell.words.strip(" ;\n") for cell in named):
        return True
    grid = grid_of(one)
    return grid is not None and bool(entries_of(grid, plan, register, one.agency))


def _named_cell(one: Returned, name: str) -> Cell | None:
    """The cell that a defined name of the workbook stands for; None for a range, or where there is none."""
    found = re.fullmatch(r"(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]{1,3})\$(\d{1,7})", one.book.names[name])
    sheet = one.book.sheet((found[1] or found[2]).replace("''", "'")) if found else None
    if found is None or sheet is None:
        return None
    return sheet.cells.get((int(found[4]), column_of(found[3])))


def _merged(pieces: Sequence[Returned], plan: Plan, register: Register, agency: str) -> dict[Slot, Value]:
    """Several appraisers, one workbook each, read as one; round 2 counts where it holds a value."""
    merged: dict[Slot, Value] = {}
    for turn in sorted({one.round for one in pieces}):
        mine: dict[Slot, Value] = {}
        clashing: set[Slot] = set()
        for one in pieces:
            grid = grid_of(one) if one.round == turn else None
            for slot, value in entries_of(grid, plan, register, agency).items() if grid else ():
                if mine.setdefault(slot, value) != value:
                    clashing.add(slot)
        merged |= {slot: value for slot, value in mine.items() if slot not in clashing}
        for slot in clashing:
            merged.pop(slot, None)
    return merged


# --- 10. Points of a row (§2, table `Cách chấm`) ------------------------------------------------------------


def rows_of(plan: Plan, register: Register, agency: str) -> list[Criterion]:
    """The rows that apply to an agency, in print order; each registered target a row below its criterion."""
    found: list[Criterion] = []
    for row in plan.criteria:
        if agency in row.agencies:
            found.append(_with_target(row, register, agency))
            if row.method == REGISTERED:
                found += registered_rows(row, plan, register, agency)
    return found


def _with_target(row: Criterion, register: Register, agency: str) -> Criterion:
    """T of a `chỉ tiêu`: in `Tham số`, else what the agency registered."""
    if row.method != TARGET:
        return row
    told = target_parameter(row)[1]
    if told is None:
        mine = [one for one in register.targets if (one.agency, one.criterion) == (agency, row.code)]
        told = mine[0].amount if mine else None
    return replace(row, target=told)


def registered_rows(row: Criterion, plan: Plan, register: Register, agency: str) -> list[Criterion]:
    """One child row per registered target (§4); a blank maximum shares what the others leave."""
    mine = [one for one in register.targets if (one.agency, one.criterion) == (agency, row.code)]
    left = row.maximum - sum((one.maximum for one in mine if one.maximum is not None), ZERO)
    blank = sum(one.maximum is None for one in mine)
    found = []
    for one in mine:
        share = one.maximum
        if share is None:
            share = half_up(Fraction(max(left, ZERO)) / blank, plan.places)
            left, blank = left - share, blank - 1
        below = replace(row, code=f"{row.code}.{one.number}", number=one.number, parent=row.code)
        found.append(replace(below, content=one.content, maximum=share, method=TARGET, target=one.amount))
    return found


def target_parameter(row: Criterion) -> tuple[Decimal, Decimal | None]:
    """(h, T) out of `0,6; T=12`, `h=0,8`, `T=90` or nothing."""
    share, target = Decimal("0.5"), None
    for one in items(row.parameter):
        name, sign, value = one.rpartition("=")
        if sign and fold(name) == "t":
            target = plan_number(value)
        else:
            share = plan_number(value)
    return share, target


@dataclass(frozen=True)
class Pool:
    """Of one criterion in one contest: the highest A/T, and the highest A of those without a target."""

    best: Fraction = Fraction(0)
    most: Decimal = ZERO


def points_of(row: Criterion, entries: Entries, pool: Pool, places: int) -> Decimal | None:
    """Base points of a leaf; None without a value."""
    value = entries.get((row.code, "value"))
    if row.method == DEDUCT:
        return row.maximum
    if value is None or value == NOT_APPLIED:
        return None
    if row.method == PASS:
        return row.maximum if value == PASSED else ZERO
    if row.method == LEVELS:
        return dict(levels(row)).get(str(value))
    if not isinstance(value, Decimal):
        return None
    if row.method == POINTS:
        return value
    if row.method == COUNT:
        return min(value * plan_number(row.parameter), row.maximum)
    if row.method == BANDS:
        return band_points(row.parameter, value)
    if row.method == RATIO:
        return _ratio_points(row, value, entries.get((row.code, "b")), places)
    if row.method == TARGET:
        return _target_points(row, value, pool, places)
    return None


def band_points(parameter: str, value: Decimal) -> Decimal | None:
    """First band that holds."""
    for one in items(parameter):
        found = re.fullmatch(r"(>=|<=|≥|≤|>|<|=)\s*([\d.,]+)\s*:\s*([\d.,]+)", one)
        if found is None:
            raise UnclearError(f"không hiểu bậc “{one}”")
        bound = plan_number(found[2])
        holds = {
            ">=": value >= bound,
            "≥": value >= bound,
            "<=": value <= bound,
            "≤": value <= bound,
            ">": value > bound,
            "<": value < bound,
            "=": value == bound,
        }
        if holds[found[1]]:
            return plan_number(found[3])
    return None


def _ratio_points(row: Criterion, value: Decimal, below: Value | None, places: int) -> Decimal | None:
    """M × min(ratio, 1); b = 0 is an error and gives no points."""
    if fold(row.parameter):
        if not isinstance(below, Decimal) or below == 0:
            return None
        ratio = Fraction(value) / Fraction(below)
    else:
        ratio = Fraction(value) / 100
    return half_up(Fraction(row.maximum) * min(ratio, Fraction(1)), places)


def _target_points(row: Criterion, actual: Decimal, pool: Pool, places: int) -> Decimal:
    """`chỉ tiêu`: below, at, above target; with T = 0 by the highest A of those without target."""
    share, most = Fraction(target_parameter(row)[0]), Fraction(row.maximum)
    if not row.target:
        return half_up(most * Fraction(actual) / Fraction(pool.most) if pool.most else Fraction(0), places)
    reached = Fraction(actual) / Fraction(row.target)
    if reached <= 1:
        return half_up(share * most * reached, places)
    return half_up(share * most + (1 - share) * most * (reached - 1) / (pool.best - 1), places)


# --- 11. Criteria and totals (§2 `Cộng trừ`, order fixed; §4 final score) -----------------------------------

SELF, APPRAISED, FINAL = "tự chấm", "thẩm định", "cuối"
VIEWS = (SELF, APPRAISED, FINAL)


@dataclass
class Node:
    """A row of one agency's tree."""

    row: Criterion
    full: bool
    """The agency is outside the row and gets its full points."""
    children: list[Node] = field(default_factory=list)


@dataclass
class Tally:
    """The figures of one agency in one view."""

    points: dict[str, Decimal | None] = field(default_factory=dict)
    """By criterion, its adjustments included."""
    moved: dict[str, Decimal | None] = field(default_factory=dict)
    """By adjustment: what it adds (or, negative, takes away)."""
    counts: dict[str, Decimal | None] = field(default_factory=dict)
    total: Decimal | None = None
    missing: list[str] = field(default_factory=list)


@dataclass
class Scored:
    """Everything recomputed of one agency before it is ranked."""

    agency: Agency
    tree: list[Node]
    views: dict[str, Tally]
    assigned: Decimal
    share: Decimal | None
    has_form: bool
    self_total: Decimal | None
    appraised_total: Decimal | None
    agreed: dict[str, Decimal] = field(default_factory=dict)

    @property
    def total(self) -> Decimal | None:
        return self.views[FINAL].total


def tree_of(plan: Plan, register: Register, agency: str) -> list[Node]:
    """The rows of an agency as a tree; below a row that leaves nothing is left."""
    mine = {row.code: Node(row, False) for row in rows_of(plan, register, agency)}
    for row in plan.criteria:
        if row.code not in mine and row.full_when_absent:
            mine[row.code] = Node(row, True)
    known = {row.code for row in plan.criteria}
    top = []
    for node in _in_print_order(mine, plan):
        parent = node.row.parent
        if parent in mine:
            if not mine[parent].full:
                mine[parent].children.append(node)
        elif parent not in known:
            top.append(node)
        elif node.full:
            raise UnclearError(
                f"tiêu chí {node.row.code} cho {agency} đủ điểm, nhưng {parent} lại bỏ: kế hoạch mâu thuẫn"
            )
    return top


def _in_print_order(mine: Mapping[str, Node], plan: Plan) -> list[Node]:
    order = {row.code: place for place, row in reversed(list(enumerate(plan.criteria)))}
    return sorted(mine.values(), key=lambda node: order.get(node.row.code, order.get(node.row.parent, 0)))


def walk(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from walk(node.children)


def is_group(row: Criterion) -> bool:
    return row.method in (GROUP, CAPPED, REGISTERED)


def assigned_maximum(node: Node, gone: frozenset[str] = frozenset()) -> Decimal:
    """A leaf's M; of a `nhóm` the sum below it; of a `nhóm trần` its own M, 0 without children (§2)."""
    row = node.row
    if row.method == TEXT or row.code in gone:
        return ZERO
    if node.full or not is_group(row) or (row.method == REGISTERED and not node.children):
        return row.maximum
    below = [one for one in node.children if one.row.code not in gone and one.row.method != TEXT]
    if row.method == CAPPED:
        return row.maximum if below else ZERO
    return sum((assigned_maximum(one, gone) for one in below), ZERO)


@dataclass
class Season:
    """All that the figures of one phase depend on."""

    plan: Plan
    register: Register
    inputs: Inputs


class Reckoner:
    """Works out every agency's figures in the three views: as entered, as granted, final."""

    def __init__(self, season: Season) -> None:
        self.plan, self.register, self.inputs = season.plan, season.register, season.inputs
        self.phase = season.inputs.phase
        self.trees = {one.code: tree_of(self.plan, self.register, one.code) for one in self.plan.agencies}
        self.pools = {view: self._pools(view) for view in VIEWS}

    # what stands for a row ----------------------------------------------------------------------------------

    def entries(self, agency: str, view: str) -> dict[Slot, Value]:
        """What counts as entered in this view."""
        own = {
            slot: value for slot, value in self.inputs.forms.get(agency, {}).items() if value != NOT_APPLIED
        }
        granted = self.inputs.appraisals.get(agency, {})
        if view == SELF:
            return own
        return granted

    def agreed(self, agency: str) -> dict[str, Decimal]:
        """Agreed scores of this agency's leaves; out of bounds or in two minds: not used (E454, E456)."""
        told: dict[str, set[Decimal]] = defaultdict(set)
        for one in self.register.agreed:
            if one.agency == agency and one.phase == self.phase:
                told[one.criterion].add(one.points)
        found = {}
        for node in walk(self.trees[agency]):
            row, said = node.row, told.get(node.row.code, set())
            if len(said) != 1 or node.full or is_group(row) or row.method == TEXT:
                continue
            points = next(iter(said))
            bonuses = [one for one in self.attached(agency, row.code) if one.bonus]
            open_ended = any(one.most is None for one in bonuses)
            most = row.maximum + sum((one.most or ZERO for one in bonuses), ZERO)
            if points >= ZERO and (open_ended or points <= most):
                found[row.code] = points
        return found

    def attached(self, agency: str, code: str) -> list[Adjustment]:
        return [one for one in self.plan.adjustments if one.criterion == code and agency in one.agencies]

    def declared_only(self, row: Criterion, view: str, agency: str) -> bool:
        """A row that the agency left without points, with a bonus that it declares: that counts alone."""
        entries = self.inputs.forms.get(agency, {})
        bonuses = [
            one for one in self.attached(agency, row.code) if one.bonus and _times_of(entries, one.code)
        ]
        return view == SELF and bool(bonuses)

    def _pools(self, view: str) -> dict[tuple[tuple[str, str], str], Pool]:
        """Over all agencies of a contest."""
        found: dict[tuple[tuple[str, str], str], Pool] = {}
        for agency in self.plan.agencies:
            entries = self.entries(agency.code, view)
            if view == FINAL and self.plan.missing == KEEP_SELF:
                entries = self.entries(agency.code, SELF) | entries
            for node in walk(self.trees[agency.code]):
                actual = entries.get((node.row.code, "value"))
                if node.row.method != TARGET or not isinstance(actual, Decimal):
                    continue
                place = (agency.contest, self.pool_name(node.row))
                pool = found.get(place, Pool())
                if node.row.target:
                    reached = Fraction(actual) / Fraction(node.row.target)
                    found[place] = Pool(max(pool.best, reached), pool.most)
                else:
                    found[place] = Pool(pool.best, max(pool.most, actual))
        return found

    def pool_name(self, row: Criterion) -> str:
        """Targets of one `đăng ký` are compared with each other, whatever their numbers."""
        parent = next((one for one in self.plan.criteria if one.code == row.parent), None)
        return parent.code if parent is not None and parent.method == REGISTERED else row.code

    # one agency, one view -----------------------------------------------------------------------------------

    def tally(self, agency: Agency, view: str) -> Tally:
        tally = Tally()
        entries = self.entries(agency.code, view)
        agreed = self.agreed(agency.code) if view == FINAL else {}
        gone = self.gone(agency.code) if view != SELF else frozenset()
        for one in self.plan.adjustments:
            if agency.code in one.agencies:
                tally.counts[one.code] = self.count(agency.code, one, view)
        sums = [
            self.criterion(node, agency, view, entries, agreed, gone, tally)
            for node in self.trees[agency.code]
        ]
        total = self.plan.base + sum((one for one in sums if one is not None), ZERO)
        for one in self.attached(agency.code, ""):
            total += self._move(one, tally, None)
        if self.plan.floor is not None:
            total = max(total, self.plan.floor)
        if self.plan.cap is not None:
            total = min(total, self.plan.cap)
        tally.total = total
        if agency.code not in {SELF: self.inputs.forms, APPRAISED: self.inputs.appraisals}.get(
            view, {agency.code}
        ):
            tally.points = dict.fromkeys(tally.points)
            tally.missing = tally.missing or [agency.code]
        return tally

    def gone(self, agency: str) -> frozenset[str]:
        """Rows that the appraiser found not to apply and that leave total and maximum."""
        granted = self.inputs.appraisals.get(agency, {})
        rows = [node.row for node in walk(self.trees[agency])]
        return frozenset(
            row.code
            for row in rows
            if granted.get((row.code, "value")) == NOT_APPLIED and not row.full_when_absent
        )

    def criterion(
        self,
        node: Node,
        agency: Agency,
        view: str,
        entries: Entries,
        agreed: Mapping[str, Decimal],
        gone: frozenset[str],
        tally: Tally,
    ) -> Decimal | None:
        """max(0, base − attached deductions) + attached bonuses; a `nhóm trần` held within 0…M."""
        row = node.row
        if row.method == TEXT or row.code in gone:
            return None
        if node.full:
            tally.points[row.code] = row.maximum
            return row.maximum
        if is_group(row):
            below = [self.criterion(one, agency, view, entries, agreed, gone, tally) for one in node.children]
            base: Decimal | None = sum((one for one in below if one is not None), ZERO)
            if view != SELF and any(
                points is None and self.judged(one.row, view, gone)
                for one, points in zip(node.children, below, strict=True)
            ):
                base = None
        elif row.code in agreed:
            tally.points[row.code] = agreed[row.code]
            for one in self.attached(agency.code, row.code):
                tally.moved[one.code] = ZERO
            return agreed[row.code]
        else:
            base = self.leaf(node, agency, view, entries)
            if base is None and self.declared_only(row, view, agency.code):
                base = ZERO
            if base is None:
                tally.missing.append(row.code)
        tally.points[row.code] = self._adjusted(row, agency.code, base, assigned_maximum(node, gone), tally)
        return tally.points[row.code]

    def handed_in(self, agency: str, row: Criterion, view: str) -> bool:
        """Whether somebody filled the workbook that this view reads: a `trừ` row has no input of its own."""
        own, granted = agency in self.inputs.forms, agency in self.inputs.appraisals
        kept = view == FINAL and self.plan.missing == KEEP_SELF and row.scorer == BY_AGENCY
        return own if view == SELF else granted or (kept and own)

    def judged(self, row: Criterion, view: str, gone: frozenset[str]) -> bool:
        """Whether a row without points leaves its group without: not text, nor what no appraiser judges."""
        if row.method == TEXT or row.code in gone:
            return False
        return view == FINAL or row.scorer != BY_SECRETARIAT or is_group(row)

    def leaf(self, node: Node, agency: Agency, view: str, entries: Entries) -> Decimal | None:
        row = node.row
        granted = self.inputs.appraisals.get(agency.code, {}).get((row.code, "value"))
        if view != SELF and granted == NOT_APPLIED:
            return row.maximum
        if row.scorer == BY_SECRETARIAT or (row.scorer == BY_APPRAISER and view == SELF):
            return None
        pool = self.pools[view].get((agency.contest, self.pool_name(row)), Pool())
        points = points_of(row, entries, pool, self.plan.places)
        if points is None and view == FINAL and self.plan.missing == KEEP_SELF:
            points = points_of(row, self.entries(agency.code, SELF), pool, self.plan.places)
        if row.method == DEDUCT and not self.handed_in(agency.code, row, view):
            points = None
        if points is None and view == FINAL and self.plan.missing == ZERO_POINTS:
            return ZERO
        return points

    def _adjusted(
        self, row: Criterion, agency: str, base: Decimal | None, most: Decimal, tally: Tally
    ) -> Decimal | None:
        attached = self.attached(agency, row.code)
        left = base if base is not None else ZERO
        capped = row.method == CAPPED
        for one in sorted(attached, key=lambda one: one.bonus):
            left += self._move(one, tally, (base or ZERO) if capped else left, capped)
            if base is None:
                tally.moved[one.code] = None
        if capped:
            left = min(max(left, ZERO), most)
        waiting = any(tally.counts.get(one.code) is None for one in attached)
        return None if base is None or waiting else left

    def _move(self, one: Adjustment, tally: Tally, left: Decimal | None, below_zero: bool = False) -> Decimal:
        """What an adjustment moves; a deduction takes no more than is `left` of its criterion.

        Only of a `nhóm trần`, which is held within bounds at the end, it may take more.
        """
        count = tally.counts.get(one.code)
        if count is None:
            tally.missing.append(one.code)
            tally.moved[one.code] = None
            return ZERO
        moved = count * one.points
        if one.most is not None:
            moved = min(moved, one.most)
        if not one.bonus:
            if one.all_from is not None and count >= one.all_from and left is not None:
                moved = left
            if left is not None and not below_zero:
                moved = min(moved, left)
            moved = -moved
        tally.moved[one.code] = moved
        return moved

    # how often an adjustment applies ------------------------------------------------------------------------

    def count(self, agency: str, one: Adjustment, view: str) -> Decimal | None:
        if one.declarer == BY_AGENCY:
            return self._declared(agency, one.code, view)
        if view != FINAL:
            return ZERO
        if one.declarer == BY_SECRETARIAT:
            records = [
                each
                for each in self.register.records
                if (each.agency, each.code) == (agency, one.code) and each.phase in ("", self.phase)
            ]
            return Decimal(sum(each.times for each in records))
        return Decimal(self._automatic(agency, one.source))

    def _declared(self, agency: str, code: str, view: str) -> Decimal | None:
        own = self.inputs.forms.get(agency, {}).get((code, "value"))
        granted = self.inputs.appraisals.get(agency, {}).get((code, "value"))
        mine = own if isinstance(own, Decimal) else ZERO
        if view == SELF:
            return mine
        if isinstance(granted, Decimal):
            return granted
        if (
            not mine
            and agency in self.inputs.forms
            and (agency in self.inputs.appraisals or self.plan.missing != STOP)
        ):
            return ZERO
        if view != FINAL or self.plan.missing == STOP:
            return None
        bonus = next(one.bonus for one in self.plan.adjustments if one.code == code)
        if bonus and self.plan.missing == ZERO_POINTS:
            return ZERO
        return mine if agency in self.inputs.forms else None

    def _automatic(self, agency: str, source: str) -> int:
        """`vắng họp`: absences without a written excuse; `trễ:<mốc>`: received that many days late."""
        word, _, code = source.partition(":")
        if fold(word) == fold("vắng họp"):
            return sum(one == agency and phase == self.phase for one, _, phase in self.register.missed)
        milestone = next((one for one in self.plan.milestones if one.code == code.strip()), None)
        if fold(word) != fold("trễ") or milestone is None or milestone.due is None:
            raise UnclearError(f"không hiểu nguồn “{source}” của một mục cộng trừ tự động")
        if milestone.phase not in ("", self.phase):
            return 0
        day = received(self.register, agency, milestone.code)
        return int(day is not None and (day - milestone.due).days >= milestone.late_from)

    # one agency ---------------------------------------------------------------------------------------------

    def scored(self, agency: Agency) -> Scored:
        views = {view: self.tally(agency, view) for view in VIEWS}
        gone = self.gone(agency.code)
        assigned = sum((assigned_maximum(node, gone) for node in self.trees[agency.code]), ZERO)
        final = views[FINAL]
        if final.missing:
            final.total = None
        has_form = agency.code in self.inputs.forms
        return Scored(
            agency,
            self.trees[agency.code],
            views,
            assigned,
            share_of(final.total, assigned, self.plan.places),
            has_form,
            views[SELF].total if has_form else None,
            None if self._ungranted(agency, views[APPRAISED]) else views[APPRAISED].total,
            self.agreed(agency.code),
        )

    def _ungranted(self, agency: Agency, tally: Tally) -> bool:
        """Something that appraisers judge has no value: then they granted no total."""
        rows = {node.row.code: node.row for node in walk(self.trees[agency.code])}
        return any(code not in rows or rows[code].scorer != BY_SECRETARIAT for code in tally.missing)


def share_of(total: Decimal | None, assigned: Decimal, places: int) -> Decimal | None:
    """Share = total / assigned maximum, in percent, rounded as all that divides."""
    return (
        half_up(Fraction(total) * 100 / Fraction(assigned), places)
        if total is not None and assigned
        else None
    )


def received(register: Register, agency: str, milestone: str) -> date | None:
    days = [
        one.day for one in register.receipts if (one.agency, one.milestone) == (agency, milestone) and one.day
    ]
    return min(days) if days else None


# --- 12. Conditions and classes (§2 `Điều kiện`, `Xếp loại`) ------------------------------------------------


@dataclass
class Standing:
    """One agency's place in the result; the names are those of `rank --json` (§5)."""

    agency: Agency
    total: Decimal | None
    self_total: Decimal | None
    appraised_total: Decimal | None
    assigned: Decimal
    share: Decimal | None
    met: list[Condition] = field(default_factory=list)
    class_name: str | None = None
    rank: int | None = None
    tied: bool = False
    decided_by: str | None = None
    award: str | None = None
    reserve: bool = False
    figures: list[Decimal | None] = field(default_factory=list)
    has_form: bool = True
    floors: dict[str, list[tuple[Decimal | None, Decimal]]] = field(default_factory=dict)
    """By tag the (points, M) of the outermost criteria that carry it; under "" those of the top level."""

    @property
    def eligible(self) -> bool:
        return not any(one.consequence == EXCLUDED for one in self.met)

    @property
    def closed(self) -> int:
        """Ranks 1…N that it may not hold."""
        return max((one.number for one in self.met if one.consequence == BARRED), default=0)


def conditions_met(
    plan: Plan, register: Register, agency: str, phases: Sequence[str], has_form: bool
) -> list[Condition]:
    return [one for one in plan.conditions if _is_met(one, plan, register, agency, phases, has_form)]


def _is_met(
    one: Condition, plan: Plan, register: Register, agency: str, phases: Sequence[str], has_form: bool
) -> bool:
    if one.source == RECORDED:
        return any(
            (each.agency, each.code) == (agency, one.code) and each.phase in ("", *phases) and each.times > 0
            for each in register.records
        )
    if one.source == UNREGISTERED:
        return not all(register.registered.get(agency, (None, None)))
    if one.source == NO_FORM:
        return not has_form
    milestone = next((each for each in plan.milestones if each.code == one.milestone), None)
    if milestone is None or milestone.latest is None:
        raise UnclearError(f"điều kiện {one.code} cần Hạn chót của mốc “{one.milestone}”")
    if milestone.phase and milestone.phase not in phases:
        return False
    day = received(register, agency, milestone.code)
    return day is not None and day > milestone.latest


def class_of(plan: Plan, standing: Standing, times: int = 1) -> str | None:
    """The highest class whose every condition is met; `hạ loại` takes it down by so many."""
    group = standing.agency.group
    bands = [one for one in plan.classes if not one.group or fold(one.group) == fold(group)]
    if standing.total is None or not standing.eligible or not bands:
        return None
    figure = standing.total
    names = [one.name for one in bands]
    found = next((place for place, one in enumerate(bands) if _holds(one, figure, standing, times)), None)
    if found is None:
        return None
    lowered = sum(one.number for one in standing.met if one.consequence == LOWERED)
    return names[min(found + lowered, len(names) - 1)]


def _holds(band: ClassBand, figure: Decimal, standing: Standing, times: int) -> bool:
    if figure < band.bound * times:
        return False
    if band.floor is None:
        return True
    return all(
        (points or ZERO) * HUNDRED >= band.floor * most for points, most in standing.floors[band.floor_tag]
    )


# --- 13. Ranking (§2 `Xếp hạng`) ----------------------------------------------------------------------------


def key_figure(key: Key, scored: Scored, reckoner: Reckoner) -> Decimal | None:
    """The figure of one ranking key, as published."""
    final = scored.views[FINAL]
    match key.word:
        case "tong_diem":
            return final.total
        case "ty_le":
            return scored.share
        case "diem_nhan":
            return _tag_points(fold(key.parameter), scored, reckoner)
        case "diem_tieu_chi":
            return final.points.get(key.parameter)
        case "diem_cong" | "diem_tru":
            bonus = key.word == "diem_cong"
            moved = [
                final.moved.get(one.code) or ZERO for one in reckoner.plan.adjustments if one.bonus == bonus
            ]
            return abs(sum(moved, ZERO))
        case "diem_tu_cham":
            return scored.self_total
        case "lech":
            return _gap(scored)
    return None


def _tag_points(tag: str, scored: Scored, reckoner: Reckoner) -> Decimal:
    """Sum over a tag: each criterion once with its adjustments, and tagged adjustments elsewhere."""
    final = scored.views[FINAL]
    counted: set[str] = set()
    total = ZERO

    def visit(nodes: Iterable[Node], inside: bool) -> None:
        nonlocal total
        for node in nodes:
            hit = tag in node.row.tags
            if hit and not inside:
                total += final.points.get(node.row.code) or ZERO
            if hit or inside:
                counted.add(node.row.code)
            visit(node.children, inside or hit)

    visit(scored.tree, False)
    for one in reckoner.plan.adjustments:
        if tag in one.tags and one.criterion not in counted:
            total += final.moved.get(one.code) or ZERO
    return total


def _gap(scored: Scored) -> Decimal:
    """Σ|self − final| over the scored rows that have both."""
    own, final = scored.views[SELF].points, scored.views[FINAL].points
    total = ZERO
    for node in walk(scored.tree):
        first, last = own.get(node.row.code), final.get(node.row.code)
        if not is_group(node.row) and first is not None and last is not None:
            total += abs(last - first)
    return total


class Contest:
    """Ranks the agencies of one contest; remembers which ballots are still due."""

    def __init__(self, standings: Sequence[Standing], keys: Sequence[Key], ballots: Sequence[Ballot]) -> None:
        self.standings, self.keys = standings, keys
        self.ballots = [one for one in ballots if not one.fault]
        self.due: list[list[str]] = []
        self.needed: dict[str, int] = {}
        """By agency the deepest key that told it from somebody it stood level with so far."""
        self.outvoted: set[tuple[str, str]] = set()
        """(winner, loser) of each vote that told them apart."""

    def rank(self) -> None:
        """Position after position the best of those who may stand there (1, 2, 2, 4).

        Where a ballot is due, its set holds one position at a time and nobody in it has a rank yet.
        """
        left, position = list(self.standings), 1
        undecided: list[Standing] = []
        while left:
            may = [one for one in left if one.closed < position]
            ballots_due = len(self.due)
            best = self.best(may)
            if len(self.due) > ballots_due:
                undecided += [one for one in best if one not in undecided]
                best = best[:1]
            for one in best:
                one.rank, one.tied = position, len(best) > 1
            left = [one for one in left if one not in best]
            position += len(best) or 1
        for one in self.standings:
            one.decided_by = None if one.tied else self._deciding(one)
        for one in undecided:
            one.rank, one.tied, one.decided_by = None, False, None

    def best(self, runners: list[Standing]) -> list[Standing]:
        """Key after key, as long as more than one is level."""
        for place, key in enumerate(self.keys):
            if len(runners) < 2:
                break
            before, due = runners, len(self.due)
            if key.word == "bo_phieu":
                runners = self._voted(runners)
            else:
                figures = [_order(one.figures[place], key) for one in runners]
                runners = [
                    one for one, figure in zip(runners, figures, strict=True) if figure == max(figures)
                ]
            if len(self.due) > due:
                break
            for one in before if len(runners) < len(before) else ():
                self.needed[one.agency.code] = max(self.needed.get(one.agency.code, 0), place)
        return runners

    def _deciding(self, one: Standing) -> str | None:
        """The deepest key that was needed to place it, or tells it from the nearest above and below."""
        mine = one.rank or 0
        above = sorted(
            (other for other in self.standings if (other.rank or 0) < mine), key=_by_rank, reverse=True
        )
        below = sorted((other for other in self.standings if (other.rank or 0) > mine), key=_by_rank)
        keys = [self.needed.get(one.agency.code, BARRED_APART)]
        for side in (above, below):
            level = one
            for other in side:
                key = self._separating(level, other)
                if key is not None:
                    keys.append(key)
                    break
                if all(
                    ballot.votes.get(one.agency.code) == ballot.votes.get(other.agency.code)
                    for ballot in self.ballots
                ):
                    # Level on every key (one of the two is barred): what tells the other apart tells both.
                    level = other
        deepest = max(keys)
        return self.keys[deepest].word if deepest > BARRED_APART else None

    def _separating(self, one: Standing, other: Standing) -> int | None:
        """The first key at which two differ; BARRED_APART when it puts the lower ahead; None: level."""
        upper, lower = (one, other) if (one.rank or 0) < (other.rank or 0) else (other, one)
        for place, key in enumerate(self.keys):
            if key.word == "bo_phieu":
                if (upper.agency.code, lower.agency.code) in self.outvoted:
                    return place
            elif upper.figures[place] != lower.figures[place]:
                ahead = _order(upper.figures[place], key) > _order(lower.figures[place], key)
                return place if ahead else BARRED_APART
        return None

    def _voted(self, runners: list[Standing]) -> list[Standing]:
        """Rounds in order, each only when it holds the votes of everyone still level."""
        held = False
        for ballot in self.ballots:
            codes = [one.agency.code for one in runners]
            if len(runners) > 1 and all(code in ballot.votes for code in codes):
                held = True
                most = max(ballot.votes[code] for code in codes)
                winners = [code for code in codes if ballot.votes[code] == most]
                self.outvoted |= {
                    (winner, code) for winner in winners for code in codes if code not in winners
                }
                runners = [one for one in runners if one.agency.code in winners]
        if not held and len(runners) > 1:
            self.due.append([one.agency.code for one in runners])
        return runners


BARRED_APART = -1
"""In place of a key: what tells two apart is that one may not hold the rank."""


def _by_rank(one: Standing) -> int:
    return one.rank or 0


def _order(figure: Decimal | None, key: Key) -> Decimal:
    value = ZERO if figure is None else figure
    return -value if key.ascending else value


# --- 14. Awards, reserve, council (§2 `Khen thưởng`) --------------------------------------------------------


def give_awards(plan: Plan, standings: Sequence[Standing], verdicts: Sequence[Verdict]) -> list[str]:
    """Sets award and reserve of one contest; gives the forms that a shared rank has too few places for."""
    group = standings[0].agency.group if standings else ""
    awards = [one for one in plan.awards if not one.group or fold(one.group) == fold(group)]
    ranked = sorted((one for one in standings if one.rank is not None), key=lambda one: one.rank or 0)
    given = [one for one in awards if not one.reserve]
    crowded = []
    for one in ranked:
        award = next((each for each in given if each.first <= (one.rank or 0) <= each.last), None)
        if award is None or not _worthy(plan, one, award):
            continue
        if one.tied and _too_few(ranked, one, award):
            crowded.append(award.form)
        else:
            one.award = award.form
    for each in awards:
        # While a ballot is due nobody is the reserve yet: who it is may hang on it.
        if each.reserve and not any(one.rank is None for one in standings):
            _choose_reserve(plan, ranked, each)
    refused = {(one.agency, fold(one.form)) for one in verdicts if not one.agreed}
    crowded += _after_refusals(plan, ranked, refused, awards)
    return list(dict.fromkeys(crowded))


def _worthy(plan: Plan, one: Standing, award: Award) -> bool:
    """At least the class that the award asks for."""
    if not award.least_class:
        return True
    names = [fold(each.name) for each in plan.classes]
    if one.class_name is None or fold(award.least_class) not in names:
        return False
    return names.index(fold(one.class_name)) <= names.index(fold(award.least_class))


def _too_few(ranked: Sequence[Standing], one: Standing, award: Award) -> bool:
    level = sum(each.rank == one.rank for each in ranked)
    return (one.rank or 0) + level - 1 > award.last


def _choose_reserve(plan: Plan, ranked: Sequence[Standing], award: Award) -> None:
    """Whoever holds the rank, all who share it; a barred agency is never a reserve, the next one is."""
    places = award.last - award.first + 1
    open_to = [one for one in ranked if one.award is None and not one.closed and _worthy(plan, one, award)]
    for rank in dict.fromkeys(one.rank for one in open_to if (one.rank or 0) >= award.first):
        level = [one for one in open_to if one.rank == rank]
        if places > 0:
            for one in level:
                one.reserve = True
        places -= len(level)


Proposal = tuple[Award, int, Standing | None]
"""An award, the rank it belongs to, and who is proposed for it."""


def _after_refusals(
    plan: Plan, ranked: Sequence[Standing], refused: set[tuple[str, str]], awards: Sequence[Award]
) -> list[str]:
    """The reserve receives the last form; with `dồn lên` everyone below moves up one; refused is out.

    Gives the forms that reserves of one rank would have to share.
    """
    crowded: list[str] = []
    by_form = {one.form: one for one in awards if not one.reserve}
    line: list[Proposal] = [(by_form[one.award], one.rank or 0, one) for one in ranked if one.award]
    waiting = [one for one in ranked if one.reserve and not one.award]
    out = {
        one.agency.code for _, _, one in line if one and (one.agency.code, fold(one.award or "")) in refused
    }
    upwards = any(one.moves_up for one in awards)
    while hit := [place for place, held in enumerate(line) if _is_refused(held, out, refused)]:
        place, blocked = hit[0], False
        if upwards:
            place, blocked = _move_up(plan, line, place, out)
        award, rank, _ = line[place]
        last = award if upwards else line[-1][0]
        steps_in = waiting.pop(0) if waiting and not blocked else None
        if steps_in is not None and waiting and waiting[0].rank == steps_in.rank:
            # Reserves that share a rank: nothing is broken by name or chance.
            crowded.append(last.form)
            waiting = [each for each in waiting if each.rank != steps_in.rank]
            steps_in = None
        line[place] = (last if steps_in else award, rank, steps_in)
    for one in ranked:
        one.award = next((award.form for award, _, holder in line if holder is one), None)
    return crowded


def _is_refused(held: Proposal, out: set[str], refused: set[tuple[str, str]]) -> bool:
    award, _, one = held
    return one is not None and (one.agency.code in out or (one.agency.code, fold(award.form)) in refused)


def _move_up(plan: Plan, line: list[Proposal], place: int, out: set[str]) -> tuple[int, bool]:
    """Each one below takes the place above, unless closed to it; the place left, and whether it stays empty.

    It stays empty where the next one has not the class that the award asks for.
    """
    for below in range(place + 1, len(line)):
        award, rank, _ = line[place]
        one = line[below][2]
        if one is None or one.agency.code in out or rank <= one.closed:
            continue
        if not _worthy(plan, one, award):
            return place, True
        line[place] = (award, rank, one)
        place = below
    return place, False


# --- 15. The result of a season, of a phase, and of the year of several phases ------------------------------


@dataclass
class Outcome:
    """What one phase, or the year, comes to."""

    phase: str
    standings: list[Standing]
    scored: dict[str, Scored]
    reckoner: Reckoner | None
    waits: list[str]
    """What a final result still waits for."""
    parts: list[Outcome] = field(default_factory=list)
    """For the year: the outcomes of its phases."""

    @property
    def final(self) -> bool:
        return not self.waits

    def standing(self, code: str) -> Standing | None:
        return next((one for one in self.standings if one.agency.code == code), None)


def recompute(plan: Plan, register: Register, inputs: Sequence[Inputs]) -> Outcome:
    """The season's result: of the one set of inputs, or of the year when there are phases."""
    if not plan.phases:
        return outcome_of(plan, register, inputs[0])
    return year_of(plan, register, [outcome_of(plan, register, one) for one in inputs])


def outcome_of(plan: Plan, register: Register, inputs: Inputs) -> Outcome:
    """One phase as a season of its own."""
    reckoner = Reckoner(Season(plan, register, inputs))
    scored = {one.code: reckoner.scored(one) for one in plan.agencies}
    standings = [_standing(scored[one.code], reckoner) for one in plan.agencies]
    outcome = Outcome(inputs.phase, standings, scored, reckoner, [])
    for one in standings:
        missing = scored[one.agency.code].views[FINAL].missing
        if one.eligible and missing:
            outcome.waits.append(f"{one.agency.code}: chưa có điểm cuối của {', '.join(missing)}")
        elif one.eligible and not one.has_form:
            outcome.waits.append(f"{one.agency.code}: chưa có phiếu tự chấm")
    _rank_all(plan, register, outcome, 1)
    return outcome


def _standing(scored: Scored, reckoner: Reckoner) -> Standing:
    plan, agency = reckoner.plan, scored.agency
    standing = Standing(
        agency, scored.total, scored.self_total, scored.appraised_total, scored.assigned, scored.share
    )
    standing.has_form = scored.has_form
    phases = [reckoner.phase] if reckoner.phase else []
    waiting = agency.code in reckoner.inputs.waiting
    standing.met = conditions_met(plan, reckoner.register, agency.code, phases, scored.has_form or waiting)
    standing.figures = [key_figure(key, scored, reckoner) for key in plan.keys]
    points, gone = scored.views[FINAL].points, reckoner.gone(agency.code)
    for tag in {one.floor_tag for one in plan.classes}:
        held = [node for node in _outermost(scored.tree, tag) if node.row.method != TEXT]
        standing.floors[tag] = [(points.get(one.row.code), assigned_maximum(one, gone)) for one in held]
    return standing


def _outermost(nodes: Iterable[Node], tag: str) -> Iterator[Node]:
    for node in nodes:
        if not tag or tag in node.row.tags:
            yield node
        else:
            yield from _outermost(node.children, tag)


def _rank_all(plan: Plan, register: Register, outcome: Outcome, times: int) -> None:
    """Contest by contest: nobody is ranked in a list where somebody eligible waits."""
    ballots = [one for one in register.ballots if one.phase == outcome.phase]
    verdicts = [one for one in register.verdicts if one.phase == outcome.phase]
    for contest in dict.fromkeys(one.contest for one in plan.agencies):
        mine = [one for one in outcome.standings if one.agency.contest == contest]
        for one in mine:
            one.class_name = class_of(plan, one, times)
        running = [one for one in mine if one.eligible]
        if any(one.total is None or not one.has_form for one in running):
            continue
        race = Contest(running, plan.keys, ballots)
        race.rank()
        outcome.waits += [f"phải bỏ phiếu: {', '.join(codes)}" for codes in race.due]
        crowded = give_awards(plan, running, verdicts)
        outcome.waits += [f"đồng hạng quá số chỗ của “{form}”" for form in crowded]


def year_of(plan: Plan, register: Register, phases: list[Outcome]) -> Outcome:
    """`Kết quả cả năm`: mean (rounded once, half up), sum, or the last phase (manual, section 13)."""
    counted = phases[-1:] if plan.year_rule == fold("đợt cuối") else phases
    standings = []
    waits = [
        f"{one.phase}: {told}"
        for one in counted
        for told in one.waits
        if "bỏ phiếu" not in told and "đồng hạng" not in told
    ]
    for place, agency in enumerate(plan.agencies):
        pieces = [one.standings[place] for one in counted]
        standings.append(_year_standing(plan, register, agency, pieces, counted))
    outcome = Outcome("", standings, {}, None, waits, phases)
    _rank_all(plan, register, outcome, len(counted) if plan.year_rule == fold("tổng") else 1)
    return outcome


def _year_standing(
    plan: Plan, register: Register, agency: Agency, pieces: Sequence[Standing], counted: Sequence[Outcome]
) -> Standing:
    def joined(values: Sequence[Decimal | None]) -> Decimal | None:
        known = [value for value in values if value is not None]
        if len(known) < len(values):
            return None
        whole = sum(known, ZERO)
        if plan.year_rule == fold("bình quân"):
            return half_up(Fraction(whole) / len(known), plan.places)
        return whole

    total = joined([one.total for one in pieces])
    assigned = joined([one.assigned for one in pieces]) or ZERO
    most = sum((one.assigned for one in pieces), ZERO)
    got = None if total is None else sum((one.total or ZERO for one in pieces), ZERO)
    standing = Standing(
        agency,
        total,
        joined([one.self_total for one in pieces]),
        joined([one.appraised_total for one in pieces]),
        assigned,
        share_of(got, most, plan.places),
    )
    standing.has_form = all(one.has_form for one in pieces)
    met: dict[str, Condition] = {}
    for one in pieces:
        met |= {each.code: each for each in one.met}
    standing.met = [one for one in plan.conditions if one.code in met]
    standing.figures = [
        _year_figure(key, place, standing, pieces, joined) for place, key in enumerate(plan.keys)
    ]
    for tag in {one.floor_tag for one in plan.classes}:
        columns = zip(*(one.floors[tag] for one in pieces), strict=True)
        standing.floors[tag] = [
            (joined([points for points, _ in column]), joined([most for _, most in column]) or ZERO)
            for column in columns
        ]
    return standing


def _year_figure(
    key: Key,
    place: int,
    standing: Standing,
    pieces: Sequence[Standing],
    joined: Callable[[Sequence[Decimal | None]], Decimal | None],
) -> Decimal | None:
    if key.word == "ty_le":
        return standing.share
    return joined([one.figures[place] for one in pieces])


# --- 16. What was published (§6), read back -----------------------------------------------------------------

RANKING = "bang_xep_hang.xlsx"


@dataclass(frozen=True)
class Line:
    """A row of a published table: cells by folded heading, and where it stands."""

    sheet: str
    number: int
    cells: Mapping[str, Cell]
    columns: Mapping[str, int]

    def cell(self, heading: str) -> Cell:
        return self.cells.get(fold(heading), Cell())

    def text(self, heading: str) -> str:
        return self.cell(heading).words.strip()

    def at(self, heading: str) -> str:
        return f"{self.sheet}!{a1(self.number, self.columns.get(fold(heading), 1))}"


def lines_of(book: Book, sheet_name: str, *wanted: str) -> list[Line]:
    """The rows below the row of headings, up to the end of the sheet."""
    sheet = book.sheet(sheet_name)
    if sheet is None:
        raise BrokenError(f"không có trang {sheet_name}")
    for top in range(1, min(sheet.last_row, 40) + 1):
        headings = {fold(cell.words): column for column, cell in sheet.row(top).items() if not cell.blank}
        if {fold(one) for one in wanted} <= headings.keys():
            break
    else:
        raise BrokenError(f"trang {sheet_name} không có các cột {', '.join(wanted)}")
    found = []
    for number in range(top + 1, sheet.last_row + 1):
        row = sheet.row(number)
        cells = {name: row[column] for name, column in headings.items() if column in row}
        found.append(Line(sheet.name, number, cells, headings))
    return found


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass
class Paper:
    """A Word paper: its paragraphs outside tables, and its tables as rows of texts."""

    paragraphs: list[str]
    tables: list[list[list[str]]]


def read_paper(data: bytes) -> Paper:
    package = Package(data)
    body = xml(package.parts[package.main()]).find(_W + "body")
    if body is None:
        raise BrokenError("không có nội dung Word")
    paragraphs = [_words(one) for one in body.findall(_W + "p")]
    tables = [
        [[_words(cell) for cell in row.findall(_W + "tc")] for row in one.findall(_W + "tr")]
        for one in body.findall(_W + "tbl")
    ]
    return Paper(paragraphs, tables)


def _words(node: ElementTree.Element) -> str:
    return nfc("".join(one.text or "" for one in node.iter(_W + "t"))).strip()


def paper_number(text: str) -> Decimal | None:
    """`979,5`, `−4,5`; None for `–` and everything else."""
    told = text.strip().replace("−", "-").replace("+", "")
    return Decimal(told.replace(",", ".")) if re.fullmatch(r"-?\d+(,\d+)?", told, re.ASCII) else None


# --- 17. The checks -----------------------------------------------------------------------------------------

HOLDS, FAILS, UNJUDGED = "đạt", "sai", "không kiểm được"
Comparable = tuple[tuple[Decimal | None, ...], bool]
"""Of a line of sheet `Đối chiếu`: its points (self, appraised, agreed, final); whether it must be there."""


@dataclass
class Check:
    """One numbered check: what it found wrong, and what it could not judge, each with its place."""

    number: int
    title: str
    section: str
    faults: list[tuple[str, str]] = field(default_factory=list)
    unjudged: list[tuple[str, str]] = field(default_factory=list)
    compared: int = 0

    @property
    def state(self) -> str:
        return FAILS if self.faults else UNJUDGED if self.unjudged else HOLDS

    def wrong(self, place: str, what: str) -> None:
        self.faults.append((place, what))

    def expect(self, place: str, what: str, told: object, mine: object) -> None:
        """A fault unless the published value is the recomputed one."""
        self.compared += 1
        if told != mine:
            self.wrong(place, f"{what}: ghi {_said(told)}, tính lại được {_said(mine)}")


def _said(value: object) -> str:
    if isinstance(value, Decimal):
        return show(value)
    if isinstance(value, bool):
        return "có" if value else "không"
    return "–" if value in (None, "") else f"“{value}”" if isinstance(value, str) else str(value)


TITLES = (
    ("Hồ sơ có đúng các tệp mà bản kê nêu, không thiếu, không thừa", "§1"),
    ("Kích thước và mã SHA-256 của từng tệp đúng như bản kê", "§1"),
    ("Nhật ký: từng dòng nguyên vẹn, nối nhau, đúng thứ tự", "§5"),
    ("Mã cuối của nhật ký đúng như đã công bố", "§5"),
    ("Tệp vào mà nhật ký ghi là tệp trong hồ sơ", "§5"),
    ("Danh tính các phiếu: kỳ, đợt, đơn vị, bản kế hoạch, mã xác thực, phiếu nào được tính", "§3, §4"),
    ("Điểm chuẩn và tên mục trong phiếu như kế hoạch; chỗ bị sửa đã được nêu", "§3"),
    ("Điểm tự chấm từng tiêu chí", "§2"),
    ("Điểm thẩm định, thống nhất, điểm cuối từng tiêu chí", "§4"),
    ("Điểm cộng, điểm trừ", "§2"),
    ("Tổng điểm, điểm tối đa, tỷ lệ", "§2"),
    ("Điều kiện và xếp loại", "§2"),
    ("Xếp hạng và khóa phân định", "§2"),
    ("Khen thưởng và dự phòng", "§2"),
    ("Mọi số trong bang_xep_hang.xlsx", "§6"),
    ("Tên, điểm, hạng trong các văn bản Word", "§6"),
    ("Kết quả ghi trong nhật ký", "§5"),
)
ARCHIVE_CHECKS, RESULT_CHECKS = range(1, 8), range(8, 18)


class Verification:
    """All checks on one archive. Each writes down every fault it finds; none stops the others."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.checks = {
            number: Check(number, title, section) for number, (title, section) in enumerate(TITLES, start=1)
        }
        self.plan: Plan | None = None
        self.register = Register()
        self.inputs: list[Inputs] = []
        self.outcome: Outcome | None = None
        self.reported: set[tuple[str, str]] = set()
        """(file, cell) of everything that the published sheet `Phát hiện` names."""

    def run(self) -> list[Check]:
        self.check_completeness()
        self.check_hashes()
        self.check_ledger()
        self._guarded(range(6, 18), self._read_inputs)
        if self.plan is not None:
            self._guarded((6,), self.check_identities)
            self._guarded((7,), self.check_frames)
            self._guarded(RESULT_CHECKS, self._recompute)
        if self.outcome is not None and self.plan is not None:
            for outcome in (self.outcome, *self.outcome.parts):
                self._guarded((8, 9, 10, 15), self.check_ranking_workbook, outcome)
                self._guarded((16,), self.check_papers, outcome)
            self._guarded(range(11, 15), self.check_standings, self.outcome)
            self._guarded((17,), self.check_run_line, self.outcome)
        return list(self.checks.values())

    def _guarded(self, numbers: Iterable[int], step: Callable[..., None], *arguments: object) -> None:
        """What a step cannot judge is said by its checks; what is broken fails the first of them."""
        numbers = list(numbers)
        try:
            step(*arguments)
        except UnclearError as reason:
            for number in numbers:
                self.checks[number].unjudged.append(("", str(reason)))
        except BrokenError as fault:
            self.checks[numbers[0]].wrong("", str(fault))
            for number in numbers[1:]:
                self.checks[number].unjudged.append(("", f"chưa tới lượt: {fault}"))

    # 1-5 the archive itself ---------------------------------------------------------------------------------

    def check_completeness(self) -> None:
        check = self.checks[1]
        listed = {nfc(one["name"]) for one in self.archive.manifest["files"]}
        for name in sorted(listed - self.archive.files.keys()):
            check.wrong(name, "thiếu tệp")
        for name in sorted(self.archive.files.keys() - listed):
            check.wrong(name, "tệp lạ, bản kê không nêu")
        for name in self.archive.strange:
            check.wrong(name, "tên tệp không được phép, hoặc đứng hai lần")
        for name in (PLAN, LEDGER, f"{RESULTS}/{RANKING}"):
            if name not in self.archive.files and name not in listed:
                check.wrong(name, "hồ sơ phải có tệp này")

    def check_hashes(self) -> None:
        for one in self.archive.manifest["files"]:
            data = self.archive.files.get(nfc(one["name"]))
            if data is None:
                continue
            self.checks[2].compared += 1
            if (len(data), sha256(data)) != (one["size"], one["sha256"]):
                self.checks[2].wrong(one["name"], "nội dung không phải nội dung đã đóng hồ sơ")

    def check_ledger(self) -> None:
        self.ledger, faults = read_ledger(self.archive.files.get(LEDGER, b""))
        for number, fault in faults:
            self.checks[3].wrong(f"{LEDGER}, dòng {number}", fault)
        head = self.ledger[-1].content["hash"] if self.ledger else "0" * 64
        told = self.archive.manifest.get("ledger_head")
        if head != told:
            self.checks[4].wrong(LEDGER, f"mã cuối {head[:16]}… khác mã đã công bố {str(told)[:16]}…")
        self._check_recorded_inputs()

    def run_line(self) -> LedgerLine | None:
        """The last line about the whole result."""
        name = f"{RESULTS}/{RANKING}"
        runs = [one for one in self.ledger if one.content.get("type") == "RUN"]
        return next((one for one in reversed(runs) if one.content.get("data", {}).get("file") == name), None)

    def _check_recorded_inputs(self) -> None:
        check, line = self.checks[5], self.run_line()
        if line is None:
            check.wrong(LEDGER, "không có dòng nào ghi lần xếp hạng cuối")
            return
        place = f"{LEDGER}, dòng {line.number}"
        inputs = line.content["data"].get("inputs", {})
        for name, digest in sorted(inputs.items()):
            check.compared += 1
            if name.startswith(FROZEN):
                self._check_frozen(name, digest, place)
                continue
            data = self.archive.data(nfc(name))
            if data is None and name.partition("!")[0] in self.archive.files:
                check.unjudged.append((name, "tệp nằm trong một thư; bộ kiểm này không mở thư"))
            elif data is None:
                check.wrong(name, f"{place} ghi đã dùng tệp này, hồ sơ không có")
            elif sha256(data) != digest:
                check.wrong(
                    name, f"{place} ghi mã {digest[:16]}…, tệp trong hồ sơ có mã {sha256(data)[:16]}…"
                )
        for name in (PLAN, REGISTER):
            if name in self.archive.files and name not in inputs:
                check.wrong(name, f"{place} không ghi tệp này trong các tệp vào")
        told = line.content["data"].get("inputs_digest")
        mine = sha256(canonical(sorted([name, digest] for name, digest in inputs.items())))
        if told is not None and told != mine:
            check.wrong(place, f"mã chung của các tệp vào: ghi {str(told)[:16]}…, tính lại được {mine[:16]}…")

    def _check_frozen(self, name: str, digest: str, place: str) -> None:
        """The closing of the intake that a run rests on: forms, others, re-openings of a FREEZE line."""
        data = _freeze_of(self.ledger, name.removeprefix(FROZEN)) or {}
        mine = sha256(canonical({key: data.get(key) for key in ("forms", "others", "reopened")}))
        if mine != digest:
            self.checks[5].wrong(place, "danh sách phiếu đã đóng sổ không phải danh sách mà kết quả dựa vào")

    # 6-7 what the forms say about themselves ----------------------------------------------------------------

    def _read_inputs(self) -> None:
        files = self.archive.files
        if PLAN not in files:
            raise UnclearError(f"hồ sơ không có {PLAN}")
        self.plan = read_plan(files[PLAN])
        self.register = read_register(files.get(REGISTER))
        phases = self.plan.phases or [""]
        self.inputs = [collect_inputs(self.archive, self.plan, self.register, phase) for phase in phases]

    def check_identities(self) -> None:
        """Every workbook whose values count, and: the ones that count are the ones the result names."""
        check, plan = self.checks[6], self._plan()
        if plan.season != self.archive.manifest.get("season"):
            check.wrong(PLAN, f"mã kỳ “{plan.season}” khác mã kỳ trong bản kê")
        if self.archive.manifest.get("attested") is None:
            check.unjudged.append((MANIFEST, "bản kê không chứng thực mã của phiếu nào"))
        for inputs in self.inputs:
            kept = [
                *inputs.form_files.values(),
                *(one for many in inputs.appraisal_files.values() for one in many),
            ]
            for one in kept:
                check.compared += 1
                code = printed_code(one)
                if code and code != one.agency:
                    check.wrong(one.name, f"in mã {code} nhưng danh tính là của {one.agency}")
            mine = {one.name for one in kept}
            told, digests = self._named_sources(inputs.phase)
            # Forms (`nhan/`) come before appraisals: that of an unread form cannot be judged either.
            for name in sorted(told - mine):
                self._explain(name, inputs)
            for name in sorted(mine - told):
                check.wrong(name, "phải được tính theo hợp đồng, nhưng trang Nguồn không nêu là đã dùng")
            for name, digest in digests.items():
                data = self.archive.data(name)
                if data is not None and sha256(data) != digest:
                    check.wrong(name, "mã SHA-256 ở trang Nguồn không phải mã của tệp này")

    def _named_sources(self, phase: str) -> tuple[set[str], dict[str, str]]:
        """Files whose values the published result used, and the hashes it names."""
        book = self._ranking_book(phase)
        used, digests = set(), {}
        for line in lines_of(book, "Nguồn", "Loại", "Tệp", "SHA-256", "Tình trạng"):
            name = nfc(line.text("Tệp"))
            if name.startswith(("nhan/", "tham_dinh/")):
                digests[name] = line.text("SHA-256")
                if fold(line.text("Tình trạng")).startswith("da nhan"):
                    used.add(name)
        return used, digests

    def _explain(self, name: str, inputs: Inputs) -> None:
        """A file that was used and that this program did not count: unreadable here, or wrongly used."""
        check = self.checks[6]
        data = self.archive.data(name)
        if data is None:
            check.unjudged.append((name, "tệp nằm trong một thư; bộ kiểm này không mở thư"))
        elif name in inputs.unread or not data.startswith(b"PK\x03\x04"):
            why = inputs.unread.get(name, "dạng tệp khác")
            check.unjudged.append((name, f"bộ kiểm này chỉ đọc .xlsx: {why}"))
        elif name.startswith("tham_dinh/") and check.unjudged:
            check.unjudged.append((name, "chưa đọc được phiếu tự chấm mà phiếu này thẩm định"))
        elif self.archive.manifest.get("attested") is None:
            check.unjudged.append((name, "không ai chứng thực mã của phiếu này"))
        else:
            check.wrong(name, "trang Nguồn nói đã dùng, nhưng theo hợp đồng bản này không được tính")

    def check_frames(self) -> None:
        """Maxima and titles in the locked cells; an alteration that `Phát hiện` names is no fault here."""
        for inputs in self.inputs:
            self.reported |= self._reported(inputs.phase)
            for code, one in inputs.form_files.items():
                self._check_frame(one, code)
            for code, many in inputs.appraisal_files.items():
                for one in many:
                    self._check_frame(one, code)

    def _reported(self, phase: str) -> set[tuple[str, str]]:
        lines = lines_of(self._ranking_book(phase), "Phát hiện", "Mã", "Tệp", "Ô")
        return {(nfc(line.text("Tệp")), line.text("Ô")) for line in lines}

    def _check_frame(self, one: Returned, code: str) -> None:
        grid = grid_of(one)
        if grid is None:
            return
        rows = rows_of(self._plan(), self.register, code)
        for row in rows:
            title, at_title = grid.cell(row.code, "Nội dung")
            most, at_most = grid.cell(row.code, "Điểm chuẩn")
            self.checks[7].compared += 1
            if at_most and most.number is not None and most.number != row.maximum and not is_group(row):
                self._altered(one, at_most, f"điểm chuẩn {show(most.number)}, kế hoạch {show(row.maximum)}")
            wanted = " ".join(row.content.split())
            if at_title and not " ".join(title.text.split()).startswith(wanted):
                self._altered(one, at_title, f"tên mục {row.code} khác kế hoạch")

    def _altered(self, one: Returned, cell: str, what: str) -> None:
        if (one.name, cell) not in self.reported:
            self.checks[7].wrong(f"{one.name}, ô {cell}", f"{what}; trang Phát hiện không nêu")

    # 8-14, 17 the result ------------------------------------------------------------------------------------

    def _plan(self) -> Plan:
        assert self.plan is not None
        return self.plan

    def _recompute(self) -> None:
        if self.checks[6].unjudged:
            place, why = self.checks[6].unjudged[0]
            raise UnclearError(f"{place}: {why}; điểm vì thế không tính lại được")
        for inputs in self.inputs:
            for code, why in inputs.waiting.items():
                self.checks[6].compared += 1
                self.checks[6].unjudged.append((code, f"phiếu chờ quyết định: {why}"))
        self.outcome = recompute(self._plan(), self.register, self.inputs)

    def check_standings(self, outcome: Outcome) -> None:
        """The result in the manifest, field by field."""
        told = self.archive.manifest.get("result") or {}
        place = f"{MANIFEST} › result"
        self.checks[13].expect(place, "kết quả chính thức", told.get("final"), outcome.final)
        seen = set()
        for group in told.get("groups", []):
            for one in group.get("standings", []):
                mine = outcome.standing(str(one.get("agency")))
                seen.add(one.get("agency"))
                if mine is None:
                    self.checks[13].wrong(place, f"đơn vị “{one.get('agency')}” không có trong kế hoạch")
                    continue
                self._check_standing(one, mine, f"{place} › {mine.agency.code}")
        for mine in outcome.standings:
            if mine.agency.code not in seen:
                self.checks[13].wrong(place, f"thiếu đơn vị {mine.agency.code}")

    def _check_standing(self, told: Mapping[str, Any], mine: Standing, place: str) -> None:
        def number(name: str) -> Decimal | None:
            value = told.get(name)
            return None if value is None else Decimal(str(value))

        totals, classes, ranks, awards = (self.checks[one] for one in (11, 12, 13, 14))
        totals.expect(place, "tổng điểm tự chấm", number("self_total"), mine.self_total)
        totals.expect(place, "tổng điểm thẩm định", number("appraised_total"), mine.appraised_total)
        totals.expect(place, "tổng điểm", number("total"), mine.total)
        totals.expect(place, "điểm tối đa", number("assigned_max"), mine.assigned)
        totals.expect(place, "tỷ lệ", number("share"), mine.share)
        classes.expect(place, "được xét", told.get("eligible"), mine.eligible)
        classes.expect(place, "xếp loại", told.get("class"), mine.class_name)
        ranks.expect(place, "tên đơn vị", nfc(str(told.get("name"))), mine.agency.name)
        ranks.expect(place, "hạng", told.get("rank"), mine.rank)
        ranks.expect(place, "đồng hạng", told.get("tied"), mine.tied)
        if mine.rank is not None and self.outcome is not None and self.outcome.final:
            ranks.expect(place, "khóa phân định", told.get("decided_by"), mine.decided_by)
        awards.expect(place, "khen thưởng", told.get("award"), mine.award)
        awards.expect(place, "dự phòng", told.get("reserve"), mine.reserve)

    def check_run_line(self, outcome: Outcome) -> None:
        line = self.run_line()
        if line is None:
            raise UnclearError("nhật ký không có dòng nào ghi lần xếp hạng cuối")
        data, place = line.content["data"], f"{LEDGER}, dòng {line.number}"
        check = self.checks[17]
        check.expect(place, "kết quả chính thức", data.get("final"), outcome.final)
        told = data.get("standings", {})
        for mine in outcome.standings:
            total, rank, award = told.get(mine.agency.code, (None, None, None))
            where = f"{place} › {mine.agency.code}"
            check.expect(where, "tổng điểm", None if total is None else Decimal(str(total)), mine.total)
            check.expect(where, "hạng", rank, mine.rank)
            check.expect(where, "khen thưởng", award or "", mine.award or "")
        for code in sorted(told.keys() - {mine.agency.code for mine in outcome.standings}):
            check.wrong(place, f"đơn vị “{code}” không có trong kế hoạch")

    # 8-10, 15 the ranking workbook --------------------------------------------------------------------------

    def _ranking_book(self, phase: str) -> Book:
        name = "/".join(one for one in (RESULTS, phase, RANKING) if one)
        if name not in self.archive.files:
            raise UnclearError(f"hồ sơ không có {name}")
        return read_book(self.archive.files[name])

    def check_ranking_workbook(self, outcome: Outcome) -> None:
        book = self._ranking_book(outcome.phase)
        file = "/".join(one for one in (RESULTS, outcome.phase, RANKING) if one)
        self._guarded((15,), self._check_ranks_sheet, book, file, outcome)
        self._guarded((15,), self._check_totals_sheet, book, file, outcome)
        if outcome.reckoner is not None:
            self._guarded((8, 9), self._check_comparison_sheet, book, file, outcome)
            self._guarded((10,), self._check_adjustments_sheet, book, file, outcome)

    def _check_ranks_sheet(self, book: Book, file: str, outcome: Outcome) -> None:
        check = self.checks[15]
        by_name = {one.agency.name: one for one in outcome.standings}
        seen = set()
        for line in lines_of(book, "Xếp hạng", "Hạng", "Đơn vị", "Tổng điểm"):
            mine = by_name.get(line.text("Đơn vị"))
            if mine is None:
                if line.cell("Tổng điểm").number is not None:
                    check.wrong(f"{file} › {line.at('Đơn vị')}", f"không có đơn vị “{line.text('Đơn vị')}”")
                continue
            seen.add(mine.agency.name)
            figures = {
                "Điểm tự chấm": mine.self_total,
                "Điểm thẩm định": mine.appraised_total,
                "Tổng điểm": mine.total,
                "Điểm tối đa": mine.assigned,
                "Tỷ lệ (%)": mine.share,
                "Chênh lệch so với tự chấm": _less(mine.total, mine.self_total),
            }
            for heading, value in figures.items():
                check.expect(f"{file} › {line.at(heading)}", heading, line.cell(heading).number, value)
            rank = line.text("Hạng")
            told = int(found[0]) if (found := re.match(r"\d+", rank)) else None
            check.expect(f"{file} › {line.at('Hạng')}", "Hạng", told, mine.rank)
            check.expect(
                f"{file} › {line.at('Xếp loại')}", "Xếp loại", _dash(line.text("Xếp loại")), mine.class_name
            )
            award = _dash(line.text("Đề nghị khen thưởng"))
            wanted = mine.award or ("Dự phòng" if mine.reserve else None)
            check.expect(f"{file} › {line.at('Đề nghị khen thưởng')}", "Đề nghị khen thưởng", award, wanted)
        for name in by_name.keys() - seen:
            check.wrong(f"{file} › Xếp hạng", f"thiếu đơn vị {name}")

    def _check_totals_sheet(self, book: Book, file: str, outcome: Outcome) -> None:
        """Criteria as rows, agencies as columns; below them the totals."""
        check = self.checks[15]
        lines = lines_of(book, "Tổng hợp điểm", "STT", "Nội dung tiêu chí")
        by_name = {fold(one.agency.name): one for one in outcome.standings}
        columns = {name: by_name[name] for name in (lines[0].columns if lines else {}) if name in by_name}
        for name in by_name.keys() - columns.keys():
            check.wrong(f"{file} › Tổng hợp điểm", f"thiếu đơn vị {by_name[name].agency.name}")
        totals = {
            "tong diem": lambda one: one.total,
            fold("Điểm tối đa được giao"): lambda one: one.assigned,
            fold("Tỷ lệ trên điểm tối đa (%)"): lambda one: one.share,
            fold("Tổng điểm tự chấm"): lambda one: one.self_total,
            fold("Tổng điểm thẩm định"): lambda one: one.appraised_total,
        }
        wanted = self._printed_rows(outcome)
        below, above = False, frozenset[str]()
        for line in lines:
            title = fold(line.text("Nội dung tiêu chí"))
            if title in totals and not line.text("STT"):
                below = True
                for name, standing in columns.items():
                    place = f"{file} › {line.at(name)}"
                    check.expect(
                        place, line.text("Nội dung tiêu chí"), line.cell(name).number, totals[title](standing)
                    )
            elif line.text("STT") and outcome.reckoner is not None and not below:
                above = self._check_criterion_line(line, file, columns, wanted, above, outcome)
        if outcome.reckoner is not None:
            for rows in wanted.values():
                check.wrong(f"{file} › Tổng hợp điểm", f"thiếu dòng {rows[0].number}")

    def _printed_rows(self, outcome: Outcome) -> dict[str, list[Criterion]]:
        """By code every row with points that some agency has, as each agency has it."""
        found: dict[str, list[Criterion]] = defaultdict(list)
        for scored in outcome.scored.values():
            gone = outcome.reckoner.gone(scored.agency.code) if outcome.reckoner else frozenset()
            for node in walk(scored.tree):
                if node.row.method != TEXT and node.row.code not in gone:
                    found[node.row.code].append(node.row)
        return dict(found)

    def _check_criterion_line(
        self,
        line: Line,
        file: str,
        columns: Mapping[str, Standing],
        wanted: dict[str, list[Criterion]],
        above: frozenset[str],
        outcome: Outcome,
    ) -> frozenset[str]:
        """One row of a criterion; codes of it and its parent, by which a target registered there is known."""
        check = self.checks[15]
        code = _printed_code(line, wanted, above, {row.code for row in self._plan().criteria})
        if code is None:
            check.wrong(
                f"{file} › {line.at('STT')}",
                f"dòng {line.text('STT')} đứng sai chỗ hoặc không có trong kế hoạch",
            )
            return above
        rows = wanted.pop(code)
        for name, standing in columns.items():
            scored = outcome.scored[standing.agency.code]
            mine = scored.views[FINAL].points.get(code)
            check.expect(f"{file} › {line.at(name)}", f"điểm tiêu chí {code}", line.cell(name).number, mine)
        return frozenset({code, rows[0].parent})

    def _check_comparison_sheet(self, book: Book, file: str, outcome: Outcome) -> None:
        """Self points (check 8), appraised, agreed and final points (check 9), row by row."""
        left = self._comparable_rows(outcome)
        own, final = self.checks[8], self.checks[9]
        for line in lines_of(book, "Đối chiếu", "Đơn vị", "STT", "Tự chấm", "Thẩm định", "Điểm cuối"):
            if not line.text("Đơn vị") or not line.text("STT"):
                continue
            key = (line.text("Đơn vị"), fold(line.text("STT")), " ".join(line.text("Nội dung").split()))
            told = tuple(line.cell(one).number for one in ("Tự chấm", "Thẩm định", "Thống nhất", "Điểm cuối"))
            rows = left.get(key)
            if not rows:
                final.wrong(
                    f"{file} › {line.at('STT')}",
                    f"dòng {line.text('STT')} của {key[0]} không có trong kế hoạch",
                )
                continue
            # Rows that look alike (targets registered for two criteria): the one with these points, if any.
            mine = next((one for one in rows if one[0] == told), rows[0])
            rows.remove(mine)
            label = f"{key[0]}, {line.text('STT')}"
            headings = (("Tự chấm", own), ("Thẩm định", final), ("Thống nhất", final), ("Điểm cuối", final))
            for (heading, check), said, points in zip(headings, told, mine[0], strict=True):
                check.expect(f"{file} › {line.at(heading)}", label, said, points)
        for key, rows in left.items():
            if any(must for _, must in rows):
                final.wrong(f"{file} › Đối chiếu", f"thiếu dòng {key[1]} của {key[0]}")

    def _comparable_rows(self, outcome: Outcome) -> dict[tuple[str, str, str], list[Comparable]]:
        """Criteria, and the adjustments of groups and of the total, by (agency, STT or code, text)."""
        found: dict[tuple[str, str, str], list[Comparable]] = defaultdict(list)
        for scored in outcome.scored.values():
            views, name = scored.views, scored.agency.name
            leaves = set()
            for node in walk(scored.tree):
                row = node.row
                if row.method != TEXT:
                    key = (name, fold(row.number), " ".join(row.content.split()))
                    own, granted, final = (views[view].points.get(row.code) for view in VIEWS)
                    scores = not node.full and not is_group(row)
                    found[key].append(((own, granted, scored.agreed.get(row.code), final), scores))
                    if scores or node.full:
                        leaves.add(row.code)
            for one in self._plan().adjustments:
                # Those of a scored row stand in its own line.
                if one.criterion not in leaves and scored.agency.code in one.agencies:
                    key = (name, fold(one.code), " ".join(one.content.split()))
                    found[key].append((self._compared_adjustment(one, scored, outcome), False))
        return found

    def _compared_adjustment(
        self, one: Adjustment, scored: Scored, outcome: Outcome
    ) -> tuple[Decimal | None, ...]:
        """What an adjustment of a group or of the total moves: (self, appraised, agreed, final)."""
        views, of_agency = scored.views, one.declarer == BY_AGENCY
        final = views[FINAL].moved.get(one.code)
        judged = of_agency and scored.agency.code in self._inputs_of(outcome).appraisals
        granted = views[APPRAISED].moved.get(one.code) if judged else None
        own = views[SELF].moved.get(one.code) if scored.has_form or not of_agency else None
        return None if final is None and not of_agency else own, granted, None, final

    def _inputs_of(self, outcome: Outcome) -> Inputs:
        return next(one for one in self.inputs if one.phase == outcome.phase)

    def _check_adjustments_sheet(self, book: Book, file: str, outcome: Outcome) -> None:
        check = self.checks[10]
        left = {
            (scored.agency.name, one.code): scored
            for scored in outcome.scored.values()
            for one in self._plan().adjustments
            if scored.views[FINAL].moved.get(one.code)
        }
        by_name = {scored.agency.name: scored for scored in outcome.scored.values()}
        for line in lines_of(book, "Cộng trừ", "Đơn vị", "Mã", "Số lần tính", "Điểm cộng, trừ"):
            scored = by_name.get(line.text("Đơn vị"))
            if scored is None:
                continue
            code = line.text("Mã")
            left.pop((scored.agency.name, code), None)
            final = scored.views[FINAL]
            label = f"{scored.agency.name}, {code}"
            if code not in final.counts:
                check.wrong(f"{file} › {line.at('Mã')}", f"{label}: kế hoạch không có mục này cho đơn vị")
                continue
            check.expect(
                f"{file} › {line.at('Số lần tính')}",
                label,
                line.cell("Số lần tính").number,
                final.counts[code],
            )
            moved = final.moved.get(code)
            check.expect(
                f"{file} › {line.at('Điểm cộng, trừ')}", label, line.cell("Điểm cộng, trừ").number, moved
            )
        for name, code in left:
            check.wrong(f"{file} › Cộng trừ", f"thiếu mục {code} của {name}")

    # 16 the papers ------------------------------------------------------------------------------------------

    def check_papers(self, outcome: Outcome) -> None:
        """Tables with agencies and totals, the sentences with rank and points, and the slips."""
        check = self.checks[16]
        folder = "/".join(one for one in (RESULTS, outcome.phase) if one)
        for name in self.archive.below(folder):
            inside = name.removeprefix(folder + "/")
            known = inside.count("/") == 0 or inside.startswith("phieu_ket_qua/")
            if not name.endswith(".docx") or not known:
                continue
            try:
                paper = read_paper(self.archive.files[name])
            except BrokenError as fault:
                check.wrong(name, str(fault))
                continue
            before = check.compared
            self._check_paper(name, paper, outcome)
            if inside in ("phu_luc.docx", "bien_ban.docx") and check.compared == before and outcome.standings:
                check.unjudged.append(
                    (name, "mẫu riêng: không thấy bảng nào có tên đơn vị và tổng điểm để so")
                )

    def _check_paper(self, name: str, paper: Paper, outcome: Outcome) -> None:
        by_name = {one.agency.name: one for one in outcome.standings}
        # Where there are several lists a paper may name an agency with its own: "Sở Nội vụ (Sở ngành)".
        by_name |= {f"{one.agency.name} ({list_title(one.agency)})": one for one in outcome.standings}
        for table_number, rows in enumerate(paper.tables, start=1):
            headings = [fold(one) for one in rows[0]] if rows else []
            if "don vi" in headings and "tong diem" in headings:
                for row in rows[1:]:
                    self._check_paper_row(
                        f"{name}, bảng {table_number}", dict(zip(headings, row, strict=False)), by_name
                    )
        if "/phieu_ket_qua/" in name:
            self._check_slip(name, paper, outcome)
            return
        for text in paper.paragraphs:
            if "hạng " in text:
                self._check_sentence(name, text, by_name)

    def _check_paper_row(self, place: str, cells: Mapping[str, str], by_name: Mapping[str, Standing]) -> None:
        check = self.checks[16]
        mine = by_name.get(cells["don vi"])
        if mine is None:
            check.wrong(place, f"không có đơn vị “{cells['don vi']}” trong kế hoạch")
            return
        label = f"{place}, {mine.agency.name}"
        figures = {
            ("tu cham", "diem tu cham"): mine.self_total,
            ("tham dinh", "diem tham dinh"): mine.appraised_total,
            ("tong diem",): mine.total,
            ("ty le (%)",): mine.share,
            ("chenh lech",): _less(mine.total, mine.self_total),
        }
        for names, value in figures.items():
            heading = next((one for one in names if one in cells), None)
            if heading is not None:
                check.expect(label, heading, paper_number(cells[heading]), value)
        if "hang" in cells:
            told = int(found[0]) if (found := re.match(r"\d+", cells["hang"])) else None
            check.expect(label, "hạng", told, mine.rank)
        if "xep loai" in cells:
            check.expect(label, "xếp loại", _dash(cells["xep loai"]), mine.class_name)
        for heading in ("de nghi khen thuong", fold("Danh hiệu, hình thức đề nghị")):
            if heading in cells:
                wanted = mine.award or ("Dự phòng" if mine.reserve else None)
                check.expect(label, "khen thưởng", _dash(cells[heading]), wanted)

    def _check_sentence(self, name: str, text: str, by_name: Mapping[str, Standing]) -> None:
        """`Sở Nội vụ: hạng 1, 1075 điểm` and `Sở Kế hoạch và Đầu tư (hạng 5, 975 điểm)`."""
        said: dict[int, tuple[str, re.Match[str]]] = {}
        for agency in by_name:
            found = re.search(re.escape(agency) + r"(?:: | \()(hạng (\d+), ([\d,]+) điểm)", text)
            if found and len(agency) > len(said.get(found.start(1), ("",))[0]):
                # One name may be the end of another: the longer one is meant.
                said[found.start(1)] = (agency, found)
        for agency, found in said.values():
            label, mine = f"{name}, {agency}", by_name[agency]
            self.checks[16].expect(label, "hạng", int(found[2]), mine.rank)
            self.checks[16].expect(label, "tổng điểm", paper_number(found[3]), mine.total)

    def _check_slip(self, name: str, paper: Paper, outcome: Outcome) -> None:
        code = Path(name).stem
        mine = outcome.standing(code)
        check = self.checks[16]
        if mine is None:
            check.unjudged.append((name, "tên tệp không phải mã đơn vị nào"))
            return
        text = "\n".join(paper.paragraphs)
        if mine.agency.name not in text:
            check.wrong(name, f"không nêu tên {mine.agency.name}")
        found = re.search(r"Tổng điểm: (\S+) trên (\S+) điểm tối đa \(tự chấm (\S+), thẩm định (\S+), ", text)
        if found:
            totals = (mine.total, mine.assigned, mine.self_total, mine.appraised_total)
            labels = ("tổng điểm", "điểm tối đa", "tự chấm", "thẩm định")
            for told, value, label in zip(found.groups(), totals, labels, strict=True):
                check.expect(name, label, paper_number(told), value)
        ranked = re.search(r"Xếp hạng: (\d+) trong", text)
        if ranked:
            check.expect(name, "hạng", int(ranked[1]), mine.rank)
        if outcome.reckoner is not None:
            self._check_slip_rows(name, paper, outcome.scored[code])

    def _check_slip_rows(self, name: str, paper: Paper, scored: Scored) -> None:
        nodes = [node for node in walk(scored.tree) if node.row.method != TEXT]
        for rows in paper.tables:
            headings = [fold(one) for one in rows[0]] if rows else []
            if "stt" not in headings or "diem cuoi" not in headings:
                continue
            queue = list(nodes)
            for row in rows[1:]:
                cells = dict(zip(headings, row, strict=False))
                while queue and fold(queue[0].row.number) != fold(cells["stt"]):
                    queue.pop(0)
                if queue:
                    code = queue.pop(0).row.code
                    for heading, view in (("tu cham", SELF), ("tham dinh", APPRAISED), ("diem cuoi", FINAL)):
                        told = paper_number(cells.get(heading, ""))
                        mine = scored.views[view].points.get(code)
                        self.checks[16].expect(f"{name}, mục {cells['stt']}", heading, told, mine)


def _printed_code(
    line: Line, wanted: Mapping[str, list[Criterion]], above: frozenset[str], planned: set[str]
) -> str | None:
    """Which of the rows still to come a line of `Tổng hợp điểm` is: by STT and text.

    A registered target stands right below its criterion or a fellow (`above`: that row and its parent).
    Where each agency has a text of its own for it the line says something of all of them.
    """
    number, text = fold(line.text("STT")), " ".join(line.text("Nội dung tiêu chí").split())
    alike = [
        code
        for code, rows in wanted.items()
        if any(fold(row.number) == number for row in rows) and (code in planned or rows[0].parent in above)
    ]
    exact = [code for code in alike if any(" ".join(row.content.split()) == text for row in wanted[code])]
    own = [code for code in alike if code not in planned and len({row.content for row in wanted[code]}) > 1]
    return next(iter((*exact, *own)), None)


def list_title(agency: Agency) -> str:
    """What the list of an agency is called: its group, or what it ranks."""
    return agency.group or agency.kind.capitalize()


def _less(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else one - other


def _dash(text: str) -> str | None:
    return None if text.strip() in ("", "–", "-") else nfc(text.strip())


# --- 18. The report -----------------------------------------------------------------------------------------


def report(archive: Archive, checks: Sequence[Check]) -> dict[str, Any]:
    """What `--json` prints."""
    return {
        "ok": all(one.state == HOLDS for one in checks),
        "manifest_sha256": sha256(archive.raw_manifest),
        "checks": [
            {
                "number": one.number,
                "title": one.title,
                "contract": one.section,
                "state": one.state,
                "compared": one.compared,
                "faults": [{"place": place, "what": what} for place, what in one.faults],
                "unjudged": [{"place": place, "why": why} for place, why in one.unjudged],
            }
            for one in checks
        ],
        "never_checked": list(NEVER_CHECKED),
    }


def exit_code(checks: Iterable[Check]) -> int:
    """1 when something is wrong, 3 when something could not be judged, else 0."""
    states = {one.state for one in checks}
    return 1 if FAILS in states else 3 if UNJUDGED in states else 0


SHOWN = 20
"""Faults of one check that are printed; the JSON holds all."""


def spoken(archive: Archive, checks: Sequence[Check]) -> Iterator[str]:
    """The report in words."""
    yield f"Bản kê: {len(archive.files)} tệp, mã SHA-256 {sha256(archive.raw_manifest)}"
    for one in checks:
        compared = f" ({one.compared} chỗ đã so)" if one.compared else ""
        state = one.state if one.state == HOLDS else one.state.upper()
        yield f"{one.number:>2}. {one.title}: {state}{compared}"
        told = [*one.faults, *one.unjudged]
        for place, what in told[:SHOWN]:
            yield f"      {place}: {what}" if place else f"      {what}"
        if len(told) > SHOWN:
            yield f"      … và {len(told) - SHOWN} chỗ nữa (xem --json)"
    yield "Tệp này không bao giờ kiểm được:"
    for limit in NEVER_CHECKED:
        yield f"  - {limit}"
    words = {0: "KẾT LUẬN: mọi phép kiểm đều đạt.", 1: "KẾT LUẬN: có phép kiểm SAI."}
    yield words.get(
        exit_code(checks), "KẾT LUẬN: không thấy sai, nhưng có chỗ KHÔNG KIỂM ĐƯỢC; chưa phải là đạt."
    )


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="second_verifier.py", description="Bộ kiểm thứ hai, độc lập, của hồ sơ thi đua."
    )
    parser.add_argument("archive", type=Path, metavar="HO_SO", help="ho_so.zip, hoặc thư mục đã giải nén")
    parser.add_argument("--json", action="store_true", help="in một tài liệu JSON")
    chosen = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    if not chosen.archive.exists():
        print(f"không có {chosen.archive}", file=sys.stderr)
        return 2
    try:
        archive = open_archive(chosen.archive)
    except BrokenError as fault:
        document = {"ok": False, "checks": [], "fault": str(fault)}
        print(json.dumps(document, ensure_ascii=False) if chosen.json else f"{chosen.archive}: {fault}")
        return 1
    checks = Verification(archive).run()
    if chosen.json:
        print(json.dumps(report(archive, checks), ensure_ascii=False, indent=1))
    else:
        print("\n".join(spoken(archive, checks)))
    return exit_code(checks)


if __name__ == "__main__":
    raise SystemExit(main())
