"""A season that version 0.1.0 made opens, verifies and finishes with the version of today.

`season_of_0_1.zip` is the folder as that version left it: three agencies, all forms returned and appraised,
ranked. TCA 37,5 + 20 + 25 + 20 = 102,5; TCB the same, after the other's points of the tag; TCE 98,25.
"""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from tests.filling import fill, names
from tests.seasons import thidua
from thidua_xlsx import second_verifier
from thidua_xlsx.second_verifier.checks.check import HOLDS

STORED = Path(__file__).with_name("season_of_0_1.zip")
TOTALS = [("TCA", 1, "102.5"), ("TCB", 2, "102.5"), ("TCE", 3, "98.25")]
GRANTED = {"TC_1.1_points": 36.25, "TC_2.1_pass": "Đạt", "TC_2.2_points": 19}


@pytest.fixture
def season(tmp_path: Path) -> Path:
    with zipfile.ZipFile(STORED) as stored:
        stored.extractall(tmp_path / "mua")
    return tmp_path / "mua"


def totals(season: Path, code: int) -> list[tuple[str, int | None, str | None]]:
    run = thidua("rank", season, "--json")
    assert run.code == code
    (group,) = run.document["groups"]
    return [(one["agency"], one["rank"], one["total"]) for one in group["standings"]]


def test_it_opens_and_its_forms_are_read(season: Path) -> None:
    assert thidua("check", season).code == 0
    run = thidua("collect", season, "--json")
    assert [(one["agency"], one["status"], one["self_total"]) for one in run.document["submissions"]] == [
        ("TCA", "accepted", "105"),
        ("TCB", "accepted", "108.5"),
        ("TCE", "accepted", "98.75"),
    ]


def test_it_verifies_and_is_named_as_made_by_another_version(season: Path) -> None:
    run = thidua("verify", season, "--json")
    assert (run.code, run.told, run.document["differences"]) == (0, ["I825", "I804"], [])
    minutes = season / "ket_qua" / "bien_ban.docx"
    minutes.write_bytes((season / "ket_qua" / "to_trinh.docx").read_bytes())
    assert thidua("verify", season, "--json").told == ["E824", "I804"]


def test_it_is_ranked_and_packed_anew(season: Path) -> None:
    assert totals(season, 0) == TOTALS
    assert thidua("verify", season, "--json").told == []
    assert thidua("pack", season).code == 0
    checks = second_verifier.run_checks(second_verifier.open_archive(season / "ho_so.zip"))
    assert [check.number for check in checks if check.state != HOLDS] == []


def test_it_finishes_from_forms_that_were_not_appraised_yet(season: Path) -> None:
    """As it was before TCE's appraisal: today's version writes the workbook beside the older ones."""
    shutil.rmtree(season / "ket_qua")
    workbook = season / "tham_dinh" / "2013_TCE_tham-dinh.xlsx"
    workbook.unlink()
    assert totals(season, 3) == [("TCA", None, "102.5"), ("TCB", None, "102.5"), ("TCE", None, None)]
    assert thidua("appraise", season).code == 0
    counts = {name: 0 for name in names(workbook) if name.endswith("_count")}
    reasons = {name: "Thiếu văn bản" for name in names(workbook) if name.endswith("_reason")}
    fill(workbook, {**GRANTED, **counts, **reasons})
    # 36,25 + 20 (1.2 without deductions) + 20 + 19 = 95,25
    assert totals(season, 0) == [*TOTALS[:2], ("TCE", 3, "95.25")]
