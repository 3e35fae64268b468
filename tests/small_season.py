"""A small season as plain values: six agencies, 100 points, everything a result can say.

TCA and TCB tie on the total and are separated by the points of tag "đảng đoàn thể"; TCC and TCD tie on both
and go to the ballot; TCE is barred from ranks 1-3 (it would have been third); TCF signed no pact and is not
considered. Figures are worked by hand beside `CLAIMED` and `GRANTED`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from thidua_xlsx.address import Address
from thidua_xlsx.model import (
    Absence,
    Adjustment,
    Agency,
    AgreedScore,
    Appraisal,
    Award,
    BallotRound,
    ClassBand,
    Condition,
    ConditionSource,
    Consequence,
    Criterion,
    Declarer,
    Entry,
    InputField,
    Key,
    Meeting,
    MeetingRecord,
    Method,
    MissedMeetings,
    Plan,
    PointRange,
    RankingKey,
    Record,
    Register,
    Registration,
    Result,
    Role,
    SeasonInfo,
    SelfScoring,
    Sign,
    Slot,
    Source,
    Votes,
)
from thidua_xlsx.tabulation import tabulate

D = Decimal
NAMES = {
    "TCA": "Sở Tài chính",
    "TCB": "Sở Nội vụ",
    "TCC": "Sở Tư pháp",
    "TCD": "Sở Kế hoạch và Đầu tư",
    "TCE": "Thanh tra tỉnh",
    "TCF": "Sở Ngoại vụ & Hợp tác <quốc tế>",
}
ALL = frozenset(NAMES)
PARTY = "đảng đoàn thể"

INFO = SeasonInfo(
    code="khoi-5-2013",
    year=2013,
    name="Phong trào thi đua năm 2013",
    block="Khối thi đua các sở tổng hợp",
    locality="Tây Ninh",
    parent_body="Ủy ban nhân dân tỉnh Tây Ninh",
    issuing_body="Sở Tài chính",
    plan_number="02/KHTĐ",
    plan_date=date(2013, 5, 7),
    legal_bases=(
        "Luật Thi đua, khen thưởng",
        "Quyết định số 1965/QĐ-UBND ngày 28/9/2011 của Chủ tịch UBND tỉnh",
    ),
    declared_total=D(100),
)


def _agency(code: str) -> Agency:
    roles = {"TCA": Role.HEAD, "TCB": Role.DEPUTY}
    people = {"TCA": ("Đại Diện A", "Giám đốc"), "TCB": ("Đại Diện B", "Giám đốc")}
    person, office = people.get(code, ("", ""))
    return Agency(
        code,
        NAMES[code],
        role=roles.get(code, Role.MEMBER),
        email=f"{code.lower()}@example.vn",
        representative=person,
        office=office,
    )


def _row(code: str, text: str, method: Method, maximum: int, **more: object) -> Criterion:
    parent = code.rpartition(".")[0] or None
    return Criterion(code, text, method, number=code, parent=parent, maximum=D(maximum), agencies=ALL, **more)  # type: ignore[arg-type]


CRITERIA = (
    _row("1", "Hoàn thành nhiệm vụ chuyên môn", Method.GROUP, 60, basis="Kế hoạch, mục III.1"),
    _row("1.1", "Hoàn thành chỉ tiêu, kế hoạch công tác năm", Method.POINTS, 40, step=D("0.25")),
    _row("1.2", "Thực hiện chế độ báo cáo", Method.DEDUCTIONS, 20),
    _row("2", "Xây dựng tổ chức Đảng, đoàn thể", Method.GROUP, 40),
    _row("2.1", "Tổ chức Đảng trong sạch, vững mạnh", Method.PASSING, 20, tags=(PARTY,)),
    _row("2.2", "Các đoàn thể vững mạnh", Method.POINTS, 20, tags=(PARTY,), step=D("0.5")),
)
ADJUSTMENTS = (
    Adjustment(
        "T1.2",
        Sign.DEDUCTION,
        "Thiếu báo cáo",
        D(2),
        "1.2",
        "báo cáo",
        agencies=ALL,
        basis="Kế hoạch, chú thích 4",
    ),
    Adjustment("C2.1", Sign.BONUS, "Đạt xuất sắc, tiêu biểu", D(5), "2.1", "tổ chức", cap=D(5), agencies=ALL),
    Adjustment(
        "CGP",
        Sign.BONUS,
        "Có giải pháp mới được phê duyệt",
        D(10),
        None,
        "giải pháp",
        cap=D(10),
        agencies=ALL,
    ),
    Adjustment(
        "THOP",
        Sign.DEDUCTION,
        "Vắng họp không có lý do bằng văn bản",
        D(5),
        declarer=Declarer.AUTOMATIC,
        source=MissedMeetings(),
        agencies=ALL,
        basis="Kế hoạch, mục III.2",
    ),
)
KEYS = (
    RankingKey(1, Key.TOTAL, basis="Kế hoạch, mục IV.3"),
    RankingKey(2, Key.TAG_POINTS, PARTY, basis="Kế hoạch, mục IV.3"),
    RankingKey(3, Key.BALLOT, basis="Kế hoạch, mục IV.3"),
)
CONDITIONS = (
    Condition(
        "KXT1",
        "Không đăng ký và ký kết giao ước thi đua",
        Consequence.EXCLUDED,
        ConditionSource.NOT_REGISTERED,
        basis="Kế hoạch, mục IV.4 điểm 1",
    ),
    Condition(
        "KXT4",
        "Lãnh đạo bị kỷ luật từ khiển trách trở lên",
        Consequence.BARRED_FROM_TOP,
        number=3,
        basis="Kế hoạch, mục IV.4 điểm 4",
    ),
)
FLAG, CERTIFICATE = "Cờ thi đua của UBND tỉnh", "Bằng khen của Chủ tịch UBND tỉnh"
CHAIRMAN = "Chủ tịch UBND tỉnh"
AWARDS = (
    Award(FLAG, 1, 1, decided_by=CHAIRMAN, basis="Kế hoạch, mục IV.4"),
    Award(CERTIFICATE, 2, 3, decided_by=CHAIRMAN, basis="Kế hoạch, mục IV.4"),
    Award(CERTIFICATE, 4, 4, decided_by=CHAIRMAN, reserve=True, basis="Kế hoạch, mục IV.4"),
)
PLAN = Plan(
    INFO,
    tuple(_agency(code) for code in NAMES),
    CRITERIA,
    ADJUSTMENTS,
    (ClassBand("Tốt", PointRange(D(90))), ClassBand("Khá", PointRange(D(80))), ClassBand("Trung bình")),
    KEYS,
    CONDITIONS,
    AWARDS,
    digest="c0ffee" * 10 + "c0ff",
)

# agency: (1.1, 2.1, 2.2, missing reports, excellent organisations, new solutions), claimed and granted.
#   1.2 = 20 - 2 × missing; 2.1 = 20 + 5 × excellent;
#   total = 1.1 + 1.2 + 2.1 + 2.2 + 10 × solutions - 5 × meetings missed without excuse.
Figures = tuple[str, bool, str, int, int, int]
CLAIMED: Mapping[str, Figures] = {
    "TCA": ("40", True, "20", 0, 1, 0),  # 40 + 20 + 25 + 20 = 105
    "TCB": ("38.5", True, "20", 0, 0, 1),  # 38,5 + 20 + 20 + 20 + 10 = 108,5
    "TCC": ("36", True, "18", 1, 0, 0),  # 36 + 18 + 20 + 18 = 92
    "TCD": ("35.5", True, "18", 0, 0, 0),  # 35,5 + 20 + 20 + 18 = 93,5
    "TCE": ("39.25", True, "19.5", 0, 0, 0),  # 39,25 + 20 + 20 + 19,5 = 98,75
    "TCF": ("30", True, "15", 2, 0, 0),  # 30 + 16 + 20 + 15 = 81
}
GRANTED: Mapping[str, Figures] = {
    "TCA": ("37.5", True, "20", 0, 1, 0),  # 37,5 + 20 + 25 + 20 = 102,5
    "TCB": ("37.5", True, "20", 0, 0, 1),  # 37,5 + 20 + 20 + 20 + 10 = 107,5; one meeting missed: 102,5
    "TCC": ("36", True, "18", 1, 0, 0),  # 92
    "TCD": ("34", True, "18", 0, 0, 0),  # 34 + 20 + 20 + 18 = 92
    "TCE": ("39.25", True, "18.5", 0, 0, 0),  # 97,75; the meeting agreed on 19 for 2.2: 98,25
    "TCF": ("30", True, "15", 2, 0, 0),  # 81
}
REASONS = {
    ("TCA", "1.1"): "Hai chỉ tiêu chưa có văn bản nghiệm thu",
    ("TCB", "1.1"): "Chỉ tiêu 7 hoàn thành sau thời hạn",
    ("TCD", "1.1"): "Trùng 01 sản phẩm đã tính năm trước",
    ("TCE", "2.2"): "Thiếu quyết định công nhận của Công đoàn",
}
_SLOTS = (
    Slot("1.1", None, InputField.POINTS),
    Slot("2.1", None, InputField.PASS),
    Slot("2.2", None, InputField.POINTS),
    Slot("1.2", "T1.2", InputField.COUNT),
    Slot("2.1", "C2.1", InputField.COUNT),
    Slot(None, "CGP", InputField.COUNT),
)


def _entries(file: str, sheet: str, column: str, figures: Figures) -> Mapping[Slot, Entry]:
    entries = {}
    for row, (slot, value) in enumerate(zip(_SLOTS, figures, strict=True), start=10):
        exact = value if isinstance(value, bool) else D(value)
        entries[slot] = Entry(slot, exact, Address(file, sheet, f"{column}{row}"), str(value))
    return MappingProxyType(entries)


def self_scoring(agency: str) -> SelfScoring:
    """The agency's form as read back, received on 10 January 2014."""
    file = f"nhan/{agency}.xlsx"
    source = Source(file, sha256=f"{NAMES[agency].encode().hex():0<64}"[:64], received=date(2014, 1, 10))
    return SelfScoring(agency, source, _entries(file, "Phiếu tự chấm", "F", CLAIMED[agency]))


def appraisal(agency: str) -> Appraisal:
    """The agency's filled appraisal workbook, with a reason at every row that differs."""
    file = f"tham_dinh/2013_{agency}_tham-dinh.xlsx"
    entries = dict(_entries(file, "Thẩm định", "I", GRANTED[agency]))
    for (code, criterion), reason in REASONS.items():
        if code == agency:
            slot = Slot(criterion, None, InputField.REASON)
            entries[slot] = Entry(slot, reason, Address(file, "Thẩm định", "K10"), reason)
    source = Source(file, sha256=f"{agency.encode().hex():f<64}", received=date(2014, 1, 18))
    return Appraisal(agency, source, MappingProxyType(entries), appraisers=("Chuyên Viên A", "Chuyên Viên B"))


REGISTER = Register(
    registrations=tuple(
        Registration(code, date(2013, 5, 20), date(2013, 5, 28)) for code in NAMES if code != "TCF"
    ),
    meetings=(
        Meeting("H1", date(2013, 7, 5), "Sơ kết 6 tháng"),
        Meeting("H2", date(2014, 1, 20), "Tổng kết"),
    ),
    absences=(Absence("H1", "TCB"), Absence("H1", "TCD", excused=True)),
    records=(Record("TCE", "KXT4", basis="Quyết định số 15/QĐ-TTr ngày 03/9/2013", day=date(2013, 9, 3)),),
    agreed_scores=(
        AgreedScore("TCE", "2.2", D(19), "Cuộc họp chấp nhận văn bản xác nhận của Công đoàn các KCN"),
    ),
    ballots=(BallotRound(1, members=6, present=6, issued=6, returned=6, valid=5, invalid=1),),
    votes=(Votes(1, "TCC", 2), Votes(1, "TCD", 3)),
    meeting=MeetingRecord(
        started="08 giờ 00, ngày 25 tháng 01 năm 2014",
        ended="11 giờ 30, ngày 25 tháng 01 năm 2014",
        place="Hội trường Sở Tài chính",
        chair="Đại Diện A – Giám đốc Sở Tài chính, Khối trưởng",
        secretary="Thư Ký A – Chuyên viên Sở Tài chính",
        participants=(
            "Đại Diện B – Giám đốc Sở Nội vụ, Khối phó",
            "Đại Diện C – Phó Giám đốc Sở Tư pháp",
            "Đại Diện D – Phó Giám đốc Sở Kế hoạch và Đầu tư",
        ),
        absent=("Đại Diện E – Chánh Thanh tra tỉnh (có lý do)",),
        opinions=("Sở Tư pháp đề nghị năm sau gửi phiếu tự chấm trước ngày 05 tháng 01.",),
    ),
)

SELF_SCORINGS = tuple(self_scoring(code) for code in NAMES)
APPRAISALS = tuple(appraisal(code) for code in NAMES)


def without_ballot() -> Register:
    """The register before the ballot was counted."""
    return replace(REGISTER, ballots=(), votes=())


def result(register: Register = REGISTER) -> Result:
    """What the season comes to."""
    return tabulate(PLAN, register, SELF_SCORINGS, APPRAISALS)
