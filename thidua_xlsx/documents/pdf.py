"""Word files as PDF, made by LibreOffice where it is installed.

LibreOffice runs with a profile of its own, so that neither an open window nor a user's settings matter. A PDF
carries the clock and the fonts of the machine: it is no part of the promise that the same inputs give the
same bytes.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..address import Address
from ..catalogue import paper_templates
from ..findings import Finding, found
from ..machine import libreoffice
from . import pdf_completeness

START, EACH = 120, 20
"""Seconds that LibreOffice may take to start, and for each paper."""


def add_pdfs(folder: Path, files: Sequence[str]) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """Put a PDF beside each of the Word files (relative to `folder`); those made, and what went wrong.

    E708 when LibreOffice is not installed, E709 for each paper that it did not make. OSError when a PDF
    cannot be put in place.
    """
    program = libreoffice()
    if not files or program is None:
        return (), (found(paper_templates.LIBREOFFICE_MISSING),) if files else ()
    made: list[str] = []
    told: list[Finding] = []
    with tempfile.TemporaryDirectory(prefix="thidua-pdf-") as scratch:
        why = _print(program, [(folder / file).read_bytes() for file in files], Path(scratch))
        for number, file in enumerate(files):
            pdf = _printed(Path(scratch), number)
            if not _is_pdf(pdf):
                told.append(
                    found(
                        paper_templates.PDF_FAILED, Address(file), why=why or "không có tệp PDF nào được ghi"
                    )
                )
                continue
            target = (folder / file).with_suffix(".pdf")
            shutil.copyfile(pdf, target)
            made.append(target.relative_to(folder).as_posix())
    return tuple(made), tuple(told)


def _print(program: str, papers: Sequence[bytes], scratch: Path) -> str:
    """Have all papers printed; "" or why the run failed.

    Rows stay whole where it can be looked up that the PDF says everything. Where a cell is missing, or
    nothing can be looked up, rows may break over a page: a paper to be signed must not lack one.
    """
    if shutil.which(pdf_completeness.READER) is None:
        return _convert(
            program, {number: pdf_completeness.breakable(data) for number, data in enumerate(papers)}, scratch
        )
    why = _convert(program, dict(enumerate(papers)), scratch)
    lacking = {
        number: pdf_completeness.breakable(data)
        for number, data in enumerate(papers)
        if _is_pdf(_printed(scratch, number)) and not _in_full(data, _printed(scratch, number))
    }
    return _convert(program, lacking, scratch) or why if lacking else why


def _in_full(paper: bytes, pdf: Path) -> bool:
    text = pdf_completeness.text_of(pdf)
    return text is not None and pdf_completeness.in_full(paper, text)


def _printed(scratch: Path, number: int) -> Path:
    return scratch / "out" / f"{number}.pdf"


def _convert(program: str, papers: Mapping[int, bytes], scratch: Path) -> str:
    """One run of LibreOffice; "" or why it failed. Names are numbers: none repeats."""
    sources = {scratch / f"{number}.docx": data for number, data in papers.items()}
    for source, data in sources.items():
        source.write_bytes(data)
    command = [
        program,
        f"-env:UserInstallation={(scratch / 'profile').as_uri()}",
        *("--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(scratch / "out")),
        *map(str, sources),
    ]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=START + EACH * len(papers))
    except subprocess.TimeoutExpired:
        return "quá thời gian chờ"
    except subprocess.CalledProcessError as fault:
        return f"chương trình dừng với mã {fault.returncode}"
    except OSError as fault:
        return fault.strerror or type(fault).__name__
    return ""


def _is_pdf(path: Path) -> bool:
    if not path.is_file():
        return False
    data = path.read_bytes()
    return data.startswith(b"%PDF-") and b"%%EOF" in data[-1024:]
