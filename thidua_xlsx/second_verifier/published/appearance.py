"""What a ranking workbook shows besides its values: number formats, colours, what is hidden or added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree

from ..packages import LINK, MAIN, OFFICE, Package, xml
from ..text import nfc

Fault = tuple[str, str]
"""Place, what."""
_PARTS = re.compile(
    r"\[content_types\]\.xml|_rels/\.rels|docprops/(core|app)\.xml"
    r"|xl/(workbook|styles|sharedstrings|theme/theme1)\.xml|xl/_rels/workbook\.xml\.rels"
    r"|xl/worksheets/(sheet\d+\.xml|_rels/sheet\d+\.xml\.rels)"
    r"|xl/(charts/chart\d+|drawings/drawing\d+)\.xml|xl/drawings/_rels/drawing\d+\.xml\.rels"
)
"""What the tool puts into the package; no comments, pictures, macros, links to elsewhere."""
_FORMATS = frozenset({"General", "[$-42A]General"})
"""Number formats that show the number that is stored, all of it."""
_INKS = frozenset({"FF404040", "FF9C0006", "FF7F4F00", "FF000000"})
_GROUNDS = frozenset({"FFF2F2F2", "FFD5E1EF", "FFDDE8F4", "FFFFF6DD"})
_SHEET_CHILDREN = frozenset(
    MAIN + name
    for name in (
        *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "autoFilter"),
        *("mergeCells", "conditionalFormatting", "printOptions", "pageMargins", "pageSetup"),
        *("headerFooter", "rowBreaks", "drawing"),
    )
)


def faults_of_appearance(data: bytes) -> Iterator[Fault]:
    """Everything that could make a reader see another figure than the one that is stored."""
    package = Package(data)
    main = package.main()
    for name in sorted(package.parts):
        if not _PARTS.fullmatch(name):
            yield name, "phần lạ trong tệp"
    book, targets = xml(package.parts[main]), package.targets(main)
    styles = package.part(main, f"{OFFICE}/styles")
    formats = _formats(xml(styles)) if styles is not None else []
    if styles is not None:
        yield from _faults_of_styles(xml(styles))
    for sheet in book.iter(MAIN + "sheet"):
        name = nfc(sheet.get("name", ""))
        if sheet.get("state", "visible") != "visible":
            yield name, "trang bị ẩn"
        part = package.parts.get(targets.get(sheet.get(LINK, ""), ("", ""))[1])
        if part is not None:
            yield from _faults_of_sheet(name, xml(part), formats)


def _formats(styles: ElementTree.Element) -> list[str]:
    """The number format of each cell style."""
    codes: Mapping[str, str] = {
        node.get("numFmtId", ""): node.get("formatCode", "") for node in styles.iter(MAIN + "numFmt")
    }
    crossed = styles.find(MAIN + "cellXfs")
    numbers = [node.get("numFmtId", "0") for node in crossed] if crossed is not None else []
    return [codes.get(number, "General" if number == "0" else f"số {number}") for number in numbers]


def _faults_of_styles(styles: ElementTree.Element) -> Iterator[Fault]:
    for font in styles.iter(MAIN + "font"):
        colour = font.find(MAIN + "color")
        if colour is not None and not _harmless(colour, _INKS):
            yield "định dạng", f"màu chữ lạ {colour.attrib}"
    for colour in styles.iter(MAIN + "fgColor"):
        if colour.get("rgb") not in _GROUNDS:
            yield "định dạng", f"màu nền lạ {colour.attrib}"
    changed = styles.find(MAIN + "dxfs")
    if changed is not None and len(changed):
        yield "định dạng", "có định dạng theo điều kiện lạ"


def _harmless(colour: ElementTree.Element, known: frozenset[str]) -> bool:
    return colour.get("rgb") in known or colour.get("auto") == "1" or colour.get("theme") == "1"


def _faults_of_sheet(name: str, root: ElementTree.Element, formats: list[str]) -> Iterator[Fault]:
    for node in root:
        if node.tag not in _SHEET_CHILDREN:
            yield name, f"thành phần lạ {node.tag.rpartition('}')[2]}"
    for node in (*root.iter(MAIN + "row"), *root.iter(MAIN + "col")):
        size = node.get("ht") or node.get("width") or "1"
        if node.get("hidden") in ("1", "true") or size in ("0", "0.0"):
            yield f"{name}, {node.get('r') or node.get('min')}", "dòng hoặc cột bị ẩn"
    for rule in root.iter(MAIN + "cfRule"):
        if rule.get("type") != "colorScale":
            yield name, "có định dạng theo điều kiện lạ"
    for cell in root.iter(MAIN + "c"):
        index = int(cell.get("s") or 0)
        code = formats[index] if index < len(formats) else "General"
        if cell.get("t", "n") == "n" and cell.find(MAIN + "v") is not None and code not in _FORMATS:
            yield f"{name}!{cell.get('r')}", f"định dạng số lạ “{code}”: số hiện ra có thể khác số lưu"
