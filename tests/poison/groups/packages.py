"""Zips that lie, and packages that hold what no form holds. The form inside is honest every time."""

from __future__ import annotations

import zipfile

from ..corpus import REJECTED, WARNED, Maker, Poison
from ..honest import BOOK, BOOK_RELS, FORM, STYLES, TYPES, Form
from ..workbooks import content_types
from ..zips import Entry, forge, patched


def entries(form: Form, part: str = "", **how: object) -> list[Entry]:
    """The members of the form; of one of them something else is told."""
    made = [Entry(name.encode(), text.encode()) for name, text in form.parts.items()]
    for entry in made:
        if entry.name == part.encode():
            for key, value in how.items():
                setattr(entry, key, value)
    return made


def _lie(name: str, about: str, code: str, make: Maker) -> Poison:
    return Poison(f"zip-{name}", about, make, REJECTED, code)


def _member(name: str, about: str, code: str, *more: Entry) -> Poison:
    return _lie(name, about, code, lambda f: forge([*entries(f), *more]))


def _told(name: str, about: str, code: str, part: str, **how: object) -> Poison:
    return _lie(name, about, code, lambda f: forge(entries(f, part, **how)))


def _shared_bytes(form: Form) -> bytes:
    """One member reaches into the next: the trick of overlapping bombs."""
    first = entries(form)[0]
    return forge(entries(form, first.name.decode(), packed_size=len(first.packed()) + 40))


def _two_names(form: Form) -> bytes:
    first = entries(form)[0]
    return forge([*entries(form), Entry(b"xl/again.xml", first.content, offset=0)])


_LIES: tuple[Poison, ...] = (
    _lie("cut-by-one", "the last byte is missing", "E121", lambda f: f.data()[:-1]),
    _lie("cut-in-half", "a download that ended half-way", "E121", lambda f: f.data()[: len(f.data()) // 2]),
    _lie("cut-to-a-head", "only the first 30 bytes came", "E121", lambda f: f.data()[:30]),
    _lie("directory-later", "the directory begins later than told", "E121", lambda f: forge(entries(f), start_shift=6)),
    _member("same-name", "two members of one name", "E123", Entry(BOOK.encode(), b"<a/>")),
    _member("same-name-but-case", "two members whose names differ in case", "E123", Entry(b"XL/Workbook.XML", b"<a/>")),
    _member("two-sheets", "the form's sheet twice, with two scores", "E123", Entry(FORM.encode(), b"<worksheet/>")),
    _member("parent-folder", "a member that climbs out: ../evil.xml", "E124", Entry(b"../evil.xml")),
    _member("absolute", "a member with an absolute path", "E181", Entry(b"/etc/evil.xml")),
    _member("backslash", "a member with a Windows path", "E181", Entry(b"xl\\evil.xml")),
    _member("backslash-parent", "a member that climbs out the Windows way", "E124", Entry(b"..\\evil.xml")),
    _member("server", "a member on a server", "E124", Entry(b"\\\\server\\evil.xml")),
    _member("drive", "a member on a drive", "E124", Entry(b"C:evil.xml")),
    _member("nul-in-name", "a NUL in a member's name", "E124", Entry(b"evil\x00.xml")),
    _member("no-name", "a member without a name", "E124", Entry(b"")),
    _member("symbolic-link", "a member that is a link to /etc/passwd", "E124", Entry(b"xl/l.xml", b"/etc/passwd", mode=0o120777)),
    _told("bzip2", "a part compressed in a way Excel does not know", "E125", STYLES, method=12),
    _told("encrypted-member", "a part encrypted by a zip program", "E126", STYLES, flags=0x801),
    _lie("overlap", "members that share bytes", "E127", _shared_bytes),
    _lie("tail", "data behind the end", "E128", lambda f: forge(entries(f), after=b"tail")),
    _lie("two-in-one", "another zip in front of the form", "E128", lambda f: forge(entries(f), before=Form().without(FORM).data())),
    _lie("zip-in-comment", "a second end record in the comment", "E128", lambda f: forge(entries(f), comment=b"PK\5\6 more")),
    _lie("gap", "hidden data before the directory", "E128", lambda f: forge(entries(f), gap=b"hidden", start_shift=-6)),
    _told("other-local-name", "a part under two names in two places", "E129", STYLES, local_name=b"xl/stylez.xml"),
    _told("other-local-method", "a part compressed and not, by two accounts", "E129", STYLES, local_method=0),
    _lie("count-too-low", "fewer members told than there are", "E129", lambda f: forge(entries(f), count=5)),
    _lie("count-too-high", "more members told than there are", "E129", lambda f: forge(entries(f), count=50)),
    _lie("zip64-count", "zip64 tells another count (CVE-2025-8291)", "E129", lambda f: forge(entries(f), zip64=(1, 0))),
    _lie("zip64-place", "zip64 told to stand elsewhere", "E129", lambda f: forge(entries(f), zip64=(0, 8))),
    _lie("second-disk", "a part of the zip on a second disk", "E129", lambda f: patched(forge(entries(f)), 18, b"\1\0")),
    _lie("two-names-one-member", "one member under two names", "E129", _two_names),
    _told("no-deflate", "bytes that are no compressed data", "E131", STYLES, raw=b"\xff not deflate"),
    _told("checksum", "a wrong checksum", "E131", FORM, crc=1),
    _told("size-too-small", "a part larger than told", "E131", STYLES, size=5),
)  # fmt: skip


def _with(name: str, about: str, code: str, part: str) -> Poison:
    make = lambda f: f.part(part, "<!DOCTYPE never-looked-at>")  # noqa: E731
    return Poison(f"holds-{name}", about, make, WARNED, code)


def _macro_type(form: Form) -> Form:
    macro = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    honest = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    return form.swap(TYPES, honest, macro).part("xl/vbaProject.bin", "Attribute VB_Name")


def _disguised_macro(form: Form) -> Form:
    named = '<Override PartName="/xl/media/image1.bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    return form.swap(TYPES, "</Types>", f"{named}</Types>").part("xl/media/image1.bin", "code")


_HOLDS: tuple[Poison, ...] = (
    Poison("holds-macros", "an .xlsm with macros", _macro_type, WARNED, "W134", file="STC.xlsm"),
    Poison("holds-disguised-macros", "macros under the name of a picture", _disguised_macro, WARNED, "W134"),
    _with("excel4-macros", "a sheet of Excel 4 macros", "W134", "xl/macrosheets/sheet1.xml"),
    _with("linked-workbook", "a link to another workbook", "W135", "xl/externalLinks/externalLink1.xml"),
    _with("connection", "a connection to a database", "W136", "xl/connections.xml"),
    _with("web-query", "a query table", "W136", "xl/queryTables/queryTable1.xml"),
    _with("activex", "an ActiveX control", "W136", "xl/activeX/activeX1.xml"),
    _with("ribbon", "a ribbon of its own", "W136", "customUI/customUI.xml"),
    _with("data-model", "a data model", "W136", "xl/model/item.data"),
    _with("embedded-object", "an embedded Word document", "W137", "xl/embeddings/oleObject1.bin"),
)


def _broken(name: str, about: str, code: str, make: Maker) -> Poison:
    return Poison(f"parts-{name}", about, make, REJECTED, code)


_PARTS: tuple[Poison, ...] = (
    _broken("no-book", "no workbook part", "E133", lambda f: f.without(BOOK)),
    _broken("no-relations", "nothing tells which part is the workbook", "E133", lambda f: f.without("_rels/.rels")),
    _broken("no-sheet", "the form's part is missing", "E133", lambda f: f.without(FORM)),
    _broken("no-strings", "the table of strings is missing", "E133", lambda f: f.without("xl/sharedStrings.xml")),
    _broken("sheet-outside", "the sheet lies in ../../etc/passwd", "E133", lambda f: f.swap(BOOK_RELS, "worksheets/sheet2.xml", "../../etc/passwd")),
    _broken("sheet-on-the-web", "the sheet is fetched from a server", "E133", lambda f: f.swap(BOOK_RELS, 'Target="worksheets/sheet2.xml"', 'TargetMode="External" Target="http://x.vn/s.xml"')),
    _broken("book-elsewhere", "the workbook part is a file of the machine", "E133", lambda f: f.swap("_rels/.rels", "xl/workbook.xml", "file:///etc/passwd")),
    _broken("types-twice", "one part with two content types", "E142", lambda f: f.swap(TYPES, "</Types>", '<Override PartName="/XL/workbook.xml" ContentType="text/plain"/></Types>')),
    _broken("relation-twice", "two relations of one id", "E142", lambda f: f.swap(BOOK_RELS, 'Id="rId2"', 'Id="rId1"')),
    _broken("empty-package", "content types and nothing else", "E133", lambda f: Form({TYPES: content_types()}).data(zipfile.ZIP_STORED)),
)  # fmt: skip

FILES: tuple[Poison, ...] = (*_LIES, *_HOLDS, *_PARTS)
