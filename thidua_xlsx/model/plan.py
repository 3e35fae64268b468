"""The plan: the rules of the season as frozen, typed values (contract §2). Made by `workbooks.plan`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeVar

from ..address import Address
from ..vietnamese import text_folding
from .parameters import Parameter
from .point_range import FROM_ZERO, PointRange
from .vocabulary import (
    AgencyKind,
    ConditionSource,
    Consequence,
    Declarer,
    Direction,
    Key,
    Method,
    MilestoneKind,
    OnRefusal,
    RankBy,
    Reach,
    Role,
    Scorer,
    Sign,
    WhenNotApplied,
    WhenUnappraised,
    YearRule,
)

NOWHERE = Address("")
OF_AGENCIES = "đơn vị"
"""`Của` of a quota: a share of the agencies of the list."""


@dataclass(frozen=True, slots=True)
class SeasonInfo:
    """Sheet `Kỳ thi đua`. Points are exact decimals; `places` is the decimals kept when a rule divides."""

    code: str
    year: int
    name: str = ""
    block: str = ""
    locality: str = ""
    parent_body: str = ""
    issuing_body: str = ""
    plan_number: str = ""
    plan_date: date | None = None
    legal_bases: tuple[str, ...] = ()
    declared_total: Decimal | None = None
    declared_criteria: int | None = None
    """`Số tiêu chí`, as the signed plan says; checked, not used."""
    accept_unequal_total: bool = False
    step: Decimal = Decimal("0.01")
    places: int = 2
    base_points: Decimal = Decimal(0)
    total_floor: Decimal | None = Decimal(0)
    total_cap: Decimal | None = None
    rank_by: RankBy = RankBy.POINTS
    when_unappraised: WhenUnappraised = WhenUnappraised.STOP
    reason_from: Decimal = Decimal(0)
    """`Lệch phải nêu lý do`: a gap larger than this needs a reason; 0 = any difference."""
    minimum_exemplars: int | None = None
    """`Số điển hình tối thiểu`: how many exemplars every agency must have; None = the plan asks for none."""
    year_rule: YearRule | None = None
    """`Kết quả cả năm`: how several phases make the year; None = the plan has at most one phase."""
    notes: tuple[tuple[str, str], ...] = ()
    """(Mục, Ghi chú) of the rows that carry a note: choices the secretariat should see."""


@dataclass(frozen=True, slots=True)
class Agency:
    """Sheet `Đơn vị`: a member of the block (or a person, kind INDIVIDUAL)."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    group: str = ""
    kind: AgencyKind = AgencyKind.COLLECTIVE
    role: Role = Role.MEMBER
    email: str = ""
    representative: str = ""
    office: str = ""
    cross_appraiser: str | None = None
    """Code of the agency that appraises this one, where the plan has cross-appraisal."""
    from_phase: str = ""
    """`Từ đợt`: the first phase in which it is a member; "" = from the first on."""
    note: str = ""
    numbers: tuple[tuple[str, Decimal], ...] = ()
    """`Số liệu: <tên>`: (name, number) of each column that is filled."""
    at: Address = NOWHERE

    def number(self, name: str) -> Decimal | None:
        """Its figure of that name, however it is spelt; None where the cell is blank."""
        return next((value for known, value in self.numbers if text_folding.same(known, name)), None)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One row of sheet `Tiêu chí`. The same `code` may stand on several rows whose agencies are disjoint."""

    code: str
    text: str
    method: Method
    number: str = ""
    """`STT` as printed; may repeat."""
    parent: str | None = None
    maximum: Decimal = Decimal(0)
    """M. 0 for text rows."""
    parameter: Parameter = None
    step: Decimal | None = None
    """`Bước`; None = the season's."""
    evidence_required: bool = False
    agencies: frozenset[str] = frozenset()
    """Codes the row applies to: `Áp dụng cho` less `Không áp dụng cho`, groups resolved."""
    when_not_applied: WhenNotApplied = WhenNotApplied.DROP
    scorer: Scorer = Scorer.AGENCY
    appraiser: str = ""
    """`Người thẩm định` of this row; blank = whoever appraises the agency."""
    tags: tuple[str, ...] = ()
    due: date | None = None
    basis: str = ""
    guidance: str = ""
    at: Address = NOWHERE

    @property
    def is_leaf(self) -> bool:
        """Whether the row itself carries points (neither a group nor text)."""
        return self.method.scored


@dataclass(frozen=True, slots=True)
class Late:
    """`Nguồn` `trễ:<mốc>`: once when the milestone's paper came `Trễ từ (ngày)` or more days after `Hạn`."""

    milestone: str


@dataclass(frozen=True, slots=True)
class MissedMeetings:
    """`Nguồn` `vắng họp`: once a missed meeting without a written excuse."""


AutomaticSource = Late | MissedMeetings


@dataclass(frozen=True, slots=True)
class Adjustment:
    """One row of sheet `Cộng trừ`. `points` is per unit and positive; the sign says which way."""

    code: str
    sign: Sign
    text: str
    points: Decimal
    criterion: str | None = None
    """Code of the criterion or group it is attached to; None = the total."""
    unit: str = "lần"
    cap: Decimal | None = None
    """`Tối đa`: the most points it can move."""
    all_from: int | None = None
    """`Trừ hết từ`: from this count on, all of the criterion's points."""
    declarer: Declarer = Declarer.AGENCY
    source: AutomaticSource | None = None
    excludes: tuple[str, ...] = ()
    """`Loại trừ với`: codes that must not be claimed together with this one (either side may say so)."""
    tags: tuple[str, ...] = ()
    agencies: frozenset[str] = frozenset()
    basis: str = ""
    at: Address = NOWHERE


@dataclass(frozen=True, slots=True)
class ClassBand:
    """Sheet `Xếp loại`: a class and its conditions; the lower bound of `bounds` decides."""

    name: str
    bounds: PointRange = FROM_ZERO
    criterion_floor: Decimal | None = None
    """Percent of M that every top-level criterion (with `floor_tag`, if set) must reach."""
    floor_tag: str = ""
    group: str = ""
    leaf_floor: Decimal | None = None
    """Percent of M that every leaf with M above 0 must reach, but for `leaves_below` of them."""
    leaves_below: int = 0
    quota: Decimal | None = None
    """`Tối đa (%)`: the share of `quota_of` that may hold the class; None = everybody."""
    quota_of: str = ""
    """`Của`: a lower class; "" = the agencies of the list."""
    at: Address = NOWHERE


@dataclass(frozen=True, slots=True)
class RankingKey:
    """Sheet `Xếp hạng`: one key of the order of precedence."""

    order: int
    key: Key
    parameter: str = ""
    """Tag of `diem_nhan`, code of `diem_tieu_chi`."""
    direction: Direction = Direction.DESCENDING
    basis: str = ""
    at: Address = NOWHERE


@dataclass(frozen=True, slots=True)
class Condition:
    """Sheet `Điều kiện`: what keeps an agency out, off the top, or lowers its class by `number`."""

    code: str
    text: str
    consequence: Consequence
    source: ConditionSource = ConditionSource.RECORDED
    number: int | Reach | None = None
    """How many top ranks are closed, or how many classes lower; of `không xét` met in a phase: how far it
    reaches."""
    milestone: str | None = None
    basis: str = ""
    class_name: str = ""
    """Of `trần loại` the best class, of `xếp loại` the class."""
    below: Decimal | None = None
    """`tổng dưới <n>`: met by a published total below it."""
    at: Address = NOWHERE

    @property
    def count(self) -> int:
        """Top ranks closed, or classes lower; 1 where the plan gives no number."""
        return self.number if isinstance(self.number, int) else 1


@dataclass(frozen=True, slots=True)
class Award:
    """Sheet `Khen thưởng`: ranks `first`..`last` of a group are proposed for `form`."""

    form: str
    first: int
    last: int
    group: str = ""
    decided_by: str = ""
    minimum_class: str = ""
    reserve: bool = False
    on_refusal: OnRefusal = OnRefusal.FILL_LAST
    basis: str = ""
    at: Address = NOWHERE


@dataclass(frozen=True, slots=True)
class Milestone:
    """Sheet `Mốc`: `due` is the last day, inclusive; from `late_from` days after it the paper is late."""

    code: str
    text: str
    due: date
    kind: MilestoneKind
    phase: str = ""
    late_from: int | None = None
    last_day: date | None = None
    """`Hạn chót`: after it, condition `quá hạn chót` is met."""
    note: str = ""
    at: Address = NOWHERE


@dataclass(frozen=True, slots=True)
class Task:
    """Sheet `Lịch`: one task of the year's work plan."""

    number: str
    text: str
    quarter: str = ""
    bodies: tuple[str, ...] = ()
    due: date | None = None
    milestone: str = ""
    at: Address = NOWHERE


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole plan. Sequences are in the workbook's order; `digest` is the SHA-256 of its meaning."""

    info: SeasonInfo
    agencies: tuple[Agency, ...]
    criteria: tuple[Criterion, ...]
    adjustments: tuple[Adjustment, ...] = ()
    classes: tuple[ClassBand, ...] = ()
    keys: tuple[RankingKey, ...] = ()
    conditions: tuple[Condition, ...] = ()
    awards: tuple[Award, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    calendar: tuple[Task, ...] = ()
    digest: str = field(default="", compare=False)

    def __repr__(self) -> str:
        """How large it is: the whole would fill screens."""
        size = f"{len(self.agencies)} agencies, {len(self.criteria)} criteria"
        return f"<Plan {self.info.code}, {self.info.year}: {size}>"

    def agency(self, code: str) -> Agency:
        """The agency of that code; KeyError when there is none."""
        for agency in self.agencies:
            if agency.code == code:
                return agency
        raise KeyError(code)

    def rows_of(self, agency: str) -> tuple[Criterion, ...]:
        """The criteria that apply to the agency, in print order."""
        return tuple(row for row in self.criteria if agency in row.agencies)

    def adjustments_of(self, agency: str, criterion: str | None) -> tuple[Adjustment, ...]:
        """Adjustments of the agency attached to that criterion (None: to the total), in the plan's order."""
        return tuple(a for a in self.adjustments if a.criterion == criterion and agency in a.agencies)

    def milestone(self, code: str) -> Milestone:
        """The milestone of that code; KeyError when there is none."""
        for milestone in self.milestones:
            if milestone.code == code:
                return milestone
        raise KeyError(code)

    @property
    def phases(self) -> tuple[str, ...]:
        """The phases (`Đợt`) in order: those with a self-scoring milestone; empty where none names one."""
        scored = (stone for stone in self.milestones if stone.kind is MilestoneKind.SELF_SCORING)
        return tuple(dict.fromkeys(stone.phase for stone in scored if stone.phase))

    def phases_of(self, agency: Agency) -> tuple[str, ...]:
        """The phases in which the agency is a member: from `Từ đợt` on."""
        phases = self.phases
        return phases[phases.index(agency.from_phase) :] if agency.from_phase in phases else phases


G = TypeVar("G", ClassBand, Award)


def of_group(rows: Iterable[G], group: str) -> tuple[G, ...]:
    """The classes or awards that apply to a group: its own; where it has none, those of a blank group."""
    kept = tuple(rows)
    own = tuple(row for row in kept if row.group == group)
    return own or tuple(row for row in kept if not row.group)
