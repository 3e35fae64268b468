"""Every paper of the dossier: golden texts, one result behind all of them, nothing of others on a slip."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import openpyxl
import pytest

from tests import small_season
from tests.documents.papers import assert_golden, text_of
from tests.small_season import NAMES, result
from thidua_xlsx.documents.registry import PAPERS, render_papers
from thidua_xlsx.documents.template_fields import context, shapes, walk
from thidua_xlsx.documents.template_paths import shipped
from thidua_xlsx.documents.views import ballot_papers, counting, notice, slips
from thidua_xlsx.documents.views.letterhead import joined_office, short
from thidua_xlsx.documents.views.ties_and_ballots import due_sets
from thidua_xlsx.model import (
    Absent,
    BallotRound,
    Milestone,
    MilestoneKind,
    Register,
    Result,
    SelfScoring,
    Slot,
    Votes,
)
from thidua_xlsx.ranking_workbook import write_ranking
from thidua_xlsx.tabulation import tabulate

FIGURE = re.compile(r"[0-9]+(?:,[0-9]+)?")


def waiting() -> Result:
    return result(small_season.without_ballot())


def with_missing_forms() -> Result:
    """TCB has not sent its form; TCC left a row and a count blank."""
    milestone = Milestone(
        "TC", "Gửi phiếu", date(2014, 1, 10), MilestoneKind.SELF_SCORING, last_day=date(2014, 1, 15)
    )
    plan = replace(small_season.PLAN, milestones=(milestone,))
    forms = [one for one in small_season.SELF_SCORINGS if one.agency not in ("TCB", "TCC")]
    return tabulate(plan, small_season.REGISTER, [*forms, _with_blanks()], ())


def _with_blanks() -> SelfScoring:
    form = small_season.self_scoring("TCC")
    blank = {
        slot: entry._replace(value=Absent.BLANK)
        if (slot.criterion, slot.adjustment) in (("1.1", None), ("1.2", "T1.2"))
        else entry
        for slot, entry in form.entries.items()
    }
    entries: MappingProxyType[Slot, object] = MappingProxyType(blank)
    return replace(form, entries=entries)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dossier")
    assert render_papers(result(), folder).findings == ()
    return folder


@pytest.mark.parametrize(
    "file",
    [
        "to_trinh",
        "phu_luc",
        "danh_sach",
        "phieu_ket_qua/TCE",
        "bien_ban_tham_dinh/TCE",
        "bien_ban_kiem_phieu",
    ],
)
def test_papers_of_the_season(dossier: Path, file: str) -> None:
    assert_golden(file.replace("/", "_"), dossier / f"{file}.docx")


def test_what_is_written_and_in_which_order(dossier: Path, tmp_path: Path) -> None:
    papers = render_papers(result(), tmp_path)
    assert papers.written[:4] == ("bien_ban.docx", "to_trinh.docx", "phu_luc.docx", "danh_sach.docx")
    assert {Path(file).parts[0].removesuffix(".docx") for file in papers.written} == set(PAPERS) - {
        "phieu_bau",
        "thong_bao",
        "to_trinh_bo_sung",
    }
    for file in papers.written:
        assert (tmp_path / file).read_bytes() == (dossier / file).read_bytes()


def test_ballot_papers_for_exactly_the_tied_one_a_member(tmp_path: Path) -> None:
    papers = render_papers(waiting(), tmp_path, ["phieu_bau"])
    assert papers.written == ("phieu_bau.docx",)
    text = text_of(tmp_path / "phieu_bau.docx")
    assert text.count("PHIẾU BẦU") == len(NAMES)
    assert_golden("phieu_bau", tmp_path / "phieu_bau.docx")
    view = ballot_papers(waiting())
    assert view is not None
    assert {paper.agencies for paper in view.papers} == {(NAMES["TCC"], NAMES["TCD"])}
    assert {paper.round for paper in view.papers} == {"1"}


def test_equal_votes_share_the_rank_and_ask_for_no_paper() -> None:
    held = BallotRound(1, members=7, present=7, issued=7, returned=6, valid=6, invalid=0)
    register = replace(small_season.REGISTER, ballots=(held,), votes=(Votes(1, "TCC", 3), Votes(1, "TCD", 3)))
    assert due_sets(result(register)) == ()
    assert ballot_papers(result(register)) is None


def test_a_second_round_is_for_those_the_first_did_not_hold() -> None:
    """Round 1 has votes of one of the two alone: it decides nothing, and the next is round 2 of 7 members."""
    held = BallotRound(1, members=7, present=7, issued=7, returned=6, valid=6, invalid=0)
    season = result(replace(small_season.REGISTER, ballots=(held,), votes=(Votes(1, "TCC", 3),)))
    view = ballot_papers(season)
    assert view is not None
    assert {paper.agencies for paper in view.papers} == {(NAMES["TCC"], NAMES["TCD"])}
    assert (len(view.papers), view.papers[0].round) == (7, "2")


def test_no_ballot_paper_while_points_are_missing() -> None:
    assert due_sets(with_missing_forms()) == ()
    assert ballot_papers(with_missing_forms()) is None


def test_no_count_without_a_ballot() -> None:
    assert counting(waiting()) is None


def test_a_reminder_names_who_is_missing_and_what_is_blank(tmp_path: Path) -> None:
    papers = render_papers(with_missing_forms(), tmp_path, ["thong_bao"])
    assert papers.written == ("thong_bao.docx",)
    assert_golden("thong_bao", tmp_path / "thong_bao.docx")


def test_no_reminder_when_everything_is_there() -> None:
    assert notice(result()) is None


def test_a_slip_says_nothing_of_other_agencies(dossier: Path) -> None:
    issuing = small_season.INFO.issuing_body
    for code, name in NAMES.items():
        text = text_of(dossier / "phieu_ket_qua" / f"{code}.docx")
        assert name in text
        others = [other for other in NAMES.values() if other not in (name, issuing)]
        assert [other for other in others if other in text] == []
        assert not re.search(rf"\b({'|'.join(set(NAMES) - {code})})\b", text)


def test_a_slip_of_a_waiting_season_names_only_its_own_business() -> None:
    for code, view in slips(with_missing_forms()):
        assert all(NAMES[code] in told or code in told for told in view.pending)


def test_every_figure_of_the_papers_stands_in_the_workbook(dossier: Path, tmp_path: Path) -> None:
    write_ranking(tmp_path / "b.xlsx", result())
    book = openpyxl.load_workbook(tmp_path / "b.xlsx", data_only=True)
    known = {
        f"{abs(cell.value):.10g}".replace(".", ",")
        if isinstance(cell.value, int | float)
        else str(cell.value)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
    words = set(FIGURE.findall(" ".join(known)))
    for view in slips(result()):
        told = view[1].rows
        figures = [figure for row in told for figure in (row.claimed, row.appraised, row.final, row.maximum)]
        figures += [view[1].claimed, view[1].appraised, view[1].total, view[1].share]
        for figure in figures:
            assert set(FIGURE.findall(figure)) <= words, (view[0], figure)
    appendix = text_of(dossier / "phu_luc.docx")
    for line in appendix.splitlines()[5:]:
        assert set(FIGURE.findall(line)) <= words, line


def test_a_broken_template_stops_its_own_paper_only(tmp_path: Path) -> None:
    own = tmp_path / "templates"
    own.mkdir()
    (own / "to_trinh.docx").write_bytes(b"PK")
    papers = render_papers(result(), tmp_path / "out", ["to_trinh", "phu_luc"], [own])
    assert papers.written == ("phu_luc.docx",)
    assert [finding.code for finding in papers.findings] == ["E704"]


def test_an_unknown_paper_is_our_bug(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        render_papers(result(), tmp_path, ["bang_khen"])


@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_has_a_template_and_every_field_an_explanation(name: str) -> None:
    paper = PAPERS[name]
    assert (shipped() / paper.template).is_file()
    for path, shape in walk(paper.view):
        assert re.fullmatch(r"[a-z_\[\].]+", path), path
        assert shape.about[:1] in "“" or shape.about[:1].isupper(), path


def test_a_context_holds_nothing_but_strings_lists_and_dictionaries() -> None:
    def plain(value: object) -> bool:
        if isinstance(value, dict):
            return all(isinstance(key, str) and plain(item) for key, item in value.items())
        return isinstance(value, str) or (isinstance(value, list) and all(map(plain, value)))

    for paper in PAPERS.values():
        for _, view in paper.make(waiting()):
            values = context(view)
            assert plain(values)
            assert values.keys() == shapes(paper.view).keys()


def test_papers_of_an_empty_season_are_made(tmp_path: Path) -> None:
    plan = replace(small_season.PLAN, awards=(), conditions=(), classes=())
    papers = render_papers(tabulate(plan, Register(), (), ()), tmp_path)
    assert papers.findings == ()
    assert "thong_bao.docx" in papers.written


@pytest.mark.parametrize(
    ("office", "agency", "joined"),
    [
        ("Giám đốc", "Sở Tài chính", "Giám đốc Sở Tài chính"),
        ("Chánh Văn phòng", "Văn phòng UBND tỉnh", "Chánh Văn phòng UBND tỉnh"),
        ("Giám đốc Sở Tài chính", "Sở Tài chính", "Giám đốc Sở Tài chính"),
        ("", "Sở Tài chính", ""),
    ],
)
def test_an_office_names_its_agency_once(office: str, agency: str, joined: str) -> None:
    assert joined_office(office, agency) == joined


def test_long_criteria_are_cut_at_a_word() -> None:
    text = short("Xây dựng " * 20)
    assert text.endswith("Xây…") or text.endswith("dựng…")
    assert len(text) <= 91
