"""Random seasons go the whole way, from the plan to the dossier, and the second verifier calls each sound."""

from __future__ import annotations

import sys
import tempfile
from functools import lru_cache
from pathlib import Path
from random import Random

import pytest

from tests.second_verifier.broken import Season, parts_of
from tests.second_verifier.packed_seasons import packed
from tests.second_verifier.random_seasons import RandomSeason, random_season
from tests.second_verifier.reopened_seasons import reopened
from thidua_xlsx import second_verifier
from thidua_xlsx.model import Method

SEEDS = (222, 427, 606)
"""Seasons whose plans the tool accepts. More by hand:
`python -m tests.second_verifier.test_packed 0 1000`."""
OF_GROUPS = 606
"""Two lists, adjustments on a `nhóm trần`, a blank appraisal workbook beside filled ones."""


@lru_cache
def dossier(seed: int) -> bytes:
    return packed_or_fail(random_season(Random(seed)))


def packed_or_fail(season: RandomSeason) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        data = packed(season, Path(folder) / "mua")
    assert data is not None
    return data


def checked(data: bytes, folder: Path) -> list[second_verifier.Check]:
    path = folder / "ho_so.zip"
    path.write_bytes(data)
    return second_verifier.run_checks(second_verifier.open_archive(path))


def faults(checks: list[second_verifier.Check]) -> list[tuple[int, str, str]]:
    return [(one.number, place, what) for one in checks for place, what in (*one.faults, *one.unjudged)]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_sound_dossier_is_called_sound(seed: int, tmp_path: Path) -> None:
    assert faults(checked(dossier(seed), tmp_path)) == []


def test_the_seasons_hold_what_was_once_called_false() -> None:
    season = random_season(Random(OF_GROUPS))
    capped = {row.code for row in season.plan.criteria if row.method is Method.CAPPED_GROUP}
    assert capped & {one.criterion for one in season.plan.adjustments}
    assert len({one.group for one in season.plan.agencies}) == 2
    assert season.blank
    assert season.mailed
    assert season.appraisals
    kinds = {kind for seed in SEEDS for kind in random_season(Random(seed)).saved_as.values()}
    assert kinds == {"msg", "ods", "xls", "xlsb"}


def test_an_agency_named_with_another_list_is_told(tmp_path: Path) -> None:
    season = Season(parts_of(dossier(OF_GROUPS)))
    season.text("ket_qua/danh_sach.docx", "word/document.xml", "Sở E (Nhóm 1)", "Sở E (Nhóm 2)")
    season.seal()
    assert {number for number, _, _ in faults(checked(season.packed(), tmp_path))} == {16}


def test_a_rank_said_of_an_agency_with_its_list_is_compared(tmp_path: Path) -> None:
    season = Season(parts_of(dossier(OF_GROUPS)))
    season.text(
        "ket_qua/to_trinh.docx", "word/document.xml", "Sở E (Nhóm 1): hạng 1,", "Sở E (Nhóm 1): hạng 2,"
    )
    season.seal()
    assert {number for number, _, _ in faults(checked(season.packed(), tmp_path))} == {16}


def main(first: int, last: int) -> int:
    """Pack and verify many random seasons; the number of those that are called false."""
    wrong, accepted = 0, 0
    for seed in range(first, last):
        with tempfile.TemporaryDirectory() as scratch:
            season = random_season(Random(seed))
            data = packed(season, Path(scratch) / "mua")
            told = faults(checked(data, Path(scratch))) if data is not None else []
            if again := reopened(Random(seed), season, Path(scratch) / "again"):
                told += faults(checked(again, Path(scratch)))
        wrong, accepted = wrong + bool(told), accepted + (data is not None)
        print(*(f"{seed}: {one}" for one in told), sep="\n", end="\n" if told else "")
    print(f"{accepted} seasons of plans that the tool accepts, {wrong} called false")
    return wrong


if __name__ == "__main__":
    raise SystemExit(bool(main(int(sys.argv[1]), int(sys.argv[2]))))
