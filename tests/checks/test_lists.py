"""Every check stands in the list of its room, once."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import thidua_xlsx.checks
from thidua_xlsx.checks import ALL_CHECKS

FOLDER = Path(thidua_xlsx.checks.__file__).parent
LISTED: list[ModuleType] = [check for check in ALL_CHECKS if isinstance(check, ModuleType)]


def test_no_check_is_left_out_of_the_lists() -> None:
    files = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.glob("*/[a-z]*.py"))
    assert sorted(Path(str(check.__file__)).relative_to(FOLDER).as_posix() for check in LISTED) == files
    assert len(LISTED) == len(ALL_CHECKS)
