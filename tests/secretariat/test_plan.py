"""The plan workbook: what is written is read back, and looks as a secretary needs it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from sample_workbooks.regenerate.season import sample
from tests.untrusted.bare import bare
from tests.untrusted.sheets import plan_book, told
from thidua_xlsx.model import (
    Adjustment,
    Agency,
    AgencyKind,
    Band,
    Bands,
    Criterion,
    Declarer,
    Late,
    Levels,
    Method,
    Milestone,
    MilestoneKind,
    Parameter,
    PerUnit,
    Plan,
    RankingKey,
    Ratio,
    Role,
    Scorer,
    SeasonInfo,
    Sign,
    TargetShape,
    WhenNotApplied,
)
from thidua_xlsx.model import Key as RankingKeyWord
from thidua_xlsx.model.plan_digest import digest
from thidua_xlsx.rules import METHODS
from thidua_xlsx.secretariat.plan import read_plan, write_plan
from thidua_xlsx.secretariat.plan.sheets import PLAN_SHEETS

D = Decimal
PLAN = sample("tay-ninh-2013").plan


def round_trip(path: Path, plan: Plan) -> Plan:
    write_plan(path / "ke_hoach.xlsx", plan)
    read, findings = read_plan(path / "ke_hoach.xlsx")
    assert [finding.code for finding in findings if finding.code[0] == "E"] == []
    assert read is not None
    return read


def test_the_tay_ninh_plan_is_read_as_it_was_written(tmp_path: Path) -> None:
    read = round_trip(tmp_path, PLAN)
    assert bare(read) == bare(PLAN)
    assert read.info.notes == PLAN.info.notes


def test_the_sample_plan_has_no_findings(tmp_path: Path) -> None:
    write_plan(tmp_path / "ke_hoach.xlsx", PLAN)
    assert told(read_plan(tmp_path / "ke_hoach.xlsx")[1]) == []


def test_the_same_plan_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_plan(tmp_path / name, PLAN)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_a_blank_season_says_what_is_missing_first(tmp_path: Path) -> None:
    write_plan(tmp_path / "ke_hoach.xlsx", None)
    plan, findings = read_plan(tmp_path / "ke_hoach.xlsx")
    assert plan is None
    expected = ["E307 Kỳ thi đua!B2", "E307 Kỳ thi đua!B6", "E325 Đơn vị", "E325 Tiêu chí", "E325 Xếp hạng"]
    assert told(findings) == expected


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> object:
    path = tmp_path_factory.mktemp("book") / "ke_hoach.xlsx"
    write_plan(path, PLAN)
    return load_workbook(path)


def test_every_sheet_and_heading_of_the_contract_stands_there_with_a_note(book: dict[str, object]) -> None:
    assert [spec.name for spec in PLAN_SHEETS] == book.sheetnames[:-1]  # type: ignore[attr-defined]
    for spec in PLAN_SHEETS:
        headings = book[spec.name][1]  # type: ignore[index]
        assert [cell.value for cell in headings] == [column.heading for column in spec.columns]
        assert all(cell.comment for cell in headings)
        assert book[spec.name].freeze_panes == "B2"  # type: ignore[attr-defined]
        assert book[spec.name].print_title_rows == "$1:$1"  # type: ignore[attr-defined]


def test_codes_are_text_and_choices_are_offered(book: dict[str, object]) -> None:
    criteria = book["Tiêu chí"]
    assert criteria["A6"].number_format == "@"  # type: ignore[index]
    assert criteria["A6"].data_type == "s"  # type: ignore[index]
    rules = {str(rule.sqref): rule for rule in criteria.data_validations.dataValidation}  # type: ignore[attr-defined]
    assert rules["F2:F1001"].formula1.strip('"').split(",") == list(METHODS)
    assert rules["C2:C1001"].formula1 == "ds_tieu_chi"
    assert all(cell.font.name == "Times New Roman" for row in criteria for cell in row)  # type: ignore[attr-defined]


def test_every_method_and_key_is_explained() -> None:
    columns = {column.attribute: column for spec in PLAN_SHEETS for column in spec.columns}
    for attribute in ("method", "key"):
        assert tuple(word for word, _ in columns[attribute].meanings) == columns[attribute].choices


def test_no_formula_is_made_of_what_a_user_wrote(tmp_path: Path) -> None:
    agency = replace(PLAN.agencies[0], name='=HYPERLINK("http://x","y")', note="-1+2 @A1")
    read = round_trip(tmp_path, replace(PLAN, agencies=(agency, *PLAN.agencies[1:])))
    assert read.agencies[0].name == agency.name
    assert read.agencies[0].note == agency.note


def test_unsaid_maxima_of_groups_are_summed_and_variants_count_once(tmp_path: Path) -> None:
    criteria = """
        Mã  | Nội dung | Điểm chuẩn | Cách chấm | Không áp dụng cho | Áp dụng cho
        1   | Nhóm     |            | nhóm      |                   |
        1.1 | Dòng     | 60         | điểm      | TTT               |
        1.1 | Dòng     | 60         | đạt       |                   | TTT
        1.2 | Dòng     | 40         | điểm      |                   |
        2   | Dòng     |            | điểm      |                   |
    """
    plan, findings = read_plan(plan_book(tmp_path, {"Tiêu chí": criteria, "Cộng trừ": None}))
    assert plan is not None
    assert plan.criteria[0].maximum == 100
    assert "E307 Tiêu chí!C6" in told(findings)


def test_groups_and_codes_and_everybody_say_whom_a_row_concerns(tmp_path: Path) -> None:
    agencies = "Mã | Tên đơn vị | Nhóm\nA | Sở A | Khối 1\nB | Sở B | Khối 1\nC | Sở C | Khối 2"
    criteria = """
        Mã | Nội dung | Điểm chuẩn | Áp dụng cho | Không áp dụng cho
        1  | Dòng     | 30         | KHOI 1      | B
        2  | Dòng     | 30         | khối 2; A   |
        3  | Dòng     | 40         | *           | Khối 1
        4  | Dòng     | 40         |             | Khối 3; D
    """
    plan, findings = read_plan(plan_book(tmp_path, {"Đơn vị": agencies, "Tiêu chí": criteria}))
    assert plan is not None
    assert [sorted(row.agencies) for row in plan.criteria] == [["A"], ["A", "C"], ["C"], ["A", "B", "C"]]
    assert [one for one in told(findings) if "Tiêu chí!E" in one] == ["E320 Tiêu chí!E5"] * 2


def test_whole_plan_faults_point_at_the_cell_that_is_wrong(tmp_path: Path) -> None:
    cells = {
        "Tiêu chí!C4": "11",
        "Tiêu chí!E5": 21,
        "Cộng trừ!B2": "22",
        "Xếp hạng!C3": "thi dua khac",
        "Khen thưởng!B4": 2,
        "Kỳ thi đua!B12": "100",
    }
    expected = ["E332 Kỳ thi đua!B12", "E330 Tiêu chí!E2", "E324 Tiêu chí!C4"]
    expected += ["E320 Cộng trừ!B2", "E386 Xếp hạng!C3", "E395 Khen thưởng!B4"]
    assert told(read_plan(plan_book(tmp_path, cells=cells))[1]) == expected


def test_parameters_are_read_by_the_rules_and_told_at_their_cell(tmp_path: Path) -> None:
    _, findings = read_plan(plan_book(tmp_path, cells={"Tiêu chí!G4": "Loại A=300"}))
    assert told(findings) == ["E343 Tiêu chí!G4"]


def criteria_of(tmp_path: Path, rows: str) -> tuple[dict[str, str | None], list[str]]:
    table = "Mã | Thuộc | Nội dung | Điểm chuẩn | Cách chấm | Áp dụng cho\n" + rows
    agencies = "Mã | Tên đơn vị\nA | Đơn vị A\nB | Đơn vị B"
    plan, findings = read_plan(plan_book(tmp_path, {"Đơn vị": agencies, "Tiêu chí": table}))
    assert plan is not None
    here = [one for one in told(findings) if "Tiêu chí" in one and "W322" not in one]
    return {row.code: row.parent for row in plan.criteria}, here


@pytest.mark.parametrize(
    ("rows", "parents", "expected"),
    [
        ("III.4 | | a | 25 | |\nI. | | b | 10 | |", {"III.4": None, "I.": None}, ["I359 Tiêu chí!A2"]),
        ("I. | | a | 5 | nhóm |\nI.1. | | b | 5 | |", {"I.": None, "I.1.": "I."}, []),
        ("I | | a | 5 | nhóm |\nI.1. | | b | 5 | |", {"I": None, "I.1.": "I"}, []),
        ("1 | | a | 5 | nhóm |\n1.1 | | b | 5 | |", {"1": None, "1.1": "1"}, []),
        # A row is lost between 1 and 1.1.1.
        (
            "1 | | a | 5 | nhóm |\n1.1.1 | | b | 5 | |\n1.2 | | c | 5 | |",
            {"1": None, "1.1.1": "1.1", "1.2": "1"},
            ["E324 Tiêu chí!B3"],
        ),
        ("2 | | a | 5 | |\n2a | 3 | b | 5 | |", {"2": None, "2a": "3"}, ["E324 Tiêu chí!B3"]),
    ],
)
def test_a_parent_is_a_code_that_exists(
    tmp_path: Path, rows: str, parents: dict[str, str | None], expected: list[str]
) -> None:
    assert criteria_of(tmp_path, rows) == (parents, expected)


def test_a_code_is_a_row_of_points_for_some_and_a_group_for_others(tmp_path: Path) -> None:
    leaf_and_group = "1 | | a | 10 | điểm | A\n1 | | a | | nhóm | B\n1.1 | | b | 10 | điểm | B"
    assert criteria_of(tmp_path, leaf_and_group)[1] == []
    unequal = "1 | | a | 10 | nhóm |\n1.1 | | b | 4 | | A\n1.2 | | c | 6 | | A\n1.1 | | d | 10 | | B"
    assert criteria_of(tmp_path, unequal)[1] == []


@pytest.mark.parametrize(
    ("floors", "expected"),
    [
        (("≥ 90", "từ 80", "0"), []),
        ((">= 90", "Từ 80 điểm trở lên", "0"), []),
        (("90 trở lên", "80 điểm", "0"), []),
        # What cannot be read is told once, and nothing that only follows from it.
        (("≥ 90", "80 hoặc 85", "0"), ["E308 Xếp loại!B3"]),
        (("≥ 90", "từ 80 đến dưới 90", "0 đến dưới 80"), []),
        (("90", "từ 80 đến 90", "0"), ["W364 Xếp loại!B3"]),
        (("trên 90", "từ 80 đến 89,9", "0"), ["W364 Xếp loại!B3"]),
        (("90", "95", "0"), ["E391 Xếp loại!B3"]),
    ],
)
def test_bounds_of_classes_as_plans_print_them(
    tmp_path: Path, floors: tuple[str, ...], expected: list[str]
) -> None:
    classes = "Loại | Từ điểm\n" + "\n".join(f"L{n} | {floor}" for n, floor in enumerate(floors))
    plan, findings = read_plan(plan_book(tmp_path, {"Xếp loại": classes}))
    assert [one for one in told(findings) if "Xếp loại!B" in one] == expected
    if not expected:
        assert plan is not None
        assert [band.bounds.least for band in plan.classes] == [D(90), D(80), D(0)]


def test_a_blank_season_has_the_floor_of_the_contract(tmp_path: Path) -> None:
    """`Sàn tổng điểm` stands empty, which means 0: no total below 0 is published unasked."""
    write_plan(tmp_path / "ke_hoach.xlsx", None)
    sheet = load_workbook(tmp_path / "ke_hoach.xlsx")["Kỳ thi đua"]
    values = {row[0].value: row[1].value for row in sheet.iter_rows(min_row=2)}
    assert {name: value for name, value in values.items() if value is not None} == {}
    assert "Sàn tổng điểm" in values


def test_the_digest_covers_what_forms_depend_on_and_nothing_else() -> None:
    first = PLAN.agencies[0]
    same = (
        replace(PLAN, agencies=(replace(first, email="a@b.vn", note="x", office="y"), *PLAN.agencies[1:])),
        replace(PLAN, info=replace(PLAN.info, notes=(), name="Tên khác", plan_number="03")),
        replace(PLAN, calendar=(), awards=(), classes=(), keys=(), conditions=(), milestones=()),
        replace(
            PLAN, criteria=(replace(PLAN.criteria[0], basis="khác", guidance="khác"), *PLAN.criteria[1:])
        ),
        replace(PLAN, info=replace(PLAN.info, step=D("0.50"))),
    )
    other = (
        replace(PLAN, agencies=(replace(first, name="Tên khác"), *PLAN.agencies[1:])),
        replace(PLAN, info=replace(PLAN.info, step=D("0.25"))),
        replace(PLAN, criteria=PLAN.criteria[::-1]),
        replace(PLAN, criteria=(replace(PLAN.criteria[0], maximum=D(201)), *PLAN.criteria[1:])),
        replace(PLAN, adjustments=PLAN.adjustments[1:]),
    )
    assert {digest(plan) for plan in same} == {digest(PLAN)}
    assert len({digest(plan) for plan in (PLAN, *other)}) == len(other) + 1


# --- read(write(plan)) = plan ------------------------------------------------------------------------

TEXT = st.text(st.sampled_from("aăâbcđ =-+'\"&<>1,.ệ"), max_size=12).map(lambda text: " ".join(text.split()))
WORDS = TEXT.map(lambda text: f"x{text}".strip())
POINTS = st.integers(1, 20000).map(lambda cents: D(cents) / 100)
CODES = ("A", "B", "C")
SETS = st.frozensets(st.sampled_from(CODES))


def level(points: tuple[int, ...]) -> Levels:
    return Levels(tuple((f"Mức {place}", D(point)) for place, point in enumerate(points)))


PARAMETERS: dict[Method, st.SearchStrategy[Parameter]] = {
    Method.POINTS: st.none(),
    Method.PASSING: st.none(),
    Method.LEVELS: st.lists(st.integers(0, 1), min_size=1, max_size=3).map(lambda p: level(tuple(p))),
    Method.BANDS: POINTS.map(lambda bound: Bands((Band(">=", bound, D(1)), Band("<", bound, D(0))))),
    Method.RATIO: st.booleans().map(Ratio),
    Method.COUNT: POINTS.map(PerUnit),
    Method.TARGET: st.builds(TargetShape, st.sampled_from([D("0.5"), D("0.6"), D(1)]), st.none() | POINTS),
}


@st.composite
def criteria(draw: st.DrawFn, place: int) -> Criterion:
    method = draw(st.sampled_from(list(PARAMETERS)))
    code = str(place)
    return Criterion(
        code,
        draw(WORDS),
        method,
        number=draw(st.sampled_from([code, "01", "1.10", "a)"])),
        maximum=D(draw(st.integers(1, 900))),
        parameter=draw(PARAMETERS[method]),
        step=draw(st.none() | st.just(D("0.25"))),
        evidence_required=draw(st.booleans()),
        agencies=draw(SETS),
        when_not_applied=draw(st.sampled_from(WhenNotApplied)),
        scorer=draw(st.sampled_from(Scorer)),
        appraiser=draw(TEXT),
        tags=tuple(draw(st.lists(st.sampled_from(["đảng", "đoàn thể"]), unique=True, max_size=2))),
        due=draw(st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1))),
        basis=draw(TEXT),
        guidance=draw(TEXT),
    )


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    agencies = tuple(
        Agency(code, f"Sở {code}", kind=draw(st.sampled_from(AgencyKind)), role=Role.MEMBER, note=draw(TEXT))
        for code in CODES
    )
    rows = tuple(draw(criteria(place)) for place in range(1, draw(st.integers(1, 4)) + 1))
    bonus = Adjustment(
        "C1",
        Sign.BONUS,
        "Cộng",
        draw(POINTS),
        "1",
        draw(WORDS),
        None,
        None,
        Declarer.AGENCY,
        agencies=draw(SETS),
    )
    late = Adjustment(
        "T1",
        Sign.DEDUCTION,
        "Trừ",
        draw(POINTS),
        declarer=Declarer.AUTOMATIC,
        source=Late("TC"),
        excludes=("C1",),
        agencies=draw(SETS),
    )
    milestone = Milestone("TC", "Tự chấm", date(2014, 1, 10), MilestoneKind.SELF_SCORING, late_from=3)
    info = SeasonInfo(
        "k",
        2013,
        name=draw(TEXT),
        legal_bases=tuple(draw(st.lists(WORDS, max_size=2))),
        total_floor=draw(st.none() | st.just(D(0)) | POINTS),
        notes=tuple(("Căn cứ", note) for note in draw(st.lists(WORDS, max_size=3))),
    )
    key = RankingKey(1, RankingKeyWord.TOTAL)
    return Plan(info, agencies, rows, (bonus, late), keys=(key,), milestones=(milestone,))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plan=plans())
def test_what_is_written_is_read(tmp_path: Path, plan: Plan) -> None:
    path = tmp_path / "ke_hoach.xlsx"
    write_plan(path, plan)
    assert bare(read_plan(path)[0]) == bare(plan)
