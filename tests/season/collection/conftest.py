"""Seasons with forms of two agencies of three, one of them appraised."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.filling import begin, fill
from tests.seasons import thidua
from tests.tables import register
from thidua_xlsx.model import Plan
from thidua_xlsx.secretariat.plan import read_plan

from .blocks import APPRAISAL, FORM, PLAN, SIGNED, Block


@pytest.fixture(scope="module")
def received(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forms of STC and SNV; STP has sent nothing. Tests copy it."""
    folder = tmp_path_factory.mktemp("season") / "khoi"
    return begin(folder, PLAN, register(PLAN), {"STC": FORM, "SNV": FORM})


@pytest.fixture(scope="module")
def signed(received: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same after somebody has appraised the form of STC. Tests copy it."""
    folder = Path(shutil.copytree(received, tmp_path_factory.mktemp("appraised") / "khoi"))
    thidua("appraise", folder)
    fill(folder / APPRAISAL, SIGNED)
    return folder


@pytest.fixture(scope="module")
def as_read(received: Path) -> Plan:
    read, _ = read_plan(received / "ke_hoach.xlsx")
    assert read is not None
    return read


@pytest.fixture
def season(received: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(received, tmp_path / "khoi"))


@pytest.fixture
def block(season: Path, as_read: Plan) -> Block:
    return Block(season, as_read)


@pytest.fixture
def frozen(block: Block) -> Block:
    block.freeze()
    return block


@pytest.fixture
def appraised(signed: Path, as_read: Plan, tmp_path: Path) -> Block:
    return Block(Path(shutil.copytree(signed, tmp_path / "khoi")), as_read)
