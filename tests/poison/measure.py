"""Peak memory and processor time of taking in each file, in a process of its own. Linux and macOS."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from .corpus import Poison

_CHILD = """
import json, resource, sys, time
from pathlib import Path
from tests.poison.corpus import read
file, path, root = sys.argv[1:]
data = Path(path).read_bytes()
started = time.process_time()
got = read(file, data, Path(root))
own, inner = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
seconds = time.process_time() - started + inner.ru_utime + inner.ru_stime
memory = max(own.ru_maxrss, inner.ru_maxrss)
print(json.dumps([seconds, memory, [one.value for one in got.outcomes], got.findings]))
"""
_MAC_BYTES = 1024 if sys.platform == "darwin" else 1


@dataclass(frozen=True)
class Measured:
    """What one file cost. `right`: it was answered as the corpus says."""

    poison: Poison
    size: int
    seconds: float
    mebibytes: float
    right: bool


def measure(poison: Poison) -> Measured:
    """Take one file in, alone in a process that holds nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        data = poison.data()
        path.write_bytes(data)
        command = [sys.executable, "-c", _CHILD, poison.file, str(path), str(Path(folder) / "season")]
        run = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, memory, outcomes, findings = json.loads(run.stdout)
    right = (outcomes, findings) == ([poison.outcome.value], poison.findings)
    return Measured(poison, len(data), seconds, memory / _MAC_BYTES / 1024, right)


def measured(groups: Mapping[str, tuple[Poison, ...]], only: Collection[str]) -> str:
    """A table of the groups with the worst of each, and what was answered otherwise than it must be."""
    lines = ["| attack | files | most time | most memory |", "|---|---|---|---|"]
    wrong: list[str] = []
    for group, files in groups.items():
        results = [measure(poison) for poison in files if not only or poison.name in only]
        if results:
            slow = max(results, key=lambda one: one.seconds)
            large = max(results, key=lambda one: one.mebibytes)
            worst = f"{slow.seconds:.2f} s: {slow.poison.about} ({slow.size:,} bytes)"
            memory = f"{large.mebibytes:.0f} MiB: {large.poison.about}"
            lines.append(f"| {group} | {len(results)} | {worst} | {memory} |")
            wrong += [one.poison.name for one in results if not one.right]
    return "\n".join([*lines, "", f"answered otherwise: {', '.join(wrong) or 'none'}"])
