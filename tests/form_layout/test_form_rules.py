"""What an agency's form depends on: its own rows and rules, and nothing of others, no wording, no order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from decimal import Decimal

import pytest

from tests.tables import plan, register
from thidua_xlsx.form_layout.form_rules import form_rules
from thidua_xlsx.form_layout.registration import rules_of_registration
from thidua_xlsx.model import (
    Adjustment,
    Agency,
    AgencyKind,
    Award,
    ClassBand,
    Criterion,
    Declarer,
    Key,
    Method,
    Plan,
    PointRange,
    RankingKey,
    Register,
    Scorer,
    SeasonInfo,
    WhenNotApplied,
)
from thidua_xlsx.model.rule_texts import changes

PLAN = plan(
    """
    Mã  | Cách chấm | Điểm | Tham số         | Áp dụng cho | Khi không áp dụng
    1   | nhóm      | 50   |                 |             |
    1.1 | điểm      | 20   |                 |             |
    1.2 | bậc       | 20   | >=90: 20; <90: 0 |            |
    1.3 | đạt       | 10   |                 | A           | đủ điểm
    2   | điểm      | 30   |                 | B C         |
    3   | đăng ký   | 20   |                 |             |
    """,
    """
    Mã | Loại | Điểm | Tiêu chí | Tối đa | Loại trừ với | Áp dụng cho
    T1 | trừ  | 2    | 1.1      | 10     |              |
    C1 | cộng | 5    |          |        | C2           |
    C2 | cộng | 3    |          |        |              |
    T2 | trừ  | 4    | 2        |        |              |
    C3 | cộng | 1    |          |        | C1           | B
    """,
    agencies="A:khối-1 B:khối-1 C:khối-2",
)
TARGETS = register(
    PLAN,
    targets="""
    Đơn vị | Mã | STT | Nội dung | Đơn vị tính | Kế hoạch | Điểm
    A      | 3  | 1   | Văn bản  | văn bản     | 10       | 12
    A      | 3  | 2   | Xã đạt   | xã          | 5        |
    B      | 3  | 1   | Thu      | tỷ đồng     | 100      |
    """,
)


def criterion(code: str, **to: object) -> Plan:
    return replace(
        PLAN,
        criteria=tuple(replace(r, **to) if r.code == code else r for r in PLAN.criteria),  # type: ignore[arg-type]
    )


def adjustment(code: str, **to: object) -> Plan:
    return replace(
        PLAN,
        adjustments=tuple(replace(a, **to) if a.code == code else a for a in PLAN.adjustments),  # type: ignore[arg-type]
    )


def info(**to: object) -> Plan:
    return replace(PLAN, info=replace(PLAN.info, **to))  # type: ignore[arg-type]


def told(to: Plan, agency: str = "A", of: Register = TARGETS) -> list[str]:
    """What of the agency's form is other than it was."""
    before, after = form_rules(PLAN, TARGETS, agency), form_rules(to, of, agency)
    found = [str(change) for change in changes(before.texts, after.texts)]
    assert (before.digest == after.digest) == (not found)
    return found


CHANGES: list[tuple[Callable[[], Plan], str]] = [
    (lambda: criterion("1.1", maximum=Decimal(25)), "1.1: Điểm chuẩn 20 → 25"),
    (lambda: criterion("1.1", method=Method.PASSING), "1.1: Cách chấm điểm → đạt"),
    (lambda: criterion("1.1", step=Decimal("0.5")), "1.1: Bước (trống) → 0,5"),
    (lambda: criterion("1.1", scorer=Scorer.APPRAISER), "1.1: Ai chấm đơn vị → thẩm định"),
    (lambda: criterion("1.1", parent=None), "1.1: Thuộc 1 → (trống)"),
    (lambda: criterion("1.3", when_not_applied=WhenNotApplied.DROP), "1.3: Khi không áp dụng đủ điểm → bỏ"),
    (lambda: criterion("1.3", agencies=frozenset("BC")), "1.3: Áp dụng (trống) → không phải chấm"),
    (lambda: criterion("1.2", agencies=frozenset("BC")), "1.2: đã bỏ"),
    (lambda: criterion("2", agencies=frozenset("ABC")), "2: mới thêm"),
    (lambda: adjustment("T1", points=Decimal(3)), "T1: Điểm 2 → 3"),
    (lambda: adjustment("T1", cap=None), "T1: Tối đa 10 → (trống)"),
    (lambda: adjustment("T1", all_from=3), "T1: Trừ hết từ (trống) → 3"),
    (lambda: adjustment("T1", declarer=Declarer.SECRETARIAT), "T1: Ai khai đơn vị → ban thư ký"),
    (lambda: adjustment("T1", agencies=frozenset("BC")), "T1: đã bỏ"),
    (lambda: info(step=Decimal("0.25")), "Kỳ thi đua: Bước điểm 0,01 → 0,25"),
    (lambda: info(year=2014), "Kỳ thi đua: Năm 2013 → 2014"),
    (lambda: info(places=1), "Kỳ thi đua: Số lẻ 2 → 1"),
]


@pytest.mark.parametrize(("changed", "said"), CHANGES, ids=[said for _, said in CHANGES])
def test_a_changed_rule_is_named_with_its_row(changed: Callable[[], Plan], said: str) -> None:
    assert said in told(changed())


def test_a_parameter_is_named_as_it_is_written() -> None:
    bands = next(
        row.parameter
        for row in plan("""
        Mã | Cách chấm | Điểm | Tham số
        1  | bậc       | 20   | >=95: 20; <95: 0""").criteria
    )
    assert told(criterion("1.2", parameter=bands)) == ["1.2: Tham số >=90: 20; <90: 0 → >=95: 20; <95: 0"]


def test_an_exclusion_counts_whichever_side_says_it_and_among_its_own_only() -> None:
    said = adjustment("C1", excludes=())
    assert told(said) == ["C1: Loại trừ với C2 → (trống)", "C2: Loại trừ với C1 → (trống)"]
    other = replace(said, adjustments=tuple(
        replace(a, excludes=("C1",)) if a.code == "C2" else a for a in said.adjustments))  # fmt: skip
    assert told(other) == []
    # C3 is B's alone: A's rows say nothing of it.
    assert (told(adjustment("C3", excludes=())), len(told(adjustment("C3", excludes=()), "B"))) == ([], 2)


def unconcerned() -> list[tuple[str, Plan]]:
    stranger = Agency("D", "Sở D")
    wider = [replace(row, agencies=row.agencies | {"D"}) for row in PLAN.criteria]
    heading = Criterion("0", "Phần một", Method.TEXT, agencies=frozenset("ABC"))
    regrouped = [replace(agency, group="khối-3", kind=AgencyKind.INDIVIDUAL) for agency in PLAN.agencies]
    return [
        ("an agency more", replace(PLAN, agencies=(*PLAN.agencies, stranger), criteria=tuple(wider))),
        ("agencies renamed", replace(PLAN, agencies=tuple(replace(a, name="Sở") for a in PLAN.agencies))),
        ("agencies regrouped", replace(PLAN, agencies=tuple(regrouped))),
        ("rows that are others'", criterion("2", maximum=Decimal(40))),
        ("adjustments on a row of others", adjustment("T2", points=Decimal(9))),
        ("adjustments of others", adjustment("C3", points=Decimal(9))),
        ("wording", criterion("1.1", text="Lời khác", number="I.1", guidance="Xem phụ lục", tags=("x",))),
        ("wording of an adjustment", adjustment("T1", text="Lời khác", unit="báo cáo", tags=("x",))),
        ("evidence", criterion("1.1", evidence_required=True)),
        ("order", replace(PLAN, criteria=PLAN.criteria[::-1], adjustments=PLAN.adjustments[::-1])),
        ("a heading more", replace(PLAN, criteria=(heading, *PLAN.criteria))),
        ("limits of the total", info(base_points=Decimal(9), total_floor=None, total_cap=Decimal(90))),
        ("classes", replace(PLAN, classes=(ClassBand("Tốt", PointRange(Decimal(90))),))),
        ("keys and awards", replace(PLAN, keys=(RankingKey(1, Key.BALLOT),), awards=(Award("Cờ", 1, 1),))),
    ]


@pytest.mark.parametrize(("what", "to"), unconcerned(), ids=[what for what, _ in unconcerned()])
def test_what_does_not_concern_the_form_changes_nothing(what: str, to: Plan) -> None:
    assert told(to) == []


def test_own_targets_count_and_those_of_others_do_not() -> None:
    def of(**to: object) -> Register:
        return replace(TARGETS, targets=tuple(
            replace(t, **to) if (t.agency, t.number) == ("A", "1") else t for t in TARGETS.targets))  # type: ignore[arg-type]  # fmt: skip

    assert told(PLAN, of=of(target=Decimal(11))) == ["3.1: Tham số T=10 → T=11"]
    # 20 − 15 = 5 are left for the second.
    assert told(PLAN, of=of(maximum=Decimal(15))) == ["3.1: Điểm chuẩn 12 → 15", "3.2: Điểm chuẩn 8 → 5"]
    assert told(PLAN, of=replace(TARGETS, targets=TARGETS.targets[:1])) == ["3.2: đã bỏ"]
    assert told(PLAN, of=of(text="Lời khác", unit="tờ")) == []
    assert (told(PLAN, "B", of(target=Decimal(11))), told(PLAN, "C", of(target=Decimal(11)))) == ([], [])


def test_a_registration_form_depends_on_the_rows_that_take_targets() -> None:
    def digest(of: Plan) -> str:
        return rules_of_registration(of, "A").digest

    assert digest(criterion("1.1", maximum=Decimal(25))) == digest(PLAN)
    assert digest(criterion("3", maximum=Decimal(25))) != digest(PLAN)


def test_the_digest_is_fixed_for_ever() -> None:
    """Forms that are out must still be recognised by a later version: the same rules give the same digest."""
    rules = form_rules(plan("Mã | Cách chấm | Điểm\n1 | điểm | 40", agencies="A"), Register(), "A")
    assert rules.lines == (
        ("Kỳ thi đua", '{"Bước điểm":"0,01","Mã kỳ":"khoi-2013","Năm":"2013","Số lẻ":"2"}'),
        ("1", '{"Ai chấm":"đơn vị","Cách chấm":"điểm","Khi không áp dụng":"bỏ","Điểm chuẩn":"40"}'),
    )
    # printf '{"format":"thidua-form-1","rules":{"1":…,"Kỳ thi đua":…}}' | sha256sum
    assert rules.digest == "afd8ff1440e273508a9eba8f8a843a1ee71b02b5517a94b47ca0cf888cbfacc2"


OUTSIDE = {
    SeasonInfo: "name block locality parent_body issuing_body plan_number plan_date legal_bases "
    "declared_total declared_criteria accept_unequal_total base_points total_floor total_cap rank_by "
    "when_unappraised reason_from minimum_exemplars year_rule notes",
    Criterion: "text number evidence_required appraiser tags due basis guidance at",
    Adjustment: "text unit source tags basis at",
}
INSIDE = {
    SeasonInfo: "code year step places",
    Criterion: "code method parent maximum parameter step agencies when_not_applied scorer",
    Adjustment: "code sign points criterion cap all_from declarer excludes agencies",
}


@pytest.mark.parametrize("kind", OUTSIDE, ids=lambda kind: kind.__name__)
def test_it_is_decided_of_every_field_whether_a_form_depends_on_it(kind: type) -> None:
    known = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    assert sorted(known) == sorted([*OUTSIDE[kind].split(), *INSIDE[kind].split()])
