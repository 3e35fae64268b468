"""Templates with tracked changes, and files of another kind of Word under the name of a .docx."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.documents.test_templates import edited, told
from thidua_xlsx.documents.word_template import MAIN, WordTemplate
from thidua_xlsx.second_verifier.published.word_lines import lines_of_part

TYPES = "[Content_Types].xml"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
GONE = '<w:del w:id="1" w:author="a"><w:r><w:delText>{{ chu_toa }}</w:delText></w:r></w:del>'
NEW = '<w:ins w:id="2" w:author="a"><w:r><w:t>{{ chu_tri }}</w:t></w:r></w:ins>'
MOVED = '<w:moveFrom w:id="3" w:author="a"><w:r><w:t>{{ chu_toa }}</w:t></w:r></w:moveFrom>'
JOINED = (
    '<w:p><w:pPr><w:rPr><w:del w:id="4"/></w:rPr></w:pPr><w:r><w:t>đầu </w:t></w:r></w:p>'
    "<w:p><w:r><w:t>cuối</w:t></w:r></w:p>"
)


def changed(folder: Path, part: str, old: str, new: str) -> Path:
    path = edited(folder)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    text = parts[part].decode()
    assert old in text
    parts[part] = text.replace(old, new, 1).encode()
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return path


@pytest.mark.parametrize("change", [GONE + NEW, MOVED + NEW, GONE])
def test_what_was_deleted_with_track_changes_is_no_tag(tmp_path: Path, change: str) -> None:
    path = changed(tmp_path, MAIN, "<w:body>", f"<w:body><w:p>{change}</w:p>")
    assert [(f.code, f.at and f.at.file) for f in told(path)] == [("W714", "templates/bien_ban.docx")]
    part = WordTemplate(path).parts[MAIN].decode()
    assert "chu_toa" not in part
    assert "w:ins" not in part


def test_a_wrong_tag_that_was_inserted_is_told(tmp_path: Path) -> None:
    inserted = NEW.replace("chu_tri", "chu_toa")
    path = changed(tmp_path, MAIN, "<w:body>", f"<w:body><w:p>{inserted}</w:p>")
    assert [finding.code for finding in told(path)] == ["W714", "E701"]


@pytest.mark.parametrize("change", [f"<w:p>{GONE}{NEW}</w:p>", JOINED])
def test_the_second_verifier_reads_the_same(tmp_path: Path, change: str) -> None:
    path = changed(tmp_path, MAIN, "<w:body>", f"<w:body>{change}")
    with zipfile.ZipFile(path) as package:
        stored = package.read(MAIN)
    lines = lines_of_part(WordTemplate(path).parts[MAIN])
    assert lines_of_part(stored) == lines
    assert lines[0] in ("P {{ chu_tri }}", "P đầu cuối")


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_a_template_of_another_kind_makes_a_true_docx(tmp_path: Path, kind: str) -> None:
    path = changed(tmp_path, TYPES, DOCX, kind)
    assert [finding.code for finding in told(path)] == ["I715"]
    types = WordTemplate(path).parts[TYPES].decode()
    assert DOCX in types
    assert kind not in types
