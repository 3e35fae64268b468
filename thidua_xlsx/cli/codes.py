"""`thidua codes`: what a finding's code means, from the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..catalogue import CATALOGUE, Spec
from ..season.common.reports import Report


@dataclass(frozen=True, slots=True)
class CodesReport(Report):
    """The codes asked for."""

    specs: tuple[Spec, ...] = ()
    lang: str = "vi"

    def document(self) -> dict[str, Any]:
        return {
            "ok": True,
            "codes": [
                {
                    "code": spec.code,
                    "level": spec.level.value,
                    "effect": spec.effect.name.lower(),
                    "text": getattr(spec, self.lang),
                    "about": spec.about,
                }
                for spec in self.specs
            ],
        }


def code_report(code: str | None, lang: str) -> CodesReport | None:
    """All codes, or the one asked for (with or without its letter, in any case); None when there is none."""
    if code is None:
        return CodesReport(specs=tuple(CATALOGUE.values()), lang=lang)
    wanted = code.strip().upper().lstrip("EWI")
    specs = tuple(spec for spec in CATALOGUE.values() if spec.code[1:] == wanted)
    return CodesReport(specs=specs, lang=lang) if specs else None
