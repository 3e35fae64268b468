"""Round 1 is edited after round 2, or after the explanation: what was entered counts, and both are named."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.filling import Typed, begin, fill
from tests.seasons import thidua
from tests.tables import plan, register

PLAN = plan(
    "Mã | Cách chấm | Điểm\n1 | điểm | 30\n2 | điểm | 20",
    agencies="STC",
    keys="Khóa\ntong_diem",
    milestones="Mã | Hạn | Loại\nTC | 10/01/2014 | tự chấm",
)
CLAIMED: Typed = {"TC_1_points": 28, "TC_2_points": 20}
GIVEN: Typed = {
    **CLAIMED,
    "nguoi_tham_dinh": "Tổ thẩm định",
    "TC_1_points": 25,
    "TC_1_reason": "Thiếu báo cáo quý 3",
}
FIRST, SECOND = "tham_dinh/2013_STC_tham-dinh.xlsx", "tham_dinh/2013_STC_tham-dinh_vong-2.xlsx"
ASKED = "2013_STC_giai-trinh.xlsx"
SCORED: Typed = {
    "nguoi_tham_dinh": "Tổ thẩm định",
    "TC_1_points": 27,
    "TC_1_reason": "Báo cáo quý 3 gửi muộn",
}


@pytest.fixture
def season(tmp_path: Path) -> Path:
    """Round 1: 25 of 28 claimed in row 1; row 2 as claimed."""
    folder = begin(tmp_path / "khoi", PLAN, register(PLAN), {"STC": CLAIMED})
    thidua("appraise", folder)
    fill(folder / FIRST, GIVEN)
    return folder


def second_round(season: Path) -> Path:
    """Round 2 gives 27 in row 1."""
    thidua("appraise", season, "--round", 2)
    fill(season / SECOND, SCORED)
    return season


def explain(season: Path, typed: Typed) -> None:
    fill(season / "phieu" / ASKED, typed, season / "nhan" / ASKED)


def ranked(season: Path) -> tuple[int, str | None, list[str]]:
    """Exit code, total, and what is told, with its file and cell."""
    run = thidua("rank", season, "--json")
    ((standing,),) = [group["standings"] for group in run.document["groups"]]
    told = [f"{f['code']} {f['file']} {f['cell'] or ''}".strip() for f in run.document["findings"]]
    return run.code, standing["total"], told


@pytest.mark.parametrize(
    ("now", "words"), [(28, "là 28"), (20, "là 20"), (None, "là trống")], ids=["agrees", "lower", "cleared"]
)
def test_a_score_of_round_two_stands_and_both_cells_are_named(
    season: Path, now: float | None, words: str
) -> None:
    """27 + 20 = 47, whatever round 1 is edited to."""
    second_round(season)
    assert ranked(season) == (0, "47", [])
    fill(season / FIRST, {"TC_1_points": now})
    code, total, told = ranked(season)
    assert (code, total) == (1, "47")
    assert f"E259 {SECOND} I11" in told
    (finding,) = (f for f in thidua("rank", season, "--json").document["findings"] if f["code"] == "E259")
    assert f"vòng 2 chấm 27 khi vòng 1 là 25; nay vòng 1 ({FIRST} ô F11) {words}" in finding["message"]
    assert {one.split()[0] for one in told} <= {"E259", "W245", "W211"}


def test_either_way_out_ends_it(season: Path) -> None:
    """Back to 25: 27 stands. Or without the 27: round 1 alone, 28 + 20."""
    second_round(season)
    before = (season / FIRST).read_bytes()
    fill(season / FIRST, {"TC_1_points": 28, "TC_1_reason": None})
    after = (season / FIRST).read_bytes()
    (season / FIRST).write_bytes(before)
    assert ranked(season) == (0, "47", [])
    (season / FIRST).write_bytes(after)
    fill(season / SECOND, {"TC_1_points": None, "TC_1_reason": None})
    assert ranked(season) == (0, "48", [f"W245 {SECOND}"])


def test_what_is_wrong_in_a_row_that_round_one_agrees_on_now_is_told(season: Path) -> None:
    """31 of 30 is no score; the row waits for one, as in any open row."""
    second_round(season)
    fill(season / SECOND, {"TC_1_points": 31})
    fill(season / FIRST, {"TC_1_points": 28})
    code, total, told = ranked(season)
    assert (code, total) == (1, None)
    assert {f"E203 {SECOND} I11", f"E259 {SECOND} I11"} <= set(told)


def test_a_row_that_was_never_open_in_round_two_is_not_taken_from_it(season: Path) -> None:
    """Typed over "Giữ như vòng 1" of row 2: round 1 stands, 27 + 20, and the cell is named."""
    second_round(season)
    fill(season / SECOND, {"I12": 5})
    fill(season / FIRST, {"TC_1_points": 28})
    code, total, told = ranked(season)
    assert (code, total) == (1, "47")
    assert f"W232 {SECOND} I12" in told


def test_a_row_on_which_round_one_differs_only_now_is_as_round_one_says(season: Path) -> None:
    """Its cell of round 2 says "Giữ như vòng 1", which is no score and no fault: 27 + 15."""
    second_round(season)
    fill(season / FIRST, {"TC_2_points": 15, "TC_2_reason": "Thiếu"})
    assert ranked(season) == (0, "42", [f"W245 {SECOND}"])


def test_inspect_sees_the_score_too(season: Path) -> None:
    second_round(season)
    fill(season / FIRST, {"TC_1_points": 28})
    seen = thidua("inspect", season / SECOND, "--json")
    assert [i["value"] for i in seen.document["inputs"] if i["field"] == "points"] == ["27"]
    assert "E259 I11" in seen.told


def test_a_late_explanation_is_told_as_late_and_kept(season: Path) -> None:
    """It comes when round 2 is scored already: named, nothing else is said, 27 + 20 stands."""
    thidua("appraise", season, "--explain")
    second_round(season)
    explain(season, {"TC_1_note": "Báo cáo quý 3 gửi ngày 02/10"})
    assert ranked(season) == (0, "47", [f"W178 {SECOND}"])
    run = thidua("collect", season, "--json")
    assert (run.code, [one["status"] for one in run.document["explanations"]]) == (0, ["accepted"])
    run = thidua("appraise", season, "--round", 2, "--json")
    assert (run.document["kept"], run.told) == ([SECOND], ["W178"])


def test_a_late_explanation_is_offered_in_a_round_two_that_nobody_has_filled(season: Path) -> None:
    thidua("appraise", season, "--explain")
    thidua("appraise", season, "--round", 2)
    explain(season, {"TC_1_note": "Báo cáo quý 3 gửi ngày 02/10"})
    run = thidua("appraise", season, "--round", 2, "--json")
    assert (run.document["written"], run.told) == ([SECOND], [])
    fill(season / SECOND, SCORED)
    assert ranked(season) == (0, "47", [])


@pytest.mark.parametrize(
    "edited",
    [{"TC_1_points": 28}, {"TC_2_points": 15, "TC_2_reason": "Thiếu"}, {"TC_1_points": 24}],
    ids=["agrees", "more rows", "lower"],
)
def test_an_untouched_explanation_is_not_accused_when_round_one_moves_on(season: Path, edited: Typed) -> None:
    thidua("appraise", season, "--explain")
    shutil.copy(season / "phieu" / ASKED, season / "nhan" / ASKED)
    fill(season / FIRST, edited)
    assert ranked(season)[2] == []


def test_an_explanation_is_read_by_the_rows_it_asks_about(season: Path) -> None:
    """Round 1 has turned from row 1 to row 2: what the agency said to row 1 is kept."""
    thidua("appraise", season, "--explain")
    explain(season, {"TC_1_note": "Báo cáo quý 3 gửi ngày 02/10"})
    fill(season / FIRST, {"TC_1_points": 28, "TC_2_points": 15, "TC_2_reason": "Thiếu"})
    assert ranked(season)[2] == [f"W245 nhan/{ASKED}"]
    seen = thidua("inspect", season / "nhan" / ASKED, "--json").document
    assert [(i["criterion"], i["value"]) for i in seen["inputs"]] == [("1", "Báo cáo quý 3 gửi ngày 02/10")]
