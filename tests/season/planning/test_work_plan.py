"""`calendar` on a season's folder: nothing that was noted is ever lost; calendar programs open the file."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import pytest
from openpyxl import load_workbook

from tests import libreoffice
from tests.seasons import Run, contents, thidua
from thidua_xlsx.model import SeasonInfo
from thidua_xlsx.season.common.samples import copy_inputs
from thidua_xlsx.season.planning.calendar_file import calendar_text
from thidua_xlsx.secretariat.plan import read_plan
from thidua_xlsx.secretariat.work_plan.read import read_progress
from thidua_xlsx.secretariat.work_plan.write import write_progress
from thidua_xlsx.tabulation.planning.deadlines import Deadline, Progress, State, deadlines

DAY = "2013-10-15"
FIRST = 6
"""The first task's row; its number stands in A, `Đã xong ngày` in G, `Ghi chú` in H."""


@pytest.fixture
def season(tmp_path: Path) -> Path:
    folder = tmp_path / "lang-son"
    copy_inputs("lang-son-2013", folder)
    return folder


def calendar(season: Path, day: str = DAY, *more: str) -> Run:
    return thidua("calendar", season, "--date", day, "--json", *more)


def tasks(run: Run) -> dict[str, dict[str, Any]]:
    return {task["task"]: task for task in run.document["tasks"]}


def noted(season: Path) -> Mapping[str, Progress]:
    progress, findings = read_progress(season / "tien_do.xlsx", "tien_do.xlsx")
    assert [finding.message() for finding in findings] == []
    return progress


def by_hand(season: Path, change: Callable[[Any], None]) -> bytes:
    """`tien_do.xlsx` after somebody worked in it; its bytes."""
    path = season / "tien_do.xlsx"
    book = load_workbook(path)
    change(book)
    book.save(path)
    return path.read_bytes()


def fill(cells: Mapping[str, object]) -> Callable[[Any], None]:
    def change(book: Any) -> None:
        for cell, value in cells.items():
            book["Tiến độ"][cell] = value

    return change


def test_it_says_what_is_overdue_and_due(season: Path) -> None:
    run = calendar(season)
    assert run.code == 0
    states = {key: task["state"] for key, task in tasks(run).items()}
    assert [key for key, state in states.items() if state == "overdue"] == ["17", "24", "29"]
    assert tasks(run)["17"] | {"bodies": []} == {
        "task": "17",
        "text": "Hướng dẫn xây dựng điển hình tiên tiến giai đoạn 2011-2015.",
        "quarter": "II",
        "bodies": [],
        "due": "2013-06-30",
        "state": "overdue",
        "days": -107,
        "done": None,
        "note": "Dự thảo đã gửi lấy ý kiến ngày 20/6; chờ Hội đồng TĐKT tỉnh.",
        "milestone": None,
    }
    assert run.document["written"] == ["tien_do.xlsx", "lich.ics"]


def test_people_read_the_same(season: Path) -> None:
    out = thidua("calendar", season, "--date", DAY).out
    assert "Tính đến ngày 15/10/2013: 30 đã xong · 3 quá hạn · 7 đến hạn." in out
    assert "Quá hạn" in out
    assert "Đến hạn trong quý" in out


def test_the_same_day_again_changes_nothing(season: Path) -> None:
    calendar(season)
    before = contents(season)
    assert calendar(season).document["unchanged"] == ["tien_do.xlsx", "lich.ics"]
    assert contents(season) == before


def test_a_dry_run_writes_nothing(season: Path) -> None:
    before = contents(season)
    assert calendar(season, DAY, "--dry-run").document["written"] == ["tien_do.xlsx", "lich.ics"]
    assert contents(season) == before


def test_today_is_the_clock_of_the_edge(season: Path) -> None:
    run = thidua("calendar", season, "--json")
    assert run.document["date"] == date.today().isoformat()  # noqa: DTZ011
    assert thidua("calendar", season, "--date", "15-10-2013").code == 2
    run = thidua("calendar", season, "--date", "15/10/2013", "--json")
    assert run.document["date"] == "2013-10-15"


def test_what_was_noted_survives_any_number_of_runs(season: Path) -> None:
    before = noted(season)
    for day in ("2013-01-01", DAY, "2099-12-31"):
        calendar(season, day)
        assert noted(season) == before
    assert len(before) == 32


def test_a_day_may_be_a_date_or_a_text(season: Path) -> None:
    row = FIRST + 16
    by_hand(
        season,
        fill({f"G{row}": date(2013, 10, 2), f"G{row + 7}": "30/9/2013", f"H{row + 7}": "  đã họp \n xong"}),
    )
    listed = tasks(calendar(season))
    assert (listed["17"]["done"], listed["24"]["done"]) == ("2013-10-02", "2013-09-30")
    assert listed["24"]["note"] == "đã họp \n xong"
    assert noted(season)["24"].done == date(2013, 9, 30)


def test_rows_may_be_sorted(season: Path) -> None:
    before = noted(season)

    def reverse(book: Any) -> None:
        sheet = book["Tiến độ"]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=FIRST)]
        for row, values in enumerate(reversed(rows), start=FIRST):
            for column, value in enumerate(values, start=1):
                sheet.cell(row, column).value = value

    by_hand(season, reverse)
    calendar(season)
    assert noted(season) == before


@pytest.mark.parametrize(
    ("code", "cell", "value"),
    [
        ("E831", "G22", "xong rồi"),
        ("E831", "G22", 0),
        ("E831", "G22", 31.2e6),
        ("E831", "G22", "31/02/2013"),
        ("E833", "J7", "để ý việc này"),
        ("E833", "H60", "ghi chú lạc dòng"),
        ("E833", "C60", "Một việc thêm"),
    ],
)
def test_what_would_be_lost_stops_the_writing(season: Path, code: str, cell: str, value: object) -> None:
    before = by_hand(season, fill({cell: value}))
    run = calendar(season)
    assert (run.code, run.told) == (1, [f"{code} {cell}", "W440"])
    assert run.document["written"] == []
    assert (season / "tien_do.xlsx").read_bytes() == before
    assert not (season / "lich.ics").exists()


def test_a_sheet_of_ones_own_stops_the_writing_too(season: Path) -> None:
    def more(book: Any) -> None:
        book.create_sheet("Việc riêng")["B2"] = "gọi Sở Y tế"

    by_hand(season, more)
    assert calendar(season).told == ["E833 B2", "W440"]


def rename(book: Any) -> None:
    book["Tiến độ"].title = "Tien do cu"


@pytest.mark.parametrize("change", [rename, fill({"G5": "Ngày"}), fill({"A5": None})])
def test_without_its_sheet_or_columns_it_is_left_alone(season: Path, change: Callable[[Any], None]) -> None:
    before = by_hand(season, change)
    run = calendar(season)
    assert run.code == 1
    assert run.told[0] == "E832"
    assert (season / "tien_do.xlsx").read_bytes() == before


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 torn", b"a note of somebody's"])
def test_what_is_no_workbook_is_left_alone(season: Path, data: bytes) -> None:
    (season / "tien_do.xlsx").write_bytes(data)
    run = calendar(season)
    assert (run.code, run.told[0]) == (1, "E832")
    assert (season / "tien_do.xlsx").read_bytes() == data


def in_plan(season: Path, cells: Mapping[str, object]) -> None:
    path = season / "ke_hoach.xlsx"
    book = load_workbook(path)
    for cell, value in cells.items():
        book["Lịch"][cell] = value
    book.save(path)


def test_progress_of_a_task_that_was_dropped_stays_until_it_is_cleared(season: Path) -> None:
    in_plan(season, {"A2": "100"})
    run = calendar(season)
    assert "W835" in run.told
    assert noted(season)["1"] == Progress(date(2013, 1, 18), "", noted(season)["1"].text)
    assert noted(season)["1"].text.startswith("Chỉ đạo, đôn đốc các cụm")
    assert "W835" in calendar(season).told
    last = load_workbook(season / "tien_do.xlsx")["Tiến độ"].max_row
    by_hand(season, fill({f"G{last}": None}))
    assert "W835" not in calendar(season).told


def test_a_task_that_reads_otherwise_now_is_pointed_out_once(season: Path) -> None:
    in_plan(season, {"C2": "Một việc khác hẳn"})
    assert "W834" in calendar(season).told
    assert "W834" not in calendar(season).told
    assert noted(season)["1"].done == date(2013, 1, 18)


def test_a_task_without_any_day_is_told(season: Path) -> None:
    in_plan(season, {"B18": "giữa năm"})
    run = calendar(season)
    assert [told for told in run.told if told.startswith("W830")] == ["W830 A18"]
    assert tasks(run)["17"]["state"] == "undated"


def test_exemplars_are_counted(season: Path) -> None:
    run = calendar(season)
    assert run.told == ["W440"]
    assert run.document["exemplars_short"] == [{"agency": "SYT", "count": 1, "minimum": 2}]


def test_a_season_with_errors_is_not_reported_on(season: Path) -> None:
    (season / "so_theo_doi.xlsx").unlink()
    assert calendar(season).told == ["E889"]


INFO = SeasonInfo("k", 2013)


def test_the_state_is_a_formula_with_its_value(tmp_path: Path, season: Path) -> None:
    calendar(season)
    formulas = load_workbook(season / "tien_do.xlsx")["Tiến độ"]
    values = load_workbook(season / "tien_do.xlsx", data_only=True)["Tiến độ"]
    assert formulas["F22"].value.startswith("=IF(")
    assert values["F22"].value == "quá hạn"
    assert values["D3"].value == "3 quá hạn · 7 đến hạn · 30 đã xong"


@pytest.mark.libreoffice
def test_recalculated_the_workbook_says_the_same(tmp_path: Path) -> None:
    states = [date(2013, 3, 31), date(2013, 10, 14), date(2013, 10, 15), date(2013, 12, 31), None]
    listed = [Deadline(str(n), str(n), "x", "", (), due) for n, due in enumerate(states)]
    done = [Progress(date(2013, 10, 15)), Progress(date(2013, 10, 16))]
    listed += [Deadline(f"d{n}", "d", "x", "", (), states[0], p) for n, p in enumerate(done)]
    later = Deadline("l", "l", "x", "", (), date(2014, 1, 1))
    day = date(2013, 10, 15)
    path = tmp_path / "tien_do.xlsx"
    write_progress(path, INFO, [*listed, later], {}, day)
    assert libreoffice.changes(path) == {}
    sheet = libreoffice.values(path)
    told = [sheet[f"Tiến độ!F{row}"] for row in range(FIRST, FIRST + 8)]
    assert told == [one.state(day).value for one in (*listed, later)]
    assert set(told) == {state.value for state in State}
    assert sheet["Tiến độ!D3"] == "3 quá hạn · 2 đến hạn · 1 đã xong"


@pytest.mark.libreoffice
def test_libreoffice_saves_it_and_nothing_is_lost(season: Path) -> None:
    before = noted(season)
    path = season / "tien_do.xlsx"
    with libreoffice.converted([path]) as (saved,):
        shutil.copyfile(saved, path)
    assert noted(season) == before
    calendar(season)
    assert noted(season) == before


def test_the_calendar_file_opens_with_every_task_on_its_day(season: Path) -> None:
    calendar(season)
    data = (season / "lich.ics").read_bytes()
    events = icalendar.Calendar.from_ical(data).walk("VEVENT")
    plan, _ = read_plan(season / "ke_hoach.xlsx")
    assert plan is not None
    expected = [(f"{d.number}. {d.text}", d.due) for d in deadlines(plan, {})]
    assert [(str(event["SUMMARY"]), event["DTSTART"].dt) for event in events] == expected
    assert len({str(event["UID"]) for event in events}) == len(events) == 40
    assert {event["DTSTAMP"].dt.date() for event in events} == {date(2013, 1, 24)}
    assert "Ban TĐKT, Sở Nội vụ" in str(events[0]["DESCRIPTION"])


def test_its_lines_are_folded_at_75_octets_and_end_with_crlf(season: Path) -> None:
    calendar(season)
    data = (season / "lich.ics").read_bytes()
    lines = data.split(b"\r\n")
    assert lines.pop() == b""
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()


def test_text_is_escaped_and_no_two_keys_share_a_uid() -> None:
    odd = [
        Deadline(key, "1", "a, b; c\\d\nEND:VEVENT", "I", ("x;y",), date(2013, 3, 31))
        for key in ("1.1", "1-1", "1 1", "1_1", "mốc TC")
    ]
    text = calendar_text(INFO, [*odd, Deadline("u", "u", "x", "", (), None)])
    events = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in events] == ["1. a, b; c\\d\nEND:VEVENT"] * 5
    assert len({str(event["UID"]) for event in events}) == 5
    assert all(str(event["UID"]).isascii() for event in events)


def test_the_name_of_the_calendar_is_text_too() -> None:
    text = calendar_text(SeasonInfo("k", 2013, name="Công tác thi đua, khen thưởng; 2013"), [])
    assert "X-WR-CALNAME:Công tác thi đua\\, khen thưởng\\; 2013\r\n" in text.decode()


def test_the_last_day_that_a_calendar_has() -> None:
    text = calendar_text(INFO, [Deadline("1", "1", "x", "", (), date.max)])
    (event,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert event["DTSTART"].dt == date.max
