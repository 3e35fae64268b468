"""A plan and a register whose cells hold anything: commands end with findings, never with a bug of ours."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path
from random import Random

import pytest
from openpyxl import Workbook, load_workbook

from tests.season.registration.test_register import OF_A, OF_B, PLAN, returned
from tests.seasons import thidua
from thidua_xlsx.model import Register
from thidua_xlsx.secretariat.plan import write_plan
from thidua_xlsx.secretariat.register import write_register

SEASONS = 14
"""Mutated seasons; each is checked, its forms are written, and it is ranked."""
BOOKS = ("ke_hoach.xlsx", "so_theo_doi.xlsx")
COMMANDS = ("check", "generate", "rank")
VALUES: tuple[object, ...] = (
    *(
        None,
        "",
        " ",
        "0",
        "-1",
        "1e400",
        "∞",
        "NaN",
        "١٢",
        "½",
        "1/0",
        "1;2;;3",
        ";",
        "*",
        "..",
        "1.",
        ".1",
        "a" * 300,
    ),
    *(
        "A",
        "B",
        "A; B",
        "A;A",
        "1",
        "1.1",
        "1.2.1",
        "2",
        "có",
        "không",
        "nhóm",
        "đăng ký",
        "chỉ tiêu",
        "suy ra",
        "điểm",
    ),
    *(
        ">=95: 15; <95: 0",
        ">=: ; <",
        "0,5*[1.1]",
        "[9]",
        "Loại A=",
        "=1/0",
        "=A1",
        "\u202e12",
        "_x000D_",
        "'",
        "{{ x }}",
    ),
    *(
        0,
        -1,
        10**15,
        10**-9,
        0.1,
        1e308,
        True,
        False,
        datetime.date(2021, 2, 28),
        datetime.date(9999, 12, 31),
    ),
    *(datetime.time(1, 2), datetime.timedelta(days=99), "30/02/2021", "31/12/0000", "2021-13-01"),
)


@pytest.fixture(scope="module")
def season(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A season with its targets registered and forms given out."""
    folder = tmp_path_factory.mktemp("season") / "khoi"
    folder.mkdir()
    write_plan(folder / "ke_hoach.xlsx", PLAN)
    write_register(folder / "so_theo_doi.xlsx", Register(), PLAN)
    (folder / ".khoa").write_bytes(b"khoa\n")
    returned(folder, "A", OF_A)
    returned(folder, "B", OF_B)
    assert thidua("register", folder).code == 0
    assert thidua("generate", folder).code == 0
    return folder


def mutate(random: Random, book: Workbook) -> str:
    """One change of a book: a cell, a row, a column or a sheet."""
    sheet = random.choice(book.worksheets)
    rows, columns = min(sheet.max_row, 12), min(sheet.max_column, 20)
    row, column = random.randint(1, rows + 1), random.randint(1, columns)
    match random.randrange(10):
        case 0:
            sheet.delete_rows(row)
        case 1:
            sheet.insert_rows(row)
        case 2:
            sheet.delete_cols(column)
        case 3 if len(book.worksheets) > 1:
            book.remove(sheet)
        case 4:
            for place in range(1, columns + 1):
                sheet.cell(rows + 1, place).value = sheet.cell(row, place).value
        case _:
            sheet.cell(row, column).value = random.choice(VALUES)  # type: ignore[assignment]
    return f"{sheet.title} {row}:{column}"


@pytest.mark.parametrize("number", range(SEASONS))
def test_no_command_ends_in_a_bug(season: Path, tmp_path: Path, number: int) -> None:
    random, folder = Random(number), tmp_path / "khoi"
    shutil.copytree(season, folder)
    for name in random.choice((BOOKS, BOOKS[:1], BOOKS[1:])):
        book = load_workbook(folder / name)
        for _ in range(random.choice((1, 2, 5))):
            mutate(random, book)
        book.save(folder / name)
    for command in COMMANDS:
        # An exception of ours comes through `thidua` and fails the test.
        run = thidua(command, folder, "--json")
        assert run.code in (0, 1, 3)
        assert run.document["ok"] in (True, False)
