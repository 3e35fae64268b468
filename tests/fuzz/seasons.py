"""`python -m tests.fuzz.seasons [--seasons N] [--first N] [--seed N]`: mutated plans, registers, templates.

Prints what became of the commands and every season on which one ended in a bug of ours; exit code 1 when
there is one.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from .season_books import Told, seasons, tried


def main() -> int:
    """Try them, and tell."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.seasons", description=__doc__)
    parser.add_argument("--seasons", type=int, default=1_000, help="how many (default: %(default)s)")
    parser.add_argument("--first", type=int, default=0, help="number of the first one (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="which of all (default: %(default)s)")
    arguments = parser.parse_args()
    told, begun = Told(), time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        base = seasons(Path(scratch))
        for number in range(arguments.first, arguments.first + arguments.seasons):
            known = len(told.faults)
            tried(base, arguments.seed, number, told)
            if len(told.faults) > known:
                print(f"{number}: {told.faults[number]}", flush=True)
    print(*(f"exit {code}: {count}" for code, count in sorted(told.codes.items())), sep=", ")
    print(*(f"{kind}: {count}" for kind, count in sorted(told.kinds.items())), sep=", ")
    seconds = time.monotonic() - begun
    print(f"{arguments.seasons} seasons, {len(told.faults)} faults, {seconds:.0f} s")
    return 1 if told.faults else 0


if __name__ == "__main__":
    sys.exit(main())
