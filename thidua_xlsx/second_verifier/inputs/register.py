"""The register (§4), read from `so_theo_doi.xlsx`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from ..tables import Row, table
from ..text import fold
from ..xlsx import Book, read_book


@dataclass(frozen=True)
class Target:
    """A row of `Chỉ tiêu đăng ký`."""

    agency: str
    criterion: str
    number: str
    content: str
    """With the unit in brackets, as printed."""
    amount: Decimal | None
    maximum: Decimal | None


@dataclass(frozen=True)
class Receipt:
    """A row of `Nhận`."""

    agency: str
    milestone: str
    day: date | None
    file: str
    sent: bool = True
    """False: the register says that it never came."""


@dataclass(frozen=True)
class Recorded:
    """A row of `Ghi nhận`."""

    agency: str
    code: str
    times: int
    phase: str
    basis: str = ""
    day: date | None = None


@dataclass(frozen=True)
class Agreed:
    """A row of `Điểm thống nhất`."""

    agency: str
    criterion: str
    points: Decimal
    phase: str


@dataclass(frozen=True)
class Unassigned:
    """A row of `Không giao`; a blank phase means every one."""

    agency: str
    criterion: str
    phase: str


@dataclass(frozen=True)
class Ballot:
    """A round of `Kiểm phiếu` with its votes by agency."""

    round: int
    phase: str
    votes: Mapping[str, int]
    fault: str
    """Why the counts do not add up; "" when they do."""


@dataclass(frozen=True)
class Verdict:
    """A row of `Hội đồng`."""

    agency: str
    form: str
    agreed: bool
    phase: str
    number: str
    day: date | None


@dataclass
class Register:
    """The register with all its sheets; `registered` by agency: days of registration and of the pact."""

    registered: dict[str, tuple[date | None, date | None]] = field(default_factory=dict)
    targets: list[Target] = field(default_factory=list)
    receipts: list[Receipt] = field(default_factory=list)
    missed: list[tuple[str, str, str]] = field(default_factory=list)
    """(agency, meeting, phase) of each absence without a written excuse."""
    records: list[Recorded] = field(default_factory=list)
    agreed: list[Agreed] = field(default_factory=list)
    unassigned: list[Unassigned] = field(default_factory=list)
    ballots: list[Ballot] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)
    decided: dict[tuple[str, str], int] = field(default_factory=dict)
    """`Quyết định thứ hạng`: the order, by phase and agency."""


def read_register(data: bytes | None) -> Register:
    """Sheets of `so_theo_doi.xlsx`; an empty register when the season has none."""
    if data is None:
        return Register()
    book = read_book(data)
    register = Register()
    for row in table(book, "Đăng ký"):
        register.registered[row.text("Mã đơn vị")] = (row.day("Ngày đăng ký"), row.day("Ngày ký giao ước"))
    register.targets = [_target(row) for row in table(book, "Chỉ tiêu đăng ký")]
    register.receipts = [
        Receipt(
            row.text("Mã đơn vị"),
            row.text("Mốc"),
            row.day("Ngày nhận"),
            row.text("Tệp"),
            fold(row.text("Tình trạng")) != fold("chưa gửi"),
        )
        for row in table(book, "Nhận")
    ]
    phases = {row.text("Mã họp"): row.text("Đợt") for row in table(book, "Họp")}
    register.missed = [
        (row.text("Mã đơn vị"), row.text("Mã họp"), phases.get(row.text("Mã họp"), ""))
        for row in table(book, "Vắng họp")
        if fold(row.text("Có lý do bằng văn bản")) != "co"
    ]
    register.records = [
        Recorded(
            row.text("Mã đơn vị"),
            row.text("Mã"),
            _times(row),
            row.text("Đợt"),
            row.text("Căn cứ"),
            row.day("Ngày"),
        )
        for row in table(book, "Ghi nhận")
    ]
    register.agreed = [
        Agreed(row.text("Mã đơn vị"), row.text("Mã tiêu chí"), row.need("Điểm"), row.text("Đợt"))
        for row in table(book, "Điểm thống nhất")
    ]
    register.unassigned = [
        Unassigned(row.text("Mã đơn vị"), row.text("Mã tiêu chí"), row.text("Đợt"))
        for row in table(book, "Không giao")
    ]
    register.ballots = _ballots(book)
    register.verdicts = [
        Verdict(
            row.text("Mã đơn vị"),
            row.text("Hình thức"),
            fold(row.text("Kết quả")) == "dong y",
            row.text("Đợt"),
            row.text("Số văn bản"),
            row.day("Ngày"),
        )
        for row in table(book, "Hội đồng")
    ]
    for row in table(book, "Quyết định thứ hạng"):
        register.decided[row.text("Đợt"), row.text("Mã đơn vị")] = int(row.need("Thứ tự"))
    return register


def _times(row: Row) -> int:
    times = row.whole("Số lần", 1)
    return 1 if times is None else times


def _target(row: Row) -> Target:
    return Target(
        row.text("Mã đơn vị"),
        row.text("Mã tiêu chí"),
        row.text("STT"),
        row.text("Nội dung") + (f" ({row.text('Đơn vị tính')})" if row.text("Đơn vị tính") else ""),
        row.number_at("Kế hoạch"),
        row.number_at("Điểm chuẩn"),
    )


def _ballots(book: Book) -> list[Ballot]:
    """Rounds in order. Thu về = Hợp lệ + Không hợp lệ ≤ Phát ra ≤ Tổng; votes ≤ Hợp lệ × Phải chọn."""
    votes: dict[tuple[int, str], dict[str, int]] = defaultdict(dict)
    for row in table(book, "Bỏ phiếu"):
        votes[int(row.need("Vòng")), row.text("Đợt")][row.text("Mã đơn vị")] = int(row.need("Số phiếu"))
    rounds = []
    for row in table(book, "Kiểm phiếu"):
        number, phase = int(row.need("Vòng")), row.text("Đợt")
        members, issued = row.need("Tổng số thành viên"), row.need("Phát ra")
        back, valid, void = row.need("Thu về"), row.need("Hợp lệ"), row.need("Không hợp lệ")
        choose = row.whole("Phải chọn", 1) or 1
        cast = votes.pop((number, phase), {})
        fault = ""
        if not back == valid + void <= issued <= members:
            fault = f"vòng {number}: số phiếu thu về, hợp lệ, phát ra không khớp nhau"
        elif sum(cast.values()) > valid * choose or any(count > valid for count in cast.values()):
            fault = f"vòng {number}: số phiếu bầu nhiều hơn số phiếu hợp lệ cho phép"
        rounds.append(Ballot(number, phase, cast, fault))
    return sorted(rounds, key=lambda ballot: (ballot.phase, ballot.round))
