"""thidua_xlsx: emulation-block seasons from Excel.

A season is a folder; `tabulate(plan, register, self_scorings, appraisals)` is a pure function; every workbook
and document is a view of its result.

    from thidua_xlsx import Season

    report = Season("khoi-2013").rank(dry_run=True)
    for standing in report.result.standings:
        print(standing.rank, standing.agency.name, standing.tally.total, standing.decided_by)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .version import __version__

__all__ = ["Season", "__version__", "tabulate"]

if TYPE_CHECKING:
    from .season import Season
    from .tabulation import tabulate


def __getattr__(name: str) -> object:
    # Imported when asked for: a command that only prints its help must not pay for the whole house.
    if name == "Season":
        from .season import Season

        return Season
    if name == "tabulate":
        from .tabulation import tabulate

        return tabulate
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
