"""`Tham số` of a criterion: what the rules share in reading and writing it, and the faults of its text."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from .catalogue import Spec, plan_parameters
from .model import Fault, Parameter, TargetShape
from .vietnamese import numerals, text_folding


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


def unreadable(item: str, example: str, *figures: str) -> Fault:
    """The fault of an item: which of its figures has two readings, or that it is not understood."""
    for figure in figures:
        numeral = numerals.parse(figure)
        if numeral.kind is numerals.NumeralKind.AMBIGUOUS:
            readings = " hoặc ".join(map(numerals.show, numeral.readings))
            return fault(
                plan_parameters.NUMBER_IN_TWO_READINGS, item=item, value=figure.strip(), readings=readings
            )
    return fault(plan_parameters.PARAMETER_UNREADABLE, item=item, example=example)


def unused(text: str, method: str) -> tuple[Fault, ...]:
    """The remark on a `Tham số` that the method does not read."""
    if not text.strip():
        return ()
    return (fault(plan_parameters.PARAMETER_NOT_USED, text=text.strip(), method=method),)


def outside(item: str, points: Decimal, maximum: Decimal) -> tuple[Fault, ...]:
    """The fault of points that the criterion cannot give."""
    if 0 <= points <= maximum:
        return ()
    shown = {"points": numerals.show(points), "maximum": numerals.show(maximum)}
    return (fault(plan_parameters.POINTS_OUT_OF_RANGE, item=item, **shown),)


def unreached(points: Sequence[Decimal], maximum: Decimal) -> tuple[Fault, ...]:
    """The remark on a list of points none of which is the maximum."""
    if not points or max(points) >= maximum:
        return ()
    return (
        fault(
            plan_parameters.MAXIMUM_UNREACHABLE,
            points=numerals.show(max(points)),
            maximum=numerals.show(maximum),
        ),
    )


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
            faults.append(unreadable(item, "0,5; T=120", figure))
    if not 0 <= share <= 1:
        faults.append(fault(plan_parameters.SHARE_OUT_OF_RANGE, share=numerals.show(share)))
        share = DEFAULT_SHAPE.at_target
    return TargetShape(share, target), tuple(faults)


def written_target_shape(parameter: Parameter) -> str:
    """What `target_shape` reads back: "h=0,6; T=120"; "" when both are left out."""
    if not isinstance(parameter, TargetShape):
        return ""
    share = (
        "" if parameter.at_target == DEFAULT_SHAPE.at_target else f"h={numerals.show(parameter.at_target)}"
    )
    target = "" if parameter.target is None else f"T={numerals.show(parameter.target)}"
    return "; ".join(part for part in (share, target) if part)
