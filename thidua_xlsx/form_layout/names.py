"""Names that travel: of files, of defined names, of the locked keys. All ASCII where a program reads them."""

from __future__ import annotations

from collections.abc import Collection

from ..model import Slot
from .types import FormKind

SHEETS: dict[FormKind, str] = {
    "form": "Phiếu tự chấm",
    "appraisal": "Phiếu thẩm định",
    "registration": "Phiếu đăng ký",
}

_ENDINGS: dict[FormKind, str] = {"form": "tu-cham", "appraisal": "tham-dinh", "registration": "dang-ky"}
_SAFE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")


def file_name(year: int, agency: str, kind: FormKind) -> str:
    """`2013_STC_tu-cham.xlsx`. A letter of the code that no file system is sure of becomes its number."""
    code = "".join(char if char in _SAFE or char == "-" else f"_{ord(char):x}_" for char in agency)
    return f"{year}_{code}_{_ENDINGS[kind]}.xlsx"


def defined_name(slot: Slot, taken: Collection[str] = ()) -> str:
    """Name of an input cell: `TC_4.1_points`, of an adjustment's `CT_T4.1a_count`.

    Excel compares names without case; one that is `taken` (lower-case names) gets a number behind it.
    """
    prefix, code = ("TC", slot.criterion) if slot.adjustment is None else ("CT", slot.adjustment)
    safe = "".join(char if char in _SAFE or char == "." else f"_{ord(char):x}_" for char in code or "")
    name = f"{prefix}_{safe}_{slot.field.value}"
    alone, number = name, 2
    while name.lower() in taken:
        name, number = f"{alone}_{number}", number + 1
    return name


def adjustment_key(code: str, criteria: Collection[str]) -> str:
    """Key of an adjustment's row: its code, marked when a criterion has the same."""
    return f"{code}|ct" if code in criteria else code


def second_key(code: str) -> str:
    """Key of the row that holds the second number of a criterion."""
    return f"{code}|b"


BLOCK_KEY, BASE_KEY, TOTAL_KEY = "#cong-tru", "#diem-nen", "#tong-cong"
