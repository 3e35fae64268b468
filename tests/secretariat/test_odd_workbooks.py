"""Plans that Excel opens and openpyxl does not are read all the same, by the strict reader."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from sample_workbooks.regenerate.season import sample
from tests.untrusted.sheets import plan_book, told
from thidua_xlsx.secretariat.plan import read_plan, write_plan
from thidua_xlsx.secretariat.register import read_register
from thidua_xlsx.secretariat.tables import read_grids

STYLES, CORE = "xl/styles.xml", "docProps/core.xml"
Change = Callable[[str], str]


def rewritten(path: Path, part: str, change: Change) -> None:
    """The workbook with one part changed; the part is left out when nothing remains of it."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    before = parts[part].decode()
    parts[part] = change(before).encode()
    assert parts[part] != before.encode()
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)


ODD = {
    "an empty fill": (STYLES, lambda xml: re.sub(r"<fill>.*?</fill>", "<fill/>", xml, count=1)),
    "a font family out of range": (STYLES, lambda xml: xml.replace("<family ", '<family val="34"/><x ', 1)),
    "no formats of styles": (STYLES, lambda xml: re.sub(r"<cellStyleXfs.*</cellStyleXfs>", "", xml)),
    "an unknown alignment": (STYLES, lambda xml: xml.replace('vertical="', 'vertical="odd" x="', 1)),
    "a bad date": (CORE, lambda xml: re.sub(r"(<dcterms:modified[^>]*>)[^<]*", r"\1hôm qua", xml)),
}


@pytest.mark.parametrize("name", ODD)
def test_a_plan_with_styles_or_properties_that_openpyxl_refuses_is_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / "ke_hoach.xlsx"
    write_plan(path, sample("tay-ninh-2013").plan)
    expected, _ = read_plan(path)
    rewritten(path, *ODD[name])
    with pytest.raises((TypeError, ValueError, IndexError)):  # whatever openpyxl raises
        load_workbook(path)
    plan, findings = read_plan(path)
    assert expected is not None
    assert plan == expected
    assert [finding for finding in findings if finding.code[0] != "I"] == []


@pytest.mark.parametrize("since_1904", [False, True])
def test_the_strict_reader_gives_the_cells_that_openpyxl_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, since_1904: bool
) -> None:
    from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

    path = plan_book(tmp_path, cells={"Tiêu chí!E2": 9.5, "Tiêu chí!A2": 1, "Tiêu chí!B2": "=1+1"})
    book = load_workbook(path)
    book.epoch = CALENDAR_MAC_1904 if since_1904 else CALENDAR_WINDOWS_1900
    sheet = book["Tiêu chí"]
    sheet["A2"].number_format, sheet["F2"].number_format = "00", "0%"
    sheet["F2"], sheet["G2"], sheet["H2"] = 0.85, True, "#N/A"
    sheet["P2"] = book.epoch.replace(year=2026, month=12, day=15)
    sheet.merge_cells("Q2:R2")
    book.save(path)
    from thidua_xlsx.catalogue.table_cells import PLAN

    by_openpyxl, _ = read_grids.read_grids(path, PLAN.unreadable)
    by_strict, _ = read_grids.strict_grids(path)
    assert by_strict == by_openpyxl


@pytest.mark.parametrize(("read", "code"), [(read_plan, "E323"), (lambda p: read_register(p, None), "E423")])
def test_a_workbook_that_neither_reader_can_read_is_told_without_the_words_of_a_program(
    tmp_path: Path, read: object, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **options: object) -> None:
        raise KeyError("styles.xml")

    path = plan_book(tmp_path)
    monkeypatch.setattr("openpyxl.load_workbook", broken)
    monkeypatch.setattr(read_grids, "strict_grids", lambda path: (None, ()))
    (finding,) = read(path)[1]  # type: ignore[operator]
    assert (finding.code, finding.at.file, dict(finding.facts)) == (code, "ke_hoach.xlsx", {})
    assert told([finding]) == [code]
