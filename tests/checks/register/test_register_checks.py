"""The register against the plan and against itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.checks.plan.plans import told_of
from tests.tables import plan, register
from thidua_xlsx.checks.register import agreed_scores, ballots, days, duplicates, targets, unknown_codes
from thidua_xlsx.model import UNPLACED, AgreedScore, BallotRound, Exemplar, Meeting, Receipt, Registration

PLAN = plan(
    "Mã | Cách chấm | Điểm\n1 | điểm | 50\n2 | đăng ký | 50",
    "Mã | Loại | Điểm | Ai khai\nT1 | trừ | 5 | ban thư ký",
    conditions="Mã | Hệ quả | Nguồn\nK1 | không xét | chưa đăng ký\nK2 | không xét | ghi nhận",
    awards="Hình thức | Từ hạng\nCờ | 1",
    milestones="Mã | Hạn\nTC | 10/01/2014",
)


@pytest.mark.parametrize(
    ("sheets", "expected"),
    [
        ({"records": "Đơn vị | Mã | Số lần\nA | K2 | 1\nB | T1 | 2"}, []),
        ({"records": "Đơn vị | Mã | Số lần\nA | K3 | 1"}, ["E420 K3"]),
        ({"records": "Đơn vị | Mã | Số lần\nA | K1 | 1"}, ["W424 A"]),
        ({"records": "Đơn vị | Mã | Số lần\nD | K2 | 1"}, ["E420 D"]),
        ({"targets": "Đơn vị | Mã | STT\nA | 2 | 1"}, []),
        ({"targets": "Đơn vị | Mã | STT\nA | 1 | 1"}, ["E425 1"]),
        ({"targets": "Đơn vị | Mã | STT\nA | 22 | 1"}, ["E420 22"]),
        ({"receipts": "Đơn vị | Mốc | Ngày nhận\nA | TCC | 10/01/2014"}, ["E420 TCC"]),
        ({"agreed": "Đơn vị | Mã | Điểm\nA | 3 | 5"}, ["E420 3"]),
        ({"agreed": "Đơn vị | Mã | Điểm\nA | 1 | 5"}, []),
        ({"absences": "Họp | Đơn vị | Có lý do\nH1 | A | có"}, ["E420 H1"]),
        ({"votes": "Vòng | Đơn vị | Phiếu\n1 | A | 5"}, ["E420 1"]),
        ({"decisions": "Đơn vị | Hình thức | Kết quả\nA | Bằng khen | đồng ý"}, ["E420 Bằng khen"]),
    ],
)
def test_codes_are_known(sheets: dict[str, str], expected: list[str]) -> None:
    assert told_of(unknown_codes, register(PLAN, **sheets), PLAN) == expected


@pytest.mark.parametrize(
    ("sheets", "expected"),
    [
        ({"receipts": "Đơn vị | Mốc | Ngày nhận\nA | TC | 10/01/2014\nB | TC | 10/01/2014"}, []),
        ({"receipts": "Đơn vị | Mốc | Ngày nhận\nA | TC | 10/01/2014\nA | TC |"}, ["E426 A · TC"]),
        ({"absences": "Họp | Đơn vị | Có lý do\nH1 | A | có\nH1 | A | không"}, ["E426 H1 · A"]),
        ({"agreed": "Đơn vị | Mã | Điểm\nA | 1 | 5\nA | 1 | 5"}, ["E426 A · 1"]),
        ({"votes": "Vòng | Đơn vị | Phiếu\n1 | A | 5\n2 | A | 5\n1 | A | 4"}, ["E426 1 · A"]),
        ({"targets": "Đơn vị | Mã | STT\nA | 2 | 1\nA | 2 | 1"}, ["E426 A · 2 · 1"]),
        ({"records": "Đơn vị | Mã | Số lần\nA | T1 | 1\nA | T1 | 1"}, []),
    ],
)
def test_once_is_once(sheets: dict[str, str], expected: list[str]) -> None:
    assert told_of(duplicates, register(PLAN, **sheets), PLAN) == expected


@pytest.mark.parametrize(
    ("counts", "votes", "expected"),
    [
        ("1 | 9 | 9 | 9 | 9 | 8 | 1 | 1", "1 | A | 5\n1 | B | 3", []),
        ("1 | 9 | 9 | 9 | 9 | 9 | 1 | 1", "1 | A | 5", ["E427 1"]),
        ("1 | 9 | 9 | 8 | 9 | 8 | 1 | 1", "1 | A | 5", ["E428 1"]),
        ("1 | 9 | 9 | 10 | 9 | 8 | 1 | 1", "1 | A | 5", ["E428 1"]),
        ("1 | 9 | 10 | 9 | 9 | 8 | 1 | 1", "1 | A | 5", ["E428 1"]),
        ("1 | 9 | 8 | 9 | 9 | 8 | 1 | 1", "1 | A | 5\n1 | B | 3", ["W439 1"]),
        ("1 | 9 | 9 | 9 | 9 | 8 | 1 | 1", "1 | A | 5\n1 | B | 4", ["E429 1"]),
        ("1 | 9 | 9 | 9 | 9 | 8 | 1 | 2", "1 | A | 8\n1 | B | 8", []),
        ("1 | 9 | 9 | 9 | 9 | 8 | 1 | 2", "1 | A | 9\n1 | B | 3", ["E430 A"]),
    ],
)
def test_ballots_add_up(counts: str, votes: str, expected: list[str]) -> None:
    """Columns: Vòng, Tổng số thành viên, Có mặt, Phát ra, Thu về, Hợp lệ, Không hợp lệ, Phải chọn."""
    ballot = BallotRound(*map(int, counts.split("|")))
    of = replace(register(PLAN, votes="Vòng | Đơn vị | Phiếu\n" + votes), ballots=(ballot,))
    assert told_of(ballots, of, PLAN) == expected


@pytest.mark.parametrize(
    ("points", "reason", "expected"),
    [
        ("9.5", "Biên bản họp ngày 15/01", []),
        ("9.3", "Biên bản họp ngày 15/01", ["W438 1"]),
        ("9.5", "", ["W437 1"]),
        ("9.3", " \u200b", ["W437 1", "W438 1"]),
    ],
)
def test_an_agreed_score_is_in_steps_and_has_a_reason(points: str, reason: str, expected: list[str]) -> None:
    row = replace(PLAN.criteria[0], step=Decimal("0.5"))
    of = replace(register(PLAN), agreed_scores=(AgreedScore("A", "1", Decimal(points), reason),))
    assert told_of(agreed_scores, of, replace(PLAN, criteria=(row, *PLAN.criteria[1:]))) == expected


def test_days_belong_to_the_season() -> None:
    of = replace(register(PLAN), meetings=(Meeting("H1", date(2014, 2, 1)), Meeting("H2", date(2103, 7, 1))))
    assert told_of(days, of, PLAN) == ["W431 01/07/2103"]


def test_a_registration_without_the_pact_is_not_a_pact() -> None:
    of = replace(register(PLAN), registrations=(Registration("A", date(2013, 5, 1)), Registration("B")))
    assert told_of(days, of, PLAN) == ["W432 A"]


def test_one_file_counts_for_one_agency() -> None:
    receipts = (Receipt("A", "TC", None, file="a.xlsx"), Receipt("B", "TC", None, file="a.xlsx"))
    assert told_of(days, replace(register(PLAN), receipts=receipts), PLAN) == ["W433 B"]


def test_exemplars_are_of_known_agencies_once_each_and_of_the_year() -> None:
    rows = (Exemplar("A", "Tổ một cửa"), Exemplar("D", "Tổ một cửa", day=date(2031, 5, 1)))
    of = replace(register(PLAN), exemplars=(*rows, Exemplar("A", "Tổ một cửa")))
    assert told_of(unknown_codes, of, PLAN) == ["E420 D"]
    assert told_of(duplicates, of, PLAN) == ["E426 A · Tổ một cửa"]
    assert told_of(days, of, PLAN) == ["W431 01/05/2031"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("A | 1 | 1 | 10\nB | 1 | 1 | 0", ["B", "C"]),
        ("B | 1 | 1 | 20", ["A", "C"]),
        ("A | 1 | 1 | 10\nB | 1 | 1 | 20\nC | 1 | 1 | 5", []),
        ("A | 1 | 1 | 0", []),
        ("A | 2 | 1 | 10", []),
        ("A | 3 | 1 | 10", ["B"]),
        ("C | 3 | 1 | 10", []),
    ],
)
def test_all_or_none_register_the_target_of_a_row(rows: str, expected: list[str]) -> None:
    """Row 2 has the plan's target, row 3 is not asked of C."""
    of = plan(
        "Mã | Cách chấm | Điểm | Tham số | Áp dụng cho\n1 | chỉ tiêu | 10 | |\n"
        "2 | chỉ tiêu | 10 | T=5 |\n3 | chỉ tiêu | 10 | | A B",
        agencies="A B C",
    )
    facts = register(of, targets="Đơn vị | Mã | STT | Kế hoạch\n" + rows)
    told = list(targets.check(facts, of, UNPLACED))
    assert {one.code for one in told} <= {"W436"}
    assert [one.agency for one in told] == expected


def test_an_agreed_score_is_one_of_a_scored_row() -> None:
    """Row II is the sum of II.1 and II.2 for A; B is scored on it as a whole."""
    of = plan(
        """
        Mã   | Cách chấm | Điểm | Áp dụng cho
        II   | nhóm      | 60   | A
        II.1 | điểm      | 30   | A
        II.2 | điểm      | 30   | A
        II   | điểm      | 60   | B
        """,
        agencies="A B",
    )
    facts = register(of, agreed="Đơn vị | Mã | Điểm\nA | II | 57\nB | II | 57\nA | II.1 | 27")
    (told,) = unknown_codes.check(facts, of, UNPLACED)
    assert (told.code, told.agency, told.criterion) == ("E441", "A", "II")
    assert told.facts["children"] == "II.1, II.2"


def test_the_council_decides_on_each_form_of_an_agency_once() -> None:
    rows = "A | Cờ | không đồng ý\nA | Tiền thưởng | đồng ý"
    head = "Đơn vị | Hình thức | Kết quả\n"
    assert told_of(duplicates, register(PLAN, decisions=head + rows), PLAN) == []
    again = rows + "\nA | Cờ | đồng ý"
    assert told_of(duplicates, register(PLAN, decisions=head + again), PLAN) == ["E426 A · Cờ"]
    # A blank form is the one held when it is the row's turn: two such rows are two decisions.
    blank = "A | | đồng ý\nA | | không đồng ý"
    assert told_of(duplicates, register(PLAN, decisions=head + blank), PLAN) == []
