"""A second opinion on every workbook we write: LibreOffice recalculates it, and no cell may change.

@pytest.mark.libreoffice
def test_...(tmp_path):
    assert libreoffice.changes(path) == {}
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

SOFFICE = shutil.which("soffice")
ERRORS = ("#NAME?", "#VALUE!", "#REF!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "Err:")
_ALWAYS = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    '<item oor:path="/org.openoffice.Office.Calc/Formula/Load">'
    '<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>'
)
"""Makes LibreOffice recalculate on loading, which it otherwise does not for files with stored values."""


@contextmanager
def converted(paths: Iterable[Path], to: str = "xlsx") -> Iterator[list[Path]]:
    """The files as LibreOffice saves them (formulas recalculated), in one run with a profile of its own."""
    paths = list(paths)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        user = folder / "profile" / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(_ALWAYS, "utf-8")
        command = [
            SOFFICE or "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--convert-to", to, "--outdir", str(folder / "out")),
            *map(str, paths),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        made = [folder / "out" / f"{path.stem}.{to}" for path in paths]
        missing = [path.name for path in made if not path.exists()]
        assert not missing, f"LibreOffice did not write {missing}"
        yield made


def values(path: Path) -> dict[str, object]:
    """`sheet!cell` -> stored value of every cell that is not blank; "" counts as blank."""
    import openpyxl

    book = openpyxl.load_workbook(path, data_only=True)
    return {
        f"{sheet.title}!{cell.coordinate}": cell.value
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value not in (None, "")
    }


def changes(*paths: Path) -> dict[str, tuple[object, object]]:
    """Cells whose stored value a recalculation changes, or that hold an error: (as written, recalculated)."""
    changed: dict[str, tuple[object, object]] = {}
    with converted(paths) as again:
        for path, other in zip(paths, again, strict=True):
            before, after = values(path), values(other)
            for place in sorted(before.keys() | after.keys()):
                was, now = before.get(place), after.get(place)
                if not _same(was, now) or str(now).startswith(ERRORS):
                    changed[f"{path.name}!{place}"] = (was, now)
    return changed


def _same(was: object, now: object) -> bool:
    if isinstance(was, int | float) and isinstance(now, int | float):
        return abs(was - now) < 1e-9
    return was == now
