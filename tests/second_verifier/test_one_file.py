"""`kiem_tra.pyz`: the verifier as one file, in every dossier, and the same from the tool for a release."""

from __future__ import annotations

import ast
import hashlib
import json
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

import thidua_xlsx
from tests.seasons import thidua
from tests.second_verifier.broken import Season, parts_of
from thidua_xlsx import second_verifier
from thidua_xlsx.season.archive.verifier_file import VERIFIER, verifier_file
from tools import build_skeletons, build_verifier

PACKAGE = Path(thidua_xlsx.__file__).parent / "second_verifier"
LONGEST_FILE, LONGEST_FUNCTION = 250, 60


def alone(folder: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """The file, run as a user runs it, by a Python that has nothing else."""
    path = folder / VERIFIER
    path.write_bytes(verifier_file())
    command = [sys.executable, "-I", "-S", str(path), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, encoding="utf-8")


def test_it_is_the_same_each_time_and_stored_in_a_fixed_order() -> None:
    data = verifier_file()
    assert data == verifier_file()
    members = zipfile.ZipFile(BytesIO(data)).infolist()
    assert {(one.compress_type, one.date_time) for one in members} == {(0, (1980, 1, 1, 0, 0, 0))}
    assert [one.filename for one in members] == sorted(one.filename for one in members)


def test_it_holds_every_source_of_the_package_and_nothing_else() -> None:
    held = [*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.json")]
    sources = {f"second_verifier/{path.relative_to(PACKAGE).as_posix()}" for path in held}
    assert parts_of(verifier_file()).keys() == sources | {"__main__.py"}


def test_the_dossier_holds_it_with_its_hash(sound: bytes) -> None:
    files = parts_of(sound)
    manifest = json.loads(files["manifest.json"])
    listed = {entry["name"]: entry["sha256"] for entry in manifest["files"]}
    assert files[VERIFIER] == verifier_file()
    assert listed[VERIFIER] == hashlib.sha256(verifier_file()).hexdigest()


def test_the_tool_for_a_release_builds_the_same_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build_verifier.main(tmp_path / VERIFIER)
    assert (tmp_path / VERIFIER).read_bytes() == verifier_file()
    assert capsys.readouterr().out.split()[0] == hashlib.sha256(verifier_file()).hexdigest()


def test_what_it_knows_of_papers_is_of_the_shipped_templates() -> None:
    """`python tools/build_skeletons.py` makes it anew."""
    assert build_skeletons.main(check=True) == 0


def test_it_imports_nothing_of_the_tool(tmp_path: Path) -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import second_verifier.__main__;"
        "print([name for name in sys.modules if name.startswith('thidua')])"
    )
    (tmp_path / VERIFIER).write_bytes(verifier_file())
    run = subprocess.run(
        [sys.executable, "-I", "-c", code, str(tmp_path / VERIFIER)],
        capture_output=True,
        check=False,
        text=True,
    )
    assert (run.stdout.strip(), run.returncode) == ("[]", 0)


def test_it_ends_as_the_module_does(sound: bytes, tmp_path: Path) -> None:
    archive = tmp_path / "ho_so.zip"
    archive.write_bytes(sound)
    module = [sys.executable, "-m", "thidua_xlsx.second_verifier", str(archive)]
    own = alone(tmp_path, archive)
    theirs = subprocess.run(module, capture_output=True, check=False, encoding="utf-8")
    assert (own.returncode, own.stdout) == (theirs.returncode, theirs.stdout)
    assert own.stdout.endswith("KẾT LUẬN: mọi phép kiểm đều đạt.\n")
    assert alone(tmp_path, tmp_path / "khong-co.zip").returncode == 2
    assert alone(tmp_path).returncode == 2


def test_dossiers_of_versions_without_it_hold(sound: bytes, tmp_path: Path) -> None:
    season = Season(parts_of(sound))
    del season.files[VERIFIER]
    season.seal()
    path = tmp_path / "ho_so.zip"
    path.write_bytes(season.packed())
    checks = second_verifier.run_checks(second_verifier.open_archive(path))
    assert second_verifier.exit_code(checks) == 0
    assert thidua("verify", path).code == 0


def test_an_exchanged_verifier_is_told_by_both(sound: bytes, tmp_path: Path) -> None:
    season = Season(parts_of(sound))
    season.files[VERIFIER] += b"x"
    path = tmp_path / "ho_so.zip"
    path.write_bytes(season.packed())
    checks = second_verifier.run_checks(second_verifier.open_archive(path))
    assert [place for place, _ in checks[1].faults] == [VERIFIER]
    run = thidua("verify", path, "--json")
    assert [one["file"] for one in run.document["manifest"]["differences"]] == [VERIFIER]
    assert run.code == 1


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.stem)
def test_its_rooms_are_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, node.name


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.stem)
def test_it_needs_the_standard_library_alone(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            assert {name.name.partition(".")[0] for name in node.names} <= sys.stdlib_module_names
        if isinstance(node, ast.ImportFrom):
            inside = len(path.relative_to(PACKAGE).parts)
            assert node.level or (node.module or "").partition(".")[0] in sys.stdlib_module_names
            assert node.level <= inside
