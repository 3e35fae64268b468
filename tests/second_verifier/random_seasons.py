"""Whole seasons by chance, as values: every `Cách chấm`, lists, ballots, conditions, awards, refusals.

The criteria come from `tests/random_plans.py`; here its two agencies become up to seven in up to two groups,
and everything that a plan and a register can say besides is drawn as well. A fixed seed repeats a season.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from random import Random

from tests.random_plans import AGENCY, random_entries, random_plan
from thidua_xlsx.address import Address
from thidua_xlsx.form_layout import FormLayout, lay_out
from thidua_xlsx.model import (
    Absence,
    Absent,
    Adjustment,
    Agency,
    AgreedScore,
    Appraisal,
    Award,
    BallotRound,
    ClassBand,
    Condition,
    ConditionSource,
    Consequence,
    CouncilDecision,
    Criterion,
    Declarer,
    Direction,
    Entry,
    Key,
    Late,
    Meeting,
    Method,
    Milestone,
    MilestoneKind,
    MissedMeetings,
    OnRefusal,
    Plan,
    PointRange,
    RankBy,
    RankDecision,
    RankingKey,
    Receipt,
    Record,
    Register,
    Registration,
    Scorer,
    SelfScoring,
    Sign,
    Slot,
    Source,
    Unassigned,
    Value,
    Votes,
    WhenNotApplied,
    WhenUnappraised,
)
from thidua_xlsx.ranking_keys import RANKING_KEYS

D = Decimal
TAG = "đảng"
OLD = ("ods", "xls", "xlsb")
CLASSES = ("Xuất sắc", "Tốt", "Khá", "Trung bình")
FORMS = ("Cờ thi đua", "Bằng khen", "Giấy khen")


@dataclass(frozen=True)
class RandomSeason:
    """What `tabulate` takes."""

    plan: Plan
    register: Register
    forms: tuple[SelfScoring, ...]
    appraisals: tuple[Appraisal, ...]
    blank: frozenset[str] = frozenset()
    """Agencies whose appraisal workbook lies there and nobody has written into it: of no effect."""
    mailed: Mapping[str, int] = field(default_factory=dict)
    """Agencies whose form came in a message, on that day of January 2014; the register names no day."""
    saved_as: Mapping[str, str] = field(default_factory=dict)
    """Agencies whose form came as .ods, .xls or .xlsb; "msg": whose message is one of Outlook's."""
    appraised_as: Mapping[str, str] = field(default_factory=dict)
    """Agencies whose appraisal came in an old format."""


def random_season(chance: Random) -> RandomSeason:
    """A season of two to seven agencies; some of it incomplete, so that some results wait."""
    small, targets = random_plan(chance)
    plan = _grown(chance, small)
    register = _register(chance, plan, targets)
    forms, appraisals = [], []
    for agency in plan.agencies:
        layout = lay_out(plan, register, agency.code, "form")
        claimed = _complete(chance, random_entries(chance, layout), layout)
        if chance.random() < 0.96:
            forms.append(SelfScoring(agency.code, _source(agency.code, "nhan"), _entries(claimed)))
        if chance.random() < 0.96:
            granted = _complete(chance, random_entries(chance, layout), layout)
            kept = {
                slot: granted[slot] if chance.random() < 0.3 else value for slot, value in claimed.items()
            }
            appraisals.append(Appraisal(agency.code, _source(agency.code, "tham_dinh"), _entries(kept)))
    register, appraisals = _not_assigned(chance, plan, register, appraisals)
    blank = frozenset(one.agency for one in appraisals if chance.random() < 0.15)
    granted_by = tuple(one for one in appraisals if one.agency not in blank)
    mailed = {one.agency: chance.choice((8, 9, 13, 16)) for one in forms if chance.random() < 0.2}
    kept = tuple(one for one in register.receipts if one.agency not in mailed)
    dated = [
        replace(one, source=replace(one.source, received=date(2014, 1, mailed[one.agency])))
        if one.agency in mailed
        else one
        for one in forms
    ]
    # Drawn from a copy: what else a seed draws stays as it is.
    own = Random()
    own.setstate(chance.getstate())
    saved_as = {
        one.agency: own.choice((*OLD, "msg") if one.agency in mailed else OLD)
        for one in forms
        if one.agency in mailed or own.random() < 0.2
    }
    return RandomSeason(
        plan,
        replace(register, receipts=kept),
        tuple(dated),
        granted_by,
        blank,
        mailed,
        saved_as,
        appraised_as={one.agency: chance.choice(OLD) for one in granted_by if own.random() < 0.15},
    )


def _not_assigned(
    chance: Random, plan: Plan, register: Register, appraisals: list[Appraisal]
) -> tuple[Register, list[Appraisal]]:
    """Rows that turn out not to be assigned: by the register, groups among them, or by an appraiser's word.

    Drawn from a copy: what else a seed draws stays as it is.
    """
    own = Random()
    own.setstate(chance.getstate())
    rows = [row for row in plan.criteria if row.method is not Method.TEXT]
    unassigned = tuple(
        Unassigned(code, row.code, "Không có nhiệm vụ")
        for row in rows
        for code in sorted(row.agencies)
        if own.random() < 0.03
    )
    return replace(register, unassigned=unassigned), [_said_not_to_apply(own, one) for one in appraisals]


def _said_not_to_apply(chance: Random, appraisal: Appraisal) -> Appraisal:
    codes = dict.fromkeys(slot.criterion for slot in appraisal.entries if slot.adjustment is None)
    chosen = {code for code in codes if chance.random() < 0.04}
    entries = {
        slot: entry._replace(value=Absent.NOT_APPLICABLE)
        if slot.criterion in chosen and slot.adjustment is None and slot.field.scores
        else entry
        for slot, entry in appraisal.entries.items()
    }
    return replace(appraisal, entries=entries)


def _complete(chance: Random, values: Mapping[Slot, Value], layout: FormLayout) -> dict[Slot, Value]:
    """Most workbooks are filled to the last cell: a season in which everybody waits tells nothing."""
    if chance.random() < 0.15:
        return dict(values)
    filled = dict(values)
    for _ in range(20):
        blank = [slot for slot, value in filled.items() if value is Absent.BLANK]
        if not blank:
            break
        again = random_entries(chance, layout)
        filled |= {slot: again[slot] for slot in blank}
    return filled


def _source(agency: str, folder: str) -> Source:
    return Source(f"{folder}/{agency}.xlsx", sha256=f"{folder}{agency}".encode().hex().ljust(64, "0"))


def _entries(values: Mapping[Slot, Value]) -> dict[Slot, Entry]:
    return {slot: Entry(slot, value, Address("x.xlsx"), str(value)) for slot, value in values.items()}


# --- the plan ----------------------------------------------------------------------------------------------


def _grown(chance: Random, small: Plan) -> Plan:
    agencies = _agencies(chance)
    codes = [one.code for one in agencies]
    first, second = frozenset(codes[::2]), frozenset(codes[1::2])

    def spread(held: frozenset[str]) -> frozenset[str]:
        return (first if AGENCY in held else frozenset()) | (second if held - {AGENCY} else frozenset())

    criteria = tuple(
        replace(row, tags=(TAG,) if chance.random() < 0.25 else ())
        for row in _nested([replace(row, agencies=spread(row.agencies)) for row in small.criteria])
    )
    adjustments = tuple(
        replace(one, agencies=frozenset(codes), tags=(TAG,) if chance.random() < 0.3 else ())
        for one in small.adjustments
    )
    info = replace(
        small.info,
        when_unappraised=chance.choice((*[WhenUnappraised.STOP] * 3, *WhenUnappraised)),
        rank_by=chance.choice((RankBy.POINTS, RankBy.POINTS, RankBy.SHARE)),
    )
    return replace(
        small,
        info=info,
        agencies=agencies,
        criteria=criteria,
        adjustments=(*adjustments, *_automatic(frozenset(codes))),
        classes=_classes(chance),
        keys=_keys(chance, criteria[0].code),
        conditions=_conditions(),
        awards=_awards(chance),
        milestones=_milestones(),
    )


def _nested(rows: list[Criterion]) -> list[Criterion]:
    """A row applies to nobody its parent does not apply to (E327), nor gives points where its parent drops.

    The latter contradicts itself: the second verifier refuses to judge it.
    """
    held: dict[str, frozenset[str]] = {}
    drops: dict[str, bool] = {}
    made = []
    for row in rows:
        agencies = row.agencies & held.get(row.parent, row.agencies) if row.parent else row.agencies
        if row.parent and drops[row.parent]:
            row = replace(row, when_not_applied=WhenNotApplied.DROP)
        held[row.code] = held.get(row.code, frozenset()) | agencies
        drops[row.code] = row.when_not_applied is WhenNotApplied.DROP
        made.append(replace(row, agencies=agencies))
    return made


def _agencies(chance: Random) -> tuple[Agency, ...]:
    groups = chance.choice((("",), ("",), ("Nhóm 1", "Nhóm 2")))
    count = chance.randint(2, 7)
    own = _copy(chance)
    return tuple(
        Agency(
            chr(65 + place),
            f"Sở {chr(65 + place)}",
            group=groups[place % len(groups)],
            numbers=tuple(_numbers(own)),
        )
        for place in range(count)
    )


def _numbers(chance: Random) -> Iterator[tuple[str, Decimal]]:
    for name, figures in (("Biên chế", ("12", "12", "40")), ("Tỷ lệ nữ", ("50.5", "70", "71.25"))):
        if chance.random() < 0.8:
            yield name, D(chance.choice(figures))


def _automatic(everyone: frozenset[str]) -> tuple[Adjustment, ...]:
    shared = {"declarer": Declarer.AUTOMATIC, "agencies": everyone}
    return (
        Adjustment("VH", Sign.DEDUCTION, "Vắng họp", D("0.5"), source=MissedMeetings(), **shared),  # type: ignore[arg-type]
        Adjustment("TRE", Sign.DEDUCTION, "Trễ hạn", D(2), source=Late("TC"), **shared),  # type: ignore[arg-type]
    )


def _milestones() -> tuple[Milestone, ...]:
    due, latest = date(2014, 1, 10), date(2014, 1, 15)
    return (Milestone("TC", "Gửi phiếu", due, MilestoneKind.SELF_SCORING, late_from=3, last_day=latest),)


def _classes(chance: Random) -> tuple[ClassBand, ...]:
    if chance.random() < 0.2:
        return ()
    bounds = sorted((D(chance.randint(0, 120)) for _ in range(3)), reverse=True)
    floor = chance.choice((None, None, D(30), D(50)))
    tag = chance.choice(("", TAG)) if floor is not None else ""
    own = _copy(chance)
    top = ClassBand(CLASSES[0], _range(own, bounds[0]), criterion_floor=floor, floor_tag=tag)
    below = zip(CLASSES[1:], (*bounds[1:], None), strict=True)
    bands = [top, *(ClassBand(name, _range(own, bound)) for name, bound in below)]
    return tuple(_limited(own, place, band) for place, band in enumerate(bands))


def _copy(chance: Random) -> Random:
    """The same chance from here on: what else a seed draws stays as it is."""
    own = Random()
    own.setstate(chance.getstate())
    return own


def _range(chance: Random, least: Decimal | None) -> PointRange:
    if least is None:
        return PointRange(chance.choice((D(0), None)), upper=D(40), upper_strict=True)
    return PointRange(least, chance.random() < 0.3, chance.choice((None, least + 10)), chance.random() < 0.5)


def _limited(chance: Random, place: int, band: ClassBand) -> ClassBand:
    """Floors of leaves and quotas, now and then."""
    if chance.random() < 0.25:
        band = replace(band, leaf_floor=D(chance.choice((20, 60))), leaves_below=chance.choice((0, 1, 3)))
    if place < len(CLASSES) - 1 and chance.random() < 0.3:
        of = chance.choice(("", "đơn vị", *CLASSES[place + 1 :]))
        band = replace(band, quota=D(chance.choice((0, 15, 34, 50, 80))), quota_of=of)
    return band


def _keys(chance: Random, criterion: str) -> tuple[RankingKey, ...]:
    words = [kind.key for kind in RANKING_KEYS if kind.key not in (Key.BALLOT, Key.DECISION)]
    chosen = [chance.choice((Key.TOTAL, Key.TOTAL, Key.SHARE)), *chance.sample(words, chance.randint(0, 3))]
    if chance.random() < 0.15:
        chosen = [chance.choice((Key.CLASS, Key.NUMBER)), *chosen[1:]]
    if chance.random() < 0.5:
        chosen.insert(chance.choice((0, len(chosen), len(chosen))), Key.BALLOT)
    elif chance.random() < 0.4:
        chosen.append(Key.DECISION)
    parameters = {
        Key.TAG_POINTS: TAG,
        Key.CRITERION_POINTS: criterion,
        Key.MEASURE: criterion,
        Key.NUMBER: chance.choice(("Biên chế", "tỷ lệ nữ >= 70", "Tỷ lệ nữ < 50,5")),
    }
    keys = []
    for place, word in enumerate(dict.fromkeys(chosen), 1):
        up = word is Key.DECISION or (chance.random() < 0.2 and word is not Key.BALLOT)
        way = Direction.ASCENDING if up else Direction.DESCENDING
        keys.append(RankingKey(place, word, parameters.get(word, ""), way))
    return tuple(keys)


def _conditions() -> tuple[Condition, ...]:
    return (
        Condition("L", "Vi phạm", Consequence.EXCLUDED),
        Condition("K", "Kỷ luật", Consequence.BARRED_FROM_TOP, number=2),
        Condition("H", "Hạ loại", Consequence.CLASS_LOWERED, number=1),
        Condition("TL", "Trần loại", Consequence.CLASS_CAPPED, class_name="khá"),
        Condition("XL", "Xếp loại", Consequence.CLASS_SET, class_name=CLASSES[0]),
        Condition(
            "T", "Tổng thấp", Consequence.BARRED_FROM_TOP, ConditionSource.TOTAL_BELOW, 1, below=D("24.5")
        ),
        Condition("DK", "Chưa đăng ký", Consequence.EXCLUDED, ConditionSource.NOT_REGISTERED),
        Condition("KN", "Không nộp phiếu", Consequence.EXCLUDED, ConditionSource.NO_FORM),
        Condition("HC", "Quá hạn", Consequence.EXCLUDED, ConditionSource.PAST_LAST_DAY, milestones=("TC",)),
    )


def _awards(chance: Random) -> tuple[Award, ...]:
    on_refusal = chance.choice(tuple(OnRefusal))
    least = chance.choice(("", "", "Khá"))
    return (
        Award(FORMS[0], 1, 1, on_refusal=on_refusal),
        Award(FORMS[1], 2, 3, minimum_class=least, on_refusal=on_refusal),
        Award(FORMS[1], 4, 4, reserve=True, on_refusal=on_refusal),
    )


# --- the register ------------------------------------------------------------------------------------------


def _register(chance: Random, plan: Plan, small: Register) -> Register:
    codes = [one.code for one in plan.agencies]
    rows = {row.code: row for row in plan.criteria}
    targets = tuple(
        replace(one, agency=code)
        for code in codes
        for one in small.targets
        if code in rows[one.criterion].agencies and chance.random() < 0.9
    )
    decided = _copy(chance)
    late = {code: chance.choice((8, 8, 8, 8, 9, 13, 16)) for code in codes}
    return Register(
        targets=targets,
        registrations=tuple(
            Registration(code, date(2013, 5, 1), date(2013, 5, 2)) for code in codes if chance.random() < 0.95
        ),
        receipts=tuple(Receipt(code, "TC", date(2014, 1, day)) for code, day in late.items()),
        meetings=(Meeting("H1", date(2013, 7, 1), "Sơ kết"),),
        absences=tuple(
            Absence("H1", code, excused=chance.random() < 0.5) for code in codes if chance.random() < 0.2
        ),
        records=tuple(_records(chance, plan, codes)),
        agreed_scores=tuple(_agreed(chance, plan)),
        ballots=(BallotRound(1, 30, 30, 30, 30, 28, 2, 3),) if chance.random() < 0.7 else (),
        votes=tuple(Votes(1, code, chance.choice((0, 3, 3, 7))) for code in codes),
        rank_decisions=tuple(
            RankDecision(code, decided.randint(1, 4), "Cấp trên") for code in codes if decided.random() < 0.8
        ),
        decisions=council_rows(chance, codes),
    )


def council_rows(chance: Random, codes: list[str], phase: str = "") -> tuple[CouncilDecision, ...]:
    """Rows in any order, several of them about one agency: what it holds, moved up to, or never held."""
    return tuple(
        CouncilDecision(code, chance.choice((*FORMS[:2], "")), agreed=chance.random() < 0.25, phase=phase)
        for _ in range(chance.choice((0, 2, 3)))
        for code in chance.sample(codes, len(codes))
        if chance.random() < 0.4
    )


def _records(chance: Random, plan: Plan, codes: list[str]) -> list[Record]:
    kept = [one.code for one in plan.adjustments if one.declarer is Declarer.SECRETARIAT]
    own = _copy(chance)
    found = [Record(code, item) for code in codes for item in ("TL", "XL") if own.random() < 0.08]
    for code in codes:
        for item in ("L", "K", "H", *kept):
            if chance.random() < (0.3 if item in kept else 0.08):
                found.append(Record(code, item, count=chance.randint(1, 3) if item in kept else 1))
    return found


def _agreed(chance: Random, plan: Plan) -> list[AgreedScore]:
    """For rows of the secretariat always, for others now and then; once in a while out of bounds."""
    plain = (Method.GROUP, Method.CAPPED_GROUP, Method.REGISTERED, Method.TEXT)
    found = []
    for row in plan.criteria:
        for code in sorted(row.agencies):
            needed = row.scorer is Scorer.SECRETARIAT
            if row.method not in plain and chance.random() < (0.95 if needed else 0.03):
                points = row.maximum * chance.choice((0, 1, 1, 2)) / (2 if not needed else 1)
                found.append(AgreedScore(code, row.code, min(points, row.maximum)))
    return found
