"""The files of `ket_qua/` beside those that the same inputs give now."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ... import storage
from ...findings import Finding, errors
from ...model import Plan, Result
from ...untrusted import shown_name
from ..common.compare_files import same_content, same_figures, worded_otherwise
from ..common.folder import Folder
from ..common.load import LoadedSeason, open_ledger
from ..result.build import Elsewhere, last_run
from ..result.rank import write_results

MISSING, STRANGE, OTHER = "thiếu tệp", "tệp lạ", "nội dung khác"


def differences(opened: LoadedSeason, result: Result, elsewhere: Elsewhere | None) -> list[tuple[str, str]]:
    """(file, what) of each difference, and of each template that has an error."""
    told = compared(opened, result, elsewhere)
    about_templates = ((finding.at.file, finding.code) for finding in told.about_templates if finding.at)
    return [*told.different, *about_templates]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`ket_qua/` beside what the inputs give now."""

    different: list[tuple[str, str]]
    """(file, what)."""
    worded_otherwise: list[str]
    """Files of another version with the same figures and names in other words."""
    about_templates: tuple[Finding, ...]
    """Errors of templates; the papers that these cannot make now are not compared."""


def compared(opened: LoadedSeason, result: Result, elsewhere: Elsewhere | None) -> Comparison:
    """Files compared in content; those of another build in figures and texts, of another version in figures
    and names."""
    same = same_content if elsewhere is None else same_figures
    worded = worded_otherwise(names_of(opened.plan)) if elsewhere and elsewhere.other_version else _never
    folder = opened.folder
    if elsewhere is not None:
        result = _with_code_of_then(folder, result)
    with tempfile.TemporaryDirectory() as scratch:
        fresh_root = Path(scratch)
        about_templates = errors(write_results(fresh_root, result, folder))
        fresh, standing = _files(fresh_root), _files(folder.results)
    different, other_words = [], []
    for name in sorted(fresh.keys() | standing.keys()):
        if name not in standing:
            different.append((name, MISSING))
        elif name not in fresh and not about_templates:
            different.append((name, STRANGE))
        elif name in fresh and not same(name, fresh[name], standing[name]):
            if worded(name, fresh[name], standing[name]):
                other_words.append(name)
            else:
                different.append((name, OTHER))
    return Comparison(different, other_words, about_templates)


def names_of(plan: Plan) -> Iterator[str]:
    """The names and texts of a season that its results repeat."""
    for agency in plan.agencies:
        yield from (agency.name, *agency.aliases, agency.group, agency.representative)
    yield from (criterion.text for criterion in plan.criteria)
    yield from (adjustment.text for adjustment in plan.adjustments)
    yield from (condition.text for condition in plan.conditions)
    yield from (band.name for band in plan.classes)
    yield from (award.form for award in plan.awards)
    yield from (plan.info.name, plan.info.block, plan.info.issuing_body)


def _never(_name: str, _one: bytes, _other: bytes) -> bool:
    """Files of this version are not worded otherwise."""
    return False


def _with_code_of_then(folder: Folder, result: Result) -> Result:
    """With the code that papers printed when they were made: before 0.3 that of all inputs, council's rows
    included."""
    run = last_run(open_ledger(folder).lines, folder.phase)
    if run is None or "meeting_digest" in run:
        return result
    phases = tuple(_with_code_of_then(folder, phase) for phase in result.phases)
    return replace(result, meeting_digest="", phases=phases)


def _files(root: Path) -> dict[str, bytes]:
    """Every file but the PDFs of papers: they carry the clock and fonts of the machine that made them."""
    return {
        shown_name(path.relative_to(root).as_posix()): path.read_bytes()
        for path in (storage.files_below(root) if root.is_dir() else ())
        if not (path.suffix == ".pdf" and path.with_suffix(".docx").is_file())
    }
