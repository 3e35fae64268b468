"""Peak memory and processor time of taking in each file, in a process of its own. Linux and macOS."""

from __future__ import annotations

import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from .corpus import Poison, read

_KIB = 1024 if sys.platform == "darwin" else 1
"""Units of `ru_maxrss` in a KiB."""


@dataclass(frozen=True)
class Measured:
    """What one file cost. `right`: it was answered as the corpus says."""

    poison: Poison
    size: int
    seconds: float
    mebibytes: float
    right: bool


def _take_in(file: str, path: str, root: str, answer: Connection) -> None:
    """In the process of its own: confined readers of old formats are its children, and counted with it."""
    data = Path(path).read_bytes()
    started = time.process_time()
    got = read(file, data, Path(root))
    seconds = time.process_time() - started
    own, inner = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    seconds += inner.ru_utime + inner.ru_stime
    answer.send((seconds, max(own.ru_maxrss, inner.ru_maxrss), got.outcomes, got.findings))


def measure(poison: Poison) -> Measured:
    """Take one file in, in a process that holds the tool and nothing else."""
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload([_take_in.__module__])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        path.write_bytes(poison.data())
        receiving, sending = processes.Pipe(duplex=False)
        arguments = (poison.file, str(path), str(Path(folder) / "season"), sending)
        process = processes.Process(target=_take_in, args=arguments)
        process.start()
        sending.close()
        seconds, memory, outcomes, findings = receiving.recv()
        process.join()
        size = path.stat().st_size
    right = (outcomes, findings) == ((poison.outcome,), poison.findings)
    return Measured(poison, size, seconds, memory / _KIB / 1024, right)


def measured(groups: Mapping[str, tuple[Poison, ...]], only: Collection[str]) -> str:
    """A table of the groups with the worst of each, and what was answered otherwise than it must be."""
    lines = ["| what is attacked | files | most time | most memory |", "|---|---|---|---|"]
    wrong: list[str] = []
    for group, files in groups.items():
        results = [measure(poison) for poison in files if not only or poison.name in only]
        if results:
            slow = max(results, key=lambda result: result.seconds)
            large = max(results, key=lambda result: result.mebibytes)
            worst = f"{slow.seconds:.2f} s: {slow.poison.about} ({slow.size:,} bytes)"
            memory = f"{large.mebibytes:.0f} MiB: {large.poison.about}"
            lines.append(f"| {group} | {len(results)} | {worst} | {memory} |")
            wrong += [result.poison.name for result in results if not result.right]
    return "\n".join([*lines, "", f"answered otherwise: {', '.join(wrong) or 'none'}"])
