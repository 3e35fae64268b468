"""Build the second verifier as one file for a release: `python tools/build_verifier.py [kiem_tra.pyz]`.

The same file that `thidua pack` puts into every dossier; its SHA-256 is printed, to be published with it.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from thidua_xlsx.season.archive.verifier_file import VERIFIER, verifier_file


def main(target: Path) -> None:
    """Write the file and print its SHA-256 as `sha256sum` does."""
    data = verifier_file()
    target.write_bytes(data)
    print(f"{hashlib.sha256(data).hexdigest()}  {target}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else VERIFIER))
