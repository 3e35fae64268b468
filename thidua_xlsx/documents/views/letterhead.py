"""What every paper of a season has: letterhead, block, plan, and whether the result is final."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

from ...model import Agency, AgencyKind, Plan, Result, Role
from ...safe_text import cut_at_word
from ...tabulation.reporting.labels import NOT_FINAL, pending_words, plan_words, unequal_totals
from ...vietnamese.end_punctuation import bare
from ...vietnamese.numerals import show as show_number
from ...vietnamese.text_folding import fold
from ..template_fields import said

DOTS = "……………………………"
"""Stands where the register says nothing and somebody will write by hand."""
SHORT = 90
_TITLES = ("co ", "chien si", "lao dong tien tien", "tap the lao dong", "danh hieu", "don vi quyet thang")
"""How the forms begin that are titles (danh hiệu thi đua); all others are hình thức khen thưởng."""


@dataclass(frozen=True)
class Paper:
    """Fields that all templates share."""

    parent_body: str = said("co_quan_chu_quan", "Cơ quan chủ quản; trống nếu kế hoạch không ghi")
    issuing_body: str = said("co_quan_ban_hanh", "Cơ quan ban hành; nếu kế hoạch không ghi thì là tên khối")
    locality: str = said("dia_danh", "Địa danh")
    year: str = said("nam", "Năm thi đua; kèm tên đợt nếu là kết quả của một đợt")
    block: str = said("ten_khoi", "Tên khối (cụm) thi đua")
    plan: str = said("ke_hoach", "“Kế hoạch số … ngày …”; trống nếu kế hoạch chưa có số")
    legal_bases: tuple[str, ...] = said("can_cu", "Các căn cứ ghi trong kế hoạch, sau cùng là chính kế hoạch")
    draft: str = said("chua_chinh_thuc", "“CHƯA CHÍNH THỨC” khi kết quả còn chờ; trống khi đã đủ")
    pending: tuple[str, ...] = said("con_cho", "Những việc kết quả còn chờ")
    inputs_code: str = said(
        "ma_ho_so",
        "Mã hồ sơ: đổi khi nguồn vào đổi, trừ ý kiến của Hội đồng; trống khi kết quả không lập từ tệp",
    )
    head_title: str = said("chuc_danh_ky", "“Khối trưởng”, “Cụm trưởng”, hoặc “Thủ trưởng cơ quan”")
    signer_office: str = said("chuc_vu_ky", "Chức vụ người ký (đại diện đơn vị trưởng khối)")
    signer: str = said("nguoi_ky", "Họ tên người ký; chấm để trống nếu kế hoạch không ghi")
    warnings: tuple[str, ...] = said("luu_y", "Điểm chuẩn khai lệch nhau nhưng được chấp nhận: cả hai số")


def shared(result: Result) -> dict[str, Any]:
    """The shared fields of `Paper`, by attribute."""
    plan, info = result.plan, result.plan.info
    paper = Paper(
        parent_body=info.parent_body,
        issuing_body=info.issuing_body or info.block or info.code,
        locality=info.locality or DOTS,
        year=f"{info.year}, {result.phase}" if result.phase else str(info.year),
        block=info.block or "khối thi đua",
        plan=plan_words(plan),
        legal_bases=_bases(plan),
        inputs_code=result.inputs_code.replace(" ", "\xa0"),
        head_title=_head_title(plan),
        signer_office=_office(plan),
        signer=_head(plan).representative or DOTS,
        draft="" if result.final else NOT_FINAL,
        pending=pending_words(result),
        warnings=unequal_totals(plan) if info.accept_unequal_total else (),
    )
    return {one.name: getattr(paper, one.name) for one in fields(Paper)}


_NOBODY = Agency("", "")


def _head(plan: Plan) -> Agency:
    """The head agency of the block, or a blank one."""
    return next((agency for agency in plan.agencies if agency.role is Role.HEAD), _NOBODY)


def _head_title(plan: Plan) -> str:
    """As what the signer signs: a list without a head agency belongs to the body that issues its papers."""
    block = fold(plan.info.block)
    if block.startswith("cum"):
        return "Cụm trưởng"
    return "Khối trưởng" if block.startswith("khoi") or _head(plan) is not _NOBODY else "Thủ trưởng cơ quan"


def _office(plan: Plan) -> str:
    """The office of the head of the block, with the agency: "Giám đốc Sở Tài chính"."""
    head = _head(plan)
    return joined_office(head.office, head.name)


def joined_office(office: str, agency: str) -> str:
    """ "Chánh Văn phòng" of "Văn phòng UBND tỉnh" is "Chánh Văn phòng UBND tỉnh": nothing is said twice."""
    if not office or fold(agency) in fold(office):
        return office
    words, rest = office.split(), agency.split()
    for length in range(min(len(words), len(rest)), 0, -1):
        if fold(" ".join(words[-length:])) == fold(" ".join(rest[:length])):
            return " ".join([*words, *rest[length:]])
    return f"{office} {agency}"


def _bases(plan: Plan) -> tuple[str, ...]:
    """The legal bases without end marks; the plan itself last, unless one of them already names it."""
    info = plan.info
    bases = [bare(base) for base in info.legal_bases]
    if not info.plan_number or not any(info.plan_number in base for base in bases):
        bases.append(
            f"{plan_words(plan) or 'Kế hoạch phát động phong trào thi đua'} của {info.block or 'khối'}"
        )
    return tuple(bases)


def purpose(plan: Plan) -> str:
    """ "bình xét thi đua", "xét khen thưởng" or both, as the plan awards (Luật 06/2022 Đ84.1, Đ84.2)."""
    titles = [is_title(award.form) for award in plan.awards]
    if not titles or all(titles):
        return "bình xét thi đua"
    return "bình xét thi đua, xét khen thưởng" if any(titles) else "xét khen thưởng"


def is_title(form: str) -> bool:
    """Whether the form is a title (flag …) and not a form of commendation (certificate …)."""
    return f"{fold(form)} ".startswith(_TITLES)


def group_title(group: str, kind: AgencyKind, several: bool) -> str:
    """Heading of one list where there are several; "" for the only one."""
    if not several:
        return ""
    return group or {AgencyKind.COLLECTIVE: "Tập thể", AgencyKind.INDIVIDUAL: "Cá nhân"}[kind]


def points(value: Decimal | None) -> str:
    """A figure as shown, or "–" where there is none."""
    return "–" if value is None else show_number(value)


def signed(value: Decimal | None) -> str:
    """A gap with its sign: "−2,5", "+1", "0", or "–" where it is not known."""
    if value is None:
        return "–"
    shown = show_number(value)
    return f"−{shown[1:]}" if shown.startswith("-") else shown if shown == "0" else f"+{shown}"


def short(text: str) -> str:
    """A long text as a table can carry it: whole words, at most `SHORT` characters, "…" where it was cut."""
    return cut_at_word(text, SHORT)


def names_of(plan: Plan) -> dict[str, str]:
    """Agency code -> name."""
    return {agency.code: agency.name for agency in plan.agencies}
