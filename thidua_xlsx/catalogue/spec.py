"""What one kind of finding is: its code, its effect on the file it is found in, and its text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from string import Formatter


class Level(StrEnum):
    """How bad a finding is. A run with an error exits with 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Effect(Enum):
    """What a finding does to the returned file it is found in, mildest first (contract §3, outcomes)."""

    REMARK = 0
    """Listed; the value counts."""
    FLAG = 1
    """The named cell has no value."""
    QUARANTINE = 2
    """No value of the file is used until the secretariat records a decision."""
    REJECT = 3
    """The file is refused."""
    SUPERSEDE = 4
    """Another return of the agency counts."""
    IGNORE = 5
    """Not a return at all."""


LEVELS = {"E": Level.ERROR, "W": Level.WARNING, "I": Level.INFO}


@dataclass(frozen=True, slots=True)
class Spec:
    """One code of the catalogue.

    `code` is a letter for the level (E, W, I) and a number that is unique without the letter; its hundred is
    the family. `vi` and `en` are the sentence *after* the place (the place is put in front by the console):
    what is wrong, why, and the way out, with `{facts}` in braces. `about` tells the reader of the reference,
    in Vietnamese, when the finding appears and what to do.
    """

    code: str
    vi: str
    en: str
    about: str
    effect: Effect = Effect.REMARK

    @property
    def level(self) -> Level:
        return LEVELS[self.code[0]]

    @property
    def fields(self) -> frozenset[str]:
        """Names of the facts that the text needs."""
        return frozenset(name for _, name, _, _ in Formatter().parse(self.vi + self.en) if name)
