"""Fixtures for tests that verify many dossiers which differ in little: what they share is worked out once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from tests.seasons import contents
from thidua_xlsx import second_verifier
from thidua_xlsx.findings import Finding
from thidua_xlsx.model import Result
from thidua_xlsx.season.archive import compare_results
from thidua_xlsx.season.common.folder import Folder
from thidua_xlsx.season.result.rank import write_results
from thidua_xlsx.second_verifier import xlsx
from thidua_xlsx.second_verifier.published import papers, shipped


@pytest.fixture(scope="module")
def read_once() -> Iterator[None]:
    """The second verifier reads a workbook, paper or template of the same bytes once."""
    rooms = [room for name, room in sys.modules.items() if name.startswith(f"{second_verifier.__name__}.")]
    with pytest.MonkeyPatch.context() as patch:
        for read in (xlsx.read_book, papers.read_paper, shipped.template_of):
            once = lru_cache(read)
            for room in rooms:
                if getattr(room, read.__name__, None) is read:
                    patch.setattr(room, read.__name__, once)
        yield


@pytest.fixture(scope="module")
def written_once() -> Iterator[None]:
    """`verify` and `pack` write results that are equal, with equal templates, once; all else they do anew."""
    kept: list[tuple[Result, dict[str, bytes], dict[str, bytes], tuple[Finding, ...]]] = []

    def write(target: Path, result: Result, folder: Folder) -> tuple[Finding, ...]:
        templates = contents(folder.templates)
        known = next((made for made in kept if made[:2] == (result, templates)), None)
        if known is None:
            findings = tuple(write_results(target, result, folder))
            known = (result, templates, contents(target), findings)
            kept.append(known)
        _, _, files, findings = known
        for name, data in files.items():
            path = target / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return findings

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compare_results, "write_results", write)
        yield
