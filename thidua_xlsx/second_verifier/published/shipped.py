"""The templates that the tool ships, as skeletons: what a paper of each is compared with, word for word.

`shipped_templates.json` holds them (`python tools/build_skeletons.py` makes it of `templates/*.docx`): for
each its lines, a hash of every part that no paper changes, and hashes of everything that has a look; and the
words of the tool's own sentences, one a line, so that two changes of texts merge.
"""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ..digests import sha256
from ..packages import parts_of
from ..text import nfc
from .skeleton import Pattern
from .tracked_changes import as_docx
from .word_lines import lines_and_looks

STORED = "shipped_templates.json"
DOCUMENT, CORE = "word/document.xml", "docProps/core.xml"
"""The part that a paper is about, and the one with its title: those two differ from paper to paper."""


@dataclass(frozen=True)
class Template:
    """A template: its pattern of lines, its other parts, its looks."""

    lines: tuple[str, ...]
    parts: Mapping[str, str]
    """SHA-256 by name."""
    looks: frozenset[str]

    @property
    def pattern(self) -> Pattern:
        """The pattern that the lines of its papers go through."""
        return _pattern(self.lines)


@dataclass(frozen=True)
class Shipped:
    """The version of the tool, its templates by name, and the words of its sentences."""

    tool: str
    templates: Mapping[str, Template]
    words: frozenset[str]


def template_of(data: bytes) -> Template:
    """A template as a file, such as a season's own; a paper is seen the same way."""
    parts = as_docx(parts_of(data))
    fixed = {name: sha256(_plain(part)) for name, part in parts.items() if name not in (DOCUMENT, CORE)}
    lines, looks = lines_and_looks(parts.get(DOCUMENT, b"<none/>"))
    return Template(tuple(lines), fixed, frozenset(looks))


def _plain(part: bytes) -> bytes:
    """A part without the attribute that one writer puts on every text and another only where it must."""
    return part.replace(b' xml:space="preserve"', b"")


@lru_cache
def shipped() -> Shipped:
    """What the tool ships."""
    stored = json.loads(pkgutil.get_data(__package__ or "", STORED) or b"{}")
    templates = {
        name: Template(tuple(kept["lines"]), kept["parts"], frozenset(kept["looks"]))
        for name, kept in stored["templates"].items()
    }
    return Shipped(stored["tool"], templates, frozenset(stored["words"]))


def stored_form(templates: Mapping[str, bytes], words: Iterable[str], tool: str) -> dict[str, Any]:
    """What `shipped_templates.json` is to hold of these files and words."""
    made = {name: template_of(data) for name, data in sorted(templates.items())}
    return {
        "tool": tool,
        "words": sorted({nfc(word).casefold() for word in words}),
        "templates": {
            name: {
                "lines": list(template.lines),
                "parts": dict(sorted(template.parts.items())),
                "looks": sorted(template.looks),
            }
            for name, template in made.items()
        },
    }


@lru_cache
def _pattern(lines: tuple[str, ...]) -> Pattern:
    return Pattern(lines)
