"""What the four sample seasons give, as SHA-256 figures: `python -m tools.fingerprints [-o FILE]`.

Each sample is copied to an empty folder and run through every command with `--json`. Then each document on
standard output is hashed, and each file in `phieu/`, `tham_dinh/`, `ket_qua/`, `tra_lai/` and elsewhere.
Two versions of the tool that print the same lines behave the same on these seasons. The ledger and what
repeats its times are left out: they carry the clock.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from click.testing import CliRunner

from thidua_xlsx.cli import cli

SAMPLES = ("tay-ninh-2013", "lang-son-2013", "ha-tinh-2015", "tra-vinh-2021")
CLOCK = ("nhat_ky.jsonl", "nhat_ky.moc", "manifest.json")
"""Files that hold times of the run, or hashes of such."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-o", "--output", type=Path)
    output: Path | None = parser.parse_args().output
    lines = "".join(f"{line}\n" for sample in SAMPLES for line in fingerprints(sample))
    if output is None:
        sys.stdout.write(lines)
    else:
        output.write_text(lines, encoding="utf-8")
    return 0


def fingerprints(sample: str) -> Iterator[str]:
    """`sample TAB what TAB SHA-256`, one line a document or file, in the order in which they are made."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as scratch:
        os.chdir(scratch)
        try:
            for what, data in run_season(sample):
                yield f"{sample}\t{what}\t{hashlib.sha256(data).hexdigest()}"
        finally:
            os.chdir(before)


def run_season(sample: str) -> Iterator[tuple[str, bytes]]:
    """Every command on the sample, in a season's order; what it printed, then every file of the folder."""
    yield from printed("demo", "s", "--example", sample)
    yield from printed("check", "s")
    yield from printed("register", "s")
    phases = sorted(path.name for path in Path("s/nhan").iterdir() if path.is_dir())
    for phase in phases if sample.startswith("ha-tinh") else [""]:
        dot = ("--dot", phase) if phase else ()
        for command in ("generate", "collect", "appraise", "rank", "verify"):
            yield from printed(command, "s", *dot)
        yield from printed("appraise", "s", "--explain", *dot)
    yield from printed("rank", "s")
    yield from printed("papers", "s")
    yield from printed("papers-check", "s")
    yield from printed("verify", "s")
    yield from printed("calendar", "s", "--date", "2013-10-01")
    yield from printed("sample", "s", "--share", "30", "--seed", "7")
    ranking = json.loads(CliRunner().invoke(cli, ["rank", "s", "--json", "--dry-run"]).stdout)
    for group in ranking["groups"]:
        for standing in group["standings"]:
            yield from printed("explain", "s", standing["agency"])
    CliRunner().invoke(cli, ["pack", "s", "hs.zip"])  # its document holds a hash over the ledger's times
    yield from printed("codes")
    for path in sorted(Path("s").rglob("*")):
        if path.is_file() and path.name not in CLOCK:
            yield path.as_posix(), path.read_bytes()
            if path.parent.name in ("phieu", "tham_dinh", "nhan") or path.parent.parent.name in (
                "phieu",
                "nhan",
            ):
                yield from printed("inspect", path.as_posix(), "--season", "s")
    with zipfile.ZipFile("hs.zip") as archive:
        for name in sorted(archive.namelist()):
            if Path(name).name not in CLOCK:
                yield f"hs.zip/{name}", archive.read(name)


def printed(*arguments: str) -> Iterator[tuple[str, bytes]]:
    """The JSON document of a command without the heads of the ledger, and its exit code; then its text."""
    result = CliRunner().invoke(cli, [*arguments, "--json"])
    document = json.loads(result.stdout)
    document.pop("ledger_head", None)
    text = json.dumps(document, ensure_ascii=False, sort_keys=True)
    yield " ".join(("$", *arguments)), f"{result.exit_code}\n{text}".encode()


if __name__ == "__main__":
    sys.exit(main())
