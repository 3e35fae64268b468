"""What the rules share: reading a claim and a `Tham số`, one rounding, and the pieces of live formulas.

Points are exact decimals. Only `quotient` divides, and it rounds once, half up, as Excel's ROUND does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor

from .catalogue import Spec
from .model import Claim, Fault, InputField, Parameter, TargetShape
from .vietnamese import numerals, text_folding

EMPTY = '""'
"""What a live formula gives while it cannot know."""


def entered(claim: Claim, field: InputField) -> Decimal | None:
    """The number entered in that field; None when it is blank, not applicable or no number."""
    value = claim.get(field)
    return value if isinstance(value, Decimal) else None


def on_step(value: Decimal, step: Decimal) -> bool:
    """Whether the value is a multiple of the step."""
    return value % step == 0


def summed(points: Iterable[Decimal]) -> Decimal:
    """The points added up: of none the decimal 0."""
    return sum(points, Decimal(0))


def quotient(numerator: Decimal, denominator: Decimal, places: int) -> Decimal:
    """numerator / denominator at that many decimals, half up, exactly: no digit is lost before the rounding.

    Both not negative; the denominator not 0.
    """
    scaled = Fraction(numerator) / Fraction(denominator) * 10**places
    return numerals.canonical(Decimal(floor(scaled + Fraction(1, 2))).scaleb(-places))


def decimals(value: Decimal) -> int:
    """How many decimals the number has: 0.25 -> 2, 100 -> 0."""
    return len(numerals.point(value).partition(".")[2])


# --- Tham số -------------------------------------------------------------------------------------


def items(text: str) -> list[str]:
    """The items of a list cell, which `;` separates."""
    return [item.strip() for item in text.split(";") if item.strip()]


def exact(text: str) -> Decimal | None:
    """A number of a `Tham số`; None when it is none or can be read in two ways."""
    numeral = numerals.parse(text)
    return numeral.value if numeral.kind is numerals.NumeralKind.NUMBER else None


def fault(spec: Spec, **facts: str) -> Fault:
    """A fault of a `Tham số`; the plan reader adds the place."""
    return Fault(spec, facts)


def unused(text: str, method: str) -> tuple[Fault, ...]:
    """The remark on a `Tham số` that the method does not read."""
    return (fault("W340", text=text.strip(), method=method),) if text.strip() else ()


def outside(item: str, points: Decimal, maximum: Decimal) -> tuple[Fault, ...]:
    """The fault of points that the criterion cannot give."""
    if 0 <= points <= maximum:
        return ()
    shown = {"points": numerals.show(points), "maximum": numerals.show(maximum)}
    return (fault("E343", item=item, **shown),)


def unreached(points: Sequence[Decimal], maximum: Decimal) -> tuple[Fault, ...]:
    """The remark on a list of points none of which is the maximum."""
    if not points or max(points) >= maximum:
        return ()
    return (fault("W346", points=numerals.show(max(points)), maximum=numerals.show(maximum)),)


DEFAULT_SHAPE = TargetShape()


def target_shape(text: str) -> tuple[Parameter, tuple[Fault, ...]]:
    """`0,5` or `h=0,5` and `T=120`, both optional: a share at the target, a target."""
    share, target = DEFAULT_SHAPE.at_target, DEFAULT_SHAPE.target
    faults: list[Fault] = []
    for item in items(text):
        name, _, figure = item.rpartition("=")
        value, name = exact(figure), text_folding.fold(name).strip()
        if name in ("", "h") and value is not None:
            share = value
        elif name in ("t", "chi tieu", "ke hoach") and value is not None and value >= 0:
            target = value
        else:
            faults.append(fault("E342", item=item, example="0,5; T=120"))
    if not 0 <= share <= 1:
        faults.append(fault("E349", share=numerals.show(share)))
        share = DEFAULT_SHAPE.at_target
    return TargetShape(share, target), tuple(faults)


# --- formulas ------------------------------------------------------------------------------------


def number(value: Decimal) -> str:
    """The number as formulas write it."""
    return numerals.point(value)


def text(value: str) -> str:
    """The text as a string constant of a formula."""
    doubled = value.replace('"', '""')
    return f'"{doubled}"'


def if_number(cell: str, then: str, otherwise: str = EMPTY) -> str:
    """`then` where the cell holds a number. Text must be caught first: it is greater than any number."""
    return f"IF(ISNUMBER({cell}),{then},{otherwise})"


def if_within(cell: str, then: str, maximum: Decimal | None = None) -> str:
    """`then` where the number of the cell is at least 0 and at most `maximum`."""
    test = f"{cell}>=0" if maximum is None else f"AND({cell}>=0,{cell}<={number(maximum)})"
    return f"IF({test},{then},{EMPTY})"
