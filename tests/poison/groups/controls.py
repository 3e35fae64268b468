"""Honest forms, as honest programs and people return them. A reader that refuses one of these is no use."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator

import openpyxl

from thidua_xlsx.form_layout import lay_out

from ..corpus import ACCEPTED, WARNED, Maker, Poison
from ..honest import BOOK, BOOK_RELS, FILLED, FORM, PLAN, REGISTER, STYLES, TYPES, Form, layout, written
from ..workbooks import MAIN, unpacked
from ..zips import forge
from .packages import entries


class Unseekable(io.RawIOBase):
    """A stream to the network: sizes can only be written behind each member, as Google Sheets does."""

    def __init__(self) -> None:
        self.data = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, chunk: bytes) -> int:  # type: ignore[override]
        self.data += chunk
        return len(chunk)


def _streamed(form: Form) -> bytes:
    stream = Unseekable()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:  # type: ignore[arg-type]
        for name, text in {"xl/": "", **form.parts}.items():
            package.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return bytes(stream.data)


def _by_openpyxl(form: Form) -> Form:
    """Opened and saved: inline texts, other styles, no stored results."""
    target = io.BytesIO()
    book = openpyxl.load_workbook(io.BytesIO(form.data()))
    book["Phiếu tự chấm"]["F16"] = 85.0
    book.save(target)
    saved, core = Form(unpacked(target)), "docProps/core.xml"
    return saved.part(
        core, re.sub(r"(<dcterms:modified[^>]*>)[^<]*", r"\g<1>2014-01-15T00:00:00Z", saved.parts[core])
    )


def _each(pattern: str, change: str | Callable[[re.Match[str]], str], *parts: str) -> Maker:
    """A regular change of the form's sheet, or of other parts."""

    def make(form: Form) -> Form:
        for part in parts or (FORM,):
            before = form.parts[part]
            form.part(part, re.sub(pattern, change, before, flags=re.DOTALL))
            assert form.parts[part] != before
        return form

    return make


def _prefixed(form: Form) -> Form:
    """Every element with a prefix, as some libraries of .NET write."""
    sheet = re.sub(r"<(/?)(?![?!/])", r"<\1x:", form.parts[FORM])
    return form.part(FORM, sheet.replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"'))


def _shared_formula(form: Form) -> Form:
    """Rows with one formula share it, as Excel stores them: what a check shows is never compared with another's."""
    return form.swap(FORM, "<f>SUM(G12:G15)</f>", '<f t="shared" ref="G11" si="0">SUM(G12:G15)</f>')


def _with_part(name: str, content: str, kind: str = "") -> Maker:
    """A part that programs add, with its relation to the workbook."""

    def make(form: Form) -> Form:
        if kind:
            full = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
            target = name.removeprefix("xl/")
            link = f'<Relationship Id="rId77" Type="{full}" Target="{target}"/></Relationships>'
            form.swap(BOOK_RELS, "</Relationships>", link)
        return form.part(name, content)

    return make


def _renamed_parts(form: Form) -> Form:
    """The sheets under other names, with absolute targets, as LibreOffice's and Google's differ."""
    form.parts["xl/worksheets/Sheet_A.xml"] = form.parts.pop(FORM)
    form.swap(TYPES, "/xl/worksheets/sheet2.xml", "/xl/worksheets/Sheet_A.xml")
    return form.swap(BOOK_RELS, "worksheets/sheet2.xml", "/xl/worksheets/Sheet_A.xml")


def _blank() -> Form:
    form = Form()
    for item in FILLED:
        form.blank(item)
    return form


def _neighbour(_: Form) -> Form:
    return Form(written(lay_out(PLAN, REGISTER, "SNV")))


def _full(form: Form) -> Form:
    form.number("1.1", "10").text("1.3", "Loại A").number("2", "100").number("3", "20").number("4", "5")
    return form.number("CB", "1")


_FULL = {"1.1": "10", "1.3": "Loại A", "2": "100", "3": "20", "4": "5", "CB": "1"}
_BLANKS = "; ".join(f"W211 {asked.cell}" for asked in layout().inputs if asked.required)
_COMMENTS = '<comments xmlns="x"><commentList><comment ref="F12"><text><t>hỏi lại</t></text></comment></commentList></comments>'
_EMPTY_ROWS = "".join(f'<row r="{n}"><c r="A{n}" s="0"/></row>' for n in range(40, 90))


def _saved_otherwise() -> Iterator[tuple[str, str, Maker]]:
    """What programs write otherwise: the package, its XML."""
    yield "as-written", "as the tool wrote it, filled", lambda f: f
    yield "stored", "without compression", lambda f: f.data(zipfile.ZIP_STORED)
    yield "streamed", "sizes behind each member, a folder entry", _streamed
    yield "zip64", "a directory with zip64 records", lambda f: forge(entries(f), zip64=(0, 0))
    yield "zip64-sizes", "sizes in zip64 fields", lambda f: forge(entries(f, FORM, wide=True))
    yield "by-openpyxl", "opened and saved by openpyxl", _by_openpyxl
    yield "inline-texts", "texts in their cells, no table of strings", Form.inlined
    yield "prefixed", "elements with a prefix", _prefixed
    yield "uncalculated", "without any stored result", _each("(<f>[^<]*</f>)<v>[^<]*</v>", r"\1")
    yield "no-spans", "rows without spans and heights", _each(r'(<row r="\d+")[^>/]*', r"\1")
    yield "one-line", "line breaks between elements", _each("><(?=row|/row|c )", ">\n<")
    yield "single-quotes", "attributes in single quotes", _each(r'<row r="(\d+)"', r"<row r='\1'")
    yield "explicit-types", 't="n" on every number', _each(r'(<c r="\w+" s="\d+")><v>', r'\1 t="n"><v>')
    yield (
        "cells-without-addresses",
        "cells that leave their address to their place",
        _each(r'<row r="12".*?</row>', lambda m: re.sub(r'<c r="[A-J]\d+"', "<c", m[0])),
    )
    yield (
        "wps",
        "a dimension of A1:A1, as WPS writes it",
        _each('<dimension ref="A1:J32"/>', '<dimension ref="A1:A1"/>'),
    )
    yield "no-dimension", "no dimension record, as Google writes it", _each('<dimension ref="A1:J32"/>', "")
    yield (
        "no-theme",
        "no theme",
        lambda f: f.without("xl/theme/theme1.xml").part(
            BOOK_RELS, re.sub(r'<Relationship Id="\w+" Type="[^"]*theme"[^>]*>', "", f.parts[BOOK_RELS])
        ),
    )
    yield (
        "calculation-chain",
        "a calculation chain",
        _with_part("xl/calcChain.xml", "<calcChain/>", "calcChain"),
    )


def _added_or_shown() -> Iterator[tuple[str, str, Maker]]:
    """What people and programs add, and how they leave the sheet on the screen."""
    yield "picture", "a picture of a seal", _with_part("xl/media/image1.png", "\x89PNG seal")
    yield "comments", "a comment at a score", _with_part("xl/comments1.xml", _COMMENTS)
    yield "printer", "settings of a printer", _with_part("xl/printerSettings/printerSettings1.bin", "\0\1")
    yield "other-part-names", "parts under other names, absolute targets", _renamed_parts
    yield (
        "formatted-below",
        "formatted empty rows below",
        lambda f: f.swap(FORM, "</sheetData>", f"{_EMPTY_ROWS}</sheetData>"),
    )
    yield (
        "columns-narrow",
        "columns made narrower, one hidden",
        _each('<col min="9" max="9" ', '<col min="9" max="9" hidden="1" '),
    )
    yield (
        "zoom",
        "zoomed, scrolled, another cell selected",
        _each('activeCell="F12" sqref="F12"', 'activeCell="H19" sqref="H19"'),
    )
    yield "trailing-zero", "9.50 and 85.0", lambda f: f.number("1.1", "9.50").number("2", "85.0")
    yield "shared-formula", "a formula that Excel stores as shared", _shared_formula
    yield (
        "array-annotation",
        'a formula with aca="false", as LibreOffice writes it',
        _each("<f>SUM", '<f aca="false">SUM'),
    )
    yield (
        "hidden-meta",
        "_meta hidden instead of very hidden, as LibreOffice leaves it",
        lambda f: f.swap(BOOK, "veryHidden", "hidden"),
    )
    yield (
        "locked-by-password",
        "the sheet locked with a password of the agency",
        _each('<sheetProtection sheet="1"', '<sheetProtection password="CC1A" sheet="1"'),
    )
    yield (
        "other-locale-styles",
        "a style renamed by a Vietnamese Excel",
        lambda f: f.swap(STYLES, 'name="Normal"', 'name="Bình thường"'),
    )


FILES: tuple[Poison, ...] = (
    *(Poison(f"honest-{name}", about, make, ACCEPTED) for name, about, make in (*_saved_otherwise(), *_added_or_shown())),
    Poison("honest-macro-type", "saved as .xlsm, without macros", lambda f: f.swap(TYPES, "openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml"), ACCEPTED, file="STC.xlsm"),
    Poison("honest-name-in-vietnamese", "a long Vietnamese file name", lambda f: f, ACCEPTED, file="Phiếu tự chấm Sở Tài chính (bản cuối) - 15.12.xlsx"),
    Poison("honest-name-without-suffix", "a file name without a suffix", lambda f: f, ACCEPTED, file="STC"),
    Poison("honest-full", "everything at its maximum, a bonus claimed", _full, ACCEPTED, "", _FULL),
    Poison("honest-blank", "returned blank", lambda _: _blank(), WARNED, _BLANKS, dict.fromkeys(FILLED)),
    Poison("honest-neighbour", "the form of another agency", _neighbour, ACCEPTED),
    Poison("honest-note", "a note in two lines", lambda f: f.text("2/Ghi chú", "Số liệu đến 31/12.\nKèm bảng kê."), ACCEPTED, "", {"2/Ghi chú": "Số liệu đến 31/12.\nKèm bảng kê."}),
    Poison("honest-free-cells", "place, date and signer's name filled in", lambda f: f.text("E25", "Tây Ninh, ngày 10 tháng 01 năm 2014").text("E32", "Đại Diện A"), ACCEPTED),
)  # fmt: skip
