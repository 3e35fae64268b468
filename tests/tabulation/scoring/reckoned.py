"""Seasons of few agencies reckoned from text tables, and their figures as short texts."""

from __future__ import annotations

from decimal import Decimal

from tests.tables import appraisals, forms, plan, register
from thidua_xlsx.model import (
    Plan,
    Register,
    Result,
    Tally,
)
from thidua_xlsx.tabulation import tabulate
from thidua_xlsx.vietnamese.numerals import show

D = Decimal


def settled(of: Plan, table: str, granted: str | None = None, facts: Register | None = None) -> Result:
    """The result when the appraisers grant what is claimed, or `granted` ("" = nobody appraised)."""
    given = appraisals(of, table if granted is None else granted) if granted != "" else ()
    return tabulate(of, facts or register(of), forms(of, table), given)


def figures(result: Result, agency: str = "A") -> Tally:
    return next(one.tally for one in result.standings if one.agency.code == agency)


def final(result: Result, agency: str = "A") -> dict[str, str]:
    return {code: shown(score.final) for code, score in figures(result, agency).scores.items()}


def shown(points: Decimal | None) -> str:
    return "chưa có" if points is None else show(points)


def moved(result: Result, agency: str = "A") -> dict[str, str]:
    return {one.adjustment.code: shown(one.moved) for one in figures(result, agency).adjusted}


# Seed Tây Ninh 2013: criterion 1, 2.1, 4.1 (footnote 1), 5.2 and 5.3 (2 and 3), 6.3 (4), and III.2.
TAY_NINH = plan(
    """
    Mã  | Cách chấm | Điểm | Tham số                | Áp dụng cho | Không áp dụng cho
    1   | mức       | 200  | Loại A=200; Loại B=150 | STC         |
    1   | tỷ lệ     | 200  |                        | PCTN        |
    2   | nhóm      | 100  |                        |             |
    2.1 | đạt       | 50   |                        |             | PCTN
    2.2 | đạt       | 50   |                        |             |
    4.1 | trừ       | 30   |                        |             |
    5   | nhóm      | 50   |                        |             |
    5.2 | điểm      | 30   |                        |             |
    5.3 | điểm      | 20   |                        |             |
    6.3 | trừ       | 20   |                        |             |
    """,
    """
    Mã   | Tiêu chí | Loại | Điểm | Ai khai
    F1a  | 4.1      | trừ  | 10   |
    F1b  | 4.1      | trừ  | 2    |
    F2   | 5.2      | cộng | 5    |
    F3   | 5.3      | cộng | 3    |
    F4a  | 6.3      | trừ  | 1    |
    F4b  | 6.3      | trừ  | 2    |
    F4c  | 6.3      | trừ  | 5    |
    GP   |          | cộng | 100  |
    TSVM |          | trừ  | 50   | ban thư ký
    DTYK |          | trừ  | 20   | ban thư ký
    """,
    agencies="STC PCTN",
)


CLAIMS = """
    Mã   | STC    | PCTN
    1    | Loại B | 85
    2.1  | Đạt    |
    2.2  | Đạt    | Không đạt
    5.2  | 30     | 25
    5.3  | 20     | 20
    F1a  | 1      | 0
    F1b  | 3      | 0
    F2   | 1      | 0
    F3   | 2      | 0
    F4a  | 4      | 0
    F4b  | 1      | 0
    F4c  | 3      | 0
    GP   | 0      | 1
    """


ATTACHED = """
    Mã  | Cách chấm | Điểm
    1   | nhóm      | 30
    1.1 | điểm      | 20
    1.2 | điểm      | 10
    """


def one_agency(criteria: str, adjustments: str = "", **info: object) -> Plan:
    return plan(criteria, adjustments, agencies="A", **info)


TWO = "Mã | Cách chấm | Điểm\n1 | điểm | 20\n2 | điểm | 10"


DECLARED = one_agency(
    TWO,
    """
    Mã | Tiêu chí | Loại | Điểm | Loại trừ với
    C  |          | cộng | 5    | D
    D  | 2        | cộng | 3    |
    T  | 1        | trừ  | 2    |
    """,
)


REGISTERED = plan("Mã | Cách chấm | Điểm | Tham số\n1 | đăng ký | 30 | 0,5\n2 | điểm | 10 |", agencies="A B")


TARGETS = """
    Đơn vị | Mã | STT | Kế hoạch | Điểm | Đơn vị tính
    A      | 1  | 1   | 100      | 10   | tỷ đồng
    A      | 1  | 2   | 50       |      |
    A      | 1  | 3   |          |      |
    B      | 1  | 1   | 200      | 30   |
    """


TARGET = plan("Mã | Cách chấm | Điểm | Tham số\n1 | chỉ tiêu | 20 | T=100", agencies="A B")
