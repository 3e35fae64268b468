"""`papers`: papers of the dossier made again, as PDF too; and the season's own templates checked."""

from __future__ import annotations

import shutil
import tempfile
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from ... import storage
from ...catalogue import paper_templates, verification
from ...documents.html_report import TEMPLATE, check_report
from ...documents.pdf import add_pdfs
from ...documents.registry import PAPERS, check_template, paper_files, render_papers
from ...findings import Finding, errors, found
from ...model import Result
from ...vietnamese.text_folding import hint, nearest
from ..common.compare_files import same_figures
from ..common.earlier import earlier_results
from ..common.folder import Folder
from ..common.load import LoadedSeason
from ..common.reports import DocumentReport, WriteReport
from ..common.write_batch import unwritable
from .rank import RANKING_BOOK, TemplateFaultError, reckoned, whole


def write_papers(opened: LoadedSeason, names: Sequence[str], *, pdf: bool, dry_run: bool) -> WriteReport:
    """Make the named papers (all, without names) again and exchange `ket_qua/` as a whole.

    Those of a year and of each of its phases that has begun; those of one phase where it was entered. Only
    beside a ranking of the same inputs: papers of one result never lie beside the workbook of another.
    """
    unknown = _unknown(names)
    if unknown or errors(opened.findings):
        return WriteReport(findings=(*unknown, *errors(opened.findings)))
    parts, results = _parts(reckoned(opened).result), opened.folder.results
    if not all(_ranked(result, results / inner) for inner, result in parts.items()):
        return WriteReport(
            findings=(
                found(verification.NO_RANKING, opened.folder.at(results), folder=opened.folder.root.name),
            )
        )
    prefix = results.relative_to(opened.folder.root).as_posix()
    if dry_run:
        due = [f"{inner}{name}" for inner, result in parts.items() for name in paper_files(result, names)]
        return WriteReport(written=_shown(prefix, due, pdf), dry_run=True)
    about_papers: list[Finding] = []
    written: list[str] = []

    def build(fresh: Path) -> None:
        _keep_others(results, fresh, names, parts)
        for inner, result in parts.items():
            papers = render_papers(result, fresh / inner, names, (opened.folder.templates,))
            about_papers.extend(whole(papers.findings))
            written.extend(f"{inner}{name}" for name in papers.written)
        if pdf:
            made, faults = add_pdfs(fresh, tuple(written))
            about_papers.extend(faults)
            written.extend(made)

    try:
        storage.exchange_folder(results, build, earlier_results(opened.folder))
    except TemplateFaultError as fault:
        return WriteReport((*about_papers, *fault.findings))
    except OSError as error:
        return WriteReport((*about_papers, unwritable(opened.folder, results, error)))
    findings = tuple(dict.fromkeys(about_papers))
    return WriteReport(findings, tuple(f"{prefix}/{name}" for name in sorted(written)))


def _parts(result: Result) -> dict[str, Result]:
    """The result by the folder of its papers below `ket_qua/`, as `rank` lays it out: "", then "Đợt 1/"."""
    return {"": result, **{f"{phase.phase}/": phase for phase in result.phases}}


def _ranked(result: Result, results: Path) -> bool:
    """Whether the ranking workbook that stands there is the one of this result."""
    from ...ranking_workbook import write_ranking

    standing = storage.standing(results) / RANKING_BOOK
    if not standing.is_file():
        return False
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch) / RANKING_BOOK
        write_ranking(fresh, result)
        return same_figures(RANKING_BOOK, fresh.read_bytes(), standing.read_bytes())


def _keep_others(results: Path, fresh: Path, names: Sequence[str], parts: Collection[str]) -> None:
    """Copy everything but the papers that are made anew, their PDFs included."""
    anew = set(names or PAPERS)
    for path in storage.files_below(results):
        inner = path.relative_to(results)
        name = unicodedata.normalize("NFC", inner.as_posix())
        phase, _, rest = name.partition("/")
        own = rest if f"{phase}/" in parts else name
        if Path(Path(own).parts[0]).stem not in anew:
            target = fresh / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)


def _shown(prefix: str, files: Sequence[str], pdf: bool) -> tuple[str, ...]:
    pdfs = [Path(file).with_suffix(".pdf").as_posix() for file in files] if pdf else []
    return tuple(f"{prefix}/{name}" for name in sorted([*files, *pdfs]))


def _unknown(names: Sequence[str]) -> tuple[Finding, ...]:
    return tuple(
        found(paper_templates.UNKNOWN_PAPER, name=name, hint=_hint(name), known=", ".join(PAPERS))
        for name in names
        if name not in PAPERS
    )


def _hint(name: str) -> str:
    return hint(nearest(name, list(PAPERS)))


def check_templates(folder: Folder, names: Sequence[str] = ()) -> DocumentReport:
    """What is wrong with the templates that the season has of its own; nothing is written.

    Each is compared with the fields of its paper, and filled once with full and once with empty data.
    """
    unknown = _unknown(names)
    if unknown:
        return DocumentReport(unknown)
    wanted = names or tuple(PAPERS)
    own = {name: folder.templates / PAPERS[name].template for name in wanted}
    checked = {name: check_template(name, path) for name, path in own.items() if path.is_file()}
    if not names and (folder.templates / TEMPLATE).is_file():
        own["bao_cao"] = folder.templates / TEMPLATE
        checked["bao_cao"] = check_report(own["bao_cao"])
    strange = () if names else tuple(_strange(folder))
    content = {
        "templates": [
            {"paper": name, "own": name in checked, "ok": not errors(checked.get(name, ()))} for name in own
        ]
    }
    all_findings = (*strange, *(finding for findings in checked.values() for finding in findings))
    return DocumentReport(all_findings, content, tuple(_lines(own, checked)))


def _strange(folder: Folder) -> Iterator[Finding]:
    """Files of the templates' folder that no paper uses: a misspelt name changes nothing, silently."""
    for path in sorted(folder.templates.glob("*")):
        used = path.name == TEMPLATE or (path.suffix == ".docx" and path.stem in PAPERS)
        if path.is_file() and not used and not path.name.startswith(("~$", ".")):
            yield found(
                paper_templates.FILE_OF_NO_PAPER,
                folder.at(path),
                hint=_hint(path.stem),
                known=", ".join(PAPERS),
            )


def _lines(own: dict[str, Path], checked: dict[str, tuple[Finding, ...]]) -> Iterator[str]:
    for name, path in own.items():
        if name not in checked:
            yield f"{PAPERS[name].template}: dùng mẫu gốc"
        elif errors(checked[name]):
            yield f"templates/{path.name}: có lỗi, văn bản chưa lập được"
        else:
            yield f"templates/{path.name}: dùng được"
