"""What people read: both languages have every phrase, and each report is spoken."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from tests.seasons import thidua
from tests.tables import plan
from thidua_xlsx.cli.phrases import OUTCOMES, PHRASES
from thidua_xlsx.cli.report_text import speak
from thidua_xlsx.model import Outcome
from thidua_xlsx.season.collection.report import CollectReport, Submission


def test_both_languages_say_the_same_things() -> None:
    assert PHRASES["vi"].keys() == PHRASES["en"].keys()
    for name, phrase in PHRASES["vi"].items():
        other = PHRASES["en"][name]
        assert re.findall(r"{\w+}", phrase) == re.findall(r"{\w+}", other), name
        assert phrase.count(";") == other.count(";"), name
    assert set(OUTCOMES["vi"]) == set(OUTCOMES["en"]) == set(Outcome)


def test_check_reads_the_secretariats_choices_aloud(season: Path) -> None:
    out = thidua("check", season).out
    assert "9 đơn vị" in out
    assert "Ghi chú · " in out


@pytest.mark.parametrize(("lang", "words"), [("vi", "trễ 3 ngày"), ("en", "3 days late")])
def test_collect_says_who_is_late_and_who_has_not_sent(season: Path, lang: str, words: str) -> None:
    (season / "nhan" / "2014-01-10" / "2013_TTT_tu-cham.xlsx").unlink()
    out = thidua("collect", season, "--lang", lang).out
    assert words in out
    assert "TTT" in out


def test_rank_shows_the_ranking_and_what_decided_it(season: Path) -> None:
    out = thidua("rank", season).out
    order = [out.index(name) for name in ("Sở Nội vụ", "Sở Tài chính", "Sở Tư pháp", "Thanh tra tỉnh")]
    assert order == sorted(order)
    assert "Bỏ phiếu kín" in out
    assert "CHƯA CHÍNH THỨC" not in out


def test_rank_says_loudly_that_it_is_not_final(season: Path) -> None:
    (season / "tham_dinh" / "2013_STC_tham-dinh.xlsx").unlink()
    run = thidua("rank", season)
    assert run.code == 3
    assert "CHƯA CHÍNH THỨC" in run.out


def test_explain_and_inspect_and_codes_speak(season: Path) -> None:
    assert "Sở Tài chính: tổng điểm 990, hạng 2, xếp loại Tốt." in thidua("explain", season, "STC").out
    assert "SHA-256" in thidua("inspect", season / "ke_hoach.xlsx").out
    assert "E203" in thidua("codes", "E203").out
    assert "E203" in thidua("codes").out


@pytest.mark.parametrize(
    ("lang", "count", "shown"),
    [
        ("vi", 2, "70,5 (chưa gồm 2 dòng tính theo cả khối)"),
        ("en", 1, "70,5 (without 1 rows reckoned over the whole block)"),
        ("vi", 0, "70,5"),
    ],
)
def test_the_self_total_says_what_it_leaves_out(
    lang: str, count: int, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    sent = Submission(
        "A", "a.xlsx", "f" * 64, Outcome.ACCEPTED, True, Decimal("70.5"), not_in_self_total=count
    )
    report = CollectReport(plan=plan("Mã | Điểm\n1 | 100"), submissions=(sent,))
    speak(report, lang)
    assert shown in " ".join(capsys.readouterr().out.split())
    assert report.document()["submissions"][0]["not_in_self_total"] == count
