"""230 rows on five levels go from plan to ranking by the commands alone; their codes stay what they are."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests import large_rubric as rubric
from tests.libreoffice import converted
from tests.seasons import Item, Run, fill, thidua
from thidua_xlsx.model import AgreedScore, Register, Scorer
from thidua_xlsx.secretariat.plan import read_plan, write_plan
from thidua_xlsx.secretariat.register import write_register
from thidua_xlsx.vietnamese.numerals import point

PLAN = rubric.plan(accept=True)
REASON = "Theo hồ sơ đã kiểm tra"


def entries(agency: str, *, final: bool) -> Mapping[Item, rubric.Typed]:
    """What is typed into the agency's form or, `final`, into its appraisal workbook."""
    typed: dict[Item, rubric.Typed] = {
        (code, "count"): Decimal(count) for code, count in rubric.COUNTS[agency].items()
    }
    for place, (row, kind) in enumerate(rubric.leaves(PLAN)):
        mine, theirs = (what(place, agency, kind)[0] for what in (rubric.claimed, rubric.granted))
        if agency not in row.agencies or row.scorer is Scorer.SECRETARIAT:
            continue
        if row.scorer is Scorer.AGENCY or final:
            typed[row.code, kind.field] = theirs if final else mine
        if final and row.scorer is Scorer.AGENCY and mine != theirs:
            typed[row.code, "reason"] = REASON
    return typed


def agreed() -> Register:
    """The secretariat's rows, as the meeting settled them."""
    return Register(
        agreed_scores=tuple(
            AgreedScore(agency, row.code, rubric.granted(place, agency, kind)[1], "Họp ngày 25/01/2014")
            for agency in rubric.AGENCIES
            for place, (row, kind) in enumerate(rubric.leaves(PLAN))
            if row.scorer is Scorer.SECRETARIAT
        )
    )


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Run]]:
    """The season after every command, and how each ended."""
    season = tmp_path_factory.mktemp("lon") / "khoi"
    (season / "nhan").mkdir(parents=True)
    write_plan(season / "ke_hoach.xlsx", PLAN)
    write_register(season / "so_theo_doi.xlsx", agreed(), PLAN)
    runs = {name: thidua(name, season, "--json") for name in ("check", "generate")}
    for agency in rubric.AGENCIES:
        form = season / "phieu" / f"2013_{agency}_tu-cham.xlsx"
        fill(form, season / "nhan" / f"{agency}.xlsx", entries(agency, final=False))
    runs |= {name: thidua(name, season, "--json") for name in ("collect", "appraise")}
    for agency in rubric.AGENCIES:
        workbook = season / "tham_dinh" / f"2013_{agency}_tham-dinh.xlsx"
        fill(workbook, workbook, entries(agency, final=True))
    runs["rank"] = thidua("rank", season, "--json")
    return season, runs


def test_every_command_ends_well(ran: tuple[Path, dict[str, Run]]) -> None:
    _, runs = ran
    assert {name: run.code for name, run in runs.items()} == dict.fromkeys(runs, 0)
    check = runs["check"].document
    assert (len(PLAN.criteria), check["criteria"], check["total"]) == (rubric.ROWS, rubric.ROWS, "1013.86")
    levels = {finding["level"] for run in runs.values() for finding in run.document["findings"]}
    assert levels <= {"warning", "info"}


def test_a_total_that_does_not_add_up_is_accepted_and_told_with_both_numbers(
    ran: tuple[Path, dict[str, Run]], tmp_path: Path
) -> None:
    _, runs = ran
    assert sum(row.maximum for row in PLAN.criteria if row.parent is None) == rubric.SUM
    for name in ("check", "rank"):
        told = {f["code"]: f["facts"] for f in runs[name].document["findings"]}
        assert (told["W331"]["maximum"], told["W331"]["total"]) == ("405,88", "405,76"), name
        assert (told["W333"]["declared"], told["W333"]["total"]) == ("1000", "1013,86"), name
    strict = tmp_path / "khong_chap_nhan"
    strict.mkdir()
    write_plan(strict / "ke_hoach.xlsx", rubric.plan(accept=False))
    write_register(strict / "so_theo_doi.xlsx", None, None)
    run = thidua("check", strict, "--json")
    assert (run.code, [code for code in run.told if code[0] == "E"]) == (1, ["E332 B12", "E330 E2"])


def test_the_totals_and_ranks_are_those_added_up_by_hand(ran: tuple[Path, dict[str, Run]]) -> None:
    _, runs = ran
    collected = {one["agency"]: one for one in runs["collect"].document["submissions"]}
    standings = {one["agency"]: one for one in runs["rank"].document["groups"][0]["standings"]}
    assert runs["rank"].document["final"]
    for agency in rubric.AGENCIES:
        own, final = rubric.self_total(PLAN, agency), rubric.final_total(PLAN, agency)
        assert (collected[agency]["complete"], collected[agency]["self_total"]) == (True, point(own))
        assert (standings[agency]["self_total"], standings[agency]["total"]) == (point(own), point(final))
    # `bỏ` leaves C's maximum, and the gap printed at I is in nobody's.
    maxima = {agency: standings[agency]["assigned_max"] for agency in rubric.AGENCIES}
    assert maxima == {"A": "1013.74", "B": "1013.74", "C": "1009.34"}
    ordered = sorted(rubric.AGENCIES, key=lambda agency: -rubric.final_total(PLAN, agency))
    assert [standings[agency]["rank"] for agency in ordered] == [1, 2, 3]


def test_codes_and_printed_numbers_are_read_as_they_were_written(ran: tuple[Path, dict[str, Run]]) -> None:
    season, _ = ran
    read, _ = read_plan(season / "ke_hoach.xlsx")
    assert read is not None
    assert [(row.code, row.number) for row in read.criteria] == [
        (row.code, row.number) for row in PLAN.criteria
    ]
    assert {*rubric.ODD_CODES, "III.1", "III.10", "I.1.a.01.đ"} <= {row.code for row in read.criteria}
    explained = thidua("explain", season, "B", "1.10", "--json").document
    assert [line["criterion"] for line in explained["lines"]] == ["1.10"]


@pytest.mark.libreoffice
def test_another_program_saves_the_plan_and_a_form_and_nothing_changes(
    ran: tuple[Path, dict[str, Run]], tmp_path: Path
) -> None:
    season, runs = ran
    again = tmp_path / "khoi"
    shutil.copytree(season, again)
    files = [season / "ke_hoach.xlsx", season / "nhan" / "B.xlsx"]
    with converted(files) as (plan, form):
        shutil.copy(plan, again / "ke_hoach.xlsx")
        shutil.copy(form, again / "nhan" / "B.xlsx")
    shutil.rmtree(again / "tham_dinh")  # a form may change until it is appraised
    sheet = load_workbook(again / "ke_hoach.xlsx")["Tiêu chí"]
    codes = [sheet.cell(row, 1) for row in range(2, rubric.ROWS + 2)]
    assert [cell.value for cell in codes] == [row.code for row in PLAN.criteria]
    assert {cell.data_type for cell in codes} == {"s"}
    check = thidua("check", again, "--json").document
    assert check["plan_digest"] == runs["check"].document["plan_digest"]
    saved = {one["agency"]: one for one in thidua("collect", again, "--json").document["submissions"]}
    for one in runs["collect"].document["submissions"]:
        fields = ("status", "complete", "self_total", "assigned_max")
        assert [saved[one["agency"]][field] for field in fields] == [one[field] for field in fields]
