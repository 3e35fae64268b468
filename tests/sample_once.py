"""The sample Tây Ninh 2013, ranked and packed once a run of the suite; to be copied before a change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.once import made_once
from tests.seasons import tay_ninh, thidua


@pytest.fixture(scope="session")
def ranked_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The season after `rank`, for copying: several processes share it."""

    def make(folder: Path) -> None:
        assert thidua("rank", tay_ninh(folder / "khoi")).code == 0

    return made_once(tmp_path_factory, "ranked-sample", make) / "khoi"


@pytest.fixture(scope="session")
def sound(ranked_sample: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The dossier of that season."""

    def make(folder: Path) -> None:
        season = Path(shutil.copytree(ranked_sample, folder / "khoi"))
        assert thidua("pack", season, folder / "ho_so.zip").code == 0

    return (made_once(tmp_path_factory, "sound-dossier", make) / "ho_so.zip").read_bytes()
