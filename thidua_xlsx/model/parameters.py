"""`Tham số` of a criterion, typed: what each kind of rule needs to know besides the maximum."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


class TypedParameter:
    """What every typed `Tham số` is; a kind of row may declare one of its own in its rule file."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Levels(TypedParameter):
    """`mức`: allowed levels and their points, in the plan's order.

    `Loại A=200; Loại B=150`, or bare points `8; 6; 4; 0` (then the name is the number as shown: "8").
    """

    choices: tuple[tuple[str, Decimal], ...]


@dataclass(frozen=True, slots=True)
class Band:
    """One band of `bậc`: `>=95: 15`. `comparison` is one of >= > <= < =."""

    comparison: str
    bound: Decimal
    points: Decimal


@dataclass(frozen=True, slots=True)
class Bands(TypedParameter):
    """`bậc`: the first band that holds gives the points.

    `percent`: the bounds are percentages. `linear`: between the bounds of two bands the points run straight.
    """

    bands: tuple[Band, ...]
    percent: bool = False
    linear: bool = False

    def beside(self, band: Band) -> Band | None:
        """The band with the next bound on the side to which this one is open, of the same direction."""
        if not self.linear or band.comparison == "=":
            return None
        up = band.comparison[0] == ">"
        others = [one for one in self.bands if one.comparison[0] == band.comparison[0]]
        further = [one for one in others if (one.bound > band.bound if up else one.bound < band.bound)]
        return min(further, key=lambda one: abs(one.bound - band.bound), default=None)


@dataclass(frozen=True, slots=True)
class Ratio(TypedParameter):
    """`tỷ lệ`: one percentage, or with `a/b` two numbers (fields ACTUAL over TARGET).

    `most`: the percentage that counts at most; None where all counts.
    """

    two_numbers: bool = False
    most: Decimal | None = Decimal(100)


@dataclass(frozen=True, slots=True)
class PerUnit(TypedParameter):
    """`đếm`: points for each counted thing."""

    points: Decimal


@dataclass(frozen=True, slots=True)
class Bounds(TypedParameter):
    """`cộng trừ`: what the row holds its whole sum within; None on a side that holds nothing."""

    low: Decimal | None = None
    high: Decimal | None = None


@dataclass(frozen=True, slots=True)
class TargetShape(TypedParameter):
    """`chỉ tiêu`: share of M earned at the target (h, 0..1) and the target T when the plan sets it."""

    at_target: Decimal = Decimal("0.5")
    target: Decimal | None = None


Parameter = TypedParameter | None
