"""Rows that the agency does not score, and scores agreed by the meeting, from the plan to every output."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.filling import Typed, begin, cells, fill, names, record
from tests.seasons import thidua
from tests.tables import plan, register

PLAN = plan(
    """
    Mã | Cách chấm | Điểm | Ai chấm
    1  | điểm      | 20   |
    2  | điểm      | 10   | thẩm định
    3  | điểm      | 10   | ban thư ký
    """,
    agencies="STC SNV",
    keys="Khóa\ntong_diem",
    milestones="Mã | Hạn | Loại\nTC | 10/01/2014 | tự chấm",
)
FORM: Typed = {"TC_1_points": 18}
APPRAISAL: Typed = {"nguoi_tham_dinh": "Đại Diện B", "TC_1_points": 17, "TC_1_reason": "Thiếu hồ sơ"}
SECRETARIAT = "Đơn vị | Mã | Điểm | Lý do\nSTC | 3 | 9 | Sổ họp\nSNV | 3 | 8 | Sổ họp"


@pytest.fixture
def season(tmp_path: Path) -> Path:
    folder = begin(tmp_path / "khoi", PLAN, register(PLAN, agreed=SECRETARIAT), {"STC": FORM, "SNV": FORM})
    appraise(folder, "STC", "SNV")
    return folder


def appraise(season: Path, *agencies: str) -> None:
    assert thidua("appraise", season).code == 0
    for agency in agencies:
        fill(season / "tham_dinh" / f"2013_{agency}_tham-dinh.xlsx", {**APPRAISAL, "TC_2_points": 7})


def row_of(path: Path, code: str) -> str:
    return next(place[1:] for place, value in cells(path).items() if place[0] == "A" and value == code)


def totals(season: Path) -> dict[str, str | None]:
    groups = thidua("rank", season, "--json").document["groups"]
    return {one["agency"]: one["total"] for group in groups for one in group["standings"]}


def test_the_agency_and_the_appraisers_see_which_rows_are_not_theirs(season: Path) -> None:
    form, judged = (
        season / "phieu" / "2013_STC_tu-cham.xlsx",
        season / "tham_dinh" / "2013_STC_tham-dinh.xlsx",
    )
    assert {name for name in names(form) if "_points" in name} == {"TC_1_points"}
    assert {name for name in names(judged) if "_points" in name} == {"TC_1_points", "TC_2_points"}
    said = cells(form)
    rows = {code: row_of(form, code) for code in ("2", "3")}
    assert (said[f"E{rows['2']}"], said[f"E{rows['3']}"]) == ("Tổ thẩm định chấm", "Ban thư ký chấm")


def test_each_row_counts_from_whoever_scores_it(season: Path) -> None:
    """STC: 17 appraised + 7 of the appraisers + 9 of the secretariat = 33; SNV 32."""
    assert thidua("rank", season).code == 0
    assert totals(season) == {"STC": "33", "SNV": "32"}
    lines = {line["criterion"]: line for line in thidua("explain", season, "STC", "--json").document["lines"]}
    assert [lines[code]["final"] for code in ("1", "2", "3")] == ["17", "7", "9"]
    assert [lines[code]["self"] for code in ("1", "2", "3")] == ["18", None, None]


@pytest.mark.parametrize("code", ["2", "3"])
def test_what_the_agency_enters_there_is_told_and_ignored(season: Path, code: str) -> None:
    (season / "tham_dinh" / "2013_STC_tham-dinh.xlsx").unlink()
    returned = season / "nhan" / "2013_STC_tu-cham.xlsx"
    place = f"F{row_of(returned, code)}"
    fill(returned, {place: 10})
    collected = thidua("collect", season, "--json")
    assert (collected.code, collected.told) == (0, [f"W232 {place}"])
    assert {one["agency"]: one["self_total"] for one in collected.document["submissions"]}["STC"] == "18"
    appraise(season, "STC")
    assert totals(season)["STC"] == "33"


def test_a_row_of_the_appraisers_left_blank_keeps_the_result_waiting(season: Path) -> None:
    fill(season / "tham_dinh" / "2013_STC_tham-dinh.xlsx", {"TC_2_points": None})
    run = thidua("rank", season, "--json")
    assert (run.code, "W452") == (3, next(t.split()[0] for t in run.told if t.startswith("W452")))
    assert totals(season)["STC"] is None


def test_a_row_of_the_secretariat_waits_for_its_agreed_score(season: Path) -> None:
    record(season, register(PLAN, agreed="Đơn vị | Mã | Điểm\nSNV | 3 | 8"))
    run = thidua("rank", season, "--json")
    assert run.code == 3
    waits = [
        (f["code"], f["agency"], f["criterion"]) for f in run.document["findings"] if f["level"] != "info"
    ]
    assert ("W459", "STC", "3") in waits
    assert totals(season)["STC"] is None


def test_an_agreed_score_is_a_third_column_everywhere(season: Path) -> None:
    """Claimed 18, appraised 17, agreed 18,5: three figures side by side in every output."""
    record(season, register(PLAN, agreed=f"{SECRETARIAT}\nSTC | 1 | 18,5 | Đã bổ sung hồ sơ"))
    assert thidua("rank", season).code == 0
    (line,) = thidua("explain", season, "STC", "1", "--json").document["lines"]
    assert [line[name] for name in ("self", "appraised", "agreed", "final")] == ["18", "17", "18.5", "18.5"]
    assert line["reason"] == "Đã bổ sung hồ sơ"
    spoken = thidua("explain", season, "STC", "1").out
    assert "Thống nhất" in spoken
    assert "18,5" in spoken
    book = load_workbook(season / "ket_qua" / "bang_xep_hang.xlsx", data_only=True)
    rows = [[cell.value for cell in row] for row in book["Đối chiếu"].iter_rows()]
    assert any({18, 17, 18.5, "Đã bổ sung hồ sơ"} <= set(row) for row in rows)
    assert any("Thống nhất" in str(cell) for row in rows for cell in row)
    minutes = document(season / "ket_qua" / "bien_ban.docx")
    assert "18,5" in minutes
    assert "Đã bổ sung hồ sơ" in minutes


def document(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return package.read("word/document.xml").decode("utf-8")
