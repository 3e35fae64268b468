"""Whose a file is that came along with a return: told by its name, its folders, and the message around it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..model import Agency, Plan
from ..vietnamese.text_folding import fold

_WORDS = re.compile(r"[^\W_]+")


def agency_of(plan: Plan, file: str, sender: str, beside: Iterable[str]) -> str | None:
    """Code of the agency; None where nothing tells one alone.

    `file`: its path below the season, with what it came in. `beside`: the agencies whose returns came in the
    same message or archive. What is nearest to the file goes first: its own name, then each folder outward.
    """
    for part in reversed(re.split("[/!]", file)[1:]):
        named = _named(plan, part)
        if named:
            return named
    senders = {agency.code for agency in plan.agencies if sender and _mails(agency, sender)}
    for told in (set(beside), senders):
        if len(told) == 1:
            return told.pop()
    return None


def _named(plan: Plan, text: str) -> str | None:
    """The agency that the text names by code, name or alias; of several the one named by most words."""
    words = _words(text)
    lengths = {
        agency.code: max(
            (
                len(name)
                for name in map(_words, (agency.code, agency.name, *agency.aliases))
                if _in(name, words)
            ),
            default=0,
        )
        for agency in plan.agencies
    }
    longest = max(lengths.values(), default=0)
    best = [code for code, length in lengths.items() if length == longest]
    return best[0] if longest and len(best) == 1 else None


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(fold(text)))


def _in(name: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether the words of the name stand in the text, one after another."""
    return bool(name) and any(
        words[start : start + len(name)] == name for start in range(len(words) - len(name) + 1)
    )


def _mails(agency: Agency, sender: str) -> bool:
    return sender.casefold() in re.split(r"[\s;,<>]+", agency.email.casefold())
