"""A finding: what the user should know, at a place, as a value. Our own bugs raise; findings never do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from .address import Address
from .catalogue import CATALOGUE, Effect, Level, Spec


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. Make it with `found`, which checks the facts against the catalogue."""

    code: str
    at: Address | None = None
    agency: str | None = None
    criterion: str | None = None
    facts: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def spec(self) -> Spec:
        return CATALOGUE[self.code]

    @property
    def level(self) -> Level:
        return self.spec.level

    @property
    def effect(self) -> Effect:
        return self.spec.effect

    def sentence(self, lang: str = "vi") -> str:
        """What, why and the way out, without the place."""
        return getattr(self.spec, lang).format_map(self.facts)  # type: ignore[no-any-return]

    def place(self, lang: str = "vi") -> str:
        """`"STC.xlsx" › Phiếu tự chấm › ô F12`, as much of it as is known."""
        if self.at is None:
            return ""
        cell = f"{'ô' if lang == 'vi' else 'cell'} {self.at.cell}" if self.at.cell else ""
        return " › ".join(part for part in (self.at.file, self.at.sheet, cell) if part)

    def message(self, lang: str = "vi") -> str:
        """The whole sentence in four beats: place, what, why, way out."""
        place = self.place(lang)
        return f"{place}: {self.sentence(lang)}" if place else self.sentence(lang)


def found(
    code: str,
    at: Address | None = None,
    *,
    agency: str | None = None,
    criterion: str | None = None,
    **facts: str,
) -> Finding:
    """A finding of `code`. KeyError / ValueError (our bug) when the code or a fact is not as catalogued."""
    needed = CATALOGUE[code].fields
    if needed != facts.keys():
        raise ValueError(f"{code}: facts {sorted(facts)} given, {sorted(needed)} needed")
    return Finding(code, at, agency, criterion, MappingProxyType(dict(sorted(facts.items()))))


def errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those of level error."""
    return tuple(finding for finding in findings if finding.level is Level.ERROR)


def worst_effect(findings: Iterable[Finding]) -> Effect:
    """The strongest effect among the findings of one file."""
    return max((finding.effect for finding in findings), key=lambda e: e.value, default=Effect.REMARK)
