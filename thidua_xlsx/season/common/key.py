"""The season's key: it signs the forms that go out, and tells those that come back from forgeries."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path

from ... import storage
from ...catalogue import season_folder
from ...findings import Finding, found
from ...intake.identity import Key
from ...ledger import Ledger
from ...ledger_anchor import MARK, key_and_mark
from ...untrusted import temporary
from .folder import Folder
from .load import open_ledger
from .reports import LedgerLine

KEY_BYTES = 32
ISSUE = "ISSUE"
"""Type of the ledger's lines about forms that were written."""
_AFTER_ISSUE = frozenset({ISSUE, "RECEIVE", "REGISTER", "FREEZE", "RUN"})
"""Types of the ledger's lines that only a season has whose forms are out."""


def season_key(folder: Folder) -> bytes | None:
    """The season's key; None when the file is gone (returned forms then wait for a decision)."""
    try:
        return key_and_mark(folder.key.read_bytes())[0]
    except FileNotFoundError:
        return None


def judging_key(folder: Folder) -> Key | None:
    """What the tokens of returned files are judged by: the season's key, or what its holder attests."""
    return folder.attested or season_key(folder)


def signing_key(
    folder: Folder, *, new_key: bool = False, dry_run: bool
) -> tuple[bytes | None, tuple[Finding, ...]]:
    """The key that forms are signed with, made where there is none yet; a dry run makes do without.

    None and a finding (E822) where the key of forms that are out is lost: a new one would refuse them all. It
    is made then only on `new_key`, with a warning (W823); `new_key` never replaces a key that stands (E813).
    """
    key = season_key(folder)
    if key is not None:
        return (None, (found(season_folder.EXISTS_ALREADY, folder.at(folder.key)),)) if new_key else (key, ())
    lost = key_lost(folder)
    if lost and not new_key:
        return None, lost
    trace = next(_forms_out(folder), None)
    renewed = () if trace is None else (found(season_folder.KEY_RENEWED, folder.at(folder.key), trace=trace),)
    if dry_run:
        return b"", renewed
    made, finding = make_key(folder)
    return made, (finding, *renewed)


def key_lost(folder: Folder) -> tuple[Finding, ...]:
    """E822 where forms are out and their key is gone; nothing where there is a key, or no need of one yet."""
    if season_key(folder) is not None:
        return ()
    trace = next(_forms_out(folder), None)
    return () if trace is None else (found(season_folder.KEY_LOST, folder.at(folder.key), trace=trace),)


def make_key(folder: Folder) -> tuple[bytes, Finding]:
    """Make the season's key, once; one that was left without content is no key.

    A ledger that is not as anchored does not become whole by a new key: it stays to be accepted (E803).
    """
    key = secrets.token_hex(KEY_BYTES).encode()
    mark = b"" if open_ledger(folder, repair=False).ok else MARK + b"\n"
    if folder.key.is_file() and not folder.key.read_bytes().strip():
        storage.remove(folder.key)
    storage.make_secret(folder.key, key + b"\n" + mark)
    return key, found(season_folder.KEY_CREATED, folder.at(folder.key))


def issued(folder: Folder) -> tuple[LedgerLine, ...]:
    """The ledger's line about the forms that are out now; none without one.

    All of them, not those of one command: after an interrupted run, running it again writes the same line.
    """
    forms = sorted(folder.shown(path) for path in _files(folder.root / "phieu") if not temporary(path.name))
    return ((ISSUE, {"forms": forms}),) if forms else ()


def _forms_out(folder: Folder) -> Iterator[str]:
    """What tells that forms were given out under a key: a file among the forms, or the ledger."""
    for inner in ("phieu", "nhan", "tham_dinh"):
        for path in _files(folder.root / inner):
            if not temporary(path.name):
                yield folder.shown(path)
    ledger = Ledger(folder.ledger, repair=False)
    if not ledger.ok or any(line.type in _AFTER_ISSUE for line in ledger.lines):
        yield folder.ledger.name
    if folder.anchor.is_file():
        yield folder.anchor.name


def _files(folder: Path) -> list[Path]:
    return storage.files_below(folder) if folder.is_dir() else []
