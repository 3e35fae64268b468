"""PDFs of papers: made by LibreOffice in one run, looked at before they are believed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_season import result
from thidua_xlsx.documents import pdf
from thidua_xlsx.documents.papers import render_papers


def program(folder: Path, does: str) -> str:
    """A stand-in for LibreOffice; `$out` is its output folder."""
    path = folder / "soffice"
    path.write_text(f'#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done\nout=$2\n{does}\n', "utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    folder = tmp_path / "ket_qua"
    folder.mkdir()
    (folder / "to_trinh.docx").write_bytes(b"a paper")
    return folder


def test_without_libreoffice_it_says_what_to_do(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "PROGRAMS", ("no-such-program",))
    made, told = pdf.add_pdfs(paper, ["to_trinh.docx"])
    assert (made, [finding.code for finding in told]) == ((), ["E708"])
    assert pdf.add_pdfs(paper, []) == ((), ())


@pytest.mark.parametrize(
    ("does", "why"),
    [
        ("exit 0", "không có tệp"),
        ("exit 77", "mã 77"),
        ("sleep 9", "quá thời gian"),
        ('mkdir -p "$out"; printf %%PDF-1.7 > "$out/0.pdf"', "không có tệp"),
    ],
)
def test_what_is_no_whole_pdf_is_not_kept(
    paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, does: str, why: str
) -> None:
    monkeypatch.setattr(pdf, "PROGRAMS", (program(tmp_path, does),))
    monkeypatch.setattr(pdf, "START", 0.5)
    monkeypatch.setattr(pdf, "EACH", 0)
    made, told = pdf.add_pdfs(paper, ["to_trinh.docx"])
    assert made == ()
    assert [(f.code, f.at and f.at.file) for f in told] == [("E709", "to_trinh.docx")]
    assert why in told[0].message("vi")
    assert [path.name for path in paper.iterdir()] == ["to_trinh.docx"]


@pytest.mark.libreoffice
def test_papers_of_one_name_in_two_folders_keep_apart(tmp_path: Path) -> None:
    papers = render_papers(result(), tmp_path, ["phieu_ket_qua", "bien_ban_tham_dinh"])
    files = [file for file in papers.written if file.endswith("/TCA.docx")]
    made, told = pdf.add_pdfs(tmp_path, files)
    assert told == ()
    assert made == ("phieu_ket_qua/TCA.pdf", "bien_ban_tham_dinh/TCA.pdf")
    first, second = ((tmp_path / name).read_bytes() for name in made)
    assert first.startswith(b"%PDF-")
    assert first != second
