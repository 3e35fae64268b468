"""What results are called in Vietnamese: one wording for workbook, papers and terminal."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ...arithmetic import summed
from ...findings import Finding
from ...model import (
    CouncilDecision,
    GroupResult,
    InputField,
    Origin,
    Outcome,
    Plan,
    RankingKey,
    Result,
    Standing,
    YearRule,
)
from ...ranking_keys import KINDS
from ...vietnamese import number_words
from ...vietnamese.dates import in_words
from ...vietnamese.numerals import show
from ..ranking.council import CouncilRow
from ..ranking.keys import precedence

NOT_FINAL = "CHƯA CHÍNH THỨC"

_OUTCOMES = {
    Outcome.ACCEPTED: "đã nhận",
    Outcome.ACCEPTED_WITH_WARNINGS: "đã nhận, có lưu ý",
    Outcome.FLAGGED: "đã nhận, có ô chưa dùng được",
    Outcome.QUARANTINED: "chờ quyết định",
    Outcome.REJECTED: "từ chối",
    Outcome.SUPERSEDED: "đã có bản khác thay",
    Outcome.ACCOMPANYING: "gửi kèm",
    Outcome.IGNORED: "không phải phiếu",
}


def key_words(key: RankingKey) -> str:
    """A ranking key in words: "Điểm “đảng, đoàn thể”"."""
    return KINDS[key.key].label.format(key.parameter)


def decided_words(plan: Plan, standing: Standing) -> str:
    """The key that placed the agency, in words; "" when none was needed."""
    for key in precedence(plan):
        if standing.decided_by == key.key.value:
            return key_words(key)
    return ""


_FIELDS = {
    InputField.POINTS: "điểm",
    InputField.PASS: "đạt hay không",
    InputField.LEVEL: "mức",
    InputField.MEASURE: "số đo",
    InputField.PERCENT: "tỷ lệ (%)",
    InputField.ACTUAL: "thực hiện",
    InputField.TARGET: "chỉ tiêu, kế hoạch",
    InputField.COUNT: "số lần",
    InputField.EVIDENCE: "minh chứng",
    InputField.NOTE: "ghi chú",
    InputField.REASON: "lý do",
    InputField.TEXT: "nội dung",
    InputField.UNIT: "đơn vị tính",
}


def field_words(field: InputField) -> str:
    """What an input cell holds, in words."""
    return _FIELDS.get(field, field.value)


def outcome_words(outcome: Outcome) -> str:
    """What became of a returned file, in lower case: "đã nhận, có lưu ý"."""
    return _OUTCOMES[outcome]


def rank_words(standing: Standing, group: GroupResult) -> str:
    """ "2", "2 (đồng hạng)", "không xét", "chờ thẩm định", "chờ đủ các đợt" or "chờ bỏ phiếu".

    Nobody of a list has a rank while a member of it waits for its points.
    """
    if standing.rank is not None:
        return f"{standing.rank} (đồng hạng)" if standing.tied else str(standing.rank)
    if not standing.eligible:
        return "không xét"
    return _waiting_words(_Same(group))


class _Same:
    """A group as a key: looked at once for all its members, not once for each."""

    def __init__(self, group: GroupResult) -> None:
        self.group = group

    def __hash__(self) -> int:
        return id(self.group)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.group is other.group


@lru_cache(maxsize=8)
def _waiting_words(key: _Same) -> str:
    """What the members of a group without ranks wait for. It has ties only where nothing else is open."""
    if key.group.ties:
        return "chờ bỏ phiếu"
    rows = (row for one in key.group.standings for row in one.tally.settled.values())
    return "chờ đủ các đợt" if any(row.origin is Origin.PHASE for row in rows) else "chờ thẩm định"


def award_words(standing: Standing) -> str:
    """The form to be proposed, "Dự phòng", or "": also for an agency that the council refused."""
    return "Dự phòng" if standing.reserve and not standing.proposed else standing.proposed


def meeting_words(standing: Standing) -> str:
    """What the meeting decided for the agency: the form, "Dự phòng", or ""."""
    if standing.award is not None:
        return standing.award.form
    return "Dự phòng" if standing.reserve else ""


def decision_words(decision: CouncilDecision) -> str:
    """ "Cờ thi đua: không đồng ý, văn bản số 12/QĐ ngày 05 tháng 3 năm 2014"."""
    said = "đồng ý" if decision.agreed else "không đồng ý"
    number = f"số {decision.document_number}" if decision.document_number else ""
    letter = " ".join(filter(None, (number, in_words(decision.day) if decision.day else "")))
    told = f"{said}, văn bản {letter}" if letter else said
    return f"{decision.form}: {told}" if decision.form else told


def change_words(row: CouncilRow) -> str:
    """What the council's decisions changed for the agency; "" where nothing."""
    if row.newly_held is None:
        return "không còn được đề nghị" if row.lost else ""
    if row.lost:
        return f"chuyển từ “{row.lost.form}”"
    added = "dự phòng, được bổ sung" if row.standing.reserve else "được bổ sung"
    return f"{added}: {seat_words(row.standing)}"


def seat_words(standing: Standing) -> str:
    """The rank that the award it holds belongs to: "hạng ba"."""
    return f"hạng {number_words.rank(standing.seat)}" if standing.seat else ""


def season_words(result: Result) -> str:
    """What the result is of: "năm 2015", or of one phase "Đợt 1 năm 2015"."""
    year = f"năm {result.plan.info.year}"
    return f"{result.phase} {year}" if result.phase else year


def year_words(result: Result) -> str:
    """How the phases make the year, in words; "" for a result that is of one season or phase."""
    phases = ", ".join(result.plan.phases)
    match result.year_rule:
        case YearRule.MEAN:
            places = result.plan.info.places
            return f"Điểm cả năm là bình quân của {phases}, giữ {places} số lẻ, làm tròn nửa lên."
        case YearRule.SUM:
            return f"Điểm cả năm là tổng của {phases}."
        case YearRule.LAST:
            return f"Điểm cả năm là điểm của {result.plan.phases[-1]}."
    return ""


def plan_words(plan: Plan) -> str:
    """ "Kế hoạch số 02/KHTĐ ngày 07 tháng 5 năm 2013", as much of it as is known; "" when nothing is."""
    info = plan.info
    if not info.plan_number:
        return ""
    dated = f" {in_words(info.plan_date)}" if info.plan_date else ""
    return f"Kế hoạch số {info.plan_number}{dated}"


def unequal_totals(plan: Plan) -> tuple[str, ...]:
    """Declared points that do not add up, both numbers named; empty when all do."""
    told = []
    maxima = {row.code: row for row in plan.criteria}
    for row in maxima.values():
        children = [child.maximum for child in maxima.values() if child.parent == row.code]
        if row.method.value == "nhóm" and children and sum(children) != row.maximum:
            told.append(
                f"Tiêu chí {row.number or row.code} ghi {show(row.maximum)} điểm, "
                f"các tiêu chí con cộng lại {show(summed(children))} điểm"
            )
    declared = plan.info.declared_total
    added = summed(row.maximum for row in maxima.values() if row.parent not in maxima)
    if declared is not None and declared != added:
        told.append(f"Tổng điểm chuẩn ghi {show(declared)}, các tiêu chí cộng lại {show(added)}")
    return tuple(told)


def pending_words(result: Result) -> tuple[str, ...]:
    """What a final result still waits for, one sentence each; the place in front as it is spelt."""
    return tuple(dict.fromkeys(map(_told, result.pending)))


def _told(finding: Finding) -> str:
    message = finding.message()
    return message if finding.at else message[:1].upper() + message[1:]


def person_name(text: str) -> str:
    """The name alone of "Ông Đại Diện A – Giám đốc Sở Tài chính"; "" where only an office is written.

    A name is two to six words that all begin with a capital.
    """
    words = _AFTER_NAME.split(_HONORIFIC.sub("", text.strip()))[0].split()
    named = 2 <= len(words) <= 6 and all(word[:1].isupper() for word in words)
    return " ".join(words) if named else ""


_AFTER_NAME = re.compile(r"\s+[-–—]\s+|[,;:(]")
_HONORIFIC = re.compile(r"^(?:(?:ông|bà|đồng chí|đ/c)[.:]?\s+)+", re.IGNORECASE)


def printable(text: str) -> str:
    """The text in NFC; what acts unseen or cannot stand in a file is shown as its number: "9⟨202E⟩5"."""
    return _ACTING.sub(lambda found: f"⟨{ord(found[0]):04X}⟩", unicodedata.normalize("NFC", text))


_ACTING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
