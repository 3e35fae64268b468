"""The words of the check column: the same ladder once as an Excel formula and once in Python.

Every ladder is a list of rungs; the first that holds gives the word. A score typed as text compares greater
than any number in Excel, so ISNUMBER stands before every comparison.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from ..excel_formulas import is_not_applicable
from ..model import Absent, Input, InputField, InputKind, Value
from ..vietnamese import numerals


class CheckMessage(StrEnum):
    """What the check column may say."""

    MISSING = "Thiếu"
    STANDS = "Giữ vòng 1"
    NOT_APPRAISED = "Chưa thẩm định"
    NOT_APPLICABLE = "Không áp dụng"
    NOT_A_NUMBER = "Không phải số"
    NOT_LISTED = "Không có trong danh sách"
    NEGATIVE = "Nhỏ hơn mức thấp nhất"
    OVER_MAXIMUM = "Vượt điểm chuẩn"
    OVER = "Vượt mức cho phép"
    NOT_WHOLE = "Phải là số nguyên"
    OFF_STEP = "Sai bước điểm"
    CLASH = "Trùng khoản"
    NO_EVIDENCE = "Thiếu minh chứng"
    NO_REASON = "Thiếu lý do"
    DIFFERS = "Có chênh lệch"
    GOOD = "Đạt yêu cầu"


UNFILLED = (CheckMessage.MISSING, CheckMessage.NO_EVIDENCE)
"""Words that count as cells still to be filled, in a form."""
UNAPPRAISED = (CheckMessage.NOT_APPRAISED, CheckMessage.NO_REASON)
"""Words that count as rows still to be done, in an appraisal workbook."""


MISSING = {"form": CheckMessage.MISSING, "appraisal": CheckMessage.NOT_APPRAISED}
"""What a blank obligatory entry is called."""


@dataclass(frozen=True, slots=True)
class MessageCells:
    """Cells that a row's check looks at: A1, or "" where the row has none.

    `points`: points of the row, of an adjustment that needs evidence its count; `clashes`: counts of
    adjustments that must not be claimed together with it.
    """

    entry: str
    points: str = ""
    evidence: str = ""
    reason: str = ""
    gap: str = ""
    clashes: tuple[str, ...] = ()
    unproven: bool = False
    """Whether the entry needs a reason however it stands to the claim."""


@dataclass(frozen=True, slots=True)
class Filled:
    """The values at those places."""

    entry: Value
    points: Decimal | None = None
    evidence: Value = Absent.BLANK
    reason: Value = Absent.BLANK
    gap: Decimal | None = None
    clashes: tuple[Value, ...] = ()


def blank(cell: str) -> str:
    """Formula: nothing but blanks stands there."""
    return f"LEN(TRIM({cell}))=0"


def text(value: str) -> str:
    """A text inside a formula."""
    return '"' + value.replace('"', '""') + '"'


def formula(
    asked: Input, at: MessageCells, missing: CheckMessage | None, reason_from: Decimal = Decimal(0)
) -> str:
    """The check word of a row as a formula. `missing` is what a blank entry is called; None = nothing is."""
    # An error value would make the whole word an error: it is looked for first.
    error = (f"ISERROR({at.entry})", CheckMessage.NOT_A_NUMBER)
    first = [error, (blank(at.entry), missing), *_not_applicable_rung(asked, at)]
    rungs = [*first, *_entry_rungs(asked, at), *_other_rungs(at, reason_from)]
    result = text(CheckMessage.GOOD)
    for condition, word in reversed(rungs):
        result = f"IF({condition},{text(word or '')},{result})"
    return result


def _not_applicable_rung(asked: Input, at: MessageCells) -> Iterator[tuple[str, CheckMessage]]:
    if asked.may_not_apply:
        yield is_not_applicable(at.entry), CheckMessage.NOT_APPLICABLE


def evidence_only(at: MessageCells) -> str:
    """The check of a row that asks for evidence but for no entry."""
    condition, said = next(_evidence_rung(at))
    return f"IF({condition},{text(said)},{text(CheckMessage.GOOD)})"


def _entry_rungs(asked: Input, at: MessageCells) -> Iterator[tuple[str, CheckMessage]]:
    cell = at.entry
    if asked.kind is InputKind.CHOICE:
        if at.points:
            yield f"NOT(ISNUMBER({at.points}))", CheckMessage.NOT_LISTED
        return
    yield f"NOT(ISNUMBER({cell}))", CheckMessage.NOT_A_NUMBER
    if asked.minimum is not None:
        yield f"{cell}<{numerals.point(asked.minimum)}", CheckMessage.NEGATIVE
    if asked.maximum is not None:
        yield f"{cell}>{numerals.point(asked.maximum)}", over(asked)
    if asked.kind is InputKind.WHOLE:
        yield f"{cell}<>INT({cell})", CheckMessage.NOT_WHOLE
    elif asked.step:
        yield off_step(cell, asked.step), CheckMessage.OFF_STEP


def off_step(cell: str, step: Decimal) -> str:
    """Formula: the number is no multiple of the step. Rounds away what binary fractions leave."""
    times = f"{cell}/{numerals.point(step)}"
    return f"ABS({times}-ROUND({times},0))>0.000001"


def over(asked: Input) -> CheckMessage:
    """What an entry above the maximum is called."""
    return CheckMessage.OVER_MAXIMUM if asked.field is InputField.POINTS else CheckMessage.OVER


def _other_rungs(at: MessageCells, reason_from: Decimal) -> Iterator[tuple[str, CheckMessage]]:
    if at.clashes:
        claimed = ",".join(f"N({cell})>0" for cell in at.clashes)
        yield f"AND(N({at.entry})>0,OR({claimed}))", CheckMessage.CLASH
    yield from _evidence_rung(at)
    if at.unproven:
        yield f"AND(N({at.entry})>0,{blank(at.reason)})", CheckMessage.NO_REASON
    if at.reason:
        differs = f"ROUND(ABS(N({at.gap})),6)>{numerals.point(reason_from)}"
        yield f"AND({differs},{blank(at.reason)})", CheckMessage.NO_REASON
        yield f"AND(ISNUMBER({at.gap}),N({at.gap})<>0)", CheckMessage.DIFFERS


def _evidence_rung(at: MessageCells) -> Iterator[tuple[str, CheckMessage]]:
    if at.evidence:
        # A row that Excel cannot compute has no points to look at.
        due = f"N({at.points})>0," if at.points else ""
        yield f"AND({due}{blank(at.evidence)})", CheckMessage.NO_EVIDENCE


def word(
    asked: Input,
    seen: Filled,
    at: MessageCells,
    missing: CheckMessage | None,
    reason_from: Decimal = Decimal(0),
) -> str:
    """The word that `formula` shows for values that are already typed (a number is a Decimal)."""
    if seen.entry is Absent.BLANK:
        return missing or ""
    if seen.entry is Absent.NOT_APPLICABLE and asked.may_not_apply:
        return CheckMessage.NOT_APPLICABLE
    return _entry_word(asked, seen) or _other_word(seen, at, reason_from) or CheckMessage.GOOD


def _entry_word(asked: Input, seen: Filled) -> CheckMessage | None:
    value = seen.entry
    if asked.kind is InputKind.CHOICE:
        return CheckMessage.NOT_LISTED if seen.points is None else None
    if not isinstance(value, Decimal):
        return CheckMessage.NOT_A_NUMBER
    if asked.minimum is not None and value < asked.minimum:
        return CheckMessage.NEGATIVE
    if asked.maximum is not None and value > asked.maximum:
        return over(asked)
    if asked.kind is InputKind.WHOLE and value % 1:
        return CheckMessage.NOT_WHOLE
    if asked.kind is not InputKind.WHOLE and asked.step and value % asked.step:
        return CheckMessage.OFF_STEP
    return None


def _other_word(seen: Filled, at: MessageCells, reason_from: Decimal) -> CheckMessage | None:
    if at.clashes and _claimed(seen.entry) and any(map(_claimed, seen.clashes)):
        return CheckMessage.CLASH
    if no_evidence := evidence_word(seen, at):
        return no_evidence
    if at.unproven and _claimed(seen.entry) and seen.reason is Absent.BLANK:
        return CheckMessage.NO_REASON
    gap = seen.gap or Decimal(0)
    if at.reason and abs(gap) > reason_from and seen.reason is Absent.BLANK:
        return CheckMessage.NO_REASON
    return CheckMessage.DIFFERS if at.reason and gap else None


def evidence_word(seen: Filled, at: MessageCells) -> CheckMessage | None:
    """The word of a row that has points and lacks the evidence for them."""
    claimed = seen.entry if at.points == at.entry else seen.points
    due = not at.points or _claimed(claimed)
    return CheckMessage.NO_EVIDENCE if at.evidence and due and seen.evidence is Absent.BLANK else None


def _claimed(value: Value | None) -> bool:
    return isinstance(value, Decimal) and value > 0
