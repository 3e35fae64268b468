"""Several returns of one agency: which one counts (contract §4). Pure; order of reading is indifferent."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import PurePosixPath
from typing import TypeVar

from ..address import Address
from ..catalogue import Effect, Spec
from ..findings import Finding, found, worst_effect
from ..model import MilestoneKind, Plan, Register, Returned
from .outcome import outcome_of

R = TypeVar("R", bound=Returned)


def choose(returns: Iterable[R], plan: Plan, register: Register) -> tuple[tuple[R, ...], tuple[Finding, ...]]:
    """The returns with their final outcomes, by the plan's order of agencies and then by file.

    The one that `Nhận` names under `Tệp` counts; else the one saved later; with equal or missing times none.
    What is rejected, or waits for a decision that the register does not hold, does not compete. The findings
    are those that belong to no return: a file that the register names and nobody sent.
    """
    by_agency: dict[str, list[R]] = defaultdict(list)
    for returned in sorted(returns, key=lambda one: one.source.file):
        by_agency[returned.agency].append(returned)
    ranks = {agency.code: rank for rank, agency in enumerate(plan.agencies)}
    chosen: list[R] = []
    for agency in sorted(by_agency, key=lambda code: (ranks.get(code, len(ranks)), code)):
        own = by_agency[agency]
        written = [one.file for one in register.receipts if one.agency == agency and one.file]
        named = {one.source.file for one in own if any(_names(text, one.source.file) for text in written)}
        chosen += _settle([_adopted(one, one.source.file in named) for one in own], named)
    return tuple(chosen), tuple(_lost(plan, register, by_agency))


def _settle(own: Sequence[R], named: set[str]) -> list[R]:
    """One agency's returns: at most one of those that could be used stays in use."""
    told: dict[str, Finding] = {}
    rivals: list[R] = []
    for one in own:
        twin = next((rival for rival in rivals if _same_bytes(rival, one)), None)
        if not one.outcome.used:
            continue
        if twin is None:
            rivals.append(one)
        elif one.source.file in named and twin.source.file not in named:
            rivals[rivals.index(twin)] = one
            told[twin.source.file] = _about(twin, "I162", winner=one.source.file)
        else:
            told[one.source.file] = _about(one, "I162", winner=twin.source.file)
    told |= _between(rivals, named)
    return [_with(one, told.get(one.source.file)) for one in own]


def _between(rivals: Sequence[R], named: set[str]) -> dict[str, Finding]:
    """What is said about the returns that do not count, by file."""
    chosen = [one for one in rivals if one.source.file in named] or list(rivals)
    told: dict[str, Finding] = {}
    winner = chosen[0] if len(chosen) == 1 else _latest(chosen)
    for one in rivals:
        if one is winner:
            continue
        if one not in chosen:
            names = ", ".join(rival.source.file for rival in chosen)
            told[one.source.file] = _about(one, "I164", winner=names)
        elif winner is None:
            told[one.source.file] = _about(one, "E163", files=", ".join(r.source.file for r in chosen))
        else:
            told[one.source.file] = _about(
                one,
                "W161",
                winner=winner.source.file,
                later=_when(winner.source.saved),
                earlier=_when(one.source.saved),
            )
    return told


def _latest(rivals: Sequence[R]) -> R | None:
    """The one saved last by its own account; None when times are missing or the last two are equal."""
    timed = [(one.source.saved, one) for one in rivals if one.source.saved is not None]
    if not timed or len(timed) < len(rivals):
        return None
    last = max(saved for saved, _ in timed)
    latest = [one for saved, one in timed if saved == last]
    return latest[0] if len(latest) == 1 else None


def _adopted(one: R, named: bool) -> R:
    """A file that waits only for a decision no longer waits when the register names it."""
    if not named or not one.entries or worst_effect(one.findings) is not Effect.QUARANTINE:
        return one
    return _with(one, _about(one, "I172"))


def _with(one: R, told: Finding | None) -> R:
    if told is None:
        return one
    findings = (*one.findings, told)
    return replace(one, findings=findings, outcome=outcome_of(findings))


def _about(one: R, spec: Spec, **facts: str) -> Finding:
    return found(spec, Address(one.source.file), agency=one.agency, **facts)


def _same_bytes(one: Returned, other: Returned) -> bool:
    return bool(one.source.sha256) and one.source.sha256 == other.source.sha256


def _names(written: str, file: str) -> bool:
    """Whether the register means that file: by its path or its name alone ("a.eml!STC.xlsx" too)."""
    wanted, path = _plain(written), _plain(file)
    return wanted == path or path.endswith(("/" + wanted, "!" + wanted)) or wanted == PurePosixPath(path).name


def _plain(path: str) -> str:
    return unicodedata.normalize("NFC", path.strip().replace("\\", "/")).casefold().removeprefix("./")


def _lost(plan: Plan, register: Register, returns: Mapping[str, Sequence[Returned]]) -> Iterator[Finding]:
    """Receipts of a self-scoring that name a file which nobody sent."""
    stones = {stone.code for stone in plan.milestones if stone.kind is MilestoneKind.SELF_SCORING}
    for one in register.receipts:
        sent = returns.get(one.agency, ())
        if one.file and one.milestone in stones and not any(_names(one.file, r.source.file) for r in sent):
            yield found("W165", one.at, agency=one.agency, file=one.file)


def _when(moment: datetime | None) -> str:
    return "?" if moment is None else f"{moment:%H:%M:%S %d/%m/%Y}"
