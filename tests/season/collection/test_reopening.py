"""What opens a closed intake again for an agency, and until when."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.filling import fill, record
from tests.seasons import thidua
from thidua_xlsx.checks.register import unknown_codes
from thidua_xlsx.model import REOPENED, UNPLACED, Receipt, Record, Register

from .blocks import BETTER, FORM, LATER, LETTER, PLAN, STC, Block


def test_a_re_opening_in_the_workbook_lets_the_later_form_count(season: Path) -> None:
    thidua("freeze", season)
    record(season, Register(records=(LETTER,)))
    fill(season / "phieu" / "2013_STC_tu-cham.xlsx", BETTER, season / LATER, "2014-01-25T08:00:00Z")
    run = thidua("collect", season, "--json")
    assert (run.code, run.told) == (0, ["W161"])
    statuses = {one["file"]: one["status"] for one in run.document["submissions"]}
    assert (statuses[STC], statuses[LATER]) == ("superseded", "accepted")


def test_the_next_freeze_closes_it_again_until_another_re_opening(frozen: Block) -> None:
    third = "nhan/STC lần 3.xlsx"
    frozen.send()
    frozen.reopen()
    assert (frozen.told("rank"), frozen.counts, frozen.totals[0]) == ([], LATER, 30)
    assert not frozen.freeze().content["already"]
    assert [line["forms"]["STC"]["file"] for line in frozen.ledger("FREEZE")] == [STC, LATER]
    frozen.send(third, FORM, "2014-02-01T08:00:00Z")
    assert (frozen.told(), frozen.counts) == ([f"E851 {third}"], LATER)
    frozen.reopen(LETTER, Record("STC", REOPENED, basis="Công văn số 18/CV-KTĐ"))
    assert (frozen.told(), frozen.counts) == ([], third)
    frozen.reopen(Record("STC", REOPENED, 2, LETTER.basis, LETTER.day))
    assert (frozen.told(), frozen.counts) == ([], third)


@pytest.mark.parametrize(
    "other",
    [Record("SNV", REOPENED, basis="Công văn số 15/CV-KTĐ"), Record("STC", REOPENED, 0, "Chưa được duyệt")],
    ids=["another agency", "not even once"],
)
def test_what_does_not_open_it_for_the_agency(frozen: Block, other: Record) -> None:
    frozen.send()
    frozen.reopen(other)
    assert (frozen.told(), frozen.counts) == ([f"E851 {LATER}"], STC)


def test_it_is_a_decision_on_record_once(season: Path) -> None:
    record(season, Register(records=(LETTER,)))
    for command in ("collect", "freeze"):
        thidua(command, season)
    lines = map(json.loads, (season / "nhat_ky.jsonl").read_text("utf-8").splitlines())
    (line,) = [line["data"] for line in lines if line["type"] == "DECISION"]
    assert (line["agency"], line["code"]) == ("STC", "MỞ LẠI")
    assert (line["basis"], line["day"]) == ("Công văn số 15/CV-KTĐ", "2014-01-25")


def test_a_re_opening_that_was_used_and_is_gone_is_told(frozen: Block) -> None:
    frozen.send()
    frozen.reopen()
    frozen.freeze()
    frozen.register = Register()
    assert (frozen.told("rank"), frozen.counts) == (["W858 so_theo_doi.xlsx"], LATER)


@pytest.mark.parametrize("code", ["MỞ LẠI", "Mở lại", "mo lai"])
def test_the_code_may_be_spelt_as_people_spell(code: str) -> None:
    held = Register(records=(Record("STC", code, basis="Công văn số 15/CV-KTĐ"),))
    assert list(unknown_codes.check(held, PLAN, UNPLACED)) == []
    assert held.records[0].reopens


def test_a_re_opening_needs_a_basis() -> None:
    held = Register(records=(Record("STC", REOPENED),))
    assert [f"{f.code} {f.agency}" for f in unknown_codes.check(held, PLAN, UNPLACED)] == ["W856 STC"]


def test_a_freeze_that_keeps_the_old_form_does_not_use_the_re_opening_up(frozen: Block) -> None:
    frozen.send()
    named = Receipt("STC", "TC", None, "", STC)
    frozen.register = Register(records=(LETTER,), receipts=(named,))
    report = frozen.freeze()
    assert [f"{f.code} {f.at.file}" for f in report.findings if f.at and f.code == "W859"] == [
        f"W859 {LATER}"
    ]
    assert frozen.counts == STC
    frozen.register = Register(records=(LETTER,), receipts=(replace(named, file=LATER),))
    assert (frozen.told(), frozen.counts) == ([], LATER)
    frozen.freeze()
    frozen.send("nhan/STC lần 3.xlsx", FORM, "2014-02-01T08:00:00Z")
    assert (frozen.told(), frozen.counts) == (["E851 nhan/STC lần 3.xlsx"], LATER)
