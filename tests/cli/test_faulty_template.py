"""A template that fails leaves the whole of `ket_qua/` as it was, and `verify` does not pass over it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.test_papers import own_template
from tests.seasons import contents, thidua

pytestmark = pytest.mark.usefixtures("written_once")


@pytest.fixture
def standing(ranked: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "khoi"
    shutil.copytree(ranked, folder)
    return folder


@pytest.mark.parametrize(
    ("tag", "code"), [("{{ dia_diemm }}", "E701"), ("{{ 'x' * 999999999 }}", "E707"), ("{% if %}", "E702")]
)
def test_nothing_of_the_results_is_lost(standing: Path, tag: str, code: str) -> None:
    own_template(standing, "bien_ban", "{{ dia_diem }}", tag)
    before = contents(standing / "ket_qua")
    ledger = (standing / "nhat_ky.jsonl").read_bytes()
    for command in ("rank", "papers"):
        run = thidua(command, standing, "--json")
        assert (run.code, code in run.told, run.document["written"]) == (1, True, []), command
        assert contents(standing / "ket_qua") == before, command
        assert (standing / "nhat_ky.jsonl").read_bytes() == ledger, command
    verified = thidua("verify", standing, "--json")
    assert (verified.code, verified.told) == (1, [code])
    assert thidua("pack", standing, "--json").told == ["E880"]


def test_so_does_a_faulty_template_of_the_report(standing: Path) -> None:
    (standing / "templates").mkdir()
    (standing / "templates" / "bao_cao.html.j2").write_text("{{ 'x' * 999999999 }}", encoding="utf-8")
    before = contents(standing / "ket_qua")
    assert "E707" in thidua("rank", standing, "--json").told
    assert contents(standing / "ket_qua") == before
    assert thidua("verify", standing, "--json").told == ["E707"]
