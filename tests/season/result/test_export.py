"""`export` writes what `rank` calculates, exactly, as files that Excel opens without harm."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas as pd
import pyarrow.parquet
import pytest

from tests import seasons
from thidua_xlsx.season import Season
from thidua_xlsx.season.result import export as stage
from thidua_xlsx.vietnamese.numerals import point

NAMES = ("diem", "xep_hang", "cong_tru", "chenh_lech")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return seasons.tay_ninh(tmp_path)


def table(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def test_every_table_is_a_csv_with_bom_and_the_ranking_s_totals(root: Path) -> None:
    report = Season(root).export()
    assert report.ok, [str(finding) for finding in report.findings]
    assert report.written == tuple(f"du_lieu/{name}.csv" for name in NAMES)
    data = (root / "du_lieu" / "xep_hang.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    ranked = Season(root).rank().result
    assert ranked is not None
    rows = table(root / "du_lieu" / "xep_hang.csv")
    assert [(row["Mã đơn vị"], row["Tổng điểm"]) for row in rows] == [
        (one.agency.code, "" if one.tally.total is None else point(one.tally.total))
        for one in ranked.standings
    ]


def test_a_second_export_changes_nothing_and_a_dry_run_writes_nothing(root: Path) -> None:
    assert Season(root).export(dry_run=True).written == tuple(f"du_lieu/{name}.csv" for name in NAMES)
    assert not (root / "du_lieu").exists()
    Season(root).export()
    again = Season(root).export()
    assert (again.written, len(again.unchanged)) == ((), 4)


def test_parquet_holds_the_same_texts(root: Path) -> None:
    report = Season(root).export(parquet=True)
    assert len(report.written) == 8
    rows = pyarrow.parquet.read_table(root / "du_lieu" / "xep_hang.parquet").to_pylist()
    assert [str(row["Tổng điểm"] or "") for row in rows] == [
        row["Tổng điểm"] for row in table(root / "du_lieu" / "xep_hang.csv")
    ]


def test_without_pyarrow_the_csv_is_written_and_the_rest_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object, **__: object) -> None:
        raise ImportError("pyarrow")

    monkeypatch.setattr(pd.DataFrame, "to_parquet", missing)
    report = Season(root).export(parquet=True)
    assert [finding.code for finding in report.findings if finding.code == "E713"] == ["E713"]
    assert report.written == tuple(f"du_lieu/{name}.csv" for name in NAMES)


def test_text_that_excel_would_run_is_quoted_and_negative_numbers_are_not() -> None:
    frame = pd.DataFrame({"Lý do": ["=1+1", "- Có sáng kiến", "-2.5", "@a", "ổn", None]}, dtype="string")
    lines = stage.csv_bytes(frame).decode("utf-8-sig").split("\r\n")
    assert lines == ["Lý do", "'=1+1", "'- Có sáng kiến", "-2.5", "'@a", "ổn", '""', ""]
