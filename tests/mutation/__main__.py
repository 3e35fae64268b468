"""`python -m tests.mutation [MODULE…]`: change the core in thousands of small ways; do its tests notice?

Prints how many were noticed, by module, and every survivor that `survivors.tsv` does not explain; exit code 1
when there is one, or a part is below its floor. `--report` reads the results of the last run.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Mapping

from .mutants import Change, Mutant, change_of, results, run
from .survivors import explained

FLOORS = {
    "rules": 95,
    "ranking_keys": 95,
    "tabulation": 95,
    "vietnamese.numerals": 98,
    "order_of_calculation": 95,
    "arithmetic": 95,
    "rule_parameters": 95,
    "excel_formulas": 95,
}
"""Percent of the mutants of a part that its tests must kill."""


def main() -> int:
    """Run, and tell."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument(
        "modules", nargs="*", metavar="MODULE", help="such as thidua_xlsx.tabulation.scoring.totals"
    )
    parser.add_argument("--report", action="store_true", help="do not run, read the last run")
    arguments = parser.parse_args()
    if not arguments.report:
        run(arguments.modules)
    mutants = [one for one in results() if not arguments.modules or _among(one, arguments.modules)]
    low = _scores(mutants)
    known = explained()
    survivors = [change_of(mutant) for mutant in mutants if not mutant.killed]
    unknown = [change for change in survivors if change not in known]
    for change in unknown:
        print("", f"{change.module}  {change.function}", f"- {change.was}", f"+ {change.became}", sep="\n")
    print(f"\n{len(mutants)} mutants, {len(survivors)} survived, {len(unknown)} of them unexplained")
    for change in _stale(known, survivors, mutants):
        print(f"no longer survives: {change.module}  {change.function}  {change.became}")
    return 1 if unknown or low else 0


def _among(mutant: Mutant, modules: list[str]) -> bool:
    return any(f"thidua_xlsx.{mutant.module}.".startswith(f"{module}.") for module in modules)


def _scores(mutants: list[Mutant]) -> list[str]:
    """Prints the table by module and by part; the parts below their floor."""
    tried, killed = Counter[str](), Counter[str]()
    for mutant in mutants:
        part = next(part for part in FLOORS if f"{mutant.module}.".startswith(f"{part}."))
        for name in dict.fromkeys((mutant.module, part)):
            tried[name] += 1
            killed[name] += mutant.killed
    print("| module | mutants | killed | % |\n|---|---|---|---|")
    for name in sorted(tried):
        print(f"| {name} | {tried[name]} | {killed[name]} | {100 * killed[name] / tried[name]:.1f} |")
    return [part for part, floor in FLOORS.items() if 100 * killed[part] < floor * tried[part]]


def _stale(known: Mapping[Change, str], survivors: list[Change], mutants: list[Mutant]) -> list[Change]:
    """Explanations of changes that are now noticed, or of code that is gone."""
    modules = {mutant.module for mutant in mutants}
    return [change for change in known if change.module in modules and change not in survivors]


if __name__ == "__main__":
    sys.exit(main())
