"""What one kind of finding is: its code, its text, and what it does to the file it is found in."""

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
    ACCOMPANY = 5
    """It came along with a return (contract §3, `accompanying`)."""
    IGNORE = 6
    """Not a return at all."""


class MarkedCopy(Enum):
    """Where the copy of a form that goes back to its agency says the finding."""

    AT_CELL = "cell"
    """At the cell of the finding."""
    AT_ROW = "row"
    """At the row whose key is the fact `key`."""
    AT_SHEET = "sheet"
    """Below the table: it is about something outside the form's rows, which the copy does not have."""
    HEALS = "heals"
    """Nowhere: in the copy the value stands as it was read, as a plain number or text."""


class Freeze(Enum):
    """What a finding has to do with the closed intake."""

    BARS = "bars"
    """The file does not count, because another one was closed on or appraised."""
    CHANGED = "changed"
    """Something is no longer as it was when the intake was closed."""


LEVELS = {"E": Level.ERROR, "W": Level.WARNING, "I": Level.INFO}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Spec:
    """One kind of finding. Each is one constant, compared by identity.

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
    marked_copy: MarkedCopy = MarkedCopy.AT_CELL
    freeze: Freeze | None = None
    withheld: bool = False
    """The disk did not give out a file that is there: nothing is decided without it."""
    lifts_quarantine: bool = False
    """A recorded decision lets a file count that waited for it."""
    says_blank: bool = False
    """Something was left blank: not repeated cell by cell of a workbook that nobody has filled."""
    structure: bool = False
    """About the frame of a workbook (its sheets, headings, columns): told before what stands in it."""
    of_the_run: bool = False
    """What a run did with a file, and not what the file is: the next run has nothing to say."""

    @property
    def number(self) -> int:
        """The code without its letter."""
        return int(self.code[1:])

    @property
    def level(self) -> Level:
        return LEVELS[self.code[0]]

    @property
    def fields(self) -> frozenset[str]:
        """Names of the facts that the text needs."""
        return frozenset(name for _, name, _, _ in Formatter().parse(self.vi + self.en) if name)

    def outline(self, lang: str = "vi") -> str:
        """The sentence without its facts, "…" where each of them stands."""
        return "".join(
            text + ("" if name is None else "…")
            for text, name, _, _ in Formatter().parse(getattr(self, lang))
        )
