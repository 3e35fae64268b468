"""Which files of the dossier are returns, when each came, and which are refused."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from ..archive import Archive, bundle_of
from .identity import (
    Returned,
    binding,
    table_sheet,
)
from .plan_types import Plan

IGNORED = re.compile(r"(^|/)(~\$|\.~lock|Thumbs\.db$|desktop\.ini$|\.DS_Store$)", re.IGNORECASE)


def names_below(archive: Archive, *folders: str) -> list[str]:
    """Files below a folder, those in messages and bundles, and those that only copies are at hand of."""
    names = archive.below(*folders)
    names += [f"{name}!{inner}" for name in names for inner in bundle_of(archive.files[name])]
    known = set(names)
    return names + [name for name in archive.copies if name not in known and name.split("!")[0] in known]


def came(archive: Archive, name: str) -> date | None:
    """The day of the message around a return; as `pack` read it where the message is one of Outlook's."""
    if name in archive.files:
        return None
    copy = archive.copies.get(name)
    days = (archive.came(name), copy.received if copy and archive.closed_message(name) else None)
    return min((day for day in days if day is not None), default=None)


def refused(returned: Returned, archive: Archive, plan: Plan, phase: str) -> bool:
    """Another season, phase, plan or agency, or an identity that contradicts itself: refused (§3)."""
    identity = returned.identity
    attested = archive.manifest.get("attested")
    if identity.get("token") and attested is not None and binding(identity) not in attested:
        return True
    if attested is None or not identity.get("token"):
        returned.quarantined = returned.quarantined or "không kiểm được mã xác thực"
    return bool(
        returned.conflicts
        or identity.get("season", "") != plan.season
        or identity.get("phase", "") != phase
        or plan.agency(returned.agency) is None
        or _made_by_other_rules(identity, archive.manifest, phase)
        or table_sheet(returned) is None
    )


def _made_by_other_rules(identity: Mapping[str, str], manifest: Mapping[str, Any], phase: str) -> bool:
    """A workbook carries the digest of its own rules; one of version 1 that of the whole plan."""
    made_by = identity.get("form_digest", "")
    if not made_by:
        return identity.get("plan_digest", "") != manifest.get("plan_digest")
    digests = manifest.get("form_digests")
    of_phase = digests.get(phase) if isinstance(digests, dict) else None
    return not isinstance(of_phase, dict) or made_by != of_phase.get(identity.get("agency", ""))
