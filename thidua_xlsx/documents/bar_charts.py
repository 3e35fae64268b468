"""Bar charts as inline SVG: numbers in, text out. Narrow, so that a phone shows them at full size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from html import escape

from ..safe_text import cut_at_word
from ..vietnamese.numerals import point, round_half_up, show

WIDTH = 360
"""Units of the drawing; on the narrowest phone one unit is about one pixel."""
LABEL, BAR, GAP = 16, 14, 8
"""Height of a line of text, of a bar, and the air after each label's bars."""
ROOM = 58
"""Kept on the right for the longest figure."""
LONGEST = 52


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of the chart and what it stands for."""

    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class Bars:
    """A label with one bar a series: (value, as shown); value None draws no bar, only what is shown."""

    label: str
    values: tuple[tuple[Decimal | None, str], ...]


def bar_chart(
    key: str, title: str, told: str, series: Sequence[Series], rows: Sequence[Bars], floor: Decimal
) -> str:
    """The chart as an `<svg>` that a screen reader speaks: `title`, and `told` for the whole content.

    `key` makes the identifiers of this chart unique in its page. `floor` is where the bars begin; the drawing
    says so when it is not 0.
    """
    legend = len(series) > 1
    top = (LABEL + 6 if legend else 0) + (LABEL if floor else 0)
    height = top + sum(LABEL + BAR * len(row.values) + GAP for row in rows)
    lines = [
        f'<svg role="img" aria-labelledby="{key}-t {key}-d" viewBox="0 0 {WIDTH} {height}"'
        ' xmlns="http://www.w3.org/2000/svg">',
        f'<title id="{key}-t">{escape(title)}</title><desc id="{key}-d">{escape(told)}</desc>',
        *(_legend(series) if legend else ()),
        *([f'<text class="n" x="0" y="{top - 4}">Cột bắt đầu từ {show(floor)}</text>'] if floor else []),
        *_rows(rows, series, floor, top),
        "</svg>",
    ]
    return "\n".join(lines)


def _legend(series: Sequence[Series]) -> Iterator[str]:
    each = WIDTH // len(series)
    for number, one in enumerate(series):
        x = number * each
        yield f'<rect x="{x}" y="2" width="12" height="12" fill="{one.colour}"/>'
        yield f'<text x="{x + 17}" y="12">{escape(one.name)}</text>'


def _rows(rows: Sequence[Bars], series: Sequence[Series], floor: Decimal, y: int) -> Iterator[str]:
    most = max((value for row in rows for value, _ in row.values if value is not None), default=floor)
    scale = (WIDTH - ROOM) / (most - floor) if most > floor else Decimal(0)
    for row in rows:
        yield f'<text x="0" y="{y + 12}">{escape(cut_at_word(row.label, LONGEST))}</text>'
        y += LABEL
        for one, (value, shown) in zip(series, row.values, strict=True):
            width = Decimal(0) if value is None else max((value - floor) * scale, Decimal(0))
            length = point(round_half_up(width, 1))
            after = point(round_half_up(width + 4, 1))
            yield f'<rect x="0" y="{y + 1}" width="{length}" height="{BAR - 2}" fill="{one.colour}"/>'
            yield f'<text class="n" x="{after}" y="{y + 11}">{escape(shown)}</text>'
            y += BAR
        y += GAP
