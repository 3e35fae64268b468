"""Rules changed after forms, appraisals or ballots are in: `check`, `rank` and the ledger name them."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path

import pytest

from tests.filling import begin, fill, record
from tests.seasons import thidua
from tests.tables import plan, register
from thidua_xlsx.model import (
    Adjustment,
    Agency,
    Award,
    ClassBand,
    Condition,
    Criterion,
    Milestone,
    Plan,
    PointRange,
    RankingKey,
    SeasonInfo,
)
from thidua_xlsx.secretariat.plan import sheets, write_plan
from thidua_xlsx.secretariat.plan.season_rules import RULES, season_rules
from thidua_xlsx.secretariat.tables.schema import SheetSpec

PLAN = plan(
    """
    Mã | Cách chấm | Điểm | Nhãn
    1  | điểm      | 40   | đảng
    2  | điểm      | 60   |
    """,
    agencies="A B",
    classes="Loại | Từ điểm\nTốt | 90\nKhá | 70",
    keys="Khóa\ntong_diem\nbo_phieu",
    awards="Hình thức | Từ hạng\nCờ | 1",
)
LOWER = replace(PLAN, classes=(replace(PLAN.classes[0], bounds=PointRange(Decimal(85))), PLAN.classes[1]))
BALLOT = register(
    PLAN,
    ballots="""
    Vòng | Thành viên | Có mặt | Phát ra | Thu về | Hợp lệ | Không hợp lệ
    1    | 2          | 2      | 2       | 2      | 2      | 0
    """,
    votes="Vòng | Đơn vị | Phiếu\n1 | A | 2\n1 | B | 0",
)
FORMS = {"A": {"TC_1_points": 38, "TC_2_points": 50}, "B": {"TC_1_points": 38, "TC_2_points": 50}}
"""Both come to 88: the ballot decides."""


@pytest.fixture
def issued(tmp_path: Path) -> Path:
    """Forms are out, none is back."""
    return begin(tmp_path / "mua", PLAN, register(PLAN), {})


def hand_in(season: Path) -> None:
    for agency, typed in FORMS.items():
        name = f"2013_{agency}_tu-cham.xlsx"
        fill(season / "phieu" / name, typed, season / "nhan" / name)


def appraise(season: Path) -> None:
    """Every appraisal workbook written and filled as the agencies said."""
    assert thidua("appraise", season).code == 0
    for agency, typed in FORMS.items():
        fill(season / "tham_dinh" / f"2013_{agency}_tham-dinh.xlsx", typed)


def changed(season: Path, to: Plan) -> None:
    write_plan(season / "ke_hoach.xlsx", to)


def told(season: Path, command: str = "check") -> list[tuple[str, str]]:
    """(sheet, message without its place) of each W828."""
    found = [f for f in thidua(command, season, "--json").document["findings"] if f["code"] == "W828"]
    assert all(finding["file"] == "ke_hoach.xlsx" for finding in found)
    return [(f["sheet"], f["message"].partition(": ")[2].partition(". ")[0]) for f in found]


def lines(season: Path) -> list[tuple[int, str, list[dict[str, str]]]]:
    """(number, stage, changed) of each line of the ledger about the rules."""
    held = [json.loads(line) for line in (season / "nhat_ky.jsonl").read_text("utf-8").splitlines()]
    return [
        (line["seq"], line["data"]["after"], line["data"]["changed"])
        for line in held
        if line["type"] == "RULES"
    ]


def test_nothing_is_told_while_the_rules_stand(issued: Path) -> None:
    hand_in(issued)
    thidua("collect", issued)
    thidua("collect", issued)
    assert (told(issued), [stage for _, stage, _ in lines(issued)]) == ([], ["FORMS", "RETURNS"])


def test_a_change_while_forms_are_out_is_named_until_they_are_given_out_anew(issued: Path) -> None:
    changed(issued, LOWER)
    assert told(issued) == [
        ("Xếp loại", "đã đổi sau khi phát phiếu tự chấm (nhật ký, dòng 2): Tốt: Từ điểm 90 → 85")
    ]
    assert thidua("generate", issued).code == 0
    assert told(issued) == []
    (_, _, said) = lines(issued)[-1]
    assert said == [{"sheet": "Xếp loại", "row": "Tốt", "what": "Từ điểm 90 → 85"}]


def test_a_change_after_forms_are_in_is_named_by_check_and_by_every_ranking(issued: Path) -> None:
    hand_in(issued)
    thidua("collect", issued)
    ((_, _, _), (number, stage, _)) = lines(issued)
    changed(issued, LOWER)
    said = [("Xếp loại", f"đã đổi sau khi nhận phiếu tự chấm (nhật ký, dòng {number}): Tốt: Từ điểm 90 → 85")]
    assert (stage, told(issued), told(issued, "rank"), told(issued, "rank")) == ("RETURNS", said, said, said)
    assert [one[1:] for one in lines(issued)[2:]] == [
        ("RETURNS", [{"sheet": "Xếp loại", "row": "Tốt", "what": "Từ điểm 90 → 85"}])
    ]
    # Put back, nothing differs from what the forms came in under.
    changed(issued, PLAN)
    assert (told(issued), told(issued, "rank")) == ([], [])


def test_each_rule_is_named_after_the_last_stage_that_saw_it_as_it_was(issued: Path) -> None:
    hand_in(issued)
    thidua("collect", issued)
    appraise(issued)
    assert thidua("freeze", issued).code == 0
    award = replace(PLAN.awards[0], form="Bằng khen")
    changed(issued, replace(LOWER, awards=(award,)))
    record(issued, BALLOT)
    assert thidua("rank", issued).code == 0
    assert [stage for _, stage, _ in lines(issued)] == ["FORMS", "RETURNS", "APPRAISALS", "BALLOTS"]
    third, last = lines(issued)[2][0], lines(issued)[3][0]
    # The class was lowered, and the award exchanged, between appraisal and ballot.
    appraised = f"đã đổi sau khi lập phiếu thẩm định (nhật ký, dòng {third}): "
    assert sorted(told(issued)) == [
        ("Khen thưởng", f"{appraised}Hạng 1: Hình thức Cờ → Bằng khen"),
        ("Xếp loại", f"{appraised}Tốt: Từ điểm 90 → 85"),
    ]
    # The keys are turned after the ballot was ranked by.
    changed(issued, replace(PLAN, keys=PLAN.keys[:1], awards=(award,)))
    assert sorted(told(issued)) == [
        ("Khen thưởng", f"{appraised}Hạng 1: Hình thức Cờ → Bằng khen"),
        ("Xếp hạng", f"đã đổi sau khi kiểm phiếu (nhật ký, dòng {last}): Khóa 2: đã bỏ"),
        ("Xếp loại", f"đã đổi sau khi kiểm phiếu (nhật ký, dòng {last}): Tốt: Từ điểm 85 → 90"),
    ]


def test_a_look_writes_nothing(issued: Path) -> None:
    hand_in(issued)
    before = lines(issued)
    changed(issued, LOWER)
    for command in ("rank", "collect", "appraise", "freeze", "generate"):
        thidua(command, issued, "--dry-run")
    told(issued)
    assert lines(issued) == before


@pytest.mark.parametrize(
    ("to", "sheet", "said"),
    [
        (replace(PLAN, info=replace(PLAN.info, base_points=Decimal(5))), "Kỳ thi đua", "Điểm nền 0 → 5"),
        (
            replace(PLAN, agencies=(replace(PLAN.agencies[0], group="một"), PLAN.agencies[1])),
            "Đơn vị",
            "A: Nhóm (trống) → một",
        ),
        (
            replace(PLAN, criteria=(replace(PLAN.criteria[0], tags=("đoàn",)), PLAN.criteria[1])),
            "Tiêu chí",
            "1: Nhãn đảng → đoàn",
        ),
        (
            replace(PLAN, classes=PLAN.classes[::-1]),
            "Xếp loại",
            "Thứ tự các loại: Loại Tốt; Khá → Khá; Tốt",
        ),
        (replace(PLAN, keys=PLAN.keys[:1]), "Xếp hạng", "Khóa 2: đã bỏ"),
        (replace(PLAN, awards=(*PLAN.awards, Award("Cờ", 2, 2))), "Khen thưởng", "Hạng 2: mới thêm"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_family_of_rules_is_watched(issued: Path, to: Plan, sheet: str, said: str) -> None:
    changed(issued, to)
    ((where, what),) = told(issued)
    assert where == sheet
    assert said in what


def test_wording_contacts_and_bases_are_no_rules() -> None:
    agency = replace(PLAN.agencies[0], name="Sở khác", email="a@example.vn", note="x")
    row = replace(PLAN.criteria[0], text="Lời khác", guidance="x", due=None, basis="x")
    other = replace(
        PLAN,
        info=replace(PLAN.info, name="Tên khác", legal_bases=("x",)),
        agencies=(agency, PLAN.agencies[1]),
        criteria=(row, PLAN.criteria[1]),
        keys=tuple(replace(key, basis="x") for key in PLAN.keys),
    )
    assert season_rules(other) == season_rules(PLAN)


OUTSIDE = {
    sheets.SEASON: (
        SeasonInfo,
        "code year name block locality parent_body issuing_body plan_number plan_date legal_bases "
        "declared_total declared_criteria accept_unequal_total step places reason_from minimum_exemplars "
        "minimum_registered notes",
    ),
    sheets.AGENCIES: (
        Agency,
        "code name aliases role email representative office cross_appraiser note at",
    ),
    sheets.CRITERIA: (
        Criterion,
        "code text number parent maximum method parameter step evidence_required agencies when_not_applied "
        "scorer appraiser due basis guidance note at",
    ),
    sheets.ADJUSTMENTS: (
        Adjustment,
        "code text sign points criterion unit cap all_from declarer excludes agencies "
        "evidence_required most_times basis note at",
    ),
    sheets.CLASSES: (ClassBand, "name group note at"),
    sheets.RANKING: (RankingKey, "order basis note at"),
    sheets.CONDITIONS: (Condition, "code text basis note at"),
    sheets.AWARDS: (Award, "first group basis note at"),
    sheets.MILESTONES: (Milestone, "code text note at"),
}
"""What a form is held against, what names the row, and what decides nothing."""
SAID_BY = {
    (sheets.CONDITIONS, "parameter"): ("number", "class_name"),
    (sheets.CONDITIONS, "source"): ("source", "below"),
}
"""Columns that fill several fields, by what stands in the cell."""


@pytest.mark.parametrize("spec", RULES, ids=lambda spec: spec.name)
def test_it_is_decided_of_every_field_whether_it_is_a_rule(spec: SheetSpec) -> None:
    kind, outside = OUTSIDE[spec]
    said = [name for attribute in RULES[spec] for name in SAID_BY.get((spec, attribute), (attribute,))]
    if spec.family is not None:
        said.append(spec.family.attribute)
    assert sorted((*said, *outside.split())) == sorted(field.name for field in fields(kind))


def test_a_season_whose_ledger_never_took_the_rules_down_says_nothing(issued: Path) -> None:
    (issued / "nhat_ky.jsonl").unlink()
    (issued / "nhat_ky.moc").unlink()
    changed(issued, LOWER)
    assert told(issued) == []
