"""What an agency writes stays text in every output: no formula, no link, no tag, no field, no other path."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree

import openpyxl
import pytest

from tests import small_season
from tests.documents.papers import text_of
from tests.documents.test_html_report import Page
from thidua_xlsx.documents.html_report import render_report
from thidua_xlsx.documents.registry import render_papers
from thidua_xlsx.model import InputField, Result
from thidua_xlsx.ranking_workbook import write_ranking
from thidua_xlsx.tabulation import tabulate

NAMES = {
    "TCA": "=cmd|'/c calc.exe'!A0",
    "TCB": "@SUM(1+9)*cmd|' /C calc'!A0",
    "TCC": "</w:t></w:r><w:r><w:t>99,75",
    "TCD": "<script>alert(1)</script> & <b>x</b> ]]>",
    "TCE": "{{ 7*7 }} {% raw %} {{ cycler.__init__ }}",
    "TCF": "http://x.vn/?a=1&b=2 \x07\u202e",
}
SHOWN = {**NAMES, "TCF": "http://x.vn/?a=1&b=2 ⟨0007⟩⟨202E⟩"}
REASONS = ("=1+1", "@SUM(1) {{ 7*7 }}", "-5 </w:t>", "+84 903 000 000")
"""In the order of the agencies; in place of the last stands the reason of the score that was agreed on."""
_ACTING_TAGS = (b"<w:instrText", b"<w:fldSimple", b"<w:hyperlink", b"<hyperlink ", b"<x:hyperlink")
PAPERS = ("bien_ban", "to_trinh", "phieu_ket_qua")


def hostile() -> Result:
    """The small season with such names of agencies, and such reasons wherever an appraiser gave one."""
    agencies = tuple(replace(one, name=NAMES[one.code]) for one in small_season.PLAN.agencies)
    texts = iter(REASONS)
    appraisals = []
    for appraisal in small_season.APPRAISALS:
        entries = {
            slot: entry._replace(value=next(texts)) if slot.field is InputField.REASON else entry
            for slot, entry in appraisal.entries.items()
        }
        appraisals.append(replace(appraisal, entries=MappingProxyType(entries)))
    plan = replace(small_season.PLAN, agencies=agencies)
    return tabulate(plan, small_season.REGISTER, small_season.SELF_SCORINGS, appraisals)


def written(season: Result, folder: Path) -> Path:
    folder.mkdir()
    write_ranking(folder / "bang_xep_hang.xlsx", season)
    assert render_papers(season, folder, PAPERS).findings == ()
    assert render_report(folder / "bao_cao.html", season) == ()
    return folder


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The outputs of the honest season and of the hostile one."""
    root = tmp_path_factory.mktemp("outputs")
    return written(small_season.result(), root / "honest"), written(hostile(), root / "hostile")


def names_in(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_files_are_named_by_codes_alone(outputs: tuple[Path, Path]) -> None:
    honest, bad = outputs
    assert names_in(bad) == names_in(honest)


def test_no_output_gains_a_part_a_link_a_field_or_a_broken_tag(outputs: tuple[Path, Path]) -> None:
    honest, bad = outputs
    for name in names_in(bad):
        if name.endswith((".xlsx", ".docx")):
            before, after = parts(honest / name), parts(bad / name)
            assert after.keys() == before.keys(), name
            for part, data in after.items():
                if part.endswith((".xml", ".rels")):
                    ElementTree.fromstring(data)
                if part.endswith(".rels"):
                    assert data.count(b"External") == before[part].count(b"External"), (name, part)
                for tag in _ACTING_TAGS:
                    assert data.count(tag) == before[part].count(tag), (name, part, tag)


def test_the_ranking_workbook_holds_the_texts_as_texts(outputs: tuple[Path, Path]) -> None:
    book = openpyxl.load_workbook(outputs[1] / "bang_xep_hang.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    formulas = [str(cell.value) for cell in cells if cell.data_type == "f"]
    assert not [one for one in formulas if re.search(r"cmd|calc|http|HYPERLINK|WEBSERVICE|\[1\]", one)]
    texts = {cell.value for cell in cells if cell.data_type == "s"}
    assert {shown for shown in (*SHOWN.values(), *REASONS[:3]) if shown not in texts} == set()


def test_the_papers_hold_the_texts_as_texts(outputs: tuple[Path, Path]) -> None:
    text = text_of(outputs[1] / "bien_ban.docx")
    assert [code for code, shown in SHOWN.items() if shown not in text] == []
    slips = {path.stem: text_of(path) for path in (outputs[1] / "phieu_ket_qua").glob("*.docx")}
    assert len(slips) == len(SHOWN)
    assert [code for code, shown in SHOWN.items() if not any(shown in slip for slip in slips.values())] == []


def test_the_report_has_no_tag_more(outputs: tuple[Path, Path]) -> None:
    before, after = (Page((folder / "bao_cao.html").read_text("utf-8")) for folder in outputs)
    assert [tag for tag, _ in after.tags] == [tag for tag, _ in before.tags]
    assert not [attrs for _, attrs in after.tags for key in attrs if key.startswith("on")]
    text = "".join(after.texts)
    assert [code for code, shown in SHOWN.items() if shown not in text] == []
