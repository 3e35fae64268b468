"""Makes the first version of every template. The .docx files are the editable truth afterwards.

Run from the repository: `python -m tools.first_templates [NAME…]`. One that somebody has edited in Word
is overwritten only when it is named.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from . import appraisal, ballots, minutes, notice, proposal, slip
from .slimming import slim

FOLDER = Path(__file__).parents[2] / "templates"
BUILDERS: Mapping[str, Callable[[], Any]] = {
    "bien_ban": minutes.build,
    "phieu_ket_qua": slip.build,
    "bien_ban_tham_dinh": appraisal.build,
    "to_trinh": proposal.build_proposal,
    "phu_luc": proposal.build_appendix,
    "danh_sach": proposal.build_list,
    "bien_ban_kiem_phieu": ballots.build_count,
    "phieu_bau": ballots.build_papers,
    "thong_bao": notice.build,
}


def main(names: list[str]) -> None:
    """Write the named templates, or those that do not exist yet."""
    for name, build in BUILDERS.items():
        target = FOLDER / f"{name}.docx"
        if name in names or (not names and not target.exists()):
            slim(build()).save(target)


if __name__ == "__main__":
    main(sys.argv[1:])
