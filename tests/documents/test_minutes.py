"""The minutes say what the result says, in the layout of NĐ 30/2020 Mẫu 1.9."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from docx.shared import Cm

from tests import small_season
from tests.documents.papers import assert_golden, render_minutes, text_of
from tests.small_season import result
from thidua_xlsx.documents.views import minutes
from thidua_xlsx.documents.views.letterhead import purpose
from thidua_xlsx.model import Award, MeetingRecord, Plan, Register, Result
from thidua_xlsx.tabulation import tabulate

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("minutes") / "bien_ban.docx"
    assert render_minutes(path, result()) == ()
    return path


def with_plan(**changes: object) -> Plan:
    return replace(small_season.PLAN, **changes)  # type: ignore[arg-type]


def test_minutes_of_the_season(paper: Path) -> None:
    assert_golden("bien_ban", paper)


def test_minutes_that_wait_for_a_ballot(tmp_path: Path) -> None:
    path = tmp_path / "bien_ban.docx"
    assert render_minutes(path, result(small_season.without_ballot())) == ()
    assert_golden("bien_ban_chua_chinh_thuc", path)


def test_minutes_of_an_empty_season_still_read_as_minutes(tmp_path: Path) -> None:
    plan = with_plan(keys=small_season.KEYS[:1], conditions=(), awards=(), classes=())
    path = tmp_path / "bien_ban.docx"
    assert render_minutes(path, tabulate(plan, Register(), (), ())) == ()
    assert_golden("bien_ban_trong", path)


def test_the_same_result_gives_the_same_bytes(paper: Path, tmp_path: Path) -> None:
    again = tmp_path / "bien_ban.docx"
    render_minutes(again, result())
    assert again.read_bytes() == paper.read_bytes()


def test_names_with_signs_of_xml_survive(paper: Path) -> None:
    assert small_season.NAMES["TCF"] in text_of(paper)


def test_control_characters_are_shown_and_not_obeyed(tmp_path: Path) -> None:
    meeting = replace(small_season.REGISTER.meeting, place="Hội\x07 trường \ud800 A\x0cB\u202e")
    path = tmp_path / "bien_ban.docx"
    render_minutes(path, result(replace(small_season.REGISTER, meeting=meeting)))
    assert "Hội⟨0007⟩ trường ⟨D800⟩ A⟨000C⟩B⟨202E⟩" in text_of(path)


def test_values_are_not_taken_for_tags(tmp_path: Path) -> None:
    meeting = MeetingRecord(chair="{{ 7*7 }} {% for %} {{ thu_ky }}")
    path = tmp_path / "bien_ban.docx"
    assert render_minutes(path, result(replace(small_season.REGISTER, meeting=meeting))) == ()
    assert "{{ 7*7 }} {% for %} {{ thu_ky }}" in text_of(path)


def test_page_and_font_follow_the_decree(paper: Path) -> None:
    document = docx.Document(str(paper))
    section = document.sections[0]
    assert abs(section.page_width - Cm(21)) < 1000
    assert abs(section.page_height - Cm(29.7)) < 1000
    assert abs(section.left_margin - Cm(3)) < 1000
    assert abs(section.right_margin - Cm(2)) < 1000
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header.paragraphs[0]._p.xml
    styles = document.styles.element
    for fonts in styles.iter(f"{W}rFonts"):
        assert {fonts.get(f"{W}{slot}") for slot in ("ascii", "hAnsi", "cs", "eastAsia")} == {
            "Times New Roman"
        }
    assert {language.get(f"{W}val") for language in styles.iter(f"{W}lang")} == {"vi-VN"}


def test_tables_repeat_their_header_and_rows_stay_whole(paper: Path) -> None:
    for table in docx.Document(str(paper)).tables[1:-1]:
        assert table.rows[0]._tr.find(f"{W}trPr/{W}tblHeader") is not None
        for row in table.rows:
            assert row._tr.find(f"{W}trPr/{W}cantSplit") is not None


def test_properties_name_title_body_and_language(paper: Path) -> None:
    core = docx.Document(str(paper)).core_properties
    assert core.title == "Biên bản họp bình xét thi đua, xét khen thưởng năm 2013"
    assert (core.author, core.language) == ("Sở Tài chính", "vi-VN")


def test_every_part_is_whole_and_compressed(paper: Path) -> None:
    with zipfile.ZipFile(paper) as package:
        names = package.namelist()
        assert names[0] == "[Content_Types].xml"
        assert names[1:] == sorted(names[1:])
        for info in package.infolist():
            assert (info.compress_type, info.date_time) == (zipfile.ZIP_DEFLATED, (1980, 1, 1, 0, 0, 0))
            if info.filename.endswith((".xml", ".rels")):
                ElementTree.fromstring(package.read(info))


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        ((), "bình xét thi đua"),
        (("Cờ thi đua của UBND tỉnh",), "bình xét thi đua"),
        (("Bằng khen của Chủ tịch UBND tỉnh",), "xét khen thưởng"),
        (("Cờ thi đua", "Bằng khen"), "bình xét thi đua, xét khen thưởng"),
        (("Công trình tiêu biểu",), "xét khen thưởng"),
        (("Chiến sĩ thi đua cấp tỉnh", "Tập thể Lao động xuất sắc"), "bình xét thi đua"),
    ],
)
def test_the_title_follows_the_purpose(forms: tuple[str, ...], expected: str) -> None:
    assert purpose(with_plan(awards=tuple(Award(form, 1, 1) for form in forms))) == expected


def test_several_lists_each_start_at_one() -> None:
    agencies = tuple(
        replace(agency, group="Nhóm I" if agency.code in ("TCA", "TCC") else "Nhóm II")
        for agency in small_season.PLAN.agencies
    )
    season = tabulate(
        with_plan(agencies=agencies),
        small_season.REGISTER,
        small_season.SELF_SCORINGS,
        small_season.APPRAISALS,
    )
    assert [(group.name, group.ranking[0].rank) for group in minutes(season).groups] == [
        ("Nhóm I", "1"),
        ("Nhóm II", "1"),
    ]


def test_a_view_is_made_of_the_result_alone() -> None:
    one: Result = result()
    assert minutes(one) == minutes(one)
