"""`verify`: the result recomputed from the inputs, compared with `ket_qua/`.

The ledger's chain is checked, and the forms that the intake was closed on against it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from ...address import Address
from ...catalogue import Freeze, ledger_lines, verification
from ...findings import Finding, errors, found
from ...ledger import Ledger, canonical
from ...model import Result, in_fours
from ...version import __version__
from ..common.folder import Folder
from ..common.key import key_lost
from ..common.ledger_clock import clock_went_back
from ..common.load import LoadedSeason, open_ledger
from ..common.reports import DocumentReport
from ..result.build import Elsewhere, here_in_words, last_run, made_elsewhere
from ..result.rank import RANKING_BOOK, RankingRun, reckoned
from ..result.report import RUN, RankReport
from .compare_results import Comparison, compared


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
        comparison = compared(opened, result, elsewhere)
        different = comparison.different
        findings += comparison.about_templates
        findings += _findings(opened.folder, comparison, elsewhere)
        if ledger.ok and (manifest is not None or (opened.folder.results / RANKING_BOOK).is_file()):
            findings += _about_run(opened.folder, run_differences(opened, made, ledger))
        if manifest is not None and not same_standings(result_json(result), manifest):
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


def same_standings(made: Mapping[str, Any], manifest: Mapping[str, Any]) -> bool:
    """Whether the manifest holds this result; one of another version but for what it does not say or words
    otherwise."""
    published = manifest.get("result")
    if manifest.get("tool") == __version__ or not isinstance(published, dict):
        return bool(published == made)
    return bool(_figures_of(published, made) == _figures_of(made, published))


def _figures_of(standings: Any, other: Any) -> Any:
    """Of the standings what both tell, without the reasons, which are sentences."""
    if isinstance(standings, dict) and isinstance(other, dict):
        common = standings.keys() & other.keys() - {"reasons"}
        return {key: _figures_of(standings[key], other[key]) for key in common}
    if isinstance(standings, list) and isinstance(other, list) and len(standings) == len(other):
        return [_figures_of(*pair) for pair in zip(standings, other, strict=True)]
    return standings


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
    # Lines of earlier versions say less, and their results word the reasons otherwise.
    not_compared = {"writers"} if run.get("version") == __version__ else {"writers", "result_digest"}
    compared_keys = (key for key in expected if key in run and key not in not_compared)
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


def _findings(folder: Folder, comparison: Comparison, elsewhere: Elsewhere | None) -> list[Finding]:
    """E820 for each difference; of another build E824, I829 for what it words otherwise, else I825."""
    different = comparison.different
    if elsewhere is None:
        return [
            found(verification.RESULT_DIFFERS, folder.at(folder.results / name), what=what)
            for name, what in different
        ]
    builds = {"made": elsewhere.words, "here": here_in_words()}
    told = [
        found(verification.DIFFERS_ACROSS_BUILDS, folder.at(folder.results / name), what=what, **builds)
        for name, what in different
    ]
    told += [
        found(verification.WORDED_OTHERWISE, folder.at(folder.results / name), **builds)
        for name in comparison.worded_otherwise
    ]
    return told or [found(verification.MADE_BY_ANOTHER_BUILD, folder.at(folder.results), **builds)]
