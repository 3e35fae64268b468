"""A rubric as blocks really print them: 230 rows on five levels, by rule; what three agencies enter in it.

    I        nhóm        Roman; its `Điểm chuẩn` is not the sum of what stands under it
    I.1      nhóm        Arabic, again under II
    I.1.a    nhóm        letters
    I.1.a.01 nhóm        a number as text
    …01.đ    a row       letters of the Vietnamese alphabet, a b c d đ e ê g, the same in every group
    III      nhóm trần   a row for each month and so on, printed III.1 … III.30 without an STT
    IV       nhóm        zero points, most of it text
    V        nhóm        rows scored by appraisers and by the secretariat, and rows for some agencies only
    01       nhóm        of 1.10, 3.5 and 2013-1; such codes, and 1/2, like to become numbers and dates

Each row with points has a list of (what is entered, points), the points worked by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from thidua_xlsx.model import (
    Adjustment,
    Agency,
    Criterion,
    Key,
    Method,
    Plan,
    RankingKey,
    Scorer,
    SeasonInfo,
    Sign,
    WhenNotApplied,
)
from thidua_xlsx.rules import RULES

D = Decimal
ZERO = D(0)
AGENCIES = ("A", "B", "C")
ALL = frozenset(AGENCIES)
LETTERS = "abcdđeêg"
ODD_CODES = ("01", "1.10", "3.5", "2013-1", "1/2")
ROWS = 230
SUM, DECLARED = D("1013.86"), D(1000)
"""Of the top-level rows, I with the 0,12 that it is printed with too much; of the plan as declared."""

Typed = str | Decimal
Cases = tuple[tuple[Typed, Decimal], ...]


@dataclass(frozen=True)
class Kind:
    """A row of the rubric: how it is scored and what can be entered for how many points."""

    method: Method
    maximum: Decimal
    parameter: str
    step: Decimal | None
    field: str
    cases: Cases


def _cases(*pairs: tuple[str, str], words: bool = False) -> Cases:
    return tuple((typed if words else D(typed), D(points)) for typed, points in pairs)


KINDS: Mapping[str, Kind | None] = {
    "a": Kind(Method.POINTS, D("12.99"), "", None, "points", _cases(("12.99", "12.99"), ("11.07", "11.07"))),
    "b": Kind(Method.POINTS, D("9.98"), "", None, "points", _cases(("9.98", "9.98"), ("0", "0"))),
    "c": Kind(Method.POINTS, D("5.25"), "", D("0.25"), "points", _cases(("5.25", "5.25"), ("4.75", "4.75"))),
    "d": Kind(Method.PASSING, D(3), "", None, "pass", _cases(("Đạt", "3"), ("Không đạt", "0"), words=True)),
    "đ": Kind(Method.LEVELS, D("7.5"), "7,5; 5; 0", None, "level", _cases(("7.5", "7.5"), ("5", "5"))),
    # 33,35 % of 10 is 3,335: half up.
    "e": Kind(
        Method.RATIO, D(10), "", None, "percent", _cases(("33.35", "3.34"), ("85", "8.5"), ("120", "10"))
    ),
    "ê": None,
    "g": Kind(Method.COUNT, D(2), "0,25", None, "count", _cases(("3", "0.75"), ("9", "2"))),
}
MONTHLY = Kind(Method.POINTS, D(2), "", D("0.25"), "points", _cases(("2", "2"), ("1.75", "1.75")))
BANDS = Kind(
    Method.BANDS,
    D("4.4"),
    ">=95: 4,4; >=80: 2,2; <80: 0",
    None,
    "measure",
    _cases(("95", "4.4"), ("94.99", "2.2"), ("79.99", "0")),
)
MEETINGS = Kind(Method.DEDUCTIONS, D(8), "", None, "count", ())
CAP = D(56)
SCORERS = (Scorer.AGENCY, Scorer.APPRAISER, Scorer.SECRETARIAT)


def _row(code: str, parent: str | None, number: str, kind: Kind, **more: object) -> Criterion:
    parameter, faults = RULES[kind.method].read_parameter(kind.parameter, kind.maximum)
    assert not faults
    row = Criterion(
        code,
        f"Nội dung {code}",
        kind.method,
        number,
        parent,
        kind.maximum,
        parameter,
        kind.step,
        agencies=ALL,
    )
    return replace(row, **more)  # type: ignore[arg-type]


def _plain(code: str, parent: str | None, number: str, method: Method, maximum: Decimal = ZERO) -> Criterion:
    return _row(code, parent, number, Kind(method, maximum, "", None, "", ()))


def _deep(top: str) -> Iterator[Criterion]:
    """Two by two by two groups of eight lettered rows, and the groups."""
    yield _plain(top, None, top, Method.GROUP)
    for arabic in "12":
        second = f"{top}.{arabic}"
        yield _plain(second, top, arabic, Method.GROUP)
        for letter in "aă":
            third = f"{second}.{letter}"
            yield _plain(third, second, f"{letter})", Method.GROUP)
            for two in ("01", "02"):
                fourth = f"{third}.{two}"
                yield _plain(fourth, third, two, Method.GROUP)
                for last in LETTERS:
                    kind = KINDS[last]
                    code = f"{fourth}.{last}"
                    if kind is None:
                        yield _plain(code, fourth, last, Method.TEXT)
                    else:
                        yield _row(code, fourth, last, kind)


def _capped() -> Iterator[Criterion]:
    yield _plain("III", None, "III", Method.CAPPED_GROUP, CAP)
    for place in range(1, 31):
        yield _row(f"III.{place}", "III", f"III.{place}", MONTHLY)


def _zero() -> Iterator[Criterion]:
    yield _plain("IV", None, "IV", Method.GROUP)
    for place in range(1, 7):
        yield _plain(f"IV.{place}", "IV", "-", Method.TEXT)
    yield _plain("IV.7", "IV", "-", Method.GROUP)
    for place in (1, 2):
        yield _plain(f"IV.7.{place}", "IV.7", "-", Method.TEXT)


def _by_others() -> Iterator[Criterion]:
    """Every third row is the agency's, the appraisers', the secretariat's; two concern not everybody."""
    yield _plain("V", None, "V", Method.GROUP)
    for place in range(1, 24):
        scorer = SCORERS[place % 3]
        yield _row(f"V.{place}", "V", LETTERS[place % 8], BANDS, scorer=scorer)
    both = frozenset({"A", "B"})
    yield _row("V.24", "V", "a", BANDS, agencies=both, when_not_applied=WhenNotApplied.FULL)
    yield _row("V.25", "V", "a", BANDS, agencies=both, when_not_applied=WhenNotApplied.DROP)


def _criteria() -> Iterator[Criterion]:
    yield from _deep("I")
    yield from _deep("II")
    yield from _capped()
    yield from _zero()
    yield from _by_others()
    above, *below, last = ODD_CODES
    yield _plain(above, None, above, Method.GROUP)
    for code, letter in zip(below, "abc", strict=True):
        kind = KINDS[letter]
        assert kind is not None
        yield _row(code, above, code, kind)
    yield _row(last, None, last, MEETINGS)


def leaves(plan: Plan) -> Iterator[tuple[Criterion, Kind]]:
    """The rows with points of their own and their kinds."""
    kinds = [kind for kind in (*KINDS.values(), MONTHLY, BANDS) if kind is not None]
    for row in plan.criteria:
        if row.method is Method.DEDUCTIONS or row.maximum == 0 or not row.is_leaf:
            continue
        yield row, next(k for k in kinds if (k.method, k.maximum) == (row.method, row.maximum))


def _summed(rows: list[Criterion]) -> tuple[Criterion, ...]:
    """The groups with the sums of their rows, deepest first; I with 0,12 more than that."""
    made = {row.code: row for row in rows}
    for row in reversed(rows):
        if row.method is Method.GROUP:
            whole = sum((one.maximum for one in made.values() if one.parent == row.code), D(0))
            made[row.code] = replace(row, maximum=whole)
    made["I"] = replace(made["I"], maximum=made["I"].maximum + D("0.12"))
    return tuple(made.values())


def plan(*, accept: bool) -> Plan:
    """The plan; `accept` is `Chấp nhận lệch tổng`."""
    info = SeasonInfo("lon-2013", 2013, name="Bảng lớn", declared_total=DECLARED, accept_unequal_total=accept)
    adjustments = (
        Adjustment("T1", Sign.DEDUCTION, "Vắng họp", D("1.5"), ODD_CODES[-1], cap=D(6), agencies=ALL),
        Adjustment("T2", Sign.DEDUCTION, "Trễ báo cáo", D("0.25"), "III", agencies=ALL),
        Adjustment("C1", Sign.BONUS, "Sáng kiến", D("2.5"), None, cap=D(5), agencies=ALL),
    )
    return Plan(
        info,
        tuple(Agency(code, f"Sở {code}") for code in AGENCIES),
        _summed(list(_criteria())),
        adjustments,
        keys=(RankingKey(1, Key.TOTAL),),
    )


# --- what the agencies and the appraisers enter ----------------------------------------------------

COUNTS = {
    "A": {"T1": 1, "T2": 4, "C1": 1},
    "B": {"T1": 5, "T2": 0, "C1": 3},
    "C": {"T1": 0, "T2": 0, "C1": 0},
}
"""Claimed and confirmed: 1,5 + 1 off and 2,5 on for A; 6 (not 7,5) off and 5 (not 7,5) on for B."""
MOVED = {"A": {"T1": D("-1.5"), "T2": D(-1), "C1": D("2.5")}, "B": {"T1": D(-6), "C1": D(5)}, "C": {}}


def claimed(place: int, agency: str, kind: Kind) -> tuple[Typed, Decimal]:
    """What the agency enters in the row at that place of the rubric, and its points."""
    return kind.cases[(place + AGENCIES.index(agency)) % len(kind.cases)]


def granted(place: int, agency: str, kind: Kind) -> tuple[Typed, Decimal]:
    """What the appraisers enter: another case in every eleventh row, for each agency another eleventh."""
    differs = place % 11 == AGENCIES.index(agency)
    return claimed(place + differs, agency, kind)


def self_total(of: Plan, agency: str) -> Decimal:
    """Of the form: the agency's own rows, what it has without being asked, its counts."""
    return _total(of, agency, final=False)


def final_total(of: Plan, agency: str) -> Decimal:
    """As appraised, the secretariat's rows as the meeting agreed on them."""
    return _total(of, agency, final=True)


def _total(of: Plan, agency: str, *, final: bool) -> Decimal:
    total, capped = D(0), D(0)
    for place, (row, kind) in enumerate(leaves(of)):
        if agency not in row.agencies:
            points = row.maximum if row.when_not_applied is WhenNotApplied.FULL else D(0)
        elif row.scorer is Scorer.AGENCY or final:
            points = (granted if final else claimed)(place, agency, kind)[1]
        else:
            points = D(0)
        if row.parent == "III":
            capped += points
        else:
            total += points
    moved = MOVED[agency]
    capped = min(CAP, capped + moved.get("T2", D(0)))
    return total + capped + 8 + moved.get("T1", D(0)) + moved.get("C1", D(0))
