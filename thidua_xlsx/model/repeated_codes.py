"""Codes of criteria that stand on two rows of one agency: one of the two is another row, mistyped."""

from __future__ import annotations

from .plan import Plan


def beside_a_repeated_one(plan: Plan, code: str) -> bool:
    """Whether a repeated code has the same parent as that one, which nobody has.

    With 2.2 on two rows and no 2.3, what refers to 2.3 most likely means the second 2.2.
    """
    parent = code.rpartition(".")[0]
    return any(repeated.rpartition(".")[0] == parent for repeated in _repeated(plan))


def _repeated(plan: Plan) -> set[str]:
    agencies: dict[str, set[str]] = {}
    repeated = set()
    for row in plan.criteria:
        known = agencies.setdefault(row.code, set())
        if known & row.agencies:
            repeated.add(row.code)
        known |= row.agencies
    return repeated
