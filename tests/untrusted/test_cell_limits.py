"""How much of a sheet is read, and that what nobody thought of is a finding still."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.forms.reading import read, told
from tests.poison.workbooks import (
    sheet_xml,
    styles_xml,
    workbook,
)
from thidua_xlsx.untrusted import open_bytes
from thidua_xlsx.untrusted.limits import Limits

from .rows import custom_xml, faults, row


def test_rows_and_columns_beyond_the_limits_are_counted_and_left_out():
    rows = row('<c r="A1"><v>1</v></c><c r="C1"><v>2</v></c>') + row('<c r="A3"><v>3</v></c><c r="B3"/>', 3)
    limits = Limits(rows=2, columns=2)
    assert faults(rows, limits) == ["W148 Phiếu"]
    book, _ = read(workbook(rows), limits)
    assert list(book.sheets[0].cells) == ["A1"]
    for extra in ("", "<!-- -->"):
        (finding,) = open_bytes(workbook(extra + rows), "STC.xlsx", limits=limits).findings
        assert dict(finding.facts) == {"count": "2", "rows": "2", "columns": "2"}


def test_formatted_empty_rows_beyond_the_limit_are_nothing_to_tell():
    rows = "".join(row(f'<c r="A{number}" s="0"/>', number) for number in range(1, 5000))
    assert faults(rows) == []


@pytest.mark.skipif(sys.platform != "linux", reason="limits of a process are Linux's")
def test_a_column_formatted_to_the_bottom_costs_no_memory(tmp_path):
    rows = "".join(f'<row r="{number}" s="0"><c r="A{number}" s="0"/></row>' for number in range(1, 200_001))
    path = tmp_path / "STC.xlsx"
    path.write_bytes(workbook(rows))
    script = (
        "import resource, sys; from pathlib import Path\n"
        "from thidua_xlsx.untrusted import open_received\n"
        "resource.setrlimit(resource.RLIMIT_AS, (256 << 20, 256 << 20))\n"
        "received = open_received(Path(sys.argv[1]))\n"
        "sys.exit(0 if received.book is not None and not received.findings else 1)"
    )
    assert subprocess.run([sys.executable, "-c", script, str(path)], timeout=60).returncode == 0


def test_what_follows_the_last_row_that_is_kept_is_still_read():
    for extra in ("", "<!-- -->"):
        sheet = sheet_xml(
            extra + row('<c r="A9"><v>1</v></c>', 9),
            after='<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
        )
        book, findings = read(workbook(sheet=sheet), Limits(rows=2))
        assert (findings, book.sheets[0].protected, book.sheets[0].merges) == (
            ["W148 Phiếu"],
            True,
            ("A1:B2",),
        )


DEEP = "<e>" * 9 + "</e>" * 9
MERGED = '<mergeCell ref="A1:B2"/>'


@pytest.mark.parametrize(
    ("code", "limit", "data"),
    [
        ("E140", {"sheets": 0}, workbook()),
        ("E141", {"names": 0}, workbook(names='<definedName name="a">1</definedName>')),
        ("E141", {"properties": 0}, workbook(custom=custom_xml(("a", "<vt:lpwstr>1</vt:lpwstr>")))),
        ("E141", {"strings": 1}, workbook(strings="<si><t>a</t></si><si><t>b</t></si>")),
        ("E141", {"strings": 1}, workbook(strings="<!-- --><si><t>a</t></si><si><t>b</t></si>")),
        ("E141", {"styles": 100}, workbook(styles=styles_xml(cells="<xf/>" * 101))),
        ("E141", {"merges": 1}, workbook(sheet=sheet_xml(after=f"<m>{MERGED * 2}</m>"))),
        ("E141", {"spilled": 3}, workbook(row('<c r="A1"><f t="array" ref="A1:B2">1</f></c>'))),
        ("E141", {"spilled": 10**6}, workbook(row('<c r="A1"><f t="array" ref="A1:XFD1048576">1</f></c>'))),
        ("E141", {"cells": 1}, workbook(row('<c r="A1"><v>1</v></c><c r="B1"><v>1</v></c>'))),
        ("E139", {"depth": 8}, workbook(row(f"<c><extLst>{DEEP}</extLst></c>"))),
        ("E139", {"depth": 8}, workbook(sheet=sheet_xml(after=DEEP))),
        ("E139", {"depth": 8, "rows": 0}, workbook(row(DEEP))),
        ("E139", {"depth": 8}, workbook(strings=f"<si>{DEEP}</si>")),
    ],
)  # fmt: skip
def test_a_workbook_beyond_a_limit_is_rejected(code, limit, data):
    book, findings = read(data, Limits(**limit))
    assert (book, findings) == (None, [code])


def test_only_so_many_unreadable_cells_are_named():
    rows = "".join(row(f'<c r="A{number}" t="zz"><v>1</v></c>', number) for number in range(1, 10))
    assert len(faults(rows, Limits(findings=3))) == 3


def test_merges_must_be_ranges():
    assert read(workbook(sheet=sheet_xml(after='<m><mergeCell ref="all"/></m>')))[1] == ["E145 Phiếu"]


def test_a_refused_package_has_no_book():
    received = open_bytes(b"%PDF-1.4", "STC.xlsx")
    assert (received.book, received.container, told(received.findings)) == (None, None, ["E112"])


def test_what_nobody_thought_of_is_still_a_finding(monkeypatch):
    def broken(*_):
        raise RecursionError

    monkeypatch.setattr("thidua_xlsx.untrusted.ooxml.read_workbook.workbook", broken)
    assert read(workbook()) == (None, ["E149"])
