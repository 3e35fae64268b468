"""One trial: a command on a disk that fails at one point, in a process of its own, and what it leaves."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import io
import json
import os
import secrets
import tempfile
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any

from tests.seasons import contents
from thidua_xlsx import storage
from thidua_xlsx.cli import cli
from thidua_xlsx.ledger import Ledger
from thidua_xlsx.ledger_anchor import AnchorFile
from thidua_xlsx.season import transaction
from thidua_xlsx.season.common import earlier
from thidua_xlsx.secretariat.tables import raw_grid

from .disk import KILLED, Disk, Fault, Operation
from .year import Files, Step, parsed

LEDGER, ANCHOR, RESULTS = "mua/nhat_ky.jsonl", "mua/nhat_ky.moc", "mua/ket_qua"
_IGNORED = frozenset({"mua/.dang_chay", "mua/nhat_ky.jsonl.dut"})
"""The lock, and the torn line that was set aside."""


@dataclass(frozen=True)
class Point:
    """Where a run goes wrong, and how. `held`: the file that another program holds open."""

    step: int
    fault: Fault
    operation: Operation | None = None
    held: str = ""


@dataclass(frozen=True)
class Ending:
    """How a process ended: killed, or with an exit code and what it said."""

    killed: bool = False
    code: int = 0
    document: dict[str, Any] = field(default_factory=dict)
    crash: str = ""
    fired: bool = False
    met: tuple[Operation, ...] = ()
    past: tuple[str, ...] = ()

    @property
    def errors(self) -> tuple[str, ...]:
        return tuple(f["code"] for f in self.document.get("findings", ()) if f["level"] == "error")


class _Clock(datetime):
    """Noon on one day: two runs write the same ledger."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> _Clock:
        return cls(2015, 1, 20, 12, tzinfo=tz or UTC)


def run(arguments: tuple[str, ...], folder: Path, disk: Disk) -> Ending:
    """Run a command in a child process on that disk."""
    receiver, sender = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(receiver)
        try:
            told = json.dumps(_child(arguments, folder, disk)).encode()
            while told:
                told = told[os.write(sender, told) :]
        finally:
            os._exit(0)
    os.close(sender)
    with open(receiver, "rb") as stream:  # noqa: PTH123 - a pipe
        told = stream.read()
    _, status = os.waitpid(child, 0)
    if os.waitstatus_to_exitcode(status) == KILLED:
        return Ending(killed=True, fired=True)
    raw = json.loads(told)
    raw["met"] = tuple(Operation(*one) for one in raw["met"])
    return Ending(**raw)


def _child(arguments: tuple[str, ...], folder: Path, disk: Disk) -> dict[str, Any]:
    raw_grid.loaded_grids = parsed
    transaction.datetime = _Clock  # type: ignore[attr-defined]
    earlier.datetime = _Clock  # type: ignore[attr-defined]
    secrets.token_hex = lambda nbytes=None: "5a" * (nbytes or 32)
    tempfile.tempdir = str(folder / "tam")
    out, crash, code = io.StringIO(), "", 0
    disk.install()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        try:
            cli([one.format(folder) for one in arguments] + ["--json"], prog_name="thidua")
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        except BaseException:
            crash = traceback.format_exc()
    try:
        document = json.loads(out.getvalue())
    except ValueError:
        document = {}
        crash = crash or ("" if code == 2 else "no JSON document")
    return {
        "code": code,
        "document": document,
        "crash": crash,
        "fired": disk.fired,
        "met": [(one.number, one.name, one.path) for one in disk.met],
        "past": disk.past,
    }


@contextlib.contextmanager
def laid_out(files: Files) -> Iterator[Path]:
    """A folder that holds these files, on a disk of memory where there is one."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as scratch:
        folder = Path(scratch)
        (folder / "tam").mkdir()
        for name, data in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        yield folder


def visible(files: Files) -> Files:
    """What counts: an exchange that was killed between its two renames still has the old folder whole."""
    between = f"mua/{storage.TEMPORARY}ket_qua-cu/"
    if not any(name.startswith(f"{RESULTS}/") for name in files):
        files = {name.replace(between, f"{RESULTS}/"): data for name, data in files.items()}
    return {
        name: data
        for name, data in files.items()
        if storage.TEMPORARY not in name and name not in _IGNORED and not name.startswith("tam/")
    }


class Bench:
    """The steps with the outcome of an uninterrupted run of each, and what was found out already."""

    def __init__(self, steps: tuple[Step, ...]) -> None:
        self.steps = steps
        self.clean: list[Ending] = []
        self.new: list[Files] = []
        for step in steps:
            with laid_out(step.files) as folder:
                ending = run(step.arguments, folder, Disk((str(folder),)))
                assert not ending.crash, ending.crash
                assert not ending.past, ending.past
                self.clean.append(ending)
                self.new.append(visible(contents(folder)))
        gc.freeze()
        self._again: dict[tuple[int, str], list[str]] = {}

    def points(self) -> list[Point]:
        """Every point of every step."""
        return [
            *(
                Point(number, fault, operation)
                for number, ending in enumerate(self.clean)
                for operation in ending.met
                for fault in operation.faults()
            ),
            *(
                Point(number, Fault.HELD, held=name)
                for number, step in enumerate(self.steps)
                for name in step.files
            ),
        ]

    def trial(self, point: Point) -> tuple[str, list[str]]:
        """The outcome of a point in a word, and everything that is wrong with it."""
        step = self.steps[point.step]
        with laid_out(step.files) as folder:
            at = point.operation.number if point.operation else 0
            disk = Disk((str(folder),), point.fault, at, str(folder / point.held))
            ending = run(step.arguments, folder, disk)
            left = contents(folder)
            wrong = [*self._intact(point.step, left), *self._ended(point, ending, left)]
            key = (point.step, _digest(folder, left))
            if key not in self._again:
                self._again[key] = self._repeated(point.step, folder)
        word = "killed" if ending.killed else "finding" if self._told(point, ending) else "as if nothing"
        if ending.crash:
            word = "traceback"
        return word, [*wrong, *self._again[key]]

    def _told(self, point: Point, ending: Ending) -> set[str]:
        """Codes of errors that the uninterrupted run does not have; `usage` for exit code 2."""
        extra = set(ending.errors) - set(self.clean[point.step].errors)
        return {"usage"} if ending.code == 2 else extra

    def _intact(self, number: int, left: Files) -> Iterator[str]:
        """Results whole, the ledger a beginning of the uninterrupted one, every other file old or new.

        The anchor may announce lines that were not written; that it fits is seen when the command runs again.
        """
        old, new, seen = visible(self.steps[number].files), self.new[number], visible(left)
        if not any(_below(RESULTS, seen) == _below(RESULTS, state) for state in (old, new)):
            yield "ket_qua/ is neither the old nor the new one"
        ledger = seen.get(LEDGER, b"")
        if ledger != old.get(LEDGER, b"") and not new.get(LEDGER, b"").startswith(ledger):
            yield "the ledger is no beginning of the uninterrupted one"
        for name in sorted({*old, *new, *seen} - {LEDGER, ANCHOR}):
            if seen.get(name) not in (old.get(name), new.get(name)):
                yield f"{name} is neither old nor new"

    def _ended(self, point: Point, ending: Ending, left: Files) -> Iterator[str]:
        """An error ends in a finding and exit code 1, or is made up for; never in a traceback."""
        clean = self.clean[point.step]
        if ending.killed:
            return
        if ending.crash:
            yield f"traceback: {ending.crash}"
        if ending.past:
            yield f"went past the disk: {ending.past}"
        if point.operation and not ending.fired:
            yield "the point was never reached"
        if point.fault.kills:
            yield "was not killed"
        elif not self._told(point, ending):
            if ending.code != clean.code:
                yield f"exit {ending.code} without a finding of its own"
            if visible(left) != self.new[point.step]:
                yield "no finding, and not the result of an uninterrupted run"
        elif ending.code not in {1, 2}:
            yield f"exit {ending.code} with {self._told(point, ending)}"

    def _repeated(self, number: int, folder: Path) -> list[str]:
        """The command again, on a sound disk."""
        clean = self.clean[number]
        ending = run(self.steps[number].arguments, folder, Disk((str(folder),)))
        left = contents(folder)
        seen, new = visible(left), self.new[number]
        wrong = [
            f"again: {name} differs" for name in sorted({*seen, *new}) if seen.get(name) != new.get(name)
        ]
        wrong += [f"again: {name} is left over" for name in left if storage.TEMPORARY in name]
        if (folder / LEDGER).exists() and not _ledger(folder).ok:
            wrong.append("again: the ledger's chain is broken")
        if (ending.code, sorted(ending.errors)) != (clean.code, sorted(clean.errors)):
            wrong.append(f"again: exit {ending.code} {ending.errors} {ending.crash}")
        if ending.document.get("groups") != clean.document.get("groups"):
            wrong.append("again: another ranking")
        return wrong


def _ledger(folder: Path) -> Ledger:
    anchor = AnchorFile(folder / ANCHOR, folder / "mua/.khoa")
    return Ledger(folder / LEDGER, repair=False, anchor=anchor)


def _below(folder: str, files: Files) -> Files:
    return {name: data for name, data in files.items() if name.startswith(f"{folder}/")}


def _digest(folder: Path, left: Files) -> str:
    """Everything of a folder, empty folders too."""
    made = hashlib.sha256()
    for name in sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*")):
        made.update(repr((name, hashlib.sha256(left.get(name, b"")).digest())).encode())
    return made.hexdigest()
