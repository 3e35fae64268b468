"""Cells that ask for a choice, a count, a percentage or two numbers; rows that depend on each other."""

from __future__ import annotations

from functools import partial

from thidua_xlsx.model import Absent

from ..corpus import ACCEPTED, FLAGGED, WARNED, Poison
from ..honest import Form

_INVISIBLE = {
    "separator": "\u2063",
    "hangul-filler": "\u3164",
    "hangul-initial": "\u115f\u1160",
    "half-width-filler": "\uffa0",
    "braille-blank": "\u2800",
    "variation": "\ufe0f",
    "tag-letters": "\U000e0041\U000e0042",
    "override": "\u202e",
    "control": "_x0007_",
    "mixed": " \u2063\n\u3164\u00a0",
}
_UNSEEN = tuple(
    Poison(f"evidence-{name}", f"evidence of {name} alone", partial(Form.text, item="1.1/Minh chứng", text=text), WARNED, "W227 1.1/Minh chứng", {"1.1/Minh chứng": None})
    for name, text in _INVISIBLE.items()
)  # fmt: skip

FILES: tuple[Poison, ...] = (
    Poison("pass-no", "Không đạt, from the list", lambda f: f.text("1.2", "Không đạt"), ACCEPTED, "", {"1.2": False}),
    Poison(
        "pass-lower-case", "đạt, in small letters", lambda f: f.text("1.2", "đạt "), ACCEPTED, "I223 1.2",
    ),
    Poison(
        "pass-unmarked", "KHONG DAT without diacritics", lambda f: f.text("1.2", "KHONG DAT"), ACCEPTED,
        "I223 1.2", {"1.2": False},
    ),
    Poison(
        "pass-decomposed", "Đạt with combining marks, as macOS types it",
        lambda f: f.text("1.2", "Đa\u0323t"), ACCEPTED, "",
    ),
    Poison("pass-other-word", "Tốt, which is not in the list", lambda f: f.text("1.2", "Tốt"), FLAGGED, "E222 1.2", {"1.2": None}),
    Poison("pass-cross", "x for yes", lambda f: f.text("1.2", "x"), FLAGGED, "E222 1.2", {"1.2": None}),
    Poison("pass-boolean", "TRUE for yes", lambda f: f.put("1.2", "<v>1</v>", "b"), FLAGGED, "E217 1.2", {"1.2": None}),
    Poison("pass-points", "10, the points of the row", lambda f: f.number("1.2", "10"), FLAGGED, "E222 1.2", {"1.2": None}),
    Poison("pass-not-applicable", "không áp dụng", lambda f: f.text("1.2", "Không áp dụng"), FLAGGED, "E226 1.2", {"1.2": Absent.NOT_APPLICABLE}),
    Poison("pass-formula", 'a formula that gives "Đạt"', lambda f: f.formula("1.2", 'IF(1,"Đạt","")', "Đạt", "str"), FLAGGED, "E210 1.2", {"1.2": None}),
    Poison("level-spaced", "Loại  B with two blanks", lambda f: f.text("1.3", "Loại  B"), ACCEPTED, "I223 1.3"),
    Poison("level-unmarked", "LOAI A without diacritics", lambda f: f.text("1.3", "LOAI A"), ACCEPTED, "I223 1.3", {"1.3": "Loại A"}),
    Poison("level-unknown", "Loại D, which does not exist", lambda f: f.text("1.3", "Loại D"), FLAGGED, "E222 1.3", {"1.3": None}),
    Poison("level-letter", "B alone", lambda f: f.text("1.3", "B"), FLAGGED, "E222 1.3", {"1.3": None}),
    Poison("level-points", "20, the points of the level", lambda f: f.number("1.3", "20"), FLAGGED, "E222 1.3", {"1.3": None}),
    Poison("level-with-points", "the level with its points", lambda f: f.text("1.3", "Loại A=30"), FLAGGED, "E222 1.3", {"1.3": None}),
    Poison("level-two", "two levels", lambda f: f.text("1.3", "Loại A; Loại B"), FLAGGED, "E222 1.3", {"1.3": None}),
    Poison("level-struck", "a level in a struck-out font", lambda f: f.text("1.3", "Loại A", f.style("", "<strike/><name val='Arial'/>")), FLAGGED, "E216 1.3", {"1.3": None}),
    Poison("percent-cell", "0.85 under a percent format: 85", lambda f: f.number("2", "0.85", f.style("0%")), ACCEPTED, "I219 2"),
    Poison("percent-cell-decimals", "0.8525 under 0.00%", lambda f: f.number("2", "0.8525", f.style("0.00%")), ACCEPTED, "I219 2", {"2": "85.25"}),
    Poison("percent-cell-rounded", "0.8525 under 0%, shown as 85%", lambda f: f.number("2", "0.8525", f.style("0%")), WARNED, "I219 2; W215 2", {"2": "85.25"}),
    Poison("percent-of-85", "85 under a percent format, shown as 8500%", lambda f: f.number("2", "85", f.style("0%")), FLAGGED, "E207 2", {"2": None}),
    Poison("percent-share", "0.85 in a plain cell", lambda f: f.number("2", "0.85"), WARNED, "W250 2", {"2": "0.85"}),
    Poison("percent-text", "85% as text", lambda f: f.text("2", "85 %"), WARNED, "W224 2"),
    Poison("percent-in-words", "85 phần trăm", lambda f: f.text("2", "85 phần trăm"), FLAGGED, "E204 2", {"2": None}),
    Poison("percent-negative", "a negative percentage", lambda f: f.number("2", "-5"), FLAGGED, "E205 2", {"2": None}),
    Poison("percent-above", "120 %: more than asked, counted as the whole", lambda f: f.number("2", "120"), ACCEPTED, "", {"2": "120"}),
    Poison("percent-date", "85 under a date format", lambda f: f.number("2", "85", f.style("dd/mm/yyyy")), FLAGGED, "E209 2", {"2": None}),
    Poison("ratio-zero", "a denominator of 0", lambda f: f.number("3|b", "0"), FLAGGED, "E251 3|b", {"3|b": None}),
    Poison("ratio-half", "the denominator left blank", lambda f: f.blank("3|b"), WARNED, "W211 3|b", {"3|b": None}),
    Poison("ratio-negative", "a negative numerator", lambda f: f.number("3", "-17"), FLAGGED, "E205 3", {"3": None}),
    Poison("ratio-in-one-cell", "17/20 typed into the first cell", lambda f: f.text("3", "17/20"), FLAGGED, "E204 3", {"3": None}),
    Poison("count-fraction", "3.5 times", lambda f: f.number("4", "3.5"), FLAGGED, "E225 4", {"4": None}),
    Poison("count-negative", "-3 times", lambda f: f.number("4", "-3"), FLAGGED, "E205 4", {"4": None}),
    Poison("count-with-unit", "3 lần", lambda f: f.text("4", "3 lần"), FLAGGED, "E204 4", {"4": None}),
    Poison("count-decimals", "3.0, stored with a decimal", lambda f: f.number("4", "3.0"), ACCEPTED, ""),
    Poison("count-huge", "a count of 1e15, absurd for a count", lambda f: f.number("4", "1e15"), FLAGGED, "E229 4", {"4": None}),
    Poison("count-thousand", "a count far above what its points allow", lambda f: f.number("4", "1000"), ACCEPTED, "", {"4": "1000"}),
    Poison("deduction-negative", "a deduction counted as -1", lambda f: f.number("TRU", "-1"), FLAGGED, "E205 TRU", {"TRU": None}),
    Poison("deduction-blank-text", "a deduction's cell of blanks only", lambda f: f.text("TRU", "  "), WARNED, "W211 TRU", {"TRU": None}),
    Poison("bonuses-exclusive", "two bonuses that exclude each other", lambda f: f.number("CA", "1").number("CB", "1"), FLAGGED, "E228 CA; E228 CB", {"CA": None, "CB": None}),
    Poison("evidence-missing", "points without the obligatory evidence", lambda f: f.blank("1.1/Minh chứng"), WARNED, "W227 1.1/Minh chứng", {"1.1/Minh chứng": None}),
    *_UNSEEN,
    Poison("all-zero", "nothing achieved: 0 is not blank", lambda f: f.number("1.1", "0").number("2", "0").number("3", "0").number("4", "0"), ACCEPTED, "", {"1.1": "0", "2": "0", "3": "0", "4": "0"}),
    Poison("points-invisible", "points of an invisible character", lambda f: f.text("1.1", "\u2063"), WARNED, "W211 1.1", {"1.1": None}),
    Poison("level-invisible", "a level of an invisible character", lambda f: f.text("1.3", "\u3164"), WARNED, "W211 1.3", {"1.3": None}),
    Poison("left-blank", "one row left blank", lambda f: f.blank("2"), WARNED, "W211 2", {"2": None}),
)  # fmt: skip
