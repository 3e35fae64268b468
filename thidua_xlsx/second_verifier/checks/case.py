"""The case before the checks: the archive, what was read of it, what was recomputed, what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..archive import PLAN, REGISTER, RESULTS, Archive
from ..inputs.choice import Inputs
from ..inputs.plan_types import Plan
from ..inputs.register import Register
from ..ledger import LedgerLine
from ..published.workbook import RANKING
from ..ranking.outcome import Outcome
from ..text import BrokenError, UnclearError
from ..xlsx import Book, read_book
from .check import TITLES, Check


class Case:
    """One archive under verification. Each check writes down every fault it finds; none stops the others."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.checks = {
            number: Check(number, title, section) for number, (title, section) in enumerate(TITLES, start=1)
        }
        self.ledger: list[LedgerLine] = []
        self.read_plan: Plan | None = None
        self.register = Register()
        self.inputs: list[Inputs] = []
        """One for each phase; one for a season without phases."""
        self.outcome: Outcome | None = None

    @property
    def plan(self) -> Plan:
        """The plan; only asked for once it has been read."""
        assert self.read_plan is not None
        return self.read_plan

    def guarded(self, numbers: Iterable[int], step: Callable[..., None], *arguments: object) -> None:
        """Run a step. What it cannot judge is said by its checks; what is broken fails the first of them."""
        numbers = list(numbers)
        try:
            step(*arguments)
        except UnclearError as reason:
            for number in numbers:
                self.checks[number].unjudged.append(("", str(reason)))
        except BrokenError as fault:
            self.checks[numbers[0]].wrong("", str(fault))
            for number in numbers[1:]:
                self.checks[number].unjudged.append(("", f"chưa tới lượt: {fault}"))

    def ranking_book(self, phase: str) -> Book:
        """The published ranking workbook of a phase, or of the season ("")."""
        name = ranking_file(phase)
        if name not in self.archive.files:
            raise UnclearError(f"hồ sơ không có {name}")
        return read_book(self.archive.files[name])

    @property
    def input_books(self) -> list[bytes]:
        """The plan and the register, as files."""
        return [self.archive.files[name] for name in (PLAN, REGISTER) if name in self.archive.files]

    def inputs_of(self, outcome: Outcome) -> Inputs:
        """The inputs that an outcome was recomputed from."""
        return next(inputs for inputs in self.inputs if inputs.phase == outcome.phase)

    def run_line(self) -> LedgerLine | None:
        """The last line of the ledger about the whole result."""
        name = ranking_file("")
        runs = [line for line in self.ledger if line.content.get("type") == "RUN"]
        return next(
            (line for line in reversed(runs) if line.content.get("data", {}).get("file") == name), None
        )


def results_folder(phase: str) -> str:
    """Where the results of a phase, or of the season (""), stand in the archive."""
    return "/".join(part for part in (RESULTS, phase) if part)


def ranking_file(phase: str) -> str:
    """Name of a ranking workbook in the archive."""
    return f"{results_folder(phase)}/{RANKING}"
