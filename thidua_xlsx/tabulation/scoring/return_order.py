"""Returns in an order of their own, however they were read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from ...model import Plan, Returned

R = TypeVar("R", bound=Returned)


def in_order(plan: Plan, returned: Iterable[R]) -> tuple[R, ...]:
    """By the plan's order of agencies, then by file: however they were read."""
    places = {agency.code: place for place, agency in enumerate(plan.agencies)}
    return tuple(
        sorted(returned, key=lambda one: (places.get(one.agency, len(places)), one.agency, one.source.file))
    )
