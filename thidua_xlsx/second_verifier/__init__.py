"""The second verifier: recomputes an archive made by `thidua pack` and compares every published number.

It recomputes the whole result from the plan, the register, the returned forms and the appraisals, and
compares: the ranking workbook, the Word papers, the manifest, the ledger. It is written from the contract
(`§` in the docstrings), needs nothing but Python, and shares no line with the tool, so that a mistake would
have to be made twice, in two ways, to pass unseen. It is delivered as one file, `kiem_tra.pyz`.

Rooms: `text` `digests` · `packages` `xlsx` `tables` · `archive` `reading_copies` `ledger` · `inputs` (plan,
register, returned workbooks) · `scoring` (points, totals) · `ranking` (conditions, ranks, awards, the year) ·
`published` (what was published, read back) · `checks` · `runner` · `report`.
"""

from __future__ import annotations

from .archive import Archive, open_archive
from .checks.check import FAILS, HOLDS, TITLES, UNJUDGED, Check
from .digests import sha256
from .inputs.choice import Inputs, collect_inputs
from .inputs.identity import grid_of, read_returned
from .inputs.plan import read_plan
from .inputs.register import read_register
from .inputs.values import FAILED, NOT_APPLIED, PASSED, Asked, Slot, Value, read_value
from .ranking.outcome import Outcome
from .ranking.year import recompute
from .report import exit_code
from .runner import run_checks
from .scoring.basis import FINAL, VIEWS
from .scoring.tallies import Tally
from .text import BrokenError, UnclearError
from .xlsx import Book, Cell, read_book

__all__ = [
    "FAILED",
    "FAILS",
    "FINAL",
    "HOLDS",
    "NOT_APPLIED",
    "PASSED",
    "TITLES",
    "UNJUDGED",
    "VIEWS",
    "Archive",
    "Asked",
    "Book",
    "BrokenError",
    "Cell",
    "Check",
    "Inputs",
    "Outcome",
    "Slot",
    "Tally",
    "UnclearError",
    "Value",
    "collect_inputs",
    "exit_code",
    "grid_of",
    "open_archive",
    "read_book",
    "read_plan",
    "read_register",
    "read_returned",
    "read_value",
    "recompute",
    "run_checks",
    "sha256",
]
