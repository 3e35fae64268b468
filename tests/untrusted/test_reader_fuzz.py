"""Whatever a file holds, the strict reader answers with findings: it never raises, and never needs E149."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.forms.reading import read
from tests.poison.workbooks import parts, workbook, zipped

ROWS = (
    '<row r="1" hidden="1"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1"><v>9.5</v></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>9,5 &amp; _x000D_</t></is></c><c r="B2"/>'
    '<c r="C2"><f t="shared" ref="C2:C3" si="0">B1*2</f><v>19</v></c></row>'
    '<row r="4"><c r="A4" t="b"><v>1</v></c><c r="C4"><f t="array" ref="C4:D5">1</f><v>1</v></c></row>'
)
OTHERS = {
    "names": '<definedName name="thidua" localSheetId="0">Phiếu!$B$1</definedName>',
    "custom": '<P xmlns:vt="v"><property name="season"><vt:lpwstr>TN-2013</vt:lpwstr></property></P>',
    "core": '<c xmlns:d="http://purl.org/dc/terms/"><d:modified>2013-12-20T08:30:00Z</d:modified></c>',
}
PARTS = parts(ROWS, **OTHERS)
FILE = zipped(PARTS)
STORED = zipped(PARTS, method=0)

NUMBERS = ("", "0", "-1", "1e400", "8_5", "٣", "NaN", "A1", "A0", "XFE1", "A1:B", "99999999999", "true")
XML = (
    "&",
    "&#55296;",
    "&#99999999;",
    "&nbsp;",
    "]]>",
    "<v>",
    "</c>",
    "<!-- -->",
    "<![CDATA[9]]>",
    "xmlns=''",
)
OTHER = (
    "\r\n",
    "<row r='2'>",
    "</sheetData>",
    "\x00",
    "'",
    '"',
    " ",
    "#REF!",
    "_xD800_",
    "s",
    "zz",
    "/",
    "..",
)
JUNK = st.sampled_from([*NUMBERS, *XML, *OTHER])
TOKEN = re.compile(r"[A-Za-z0-9_.:/]+|[<>=\"&]")


def answered(data: bytes) -> None:
    book, findings = read(data)
    assert not any(finding.startswith("E149") for finding in findings)
    assert book is not None or findings


def test_the_unharmed_file_is_clean():
    assert read(FILE)[1] == []
    assert read(STORED)[1] == []


@given(st.sampled_from([FILE, STORED]), st.data())
@settings(max_examples=300, deadline=None)
def test_mangled_bytes_are_answered(file, data):
    mangled = bytearray(file)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(mangled) - 1))
        how = data.draw(st.sampled_from(["set", "cut", "insert", "end"]))
        if how == "set":
            mangled[at] = data.draw(st.integers(0, 255))
        elif how == "cut":
            del mangled[at : at + data.draw(st.integers(1, 40))]
        elif how == "insert":
            mangled[at:at] = data.draw(st.binary(max_size=40))
        else:
            del mangled[max(at, 1) :]
        if not mangled:
            break
    answered(bytes(mangled))


@given(st.sampled_from(sorted(PARTS)), st.data())
@settings(max_examples=500, deadline=None)
def test_mangled_parts_are_answered(name, data):
    text = PARTS[name]
    for _ in range(data.draw(st.integers(1, 3))):
        text = mangled_token(text, data)
    answered(zipped({**PARTS, name: text}))


@given(st.sampled_from(sorted(PARTS)))
def test_a_part_that_is_not_there_is_answered(name):
    answered(zipped({other: text for other, text in PARTS.items() if other != name}))


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_plain_rows_and_handlers_read_the_same(data):
    rows = ROWS
    for _ in range(data.draw(st.integers(0, 2))):
        rows = mangled_token(rows, data)
    plain, by_plain = read(workbook(rows, **OTHERS))
    handled, by_handlers = read(workbook("<!-- -->" + rows, **OTHERS))
    assert plain == handled
    if plain is not None:
        assert by_plain == by_handlers


def mangled_token(text, data):
    """The text with one word or sign replaced by junk, or junk put before it."""
    token = data.draw(st.sampled_from(list(TOKEN.finditer(text)) or [re.search("", text)]))
    kept = data.draw(st.sampled_from(["", token[0]]))
    return text[: token.start()] + data.draw(JUNK) + kept + text[token.end() :]
