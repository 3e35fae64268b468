"""What must hold of whatever the reader makes of a package. A second reader is asked as well."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from tests.poison.honest import FILLED, KEY, PLAN, REGISTER, layout, slot
from thidua_xlsx import second_verifier
from thidua_xlsx.form_layout.types import InputCell
from thidua_xlsx.forms.self_scoring.read import read_form
from thidua_xlsx.intake.outcome import outcome_of
from thidua_xlsx.model import Absent, Entry, InputField, SelfScoring, Slot, Value
from thidua_xlsx.season.common.folder import Folder
from thidua_xlsx.season.common.layouts import tally_of
from thidua_xlsx.season.common.load import LoadedSeason
from thidua_xlsx.season.inbox.received_files import ReceivedFile, arrived
from thidua_xlsx.second_verifier import Asked
from thidua_xlsx.untrusted import open_bytes
from thidua_xlsx.untrusted.ooxml.package import kind_of

SEASON = LoadedSeason(Folder(Path("season")), PLAN, REGISTER, ())
_MEANT = (
    Asked(("1.1", "value"), "1.1", most=Decimal(10), step=Decimal("0.5")),
    Asked(("1.2", "value"), "1.2", choices=("Đạt", "Không đạt")),
    Asked(("1.3", "value"), "1.3", choices=("Loại A", "Loại B", "Loại C")),
    Asked(("2", "value"), "2", percent=True),
    Asked(("3", "value"), "3"),
    Asked(("3", "b"), "3|b"),
    Asked(("4", "value"), "4", whole=True),
    *(Asked((code, "value"), code, whole=True) for code in ("TRU", "CA", "CB")),
)
"""The inputs of the form, once more, in the words of the second verifier."""


class IllegalError(AssertionError):
    """The reader gave what it may never give."""


@dataclass(frozen=True)
class Verdict:
    """`word`: the outcome, or what kept the bytes from being read. `scored`: cells with a value."""

    word: str
    codes: frozenset[str]
    scored: int = 0


def judge(data: bytes) -> Verdict:
    """Read the bytes as `collect` does, up to the total. IllegalError; any other exception is a fault too."""
    kind = kind_of(data, "STC.xlsx")
    if kind.opened_elsewhere:
        return Verdict("another format", frozenset({kind.name}))
    arrival = arrived(SEASON, open_bytes(data, "STC.xlsx"), "form", KEY)
    if (
        arrival.book is None
        or arrival.refused
        or arrival.agency not in {agency.code for agency in PLAN.agencies}
    ):
        return _verdict(arrival)
    scoring = read_form(
        arrival.book,
        layout(arrival.agency),
        arrival.source,
        total_of=lambda scoring: tally_of(SEASON, scoring).self_total,
        told=arrival.findings,
    )
    if scoring.outcome.used:
        for wrong in _wrongs(scoring, data):
            raise IllegalError(wrong)
    return _verdict(scoring)


def _verdict(read: ReceivedFile | SelfScoring) -> Verdict:
    codes = frozenset(finding.code for finding in read.findings)
    if "E149" in codes:
        raise IllegalError(
            f"E149: {[dict(finding.facts) for finding in read.findings if finding.code == 'E149']}"
        )
    if isinstance(read, ReceivedFile):
        return Verdict(outcome_of(read.findings).value, codes)
    return Verdict(read.outcome.value, codes, sum(map(_counts, read.entries.values())))


def _counts(entry: Entry) -> bool:
    return entry.slot.field.scores and isinstance(entry.value, Decimal | bool | str)


def _wrongs(scoring: SelfScoring, data: bytes) -> Iterator[str]:
    """What is illegal about a form that may be used."""
    for asked in layout(scoring.agency).inputs:
        entry = scoring.entries.get(asked.slot)
        if entry is None:
            yield f"{asked.cell}: no entry at all"
        elif entry.flagged and not isinstance(entry.value, Absent):
            yield f"{asked.cell}: flagged, and {entry.value}"
        elif not _legal(entry.value, asked):
            yield f"{asked.cell}: {entry.value!r} is no {asked.input.kind.value}"
    total = tally_of(SEASON, scoring).self_total
    if total is not None and not 0 <= total <= 100 + _bonus(scoring):
        yield f"total {total}"
    if not _as_filled(scoring) or zlib.crc32(data) % 4 == 0:
        yield from _told_otherwise(scoring, data)


def _as_filled(scoring: SelfScoring) -> bool:
    """Whether it gives what the honest form does: then one in four is read twice, and every other one is."""
    given = {
        asked: entry.value for asked, entry in scoring.entries.items() if entry.value is not Absent.BLANK
    }
    return given == {slot(item): value for item, value in FILLED.items()}


def _bonus(scoring: SelfScoring) -> Decimal:
    """The points on top of 100: 5 for each CA and 10 for each CB, by the plan without a cap."""
    counted = {
        slot.item: entry.usable for slot, entry in scoring.entries.items() if slot.field is InputField.COUNT
    }
    times = [counted.get(code) for code in ("CA", "CB")]
    return sum((n * m for n, m in zip(times, (5, 10), strict=True) if isinstance(n, Decimal)), Decimal(0))


def _legal(value: Value | Absent, asked: InputCell) -> bool:
    """Whether a value is one that the cell may hold."""
    entered = asked.input
    if isinstance(value, Absent):
        return True
    if isinstance(value, bool):
        return bool(entered.choices)
    if isinstance(value, str):
        return not asked.slot.field.scores or value in entered.choices
    if isinstance(value, Decimal):
        step = entered.step
        return (
            value.is_finite()
            and not entered.choices
            and (entered.minimum is None or value >= entered.minimum)
            and (entered.maximum is None or value <= entered.maximum)
            and (step is None or value % step == 0)
        )
    return False


def _told_otherwise(scoring: SelfScoring, data: bytes) -> Iterator[str]:
    """Values that the second reader does not find in the same bytes."""
    try:
        grid = second_verifier.grid_of(second_verifier.read_returned("STC.xlsx", data))
    except (second_verifier.BrokenError, second_verifier.UnclearError):
        return
    ours = {_theirs(slot): entry for slot, entry in scoring.entries.items() if slot.field.scores}
    for asked in _MEANT:
        cell, place = grid.cell(asked.key, "Tự chấm") if grid else (second_verifier.Cell(), "")
        theirs = None if cell.blank else second_verifier.read_value(cell, asked)
        entry = ours.get(asked.slot)
        if (
            entry is not None
            and entry.at.cell == place
            and not entry.flagged
            and _plain(entry.value) != theirs
        ):
            yield f"{place}: {entry.value!r}, and the second reader has {theirs!r}"


def _theirs(slot: Slot) -> second_verifier.Slot:
    return slot.item, "b" if slot.field is InputField.TARGET else "value"


def _plain(value: Value | Absent) -> Decimal | str | None:
    """As the second reader tells it."""
    if isinstance(value, bool):
        return "Đạt" if value else "Không đạt"
    if value is Absent.NOT_APPLICABLE:
        return "không áp dụng"
    return value if isinstance(value, Decimal | str) else None
