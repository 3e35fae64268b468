"""Old formats: values come through exactly, what is not a typed value is known, and hostile files end."""

from __future__ import annotations

import io
import time
import zipfile
from decimal import Decimal

import pytest

from tests.forms.reading import told
from tests.poison.compound import compound
from tests.poison.old_formats import WRITERS, Old, ods_of, xls
from tests.poison.workbooks import RELS, zipped
from thidua_xlsx.model import CellType
from thidua_xlsx.untrusted import sandbox
from thidua_xlsx.untrusted.legacy_workbook import LegacyBook, read_legacy_workbook
from thidua_xlsx.untrusted.limits import Limits
from thidua_xlsx.untrusted.ooxml.package import open_bytes

D = Decimal
RELS_OF_XLSB = "xl/_rels/workbook.bin.rels"
LINK = '<Relationship Id="r9" Type="{}/sharedStrings" Target="other.bin"/>'
each_format = pytest.mark.parametrize("kind", WRITERS)


def read(data: bytes, limits: Limits | None = None) -> LegacyBook:
    return read_legacy_workbook(open_bytes(data, "STC.xls"), limits or Limits())


@each_format
def test_texts_numbers_and_blanks_come_as_they_were_typed(kind: str) -> None:
    cells = {
        "A1": "Điểm chuẩn",
        "B1": D("9.1"),
        "C2": D("0.1"),
        "D2": True,
        "E7": "dòng một\ndòng hai",
        "F7": D(985),
        "G7": "8_5",
        "H7": "٨",
    }
    book = read(WRITERS[kind]({"Phiếu tự chấm": cells, "_meta": {"A1": "agency"}})).book
    assert book is not None
    assert [sheet.name for sheet in book.sheets] == ["Phiếu tự chấm", "_meta"]
    read_back = {place: (cell.type, cell.raw) for place, cell in book.sheets[0].cells.items()}
    assert read_back == {
        "A1": (CellType.TEXT, "Điểm chuẩn"),
        "B1": (CellType.NUMBER, "9.1"),
        "C2": (CellType.NUMBER, "0.1"),
        "D2": (CellType.BOOLEAN, "1"),
        "E7": (CellType.TEXT, "dòng một\ndòng hai"),
        "F7": (CellType.NUMBER, "985"),
        "G7": (CellType.TEXT, "8_5"),
        "H7": (CellType.TEXT, "٨"),
    }


@each_format
def test_a_formula_is_known_as_one_and_an_error_as_an_error(kind: str) -> None:
    cells = {"A1": Old(D(5), "2+3"), "A2": Old("năm", "B2"), "A3": Old(error=True), "A4": D(5)}
    read_back = read(WRITERS[kind]({"Phiếu": cells}))
    assert told(read_back.findings) == ["I190"]
    sheet = read_back.book.sheets[0]  # type: ignore[union-attr]
    assert sheet.cells["A1"].formula == ("2+3" if kind == "ods" else "…")
    assert sheet.cells["A2"].formula == ("B2" if kind == "ods" else "…")
    assert sheet.cells["A3"].type is CellType.ERROR
    assert sheet.cells["A4"].formula is None


@each_format
def test_a_percentage_and_a_date_are_known_by_their_format(kind: str) -> None:
    cells = {"A1": Old(D("0.85"), format="0%"), "A2": Old(D(41649), format="d/m/yyyy"), "A3": D("0.85")}
    sheet = read(WRITERS[kind]({"Phiếu": cells})).book.sheets[0]  # type: ignore[union-attr]
    assert sheet.cells["A1"].raw == "0.85"
    assert sheet.cells["A1"].number_format.endswith("%")
    assert not sheet.cells["A3"].number_format.endswith("%")
    if kind != "ods":  # the writer of .ods makes a plain number of it
        assert (sheet.cells["A2"].raw, sheet.cells["A2"].number_format) == ("41649", "d/m/yyyy")


@each_format
def test_hidden_sheets_and_far_cells_are_told(kind: str) -> None:
    read_back = read(WRITERS[kind]({"Phiếu": {"A1": "a", "IW1": "xa"}}), Limits(rows=10))
    assert told(read_back.findings) == ["I190", "W148 Phiếu"]
    if kind != "ods":
        book = read(WRITERS[kind]({"Phiếu": {}, "_meta": {"A1": "x"}}, hidden=("_meta",))).book
        assert [sheet.hidden for sheet in book.sheets] == [False, True]  # type: ignore[union-attr]


@each_format
def test_too_many_cells_or_sheets_end_the_reading(kind: str) -> None:
    data = WRITERS[kind]({"Phiếu": {f"A{row}": D(row) for row in range(1, 30)}})
    assert told(read(data, Limits(cells=20)).findings) == ["E191"]
    assert told(read(WRITERS[kind]({f"S{n}": {} for n in range(5)}), Limits(sheets=4)).findings) == ["E191"]


@pytest.mark.parametrize(
    ("code", "links"),
    [("E192", LINK.format(RELS)), ("E182", LINK.format("urn:x")), ("E142", LINK.format(RELS) * 2)],
)
def test_an_xlsb_whose_relationships_lead_elsewhere_than_names_is_refused(code: str, links: str) -> None:
    with zipfile.ZipFile(io.BytesIO(WRITERS["xlsb"]({"Phiếu": {"A1": "a"}}))) as package:
        made = {name: package.read(name) for name in package.namelist()}
    made["xl/other.bin"] = b""
    listed = made[RELS_OF_XLSB].decode()
    made[RELS_OF_XLSB] = listed.replace("</Relationships>", f"{links}</Relationships>").encode()
    assert told(read(zipped(made)).findings) == [code]


def test_a_table_of_strings_that_nothing_relates_to_is_not_read_in_an_xlsb() -> None:
    with zipfile.ZipFile(io.BytesIO(WRITERS["xlsb"]({"Phiếu": {"A1": "a"}}))) as package:
        made = {name: package.read(name) for name in package.namelist()}
    assert told(read(zipped({**made, "xl/SharedStrings.bin": b""})).findings) == ["E192"]


@each_format
def test_torn_and_mangled_files_are_said_to_be_so(kind: str) -> None:
    data = WRITERS[kind]({"Phiếu": {f"A{row}": D(row) for row in range(1, 300)}})
    for end in (700, len(data) // 2, len(data) - 100):
        package = open_bytes(data[:end], "STC.xls")
        codes = (
            told(package.findings) if not package.content else told(read_legacy_workbook(package).findings)
        )
        assert codes[-1] in ("E121", "E119", "E192", "E129"), (end, codes)


def test_an_excel_95_file_is_not_read() -> None:
    assert told(
        read(compound({"Book": b"\x09\x08\x08\x00\x00\x05\x05\x00\0\0\0\0" + bytes(5000)})).findings
    ) == ["E192"]


def test_a_loop_of_sectors_ends() -> None:
    data = bytearray(xls({"Phiếu": {"A1": "a"}}))
    table = data.rfind((1).to_bytes(4, "little") + (2).to_bytes(4, "little"))
    data[table : table + 4] = (0).to_bytes(4, "little")
    assert told(read(bytes(data)).findings) == ["E192"]


def test_a_sheet_that_claims_a_million_columns_and_rows_ends_within_its_memory() -> None:
    rows = '<table:table-row table:number-rows-repeated="1048576">'
    cell = (
        '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'
    )
    bomb = ods_of(f'<table:table table:name="Phiếu">{rows}{cell}</table:table-row></table:table>')
    started = time.monotonic()
    assert told(read(bomb).findings) in (["E191"], ["E192"])
    assert time.monotonic() - started < 2 * sandbox.PROCESSOR_SECONDS


def test_a_bomb_is_refused_before_the_parser_sees_it() -> None:
    bomb = ods_of("<table:table>" + " " * 200_000_000 + "</table:table>")
    assert told(read(bomb).findings) == ["E130"]
    dtd = zipped(
        {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<!DOCTYPE a><a/>"}
    )
    assert told(read(dtd).findings) == ["E132"]


def test_an_encrypted_ods_waits_for_its_password() -> None:
    locked = ods_of("", '<manifest:encryption-data manifest:checksum-type="SHA1" manifest:checksum="aaaa"/>')
    read_back = read(locked)
    assert told(read_back.findings) == ["E108"]
    assert read_back.encrypted


def test_our_own_bug_in_the_confined_process_is_no_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_PROGRAM", "import sys; sys.exit(3)")
    with pytest.raises(sandbox.SandboxError, match="exit 3"):
        sandbox.run_sandboxed("cells", b"")


def test_the_clock_ends_what_neither_memory_nor_processor_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_PROGRAM", "import time; time.sleep(30)")
    monkeypatch.setattr(sandbox, "CLOCK_SECONDS", 1)
    with pytest.raises(sandbox.SandboxError, match="limits"):
        sandbox.run_sandboxed("cells", b"")
