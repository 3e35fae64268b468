"""The order of precedence can be followed: every key knows its figures, and the ballot comes last or first.

Good: tong_diem, diem_nhan "Đảng - đoàn thể", bo_phieu; or bo_phieu, tong_diem, where the members' vote
decides and points part only those with equal votes. Bad: diem_nhan with a tag nobody carries (E386) or none
(E387); a ballot between other keys (W388); the same key twice (W389); lech without `Chiều`, read as "more
is better" (W390).
"""

from __future__ import annotations

from collections.abc import Iterator

from ...catalogue import plan_ranking
from ...findings import Finding, found
from ...model import CellLocations, Criterion, Direction, Key, Plan, RankingKey
from ...ranking_keys import KINDS

NEEDS: tuple[str, ...] = (
    "Xếp hạng.order",
    "Xếp hạng.key",
    "Xếp hạng.parameter",
    "Xếp hạng.direction",
    "Tiêu chí.code",
    "Tiêu chí.tags",
    "Cộng trừ.sign",
    "Xếp loại.name",
)


def check(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Key by key, in order of precedence."""
    keys = sorted(plan.keys, key=lambda key: key.order)
    seen: set[tuple[Key, str]] = set()
    for place, key in enumerate(keys):
        at = places.of(key.at, "key")
        if key.key is Key.BALLOT and 0 < place < len(keys) - 1:
            yield found(plan_ranking.BALLOT_BETWEEN_KEYS, at, key=key.key.value)
        if (key.key, key.parameter) in seen:
            yield found(plan_ranking.REPEATED_KEY, at, key=key.key.value)
        seen.add((key.key, key.parameter))
        if KINDS[key.key].less_is_better and key.direction is Direction.DESCENDING:
            yield found(plan_ranking.GAP_DESCENDING, places.of(key.at, "direction"), key=key.key.value)
        faults = list(_parameter(key, plan, places))
        yield from faults
        kind = KINDS[key.key]
        if kind.never_parts and not faults and (why := kind.never_parts(key.parameter, plan)):
            yield found(plan_ranking.KEY_PARTS_NOBODY, at, key=key.key.value, why=why)


def _parameter(key: RankingKey, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    at = places.of(key.at, "parameter")
    need = KINDS[key.key].need
    if need is None:
        return
    if not key.parameter:
        yield found(plan_ranking.KEY_WITHOUT_PARAMETER, at, key=key.key.value, needed=need.what)
    elif not (need.by_criteria and Criterion in places.incomplete):
        wrong = need.fault(key.parameter, plan)
        if wrong is not None:
            yield found(wrong.spec, at, **wrong.facts)
