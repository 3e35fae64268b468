"""The order of precedence: each key's figure of an agency, as published, and in which direction it is
better."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from ...model import Direction, Key, Plan, RankBy, RankingKey
from ...ranking_keys import KINDS, KeyBasis
from ...vietnamese.numerals import show

ZERO = Decimal(0)


def precedence(plan: Plan) -> tuple[RankingKey, ...]:
    """The plan's keys in order; the total alone when it has none.

    Where the season ranks by share (`Xếp hạng theo` tỷ lệ), a total that stands first compares the share.
    """
    keys = tuple(sorted(plan.keys, key=lambda key: key.order)) or (RankingKey(1, Key.TOTAL),)
    if plan.info.rank_by is RankBy.SHARE and keys[0].key is Key.TOTAL:
        return (replace(keys[0], key=Key.SHARE), *keys[1:])
    return keys


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """An agency's figure for a key, and as published. `value` None: the ballot, or it has none."""

    value: Decimal | None
    text: str


def figure(key: RankingKey, basis: KeyBasis) -> KeyFigure:
    """The agency's figure for the key."""
    kind = KINDS[key.key]
    value = kind.figure(key.parameter, basis)
    words = kind.words(key.parameter, basis) if kind.words and value is not None else ""
    return KeyFigure(value, words or shown(key, value))


def better(key: RankingKey, value: Decimal | None) -> tuple[bool, Decimal]:
    """What to compare by `>`: an agency without a figure stands behind all that have one."""
    if value is None:
        return False, ZERO
    kind = KINDS[key.key]
    upwards = key.direction is Direction.ASCENDING and not (
        kind.either_way and kind.either_way(key.parameter)
    )
    return True, -value if upwards else value


def shown(key: RankingKey, value: Decimal | None) -> str:
    """The figure as published."""
    if value is None:
        return "không có"
    return show(value) + KINDS[key.key].unit
