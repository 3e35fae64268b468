"""Parts of a workbook are found by their relationships, as every other program finds them."""

from __future__ import annotations

from pathlib import Path

import pytest
import thidua_xlsx.sample_workbooks as samples

from tests.second_verifier.broken import parts_of
from thidua_xlsx.documents.deterministic_zip import pack
from thidua_xlsx.second_verifier import Book, BrokenError, read_book

FORM = Path(samples.__path__[0]) / "tay-ninh-2013/nhan/2014-01-10/2013_TTT_tu-cham.xlsx"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
LINKS, WORKBOOK = "xl/_rels/workbook.xml.rels", "xl/workbook.xml"
STRINGS = "xl/sharedStrings.xml"


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    return parts_of(FORM.read_bytes())


def read(parts: dict[str, bytes]) -> Book:
    return read_book(pack(parts))


def changed(parts: dict[str, bytes], name: str, old: str, new: str) -> dict[str, bytes]:
    text = parts[name].decode("utf-8")
    assert old in text
    return {**parts, name: text.replace(old, new).encode("utf-8")}


def renamed(parts: dict[str, bytes], old: str, new: str) -> dict[str, bytes]:
    assert old in parts
    return {new if name == old else name: data for name, data in parts.items()}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (STRINGS, "xl/SharedStrings.xml"),
        (WORKBOOK, "XL/Workbook.XML"),
        (LINKS, "xl/_Rels/Workbook.xml.Rels"),
        ("[Content_Types].xml", "[content_types].xml"),
        ("_rels/.rels", "_Rels/.RELS"),
        ("docProps/custom.xml", "DocProps/Custom.xml"),
    ],
)
def test_names_of_parts_have_no_case(parts: dict[str, bytes], old: str, new: str) -> None:
    assert read(renamed(parts, old, new)) == read(parts)


def test_parts_may_stand_anywhere(parts: dict[str, bytes]) -> None:
    moved = changed(renamed(parts, STRINGS, "chu/t.bin"), LINKS, "sharedStrings.xml", "../chu/./t.bin")
    assert read(moved) == read(parts)


def test_strict_types_are_the_same_relationships(parts: dict[str, bytes]) -> None:
    main, strict = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml"
    written = {
        name: data.replace(OFFICE.encode(), STRICT.encode()).replace(
            main.encode(), f"{strict}/spreadsheetml/main".encode()
        )
        for name, data in parts.items()
    }
    assert written[WORKBOOK] != parts[WORKBOOK]
    assert read(written) == read(parts)


def test_a_relationship_of_an_unknown_type_leads_nowhere(parts: dict[str, bytes]) -> None:
    alien = (
        '<Relationship Id="la" Type="http://example.com/sharedStrings" Target="styles.xml"/></Relationships>'
    )
    assert read(changed(parts, LINKS, "</Relationships>", alien)) == read(parts)


def test_a_second_table_of_texts_is_refused(parts: dict[str, bytes]) -> None:
    twice = f'<Relationship Id="la" Type="{OFFICE}/sharedStrings" Target="styles.xml"/></Relationships>'
    with pytest.raises(BrokenError, match="cùng loại"):
        read(changed(parts, LINKS, "</Relationships>", twice))
