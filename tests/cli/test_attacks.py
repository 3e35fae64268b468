"""Files made to deceive, as they are kept outside of the repository; each by what must come of it.

`THIDUA_CASES` names the folder of cases; without it `../shared/cases` is looked for. Where there is none this
file is not collected (`tests/cli/conftest.py`). The same kinds, made by the tests themselves, stand in
`tests/poison` and `tests/second_verifier`.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.seasons import thidua
from thidua_xlsx.second_verifier.__main__ import main as second_verifier

CASES = Path(os.environ.get("THIDUA_CASES") or Path(__file__).parents[3] / "shared" / "cases") / "attacks"
WORKBOOKS = {
    "alien-sharedStrings.xlsx": ("rejected", "E182"),
    "cf-shows-20-stored-16.xlsx": ("accepted_with_warnings", "W253"),
    "invisible-evidence.xlsx": ("accepted_with_warnings", "W227"),
}
DOSSIERS = ("pack-papers-removed.zip", "pack-ledger-last-line-removed.zip")


def test_every_case_has_its_outcome() -> None:
    files = {path.name for path in CASES.iterdir() if path.suffix in {".xlsx", ".zip"}}
    assert files == {*WORKBOOKS, *DOSSIERS}


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_workbook_that_deceives(name: str) -> None:
    outcome, code = WORKBOOKS[name]
    run = thidua("inspect", CASES / name, "--season", CASES / "season", "--json")
    assert run.document["outcome"] == outcome
    assert code in {told.split()[0] for told in run.told}


@pytest.mark.parametrize("name", DOSSIERS)
def test_a_dossier_that_deceives_is_refused_by_both(name: str) -> None:
    assert thidua("verify", CASES / name, "--json").code == 1
    assert second_verifier([str(CASES / name)]) == 1
