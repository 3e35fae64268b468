"""What a workbook is and whose, by what is inside; its name is never looked at."""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from .. import safe_text
from ..address import Address
from ..catalogue import Effect, form_identity
from ..findings import Finding, found
from ..form_layout.names import SHEETS
from ..form_layout.types import FormKind
from ..model import Book, CellType, Plan, Register
from ..model.plan_digest import targets_digest
from ..vietnamese.text_folding import fold
from .identity import META_SHEET, Attested, Key, binding, read_identity, token

WorkbookKind = Literal["form", "appraisal", "registration", "explanation", "plan", "register", "unknown"]
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


@dataclass(frozen=True, slots=True)
class Recognition:
    """What the workbook says it is. Claims only: `judge_identity` says what to think of them.

    `agency` and the other fields come from `_meta`, else from the properties. `printed`: the code printed on
    the face of the form. `conflicts`: (field, in `_meta`, in the properties).
    """

    kind: WorkbookKind
    season: str = ""
    agency: str = ""
    phase: str = ""
    plan_digest: str = ""
    token: str = ""
    round: int = 1
    form_sha256: str = ""
    targets: str = ""
    meta: bool = False
    properties: bool = False
    printed: str = ""
    conflicts: tuple[tuple[str, str, str], ...] = ()
    appraiser: str = ""

    @property
    def named_appraiser(self) -> str | None:
        """Whose piece of an appraisal it says it is; None where it carries no identity at all."""
        return self.appraiser if self.meta or self.properties else None

    @property
    def binding(self) -> str:
        """The token with the identity it stands for."""
        bound = (self.season, self.phase, self.agency, self.plan_digest, self.appraiser, str(self.round))
        return binding(*bound, self.token)

    def authentic(self, key: Key | None) -> bool | None:
        """Whether the token fits the identity; None without a key or without a token to check."""
        if key is None or not self.token:
            return None
        if isinstance(key, Attested):
            return self.binding in key.genuine
        expected = token(
            key, self.season, self.phase, self.agency, self.plan_digest, self.appraiser, self.round
        )
        return hmac.compare_digest(expected.encode(), self.token.encode())


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
    """Whether the workbook is one of this season, plan version, phase and block, and authentic.

    With the register, also whether it was made for the targets that its agency has registered.

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
    judged = tuple(_judge(seen, plan, at, codes, phase, key))
    stale = register is not None and seen.targets != _targets(seen, register)
    if not stale or any(finding.effect is Effect.REJECT for finding in judged):
        return judged
    return (*judged, found(form_identity.OUTDATED_TARGETS, at, agency=agency))


def _targets(seen: Recognition, register: Register) -> str:
    """The digest that a workbook of that kind and agency carries now; a registration form carries none."""
    return "" if seen.kind == "registration" else targets_digest(register, seen.agency)


def _judge(
    seen: Recognition, plan: Plan, at: Address, codes: set[str], phase: str, key: Key | None
) -> Iterator[Finding]:
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
    elif seen.plan_digest != plan.digest:
        digests = {"actual": safe_text.quote(seen.plan_digest[:8]), "expected": plan.digest[:8]}
        yield found(form_identity.OTHER_PLAN_VERSION, at, agency=agency, **digests)
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
