"""What the tool does with the same files: all that `generate` and `collect` do with one form."""

from __future__ import annotations

import functools
import gc
import hashlib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from thidua_xlsx.form_layout import FormLayout, lay_out
from thidua_xlsx.forms.self_scoring.read import read_form
from thidua_xlsx.forms.self_scoring.write import write_form
from thidua_xlsx.intake.recognise import judge_identity, recognise
from thidua_xlsx.model import Outcome, Plan, Register, SelfScoring, Source
from thidua_xlsx.season.inbox.gc_pause import young_only
from thidua_xlsx.tabulation import tally_self
from thidua_xlsx.untrusted import open_received

from .measure import Way
from .season import filled

KEY = hashlib.sha256(b"benchmarks").digest()
NOTHING = Register()
READING = "thidua, every check"
READING_ALL = "thidua, with laying out"
GENERATING = "thidua, laid out and written"
_CACHED = type(functools.cache(len))


def forget() -> None:
    """Empty every cache of the tool, as each command finds them: a repeat must not live on the one before."""
    for one in gc.get_objects():
        if isinstance(one, _CACHED) and (one.__module__ or "").startswith("thidua_xlsx"):
            one.cache_clear()


def layouts(plan: Plan) -> Mapping[str, FormLayout]:
    """One layout an agency."""
    return {agency.code: lay_out(plan, NOTHING, agency.code) for agency in plan.agencies}


def generate(plan: Plan, folder: Path) -> None:
    """Blank forms of all agencies, as `thidua generate` writes them."""
    for code, layout in layouts(plan).items():
        write_form(folder / f"{code}.xlsx", layout, plan, key=KEY)


def returned(plan: Plan, folder: Path) -> list[Path]:
    """Filled forms of all agencies on disk, as honest offices return them."""
    files = []
    for code, layout in layouts(plan).items():
        file = folder / f"{code}.xlsx"
        write_form(file, layout, plan, filled([cell.slot for cell in layout.inputs]), key=KEY)
        files.append(file)
    return files


def collect(plan: Plan, files: Sequence[Path], known: Mapping[str, FormLayout]) -> list[SelfScoring]:
    """Every file read with every check: preflight, identity, token, locked cells, inputs, total."""
    read = []
    with young_only() as sweep:
        for file in files:
            read.append(_read(plan, file, known))
            sweep()
    return read


def _read(plan: Plan, file: Path, known: Mapping[str, FormLayout]) -> SelfScoring:
    received = open_received(file)
    book = received.book
    if book is None:
        raise ValueError(f"{file}: {[finding.code for finding in received.findings]}")
    seen = recognise(book)
    judged = judge_identity(seen, plan, file.name, expected="form", key=KEY)

    def total(scoring: SelfScoring) -> Decimal | None:
        return tally_self(plan, NOTHING, scoring).self_total

    source = Source(file.name, received.sha256, saved=book.saved)
    findings = (*received.findings, *judged)
    scoring = read_form(book, known[seen.agency], source, total_of=total, told=findings)
    if scoring.outcome is not Outcome.ACCEPTED:
        raise ValueError(f"{file}: {[finding.message('en') for finding in scoring.findings][:5]}")
    return scoring


def ways_to_read(plan: Plan, files: Sequence[Path]) -> tuple[Way, Way]:
    """Reading against the layouts, which every command makes once; and the whole, with making them."""
    known: dict[str, FormLayout] = {}
    noticed = "any altered cell, 8_5, forged totals, bombs, strangers"

    def lay_out_first() -> None:
        forget()
        known.update(layouts(plan))

    return (
        Way(READING, lambda: collect(plan, files, known), noticed, lay_out_first),
        Way(READING_ALL, lambda: collect(plan, files, layouts(plan)), noticed, forget),
    )


def way_to_generate(plan: Plan, folder: Path) -> Way:
    """Generating: dressed, validated, protected and bound to its agency."""
    return Way(GENERATING, lambda: generate(plan, folder), before=forget)
