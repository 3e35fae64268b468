"""Locked things that were altered, and forms that say they are somebody else's or of another season."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from thidua_xlsx.form_layout import lay_out
from thidua_xlsx.intake.identity import fields, token
from thidua_xlsx.secretariat.plan import write_plan

from ..corpus import ACCEPTED, FLAGGED, QUARANTINED, REJECTED, WARNED, Maker, Poison
from ..honest import (
    BOOK,
    CUSTOM,
    FORM,
    GUIDE,
    KEY,
    META,
    PLAN,
    REGISTER,
    STRINGS,
    Form,
    layout,
    place,
    written,
)

TOTAL = "#tong-cong/Điểm"


def _identity(**edited: str) -> Maker:
    """A form that the season's key really made, for something else."""
    return lambda _: Form(written(identity=replace(layout().identity, **edited)))  # type: ignore[arg-type]


def _other_rules(_: Form) -> Form:
    """Made by another plan, whose rules it carries."""
    rows = [replace(row, maximum=Decimal(12)) if row.code == "1.1" else row for row in PLAN.criteria[:-1]]
    return Form(written(identity=lay_out(replace(PLAN, criteria=tuple(rows)), REGISTER, "STC").identity))


def _version_1(plan_digest: str) -> Maker:
    """A form as the version before wrote it: it binds the digest of the whole plan, and carries no rules."""

    def make(_: Form) -> Form:
        own = layout().identity
        form = Form(written(identity=replace(own, rules=())))
        for old, new in (
            ("form_digest", "plan_digest"),
            (own.form_digest, plan_digest),
            (fields(own, KEY)["token"], token(KEY, own.season, "", own.agency, plan_digest)),
        ):
            form.swap(STRINGS, f"<t>{old}</t>", f"<t>{new}</t>").swap(CUSTOM, old, new)
        return form

    return make


def _shared(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(f"<t>{old}</t>", f"<t>{new}</t>")


def _carriers(old: str, new: str, *, meta: bool = True, properties: bool = True) -> Maker:
    """Identity edited by hand, in one of its carriers or in both."""

    def make(form: Form) -> Form:
        if meta:
            form.swap(STRINGS, f"<t>{old}</t>", f"<t>{new}</t>")
        if properties:
            form.swap(CUSTOM, f"<vt:lpwstr>{old}</vt:lpwstr>", f"<vt:lpwstr>{new}</vt:lpwstr>")
        return form

    return make


def _token(new: str) -> Maker:
    """Another token in both carriers."""

    def make(form: Form) -> Form:
        found = re.search(r'thidua_token"><vt:lpwstr>([^<]+)', form.parts[CUSTOM])
        assert found
        return _carriers(found[1], new)(form)  # type: ignore[return-value]

    return make


def _no_token(form: Form) -> Form:
    """The token's line gone from both carriers."""
    form.part(CUSTOM, re.sub('<property [^>]*"thidua_token">.*?</property>', "", form.parts[CUSTOM]))
    return form.part(META, re.sub(r'<row r="11".*?</row>', "", form.parts[META]))


def _face(form: Form) -> Form:
    """Another agency printed on the face."""
    return form.swap(STRINGS, "(mã STC)", "(mã SNV)")


def _another_form(form: Form) -> Form:
    """The cells of this form inside the file of another agency: the identity is genuine, the face is not."""
    other = Form(written(lay_out(PLAN, REGISTER, "SNV")))
    own = form.parts[STRINGS].replace("<t>STC</t>", "<t>SNV</t>")
    token = re.search(r'thidua_token"><vt:lpwstr>([^<]+)', form.parts[CUSTOM])
    theirs = re.search(r'thidua_token"><vt:lpwstr>([^<]+)', other.parts[CUSTOM])
    assert token
    assert theirs
    other.part(STRINGS, own.replace(token[1], theirs[1]))
    return other.part(FORM, form.parts[FORM])


def _plan(_: Form) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ke_hoach.xlsx"
        write_plan(path, None)
        return path.read_bytes()


def _maximum(raw: str) -> Maker:
    return lambda form: form.number("1.1/Điểm chuẩn", raw)


def _unprotected(form: Form) -> Form:
    return form.part(FORM, re.sub("<sheetProtection[^>]*/>", "", form.parts[FORM]))


def _stored_total(raw: str) -> Maker:
    at = place(TOTAL)
    cell = re.compile(rf'(<c r="{at}"[^>]*><f>.*?</f><v>)[^<]*')
    return lambda form: form.part(FORM, cell.sub(rf"\g<1>{raw}", form.parts[FORM]))


def _name(old: str, new: str) -> Maker:
    return lambda form: form.swap(BOOK, f'TC_1.1_points">{old}', f'TC_1.1_points">{new}')


_HERE = "'Phiếu tự chấm'!$F$12"


def _altered(name: str, about: str, told: str, make: Maker) -> Poison:
    return Poison(f"altered-{name}", about, make, WARNED, told)


FILES: tuple[Poison, ...] = (
    _altered("maximum", "a maximum raised from 10 to 100", "E221 1.1/Điểm chuẩn", _maximum("100")),
    Poison("altered-maximum-used", "a maximum raised, and the score with it", lambda f: f.number("1.1/Điểm chuẩn", "100").number("1.1", "50"), FLAGGED, "E221 1.1/Điểm chuẩn; E203 1.1", {"1.1": None}),
    _altered("maximum-text", "a maximum in words", "E221 1.1/Điểm chuẩn", lambda f: f.text("1.1/Điểm chuẩn", "mười")),
    _altered("maximum-cleared", "a maximum erased", "E221 1.1/Điểm chuẩn", lambda f: f.blank("1.1/Điểm chuẩn")),
    _altered("maximum-formula", "a maximum computed from the score", "E221 1.1/Điểm chuẩn", lambda f: f.formula("1.1/Điểm chuẩn", "F12", "9.5")),
    _altered("group-maximum", "the maximum of a group", "E221 1/Điểm chuẩn", lambda f: f.number("1/Điểm chuẩn", "60")),
    _altered("text", "the wording of a criterion", "W232 1.1/Nội dung", lambda f: f.text("1.1/Nội dung", "Tiêu chí 1.1 (không bắt buộc)")),
    _altered("text-cleared", "the wording of a criterion erased", "W232 1.1/Nội dung", lambda f: f.blank("1.1/Nội dung")),
    _altered("number", "the printed number of a criterion", "W232 1.1/STT", lambda f: f.text("1.1/STT", "1.9")),
    _altered("hint", "the hint beside an input", "W232 1.1/Cách nhập", lambda f: f.text("1.1/Cách nhập", "Ghi tuỳ ý")),
    _altered("heading", "a heading of the table", "W232 F10", lambda f: f.text("F10", "Thẩm định")),
    _altered("title", "the title", "W232 B4", lambda f: f.text("B4", "PHIẾU TỰ CHẤM ĐIỂM NĂM 2014")),
    _altered("motto", "the motto of the state", "W232 E2", lambda f: f.text("E2", "Hạnh phúc")),
    _altered("formula", "the formula of a row's points", "W233 1.1/Điểm", lambda f: f.formula("1.1/Điểm", "10", "10")),
    _altered("total-formula", "the formula of the total", "W233 #tong-cong/Điểm", lambda f: f.formula(TOTAL, "100", None)),
    _altered("total-typed", "the total typed over", "W234 #tong-cong/Điểm; W231 #tong-cong/Điểm", lambda f: f.number(TOTAL, "100")),
    _altered("total-right", "the total typed over with the right number", "W234 #tong-cong/Điểm", lambda f: f.number(TOTAL, "79.5")),
    _altered("total-stored", "a forged result stored beside the honest formula", "W231 #tong-cong/Điểm", _stored_total("99.5")),
    _altered("check", "the check of a row typed over", "W234 1.1/Kiểm tra", lambda f: f.text("1.1/Kiểm tra", "Đạt yêu cầu")),
    _altered("shut-cell", "a score typed into a group's locked cell", "W232 1", lambda f: f.number("1", "50")),
    _altered("total-cell", "a score typed into the total's locked cell", "W232 #tong-cong", lambda f: f.number("#tong-cong", "50")),
    Poison("lock-removed", "the protection taken off", _unprotected, ACCEPTED, "I235"),
    Poison("lock-removed-and-used", "the protection taken off, a maximum raised", lambda f: _unprotected(f).number("1.1/Điểm chuẩn", "100"), WARNED, "I235; E221 1.1/Điểm chuẩn"),
    Poison("name-elsewhere", "the name of an input points to another cell", _name(_HERE, "'Phiếu tự chấm'!$F$16"), WARNED, "W246 1.1"),
    Poison("name-lost", "the name of an input lost its cell", _name(_HERE, "#REF!"), ACCEPTED),
    Poison("names-gone", "all names deleted", lambda f: f.part(BOOK, re.sub("<definedNames>.*</definedNames>", "", f.parts[BOOK])), ACCEPTED),
    Poison("name-to-a-link", "a name that fetches another workbook", _name(_HERE, "[1]Sheet1!$A$1"), WARNED, "W246 1.1"),
    Poison("guide-altered", "the guide's sheet emptied", lambda f: f.part(GUIDE, re.sub("<sheetData>.*</sheetData>", "<sheetData/>", f.parts[GUIDE])), ACCEPTED),
    Poison("identity-agency", "another agency, in both carriers", _carriers("STC", "SNV"), REJECTED, "E156"),
    Poison("identity-agency-meta", "another agency, on _meta alone", _carriers("STC", "SNV", properties=False), REJECTED, "E159"),
    Poison("identity-agency-properties", "another agency, in the properties alone", _carriers("STC", "SNV", meta=False), REJECTED, "E159"),
    Poison("identity-unknown-agency", "a genuine form of an agency that has left", _identity(agency="XYZ"), REJECTED, "E155"),
    Poison("identity-season", "a genuine form of last year", _identity(season="khoi-2012"), REJECTED, "E153"),
    Poison("identity-season-edited", "last year's season written over", _carriers("khoi-2013", "khoi-2012"), REJECTED, "E153"),
    Poison("identity-plan", "a genuine form of an older plan", _identity(form_digest="b" * 64), REJECTED, "E154"),
    Poison("identity-rules", "a genuine form of the time when 1.1 had 12 points and 4 was not yet there", _other_rules, REJECTED, "E154; E154"),
    Poison("identity-version-1", "a genuine form of the version that bound the whole plan", _version_1("a" * 64), ACCEPTED),
    Poison("identity-version-1-plan", "such a form of an older plan", _version_1("b" * 64), REJECTED, "E154"),
    Poison("identity-plan-edited", "the digest of the plan written over", _carriers(layout().identity.form_digest, "b" * 64), REJECTED, "E156"),
    Poison("identity-phase", "a genuine form of another phase", _identity(phase="6 tháng"), REJECTED, "E160"),
    Poison("identity-kind", "a form that calls itself an appraisal", _carriers("form", "appraisal"), REJECTED, "E169"),
    Poison("identity-token", "another token", _token("AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH"), REJECTED, "E156"),
    Poison("identity-no-token", "no token", _no_token, REJECTED, "E156"),
    Poison("identity-other-key", "a form of another season's key", lambda _: Form(written(key=b"x" * 32)), REJECTED, "E156"),
    Poison("identity-face", "another agency printed on the face", _face, QUARANTINED, "E170; W232 B7"),
    Poison("identity-transplant", "this form's sheet in the file of another agency", _another_form, QUARANTINED, "E170; W232 B2; W232 B7"),
    Poison("identity-properties-lost", "the properties removed by the document inspector", lambda f: f.without(CUSTOM).part("_rels/.rels", re.sub('<Relationship [^>]*custom.xml"/>', "", f.parts["_rels/.rels"])), ACCEPTED, "I173"),
    Poison("stranger", "a workbook of somebody's own", lambda f: f.part(FORM, re.sub("<sheetData>.*</sheetData>", "<sheetData/>", f.parts[FORM])).part(META, re.sub("<sheetData>.*</sheetData>", "<sheetData/>", f.parts[META])).part(CUSTOM, f.parts[CUSTOM].replace("thidua_", "khac_")).swap(BOOK, "Phiếu tự chấm", "Sheet1"), REJECTED, "E150"),
    Poison("plan-among-returns", "the plan in the folder of the returns", _plan, REJECTED, "E169", file="ke_hoach.xlsx"),
)  # fmt: skip
