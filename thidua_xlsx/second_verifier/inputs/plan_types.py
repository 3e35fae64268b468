"""What a plan says (§2): records, and the words that its cells use."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from ..text import ZERO, fold

GROUP, CAPPED, POINTS, PASS, LEVELS, BANDS = "nhóm", "nhóm trần", "điểm", "đạt", "mức", "bậc"
RATIO, COUNT, DEDUCT, TARGET, REGISTERED, TEXT = "tỷ lệ", "đếm", "trừ", "chỉ tiêu", "đăng ký", "văn bản"
PLUS_MINUS, HIGHEST, DERIVED = "cộng trừ", "nhóm cao nhất", "suy ra"
METHODS = (
    *(GROUP, CAPPED, POINTS, PASS, LEVELS, BANDS, RATIO, COUNT, DEDUCT, TARGET, REGISTERED, TEXT),
    *(PLUS_MINUS, HIGHEST, DERIVED),
)
OF_COUNTS = (DEDUCT, PLUS_MINUS)
"""Rows that are reckoned of the counts attached to them."""
BY_AGENCY, BY_APPRAISER, BY_SECRETARIAT, AUTOMATIC = "đơn vị", "thẩm định", "ban thư ký", "tự động"
STOP, KEEP_SELF, ZERO_POINTS = "dừng", "giữ điểm tự chấm", "0 điểm"


@dataclass(frozen=True)
class Agency:
    """A row of `Đơn vị`."""

    code: str
    name: str
    group: str
    kind: str
    joins: str = ""
    """The phase from which on it is a member (`Từ đợt`)."""
    numbers: tuple[tuple[str, Decimal], ...] = ()
    """Its `Số liệu`, by folded name."""

    @property
    def contest(self) -> tuple[str, str]:
        """Each group is ranked on its own, collectives and persons apart."""
        return self.group, self.kind


@dataclass(frozen=True)
class Criterion:
    """A row of `Tiêu chí`, or a target registered below one."""

    code: str
    number: str
    parent: str
    content: str
    maximum: Decimal
    method: str
    parameter: str
    step: Decimal
    agencies: frozenset[str]
    full_when_absent: bool
    scorer: str
    tags: tuple[str, ...]
    target: Decimal | None = None
    """Of a row made of a registered target."""


@dataclass(frozen=True)
class Adjustment:
    """A row of `Cộng trừ`: a bonus, or a deduction."""

    code: str
    criterion: str
    bonus: bool
    content: str
    points: Decimal
    most: Decimal | None
    all_from: int | None
    declarer: str
    source: str
    excludes: tuple[str, ...]
    tags: tuple[str, ...]
    agencies: frozenset[str]
    proven: bool = False
    """A count above 0 needs evidence (`Minh chứng`)."""
    most_times: int | None = None


@dataclass(frozen=True)
class ClassBand:
    """A row of `Xếp loại`: a class and what it takes. `bound` None: no lower bound."""

    name: str
    bound: Decimal | None
    strict: bool
    floor: Decimal | None
    floor_tag: str
    group: str
    leaf_floor: Decimal | None = None
    leaves_below: int = 0
    quota: Decimal | None = None
    quota_of: str = ""


@dataclass(frozen=True)
class Key:
    """A row of `Xếp hạng`."""

    word: str
    parameter: str
    ascending: bool


@dataclass(frozen=True)
class Condition:
    """A row of `Điều kiện`."""

    code: str
    consequence: str
    number: int
    source: str
    milestones: tuple[str, ...]
    all_year: bool = False
    """`không xét` that reaches from one phase over the year (`cả năm`)."""
    class_name: str = ""
    below: Decimal | None = None
    """Of `tổng dưới <n>` the number."""


@dataclass(frozen=True)
class Award:
    """A row of `Khen thưởng`: a form of award for the ranks `first` to `last`."""

    group: str
    first: int
    last: int
    form: str
    least_class: str
    reserve: bool
    moves_up: bool
    decided_by: str


@dataclass(frozen=True)
class Milestone:
    """A row of `Mốc`."""

    code: str
    due: date | None
    kind: str
    phase: str
    late_from: int
    latest: date | None


@dataclass
class Plan:
    """The plan with all its sheets; `info` by folded names of sheet `Kỳ thi đua`."""

    info: dict[str, str]
    agencies: list[Agency]
    criteria: list[Criterion]
    adjustments: list[Adjustment]
    classes: list[ClassBand]
    keys: list[Key]
    conditions: list[Condition]
    awards: list[Award]
    milestones: list[Milestone]
    step: Decimal = Decimal("0.01")
    places: int = 2
    base: Decimal = ZERO
    floor: Decimal | None = ZERO
    cap: Decimal | None = None
    by_share: bool = False
    missing: str = STOP
    year_rule: str = ""

    @property
    def season(self) -> str:
        """Code of the season."""
        return self.info.get(fold("Mã kỳ"), "")

    @property
    def phases(self) -> list[str]:
        """Names in the order of the sheet `Mốc`: each phase has a self-scoring milestone of its own."""
        named = [
            milestone.phase
            for milestone in self.milestones
            if milestone.phase and milestone.kind == "tự chấm"
        ]
        return list(dict.fromkeys(named))

    def of_phase(self, phase: str) -> Plan:
        """The plan with the members of a phase alone; of a season without phases as it is."""
        return replace(self, agencies=[agency for agency in self.agencies if phase in self.own(agency)])

    def own(self, agency: Agency) -> list[str]:
        """The phases of which an agency is a member; "" of a season without phases."""
        phases = self.phases or [""]
        return phases[phases.index(agency.joins) :] if agency.joins in phases else phases

    def classes_of(self, group: str) -> list[ClassBand]:
        """The classes of a group: its own, else those without a group (§2)."""
        own = [band for band in self.classes if fold(band.group) == fold(group)]
        return own or [band for band in self.classes if not band.group]

    def awards_of(self, group: str) -> list[Award]:
        """The awards of a group: its own, else those without a group (§2)."""
        own = [award for award in self.awards if fold(award.group) == fold(group)]
        return own or [award for award in self.awards if not award.group]

    def milestone(self, code: str) -> Milestone | None:
        """The milestone of that code."""
        return next((milestone for milestone in self.milestones if milestone.code == code), None)

    def agency(self, code: str) -> Agency | None:
        """The agency of that code."""
        return next((agency for agency in self.agencies if agency.code == code), None)


KEYS = (
    "tong_diem",
    "ty_le",
    "diem_nhan",
    "diem_tieu_chi",
    "diem_cong",
    "diem_tru",
    "diem_tu_cham",
    "lech",
    "bo_phieu",
    "loai",
    "gia_tri",
    "so_lieu",
    "quyet_dinh",
)
EXCLUDED, BARRED, LOWERED = "không xét", "không xếp hạng đầu", "hạ loại"
CAPPED_CLASS, SET_CLASS = "trần loại", "xếp loại"
RECORDED, UNREGISTERED, NO_FORM, TOO_LATE = "ghi nhận", "chưa đăng ký", "không nộp phiếu", "quá hạn chót"
