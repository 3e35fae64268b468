"""The intake closed by `freeze`, the appraisal begun: which form counts, and what opens it again."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.filling import Typed, begin, fill, record
from tests.seasons import contents, thidua
from tests.tables import plan, register
from thidua_xlsx.checks.register import unknown_codes
from thidua_xlsx.ledger import Ledger
from thidua_xlsx.model import REOPENED, UNPLACED, Plan, Receipt, Record, Register, Standing
from thidua_xlsx.season.appraisal.issue_workbooks import appraise
from thidua_xlsx.season.collection.collect import take_in
from thidua_xlsx.season.collection.freeze import FreezeReport, freeze
from thidua_xlsx.season.collection.freeze_record import decisions
from thidua_xlsx.season.common.folder import Folder
from thidua_xlsx.season.common.load import LoadedSeason
from thidua_xlsx.season.result.rank import RankingRun, reckoned
from thidua_xlsx.secretariat.plan import read_plan

PLAN = plan(
    """
    Mã  | Cách chấm | Điểm
    1   | điểm      | 20
    2   | đạt       | 10
    """,
    agencies="STC SNV STP",
    keys="Khóa\ntong_diem",
    milestones="Mã | Hạn | Loại\nTC | 10/01/2014 | tự chấm",
)
FORM: Typed = {"TC_1_points": 18, "TC_2_pass": "Đạt"}
BETTER: Typed = {"TC_1_points": 20, "TC_2_pass": "Đạt"}
SIGNED: Typed = {"nguoi_tham_dinh": "Trần Thị Bình", **FORM}
SIGNED_BETTER: Typed = {"nguoi_tham_dinh": "Trần Thị Bình", **BETTER}
LETTER = Record("STC", REOPENED, basis="Công văn số 15/CV-KTĐ", day=date(2014, 1, 25))
STC, SNV = "nhan/2013_STC_tu-cham.xlsx", "nhan/2013_SNV_tu-cham.xlsx"
LATER = "nhan/STC sửa lại.xlsx"
APPRAISAL, AGAIN = "tham_dinh/2013_STC_tham-dinh.xlsx", "tham_dinh/2013_STC_tham-dinh_lai-2.xlsx"
NOW = datetime(2014, 1, 21, tzinfo=UTC)


@dataclass
class Block:
    """A season with its plan and register at hand: what the commands do, without reading those two anew."""

    folder: Path
    plan: Plan
    register: Register = field(default_factory=Register)

    @property
    def opened(self) -> LoadedSeason:
        return LoadedSeason(Folder(self.folder), self.plan, self.register, ())

    def freeze(self) -> FreezeReport:
        report = freeze(self.opened, dry_run=False)
        ledger = Ledger(self.folder / "nhat_ky.jsonl")
        for kind, data in (*decisions(self.opened), *report.recorded):
            ledger.append(kind, {**data, "version": "0"}, NOW)
        return report

    def reopen(self, *records: Record) -> None:
        self.register = Register(records=records or (LETTER,))

    def send(
        self, file: str = LATER, typed: Typed = BETTER, saved: str = "2014-01-25T08:00:00Z", by: str = "STC"
    ) -> None:
        """Another form, by default of STC, saved later than the first."""
        fill(self.folder / "phieu" / f"2013_{by}_tu-cham.xlsx", typed, self.folder / file, saved)

    def appraise(self, file: str, typed: Typed) -> None:
        fill(self.folder / file, typed)

    def written(self) -> list[str]:
        """The appraisal workbooks that `appraise` wrote, and those it kept."""
        report = appraise(take_in(self.opened), (), dry_run=False)
        return [*report.written, *(f"kept {path}" for path in report.kept)]

    def told(self, command: str = "collect") -> list[str]:
        """`E851 nhan/STC.xlsx` of each finding that has to do with closing and appraising."""
        intake = take_in(self.opened)
        findings = {
            "collect": lambda: intake.all_findings,
            "appraise": lambda: appraise(intake, (), dry_run=True).findings,
            "rank": lambda: reckoned(self.opened).findings,
        }[command]()
        return sorted(f"{f.code} {f.at.file}" for f in findings if f.at and f.code[1:3] == "85")

    @property
    def counts(self) -> str | None:
        """The form of STC that counts."""
        form = take_in(self.opened).used.get("STC")
        return form and form.source.file

    @property
    def reckoned(self) -> RankingRun:
        return reckoned(self.opened)

    @property
    def stc(self) -> Standing:
        return next(one for one in self.reckoned.result.standings if one.agency.code == "STC")

    @property
    def totals(self) -> tuple[object, object]:
        """Of STC: as it claims, as it was appraised."""
        return self.stc.tally.self_total, self.stc.tally.appraised_total

    def ledger(self, kind: str) -> list[dict[str, Any]]:
        lines = (self.folder / "nhat_ky.jsonl").read_text("utf-8").splitlines()
        return [line["data"] for line in map(json.loads, lines) if line["type"] == kind]


@pytest.fixture(scope="module")
def received(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forms of STC and SNV; STP has sent nothing. Tests copy it."""
    folder = tmp_path_factory.mktemp("season") / "khoi"
    return begin(folder, PLAN, register(PLAN), {"STC": FORM, "SNV": FORM})


@pytest.fixture(scope="module")
def signed(received: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same after somebody has appraised the form of STC. Tests copy it."""
    folder = Path(shutil.copytree(received, tmp_path_factory.mktemp("appraised") / "khoi"))
    thidua("appraise", folder)
    fill(folder / APPRAISAL, SIGNED)
    return folder


@pytest.fixture(scope="module")
def as_read(received: Path) -> Plan:
    read, _ = read_plan(received / "ke_hoach.xlsx")
    assert read is not None
    return read


@pytest.fixture
def season(received: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(received, tmp_path / "khoi"))


@pytest.fixture
def block(season: Path, as_read: Plan) -> Block:
    return Block(season, as_read)


@pytest.fixture
def frozen(block: Block) -> Block:
    block.freeze()
    return block


@pytest.fixture
def appraised(signed: Path, as_read: Plan, tmp_path: Path) -> Block:
    return Block(Path(shutil.copytree(signed, tmp_path / "khoi")), as_read)


# --- closing the intake ----------------------------------------------------------------------------


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
    assert not (season / "nhat_ky.jsonl").exists()


# --- opening it again ------------------------------------------------------------------------------


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


# --- a form changed after it was appraised ---------------------------------------------------------


@pytest.mark.parametrize("command", ["collect", "appraise", "rank"])
def test_a_form_changed_after_it_was_appraised_is_refused(appraised: Block, command: str) -> None:
    appraised.send()
    assert appraised.told(command) == [f"E854 {LATER}"]
    assert (appraised.counts, appraised.totals) == (STC, (28, 28))


def test_a_form_overwritten_after_it_was_appraised_leaves_none(appraised: Block) -> None:
    appraised.send(STC)
    assert (appraised.told(), appraised.counts, appraised.totals[0]) == ([f"E854 {STC}"], None, None)


def test_before_anybody_has_appraised_it_a_form_may_come_again(block: Block) -> None:
    block.written()
    block.send()
    assert (block.told(), block.counts) == ([], LATER)
    assert block.written() == [APPRAISAL]
    block.appraise(APPRAISAL, SIGNED_BETTER)
    assert (block.told("rank"), block.totals) == ([], (30, 30))


def test_with_a_re_opening_it_counts_and_is_appraised_anew(appraised: Block) -> None:
    """28 points were granted on the first form; the second claims 30 and waits for its own appraisal."""
    before = (appraised.folder / APPRAISAL).read_bytes()
    appraised.send()
    appraised.reopen()
    assert (appraised.told("rank"), appraised.totals) == ([f"W855 {APPRAISAL}"], (30, None))
    assert not appraised.reckoned.result.final
    assert appraised.told("appraise") == [f"W855 {APPRAISAL}"]
    assert appraised.written() == [AGAIN]
    assert appraised.written() == []
    appraised.appraise(AGAIN, SIGNED_BETTER)
    assert appraised.totals == (30, 30)
    assert appraised.written() == [f"kept {AGAIN}"]
    assert (appraised.folder / APPRAISAL).read_bytes() == before


def test_what_a_re_opening_let_in_stays_once_it_is_frozen(appraised: Block) -> None:
    """The first form is not taken back because of its appraisal, even when the register says no more."""
    appraised.send()
    appraised.reopen()
    appraised.freeze()
    assert (appraised.told("rank"), appraised.counts) == ([f"W855 {APPRAISAL}"], LATER)
    appraised.register = Register()
    assert appraised.counts == LATER


def test_of_two_forms_that_were_appraised_the_one_that_would_count_counts(appraised: Block) -> None:
    """A workbook on the first form comes back after another was made, and filled, on the second."""
    first = appraised.folder / APPRAISAL
    first.rename(aside := appraised.folder / "vòng trước.xlsx")
    appraised.send()
    assert appraised.written() == [APPRAISAL]
    appraised.appraise(APPRAISAL, SIGNED_BETTER)
    aside.rename(appraised.folder / "tham_dinh" / "về muộn.xlsx")
    assert (appraised.told("rank"), appraised.counts) == (["W855 tham_dinh/về muộn.xlsx"], LATER)
    assert appraised.totals == (30, 30)
