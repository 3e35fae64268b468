"""Every file of the corpus, taken in as `thidua collect` does: outcome, findings with places, values."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import pytest

from tests.wording import slips
from thidua_xlsx.model import Absent

from .__main__ import write_out
from .corpus import Poison, answer, expected_values
from .groups import GROUPS
from .honest import TOTAL, Form, place

ALL = [poison for files in GROUPS.values() for poison in files]
QUICK = [poison for poison in ALL if not poison.heavy]


@pytest.mark.parametrize("poison", QUICK, ids=lambda poison: poison.name)
def test_a_file_of_the_corpus(poison: Poison, tmp_path: Path) -> None:
    got = answer(poison, tmp_path / "season")
    assert (got.outcomes, got.findings) == ((poison.outcome,), poison.findings)
    assert [slip for sentence in got.sentences for slip in slips(sentence)] == []
    if got.entries:
        values = {at: None if e.value is Absent.BLANK else e.value for at, e in got.entries.items()}
        assert values == expected_values(poison)
    else:
        assert not poison.outcome.used


def test_the_corpus_is_large_and_its_names_are_unique() -> None:
    assert len({poison.name for poison in ALL}) == len(ALL) >= 200
    assert len(GROUPS["honest controls"]) >= 30
    assert all(files for files in GROUPS.values())


def test_the_same_entry_makes_the_same_bytes_at_any_time() -> None:
    first = [poison.data() for poison in QUICK]
    time.sleep(2)  # what a zip can tell of time is even seconds
    assert [poison.name for poison, data in zip(QUICK, first, strict=True) if poison.data() != data] == []


def test_the_honest_form_carries_the_total_that_was_worked_out_by_hand() -> None:
    total = f'<c r="{place("#tong-cong/Điểm")}"'
    _, _, after = Form().parts["xl/worksheets/sheet2.xml"].partition(total)
    assert f"<v>{TOTAL}</v>" in after.partition("</c>")[0]


def test_the_corpus_is_written_out_with_an_index(tmp_path: Path) -> None:
    few = QUICK[:3]
    write_out(tmp_path, {"packages and zips": tuple(few)})
    with (tmp_path / "index.tsv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream, delimiter="\t"))
    assert rows[0] == ["file", "group", "what it is", "outcome", "findings"]
    assert rows[1] == ["zip-cut-by-one/STC.xlsx", "packages and zips", few[0].about, "rejected", "E121"]
    assert (tmp_path / rows[1][0]).read_bytes() == few[0].data()
