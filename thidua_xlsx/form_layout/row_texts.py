"""Short Vietnamese texts of the table: how an entry is made, what an adjustment says, what was entered."""

from __future__ import annotations

from decimal import Decimal

from ..model import Absent, Adjustment, Criterion, Declarer, Input, InputField, InputKind, Scorer, Sign, Value
from ..rules.pass_fail import FAILED, PASSED
from ..vietnamese.numerals import show
from .types import RowKind

SHUT_BY_SCORER = {Scorer.APPRAISER: "Tổ thẩm định chấm", Scorer.SECRETARIAT: "Ban thư ký chấm"}
SHUT_BY_DECLARER = {Declarer.SECRETARIAT: "Ban thư ký ghi", Declarer.AUTOMATIC: "Ban thư ký tính theo sổ"}
SHUT_BY_APPRAISER = "Người khác thẩm định"
SETTLED_BEFORE = "Giữ như vòng 1"
FINE = Decimal("0.01")
"""Steps up to this one are not worth a word in the narrow column; the prompt names them."""
SHORT = 30
"""Characters that the narrow column holds in two lines."""
FULL_POINTS = "Không phải chấm, được đủ điểm"


def how(asked: Input) -> str:
    """How a row is filled, in a few words: "0–30, bước 0,5"."""
    if asked.kind is InputKind.CHOICE:
        listed = f"Chọn {' / '.join(asked.choices)}"
        return listed if len(listed) <= SHORT else "Chọn trong danh sách"
    if asked.field is InputField.POINTS and asked.maximum is not None:
        step = f", bước {show(asked.step)}" if asked.step and asked.step > FINE else ""
        return f"{show(asked.minimum or Decimal(0))}–{show(asked.maximum)}{step}"
    return asked.label


def worth(adjustment: Adjustment) -> str:
    """What the count of an adjustment is worth: "Số báo cáo × −2, tối đa 10"."""
    sign = "+" if adjustment.sign is Sign.BONUS else "−"
    text = f"Số {adjustment.unit} × {sign}{show(adjustment.points)}"
    if adjustment.cap is not None and adjustment.cap != adjustment.points:
        text += f", tối đa {show(adjustment.cap)}"
    elif adjustment.cap is not None:
        text += ", một lần"
    if adjustment.all_from is not None:
        text += f"; từ {adjustment.all_from}: trừ hết"
    if adjustment.most_times is not None and adjustment.cap != adjustment.points:
        text += f"; nhiều nhất {adjustment.most_times} {adjustment.unit}"
    return text


def adjustment_text(adjustment: Adjustment) -> str:
    """ "Trừ: Thiếu 01 văn bản"."""
    return f"{'Cộng' if adjustment.sign is Sign.BONUS else 'Trừ'}: {adjustment.text}"


def criterion_text(criterion: Criterion) -> str:
    """The criterion, and its guidance on a line of its own."""
    return f"{criterion.text}\n({criterion.guidance})" if criterion.guidance else criterion.text


def entered(value: Value) -> str | Decimal:
    """What a party entered, as it stands in a cell; "" for a blank."""
    if isinstance(value, bool):
        return PASSED if value else FAILED
    if value is Absent.NOT_APPLICABLE:
        return "Không áp dụng"
    return "" if isinstance(value, Absent) else value


def said(value: Value) -> str:
    """A text that a party wrote; "" for none."""
    return value if isinstance(value, str) else ""


def evidence_and_note(evidence: Value, note: Value) -> str:
    """The agency's evidence and note in one cell."""
    parts = [evidence if isinstance(evidence, str) else ""]
    if isinstance(note, str) and note:
        parts.append(f"Ghi chú: {note}")
    return "\n".join(part for part in parts if part)


BLOCK_TEXT = "Điểm cộng, điểm trừ vào tổng số"
BASE_TEXT = "Điểm nền"
TOTAL_TEXT = "TỔNG CỘNG"


def left_out(count: int) -> str:
    """Beside a total without the rows whose points depend on the other agencies; "" where it has all rows."""
    return f"chưa gồm {count} dòng tính theo cả khối" if count else ""


ROW_TEXTS = {RowKind.BLOCK: BLOCK_TEXT, RowKind.BASE: BASE_TEXT, RowKind.TOTAL: TOTAL_TEXT}
