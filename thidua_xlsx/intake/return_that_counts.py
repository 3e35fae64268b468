"""Several returns of one agency: which one counts (contract §4). Pure; order of reading is indifferent."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from ..address import Address
from ..catalogue import Effect, Spec, choice_of_return
from ..findings import Finding, found, worst_effect
from ..model import MilestoneKind, Plan, Register, Returned
from ..vietnamese.dates import VIETNAM
from .outcome import outcome_of

_YEARS_BEFORE, _YEARS_AFTER = 1, 20
"""How long before and after the year of a season its forms may be saved: old seasons are worked on again."""
R = TypeVar("R", bound=Returned)


def choose(returns: Iterable[R], plan: Plan, register: Register) -> tuple[tuple[R, ...], tuple[Finding, ...]]:
    """The returns with their final outcomes, by the plan's order of agencies and then by file.

    The one that `Nhận` names under `Tệp` counts; else the one saved later; with equal or missing times none.
    What is rejected, or waits for a decision that the register does not hold, does not compete. The findings
    are those that belong to no return: a file that the register names and nobody sent. Of identical bytes
    each carries the day of the earliest message that holds them (contract §3).
    """
    by_agency: dict[str, list[R]] = defaultdict(list)
    for returned in sorted(_with_first_day(tuple(returns)), key=lambda returned: returned.source.file):
        by_agency[returned.agency].append(returned)
    ranks = {agency.code: rank for rank, agency in enumerate(plan.agencies)}
    chosen: list[R] = []
    for agency in sorted(by_agency, key=lambda code: (ranks.get(code, len(ranks)), code)):
        own = by_agency[agency]
        written = [receipt.file for receipt in register.receipts if receipt.agency == agency and receipt.file]
        files = [returned.source.file for returned in own]
        named = {file for file in files if any(names_file(text, file) for text in written)}
        adopted = [_adopted(returned, returned.source.file in named) for returned in own]
        chosen += _settle(adopted, named, plan.info.year)
    return tuple(chosen), tuple(_lost(plan, register, by_agency))


def _with_first_day(returns: Sequence[R]) -> Iterator[R]:
    days: dict[str, list[date]] = defaultdict(list)
    for returned in returns:
        if returned.source.received is not None:
            days[returned.source.sha256].append(returned.source.received)
    for returned in returns:
        known = days.get(returned.source.sha256) if returned.source.sha256 else None
        yield replace(returned, source=replace(returned.source, received=min(known))) if known else returned


def _settle(own: Sequence[R], named: set[str], year: int) -> list[R]:
    """One agency's returns: at most one of those that could be used stays in use."""
    remarks: dict[str, Finding] = {}
    rivals: list[R] = []
    for returned in own:
        twin = next((rival for rival in rivals if _same_bytes(rival, returned)), None)
        file = returned.source.file
        if not returned.outcome.used:
            continue
        if twin is None:
            rivals.append(returned)
        elif file in named and twin.source.file not in named:
            rivals[rivals.index(twin)] = returned
            remarks[twin.source.file] = _about(twin, choice_of_return.IDENTICAL_RETURN, winner=file)
        else:
            remarks[file] = _about(returned, choice_of_return.IDENTICAL_RETURN, winner=twin.source.file)
    remarks |= _between(rivals, named, year)
    return [_with(returned, remarks.get(returned.source.file)) for returned in own]


def _between(rivals: Sequence[R], named: set[str], year: int) -> dict[str, Finding]:
    """What is said about the returns that do not count, by file."""
    chosen = [rival for rival in rivals if rival.source.file in named] or list(rivals)
    remarks: dict[str, Finding] = {}
    impossible = [rival for rival in chosen if not _possible(rival.source.saved, year)]
    if 0 < len(impossible) < len(chosen):
        chosen = [rival for rival in chosen if rival not in impossible]
        rivals = [rival for rival in rivals if rival not in impossible]
        for rival in impossible:
            saved = _when(rival.source.saved)
            remarks[rival.source.file] = _about(rival, choice_of_return.IMPOSSIBLE_SAVED_TIME, saved=saved)
    winner = chosen[0] if len(chosen) == 1 else _latest(chosen)
    files = ", ".join(rival.source.file for rival in chosen)
    for rival in rivals:
        if rival is winner:
            continue
        if rival not in chosen:
            remark = _about(rival, choice_of_return.OTHER_RETURN_NAMED, winner=files)
        elif winner is None:
            remark = _about(rival, choice_of_return.LATEST_UNDETERMINED, files=files)
        else:
            times = {"later": _when(winner.source.saved), "earlier": _when(rival.source.saved)}
            remark = _about(rival, choice_of_return.LATER_RETURN_COUNTS, winner=winner.source.file, **times)
        remarks[rival.source.file] = remark
    return remarks


def _possible(saved: datetime | None, year: int) -> bool:
    """Whether a form of that year's season can have been saved then: a clock may be decades off."""
    return saved is None or year - _YEARS_BEFORE <= saved.year <= year + _YEARS_AFTER


def _latest(rivals: Sequence[R]) -> R | None:
    """The one saved last by its own account; None when times are missing or the last two are equal."""
    timed = [(rival.source.saved, rival) for rival in rivals if rival.source.saved is not None]
    if not timed or len(timed) < len(rivals):
        return None
    last = max(saved for saved, _ in timed)
    latest = [rival for saved, rival in timed if saved == last]
    return latest[0] if len(latest) == 1 else None


def _adopted(returned: R, named: bool) -> R:
    """A file that waits only for a decision no longer waits when the register names it."""
    if not named or not returned.entries or worst_effect(returned.findings) is not Effect.QUARANTINE:
        return returned
    return _with(returned, _about(returned, choice_of_return.ADOPTED_BY_DECISION))


def _with(returned: R, remark: Finding | None) -> R:
    if remark is None:
        return returned
    findings = (*returned.findings, remark)
    return replace(returned, findings=findings, outcome=outcome_of(findings))


def _about(returned: R, spec: Spec, **facts: str) -> Finding:
    return found(spec, Address(returned.source.file), agency=returned.agency, **facts)


def _same_bytes(first: Returned, second: Returned) -> bool:
    return bool(first.source.sha256) and first.source.sha256 == second.source.sha256


def names_file(written: str, file: str) -> bool:
    """Whether the register means that file: by its path or its name alone ("a.eml!STC.xlsx" too)."""
    wanted, path = _plain(written), _plain(file)
    return wanted == path or path.endswith(("/" + wanted, "!" + wanted))


def _plain(path: str) -> str:
    return unicodedata.normalize("NFC", path.strip().replace("\\", "/")).casefold().removeprefix("./")


def _lost(plan: Plan, register: Register, returns: Mapping[str, Sequence[Returned]]) -> Iterator[Finding]:
    """Receipts of a self-scoring that name a file which nobody sent."""
    kind = MilestoneKind.SELF_SCORING
    milestones = {milestone.code for milestone in plan.milestones if milestone.kind is kind}
    for receipt in register.receipts:
        if not receipt.file or receipt.milestone not in milestones:
            continue
        sent = returns.get(receipt.agency, ())
        if not any(names_file(receipt.file, returned.source.file) for returned in sent):
            yield found(
                choice_of_return.NAMED_FILE_MISSING, receipt.at, agency=receipt.agency, file=receipt.file
            )


def _when(moment: datetime | None) -> str:
    """By the clock of Vietnam."""
    return "?" if moment is None else f"{moment.astimezone(VIETNAM):%H:%M:%S %d/%m/%Y}"
