"""A row found not to be assigned after the forms are out: from filled workbooks to the verified dossier."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.filling import Typed, begin, cells, fill, record
from tests.seasons import thidua
from tests.tables import plan, register
from thidua_xlsx import second_verifier

ROWS = """
    Mã | Cách chấm | Tham số | Điểm | Khi không áp dụng
    C1 | điểm      |         | 85   | bỏ
    C2 | đạt       |         | 5    | {}
    C3 | tỷ lệ     | a/b     | 10   | bỏ
    """
DUE = "Mã | Hạn | Loại\nTC | 10/01/2014 | tự chấm"
OUT = plan(ROWS.format("bỏ"), agencies="STC SNV", keys="Khóa\ntong_diem", milestones=DUE)
FULL = plan(ROWS.format("đủ điểm"), agencies="STC SNV", keys="Khóa\ntong_diem", milestones=DUE)
FORM: Typed = {"TC_C1_points": 80, "TC_C2_pass": "Không đạt", "TC_C3_actual": 9, "TC_C3_target": 10}
SIGNED: Typed = {"nguoi_tham_dinh": "Đại Diện B"}


def appraised(folder: Path, judged: Typed, of: object = OUT, form: Typed = FORM) -> Path:
    """Both agencies appraised as claimed, STC with other words."""
    season = begin(folder / "mua", of, register(of), {"STC": form, "SNV": FORM})  # type: ignore[arg-type]
    thidua("appraise", season)
    for agency, changed in {"STC": judged, "SNV": {}}.items():
        path = season / "tham_dinh" / f"2013_{agency}_tham-dinh.xlsx"
        fill(path, {**FORM, **SIGNED, **changed})
    return season


def figures(season: Path) -> Mapping[str, tuple[str | None, str]]:
    """Agency -> total and assigned maximum."""
    groups = thidua("rank", season, "--json").document["groups"]
    return {
        one["agency"]: (one["total"], one["assigned_max"]) for group in groups for one in group["standings"]
    }


def sound(season: Path) -> list[object]:
    """What both verifiers find wrong with the season's dossier."""
    assert thidua("verify", season).code == 0
    assert thidua("pack", season).code == 0
    archive = second_verifier.open_archive(season / "ho_so.zip")
    return [
        (one.number, one.faults, one.unjudged) for one in second_verifier.run_checks(archive) if one.faults
    ]


@pytest.mark.parametrize(
    ("of", "total", "maximum", "code"), [(OUT, "89", "95", "I458"), (FULL, "94", "100", "I460")]
)
def test_the_appraisers_word_takes_the_row_out(
    of: object, total: str, maximum: str, code: str, tmp_path: Path
) -> None:
    """STC: 80 + 9, of 95; or 80 + 5 + 9 of 100. SNV keeps its 80 + 0 + 9."""
    season = appraised(tmp_path, {"TC_C2_pass": "không áp dụng", "TC_C2_reason": "Không có tổ chức"}, of)
    run = thidua("rank", season, "--json")
    assert [told.split()[0] for told in run.told] == [code]
    assert run.code == 0
    assert figures(season) == {"STC": (total, maximum), "SNV": ("89", "100")}
    line = next(
        one
        for one in thidua("explain", season, "STC", "C2", "--json").document["lines"]
        if one["criterion"] == "C2"
    )
    assert (line["origin"], line["reason"]) == ("không áp dụng", "Không có tổ chức")
    assert sound(season) == []


@pytest.mark.parametrize("word", ["không áp dụng", "Không áp dụng", "(KHÔNG ÁP DỤNG)"])
def test_the_word_in_cells_of_numbers(word: str, tmp_path: Path) -> None:
    """C1 and C3 (both of its numbers) leave: what remains of STC is C2, not passed."""
    season = appraised(tmp_path, {"TC_C1_points": word, "TC_C3_actual": word, "TC_C3_target": word})
    assert figures(season)["STC"] == ("0", "5")
    assert sound(season) == []


def test_half_a_row_cannot_be_out(tmp_path: Path) -> None:
    season = appraised(tmp_path, {"TC_C3_actual": "không áp dụng", "TC_C3_target": 10})
    run = thidua("rank", season, "--json")
    assert [told.split()[0] for told in run.told if told.startswith("E")] == ["E268", "E268"]
    assert figures(season)["STC"][0] is None


def test_the_agencys_own_word_stays_a_flag(tmp_path: Path) -> None:
    season = appraised(tmp_path, {}, form={**FORM, "TC_C2_pass": "không áp dụng"})
    run = thidua("collect", season, "--json")
    assert [told.split()[0] for told in run.told if told.startswith("E")] == ["E226"]
    # The appraisers settle it: they say «Không đạt».
    assert figures(season)["STC"] == ("89", "100")


@pytest.mark.parametrize(("of", "total", "maximum"), [(OUT, "89", "95"), (FULL, "94", "100")])
def test_the_register_says_that_the_row_was_not_assigned(
    of: object, total: str, maximum: str, tmp_path: Path
) -> None:
    """Recorded after everything came in: no form is refused, what stands in the row does not count."""
    season = appraised(tmp_path, {}, of)
    facts = register(of, unassigned="Đơn vị | Mã | Căn cứ\nSTC | C2 | CV số 15")  # type: ignore[arg-type]
    record(season, facts)
    assert thidua("check", season).code == 0
    returned = thidua("collect", season, "--json").document["submissions"]
    assert {one["status"] for one in returned} == {"accepted"}
    assert figures(season) == {"STC": (total, maximum), "SNV": ("89", "100")}
    told = thidua("explain", season, "STC", "C2", "--json").document["lines"]
    assert [(one["origin"], one["reason"]) for one in told] == [("không áp dụng", "Không giao (CV số 15)")]
    assert sound(season) == []


def test_a_blank_row_that_is_not_assigned_is_complete_when_collected(tmp_path: Path) -> None:
    season = begin(tmp_path / "mua", OUT, register(OUT), {"STC": {**FORM, "TC_C2_pass": None}})
    assert not thidua("collect", season, "--json").document["submissions"][0]["complete"]
    record(season, register(OUT, unassigned="Đơn vị | Mã | Căn cứ\nSTC | C2 | CV số 15"))
    assert thidua("collect", season, "--json").document["submissions"][0]["complete"]


def test_the_ranking_workbook_shows_it(tmp_path: Path) -> None:
    season = appraised(tmp_path, {"TC_C2_pass": "không áp dụng", "TC_C2_reason": "Không có tổ chức"})
    figures(season)
    rows = load_workbook(season / "ket_qua" / "bang_xep_hang.xlsx")["Đối chiếu"].iter_rows(values_only=True)
    (shown,) = [row for row in rows if row[1] == "C2" and row[9] == "Không có tổ chức"]
    assert (shown[5], shown[7], shown[10]) == (None, None, "không áp dụng")


def test_the_appraisal_workbook_takes_the_word(tmp_path: Path) -> None:
    """Its check column says so, and full points stand where the plan gives them."""
    season = appraised(tmp_path, {}, FULL)
    shown = cells(season / "tham_dinh" / "2013_STC_tham-dinh.xlsx")
    formulas = [str(value) for value in shown.values() if "không áp dụng" in str(value)]
    assert any('="không áp dụng",5,' in formula for formula in formulas)
    assert any("Không áp dụng" in formula for formula in formulas)
