"""`python -m tests.poison DIR` writes the corpus out; `--measure [NAME…]` prints what each file costs."""

from __future__ import annotations

import argparse
import csv
from collections.abc import Mapping
from pathlib import Path

from .corpus import Poison
from .groups import GROUPS
from .measure import measured

_HEADINGS = ("file", "group", "what it is", "outcome", "findings")


def write_out(folder: Path, groups: Mapping[str, tuple[Poison, ...]]) -> None:
    """Each file in a folder of its entry's name, and `index.tsv`: what it is and what must come of it."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "index.tsv").open("w", encoding="utf-8", newline="") as stream:
        index = csv.writer(stream, delimiter="\t", lineterminator="\n")
        index.writerow(_HEADINGS)
        for group, files in groups.items():
            for poison in files:
                path = folder / poison.name / poison.file
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(poison.data())
                shown = path.relative_to(folder).as_posix()
                told = "; ".join(poison.findings)
                index.writerow((shown, group, poison.about, poison.outcome.value, told))


def main() -> None:
    """Write or measure, as the arguments say."""
    parser = argparse.ArgumentParser(prog="python -m tests.poison", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="where to write the files and their index")
    parser.add_argument("--measure", nargs="*", metavar="NAME", help="only these entries; default: all")
    arguments = parser.parse_args()
    if arguments.measure is not None:
        print(measured(GROUPS, frozenset(arguments.measure)))
    elif arguments.folder is not None:
        write_out(arguments.folder, GROUPS)
        print(f"{sum(map(len, GROUPS.values()))} files, {arguments.folder / 'index.tsv'}")
    else:
        parser.error("say where to write the files, or --measure")


if __name__ == "__main__":
    main()
