"""Rows of the plan about classes, keys, conditions and awards (§2)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from ..tables import Row
from ..text import ZERO, UnclearError, fold, items, number_of_text
from .plan_types import (
    BARRED,
    CAPPED_CLASS,
    EXCLUDED,
    KEYS,
    LOWERED,
    NO_FORM,
    RECORDED,
    SET_CLASS,
    TOO_LATE,
    UNREGISTERED,
    Award,
    ClassBand,
    Condition,
    Key,
)


def word_of(text: str, words: Sequence[str], place: str) -> str:
    """The one of these words that a cell says; UnclearError for any other."""
    for word in words:
        if fold(word) == fold(text):
            return word
    raise UnclearError(f"{place}: không hiểu “{text}”")


def class_of(row: Row) -> ClassBand:
    bound, strict = _bound(row)
    return ClassBand(
        row.text("Loại"),
        bound,
        strict,
        row.number_at("Sàn tiêu chí (%)"),
        fold(row.text("Nhãn sàn")),
        row.text("Nhóm"),
        row.number_at("Sàn lá (%)"),
        row.whole("Số lá dưới sàn", 0) or 0,
        row.number_at("Tối đa (%)"),
        row.text("Của"),
    )


def _bound(row: Row) -> tuple[Decimal | None, bool]:
    """The lower bound and whether it must be exceeded: 90, ≥ 90, trên 90, từ 80 đến dưới 90, dưới 50."""
    text = row.text("Từ điểm")
    if re.match(r"(?:dưới|<|≤|<=|không quá|đến|tới)\s*[0-9]", text, re.IGNORECASE):
        return None, False
    bound = re.match(r"(≥|>=|=>|>|từ|trên|hơn)?\s*(-?[0-9][0-9.,]*)", text, re.IGNORECASE)
    points = number_of_text(bound[2]) if bound else None
    if bound is None or points is None:
        return row.number_at("Từ điểm", ZERO) or ZERO, False
    return points, (bound[1] or "").lower() in (">", "trên", "hơn")


def key_of(row: Row) -> Key:
    word = row.text("Khóa")
    if word not in KEYS:
        raise UnclearError(f"Xếp hạng, dòng {row.number}: không biết khóa “{word}”")
    parameter, way = row.text("Tham số"), row.text("Chiều", "tăng" if word == "quyet_dinh" else "giảm")
    compared = word == "so_lieu" and re.search("[<>=≥≤]", parameter)
    return Key(word, parameter, fold(way) == fold("tăng") and not compared)


def condition_of(row: Row) -> Condition:
    place = f"Điều kiện, dòng {row.number}"
    words = (EXCLUDED, BARRED, LOWERED, CAPPED_CLASS, SET_CLASS)
    consequence = word_of(row.text("Hệ quả"), words, place)
    parameter, source = row.text("Tham số"), row.text("Nguồn", RECORDED)
    all_year, of_class = fold(parameter) == fold("cả năm"), consequence in (CAPPED_CLASS, SET_CLASS)
    low = re.fullmatch(r"tong duoi ([0-9.,]+)", fold(source))
    below = number_of_text(low[1]) if low else None
    return Condition(
        row.text("Mã"),
        consequence,
        0 if all_year or of_class else row.whole("Tham số", 1) or 0,
        source if low else word_of(source, (RECORDED, UNREGISTERED, NO_FORM, TOO_LATE), place),
        tuple(items(row.text("Mốc"))),
        all_year,
        parameter if of_class else "",
        below,
    )


def award_of(row: Row) -> Award:
    first = int(row.need("Từ hạng"))
    return Award(
        row.text("Nhóm"),
        first,
        row.whole("Đến hạng", first) or first,
        row.text("Hình thức"),
        row.text("Loại tối thiểu"),
        fold(row.text("Dự phòng")) == "co",
        fold(row.text("Khi bị từ chối")) == fold("dồn lên"),
        row.text("Cấp quyết định"),
    )
