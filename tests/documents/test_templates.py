"""An edited template is judged before it is used, in words that help."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from tests import small_season
from tests.documents.papers import render_minutes, text_of
from tests.small_season import result
from thidua_xlsx.documents.registry import PAPERS, check_template
from thidua_xlsx.documents.template_paths import find, shipped
from thidua_xlsx.findings import Finding

Edit = Callable[[str], str]


def edited(folder: Path, *changes: tuple[str, str]) -> Path:
    """The shipped minutes with texts replaced run by run."""
    path = folder / "bien_ban.docx"
    document = docx.Document(str(shipped() / "bien_ban.docx"))
    paragraphs = list(document.paragraphs)
    paragraphs += [
        p for t in document.tables for row in t.rows for cell in row.cells for p in cell.paragraphs
    ]
    for old, new in changes:
        hits = [run for p in paragraphs for run in p.runs if old in run.text]
        assert hits, old
        for run in hits:
            run.text = run.text.replace(old, new)
    document.save(str(path))
    return path


def told(template: Path) -> list[Finding]:
    return list(check_template("bien_ban", template))


@pytest.mark.parametrize("name", PAPERS)
def test_shipped_templates_are_clean(name: str) -> None:
    assert check_template(name, find(f"{name}.docx")) == ()


def test_a_renamed_field_is_named_with_its_neighbour(tmp_path: Path) -> None:
    (finding,) = told(edited(tmp_path, ("{{ dia_diem }}", "{{ dia_diemm }}")))
    assert finding.code == "E701"
    assert finding.at is not None
    assert finding.at.file == "templates/bien_ban.docx"
    assert finding.facts["field"] == "dia_diemm"
    assert "dia_diem”" in finding.facts["hint"]
    assert "Địa điểm" in finding.facts["near"]


def test_a_renamed_field_of_a_row_is_named_with_its_neighbour(tmp_path: Path) -> None:
    (finding,) = told(edited(tmp_path, ("{{ r.xep_loai }}", "{{ r.xeploai }}")))
    assert (finding.code, finding.facts["field"]) == ("E701", "r.xeploai")
    assert "r.xep_loai" in finding.facts["hint"]


def test_a_field_outside_its_loop_is_unknown(tmp_path: Path) -> None:
    path = edited(tmp_path, ("{{ dia_diem }}", "{{ r.don_vi }}"))
    assert [finding.code for finding in told(path)] == ["E701"]


@pytest.mark.parametrize(
    ("old", "new", "words", "near"),
    [
        ("{%p for y in y_kien %}", "{%p for y y_kien %}", "cần “in” mà gặp “y_kien”", "y_kien"),
        ("{{ dia_diem }}", "{{ dia diem }}", "“diem” thừa, hoặc tên trường có dấu cách", "Địa điểm"),
        ("{{ dia_diem }}", "{{ dia_diem }", "thiếu một dấu ngoặc", "Địa điểm: {{ dia_diem }"),
        ("{{ dia_diem }}", "{{ dia_diem", "thiếu một dấu ngoặc", "Địa điểm"),
        ("{{ dia_diem }}", "{ dia_diem }}", "thiếu một dấu ngoặc", "Địa điểm"),
        ("{{ dia_diem }}", "{dia_diem}", "thiếu một dấu ngoặc", "Địa điểm"),
        ("{%p if vang_mat %}", "{%p if vang_mat }", "thiếu một dấu ngoặc", "vang_mat"),
        ("{{ dia_diem }}", "{{ }}", "không có gì bên trong", "Địa điểm"),
        ("{%p if vang_mat %}", "", "{% endif %} không có {% if … %}", "endif"),
        ("{%p if vang_mat %}", "{%p iff vang_mat %}", "không có thẻ “iff”", "iff"),
        ("{%p for nguoi in vang_mat %}", "{%p if vang_mat %}", "{% endfor %} khi thẻ {% if", "endfor"),
    ],
)
def test_a_malformed_tag_is_told_in_words_with_its_place(
    tmp_path: Path, old: str, new: str, words: str, near: str
) -> None:
    (finding,) = told(edited(tmp_path, (old, new)))
    assert finding.code == "E702"
    assert words in finding.facts["what"]
    assert near in finding.facts["near"]


def test_braces_that_are_no_tags_stay_as_they_are(tmp_path: Path) -> None:
    path = edited(tmp_path, ("{{ dia_diem }}", "{{ dia_diem }} {phòng 2} {# ghi cho người sửa #}"))
    assert told(path) == []
    assert render_minutes(tmp_path / "x.docx", result(), [tmp_path]) == ()
    assert "Hội trường Sở Tài chính {phòng 2}" in text_of(tmp_path / "x.docx")


def test_rows_that_lost_their_loop_are_told_once_with_the_loop(tmp_path: Path) -> None:
    path = edited(tmp_path)
    document = docx.Document(str(path))
    table = next(t for t in document.tables if "{%tr for r in chenh_lech %}" in t.rows[1].cells[0].text)
    for row in [row for row in table.rows if "{%tr" in row.cells[0].text]:
        row._tr.getparent().remove(row._tr)
    document.save(str(path))
    (finding,) = told(path)
    assert (finding.code, finding.facts["field"]) == ("E701", "r")
    assert "{% for r in chenh_lech %}" in finding.facts["hint"]


def test_an_unknown_filter_is_named(tmp_path: Path) -> None:
    (finding,) = told(edited(tmp_path, ("{{ dia_diem }}", "{{ dia_diem | bang_chuu }}")))
    assert (finding.code, finding.facts["filter"]) == ("E703", "bang_chuu")
    assert "“bang_chu”" in finding.facts["hint"]


def test_a_file_that_is_not_word_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bien_ban.docx"
    path.write_text("Kính gửi", "utf-8")
    assert [finding.code for finding in told(path)] == ["E704"]


def test_a_loop_over_a_single_field_is_refused(tmp_path: Path) -> None:
    path = edited(tmp_path, ("{%p for y in y_kien %}", "{%p for y in dia_diem %}"))
    assert "E705" in [finding.code for finding in told(path)]


def test_a_removed_loop_is_a_reminder(tmp_path: Path) -> None:
    path = edited(
        tmp_path,
        ("{%p for d in dieu_kien %}", "{%p if True %}"),
        ("{{ d.don_vi }}: ", ""),
        ("{{ d.he_qua }}", ""),
    )
    document = docx.Document(str(path))
    start = next(i for i, p in enumerate(document.paragraphs) if p.text == "{%p if True %}")
    for paragraph in document.paragraphs[start : start + 5]:
        paragraph._p.getparent().remove(paragraph._p)
    document.save(str(path))
    findings = told(path)
    assert [(finding.code, finding.facts["field"]) for finding in findings] == [("W706", "dieu_kien")]


def test_a_template_that_fails_only_when_filled_is_found_by_the_check(tmp_path: Path) -> None:
    path = edited(tmp_path, ("{{ dia_diem }}", "{{ nhom[5].ten }}"))
    assert [finding.code for finding in told(path)] == ["E702"]


def test_a_row_tag_outside_a_table_is_found_by_the_check(tmp_path: Path) -> None:
    path = edited(tmp_path, ("{%p for y in y_kien %}", "{%tr for y in y_kien %}"))
    assert {finding.code for finding in told(path)} <= {"E702", "E704"}
    assert told(path)


def test_a_template_that_calls_code_is_stopped(tmp_path: Path) -> None:
    edited(tmp_path, ("{{ dia_diem }}", "{{ ''.__class__.__mro__ }}"))
    assert [f.code for f in render_minutes(tmp_path / "x.docx", result(), [tmp_path])] == ["E707"]


def test_a_tag_split_over_runs_is_read_as_one(tmp_path: Path) -> None:
    path = tmp_path / "bien_ban.docx"
    document = docx.Document(str(shipped() / "bien_ban.docx"))
    paragraph = next(p for p in document.paragraphs if "{{ dia_diem }}" in p.text)
    for run in paragraph.runs:
        run.text = ""
    for part in ("Tại {", "{ dia_", "diem }", "}."):
        paragraph.add_run(part).bold = part.startswith("{")
    document.save(str(path))
    assert told(path) == []
    out = tmp_path / "out.docx"
    assert render_minutes(out, result(), [tmp_path]) == ()
    assert "Tại Hội trường Sở Tài chính." in text_of(out)


def test_the_seasons_own_template_wins_and_an_error_writes_nothing(tmp_path: Path) -> None:
    own = tmp_path / "templates"
    own.mkdir()
    edited(own, ("Cuộc họp kết thúc", "Hội nghị bế mạc"))
    out = tmp_path / "bien_ban.docx"
    assert render_minutes(out, result(), [tmp_path / "absent", own]) == ()
    assert "Hội nghị bế mạc vào 11 giờ 30" in text_of(out)
    out.unlink()
    edited(own, ("{{ ket_thuc }}", "{{ ket_thucc }}"))
    assert [finding.code for finding in render_minutes(out, result(), [own])] == ["E701"]
    assert not out.exists()


def test_filters_serve_the_editor(tmp_path: Path) -> None:
    changes = (
        "{{ dia_diem }}",
        "{{ so_don_vi | bang_chu }}; {{ '2' | hang_chu }}; {{ '07/05/2013' | ngay_chu }}",
    )
    own = tmp_path / "own"
    own.mkdir()
    edited(own, changes)
    out = tmp_path / "x.docx"
    assert render_minutes(out, result(), [own]) == ()
    assert "sáu; nhì; ngày 07 tháng 5 năm 2013" in text_of(out)


def test_the_shipped_folder_is_never_written(tmp_path: Path) -> None:
    before = {path.name: path.read_bytes() for path in shipped().glob("*.docx")}
    shutil.copy(shipped() / "bien_ban.docx", tmp_path)
    render_minutes(tmp_path / "x.docx", result(small_season.without_ballot()), [tmp_path])
    assert {path.name: path.read_bytes() for path in shipped().glob("*.docx")} == before
