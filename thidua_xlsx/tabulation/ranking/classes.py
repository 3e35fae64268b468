"""`Xếp loại` before quotas: the highest class whose every condition holds, then what conditions do to it.

Bounds are compared with the total as published, also where the season ranks by share. `Sàn tiêu chí (%)`
holds for every top-level criterion; with `Nhãn sàn` for the criteria that carry that tag, wherever they
stand; `Sàn lá (%)` for every leaf. All are shares of the assigned maximum, compared exactly, without a
division. `hạ loại` lowers what is found, all such conditions together and not below the last class; then
`trần loại` holds it down, the lowest of several; `xếp loại` overrides all that, the lowest of several.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...model import ClassBand, Condition, Consequence, Criterion, Method, Plan, Score, of_group
from ...vietnamese.numerals import show
from ...vietnamese.text_folding import fold_level
from ..scoring.criteria_tree import Outline
from .eligibility import Eligibility

_CODES_SHOWN = 4


@dataclass(frozen=True, slots=True)
class ClassBasis:
    """What an agency's class is found by. `times`: of how many phases the total and the scores are sums."""

    total: Decimal | None
    scores: Mapping[str, Score]
    tree: Outline
    times: int = 1


@dataclass(frozen=True, slots=True)
class ClassPlace:
    """A place on the ladder (0 = the best class; None = no class) and what kept the agency from the next
    higher one, in words; "" at the top. `fixed`: set by a condition `xếp loại`."""

    place: int | None
    kept: str = ""
    fixed: bool = False


def ladder(plan: Plan, group: str) -> tuple[ClassBand, ...]:
    """The classes that apply to the group, the best first, as the plan lists them."""
    return of_group(plan.classes, group)


def before_quotas(bands: Sequence[ClassBand], basis: ClassBasis, eligibility: Eligibility) -> ClassPlace:
    """The class that the agency has by its points, its criteria and the conditions it meets."""
    if basis.total is None or not bands:
        return ClassPlace(None)
    place = next((at for at, band in enumerate(bands) if not any(_lacking(band, basis))), None)
    kept = _by_points(bands, place, basis)
    if place is not None:
        lowering = eligibility.of(Consequence.CLASS_LOWERED)
        lower = min(place + sum(condition.count for condition in lowering), len(bands) - 1)
        if lower > place:
            place, kept = lower, _kept(bands, lower, f"bị hạ loại ({_codes(lowering)})")
        place, kept = _capped(bands, place, kept, eligibility)
    fixing = list(_named(bands, eligibility.of(Consequence.CLASS_SET)))
    if not fixing:
        return ClassPlace(place, kept)
    place, condition = max(fixing, key=lambda found: found[0])
    return ClassPlace(place, _kept(bands, place, f"được xếp theo điều kiện {condition.code}"), fixed=True)


def _capped(bands: Sequence[ClassBand], place: int, kept: str, eligibility: Eligibility) -> tuple[int, str]:
    caps = [found for found in _named(bands, eligibility.of(Consequence.CLASS_CAPPED)) if found[0] > place]
    if not caps:
        return place, kept
    place, condition = max(caps, key=lambda found: found[0])
    return place, _kept(bands, place, f"cao nhất được loại này theo điều kiện {condition.code}")


def _named(bands: Sequence[ClassBand], conditions: Sequence[Condition]) -> Iterator[tuple[int, Condition]]:
    """Each condition with the place of the class that it names; one that is none of the ladder's says
    nothing here."""
    places = {fold_level(band.name): place for place, band in reversed(list(enumerate(bands)))}
    for condition in conditions:
        place = places.get(fold_level(condition.class_name))
        if place is not None:
            yield place, condition


def _codes(conditions: Sequence[Condition]) -> str:
    return ", ".join(condition.code for condition in conditions)


def _by_points(bands: Sequence[ClassBand], place: int | None, basis: ClassBasis) -> str:
    above = len(bands) - 1 if place is None else place - 1
    return "" if above < 0 else _missed(bands[above], "; ".join(_lacking(bands[above], basis)))


def _kept(bands: Sequence[ClassBand], place: int, why: str) -> str:
    return "" if place == 0 else _missed(bands[place - 1], why)


def _missed(band: ClassBand, why: str) -> str:
    return f"Chưa được loại {band.name}: {why}"


def missed(bands: Sequence[ClassBand], place: int, why: str) -> str:
    """Why whoever stands at that place has not the class above it."""
    return _kept(bands, place, why)


def _lacking(band: ClassBand, basis: ClassBasis) -> Iterator[str]:
    """What the agency lacks for the class, one clause a condition."""
    assert basis.total is not None  # asked by who calls
    if not band.bounds.holds(basis.total, basis.times):
        yield f"tổng điểm {show(basis.total)}, cần {band.bounds.needed(basis.times)}"
    if band.criterion_floor is not None:
        codes = basis.tree.topmost(band.floor_tag) if band.floor_tag else basis.tree.children[None]
        below = [code for code in codes if _below(basis.scores[code], band.criterion_floor)]
        if below:
            yield f"tiêu chí {_listed(below, basis)} dưới {show(band.criterion_floor)} %"
    if band.leaf_floor is not None:
        below = [code for code in leaves(basis.tree) if _below(basis.scores[code], band.leaf_floor)]
        if len(below) > band.leaves_below:
            allowed = f", được nhiều nhất {band.leaves_below}" if band.leaves_below else ""
            told = f"{len(below)} dòng dưới {show(band.leaf_floor)} %{allowed}"
            yield f"{told} ({_listed(below, basis)})"


def leaves(tree: Outline) -> tuple[str, ...]:
    """The rows that `Sàn lá` asks about: with M above 0, but not those given in full.

    A `đăng ký` row without a target has points of its own too: none.
    """
    return tuple(
        code
        for code, row in tree.rows.items()
        if tree.maxima[code] > 0 and code not in tree.full and _is_leaf(row, tree)
    )


def _is_leaf(row: Criterion, tree: Outline) -> bool:
    return row.code in tree.leaves or (row.method is Method.REGISTERED and not tree.children.get(row.code))


def _below(score: Score, floor: Decimal) -> bool:
    return score.final is None or score.final * 100 < floor * score.maximum


def _listed(codes: Sequence[str], basis: ClassBasis) -> str:
    shown = [f"{code} ({_share(basis.scores[code])})" for code in codes[:_CODES_SHOWN]]
    return ", ".join(shown) + (", …" if len(codes) > _CODES_SHOWN else "")


def _share(score: Score) -> str:
    """Points and maximum, so that nobody has to round: "5,94/7"."""
    return "chưa có điểm" if score.final is None else f"{show(score.final)}/{show(score.maximum)}"
