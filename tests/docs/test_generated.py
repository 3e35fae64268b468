"""The generated reference pages say what the declarations say now."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]


def test_generated_pages_are_fresh() -> None:
    check = subprocess.run(
        [sys.executable, "docs/generate.py", "--check"], cwd=REPOSITORY, capture_output=True, encoding="utf-8"
    )
    assert (check.returncode, check.stderr) == (0, "")
