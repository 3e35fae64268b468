"""A workbook is recognised by what is inside, and its identity is judged, never believed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.returned import AGENCY, Returned, number, plan_of, text
from thidua_xlsx.address import Address
from thidua_xlsx.catalogue import Effect
from thidua_xlsx.findings import worst_effect
from thidua_xlsx.form_layout import lay_out
from thidua_xlsx.intake.identity import META_SHEET, PROPERTY_PREFIX, fields, rule_lines, token
from thidua_xlsx.intake.outcome import outcome_of
from thidua_xlsx.intake.recognise import judge_identity, recognise
from thidua_xlsx.model import Book, Cell, CellType, Outcome, Plan, Register, RegisteredTarget, Sheet

PLAN = plan_of("| 1 | điểm | 10 | |")
KEY = b"k" * 32
FILE = "nhan/phieu (3).xlsx"


def sent(meta: dict[str, str] | None = None, properties: dict[str, str] | None = None, **edited: str) -> Book:
    """A form as written for STC; `edited` fields are changed in both carriers; a carrier of {} is lost."""
    form = Returned(PLAN)
    own = {name: value for name, value in fields(form.layout.identity, KEY).items() if value} | edited
    hidden = own if meta is None else meta
    cells: dict[str, Cell] = {}
    for row, (name, value) in enumerate(hidden.items(), start=1):
        cells[f"A{row}"], cells[f"B{row}"] = text(name), text(value)
    sheets = (*form.book.sheets, Sheet(META_SHEET, cells, hidden=True)) if hidden else form.book.sheets
    stated = own if properties is None else properties
    return replace(form.book, sheets=sheets, properties={PROPERTY_PREFIX + n: v for n, v in stated.items()})


def own(**edited: str) -> dict[str, str]:
    """The fields of STC's form."""
    return {n: v for n, v in fields(Returned(PLAN).layout.identity, KEY).items() if v} | edited


def judged(book: Book, key: bytes | None = KEY, phase: str = "", expected: str = "form") -> list[str]:
    told = judge_identity(recognise(book), PLAN, FILE, expected=expected, phase=phase, key=key)  # type: ignore[arg-type]
    assert all(f.at == Address(FILE) for f in told)
    return [f.code for f in told]


def outcome(book: Book, key: bytes | None = KEY) -> Outcome:
    return outcome_of(judge_identity(recognise(book), PLAN, FILE, expected="form", key=key))


def test_a_form_is_recognised_and_authentic() -> None:
    seen = recognise(sent())
    assert (seen.kind, seen.season, seen.agency, seen.printed) == ("form", "khoi-2013", AGENCY, AGENCY)
    assert seen.authentic(KEY) is True
    assert seen.authentic(b"x" * 32) is False
    assert seen.authentic(None) is None
    assert judged(sent()) == []


@pytest.mark.parametrize(
    ("book", "codes"),
    [
        (sent(season="khoi-2012"), ["E153"]),
        (sent(agency="SNV"), ["E156"]),
        (sent(form_digest="b" * 64), ["E156"]),
        (sent(phase="Đợt 2"), ["E156"]),
        (sent(token="AAAA-BBBB"), ["E156"]),
        (sent(meta=own(agency="SNV")), ["E159"]),
        (sent(properties=own(agency="SNV")), ["E159"]),
        (sent(kind="appraisal"), ["E169"]),
    ],
)
def test_foreign_or_edited_identity_is_refused(book: Book, codes: list[str]) -> None:
    assert judged(book) == codes
    assert outcome(book) is Outcome.REJECTED


def signed(**edited: str) -> Book:
    """A form that the season really made, for another agency, phase or plan version."""
    identity = replace(Returned(PLAN).layout.identity, **edited)
    return sent(**{n: v for n, v in fields(identity, KEY).items() if v})


def of_version_1(plan_digest: str, **more: str) -> Book:
    """A form as the version before wrote it: bound to the digest of the whole plan."""
    mine = token(KEY, PLAN.info.code, "", AGENCY, plan_digest)
    fields_then = own(version="1", plan_digest=plan_digest, token=mine, **more)
    del fields_then["form_digest"]
    return sent(meta=fields_then, properties=fields_then)


def of_plan(of: Plan) -> Book:
    """STC's form of another plan, whose rules it carries."""
    identity = Returned(of).layout.identity
    own_fields = {n: v for n, v in fields(identity, KEY).items() if v}
    return sent(meta=own_fields | rule_lines(identity), properties=own_fields)


def said(book: Book, of: Plan = PLAN, register: Register | None = None) -> list[tuple[str, str | None, str]]:
    """Code, criterion and change of each finding."""
    told = judge_identity(recognise(book), of, FILE, expected="form", key=KEY, register=register)
    return [(f.code, f.criterion, f.facts["change"]) for f in told]


def test_a_form_made_by_other_rules_names_each_row_and_what_changed() -> None:
    before = plan_of("| 1 | điểm | 12 | |\n| 2 | đạt | 5 | |")
    assert said(of_plan(before)) == [
        ("E154", "1", "1: Điểm chuẩn 12 → 10"),
        ("E154", None, "2: đã bỏ"),
    ]
    assert said(of_plan(PLAN), before) == [
        ("E154", "1", "1: Điểm chuẩn 10 → 12"),
        ("E154", "2", "2: mới thêm"),
    ]


def test_rules_that_are_not_those_of_the_digest_name_nothing() -> None:
    """They were edited, or are gone: only that the form is of other rules can be told."""
    assert said(signed(form_digest="b" * 64)) == [
        ("E154", None, f"mã quy tắc: bbbbbbbb… → {Returned(PLAN).layout.identity.form_digest[:8]}…")
    ]


def test_a_form_of_version_1_is_held_against_the_whole_plan_and_the_targets() -> None:
    assert (judged(of_version_1("a" * 64)), outcome(of_version_1("a" * 64))) == ([], Outcome.ACCEPTED)
    assert said(of_version_1("b" * 64)) == [("E154", None, "mã kế hoạch: bbbbbbbb… → aaaaaaaa…")]
    stale = said(of_version_1("a" * 64, targets="c" * 16))
    assert stale == [("E180", None, "mã chỉ tiêu đăng ký: cccccccc… → (trống)")]


def test_a_changed_target_is_named_as_one() -> None:
    def of(target: int) -> Register:
        return Register(targets=(RegisteredTarget(AGENCY, "1", "1", "Văn bản", "văn bản", Decimal(target)),))

    asking = plan_of("| 1 | đăng ký | 10 | |")
    identity = Returned(asking, lay_out(asking, of(5), AGENCY)).layout.identity
    stated = {n: v for n, v in fields(identity, KEY).items() if v}
    book = sent(meta=stated | rule_lines(identity), properties=stated)
    assert said(book, asking, of(5)) == []
    assert said(book, asking, of(6)) == [("E180", "1.1", "1.1: Tham số T=5 → T=6")]


def test_authentic_forms_of_something_else_are_refused_with_the_reason() -> None:
    assert judged(signed(form_digest="b" * 64)) == ["E154"]
    assert judged(signed(agency="XYZ")) == ["E155"]
    assert judged(signed(phase="Đợt 2")) == ["E160"]
    assert judged(signed(phase="Đợt 2"), phase="Đợt 2") == []


def test_losing_the_key_quarantines_and_never_rejects() -> None:
    assert judged(sent(), key=None) == ["W157"]
    assert outcome(sent(), key=None) is Outcome.QUARANTINED
    # What is wrong without looking at the token stays wrong.
    assert judged(signed(form_digest="b" * 64), key=None) == ["E154"]


def test_a_sheet_copied_into_a_new_workbook_waits_for_a_decision() -> None:
    assert judged(sent(meta={})) == ["W158"]
    copied = sent(meta={}, properties={})
    assert recognise(copied).printed == AGENCY
    assert judged(copied) == ["W158"]
    assert outcome(copied) is Outcome.QUARANTINED


def test_lost_properties_are_worth_a_word() -> None:
    assert judged(sent(properties={})) == ["I173"]
    assert outcome(sent(properties={})) is Outcome.ACCEPTED


def test_a_form_that_prints_another_agency_waits() -> None:
    book = sent()
    cells = {p: text(c.raw.replace("(mã STC)", "(mã SNV)")) for p, c in book.sheets[0].cells.items()}
    book = replace(book, sheets=(replace(book.sheets[0], cells=cells), *book.sheets[1:]))
    assert judged(book) == ["E170"]
    assert outcome(book) is Outcome.QUARANTINED


def book_of(*names: str, cells: dict[str, Cell] | None = None) -> Book:
    return Book(FILE, tuple(Sheet(name, cells or {}) for name in names))


@pytest.mark.parametrize(
    ("book", "kind"),
    [
        (book_of("Kỳ thi đua", "Đơn vị", "TIÊU CHÍ"), "plan"),
        (book_of("Đăng ký", "Nhận", "Họp"), "register"),
        (book_of("Phiếu tự chấm"), "form"),
        (book_of("phieu tham dinh"), "appraisal"),
        (book_of("Sheet1"), "unknown"),
        (book_of("Sheet1", cells={"A1": number("1")}), "unknown"),
        (book_of(), "unknown"),
    ],
)
def test_kinds_without_an_identity(book: Book, kind: str) -> None:
    assert recognise(book).kind == kind


def test_a_table_under_another_sheet_name() -> None:
    headings = ("Mã", "Nội dung", "Điểm chuẩn", "Tự chấm")
    cells = {f"{letter}4": text(word) for letter, word in zip("ABCD", headings, strict=True)}
    assert recognise(book_of("Sheet1", cells=cells)).kind == "form"
    assert judged(book_of("Sheet1", cells=cells)) == ["E150"]


def test_strangers_and_misplaced_workbooks() -> None:
    assert judged(book_of("Sheet1")) == ["E150"]
    assert judged(book_of("Kỳ thi đua", "Đơn vị", "Tiêu chí")) == ["E169"]
    assert judged(sent(), expected="appraisal") == ["E169"]


def test_a_meta_sheet_full_of_nonsense() -> None:
    cells = {
        "A1": text("agency"),
        "B1": Cell(Address(FILE), CellType.ERROR, "#REF!", "X1"),
        "A2": text("round"),
        "B2": text("٣"),
    }
    book = replace(sent(properties={}), sheets=(Sheet(META_SHEET, cells),))
    assert recognise(book).kind == "unknown"
    cells["B1"] = text(AGENCY)
    assert recognise(book).round == 1
    told = judge_identity(recognise(book), PLAN, FILE, expected="form", key=KEY)
    assert worst_effect(told) is Effect.REJECT
