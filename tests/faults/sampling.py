"""Some of the points, spread over commands, faults and kinds of operation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain, islice, zip_longest
from random import Random

from .trial import Point


def sampled(points: Sequence[Point], number: int, seed: int) -> list[Point]:
    """That many of them: one of each kind in turn, which one and in which order by the seed."""
    chance = Random(seed)
    kinds: dict[tuple[int, str, str], list[Point]] = defaultdict(list)
    for point in points:
        kinds[point.step, point.fault.value, point.operation.name if point.operation else ""].append(point)
    groups = list(kinds.values())
    chance.shuffle(groups)
    for group in groups:
        chance.shuffle(group)
    turns = (point for point in chain.from_iterable(zip_longest(*groups)) if point is not None)
    return list(islice(turns, number))
