"""`python -m tests.faults [--points N] [--seed N]`: runs on a failing disk, killed runs, and what they leave.

Prints a table of the points and every point at which something was lost; exit code 1 when there is one.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from .sampling import sampled
from .trial import Bench, Point
from .year import steps


def main() -> int:
    """Try the points, as many as are asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument(
        "--points", type=int, default=2200, help="how many; 0: every one (default: %(default)s)"
    )
    parser.add_argument("--seed", type=int, default=1, help="which of them (default: %(default)s)")
    arguments = parser.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(tuple(steps(Path(scratch))))
    points = bench.points()
    chosen = sampled(points, arguments.points or len(points), arguments.seed)
    outcomes: Counter[tuple[str, str, str]] = Counter()
    broken = 0
    for point in chosen:
        word, wrong = bench.trial(point)
        outcomes[bench.steps[point.step].name, point.fault.value, word] += 1
        if wrong:
            broken += 1
            print(_told(bench, point), *wrong, sep="\n  ", flush=True)
    for title, place in (("command", 0), ("what goes wrong", 1)):
        print(_table(title, outcomes, place))
    print(f"{len(chosen)} of {len(points)} points, {broken} broken, {time.monotonic() - begun:.0f} s")
    return 1 if broken else 0


def _told(bench: Bench, point: Point) -> str:
    where = point.held
    if point.operation is not None:
        where = f"operation {point.operation.number}, {point.operation.name} {point.operation.path}"
    return f"{bench.steps[point.step].name}: {point.fault.value} at {where}"


def _table(title: str, outcomes: Counter[tuple[str, str, str]], place: int) -> str:
    words = sorted({word for *_, word in outcomes})
    lines = [f"| {title} | points | {' | '.join(words)} |", f"|---|{'---|' * (len(words) + 1)}"]
    for name in dict.fromkeys(key[place] for key in outcomes):
        counts = [sum(n for key, n in outcomes.items() if key[place] == name and key[2] == w) for w in words]
        lines.append(f"| {name} | {sum(counts)} | {' | '.join(map(str, counts))} |")
    return "\n".join((*lines, ""))


if __name__ == "__main__":
    sys.exit(main())
