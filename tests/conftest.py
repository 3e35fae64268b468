"""Tests that need a program of the machine say so with a marker; here is who skips them, and when not."""

from __future__ import annotations

import gc
import os
import shutil

import pytest
from hypothesis import settings

from tests.sample_once import ranked_sample, sound
from tests.verified_once import read_once, written_once

__all__ = ["ranked_sample", "read_once", "sound", "written_once"]

PROGRAMS = {"libreoffice": "soffice", "poppler": "pdftoppm", "chromium": "chromium"}
STRICT = os.environ.get("THIDUA_NO_SKIPS") == "1"
"""Set where every program is installed: a skipped test then fails the run."""

settings.register_profile("suite", derandomize=True, deadline=None)
settings.register_profile("mutation", settings.get_profile("suite"), max_examples=20)
settings.register_profile("search", max_examples=5_000, deadline=None)
settings.load_profile("suite")


def pytest_collection_finish() -> None:
    """What is loaded by now stays: walking it for garbage over and over is a fifteenth of the suite."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker, program in PROGRAMS.items():
        if item.get_closest_marker(marker) and shutil.which(program) is None:
            pytest.skip(f"needs {program}, which is not installed")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):  # type: ignore[no-untyped-def]
    report = yield
    if STRICT and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped where nothing may be: {report.longrepr}"
    return report
