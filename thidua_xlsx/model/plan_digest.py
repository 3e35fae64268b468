"""The digest of a plan: what all agencies are asked and how entries become points, as one SHA-256.

It covers nothing else: season code and year, steps, decimals, the limits of the total; the agencies' codes,
names, groups and kinds; the criteria and the adjustments with whom they concern. Correcting an e-mail,
a note, a basis, a tag, guidance, a milestone, the calendar, classes, keys, conditions or awards keeps it.
Forms of version 1 carry it, and that of the agency's targets; a later one carries the digest of its own rows
(`form_layout.form_rules`). So what is covered here stays as it was.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from ..vietnamese import numerals
from .parameters import Bands, Ratio
from .plan import Adjustment, Agency, Criterion, Plan, SeasonInfo
from .register import Register, RegisteredTarget
from .vocabulary import Method

_COVERED: Mapping[type, tuple[str, ...]] = {
    SeasonInfo: ("code", "year", "step", "places", "base_points", "total_floor", "total_cap"),
    Agency: ("code", "name", "group", "kind"),
    Criterion: (
        "code",
        "number",
        "parent",
        "text",
        "maximum",
        "method",
        "parameter",
        "step",
        "evidence_required",
        "agencies",
        "when_not_applied",
        "scorer",
    ),
    Adjustment: (
        "code",
        "criterion",
        "sign",
        "text",
        "points",
        "unit",
        "cap",
        "all_from",
        "declarer",
        "excludes",
        "agencies",
    ),
    RegisteredTarget: ("criterion", "number", "text", "unit", "target", "maximum"),
}
_LATER: Mapping[type, Mapping[str, object]] = {
    Bands: {"percent": False, "linear": False},
    Ratio: {"most": Decimal(100)},
}
"""Fields of parameters that plans of before did not have, and what they all meant: left out at that value."""
_SHORT = 16


def digest(plan: Plan) -> str:
    """SHA-256 (hex) of the canonical JSON: sorted keys, NFC, decimals as strings, sets sorted."""
    meaning = {
        "format": "thidua-plan-1",
        "season": _plain(plan.info),
        "agencies": _plain(plan.agencies),
        "criteria": _plain(plan.criteria),
        "adjustments": _plain(plan.adjustments),
    }
    return _sha256(meaning)


def targets_digest(register: Register, agency: str) -> str:
    """What the agency's own rows depend on, its registered targets, as 16 hex digits; "" without any.

    The order of the rows in the register means nothing: it may be sorted.
    """
    own = tuple(
        sorted(
            (target for target in register.targets if target.agency == agency),
            key=lambda target: (target.criterion, target.number),
        )
    )
    return _sha256({"format": "thidua-targets-1", "targets": _plain(own)})[:_SHORT] if own else ""


def meeting_digest(register: Register) -> str:
    """SHA-256 (hex) of what the register says of the time up to the meeting: all but `Hội đồng`.

    Saving the workbook anew keeps it.
    """
    said = {
        field.name: _plain(getattr(register, field.name))
        for field in fields(register)
        if field.name != "decisions"
    }
    return _sha256({"format": "thidua-register-1", "register": said})


def _sha256(meaning: object) -> str:
    text = json.dumps(meaning, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> object:
    """The value as JSON: the covered fields of our own dataclasses, every field of a parameter."""
    match value:
        case str():
            return unicodedata.normalize("NFC", value)
        case Enum() | Method():
            return _plain(value.value)
        case Decimal():
            return numerals.point(value)
        case date():
            return value.isoformat()
        case frozenset():
            return sorted(map(str, value))
        case tuple():
            return [_plain(item) for item in value]
    if is_dataclass(value):
        names = _COVERED.get(type(value)) or tuple(
            field.name for field in fields(value) if field.name != "at"
        )
        later = _LATER.get(type(value), {})
        held = {name: getattr(value, name) for name in names}
        return {name: _plain(each) for name, each in held.items() if name not in later or each != later[name]}
    return value
