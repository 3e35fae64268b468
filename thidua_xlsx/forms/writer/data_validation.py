"""What Excel lets in: prompts, and stop or warn messages, per kind of input."""

from __future__ import annotations

from typing import Any

from ...excel_formulas import is_not_applicable
from ...form_layout import InputCell
from ...form_layout.check_messages import off_step
from ...model import Input, InputField, InputKind
from ...model.returns import NOT_APPLICABLE_TEXT
from ...safe_text import cut
from ...vietnamese.numerals import point, show
from ...xlsx_kit.writer import LONGEST_LIST

MOST_TITLE, MOST_MESSAGE = 32, 255
"""Excel's limits, in characters."""

_WARNED = (InputField.MEASURE, InputField.PERCENT, InputField.ACTUAL, InputField.TARGET)
"""Fields whose odd values may be right: Excel asks back instead of refusing."""


_LOWEST, _WHOLE_PERCENT = "-1000000000000", "100"


def validation(cell: InputCell, listed: str = "") -> dict[str, Any]:
    """The validation of an input. `listed`: name of the range of choices that do not fit inline."""
    asked = cell.input
    title = cut(f"{cell.slot.item}: {asked.label}", MOST_TITLE)
    rule = _rule(cell, listed)
    if rule["validate"] == "any":
        return {**rule, "input_title": title, "input_message": cut(asked.prompt, MOST_MESSAGE)}
    return {
        **rule,
        "ignore_blank": True,
        "input_title": title,
        "input_message": cut(asked.prompt, MOST_MESSAGE),
        "error_title": "Giá trị chưa đúng",
        "error_message": cut(_refusal(asked), MOST_MESSAGE),
        "error_type": "warning" if asked.field in _WARNED else "stop",
    }


def fits_inline(choices: tuple[str, ...]) -> bool:
    """Whether the choices can stand in the validation itself: a comma would split one in two."""
    return len(",".join(choices)) <= LONGEST_LIST and not any("," in choice for choice in choices)


def _rule(cell: InputCell, listed: str) -> dict[str, Any]:
    asked = cell.input
    if asked.kind is InputKind.TEXT:
        return {"validate": "any"}
    if asked.kind is InputKind.CHOICE:
        return {"validate": "list", "source": f"={listed}" if listed else list(choices_of(asked))}
    if asked.may_not_apply:
        allowed = f"OR({is_not_applicable(cell.cell)},{_allowed(cell.cell, asked)})"
        return {"validate": "custom", "value": f"={allowed}"}
    if asked.kind is InputKind.WHOLE:
        return {"validate": "integer", **_limits(asked)}
    if asked.step:
        return {"validate": "custom", "value": f"={_allowed(cell.cell, asked)}"}
    return {"validate": "decimal", **_limits(asked)}


def _limits(asked: Input) -> dict[str, Any]:
    low = point(asked.minimum) if asked.minimum is not None else _LOWEST
    high = point(asked.maximum) if asked.maximum is not None else ""
    if not high and asked.field is InputField.PERCENT:
        high = _WHOLE_PERCENT
    if not high:
        return {"criteria": ">=", "value": low}
    return {"criteria": "between", "minimum": low, "maximum": high}


def choices_of(asked: Input) -> tuple[str, ...]:
    """What can be chosen in the cell."""
    return (*asked.choices, NOT_APPLICABLE_TEXT) if asked.may_not_apply else asked.choices


def _allowed(cell: str, asked: Input) -> str:
    """Formula: the number is within the limits of the input, and on its step."""
    conditions = []
    if asked.minimum is not None:
        conditions.append(f"{cell}>={point(asked.minimum)}")
    if asked.maximum is not None:
        conditions.append(f"{cell}<={point(asked.maximum)}")
    elif asked.field is InputField.PERCENT:
        conditions.append(f"{cell}<={_WHOLE_PERCENT}")
    if asked.kind is InputKind.WHOLE:
        conditions.append(f"{cell}=INT({cell})")
    elif asked.step:
        conditions.append(f"NOT({off_step(cell, asked.step)})")
    return f"IF(ISNUMBER({cell}),AND({','.join(conditions) or 'TRUE'}),FALSE)"


def _refusal(asked: Input) -> str:
    if asked.kind is InputKind.CHOICE:
        return "Chỉ chọn một giá trị trong danh sách của ô."
    if asked.kind is InputKind.WHOLE:
        return (
            f"{asked.label}: nhập số nguyên, từ {show(asked.minimum)} trở lên."
            if asked.minimum is not None
            else ""
        )
    if asked.field is InputField.PERCENT:
        return "Tỷ lệ thường từ 0 đến 100 (85 nghĩa là 85 %). Giữ giá trị đã nhập?"
    if asked.maximum is None:
        return f"{asked.label}: cần một số không âm. Giữ giá trị đã nhập?"
    step = f", là bội số của {show(asked.step)}" if asked.step else ""
    low = show(asked.minimum) if asked.minimum is not None else "0"
    return (
        f"Nhập số từ {low} đến {show(asked.maximum)}{step}. "
        "Nếu máy báo sai với số lẻ, đổi dấu phẩy thành dấu chấm hoặc ngược lại."
    )
