"""The sample season Tây Ninh 2013 in a folder of its own, as it came in and after `rank`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.seasons import tay_ninh, thidua


@pytest.fixture(scope="module")
def ranked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample after `rank`; tests that change it copy it first."""
    folder = tay_ninh(tmp_path_factory.mktemp("season") / "khoi")
    assert thidua("rank", folder).code == 0
    return folder


@pytest.fixture
def season(tmp_path: Path) -> Path:
    return tay_ninh(tmp_path / "khoi")
