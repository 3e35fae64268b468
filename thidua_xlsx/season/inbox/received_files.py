"""Workbooks lying in a folder, opened strictly and recognised by what is inside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ... import storage
from ...address import Address
from ...catalogue import Effect
from ...findings import Finding, found, worst_effect
from ...form_layout.types import FormKind
from ...intake.identity import Key
from ...intake.recognise import Recognition, judge_identity, recognise
from ...model import Book, Source
from ...untrusted.file_names import shown_name, temporary
from ...untrusted.legacy_workbook import OLD_FORMATS, read_old_book
from ...untrusted.ooxml.package import Package, open_package
from ...untrusted.ooxml.read_workbook import read_book
from ..common.load import LoadedSeason
from .decrypted_copies import opened_copy
from .gc_pause import young_only
from .unpack import unfold


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """A file as it lies there. `book` is None when it could not be opened as a workbook."""

    source: Source
    book: Book | None
    seen: Recognition | None
    findings: tuple[Finding, ...]
    envelope: bool = False
    """What returns came in (a message, an archive, a locked original), and not one itself."""

    @property
    def refused(self) -> bool:
        """Whether nothing of it can be read: no workbook, or not one of this season."""
        return self.book is None or worst_effect(self.findings).value >= Effect.REJECT.value

    @property
    def agency(self) -> str | None:
        """Whose it says it is; None when it does not say."""
        if self.seen is None:
            return None
        return self.seen.agency or self.seen.printed or None


def workbooks_in(folder: Path) -> list[Path]:
    """Every file below the folder but the leftovers of programs, always in the same order."""
    if not folder.is_dir():
        return []
    return sorted(
        (path for path in storage.files_below(folder) if not temporary(path.name)),
        key=lambda path: shown_name(path.relative_to(folder).as_posix()),
    )


def arrivals(
    opened: LoadedSeason, folder: Path, expected: FormKind, key: Key | None
) -> Iterator[ReceivedFile]:
    """Open and recognise every file of the folder, one after another.

    Registration forms and self-scoring forms come back into the same folder: each command sees its own. An
    explanation comes with the forms.
    """
    for arrival in _all_arrivals(opened, folder, expected, key):
        if arrival.seen is None or arrival.seen.kind not in _BESIDE.get(expected, ()):
            yield arrival


_BESIDE: Mapping[FormKind, tuple[FormKind, ...]] = {
    "form": ("registration",),
    "registration": ("form", "explanation"),
}


def _all_arrivals(
    opened: LoadedSeason, folder: Path, expected: FormKind, key: Key | None
) -> Iterator[ReceivedFile]:
    with young_only() as sweep:
        for path in workbooks_in(folder):
            package = open_package(path, opened.folder.shown(path))
            if expected != "appraisal" and package.kind.opened_elsewhere:
                yield from _unfolded(opened, package, expected, key)
            else:
                yield arrived(opened, package, expected, key)
            sweep()


def _unfolded(
    opened: LoadedSeason, package: Package, expected: FormKind, key: Key | None
) -> Iterator[ReceivedFile]:
    """A file that is no workbook of ours as it stands: old formats, messages, archives, locked files."""
    for one in unfold(package):
        if one.envelope:
            yield ReceivedFile(Source(package.name, package.sha256), None, None, one.findings, envelope=True)
            continue
        arrival = arrived(opened, one.package, expected, key)
        copy = opened_copy(opened.folder, one.package.sha256)
        if copy is not None and any(finding.spec.needs_password for finding in arrival.findings):
            told = found("I194", Address(one.package.name), copy=opened.folder.shown(copy))
            yield replace(arrival, findings=(told,), envelope=True)
        else:
            source = replace(arrival.source, received=one.received, sender=one.sender)
            yield replace(arrival, source=source)


def opened_alone(package: Package) -> ReceivedFile:
    """One package read and recognised, judged against nothing."""
    book, told = _book(package)
    source = Source(package.name, package.sha256, saved=book.saved if book else None)
    return ReceivedFile(source, book, recognise(book) if book else None, told)


def _book(package: Package) -> tuple[Book | None, tuple[Finding, ...]]:
    """The cells of the package, in whichever format, and everything found on the way."""
    if package.kind not in OLD_FORMATS:
        book, told = read_book(package)
        return book, (*package.findings, *told)
    old = read_old_book(package)
    return old.book, (*(f for f in package.findings if f.spec is not package.kind.refusal), *old.findings)


def arrived(opened: LoadedSeason, package: Package, expected: FormKind, key: Key | None) -> ReceivedFile:
    """One package read, recognised, and its identity judged against the season."""
    alone = opened_alone(package)
    if alone.seen is None:
        return alone
    if expected == "form" and alone.seen.kind == "explanation":
        expected = "explanation"
    judged = judge_identity(
        alone.seen,
        opened.plan,
        package.name,
        expected=expected,
        phase="" if expected == "registration" else opened.folder.phase,
        key=key,
        register=opened.register,
    )
    return replace(alone, findings=(*alone.findings, *judged))
