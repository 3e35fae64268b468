"""Builds every template: the builders here are the truth, and `templates/*.docx` are what they give.

Run from the repository: `python -m tools.first_templates [NAME…]`; without names all are written. A
secretary's own edits live in the season's folder `templates/`, never here.
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from thidua_xlsx.documents.deterministic_zip import pack

from . import appraisal, ballots, minutes, notice, proposal, slip
from .slimming import slim

FOLDER = Path(__file__).parents[2] / "templates"
BUILDERS: Mapping[str, Callable[[], Any]] = {
    "bien_ban": minutes.build,
    "phieu_ket_qua": slip.build,
    "bien_ban_tham_dinh": appraisal.build,
    "to_trinh": proposal.build_proposal,
    "to_trinh_bo_sung": proposal.build_supplement,
    "phu_luc": proposal.build_appendix,
    "danh_sach": proposal.build_list,
    "bien_ban_kiem_phieu": ballots.build_count,
    "phieu_bau": ballots.build_papers,
    "thong_bao": notice.build,
}
"""Name of the paper -> what builds its document."""


def template(name: str) -> bytes:
    """The template of that name; the same bytes each time, on every machine. KeyError for an unknown name."""
    saved = io.BytesIO()
    slim(BUILDERS[name]()).save(saved)
    with zipfile.ZipFile(saved) as package:
        return pack({part: package.read(part) for part in package.namelist()})


def main(names: list[str]) -> None:
    """Write the named templates, or all."""
    for name in names or BUILDERS:
        (FOLDER / f"{name}.docx").write_bytes(template(name))


if __name__ == "__main__":
    main(sys.argv[1:])
