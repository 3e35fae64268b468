"""Best of several interleaved repeats, in processor time, and a plain table of ratios."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Way:
    """One way to do the whole job. `checks` says in a few words what it would notice."""

    name: str
    run: Callable[[], object]
    checks: str = ""
    before: Callable[[], object] = lambda: None
    """What is done before each repeat, outside the time measured."""


@dataclass(frozen=True, slots=True)
class Timing:
    """The best repeat of a way, in milliseconds of processor time for one file."""

    way: Way
    milliseconds: float


def measure(ways: Sequence[Way], files: int, repeats: int) -> list[Timing]:
    """Each way once a round, the best of `repeats` rounds kept: a busy machine spoils a round, not all."""
    best = dict.fromkeys((way.name for way in ways), float("inf"))
    for _ in range(repeats):
        for way in ways:
            way.before()
            gc.collect()
            start = time.process_time()
            way.run()
            best[way.name] = min(best[way.name], time.process_time() - start)
    return [Timing(way, best[way.name] * 1000 / files) for way in ways]


def table(title: str, timings: Sequence[Timing], *, floor: str, ours: str) -> str:
    """A table with every time as a multiple of the floor's and of ours, fastest first."""
    by_name = {timing.way.name: timing.milliseconds for timing in timings}
    width = max(len(timing.way.name) for timing in timings)
    lines = [title, "", f"{'way':{width}}  {'ms/file':>8}  {'x floor':>8}  {'x ours':>8}  notices"]
    for timing in sorted(timings, key=lambda timing: timing.milliseconds):
        ms = timing.milliseconds
        lines.append(
            f"{timing.way.name:{width}}  {ms:8.2f}  {ms / by_name[floor]:8.1f}  {ms / by_name[ours]:8.2f}  "
            f"{timing.way.checks}".rstrip()
        )
    return "\n".join([*lines, ""])
