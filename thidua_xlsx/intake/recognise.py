"""What a workbook is and whose, by what is inside; its name is never looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from .. import safe_text
from ..address import Address
from ..catalogue import form_identity
from ..findings import Finding, found
from ..form_layout.names import SHEETS
from ..form_layout.types import FormKind
from ..model import Book, CellType, Plan, Register
from ..vietnamese.text_folding import fold
from .identity import META_SHEET, Key, read_identity
from .recognition import Recognition, WorkbookKind
from .rules_of_then import outdated_rules

KIND_WORDS: Mapping[WorkbookKind, str] = {
    "form": "phiếu tự chấm",
    "appraisal": "phiếu thẩm định",
    "registration": "phiếu đăng ký chỉ tiêu",
    "explanation": "phiếu giải trình",
    "plan": "kế hoạch",
    "register": "sổ theo dõi",
    "unknown": "tệp lạ",
}
_COMPARED = {
    "kind": "loại phiếu",
    "season": "mã kỳ",
    "phase": "đợt",
    "agency": "mã đơn vị",
    "plan_digest": "mã kế hoạch",
    "form_digest": "mã quy tắc của phiếu",
    "targets": "mã chỉ tiêu đăng ký",
    "appraiser": "người thẩm định",
    "round": "vòng thẩm định",
    "token": "mã xác thực",
}
_STATED: Mapping[str, WorkbookKind] = {
    "form": "form",
    "appraisal": "appraisal",
    "registration": "registration",
    "explanation": "explanation",
}
_PLAN_SHEETS = ("ky thi dua", "tieu chi", "don vi")
_REGISTER_SHEETS = ("nhan", "dang ky", "ghi nhan", "bo phieu")
_PRINTED_CODE = re.compile(r"\(mã ([^()]+)\)")
_TABLE_SHEETS = {fold(name): kind for kind, name in SHEETS.items()}
_HEADINGS: Mapping[WorkbookKind, frozenset[str]] = {
    "form": frozenset(map(fold, ("Mã", "Nội dung", "Điểm chuẩn", "Tự chấm"))),
    "appraisal": frozenset(map(fold, ("Mã", "Nội dung", "Điểm chuẩn", "Thẩm định"))),
    "explanation": frozenset(map(fold, ("Mã", "Nội dung", "Thẩm định vòng 1", "Giải trình của đơn vị"))),
    "registration": frozenset(map(fold, ("Mã", "Nội dung chỉ tiêu", "Kế hoạch", "Điểm chuẩn"))),
}


def recognise(book: Book) -> Recognition:
    """Kind and claimed identity of a workbook of any kind. Never raises on what it holds."""
    claimed = read_identity(book)
    fields = claimed.meta or claimed.properties
    if not fields.get("agency"):
        return Recognition(_kind_by_sheets(book), printed=_printed_code(book))
    conflicts = tuple(
        (name, claimed.meta.get(name, ""), claimed.properties.get(name, ""))
        for name in _COMPARED
        if claimed.meta and claimed.properties and claimed.meta.get(name) != claimed.properties.get(name)
    )
    stated = fields.get("kind", "")
    round_written = fields.get("round", "")
    return Recognition(
        _STATED.get(stated) or _kind_by_sheets(book),
        season=fields.get("season", ""),
        agency=fields["agency"],
        phase=fields.get("phase", ""),
        form_digest=fields.get("form_digest", ""),
        plan_digest=fields.get("plan_digest", ""),
        token=fields.get("token", ""),
        round=int(round_written) if re.fullmatch("[1-9][0-9]?", round_written, re.ASCII) else 1,
        form_sha256=fields.get("form_sha256", ""),
        targets=fields.get("targets", ""),
        meta=bool(claimed.meta),
        properties=bool(claimed.properties),
        printed=_printed_code(book),
        conflicts=conflicts,
        appraiser=fields.get("appraiser", ""),
        rules=claimed.rules,
    )


def judge_identity(
    seen: Recognition,
    plan: Plan,
    file: str,
    *,
    expected: FormKind,
    phase: str = "",
    key: Key | None = None,
    register: Register | None = None,
) -> tuple[Finding, ...]:
    """Whether the workbook is one of this season, phase and block, made by the rules of today, and authentic.

    Without the register, as if no targets were registered.

    Effects: REJECT for what is foreign or edited, QUARANTINE for what can only not be proved.
    """
    at = Address(file)
    if seen.kind == "unknown":
        return (found(form_identity.NOT_A_FORM, at),)
    if seen.kind != expected:
        return (
            found(
                form_identity.OTHER_FORM_KIND, at, actual=KIND_WORDS[seen.kind], expected=KIND_WORDS[expected]
            ),
        )
    codes = {agency.code for agency in plan.agencies}
    agency = seen.agency or seen.printed
    if not seen.agency:
        lost = form_identity.IDENTITY_SHEET_LOST if agency in codes else form_identity.NOT_A_FORM
        return (found(lost, at, agency=agency if agency in codes else None),)
    return tuple(_judge(seen, plan, register or Register(), at, phase, key))


def _judge(
    seen: Recognition, plan: Plan, register: Register, at: Address, phase: str, key: Key | None
) -> Iterator[Finding]:
    codes = {agency.code for agency in plan.agencies}
    agency = seen.agency if seen.agency in codes else None
    for name, first, second in seen.conflicts:
        facts = {"first": safe_text.quote(first), "second": safe_text.quote(second)}
        yield found(
            form_identity.IDENTITY_CONTRADICTS_ITSELF, at, agency=agency, name=_COMPARED[name], **facts
        )
    if seen.conflicts:
        return
    if seen.season != plan.info.code:
        actual = safe_text.quote(seen.season)
        yield found(form_identity.OTHER_SEASON, at, agency=agency, actual=actual, expected=plan.info.code)
        return
    authentic = seen.authentic(key)
    if authentic is False or (key is not None and not seen.token):
        yield found(form_identity.INVALID_TOKEN, at, agency=agency)
    elif agency is None:
        yield found(form_identity.UNKNOWN_AGENCY, at, agency_code=safe_text.quote(seen.agency))
    elif seen.phase != phase:
        yield found(
            form_identity.OTHER_PHASE, at, agency=agency, actual=safe_text.quote(seen.phase), expected=phase
        )
    elif outdated := outdated_rules(seen, plan, register):
        for change in outdated:
            spec = form_identity.OUTDATED_TARGETS if change.of_targets else form_identity.OTHER_PLAN_VERSION
            yield found(spec, at, agency=agency, criterion=change.criterion, change=str(change))
    else:
        yield from _doubts(seen, plan, at, authentic)


def _doubts(seen: Recognition, plan: Plan, at: Address, authentic: bool | None) -> Iterator[Finding]:
    """What cannot be proved, of a workbook that contradicts nothing."""
    if authentic is None:
        yield found(form_identity.TOKEN_UNVERIFIABLE, at, agency=seen.agency)
    if not seen.meta:
        yield found(form_identity.IDENTITY_SHEET_LOST, at, agency=seen.agency)
    elif not seen.properties:
        yield found(form_identity.PROPERTIES_LOST, at, agency=seen.agency)
    if seen.printed and seen.printed != seen.agency:
        facts = {"printed": safe_text.quote(seen.printed), "expected": plan.agency(seen.agency).name}
        yield found(form_identity.PRINTED_AGENCY_DIFFERS, at, agency=seen.agency, **facts)


def _kind_by_sheets(book: Book) -> WorkbookKind:
    """The kind by the names of the sheets, else by the headings of a table."""
    names = [fold(sheet.name) for sheet in book.sheets]
    for name in names:
        if name in _TABLE_SHEETS:
            return _TABLE_SHEETS[name]
    if sum(name in names for name in _PLAN_SHEETS) >= 2:
        return "plan"
    if sum(name in names for name in _REGISTER_SHEETS) >= 2:
        return "register"
    for sheet in book.sheets:
        held = {fold(cell.raw) for cell in sheet.cells.values() if cell.type is CellType.TEXT}
        for kind, headings in _HEADINGS.items():
            if headings <= held:
                return kind
    return "unknown"


def _printed_code(book: Book) -> str:
    """The agency's code as printed above the table: "Đơn vị: Sở Tài chính (mã STC)". "" when not found."""
    for sheet in book.sheets:
        if sheet.name == META_SHEET or fold(sheet.name) == "huong dan":
            continue
        for cell in sheet.cells.values():
            if cell.type is CellType.TEXT and cell.raw.startswith("Đơn vị:"):
                code = _PRINTED_CODE.search(cell.raw)
                return code[1] if code else ""
    return ""
