"""Word files as PDF, made by LibreOffice where it is installed.

LibreOffice runs with a profile of its own, so that neither an open window nor a user's settings matter. A PDF
carries the clock and the fonts of the machine: it is no part of the promise that the same inputs give the
same bytes.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from ..address import Address
from ..findings import Finding, found

PROGRAMS = ("soffice", "libreoffice")
START, EACH = 120, 20
"""Seconds that LibreOffice may take to start, and for each paper."""


def add_pdfs(folder: Path, files: Sequence[str]) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """Put a PDF beside each of the Word files (relative to `folder`); those made, and what went wrong.

    E708 when LibreOffice is not installed, E709 for each paper that it did not make. OSError when a PDF
    cannot be put in place.
    """
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if not files or program is None:
        return (), (found("E708"),) if files else ()
    made: list[str] = []
    told: list[Finding] = []
    with tempfile.TemporaryDirectory(prefix="thidua-pdf-") as scratch:
        why = _convert(program, folder, files, Path(scratch))
        for number, file in enumerate(files):
            pdf = Path(scratch) / "out" / f"{number}.pdf"
            if not _is_pdf(pdf):
                told.append(found("E709", Address(file), why=why or "không có tệp PDF nào được ghi"))
                continue
            target = (folder / file).with_suffix(".pdf")
            shutil.copyfile(pdf, target)
            made.append(target.relative_to(folder).as_posix())
    return tuple(made), tuple(told)


def _convert(program: str, folder: Path, files: Sequence[str], scratch: Path) -> str:
    """Have all files converted in one run; "" or why the run failed. Names are numbers: none repeats."""
    sources = [scratch / f"{number}.docx" for number in range(len(files))]
    for source, file in zip(sources, files, strict=True):
        shutil.copyfile(folder / file, source)
    command = [
        program,
        f"-env:UserInstallation={(scratch / 'profile').as_uri()}",
        *("--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(scratch / "out")),
        *map(str, sources),
    ]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=START + EACH * len(files))
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
