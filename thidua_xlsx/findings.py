"""A finding: what the user should know, at a place, as a value. Our own bugs raise; findings never do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from .address import Address
from .catalogue import Effect, Level, Spec


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. Make it with `found`, which checks the facts against its spec."""

    spec: Spec
    at: Address | None = None
    agency: str | None = None
    criterion: str | None = None
    facts: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def code(self) -> str:
        """As printed: "E203"."""
        return self.spec.code

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
    spec: Spec,
    at: Address | None = None,
    *,
    agency: str | None = None,
    criterion: str | None = None,
    **facts: str,
) -> Finding:
    """A finding of that spec. ValueError (our bug) when the facts are not those that its text needs."""
    if spec.fields != facts.keys():
        raise ValueError(f"{spec.code}: facts {sorted(facts)} given, {sorted(spec.fields)} needed")
    return Finding(spec, at, agency, criterion, MappingProxyType(dict(sorted(facts.items()))))


def errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those of level error."""
    return tuple(finding for finding in findings if finding.level is Level.ERROR)


def worst_effect(findings: Iterable[Finding]) -> Effect:
    """The strongest effect among the findings of one file."""
    return max((finding.effect for finding in findings), key=lambda e: e.value, default=Effect.REMARK)
