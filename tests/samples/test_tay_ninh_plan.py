"""The Tây Ninh 2013 plan is complete: every row, footnote and paragraph of KH 02/KHTĐ."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sample_workbooks.regenerate.season import sample
from thidua_xlsx.model import (
    ConditionSource,
    Consequence,
    Declarer,
    Key,
    Late,
    Levels,
    Method,
    MissedMeetings,
    OnRefusal,
    Role,
    Sign,
    WhenNotApplied,
)
from thidua_xlsx.tabulation.planning.choices import choices

PLAN = sample("tay-ninh-2013").plan
GROUPS = {
    "2": (3, 150),
    "3": (4, 50),
    "4": (4, 100),
    "5": (3, 100),
    "6": (7, 100),
    "7": (5, 150),
    "8": (3, 150),
}
"""Printed in the plan: how many sub-criteria, and their points in all."""


def test_nine_agencies_with_head_and_deputy() -> None:
    assert len(PLAN.agencies) == 9
    assert [agency.code for agency in PLAN.agencies if agency.role is Role.HEAD] == ["VPHDND"]
    assert [agency.code for agency in PLAN.agencies if agency.role is Role.DEPUTY] == ["STC"]


@pytest.mark.parametrize(("code", "count", "points"), [(code, *printed) for code, printed in GROUPS.items()])
def test_each_group_adds_up(code: str, count: int, points: int) -> None:
    children = [row for row in PLAN.criteria if row.parent == code]
    group = next(row for row in PLAN.criteria if row.code == code)
    assert len(children) == count
    assert group.method is Method.GROUP
    assert group.maximum == sum(row.maximum for row in children) == points


def test_thirty_scored_rows_of_a_thousand_points() -> None:
    codes = {row.code: row.maximum for row in PLAN.criteria if row.is_leaf}
    assert len(codes) == 30
    assert sum(code.count(".") for code in codes) == 29
    assert sum(codes.values()) == PLAN.info.declared_total == 1000


def test_criterion_1_by_grade_for_seven_and_by_percentage_for_two() -> None:
    grade, percentage = (row for row in PLAN.criteria if row.code == "1")
    assert (grade.method, len(grade.agencies)) == (Method.LEVELS, 7)
    assert (percentage.method, percentage.agencies) == (Method.RATIO, {"VPHDND", "VPPCTN"})
    assert not grade.agencies & percentage.agencies
    assert grade.parameter == Levels((("Loại A", Decimal(200)), ("Loại B", Decimal(150))))


def test_2_1_does_not_apply_to_the_steering_committee_office_which_gets_it_in_full() -> None:
    row = next(row for row in PLAN.criteria if row.code == "2.1")
    assert {agency.code for agency in PLAN.agencies} - row.agencies == {"VPPCTN"}
    assert row.when_not_applied is WhenNotApplied.FULL


FOOTNOTES = """
T4.1a 4.1 trừ 10
T4.1b 4.1 trừ 2
C5.2 5.2 cộng 5
C5.3 5.3 cộng 3
T6.3a 6.3 trừ 1
T6.3b 6.3 trừ 2
T6.3c 6.3 trừ 5
T6.5a 6.5 trừ 2
T6.5b 6.5 trừ 5
T8.1 8.1 trừ 5
"""


def test_the_six_footnotes_stand_at_their_criteria() -> None:
    attached = [a for a in PLAN.adjustments if a.criterion]
    told = "\n".join(f"{a.code} {a.criterion} {a.sign.value} {a.points}" for a in attached)
    assert told == FOOTNOTES.strip()
    assert all(a.declarer is Declarer.AGENCY for a in attached)


def test_bonuses_and_deductions_of_the_total() -> None:
    total = {a.code: a for a in PLAN.adjustments if a.criterion is None}
    points = {code: a.points if a.sign is Sign.BONUS else -a.points for code, a in total.items()}
    assert points == {
        "CGP": 100,
        "CXS": 5,
        "THOP": -5,
        "TBC6T": -10,
        "TBCN": -10,
        "TTSVM": -50,
        "TDTYK": -20,
    }
    assert total["THOP"].source == MissedMeetings()
    assert total["TBC6T"].source == Late("BC6T")
    assert total["TBCN"].source == Late("BCN")
    assert set(total["CXS"].excludes) == {"C5.2", "C5.3"}


def test_late_by_three_days_and_out_after_15_january() -> None:
    annual = PLAN.milestone("BCN")
    assert (annual.late_from, str(annual.last_day)) == (3, "2014-01-15")
    out = next(c for c in PLAN.conditions if c.source is ConditionSource.PAST_LAST_DAY)
    assert (out.milestones, out.consequence) == (("BCN",), Consequence.EXCLUDED)
    assert str(PLAN.milestone("TK").due) == "2014-01-30"


def test_classes_keys_exclusions_and_awards() -> None:
    assert [(c.name, c.bounds.least) for c in PLAN.classes] == [("Tốt", 900), ("Khá", 800), ("Trung bình", 0)]
    assert [key.key for key in PLAN.keys] == [Key.TOTAL, Key.TAG_POINTS, Key.BALLOT]
    assert {row.code for row in PLAN.criteria if PLAN.keys[1].parameter in row.tags} == {"5.2", "5.3"}
    barred = [c for c in PLAN.conditions if c.consequence is Consequence.BARRED_FROM_TOP]
    assert [(c.number, c.source) for c in barred] == [(3, ConditionSource.RECORDED)]
    assert [(a.first, a.last, a.reserve) for a in PLAN.awards] == [(1, 1, False), (2, 3, False), (4, 4, True)]
    assert {a.on_refusal for a in PLAN.awards} == {OnRefusal.FILL_LAST}


def test_every_rule_names_its_section_of_the_plan() -> None:
    rules = (*PLAN.criteria, *PLAN.adjustments, *PLAN.keys, *PLAN.conditions, *PLAN.awards)
    assert [rule for rule in rules if not rule.basis.startswith("KH 02/KHTĐ, mục ")] == []


@pytest.mark.parametrize(
    ("sheet", "row", "words"),
    [
        ("Xếp loại", "Tốt", "900-1000"),
        ("Kỳ thi đua", "Bước điểm", "0,5"),
        ("Kỳ thi đua", "Xếp hạng theo", "đủ điểm"),
        ("Kỳ thi đua", "Xếp hạng theo", "5.2"),
        ("Kỳ thi đua", "Xếp hạng theo", "Nếu không có kế hoạch hoặc báo cáo đúng quy định sẽ bị trừ điểm"),
        ("Cộng trừ", "C5.3", "doanh nghiệp"),
        ("Cộng trừ", "C5.2", "5 điểm/tổ chức"),
        ("Cộng trừ", "T6.3b", "báo cáo 9 tháng"),
        ("Cộng trừ", "TTSVM", "trừ một lần 50 điểm"),
        ("Tiêu chí", "1", "dưới loại B"),
        ("Khen thưởng", "hạng 4", "giữ nguyên hình thức"),
    ],
)
def test_choices_are_read_out_from_the_notes_of_their_rows(sheet: str, row: str, words: str) -> None:
    told = [note for of, which, note in choices(PLAN) if (of, which) == (sheet, row)]
    assert [note for note in told if words in note]


def test_no_choice_stands_where_agencies_read_it() -> None:
    shown = [(row.text, row.guidance, row.basis) for row in PLAN.criteria]
    shown += [(row.text, row.unit, row.basis) for row in PLAN.adjustments]
    shown += [(key.basis,) for key in PLAN.keys] + [(award.form, award.basis) for award in PLAN.awards]  # type: ignore[list-item]
    assert not [text for texts in shown for text in texts if "chọn:" in text.lower() or "mùa mẫu" in text]


def test_dates_the_plan_does_not_give_are_noted_at_their_milestone() -> None:
    chosen = [stone.code for stone in PLAN.milestones if "Chọn: " in stone.note]
    assert chosen == ["DK", "BC6T", "SK", "BCN", "TD"]
