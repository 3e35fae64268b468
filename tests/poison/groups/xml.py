"""XML that expands, breaks off, contradicts itself or comes in another encoding. One part is changed each time."""

from __future__ import annotations

from ..corpus import ACCEPTED, REJECTED, Maker, Poison
from ..honest import BOOK, CUSTOM, FORM, META, STRINGS, STYLES, TYPES, Form, place
from ..workbooks import MAIN, zipped

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_LAUGHS = (
    '<!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)


def _no(name: str, about: str, code: str, make: Maker) -> Poison:
    return Poison(f"xml-{name}", about, make, REJECTED, code)


def _dtd(part: str, text: str = "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>") -> Maker:
    def make(form: Form) -> bytes | Form:
        return form.swap(part, "?>", f"?>{text}", 1)

    return make


def _encoded(part: str, encoding: str, insert: str = "") -> Maker:
    """The part in another encoding, with its declaration saying so."""

    def make(form: Form) -> bytes:
        text = form.parts[part].replace('encoding="UTF-8"', f'encoding="{encoding}"', 1)
        text = text.replace("?>", f"?>{insert}", 1)
        made = {name: content.encode() for name, content in form.parts.items()}
        return zipped({**made, part: text.encode(encoding)})

    return make


def _raw(part: str, old: bytes, new: bytes) -> Maker:
    def make(form: Form) -> bytes:
        made = {name: content.encode() for name, content in form.parts.items()}
        assert old in made[part]
        return zipped({**made, part: made[part].replace(old, new, 1)})

    return make


def _cell(*cells: str) -> Maker:
    """Instead of the cell of 1.1, these; # is its place."""
    return lambda form: form.xml("1.1", "".join(cells).replace("#", place("1.1")))


def _row(old: str, new: str) -> Maker:
    return lambda form: form.swap(FORM, old, new, 1)


_PLAIN = f'<c r="{place("1.1")}"'

FILES: tuple[Poison, ...] = (
    _no("billion-laughs", "entities that expand a billion times, in the sheet", "E132", _dtd(FORM, _LAUGHS)),
    _no("entity-in-strings", "an entity that reads a file, among the strings", "E132", _dtd(STRINGS, "<!DOCTYPE s [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>")),
    _no("dtd-in-styles", "a DTD in the styles", "E132", _dtd(STYLES)),
    _no("dtd-in-book", "a DTD in the workbook part", "E132", _dtd(BOOK)),
    _no("dtd-in-types", "a DTD in the content types", "E132", _dtd(TYPES)),
    _no("dtd-in-properties", "a DTD in the custom properties", "E132", _dtd(CUSTOM)),
    _no("dtd-in-theme", "a DTD in a part that nobody reads", "E132", _dtd("xl/theme/theme1.xml")),
    _no("dtd-in-utf-16", "a DTD hidden by UTF-16", "E132", _encoded(FORM, "UTF-16", "<!DOCTYPE a SYSTEM 'x'>")),
    _no("cut-off", "a sheet without its end", "E138", _row("</worksheet>", "")),
    _no("unclosed", "an element that is not closed, so that all that follows stands inside it", "E142", _row("</sheetData>", "")),
    _no("nbsp-entity", "&nbsp; of HTML", "E138", lambda f: f.number("1.1", "9.5&nbsp;")),
    _no("nul-reference", "&#0;", "E138", lambda f: f.number("1.1", "9&#0;")),
    _no("beyond-unicode", "&#x110000;", "E138", lambda f: f.number("1.1", "9&#x110000;")),
    _no("control-character", "a raw control character in a text", "E138", _raw(STRINGS, b"<t>", b"<t>\x07")),
    _no("not-utf-8", "bytes that are no UTF-8", "E138", _raw(STRINGS, b"<t>", b"<t>\xff\xfe")),
    _no("windows-1258", "another encoding than UTF-8 or UTF-16", "E138", _row('encoding="UTF-8"', 'encoding="windows-1258"')),
    _no("utf-7", "UTF-7", "E138", _row('encoding="UTF-8"', 'encoding="UTF-7"')),
    _no("second-root", "a second root element", "E138", _row("</worksheet>", "</worksheet><worksheet/>")),
    _no("other-namespace", "a sheet of another namespace", "E142", _row(MAIN, "urn:other")),
    _no("cell-twice", "one cell twice, with two scores", "E143 1.1", _cell('<c r="#"><v>9</v></c><c r="#"><v>10</v></c>')),
    _no("cell-twice-blank-first", "a blank cell, then the same with a score", "E143 1.1", _cell('<c r="#"/><c r="#"><v>10</v></c>')),
    _no("cells-unsorted", "a cell left of the one before", "E143 D12", _cell('<c r="#"><v>9</v></c><c r="D12"><v>99</v></c>')),
    _no("row-twice", "one row twice", "E144", lambda f: f.swap(FORM, f.row("1.1"), f.row("1.1") * 2)),
    _no("rows-unsorted", "rows in the wrong order", "E144", lambda f: f.swap(FORM, f.row("1.1"), "").swap(FORM, "</sheetData>", f'{Form().row("1.1")}</sheetData>')),
    _no("row-in-row", "a row inside a row", "E142", _cell('<row r="13"><c r="F13"><v>1</v></c></row>')),
    _no("two-values", "two values in one cell", "E142", _cell('<c r="#"><v>9</v><v>10</v></c>')),
    _no("value-and-text", "a value and an inline text in one cell", "E142", _cell('<c r="#" t="inlineStr"><v>9</v><is><t>10</t></is></c>')),
    _no("element-in-value", "a value of 9.5 with an element in it, of which some programs see only 5", "E142", _cell('<c r="#"><v>9.<e/>5</v></c>')),
    _no("two-sheet-data", "a second sheetData with other scores", "E142", _row("</sheetData>", "</sheetData><sheetData/>")),
    _no("cell-outside", "a cell outside any row", "E142", _row("</sheetData>", '<c r="F12"><v>10</v></c></sheetData>')),
    _no("cell-of-another-row", "a cell F13 in row 12", "E145", _cell('<c r="F13"><v>9</v></c>')),
    _no("small-letters", "a cell f12", "E145", _cell('<c r="f12"><v>9</v></c>')),
    _no("row-0", "a row 0", "E145", _row('<row r="1" ', '<row r="0" ')),
    _no("row-indic", "a row number in Arabic-Indic digits", "E145", _row('<row r="12" ', '<row r="١٢" ')),
    _no("column-xfe", "a column beyond XFD", "E145", _cell('<c r="#"><v>9</v></c><c r="XFE12"><v>1</v></c>')),
    _no("style-9999", "a cell format that does not exist", "E145", _cell('<c r="#" s="9999"><v>9</v></c>')),
    _no("sheet-name-twice", "two sheets of one name", "E142", lambda f: f.swap(BOOK, 'name="Hướng dẫn"', 'name="PHIẾU tự chấm"')),
    _no("name-twice", "a defined name twice", "E142", lambda f: f.swap(BOOK, "</definedNames>", '<definedName name="tc_1.1_POINTS">1</definedName></definedNames>')),
    _no("property-twice", "a property twice: two agencies", "E142", lambda f: f.swap(CUSTOM, "</Properties>", '<property fmtid="x" pid="99" name="thidua_agency"><vt:lpwstr>SNV</vt:lpwstr></property></Properties>')),
    _no("meta-cell-twice", "the agency twice on _meta", "E143 B1", lambda f: f.swap(META, '<c r="B1"', '<c r="B1"><v>1</v></c><c r="B1"')),
    Poison("xml-utf-16", "the sheet in UTF-16, as a converter may write it", _encoded(FORM, "UTF-16"), ACCEPTED),
    Poison("xml-byte-order-mark", "a byte order mark in front", _row("<?xml", "\ufeff<?xml"), ACCEPTED),
    Poison("xml-comment", "comments among the rows", _row("<sheetData>", "<sheetData><!-- 10 -->"), ACCEPTED),
    Poison("xml-instruction", "a processing instruction among the rows", _row("<sheetData>", "<sheetData><?evil 10?>"), ACCEPTED),
    Poison("xml-cdata", "a score in CDATA", lambda f: f.number("1.1", "<![CDATA[9.5]]>"), ACCEPTED),
    Poison("xml-character-references", "a score in character references", lambda f: f.number("1.1", "&#57;&#46;5"), ACCEPTED),
    Poison("xml-foreign-element", "an element of another namespace in the cell", lambda f: f.number("1.1", '9.5</v><x xmlns="urn:other"><v>10</v></x><v xmlns="urn:other">10'), ACCEPTED),
    Poison("xml-foreign-extension", "an extension of the sheet that nobody knows", _row("</worksheet>", '<extLst><ext uri="{0}"><x:a xmlns:x="urn:x"/></ext></extLst></worksheet>'), ACCEPTED),
    Poison("xml-no-declaration", "a sheet without an XML declaration", _row(f"{_HEAD}\n", ""), ACCEPTED),
)  # fmt: skip
