"""Texts that would act if an output took them for more than text. They are kept, letter by letter, as text."""

from __future__ import annotations

from collections.abc import Iterator

from ..corpus import ACCEPTED, FLAGGED, WARNED, Poison
from ..honest import BOOK, FORM, STRINGS, Form

NOTE, EVIDENCE = "1.1/Ghi chú", "1.1/Minh chứng"

KEPT = {
    "equals": "=1+1",
    "dde": "=cmd|'/c calc.exe'!A0",
    "array-brace": "{=SUM(1,2)}",
    "plus": "+84 903 000 000",
    "minus": "-5 điểm vì nộp muộn",
    "at": "@SUM(1+9)",
    "web-address": "http://x.vn/a?b=1&c=2",
    "file-address": r"file:///etc/passwd",
    "share": r"\\evil\c$\a.xlsx",
    "mail-address": "mailto:stc@x.vn",
    "angle-brackets": "<b>Sở</b> A & B ]]> <!-- -->",
    "script": "<script>alert(1)</script>",
    "word-run": "</w:t></w:r><w:r><w:t>99,75",
    "template": "{{ 7*7 }} {% for x in y %} {{ cycler.__init__ }}",
    "percent-format": "%s %(x)s {0} {x}",
    "quotes": "\"'`“”",
    "emoji": "đạt 👍🏽",
    "null-word": "NULL",
    "na-word": "#N/A",
    "two-lines": "dòng 1\ndòng 2",
    "escaped": "_x000D_ không phải xuống dòng",
}
"""What stays exactly as it is."""

ACTING = {
    "bell": ("a\x07b", "a⟨0007⟩b"),
    "escape": ("\x1b[31mđỏ", "⟨001B⟩[31mđỏ"),
    "turned": ("9\u202e5", "9⟨202E⟩5"),
    "isolated": ("a\u2066b", "a⟨2066⟩b"),
    "half-surrogate": ("a\ufffeb", "a⟨FFFE⟩b"),
}
"""What acts unseen, and how it is shown instead."""

CHANGED = {
    "decomposed": ("Ba\u0301o ca\u0301o", "Báo cáo"),
    "tabs": ("a\tb", "a b"),
    "no-break": ("a\u00a0b", "a b"),
    "carriage-return": ("a\rb", "a\nb"),
    "zero-width": ("a\u200bb", "ab"),
    "around": ("  a  ", "a"),
}
"""What is put in order without a word: composed letters, plain blanks and line feeds."""


def _escaped(text: str) -> str:
    """As Excel stores what XML cannot hold."""
    text = text.replace("_x000D_", "_x005F_x000D_")
    return "".join(f"_x{ord(c):04X}_" if (ord(c) < 32 and c != "\n") or c == "\ufffe" else c for c in text)


def _texts() -> Iterator[Poison]:
    for name, text in KEPT.items():
        about = f"a note: {text!r}"
        yield Poison(
            f"note-{name}", about, lambda f, t=text: f.text(NOTE, _escaped(t)), ACCEPTED, "", {NOTE: text}
        )
    for name, (text, shown) in ACTING.items():
        yield Poison(
            f"note-{name}", f"a note: {text!r}", lambda f, t=text: f.text(NOTE, _escaped(t)), WARNED,
            f"W230 {NOTE}", {NOTE: shown},
        )  # fmt: skip
    for name, (text, tidy) in CHANGED.items():
        yield Poison(
            f"note-{name}", f"a note: {text!r}", lambda f, t=text: f.text(NOTE, _escaped(t)), ACCEPTED, "",
            {NOTE: tidy},
        )  # fmt: skip


def _hyperlink(form: Form) -> Form:
    """A link under the evidence's cell, as Excel makes of an address that is typed."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    form.part(
        "xl/worksheets/_rels/sheet2.xml.rels",
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{kind}" Target="http://x.vn/" TargetMode="External"/></Relationships>',
    )
    return form.swap(
        FORM, "<printOptions", '<hyperlinks><hyperlink ref="H12" r:id="rId1"/></hyperlinks><printOptions'
    )


def _shared_vntime(form: Form) -> Form:
    index = form.parts[STRINGS].count("<si>")
    form.swap(STRINGS, "</sst>", "<si><t>c¸</t></si></sst>")
    return form.put(EVIDENCE, f"<v>{index}</v>", "s", form.style("", "<name val='.VnTime'/>"))


_RUNS = "<is><r><t>Báo cáo </t></r><r><rPr><b/></rPr><t>số 12</t></r><rPh sb='0' eb='1'><t>x</t></rPh></is>"

FILES: tuple[Poison, ...] = (
    *_texts(),
    Poison("evidence-rich", "an evidence partly in bold, with a phonetic hint", lambda f: f.put(EVIDENCE, _RUNS, "inlineStr"), ACCEPTED, "", {EVIDENCE: "Báo cáo số 12"}),
    Poison("evidence-struck", "an evidence partly struck out: text is text", lambda f: f.put(EVIDENCE, "<is><r><rPr><strike/></rPr><t>12</t></r><r><t> 15</t></r></is>", "inlineStr"), ACCEPTED, "", {EVIDENCE: "12 15"}),
    Poison("evidence-number", "a bare number for an evidence", lambda f: f.number(EVIDENCE, "12"), ACCEPTED, "", {EVIDENCE: "12"}),
    Poison("evidence-date", "a date for an evidence", lambda f: f.number(EVIDENCE, "41654", f.style("dd/mm/yyyy")), ACCEPTED, f"I258 {EVIDENCE}", {EVIDENCE: "15/01/2014"}),
    Poison("evidence-boolean", "TRUE for an evidence", lambda f: f.put(EVIDENCE, "<v>1</v>", "b"), ACCEPTED, "", {EVIDENCE: "TRUE"}),
    Poison("evidence-formula", "an evidence that is fetched by a formula", lambda f: f.formula(EVIDENCE, "[1]S!A1", "BC 12", "str"), FLAGGED, f"E210 {EVIDENCE}", {EVIDENCE: None}),
    Poison("evidence-error", "an error for an evidence", lambda f: f.put(EVIDENCE, "<v>#NAME?</v>", "e"), FLAGGED, f"E218 {EVIDENCE}", {EVIDENCE: None}),
    Poison("evidence-tcvn3", "an evidence in TCVN3, in a Unicode font", lambda f: f.text(EVIDENCE, "B¸o c¸o tæng kÕt n¨m 2013"), WARNED, f"W252 {EVIDENCE}", {EVIDENCE: "B¸o c¸o tæng kÕt n¨m 2013"}),
    Poison("evidence-tcvn3-soft-hyphen", "the letter ư of TCVN3, a soft hyphen elsewhere", lambda f: f.text(EVIDENCE, "§\u00adîc chÊm tr\u00adíc"), WARNED, f"W252 {EVIDENCE}", {EVIDENCE: "§\u00adîc chÊm tr\u00adíc"}),
    Poison("evidence-vni", "an evidence in VNI, in a Unicode font", lambda f: f.text(EVIDENCE, "Baùo caùo toång keát naêm 2013"), WARNED, f"W252 {EVIDENCE}", {EVIDENCE: "Baùo caùo toång keát naêm 2013"}),
    Poison("evidence-french", "French, which only looks like it", lambda f: f.text(EVIDENCE, "Société Générale, hôtel à côté"), ACCEPTED, "", {EVIDENCE: "Société Générale, hôtel à côté"}),
    Poison("evidence-vntime", "a single word in .VnTime", lambda f: f.text(EVIDENCE, "c¸", f.style("", "<name val='.VnTime'/>")), WARNED, f"W252 {EVIDENCE}", {EVIDENCE: "c¸"}),
    Poison("evidence-vni-times", "a single word in VNI-Times", lambda f: f.text(EVIDENCE, "Sôû", f.style("", "<name val='VNI-Times'/>")), WARNED, f"W252 {EVIDENCE}", {EVIDENCE: "Sôû"}),
    Poison("evidence-vntime-unicode", "Unicode in .VnTime, which the screen shows in another font", lambda f: f.text(EVIDENCE, "Sở Tài chính", f.style("", "<name val='.VnTime'/>")), ACCEPTED, "", {EVIDENCE: "Sở Tài chính"}),
    Poison("evidence-vntime-shared", "the same word among the shared strings, as Excel stores it", _shared_vntime, WARNED, f"W252 {EVIDENCE}", {EVIDENCE: "c¸"}),
    Poison("number-vntime", "a score in .VnTime: a number is a number", lambda f: f.number("1.1", "9.5", f.style("", "<name val='.VnTime'/>")), ACCEPTED),
    Poison("level-tcvn3", "a level in TCVN3: not in the list", lambda f: f.text("1.3", "Lo¹i A"), FLAGGED, "E222 1.3", {"1.3": None}),
    Poison("evidence-hyperlink", "an evidence with a link under it", _hyperlink, ACCEPTED),
    Poison("evidence-blanks", "blanks for an evidence", lambda f: f.text(EVIDENCE, " \u00a0 "), WARNED, f"W227 {EVIDENCE}", {EVIDENCE: None}),
    Poison("sheet-named-evil", "a sheet named like a formula", lambda f: f.swap(BOOK, 'name="Hướng dẫn"', 'name="=cmd|A0"'), ACCEPTED, "I167"),
)  # fmt: skip
