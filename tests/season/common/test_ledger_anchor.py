"""The ledger that lost lines, was made anew or is gone is noticed; every crash in between is healed."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.seasons import Run, tay_ninh, thidua
from thidua_xlsx import storage
from thidua_xlsx.ledger import Ledger, canonical, digest
from thidua_xlsx.ledger_anchor import GENESIS, AnchorFile

NOW = datetime(2014, 1, 15, 8, 0, tzinfo=UTC)
LATER = datetime(9999, 1, 1, tzinfo=UTC)
"""After whatever the clock said when the season was run."""
KEY = b"0123456789abcdef"
ANNOUNCED = [("RECEIVE", {"file": "d.xlsx"}), ("RECEIVE", {"file": "e.xlsx"})]


@pytest.fixture
def season(tmp_path: Path) -> Path:
    """A folder with a key and three anchored lines."""
    (tmp_path / ".khoa").write_bytes(KEY + b"\n")
    opened(tmp_path).extend([("RECEIVE", {"file": name}) for name in ("a.xlsx", "b.xlsx", "c.xlsx")], NOW)
    return tmp_path


def opened(season: Path, *, repair: bool = True) -> Ledger:
    anchor = AnchorFile(season / "nhat_ky.moc", season / ".khoa")
    return Ledger(season / "nhat_ky.jsonl", repair=repair, anchor=anchor)


def codes(season: Path) -> list[str]:
    return [finding.code for finding in opened(season).findings]


def test_the_anchor_counts_the_lines_and_is_named_in_the_key(season: Path) -> None:
    said = json.loads((season / "nhat_ky.moc").read_text("ascii"))
    assert (said["lines"], said["head"], said["coming"]) == (3, opened(season).head, [])
    assert (season / ".khoa").read_bytes() == KEY + b"\nnhat_ky.moc\n"
    assert codes(season) == []


def codes_of(run: Run) -> list[str]:
    return [finding["code"] for finding in run.document["findings"]]


def _cut(season: Path) -> None:
    path = season / "nhat_ky.jsonl"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))


def _gone(season: Path) -> None:
    (season / "nhat_ky.jsonl").unlink()


def _added(season: Path) -> None:
    Ledger(season / "nhat_ky.jsonl").append("FREEZE", {"file": "nhan"}, NOW)


def _rechained(season: Path) -> None:
    path, head, lines = season / "nhat_ky.jsonl", GENESIS, []
    for number, line in enumerate(opened(season).lines, 1):
        body = {"seq": number, "prev": head, "time": line.time, "type": line.type, "data": {"file": "x"}}
        head = digest(body)
        lines.append(canonical({**body, "hash": head}) + "\n")
    path.write_text("".join(lines), "utf-8")


def _no_anchor(season: Path) -> None:
    (season / "nhat_ky.moc").unlink()


def _all_gone(season: Path) -> None:
    _gone(season)
    _no_anchor(season)


def _fitted(season: Path) -> None:
    """The last line cut, and an anchor that fits, but for the seal."""
    _cut(season)
    path = season / "nhat_ky.moc"
    said = json.loads(path.read_text("ascii"))
    head = Ledger(season / "nhat_ky.jsonl").head
    path.write_text(json.dumps({**said, "lines": 2, "head": head}), "ascii")


def _garbage(season: Path) -> None:
    (season / "nhat_ky.moc").write_bytes(b"\xff{")


@pytest.mark.parametrize(
    "change", [_cut, _gone, _added, _rechained, _no_anchor, _all_gone, _fitted, _garbage]
)
def test_what_is_not_the_anchored_ledger_is_an_error(season: Path, change: Callable[[Path], None]) -> None:
    change(season)
    assert codes(season) == ["E803"]
    assert not opened(season).ok


@pytest.mark.parametrize(
    ("written", "torn", "codes_then", "lines"),
    [(0, b"", ["I805"], 3), (1, b"", ["I805"], 4), (2, b"", ["I805"], 5), (1, b'{"s', ["W802", "I805"], 4)],
    ids=["no line", "one", "all, but not counted", "one and a half"],
)
def test_a_run_that_is_killed_between_anchor_and_lines_is_healed(
    season: Path,
    written: int,
    torn: bytes,
    codes_then: list[str],
    lines: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    append, left = storage.append_line, [written]

    def until_killed(path: Path, line: str) -> None:
        if not left[0]:
            raise KeyboardInterrupt
        left[0] -= 1
        append(path, line)
        if not left[0] and written == len(ANNOUNCED):
            raise KeyboardInterrupt

    monkeypatch.setattr(storage, "append_line", until_killed)
    with pytest.raises(KeyboardInterrupt):
        opened(season).extend(ANNOUNCED, NOW)
    monkeypatch.undo()
    with (season / "nhat_ky.jsonl").open("ab") as ledger:
        ledger.write(torn)
    assert opened(season, repair=False).ok
    assert codes(season) == codes_then
    assert len(opened(season).lines) == lines
    assert codes(season) == []


def test_only_the_announced_lines_heal(season: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage, "append_line", _killed)
    with pytest.raises(KeyboardInterrupt):
        opened(season).extend(ANNOUNCED, NOW)
    monkeypatch.undo()
    _added(season)
    assert codes(season) == ["E803"]


def _killed(path: Path, line: str) -> None:
    raise KeyboardInterrupt(path, line)


def test_a_ledger_of_an_earlier_version_is_anchored_when_next_it_is_written(season: Path) -> None:
    (season / "nhat_ky.moc").unlink()
    (season / ".khoa").write_bytes(KEY + b"\n")
    assert codes(season) == ["I804"]
    opened(season).extend([("RECEIVE", {"file": "c.xlsx"})], NOW)
    assert codes(season) == []
    assert len(opened(season).lines) == 3
    _cut(season)
    assert codes(season) == ["E803"]


def test_to_go_on_with_a_cut_ledger_is_recorded_for_good(season: Path) -> None:
    _cut(season)
    opened(season).accept({"reason": "ổ đĩa hỏng"}, NOW)
    ledger = opened(season)
    assert [finding.code for finding in ledger.findings] == ["W807"]
    assert ledger.lines[-1].data["anchored_lines"] == 3
    assert ledger.lines[-1].data["found_lines"] == 2
    assert ledger.ok


def test_without_the_key_lines_are_counted_all_the_same(season: Path) -> None:
    (season / ".khoa").unlink()
    assert codes(season) == []
    _cut(season)
    assert codes(season) == ["E803"]


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tay_ninh(tmp_path_factory.mktemp("closed") / "tay-ninh-2013")
    thidua("collect", folder)
    assert thidua("freeze", folder).code == 0
    assert thidua("rank", folder).code == 0
    return folder


@pytest.fixture
def frozen(closed: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(closed, tmp_path / "mua"))


@pytest.mark.parametrize("command", ["collect", "freeze", "appraise", "rank", "pack"])
def test_without_its_closing_line_the_intake_is_not_open_again(frozen: Path, command: str) -> None:
    path = frozen / "nhat_ky.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    closing = next(number for number, line in enumerate(lines) if b'"type":"FREEZE"' in line)
    path.write_bytes(b"".join(lines[:closing]))
    run = thidua(command, frozen, "--json")
    assert (run.code, codes_of(run)) == (1, ["E803"])


def test_verify_tells_a_cut_ledger_and_how_to_go_on(frozen: Path) -> None:
    _cut(frozen)
    assert codes_of(thidua("verify", frozen, "--json")) == ["E803"]
    assert thidua("verify", frozen, "--accept-ledger", "sao lưu hỏng").code == 0
    run = thidua("verify", frozen, "--json")
    assert set(codes_of(run)) == {"W807", "E806"}
    assert thidua("rank", frozen).code == 0
    assert thidua("verify", frozen).code == 0
    assert thidua("pack", frozen).code == 0


def test_verify_compares_the_last_run(frozen: Path) -> None:
    anchor = AnchorFile(frozen / "nhat_ky.moc", frozen / ".khoa")
    ledger = Ledger(frozen / "nhat_ky.jsonl", anchor=anchor)
    said = ledger.lines[-1].data
    ledger.append("RUN", {**said, "standings": {**said["standings"], "STC": ["1090", 1, ""]}}, LATER)
    run = thidua("verify", frozen, "--json")
    assert (run.code, codes_of(run)) == (1, ["E806"])
    assert codes_of(thidua("pack", frozen, "--json")) == ["E880"]
