"""A new paper is a view, a template and one line: a throw-away one shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest

from tests.documents.papers import text_of
from tests.small_season import result
from thidua_xlsx.documents import registry
from thidua_xlsx.documents.registry import ALL_PAPERS, Paper, paper_files, render_papers
from thidua_xlsx.documents.template_fields import said
from thidua_xlsx.documents.views import Paper as PaperView
from thidua_xlsx.documents.views.letterhead import shared
from thidua_xlsx.model import Result


@dataclass(frozen=True)
class CoverView(PaperView):
    """What the throw-away paper says."""

    count: str = said("so_don_vi", "Số đơn vị trong bảng xếp hạng")


def cover(result: Result) -> Iterator[tuple[str, CoverView]]:
    yield "bia.docx", CoverView(**shared(result), count=str(len(result.standings)))  # type: ignore[arg-type]


THROW_AWAY = Paper("bia", "Bìa hồ sơ", CoverView, cover)


def test_a_paper_is_added_through_the_registry_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    templates, out = tmp_path / "templates", tmp_path / "ket_qua"
    templates.mkdir()
    document = docx.Document()
    document.add_paragraph("{{ so_don_vi }} đơn vị, năm {{ nam }}")
    document.save(str(templates / "bia.docx"))
    monkeypatch.setattr(registry, "shipped", lambda: templates)
    papers = (*ALL_PAPERS, THROW_AWAY)
    made = render_papers(result(), out, ["bia"], [templates], papers)
    assert (made.written, made.findings) == (("bia.docx",), ())
    assert text_of(out / "bia.docx").strip() == f"6 đơn vị, năm {result().plan.info.year}"
    assert paper_files(result(), papers=papers) == (*paper_files(result()), "bia.docx")
