"""The sound archive passes every check; each broken one fails exactly the check it was made for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.seasons import thidua
from tests.second_verifier.broken import (
    ENTRIES,
    FORM,
    GRANTED,
    Entry,
    Season,
    broken,
    parts_of,
)
from tests.second_verifier.tampered import TAMPERED
from thidua_xlsx import second_verifier
from thidua_xlsx.documents.deterministic_zip import pack
from thidua_xlsx.season.archive.verifier_file import VERIFIER
from thidua_xlsx.second_verifier.__main__ import main

EVERY = (*ENTRIES, *TAMPERED)


def checked(data: bytes, folder: Path) -> list[second_verifier.Check]:
    path = folder / "ho_so.zip"
    path.write_bytes(data)
    return second_verifier.run_checks(second_verifier.open_archive(path))


def test_the_sound_archive_on_a_machine_with_nothing_but_python(sound: bytes, tmp_path: Path) -> None:
    """The file out of the dossier itself, isolated (-I) and without site-packages (-S)."""
    path, alone = tmp_path / "ho_so.zip", tmp_path / VERIFIER
    path.write_bytes(sound)
    alone.write_bytes(parts_of(sound)[VERIFIER])
    run = subprocess.run(
        [sys.executable, "-I", "-S", alone, path, "--json"], capture_output=True, check=False
    )
    told = json.loads(run.stdout)
    assert (run.returncode, told["ok"]) == (0, True)
    assert [one["state"] for one in told["checks"]] == ["đạt"] * len(second_verifier.TITLES)
    # Not one check held because it had nothing to look at.
    idle = {one["number"] for one in told["checks"] if not one["compared"]}
    assert idle == {1, 3, 4}


@pytest.mark.parametrize("entry", EVERY, ids=lambda entry: entry.name)
@pytest.mark.usefixtures("read_once")
def test_a_broken_archive_fails_its_check(sound: bytes, entry: Entry, tmp_path: Path) -> None:
    checks = checked(broken(sound, entry), tmp_path)
    failing = {one.number for one in checks if one.state == second_verifier.FAILS}
    own = checks[entry.check - 1]
    if entry.unjudged:
        assert (failing, second_verifier.exit_code(checks)) == (set(), 3)
        assert any(entry.place in place for place, _ in own.unjudged)
        # What cannot be recomputed is said to be so, check by check.
        assert all(one.state == second_verifier.UNJUDGED for one in checks[7:15])
        return
    assert failing == {entry.check} | entry.also
    assert second_verifier.exit_code(checks) == 1
    others = [one for one in checks if one.number not in failing]
    assert entry.blind or all(one.state == second_verifier.HOLDS for one in others)
    assert any(entry.place in place for place, _ in own.faults), own.faults


@pytest.mark.parametrize("entry", EVERY, ids=lambda entry: entry.name)
@pytest.mark.usefixtures("written_once")
def test_the_tool_itself_refuses_it_too(sound: bytes, entry: Entry, tmp_path: Path) -> None:
    path = tmp_path / "ho_so.zip"
    path.write_bytes(broken(sound, entry))
    assert thidua("verify", path).code == 1


def test_every_check_has_its_broken_archive() -> None:
    assert len({entry.name for entry in EVERY}) == len(EVERY) >= 60
    assert {entry.check for entry in EVERY} == set(range(1, len(second_verifier.TITLES) + 1))


def test_what_is_no_archive(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nothing = tmp_path / "x.zip"
    assert main([str(nothing)]) == 2
    nothing.write_bytes(b"PK\x03\x04")
    assert main([str(nothing), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["ok"] is False


def form_that_counts(season: Season) -> str:
    """The file of TTT that the second verifier counts."""
    archive = second_verifier.Archive(season.files, b"", season.manifest, [])
    plan = second_verifier.read_plan(season.files["ke_hoach.xlsx"])
    register = second_verifier.read_register(season.files["so_theo_doi.xlsx"])
    return second_verifier.collect_inputs(archive, plan, register, "").form_files["TTT"].name


def test_a_later_form_counts_only_until_the_form_is_appraised_or_the_intake_closed(sound: bytes) -> None:
    season, later = Season(parts_of(sound)), "nhan/goi.zip!sau.xlsx"
    first = season.files[FORM]
    season.text(FORM, "docProps/core.xml", "2014-01-10T", "2014-01-14T")
    season.files["nhan/goi.zip"] = pack({"sau.xlsx": season.files[FORM]})
    season.files[FORM] = first
    assert form_that_counts(season) == FORM
    del season.files[GRANTED]
    assert form_that_counts(season) == later
    closed = {"file": "nhan", "phase": "", "forms": {"TTT": {"sha256": second_verifier.sha256(first)}}}
    season.write_ledger([{"type": "FREEZE", "data": closed, "hash": "0" * 64}])
    assert form_that_counts(season) == FORM
