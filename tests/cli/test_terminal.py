"""What people read: findings in the order they are read, tables without markup; streams that never crash."""

from __future__ import annotations

import io
import sys

import pytest

from thidua_xlsx.__main__ import use_utf8
from thidua_xlsx.address import Address
from thidua_xlsx.catalogue import CATALOGUE, season_folder
from thidua_xlsx.cli import terminal
from thidua_xlsx.findings import Finding, found
from thidua_xlsx.season.common.reports import TextTable


def at(cell: str, code: str = "E820") -> Finding:
    return found(CATALOGUE[code], Address("STC.xlsx", "Phiếu", cell), what="x")


def test_findings_are_read_worst_first_then_down_the_sheet_and_once() -> None:
    note = found(season_folder.KEY_CREATED, Address("STC.xlsx", "Phiếu", "A1"))
    shuffled = [note, at("F12"), at("F9"), at("F12"), at("AA9")]
    places = [f"{finding.code} {finding.at.cell}" for finding in terminal.in_order(shuffled) if finding.at]
    assert places == ["E820 F9", "E820 AA9", "E820 F12", "I814 A1"]


def test_agency_text_is_never_taken_for_markup(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.show_table(TextTable("", ("Đơn vị",), (("[red]Sở A[/] & <B>",),)))
    terminal.say("[bold]Sở A")
    out = capsys.readouterr().out
    assert "[red]Sở A[/] & <B>" in out
    assert "[bold]Sở A" in out


def test_findings_for_people_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.show_findings([at("F12"), found(season_folder.KEY_CREATED)], "vi")
    streams = capsys.readouterr()
    assert streams.out == ""
    assert "E820 Lỗi" in streams.err
    assert "Lỗi: 1 · Ghi chú: 1" in streams.err


def test_vietnamese_survives_a_western_code_page(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="cp1252"))
    use_utf8()
    print("Sở Kế hoạch")
    sys.stdout.flush()
    assert raw.getvalue().decode("utf-8").strip() == "Sở Kế hoạch"
