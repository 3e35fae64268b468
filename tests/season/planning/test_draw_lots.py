"""`assign` and `sample` on a season's folder: what changes in the plan, what does not, what is on record."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from sample_workbooks.regenerate import packages
from sample_workbooks.regenerate.season import sample
from tests.seasons import contents, tay_ninh, thidua
from thidua_xlsx.secretariat.plan import read_plan
from thidua_xlsx.secretariat.tables.patch_cells import EditError, set_cells

AGENCY_SHEET = "xl/worksheets/sheet2.xml"
COLUMN = "J"
"""`Đơn vị thẩm định` in the plan as it is written."""


@pytest.fixture
def season(tmp_path: Path) -> Path:
    return tay_ninh(tmp_path / "khoi")


def parts(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def ledger(season: Path, kind: str) -> list[dict[str, object]]:
    lines = (season / "nhat_ky.jsonl").read_text("utf-8").splitlines()
    return [line["data"] for line in map(json.loads, lines) if line["type"] == kind]


def appraisers(season: Path) -> Mapping[str, str | None]:
    plan, _ = read_plan(season / "ke_hoach.xlsx")
    assert plan is not None
    return {agency.code: agency.cross_appraiser for agency in plan.agencies}


def test_the_assignment_stands_in_the_plan_and_on_record(season: Path) -> None:
    run = thidua("assign", season, "--seed", 2013, "--json")
    assert run.code == 0
    drawn = {row["agency"]: row["appraiser"] for row in run.document["assignments"]}
    assert len(drawn) == 9
    assert appraisers(season) == drawn
    (line,) = ledger(season, "ASSIGN")
    assert (line["seed"], line["appraisers"]) == (2013, drawn)


def test_nothing_else_in_the_plan_changes(season: Path) -> None:
    path = season / "ke_hoach.xlsx"
    before, plan = parts(path), read_plan(path)[0]
    thidua("assign", season, "--seed", 2013)
    after, assigned = parts(path), read_plan(path)[0]
    assert list(before) == list(after)
    assert [name for name in before if before[name] != after[name]] == [AGENCY_SHEET]
    cells = re.compile(rf'<c r="{COLUMN}[0-9]+"[^>]*?(/>|>.*?</c>)'.encode())
    assert cells.sub(b"", before[AGENCY_SHEET]) == cells.sub(b"", after[AGENCY_SHEET])
    assert plan is not None
    assert assigned is not None
    assert plan.digest == assigned.digest


def test_what_openpyxl_sees_of_notes_lists_widths_and_styles_is_the_same(season: Path) -> None:
    path = season / "ke_hoach.xlsx"

    def seen() -> tuple[object, ...]:
        sheet = load_workbook(path)["Đơn vị"]
        notes = {c.coordinate: c.comment.text for row in sheet for c in row if c.comment}
        lists = sorted((str(v.sqref), v.formula1) for v in sheet.data_validations.dataValidation)
        widths = {key: one.width for key, one in sheet.column_dimensions.items()}
        styles = [cell.style_id for cell in sheet[COLUMN]]
        return notes, lists, widths, styles, sheet.freeze_panes

    before = seen()
    thidua("assign", season, "--seed", 2013)
    assert seen() == before
    assert before[0]
    assert before[1]


def test_forms_that_are_out_stay_valid(season: Path) -> None:
    before = thidua("collect", season, "--json").document["submissions"]
    thidua("assign", season, "--seed", 2013)
    assert thidua("collect", season, "--json").document["submissions"] == before


def test_the_same_seed_again_changes_nothing_and_another_one_is_refused(season: Path) -> None:
    thidua("assign", season, "--seed", 2013)
    before = contents(season)
    again = thidua("assign", season, "--seed", 2013, "--json")
    assert (again.code, again.document["unchanged"]) == (0, ["ke_hoach.xlsx"])
    other = thidua("assign", season, "--seed", 5, "--json")
    assert (other.code, other.told) == (1, ["E836"])
    assert contents(season) == before
    assert thidua("assign", season, "--seed", 5, "--replace").code == 0
    assert [line["seed"] for line in ledger(season, "ASSIGN")] == [2013, 5]


def filled_for_the_assigned(season: Path) -> str:
    """STC assigned by seed 2013, appraised by its assigned appraiser; the workbook as shown."""
    shutil.rmtree(season / "tham_dinh")
    thidua("assign", season, "--seed", 2013)
    thidua("appraise", season, "--only", "STC")
    (path,) = (season / "tham_dinh").iterdir()
    book = load_workbook(path)
    _, cell = next(iter(book.defined_names["CT_CGP_count"].destinations))
    book["Phiếu thẩm định"][cell.replace("$", "")] = 1
    book.save(path)
    return f"tham_dinh/{path.name}"


def test_filled_appraisals_are_named_and_dropped_only_for_a_reason(season: Path) -> None:
    file = filled_for_the_assigned(season)
    before = contents(season)
    run = thidua("assign", season, "--seed", 5, "--replace", "--json")
    (told,) = (f for f in run.document["findings"] if f["level"] == "error")
    assert (run.code, told["code"], told["facts"]["files"]) == (1, "E841", file)
    assert contents(season) == before
    run = thidua("assign", season, "--seed", 5, "--replace", "--drop-filled", "Bốc thăm sai", "--json")
    assert (run.code, [f["file"] for f in run.document["findings"] if f["code"] == "W842"]) == (0, [file])
    line = ledger(season, "ASSIGN")[-1]
    assert (line["seed"], line["dropped"], line["reason"]) == (5, [file], "Bốc thăm sai")
    assert (season / file).exists()
    assert thidua("assign", season, "--seed", 5, "--replace", "--json").told == ["W891"]


def test_a_dry_run_says_who_and_writes_nothing(season: Path) -> None:
    before = contents(season)
    run = thidua("assign", season, "--seed", 2013, "--dry-run", "--json")
    assert (run.code, run.document["written"]) == (0, ["ke_hoach.xlsx"])
    assert len(run.document["assignments"]) == 9
    assert contents(season) == before


def edited(season: Path, changes: Mapping[str, str | None]) -> Path:
    """The plan with other cells on sheet `Đơn vị`, as a secretary would save it."""
    path = season / "ke_hoach.xlsx"
    book = load_workbook(path)
    for cell, text in changes.items():
        book["Đơn vị"][cell] = text
    book.save(path)
    return path


def test_groups_of_one_and_two_are_told(season: Path) -> None:
    edited(season, {"D2": "Một", "D3": "Hai", "D4": "Hai"})
    run = thidua("assign", season, "--seed", 2013, "--json")
    assert run.code == 0
    told = [(f["code"], f["agency"]) for f in run.document["findings"] if f["code"] != "W371"]
    assert [one for one in told if one[0] != "W842"] == [("W837", "VPHDND"), ("I838", None)]
    # Regrouping refuses no form: appraisals that nobody named had filled are those of others now.
    assert {code for name, code in told if name == "W842"} == appraisers(season).keys() - {"VPHDND"}
    assert appraisers(season)["VPHDND"] is None
    assert (appraisers(season)["STC"], appraisers(season)["VPUBND"]) == ("VPUBND", "STC")


def test_a_plan_without_the_column_is_told_to_get_one(season: Path) -> None:
    before = edited(season, {"J1": "Ghi thêm"}).read_bytes()
    run = thidua("assign", season, "--seed", 2013, "--json")
    assert run.code == 1
    assert "E839" in run.told
    assert (season / "ke_hoach.xlsx").read_bytes() == before


def test_a_formula_is_not_overwritten(season: Path) -> None:
    path = season / "ke_hoach.xlsx"
    formula = '<c r="J3" t="str"><f>"STC"</f><v>SNV</v></c>'
    packages.edit_parts(path, {AGENCY_SHEET: lambda xml: re.sub(r'<c r="J3"[^>]*/>', formula, xml)})
    before = path.read_bytes()
    run = thidua("assign", season, "--seed", 2013, "--replace", "--json")
    assert run.code == 1
    assert "E839" in run.told
    assert path.read_bytes() == before
    assert not (season / "nhat_ky.jsonl").exists()


def test_a_plan_with_errors_is_not_drawn_from(season: Path) -> None:
    edited(season, {"A3": None})
    for command in (("assign",), ("sample", "--share", "30")):
        assert thidua(command[0], season, *command[1:], "--seed", 1).code == 1


def test_the_draw_is_on_record_once(season: Path) -> None:
    codes = [agency.code for agency in sample("tay-ninh-2013").plan.agencies]
    first = thidua("sample", season, "--share", 30, "--seed", 7, "--json")
    again = thidua("sample", season, "--share", 30, "--seed", 7, "--json")
    assert first.document == again.document
    (line,) = ledger(season, "SAMPLE")
    assert (line["seed"], line["share"], line["pool"]) == (7, 30, codes)
    assert line["drawn"] == first.document["drawn"]
    assert len(first.document["drawn"]) == 3
    assert thidua("sample", season, "--share", 30, "--seed", 8, "--dry-run").code == 0
    assert len(ledger(season, "SAMPLE")) == 1


def test_a_draw_after_another_is_said_and_kept_with_the_one_before(season: Path) -> None:
    first = thidua("sample", season, "--share", 30, "--seed", 7, "--json").document["drawn"]
    other = thidua("sample", season, "--share", 30, "--seed", 8, "--json")
    (finding,) = (f for f in other.document["findings"] if f["code"] == "W891")
    assert (finding["facts"]["seed"], finding["facts"]["drawn"]) == ("7", ", ".join(first))
    assert [line.get("before") for line in ledger(season, "SAMPLE")] == [None, {"line": 1, "seed": 7}]
    again = thidua("sample", season, "--share", 30, "--seed", 8, "--json")
    assert again.document == other.document
    assert len(ledger(season, "SAMPLE")) == 2


def test_an_assignment_drawn_again_names_the_one_before(season: Path) -> None:
    thidua("assign", season, "--seed", 2013)
    run = thidua("assign", season, "--seed", 5, "--replace", "--json")
    assert "W891" in run.told
    assert ledger(season, "ASSIGN")[1]["before"] == {"line": 1, "seed": 2013}


def test_persons_alone_cannot_be_drawn(season: Path) -> None:
    edited(season, {f"E{row}": "cá nhân" for row in range(2, 11)})
    assert "E840" in thidua("sample", season, "--share", 30, "--seed", 7, "--json").told


def test_a_share_is_a_percentage_and_a_seed_is_asked_for(season: Path) -> None:
    assert thidua("sample", season, "--share", 0, "--seed", 1).code == 2
    assert thidua("sample", season, "--share", 101, "--seed", 1).code == 2
    assert thidua("sample", season, "--share", 30).code == 2
    assert thidua("assign", season).code == 2


ODD = (
    '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    '<x:cols><x:col min="2" max="3" width="9" style="4"/></x:cols><x:sheetData>'
    '<x:row r="1"/><x:row r="2"><x:c r="A2"/><x:c r="D2" t="b"><x:v>1</x:v></x:c></x:row>'
    '<x:row r="3" s="7" customFormat="1"></x:row></x:sheetData></x:worksheet>'
)


def odd_book() -> bytes:
    """A workbook as nobody's program writes it, and as every one must read it."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/a.xml" ContentType="{kind}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{rels}"><Relationship Id="r1" Type="{related}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
        f'xmlns:r="{related}"><sheets><sheet name="Đơn vị" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{rels}"><Relationship Id="r1" '
        f'Type="{related}/worksheet" Target="a.xml"/></Relationships>',
        "xl/a.xml": ODD,
    }
    target = BytesIO()
    with ZipFile(target, "w") as package:
        for name, text in files.items():
            package.writestr(name, text)
    return target.getvalue()


def changed(texts: Mapping[str, str]) -> str:
    with ZipFile(BytesIO(set_cells(odd_book(), "k.xlsx", "Đơn vị", texts))) as package:
        return package.read("xl/a.xml").decode().replace(' xml:space="preserve"', "")


def test_a_cell_takes_its_place_its_prefix_and_its_style() -> None:
    told = changed({"B2": "A & B", "E2": "x", "D2": "y", "C3": "z"})
    assert '<x:c r="B2" s="4" t="inlineStr"><x:is><x:t>A &amp; B</x:t></x:is></x:c><x:c r="D2"' in told
    assert '<x:c r="D2" t="inlineStr"><x:is><x:t>y</x:t></x:is></x:c><x:c r="E2" t=' in told
    assert '<x:c r="C3" s="7" t="inlineStr"><x:is><x:t>z</x:t></x:is></x:c></x:row>' in told
    assert changed({"D2": ""}) == ODD.replace(' t="b"><x:v>1</x:v></x:c>', "/>")


@pytest.mark.parametrize("cell", ["A1", "A9"])
def test_a_row_the_file_does_not_store_is_refused(cell: str) -> None:
    with pytest.raises(EditError):
        changed({cell: "x"})


def test_a_sheet_that_is_not_there_is_refused() -> None:
    with pytest.raises(EditError):
        set_cells(odd_book(), "k.xlsx", "Khác", {"A2": "x"})
