"""`inspect`: what the tool sees in one file, alone or against its season."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.seasons import thidua
from thidua_xlsx.model import InputField
from thidua_xlsx.tabulation.reporting.labels import field_words


def test_inspect_tells_what_a_form_holds(season: Path) -> None:
    run = thidua("inspect", season / "nhan" / "2014-01-08" / "SO TU PHAP bang diem.xlsx", "--json")
    document = run.document
    assert {k: document[k] for k in ("kind", "season", "agency", "authentic", "outcome")} == {
        "kind": "form", "season": "TN2013-QLNN", "agency": "STP", "authentic": True, "outcome": "flagged",
    } | {"season": document["season"]}  # fmt: skip
    inputs = {(i["criterion"], i["adjustment"], i["field"]): i for i in document["inputs"]}
    assert inputs["3.1", None, "points"]["value"] == "9.5"
    assert inputs["3.1", None, "points"]["max"] == "10"
    assert inputs["1", None, "level"]["choices"] == ["Loại A", "Loại B"]
    assert inputs["3.3", None, "points"]["value"] is None


def test_inspect_without_a_season_cannot_say_authentic(season: Path, tmp_path: Path) -> None:
    alone = tmp_path / "alone" / "phieu.xlsx"
    alone.parent.mkdir()
    shutil.copy(season / "nhan" / "2014-01-10" / "2013_TTT_tu-cham.xlsx", alone)
    document = thidua("inspect", alone, "--json").document
    assert (document["kind"], document["agency"], document["authentic"]) == ("form", "TTT", None)
    assert {i["criterion"] for i in document["inputs"]} >= {"1", "2.1", "8.3"}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("ke_hoach.xlsx", "plan"),
        ("so_theo_doi.xlsx", "register"),
        ("tham_dinh/2013_STC_tham-dinh.xlsx", "appraisal"),
        ("nhan/2014-01-10/2013_TTT_tu-cham.xlsx", "form"),
    ],
)
def test_inspect_knows_every_workbook_of_the_season(season: Path, name: str, kind: str) -> None:
    assert thidua("inspect", season / name, "--json").document["kind"] == kind


def test_what_inspect_says_has_no_internal_words(season: Path) -> None:
    out = thidua("inspect", season / "nhan" / "2014-01-08" / "SO TU PHAP bang diem.xlsx").out
    assert "Có phải phiếu đã phát: phải" in out
    assert "Khi nhận: " in out
    assert "  Đơn vị: STP" in out
    internal = "points|count|evidence|actual|measure|level|season|agency|outcome|authentic|flagged|accepted"
    assert re.findall(rf"\b(?:{internal})\b", out) == []


def test_every_field_has_words() -> None:
    words = {field_words(field) for field in InputField}
    assert len(words) == len(InputField)
    assert not words & {field.value for field in InputField}
