"""The chain shows every edit; a torn tail never took effect."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from thidua_xlsx.ledger import GENESIS, Ledger, inputs_digest

NOW = datetime(2014, 1, 15, 8, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    ledger = Ledger(tmp_path / "nhat_ky.jsonl")
    for name in ("a.xlsx", "b.xlsx", "c.xlsx"):
        ledger.append("RECEIVE", {"file": name, "sha256": name * 3}, NOW)
    return ledger.path


def codes(path: Path) -> list[str]:
    return [f"{finding.code} {finding.facts.get('line', '')}".strip() for finding in Ledger(path).findings]


def test_lines_are_chained_from_genesis_to_the_head(path: Path) -> None:
    ledger = Ledger(path)
    assert ledger.ok
    assert [line.prev for line in ledger.lines] == [GENESIS, *(line.hash for line in ledger.lines[:-1])]
    assert ledger.head == ledger.lines[-1].hash


def test_saying_the_same_again_adds_nothing(path: Path) -> None:
    before = path.read_bytes()
    ledger = Ledger(path)
    ledger.append("RECEIVE", {"file": "b.xlsx", "sha256": "b.xlsx" * 3}, NOW)
    assert path.read_bytes() == before
    ledger.append("RECEIVE", {"file": "b.xlsx", "sha256": "changed"}, NOW)
    ledger.append("RECEIVE", {"file": "b.xlsx", "sha256": "b.xlsx" * 3}, NOW)
    assert len(Ledger(path).lines) == 5


def test_an_edited_line_is_named(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    record = json.loads(lines[1])
    record["data"]["sha256"] = "forged"
    lines[1] = json.dumps(record)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert codes(path) == ["E801 2"]
    assert not Ledger(path).ok


@pytest.mark.parametrize(("keep", "line"), [((0, 2), "2"), ((1, 0, 2), "1"), ((1, 2), "1")])
def test_a_deleted_or_moved_line_is_named(path: Path, keep: tuple[int, ...], line: str) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("".join(lines[index] + "\n" for index in keep), encoding="utf-8")
    assert codes(path) == [f"E801 {line}"]


def test_a_torn_last_line_is_set_aside_and_the_chain_goes_on(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"seq": 4, "pr')
    assert codes(path) == ["W802"]
    assert path.read_bytes() == whole
    assert path.with_name("nhat_ky.jsonl.dut").read_bytes() == b'{"seq": 4, "pr'
    ledger = Ledger(path)
    ledger.append("RUN", {"inputs": "x"}, NOW)
    assert codes(path) == []


def test_the_digest_of_inputs_does_not_depend_on_their_order() -> None:
    assert inputs_digest([("a", "1"), ("b", "2")]) == inputs_digest([("b", "2"), ("a", "1")])
    assert inputs_digest([("a", "1")]) != inputs_digest([("a", "2")])
