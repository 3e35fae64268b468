"""A Word file as text, so that a paper can be compared with one that people have read."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import docx
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from thidua_xlsx.documents.registry import render_papers
from thidua_xlsx.findings import Finding
from thidua_xlsx.model import Result

GOLDEN = Path(__file__).parent / "golden"


def render_minutes(path: Path, result: Result, template_dirs: Sequence[Path] = ()) -> tuple[Finding, ...]:
    """Write the minutes, and nothing where a template has an error; the findings about the template."""
    with tempfile.TemporaryDirectory() as scratch:
        papers = render_papers(result, Path(scratch), ["bien_ban"], template_dirs)
        for file in papers.written:
            path.write_bytes((Path(scratch) / file).read_bytes())
    return papers.findings


def text_of(path: Path) -> str:
    """Paragraphs and table rows in order; cells are separated by " | ", lines of a cell by " / "."""
    return "\n".join(_lines(path)) + "\n"


def _lines(path: Path) -> Iterator[str]:
    for block in docx.Document(str(path)).iter_inner_content():
        if isinstance(block, Paragraph):
            if block.text.strip():
                yield block.text
        elif isinstance(block, Table):
            for row in block.rows:
                yield " | ".join(" / ".join(_inner(cell)) for cell in row.cells)


def _inner(cell: _Cell) -> Iterator[str]:
    """The lines of a cell; a table within it row by row, in brackets."""
    for block in cell.iter_inner_content():
        if isinstance(block, Paragraph):
            if block.text.strip():
                yield block.text
        else:
            yield from (f"[{', '.join(one.text for one in row.cells)}]" for row in block.rows)


def assert_golden(name: str, path: Path) -> None:
    """The paper reads as `golden/<name>.txt`; with THIDUA_GOLDEN=1 the file is written anew, to be read."""
    expected, told = GOLDEN / f"{name}.txt", text_of(path)
    if os.environ.get("THIDUA_GOLDEN") == "1":
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(told, "utf-8")
    assert told == expected.read_text("utf-8")
