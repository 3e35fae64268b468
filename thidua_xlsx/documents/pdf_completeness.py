"""Whether a PDF says everything that its Word file says, and the file as any program prints it in full.

LibreOffice (seen with 7.4) now and then leaves out the rest of a table whose rows must not break over a page.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from .deterministic_zip import pack

READER = "pdftotext"
"""Of poppler. Where it is not installed nothing can be compared."""
SECONDS = 60
_MAIN = "word/document.xml"
_WHOLE_ROW = b"<w:cantSplit/>"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SHORTEST = 4
"""Letters of a cell worth looking for: a rank or a dash is everywhere."""


def text_of(pdf: Path) -> str | None:
    """The words of a PDF as they were drawn, cell after cell; None where they cannot be read."""
    program = shutil.which(READER)
    if program is None:
        return None
    command = [program, "-raw", "-enc", "UTF-8", str(pdf), "-"]
    try:
        run = subprocess.run(command, capture_output=True, check=True, timeout=SECONDS)
    except (OSError, subprocess.SubprocessError):
        return None
    return run.stdout.decode("utf-8", "replace")


def in_full(word: bytes, text: str) -> bool:
    """Whether every cell of the Word file is found in the text of its PDF, as often as in the file."""
    body = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(word)).read(_MAIN))
    said, printed = _letters(_joined(body)), _letters(text)
    return all(printed.count(cell) >= said.count(cell) for cell in set(_cells(body)))


def breakable(word: bytes) -> bytes:
    """The Word file with rows that may break over a page; as it is when it is no Word file."""
    try:
        with zipfile.ZipFile(io.BytesIO(word)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
    except (zipfile.BadZipFile, OSError):
        return word
    return pack({name: data.replace(_WHOLE_ROW, b"") for name, data in parts.items()})


def _cells(body: ElementTree.Element) -> Iterator[str]:
    for cell in body.iter(f"{_W}tc"):
        for paragraph in cell.iter(f"{_W}p"):
            told = _letters(_joined(paragraph))
            if len(told) >= _SHORTEST:
                yield told


def _joined(element: ElementTree.Element) -> str:
    return "".join(part.text or "" for part in element.iter(f"{_W}t"))


def _letters(text: str) -> str:
    """Plain letters and figures alone: spaces move with the lines, and accented letters are drawn apart."""
    return "".join(one for one in unicodedata.normalize("NFC", text) if one.isascii() and one.isalnum())
