"""What agencies are ranked by (sheet `Xếp hạng`): each `Khóa` a record in a file, and this list of them."""

from __future__ import annotations

from ..model import Key
from .adjustments import BONUSES, DEDUCTIONS
from .ballot import BALLOT
from .criterion import CRITERION_POINTS
from .decision import DECISION
from .gap import GAP
from .kind import CriteriaTree, KeyBasis, KeyFacts, ParameterNeed, RankingKeyKind
from .measure import MEASURE
from .number import NUMBER
from .standing_class import CLASS
from .tag import TAG_POINTS
from .totals import SELF_POINTS, SHARE, TOTAL

RANKING_KEYS: tuple[RankingKeyKind, ...] = (
    TOTAL,
    SHARE,
    TAG_POINTS,
    CRITERION_POINTS,
    BONUSES,
    DEDUCTIONS,
    SELF_POINTS,
    GAP,
    CLASS,
    MEASURE,
    NUMBER,
    BALLOT,
    DECISION,
)
"""Every key, in the order of the drop-down. A new one is a file of this folder and a line here."""

KINDS: dict[Key, RankingKeyKind] = {kind.key: kind for kind in RANKING_KEYS}
KEYS: dict[str, Key] = {kind.key.value: kind.key for kind in RANKING_KEYS}
"""Word of `Khóa` -> its key."""

__all__ = [
    "KEYS",
    "KINDS",
    "RANKING_KEYS",
    "CriteriaTree",
    "KeyBasis",
    "KeyFacts",
    "ParameterNeed",
    "RankingKeyKind",
]
