"""Files that are too much of something: bytes, parts, cells, levels, names. Each must end early and small."""

from __future__ import annotations

import zipfile

from ..corpus import ACCEPTED, FLAGGED, REJECTED, WARNED, Maker, Poison
from ..honest import BOOK, BOOK_RELS, CUSTOM, FORM, STRINGS, STYLES, Form, layout
from ..old_formats import ods_of
from ..workbooks import sheet_xml, zipped
from ..zips import Entry, forge
from .packages import entries

_MIB = 1 << 20
_INPUTS = sorted(asked.cell for asked in layout().inputs)


def _after_rows(row: str, numbers: range = range(1), way: str = "") -> Maker:
    """More rows below the form: `row` once for every number, which stands where it has {n}."""

    def make(form: Form) -> Form:
        rows = "".join(row.replace("{n}", str(number)) for number in numbers)
        return form.swap(FORM, "</sheetData>", f"{way}{rows}</sheetData>")

    return make


def _in_sheet(xml: str) -> Maker:
    return lambda form: form.swap(FORM, "</worksheet>", f"{xml}</worksheet>")


def _merge(reference: str) -> Maker:
    merge = f'<mergeCell ref="{reference}"/></mergeCells>'
    return lambda form: form.uncalculated().swap(FORM, "</mergeCells>", merge)


def _dimension(reference: str) -> Maker:
    return lambda form: form.swap(FORM, '<dimension ref="A1:J32"/>', f'<dimension ref="{reference}"/>')


def _sheets(count: int) -> Maker:
    """The book with that many sheets in all; those added hold one number."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    added = range(90, 90 + count - 3)
    listed = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId{n}"/>' for n in added)
    links = "".join(f'<Relationship Id="rId{n}" Type="{kind}" Target="worksheets/s{n}.xml"/>' for n in added)

    def make(form: Form) -> Form:
        form.swap(BOOK, "</sheets>", f"{listed}</sheets>")
        form.swap(BOOK_RELS, "</Relationships>", f"{links}</Relationships>")
        for number in added:
            form.part(f"xl/worksheets/s{number}.xml", sheet_xml('<row r="1"><c r="A1"><v>7</v></c></row>'))
        return form

    return make


def _names(count: int) -> Maker:
    more = "".join(f'<definedName name="n{n}">1</definedName>' for n in range(count))
    return lambda form: form.swap(BOOK, "</definedNames>", f"{more}</definedNames>")


def _liar(form: Form) -> bytes:
    """A member that tells 100 bytes and unpacks to 3 million."""
    return forge([*entries(form), Entry(b"xl/x.xml", b" " * 3_000_000, size=100)])


def _gibibyte(form: Form) -> bytes:
    blanks = b" " * (1 << 30)
    return forge([*entries(form), Entry(b"xl/x.xml", blanks)])


_FORMATTED = '<row r="{n}" s="0"><c r="A{n}" s="0"/></row>'
_CROWDED = '<row r="{n}">' + "".join(f"<c><v>{n}.5</v></c>" for n in range(110)) + "</row>"

FILES: tuple[Poison, ...] = (
    Poison("large-file", "a file above 20 MiB", lambda f: f.data() + bytes(20 * _MIB), REJECTED, "E104"),
    Poison("many-members", "1,001 members", lambda f: forge([*entries(f), *(Entry(b"xl/m/%d.png" % n, b"") for n in range(1001 - len(f.parts)))]), REJECTED, "E122"),
    Poison("thousand-members", "1,000 members: as many as are allowed", lambda f: forge([*entries(f), *(Entry(b"xl/m/%d.png" % n, b"") for n in range(1000 - len(f.parts)))]), ACCEPTED),
    Poison("bomb-in-styles", "2 MiB of blanks in 2 kB, among the styles", lambda f: f.part(STYLES, f.parts[STYLES] + " " * 2 * _MIB), REJECTED, "E130"),
    Poison("bomb-in-unread-part", "the same in a part that nobody reads", lambda f: f.part("xl/x.xml", " " * 2 * _MIB), REJECTED, "E130"),
    Poison("bomb-that-lies", "3 MB that are told as 100 bytes", _liar, REJECTED, "E130"),
    Poison("bomb-in-ods", "200 MB of blanks in an .ods", lambda _: ods_of(" " * 200_000_000), REJECTED, "E130", file="STC.ods", heavy=True),
    Poison("bomb-in-archive", "a bomb in a zip with a form", lambda f: zipped({"STC.xlsx": f.data(), "b.bin": bytes(3 * _MIB)}), REJECTED, "E130", file="gui.zip"),
    Poison("bomb-of-a-gibibyte", "1 GiB of blanks in 1 MB", _gibibyte, REJECTED, "E130", heavy=True),
    Poison("deep-xml", "65 levels of elements", _in_sheet("<e>" * 64 + "</e>" * 64), REJECTED, "E139"),
    Poison("deep-strings", "a text nested a hundred levels deep", lambda f: f.swap(STRINGS, "</sst>", f"<si>{'<e>' * 99}{'</e>' * 99}</si></sst>"), REJECTED, "E139"),
    Poison("deep-five-million", "five million nested elements", lambda f: f.swap(FORM, "</worksheet>", "<e>" * 5_000_000 + "</e>" * 5_000_000 + "</worksheet>"), REJECTED, "E130", heavy=True),
    Poison("sixty-sheets", "60 sheets: as many as are allowed", _sheets(60), ACCEPTED, "; ".join(["I167"] * 57)),
    Poison("many-sheets", "61 sheets", _sheets(61), REJECTED, "E140"),
    Poison("many-names", "5,001 defined names, from years of copying", _names(5001), REJECTED, "E141"),
    Poison("many-properties", "1,001 custom properties", lambda f: f.swap(CUSTOM, "</Properties>", "".join(f'<property fmtid="x" pid="{n}" name="p{n}"><vt:lpwstr>1</vt:lpwstr></property>' for n in range(99, 1100)) + "</Properties>"), REJECTED, "E141"),
    Poison("many-strings", "200,001 shared strings", lambda f: f.swap(STRINGS, "</sst>", "".join(f"<si><t>{n:x}</t></si>" for n in range(200_001)) + "</sst>"), REJECTED, "E141", heavy=True),
    Poison("many-styles", "65,537 cell formats", lambda f: f.swap(STYLES, "</cellXfs>", "".join(f'<xf numFmtId="{n % 50}" fontId="{n}"/>' for n in range(65_537)) + "</cellXfs>"), REJECTED, "E141", heavy=True),
    Poison("many-merges", "20,001 merges", lambda f: f.swap(FORM, "</mergeCells>", "".join(f'<mergeCell ref="L{n}:M{n}"/>' for n in range(1, 20_002)) + "</mergeCells>"), REJECTED, "E141"),
    Poison("many-cells", "110,000 cells with content", _after_rows(_CROWDED, range(40, 1_040)), REJECTED, "E141", heavy=True),
    Poison("far-cell", "a word at XFD1048576", _after_rows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), WARNED, "W148"),
    Poison("far-column", "a note in column XFD of a row of the form", lambda f: f.swap(FORM, f.row("1.1"), f.row("1.1").replace("</row>", '<c r="XFD12"><v>1</v></c></row>')), WARNED, "W148"),
    Poison("all-columns", "a row with 16,384 columns", _after_rows('<row r="40">' + "".join(f"<c><v>{n}.5</v></c>" for n in range(16_384)) + "</row>"), WARNED, "W148"),
    Poison("row-2001", "a word in row 2,001", _after_rows('<row r="2001"><c r="A2001"><v>1</v></c></row>'), WARNED, "W148"),
    Poison("formatted-rows", "50,000 formatted empty rows", _after_rows(_FORMATTED, range(40, 50_000)), ACCEPTED),
    Poison("million-rows", "a million formatted empty rows", _after_rows(_FORMATTED, range(40, 1_000_001)), ACCEPTED, heavy=True),
    Poison("million-rows-odd", "the same, in a shape that the fast way declines", _after_rows(_FORMATTED, range(40, 1_000_001), "<!-- -->"), ACCEPTED, heavy=True),
    Poison("dimension-too-small", "a dimension record of A1:A1, as WPS writes it", _dimension("A1:A1"), ACCEPTED),
    Poison("dimension-too-large", "a dimension record of A1:XFD1048576", _dimension("A1:XFD1048576"), ACCEPTED),
    Poison("dimension-nonsense", "a dimension record of nonsense", _dimension("lớn lắm"), ACCEPTED),
    Poison("merge-below", "A100:XFD1048576 merged, below the form", _merge("A100:XFD1048576"), ACCEPTED),
    Poison("merge-all", "the whole sheet merged", _merge("A1:XFD1048576"), FLAGGED, "; ".join(f"E237 {cell}" for cell in _INPUTS), dict.fromkeys(_INPUTS)),
    Poison("array-over-all", "an array formula said to fill the sheet", lambda f: f.put("1.1", '<f t="array" ref="A1:XFD1048576">1</f><v>9</v>'), REJECTED, "E141"),
    Poison("long-text", "an evidence of 32,767 letters, as many as a cell holds", lambda f: f.text("1.1/Minh chứng", "x" * 32_767), WARNED, "W242 1.1/Minh chứng", {"1.1/Minh chứng": "x" * 3999 + "…"}),
    Poison("stored-form", "the form without compression", lambda f: f.data(zipfile.ZIP_STORED), ACCEPTED),
)  # fmt: skip
