"""The register workbook: what is written is read back, and judged against the plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from sample_workbooks.regenerate.season import sample
from tests.untrusted.bare import bare
from tests.untrusted.sheets import plan_book, register_book, told
from thidua_xlsx.model import Absence, CouncilDecision, Exemplar, MeetingRecord, Record, Register
from thidua_xlsx.secretariat.plan import read_plan
from thidua_xlsx.secretariat.register import read_register, write_register
from thidua_xlsx.secretariat.register.sheets import REGISTER_SHEETS

SEASON = sample("tay-ninh-2013")
PLAN, REGISTER = SEASON.plan, SEASON.register


def test_the_tay_ninh_register_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "so_theo_doi.xlsx"
    write_register(path, REGISTER, PLAN)
    register, findings = read_register(path, PLAN)
    assert bare(register) == bare(REGISTER)
    assert told(findings) == []


def test_everything_a_register_can_hold_survives(tmp_path: Path) -> None:
    register = replace(
        REGISTER,
        absences=(Absence("H1", "STC", excused=True), Absence("H2", "STC")),
        records=(Record("TTT", "KH4", count=0), Record("TTT", "KX2", 2, "=1+1", date(2013, 10, 2))),
        decisions=(CouncilDecision("STC", PLAN.awards[0].form, agreed=False, document_number="01"),),
        exemplars=(
            Exemplar("STC", "Tổ một cửa", "=1+1", date(2013, 6, 11), "ghi"),
            Exemplar("STC", "Tổ hai"),
        ),
        meeting=MeetingRecord(chair="Ông A", participants=("Bà B", "Ông C"), opinions=("một\nhai",)),
    )
    path = tmp_path / "so_theo_doi.xlsx"
    write_register(path, register, PLAN)
    assert bare(read_register(path, PLAN)[0]) == bare(register)


def test_a_blank_register_has_every_sheet_and_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "so_theo_doi.xlsx"
    write_register(path, None, None)
    assert read_register(path, PLAN) == (Register(), ())
    book = load_workbook(path)
    assert book.sheetnames == [*(spec.name for spec in REGISTER_SHEETS), "Hướng dẫn"]
    for spec in REGISTER_SHEETS:
        assert [cell.value for cell in book[spec.name][1]] == [column.heading for column in spec.columns]
    assert [row[0].value for row in book["Cuộc họp"].iter_rows(2)][:2] == ["Bắt đầu", "Kết thúc"]


def test_the_codes_of_the_plan_are_offered(tmp_path: Path) -> None:
    path = tmp_path / "so_theo_doi.xlsx"
    write_register(path, None, PLAN)
    rules = load_workbook(path)["Nhận"].data_validations.dataValidation
    assert '"VPHDND,STC,VPUBND,VPPCTN,SNGV,SNV,STP,SKHDT,TTT"' in [rule.formula1 for rule in rules]


def test_the_same_register_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_register(tmp_path / name, REGISTER, PLAN)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_a_code_that_the_plan_does_not_have_is_told_with_the_nearest(tmp_path: Path) -> None:
    plan, _ = read_plan(plan_book(tmp_path))
    cells = {
        "Nhận!A2": "STCC",
        "Kiểm phiếu!F2": 9,
        "Bỏ phiếu!C3": 9,
        "Họp!B3": "20/12/2103",
        "Vắng họp!A3": "H1",
    }
    cells |= {"Vắng họp!B3": "SNV"}
    _, findings = read_register(register_book(tmp_path, cells=cells), plan)
    expected = ["E420 Nhận!A2", "W431 Họp!B3", "E426 Vắng họp!A3", "E427 Kiểm phiếu!E2", "E429 Bỏ phiếu!C2"]
    assert told(findings) == expected
    assert findings[0].facts["nearest"] == "STC"


def test_without_a_plan_only_the_cells_are_judged(tmp_path: Path) -> None:
    path = register_book(tmp_path, cells={"Nhận!A2": "STCC", "Nhận!C2": "mai"})
    assert told(read_register(path, None)[1]) == ["E411 Nhận!C2"]
