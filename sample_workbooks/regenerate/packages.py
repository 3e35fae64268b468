"""Edits single parts of a written .xlsx, as an office program would have saved them. Zip times are fixed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

Edit = Callable[[str], str]
CORE = "docProps/core.xml"
ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def edit_parts(path: Path, edits: Mapping[str, Edit]) -> None:
    """Rewrite the named parts of the package; KeyError when one is not there."""
    with ZipFile(path) as package:
        parts = {info.filename: package.read(info) for info in package.infolist()}
    for name, edit in edits.items():
        parts[name] = edit(parts[name].decode("utf-8")).encode("utf-8")
    with ZipFile(path, "w") as package:
        for name, data in parts.items():
            info = ZipInfo(name, ZIP_TIME)
            info.compress_type = ZIP_DEFLATED
            package.writestr(info, data)


def saved_at(moment: str) -> Edit:
    """Sets when the office saved its file: `2014-01-09T09:05:00Z`."""

    def edit(xml: str) -> str:
        stamp = rf'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        return re.sub(r"<dcterms:modified[^>]*>[^<]*</dcterms:modified>", stamp, xml, count=1)

    return edit


def typed_as_formula(cell: str, formula: str, value: str) -> Edit:
    """The cell holds a formula and the value Excel computed for it. ValueError when there is no such cell."""
    pattern = re.compile(rf'<c r="{cell}"( s="[0-9]+")?(?: t="[a-zA-Z]+")?(?:/>|>.*?</c>)')

    def edit(xml: str) -> str:
        content = f"<f>{escape(formula)}</f><v>{value}</v>"
        edited, count = pattern.subn(lambda found: f'<c r="{cell}"{found[1] or ""}>{content}</c>', xml)
        if count != 1:
            raise ValueError(f"cell {cell} stands {count} times in the sheet")
        return edited

    return edit


def in_turn(*edits: Edit) -> Edit:
    """One edit after another."""

    def edit(xml: str) -> str:
        for one in edits:
            xml = one(xml)
        return xml

    return edit
