"""Everything that must hold, in one command: `python -m tests [pytest options]`.

Lint, format, types, import floors, generated documentation, then the tests with their coverage floor.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent

STEPS = (
    ("lint", ["ruff", "check", "."]),
    ("format", ["ruff", "format", "--check", "."]),
    ("types", ["mypy"]),
    ("floors", ["lint-imports"]),
    ("generated pages", [sys.executable, "docs/generate.py", "--check"]),
    (
        "tests",
        ["pytest", "-n", "auto", "--cov", "--cov-report=", *sys.argv[1:]],
    ),
    (
        "core coverage",
        [
            "coverage",
            "report",
            "--include=thidua_xlsx/rules/*,thidua_xlsx/tabulation/*",
            "--fail-under=95",
            "--skip-covered",
        ],
    ),
)


def main() -> int:
    """Run every step, even after one failed; 1 when any did."""
    failed = []
    for name, command in STEPS:
        print(f"== {name}", flush=True)
        program = shutil.which(command[0], path=str(BIN)) or command[0]
        if subprocess.run([program, *command[1:]], cwd=ROOT, check=False).returncode:
            failed.append(name)
    print(f"== {'failed: ' + ', '.join(failed) if failed else 'all passed'}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
