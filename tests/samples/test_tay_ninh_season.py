"""The Tây Ninh season from its real files comes out as `expected/*.txt` says, worked out by hand."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from sample_workbooks.regenerate.season import sample
from thidua_xlsx.catalogue import Level
from thidua_xlsx.model import Adjusted, Result, Score, Standing
from thidua_xlsx.ranking_keys import KEYS
from thidua_xlsx.season.collection.collect import Intake, take_in
from thidua_xlsx.season.result.rank import reckon

from .seasons import copied, opened_at, standing
from .texts import SAMPLE, expected, number

PLAN = sample("tay-ninh-2013").plan
AGENCIES = tuple(agency.code for agency in PLAN.agencies)


@pytest.fixture(scope="module")
def intake(tmp_path_factory: pytest.TempPathFactory) -> Intake:
    """The sample's inputs, copied where no result of another run stands."""
    return take_in(opened_at(copied(SAMPLE, tmp_path_factory.mktemp("tay-ninh"))))


@pytest.fixture(scope="module")
def result(intake: Intake) -> Result:
    return reckon(intake).result


def test_plan_and_register_are_without_a_single_finding(intake: Intake) -> None:
    assert [finding.message() for finding in intake.opened.findings] == []


def test_each_return_gets_the_findings_and_the_outcome_it_deserves(intake: Intake) -> None:
    told = {}
    for scoring in intake.scorings:
        cells = [f"{f.code} {f.at.cell}" for f in scoring.findings if f.at is not None and f.at.cell]
        told[scoring.source.file.removeprefix("nhan/")] = (scoring.outcome.value, "; ".join(cells) or "-")
    rows = expected("phat_hien")[""]
    assert told == {row["Tệp"]: (row["Kết quả"], row["Phát hiện"]) for row in rows}


def test_everything_under_nhan_is_recognised(intake: Intake) -> None:
    assert [arrival.source.file for arrival in intake.refused] == []
    assert set(intake.used) == set(AGENCIES)


def test_the_ranking_is_final_and_as_worked_out_by_hand(result: Result) -> None:
    assert [finding.message() for finding in result.pending] == []
    told = [
        {
            "Hạng": str(one.rank),
            "Đơn vị": one.agency.code,
            "Xếp loại": one.class_name,
            "Khen": _award(one),
            "Quyết định bởi": one.decided_by,
        }
        for one in result.standings
    ]
    totals = ("Tự chấm", "Thẩm định", "Tổng")
    rows = expected("bang_xep_hang")[""]
    assert told == [{name: text for name, text in row.items() if name not in totals} for row in rows]


def _award(one: Standing) -> str:
    if one.reserve:
        return "dự phòng"
    return {"Cờ": "cờ", "Bằng": "bằng khen"}.get(one.proposed.partition(" ")[0], "-")


@pytest.mark.parametrize("row", expected("bang_xep_hang")[""], ids=lambda row: row["Đơn vị"])
def test_totals(result: Result, row: dict[str, str]) -> None:
    tally = standing(result, row["Đơn vị"]).tally
    assert tally.self_total == number(row["Tự chấm"])
    assert tally.appraised_total == number(row["Thẩm định"])
    assert tally.total == number(row["Tổng"])
    assert tally.assigned_max == 1000


def _points(score: Score, stage: str) -> Decimal | None:
    return {"Tự chấm": score.self_points, "Thẩm định": score.appraised, "Chính thức": score.final}[stage]


@pytest.mark.parametrize("stage", ["Tự chấm", "Thẩm định", "Chính thức"])
@pytest.mark.parametrize("agency", AGENCIES)
def test_every_criterion(result: Result, agency: str, stage: str) -> None:
    sums = ("Tiêu chí", "Cộng trừ", "Tổng")
    rows = [row for row in expected("diem")[stage] if row["Mã"] not in sums]
    scores = standing(result, agency).tally.scores
    told = {code: _points(score, stage) for code, score in scores.items()}
    assert told == {row["Mã"]: None if row[agency] == "?" else number(row[agency]) for row in rows}


@pytest.mark.parametrize("stage", ["Tự chấm", "Thẩm định", "Chính thức"])
def test_the_expected_text_itself_adds_up(stage: str) -> None:
    rows = {row["Mã"]: row for row in expected("diem")[stage]}
    for agency in AGENCIES:
        tops = sum(number(row[agency]) for code, row in rows.items() if code.isdigit())
        assert tops == number(rows["Tiêu chí"][agency])
        assert tops + number(rows["Cộng trừ"][agency]) == number(rows["Tổng"][agency])


def _counted(adjusted: Adjusted) -> bool:
    counts = (adjusted.self_count, adjusted.appraised_count, adjusted.count)
    return any(count for count in counts)


def test_adjustments_by_count_and_points(result: Result) -> None:
    told = {
        (one.agency.code, adjusted.adjustment.code): (
            adjusted.self_count,
            adjusted.appraised_count,
            adjusted.count,
            adjusted.moved,
        )
        for one in result.standings
        for adjusted in one.tally.adjusted
        if _counted(adjusted)
    }
    counts = ("Số lần tự khai", "Số lần thẩm định", "Số lần tính", "Điểm")
    assert told == {
        (row["Đơn vị"], row["Mã"]): tuple(None if row[name] == "-" else number(row[name]) for name in counts)
        for row in expected("cong_tru")[""]
    }


def test_each_tie_is_settled_by_the_key_the_plan_says(result: Result) -> None:
    (group,) = result.groups
    told = {}
    for tie in group.ties:
        key, figures = tie.steps[-1]
        told[frozenset(tie.agencies)] = (key.key, dict(figures))
    rows = expected("dong_diem")[""]
    assert len(told) == len(rows)
    for row in rows:
        upper, lower = row["Trên"], row["Dưới"]
        key, shown = told[frozenset((upper, lower))]
        assert key is KEYS[row["Khóa"]]
        assert row["Số của trên"] in shown[upper]
        assert row["Số của dưới"] in shown[lower]
        assert standing(result, upper).tally.total == number(row["Tổng điểm"])


def test_the_barred_agency_keeps_its_points_and_class_but_no_top_rank(result: Result) -> None:
    barred = standing(result, "TTT")
    assert barred.tally.total == 982
    assert barred.rank == 4
    assert [met.condition.code for met in barred.met] == ["KH4"]
    assert not barred.reserve


def test_ranking_tells_of_no_error(intake: Intake) -> None:
    reckoned = reckon(intake)
    errors = [f.message() for f in reckoned.findings if f.level is Level.ERROR]
    assert errors == []


def test_expected_texts_are_part_of_the_sample() -> None:
    names = sorted(path.name for path in (SAMPLE / "expected").iterdir())
    assert names == ["bang_xep_hang.txt", "cong_tru.txt", "diem.txt", "dong_diem.txt", "phat_hien.txt"]


def test_no_names_of_persons(result: Result) -> None:
    assert all(not agency.representative for agency in PLAN.agencies)
    assert Path(SAMPLE / ".khoa").read_text("ascii").startswith("khoa-cong-khai")
