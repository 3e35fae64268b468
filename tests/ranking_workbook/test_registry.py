"""A new sheet of the ranking workbook is one file and one line: a throw-away one shows it."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from tests.small_season import result
from thidua_xlsx.ranking_workbook import SHEETS, write_ranking
from thidua_xlsx.ranking_workbook.sheet_frame import Live, Page, SheetColumn
from thidua_xlsx.ranking_workbook.sheet_record import RankingBook, RankingSheet, fixed

COLUMNS = (SheetColumn("Đơn vị", 20), SheetColumn("Điểm", 10, "number"))


def write(page: Page, made: RankingBook) -> None:
    page.header()
    for standing in made.result.standings:
        total = Live(made.scores.cell(*made.cells.totals[standing.agency.code]), standing.tally.total)
        page.line([standing.agency.code, total])
    page.finish(made.result)


THROW_AWAY = RankingSheet("Tạm", fixed(COLUMNS), write)


def test_a_sheet_is_added_through_the_registry_alone(tmp_path: Path) -> None:
    """Put in front of the scores, it still links to their cells."""
    path = tmp_path / "bang_xep_hang.xlsx"
    write_ranking(path, result(), (THROW_AWAY, *SHEETS))
    book = openpyxl.load_workbook(path, data_only=True)
    assert book.sheetnames == ["Tạm", *(sheet.name for sheet in SHEETS if sheet.due(result()))]
    rows = [[cell.value for cell in row] for row in book["Tạm"].iter_rows()]
    assert rows == [
        ["Đơn vị", "Điểm"],
        ["TCA", 102.5],
        ["TCB", 102.5],
        ["TCD", 92],
        ["TCE", 98.25],
        ["TCC", 92],
        ["TCF", 81],
    ]
    formulas = openpyxl.load_workbook(path)["Tạm"]["B2"].value
    assert isinstance(formulas, str)
    assert formulas.startswith("='Tổng hợp điểm'!")
