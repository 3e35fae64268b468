"""What a program reads: findings as the contract gives them (§5), one document, the exit code."""

from __future__ import annotations

import json

import pytest

from thidua_xlsx.address import Address
from thidua_xlsx.catalogue import season_folder, verification
from thidua_xlsx.cli.output import emit_json, finding_json, finish
from thidua_xlsx.findings import found
from thidua_xlsx.season.common.reports import DocumentReport, Report


def test_a_finding_in_json_has_every_field_of_the_contract() -> None:
    finding = found(
        verification.RESULT_DIFFERS,
        Address("STC.xlsx", "Phiếu", "F12"),
        agency="STC",
        criterion="4.1",
        what="x",
    )
    document = finding_json(finding, "vi")
    assert list(document) == [
        "code", "level", "file", "sheet", "cell", "agency", "criterion", "message", "facts",
    ]  # fmt: skip
    assert (document["code"], document["level"], document["cell"]) == ("E820", "error", "F12")
    assert document["facts"] == {"what": "x"}


def test_unknown_places_are_null() -> None:
    document = finding_json(found(season_folder.KEY_CREATED), "en")
    assert (document["file"], document["sheet"], document["cell"]) == (None, None, None)
    assert document["level"] == "info"


def test_one_json_document_on_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    emit_json({"tên": "Sở Tài chính"})
    assert json.loads(capsys.readouterr().out) == {"tên": "Sở Tài chính"}


@pytest.mark.parametrize(
    ("report", "code"),
    [(Report(), 0), (Report((found(season_folder.SEASON_LOCKED),)), 1)],
    ids=["done", "faulty"],
)
def test_a_report_ends_the_process_with_its_exit_code(report: Report, code: int) -> None:
    with pytest.raises(SystemExit) as end:
        finish(report, as_json=True, lang="vi")
    assert end.value.code == code


def test_words_or_json_and_never_both(capsys: pytest.CaptureFixture[str]) -> None:
    report = DocumentReport(content={"total": "9"}, lines=("tổng điểm 9",))
    with pytest.raises(SystemExit):
        finish(report, as_json=False, lang="vi")
    assert capsys.readouterr().out == "tổng điểm 9\n"
    with pytest.raises(SystemExit):
        finish(report, as_json=True, lang="vi")
    assert json.loads(capsys.readouterr().out) == {"ok": True, "total": "9", "findings": []}
