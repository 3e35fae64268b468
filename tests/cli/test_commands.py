"""Every command: wrong usage, dry runs, two at a time, languages, our own bugs, how fast it starts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click

from tests.seasons import contents, thidua
from thidua_xlsx import storage
from thidua_xlsx.cli import cli

COMMANDS = cli.list_commands(click.Context(cli))


def test_dry_runs_write_nothing(season: Path) -> None:
    (season / "tham_dinh" / "2013_STC_tham-dinh.xlsx").unlink()
    before = contents(season)
    for command in ("generate", "collect", "appraise", "rank"):
        run = thidua(command, season, "--dry-run", "--json")
        assert run.code in (0, 1, 3)
    assert contents(season) == before
    assert not (season.parent / "moi").exists()
    assert thidua("new", season.parent / "moi", "--dry-run").code == 0
    assert not (season.parent / "moi").exists()


def test_demo_runs_the_whole_season_and_overwrites_nothing(tmp_path: Path) -> None:
    target = tmp_path / "demo"
    run = thidua("demo", target, "--json")
    assert (run.code, run.document["final"]) == (0, True)
    assert {"phieu", "nhan", "tham_dinh", "ket_qua"} <= {path.name for path in target.iterdir()}
    again = thidua("demo", target, "--json")
    assert (again.code, again.told) == (1, ["E813"])


def test_codes_explains_one_with_or_without_its_letter() -> None:
    for code in ("E203", "203", "e203"):
        assert [spec["code"] for spec in thidua("codes", code, "--json").document["codes"]] == ["E203"]
    assert thidua("codes", "E999").code == 2
    assert len(thidua("codes", "--json").document["codes"]) > 100


def test_wrong_usage_exits_with_2() -> None:
    assert thidua("rank").code == 2
    assert thidua("rank", ".", "--lang", "fr").code == 2
    assert thidua("fly").code == 2


def test_two_runs_on_one_season_are_kept_apart(season: Path) -> None:
    with storage.locked(season / ".dang_chay"):
        run = thidua("rank", season, "--json")
    assert (run.code, run.told) == (1, ["E811"])


def test_what_the_disk_refuses_is_a_finding_and_changes_nothing(season: Path) -> None:
    (season / "phieu").write_bytes(b"a file where a folder should be")
    run = thidua("generate", season, "--json")
    assert run.code == 1
    assert "E810" in run.told
    assert (season / "phieu").read_bytes() == b"a file where a folder should be"


def test_every_command_speaks_english_too(season: Path) -> None:
    (season / "ke_hoach.xlsx").unlink()
    message = thidua("check", season, "--lang", "en", "--json").document["findings"][0]["message"]
    assert "not found" in message


def test_our_own_bug_exits_with_70_and_leaves_a_log(tmp_path: Path) -> None:
    code = (
        "import sys, thidua_xlsx.season.season as s\n"
        "s.Season.check = lambda *_: 1 / 0\n"
        f"sys.argv = ['thidua', 'check', {str(tmp_path)!r}]\n"
        "from thidua_xlsx.__main__ import main\n"
        "main()\n"
    )
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    run = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == 70
    (log,) = tmp_path.glob("thidua-loi-*.log")
    assert str(log) in run.stderr
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")


def test_starting_up_imports_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from thidua_xlsx.cli import cli\n"
        "heavy = {'pandas', 'openpyxl', 'docxtpl', 'docx', 'xlsxwriter', 'jinja2', 'rich', 'numpy', 'lxml'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_the_commands_are_those_of_the_contract() -> None:
    assert set(COMMANDS) == {
        "new", "check", "generate", "register", "collect", "freeze", "appraise", "rank", "papers",
        "papers-check", "inspect", "explain", "pack", "verify", "demo", "codes", "calendar", "assign",
        "sample", "export", "doctor", "completion",
    }  # fmt: skip
    for name in COMMANDS:
        command = cli.get_command(click.Context(cli), name)
        assert command is not None
        assert command.name == name
        assert command.get_short_help_str(), name


def test_running_one_command_loads_no_other() -> None:
    code = (
        "import atexit, sys\n"
        "from thidua_xlsx.cli import cli\n"
        "atexit.register(lambda: print(sorted(name for name in sys.modules if '.cli.commands.' in name)))\n"
        "cli(['codes', 'E203'])\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "['thidua_xlsx.cli.commands.codes']"


def test_every_command_is_in_the_readme() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    for name in COMMANDS:
        assert f"thidua {name}" in readme or name in ("inspect", "codes"), name


def test_register_has_nothing_to_do_where_nothing_is_registered(season: Path) -> None:
    before = contents(season)
    run = thidua("register", season, "--json")
    assert (run.code, run.told, run.document["written"]) == (0, ["W494"], [])
    assert contents(season).keys() - before.keys() <= {".dang_chay", "nhat_ky.jsonl"}
    english = thidua("register", season.parent / "nowhere", "--lang", "en", "--json")
    assert (english.code, english.document["ok"], english.told) == (1, False, ["E812", "E812"])


def test_calendar_assign_and_sample_answer_like_every_command(season: Path) -> None:
    commands = (
        ("calendar", "--date", "2013-07-20"),
        ("assign", "--seed", 2013),
        ("sample", "--share", 30, "--seed", 2013),
    )
    before = contents(season)
    for name, *options in commands:
        dry = thidua(name, season, *options, "--dry-run", "--json")
        assert (dry.code, dry.document["ok"]) == (0, True), name
    assert contents(season) == before
    for name, *options in commands:
        assert thidua(name, season, *options).out
        english = thidua(name, season.parent / "nowhere", *options, "--lang", "en", "--json")
        assert (english.code, english.document["ok"], english.told) == (1, False, ["E812", "E812"])
    assert contents(season).keys() - before.keys() == {
        ".dang_chay",
        "lich.ics",
        "nhat_ky.jsonl",
        "nhat_ky.moc",
        "tien_do.xlsx",
    }
