"""PDFs of papers: made by LibreOffice in one run, looked at before they are believed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.documents.papers import text_of
from tests.small_season import result
from thidua_xlsx.documents import pdf, pdf_completeness
from thidua_xlsx.documents.registry import render_papers
from thidua_xlsx.machine import programs


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
    monkeypatch.setattr(programs, "COMMANDS", ("no-such-program",))
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
    monkeypatch.setattr(programs, "COMMANDS", (program(tmp_path, does),))
    monkeypatch.setattr(pdf, "START", 0.5)
    monkeypatch.setattr(pdf, "EACH", 0)
    made, told = pdf.add_pdfs(paper, ["to_trinh.docx"])
    assert made == ()
    assert [(f.code, f.at and f.at.file) for f in told] == [("E709", "to_trinh.docx")]
    assert why in told[0].message("vi")
    assert [path.name for path in paper.iterdir()] == ["to_trinh.docx"]


def test_a_row_that_is_not_printed_is_missed(tmp_path: Path) -> None:
    render_papers(result(), tmp_path, ["danh_sach"])
    paper = (tmp_path / "danh_sach.docx").read_bytes()
    every = "\n".join(text_of(tmp_path / "danh_sach.docx").split(" | "))
    assert pdf_completeness.in_full(paper, every)
    assert pdf_completeness.in_full(paper, every.replace(" ", "  \n"))
    assert not pdf_completeness.in_full(paper, every.replace("Sở Nội vụ", "", 1))


COUNTS = r"""
for one in "$@"; do case $one in *.docx) mkdir -p "$out"
  rows=$(PYTHON -c 'import sys, zipfile
print(zipfile.ZipFile(sys.argv[1]).read("word/document.xml").count(b"cantSplit"))' "$one")
  printf '%%PDF-1.7 %s\n%%%%EOF' "$rows" > "$out/$(basename "$one" .docx).pdf";; esac; done
""".replace("PYTHON", sys.executable)
"""A stand-in that prints nothing but whether rows of the paper must stay whole."""


@pytest.mark.parametrize(
    ("reader", "says", "whole"),
    [("pdftotext", True, True), ("pdftotext", False, False), ("none", True, False)],
)
def test_rows_may_break_where_otherwise_one_could_be_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reader: str, says: bool, whole: bool
) -> None:
    monkeypatch.setattr(programs, "COMMANDS", (program(tmp_path, COUNTS),))
    monkeypatch.setattr(pdf.shutil, "which", lambda name: None if name == "none" else name)
    monkeypatch.setattr(pdf_completeness, "READER", reader)
    monkeypatch.setattr(pdf_completeness, "text_of", lambda pdf: "")
    monkeypatch.setattr(pdf_completeness, "in_full", lambda word, text: says)
    folder = tmp_path / "ket_qua"
    render_papers(result(), folder, ["danh_sach"])
    made, told = pdf.add_pdfs(folder, ["danh_sach.docx"])
    assert (made, told) == (("danh_sach.pdf",), ())
    held = int((folder / "danh_sach.pdf").read_text().split()[1])
    assert bool(held) == whole


@pytest.mark.libreoffice
@pytest.mark.poppler
def test_what_libreoffice_prints_is_whole_and_papers_of_one_name_keep_apart(tmp_path: Path) -> None:
    names = ["bien_ban", "phieu_ket_qua", "bien_ban_tham_dinh"]
    every = render_papers(result(), tmp_path, names).written
    files = [file for file in every if file.endswith(("/TCA.docx", "bien_ban.docx"))]
    made, told = pdf.add_pdfs(tmp_path, files)
    assert (made, told) == (tuple(file.replace(".docx", ".pdf") for file in files), ())
    assert len({(tmp_path / name).read_bytes() for name in made}) == len(names)
    for file, name in zip(files, made, strict=True):
        text = pdf_completeness.text_of(tmp_path / name)
        assert text is not None
        assert pdf_completeness.in_full((tmp_path / file).read_bytes(), text)
        assert not pdf_completeness.in_full((tmp_path / file).read_bytes(), text[: len(text) // 2])
