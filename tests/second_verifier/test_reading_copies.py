"""Returns that only the tool opens: the second verifier reads the copies of the dossier, and says so."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from random import Random

import pytest

from tests.poison.old_formats import WRITERS
from tests.seasons import thidua
from tests.second_verifier.broken import Season, parts_of
from tests.second_verifier.random_seasons import random_season
from tests.second_verifier.test_packed import OF_GROUPS, checked, faults, packed_or_fail
from thidua_xlsx import second_verifier
from thidua_xlsx.ledger import canonical
from thidua_xlsx.second_verifier.inputs.values import Asked
from thidua_xlsx.second_verifier.packages import is_old_workbook
from thidua_xlsx.second_verifier.packages import parts_of as members
from thidua_xlsx.second_verifier.reading_copies import book_of

PLAIN = "tham_dinh/2013_B_tham-dinh.xlsx"
"""The one workbook that the second verifier reads itself."""


@lru_cache
def old_formats() -> bytes:
    """Forms in .xlsb, in a message of Outlook's and as .xls in a message; an appraisal in .ods."""
    season = random_season(Random(OF_GROUPS))
    return packed_or_fail(
        replace(
            season,
            mailed={"A": 16, "B": 8},
            saved_as={"A": "msg", "B": "xls", "C": "xlsb"},
            appraised_as={"C": "ods"},
        )
    )


def copies(season: Season) -> dict[str, str]:
    """By kind of the return the name of one copy."""
    return {name.rpartition(".")[2]: entry["copy"] for name, entry in season.manifest["copies"].items()}


def test_every_kind_that_only_the_tool_opens_is_copied_and_named(tmp_path: Path) -> None:
    season = Season(parts_of(old_formats()))
    assert copies(season).keys() == {"xls", "xlsb", "xlsx", "ods"}
    checks = checked(old_formats(), tmp_path)
    told = {place for place, _ in checks[5].notes}
    assert told == set(season.manifest["copies"])
    assert all("ban_doc/" in what for _, what in checks[5].notes)
    assert second_verifier.exit_code(checks) == 0


def _another_value(season: Season) -> None:
    """A bonus claimed once more in a copy of cells."""
    name = copies(season)["xls"]
    held = json.loads(season.files[name])
    cells = next(sheet for sheet in held["sheets"] if sheet["name"] == "Phiếu tự chấm")["cells"]
    [heading] = [cell[0] for cell in cells if cell[2] == "Tự chấm"]
    typed = [cell for cell in cells if cell[0][0] == heading[0] and cell[1] == "number" and cell[3] is None]
    bonus = typed[2]
    bonus[2] = str(Decimal(bonus[2]) + 1)
    season.files[name] = (canonical(held) + "\n").encode()


def _other_bytes(season: Season) -> None:
    name = copies(season)["xlsx"]
    season.files[name] = season.files[PLAIN]


def _copy_gone(season: Season) -> None:
    del season.files[copies(season)["xls"]]


def _copy_of_nothing(season: Season) -> None:
    season.files["ban_doc/khac.json"] = b'{"sheets":[]}'


def _copy_of_another_file(season: Season) -> None:
    next(iter(season.manifest["copies"].values()))["sha256"] = "0" * 64


def _copy_of_what_is_read_here(season: Season) -> None:
    listed = next(entry for entry in season.manifest["files"] if entry["name"] == PLAIN)
    season.manifest["copies"][PLAIN] = {
        "copy": copies(season)["xlsb"],
        "received": None,
        "sha256": listed["sha256"],
    }


def _copy_of_a_return_that_is_not_there(season: Season) -> None:
    season.manifest["copies"]["nhan/la.xlsx!x.xlsx"] = next(iter(season.manifest["copies"].values()))


def _added_in_an_old_format(season: Season) -> None:
    season.files["nhan/them.ods"] = WRITERS["ods"]({"Phiếu tự chấm": {"A1": "x"}})


@pytest.mark.parametrize(
    "change",
    [
        _another_value,
        _other_bytes,
        _copy_gone,
        _copy_of_nothing,
        _copy_of_another_file,
        _copy_of_what_is_read_here,
        _copy_of_a_return_that_is_not_there,
        _added_in_an_old_format,
    ],
)
def test_a_changed_copy_is_refused_by_both(change: Callable[[Season], None], tmp_path: Path) -> None:
    season = Season(parts_of(old_formats()))
    change(season)
    season.seal()
    assert second_verifier.exit_code(checked(season.packed(), tmp_path)) == 1
    assert thidua("verify", tmp_path / "ho_so.zip").code == 1


def test_without_its_copies_the_second_verifier_cannot_judge(tmp_path: Path) -> None:
    """A dossier of a version that made none: sound, and not to be recomputed with Python alone."""
    season = Season(parts_of(old_formats()))
    for entry in season.manifest.pop("copies").values():
        season.files.pop(entry["copy"], None)
    season.seal()
    checks = checked(season.packed(), tmp_path)
    assert second_verifier.exit_code(checks) == 3
    assert {number for number, _, _ in faults(checks)} >= {6, 8}
    assert "E882" not in thidua("verify", tmp_path / "ho_so.zip", "--json").told


def test_a_copy_that_is_none_is_told() -> None:
    for data in (
        b"",
        b"[]",
        b'{"sheets":[{"name":"x","cells":[["A1","number","x",null,""]]}]}',
        b'{"sheets":1}',
    ):
        with pytest.raises(second_verifier.BrokenError):
            book_of(data)


def test_a_share_whose_format_is_not_told_is_no_value() -> None:
    """As the tool flags it: 0.85 may be the 85 % that the old format does not tell."""
    cells = [
        ["A1", "number", "0.85", None, ""],
        ["A2", "number", "0.85", None, "0%"],
        ["A3", "text", "a", None, ""],
    ]
    book = book_of(canonical({"sheets": [{"name": "x", "cells": cells}]}).encode())
    first, second = book.sheets[0].cells[1, 1], book.sheets[0].cells[2, 1]
    share, points = Asked(("1", "value"), "1", percent=True), Asked(("1", "value"), "1")
    assert second_verifier.read_value(first, share) is None
    assert second_verifier.read_value(second, share) == 85
    assert second_verifier.read_value(first, points) == Decimal("0.85")


def test_what_only_ends_as_a_zip_is_none() -> None:
    workbook = WRITERS["ods"]({"x": {"A1": "x"}})
    assert is_old_workbook(workbook)
    with pytest.raises(second_verifier.BrokenError):
        members(b"\xd0\xcf\x11\xe0" + workbook)
