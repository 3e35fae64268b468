"""Bộ kiểm thứ hai, độc lập: một tệp, chỉ cần Python 3.11 trở lên, không cài gì thêm.

    python kiem_tra.pyz ho_so.zip          (hoặc thư mục đã giải nén)
    python kiem_tra.pyz ho_so.zip --json

Exit code: 0 every check holds · 1 a check fails · 2 wrong usage · 3 nothing failed, but something could not
be judged (it is named; never read 3 as "all is well").
"""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from .archive import open_archive
from .report import exit_code, in_words, report
from .runner import run_checks
from .text import BrokenError


def main(arguments: Sequence[str] | None = None) -> int:
    """Check the archive that the command line names; the exit code."""
    # As one file Python names the program itself: kiem_tra.pyz.
    program = None if __package__ == "second_verifier" else "python -m thidua_xlsx.second_verifier"
    parser = argparse.ArgumentParser(prog=program, description="Bộ kiểm thứ hai, độc lập, của hồ sơ thi đua.")
    parser.add_argument("archive", type=Path, metavar="HO_SO", help="ho_so.zip, hoặc thư mục đã giải nén")
    parser.add_argument("--json", action="store_true", help="in một tài liệu JSON")
    chosen = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    if not chosen.archive.exists():
        print(f"không có {chosen.archive}", file=sys.stderr)
        return 2
    try:
        archive = open_archive(chosen.archive)
    except BrokenError as fault:
        document = {"ok": False, "checks": [], "fault": str(fault)}
        print(json.dumps(document, ensure_ascii=False) if chosen.json else f"{chosen.archive}: {fault}")
        return 1
    checks = run_checks(archive)
    if chosen.json:
        print(json.dumps(report(archive, checks), ensure_ascii=False, indent=1))
    else:
        print("\n".join(in_words(archive, checks)))
    return exit_code(checks)


if __name__ == "__main__":
    raise SystemExit(main())
