"""The register: facts of the year as the secretariat recorded them (contract §4).

`phase` of a row names the phase (`Đợt`) it belongs to; blank: the whole year.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ..address import Address
from ..vietnamese import text_folding
from .schedule import NOWHERE

REOPENED = "MỞ LẠI"
"""Code of a `Record` that lets an agency hand in a form after the intake was closed or it was appraised."""


@dataclass(frozen=True, slots=True)
class Registration:
    """`Đăng ký`: the agency registered and (with `pact_signed`) signed the pact."""

    agency: str
    registered: date | None = None
    pact_signed: date | None = None
    note: str = ""
    persons: int | None = None
    """`Số người đăng ký`, of `staff`; None where it is not known."""
    staff: int | None = None
    """`Biên chế`: everybody who could register."""
    at: Address = NOWHERE


@dataclass(frozen=True, slots=True)
class RegisteredTarget:
    """`Chỉ tiêu đăng ký`: one target an agency registered under a criterion."""

    agency: str
    criterion: str
    number: str
    text: str
    unit: str = ""
    target: Decimal | None = None
    maximum: Decimal | None = None
    at: Address = NOWHERE


@dataclass(frozen=True, slots=True)
class Receipt:
    """`Nhận`: a paper of a milestone arrived, or (`sent` false) never did.

    `file` names the return that counts, where several came.
    """

    agency: str
    milestone: str
    received: date | None
    document_number: str = ""
    file: str = ""
    sent: bool = True
    at: Address = NOWHERE


@dataclass(frozen=True, slots=True)
class Meeting:
    """`Họp`: a meeting the head of the block called."""

    code: str
    day: date | None = None
    text: str = ""
    phase: str = ""
    milestone: str = ""
    """Code of the milestone that it is held for; "" where `text` says so, or none."""
    at: Address = NOWHERE


@dataclass(frozen=True, slots=True)
class Absence:
    """`Vắng họp`: an agency sent nobody; `excused` = a written reason was given."""

    meeting: str
    agency: str
    excused: bool = False
    at: Address = NOWHERE


@dataclass(frozen=True, slots=True)
class Record:
    """`Ghi nhận`: a condition or an adjustment applies to an agency, `count` times; or its intake reopens."""

    agency: str
    code: str
    count: int = 1
    basis: str = ""
    day: date | None = None
    phase: str = ""
    at: Address = NOWHERE

    @property
    def reopens(self) -> bool:
        """Whether it is a re-opening, however its code is spelt."""
        return text_folding.same(self.code, REOPENED)


@dataclass(frozen=True, slots=True)
class AgreedScore:
    """`Điểm thống nhất`: the meeting settled the score of a criterion."""

    agency: str
    criterion: str
    points: Decimal
    reason: str = ""
    phase: str = ""
    at: Address = NOWHERE


@dataclass(frozen=True, slots=True)
class Unassigned:
    """`Không giao`: a row that turned out, after the forms were out, not to be assigned to the agency.

    It covers all rows below a group; the row then counts as its `Khi không áp dụng` says.
    """

    agency: str
    criterion: str
    basis: str = ""
    day: date | None = None
    phase: str = ""
    at: Address = NOWHERE


@dataclass(frozen=True, slots=True)
class BallotRound:
    """`Kiểm phiếu`: the counts of one round of the secret ballot; `choose` is `Phải chọn`."""

    number: int
    members: int
    present: int
    issued: int
    returned: int
    valid: int
    invalid: int
    choose: int = 1
    phase: str = ""
    at: Address = NOWHERE


@dataclass(frozen=True, slots=True)
class Votes:
    """`Bỏ phiếu`: votes of one agency in one round."""

    round: int
    agency: str
    votes: int
    phase: str = ""
    at: Address = NOWHERE


@dataclass(frozen=True, slots=True)
class RankDecision:
    """`Quyết định thứ hạng`: the order that an authority decided for an agency still level, 1 first."""

    agency: str
    order: int
    decided_by: str = ""
    basis: str = ""
    day: date | None = None
    phase: str = ""
    at: Address = NOWHERE

    @property
    def words(self) -> str:
        """By whom and on what basis, in print."""
        return ", ".join(part for part in (self.decided_by, self.basis) if part) or "đã quyết định"


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """`Cuộc họp`: the review meeting, for the minutes. Times and places as the secretary wrote them."""

    started: str = ""
    ended: str = ""
    place: str = ""
    chair: str = ""
    secretary: str = ""
    participants: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    opinions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CouncilDecision:
    """`Hội đồng`: the provincial council agreed or refused a proposed award."""

    agency: str
    form: str
    agreed: bool
    document_number: str = ""
    day: date | None = None
    phase: str = ""
    milestone: str = ""
    """Code of the milestone that the decision is due by; "" for none."""
    at: Address = NOWHERE


@dataclass(frozen=True, slots=True)
class Visit:
    """`Thẩm định`: the agency was appraised on a day, at a place, by a team."""

    agency: str
    day: date | None = None
    place: str = ""
    team: str = ""
    phase: str = ""
    at: Address = NOWHERE


@dataclass(frozen=True, slots=True)
class Exemplar:
    """`Điển hình`: a model collective or person (điển hình tiên tiến) that an agency builds up."""

    agency: str
    name: str
    text: str = ""
    day: date | None = None
    note: str = ""
    at: Address = NOWHERE


@dataclass(frozen=True, slots=True)
class Register:
    """The whole register, in the workbook's order."""

    registrations: tuple[Registration, ...] = ()
    targets: tuple[RegisteredTarget, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    absences: tuple[Absence, ...] = ()
    records: tuple[Record, ...] = ()
    agreed_scores: tuple[AgreedScore, ...] = ()
    unassigned: tuple[Unassigned, ...] = ()
    ballots: tuple[BallotRound, ...] = ()
    votes: tuple[Votes, ...] = ()
    rank_decisions: tuple[RankDecision, ...] = ()
    meeting: MeetingRecord = MeetingRecord()
    decisions: tuple[CouncilDecision, ...] = ()
    exemplars: tuple[Exemplar, ...] = ()
    visits: tuple[Visit, ...] = ()

    def __repr__(self) -> str:
        """How many rows each sheet has: the whole would fill screens."""
        sheets = ((name, getattr(self, name)) for name in type(self).__dataclass_fields__)
        rows = (f"{len(row)} {name}" for name, row in sheets if isinstance(row, tuple) and row)
        return f"<Register: {', '.join(rows) or 'no rows'}>"
