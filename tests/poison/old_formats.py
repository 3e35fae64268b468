"""Workbooks in .xls, .ods and .xlsb, written byte by byte: honest ones, and those that no program writes.

A sheet is `{"A1": value}`: a text, a Decimal, a bool, `Old(value, formula=…, format=…)`.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from xml.sax.saxutils import escape, quoteattr

from thidua_xlsx.address import row_column
from thidua_xlsx.model import CellType
from thidua_xlsx.untrusted import open_bytes

from .compound import compound
from .workbooks import PACKAGE, RELS, content_types, relationships, zipped


@dataclass(frozen=True)
class Old:
    """A cell with more than a value. `formula`: it has one (its text counts in .ods only)."""

    value: str | Decimal | bool = ""
    formula: str | None = None
    format: str = "General"
    error: bool = False
    font: str = ""
    """Told in .xls only."""


Value = str | Decimal | bool | Old
Sheets = Mapping[str, Mapping[str, Value]]
XLS_FONTS = ("Arial", "Times New Roman", ".VnArial", "Calibri", ".VnTime", "VNI-Times")
"""Fonts of an .xls; the first is that of every cell without one."""
FORMATS = ("General", "0%", "d/m/yyyy", "0.0")
"""Number formats that the writers know, by the index of their cell format."""


def cells_of(data: bytes) -> dict[str, dict[str, Value]]:
    """The sheets of an .xlsx, to be written in an old format."""
    book = open_bytes(data, "x.xlsx").book
    assert book is not None
    return {
        sheet.name: {
            place: Old(Decimal(cell.raw) if cell.type is CellType.NUMBER else cell.raw, cell.formula)
            for place, cell in sheet.cells.items()
        }
        for sheet in book.sheets
    }


def _placed(cells: Mapping[str, Value]) -> list[tuple[int, int, Old]]:
    placed = [
        (*row_column(place), value if isinstance(value, Old) else Old(value))
        for place, value in cells.items()
    ]
    return sorted(placed, key=lambda cell: cell[:2])


# .xls ----------------------------------------------------------------------------------------------------


def _record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def _string(text: str, width: str) -> bytes:
    return struct.pack(f"<{width}B", len(text.encode("utf-16-le")) // 2, 1) + text.encode("utf-16-le")


def xls(sheets: Sheets, hidden: tuple[str, ...] = (), before: bytes = b"") -> bytes:
    """An .xls of BIFF8. `before`: more records of the workbook."""
    head = [_record(0x809, struct.pack("<HHHHLL", 0x600, 5, 0, 0, 0, 6)), before]
    head += [_record(0x42, struct.pack("<H", 1200))]
    for number, code in enumerate(FORMATS[1:], 164):
        head.append(_record(0x41E, struct.pack("<H", number) + _string(code, "H")))
    head += [_record(0x31, bytes(14) + _string(font, "B")) for font in XLS_FONTS]
    for index in range(len(FORMATS)):
        number = 163 + index if index else 0
        head.append(_record(0xE0, struct.pack("<HHH", 0, number, 0) + bytes(14)))
    for number in range(1, len(XLS_FONTS)):
        # There is no font 4: the fifth is told as number 5.
        index = number + (number > 3)
        head.append(_record(0xE0, struct.pack("<HHH", index, 0, 0) + bytes(14)))
    bodies = [_xls_sheet(cells) for cells in sheets.values()]
    names = [_string(name, "B") for name in sheets]
    length = sum(map(len, head)) + sum(10 + len(name) for name in names) + 4
    for name, spelled, body in zip(sheets, names, bodies, strict=True):
        head.append(_record(0x85, struct.pack("<LBB", length, name in hidden, 0) + spelled))
        length += len(body)
    return compound({"Workbook": b"".join((*head, _record(0x0A), *bodies))})


def _xls_sheet(cells: Mapping[str, Value]) -> bytes:
    placed = _placed(cells)
    last = max((row for row, _, _ in placed), default=0) + 1
    wide = max((column for _, column, _ in placed), default=0) + 1
    out = [_record(0x809, struct.pack("<HHHHLL", 0x600, 0x10, 0, 0, 0, 6))]
    out.append(_record(0x200, struct.pack("<LLHHH", 0, last, 0, wide, 0)))
    for row, column, cell in placed:
        form = len(FORMATS) - 1 + XLS_FONTS.index(cell.font) if cell.font else FORMATS.index(cell.format)
        place = struct.pack("<HHH", row, column, form)
        if cell.formula is not None:
            value = cell.value if isinstance(cell.value, Decimal) else Decimal(0)
            stored = struct.pack("<d", float(value))
            if isinstance(cell.value, str):
                stored = b"\0\0\0\0\0\0\xff\xff"
            out.append(_record(0x06, place + stored + struct.pack("<HLH", 0, 0, 3) + b"\x1e\x05\x00"))
            if isinstance(cell.value, str):
                out.append(_record(0x207, _string(cell.value, "H")))
        elif cell.error:
            out.append(_record(0x205, place + b"\x2a\x01"))
        elif isinstance(cell.value, bool):
            out.append(_record(0x205, place + struct.pack("<BB", cell.value, 0)))
        elif isinstance(cell.value, Decimal):
            out.append(_record(0x203, place + struct.pack("<d", float(cell.value))))
        else:
            out.append(_record(0x204, place + _string(cell.value, "H")))
    return b"".join((*out, _record(0x0A)))


# .ods ----------------------------------------------------------------------------------------------------

_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
)
_MORE = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
_ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def ods(sheets: Sheets, manifest: str = "") -> bytes:
    """An .ods as LibreOffice lays it out, without styles."""
    tables = "".join(
        f"<table:table table:name={quoteattr(name)}>{_ods_rows(cells)}</table:table>"
        for name, cells in sheets.items()
    )
    return ods_of(tables, manifest)


def ods_of(tables: str, manifest: str = "") -> bytes:
    """An .ods around these tables."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_NAMES} {_MORE} '
        f'office:version="1.2"><office:body><office:spreadsheet>{tables}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    listed = (
        '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:'
        f'manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODS_TYPE}"/>'
        f'<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">{manifest}'
        "</manifest:file-entry></manifest:manifest>"
    )
    return zipped({"mimetype": _ODS_TYPE, "META-INF/manifest.xml": listed, "content.xml": content})


def _ods_rows(cells: Mapping[str, Value]) -> str:
    rows: dict[int, dict[int, Old]] = {}
    for row, column, cell in _placed(cells):
        rows.setdefault(row, {})[column] = cell
    out, at = [], 0
    for row, held in rows.items():
        if row > at:
            repeated = f'table:number-rows-repeated="{row - at}"'
            out.append(f"<table:table-row {repeated}><table:table-cell/></table:table-row>")
        out.append(f"<table:table-row>{_ods_cells(held)}</table:table-row>")
        at = row + 1
    return "".join(out)


def _ods_cells(held: Mapping[int, Old]) -> str:
    out, at = [], 0
    for column, cell in held.items():
        if column > at:
            out.append(f'<table:table-cell table:number-columns-repeated="{column - at}"/>')
        out.append(_ods_cell(cell))
        at = column + 1
    return "".join(out)


def _ods_cell(cell: Old) -> str:
    formula = "" if cell.formula is None else f" table:formula={quoteattr('of:=' + cell.formula)}"
    if cell.error:
        return (
            f'<table:table-cell{formula} office:value-type="string" calcext:value-type="error">'
            f"<text:p>#N/A</text:p></table:table-cell>"
        )
    if isinstance(cell.value, bool):
        value = "true" if cell.value else "false"
        return f'<table:table-cell{formula} office:value-type="boolean" office:boolean-value="{value}"/>'
    if isinstance(cell.value, Decimal):
        kind = "percentage" if cell.format == "0%" else "float"
        return f'<table:table-cell{formula} office:value-type="{kind}" office:value="{cell.value}"/>'
    paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in cell.value.split("\n"))
    return f'<table:table-cell{formula} office:value-type="string">{paragraphs}</table:table-cell>'


# .xlsb ---------------------------------------------------------------------------------------------------


def _binary(kind: int, body: bytes = b"") -> bytes:
    return _seven(kind) + _seven(len(body)) + body


def _seven(number: int) -> bytes:
    out = bytearray()
    while True:
        number, low = number >> 7, number & 0x7F
        out.append(low | (0x80 if number else 0))
        if not number:
            return bytes(out)


def _wide(text: str) -> bytes:
    spelled = text.encode("utf-16-le")
    return struct.pack("<L", len(spelled) // 2) + spelled


def xlsb(sheets: Sheets, hidden: tuple[str, ...] = ()) -> bytes:
    """An .xlsb as Excel lays it out, with as little as it needs."""
    book = [_binary(131), _binary(143)]
    made: dict[str, str | bytes] = {}
    targets = {"styles": "styles.bin"}
    links = []
    for number, (name, cells) in enumerate(sheets.items(), 1):
        state = struct.pack("<LL", name in hidden, number)
        book.append(_binary(156, state + _wide(f"rId{number}") + _wide(name)))
        links.append((f"rId{number}", "worksheet", f"worksheets/sheet{number}.bin"))
        made[f"xl/worksheets/sheet{number}.bin"] = _xlsb_sheet(cells)
    book += [_binary(144), _binary(132)]
    links += [("rId900", kind, target) for kind, target in targets.items()]
    listed = "".join(f'<Relationship Id="{i}" Type="{RELS}/{k}" Target="{t}"/>' for i, k, t in links)
    extra = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.ms-excel.worksheet"/>' for name in made
    )
    main = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
    made |= {
        "[Content_Types].xml": content_types(main, extra).replace("/xl/workbook.xml", "/xl/workbook.bin"),
        "_rels/.rels": relationships(officeDocument="xl/workbook.bin"),
        "xl/workbook.bin": b"".join(book),
        "xl/_rels/workbook.bin.rels": (
            f'<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'
        ),
        "xl/styles.bin": _xlsb_styles(),
    }
    return zipped(made)  # type: ignore[arg-type]


def _xlsb_styles() -> bytes:
    codes = b"".join(
        _binary(44, struct.pack("<H", 163 + i) + _wide(FORMATS[i])) for i in range(1, len(FORMATS))
    )
    forms = b"".join(
        _binary(47, struct.pack("<HHHH", 0xFFFF, 163 + i if i else 0, 0, 0) + bytes(8))
        for i in range(len(FORMATS))
    )
    head = struct.pack("<L", len(FORMATS) - 1)
    return b"".join(
        (
            _binary(278),
            _binary(615, head), codes, _binary(616),
            _binary(617, struct.pack("<L", len(FORMATS))), forms, _binary(618),
            _binary(279),
        )
    )  # fmt: skip


def _xlsb_sheet(cells: Mapping[str, Value]) -> bytes:
    placed = _placed(cells)
    last = max((row for row, _, _ in placed), default=0)
    wide = max((column for _, column, _ in placed), default=0)
    out = [_binary(129), _binary(148, struct.pack("<4L", 0, last, 0, wide)), _binary(145)]
    current = -1
    for row, column, cell in placed:
        if row != current:
            current = row
            out.append(_binary(0, struct.pack("<LL", row, 0) + bytes(9)))
        place = struct.pack("<LL", column, FORMATS.index(cell.format))
        more = struct.pack("<HLL", 0, 0, 0) if cell.formula is not None else b""
        shift = 4 if cell.formula is not None else 0
        if cell.error:
            out.append(_binary(11 if shift else 3, place + b"\x2a" + more))
        elif isinstance(cell.value, bool):
            out.append(_binary(10 if shift else 4, place + struct.pack("<B", cell.value) + more))
        elif isinstance(cell.value, Decimal):
            out.append(_binary(9 if shift else 5, place + struct.pack("<d", float(cell.value)) + more))
        else:
            out.append(_binary(8 if shift else 6, place + _wide(cell.value) + more))
    return b"".join((*out, _binary(146), _binary(130)))


WRITERS = {"xls": xls, "ods": ods, "xlsb": xlsb}
