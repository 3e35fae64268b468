"""What a cell's format means for its value: number format, a struck-out font, a font from before Unicode."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ...vietnamese.legacy_fonts import of_font
from ..limits import Limits
from .xml_part import MAIN, Part, kept, true

Format = tuple[str, bool, str]
"""Number format code, whether the font is struck out, and the old encoding that it shows."""
PLAIN: Format = ("General", False, "")

_NUM_FMT, _FONTS, _FONT, _STRIKE, _NAME, _CELL_XFS, _XF = (
    f"{MAIN}{name}" for name in ("numFmt", "fonts", "font", "strike", "name", "cellXfs", "xf")
)
_PLAIN_FONT = (False, "")
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


def cell_formats(parts: Mapping[str, bytes], name: str, file: str, limits: Limits) -> Mapping[str, Format]:
    """Index as written in a cell's `s` -> its format. A number format that is not declared is General."""
    return _cell_formats(Part(parts, name, file, limits))


@kept
def _cell_formats(part: Part) -> Mapping[str, Format]:
    limits = part.limits
    codes = dict(BUILT_IN)
    fonts: list[tuple[bool, str]] = []
    cells: list[tuple[str, str]] = []
    within: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        parent = within[-1] if within else ""
        within.append(name)
        if name == _XF and parent == _CELL_XFS:
            cells.append((attributes.get("numFmtId", "0"), attributes.get("fontId", "0")))
        elif name == _FONT and parent == _FONTS:
            fonts.append(_PLAIN_FONT)
        elif parent == _FONT and fonts and within[-3] == _FONTS and name in (_STRIKE, _NAME):
            struck, encoding = fonts[-1]
            if name == _STRIKE:
                struck = true(attributes.get("val", "1"))
            else:
                encoding = of_font(attributes.get("val", ""))
            fonts[-1] = struck, encoding
        elif name == _NUM_FMT and parent != f"{MAIN}dxf":
            codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "General")
        if len(cells) > limits.styles or len(fonts) > limits.styles or len(codes) > limits.styles:
            raise part.too_many("xf", limits.styles)

    def end(name: str) -> None:
        within.pop()

    part.walk(start, end)
    known = {str(index): font for index, font in enumerate(fonts)}
    formats: dict[str, Format] = {}
    for index, (code, font) in enumerate(cells):
        formats[str(index)] = (codes.get(code, "General"), *known.get(font, _PLAIN_FONT))
    return MappingProxyType(formats)
