"""Rows of `Điều kiện` <-> conditions: what `Tham số` and `Nguồn` say depends on the consequence."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from ...catalogue.table_cells import PLAN
from ...model import Condition, ConditionSource, Consequence, Reach
from ...vietnamese import numerals, text_folding
from ...vietnamese.numerals import NumeralKind
from ..tables.read_table import Row
from ..tables.to_model import arguments, values_of
from .row_conversion import Builder
from .sheets import CONDITIONS

_OF_A_CLASS = (Consequence.CLASS_CAPPED, Consequence.CLASS_SET)


def condition(row: Row, builder: Builder) -> Condition:
    """One row of the sheet; a cell that cannot be understood is told, and left out."""
    values = arguments(row, CONDITIONS)
    parameter, source = values.pop("parameter", ""), values.pop("source", ConditionSource.RECORDED)
    readable = not row.faulty & {"consequence", "parameter"}
    if readable and parameter:
        values |= _parameter(str(parameter), values["consequence"], row, builder)
    return Condition(**{**values, **_source(source, row, builder)})


def _parameter(text: str, consequence: Consequence, row: Row, builder: Builder) -> dict[str, Any]:
    if consequence in _OF_A_CLASS:
        return {"class_name": text}
    if consequence is Consequence.EXCLUDED and text_folding.same(text, Reach.WHOLE_YEAR.value):
        return {"number": Reach.WHOLE_YEAR}
    number = _number(text)
    if number is None or number != int(number) or number < 1:
        builder.tell(
            PLAN.out_of_range,
            row,
            "parameter",
            heading="Tham số",
            value=text,
            limits="số nguyên từ 1 trở lên"
            if consequence is not Consequence.EXCLUDED
            else Reach.WHOLE_YEAR.value,
        )
        return {}
    return {"number": int(number)}


def _source(source: object, row: Row, builder: Builder) -> dict[str, Any]:
    """The source, and of `tổng dưới <n>` the number."""
    if isinstance(source, ConditionSource):
        return {"source": source}
    text = str(source)
    for word in ConditionSource:
        if word is not ConditionSource.TOTAL_BELOW and text_folding.same(text, word.value):
            return {"source": word}
    head = ConditionSource.TOTAL_BELOW.value
    below = _number(text[len(head) :]) if text_folding.same(text[: len(head)], head) else None
    if below is not None:
        return {"source": ConditionSource.TOTAL_BELOW, "below": below}
    words = [word.value for word in ConditionSource if word is not ConditionSource.TOTAL_BELOW]
    builder.tell(
        PLAN.unknown_word,
        row,
        "source",
        heading="Nguồn",
        value=text,
        choices=", ".join([*words, f"{head} 50"]),
    )
    return {}


def _number(text: str) -> Decimal | None:
    numeral = numerals.parse(text.strip())
    return numeral.value if numeral.kind is NumeralKind.NUMBER else None


def condition_cells(row: Condition) -> Mapping[str, object]:
    """The values of a condition by attribute, as they are written."""
    parameter = row.class_name
    if row.number is not None:
        parameter = row.number.value if isinstance(row.number, Reach) else str(row.number)
    source: object = row.source
    if row.below is not None:
        source = f"{row.source.value} {numerals.show(row.below)}"
    return values_of(row) | {"parameter": parameter, "source": source}
