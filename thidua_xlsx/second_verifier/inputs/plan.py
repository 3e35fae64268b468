"""The plan (§2), read from `ke_hoach.xlsx`."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from ..tables import Row, table
from ..text import ZERO, UnclearError, fold, items
from ..xlsx import read_book
from .plan_rules import award_of, class_of, condition_of, key_of, word_of
from .plan_types import (
    AUTOMATIC,
    BY_AGENCY,
    BY_APPRAISER,
    BY_SECRETARIAT,
    KEEP_SELF,
    METHODS,
    POINTS,
    STOP,
    ZERO_POINTS,
    Adjustment,
    Agency,
    Criterion,
    Key,
    Milestone,
    Plan,
)


def read_plan(data: bytes) -> Plan:
    """Sheets of `ke_hoach.xlsx`. UnclearError when a cell does not say what §2 asks for."""
    book = read_book(data)
    info: dict[str, str] = {}
    cells: dict[str, Row] = {}
    for row in table(book, "Kỳ thi đua"):
        if row.text("Giá trị"):
            info.setdefault(fold(row.text("Mục")), row.text("Giá trị"))
            cells.setdefault(fold(row.text("Mục")), row)
    agencies = [
        Agency(
            row.text("Mã"),
            row.text("Tên đơn vị"),
            row.text("Nhóm"),
            row.text("Loại", "tập thể").lower(),
            row.text("Từ đợt"),
            _numbers(row),
        )
        for row in table(book, "Đơn vị")
    ]
    plan = Plan(info, agencies, [], [], [], [], [], [], [])
    _settings(plan, cells)
    plan.milestones = [_milestone(row) for row in table(book, "Mốc")]
    rows = table(book, "Tiêu chí")
    codes = frozenset(row.text("Mã") for row in rows)
    plan.criteria = [_criterion(row, plan, codes) for row in rows]
    plan.adjustments = [_adjustment(row, plan) for row in table(book, "Cộng trừ")]
    plan.classes = [class_of(row) for row in table(book, "Xếp loại")]
    plan.keys = [key_of(row) for row in sorted(table(book, "Xếp hạng"), key=lambda row: row.need("Thứ tự"))]
    if plan.by_share and plan.keys and plan.keys[0].word == "tong_diem":
        plan.keys[0] = Key("ty_le", "", plan.keys[0].ascending)
    plan.conditions = [condition_of(row) for row in table(book, "Điều kiện")]
    plan.awards = [award_of(row) for row in table(book, "Khen thưởng")]
    return plan


def _numbers(row: Row) -> tuple[tuple[str, Decimal], ...]:
    """The columns `Số liệu: <tên>` that are filled."""
    found = []
    for heading in row.cells:
        head, colon, name = heading.partition(":")
        value = row.number_at(heading) if colon and head.strip() == "so lieu" else None
        if value is not None:
            found.append((name.strip(), value))
    return tuple(found)


def _settings(plan: Plan, rows: Mapping[str, Row]) -> None:
    """The items of sheet `Kỳ thi đua` that change a figure, with their defaults."""

    def number(name: str, default: Decimal | None) -> Decimal | None:
        row = rows.get(fold(name))
        if row is not None and fold(row.text("Giá trị")) == "khong":
            return None
        return default if row is None else row.number_at("Giá trị", default)

    def word(name: str) -> str:
        return fold(plan.info.get(fold(name), ""))

    plan.step = number("Bước điểm", plan.step) or plan.step
    plan.places = int(number("Số lẻ", Decimal(2)) or 0)
    plan.base = number("Điểm nền", ZERO) or ZERO
    plan.floor = number("Sàn tổng điểm", ZERO)
    plan.cap = number("Trần tổng điểm", None)
    plan.by_share = word("Xếp hạng theo") == fold("tỷ lệ")
    plan.missing = next(
        (
            policy
            for policy in (STOP, KEEP_SELF, ZERO_POINTS)
            if word("Khi thiếu điểm thẩm định") == fold(policy)
        ),
        STOP,
    )
    plan.year_rule = word("Kết quả cả năm")


def agency_list(text: str, plan: Plan, default: str = "") -> frozenset[str]:
    """Codes, group names, or `*`."""
    found: set[str] = set()
    for item in items(text or default):
        named = {agency.code for agency in plan.agencies if item in ("*", agency.code)}
        named = named or {agency.code for agency in plan.agencies if fold(agency.group) == fold(item)}
        if not named:
            raise UnclearError(f"không biết đơn vị hay nhóm “{item}” trong kế hoạch")
        found |= named
    return frozenset(found)


def _applies(row: Row, plan: Plan) -> frozenset[str]:
    return agency_list(row.text("Áp dụng cho"), plan, "*") - agency_list(row.text("Không áp dụng cho"), plan)


def _parent(code: str, codes: frozenset[str]) -> str:
    """The code before the last dot where a row has it; dots of printed codes (I., III.4) say nothing."""
    above = code.rstrip(".").rpartition(".")[0].rstrip(".")
    return next((known for known in (above, f"{above}.") if known in codes and known != code), "")


def _criterion(row: Row, plan: Plan, codes: frozenset[str]) -> Criterion:
    code = row.text("Mã")
    place = f"Tiêu chí, dòng {row.number}"
    return Criterion(
        code,
        row.text("STT") or code,
        row.text("Thuộc") or _parent(code, codes),
        row.text("Nội dung"),
        row.number_at("Điểm chuẩn", ZERO) or ZERO,
        word_of(row.text("Cách chấm", POINTS), METHODS, place),
        row.text("Tham số"),
        row.number_at("Bước", plan.step) or plan.step,
        _applies(row, plan),
        fold(row.text("Khi không áp dụng")) == fold("đủ điểm"),
        word_of(row.text("Ai chấm", BY_AGENCY), (BY_AGENCY, BY_APPRAISER, BY_SECRETARIAT), place),
        tuple(fold(tag) for tag in items(row.text("Nhãn"))),
    )


def _adjustment(row: Row, plan: Plan) -> Adjustment:
    place = f"Cộng trừ, dòng {row.number}"
    return Adjustment(
        row.text("Mã"),
        row.text("Tiêu chí"),
        word_of(row.text("Loại"), ("cộng", "trừ"), place) == "cộng",
        row.text("Nội dung"),
        row.need("Điểm"),
        row.number_at("Tối đa"),
        row.whole("Trừ hết từ"),
        word_of(row.text("Ai khai", BY_AGENCY), (BY_AGENCY, BY_SECRETARIAT, AUTOMATIC), place),
        row.text("Nguồn"),
        tuple(items(row.text("Loại trừ với"))),
        tuple(fold(tag) for tag in items(row.text("Nhãn"))),
        _applies(row, plan),
        fold(row.text("Minh chứng")) == fold("bắt buộc"),
        row.whole("Số lần tối đa"),
    )


def _milestone(row: Row) -> Milestone:
    return Milestone(
        row.text("Mã"),
        row.day("Hạn"),
        row.text("Loại").lower(),
        row.text("Đợt"),
        row.whole("Trễ từ (ngày)", 1) or 1,
        row.day("Hạn chót"),
    )
