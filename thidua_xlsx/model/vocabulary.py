"""The vocabularies of the workbooks: `value` is the word that stands in the cell.

Closed ones are enums. Kinds of row (`Method`) and ranking keys (`Key`) are open: registries add to them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, TypeVar

E = TypeVar("E", bound=type[Enum])


def direct(words: E) -> E:
    """Let the members of an enum stand in its class as they are, and be keys by what they are.

    Python 3.11 finds them through a property written in Python, twenty times as slow as an attribute (from
    3.12 on it does this itself), and hashes their names ten times as slowly; forms are read by the hundred.
    """
    words.__hash__ = object.__hash__  # type: ignore[method-assign]
    for name, member in words.__members__.items():
        type.__setattr__(words, name, member)
    return words


@dataclass(frozen=True, slots=True)
class Method:
    """`Cách chấm`: how a criterion becomes points (contract §2). One object a word.

    The words that come with the tool are attributes of the class. A further kind of row declares a word of
    its own in its file under `rules`; `rules.METHODS` finds each by its word. `scored`: whether the row
    itself carries points; `of_counts`: whether these stand only when each of its declared counts is known;
    `blank_maximum`: whether `Điểm chuẩn` may be left blank.
    """

    value: str
    scored: bool = True
    of_counts: bool = False
    blank_maximum: bool = False

    GROUP: ClassVar[Method]
    CAPPED_GROUP: ClassVar[Method]
    HIGHEST: ClassVar[Method]
    POINTS: ClassVar[Method]
    PASSING: ClassVar[Method]
    LEVELS: ClassVar[Method]
    BANDS: ClassVar[Method]
    RATIO: ClassVar[Method]
    COUNT: ClassVar[Method]
    DEDUCTIONS: ClassVar[Method]
    PLUS_MINUS: ClassVar[Method]
    DERIVED: ClassVar[Method]
    TARGET: ClassVar[Method]
    REGISTERED: ClassVar[Method]
    TEXT: ClassVar[Method]

    def __hash__(self) -> int:
        return hash(self.value)


Method.GROUP = Method("nhóm", scored=False, blank_maximum=True)
Method.CAPPED_GROUP = Method("nhóm trần", scored=False)
Method.HIGHEST = Method("nhóm cao nhất", scored=False, blank_maximum=True)
Method.POINTS = Method("điểm")
Method.PASSING = Method("đạt")
Method.LEVELS = Method("mức")
Method.BANDS = Method("bậc")
Method.RATIO = Method("tỷ lệ")
Method.COUNT = Method("đếm", blank_maximum=True)
Method.DEDUCTIONS = Method("trừ", of_counts=True)
Method.PLUS_MINUS = Method("cộng trừ", of_counts=True, blank_maximum=True)
Method.DERIVED = Method("suy ra", scored=False)
Method.TARGET = Method("chỉ tiêu")
Method.REGISTERED = Method("đăng ký", scored=False)
Method.TEXT = Method("văn bản", scored=False, blank_maximum=True)


@direct
class InputField(Enum):
    """What one input cell holds (contract §3, `inspect`). The value is the name used in JSON."""

    POINTS = "points"
    PASS = "pass"
    LEVEL = "level"
    MEASURE = "measure"
    PERCENT = "percent"
    ACTUAL = "actual"
    TARGET = "target"
    COUNT = "count"
    EVIDENCE = "evidence"
    NOTE = "note"
    REASON = "reason"
    TEXT = "text"
    """Content of a target that an agency registers."""
    UNIT = "unit"
    """What the target is counted in."""

    @property
    def scores(self) -> bool:
        """Whether points are made of it (evidence, notes, reasons and what names a target are not)."""
        return self not in _UNSCORED


_UNSCORED = frozenset(
    {InputField.EVIDENCE, InputField.NOTE, InputField.REASON, InputField.TEXT, InputField.UNIT}
)


@direct
class Scorer(Enum):
    """`Ai chấm`: who fills the row."""

    AGENCY = "đơn vị"
    APPRAISER = "thẩm định"
    SECRETARIAT = "ban thư ký"


@direct
class WhenNotApplied(Enum):
    """`Khi không áp dụng`: what an agency outside the row gets."""

    FULL = "đủ điểm"
    DROP = "bỏ"


@direct
class Sign(Enum):
    """`Cộng trừ › Loại`."""

    BONUS = "cộng"
    DEDUCTION = "trừ"


@direct
class Declarer(Enum):
    """`Ai khai`: who states how many times an adjustment applies."""

    AGENCY = "đơn vị"
    SECRETARIAT = "ban thư ký"
    AUTOMATIC = "tự động"


@direct
class AgencyKind(Enum):
    """`Đơn vị › Loại`; each kind is ranked apart."""

    COLLECTIVE = "tập thể"
    INDIVIDUAL = "cá nhân"


@direct
class Role(Enum):
    """`Vai trò` in the block."""

    HEAD = "Khối trưởng"
    DEPUTY = "Khối phó"
    MEMBER = "Thành viên"


@direct
class RankBy(Enum):
    """`Xếp hạng theo`: what `tong_diem` publishes first."""

    POINTS = "điểm"
    SHARE = "tỷ lệ"


@direct
class YearRule(Enum):
    """`Kết quả cả năm`: how the figures of the phases become the year's."""

    MEAN = "bình quân"
    SUM = "tổng"
    LAST = "đợt cuối"


@direct
class Reach(Enum):
    """`Tham số` of a condition `không xét`: how far it reaches."""

    WHOLE_YEAR = "cả năm"


@direct
class WhenUnappraised(Enum):
    """`Khi thiếu điểm thẩm định`."""

    STOP = "dừng"
    KEEP_SELF = "giữ điểm tự chấm"
    ZERO = "0 điểm"


@dataclass(frozen=True, slots=True)
class Key:
    """`Khóa` of a ranking key, printed as is. One object a word.

    The words that come with the tool are attributes of the class. A further key declares a word of its own
    in its file under `ranking_keys`; `ranking_keys.KEYS` finds each by its word.
    """

    value: str

    TOTAL: ClassVar[Key]
    SHARE: ClassVar[Key]
    TAG_POINTS: ClassVar[Key]
    CRITERION_POINTS: ClassVar[Key]
    BONUSES: ClassVar[Key]
    DEDUCTIONS: ClassVar[Key]
    SELF_POINTS: ClassVar[Key]
    GAP: ClassVar[Key]
    CLASS: ClassVar[Key]
    MEASURE: ClassVar[Key]
    NUMBER: ClassVar[Key]
    BALLOT: ClassVar[Key]
    DECISION: ClassVar[Key]

    def __hash__(self) -> int:
        return hash(self.value)


Key.TOTAL = Key("tong_diem")
Key.SHARE = Key("ty_le")
Key.TAG_POINTS = Key("diem_nhan")
Key.CRITERION_POINTS = Key("diem_tieu_chi")
Key.BONUSES = Key("diem_cong")
Key.DEDUCTIONS = Key("diem_tru")
Key.SELF_POINTS = Key("diem_tu_cham")
Key.GAP = Key("lech")
Key.CLASS = Key("loai")
Key.MEASURE = Key("gia_tri")
Key.NUMBER = Key("so_lieu")
Key.BALLOT = Key("bo_phieu")
Key.DECISION = Key("quyet_dinh")


@direct
class Direction(Enum):
    """`Chiều`: whether more is better."""

    DESCENDING = "giảm"
    ASCENDING = "tăng"


@direct
class Consequence(Enum):
    """`Hệ quả` of a condition."""

    EXCLUDED = "không xét"
    BARRED_FROM_TOP = "không xếp hạng đầu"
    CLASS_LOWERED = "hạ loại"
    CLASS_CAPPED = "trần loại"
    CLASS_SET = "xếp loại"


@direct
class ConditionSource(Enum):
    """`Nguồn` of a condition: how the tool learns that it is met."""

    RECORDED = "ghi nhận"
    NOT_REGISTERED = "chưa đăng ký"
    NO_FORM = "không nộp phiếu"
    PAST_LAST_DAY = "quá hạn chót"
    TOTAL_BELOW = "tổng dưới"


@direct
class OnRefusal(Enum):
    """`Khi bị từ chối`: who moves when the council refuses an awarded agency."""

    MOVE_UP = "dồn lên"
    FILL_LAST = "chỉ bổ sung cuối"


@direct
class MilestoneKind(Enum):
    """`Mốc › Loại`."""

    REGISTRATION = "đăng ký"
    INTERIM = "sơ kết"
    SELF_SCORING = "tự chấm"
    APPRAISAL = "thẩm định"
    EXPLANATION = "giải trình"
    FINAL = "tổng kết"
    REPORT = "báo cáo"
