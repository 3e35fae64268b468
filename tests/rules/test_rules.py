"""Every kind of row with numbers worked by hand: points, and what is no value."""

from __future__ import annotations

import pytest

from tests.rules.rows import INFO, D, row
from tests.tables import value
from thidua_xlsx.model import NO_PEERS, Absent, Claim, Criterion, InputField, InputKind, Method, Peers
from thidua_xlsx.rules import METHODS, RULES, lowest_of
from thidua_xlsx.rules.target import peers_of


def points(of: Criterion, typed: str, peers: Peers = NO_PEERS) -> str | None:
    """Points of what is typed: one text, or `a/b` for two inputs."""
    asked = [one.field for one in RULES[of.method].inputs(of, INFO)]
    texts = typed.split("/") if len(asked) > 1 else [typed]
    claim: Claim = {field: value(field, text.strip()) for field, text in zip(asked, texts, strict=True)}
    given = RULES[of.method].points(of, claim, INFO, peers)
    return None if given is None else str(given)


def test_every_method_of_the_contract_has_its_rule() -> None:
    words = "nhóm; nhóm trần; điểm; đạt; mức; bậc; tỷ lệ; đếm; trừ; chỉ tiêu; đăng ký; văn bản"
    later = "nhóm cao nhất; cộng trừ; suy ra"
    assert set(METHODS) == {*words.split("; "), *later.split("; ")}
    assert all(RULES[method].METHOD is method for method in METHODS.values())


# --- điểm ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "given"),
    [
        ("9,5", "9.5"),
        ("0", "0"),
        ("20", "20"),
        ("", None),
        ("không áp dụng", None),
        ("20,5", None),  # above M: never clamped
        ("-0,5", None),
        ("9,25", None),  # off the step of 0,5: never rounded
    ],
)
def test_points_are_taken_as_entered_or_not_at_all(typed: str, given: str | None) -> None:
    assert points(row("điểm", "20", step="0.5"), typed) == given


def test_the_step_of_the_season_counts_where_the_row_has_none() -> None:
    assert points(row("điểm", "20"), "9,25") == "9.25"
    (asked,) = RULES[Method.POINTS].inputs(row("điểm", "20"), INFO)
    assert (asked.minimum, asked.maximum, asked.step) == (D(0), D(20), D("0.01"))


# --- đạt, mức, bậc ---------------------------------------------------------------------------------


def test_passing_gives_all_or_nothing() -> None:
    passing = row("đạt", "50")
    assert [points(passing, typed) for typed in ("Đạt", "Không đạt", "")] == ["50", "0", None]


def test_grade_a_is_200_and_grade_b_50_less() -> None:
    """Seed Tây Ninh 2013, III.2: "đạt loại A tính đủ 200 điểm, loại B trừ 50 điểm"."""
    grade = row("mức", "200", "Loại A=200; Loại B=150")
    assert [points(grade, typed) for typed in ("Loại A", "Loại B", "Loại C", "")] == [
        "200",
        "150",
        None,
        None,
    ]
    (asked,) = RULES[Method.LEVELS].inputs(grade, INFO)
    assert asked.kind is InputKind.CHOICE
    assert asked.choices == ("Loại A", "Loại B")


def test_bare_levels_are_named_by_their_points_and_found_as_numbers() -> None:
    bare = row("mức", "8", "8; 7,5; 4; 0")
    rule = RULES[Method.LEVELS]
    assert rule.inputs(bare, INFO)[0].choices == ("8", "7,5", "4", "0")
    assert points(bare, "7,5") == "7.5"
    assert rule.points(bare, {InputField.LEVEL: D("7.5")}, INFO) == D("7.5")
    assert rule.points(bare, {InputField.LEVEL: D("5")}, INFO) is None
    assert rule.points(bare, {InputField.LEVEL: Absent.BLANK}, INFO) is None


@pytest.mark.parametrize(
    ("typed", "given"),
    [("95", "15"), ("94,99", "12"), ("90", "12"), ("80", "10"), ("79,9", "0"), ("-3", "0"), ("", None)],
)
def test_the_first_band_that_holds_gives_the_points(typed: str, given: str | None) -> None:
    assert points(row("bậc", "15", ">=95: 15; >=90: 12; >=80: 10; <80: 0"), typed) == given


@pytest.mark.parametrize(
    ("typed", "given"),
    [("95", "15"), ("94,99", "12"), ("0,96", "0"), ("120", "15"), ("-1", None), ("", None)],
)
def test_bounds_with_a_percent_sign_take_a_percentage(typed: str, given: str | None) -> None:
    assert points(row("bậc", "15", ">=95%: 15; >=90%: 12; <90%: 0"), typed) == given


def test_every_comparison_of_a_band() -> None:
    bands = row("bậc", "5", ">10: 5; =10: 4; ≤2: 1; <10: 3")
    assert [points(bands, typed) for typed in ("11", "10", "2", "9")] == ["5", "4", "1", "3"]


def test_a_band_below_its_bound_does_not_hold_at_it() -> None:
    bands = row("bậc", "5", "<80: 0; >=80: 5")
    assert [points(bands, typed) for typed in ("79,99", "80")] == ["0", "5"]


@pytest.mark.parametrize(("method", "given"), [("mức", None), ("bậc", None), ("đếm", D(0))])
def test_a_row_whose_parameter_was_not_read_gives_nothing(method: str, given: D | None) -> None:
    of = Criterion("1", "x", METHODS[method], maximum=D(5))
    (asked,) = RULES[of.method].inputs(of, INFO)
    assert RULES[of.method].points(of, {asked.field: D(5)}, INFO) == given


def test_no_band_no_points() -> None:
    read, told = RULES[Method.BANDS].read_parameter(">=50: 5; <=10: 0", D(5))
    assert [fault.code for fault in told] == ["W348"]
    of = Criterion("1", "x", Method.BANDS, maximum=D(5), parameter=read)
    assert points(of, "30") is None


# --- tỷ lệ, đếm, trừ -------------------------------------------------------------------------------


def test_85_percent_of_200_points_is_170() -> None:
    """Seed Tây Ninh 2013, III.2: criterion 1 of VP Đoàn ĐBQH by the share of the plan fulfilled."""
    share = row("tỷ lệ", "200")
    given = [points(share, typed) for typed in ("85", "100", "120", "0", "-1", "", "33,33")]
    assert given == ["170", "200", "200", "0", None, None, "66.66"]


def test_a_over_b_is_rounded_once_half_up() -> None:
    share = row("tỷ lệ", "10", "a/b")
    assert points(share, "2/3") == "6.67"
    assert points(share, "1/16") == "0.63"  # 0.625: half goes up
    assert points(share, "5/4") == "10"
    assert points(share, "0,5/1") == "5"
    assert points(share, "0,3/0,5") == "6"


def test_more_than_100_percent_counts_where_the_plan_lets_it() -> None:
    """13 of 10 are 130 %: 26 of 20 points, 24 up to 120 %, 20 as a rule."""
    typed = [points(row("tỷ lệ", "20", f"a/b{more}"), "13/10") for more in ("", "; trần=120", "; không trần")]
    assert typed == ["20", "24", "26"]
    shares = [points(row("tỷ lệ", "20", more), "130") for more in ("", "trần=120", "không trần")]
    assert shares == ["20", "24", "26"]


def test_levels_may_take_points_away() -> None:
    of = row("mức", "10", "Tốt=10; Khá=5; Yếu=-5")
    assert [points(of, typed) for typed in ("Tốt", "Khá", "Yếu", "Kém")] == ["10", "5", "-5", None]
    assert [lowest_of(one) for one in (of, row("mức", "8", "8; 6; 0"), row("điểm", "8"))] == [-5, 0, 0]


def test_a_count_without_a_maximum_is_held_by_its_group_alone() -> None:
    assert [points(row("đếm", "0", "2"), typed) for typed in ("0", "3", "40")] == ["0", "6", "80"]


@pytest.mark.parametrize(
    ("typed", "given"),
    [
        ("96", "15"),
        ("95", "15"),
        ("92", "13.2"),  # 12 + 3·2/5
        ("90,01", "12.01"),  # 12,006, rounded once
        ("81", "10.2"),
        ("80", "10"),
        ("79,99", "0"),  # the other direction has no neighbour
    ],
)
def test_between_two_bounds_the_points_run_straight(typed: str, given: str) -> None:
    assert points(row("bậc", "15", ">=95%: 15; >=90%: 12; >=80%: 10; <80%: 0; tuyến tính"), typed) == given


def test_a_line_that_falls() -> None:
    """The fewer the better: 10 up to 2, then 10 − 4·(3 − 2)/3 = 8,67 at 3, 6 at 5, 0 above."""
    falling = row("bậc", "10", "<=2: 10; <=5: 6; >5: 0; tuyến tính")
    assert [points(falling, typed) for typed in ("1", "2", "3", "5", "5,1")] == ["10", "10", "8.67", "6", "0"]


@pytest.mark.parametrize("typed", ["1/0", "1/-2", "-1/2", "/2", "1/"])
def test_a_ratio_of_unusable_numbers_gives_nothing(typed: str) -> None:
    assert points(row("tỷ lệ", "10", "A / B"), typed) is None


def test_a_count_is_worth_its_points_at_most_the_maximum() -> None:
    counted = row("đếm", "5", "0,2")
    given = [points(counted, typed) for typed in ("3", "0", "25", "26", "1,5", "-1", "")]
    assert given == ["0.6", "0.0", "5.0", "5", None, None, None]


def test_deductions_start_at_the_maximum_and_ask_nothing_themselves() -> None:
    of = row("trừ", "30")
    assert RULES[Method.DEDUCTIONS].inputs(of, INFO) == ()
    assert RULES[Method.DEDUCTIONS].points(of, {}, INFO) == 30


@pytest.mark.parametrize("method", ["nhóm", "nhóm trần", "đăng ký", "văn bản"])
def test_groups_and_texts_ask_and_give_nothing(method: str) -> None:
    of = row(method, "10")
    rule = RULES[of.method]
    assert (rule.inputs(of, INFO), rule.points(of, {}, INFO), rule.formula(of, {}, INFO)) == ((), None, None)


# --- chỉ tiêu --------------------------------------------------------------------------------------


def actual(value: int) -> Claim:
    return {InputField.ACTUAL: D(value)}


def against(m: str, parameter: str, *actuals: str) -> list[str | None]:
    """Points of agencies with the same target, compared with each other."""
    of = row("chỉ tiêu", m, parameter)
    peers = peers_of([(of, {InputField.ACTUAL: D(actual)}) for actual in actuals])
    return [points(of, actual, peers) for actual in actuals]


def test_below_at_and_above_the_target() -> None:
    """h = 0,5, M = 20, T = 100: 80 % of 10; 10; 150 leads with 20; 125 is half way from 100 to 150."""
    assert against("20", "T=100", "80", "100", "150", "125", "0") == ["8", "10", "20", "15", "0"]


def test_another_share_at_the_target() -> None:
    """h = 0,8, M = 10: at T 8; 130 of best 140: 8 + 2·30/40 = 9,5."""
    assert against("10", "0,8; T=100", "100", "130", "140") == ["8", "9.5", "10"]


def test_joint_leaders_share_the_maximum_and_nobody_above_leaves_h() -> None:
    assert against("20", "T=100", "120", "120") == ["20", "20"]
    assert against("20", "T=100", "90", "50") == ["9", "5"]
    assert against("20", "T=100", "100", "50") == ["10", "5"]


def test_an_agency_alone() -> None:
    assert against("20", "T=100", "101") == ["20"]
    assert against("20", "T=100", "99") == ["9.9"]
    assert against("20", "", "7") == ["20"]
    assert against("20", "", "0") == ["0"]


def test_no_target_is_measured_against_the_most_of_those_without() -> None:
    assert against("20", "T=0", "30", "60", "0") == ["10", "20", "0"]
    with_target, without = row("chỉ tiêu", "20", "T=10"), row("chỉ tiêu", "20")
    peers = peers_of([(with_target, {InputField.ACTUAL: D(50)}), (without, {InputField.ACTUAL: D(8)})])
    assert peers == Peers((D(50), D(10)), D(8))
    assert points(without, "4", peers) == "10"


def test_a_blank_among_the_figures_of_the_group_is_passed_over() -> None:
    """Of equal shares (50 of 100, 100 of 200) the first stands for both."""
    (half, twice), bare = (row("chỉ tiêu", "20", f"T={t}") for t in (100, 200)), row("chỉ tiêu", "20")
    claims = [(half, {}), *((of, actual(n)) for of, n in [(half, 50), (bare, -1), (twice, 100), (bare, 3)])]
    assert peers_of(claims) == Peers((D(50), D(100)), D(3))


def test_the_first_without_a_target_is_its_own_measure() -> None:
    assert points(row("chỉ tiêu", "20"), "7", Peers((D(1), D(1)), None)) == "20"
    unread = Criterion("1", "x", Method.TARGET, maximum=D(20))
    assert points(unread, "7", Peers(None, D(10))) == "14"


def test_thirds_of_the_best_are_not_rounded_on_the_way() -> None:
    """Best 200/150 = 4/3; 175 of 150 is 7/6, half way: 10 + 10·(1/6)/(1/3) = 15."""
    assert against("20", "T=150", "200", "175") == ["20", "15"]


def test_a_target_needs_the_group() -> None:
    of = row("chỉ tiêu", "20", "T=100")
    assert points(of, "50") is None
    assert points(of, "", Peers((D(1), D(1)), None)) is None
    assert points(of, "-1", Peers((D(1), D(1)), None)) is None
    assert points(of, "150", Peers(None, D(1))) == "20"
    assert peers_of([(of, {}), (of, {InputField.ACTUAL: D(-1)})]) == NO_PEERS
    assert RULES[Method.TARGET].formula(of, {InputField.ACTUAL: "F9"}, INFO) is None


def test_the_best_is_never_below_the_agency_itself() -> None:
    of = row("chỉ tiêu", "20", "T=100")
    assert points(of, "150", Peers((D(120), D(100)), None)) == "20"
