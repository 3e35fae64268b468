"""The parent of a criterion whose `Thuộc` is blank: the code before its last dot, where a row has it.

Good: 1.1 under 1; I.1. under I. or I. Printed codes with dots of their own (I., III.4) have no parent as
long as nothing of theirs stands above them; 1.1.1 without 1.1, but with 1, has lost a row.
"""

from __future__ import annotations

from collections.abc import Collection


def implied_parent(code: str, codes: Collection[str]) -> str | None:
    """The code of the row above; None at top level. A code that no row has means that its row is missing."""
    above = _before_last_dot(code)
    parent = above
    while above:
        for spelled in (above, f"{above}."):
            if spelled in codes and spelled != code:
                return spelled if above == parent else parent
        above = _before_last_dot(above)
    return None


def missing_parent(code: str, codes: Collection[str]) -> str | None:
    """The code before the last dot of a row that stands at top level because no row has that code."""
    return None if implied_parent(code, codes) else _before_last_dot(code) or None


def _before_last_dot(code: str) -> str:
    return code.rstrip(".").rpartition(".")[0].rstrip(".")
