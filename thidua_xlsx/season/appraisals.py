"""The appraisal workbooks lying under `tham_dinh/`, read with the same care as the forms."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from ..findings import Finding, found
from ..form_layout import FormLayout, appraisers, lay_out
from ..model import Appraisal, Appraisers, Book, Outcome, SelfScoring
from ..workbooks import texts
from ..workbooks.appraisal.reading import is_filled, read_appraisal
from ..workbooks.recognition import Recognition
from ..workbooks.submissions import choose
from .arrivals import Arrival, arrivals
from .intake import Intake, tally_of
from .opened import Opened, judging_key

Part = tuple[int, str]
"""Round and appraiser: whose piece of an agency's appraisal a workbook is."""


@dataclass(frozen=True, slots=True)
class AppraisalFile:
    """One file under `tham_dinh/`. `appraisal` is None when it could not be read as one."""

    path: Path
    agency: str | None
    appraisal: Appraisal | None
    findings: tuple[Finding, ...]

    @property
    def filled(self) -> bool:
        """Whether somebody's work is in it: what cannot be read may well hold some."""
        return self.appraisal is None or is_filled(self.appraisal)

    @property
    def part(self) -> Part | None:
        """Which piece it is; None when it could not be read."""
        return None if self.appraisal is None else (self.appraisal.round, self.appraisal.piece)


def lay_out_appraisal(opened: Opened, scoring: SelfScoring, appraiser: str | None = None) -> FormLayout:
    """The appraisal workbook of one return, with the rows of that appraiser open."""
    tally = tally_of(opened, scoring)
    return lay_out(
        opened.plan,
        opened.register,
        scoring.agency,
        "appraisal",
        opened.folder.phase,
        scoring=scoring,
        tally=tally,
        appraiser=appraiser,
    )


def read_appraisals(intake: Intake) -> tuple[AppraisalFile, ...]:
    """Every file under `tham_dinh/`; of two of one piece the later counts, as for forms."""
    opened, used = intake.opened, intake.used
    key = judging_key(opened.folder)
    root = opened.folder.root
    unread: list[AppraisalFile] = []
    read: dict[Part, list[Appraisal]] = defaultdict(list)
    for arrival in arrivals(opened, opened.folder.appraisals, "appraisal", key):
        path = root / arrival.source.file
        scoring = used.get(arrival.agency or "")
        if arrival.refused or arrival.book is None or arrival.seen is None:
            unread.append(AppraisalFile(path, arrival.agency, None, arrival.findings))
        elif scoring is None:
            orphan = found("E818", opened.folder.at(path), agency=arrival.agency)
            unread.append(AppraisalFile(path, arrival.agency, None, (*arrival.findings, orphan)))
        elif told := _foreign(opened, arrival.seen, path):
            unread.append(AppraisalFile(path, arrival.agency, None, (*arrival.findings, *told)))
        else:
            one = _read(opened, scoring, arrival, arrival.book, arrival.seen)
            read[one.round, one.piece].append(one)
    # What the register says of files is about returns; an appraisal that it does not name is not lost.
    chosen = [one for part in sorted(read) for one in choose(read[part], opened.plan, opened.register)[0]]
    files = [AppraisalFile(root / one.source.file, one.agency, one, _findings(one)) for one in chosen]
    return (*files, *unread)


def _foreign(opened: Opened, seen: Recognition, path: Path) -> tuple[Finding, ...]:
    """Whether by the plan its appraiser has nothing to appraise there."""
    expected = appraisers(opened.plan, opened.register, seen.agency)
    if (not seen.meta and not seen.properties) or seen.appraiser in expected:
        return ()
    known = Appraisers(opened.plan)
    facts = {
        "appraiser": texts.quote(known.shown(seen.appraiser)),
        "expected": ", ".join(map(known.shown, expected)),
    }
    return (found("E175", opened.folder.at(path), agency=seen.agency, **facts),)


def _read(opened: Opened, scoring: SelfScoring, arrival: Arrival, book: Book, seen: Recognition) -> Appraisal:
    return read_appraisal(
        book,
        lay_out_appraisal(opened, scoring, seen.appraiser if seen.meta or seen.properties else None),
        arrival.source,
        form_sha256=seen.form_sha256,
        told=arrival.findings,
    )


def _findings(appraisal: Appraisal) -> tuple[Finding, ...]:
    """Of one that another supersedes, only that it does."""
    return appraisal.findings[-1:] if appraisal.outcome is Outcome.SUPERSEDED else appraisal.findings
