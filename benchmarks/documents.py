"""Papers of many agencies: time for one slip, and for one row of the appendix, must not grow with them."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

from thidua_xlsx.address import Address
from thidua_xlsx.documents.registry import render_papers
from thidua_xlsx.form_layout import lay_out
from thidua_xlsx.model import Entry, Register, Result, SelfScoring, Source, Standing, WhenUnappraised
from thidua_xlsx.tabulation import tabulate

from .season import filled, plan

FEW = 50
"""Agencies that are really tabulated; the others are their namesakes."""
MOST = (2_000, 10_000)
"""Slips, and rows of the appendix; each is compared with a tenth of it."""


def few(missing: WhenUnappraised) -> Result:
    """A season without appraisals: every agency waits for its own, or keeps its own points."""
    season, register = plan(FEW), Register()
    season = replace(season, info=replace(season.info, when_unappraised=missing))
    scorings = []
    for agency in season.agencies:
        slots = [cell.slot for cell in lay_out(season, register, agency.code).inputs]
        entries = {
            slot: Entry(slot, value, Address(agency.code), str(value))
            for slot, value in filled(slots).items()
        }
        source = Source(agency.code, sha256="0" * 64)
        scorings.append(SelfScoring(agency.code, source, MappingProxyType(entries)))
    return tabulate(season, register, scorings, ())


def many(result: Result, agencies: int) -> Result:
    """The same result for so many agencies."""
    (group,) = result.groups
    standings, pending = [], []
    for number in range(agencies):
        one: Standing = group.standings[number % FEW]
        code = f"N{number:05}"
        standings.append(replace(one, agency=replace(one.agency, code=code)))
        pending += [replace(f, agency=code) for f in result.pending if f.agency == one.agency.code]
    wide = replace(group, standings=tuple(standings))
    members = tuple(standing.agency for standing in standings)
    return replace(
        result, plan=replace(result.plan, agencies=members), groups=(wide,), pending=tuple(pending)
    )


def growth(title: str, unit: str, paper: str, sizes: Sequence[int], result: Result, folder: Path) -> str:
    """Processor time for one unit at each size, and how it grows from the first to the last."""
    times = []
    render_papers(many(result, 1), folder / "warm", [paper])
    for size in sizes:
        wide = many(result, size)
        start = time.process_time()
        render_papers(wide, folder / str(size), [paper])
        times.append(Decimal((time.process_time() - start) * 1000) / size)
    lines = [f"{size:>8,} {unit}: {each:8.2f} ms each" for size, each in zip(sizes, times, strict=True)]
    return "\n".join([title, "", *lines, f"     growth: {times[-1] / times[0]:8.2f} (1 is none)", ""])


def slips(folder: Path, most: int) -> str:
    """`phieu_ket_qua/` of a tenth of so many agencies, and of all; each waits for its appraisal."""
    sizes = (most // 10, most)
    return growth("Result slips", "slips", "phieu_ket_qua", sizes, few(WhenUnappraised.STOP), folder)


def appendix(folder: Path, most: int) -> str:
    """`phu_luc.docx` of a tenth of so many rows, and of all."""
    sizes = (most // 10, most)
    return growth("Appendix", "rows", "phu_luc", sizes, few(WhenUnappraised.KEEP_SELF), folder)
