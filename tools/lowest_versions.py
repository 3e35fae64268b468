"""Are the lower bounds of setup.cfg true? `python tools/lowest_versions.py` (a minute; needs the network).

Installs the lowest versions that setup.cfg allows into an environment of its own, then runs the demo and the
tests of writing and reading in it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
BIN = "Scripts" if os.name == "nt" else "bin"
WRITING_AND_READING = ("tests/forms", "tests/secretariat", "tests/ranking_workbook", "tests/documents")
WITHOUT_PROGRAMS = "not libreoffice and not poppler and not chromium"


def main() -> int:
    """Run every step until one fails; its exit code."""
    uv = shutil.which("uv", path=str(Path(sys.executable).parent)) or "uv"
    with tempfile.TemporaryDirectory() as scratch:
        programs = Path(scratch) / "venv" / BIN
        python = str(programs / "python")
        lowest = [uv, "pip", "install", "--quiet", "--resolution", "lowest-direct", "--python", python]
        pytest = [python, "-m", "pytest", "-n", "auto", "-p", "no:cacheprovider", "-m", WITHOUT_PROGRAMS]
        for command in (
            [uv, "venv", "--quiet", "--python", sys.executable, str(programs.parent)],
            [*lowest, "--editable", f"{ROOT}[all,dev]"],
            [str(programs / "thidua"), "demo", str(Path(scratch) / "mua")],
            [*pytest, *WRITING_AND_READING],
        ):
            print("+", *command, flush=True)
            code = subprocess.run(command, cwd=ROOT, check=False).returncode
            if code:
                return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
