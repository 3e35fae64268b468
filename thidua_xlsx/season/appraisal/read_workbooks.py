"""The appraisal workbooks lying under `tham_dinh/`, read with the same care as the forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from ... import safe_text
from ...address import Address
from ...catalogue import form_identity, frozen_intake, season_folder
from ...findings import Finding, found
from ...form_layout import FirstRound, appraisers
from ...forms.appraisal.read import is_filled
from ...forms.explanation import says_anything
from ...intake.late_explanations import is_late, judged
from ...intake.recognition import Recognition
from ...intake.return_that_counts import choose
from ...model import Appraisal, Appraisers, Explanation, Outcome
from ...tabulation.scoring.merge_appraisals import merge
from ..collection.collect import Intake, take_in
from ..collection.report import Submission
from ..common.key import judging_key
from ..common.load import LoadedSeason
from ..common.phases import in_phase
from ..inbox.received_files import ReceivedFile, arrivals
from .read_one import appraisal_read, explanation_read

Part = tuple[int, str]
"""Round and appraiser: whose piece of an agency's appraisal a workbook is."""


@dataclass(frozen=True, slots=True)
class AppraisalFile:
    """One file under `tham_dinh/`. `appraisal` is None when it could not be read as one, or does not apply.

    `outdated`: somebody filled it for another form than the one that counts now.
    """

    path: Path
    agency: str | None
    appraisal: Appraisal | None
    findings: tuple[Finding, ...]
    outdated: bool = False

    @property
    def filled(self) -> bool:
        """Whether somebody's work is in it: what cannot be read may well hold some."""
        return self.appraisal is None or is_filled(self.appraisal)

    @property
    def part(self) -> Part | None:
        """Which piece it is; None when it could not be read."""
        return None if self.appraisal is None else (self.appraisal.round, self.appraisal.piece)


@dataclass(frozen=True, slots=True)
class Appraised:
    """Everything about the appraisals of a season.

    `firsts`: agency -> its first round, as far as it is there.
    """

    files: tuple[AppraisalFile, ...]
    firsts: Mapping[str, FirstRound]
    explanations: tuple[Explanation, ...]
    refused: tuple[tuple[ReceivedFile, Finding], ...]
    """Explanations of what is not there."""

    @property
    def about_explanations(self) -> tuple[Finding, ...]:
        """The findings of the explanations; of one that another supersedes, only that it does."""
        findings = [finding for arrival, why in self.refused for finding in (*arrival.findings, why)]
        for explanation in self.explanations:
            superseded = explanation.outcome is Outcome.SUPERSEDED
            findings += explanation.findings[-1:] if superseded else explanation.findings
        return tuple(findings)


def read_appraisals(intake: Intake) -> tuple[AppraisalFile, ...]:
    """Every file under `tham_dinh/`; of two of one piece the later counts, as for forms."""
    return read_appraised(intake).files


def filled_workbooks(opened: LoadedSeason) -> dict[str, list[str]]:
    """Agency -> the appraisal workbooks that count now and that somebody has filled, of every phase."""
    phases = [in_phase(opened, phase) for phase in opened.plan.phases] or [opened]
    filled: dict[str, list[str]] = defaultdict(list)
    for phase in phases:
        for file in read_appraisals(take_in(phase)):
            if file.appraisal is not None and file.filled:
                filled[file.appraisal.agency].append(file.appraisal.source.file)
    return dict(filled)


def read_appraised(intake: Intake) -> Appraised:
    """Every file under `tham_dinh/`, and the explanations: round 1, what is said to it, round 2."""
    reader, later = _Reader(intake), list[ReceivedFile]()
    opened = intake.opened
    for arrival in arrivals(opened, opened.folder.appraisals, "appraisal", judging_key(opened.folder)):
        if arrival.seen is not None and arrival.seen.round > 1:
            later.append(arrival)
        else:
            reader.read(arrival, None)
    firsts = reader.first_rounds()
    explanations, refused = _explanations(intake, firsts)
    for explanation in explanations:
        if explanation.outcome.used and says_anything(explanation) and not is_late(explanation):
            firsts[explanation.agency] = _explained_by(firsts[explanation.agency], explanation)
    for arrival in later:
        first = firsts.get(arrival.agency or "")
        if first is None:
            reader.refuse(
                arrival,
                found(
                    form_identity.ROUND_WITHOUT_FIRST_APPRAISAL,
                    Address(arrival.source.file),
                    agency=arrival.agency,
                ),
            )
        else:
            reader.read(arrival, first)
    return Appraised(reader.files(), firsts, explanations, refused)


class _Reader:
    """Reads the workbooks one after another and sorts them by piece."""

    def __init__(self, intake: Intake) -> None:
        self.opened, self.used = intake.opened, intake.used
        self.unread: list[AppraisalFile] = []
        self.by_part: dict[Part, list[Appraisal]] = defaultdict(list)

    def path(self, file: str) -> Path:
        return self.opened.folder.root / file

    def refuse(self, arrival: ReceivedFile, *findings: Finding) -> None:
        """Keep the file as one that could not be read."""
        path = self.path(arrival.source.file)
        self.unread.append(AppraisalFile(path, arrival.agency, None, (*arrival.findings, *findings)))

    def read(self, arrival: ReceivedFile, first: FirstRound | None) -> None:
        scoring, at = self.used.get(arrival.agency or ""), Address(arrival.source.file)
        if arrival.refused or arrival.seen is None:
            self.refuse(arrival)
        elif scoring is None:
            self.refuse(arrival, found(season_folder.APPRAISAL_WITHOUT_FORM, at, agency=arrival.agency))
        elif findings := _foreign(self.opened, arrival.seen, at):
            self.refuse(arrival, *findings)
        elif read := appraisal_read(self.opened, scoring, first, arrival):
            appraisal = read[1]
            made_for = arrival.seen.form_sha256
            if first is None and made_for and made_for != scoring.source.sha256 and is_filled(appraisal):
                findings = (
                    *arrival.findings,
                    found(frozen_intake.APPRAISED_ANOTHER_FORM, at, agency=appraisal.agency),
                )
                path = self.path(arrival.source.file)
                self.unread.append(AppraisalFile(path, appraisal.agency, None, findings, outdated=True))
            else:
                self.by_part[appraisal.round, appraisal.piece].append(appraisal)

    def chosen(self) -> Iterator[Appraisal]:
        """Of two of one piece the later counts. What the register says of files is about returns; an
        appraisal that it does not name is not lost."""
        for part in sorted(self.by_part):
            yield from choose(self.by_part[part], self.opened.plan, self.opened.register)[0]

    def files(self) -> tuple[AppraisalFile, ...]:
        read = (AppraisalFile(self.path(o.source.file), o.agency, o, _findings(o)) for o in self.chosen())
        return (*read, *self.unread)

    def first_rounds(self) -> dict[str, FirstRound]:
        """The pieces of round 1 that somebody has filled, as one, by agency."""
        pieces: dict[str, list[Appraisal]] = defaultdict(list)
        for appraisal in self.chosen():
            if appraisal.outcome.used and is_filled(appraisal):
                pieces[appraisal.agency].append(appraisal)
        return {code: self._first(code, own) for code, own in pieces.items()}

    def _first(self, code: str, own: list[Appraisal]) -> FirstRound:
        whole = merge(own, self.opened.plan.agency(code)).appraisal or own[0]
        parts = [self.used[code].source.sha256, *sorted(piece.source.sha256 for piece in own)]
        return FirstRound(whole, None, sha256("\n".join(parts).encode()).hexdigest())


def _explained_by(first: FirstRound, explanation: Explanation) -> FirstRound:
    parts = (first.sha256, explanation.source.sha256)
    both = sha256("\n".join(parts).encode()).hexdigest()
    return FirstRound(first.appraisal, explanation, both, first.sha256)


def _explanations(
    intake: Intake, firsts: Mapping[str, FirstRound]
) -> tuple[tuple[Explanation, ...], tuple[tuple[ReceivedFile, Finding], ...]]:
    """The explanations that came back, of several of one agency the one that counts; and those of nothing."""
    opened, read, refused = intake.opened, list[Explanation](), list[tuple[ReceivedFile, Finding]]()
    for arrival in intake.explaining:
        code = arrival.agency or ""
        scoring, first = intake.used.get(code), firsts.get(code)
        made = explanation_read(opened, scoring, first, arrival) if scoring and first else None
        if made is None:
            refused.append(
                (
                    arrival,
                    found(
                        form_identity.ROUND_WITHOUT_FIRST_APPRAISAL,
                        Address(arrival.source.file),
                        agency=arrival.agency,
                    ),
                )
            )
        else:
            read.append(judged(made[1], opened.plan, opened.register))
    late = tuple(explanation for explanation in read if is_late(explanation))
    timely = [explanation for explanation in read if not is_late(explanation)]
    # The file that the register names is about the form; an explanation it does not name is not lost.
    return (*choose(timely, opened.plan, opened.register)[0], *late), tuple(refused)


def received_explanations(intake: Intake) -> tuple[tuple[Submission, ...], tuple[Finding, ...]]:
    """The explanations as `collect` lists them, and what is to be said about them."""
    if not intake.explaining:
        return (), ()
    appraised = read_appraised(intake)
    read = [
        (explanation.agency, explanation.source, explanation.outcome)
        for explanation in appraised.explanations
    ]
    read += [(arrival.agency or "", arrival.source, Outcome.REJECTED) for arrival, _ in appraised.refused]
    listed = tuple(Submission(code or None, source.file, source.sha256, out) for code, source, out in read)
    return listed, appraised.about_explanations


def _foreign(opened: LoadedSeason, seen: Recognition, at: Address) -> tuple[Finding, ...]:
    """Whether by the plan its appraiser has nothing to appraise there."""
    expected = appraisers(opened.plan, opened.register, seen.agency)
    if seen.named_appraiser in (None, *expected):
        return ()
    known = Appraisers(opened.plan)
    facts = {
        "appraiser": safe_text.quote(known.shown(seen.appraiser)),
        "expected": ", ".join(map(known.shown, expected)),
    }
    return (found(form_identity.OTHER_APPRAISER, at, agency=seen.agency, **facts),)


def _findings(appraisal: Appraisal) -> tuple[Finding, ...]:
    """Of one that another supersedes, only that it does."""
    return appraisal.findings[-1:] if appraisal.outcome is Outcome.SUPERSEDED else appraisal.findings
