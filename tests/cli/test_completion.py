"""`completion`: a script for each shell, and what it completes."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from thidua_xlsx.cli import cli


@pytest.mark.parametrize("shell", ["powershell", "bash", "zsh", "fish"])
def test_each_shell_gets_its_script(shell: str) -> None:
    ran = CliRunner().invoke(cli, ["completion", shell])
    assert ran.exit_code == 0
    assert "_THIDUA_COMPLETE" in ran.stdout
    assert f"{shell}_complete" in ran.stdout


def test_another_shell_is_a_wrong_call() -> None:
    assert CliRunner().invoke(cli, ["completion", "cmd"]).exit_code == 2


@pytest.mark.parametrize(
    ("line", "word", "offered"),
    [("thidua pap", "1", {"papers", "papers-check"}), ("thidua rank --dr", "2", {"--dry-run"})],
)
def test_powershell_is_offered_commands_and_options(line: str, word: str, offered: set[str]) -> None:
    asked = {"_THIDUA_COMPLETE": "powershell_complete", "COMP_WORDS": line, "COMP_CWORD": word}
    ran = CliRunner().invoke(cli, [], prog_name="thidua", env=asked)
    assert set(ran.stdout.split("\n")[1::3]) == offered
