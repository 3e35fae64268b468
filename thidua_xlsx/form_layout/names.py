"""Names that travel: of files, of defined names, of the locked keys. All ASCII where a program reads them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from ..model import Slot
from ..vietnamese.text_folding import fold
from .types import FormKind

SHEETS: dict[FormKind, str] = {
    "form": "Phiếu tự chấm",
    "appraisal": "Phiếu thẩm định",
    "registration": "Phiếu đăng ký",
    "explanation": "Phiếu giải trình",
}

_ENDINGS: dict[FormKind, str] = {
    "form": "tu-cham",
    "appraisal": "tham-dinh",
    "registration": "dang-ky",
    "explanation": "giai-trinh",
}
_LONGEST = 40
_SAFE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
_UNSAFE = re.compile("[^A-Za-z0-9.]")
"""What a defined name may not hold."""


def file_name(year: int, agency: str, kind: FormKind, piece: str = "", round: int = 1) -> str:
    """`2013_STC_tu-cham.xlsx`. A letter of the code that no file system is sure of becomes its number.

    `piece`: slug of the appraiser whose piece it is; `round`: of an appraisal, when it is not the first.
    """
    turn = f"vong-{round}" if round > 1 else ""
    return "_".join(filter(None, (str(year), _safe(agency), _ENDINGS[kind], turn, piece))) + ".xlsx"


def _safe(code: str) -> str:
    return "".join(char if char in _SAFE or char == "-" else f"_{ord(char):x}_" for char in code)


def slugs(appraisers: Iterable[str]) -> Mapping[str, str]:
    """A short ASCII name for each appraiser, no two alike on any file system; "" for nobody named."""
    given: dict[str, str] = {}
    taken: set[str] = set()
    for name in appraisers:
        plain = name if name.isascii() and " " not in name else fold(name)
        words = "".join(char if char in _SAFE else " " for char in plain)
        alone = slug = "-".join(words.split())[:_LONGEST] or ("phan" if name else "")
        number = 2
        while slug.lower() in taken:
            slug, number = f"{alone}-{number}", number + 1
        given[name] = slug
        taken.add(slug.lower())
    return given


def defined_name(slot: Slot, taken: Collection[str] = ()) -> str:
    """Name of an input cell: `TC_4.1_points`, of an adjustment's `CT_T4.1a_count`.

    Excel compares names without case; one that is `taken` (lower-case names) gets a number behind it.
    """
    prefix, code = ("TC", slot.criterion) if slot.adjustment is None else ("CT", slot.adjustment)
    safe = _UNSAFE.sub(lambda char: f"_{ord(char[0]):x}_", code or "")
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
