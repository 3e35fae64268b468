"""What others do: floors from the standard library, and the libraries that people would reach for."""

from __future__ import annotations

import importlib.util
import zipfile
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from xml.parsers import expat

from thidua_xlsx.form_layout import FormLayout, Live

from .measure import Way

NEEDED = (
    "xl/workbook.xml",
    "xl/sharedStrings.xml",
    "docProps/custom.xml",
    "docProps/core.xml",
    "xl/styles.xml",
)


def installed(module: str) -> bool:
    """Whether the peer can be measured here."""
    return importlib.util.find_spec(module) is not None


def _parse(data: bytes) -> None:
    """Expat without a handler: the least that a parser can be asked to do."""
    expat.ParserCreate().Parse(data, True)


def _expat(files: Iterable[Path], choose: Callable[[zipfile.ZipFile], list[str]]) -> None:
    for file in files:
        with zipfile.ZipFile(file) as archive:
            for name in choose(archive):
                _parse(archive.read(name))


def _sheets(archive: zipfile.ZipFile) -> list[str]:
    return [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]


def _largest_sheet(archive: zipfile.ZipFile) -> list[str]:
    return [max(_sheets(archive), key=lambda name: archive.getinfo(name).file_size)]


def _needed_parts(archive: zipfile.ZipFile) -> list[str]:
    return _sheets(archive) + [name for name in NEEDED if name in archive.NameToInfo]


FLOOR_READING = "floor: bare expat, scoring sheet only"


def ways_to_read(files: Sequence[Path]) -> list[Way]:
    """Floors and installed peers; none of the peers notices an altered cell."""
    ways = [
        Way(FLOOR_READING, lambda: _expat(files, _largest_sheet), "nothing"),
        Way("floor: bare expat, all parts needed", lambda: _expat(files, _needed_parts), "nothing"),
    ]
    if installed("python_calamine"):
        ways.append(Way("python-calamine, values only", lambda: _calamine(files), "nothing"))
    if installed("openpyxl"):
        ways.append(Way("openpyxl.load_workbook", lambda: _openpyxl(files), "nothing"))
    if installed("pandas") and installed("openpyxl"):
        ways.append(Way("pandas.read_excel", lambda: _pandas(files, "openpyxl"), "nothing"))
    if installed("pandas") and installed("python_calamine"):
        ways.append(Way("pandas.read_excel, calamine", lambda: _pandas(files, "calamine"), "nothing"))
    return ways


def _calamine(files: Iterable[Path]) -> None:
    import python_calamine

    for file in files:
        workbook = python_calamine.CalamineWorkbook.from_path(str(file))
        for name in workbook.sheet_names:
            workbook.get_sheet_by_name(name).to_python()


def _openpyxl(files: Iterable[Path]) -> None:
    import openpyxl

    for file in files:
        openpyxl.load_workbook(file).close()


def _pandas(files: Iterable[Path], engine: str) -> None:
    import pandas as pd

    for file in files:
        pd.read_excel(file, sheet_name=None, header=None, engine=engine)  # type: ignore[call-overload]


FLOOR_GENERATING = "floor: write() of the same bytes"


def ways_to_write(layouts: Sequence[FormLayout], data: Sequence[bytes], folder: Path) -> list[Way]:
    """The floor, and installed peers that write the same texts, numbers and formulas, without any dress."""
    ways = [Way(FLOOR_GENERATING, lambda: _raw(data, folder))]
    if installed("xlsxwriter"):
        ways.append(Way("XlsxWriter, content only", lambda: _write_xlsxwriter(layouts, folder)))
    if installed("openpyxl"):
        ways.append(Way("openpyxl, content only", lambda: _write_openpyxl(layouts, folder)))
    return ways


def _raw(data: Iterable[bytes], folder: Path) -> None:
    for place, form in enumerate(data):
        (folder / f"raw-{place}.xlsx").write_bytes(form)


def _write_xlsxwriter(layouts: Iterable[FormLayout], folder: Path) -> None:
    import xlsxwriter

    for place, layout in enumerate(layouts):
        with xlsxwriter.Workbook(str(folder / f"xlsxwriter-{place}.xlsx")) as book:
            sheet = book.add_worksheet(layout.sheet)
            for cell in layout.locked:
                match cell.content:
                    case Live(formula=formula):
                        sheet.write_formula(cell.row, cell.column, f"={formula}")
                    case Decimal():
                        sheet.write_number(cell.row, cell.column, cell.content)
                    case _:
                        sheet.write_string(cell.row, cell.column, cell.content)


def _write_openpyxl(layouts: Iterable[FormLayout], folder: Path) -> None:
    import openpyxl

    for place, layout in enumerate(layouts):
        book = openpyxl.Workbook()
        sheet = book.create_sheet(layout.sheet, 0)
        for cell in layout.locked:
            content = f"={cell.content.formula}" if isinstance(cell.content, Live) else cell.content
            sheet.cell(cell.row + 1, cell.column + 1, content)
        book.save(folder / f"openpyxl-{place}.xlsx")
