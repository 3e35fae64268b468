"""Every paper of the dossier: its view, its template, its files.

A new paper is a view in `views/`, a template, and its line in `ALL_PAPERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..findings import Finding, errors
from ..model import Result
from ..tabulation.ranking.council import at_meeting
from .template_fields import blank, context, sample, shapes
from .template_paths import find, shipped
from .views import (
    AppraisalView,
    BallotView,
    CountView,
    MinutesView,
    NoticeView,
    ProposalView,
    SlipView,
    SupplementView,
    appraisals,
    awarding,
    ballot_papers,
    counting,
    minutes,
    notice,
    proposal,
    slips,
    supplement,
)
from .word_template import Properties, WordTemplate


@dataclass(frozen=True, slots=True)
class Paper:
    """One kind of paper. `make` gives (file below the results folder, view), nothing without an occasion."""

    name: str
    about: str
    view: type
    make: Callable[[Result], Iterable[tuple[str, Any]]]
    after_council: bool = False
    """Whether it tells of the council's decisions; all others are papers of the meeting."""

    def files(self, result: Result) -> Iterable[tuple[str, Any]]:
        """(File, view) of each paper of the result, made of what was known at the paper's event."""
        return self.make(result if self.after_council else at_meeting(result))

    @property
    def template(self) -> str:
        """File name of the template."""
        return f"{self.name}.docx"


@dataclass(frozen=True, slots=True)
class Papers:
    """What was written (relative to the folder, in order), and what is to be said about the templates."""

    written: tuple[str, ...]
    findings: tuple[Finding, ...]


def _one(file: str, make: Callable[[Result], Any]) -> Callable[[Result], Iterable[tuple[str, Any]]]:
    """A paper of one file, or of none where the view is None."""

    def made(result: Result) -> Iterator[tuple[str, Any]]:
        view = make(result)
        if view is not None:
            yield file, view

    return made


def _each(
    folder: str, make: Callable[[Result], Iterable[tuple[str, Any]]]
) -> Callable[[Result], Iterator[Any]]:
    """A paper of one file an agency, named by its code."""

    def made(result: Result) -> Iterator[tuple[str, Any]]:
        for agency, view in make(result):
            yield f"{folder}/{agency}.docx", view

    return made


ALL_PAPERS: tuple[Paper, ...] = (
    Paper("bien_ban", "Biên bản họp bình xét", MinutesView, _one("bien_ban.docx", minutes)),
    Paper("to_trinh", "Tờ trình đề nghị khen thưởng", ProposalView, _one("to_trinh.docx", awarding)),
    Paper(
        "to_trinh_bo_sung",
        "Tờ trình đề nghị khen thưởng bổ sung",
        SupplementView,
        _one("to_trinh_bo_sung.docx", supplement),
        after_council=True,
    ),
    Paper("phu_luc", "Phụ lục kết quả xếp hạng", ProposalView, _one("phu_luc.docx", proposal)),
    Paper("danh_sach", "Danh sách đề nghị khen thưởng", ProposalView, _one("danh_sach.docx", awarding)),
    Paper("phieu_ket_qua", "Phiếu kết quả từng đơn vị", SlipView, _each("phieu_ket_qua", slips)),
    Paper(
        "bien_ban_tham_dinh",
        "Biên bản thẩm định từng đơn vị",
        AppraisalView,
        _each("bien_ban_tham_dinh", appraisals),
    ),
    Paper(
        "bien_ban_kiem_phieu", "Biên bản kiểm phiếu", CountView, _one("bien_ban_kiem_phieu.docx", counting)
    ),
    Paper("phieu_bau", "Phiếu bầu", BallotView, _one("phieu_bau.docx", ballot_papers)),
    Paper("thong_bao", "Thông báo nhắc gửi phiếu", NoticeView, _one("thong_bao.docx", notice)),
)
PAPERS: Mapping[str, Paper] = {paper.name: paper for paper in ALL_PAPERS}
"""Name -> paper, in the order they are made."""


def render_papers(
    result: Result,
    out_dir: Path,
    names: Sequence[str] = (),
    template_dirs: Sequence[Path] = (),
    papers: Sequence[Paper] = ALL_PAPERS,
) -> Papers:
    """Write the named papers of `papers` (all, without names) below `out_dir`.

    Templates of `template_dirs` win over the shipped ones. A paper whose template has an error is not written
    and its findings say why; one without an occasion (no ballot due, nobody missing) is not written either.
    KeyError for an unknown name; OSError when a file cannot be written.
    """
    written: list[str] = []
    told: list[Finding] = []
    for paper in _named(names, papers):
        template = WordTemplate(find(paper.template, template_dirs))
        told += judged(template, paper)
        for file, view in paper.files(result):
            properties = Properties(_title(paper, view), view.issuing_body)
            rendered = template.fill(shapes(paper.view), context(view), properties)
            told += rendered.findings
            if rendered.data is None:
                break
            target = out_dir / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(rendered.data)
            written.append(file)
    return Papers(tuple(written), tuple(dict.fromkeys(told)))


def _named(names: Sequence[str], papers: Sequence[Paper]) -> Sequence[Paper]:
    """The papers of these names in their order; all without names. KeyError for an unknown name."""
    by_name = {paper.name: paper for paper in papers}
    return [by_name[name] for name in names] if names else papers


def _title(paper: Paper, view: Any) -> str:
    """The title among the document's properties; that of the minutes follows the purpose of the meeting."""
    if isinstance(view, MinutesView):
        return f"Biên bản {view.title.lower()}"
    return f"{paper.about} năm {view.year}"


def paper_files(
    result: Result, names: Sequence[str] = (), papers: Sequence[Paper] = ALL_PAPERS
) -> tuple[str, ...]:
    """The files that `render_papers` would write, as long as no template has an error."""
    return tuple(file for paper in _named(names, papers) for file, _ in paper.files(result))


def check_template(name: str, path: Path) -> tuple[Finding, ...]:
    """What is wrong with a template of the named paper. KeyError for an unknown name.

    Without errors in its tags it is filled once with full and once with empty data, and what Word would choke
    on is told (E702, E704, E707).
    """
    paper, template = PAPERS[name], WordTemplate(path)
    findings = judged(template, paper)
    if errors(findings):
        return findings
    trials = (sample(paper.view), blank(paper.view))
    properties = Properties(paper.about, "")
    tried = (
        finding
        for values in trials
        for finding in template.fill(shapes(paper.view), values, properties).findings
    )
    return tuple(dict.fromkeys((*findings, *tried)))


def judged(template: WordTemplate, paper: Paper) -> tuple[Finding, ...]:
    """Errors; without any, what an edited template leaves out that the shipped one shows."""
    fields, original = shapes(paper.view), shipped() / paper.template
    findings = template.check(fields)
    if findings or template.path == original:
        return findings
    return template.missing(fields, WordTemplate(original))
