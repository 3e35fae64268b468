"""`python -m benchmarks [AGENCIES…] [--repeats N] [--documents [SLIPS ROWS]]`: forms, and papers of many."""

from __future__ import annotations

import argparse
import platform
import tempfile
from pathlib import Path

from . import documents, ours, peers
from .measure import measure, table
from .season import plan

SIZES = (9, 160)
REPEATS = 3


def main() -> None:
    """Print one table a job and a size."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("agencies", nargs="*", type=int, default=list(SIZES), help="sizes of the season")
    parser.add_argument("--repeats", type=int, default=REPEATS, help="rounds; the best of them counts")
    parser.add_argument(
        "--documents",
        nargs="*",
        type=int,
        metavar="SIZE",
        help="only the papers: of so many slips and rows of the appendix (2000 10000)",
    )
    arguments = parser.parse_args()
    print(
        f"Python {platform.python_version()}. Processor time, best of {arguments.repeats}; read the ratios.\n"
    )
    only_papers = arguments.documents is not None
    most = arguments.documents or documents.MOST
    for agencies in () if only_papers else arguments.agencies:
        with tempfile.TemporaryDirectory() as folder:
            print(reading(agencies, arguments.repeats, Path(folder)))
            print(generating(agencies, arguments.repeats, Path(folder)))
    with tempfile.TemporaryDirectory() as folder:
        print(documents.slips(Path(folder), most[0]))
        print(documents.appendix(Path(folder), most[-1]))


def reading(agencies: int, repeats: int, folder: Path) -> str:
    """Returned forms of 30 scored rows."""
    season = plan(agencies)
    files = ours.returned(season, folder)
    ways = [*ours.ways_to_read(season, files), *peers.ways_to_read(files)]
    timings = measure(ways, agencies, repeats)
    title = f"Reading {agencies} returned forms"
    return table(title, timings, floor=peers.FLOOR_READING, ours=ours.READING)


def generating(agencies: int, repeats: int, folder: Path) -> str:
    """Blank forms of 30 scored rows."""
    season = plan(agencies)
    ours.generate(season, folder)
    forms = [(folder / f"{agency.code}.xlsx").read_bytes() for agency in season.agencies]
    ways = [
        ours.way_to_generate(season, folder),
        *peers.ways_to_write(list(ours.layouts(season).values()), forms, folder),
    ]
    timings = measure(ways, agencies, repeats)
    title = f"Generating {agencies} blank forms"
    return table(title, timings, floor=peers.FLOOR_GENERATING, ours=ours.GENERATING)


if __name__ == "__main__":
    main()
