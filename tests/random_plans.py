"""Plans and entries by chance: every `Cách chấm`, trees of up to five levels, adjustments on anything.

The chance is handed in, so that Hypothesis can steer it and a fixed seed can repeat it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from random import Random

from thidua_xlsx.form_layout import FormLayout, InputCell
from thidua_xlsx.model import (
    Absent,
    Adjustment,
    Agency,
    Criterion,
    Declarer,
    InputField,
    InputKind,
    Method,
    Plan,
    RankingKey,
    Register,
    RegisteredTarget,
    Scorer,
    SeasonInfo,
    Sign,
    Slot,
    Value,
    WhenNotApplied,
)
from thidua_xlsx.model import Key as RankingKeyWord
from thidua_xlsx.rules import RULES

D = Decimal
AGENCY, OTHER = "A", "B"
BOTH = frozenset({AGENCY, OTHER})
MAXIMA = tuple(map(D, ("0", "0.25", "1", "5", "9.98", "10", "12.99", "33.33", "200")))
PARAMETERS = {
    Method.POINTS: ("",),
    Method.PASSING: ("",),
    Method.LEVELS: ("Loại A={m}; Loại B={half}; Loại C=0", "{m}; {half}; 0", "Tốt={m}; Khá=0; Yếu=-4"),
    Method.BANDS: (
        ">=95: {m}; >=80,5: {half}; <80,5: 0",
        "<=2: {m}; =3: {half}; >3: 0",
        ">=95%: {m}; >=80%: {half}; <80%: 0; tuyến tính",
    ),
    Method.RATIO: ("", "a/b", "a/b; trần=120", "không trần"),
    Method.COUNT: ("2,5", "0,33"),
    Method.DEDUCTIONS: ("",),
    Method.PLUS_MINUS: ("", "-5; {m}", "không; {half}", "0; không"),
    Method.TARGET: ("T=90", "0,6; T=12"),
}


def random_plan(chance: Random) -> tuple[Plan, Register]:
    """A plan of two agencies, and the register of its targets."""
    info = SeasonInfo(
        "khoi-2013",
        2013,
        step=chance.choice((D("0.01"), D("0.25"), D("0.5"))),
        places=chance.choice((0, 1, 2, 2, 3)),
        base_points=chance.choice((D(0), D(0), D("10.5"))),
        total_floor=chance.choice((None, D(0), D(0), D(20))),
        total_cap=chance.choice((None, None, D(30), D("120.75"))),
    )
    criteria: list[Criterion] = []
    for place in range(1, chance.randint(3, 5) + 1):
        criteria += _branch(chance, str(place), 1)
    criteria += _derived(chance, criteria)
    adjustments = tuple(_adjustments(chance, criteria))
    targets = tuple(_targets(chance, criteria))
    agencies = (Agency(AGENCY, "Sở A"), Agency(OTHER, "Sở B"))
    keys = (RankingKey(1, RankingKeyWord.TOTAL),)
    plan = Plan(info, agencies, tuple(criteria), adjustments, keys=keys, digest="a" * 64)
    return plan, Register(targets=targets)


def _branch(chance: Random, code: str, level: int) -> list[Criterion]:
    """A row with all below it; the parent first."""
    if level == 5 or chance.random() < 0.5:
        return _leaf(chance, code)
    below: list[Criterion] = []
    for place in range(1, chance.randint(1, 3) + 1):
        below += _branch(chance, f"{code}.{place}", level + 1)
    maxima = [one.maximum for one in below if one.parent == code]
    if chance.random() < 0.2:
        return [_row(chance, code, Method.HIGHEST, max(maxima), ""), *below]
    whole = sum(maxima, D(0))
    capped = chance.random() < 0.4
    most = min(whole, chance.choice(MAXIMA)) if capped else whole
    method = Method.CAPPED_GROUP if capped else Method.GROUP
    return [_row(chance, code, method, most, ""), *below]


def _derived(chance: Random, criteria: list[Criterion]) -> list[Criterion]:
    """Rows made of those before them, of each other, and of a row below that counts through them alone."""
    known = [row.code for row in criteria if row.method is not Method.TEXT]
    if not known or chance.random() < 0.5:
        return []
    made: list[Criterion] = []
    for code in ("S1", "S2"):
        below = _row(chance, f"{code}.1", Method.POINTS, D(10), "")
        first, second = chance.choice(known), chance.choice((*known, below.code))
        template = chance.choice(
            (
                "0,5*[{a}] + [{b}]",
                "[{a}]/[{b}]",
                "nhỏ nhất([{a}]; [{b}]; 7)",
                "-([{a}] - lớn nhất([{b}]; 2))*1,5",
            )
        )
        made += [
            _row(chance, code, Method.DERIVED, D(20), template.replace("{a}", first).replace("{b}", second)),
            below,
        ]
        known.append(code)
    return made


def _leaf(chance: Random, code: str) -> list[Criterion]:
    method = chance.choice((*PARAMETERS, Method.POINTS, Method.REGISTERED, Method.TEXT))
    if method in (Method.REGISTERED, Method.TEXT):
        return [_row(chance, code, method, D(10 if method is Method.REGISTERED else 0), "")]
    made = _scored(chance, code, method)
    if chance.random() < 0.1:
        # One criterion, scored in another way for the other agency.
        other = _scored(chance, code, Method.PASSING)
        mine = replace(made, agencies=frozenset({AGENCY}), when_not_applied=WhenNotApplied.DROP)
        return [mine, replace(other, maximum=made.maximum, agencies=frozenset({OTHER}))]
    return [made]


def _scored(chance: Random, code: str, method: Method) -> Criterion:
    listed = method in (Method.LEVELS, Method.BANDS)
    maximum = chance.choice(MAXIMA[1:] if listed else MAXIMA)
    return _row(chance, code, method, maximum, chance.choice(PARAMETERS[method]))


def _row(chance: Random, code: str, method: Method, maximum: Decimal, template: str) -> Criterion:
    half = (maximum / 2).quantize(D("0.01"))
    parameter, _ = RULES[method].read_parameter(
        template.format(m=f"{maximum:f}".replace(".", ","), half=f"{half:f}".replace(".", ",")), maximum
    )
    agencies = BOTH
    if chance.random() < 0.25:
        agencies = frozenset({chance.choice((AGENCY, OTHER))})
    scorer = chance.choice((Scorer.AGENCY,) * 8 + (Scorer.APPRAISER, Scorer.SECRETARIAT))
    return Criterion(
        code,
        f"Tiêu chí {code}",
        method,
        parent=code.rpartition(".")[0] or None,
        maximum=maximum,
        parameter=parameter,
        step=chance.choice((None, None, D("0.05"))),
        agencies=agencies,
        when_not_applied=chance.choice(tuple(WhenNotApplied)),
        scorer=scorer if method in PARAMETERS else Scorer.AGENCY,
    )


def _adjustments(chance: Random, criteria: list[Criterion]) -> Iterator[Adjustment]:
    owners = [row.code for row in criteria if row.method is not Method.TEXT]
    needed = [row.code for row in criteria if row.method.of_counts]
    chosen = [chance.choice((None, *owners)) for _ in range(chance.randint(1, 5))]
    for place, owner in enumerate((*needed, *chosen)):
        deducts = place < len(needed) or chance.random() < 0.6
        cap = chance.choice((None, None, D(5), D("0.75")))
        yield Adjustment(
            f"M{place}",
            Sign.DEDUCTION if deducts else Sign.BONUS,
            f"Mục {place}",
            chance.choice((D(1), D("2.5"), D("0.33"), D(20))),
            owner,
            cap=cap,
            all_from=chance.choice((None, None, 3)) if owner and cap is None and deducts else None,
            declarer=chance.choice((Declarer.AGENCY,) * 5 + (Declarer.SECRETARIAT,)),
            agencies=BOTH,
        )


def _targets(chance: Random, criteria: list[Criterion]) -> Iterator[RegisteredTarget]:
    for row in criteria:
        if row.method is Method.REGISTERED:
            for place in range(chance.randint(1, 2)):
                yield RegisteredTarget(AGENCY, row.code, str(place + 1), "Chỉ tiêu", "hồ sơ", D(40))


def random_entries(chance: Random, layout: FormLayout, *, faulty: bool = False) -> dict[Slot, Value]:
    """What an agency fills in: what may stand there, some blanks; some of it out of bounds when `faulty`."""
    return {cell.slot: _value(chance, cell, faulty) for cell in layout.inputs}


def _value(chance: Random, cell: InputCell, faulty: bool) -> Value:
    asked = cell.input
    if chance.random() < 0.1:
        return Absent.BLANK
    if asked.kind is InputKind.TEXT:
        return "Báo cáo số 12/BC-STC"
    if asked.field is InputField.PASS:
        return chance.random() < 0.7
    if asked.kind is InputKind.CHOICE:
        return chance.choice(asked.choices)
    if faulty and chance.random() < 0.4:
        return chance.choice((D(-1), D("0.001"), D("1.5"), D(999)))
    if asked.kind is InputKind.WHOLE:
        return D(chance.randint(0, 4))
    if asked.maximum is None:
        least = 1 if asked.field is InputField.TARGET else 0
        return D(chance.randint(least * 100, 13000)) / 100
    step = asked.step or D("0.01")
    return step * chance.randint(0, int(asked.maximum / step))
