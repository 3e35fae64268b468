"""The title block above the table and the signatures below it."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Agency, AgencyKind, Milestone, MilestoneKind, Plan, Role
from ..vietnamese import dates
from .types import APPRAISER, CellRole, Figure, FormKind, FreeCell, Live, LockedCell

R = CellRole
LEFT_BLOCK, RIGHT_BLOCK = 1, 4
"""First columns of the two halves: the printed number, and whatever follows the maximum."""
HEADER_ROW = 9
"""Row of the table's headings, 0-based."""


def deadline(plan: Plan, kind: FormKind, phase: str) -> Milestone | None:
    """The milestone by which a workbook is due in the phase (one without a phase serves all)."""
    for wanted in STONES[kind]:
        fitting = [stone for stone in plan.milestones if stone.kind is wanted and stone.phase in (phase, "")]
        if fitting:
            return max(fitting, key=lambda stone: stone.phase == phase)
    return None


def due_words(stone: Milestone) -> str:
    """ "hết ngày 15/01/2014"."""
    words = f"hết ngày {dates.show(stone.due)}"
    if stone.last_day is not None and stone.last_day != stone.due:
        words += f"; chậm nhất ngày {dates.show(stone.last_day)}"
    return words


def contact(plan: Plan, agency: Agency) -> Agency | None:
    """The head of the agency's group, to whom everything is sent."""
    heads = [one for one in plan.agencies if one.role is Role.HEAD]
    return max(heads, key=lambda one: one.group == agency.group, default=None)


def plan_words(plan: Plan) -> str:
    """ "Theo Kế hoạch số 02/KHTĐ ngày 07 tháng 5 năm 2013"; "" when the plan has no number."""
    info = plan.info
    if not info.plan_number:
        return ""
    dated = f" {dates.in_words(info.plan_date)}" if info.plan_date else ""
    return f"(Theo Kế hoạch số {info.plan_number}{dated})"


def title(plan: Plan, kind: FormKind, phase: str) -> str:
    """ "PHIẾU TỰ CHẤM ĐIỂM THI ĐUA NĂM 2013"."""
    return f"{_TITLES[kind]} {phase.upper() + ' ' if phase else ''}NĂM {plan.info.year}"


_TITLES: dict[FormKind, str] = {
    "form": "PHIẾU TỰ CHẤM ĐIỂM THI ĐUA",
    "appraisal": "PHIẾU THẨM ĐỊNH ĐIỂM THI ĐUA",
    "registration": "PHIẾU ĐĂNG KÝ CHỈ TIÊU THI ĐUA",
    "explanation": "PHIẾU GIẢI TRÌNH KẾT QUẢ THẨM ĐỊNH THI ĐUA",
}


def head_cells(
    plan: Plan, agency: Agency, kind: FormKind, phase: str, width: int, left: str, total: str, missing: str
) -> Iterator[LockedCell]:
    """The locked cells above the table. `left` and `total` are live formulas; `width`: columns in all;
    `missing`: what the total leaves out."""
    right = width - RIGHT_BLOCK
    yield from _top_cells(plan, agency, kind, phase, width)
    yield LockedCell(8, LEFT_BLOCK, R.LEFT, Live(left, Figure.LEFT), 3)
    yield LockedCell(8, RIGHT_BLOCK, R.LABEL, total_label(kind), 2)
    yield LockedCell(8, RIGHT_BLOCK + 2, R.GRAND, Live(total, Figure.TOTAL))
    yield LockedCell(8, RIGHT_BLOCK + 3, R.HINT, _beside_total(kind, missing), right - 3)
    if kind == "appraisal":
        yield LockedCell(7, LEFT_BLOCK, R.FACT, "Người thẩm định (họ tên – chức vụ):", 2)


def explanation_cells(plan: Plan, agency: Agency, phase: str, width: int) -> Iterator[LockedCell]:
    """The locked cells above the table of an explanation."""
    yield from _top_cells(plan, agency, "explanation", phase, width)
    yield LockedCell(8, RIGHT_BLOCK, R.HINT, _HINTS["explanation"], width - RIGHT_BLOCK)


def registration_cells(plan: Plan, agency: Agency, width: int, left: str) -> Iterator[LockedCell]:
    """The locked cells above the table of a registration form."""
    yield from _top_cells(plan, agency, "registration", "", width)
    yield LockedCell(8, LEFT_BLOCK, R.LEFT, Live(left, Figure.LEFT), 3)
    yield LockedCell(8, RIGHT_BLOCK, R.HINT, _HINTS["registration"], width - RIGHT_BLOCK)


def _top_cells(plan: Plan, agency: Agency, kind: FormKind, phase: str, width: int) -> Iterator[LockedCell]:
    """Nation, block, agency, title and facts."""
    right = width - RIGHT_BLOCK
    whole = width - LEFT_BLOCK
    yield LockedCell(0, LEFT_BLOCK, R.BODY, (plan.info.block or plan.info.issuing_body).upper(), 3)
    yield LockedCell(0, RIGHT_BLOCK, R.NATION, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", right)
    yield LockedCell(1, LEFT_BLOCK, R.AGENCY, agency.name.upper(), 3)
    yield LockedCell(1, RIGHT_BLOCK, R.MOTTO, "Độc lập - Tự do - Hạnh phúc", right)
    yield LockedCell(3, LEFT_BLOCK, R.TITLE, title(plan, kind, phase), whole)
    yield LockedCell(4, LEFT_BLOCK, R.SUBTITLE, plan_words(plan), whole)
    yield from _facts(plan, agency, kind, phase, width)


def total_label(kind: FormKind) -> str:
    """What the total at the top is called."""
    return "Tổng điểm tự chấm" if kind == "form" else "Tổng điểm thẩm định"


def _beside_total(kind: FormKind, missing: str) -> str:
    return f"{missing[:1].upper()}{missing[1:]}; chỉ nhập ô nền vàng" if missing else _HINTS[kind]


_HINTS: dict[FormKind, str] = {
    "form": "Chỉ nhập ô nền vàng; khi dán, chọn dán giá trị (Ctrl+Shift+V)",
    "appraisal": "Chỉ nhập ô nền vàng; khác điểm tự chấm thì ghi lý do",
    "registration": "Chỉ nhập ô nền vàng; mỗi dòng một chỉ tiêu; dòng thừa để trống",
    "explanation": "Chỉ nhập ô nền vàng; dòng không giải trình thì để trống",
}
STONES: dict[FormKind, tuple[MilestoneKind, ...]] = {
    "form": (MilestoneKind.SELF_SCORING,),
    "appraisal": (MilestoneKind.APPRAISAL,),
    "registration": (MilestoneKind.REGISTRATION,),
    "explanation": (MilestoneKind.EXPLANATION, MilestoneKind.APPRAISAL),
}
"""By which milestone each kind of workbook is due: the first of these that the plan has."""


def _facts(plan: Plan, agency: Agency, kind: FormKind, phase: str, width: int) -> Iterator[LockedCell]:
    stone = deadline(plan, kind, phase)
    head = contact(plan, agency)
    facts = [("Đơn vị:", f"{agency.name} (mã {agency.code})")]
    if stone:
        facts.append(("Hạn thẩm định:" if kind == "appraisal" else "Hạn gửi:", due_words(stone)))
    if kind != "appraisal" and head:
        email = f" – {head.email}" if head.email else ""
        facts.append(("Nơi nhận:", f"{head.name}{email}"))
    places = ((6, LEFT_BLOCK), (6, RIGHT_BLOCK), (7, RIGHT_BLOCK))
    for (label, fact), (row, column) in zip(facts, places, strict=False):
        span = 3 if column == LEFT_BLOCK else width - column
        yield LockedCell(row, column, R.FACT, f"{label} {fact}", span)


def free_cells(plan: Plan, agency: Agency, kind: FormKind, width: int, foot: int) -> Iterator[FreeCell]:
    """Cells outside the table that are open: names, place and date. `foot`: first row under the table."""
    right = width - RIGHT_BLOCK
    where = f"{plan.info.locality or '…………'}, ngày …… tháng …… năm ………"
    yield FreeCell(foot + 1, RIGHT_BLOCK, "dia_danh_ngay", "Địa danh, ngày tháng", where, right)
    if kind == "appraisal":
        label = "Người thẩm định (họ tên – chức vụ; nhiều người cách nhau bằng dấu chấm phẩy)"
        yield FreeCell(7, LEFT_BLOCK + 2, APPRAISER, label, "", width - LEFT_BLOCK - 2)
        return
    yield FreeCell(foot + 8, LEFT_BLOCK, "nguoi_lap", "Họ tên người lập phiếu", "", 3)
    yield FreeCell(
        foot + 8, RIGHT_BLOCK, "thu_truong", "Họ tên thủ trưởng đơn vị", agency.representative, right
    )


def foot_cells(agency: Agency, kind: FormKind, width: int, foot: int) -> Iterator[LockedCell]:
    """Offices and places of the signatures."""
    right = width - RIGHT_BLOCK
    left_office, right_office = _offices(agency, kind)
    for column, span, office in ((LEFT_BLOCK, 3, left_office), (RIGHT_BLOCK, right, right_office)):
        yield LockedCell(foot + 2, column, R.SIGN, office, span)
        yield LockedCell(foot + 3, column, R.SIGN_HINT, "(Ký, ghi rõ họ tên)", span)


def _offices(agency: Agency, kind: FormKind) -> tuple[str, str]:
    if kind == "appraisal":
        return "ĐẠI DIỆN ĐƠN VỊ", "NGƯỜI THẨM ĐỊNH"
    if agency.kind is AgencyKind.INDIVIDUAL:
        return "NGƯỜI TỰ CHẤM" if kind == "form" else "NGƯỜI ĐĂNG KÝ", "THỦ TRƯỞNG ĐƠN VỊ"
    return "NGƯỜI LẬP PHIẾU", agency.office.upper() or "THỦ TRƯỞNG ĐƠN VỊ"


FOOT_ROWS = 9
"""Rows of the signature block."""
