"""`python -m sample_workbooks.regenerate [FOLDER]`: write the sample seasons again, here or below FOLDER.

Needs LibreOffice. Bytes are the same on every run, save for the form that LibreOffice saves.
"""

from __future__ import annotations

import sys
from pathlib import Path

from .season import NAMES, sample

HERE = Path(__file__).parents[1]


def main() -> None:
    """Write every season below the folder."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for name in NAMES:
        sample(name).write(root / name)


if __name__ == "__main__":
    main()
