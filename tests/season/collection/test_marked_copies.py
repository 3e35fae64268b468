"""`tra_lai/`: what is wrong is said at its cell; the copy goes out, is filled and comes back as a form."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.libreoffice import converted
from tests.seasons import contents, tay_ninh, thidua

COPY = "tra_lai/2013_STP_tra-lai.xlsx"
SHEET = "Phiếu tự chấm"


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tay_ninh(tmp_path_factory.mktemp("season") / "khoi")
    thidua("collect", folder)
    return folder


@pytest.fixture
def season(tmp_path: Path) -> Path:
    """Nobody has appraised STP and SKHDT yet: they may still send their forms again."""
    folder = tay_ninh(tmp_path / "khoi")
    for agency in ("STP", "SKHDT"):
        (folder / "tham_dinh" / f"2013_{agency}_tham-dinh.xlsx").unlink()
    return folder


def statuses(folder: Path) -> dict[str, str]:
    document = thidua("collect", folder, "--json").document
    return {s["file"]: s["status"] for s in document["submissions"] if s["agency"] == "STP"}


def alone(season: Path, data: bytes) -> list[str]:
    """What is told of STP's form when these bytes are all that STP sent."""
    (season / "nhan" / "2014-01-08" / "SO TU PHAP bang diem.xlsx").write_bytes(data)
    document = thidua("collect", season, "--json").document
    return [
        f"{f['code']} {f['cell'] or ''}".strip()
        for f in document["findings"]
        if f["agency"] == "STP" and (f["file"] or "").startswith("nhan/")
    ]


def test_a_banner_and_each_remark_lead_to_the_cell(collected: Path) -> None:
    sheet = openpyxl.load_workbook(collected / COPY)[SHEET]
    links = {
        cell.coordinate: cell.hyperlink.location
        for row in sheet.iter_rows()
        for cell in row
        if cell.hyperlink
    }
    banner, *remarks = sorted(links, key=lambda place: sheet[place].row)
    assert sheet[banner].value.startswith("Có 2 chỗ cần sửa")
    said = [(sheet[place].value.partition(":")[0], links[place]) for place in remarks]
    assert said
    assert [f"'{SHEET}'!{cell}" for cell, _ in said] == [location for _, location in said]
    assert links[banner] == said[0][1]
    marked = [row[1].coordinate for row in sheet.iter_rows() if row[1].border.left.style == "thick"]
    assert [place[1:] for place in marked] == [cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") for cell, _ in said]


def test_only_forms_with_something_to_put_right_have_a_copy(collected: Path) -> None:
    assert sorted(contents(collected / "tra_lai")) == [
        "2013_SNGV_tra-lai.xlsx",
        "2013_STP_tra-lai.xlsx",
        "2013_TTT_tra-lai.xlsx",
        "2013_VPPCTN_tra-lai.xlsx",
    ]
    told = thidua("collect", collected, "--json").document["findings"]
    copies = {f["agency"]: (f["file"], f["facts"]["count"]) for f in told if f["code"] == "I850"}
    assert copies == {
        # A bonus without evidence: CGP of Sở Ngoại vụ (W227).
        "SNGV": ("tra_lai/2013_SNGV_tra-lai.xlsx", "1"),
        "STP": (COPY, "2"),
        "TTT": ("tra_lai/2013_TTT_tra-lai.xlsx", "1"),
        "VPPCTN": ("tra_lai/2013_VPPCTN_tra-lai.xlsx", "1"),
    }


def test_the_reason_stands_at_the_cell_and_beside_the_row(collected: Path) -> None:
    sheet = openpyxl.load_workbook(collected / COPY)[SHEET]
    assert sheet["K8"].value == sheet["K9"].value is None
    (heading,) = [cell.row for cell in sheet["K"] if cell.value == "Cần sửa"]
    assert sheet[f"J{heading}"].value == "Kiểm tra"
    assert sheet["K19"].value.startswith("F19: '19,5 đ' không phải là số (mục 3.3).")
    assert sheet["K19"].value.endswith("(E204)")
    assert sheet["F19"].comment.text.startswith("'19,5 đ' không phải là số")
    assert sheet["F19"].fill.fgColor.rgb == "FFFBD5D5"
    assert sheet["F19"].value is None
    assert sheet["K45"].value.endswith("(E207)")
    # What was read from a text is a number now, and needs no remark.
    assert (sheet["F17"].value, sheet["K17"].value, sheet["F17"].comment) == (9.5, None, None)
    assert sheet.print_area.endswith("$K$75")


def test_a_copy_that_is_put_right_and_sent_again_is_accepted(season: Path) -> None:
    thidua("collect", season)
    book = openpyxl.load_workbook(season / COPY)
    book[SHEET]["F19"], book[SHEET]["F45"] = 19.5, 19.5
    book.save(season / "nhan" / "STP sửa.xlsx")
    assert statuses(season) == {
        "nhan/2014-01-08/SO TU PHAP bang diem.xlsx": "superseded",
        "nhan/STP sửa.xlsx": "accepted",
    }
    assert not (season / COPY).exists()


def test_the_column_of_remarks_and_the_notes_are_no_findings(season: Path) -> None:
    thidua("collect", season)
    told = alone(season, (season / COPY).read_bytes())
    assert told == ["W211 F19", "W211 F45"]


@pytest.mark.libreoffice
def test_libreoffice_may_save_it_in_between(season: Path) -> None:
    thidua("collect", season)
    with converted([season / COPY]) as (saved,):
        told = alone(season, saved.read_bytes())
    assert [one for one in told if not one.startswith("I")] == ["W211 F19", "W211 F45"]


def test_the_same_copy_again_is_the_same_bytes_and_a_dry_run_writes_none(
    season: Path, collected: Path
) -> None:
    thidua("collect", season, "--dry-run")
    assert not (season / "tra_lai").exists()
    thidua("collect", season)
    first = contents(season / "tra_lai")
    thidua("collect", season)
    assert contents(season / "tra_lai") == first == contents(collected / "tra_lai")


def test_rows_that_were_deleted_or_added_are_said_in_the_copy(season: Path) -> None:
    path = season / "nhan" / "2014-01-09" / "Phiếu tự chấm Sở KH&ĐT.xlsx"
    book = openpyxl.load_workbook(path)
    sheet = book[SHEET]
    sheet["A15"] = None
    sheet["A18"] = "9.9"
    book.save(path)
    told = [f["code"] for f in thidua("collect", season, "--json").document["findings"]]
    assert told.count("E241") == 2
    copy = openpyxl.load_workbook(season / "tra_lai" / "2013_SKHDT_tra-lai.xlsx")[SHEET]
    assert "(E241)" in copy["K15"].value
    assert "(E241)" in copy["K18"].value
    assert (copy["A15"].value, copy["A18"].value) == ("2.3", "3.2")
    last = max(cell.row for cell in copy["K"] if cell.value)
    assert "9.9" in copy[f"K{last}"].value
    assert "(W239)" in copy[f"K{last}"].value


def test_without_the_key_no_copy_is_made(season: Path) -> None:
    (season / ".khoa").unlink()
    thidua("collect", season)
    assert not (season / "tra_lai").exists()
