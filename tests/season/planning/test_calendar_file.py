"""`lich.ics`: events that changed have a later number and time, those that did not keep theirs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import icalendar

from thidua_xlsx.model import SeasonInfo
from thidua_xlsx.season.planning.calendar_file import calendar_text
from thidua_xlsx.tabulation.planning.deadlines import Deadline, Progress

INFO = SeasonInfo("k", 2013, plan_date=date(2013, 1, 24))
ONE = Deadline("1", "1", "Nộp báo cáo", "I", ("Sở A",), date(2013, 3, 31))
TWO = Deadline("2", "2", "Họp khối", "II", (), date(2013, 6, 30))


def events(text: bytes) -> dict[str, icalendar.Event]:
    return {str(event["SUMMARY"]): event for event in icalendar.Calendar.from_ical(text).walk("VEVENT")}


def stamps(text: bytes) -> list[tuple[int, datetime]]:
    return [(event["SEQUENCE"], event["DTSTAMP"].dt) for event in events(text).values()]


def at(minutes: int) -> datetime:
    return datetime(2013, 1, 24, 0, minutes, tzinfo=UTC)


def test_number_and_time_move_with_a_change_and_only_then() -> None:
    first = calendar_text(INFO, [ONE, TWO])
    assert stamps(first) == [(0, at(0)), (0, at(0))]
    assert calendar_text(INFO, [ONE, TWO], first) == first
    moved = replace(TWO, due=date(2013, 7, 15))
    second = calendar_text(INFO, [ONE, moved], first)
    assert stamps(second) == [(0, at(0)), (1, at(1))]
    assert calendar_text(INFO, [ONE, moved], second) == second
    third = calendar_text(INFO, [replace(ONE, bodies=("Sở B", "Sở C, khối")), TWO], second)
    assert stamps(third) == [(1, at(1)), (2, at(2))]


def test_long_and_odd_texts_are_known_again() -> None:
    odd = replace(ONE, text="Tổng kết, khen thưởng; mục \\ và\nxuống dòng " * 9)
    first = calendar_text(INFO, [odd])
    assert calendar_text(INFO, [odd], first) == first


def test_a_file_that_is_no_calendar_is_as_none() -> None:
    assert calendar_text(INFO, [ONE], b"\x00 not a calendar") == calendar_text(INFO, [ONE])


def test_a_week_before_at_nine_it_is_called_to_mind_until_it_is_done() -> None:
    done = replace(TWO, progress=Progress(date(2013, 6, 1)))
    open_event, done_event = events(calendar_text(INFO, [ONE, done])).values()
    (alarm,) = open_event.walk("VALARM")
    assert (alarm["ACTION"], alarm["TRIGGER"].dt) == ("DISPLAY", timedelta(days=-7, hours=9))
    assert str(alarm["DESCRIPTION"]) == "1. Nộp báo cáo"
    assert done_event.walk("VALARM") == []


def test_a_task_and_its_milestone_are_one_event_on_one_day() -> None:
    milestone = Deadline("mốc BC", "BC", "Hạn báo cáo", "I", (), ONE.due, milestone="BC", is_milestone=True)
    task = replace(ONE, milestone="BC")
    assert list(events(calendar_text(INFO, [task, milestone]))) == ["1. Nộp báo cáo"]
    earlier = replace(task, due=date(2013, 3, 20))
    assert list(events(calendar_text(INFO, [earlier, milestone]))) == ["1. Nộp báo cáo", "BC. Hạn báo cáo"]
