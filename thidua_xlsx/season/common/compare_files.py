"""Whether two files of `ket_qua/` say the same: in content, across builds in figures and texts, across
versions in figures and names.

Content: the members of a package after inflating, whatever zlib made of them. Figures and texts: the values
of a workbook's cells by sheet and place, the paragraphs of a paper, the texts of a page. Figures and names:
of all that the numbers and the names of the season alone, in their order; what is around them is wording.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html.parser import HTMLParser
from xml.etree import ElementTree

from ...ranking_workbook import FINDINGS_SHEET
from ...untrusted import package_members, read_result_workbook

_PACKAGES = (".xlsx", ".docx")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TOLD = ("word/document", "word/header", "word/footer", "word/footnotes", "word/endnotes", "word/comments")
"""Parts of a paper that hold text, by the beginning of their names."""


def same_content(name: str, one: bytes, other: bytes) -> bool:
    """Whether the bytes are the same, or those of every member of the package after inflating."""
    if one == other:
        return True
    if not name.endswith(_PACKAGES):
        return False
    members = package_members(one, name)
    return members is not None and members == package_members(other, name)


def same_figures(name: str, one: bytes, other: bytes) -> bool:
    """Whether both show the same figures and texts at the same places, whichever build wrote them."""
    if same_content(name, one, other):
        return True
    told = _figures(name, one)
    return told is not None and told == _figures(name, other)


def worded_otherwise(names: Iterable[str]) -> Callable[[str, bytes, bytes], bool]:
    """Whether two files hold the same figures and these names in the same order, whatever else they say."""
    longest_first = sorted({name for name in names if name.strip()}, key=lambda name: (-len(name), name))
    fact = re.compile("|".join([*map(re.escape, longest_first), r"\d+(?:[.,]\d+)*"]))

    def same(name: str, one: bytes, other: bytes) -> bool:
        first, second = _figures(name, one), _figures(name, other)
        if first is None or second is None:
            return False
        facts = ([found for text in _texts(told) for found in fact.findall(text)] for told in (first, second))
        return next(facts) == next(facts)

    return same


def _texts(told: object) -> list[str]:
    """Every text of what a file says, in its order."""
    if isinstance(told, str):
        return [told]
    if isinstance(told, dict):
        told = list(told.values())
    return [text for part in told for text in _texts(part)] if isinstance(told, list | tuple) else []


def _figures(name: str, data: bytes) -> object | None:
    """What the file says, as something that can be compared; None when it cannot be read."""
    if name.endswith(".xlsx"):
        return _of_workbook(name, data)
    if name.endswith(".docx"):
        return _of_paper(name, data)
    return _of_page(data) if name.endswith(".html") else None


def _of_workbook(name: str, data: bytes) -> object | None:
    """Sheets with their cells. What was found in the inputs is for the running build to say: not compared."""
    book = read_result_workbook(data, name)
    if book is None:
        return None
    return [
        (
            sheet.name,
            sheet.hidden,
            {place: (cell.type, cell.raw) for place, cell in sheet.cells.items() if cell.raw},
        )
        for sheet in book.sheets
        if sheet.name != FINDINGS_SHEET
    ]


def _of_paper(name: str, data: bytes) -> object | None:
    parts = package_members(data, name)
    if parts is None:
        return None
    told = sorted(
        (part, xml) for part, xml in parts.items() if part.startswith(_TOLD) and part.endswith(".xml")
    )
    try:
        return [(part, _paragraphs(xml)) for part, xml in told]
    except ElementTree.ParseError:
        return None


def _paragraphs(xml: bytes) -> list[str]:
    root = ElementTree.fromstring(xml)
    texts = ("".join(text.text or "" for text in each.iter(f"{_W}t")) for each in root.iter(f"{_W}p"))
    return [text for text in texts if text.strip()]


class _Texts(HTMLParser):
    """The texts of a page, in order, without its styles."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._silent += tag in ("style", "script")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("style", "script")

    def handle_data(self, data: str) -> None:
        if data.strip() and not self._silent:
            self.texts.append(" ".join(data.split()))


def _of_page(data: bytes) -> object | None:
    page = _Texts()
    page.feed(data.decode("utf-8", "replace"))
    return page.texts
