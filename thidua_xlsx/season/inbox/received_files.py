"""Workbooks lying in a folder, opened strictly and recognised by what is inside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from ...address import Address
from ...catalogue import Effect, other_formats
from ...findings import Finding, found, worst_effect
from ...form_layout.types import FormKind
from ...intake.identity import Key
from ...intake.recognise import judge_identity, recognise
from ...intake.recognition import Recognition
from ...model import Book, Source
from ...untrusted import Member, Received, open_bytes, open_received
from ..common.load import LoadedSeason
from .decrypted_copies import opened_copy
from .folder_contents import workbooks_in
from .gc_pause import young_only


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """A file as it lies there. `book` is None when it could not be opened as a workbook."""

    source: Source
    book: Book | None
    seen: Recognition | None
    findings: tuple[Finding, ...]
    envelope: bool = False
    """What returns came in (a message, an archive, a locked original), and not one itself."""
    enclosed: bytes = field(default=b"", repr=False)
    """Its bytes where it lay in a message of Outlook's: nobody else finds them there."""

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
            received = open_received(path, opened.folder.shown(path), containers=expected != "appraisal")
            yield from _returns(opened, received, expected, key)
            sweep()


def _returns(
    opened: LoadedSeason, received: Received, expected: FormKind, key: Key | None
) -> Iterator[ReceivedFile]:
    """The file itself, or the members of a message or an archive and then that as their envelope."""
    container = received.container
    if container is None:
        yield _unless_decrypted(opened, received, None, expected, key)
        return
    for member in container.members:
        yield _unless_decrypted(opened, open_bytes(member.data, member.name), member, expected, key)
    yield ReceivedFile(Source(received.name, received.sha256), None, None, received.findings, envelope=True)


def _unless_decrypted(
    opened: LoadedSeason, received: Received, member: Member | None, expected: FormKind, key: Key | None
) -> ReceivedFile:
    """One return, `member` of what it came in; the envelope of its opened copy where a password opened it."""
    arrival = arrived(opened, received, expected, key)
    copy = opened_copy(opened.folder, received.sha256) if received.encrypted else None
    if copy is None or expected == "appraisal":
        if member is None:
            return arrival
        source = replace(arrival.source, received=member.received, sender=member.sender)
        return replace(arrival, source=source, enclosed=member.data if member.closed else b"")
    remark = found(other_formats.DECRYPTED_COPY_READ, Address(received.name), copy=opened.folder.shown(copy))
    return replace(arrival, findings=(remark,), envelope=True)


def opened_alone(received: Received) -> ReceivedFile:
    """One file recognised, judged against nothing."""
    book = received.book
    source = Source(received.name, received.sha256, saved=book.saved if book else None)
    return ReceivedFile(source, book, recognise(book) if book else None, received.findings)


def arrived(opened: LoadedSeason, received: Received, expected: FormKind, key: Key | None) -> ReceivedFile:
    """One file recognised, and its identity judged against the season."""
    alone = opened_alone(received)
    if alone.seen is None:
        return alone
    if expected == "form" and alone.seen.kind == "explanation":
        expected = "explanation"
    judged = judge_identity(
        alone.seen,
        opened.plan,
        received.name,
        expected=expected,
        phase="" if expected == "registration" else opened.folder.phase,
        key=key,
        register=opened.register,
    )
    return replace(alone, findings=(*alone.findings, *judged))
