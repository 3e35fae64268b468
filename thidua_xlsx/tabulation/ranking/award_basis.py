"""What awards are decided on, and what becomes of them: the meeting's and the council's pass share it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from ...findings import Finding
from ...model import Award, ClassBand, Plan
from ...vietnamese.text_folding import fold_level
from .ranks import Place


@dataclass
class Awards:
    """What becomes of the awards of one list, by agency code.

    `won`, `reserves` and `vacant_at_meeting` are as the meeting left them, `held` and `vacant` as they are
    after the council's decisions.
    """

    won: dict[str, Award] = field(default_factory=dict)
    reserves: list[frozenset[str]] = field(default_factory=list)
    """Each reserve place; several agencies where they share the rank."""
    behind: list[frozenset[str]] = field(default_factory=list)
    """Those ranked behind the reserve, place by place: under `dồn lên` they move up too."""
    about_reserves: dict[str, str] = field(default_factory=dict)
    """Of agencies with closed ranks: why it is the reserve all the same, or is passed over as one."""
    held: dict[str, Award] = field(default_factory=dict)
    seats: dict[str, int] = field(default_factory=dict)
    """The rank whose award each holds after the council's decisions."""
    vacant_at_meeting: tuple[tuple[Award, int, str], ...] = ()
    vacant: list[tuple[Award, int, str]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    crowded: list[tuple[int, Finding]] = field(default_factory=list)
    """Shared ranks that have too few places of one form, from the top."""
    pending: list[Finding] = field(default_factory=list)
    """What waits since the council's decisions."""


@dataclass(frozen=True, slots=True)
class AwardBasis:
    """What awards are decided on: places in order, each agency's class, who is barred from the top, names."""

    plan: Plan
    group: str
    places: Sequence[Place]
    classes: Mapping[str, ClassBand | None]
    ladder: Sequence[ClassBand]
    barred: Mapping[str, int]
    """Agency -> the ranks 1…n that are closed to it."""

    def worthy(self, award: Award, agency: str) -> bool:
        """Whether the agency's class is at least `Loại tối thiểu`."""
        if not award.minimum_class:
            return True
        names, wanted = [band.name for band in self.ladder], fold_level(award.minimum_class)
        least = [place for place, name in enumerate(names) if fold_level(name) == wanted]
        mine = self.classes.get(agency)
        return mine is not None and any(names.index(mine.name) <= place for place in least)

    def open_to(self, agency: str, rank: int) -> bool:
        """Whether the agency may hold that rank, or an award that belongs to it."""
        return rank > self.barred.get(agency, 0)

    def named(self, agencies: Collection[str]) -> str:
        """The agencies' names in the plan's order."""
        return ", ".join(agency.name for agency in self.plan.agencies if agency.code in agencies)

    def unworthy(self, award: Award, agency: str) -> str:
        """Why the agency's class does not do for the award, in words."""
        mine = self.classes.get(agency)
        got = f"xếp loại {mine.name}" if mine else "không được xếp loại"
        return f"{self.named([agency])} {got}, chưa đạt loại tối thiểu {award.minimum_class}"
