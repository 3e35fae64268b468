"""`python -m tests.fuzz [--packages N] [--seed N] [--jobs N]`: mutated packages through the reader.

Prints what became of them and every package that made it fall or told a score that is not there; exit code 1
when there is one. `--show NUMBER` writes the package of that number and reads it alone.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from .campaign import Tally, package, tried
from .oracle import judge

_BATCH = 2_000


def main() -> int:
    """Try them, and tell."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--packages", type=int, default=10_000, help="how many (default: %(default)s)")
    parser.add_argument("--first", type=int, default=0, help="number of the first one (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="which of all (default: %(default)s)")
    parser.add_argument("--jobs", type=int, default=2, help="processes (default: %(default)s)")
    parser.add_argument(
        "--show", type=int, metavar="NUMBER", help="write this package to NUMBER.xlsx and read it"
    )
    arguments = parser.parse_args()
    if arguments.show is not None:
        return _show(arguments.seed, arguments.show)
    begun = time.monotonic()
    last = arguments.first + arguments.packages
    batches = [range(n, min(n + _BATCH, last)) for n in range(arguments.first, last, _BATCH)]
    told = Tally()
    with ProcessPoolExecutor(arguments.jobs) as pool:
        for done in pool.map(partial(tried, arguments.seed), batches):
            told.add(done)
            for number, wrong in done.faults.items():
                print(f"{number}: {wrong}", flush=True)
    print(_table("outcome", told.words.most_common()))
    print(_table("finding", sorted(told.codes.items())))
    seconds = time.monotonic() - begun
    print(f"{told.packages} packages, {told.scored} scores, {len(told.faults)} faults, {seconds:.0f} s")
    return 1 if told.faults else 0


def _show(seed: int, number: int) -> int:
    data = package(seed, number)
    Path(f"{number}.xlsx").write_bytes(data)
    print(judge(data))
    return 0


def _table(heading: str, rows: Iterable[tuple[str, int]]) -> str:
    return "\n".join((f"| {heading} | packages |\n|---|---|", *(f"| {name} | {n} |" for name, n in rows), ""))


if __name__ == "__main__":
    sys.exit(main())
