"""What users install, made once: the archives, and the environment with the wheel in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.once import made_once

from .building import build_sdist, build_wheel, copied_tree, unpacked
from .installed import Installed, install


@dataclass(frozen=True)
class Archives:
    """A clean copy of the tree, and what was built from it."""

    tree: Path
    wheel: Path
    wheel_of_sdist: Path


@pytest.fixture(scope="session")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Archives:
    def make(folder: Path) -> None:
        tree = copied_tree(folder / "tree")
        sdist = build_sdist(tree, folder / "sdist")
        build_wheel(unpacked(sdist, folder / "unpacked"), folder / "wheel_of_sdist")
        build_wheel(tree, folder / "wheel")

    folder = made_once(tmp_path_factory, "archives", make)
    wheel, of_sdist = (next((folder / name).glob("*.whl")) for name in ("wheel", "wheel_of_sdist"))
    return Archives(folder / "tree", wheel, of_sdist)


@pytest.fixture(scope="session")
def environment(archives: Archives, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel and what it needs at run time, and nothing else: no extra, no test tool, no checkout."""
    return Installed(made_once(tmp_path_factory, "environment", lambda to: install(archives.wheel, to)))
