"""Agencies, season, conditions, awards and milestones."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.checks.plan.plans import told
from tests.tables import plan
from thidua_xlsx.checks import plan as checks
from thidua_xlsx.model import Agency, Plan, Role, Task

ROW = "Mã | Điểm\n1 | 100"
A = Agency("STC", "Sở Tài chính")


def of(*agencies: Agency) -> Plan:
    return replace(plan(ROW), agencies=agencies)


@pytest.mark.parametrize(
    ("agencies", "expected"),
    [
        ((A, Agency("SNV", "Sở Nội vụ", email="snv@tinh.gov.vn", cross_appraiser="STC")), []),
        ((Agency("Sở TC", "Sở Tài chính"),), ["E339 Sở TC"]),
        ((Agency("nul", "Sở Tài chính"),), ["E339 nul"]),
        ((Agency("A" * 41, "Sở Tài chính"),), ["E339 " + "A" * 41]),
        ((A, Agency("stc", "Sở Thể thao")), ["E370 stc"]),
        ((A, Agency("STC2", "Sở tài chính")), ["W371 STC2"]),
        ((A, Agency("SNV", "Sở Nội vụ", ("Sở Tài chính",))), ["W371 SNV"]),
        ((Agency("STC", "Sở Tài chính", ("Sở Tài chính",)),), []),
        ((replace(A, cross_appraiser="STC"),), ["E372 STC"]),
        ((replace(A, cross_appraiser="SNV"),), ["E320 STC"]),
        ((replace(A, role=Role.HEAD), Agency("SNV", "Sở Nội vụ", role=Role.HEAD)), ["W373 SNV"]),
        ((replace(A, role=Role.HEAD), Agency("SNV", "Sở Nội vụ", group="2", role=Role.HEAD)), []),
        ((replace(A, group="stc"),), ["E375 STC"]),
        ((replace(A, email="a@b; c@d"),), ["W376 STC"]),
    ],
)
def test_agencies_can_be_told_apart(agencies: tuple[Agency, ...], expected: list[str]) -> None:
    assert told(checks.agencies, of(*agencies)) == expected


def test_the_floor_of_the_total_is_below_its_cap() -> None:
    assert told(checks.season, plan(ROW, total_floor=Decimal(0), total_cap=Decimal(110))) == []
    assert told(checks.season, plan(ROW, total_floor=Decimal(100), total_cap=Decimal(90))) == ["E377"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("K1 | không xét | ghi nhận | |", []),
        ("K1 | không xét | ghi nhận | 3 |", ["W398 K1"]),
        ("K1 | không xếp hạng đầu | ghi nhận | 3 |", []),
        ("K1 | không xếp hạng đầu | ghi nhận | |", ["E393 K1"]),
        ("K1 | hạ loại | ghi nhận | |", ["E393 K1"]),
        ("K1 | không xét | quá hạn chót | | TC", []),
        ("K1 | không xét | quá hạn chót | | SK", ["E394 K1"]),
        ("K1 | không xét | quá hạn chót | |", ["E394 K1"]),
        ("K1 | không xét | quá hạn chót | | TCC", ["E320 TCC"]),
        ("K1 | không xét | quá hạn chót | | TC; SK", ["E362 K1"]),
        ("K1 | không xét | chưa đăng ký | | SK; TC", []),
        ("K1 | không xét | chưa đăng ký | | SK; TC; SK", ["E362 K1"]),
        ("K1 | không xét | chưa đăng ký | | SK; TCC", ["E320 TCC"]),
    ],
)
def test_conditions_can_be_judged(row: str, expected: list[str]) -> None:
    head = "Mã | Hệ quả | Nguồn | Tham số | Mốc\n"
    milestones = "Mã | Hạn | Hạn chót\nTC | 10/01/2014 | 15/01/2014\nSK | 10/07/2013 |"
    assert told(checks.conditions, plan(ROW, conditions=head + row, milestones=milestones)) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("Cờ | 1 | 1 | | |\nBK | 2 | 3 | | |\nBK | 4 | 4 | | có |", []),
        ("Cờ | 1 | 1 | | |\nBK | 1 | 3 | | |", ["E395 1"]),
        ("Cờ | 1 | 1 | nhóm1 | |\nBK | 1 | 3 | nhóm2 | |", []),
        ("Cờ | 1 | 1 | nhóm1 | |\nBK | 1 | 3 | | |", []),
        ("BK | 3 | 2 | | |", ["E396 3"]),
        ("BK | 2 | 2 | | có |\nBK | 3 | 3 | | |", ["E397 2"]),
        ("Cờ | 1 | 1 | nhóm3 | |", ["E320 nhóm3"]),
        ("Cờ | 1 | 1 | | | Tôt", ["E320 Tôt"]),
    ],
)
def test_awards_do_not_meet(rows: str, expected: list[str]) -> None:
    head = "Hình thức | Từ hạng | Đến hạng | Nhóm | Dự phòng | Loại tối thiểu\n"
    lines = [line if line.count("|") == 5 else f"{line} |" for line in rows.splitlines()]
    lines = [line if line.count("|") == 5 else line.removesuffix(" |") for line in lines]
    classes = "Loại | Từ điểm\nTốt | 0"
    agencies = "A:nhóm1 B:nhóm2"
    assert (
        told(checks.awards, plan(ROW, awards=head + "\n".join(lines), classes=classes, agencies=agencies))
        == expected
    )


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("TC | 10/01/2014 | tự chấm | 15/01/2014", []),
        ("TC | 10/01/2014 | tự chấm | 09/01/2014", ["E399 TC"]),
        ("TK | 10/01/2014 | tổng kết |", ["W374"]),
    ],
)
def test_milestones_stand_in_order(rows: str, expected: list[str]) -> None:
    assert told(checks.milestones, plan(ROW, milestones="Mã | Hạn | Loại | Hạn chót\n" + rows)) == expected


def test_phases_can_be_folders_and_each_has_a_deadline() -> None:
    of = plan(ROW, milestones="Mã | Hạn | Loại\nTC1 | 10/07/2013 | tự chấm\nTC2 | 10/01/2014 | tổng kết")
    first, second = of.milestones
    phased = replace(of, milestones=(replace(first, phase="6/2013"), replace(second, phase="năm")))
    assert told(checks.milestones, phased) == ["E339 6/2013", "W374  cho đợt «năm»"]


def test_the_calendar_names_known_milestones() -> None:
    of = plan(ROW, milestones="Mã | Hạn | Loại\nTC | 10/01/2014 | tự chấm")
    known = replace(of, calendar=(Task("1", "Ký giao ước"), Task("2", "Tự chấm", milestone="TC")))
    assert told(checks.milestones, known) == []
    assert told(checks.milestones, replace(of, calendar=(Task("1", "Họp", milestone="TK"),))) == ["E320 TK"]
