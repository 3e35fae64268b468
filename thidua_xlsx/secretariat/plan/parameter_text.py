"""A typed parameter as it is written under `Tham số`: what the rules' `read_parameter` reads back."""

from __future__ import annotations

from ...model import Bands, Levels, Parameter, PerUnit, Ratio, TargetShape
from ...vietnamese.numerals import show


def parameter_text(parameter: Parameter) -> str:
    """ "Loại A=200; Loại B=150", ">=95: 15; <95: 0", "a/b", "2", "h=0,6; T=120"; "" for none."""
    match parameter:
        case Levels(choices):
            return "; ".join(
                name if name == show(points) else f"{name}={show(points)}" for name, points in choices
            )
        case Bands(bands):
            return "; ".join(f"{band.comparison}{show(band.bound)}: {show(band.points)}" for band in bands)
        case Ratio(two_numbers):
            return "a/b" if two_numbers else ""
        case PerUnit(points):
            return show(points)
        case TargetShape(at_target, target):
            shape = "" if at_target == TargetShape().at_target else f"h={show(at_target)}"
            goal = "" if target is None else f"T={show(target)}"
            return "; ".join(part for part in (shape, goal) if part)
    return ""
