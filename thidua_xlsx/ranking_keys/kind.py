"""The record of one ranking key (`Khóa`): its words, what its `Tham số` may be, and an agency's figure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from ..model import Criterion, Fault, Key, Plan, Tally

ZERO = Decimal(0)


class CriteriaTree(Protocol):
    """One agency's criteria, as far as keys ask: see `tabulation.scoring.criteria_tree.Outline`."""

    @property
    def leaves(self) -> Mapping[str, Criterion]:
        """Code -> row with points of its own."""

    @property
    def children(self) -> Mapping[str | None, tuple[str, ...]]:
        """Code -> codes right under it; None -> the topmost ones."""

    def topmost(self, tag: str) -> tuple[str, ...]:
        """Codes that carry the tag and stand under none that does."""


Figure = Callable[[str, Tally, CriteriaTree], Decimal | None]
"""(`Tham số`, the agency's tally, its criteria) -> its figure in points; None where it has none."""


@dataclass(frozen=True, slots=True)
class ParameterNeed:
    """A `Tham số` that a key cannot do without. `what` it is, in Vietnamese.

    `fault` gives what is wrong with one that the plan does not know. `by_criteria`: it names a criterion, so
    that it is not judged while rows of `Tiêu chí` are unreadable.
    """

    what: str
    fault: Callable[[str, Plan], Fault | None]
    by_criteria: bool = False


@dataclass(frozen=True, slots=True)
class RankingKeyKind:
    """One word of `Khóa`. `label` is the key in print, `{}` its parameter; `meaning` what the guide says."""

    key: Key
    label: str
    meaning: str
    figure: Figure
    need: ParameterNeed | None = None
    less_is_better: bool = False
    """Whether `Chiều` left blank, more is better, is likely a slip."""
    unit: str = ""
    """Stands behind the figure, as " %"."""
