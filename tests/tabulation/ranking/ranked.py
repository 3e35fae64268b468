"""Seasons ranked from text tables: scores of a few agencies, and their order as a short text."""

from __future__ import annotations

from tests.tables import appraisals, forms, plan, register
from thidua_xlsx.model import Plan, Register, Result, Standing
from thidua_xlsx.tabulation import tabulate

KEYS = """
    Khóa      | Tham số | Căn cứ
    tong_diem |         | Mục IV.3
    diem_nhan | đảng    | Mục IV.3
    bo_phieu  |         | Mục IV.3
    """


CRITERIA = "Mã | Cách chấm | Điểm | Nhãn\n1 | điểm | 100 |\n2 | điểm | 50 | đảng"


BARRED = "Mã | Hệ quả | Tham số\nKL | không xếp hạng đầu | 3"


def season(agencies: str = "A B C D E", keys: str = KEYS, criteria: str = CRITERIA, **more: str) -> Plan:
    return plan(criteria, agencies=agencies, keys=keys, **more)


def scored(of: Plan, scores: str, facts: Register | None = None) -> Result:
    """Scores "90+10 80+20 …": criterion 1 and criterion 2 of each agency in order, granted as claimed."""
    both = [score.split("+") for score in scores.split()]
    codes = [agency.code for agency in of.agencies]
    table = "\n".join(
        [
            " | ".join(["Mã", *codes]),
            " | ".join(["1", *(first for first, _ in both)]),
            " | ".join(["2", *(second for _, second in both)]),
        ]
    )
    return tabulate(of, facts or register(of), forms(of, table), appraisals(of, table))


def of_agency(result: Result, code: str) -> Standing:
    return next(one for one in result.standings if one.agency.code == code)


def decided(result: Result) -> dict[str, str | None]:
    return {one.agency.code: one.decided_by for one in result.standings}


def order(result: Result) -> str:
    return " ".join(one.agency.code for one in result.standings)


ROUND = "Vòng | Thành viên | Phát ra | Thu về | Hợp lệ | Không hợp lệ | Phải chọn"


TIED = "50+20 50+20 50+20 20+1 10+1"
