"""Two groups and a person in one season, by the commands alone: lists, classes and awards, each apart."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.seasons import Run, fill, thidua
from tests.tables import plan, register
from thidua_xlsx.model import AgencyKind
from thidua_xlsx.secretariat.plan import write_plan
from thidua_xlsx.secretariat.register import write_register

PLAN = plan(
    """
    Mã  | Cách chấm | Điểm | Nhãn
    1   | nhóm      | 60   | chính
    1.1 | điểm      | 60   |
    2   | điểm      | 40   |
    """,
    agencies="A:Sở B:Sở C:Sở D:Huyện E:Huyện P:Huyện",
    classes="""
    Loại       | Từ điểm | Sàn tiêu chí | Nhãn sàn
    Xuất sắc   | 90      | 85           |
    Tốt        | 80      | 90           | chính
    Khá        | 70      |              |
    Trung bình | 0       |              |
    """,
    conditions="Mã | Hệ quả | Tham số\nKL | hạ loại | 2",
    awards="""
    Hình thức | Từ hạng | Nhóm | Loại tối thiểu
    Cờ        | 1       | Sở   | Xuất sắc
    Bằng khen | 2       | Sở   |
    Giấy khen | 1       | Huyện |
    """,
    keys="Khóa\ntong_diem",
)
SCORES = {
    "A": ("54.99", "35"),  # 89,99
    "B": ("55", "35"),  # 90; 91,7 % and 87,5 %
    "C": ("60", "33.99"),  # 93,99; the second criterion with 84,975 %
    "D": ("58", "30"),  # 88, two classes lower
    "E": ("53.99", "34"),  # 87,99; the tagged criterion with 89,98 %
    "P": ("58", "38"),  # 96
}


@pytest.fixture(scope="module")
def season(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The season with everything returned and appraised."""
    season = tmp_path_factory.mktemp("hai_nhom") / "khoi"
    (season / "nhan").mkdir(parents=True)
    person = replace(PLAN.agencies[-1], kind=AgencyKind.INDIVIDUAL)
    of = replace(PLAN, agencies=(*PLAN.agencies[:-1], person))
    write_plan(season / "ke_hoach.xlsx", of)
    write_register(season / "so_theo_doi.xlsx", register(of, records="Đơn vị | Mã\nD | KL"), of)
    assert thidua("generate", season).code == 0
    for agency, (first, second) in SCORES.items():
        typed = {("1.1", "points"): Decimal(first), ("2", "points"): Decimal(second)}
        fill(season / "phieu" / f"2013_{agency}_tu-cham.xlsx", season / "nhan" / f"{agency}.xlsx", typed)
    assert thidua("appraise", season).code == 0
    for agency, (first, second) in SCORES.items():
        typed = {("1.1", "points"): Decimal(first), ("2", "points"): Decimal(second)}
        workbook = season / "tham_dinh" / f"2013_{agency}_tham-dinh.xlsx"
        fill(workbook, workbook, typed)
    return season


@pytest.fixture(scope="module")
def ranked(season: Path) -> Run:
    return thidua("rank", season, "--json")


def test_every_list_starts_at_1_and_persons_stand_apart(ranked: Run) -> None:
    assert (ranked.code, ranked.document["final"]) == (0, True)
    lists = [
        (group["group"], [(one["agency"], one["rank"]) for one in group["standings"]])
        for group in ranked.document["groups"]
    ]
    assert lists == [
        ("Sở", [("C", 1), ("B", 2), ("A", 3)]),
        ("Huyện", [("D", 1), ("E", 2)]),
        ("Huyện", [("P", 1)]),
    ]


def test_classes_have_floors_and_no_gaps(ranked: Run) -> None:
    classes = {
        one["agency"]: (one["total"], one["class"])
        for group in ranked.document["groups"]
        for one in group["standings"]
    }
    assert classes == {
        "A": ("89.99", "Tốt"),
        "B": ("90", "Xuất sắc"),
        "C": ("93.99", "Tốt"),
        "D": ("88", "Trung bình"),
        "E": ("87.99", "Khá"),
        "P": ("96", "Xuất sắc"),
    }


def test_an_award_that_nobody_may_have_stays_vacant_and_says_why(ranked: Run, season: Path) -> None:
    awards = {
        one["agency"]: one["award"]
        for group in ranked.document["groups"]
        for one in group["standings"]
        if one["award"]
    }
    assert awards == {"B": "Bằng khen", "D": "Giấy khen", "P": "Giấy khen"}
    sheet = load_workbook(season / "ket_qua" / "bang_xep_hang.xlsx")["Xếp hạng"]
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row]
    assert [text for text in texts if "Sở C xếp loại Tốt, chưa đạt loại tối thiểu Xuất sắc" in text]
