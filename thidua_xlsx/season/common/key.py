"""The season's key: it signs the forms that go out, and tells those that come back from forgeries."""

from __future__ import annotations

import secrets

from ... import storage
from ...catalogue import season_folder
from ...findings import Finding, found
from ...intake.identity import Key
from ...ledger_anchor import key_and_mark
from .folder import Folder

KEY_BYTES = 32


def season_key(folder: Folder) -> bytes | None:
    """The season's key; None when the file is gone (returned forms then wait for a decision)."""
    try:
        return key_and_mark(folder.key.read_bytes())[0]
    except FileNotFoundError:
        return None


def judging_key(folder: Folder) -> Key | None:
    """What the tokens of returned files are judged by: the season's key, or what its holder attests."""
    return folder.attested or season_key(folder)


def make_key(folder: Folder) -> tuple[bytes, Finding]:
    """Make the season's key, once."""
    key = secrets.token_hex(KEY_BYTES).encode()
    storage.make_secret(folder.key, key + b"\n")
    return key, found(season_folder.KEY_CREATED, folder.at(folder.key))


def season_key_or_new(folder: Folder, *, dry_run: bool) -> tuple[bytes, tuple[Finding, ...]]:
    """The season's key, made when there is none yet; a dry run makes do without."""
    key = season_key(folder)
    if key is not None:
        return key, ()
    if dry_run:
        return b"", ()
    made, finding = make_key(folder)
    return made, (finding,)
