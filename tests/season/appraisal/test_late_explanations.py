"""Explanations count until the milestone `giải trình`; later ones are listed, kept and not offered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.filling import Typed, begin, fill, record
from tests.seasons import thidua
from tests.tables import plan, register
from thidua_xlsx.model import Receipt

PLAN = plan(
    "Mã | Cách chấm | Điểm\n1 | điểm | 30",
    agencies="STC",
    keys="Khóa\ntong_diem",
    milestones="Mã | Hạn | Loại\nTC | 10/01/2014 | tự chấm\nGT | 31/01/2014 | giải trình",
)
NAME = "2013_STC_giai-trinh.xlsx"
SECOND = "tham_dinh/2013_STC_tham-dinh_vong-2.xlsx"
SAID = "Báo cáo quý 3 gửi ngày 02/10"


@pytest.fixture
def season(tmp_path: Path) -> Path:
    """Round 1 gives 25 of 28 claimed; the agency has explained."""
    claimed: Typed = {"TC_1_points": 28}
    folder = begin(tmp_path / "khoi", PLAN, register(PLAN), {"STC": claimed})
    thidua("appraise", folder)
    given: Typed = {"TC_1_points": 25, "TC_1_reason": "Thiếu báo cáo", "nguoi_tham_dinh": "Tổ thẩm định"}
    fill(folder / "tham_dinh/2013_STC_tham-dinh.xlsx", given)
    assert thidua("appraise", folder, "--explain").code == 0
    fill(folder / "phieu" / NAME, {"TC_1_note": SAID}, folder / "nhan" / NAME)
    return folder


def received(season: Path, day: date | None, file: str = "") -> None:
    record(season, replace(register(PLAN), receipts=(Receipt("STC", "GT", day, file=file),)))


def offered(season: Path) -> bool:
    """Whether the workbook of round 2 prints what the agency said."""
    thidua("appraise", season, "--round", 2)
    sheet = load_workbook(season / SECOND).active
    return any(cell.value == SAID for row in sheet.iter_rows() for cell in row)


@pytest.mark.parametrize(
    ("day", "file", "codes"),
    [
        (date(2014, 1, 31), "", []),
        (date(2014, 2, 1), "", ["W483"]),
        (date(2014, 2, 1), NAME, []),
        (None, "", []),
    ],
    ids=["on the last day", "a day late", "late, and decided on", "no day known"],
)
def test_what_came_after_the_milestone_is_kept_and_not_offered(
    season: Path, day: date | None, file: str, codes: list[str]
) -> None:
    received(season, day, file)
    run = thidua("collect", season, "--json")
    assert ([f["code"] for f in run.document["findings"] if f["code"] == "W483"], run.code) == (codes, 0)
    assert [one["status"] for one in run.document["explanations"]] == [
        "accepted_with_warnings" if codes else "accepted"
    ]
    assert offered(season) is not bool(codes)


def test_of_two_the_one_in_time_is_offered_though_the_other_was_saved_later(season: Path) -> None:
    received(season, date(2014, 2, 1), NAME)
    later = season / "nhan" / "giai-trinh-lan-2.xlsx"
    fill(season / "phieu" / NAME, {"TC_1_note": "Muộn"}, later, saved="2014-02-03T08:00:00Z")
    run = thidua("collect", season, "--json")
    assert [(f["code"], f["file"]) for f in run.document["findings"] if f["code"] == "W483"] == [
        ("W483", "nhan/giai-trinh-lan-2.xlsx")
    ]
    assert offered(season)


def test_the_form_says_until_when(season: Path) -> None:
    sheet = load_workbook(season / "phieu" / NAME).active
    told = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert any("Hạn gửi: hết ngày 31/01/2014" in text for text in told)
