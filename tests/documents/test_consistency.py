"""Workbook, papers and report are views of one result: no figure, name, rank or award stands in one alone."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from tests import small_season
from tests.documents.papers import text_of
from tests.documents.test_html_report import Page
from tests.small_season import result
from thidua_xlsx.documents.html_report import render_report
from thidua_xlsx.documents.registry import render_papers
from thidua_xlsx.model import Register, Result
from thidua_xlsx.ranking_workbook import write_ranking
from thidua_xlsx.tabulation import tabulate

FIGURE = re.compile(r"(?<![\w/.,])\d+(?:,\d+)?(?![\w/]|[.,]\d)")
COUNTED = 12
"""Whole numbers up to here number sections, rows, members and ballots: they are not looked for."""


@pytest.fixture(scope="module", params=["final", "waiting"])
def outputs(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Result, Path]:
    register: Register = small_season.REGISTER
    season = result(register if request.param == "final" else small_season.without_ballot())
    folder = tmp_path_factory.mktemp(request.param)
    write_ranking(folder / "bang_xep_hang.xlsx", season)
    assert render_papers(season, folder).findings == ()
    assert render_report(folder / "bao_cao.html", season) == ()
    return season, folder


def figures(text: str) -> set[str]:
    return {one for one in FIGURE.findall(text) if "," in one or int(one) > COUNTED}


def plain(value: object) -> str:
    """A cell's number as papers write it: 92.0 is "92", 97.5 is "97,5"."""
    return f"{Decimal(repr(value)).normalize():f}".replace(".", ",")


def of_the_workbook(folder: Path) -> set[str]:
    """Every figure that a cell holds, as a number or within a text."""
    book = openpyxl.load_workbook(folder / "bang_xep_hang.xlsx", data_only=True)
    cells = [
        cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None
    ]
    numbers = {plain(value).lstrip("-") for value in cells if isinstance(value, int | float)}
    return numbers | {one for value in cells if isinstance(value, str) for one in FIGURE.findall(value)}


def of_the_inputs() -> set[str]:
    """Figures in the words of plan and register: dates, numbers of decisions, hours of the meeting."""
    info, meeting = small_season.INFO, small_season.REGISTER.meeting
    words = " ".join((*info.legal_bases, *meeting.participants, *meeting.absent, *meeting.opinions))
    days = " ".join((meeting.started, meeting.ended, *(one.basis for one in small_season.REGISTER.records)))
    return {*FIGURE.findall(f"{words} {days}"), str(info.year), "2014"}


def papers(folder: Path) -> dict[str, str]:
    told = {path.relative_to(folder).as_posix(): text_of(path) for path in sorted(folder.rglob("*.docx"))}
    source = (folder / "bao_cao.html").read_text("utf-8")
    report = re.sub(r'<(style|svg|p class="key").*?</(style|svg|p)>', "", source, flags=re.DOTALL)
    return {**told, "bao_cao.html": Page(report).text}


def test_every_figure_of_every_paper_stands_in_the_workbook(outputs: tuple[Result, Path]) -> None:
    _, folder = outputs
    known = of_the_workbook(folder) | of_the_inputs()
    strange = {file: sorted(figures(text) - known) for file, text in papers(folder).items()}
    assert {file: those for file, those in strange.items() if those} == {}


def test_ranks_totals_and_awards_agree_everywhere(outputs: tuple[Result, Path]) -> None:
    season, folder = outputs
    book = openpyxl.load_workbook(folder / "bang_xep_hang.xlsx", data_only=True)
    names = {standing.agency.name for standing in season.standings}
    ranked = {
        str(row[1].value): (str(row[0].value), plain(row[4].value), str(row[10].value or ""))
        for row in book["Xếp hạng"].iter_rows()
        if row[1].value in names
    }
    assert ranked.keys() == names
    told = papers(folder)
    for name, (rank, shown, award) in ranked.items():
        line = next(line for line in told["phu_luc.docx"].splitlines() if f"| {name} |" in f"| {line} |")
        cells = [cell.strip() for cell in line.split("|")]
        assert cells[0] == rank
        assert shown in cells
        assert cells[-1] == award or award in line
        assert re.search(rf"{re.escape(rank)} {re.escape(name)} .*?{re.escape(shown)}", told["bao_cao.html"])


def test_the_check_would_notice_a_figure_of_another_result(tmp_path: Path) -> None:
    other = tabulate(
        replace(small_season.PLAN, info=replace(small_season.INFO, base_points=Decimal("0.37"))),
        small_season.REGISTER,
        small_season.SELF_SCORINGS,
        small_season.APPRAISALS,
    )
    write_ranking(tmp_path / "bang_xep_hang.xlsx", result())
    render_papers(other, tmp_path, ["phu_luc"])
    assert figures(text_of(tmp_path / "phu_luc.docx")) - of_the_workbook(tmp_path) - of_the_inputs()
