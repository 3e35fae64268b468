"""The published Word papers (§6), read back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from xml.etree import ElementTree

from ..packages import Package, xml
from ..text import BrokenError, nfc

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

RESULT_PAGE = "bao_cao.html"
"""The result as one page for a browser."""


@dataclass
class Paper:
    """A Word paper: its paragraphs outside tables, and its tables as rows of texts."""

    paragraphs: list[str]
    tables: list[list[list[str]]]


def read_paper(data: bytes) -> Paper:
    """The texts of a .docx. BrokenError when it is none."""
    package = Package(data)
    body = xml(package.parts[package.main()]).find(_WORD + "body")
    if body is None:
        raise BrokenError("không có nội dung Word")
    paragraphs = [_words(node) for node in body.findall(_WORD + "p")]
    tables = [
        [[_words(cell) for cell in row.findall(_WORD + "tc")] for row in node.findall(_WORD + "tr")]
        for node in body.findall(_WORD + "tbl")
    ]
    return Paper(paragraphs, tables)


def _words(node: ElementTree.Element) -> str:
    return nfc("".join(run.text or "" for run in node.iter(_WORD + "t"))).strip()


def paper_number(text: str) -> Decimal | None:
    """`979,5`, `−4,5`; None for `–` and everything else."""
    plain_text = text.strip().replace("−", "-").replace("+", "")
    return (
        Decimal(plain_text.replace(",", ".")) if re.fullmatch(r"-?\d+(,\d+)?", plain_text, re.ASCII) else None
    )
