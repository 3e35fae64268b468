"""Saves a workbook again as LibreOffice does: shared strings, other styles, weaker locks."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path


def resave(path: Path) -> None:
    """Open the workbook in LibreOffice and save it as .xlsx in its place, with a profile of its own."""
    with tempfile.TemporaryDirectory() as folder:
        command = [
            shutil.which("soffice") or "soffice",
            f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            folder,
            str(path),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        shutil.copyfile(Path(folder) / path.name, path)
