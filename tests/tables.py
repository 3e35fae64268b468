"""A tiny language: plan, entries and register as text tables inside the test.

    PLAN = plan('''
        Mã  | Cách chấm | Điểm | Tham số
        1   | nhóm      | 30   |
        1.1 | điểm      | 20   |
        1.2 | đạt       | 10   |
        ''', agencies="A B")
    FORMS = forms(PLAN, '''
        Mã  | A   | B
        1.1 | 9,5 | 8
        1.2 | Đạt | Không đạt
        ''')

The first row names the columns; the first column is the code. Nothing here knows Excel.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from thidua_xlsx.address import Address, a1
from thidua_xlsx.model import (
    Absence,
    Absent,
    Adjustment,
    Agency,
    AgreedScore,
    Appraisal,
    AutomaticSource,
    Award,
    BallotRound,
    ClassBand,
    Condition,
    ConditionSource,
    Consequence,
    CouncilDecision,
    Criterion,
    Declarer,
    Direction,
    Entry,
    InputField,
    Late,
    Milestone,
    MilestoneKind,
    MissedMeetings,
    OnRefusal,
    Plan,
    PointRange,
    RankingKey,
    Reach,
    Receipt,
    Record,
    Register,
    RegisteredTarget,
    Registration,
    Result,
    Scorer,
    SeasonInfo,
    SelfScoring,
    Sign,
    Slot,
    Source,
    Unassigned,
    Value,
    Votes,
    WhenNotApplied,
    parts_of,
)
from thidua_xlsx.ranking_keys import KEYS, KINDS
from thidua_xlsx.rules import METHODS, RULES
from thidua_xlsx.vietnamese import dates, numerals

Row = dict[str, str]


def rows(table: str) -> list[Row]:
    """The rows of a text table, by heading."""
    lines = [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


def number(text: str) -> Decimal:
    value = numerals.parse(text).value
    assert value is not None, text
    return value


def optional(text: str) -> Decimal | None:
    return number(text) if text else None


def whole(text: str) -> int | None:
    return int(text) if text else None


def words(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def day(text: str) -> date:
    found = dates.parse(text)
    assert found is not None, text
    return found


# --- the plan --------------------------------------------------------------------------------------


def plan(
    criteria: str,
    adjustments: str = "",
    *,
    agencies: str = "A B C",
    keys: str = "",
    conditions: str = "",
    awards: str = "",
    classes: str = "",
    milestones: str = "",
    **info: object,
) -> Plan:
    """A plan for agencies "A B C", or "A:nhóm 1 B:nhóm 2"; `info` are fields of `SeasonInfo`."""
    members = tuple(_agency(word) for word in agencies.split())
    codes = frozenset(member.code for member in members)
    return Plan(
        replace(SeasonInfo("khoi-2013", 2013), **info),  # type: ignore[arg-type]
        members,
        tuple(_criterion(row, codes) for row in rows(criteria)),
        tuple(_adjustment(row, codes) for row in rows(adjustments or "Mã")),
        tuple(_class(row) for row in rows(classes or "Loại")),
        tuple(_key(place, row) for place, row in enumerate(rows(keys or "Khóa"), 1)),
        tuple(_condition(row) for row in rows(conditions or "Mã")),
        tuple(_award(row) for row in rows(awards or "Hình thức")),
        tuple(_milestone(row) for row in rows(milestones or "Mã")),
    )


def _agency(word: str) -> Agency:
    code, _, group = word.partition(":")
    return Agency(code, f"Sở {code}", group=group)


def _criterion(row: Row, agencies: frozenset[str]) -> Criterion:
    method, maximum = METHODS[row.get("Cách chấm") or "điểm"], number(row.get("Điểm") or "0")
    parameter, faults = RULES[method].read_parameter(row.get("Tham số", ""), maximum)
    assert not faults, faults
    return Criterion(
        row["Mã"],
        f"Tiêu chí {row['Mã']}",
        method,
        parent=row["Mã"].rpartition(".")[0] or None,
        maximum=maximum,
        parameter=parameter,
        step=optional(row.get("Bước", "")),
        agencies=_agencies(row, agencies),
        when_not_applied=WhenNotApplied(row.get("Khi không áp dụng") or "bỏ"),
        scorer=Scorer(row.get("Ai chấm") or "đơn vị"),
        tags=words(row.get("Nhãn", "")),
    )


def _agencies(row: Row, agencies: frozenset[str]) -> frozenset[str]:
    chosen = frozenset(row.get("Áp dụng cho", "").split()) or agencies
    return chosen - frozenset(row.get("Không áp dụng cho", "").split())


def _adjustment(row: Row, agencies: frozenset[str]) -> Adjustment:
    source: AutomaticSource | None = None
    if named := row.get("Nguồn"):
        source = MissedMeetings() if named == "vắng họp" else Late(named.partition(":")[2])
    return Adjustment(
        row["Mã"],
        Sign(row["Loại"]),
        f"Mục {row['Mã']}",
        number(row["Điểm"]),
        row.get("Tiêu chí") or None,
        cap=optional(row.get("Tối đa", "")),
        all_from=whole(row.get("Trừ hết từ", "")),
        declarer=Declarer(row.get("Ai khai") or "đơn vị"),
        source=source,
        excludes=words(row.get("Loại trừ với", "")),
        evidence_required=row.get("Minh chứng") == "bắt buộc",
        most_times=whole(row.get("Số lần tối đa", "")),
        tags=words(row.get("Nhãn", "")),
        agencies=_agencies(row, agencies),
    )


def _class(row: Row) -> ClassBand:
    return ClassBand(
        row["Loại"],
        points_from(row["Từ điểm"]),
        optional(row.get("Sàn tiêu chí", "")),
        row.get("Nhãn sàn", ""),
        row.get("Nhóm", ""),
        leaf_floor=optional(row.get("Sàn lá", "")),
        leaves_below=whole(row.get("Số lá dưới sàn", "")) or 0,
        quota=optional(row.get("Tối đa", "")),
        quota_of=row.get("Của", ""),
    )


def points_from(text: str) -> PointRange:
    """The bounds of a class, as its cell says them; blank: from 0 on."""
    parts = parts_of(text)
    if parts is None:
        return PointRange()
    least, strict, upper, upper_strict = parts
    return PointRange(optional(least or ""), strict, optional(upper or ""), upper_strict)


def _key(place: int, row: Row) -> RankingKey:
    key = KEYS[row["Khóa"]]
    way = row.get("Chiều")
    direction = Direction(way) if way else KINDS[key].default_direction
    return RankingKey(place, key, row.get("Tham số", ""), direction, row.get("Căn cứ", ""))


def _condition(row: Row) -> Condition:
    source, parameter = row.get("Nguồn") or "ghi nhận", row.get("Tham số", "")
    below = source.removeprefix("tổng dưới ") if source.startswith("tổng dưới") else ""
    return Condition(
        row["Mã"],
        f"Điều kiện {row['Mã']}",
        Consequence(row["Hệ quả"]),
        ConditionSource("tổng dưới" if below else source),
        Reach.WHOLE_YEAR if parameter == "cả năm" else whole(parameter) if parameter.isdigit() else None,
        words(row.get("Mốc", "")),
        class_name=parameter if row["Hệ quả"] in ("trần loại", "xếp loại") else "",
        below=optional(below),
    )


def _award(row: Row) -> Award:
    return Award(
        row["Hình thức"],
        int(row["Từ hạng"]),
        int(row.get("Đến hạng") or row["Từ hạng"]),
        row.get("Nhóm", ""),
        minimum_class=row.get("Loại tối thiểu", ""),
        reserve=row.get("Dự phòng") == "có",
        on_refusal=OnRefusal(row.get("Khi bị từ chối") or "chỉ bổ sung cuối"),
    )


def _milestone(row: Row) -> Milestone:
    last = row.get("Hạn chót")
    return Milestone(
        row["Mã"],
        f"Mốc {row['Mã']}",
        day(row["Hạn"]),
        MilestoneKind(row.get("Loại") or "báo cáo"),
        late_from=whole(row.get("Trễ từ", "")),
        last_day=day(last) if last else None,
    )


# --- forms and appraisals --------------------------------------------------------------------------


def forms(of: Plan, table: str) -> tuple[SelfScoring, ...]:
    """One form for each column. Cells: as typed; blank, `không áp dụng`, `!` (flagged), `3/4` (two)."""
    return tuple(
        SelfScoring(code, source, entries) for code, source, entries in _columns(of, table, "tu-cham")
    )


def appraisals(of: Plan, table: str) -> tuple[Appraisal, ...]:
    """One appraisal for each column; `8 :: thiếu văn bản` carries a reason."""
    return tuple(
        Appraisal(code, source, entries) for code, source, entries in _columns(of, table, "tham-dinh")
    )


def _columns(of: Plan, table: str, kind: str) -> Iterator[tuple[str, Source, dict[Slot, Entry]]]:
    lines = rows(table)
    for column, agency in enumerate(list(lines[0])[1:], 5):
        file = f"{agency}_{kind}.xlsx"
        entries: dict[Slot, Entry] = {}
        for place, line in enumerate(lines):
            at = Address(file, "Phiếu", a1(place + 9, column))
            for slot, value, flagged in _cell(of, agency, line["Mã"], line[agency]):
                entries[slot] = Entry(slot, value, at, line[agency], flagged)
        yield agency, Source(file), entries


def _cell(of: Plan, agency: str, code: str, text: str) -> Iterator[tuple[Slot, Value, bool]]:
    text, _, reason = (part.strip() for part in text.partition("::"))
    adjustment = next((one for one in of.adjustments if one.code == code), None)
    if adjustment is not None:
        fields = {InputField.COUNT: text}
        criterion, named = adjustment.criterion, adjustment.code
    else:
        row = next((row for row in of.rows_of(agency) if row.code == code), None)
        if row is None:
            assert not text, f"{agency} has no row {code}"
            return
        asked = [one.field for one in RULES[row.method].inputs(row, of.info)]
        texts = text.split("/") if len(asked) > 1 and "/" in text else [text] * len(asked)
        fields = dict(zip(asked, texts, strict=True))
        criterion, named = code, None
    for field, typed in fields.items():
        yield Slot(criterion, named, field), value(field, typed), typed == "!"
    if reason:
        yield Slot(criterion, named, InputField.REASON), reason, False


def value(field: InputField, typed: str) -> Value:
    """The value of a typed cell."""
    if typed in ("", "!"):
        return Absent.BLANK
    if typed == "không áp dụng":
        return Absent.NOT_APPLICABLE
    if field is InputField.PASS:
        return {"Đạt": True, "Không đạt": False}[typed]
    return typed if field is InputField.LEVEL else number(typed)


# --- the register ----------------------------------------------------------------------------------


def register(
    of: Plan,
    *,
    unsigned: str = "",
    targets: str = "",
    receipts: str = "",
    absences: str = "",
    records: str = "",
    agreed: str = "",
    unassigned: str = "",
    ballots: str = "",
    votes: str = "",
    decisions: str = "",
) -> Register:
    """A register in which every agency but the `unsigned` ones signed the pact; the rest as text tables."""
    signed = [agency.code for agency in of.agencies if agency.code not in unsigned.split()]
    return Register(
        registrations=tuple(Registration(code, date(2013, 1, 5), date(2013, 2, 1)) for code in signed),
        targets=tuple(_target(row) for row in rows(targets or "Đơn vị")),
        receipts=tuple(_receipt(row) for row in rows(receipts or "Đơn vị")),
        absences=tuple(
            Absence(row["Họp"], row["Đơn vị"], row["Có lý do"] == "có") for row in rows(absences or "Họp")
        ),
        records=tuple(_record(row) for row in rows(records or "Đơn vị")),
        agreed_scores=tuple(
            AgreedScore(row["Đơn vị"], row["Mã"], number(row["Điểm"]), row.get("Lý do", ""))
            for row in rows(agreed or "Đơn vị")
        ),
        unassigned=tuple(
            Unassigned(row["Đơn vị"], row["Mã"], row.get("Căn cứ", ""))
            for row in rows(unassigned or "Đơn vị")
        ),
        ballots=tuple(_round(row) for row in rows(ballots or "Vòng")),
        votes=tuple(
            Votes(int(row["Vòng"]), row["Đơn vị"], int(row["Phiếu"])) for row in rows(votes or "Vòng")
        ),
        decisions=tuple(
            CouncilDecision(row["Đơn vị"], row["Hình thức"], row["Kết quả"] == "đồng ý")
            for row in rows(decisions or "Đơn vị")
        ),
    )


def _target(row: Row) -> RegisteredTarget:
    planned, maximum = optional(row.get("Kế hoạch", "")), optional(row.get("Điểm", ""))
    return RegisteredTarget(
        row["Đơn vị"], row["Mã"], row["STT"], "Chỉ tiêu", row.get("Đơn vị tính", ""), planned, maximum
    )


def _receipt(row: Row) -> Receipt:
    received = row["Ngày nhận"]
    return Receipt(row["Đơn vị"], row["Mốc"], day(received) if received else None)


def _record(row: Row) -> Record:
    return Record(row["Đơn vị"], row["Mã"], int(row.get("Số lần") or 1), row.get("Căn cứ", ""))


def _round(row: Row) -> BallotRound:
    counts = [int(row[heading]) for heading in ("Thành viên", "Phát ra", "Thu về", "Hợp lệ", "Không hợp lệ")]
    members, issued, returned, valid, invalid = counts
    choose = int(row.get("Phải chọn") or 1)
    return BallotRound(int(row["Vòng"]), members, issued, issued, returned, valid, invalid, choose)


# --- what came of it -------------------------------------------------------------------------------


def told(result: Result) -> list[str]:
    """Code, agency and criterion of every finding: "W453 A 1.1"."""
    return [" ".join(filter(None, (one.code, one.agency, one.criterion))) for one in result.findings]


def ranks(result: Result) -> dict[str, int | None]:
    """Rank of each agency."""
    return {standing.agency.code: standing.rank for standing in result.standings}


def totals(result: Result) -> dict[str, str]:
    """Final total of each agency as shown; "chưa có" while it is not known."""
    return {
        standing.agency.code: "chưa có"
        if standing.tally.total is None
        else numerals.show(standing.tally.total)
        for standing in result.standings
    }
