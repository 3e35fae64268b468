"""What the tool does with the same files: all that `generate` and `collect` do with one form."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from pathlib import Path

from thidua_xlsx.form_layout import FormLayout, lay_out
from thidua_xlsx.model import Outcome, Plan, Register, SelfScoring, Source
from thidua_xlsx.workbooks.cells import read_book
from thidua_xlsx.workbooks.form.reading import read_form
from thidua_xlsx.workbooks.form.writing import write_form
from thidua_xlsx.workbooks.identity import read_identity, token
from thidua_xlsx.workbooks.package import open_package

from .measure import Way
from .season import filled

KEY = hashlib.sha256(b"benchmarks").digest()
NOTHING = Register()
READING = "thidua, every check"
GENERATING = "thidua, laid out and written"


def layouts(plan: Plan) -> list[FormLayout]:
    """One layout an agency."""
    return [lay_out(plan, NOTHING, agency.code) for agency in plan.agencies]


def generate(plan: Plan, folder: Path) -> None:
    """Blank forms of all agencies, as `thidua generate` writes them."""
    for layout in layouts(plan):
        write_form(folder / f"{layout.agency.code}.xlsx", layout, plan, key=KEY)


def returned(plan: Plan, folder: Path) -> list[Path]:
    """Filled forms of all agencies on disk, as honest offices return them."""
    files = []
    for layout in layouts(plan):
        file = folder / f"{layout.agency.code}.xlsx"
        values = filled([cell.slot for cell in layout.inputs])
        write_form(file, layout, plan, values, key=KEY)
        files.append(file)
    return files


def collect(plan: Plan, files: Sequence[Path]) -> list[SelfScoring]:
    """Every file read with every check: preflight, identity and token, locked cells, inputs, total."""
    known = {layout.agency.code: layout for layout in layouts(plan)}
    return [_read(file, known) for file in files]


def _read(file: Path, known: dict[str, FormLayout]) -> SelfScoring:
    package = open_package(file)
    book, told = read_book(package)
    if book is None:
        raise ValueError(f"{file}: {[finding.code for finding in (*package.findings, *told)]}")
    claimed = read_identity(book).meta
    layout = known[claimed["agency"]]
    own = layout.identity
    expected = token(KEY, own.season, own.phase, own.agency, own.plan_digest)
    if not hmac.compare_digest(expected, claimed["token"]):
        raise ValueError(f"{file}: token")
    scoring = read_form(book, layout, Source(file.name, package.sha256), told=(*package.findings, *told))
    if scoring.outcome is not Outcome.ACCEPTED:
        raise ValueError(f"{file}: {[finding.message('en') for finding in scoring.findings][:5]}")
    return scoring


def way_to_read(plan: Plan, files: Sequence[Path]) -> Way:
    """Reading, the layouts made anew each time as every command makes them."""
    return Way(
        READING, lambda: collect(plan, files), "any altered cell, 8_5, forged totals, bombs, strangers"
    )


def way_to_generate(plan: Plan, folder: Path) -> Way:
    """Generating, dressed, validated, protected and bound to its agency."""
    return Way(GENERATING, lambda: generate(plan, folder))
