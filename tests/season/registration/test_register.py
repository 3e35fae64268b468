"""`register`: forms out, forms back, rows into the register; then the year scored by what was registered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.seasons import contents, thidua
from thidua_xlsx.form_layout import FormLayout, file_name, lay_out, lay_out_registration
from thidua_xlsx.forms.registration import write_registration
from thidua_xlsx.forms.self_scoring import write_form
from thidua_xlsx.model import (
    Agency,
    Criterion,
    InputField,
    Key,
    Method,
    Milestone,
    MilestoneKind,
    Plan,
    RankingKey,
    Receipt,
    Register,
    RegisteredTarget,
    Role,
    SeasonInfo,
    Slot,
    TargetShape,
    Value,
    WhenUnappraised,
)
from thidua_xlsx.secretariat.plan import read_plan, write_plan
from thidua_xlsx.secretariat.register import read_register, write_register

KEY = b"khoa"
ALL = frozenset("AB")
PLAN = Plan(
    SeasonInfo("khoi-8", 2021, when_unappraised=WhenUnappraised.KEEP_SELF),
    (Agency("A", "Sở A", role=Role.HEAD), Agency("B", "Sở B")),
    (
        Criterion("1", "Kinh tế - xã hội", Method.GROUP, maximum=Decimal(30), agencies=ALL),
        Criterion(
            "1.1",
            "Văn bản tham mưu",
            Method.TARGET,
            parent="1",
            maximum=Decimal(10),
            parameter=TargetShape(Decimal("0.8")),
            agencies=ALL,
        ),
        Criterion(
            "1.2",
            "Chỉ tiêu của ngành",
            Method.REGISTERED,
            parent="1",
            maximum=Decimal(20),
            parameter=TargetShape(Decimal("0.8")),
            agencies=ALL,
        ),
        Criterion("2", "Thi đua, khen thưởng", Method.POINTS, maximum=Decimal(10), agencies=ALL),
    ),
    keys=(RankingKey(1, Key.TOTAL),),
    milestones=(
        Milestone("DK", "Đăng ký", date(2021, 5, 31), MilestoneKind.REGISTRATION),
        Milestone("TC", "Tự chấm", date(2022, 1, 31), MilestoneKind.SELF_SCORING),
    ),
)
LINE = (InputField.TEXT, InputField.UNIT, InputField.TARGET, InputField.POINTS)


def lines(rows: Mapping[str, tuple[object, ...]]) -> dict[Slot, Value]:
    """Key of a line -> content, unit, target, points; None leaves a cell blank."""
    entries: dict[Slot, Value] = {}
    for key, cells in rows.items():
        for field, cell in zip(LINE, cells, strict=False):
            if cell is not None:
                value = Decimal(str(cell)) if isinstance(cell, int | float) else str(cell)
                entries[Slot(key, None, field)] = value
    return entries


OF_A = {
    "1.1": (None, "văn bản", 10),
    "1.2.1": ("Hồ sơ đúng hạn", "%", 95, 12),
    "1.2.2": ("Xã có cổng thông tin", "xã", 20, 8),
}
OF_B = {"1.1": (None, "văn bản", 5), "1.2.1": ("Việc làm mới", "lao động", 1000)}


@pytest.fixture
def season(tmp_path: Path) -> Path:
    folder = tmp_path / "khoi"
    folder.mkdir()
    write_plan(folder / "ke_hoach.xlsx", PLAN)
    write_register(folder / "so_theo_doi.xlsx", Register(), PLAN)
    (folder / ".khoa").write_bytes(KEY + b"\n")
    return folder


def plan_of(season: Path) -> Plan:
    plan, told = read_plan(season / "ke_hoach.xlsx")
    assert plan is not None
    assert not [finding for finding in told if finding.code.startswith("E")]
    return plan


def register_of(season: Path) -> Register:
    register, told = read_register(season / "so_theo_doi.xlsx", plan_of(season))
    assert not [finding for finding in told if finding.code.startswith("E")], told
    return register


def returned(season: Path, agency: str, rows: Mapping[str, tuple[object, ...]], name: str = "") -> FormLayout:
    """Put a filled registration form into `nhan/`."""
    plan = plan_of(season)
    layout = lay_out_registration(plan, agency)
    path = season / "nhan" / (name or f"{agency} dang ky.xlsx")
    path.parent.mkdir(exist_ok=True)
    write_registration(path, layout, plan, lines(rows), key=KEY)
    return layout


def targets(register: Register) -> list[tuple[object, ...]]:
    return [
        (one.agency, one.criterion, one.number, one.text, one.unit, one.target, one.maximum)
        for one in register.targets
    ]


REGISTERED = [
    ("A", "1.1", "1", "Văn bản tham mưu", "văn bản", Decimal(10), None),
    ("A", "1.2", "1", "Hồ sơ đúng hạn", "%", Decimal(95), Decimal(12)),
    ("A", "1.2", "2", "Xã có cổng thông tin", "xã", Decimal(20), Decimal(8)),
    ("B", "1.1", "1", "Văn bản tham mưu", "văn bản", Decimal(5), None),
    ("B", "1.2", "1", "Việc làm mới", "lao động", Decimal(1000), None),
]


def test_a_form_for_each_agency_and_the_same_bytes_again(season: Path) -> None:
    run = thidua("register", season, "--json")
    assert (run.code, run.told) == (0, [])
    assert run.document["written"] == ["phieu/2021_A_dang-ky.xlsx", "phieu/2021_B_dang-ky.xlsx"]
    assert run.document["missing"] == ["A", "B"]
    before = contents(season)
    again = thidua("register", season, "--json").document
    assert (again["written"], len(again["unchanged"])) == ([], 2)
    assert contents(season) == before


def test_what_comes_back_becomes_rows_of_the_register(season: Path) -> None:
    returned(season, "A", OF_A)
    returned(season, "B", OF_B, "phòng tổng hợp gửi.xlsx")
    run = thidua("register", season, "--json")
    assert (run.code, run.told, run.document["missing"]) == (0, [], [])
    assert [one["status"] for one in run.document["submissions"]] == ["accepted", "accepted"]
    assert len(run.document["added"]) == 5
    assert targets(register_of(season)) == REGISTERED
    again = thidua("register", season, "--json")
    assert (again.told, again.document["added"], again.document["written"]) == ([], [], [])


def test_only_one_agency_and_a_dry_run(season: Path) -> None:
    returned(season, "A", OF_A)
    returned(season, "B", OF_B)
    before = contents(season)
    dry = thidua("register", season, "--dry-run", "--json").document
    assert (len(dry["added"]), dry["written"][-1]) == (5, "so_theo_doi.xlsx")
    assert contents(season) == before
    run = thidua("register", season, "--only", "B", "--json").document
    assert {one["agency"] for one in run["added"]} == {"B"}
    assert run["written"] == ["phieu/2021_B_dang-ky.xlsx", "so_theo_doi.xlsx"]
    assert thidua("register", season, "--only", "C", "--json").told == ["E816", "W436 B2"]


def test_rows_that_stand_in_the_register_are_kept_and_named(season: Path) -> None:
    standing = (
        RegisteredTarget("A", "1.2", "1", "Hồ sơ  ĐÚNG hạn", "%", Decimal(98), Decimal(12)),
        RegisteredTarget("A", "1.2", "7", "Việc cũ", "", Decimal(1)),
    )
    write_register(season / "so_theo_doi.xlsx", Register(targets=standing), PLAN)
    returned(season, "A", OF_A)
    run = thidua("register", season, "--json")
    assert (run.code, run.told) == (0, ["W490 A2", "W491 A3"])
    facts = run.document["findings"][0]["facts"]
    assert (facts["heading"], facts["standing"], facts["offered"]) == ("Kế hoạch", "98", "95")
    kept = targets(register_of(season))
    assert kept[0] == ("A", "1.2", "1", "Hồ sơ ĐÚNG hạn", "%", Decimal(98), Decimal(12))
    assert [row[1:3] for row in kept] == [("1.2", "1"), ("1.2", "7"), ("1.1", "1"), ("1.2", "2")]


def test_the_register_keeps_everything_else(season: Path) -> None:
    path = season / "so_theo_doi.xlsx"
    book = load_workbook(path)
    book["Chỉ tiêu đăng ký"]["I4"] = "ghi nhớ của ban thư ký"
    book.create_sheet("Nháp")["A1"] = "=1+1"
    book.save(path)
    before = load_workbook(path)
    returned(season, "A", OF_A)
    assert thidua("register", season).code == 0
    after = load_workbook(path)
    sheet = after["Chỉ tiêu đăng ký"]
    assert after.sheetnames == before.sheetnames
    assert [sheet.cell(row, 1).value for row in range(2, 9)] == [None, None, None, "A", "A", "A", None]
    assert (sheet["F6"].value, sheet["F6"].number_format, sheet["B6"].number_format) == (95, "General", "@")
    assert sheet["I4"].value == "ghi nhớ của ban thư ký"
    for name in before.sheetnames:
        rules = [str(rule.sqref) for rule in before[name].data_validations.dataValidation]
        assert [str(rule.sqref) for rule in after[name].data_validations.dataValidation] == rules
        assert after[name]["A1"].comment == before[name]["A1"].comment or before[name]["A1"].comment


FAULTS = [
    ({"1.1": (None, "", 3), "1.2.1": (None, "%", 95, 20)}, ["E260 C14"]),
    ({"1.1": (None, "", 3), "1.2.1": ("Việc", "%", None, 20)}, ["E261 E14"]),
    ({"1.1": (None, "", 3), "1.2.1": ("Việc", "%", 0, 20)}, ["E261 E14"]),
    ({"1.1": (None, "", 3), "1.2.1": ("Việc", "", 95, 12), "1.2.2": ("Nữa", "", 1, 6)}, ["E262 F13"]),
    ({"1.1": (None, "", 3), "1.2.1": ("Việc", "", 95, 20), "1.2.2": ("Nữa", "", 1)}, ["E262 F13"]),
    ({"1.1": (None, "", 3), "1.2.1": ("Việc", "", "95 phần", 20)}, ["E204 E14"]),
    ({"1.1": (None, "", 3), "1.2.1": ("Việc", "", 95, 21)}, ["E203 F14"]),
    ({"1.1": (None, "", 0), "1.2.1": ("Việc", "", 95, 20)}, ["E261 E12"]),
    ({}, ["E265"]),
]


@pytest.mark.parametrize(("rows", "told"), FAULTS)
def test_a_faulty_registration_waits_as_a_whole(
    season: Path, rows: dict[str, tuple[object, ...]], told: list[str]
) -> None:
    returned(season, "A", rows)
    run = thidua("register", season, "--json")
    assert (run.code, run.told) == (1, told)
    assert (run.document["submissions"][0]["status"], run.document["missing"]) == ("flagged", ["A", "B"])
    assert register_of(season).targets == ()


def test_what_is_left_blank_is_said_and_the_rest_is_taken(season: Path) -> None:
    returned(season, "A", {"1.2.1": OF_A["1.2.1"], "1.2.2": OF_A["1.2.2"]})
    returned(season, "B", {"1.1": OF_B["1.1"]})
    run = thidua("register", season, "--json")
    assert (run.code, run.told) == (0, ["W264 E12", "W263 F13"])
    assert [row[:3] for row in targets(register_of(season))] == [
        ("A", "1.2", "1"),
        ("A", "1.2", "2"),
        ("B", "1.1", "1"),
    ]


def test_of_two_registrations_the_later_one_counts(season: Path) -> None:
    returned(season, "A", OF_A, "một.xlsx")
    returned(season, "A", {**OF_A, "1.1": (None, "văn bản", 11)}, "hai.xlsx")
    run = thidua("register", season, "--json")
    assert (run.code, run.told) == (1, ["E163", "E163"])
    receipts = (Receipt("A", "DK", date(2021, 5, 20), file="hai.xlsx"),)
    write_register(season / "so_theo_doi.xlsx", Register(receipts=receipts), PLAN)
    run = thidua("register", season, "--json")
    assert (run.code, run.told) == (0, ["I164"])
    register = register_of(season)
    assert targets(register)[0][5] == Decimal(11)
    assert [(one.agency, one.registered) for one in register.registrations] == [("A", date(2021, 5, 20))]


def test_an_edited_identity_and_another_plan_are_refused(season: Path) -> None:
    plan = plan_of(season)
    stale = replace(lay_out_registration(plan, "A"), identity=replace(
        lay_out_registration(plan, "A").identity, form_digest="0" * 64))  # fmt: skip
    (season / "nhan").mkdir()
    write_registration(season / "nhan" / "cu.xlsx", stale, plan, lines(OF_A), key=KEY)
    forged = lay_out_registration(plan, "B")
    write_registration(season / "nhan" / "gia.xlsx", forged, plan, lines(OF_B), key=b"khoa khac")
    (season / "nhan" / "la.dat").write_bytes(b"\x00\x01")
    run = thidua("register", season, "--json")
    assert run.code == 1
    assert {"E154", "E156"} <= set(run.told)
    assert run.document["unrecognised"] == ["nhan/la.dat"]
    assert register_of(season).targets == ()


def test_a_plan_without_targets_to_register(season: Path) -> None:
    write_plan(season / "ke_hoach.xlsx", replace(PLAN, criteria=PLAN.criteria[-1:]))
    run = thidua("register", season, "--json")
    assert (run.code, run.told, run.document["written"]) == (0, ["W494"], [])


def test_a_register_that_cannot_be_edited_is_left_alone(season: Path) -> None:
    path = season / "so_theo_doi.xlsx"
    book = load_workbook(path)
    del book["Chỉ tiêu đăng ký"]
    book.save(path)
    returned(season, "A", OF_A)
    before = path.read_bytes()
    run = thidua("register", season, "--json")
    assert (run.code, [code for code in run.told if code[0] == "E"]) == (1, ["E493"])
    assert path.read_bytes() == before


# --- the season from what was registered -------------------------------------------------------------

ACTUAL = {
    "A": {"1.1": 11, "1.2.1": 95, "1.2.2": 30, "2": 9},
    "B": {"1.1": 6, "1.2.1": 1100, "2": 10},
}


def self_scored(season: Path, agency: str) -> None:
    """Put the agency's filled form, as generated now, into `nhan/`."""
    plan, register = plan_of(season), register_of(season)
    layout = lay_out(plan, register, agency)
    entries: dict[Slot, Value] = {
        asked.slot: Decimal(ACTUAL[agency][asked.slot.criterion])
        for asked in layout.inputs
        if asked.slot.field.scores and asked.slot.criterion in ACTUAL[agency]
    }
    target = BytesIO()
    write_form(target, layout, plan, entries, key=KEY)
    (season / "nhan").mkdir(exist_ok=True)
    (season / "nhan" / file_name(2021, agency, "form")).write_bytes(target.getvalue())


@pytest.fixture
def scored(season: Path) -> Path:
    for agency, rows in (("A", OF_A), ("B", OF_B)):
        returned(season, agency, rows)
    assert thidua("register", season).code == 0
    for agency in ACTUAL:
        self_scored(season, agency)
    return season


def test_the_year_is_scored_from_what_was_registered(scored: Path) -> None:
    """h = 0,8. 1.1: A 11/10 and B 6/5; best 1,2. A 8 + 2·0,1/0,2 = 9; B 10.
    1.2: best of the block A's 30/20 = 1,5. A 95/95 makes 9,6 and 30/20 makes 8: 17,6.
    B 1100/1000 of 20: 16 + 4·0,1/0,5 = 16,8.
    With criterion 2: A 9 + 17,6 + 9 = 35,6; B 10 + 16,8 + 10 = 36,8.
    """
    collected = thidua("collect", scored, "--json")
    assert (collected.code, collected.document["missing"]) == (0, [])
    assert len(collected.document["submissions"]) == 2
    assert thidua("appraise", scored).code == 0
    run = thidua("rank", scored, "--json")
    assert (run.code, run.document["final"]) == (0, True)
    (group,) = run.document["groups"]
    assert [(one["agency"], one["total"]) for one in group["standings"]] == [("B", "36.8"), ("A", "35.6")]


def test_the_form_shows_what_was_registered(scored: Path) -> None:
    thidua("generate", scored)
    sheet = load_workbook(scored / "phieu" / "2021_A_tu-cham.xlsx")["Phiếu tự chấm"]
    shown = {sheet.cell(row, 1).value: sheet.cell(row, 3).value for row in range(11, 18)}
    assert shown["1.1"] == "Văn bản tham mưu\n(Đăng ký: 10 văn bản)"
    assert shown["1.2.2"] == "Xã có cổng thông tin (xã)\n(Đăng ký: 20 xã)"


def test_a_form_made_before_its_targets_changed_is_refused(scored: Path) -> None:
    """Only that agency's: the other's form is as good as before."""
    register = register_of(scored)
    changed = tuple(
        replace(one, target=Decimal(96)) if (one.agency, one.number) == ("A", "1") and one.maximum else one
        for one in register.targets
    )
    write_register(scored / "so_theo_doi.xlsx", replace(register, targets=changed), PLAN)
    run = thidua("collect", scored, "--json")
    assert (run.code, run.told, run.document["missing"]) == (1, ["E180"], ["A"])
    self_scored(scored, "A")
    assert thidua("collect", scored, "--json").code == 0


def test_the_order_of_rows_in_the_register_binds_nothing(scored: Path) -> None:
    register = register_of(scored)
    write_register(scored / "so_theo_doi.xlsx", replace(register, targets=register.targets[::-1]), PLAN)
    run = thidua("collect", scored, "--json")
    assert (run.code, run.told, run.document["missing"]) == (0, ["W238"], [])


def test_inspect_sees_the_registration_form(season: Path) -> None:
    returned(season, "A", OF_A)
    run = thidua("inspect", season / "nhan" / "A dang ky.xlsx", "--json")
    document = run.document
    assert (document["kind"], document["agency"], document["authentic"]) == ("registration", "A", True)
    assert (document["outcome"], run.told) == ("accepted", [])
    inputs = {(one["criterion"], one["field"]): one["value"] for one in document["inputs"]}
    assert inputs["1.2.1", "text"] == "Hồ sơ đúng hạn"
    assert inputs["1.2.1", "target"] == "95"


def test_the_report_is_spoken(season: Path) -> None:
    returned(season, "A", OF_A)
    out = thidua("register", season).out
    assert "Thêm 3 chỉ tiêu vào sổ theo dõi" in out
    assert "Chưa có đăng ký dùng được: B · Sở B" in out
