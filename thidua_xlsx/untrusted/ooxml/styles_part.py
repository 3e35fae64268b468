"""What a cell's format means for its value: number format, struck-out font, font from before Unicode, ink."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ...vietnamese.legacy_fonts import of_font
from ..limits import Limits
from .inks import BLACK, WHITE, Colour, colour, unseen
from .xml_part import MAIN, Part, kept, local, true

Format = tuple[str, bool, str, bool]
"""Number format code, whether the font is struck out, the old encoding that it shows, and whether its ink
cannot be told from what is behind it."""
PLAIN: Format = ("General", False, "", False)
Font = tuple[bool, str, Colour]
"""Whether struck out, the old encoding, the ink."""


@dataclass(frozen=True, slots=True)
class Styles:
    """`cells`: index as written in a cell's `s` -> its format. `differential`: of the conditional formats, by
    index: number format code ("" for none), and whether the ink cannot be seen."""

    cells: Mapping[str, Format]
    differential: tuple[tuple[str, bool], ...] = ()


_PLAIN_FONT: Font = (False, "", BLACK)
_FONT_PARTS = ("strike", "name", "color")
_DATE = "yyyy/m/d"
BUILT_IN: Mapping[str, str] = {
    "0": "General", "1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00",
    "5": '"$"#,##0_);("$"#,##0)', "6": '"$"#,##0_);[Red]("$"#,##0)',
    "7": '"$"#,##0.00_);("$"#,##0.00)', "8": '"$"#,##0.00_);[Red]("$"#,##0.00)',
    "9": "0%", "10": "0.00%", "11": "0.00E+00", "12": "# ?/?", "13": "# ??/??",
    "14": "m/d/yyyy", "15": "d-mmm-yy", "16": "d-mmm", "17": "mmm-yy",
    "18": "h:mm AM/PM", "19": "h:mm:ss AM/PM", "20": "h:mm", "21": "h:mm:ss", "22": "m/d/yyyy h:mm",
    **{str(number): _DATE for number in (*range(27, 37), *range(50, 59))},
    "37": "#,##0_);(#,##0)", "38": "#,##0_);[Red](#,##0)",
    "39": "#,##0.00_);(#,##0.00)", "40": "#,##0.00_);[Red](#,##0.00)",
    "41": '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
    "42": '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
    "43": '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
    "44": '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
    "45": "mm:ss", "46": "[h]:mm:ss", "47": "mm:ss.0", "48": "##0.0E+0", "49": "@",
}  # fmt: skip
"""Formats that are meant by number alone (ISO/IEC 29500-1 §18.8.30); 27-36 and 50-58 are East Asian dates."""


def styles(parts: Mapping[str, bytes], name: str, file: str, limits: Limits) -> Styles:
    """The formats of styles.xml. A number format that is not declared is General."""
    return _styles(Part(parts, name, file, limits))


@kept
def _styles(part: Part) -> Styles:
    reader = _Reader(part)
    part.walk(reader.start, reader.end)
    return reader.result()


class _Reader:
    """Handlers over styles.xml: number formats, fonts, fills, cell formats, differential formats."""

    def __init__(self, part: Part) -> None:
        self.part = part
        self.codes = dict(BUILT_IN)
        self.fonts: list[Font] = []
        self.fills: list[Colour] = []
        self.cells: list[tuple[str, str, str]] = []
        self.differential: list[_Differential] = []
        self.within: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        path = tuple(self.within[1:])
        self.within.append(local(name) if name.startswith(MAIN) else name)
        element = self.within[-1]
        if path[:1] == ("dxfs",):
            self._differential(path, element, attributes)
        elif path == ("cellXfs",) and element == "xf":
            numbers = (attributes.get(key, "0") for key in ("numFmtId", "fontId", "fillId"))
            self.cells.append(tuple(numbers))  # type: ignore[arg-type]
        elif path == ("fonts",) and element == "font":
            self.fonts.append(_PLAIN_FONT)
        elif path == ("fonts", "font") and element in _FONT_PARTS:
            self.fonts[-1] = _font(self.fonts[-1], element, attributes)
        elif path == ("fills",) and element == "fill":
            self.fills.append(WHITE)
        elif path == ("fills", "fill", "patternFill") and element == "fgColor":
            self.fills[-1] = colour(attributes, WHITE)
        elif element == "numFmt":
            self.codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "General")
        sizes = (len(each) for each in (self.cells, self.fonts, self.fills, self.codes, self.differential))
        if max(sizes) > self.part.limits.styles:
            raise self.part.too_many("xf", self.part.limits.styles)

    def _differential(self, path: tuple[str, ...], element: str, attributes: dict[str, str]) -> None:
        """Of a conditional format: its number format, ink and what it puts behind the digits."""
        if path == ("dxfs",) and element == "dxf":
            self.differential.append(_Differential())
        elif not self.differential:
            return
        elif path == ("dxfs", "dxf") and element == "numFmt":
            self.differential[-1].code = attributes.get("formatCode", "")
        elif path == ("dxfs", "dxf", "font") and element == "color":
            self.differential[-1].ink = colour(attributes, BLACK)
        elif path == ("dxfs", "dxf", "fill", "patternFill") and element == "bgColor":
            self.differential[-1].behind = colour(attributes, WHITE)

    def end(self, name: str) -> None:
        self.within.pop()

    def result(self) -> Styles:
        fonts = {str(index): font for index, font in enumerate(self.fonts)}
        fills = {str(index): fill for index, fill in enumerate(self.fills)}
        formats: dict[str, Format] = {}
        for index, (code, font, fill) in enumerate(self.cells):
            struck, encoding, ink = fonts.get(font, _PLAIN_FONT)
            hidden = unseen(ink, fills.get(fill, WHITE))
            formats[str(index)] = (self.codes.get(code, "General"), struck, encoding, hidden)
        differential = tuple((each.code, each.unseen) for each in self.differential)
        return Styles(MappingProxyType(formats), differential)


@dataclass
class _Differential:
    """A differential format as far as it is read; None where it changes nothing."""

    code: str = ""
    ink: Colour | None = None
    behind: Colour | None = None

    @property
    def unseen(self) -> bool:
        """Whether its ink vanishes in what it puts behind, else in white."""
        return self.ink is not None and unseen(self.ink, self.behind or WHITE)


def _font(font: Font, element: str, attributes: Mapping[str, str]) -> Font:
    struck, encoding, ink = font
    if element == "strike":
        struck = true(attributes.get("val", "1"))
    elif element == "name":
        encoding = of_font(attributes.get("val", ""))
    else:
        ink = colour(attributes, BLACK)
    return struck, encoding, ink
