"""Whether two files of `ket_qua/` say the same: in content, or across builds in figures and texts.

Content: the members of a package after inflating, whatever zlib made of them. Figures and texts: the values
of a workbook's cells by sheet and place, the paragraphs of a paper, the texts of a page.
"""

from __future__ import annotations

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
