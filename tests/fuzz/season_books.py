"""Seasons whose plan, register, templates or folder hold anything; each is known by its number."""

from __future__ import annotations

import datetime
import io
import os
import shutil
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from random import Random

from openpyxl import Workbook, load_workbook

import templates
from tests.faults.year import PLAN as SMALL
from tests.fuzz.hostile import MARKUP, WORDS
from tests.season.registration.test_register import OF_A, OF_B, PLAN, returned
from tests.seasons import thidua
from thidua_xlsx.model import Milestone, MilestoneKind, Plan, Register, YearRule
from thidua_xlsx.secretariat.plan import write_plan
from thidua_xlsx.secretariat.register import write_register

TEMPLATES = Path(templates.__file__).parent
BOOKS = ("ke_hoach.xlsx", "so_theo_doi.xlsx")
PHASED = replace(
    SMALL,
    info=replace(SMALL.info, code="khoi-dot", year_rule=YearRule.MEAN),
    milestones=tuple(
        Milestone(f"TC{n}", f"Tự chấm {phase}", date(2014, 6 * n, 1), MilestoneKind.SELF_SCORING, phase)
        for n, phase in enumerate(("Đợt 1", "Đợt 2"), 1)
    ),
)
"""Two phases; the targets are registered by nobody."""
VALUES: tuple[object, ...] = (
    *(None, "", " ", "0", "-1", "1e400", "∞", "NaN", "١٢", "½", "1/0", "1;2;;3", ";", "*", "..", "1.", ".1"),
    *("a" * 300, "A", "B", "A; B", "A;A", "1", "1.1", "1.2.1", "2", "có", "không", "nhóm", "đăng ký"),
    *("chỉ tiêu", "suy ra", "điểm", ">=95: 15; <95: 0", ">=: ; <", "0,5*[1.1]", "[9]", "Loại A=", "=1/0"),
    *("=A1", "\u202e12", "_x000D_", "'", "{{ x }}", "bình quân", "Đợt 1", "Đợt 3", "Đợt 1/../x", "CON"),
    *(0, -1, 10**15, 10**-9, 0.1, 1e308, True, False, datetime.date(2021, 2, 28)),
    *(datetime.date(9999, 12, 31), datetime.time(1, 2), datetime.timedelta(days=99)),
    *("30/02/2021", "31/12/0000", "2021-13-01"),
)
NAMES = ("nhan", "phieu", "tham_dinh", "ket_qua", "templates", "tra_lai", "lich.ics", "tien_do.xlsx")
COMMANDS: tuple[tuple[str, ...], ...] = (
    *(("check",), ("generate", "--replace"), ("register",), ("collect",), ("freeze",), ("appraise",)),
    *(("rank",), ("papers-check",), ("papers",), ("explain", "A"), ("explain", "A", "1"), ("verify",)),
    *(("pack",), ("calendar", "--date", "2015-01-05"), ("assign", "--seed", "1"), ("export",)),
    *(("sample", "--seed", "1", "--share", "50"), ("generate", "--dot", "dot-1"), ("rank", "--dot", "dot-1")),
    *(("new",), ("inspect",)),
)
"""What is run on a season; the folder comes behind the name of the command."""


@dataclass
class Told:
    """What became of mutated seasons. `faults`: number -> command and exception."""

    codes: Counter[int] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    faults: dict[int, str] = field(default_factory=dict)


def seasons(scratch: Path) -> tuple[Path, ...]:
    """A season with its targets registered and forms given out, and one of two phases."""
    plain, phased = scratch / "khoi", scratch / "dot"
    for folder, plan in ((plain, PLAN), (phased, PHASED)):
        _begun(folder, plan)
    returned(plain, "A", OF_A)
    returned(plain, "B", OF_B)
    for command in ("register", "generate"):
        assert thidua(command, plain).code == 0
    return plain, phased


def _begun(folder: Path, plan: Plan) -> None:
    folder.mkdir()
    write_plan(folder / BOOKS[0], plan)
    write_register(folder / BOOKS[1], Register(), plan)
    (folder / ".khoa").write_bytes(b"khoa\n")


# changes ----------------------------------------------------------------------------------------------------


def of_books(random: Random, folder: Path) -> None:
    """Cells, rows, columns and sheets of the plan, the register or both."""
    for name in random.choice((BOOKS, BOOKS[:1], BOOKS[1:])):
        book = load_workbook(folder / name)
        for _ in range(random.choice((1, 2, 5))):
            mutate(random, book)
        book.save(folder / name)


def mutate(random: Random, book: Workbook) -> None:
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


def of_packages(random: Random, folder: Path) -> None:
    """Plan or register as a package: words and markup of a part."""
    path = folder / random.choice(BOOKS)
    path.write_bytes(_broken(random, path.read_bytes()))


def of_templates(random: Random, folder: Path) -> None:
    """A template of the season's own with anything in it."""
    (folder / "templates").mkdir(exist_ok=True)
    name = random.choice(("bien_ban.docx", "to_trinh.docx", "phu_luc.docx"))
    data = _broken(random, (TEMPLATES / name).read_bytes())
    (folder / "templates" / name).write_bytes(data)


def _broken(random: Random, data: bytes) -> bytes:
    """A package with a piece of one part dropped, doubled or replaced, or its bytes cut."""
    if random.random() < 0.1:
        return data[: random.randrange(len(data))]
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as made:
        chosen = random.choice(source.namelist())
        for name in source.namelist():
            part = source.read(name)
            if name == chosen:
                at, to = sorted(random.choices(range(len(part) + 1), k=2))
                to = min(to, at + random.choice((0, 1, 8, 60)))
                part = part[:at] + random.choice((b"", part[at:to] * 2, *WORDS, *MARKUP)) + part[to:]
            made.writestr(name, part)
    return target.getvalue()


def of_folder(random: Random, folder: Path) -> None:
    """Names of files and folders, and what stands there: another kind, nothing, bytes as a name, a link."""
    path = folder / random.choice((*NAMES, *BOOKS, ".khoa", "nhat_ky.jsonl", "nhat_ky.moc"))
    match random.randrange(6):
        case 0 if path.is_file():
            path.write_bytes(random.choice((b"", b"\0", path.read_bytes()[:-3], b"{}\n", b"khoa\n")))
        case 1 if path.is_file():
            path.unlink()
            path.mkdir()
        case 2 if path.is_dir():
            shutil.rmtree(path)
            path.write_bytes(random.choice(WORDS))
        case 3:
            (folder / "nhan").mkdir(exist_ok=True)
            (
                folder
                / "nhan"
                / os.fsdecode(random.choice((b"Phi\xebu.xlsx", b"a\xe2\x80\xae.xlsx", b"x" * 250)))
            ).touch()
        case 4:
            (folder / "nhan").mkdir(exist_ok=True)
            link = folder / "nhan" / "lien-ket.xlsx"
            if not link.is_symlink():
                link.symlink_to(random.choice((link, folder, Path("/dev/zero"))))
        case _:
            if path.exists():
                path.rename(
                    path.with_name(random.choice(("X", f"{path.name} (1)", path.name.upper(), "e\u0301")))
                )


CHANGES: tuple[tuple[Callable[[Random, Path], None], int], ...] = (
    (of_books, 10),
    (of_packages, 3),
    (of_templates, 2),
    (of_folder, 3),
)


def tried(base: tuple[Path, ...], seed: int, number: int, told: Told, commands: int = 4) -> None:
    """One mutated season through some of the commands. An exception of ours is a fault."""
    random = Random(f"{seed}/{number}")
    change = random.choices([each for each, _ in CHANGES], [weight for _, weight in CHANGES])[0]
    told.kinds[change.__name__] += 1
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(shutil.copytree(random.choice(base), Path(scratch) / "mua"))
        change(random, folder)
        for command, *rest in (("check",), *random.choices(COMMANDS, k=commands)):
            named = folder / random.choice(BOOKS) if command == "inspect" else folder
            try:
                told.codes[thidua(command, named, *rest, "--json").code] += 1
            except Exception as fault:
                told.faults[number] = f"{command} {rest}: {type(fault).__name__}: {fault}"[:300]
