"""The sample season Tây Ninh 2013 in a folder of its own, as it came in and after `rank`."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.seasons import tay_ninh


@pytest.fixture(scope="module")
def ranked(ranked_sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample after `rank`; tests that change it copy it first."""
    return Path(shutil.copytree(ranked_sample, tmp_path_factory.mktemp("season") / "khoi"))


@pytest.fixture
def season(tmp_path: Path) -> Path:
    return tay_ninh(tmp_path / "khoi")


_ATTACKS = Path(os.environ.get("THIDUA_CASES") or Path(__file__).parents[3] / "shared" / "cases") / "attacks"
collect_ignore = [] if _ATTACKS.is_dir() else ["test_attacks.py"]
"""Files made to deceive are kept outside of the repository."""
