"""The words of a registration form's check column: each once as an Excel formula and once in Python."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from ..model import Absent, Value
from ..reckoning import summed
from ..vietnamese import numerals
from .words import Word, blank, text


class Said(StrEnum):
    """What the check column of a registration form may say, besides `Word`; some are followed by points."""

    NO_TEXT = "Thiếu nội dung"
    NO_TARGET = "Thiếu kế hoạch"
    NOT_POSITIVE = "Kế hoạch phải lớn hơn 0"
    NOTHING = "Chưa đăng ký"
    EXACT = "Đủ điểm"
    SHARED = "Chia đều điểm còn lại:"
    SHORT = "Thiếu điểm:"
    OVER = "Vượt điểm:"
    USED_UP = "Không còn điểm cho dòng để trống"


FINE = (Word.GOOD, Said.EXACT, Said.SHARED)
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
        (f"OR(ISERROR({content}),ISERROR({target}),ISERROR({points}))", Word.NOT_A_NUMBER),
        (f"AND({missing},{no_target},{no_points})", ""),
        (missing, Said.NO_TEXT),
        *_target_rungs(target),
        (f"AND(NOT({no_points}),NOT(ISNUMBER({points})))", Word.NOT_A_NUMBER),
        (f"N({points})<0", Word.NEGATIVE),
        (f"N({points})>{numerals.point(maximum)}", Word.OVER_MAXIMUM),
    )
    return _ladder(rungs)


def target_formula(target: str) -> str:
    """The check of a `chỉ tiêu` whose target is asked for."""
    return _ladder(((f"ISERROR({target})", Word.NOT_A_NUMBER), *_target_rungs(target, Said.NOTHING)))


def _target_rungs(target: str, missing: Said = Said.NO_TARGET) -> tuple[tuple[str, str], ...]:
    return (
        (blank(target), missing),
        (f"NOT(ISNUMBER({target}))", Word.NOT_A_NUMBER),
        (f"{target}<=0", Said.NOT_POSITIVE),
    )


def _ladder(rungs: Sequence[tuple[str, str]]) -> str:
    result = text(Word.GOOD)
    for condition, word in reversed(rungs):
        result = f"IF({condition},{text(word)},{result})"
    return result


def line_word(line: Line, maximum: Decimal) -> str:
    """The word that `line_formula` shows."""
    if {line.text, line.target, line.points} == {Absent.BLANK}:
        return ""
    if line.text is Absent.BLANK:
        return Said.NO_TEXT
    word = target_word(line.target, Said.NO_TARGET)
    if word != Word.GOOD or line.points is Absent.BLANK:
        return word
    if not isinstance(line.points, Decimal):
        return Word.NOT_A_NUMBER
    if line.points < 0:
        return Word.NEGATIVE
    return Word.OVER_MAXIMUM if line.points > maximum else Word.GOOD


def target_word(target: Value, missing: Said = Said.NOTHING) -> str:
    """The word that `target_formula` shows; `missing`: what a blank is called."""
    if target is Absent.BLANK:
        return missing
    if not isinstance(target, Decimal):
        return Word.NOT_A_NUMBER
    return Said.NOT_POSITIVE if target <= 0 else Word.GOOD


def whole_formula(texts: str, points: str, maximum: Decimal) -> str:
    """The check of a criterion: whether the points of its lines (ranges) add up to its maximum."""
    used = f"SUMPRODUCT(--(LEN(TRIM({texts}))>0))"
    open_lines = f"SUMPRODUCT((LEN(TRIM({texts}))>0)*(LEN(TRIM({points}))=0))"
    left = f"ROUND({numerals.point(maximum)}-SUM({points}),6)"
    return (
        f"IFERROR(IF({used}=0,{text(Said.NOTHING)},"
        f"IF({left}<0,{_with(Said.OVER, f'-{left}')},"
        f"IF({open_lines}>0,IF({left}>0,{_with(Said.SHARED, left)},{text(Said.USED_UP)}),"
        f"IF({left}>0,{_with(Said.SHORT, left)},{text(Said.EXACT)})))),{text(Word.NOT_A_NUMBER)})"
    )


def _with(word: Said, points: str) -> str:
    """The word and the points, always with a comma: what `&` makes of a number depends on the machine."""
    return f'{text(f"{word} ")}&SUBSTITUTE({points},".",",")'


def whole_word(lines: Sequence[Line], maximum: Decimal) -> str:
    """The word that `whole_formula` shows."""
    used = [line for line in lines if line.text is not Absent.BLANK]
    left = maximum - summed(line.points for line in lines if isinstance(line.points, Decimal))
    if not used:
        return Said.NOTHING
    if left < 0:
        return f"{Said.OVER} {numerals.show(-left)}"
    if any(line.points is Absent.BLANK for line in used):
        return f"{Said.SHARED} {numerals.show(left)}" if left else Said.USED_UP
    return f"{Said.SHORT} {numerals.show(left)}" if left else Said.EXACT


def left_formula(checks: str) -> str:
    """How many rows still need a hand, as a formula giving a sentence. `checks`: the column's range."""
    fine = "".join(f'-COUNTIF({checks},"{word}*")' for word in FINE)
    count = f'(COUNTIF({checks},"?*"){fine})'
    return f'IF({count}=0,{text(left_words(0))},"Còn "&{count}&" dòng chưa xong")'


def left_words(count: int) -> str:
    """The sentence that `left_formula` gives for so many rows."""
    return f"Còn {count} dòng chưa xong" if count else "Đã đăng ký đủ"
