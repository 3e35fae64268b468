"""`verify`: the result recomputed from the inputs, compared with `ket_qua/`.

The ledger's chain is checked, and the forms that the intake was closed on against it.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from ... import storage
from ...address import Address
from ...catalogue import Freeze, ledger_lines, verification
from ...findings import Finding, errors, found
from ...ledger import Ledger, canonical
from ...model import Result, in_fours
from ...untrusted import shown_name
from ...version import __version__
from ..common.compare_files import same_content, same_figures
from ..common.folder import Folder
from ..common.key import key_lost
from ..common.ledger_clock import clock_went_back
from ..common.load import LoadedSeason, open_ledger
from ..common.reports import DocumentReport
from ..result.build import here_in_words, last_run, made_elsewhere
from ..result.rank import RANKING_BOOK, RankingRun, reckoned, write_results
from ..result.report import RUN, RankReport

MISSING, STRANGE, OTHER = "thiếu tệp", "tệp lạ", "nội dung khác"


def verify(opened: LoadedSeason, manifest: Mapping[str, Any] | None = None) -> DocumentReport:
    """Differences file by file; `recomputed` is False when plan or register have errors.

    The last run that the ledger holds is compared with the result; with the manifest of a dossier, its result
    and the end of its ledger too.
    """
    ledger = open_ledger(opened.folder, repair=False)
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
        if ledger.ok and (manifest is not None or (opened.folder.results / RANKING_BOOK).is_file()):
            findings += _about_run(opened.folder, run_differences(opened, made, ledger))
        if manifest is not None and result_json(result) != manifest.get("result"):
            findings.append(found(verification.STANDINGS_DIFFER, Address(opened.folder.results.name)))
    if manifest is not None and not _whole(ledger, manifest):
        findings.append(found(verification.LEDGER_HEAD_DIFFERS, Address(opened.folder.ledger.name)))
    findings += clock_went_back(opened.folder.shown(opened.folder.ledger), ledger.lines)
    content = {
        "ok": not errors(findings),
        "recomputed": not faulty,
        "differences": [{"file": name, "what": what} for name, what in different],
        **_of_ledger(ledger),
    }
    lines = (
        "Kết quả tính lại trùng với ket_qua/." if not different and not errors(findings) else "",
        f"Nhật ký: {len(ledger.lines)} dòng, mã cuối {in_fours(ledger.head)}.",
    )
    return DocumentReport(tuple(findings), content, tuple(filter(None, lines)))


def result_json(result: Result) -> dict[str, Any]:
    """The standings as `rank --json` gives them."""
    return RankReport(result=result).standings_json


def run_differences(opened: LoadedSeason, made: RankingRun, ledger: Ledger) -> tuple[str, ...]:
    """What of a result is not as the last run in the ledger says; "RUN" alone where no run is in it.

    A phase that was written with its year is in the line of the year by its inputs.
    """
    name = opened.folder.shown(opened.folder.results / RANKING_BOOK)
    run = last_run(ledger.lines, opened.folder.phase)
    if run is None:
        return (RUN,)
    if str(run.get("phase") or "") != opened.folder.phase:
        inputs = run.get("inputs")
        held = inputs.items() if isinstance(inputs, dict) else ()
        return () if set(made.sources) <= set(held) else ("inputs",)
    report = RankReport(result=made.result, written=(name,), sources=made.sources)
    expected = dict(report.run)[RUN]
    # Lines of earlier versions say less.
    compared_keys = (key for key in expected if key in run and key != "writers")
    return tuple(key for key in compared_keys if run[key] != _plain(expected[key]))


def _plain(value: object) -> object:
    """As JSON gives it back."""
    return json.loads(canonical(value))


def _about_run(folder: Folder, different: tuple[str, ...]) -> list[Finding]:
    if not different:
        return []
    what = "không có dòng RUN" if different == (RUN,) else ", ".join(different)
    return [found(ledger_lines.LAST_RUN_DIFFERS, folder.at(folder.ledger), what=what)]


def _whole(ledger: Ledger, manifest: Mapping[str, Any]) -> bool:
    """Whether the ledger ends as the manifest says; those of earlier versions do not count its lines.

    A torn last line is an accident in a season's folder; in a dossier it was not there when it was packed.
    """
    count = len(ledger.lines)
    return not ledger.torn and (ledger.head, count) == (
        manifest.get("ledger_head"),
        manifest.get("ledger_lines", count),
    )


def accept_ledger(opened: LoadedSeason, reason: str, now: datetime) -> DocumentReport:
    """Go on with a ledger that lost lines or was made anew: recorded in it with the reason, for good.

    A broken chain cannot be gone on with. Without the key nothing would hold what was accepted.
    """
    ledger = open_ledger(opened.folder)
    if any(finding.spec is ledger_lines.CHAIN_BROKEN for finding in ledger.findings) or ledger.ok:
        return DocumentReport(tuple(ledger.findings), _of_ledger(ledger))
    lost = key_lost(opened.folder)
    if lost:
        return DocumentReport(lost, _of_ledger(ledger))
    ledger.accept({"reason": reason, "version": __version__}, now)
    return DocumentReport(tuple(open_ledger(opened.folder).findings), _of_ledger(ledger))


def _of_ledger(ledger: Ledger) -> dict[str, Any]:
    return {"ledger_ok": ledger.ok, "ledger_head": ledger.head, "ledger_lines": len(ledger.lines)}


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
    if figures_only:
        result = _with_code_of_then(folder, result)
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
