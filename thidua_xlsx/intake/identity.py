"""Whose workbook it is: what is written into it, the token nobody else can make, and what is found in it."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from ..form_layout import Identity
from ..model import Book

META_SHEET = "_meta"
LISTS_SHEET = "_danh_muc"
"""Choices of drop-downs that are too long to stand in the cell's own rule."""
PROPERTY_PREFIX = "thidua_"
VERSION = "2"
"""Of the layout of `_meta`; a field of its own. Version 1 bound the digest of the whole plan."""
RULE_PREFIX = "quy_tac "
"""Before the names of the rows in `_meta` that hold the rules of the form."""

_TOKEN_BYTES = 20
_GROUP = 4


def token(
    key: bytes, season: str, phase: str, agency: str, digest: str, appraiser: str = "", round: int = 1
) -> str:
    """HMAC-SHA256 of what binds a workbook to its agency, as eight groups of four Base32 letters (160 bits).

    Each part goes in with its length, so that no two bindings spell the same text. A named appraiser and a
    later round bind too, so that one appraiser's piece is no other's. `digest`: of the form's rules, in
    version 1 of the plan.
    """
    more = (appraiser, str(round)) if appraiser or round > 1 else ()
    parts = (part.encode() for part in (season, phase, agency, digest, *more))
    text = b"".join(b"%d:%s," % (len(part), part) for part in parts)
    mac = hmac.new(key, text, hashlib.sha256).digest()[:_TOKEN_BYTES]
    letters = base64.b32encode(mac).decode("ascii")
    return "-".join(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP))


@dataclass(frozen=True, slots=True)
class Attested:
    """Stands for the season's key where only its holder's word is at hand: the dossier on another machine.

    `genuine` are the `binding`s that the holder of the key found genuine; any other token counts as forged.
    """

    genuine: frozenset[str]


Key = bytes | Attested
"""What tokens are judged by."""


def binding(*parts: str) -> str:
    """SHA-256 of a token and everything that it binds, so that it attests nothing else."""
    encoded = (part.encode() for part in parts)
    return hashlib.sha256(b"".join(b"%d:%s," % (len(part), part) for part in encoded)).hexdigest()


def fields(identity: Identity, key: bytes) -> Mapping[str, str]:
    """What `_meta` and the custom properties hold, in order; texts without line breaks, some may be empty."""
    return {
        "version": VERSION,
        "kind": identity.kind,
        "season": identity.season,
        "phase": identity.phase,
        "agency": identity.agency,
        "form_digest": identity.form_digest,
        "round": str(identity.round),
        "form_sha256": identity.form_sha256,
        "layout": identity.layout,
        "appraiser": identity.appraiser,
        "token": token(
            key,
            identity.season,
            identity.phase,
            identity.agency,
            identity.form_digest,
            identity.appraiser,
            identity.round,
        ),
    }


def rule_lines(identity: Identity) -> Mapping[str, str]:
    """What `_meta` alone holds behind its fields: the rules that the form was made by."""
    return {RULE_PREFIX + row: said for row, said in identity.rules}


@dataclass(frozen=True, slots=True)
class Claimed:
    """What a returned workbook says it is, as the two carriers say it. Nothing here is judged or believed."""

    meta: Mapping[str, str]
    """Hidden sheet `_meta`; empty when it is gone."""
    properties: Mapping[str, str]
    """Custom text properties, without their prefix; empty when they are gone."""
    rules: Mapping[str, str] = field(default_factory=dict)
    """Row -> the rules that `_meta` says of it."""


def read_identity(book: Book) -> Claimed:
    """The raw fields of both carriers. Empty fields are left out."""
    sheet = book.sheet(META_SHEET)
    meta: dict[str, str] = {}
    rules: dict[str, str] = {}
    if sheet is not None:
        row = 1
        while (name := sheet.cells.get(f"A{row}")) is not None and name.raw:
            value = sheet.cells.get(f"B{row}")
            if value is not None and value.raw and value.formula is None:
                is_rule = name.raw.startswith(RULE_PREFIX)
                held = rules if is_rule else meta
                held.setdefault(name.raw.removeprefix(RULE_PREFIX) if is_rule else name.raw, value.raw)
            row += 1
    properties = {
        name.removeprefix(PROPERTY_PREFIX): value
        for name, value in book.properties.items()
        if name.startswith(PROPERTY_PREFIX) and value
    }
    return Claimed(MappingProxyType(meta), MappingProxyType(properties), MappingProxyType(rules))
