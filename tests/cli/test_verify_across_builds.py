"""`verify` compares content: another zlib, another build, and what is still noticed then."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.seasons import thidua
from tests.second_verifier.broken import Season, parts_of
from thidua_xlsx.ledger import canonical, digest
from thidua_xlsx.ledger_anchor import Anchor, AnchorFile
from thidua_xlsx.second_verifier.__main__ import main as second_verifier
from thidua_xlsx.untrusted import package_members
from thidua_xlsx.version import __version__

WORKBOOK, MINUTES, REPORT = "bang_xep_hang.xlsx", "bien_ban.docx", "bao_cao.html"

pytestmark = pytest.mark.usefixtures("written_once")


@pytest.fixture
def standing(ranked: Path, tmp_path: Path) -> Path:
    """A ranked season that the test may change."""
    folder = tmp_path / "khoi"
    shutil.copytree(ranked, folder)
    return folder


def repacked(path: Path, level: int, old: bytes = b"", new: bytes = b"") -> None:
    """The package again, deflated at another level; in every part `old` becomes `new`."""
    target = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w") as package:
        for name in reversed(source.namelist()):
            data = source.read(name).replace(old, new) if old else source.read(name)
            package.writestr(name, data, zipfile.ZIP_DEFLATED, level)
    path.write_bytes(target.getvalue())


def pretend(season: Path, **changed: Any) -> None:
    """Ledger and anchor as another build would have written them with its last RUN line."""
    path = season / "nhat_ky.jsonl"
    *before, last = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert last["type"] == "RUN"
    last["data"].update(changed)
    del last["hash"]
    lines = [*before, {**last, "hash": digest(last)}]
    path.write_text("".join(f"{canonical(line)}\n" for line in lines), encoding="utf-8")
    AnchorFile(season / "nhat_ky.moc", season / ".khoa").write(Anchor(len(lines), lines[-1]["hash"]))


def test_the_same_members_deflated_by_another_zlib_are_the_same_content(standing: Path) -> None:
    for name, level in ((WORKBOOK, 1), (MINUTES, 0)):
        before = (standing / "ket_qua" / name).read_bytes()
        repacked(standing / "ket_qua" / name, level)
        assert (standing / "ket_qua" / name).read_bytes() != before
    run = thidua("verify", standing, "--json")
    assert (run.code, run.told, run.document["differences"]) == (0, [], [])
    assert thidua("pack", standing).code == 0
    assert thidua("verify", standing / "ho_so.zip", "--json").code == 0
    assert second_verifier([str(standing / "ho_so.zip")]) == 0


@pytest.mark.parametrize("changed", [{"version": "0.1.0"}, {"writers": {"XlsxWriter": "3.0.0"}}])
def test_a_result_of_another_build_is_compared_in_figures_and_texts(
    standing: Path, changed: dict[str, Any]
) -> None:
    pretend(standing, **changed)
    repacked(standing / "ket_qua" / WORKBOOK, 6, b'<?xml version="1.0"', b'<?xml  version="1.0"')
    repacked(standing / "ket_qua" / MINUTES, 6, b"<w:t>", b'<w:t xml:space="preserve">')
    run = thidua("verify", standing, "--json")
    assert (run.code, run.told) == (0, ["I825"])
    assert (
        "0.1.0" in run.document["findings"][0]["message"] or "3.0.0" in run.document["findings"][0]["message"]
    )


def test_what_one_build_wrote_otherwise_is_not_the_same_content(standing: Path) -> None:
    repacked(standing / "ket_qua" / MINUTES, 6, b"<w:t>", b'<w:t xml:space="preserve">')
    run = thidua("verify", standing, "--json")
    assert (run.code, run.told) == (1, ["E820"])


@pytest.mark.parametrize(
    ("name", "old", "new"), [(WORKBOOK, b"1075", b"1076"), (MINUTES, "Nội vụ".encode(), "Tư pháp".encode())]
)
def test_another_figure_or_name_is_found_in_a_result_of_another_build(
    standing: Path, name: str, old: bytes, new: bytes
) -> None:
    pretend(standing, version="0.1.0")
    repacked(standing / "ket_qua" / name, 6, old, new)
    run = thidua("verify", standing, "--json")
    assert (run.code, run.told) == (1, ["E824"])
    assert [difference["file"] for difference in run.document["differences"]] == [name]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [(WORKBOOK, " đứng trên ", " xếp trước "), (MINUTES, "Thành phần tham dự", "Những người dự họp")],
)
def test_other_words_for_the_same_are_named_and_accuse_nobody(
    standing: Path, name: str, old: str, new: str
) -> None:
    """Only of another version; of this one, whatever the libraries, it is another text."""
    path = standing / "ket_qua" / name
    before = path.read_bytes()
    repacked(path, 6, old.encode(), new.encode())
    assert package_members(path.read_bytes(), name) != package_members(before, name)
    pretend(standing, version="0.1.0", result_digest="0" * 64)
    run = thidua("verify", standing, "--json")
    assert (run.code, run.told, run.document["differences"]) == (0, ["I829"], [])
    assert run.document["findings"][0]["file"] == f"ket_qua/{name}"
    assert thidua("pack", standing).code == 0
    pretend(standing, version=__version__, writers={"XlsxWriter": "3.0.0"})
    assert thidua("verify", standing, "--json").told == ["E824", "E806"]


def test_reasons_in_the_manifest_are_words_and_totals_are_not(standing: Path) -> None:
    pretend(standing, version="0.1.0", result_digest="0" * 64)
    assert thidua("pack", standing).code == 0
    season = Season(parts_of((standing / "ho_so.zip").read_bytes()))
    season.manifest["tool"] = "0.1.0"
    first = season.manifest["result"]["groups"][0]["standings"][0]
    first["reasons"] = ["Lời văn của bản cũ"]
    (standing.parent / "ho_so.zip").write_bytes(season.packed())
    assert thidua("verify", standing.parent / "ho_so.zip", "--json").code == 0
    first["total"] = "1"
    (standing.parent / "ho_so.zip").write_bytes(season.packed())
    assert "E884" in thidua("verify", standing.parent / "ho_so.zip", "--json").told


def test_a_page_of_another_build_is_compared_by_its_texts(standing: Path) -> None:
    pretend(standing, version="0.1.0")
    page = standing / "ket_qua" / REPORT
    text = page.read_text("utf-8")
    page.write_text(text.replace("<style>", "<style>\n/* khác */"), encoding="utf-8")
    assert page.read_text("utf-8") != text
    assert thidua("verify", standing, "--json").told == ["I825"]
    page.write_text(text.replace("Sở Nội vụ", "Sở Tư pháp"), encoding="utf-8")
    assert thidua("verify", standing, "--json").told == ["E824"]


def test_papers_are_made_again_beside_a_workbook_of_another_zlib(standing: Path) -> None:
    repacked(standing / "ket_qua" / WORKBOOK, 1)
    assert thidua("papers", standing, "--json").code == 0


def test_a_result_of_another_build_is_packed_and_verified_in_its_dossier(standing: Path) -> None:
    pretend(standing, version="0.1.0")
    repacked(standing / "ket_qua" / MINUTES, 6, b"<w:t>", b'<w:t xml:space="preserve">')
    assert thidua("pack", standing).code == 0
    run = thidua("verify", standing / "ho_so.zip", "--json")
    assert (run.code, "I825" in run.told) == (0, True)
    assert second_verifier([str(standing / "ho_so.zip")]) == 0
