"""Round 1, the agency's explanation, round 2: what each shows, what is open, what counts in the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import libreoffice
from tests.filling import Typed, begin, cells, fill, names
from tests.seasons import contents, thidua
from tests.tables import plan, register

PLAN = plan(
    """
    Mã  | Cách chấm | Điểm
    1   | nhóm      | 30
    1.1 | điểm      | 20
    1.2 | đạt       | 10
    2   | điểm      | 10
    """,
    "Mã | Tiêu chí | Loại | Điểm\nC | 2 | cộng | 5\nT | 2 | trừ | 1",
    agencies="STC SNV",
    keys="Khóa\ntong_diem",
    milestones="Mã | Hạn | Loại\nTC | 10/01/2014 | tự chấm",
)
FORM: Typed = {"TC_1.1_points": 18, "TC_1.2_pass": "Đạt", "TC_2_points": 9, "CT_C_count": 1, "CT_T_count": 0}
SIGNED: Typed = {"nguoi_tham_dinh": "Đại Diện B"}
AGREED: Typed = {**SIGNED, **FORM}
LOWER: Typed = {
    **AGREED,
    "TC_1.1_points": 15,
    "TC_1.1_reason": "Thiếu 02 báo cáo",
    "CT_C_count": 0,
    "CT_C_reason": "Chưa có quyết định",
}
FIRST, SECOND = "2013_STC_tham-dinh.xlsx", "2013_STC_tham-dinh_vong-2.xlsx"
ASKED = "2013_STC_giai-trinh.xlsx"


@pytest.fixture
def season(tmp_path: Path) -> Path:
    """Round 1 done: 3 points and the bonus of STC were taken off, SNV got what it claimed."""
    folder = begin(tmp_path / "khoi", PLAN, register(PLAN), {"STC": FORM, "SNV": FORM})
    thidua("appraise", folder)
    fill(folder / "tham_dinh" / FIRST, LOWER)
    fill(folder / "tham_dinh" / "2013_SNV_tham-dinh.xlsx", AGREED)
    return folder


def explained(season: Path) -> Path:
    run = thidua("appraise", season, "--explain", "--json")
    assert (run.code, run.document["written"]) == (0, [f"phieu/{ASKED}"])
    typed = {"TC_1.1_note": "Hai báo cáo gửi ngày 05/12, số 112 và 113/BC-STC"}
    fill(season / "phieu" / ASKED, typed, season / "nhan" / "giải trình.xlsx")
    return season


def total(season: Path) -> str | None:
    groups = thidua("rank", season, "--json").document["groups"]
    return next(one["total"] for group in groups for one in group["standings"] if one["agency"] == "STC")


def rows(path: Path) -> dict[str, dict[str, object]]:
    """Key -> column letter -> what stands there."""
    shown = cells(path)
    keys = {place[1:]: str(value) for place, value in shown.items() if place[0] == "A"}
    return {
        key: {p.rstrip("0123456789"): v for p, v in shown.items() if p.lstrip("ABCDEFGHIJKLMNOP") == row}
        for row, key in keys.items()
    }


def test_the_agency_is_asked_about_what_differs_and_about_nothing_else(season: Path) -> None:
    explained(season)
    asked = rows(season / "phieu" / ASKED)
    assert [key for key in asked if key != "Mã"] == ["1.1", "C"]
    assert [asked["1.1"][column] for column in "EFG"] == [18, 15, "Thiếu 02 báo cáo"]
    assert [asked["C"][column] for column in "EFG"] == [1, 0, "Chưa có quyết định"]
    inputs = {name for name in names(season / "phieu" / ASKED) if name.endswith("_note")}
    assert inputs == {"TC_1.1_note", "CT_C_note"}


def test_the_explanation_is_received_beside_the_forms(season: Path) -> None:
    run = thidua("collect", explained(season), "--json")
    assert (run.code, run.told, run.document["missing"]) == (0, [], [])
    (one,) = run.document["explanations"]
    assert (one["agency"], one["file"], one["status"]) == ("STC", "nhan/giải trình.xlsx", "accepted")
    assert len(run.document["submissions"]) == 2
    seen = thidua("inspect", season / "nhan" / "giải trình.xlsx", "--json").document
    assert (seen["kind"], seen["agency"], seen["authentic"]) == ("explanation", "STC", True)
    assert [i["value"] for i in seen["inputs"] if i["criterion"] == "1.1"] == [
        "Hai báo cáo gửi ngày 05/12, số 112 và 113/BC-STC"
    ]
    assert total(season) == "34"


def test_an_explanation_of_row_1_alone_is_read(tmp_path: Path) -> None:
    """Its one key is "1", which stands on `_meta` too."""
    two = plan(
        "Mã | Cách chấm | Điểm\n1 | điểm | 10\n2 | điểm | 10",
        agencies="STC",
        keys="Khóa\ntong_diem",
        milestones="Mã | Hạn | Loại\nTC | 10/01/2014 | tự chấm",
    )
    form: Typed = {"TC_1_points": 8, "TC_2_points": 8}
    folder = begin(tmp_path / "khoi", two, register(two), {"STC": form})
    thidua("appraise", folder)
    fill(folder / "tham_dinh" / FIRST, {**SIGNED, **form, "TC_1_points": 5, "TC_1_reason": "Chưa đủ"})
    assert thidua("appraise", folder, "--explain", "--json").document["written"] == [f"phieu/{ASKED}"]
    fill(folder / "phieu" / ASKED, {"TC_1_note": "Xin xem lại"}, folder / "nhan" / ASKED)
    run = thidua("collect", folder, "--json")
    assert (run.told, [one["status"] for one in run.document["explanations"]]) == ([], ["accepted"])


def test_round_two_carries_round_one_and_the_explanation(season: Path) -> None:
    run = thidua("appraise", explained(season), "--round", 2, "--json")
    assert (run.code, run.document["written"]) == (0, [f"tham_dinh/{SECOND}"])
    path = season / "tham_dinh" / SECOND
    shown = rows(path)
    assert [shown["1.1"][column] for column in "EFGH"] == [
        18,
        15,
        "Thiếu 02 báo cáo",
        "Hai báo cáo gửi ngày 05/12, số 112 và 113/BC-STC",
    ]
    assert [shown[key]["I"] for key in ("1.2", "2")] == ["Giữ như vòng 1", "Giữ như vòng 1"]
    scored = {name for name in names(path) if name.rpartition("_")[2] in ("points", "pass", "count")}
    assert scored == {"TC_1.1_points", "CT_C_count"}


def test_round_two_counts_where_it_speaks_and_round_one_elsewhere(season: Path) -> None:
    """Round 1: 15 + 10 + 9 = 34. Round 2 gives 17 for row 1.1 and leaves the bonus: 36."""
    explained(season)
    thidua("appraise", season, "--round", 2)
    assert total(season) == "34"
    second = season / "tham_dinh" / SECOND
    fill(second, {**SIGNED, "TC_1.1_points": 17, "TC_1.1_reason": "Một báo cáo gửi muộn"})
    run = thidua("rank", season, "--json")
    assert (run.code, run.told) == (0, [])
    assert total(season) == "36"
    (line,) = thidua("explain", season, "STC", "1.1", "--json").document["lines"]
    assert (line["appraised"], line["reason"]) == ("17", "Một báo cáo gửi muộn")
    assert line["at"]["file"] == f"tham_dinh/{SECOND}"


def test_a_filled_second_round_is_kept_and_a_change_of_the_first_is_told(season: Path) -> None:
    explained(season)
    thidua("appraise", season, "--round", 2)
    second = season / "tham_dinh" / SECOND
    fill(second, {**SIGNED, "TC_1.1_points": 18})
    before = second.read_bytes()
    assert thidua("appraise", season, "--round", 2, "--json").document["kept"] == [f"tham_dinh/{SECOND}"]
    assert second.read_bytes() == before
    fill(season / "tham_dinh" / FIRST, {"TC_1.1_points": 14})
    assert thidua("rank", season, "--json").told == ["E259 I12", "W245", "W245"]
    assert total(season) == "37"


def test_a_lower_score_in_round_two_needs_its_reason(season: Path) -> None:
    thidua("appraise", season, "--round", 2)
    fill(season / "tham_dinh" / SECOND, {**SIGNED, "TC_1.1_points": 16})
    told = {one.split()[0] for one in thidua("rank", season, "--json").told}
    assert told == {"E243", "W453"}


def test_one_round_is_not_another(season: Path) -> None:
    """The workbook of round 2 stands for nothing without a first round."""
    thidua("appraise", season, "--round", 2)
    fill(season / "tham_dinh" / SECOND, {**SIGNED, "TC_1.1_points": 18})
    explained(season)
    (season / "tham_dinh" / FIRST).unlink()
    told = [one for one in thidua("rank", season, "--json").told if one == "E176"]
    assert told == ["E176", "E176"]
    assert "E176" in thidua("collect", season, "--json").told
    run = thidua("appraise", season, "--round", 2, "--only", "STC", "--json")
    assert "W468" in run.told


def test_nothing_is_written_where_nothing_differs(season: Path) -> None:
    for option in (("--explain",), ("--round", 2)):
        run = thidua("appraise", season, "--only", "SNV", *option, "--json")
        assert (run.code, run.document["written"], run.told) == (0, [], [])


def test_what_does_not_go_together() -> None:
    assert thidua("appraise", ".", "--explain", "--round", 2).code == 2
    assert thidua("appraise", ".", "--round", 3).code == 2


def test_ranking_twice_gives_the_same_bytes(season: Path) -> None:
    explained(season)
    thidua("appraise", season, "--round", 2)
    fill(season / "tham_dinh" / SECOND, {**SIGNED, "TC_1.1_points": 18})
    thidua("rank", season)
    before = contents(season / "ket_qua")
    thidua("rank", season)
    assert contents(season / "ket_qua") == before


@pytest.mark.libreoffice
@pytest.mark.skipif(libreoffice.SOFFICE is None, reason="LibreOffice is not installed")
def test_a_recalculation_changes_nothing(season: Path) -> None:
    """What stands from round 1 is in the totals of the blank workbook of round 2: 34 points."""
    explained(season)
    thidua("appraise", season, "--round", 2)
    second = season / "tham_dinh" / SECOND
    assert libreoffice.changes(second, season / "phieu" / ASKED) == {}
    assert 34 in libreoffice.values(second).values()
