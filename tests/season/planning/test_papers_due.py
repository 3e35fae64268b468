"""`check` and `calendar` tell who came late and who is missing, and the last days stand in `lich.ics`."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import icalendar
import openpyxl
import pytest

from tests.seasons import Run, thidua
from thidua_xlsx.season.common.samples import copy_inputs


@pytest.fixture(scope="module")
def tra_vinh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tra-vinh") / "khoi"
    copy_inputs("tra-vinh-2021", folder)
    return folder


def said(run: Run, code: str) -> list[tuple[str, str]]:
    return [
        (one["facts"]["due"], one["facts"]["agencies"])
        for one in run.document["findings"]
        if one["code"] == code
    ]


@pytest.mark.parametrize("command", ["check", "calendar"])
def test_a_report_of_18_06_against_15_06_is_named(tra_vinh: Path, command: str) -> None:
    run = thidua(command, tra_vinh, "--date", "2022-03-31", "--json", *(["--dry-run"] * (command != "check")))
    assert run.code == 0
    assert said(run, "W896") == [("14/06/2021", "Đơn vị thành viên 5 (18/06/2021)")]
    assert said(run, "W897") == []


def test_check_says_of_every_milestone_who_has_sent(tra_vinh: Path) -> None:
    document = thidua("check", tra_vinh, "--date", "31/03/2022", "--json").document
    papers = {one["milestone"]: one for one in document["papers"] if one["task"] is None}
    assert papers["BC6T"] == {
        "milestone": "BC6T",
        "task": None,
        "due": "2021-06-14",
        "sent": ["STTTT", "SLDTBXH", "DV3", "DV4", "DV5", "DV6"],
        "late": ["DV5"],
        "unsent": [],
        "missing": [],
        "done": "2021-06-18",
    }
    assert {code: one["done"] for code, one in papers.items()} == {
        "DK": "2021-05-31",
        "BC6T": "2021-06-18",
        "SK": "2021-07-22",
        "BCN": "2022-01-31",
        "TK": "2022-02-18",
    }
    assert "Chọn: hết tháng 5" in next(one["note"] for one in document["choices"] if one["row"] == "DK")


def test_who_is_missing_after_the_last_day(tra_vinh: Path, tmp_path: Path) -> None:
    folder = tmp_path / "khoi"
    copy_inputs("tra-vinh-2021", folder)
    book = openpyxl.load_workbook(folder / "so_theo_doi.xlsx")
    sheet = book["Nhận"]
    for row in sheet.iter_rows(min_row=2):
        if (row[0].value, row[1].value) == ("DV6", "BC6T"):
            sheet.delete_rows(row[0].row)
            break
    book.save(folder / "so_theo_doi.xlsx")
    assert said(thidua("check", folder, "--date", "2021-06-14", "--json"), "W897") == []
    run = thidua("check", folder, "--date", "2021-06-15", "--json")
    assert said(run, "W897") == [("14/06/2021", "Đơn vị thành viên 6")]
    assert "Các đơn vị đã gửi" in thidua("check", folder, "--date", "2021-06-15").out


def test_the_last_day_of_all_stands_in_the_calendar_with_an_alarm(tmp_path: Path) -> None:
    folder = tmp_path / "khoi"
    copy_inputs("tay-ninh-2013", folder)
    book = openpyxl.load_workbook(folder / "so_theo_doi.xlsx")
    book["Nhận"].delete_rows(2, 40)
    book.save(folder / "so_theo_doi.xlsx")
    run = thidua("calendar", folder, "--date", "2014-01-06", "--json")
    assert run.document["written"] == ["tien_do.xlsx", "lich.ics"]
    events = icalendar.Calendar.from_ical((folder / "lich.ics").read_bytes()).walk("VEVENT")
    (last,) = (event for event in events if "Hạn chót" in str(event["SUMMARY"]))
    assert str(last["DTSTART"].dt) == "2014-01-15"
    (alarm,) = last.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(days=-7, hours=9)
