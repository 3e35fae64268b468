"""The record of one ranking key (`Khóa`): its words, what its `Tham số` may be, and an agency's figure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from ..model import Criterion, Direction, Fault, Key, Plan, Tally

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


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """What of an agency is known of its list alone.

    `class_steps`: how many classes are below its own, before quotas; None without a class. `decided`: the
    order that an authority decided for it, from 1; None where none is recorded.
    """

    class_steps: int | None = None
    class_name: str = ""
    decided: int | None = None
    decided_words: str = ""
    """By whom and on what basis, in print."""
    places: int = 2
    """Decimals kept when a number is divided."""


@dataclass(frozen=True, slots=True)
class KeyBasis:
    """What a key's figure of an agency is found by: its figures, its criteria, its place in the list."""

    tally: Tally
    tree: CriteriaTree
    facts: KeyFacts = KeyFacts()


Figure = Callable[[str, KeyBasis], Decimal | None]
"""(`Tham số`, what is known of the agency) -> its figure; None where it has none."""


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
    words: Callable[[str, KeyBasis], str] | None = None
    """The figure in print, where it is not a number with its unit; "" where there is none."""
    of_the_year: bool = False
    """Over several phases: the agency's figure in the year, not the phases' figures put together."""
    default_direction: Direction = Direction.DESCENDING
    """What a blank `Chiều` means."""
    never_parts: Callable[[str, Plan], str] | None = None
    """Why the key parts nobody in that plan, in words; "" where it may."""
    either_way: Callable[[str], bool] | None = None
    """Whether, with that `Tham số`, `Chiều` says nothing: who fulfils it stands first."""
