"""End marks: people type them or not; a paper sets each once."""

from __future__ import annotations

from collections.abc import Iterable

_TYPED = " \t\n\xa0.;,/"


def bare(text: str) -> str:
    """The text without marks at its end: "Phòng họp A.; " -> "Phòng họp A"."""
    return text.strip().rstrip(_TYPED)


def joined(parts: Iterable[str]) -> str:
    """The parts in one line, a semicolon between them and never two marks. A single one stays as typed."""
    told = list(dict.fromkeys(parts))
    return "; ".join([*map(bare, told[:-1]), *told[-1:]])


def ended(text: str, *, last: bool = True) -> str:
    """The text with a full stop, or with the semicolon of a list's line that is not the last.

    "…" stands for what was cut, "!" and "?" are end marks: none takes a full stop.
    """
    begun = bare(text)
    if not last:
        return f"{begun};"
    return begun if begun.endswith(("…", "!", "?")) else f"{begun}."
