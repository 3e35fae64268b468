"""Numbers as people type them and as programs store them, in the cell for the points of 1.1 (0 to 10, step 0.5)."""

from __future__ import annotations

from collections.abc import Iterator

from thidua_xlsx.model import Absent, Outcome

from ..corpus import ACCEPTED, FLAGGED, WARNED, Maker, Poison
from ..honest import FORM, Form, place

POINTS = "1.1"

TYPED = {
    "comma": ("9,5", "9.5", "W224"),
    "point": ("9.5", "9.5", "W224"),
    "full-width": ("９，５", "9.5", "W224"),
    "full-width-point": ("９．５", "9.5", "W224"),
    "no-break-space": ("\u00a09,5\u00a0", "9.5", "W224"),
    "narrow-space": ("9,5\u202f", "9.5", "W224"),
    "zero-width": ("\u200b9,5\ufeff", "9.5", "W224"),
    "line-break": ("9,5\n", "9.5", "W224"),
    "zero": ("0", "0", "W224"),
    "leading-zero": ("09,5", "9.5", "W224"),
    "negative": ("-1", None, "W224; E205"),
    "above-maximum": ("10,5", None, "W224; E203"),
    "off-step": ("9,3", None, "W224; E206"),
    "spaces-only": ("  \u00a0", None, "W211"),
    "apostrophe": ("'9,5", "9.5", "W224"),
    "unit": ("9,5đ", None, "E204"),
    "word-unit": ("9,5 điểm", None, "E204"),
    "percent-sign": ("95%", None, "E204"),
    "em-dash": ("—", None, "E204"),
    "hyphen": ("-", None, "E204"),
    "cross": ("x", None, "E204"),
    "tick": ("✓", None, "E204"),
    "word": ("chín phẩy năm", None, "E204"),
    "figure-and-words": ("9,5 (chín rưỡi)", None, "E204"),
    "out-of-ten": ("9,5/10", None, "E204"),
    "range": ("9-10", None, "E204"),
    "approximately": ("~9", None, "E204"),
    "at-most": ("≤10", None, "E204"),
    "sum-in-words": ("5+4,5", None, "E204"),
    "formula-as-text": ("=9+0,5", None, "E204"),
    "letter-o": ("1O", None, "E204"),
    "underscore": ("8_5", None, "E204"),
    "arabic-indic": ("٨", None, "E204"),
    "half-sign": ("8½", None, "E204"),
    "superscript": ("9²", None, "E204"),
    "roman": ("IX", None, "E204"),
    "exponent": ("1e1", None, "E204"),
    "hexadecimal": ("0x9", None, "E204"),
    "infinity": ("Infinity", None, "E204"),
    "nan": ("NaN", None, "E204"),
    "bidi-override": ("5\u202e9", None, "E204"),
    "space-inside": ("9 5", None, "E204"),
    "thousand": ("1.000", None, "E207"),
    "three-decimals": ("9,500", None, "E207"),
    "day-month": ("10/5", None, "E209"),
    "full-date": ("10/05/2014", None, "E209"),
    "iso-date": ("2014-05-10", None, "E209"),
    "not-applicable": ("không áp dụng", Absent.NOT_APPLICABLE, "E226"),
}
"""Typed into a text cell: the text, its value (None: none), and what is said at the cell."""

STORED = {
    "plain": ("9.5", "9.5", ""),
    "sixteen-digits": ("9.4999999999999996", "9.5", ""),
    "binary-sum": ("8.5000000000000018", "8.5", ""),
    "trailing-zeros": ("9.50", "9.5", ""),
    "exponent-small": ("95E-1", "9.5", ""),
    "minus-zero": ("-0", "0", ""),
    "above": ("12", None, "E203"),
    "below": ("-0.5", None, "E205"),
    "a-hair-above": ("10.0000000000001", None, "E203; E206"),
    "off-its-step": ("9.25", None, "E206"),
    "a-million": ("1000000", None, "E203"),
    "underscored": ("8_5", None, "E229"),
    "indic-digit": ("٨", None, "E229"),
    "comma-inside": ("8,5", None, "E229"),
    "not-a-number": ("NaN", None, "E229"),
    "infinite": ("INF", None, "E229"),
    "huge-exponent": ("1e400", None, "E229"),
    "endless-exponent": ("1e999999999", None, "E229"),
    "tiny-exponent": ("1e-400", None, "E229"),
    "five-thousand-digits": ("9" * 5000, None, "E229"),
    "hex-number": ("0x9", None, "E229"),
    "spaced": (" 9.5 ", None, "E229"),
    "word-stored": ("chín", None, "E229"),
}
"""In <v> of a number cell, as no honest program or as every one stores it."""

FORMATTED = {
    "date-of-10/5": ("41769", "d-mmm", None, "E209"),
    "date-long": ("41769", "dd/mm/yyyy", None, "E209"),
    "date-with-words": ("41769", '"ngày "dd" tháng "mm', None, "E209"),
    "date-of-a-score": ("9.5", "d/m/yyyy", None, "E209"),
    "time": ("0.5", "[h]:mm", None, "E209"),
    "percent-for-points": ("0.095", "0.0%", None, "E220"),
    "other-digits": ("5", '"9,50"', None, "E214"),
    "digit-before": ("9", r"\10", None, "E214"),
    "nothing-shown": ("9.5", ";;;", None, "E214"),
    "shown-in-thousands": ("9.5", "0.0,", None, "E214"),
    "currency-digit": ("5", "[$9-42A]0", None, "E214"),
    "point-between-digits": ("10", '0"."0', None, "E214"),
    "dash-between-digits": ("10", "0-0", None, "E214"),
    "exponent-that-rounds": ("9.5", "0E+0", None, "E214"),
    "thirds": ("9.5", "# ?/3", None, "E214"),
    "half-behind": ("9", '0"½"', None, "E214"),
    "minus-in-front": ("9", "-0", None, "E214"),
    "in-brackets": ("9", "(0)", None, "E214"),
    "turned-around": ("9.5", '"\u202e"0.0', None, "E214"),
    "white-ink": ("9.5", "[White]0.0", None, "E214"),
    "condition-that-multiplies": ("1", '[<2]0"0";0', None, "E214"),
    "halves": ("9.5", "# ?/2", "9.5", ""),
    "rounded-display": ("9.5", "0", "9.5", "W215"),
    "with-unit-in-format": ("9.5", '0.0" điểm"', "9.5", ""),
    "coloured": ("9.5", "[Red]0.0", "9.5", ""),
    "text-format": ("9.5", "@", "9.5", ""),
    "vietnamese-locale": ("9.5", "[$-42A]#,##0.00", "9.5", ""),
    "accounting": ("9.5", '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)', "9.5", ""),
}
"""A number with a number format: does the signed print show what the file holds?"""

FORMULAS = {
    "plain-sum": ("5+4.5", "9.5", "", "9.5", "W213"),
    "quotient": ("10/5", "2", "", "2", "W213"),
    "brackets": ("(20-1)/2", "9.5", "", "9.5", "W213"),
    "forged-sum": ("2+3", "10", "", None, "E212"),
    "sum-without-result": ("2+3", None, "", None, "E212"),
    "sum-with-text-result": ("2+3", "5", "str", None, "E212"),
    "sum-above": ("6+6", "12", "", None, "W213; E203"),
    "division-by-zero": ("1/0", "9.5", "", None, "E210"),
    "another-cell": ("D12", "10", "", None, "E210"),
    "function": ("SUM(4,5)", "9", "", None, "E210"),
    "rounding": ("ROUND(9.47,1)", "9.5", "", None, "E210"),
    "random": ("RAND()*10", "9.5", "", None, "E210"),
    "linked-workbook": ("[1]Sheet1!$A$1", "9.5", "", None, "E210"),
    "linked-share": (r"'\\evil\c$\[a.xlsx]S'!A1", "9.5", "", None, "E210"),
    "dde": ("cmd|'/c calc.exe'!A0", "9.5", "", None, "E210"),
    "web-query": ('WEBSERVICE("http://x.vn/")', "9.5", "", None, "E210"),
    "hyperlink-formula": ('HYPERLINK("http://x.vn/","9,5")', "9,5", "str", None, "E210"),
    "percent-literal": ("95%*10", "9.5", "", None, "E210"),
    "power": ("3^2", "9", "", None, "E210"),
    "intersection": ("1 2", "9", "", None, "E210"),
    "deep-brackets": ("(" * 60 + "9" + ")" * 60, "9", "", None, "E210"),
    "endless-sum": ("+".join("1" * 4000), "9", "", None, "E210"),
    "error-result": ("1/0", "#DIV/0!", "e", None, "E218"),
}
"""A formula in the input: its text, the stored result, its type, the value, and what is said."""

ODD = {
    "boolean": ('<c r="#" s="0" t="b"><v>1</v></c>', "E217", "TRUE where points belong"),
    "error-na": ('<c r="#" s="0" t="e"><v>#N/A</v></c>', "E218", "an error value"),
    "error-ref": ('<c r="#" s="0" t="e"><f>#REF!</f><v>#REF!</v></c>', "E218", "a formula that lost its cell"),
    "unknown-type": ('<c r="#" s="0" t="zz"><v>9.5</v></c>', "E146", "a cell type that no program writes"),
    "text-without-text": ('<c r="#" s="0" t="inlineStr"><v>9.5</v></c>', "E146", "an inline text whose value is not in <is>"),
    "date-without-date": ('<c r="#" s="0" t="d"><v>9.5</v></c>', "E146", "a number in a cell of the type for dates"),
    "no-such-string": (
        '<c r="#" s="0" t="s"><v>99999</v></c>', "E147", "an index beyond the table of strings",
    ),
    "negative-string": ('<c r="#" s="0" t="s"><v>-1</v></c>', "E147", "a negative index into the strings"),
    "iso-date-cell": (
        '<c r="#" s="0" t="d"><v>2014-05-10</v></c>', "E209", "a date cell of Strict Open XML",
    ),
    "struck-run": (
        '<c r="#" s="0" t="inlineStr"><is><r><rPr><strike/></rPr><t>9</t></r><r><t>8.5</t></r></is></c>',
        "E216", "an old score struck out beside the new one",
    ),
    "array-formula": (
        '<c r="#" s="0"><f t="array" ref="#">SUM(1,2)</f><v>9.5</v></c>', "E210", "an array formula",
    ),
    "shared-formula": (
        '<c r="#" s="0"><f t="shared" si="3"/><v>9.5</v></c>', "E210", "a shared formula without its master",
    ),
    "empty-formula": ('<c r="#" s="0"><f/><v>9.5</v></c>', "E210", "a formula without text"),
    "data-table": (
        '<c r="#" s="0"><f t="dataTable" ref="#" r1="D12"/><v>9.5</v></c>', "E210", "the result of a data table",
    ),
}  # fmt: skip
"""Whole cells; # is their place."""


def _outcome(codes: str) -> Outcome:
    if "E" in codes:
        return FLAGGED
    return WARNED if "W" in codes else ACCEPTED


def _told(codes: str) -> str:
    return "; ".join(f"{code} {POINTS}" for code in codes.split("; ") if code)


def _poison(name: str, about: str, make: Maker, codes: str, value: Absent | str | None) -> Poison:
    return Poison(name, about, make, _outcome(codes), _told(codes), {POINTS: value})


def _all() -> Iterator[Poison]:
    for name, (text, value, codes) in TYPED.items():
        yield _poison(
            f"text-{name}",
            f"points typed as text: {text!r}",
            lambda f, t=text: f.text(POINTS, t),
            codes,
            value,
        )
    for name, (raw, value, codes) in STORED.items():
        about = f"a number stored as {raw[:24]!r}" + (" …" if len(raw) > 24 else "")
        yield _poison(f"number-{name}", about, lambda f, r=raw: f.number(POINTS, r), codes, value)
    for name, (raw, code, value, codes) in FORMATTED.items():
        about = f"{raw} under the number format {code}"
        yield _poison(
            f"format-{name.replace('/', '-')}",
            about,
            lambda f, r=raw, c=code: f.number(POINTS, r, f.style(c)),
            codes,
            value,
        )
    for name, (formula, cached, kind, value, codes) in FORMULAS.items():
        about = f"={formula[:40]} with the stored result {cached}"
        yield _poison(
            f"formula-{name}",
            about,
            lambda f, x=formula, c=cached, k=kind: f.formula(POINTS, x, c, k),
            codes,
            value,
        )
    for name, (cell, codes, about) in ODD.items():
        yield _poison(f"cell-{name}", about, lambda f, c=cell: _whole(f, c), codes, None)


def _whole(form: Form, cell: str) -> Form:
    return form.xml(POINTS, cell.replace("#", place(POINTS)))


def _struck_font(form: Form) -> Form:
    return form.number(POINTS, "9.5", form.style("0.0", "<strike/><name val='Times New Roman'/>"))


def _struck_shared(form: Form) -> Form:
    """Rich text in the table of strings, where Excel keeps it."""
    struck = "<si><r><rPr><strike/></rPr><t>9</t></r><r><t xml:space='preserve'> 8,5</t></r></si></sst>"
    index = form.parts["xl/sharedStrings.xml"].count("<si>")
    form.swap("xl/sharedStrings.xml", "</sst>", struck)
    return form.put(POINTS, f"<v>{index}</v>", "s")


def _spilled(form: Form) -> Form:
    """The cell has no formula of its own: one two rows above fills it."""
    array = '<f t="array" ref="F11:F12">{1;2}</f><v>1</v>'
    assert place(POINTS) == "F12"
    return form.swap(FORM, '<c r="F11" s="23"/>', f'<c r="F11" s="23">{array}</c>')


FILES: tuple[Poison, ...] = (
    *_all(),
    Poison(
        "cell-struck-font", "a score in a struck-out font", _struck_font, FLAGGED, "E216 1.1", {"1.1": None}
    ),
    Poison(
        "cell-struck-shared",
        "an old score struck out beside the new one, among the shared strings",
        _struck_shared,
        FLAGGED,
        "E216 1.1",
        {"1.1": None},
    ),
    Poison(
        "formula-spilled-into",
        "a score that an array formula of the row above fills in",
        _spilled,
        FLAGGED,
        "W232 F11; E210 1.1; W231 #tong-cong/Điểm",
        {"1.1": None},
    ),
)
