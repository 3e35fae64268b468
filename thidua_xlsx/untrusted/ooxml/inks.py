"""Colours of digits and of what is behind them: can the digits be seen?"""

from __future__ import annotations

import re
from collections.abc import Mapping

Colour = tuple[float, float, float] | str
"""Red, green and blue from 0 to 1; or the name of a colour of the theme that is not looked up."""
WHITE: Colour = (1.0, 1.0, 1.0)
BLACK: Colour = (0.0, 0.0, 0.0)
_PALETTE = ("000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF")
_BACKGROUND_INDEX = "65"
_RGB = re.compile(r"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})", re.ASCII)
_TINT = re.compile(r"-?[0-9]\.?[0-9]{0,20}", re.ASCII)
_LEAST_CONTRAST = 1.3
"""Of two colours, by WCAG; light grey on white, which is still read, has 1.4."""


def colour(attributes: Mapping[str, str], default: Colour) -> Colour:
    """The colour that a <color>, <fgColor> or <bgColor> names (ISO/IEC 29500-1 §18.8.3)."""
    rgb = _RGB.fullmatch(attributes.get("rgb", ""))
    if rgb:
        return _of_hex(rgb[1])
    theme, indexed = attributes.get("theme"), attributes.get("indexed")
    if theme in ("0", "1"):
        return _tinted(1.0 if theme == "0" else 0.0, attributes.get("tint", "0"))
    if theme is not None:
        return f"theme {theme} {attributes.get('tint', '')}"
    if indexed == _BACKGROUND_INDEX:
        return WHITE
    if indexed is not None and indexed.isdecimal() and int(indexed) < 2 * len(_PALETTE):
        return _of_hex(_PALETTE[int(indexed) % len(_PALETTE)])
    return default


def unseen(ink: Colour, behind: Colour) -> bool:
    """Whether digits of that ink vanish in what is behind them."""
    if isinstance(ink, str) or isinstance(behind, str):
        return ink == behind
    first, second = sorted((_luminance(ink), _luminance(behind)))
    return (second + 0.05) / (first + 0.05) < _LEAST_CONTRAST


def _of_hex(digits: str) -> Colour:
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _tinted(lightness: float, tint: str) -> Colour:
    """White made darker or black made lighter; the theme's first two colours are these in every office."""
    by = float(tint) if _TINT.fullmatch(tint) else 0.0
    grey = lightness * (1 + by) if by < 0 else lightness * (1 - by) + by
    return grey, grey, grey


def _luminance(shade: tuple[float, float, float]) -> float:
    """Relative luminance (WCAG 2.1)."""
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in shade)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
