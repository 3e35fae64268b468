"""One figure for everything a result was made of, to be printed and compared."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.season.inbox.test_received_files import letter
from tests.seasons import tay_ninh, thidua
from thidua_xlsx.model import in_fours
from thidua_xlsx.season.common.folder import Folder
from thidua_xlsx.season.common.load import open_season
from thidua_xlsx.season.result.rank import reckoned


@pytest.fixture
def season(tmp_path: Path) -> Path:
    return tay_ninh(tmp_path / "khoi")


def digest(season: Path) -> str:
    return str(thidua("rank", season, "--dry-run", "--json").document["inputs_digest"])


def test_it_stays_while_the_inputs_stay_wherever_they_lie(season: Path, tmp_path: Path) -> None:
    first = digest(season)
    assert len(first) == 64
    shutil.copytree(season, tmp_path / "nơi khác")
    assert digest(tmp_path / "nơi khác") == first


def test_any_input_changes_it(season: Path) -> None:
    seen = {digest(season)}
    for name in ("2014-01-13/Sở Ngoại vụ gửi.xlsx", "2014-01-10/2013_TTT_tu-cham.xlsx"):
        (season / "nhan" / name).unlink()
        seen.add(digest(season))
    shutil.copy(season / "tham_dinh" / "2013_STC_tham-dinh.xlsx", season / "bản sao.xlsx")
    (season / "tham_dinh" / "2013_STC_tham-dinh.xlsx").unlink()
    seen.add(digest(season))
    assert len(seen) == 4


def test_the_message_that_a_form_came_in_is_an_input(season: Path) -> None:
    form = season / "nhan" / "2014-01-10" / "2013_TTT_tu-cham.xlsx"
    data = form.read_bytes()
    form.unlink()
    seen = set()
    for sent in ("Fri, 10 Jan 2014 09:00:00 +0700", "Mon, 13 Jan 2014 09:00:00 +0700"):
        (season / "nhan" / "thu.eml").write_bytes(bytes(letter(("TTT.xlsx", data), sent=sent)))
        seen.add(digest(season))
    assert len(seen) == 2


def test_the_ledger_keeps_it_and_papers_print_its_beginning_in_fours(season: Path) -> None:
    told = thidua("rank", season)
    lines = (season / "nhat_ky.jsonl").read_text("utf-8").splitlines()
    (run,) = [line for line in map(json.loads, lines) if line["type"] == "RUN"]
    opened, _ = open_season(Folder(season))
    assert opened is not None
    result = reckoned(opened).result
    assert run["data"]["inputs_digest"] == result.inputs_digest == digest(season)
    assert run["data"]["meeting_digest"] == result.meeting_digest
    beginning = result.meeting_digest[:16]
    assert result.inputs_code == f"{beginning[:4]} {beginning[4:8]} {beginning[8:12]} {beginning[12:]}"
    head = in_fours(json.loads(lines[-1])["hash"])
    assert told.out.splitlines()[-1].endswith(
        f": {result.inputs_code}. Mã nhật ký, ghi vào biên bản khi ký: {head}."
    )
    assert head in thidua("verify", season).out
    assert thidua("rank", season, "--dry-run", "--json").document["ledger_head"] is None
