"""The words of a registration form's check column: each once as an Excel formula and once in Python."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from ..arithmetic import summed
from ..model import Absent, Value
from ..vietnamese import numerals
from .check_messages import CheckMessage, blank, text


class RegistrationMessage(StrEnum):
    """What the check column of a registration form may say, besides `CheckMessage`.

    Some are followed by points.
    """

    NO_TEXT = "Thiếu nội dung"
    NO_TARGET = "Thiếu kế hoạch"
    NOT_POSITIVE = "Kế hoạch phải lớn hơn 0"
    NOTHING = "Chưa đăng ký"
    EXACT = "Đủ điểm"
    SHARED = "Chia đều điểm còn lại:"
    SHORT = "Thiếu điểm:"
    OVER = "Vượt điểm:"
    USED_UP = "Không còn điểm cho dòng để trống"


FINE = (CheckMessage.GOOD, RegistrationMessage.EXACT, RegistrationMessage.SHARED)
"""Words of rows that need nothing more."""


@dataclass(frozen=True, slots=True)
class Line:
    """One open line: its cells (A1), or what stands in them."""

    text: Value
    target: Value
    points: Value


def line_formula(line: Line, maximum: Decimal) -> str:
    """The check of an open line; "" while nothing stands in it."""
    content, target, points = str(line.text), str(line.target), str(line.points)
    missing, no_target, no_points = blank(content), blank(target), blank(points)
    rungs = (
        (f"OR(ISERROR({content}),ISERROR({target}),ISERROR({points}))", CheckMessage.NOT_A_NUMBER),
        (f"AND({missing},{no_target},{no_points})", ""),
        (missing, RegistrationMessage.NO_TEXT),
        *_target_rungs(target),
        (f"AND(NOT({no_points}),NOT(ISNUMBER({points})))", CheckMessage.NOT_A_NUMBER),
        (f"N({points})<0", CheckMessage.NEGATIVE),
        (f"N({points})>{numerals.point(maximum)}", CheckMessage.OVER_MAXIMUM),
    )
    return _ladder(rungs)


def target_formula(target: str) -> str:
    """The check of a `chỉ tiêu` whose target is asked for."""
    return _ladder(
        (
            (f"ISERROR({target})", CheckMessage.NOT_A_NUMBER),
            *_target_rungs(target, RegistrationMessage.NOTHING),
        )
    )


def _target_rungs(
    target: str, missing: RegistrationMessage = RegistrationMessage.NO_TARGET
) -> tuple[tuple[str, str], ...]:
    return (
        (blank(target), missing),
        (f"NOT(ISNUMBER({target}))", CheckMessage.NOT_A_NUMBER),
        (f"{target}<=0", RegistrationMessage.NOT_POSITIVE),
    )


def _ladder(rungs: Sequence[tuple[str, str]]) -> str:
    result = text(CheckMessage.GOOD)
    for condition, word in reversed(rungs):
        result = f"IF({condition},{text(word)},{result})"
    return result


def line_word(line: Line, maximum: Decimal) -> str:
    """The word that `line_formula` shows."""
    if {line.text, line.target, line.points} == {Absent.BLANK}:
        return ""
    if line.text is Absent.BLANK:
        return RegistrationMessage.NO_TEXT
    word = target_word(line.target, RegistrationMessage.NO_TARGET)
    if word != CheckMessage.GOOD or line.points is Absent.BLANK:
        return word
    if not isinstance(line.points, Decimal):
        return CheckMessage.NOT_A_NUMBER
    if line.points < 0:
        return CheckMessage.NEGATIVE
    return CheckMessage.OVER_MAXIMUM if line.points > maximum else CheckMessage.GOOD


def target_word(target: Value, missing: RegistrationMessage = RegistrationMessage.NOTHING) -> str:
    """The word that `target_formula` shows; `missing`: what a blank is called."""
    if target is Absent.BLANK:
        return missing
    if not isinstance(target, Decimal):
        return CheckMessage.NOT_A_NUMBER
    return RegistrationMessage.NOT_POSITIVE if target <= 0 else CheckMessage.GOOD


def whole_formula(texts: str, points: str, maximum: Decimal) -> str:
    """The check of a criterion: whether the points of its lines (ranges) add up to its maximum."""
    used = f"SUMPRODUCT(--(LEN(TRIM({texts}))>0))"
    open_lines = f"SUMPRODUCT((LEN(TRIM({texts}))>0)*(LEN(TRIM({points}))=0))"
    left = f"ROUND({numerals.point(maximum)}-SUM({points}),6)"
    says = RegistrationMessage
    open_says = f"IF({left}>0,{_with(says.SHARED, left)},{text(says.USED_UP)})"
    filled_says = f"IF({left}>0,{_with(says.SHORT, left)},{text(says.EXACT)})"
    return (
        f"IFERROR(IF({used}=0,{text(says.NOTHING)},"
        f"IF({left}<0,{_with(says.OVER, f'-{left}')},"
        f"IF({open_lines}>0,{open_says},{filled_says}))),{text(CheckMessage.NOT_A_NUMBER)})"
    )


def _with(word: RegistrationMessage, points: str) -> str:
    """The word and the points, always with a comma: what `&` makes of a number depends on the machine."""
    return f'{text(f"{word} ")}&SUBSTITUTE({points},".",",")'


def whole_word(lines: Sequence[Line], maximum: Decimal) -> str:
    """The word that `whole_formula` shows."""
    used = [line for line in lines if line.text is not Absent.BLANK]
    left = maximum - summed(line.points for line in lines if isinstance(line.points, Decimal))
    if not used:
        return RegistrationMessage.NOTHING
    if left < 0:
        return f"{RegistrationMessage.OVER} {numerals.show(-left)}"
    if any(line.points is Absent.BLANK for line in used):
        return f"{RegistrationMessage.SHARED} {numerals.show(left)}" if left else RegistrationMessage.USED_UP
    return f"{RegistrationMessage.SHORT} {numerals.show(left)}" if left else RegistrationMessage.EXACT


def left_formula(checks: str) -> str:
    """How many rows still need a hand, as a formula giving a sentence. `checks`: the column's range."""
    fine = "".join(f'-COUNTIF({checks},"{word}*")' for word in FINE)
    count = f'(COUNTIF({checks},"?*"){fine})'
    return f'IF({count}=0,{text(left_words(0))},"Còn "&{count}&" dòng chưa xong")'


def left_words(count: int) -> str:
    """The sentence that `left_formula` gives for so many rows."""
    return f"Còn {count} dòng chưa xong" if count else "Đã đăng ký đủ"
