"""`so_lieu`: a figure of the agency's own, from a column `Số liệu: <tên>`, or whether it fulfils a
comparison.

`Biên chế` compares the figures; `Tỷ lệ nữ >= 70` puts first whoever fulfils it, and those who do are equal,
as those who do not. Without a figure an agency stands behind all, in either direction.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from ..catalogue import plan_parameters, table_cells
from ..model import AgencyKind, Fault, Key, Plan
from ..rule_parameters import exact, fault
from ..vietnamese import text_folding
from ..vietnamese.numerals import show
from .kind import KeyBasis, ParameterNeed, RankingKeyKind

_COMPARED = re.compile(r"(.*?)\s*(>=|≥|<=|≤|>|<|=)\s*(.*)")
_SIGNS: dict[str, tuple[str, Callable[[Decimal, Decimal], bool]]] = {
    ">=": ("≥", operator.ge),
    "≥": ("≥", operator.ge),
    "<=": ("≤", operator.le),
    "≤": ("≤", operator.le),
    ">": (">", operator.gt),
    "<": ("<", operator.lt),
    "=": ("=", operator.eq),
}


@dataclass(frozen=True, slots=True)
class _Asked:
    """A parameter taken apart: the figure's name, and what it is compared with, if anything."""

    name: str
    sign: str = ""
    bound: Decimal | None = None


def _asked(parameter: str) -> _Asked:
    match = _COMPARED.fullmatch(parameter)
    return (
        _Asked(match[1].strip(), match[2], exact(match[3].strip().removesuffix("%")))
        if match
        else _Asked(parameter)
    )


def _own(asked: _Asked, basis: KeyBasis) -> Decimal | None:
    return basis.tally.agency.number(asked.name)


def _figure(parameter: str, basis: KeyBasis) -> Decimal | None:
    asked = _asked(parameter)
    own = _own(asked, basis)
    if own is None or not asked.sign:
        return own
    if asked.bound is None:
        return None
    return Decimal(_SIGNS[asked.sign][1](own, asked.bound))


def _words(parameter: str, basis: KeyBasis) -> str:
    asked, fulfilled = _asked(parameter), _figure(parameter, basis)
    own = _own(asked, basis)
    if own is None or fulfilled is None:
        return ""
    return f"{show(own)} ({'đạt' if fulfilled else 'không đạt'})" if asked.sign else show(own)


def _fault(parameter: str, plan: Plan) -> Fault | None:
    """E320 for a name that no column has; E342 for a bound that is no number."""
    asked = _asked(parameter)
    names = dict.fromkeys(name for agency in plan.agencies for name, _ in agency.numbers)
    if not any(text_folding.same(asked.name, name) for name in names):
        nearest = text_folding.offer(asked.name, names)
        return fault(table_cells.PLAN.unknown_code, what="số liệu", value=asked.name, nearest=nearest)
    if asked.sign and asked.bound is None:
        return fault(plan_parameters.PARAMETER_UNREADABLE, item=parameter, example="Tỷ lệ nữ >= 70")
    return None


def _never_parts(parameter: str, plan: Plan) -> str:
    """Where the agencies of each list have the same figure, or fulfil the comparison alike."""
    asked = _asked(parameter)
    told: dict[tuple[str, AgencyKind], set[Decimal | bool | None]] = {}
    for agency in plan.agencies:
        own = agency.number(asked.name)
        figure: Decimal | bool | None = own
        if own is not None and asked.bound is not None:
            figure = _SIGNS[asked.sign][1](own, asked.bound)
        told.setdefault((agency.group, agency.kind), set()).add(figure)
    return "" if any(len(figures) > 1 for figures in told.values()) else "số liệu của mọi đơn vị như nhau"


NUMBER = RankingKeyKind(
    Key.NUMBER,
    "Số liệu “{}”",
    "Số liệu của đơn vị ở cột «Số liệu: …» có tên ở Tham số; «Tỷ lệ nữ >= 70»: đơn vị đạt xếp trước.",
    _figure,
    ParameterNeed("tên số liệu", _fault),
    words=_words,
    never_parts=_never_parts,
    of_the_year=True,
    either_way=lambda parameter: bool(_asked(parameter).sign),
)
