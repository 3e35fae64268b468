"""Everything that must hold, in one command: `python -m tests [pytest options]`.

Lint, format, types, import floors, generated documentation; the tests of the core with their coverage floor,
then all others, which alone take the options.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent

CORE = ("tests/rules", "tests/tabulation")
PARALLEL = ("-n", "auto", "--dist", "worksteal")
"""Neighbours stay together, so that a fixture of a module is made once and not by every process."""

STEPS = (
    ("lint", ["ruff", "check", "."]),
    ("format", ["ruff", "format", "--check", "."]),
    ("types", ["mypy"]),
    ("floors", ["lint-imports"]),
    ("generated pages", [sys.executable, "docs/generate.py", "--check"]),
    ("tests of the core", ["pytest", *PARALLEL, "--cov", "--cov-report=", *CORE]),
    ("core coverage", ["coverage", "report", "--fail-under=95", "--skip-covered"]),
    ("tests", ["pytest", *PARALLEL, *(f"--ignore={folder}" for folder in CORE), *sys.argv[1:]]),
)


def main() -> int:
    """Run every step, even after one failed; 1 when any did."""
    failed = []
    with tempfile.TemporaryDirectory(prefix="thidua-bytecode-") as cache:
        environment = compiled_once(cache)
        for name, command in STEPS:
            print(f"== {name}", flush=True)
            program = shutil.which(command[0], path=str(BIN)) or command[0]
            if subprocess.run([program, *command[1:]], cwd=ROOT, env=environment, check=False).returncode:
                failed.append(name)
    print(f"== {'failed: ' + ', '.join(failed) if failed else 'all passed'}", flush=True)
    return 1 if failed else 0


def compiled_once(cache: str) -> dict[str, str]:
    """The environment, with a folder for bytecode where Python is told to write none beside the sources.

    A hundred processes start in a run, and each would compile all that it imports: three seconds each.
    """
    environment = dict(os.environ)
    if environment.pop("PYTHONDONTWRITEBYTECODE", ""):
        environment["PYTHONPYCACHEPREFIX"] = cache
    return environment


if __name__ == "__main__":
    sys.exit(main())
