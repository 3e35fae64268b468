"""The intake closed by `freeze`: which form of each agency counts, and what comes later does not."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from tests.filling import fill, record
from tests.seasons import contents, thidua
from thidua_xlsx.ledger import Ledger
from thidua_xlsx.model import REOPENED, Receipt, Record, Register
from thidua_xlsx.season.collection.freeze import freeze
from thidua_xlsx.season.common.folder import Folder
from thidua_xlsx.season.common.load import open_ledger

from .blocks import BETTER, FORM, LATER, NOW, SNV, STC, Block


def test_it_puts_on_record_which_form_of_each_agency_counts(season: Path) -> None:
    record(season, Register(receipts=(Receipt("STC", "TC", date(2014, 1, 8)),)))
    run = thidua("freeze", season, "--json")
    assert (run.code, run.told, run.document["missing"]) == (0, ["W852"], ["STP"])
    (finding,) = run.document["findings"]
    assert (finding["file"], finding["agency"]) == ("nhan", "STP")
    last = json.loads((season / "nhat_ky.jsonl").read_text("utf-8").splitlines()[-1])
    assert (last["type"], last["hash"]) == ("FREEZE", run.document["ledger_head"])
    forms = last["data"]["forms"]
    assert {code: (one["file"], one["received"]) for code, one in forms.items()} == {
        "STC": (STC, "2014-01-08"),
        "SNV": (SNV, ""),
    }
    assert forms["STC"]["sha256"] == sha256((season / STC).read_bytes()).hexdigest()


def test_freezing_the_same_set_again_changes_nothing(season: Path) -> None:
    first = thidua("freeze", season)
    before = contents(season)
    head = json.loads(before["nhat_ky.jsonl"].splitlines()[-1])["hash"]
    fours = " ".join(head[at : at + 4] for at in (0, 4, 8, 12))
    assert "Đã đóng sổ nhận phiếu với 2 phiếu được tính." in first.out + first.err
    assert fours in first.out + first.err
    run = thidua("freeze", season, "--json")
    assert (run.code, run.document["already"], run.told) == (0, True, ["W852"])
    assert contents(season) == before


def test_a_dry_run_closes_nothing(season: Path) -> None:
    before = contents(season)
    run = thidua("freeze", season, "--dry-run", "--json")
    assert (run.code, len(run.document["frozen"]), run.document["already"]) == (0, 2, False)
    assert contents(season) == before


def test_where_nothing_came_later_the_result_is_the_same(block: Block) -> None:
    before = block.reckoned
    block.freeze()
    assert block.reckoned == before


@pytest.mark.parametrize(
    ("command", "saved"),
    [
        ("collect", "2014-01-25T08:00:00Z"),
        ("appraise", "2014-01-25T08:00:00Z"),
        ("rank", "2014-01-25T08:00:00Z"),
        ("rank", "2014-01-02T08:00:00Z"),
    ],
)
def test_a_form_that_comes_later_is_not_taken(frozen: Block, command: str, saved: str) -> None:
    """Whatever it says of when it was saved."""
    frozen.send(saved=saved)
    assert frozen.told(command) == [f"E851 {LATER}"]
    assert (frozen.counts, frozen.totals[0]) == (STC, 28)


def test_a_later_form_is_a_finding_of_the_command_line(season: Path) -> None:
    thidua("freeze", season)
    fill(season / "phieu" / "2013_STP_tu-cham.xlsx", FORM, season / "nhan" / "STP.xlsx")
    run = thidua("collect", season, "--json")
    assert (run.code, run.told, run.document["missing"]) == (1, ["E851"], ["STP"])
    (finding,) = run.document["findings"]
    assert (finding["file"], finding["agency"], finding["level"]) == ("nhan/STP.xlsx", "STP", "error")
    again = thidua("freeze", season, "--json")
    assert (again.code, again.document["already"]) == (1, True)
    assert sorted(again.told) == ["E851", "W852"]


def test_the_register_alone_does_not_put_another_form_in_its_place(block: Block) -> None:
    """Both forms were there, the later one counted; naming the other under `Tệp` is not enough."""
    block.send()
    block.freeze()
    assert block.told() == []
    block.register = Register(receipts=(Receipt("STC", "TC", None, file=STC),))
    assert (block.told(), block.counts) == ([f"E851 {STC}"], LATER)


def test_a_frozen_form_may_be_moved_but_not_edited(frozen: Block) -> None:
    moved = frozen.folder / "nhan" / "Sở Tài chính.xlsx"
    (frozen.folder / STC).rename(moved)
    assert (frozen.told(), frozen.counts) == ([], "nhan/Sở Tài chính.xlsx")
    fill(moved, BETTER)
    assert frozen.told("rank") == ["E851 nhan/Sở Tài chính.xlsx", f"E853 {STC}"]
    assert frozen.counts is None


def test_verify_finds_the_frozen_form_that_was_edited_even_after_ranking_anew(season: Path) -> None:
    thidua("freeze", season)
    fill(season / STC, BETTER)
    thidua("rank", season)
    run = thidua("verify", season, "--json")
    assert (run.code, run.document["ok"], run.document["differences"]) == (1, False, [])
    assert [(f["code"], f["file"]) for f in run.document["findings"]] == [("E853", STC)]


def test_what_keeps_a_form_out_is_an_input_of_the_result(block: Block) -> None:
    block.send()
    both = block.reckoned
    (block.folder / LATER).rename(block.folder / "sau.xlsx")
    block.freeze()
    (block.folder / "sau.xlsx").rename(block.folder / LATER)
    assert block.reckoned.result.inputs_digest != both.result.inputs_digest


def test_a_day_of_receipt_that_changes_after_closing_is_told(block: Block) -> None:
    block.register = Register(receipts=(Receipt("STC", "TC", date(2014, 1, 12)),))
    block.freeze()
    assert block.told("rank") == []
    block.register = Register(receipts=(Receipt("STC", "TC", date(2014, 1, 9)),))
    assert block.told("rank") == [f"W857 {STC}"]


def test_nothing_is_closed_on_a_broken_ledger(frozen: Block) -> None:
    path = frozen.folder / "nhat_ky.jsonl"
    path.write_text(path.read_text("utf-8").replace('"seq":1', '"seq":7'), "utf-8")
    report = freeze(frozen.opened, dry_run=False)
    assert [f.code for f in report.findings] == ["E801"]
    assert (report.recorded, report.exit_code) == ((), 1)


def test_a_line_torn_by_a_crash_does_not_open_the_intake(frozen: Block) -> None:
    """Looking at the ledger leaves the torn line for the next run that writes."""
    path = frozen.folder / "nhat_ky.jsonl"
    path.write_bytes(torn := path.read_bytes() + b'{"seq": 2, "pr')
    frozen.send()
    assert (frozen.counts, path.read_bytes()) == (STC, torn)


def test_a_forged_line_opens_nothing(block: Block) -> None:
    Ledger(block.folder / "nhat_ky.jsonl").append("FREEZE", {"file": "nhan", "forms": {"STC": 1}}, NOW)
    assert block.told() == [f"E851 {SNV}", f"E851 {STC}"]


def test_nothing_is_closed_from_a_faulty_register(season: Path) -> None:
    record(season, Register(records=(Record("STCC", REOPENED, basis="x"),)))
    run = thidua("freeze", season, "--json")
    assert (run.code, run.told) == (1, ["E420 A2"])
    assert "FREEZE" not in [line.type for line in open_ledger(Folder(season)).lines]
