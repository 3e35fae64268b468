"""`verify`: the result recomputed from the inputs, compared with `ket_qua/`.

The ledger's chain is checked, and the forms that the intake was closed on against it.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ... import storage
from ...address import Address
from ...catalogue import Freeze, verification
from ...findings import Finding, errors, found
from ...ledger import Ledger
from ...model import Result, in_fours
from ...untrusted import shown_name
from ..common.folder import Folder
from ..common.load import LoadedSeason
from ..common.reports import DocumentReport
from ..result.build import here_in_words, made_elsewhere
from ..result.compare_files import same_content, same_figures
from ..result.rank import reckoned, write_results
from ..result.report import RankReport

MISSING, STRANGE, OTHER = "thiếu tệp", "tệp lạ", "nội dung khác"


def verify(opened: LoadedSeason, manifest: Mapping[str, Any] | None = None) -> DocumentReport:
    """Differences file by file; `recomputed` is False when plan or register have errors.

    With the manifest of a dossier, its result and the head of its ledger are compared too.
    """
    ledger = Ledger(opened.folder.ledger)
    findings = [*ledger.findings]
    faulty = errors(opened.findings)
    if faulty:
        findings += faulty
        different: list[tuple[str, str]] = []
    else:
        made = reckoned(opened)
        result = made.result
        findings += [finding for finding in made.findings if finding.spec.freeze is Freeze.CHANGED]
        elsewhere = made_elsewhere(ledger.lines, (opened.folder.phase, *opened.plan.phases))
        different, about_templates = compared(opened, result, figures_only=elsewhere is not None)
        findings += about_templates
        findings += _findings(opened.folder, different, elsewhere)
        if manifest is not None and result_json(result) != manifest.get("result"):
            findings.append(found(verification.STANDINGS_DIFFER, Address(opened.folder.results.name)))
    if manifest is not None and ledger.head != manifest.get("ledger_head"):
        findings.append(found(verification.LEDGER_HEAD_DIFFERS, Address(opened.folder.ledger.name)))
    content = {
        "ok": not errors(findings),
        "recomputed": not faulty,
        "differences": [{"file": name, "what": what} for name, what in different],
        "ledger_ok": ledger.ok,
        "ledger_head": ledger.head,
    }
    lines = (
        "Kết quả tính lại trùng với ket_qua/." if not different and not errors(findings) else "",
        f"Nhật ký: {len(ledger.lines)} dòng, mã cuối {in_fours(ledger.head)}.",
    )
    return DocumentReport(tuple(findings), content, tuple(filter(None, lines)))


def result_json(result: Result) -> dict[str, Any]:
    """The standings as `rank --json` gives them."""
    document = RankReport(result=result).document()
    return {"final": document["final"], "groups": document["groups"]}


def differences(opened: LoadedSeason, result: Result, *, figures_only: bool = False) -> list[tuple[str, str]]:
    """(file, what) of each difference, and of each template that has an error."""
    different, about_templates = compared(opened, result, figures_only=figures_only)
    return [*different, *((finding.at.file, finding.code) for finding in about_templates if finding.at)]


def compared(
    opened: LoadedSeason, result: Result, *, figures_only: bool
) -> tuple[list[tuple[str, str]], tuple[Finding, ...]]:
    """(file, what) of each difference between `ket_qua/` and what this result of the inputs gives now.

    Files are compared in content; `figures_only`, for what another build made, in figures and texts. And the
    errors of templates: the papers that these cannot make now are not compared.
    """
    same = same_figures if figures_only else same_content
    folder = opened.folder
    with tempfile.TemporaryDirectory() as scratch:
        fresh_root = Path(scratch)
        about_templates = errors(write_results(fresh_root, result, folder))
        fresh, standing = _files(fresh_root), _files(folder.results)
    different = []
    for name in sorted(fresh.keys() | standing.keys()):
        if name not in standing:
            different.append((name, MISSING))
        elif name not in fresh and not about_templates:
            different.append((name, STRANGE))
        elif name in fresh and not same(name, fresh[name], standing[name]):
            different.append((name, OTHER))
    return different, about_templates


def _files(root: Path) -> dict[str, bytes]:
    """Every file but the PDFs of papers: they carry the clock and fonts of the machine that made them."""
    return {
        shown_name(path.relative_to(root).as_posix()): path.read_bytes()
        for path in (storage.files_below(root) if root.is_dir() else ())
        if not (path.suffix == ".pdf" and path.with_suffix(".docx").is_file())
    }


def _findings(folder: Folder, different: list[tuple[str, str]], elsewhere: str | None) -> list[Finding]:
    """E820 for each difference; of a result of another build that it is one (I825), and E824 for each."""
    if elsewhere is None:
        return [
            found(verification.RESULT_DIFFERS, folder.at(folder.results / name), what=what)
            for name, what in different
        ]
    builds = {"made": elsewhere, "here": here_in_words()}
    told = [
        found(verification.DIFFERS_ACROSS_BUILDS, folder.at(folder.results / name), what=what, **builds)
        for name, what in different
    ]
    return told or [found(verification.MADE_BY_ANOTHER_BUILD, folder.at(folder.results), **builds)]
