"""The result of a season: every figure with the way it was reached. Made by `tabulation`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from types import MappingProxyType

from ..address import Address
from ..findings import Finding
from .plan import Adjustment, Agency, Award, Condition, Criterion, Plan, RankingKey
from .register import BallotRound, Register
from .returns import Appraisal, Claim, SelfScoring
from .vocabulary import AgencyKind, Method, YearRule


class Origin(Enum):
    """Where the final score of a row comes from."""

    AGREED = "thống nhất"
    APPRAISED = "thẩm định"
    SELF = "tự chấm"
    ZERO = "0 điểm"
    SECRETARIAT = "ban thư ký"
    NOT_APPLIED = "không áp dụng"
    PHASE = "kết quả đợt"
    PENDING = "chưa có"


def in_fours(digest: str) -> str:
    """A digest as people compare it on paper: its first 16 figures in groups of 4."""
    return " ".join(digest[start : start + 4] for start in range(0, 16, 4)).strip()


@dataclass(frozen=True, slots=True)
class PartyScore:
    """What one party stated for one row: its claim, the points the rule makes of it, and where it stands.

    `points` is None when there is no (valid) entry.
    """

    claim: Claim
    points: Decimal | None
    at: Address | None = None


@dataclass(frozen=True, slots=True)
class ScoredRow:
    """One scored row of one agency: base points self-stated, appraised and final, before adjustments.

    An agreed score settles the whole criterion, attached adjustments included: see `Tally.scores`.
    """

    criterion: Criterion
    self_stated: PartyScore | None
    appraised: PartyScore | None
    final: Decimal | None
    origin: Origin
    reason: str = ""

    @property
    def of_the_block(self) -> bool:
        """Whether the agency was asked and its points depend on what the other agencies reached."""
        return self.self_stated is not None and self.criterion.method is Method.TARGET


@dataclass(frozen=True, slots=True)
class Adjusted:
    """One adjustment of one agency. Counts as stated by each party; `moved` is the signed points of each.

    `self_moved` / `appraised_moved` / `moved`: signed points that it moved in the self, appraised and final
    reckoning, after caps; None where the count is unknown.
    """

    adjustment: Adjustment
    self_count: int | None
    appraised_count: int | None
    count: int | None
    self_moved: Decimal | None
    appraised_moved: Decimal | None
    moved: Decimal | None
    at_self: Address | None = None
    at: Address | None = None
    """Where the final count stands."""
    reason: str = ""
    basis: str = ""
    """What the register says (e.g. the meetings missed), else the adjustment's own basis."""


@dataclass(frozen=True, slots=True)
class Score:
    """Published points of one criterion or group of one agency, adjustments included.

    None where not (yet) known. `maximum` is the assigned maximum.
    """

    criterion: Criterion
    self_points: Decimal | None
    appraised: Decimal | None
    agreed: Decimal | None
    final: Decimal | None
    maximum: Decimal
    reason: str = ""

    @property
    def gap(self) -> Decimal | None:
        """Final less self; None when either is unknown."""
        if self.final is None or self.self_points is None:
            return None
        return self.final - self.self_points


@dataclass(frozen=True, slots=True)
class Tally:
    """All figures of one agency. `total` is None while a row is pending."""

    agency: Agency
    settled: Mapping[str, ScoredRow]
    """Leaf code -> settled row, in print order."""
    adjusted: tuple[Adjusted, ...]
    scores: Mapping[str, Score]
    """Code -> score of every row (groups too) that applies, in print order."""
    self_total: Decimal | None
    """None when no form was accepted."""
    appraised_total: Decimal | None
    total: Decimal | None
    assigned_max: Decimal
    share: Decimal | None
    """Percent of the assigned maximum, rounded half up to the season's places; None when unknown or max 0."""
    complete: bool
    """Every row of the form has a value."""
    pending: tuple[str, ...] = ()
    """Codes of criteria and adjustments without a final value."""
    left_out: Mapping[str, Score] = field(default_factory=lambda: MappingProxyType({}))
    """Code -> what the agency claimed in a row that was taken out of the reckoning, and why."""
    order: tuple[str, ...] = ()
    """Codes of all rows in print order, where some are left out; else ()."""

    @property
    def printed(self) -> Mapping[str, Score]:
        """Code -> score of every row that is shown, in print order: those left out among them."""
        if not self.left_out:
            return self.scores
        return {code: self.left_out.get(code) or self.scores[code] for code in self.order}


@dataclass(frozen=True, slots=True)
class MetCondition:
    """A condition that an agency meets, and what says so."""

    condition: Condition
    basis: str
    at: Address | None = None


@dataclass(frozen=True, slots=True)
class Separation:
    """Why one agency stands before the next: the key that separated them, or none (shared rank)."""

    upper: str
    lower: str
    key: RankingKey | None
    upper_value: str
    lower_value: str
    text: str
    """In words, with the clause."""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """One agency's place. `rank` is None when excluded or undecided."""

    agency: Agency
    rank: int | None
    tied: bool
    tally: Tally
    class_name: str | None
    award: Award | None
    reserve: bool
    eligible: bool
    decided_by: str | None
    """The deepest key that was needed to place the agency among its neighbours."""
    reasons: tuple[str, ...] = ()
    met: tuple[MetCondition, ...] = ()
    held: Award | None = None
    """The award after the council's decisions; of a follower the one that it follows in."""
    seat: int | None = None
    """The rank that award belongs to: of a follower that of the seat it follows in."""
    class_reason: str = ""
    """What kept it from the next higher class, in words; "" in the highest and where there are no classes."""

    @property
    def notes(self) -> tuple[str, ...]:
        """What papers say beside the agency: the reasons, and what kept it from the next higher class."""
        return (*self.reasons, self.class_reason) if self.class_reason else self.reasons

    @property
    def proposed(self) -> str:
        """The form after the council's decisions; "" when none."""
        return self.held.form if self.held else ""


@dataclass(frozen=True, slots=True)
class TieTrace:
    """How a set of agencies equal on the first key was settled: each key tried, with everybody's figure."""

    agencies: tuple[str, ...]
    steps: tuple[tuple[RankingKey, tuple[tuple[str, str], ...]], ...]
    outcome: str
    ballots: tuple[BallotRound, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupResult:
    """One list: a group of one kind of agency, ranked on its own."""

    group: str
    kind: AgencyKind
    standings: tuple[Standing, ...]
    """By rank; then the undecided; then the excluded, in the plan's order."""
    separations: tuple[Separation, ...]
    ties: tuple[TieTrace, ...]
    vacant: tuple[tuple[Award, int, str], ...] = ()
    """Awards that nobody has after the council's decisions: the award, the rank, and why."""
    vacant_at_meeting: tuple[tuple[Award, int, str], ...] = ()
    """The same as the meeting left them."""
    due: tuple[str, ...] = ()
    """The agencies among which a ballot is due, in the plan's order: of the topmost open tie."""


@dataclass(frozen=True, slots=True)
class Result:
    """Everything the outputs show. `pending` lists what a final result still waits for (exit 3)."""

    plan: Plan
    register: Register
    self_scorings: tuple[SelfScoring, ...]
    appraisals: tuple[Appraisal, ...]
    groups: tuple[GroupResult, ...]
    findings: tuple[Finding, ...]
    pending: tuple[Finding, ...]
    phase: str = ""
    """The phase whose result it is; "" for a season without phases and for the year of one with."""
    phases: tuple[Result, ...] = ()
    """For the year of a plan with phases: the result of each phase that has returns, in the plan's order."""
    year_rule: YearRule | None = None
    """For the year: how the phases make it. Then the rows of every tally are the phases."""
    inputs_digest: str = ""
    """SHA-256 of (file, SHA-256) of every input, whatever their order; "" when not read from files."""
    meeting_digest: str = ""
    """The same of what the meeting knew: the register by what it says, without the council's decisions."""

    def __repr__(self) -> str:
        """Who holds which rank: the whole would fill screens."""
        ranks = ", ".join(f"{one.agency.code} {one.rank}" for group in self.groups for one in group.standings)
        return f"<Result {self.phase or self.plan.info.code}: {ranks}>"

    @property
    def inputs_code(self) -> str:
        """The digest as papers print it: no row of `Hội đồng` changes it."""
        return in_fours(self.meeting_digest or self.inputs_digest)

    @property
    def final(self) -> bool:
        """Whether nothing is undecided."""
        return not self.pending

    @property
    def standings(self) -> tuple[Standing, ...]:
        """All standings, group after group."""
        return tuple(standing for group in self.groups for standing in group.standings)
