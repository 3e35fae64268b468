"""`bon-ke-hoach.md` is true: its sentences stand in the plans, the samples hold them, its tests exist."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import openpyxl
import pytest

REPOSITORY = Path(__file__).parents[2]
SAMPLES = REPOSITORY / "sample_workbooks"
sys.path.append(str(REPOSITORY / "docs"))

from pages.plans_page import NOTHING, PLANS, SOON, Sentence, sentences  # noqa: E402

ROWS = tuple(sentences())
KEYS = {
    "Kỳ thi đua": "Mục",
    "Xếp loại": "Loại",
    "Xếp hạng": "Khóa",
    "Khen thưởng": "Từ hạng",
    "Lịch": "TT",
}
"""Heading of what names a row, where it is not `Mã`."""
COUNTED = {"tay-ninh-2013": 110, "ha-tinh-2015": 50, "tra-vinh-2021": 55, "lang-son-2013": 60}
"""At least so many sentences of each plan state something: a table that lost rows is noticed."""


def plain(text: str) -> str:
    """Without Markdown's signs, in NFC, blanks as one."""
    return " ".join(unicodedata.normalize("NFC", text).replace("*", "").replace("#", "").split())


@cache
def document(plan: str) -> str:
    return plain((SAMPLES / "source" / plan / "van_ban.md").read_text("utf-8"))


@cache
def workbook(plan: str) -> Mapping[str, Sequence[Mapping[str, str]]]:
    """Rows of each sheet by heading, as a reader of the sample sees them."""
    book = openpyxl.load_workbook(SAMPLES / plan / "ke_hoach.xlsx", data_only=True)
    sheets = {}
    for sheet in book:
        head, *rows = sheet.iter_rows(values_only=True)
        sheets[sheet.title] = [
            {str(name): shown(value) for name, value in zip(head, row, strict=True) if name} for row in rows
        ]
    return sheets


def shown(value: object) -> str:
    if value is None:
        return ""
    day = getattr(value, "strftime", None)
    text = str(day("%d/%m/%Y") if day else value)
    return text.removesuffix(".0").replace(".", ",") if isinstance(value, float) else text


@pytest.mark.parametrize("plan", PLANS)
def test_each_sentence_is_really_in_the_plan(plan: str) -> None:
    own = [one.text for one in ROWS if one.plan == plan]
    assert len(own) >= COUNTED[plan]
    assert [text for text in own if plain(text) not in document(plan)] == []


@pytest.mark.parametrize("plan", PLANS)
def test_each_row_really_holds_the_named_thing(plan: str) -> None:
    missing = [one for one in ROWS if one.plan == plan and one.sheet and not holds(one)]
    assert [(one.sheet, one.row, one.kept) for one in missing] == []
    assert [one.text for one in ROWS if one.plan == plan and one.sheet and not one.kept] == []


def holds(one: Sentence) -> bool:
    """Whether some row of that name has each cell beginning as the table says."""
    key = KEYS.get(one.sheet, "Mã")
    rows = (row for row in workbook(one.plan)[one.sheet] if row[key] == one.row)
    return any(all(begins(row[name], begun) for name, begun in one.kept) for row in rows)


def begins(cell: str, begun: str) -> bool:
    """Whether the cell begins so; a number or a day is the whole of it."""
    whole = begun.replace("/", "").isdigit()
    return plain(cell) == begun if whole else plain(cell).startswith(plain(begun))


@pytest.mark.parametrize("test", sorted({one.test for one in ROWS if one.test}))
def test_each_test_exists(test: str) -> None:
    file, _, name = test.partition("::")
    source = (REPOSITORY / file).read_text("utf-8")
    assert not name or re.search(rf"^def {name}\b", source, re.MULTILINE)


def test_nothing_is_missing_without_a_reason() -> None:
    """What no row carries is named as coming or with the reason why nothing is done."""
    without = [one.does for one in ROWS if not one.sheet]
    assert all(does.startswith((SOON, NOTHING)) and len(does) > len(NOTHING) + 10 for does in without)
    assert all(one.test and one.does for one in ROWS if one.sheet)


def test_each_printed_criterion_and_task_is_in_the_table() -> None:
    """Every row that the samples take from a plan is named by a sentence."""
    named = {(one.plan, one.sheet, one.row) for one in ROWS}
    for plan in PLANS:
        for sheet in ("Tiêu chí", "Điều kiện", "Xếp loại"):
            codes = {row[KEYS.get(sheet, "Mã")] for row in workbook(plan).get(sheet, ())} - {""}
            assert {code for code in codes if (plan, sheet, code) not in named} == set(), (plan, sheet)
