"""The appraisal workbooks lying under `tham_dinh/`, read with the same care as the forms."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..findings import Finding, found
from ..form_layout import FormLayout, lay_out
from ..model import Appraisal, Book, Outcome, SelfScoring
from ..workbooks.appraisal.reading import is_filled, read_appraisal
from ..workbooks.recognition import Recognition
from ..workbooks.submissions import choose
from .arrivals import Arrival, arrivals
from .intake import Intake, tally_of
from .opened import Opened, season_key


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


def lay_out_appraisal(opened: Opened, scoring: SelfScoring) -> FormLayout:
    """The appraisal workbook of one return."""
    tally = tally_of(opened, scoring)
    return lay_out(
        opened.plan,
        opened.register,
        scoring.agency,
        "appraisal",
        opened.folder.phase,
        scoring=scoring,
        tally=tally,
    )


def read_appraisals(intake: Intake) -> tuple[AppraisalFile, ...]:
    """Every file under `tham_dinh/`; of two for one agency the later counts, as for forms."""
    opened, used = intake.opened, intake.used
    key = season_key(opened.folder)
    root = opened.folder.root
    unread: list[AppraisalFile] = []
    read: list[Appraisal] = []
    for arrival in arrivals(opened, opened.folder.appraisals, "appraisal", key):
        path = root / arrival.source.file
        scoring = used.get(arrival.agency or "")
        if arrival.refused or arrival.book is None or arrival.seen is None:
            unread.append(AppraisalFile(path, arrival.agency, None, arrival.findings))
        elif scoring is None:
            orphan = found("E818", opened.folder.at(path), agency=arrival.agency)
            unread.append(AppraisalFile(path, arrival.agency, None, (*arrival.findings, orphan)))
        else:
            read.append(_read(opened, scoring, arrival, arrival.book, arrival.seen))
    # What the register says of files is about returns; an appraisal that it does not name is not lost.
    chosen, _ = choose(read, opened.plan, opened.register)
    files = [AppraisalFile(root / one.source.file, one.agency, one, _findings(one)) for one in chosen]
    return (*files, *unread)


def _read(opened: Opened, scoring: SelfScoring, arrival: Arrival, book: Book, seen: Recognition) -> Appraisal:
    return read_appraisal(
        book,
        lay_out_appraisal(opened, scoring),
        arrival.source,
        form_sha256=seen.form_sha256,
        told=arrival.findings,
    )


def _findings(appraisal: Appraisal) -> tuple[Finding, ...]:
    """Of one that another supersedes, only that it does."""
    return appraisal.findings[-1:] if appraisal.outcome is Outcome.SUPERSEDED else appraisal.findings
