"""A number rendered by one section of a number format, as Excel shows it to a Vietnamese reader."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from .sections import FormatSection, Token

GROUP = "\ue000"
"""Stands between thousands: a point that is no decimal mark."""
_MOST_DIGITS = 100
_EXACT = Context(prec=400, rounding=ROUND_HALF_UP)


def rendered(magnitude: Decimal, section: FormatSection, *, minus: bool) -> str:
    """The text of a number; `minus` puts the sign in front. "" where nothing of it can be read."""
    if section.unseen or section.count("digit") > _MOST_DIGITS:
        return ""
    tokens = section.tokens
    if section.count("exponent"):
        text = _exponential(magnitude, tokens)
    elif section.count("bar"):
        text = _fraction(Fraction(magnitude), tokens)
    else:
        text = _decimal(magnitude.scaleb(2 * section.count("percent"), _EXACT), tokens)
    return f"-{text}" if minus else text


def _decimal(value: Decimal, tokens: Sequence[Token]) -> str:
    """Digits into the places of the format, from the decimal mark to both sides."""
    kinds = [kind for kind, _ in tokens]
    point = kinds.index("point") if "point" in kinds else len(kinds)
    before = [place for place in range(point) if kinds[place] == "digit"]
    after = [place for place in range(point, len(kinds)) if kinds[place] == "digit"]
    commas = [place for place, kind in enumerate(kinds) if kind == "comma"]
    thousands = sum(place > before[-1] for place in commas) if before else 0
    grouped = any(before[0] < place < before[-1] for place in commas) if before else False
    value = value.scaleb(-3 * thousands, _EXACT)
    if before or after:
        value = value.quantize(Decimal(1).scaleb(-len(after)), context=_EXACT)
    whole, _, decimals = format(value, "f").partition(".")
    digits = _before_the_point(whole.lstrip("0"), [tokens[place][1] for place in before], grouped)
    digits += _after_the_point(decimals if after else "", [tokens[place][1] for place in after])
    places = dict(zip((*before, *after), digits, strict=True))
    return "".join(places[at] if at in places else _sign(token, value) for at, token in enumerate(tokens))


def _before_the_point(whole: str, wanted: Sequence[str], grouped: bool) -> list[str]:
    """What stands at each place before the decimal mark; the first takes all digits that are left."""
    shown: list[str] = []
    for position, placeholder in enumerate(reversed(wanted)):
        last = position == len(wanted) - 1
        digits = whole if last else whole[-1:]
        whole = "" if last else whole[:-1]
        digits = digits or {"0": "0", "?": " "}.get(placeholder, "")
        if grouped and digits.strip():
            digits = _grouped(digits, position)
        shown.insert(0, digits)
    return shown


def _grouped(digits: str, position: int) -> str:
    """A mark behind each digit that stands at the end of thousands; `position` counts places to the right."""
    last = position + len(digits) - 1
    marked = (
        digit + GROUP * ((place := last - at) % 3 == 0 and place > 0) for at, digit in enumerate(digits)
    )
    return "".join(marked)


def _after_the_point(decimals: str, wanted: Sequence[str]) -> list[str]:
    """What stands at each place behind the decimal mark: zeros at the end go where "#" or "?" stands."""
    shown = list(decimals)
    for place in range(len(wanted) - 1, -1, -1):
        if shown[place] != "0" or wanted[place] == "0":
            break
        shown[place] = " " if wanted[place] == "?" else ""
    return shown


def _sign(token: Token, value: Decimal) -> str:
    """What a token shows that is no digit."""
    kind, text = token
    if kind == "general":
        whole, _, decimals = format(value, "f").partition(".")
        return f"{whole},{decimals.rstrip('0')}".rstrip(",")  # without rounding: a cell of any width
    return {"point": ",", "comma": "", "fill": text * 3}.get(kind, text)


def _exponential(value: Decimal, tokens: Sequence[Token]) -> str:
    """A mantissa of so many places, and a power of ten: `0.0E+0`, `##0.0E+0`."""
    at = next(place for place, token in enumerate(tokens) if token[0] == "exponent")
    kinds = [kind for kind, _ in tokens[:at]]
    point = kinds.index("point") if "point" in kinds else len(kinds)
    places, step = kinds[point:].count("digit"), max(kinds[:point].count("digit"), 1)
    power = value.adjusted() // step * step if value else 0
    unit = Decimal(1).scaleb(-places)
    if value.scaleb(-power, _EXACT).quantize(unit, context=_EXACT) >= Decimal(10) ** step:
        power += step
    end = at + 1
    while end < len(tokens) and tokens[end][0] == "digit":
        end += 1
    sign = "-" if power < 0 else tokens[at][1][1].replace("-", "")
    digits = str(abs(power)).zfill(end - at - 1)
    rest = "".join(_sign(token, value) for token in tokens[end:])
    return f"{_decimal(value.scaleb(-power, _EXACT), tokens[:at])}E{sign}{digits}{rest}"


def _fraction(value: Fraction, tokens: Sequence[Token]) -> str:
    """A whole number and a fraction, or the fraction alone: `# ?/?`, `?/8`."""
    bar = next(place for place, token in enumerate(tokens) if token[0] == "bar")
    start, end = bar, bar + 1
    while start and tokens[start - 1][0] == "digit":
        start -= 1
    while end < len(tokens) and (tokens[end][0] == "digit" or tokens[end][1].isdigit()):
        end += 1
    under = "".join(text for _, text in tokens[bar + 1 : end])
    mixed = any(kind == "digit" for kind, _ in tokens[:start])
    if not under or start == bar:
        return ""
    whole = value.numerator // value.denominator if mixed else 0
    over, below = _nearest(value - whole, under)
    if mixed and over == below:
        whole, over = whole + 1, 0
    front = _decimal(Decimal(whole), tokens[:start]) if mixed else _texts(tokens[:start])
    if mixed and not over:
        return f"{front or '0'}{_texts(tokens[end:])}"
    return f"{front}{over}/{below}{_texts(tokens[end:])}"


def _nearest(value: Fraction, under: str) -> tuple[int, int]:
    """Numerator and denominator: of the denominator that is written, else the nearest of so many digits."""
    if any(sign in "123456789" for sign in under) and under.isdigit():
        below = int(under)
        return int(value * below + Fraction(1, 2)), below
    nearest = value.limit_denominator(10 ** min(len(under), 6) - 1)
    return nearest.numerator, nearest.denominator


def _texts(tokens: Sequence[Token]) -> str:
    return "".join(_sign(token, Decimal(0)) for token in tokens)
