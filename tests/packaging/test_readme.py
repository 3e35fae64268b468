"""The README prints the same for every system, users get what they need; the changelog has each version."""

from __future__ import annotations

import re

import pytest

from tests.readme import README, command
from thidua_xlsx.version import __version__

from .building import ROOT


def test_the_demo_is_installed_as_users_install_it() -> None:
    assert "pip install -q . &&" in command("demo")
    assert " -e " not in command("demo")


@pytest.mark.parametrize("name", ["demo", "test"])
def test_windows_runs_the_same(name: str) -> None:
    ours = command(name).strip()
    theirs = README.partition(ours)[2].partition("```powershell\n")[2].partition("\n")[0]
    steps = [step.replace(".venv/bin/", ".venv\\Scripts\\") for step in ours.split(" && ")]
    first, *others = [
        step.strip().removeprefix("if ($?) { ").removesuffix(" }") for step in theirs.split(";")
    ]
    assert [first.replace("py ", "python3 ", 1), *others] == steps


def test_contributing_prints_the_test_command_of_the_readme() -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert command("test").replace(" -q", "") in page


def test_the_changelog_begins_with_a_dated_section_of_this_version() -> None:
    sections = re.findall(r"^## (.*)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert all(re.fullmatch(r"\d+\.\d+\.\d+ \(\d{4}-\d\d-\d\d\)", section) for section in sections)
    assert sections[0].startswith(f"{__version__} (")
