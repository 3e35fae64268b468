"""Which score of a row counts: agreed, else appraised, else as the plan says when nothing was appraised.

Contract §4: "Final score of a criterion: Điểm thống nhất if recorded, else appraised, else by `Khi thiếu điểm
thẩm định`". A row that the secretariat scores takes only an agreed score, one that the appraisers score no
self score. "Không áp dụng" is no number: only the appraisers can take a row out by it (`without`, `given`).
A flagged entry is no value anywhere (contract §3): it counts as BLANK, whatever stands in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from ...address import Address
from ...model import (
    NO_PEERS,
    Absent,
    AgreedScore,
    Claim,
    Criterion,
    InputField,
    Method,
    Origin,
    PartyScore,
    Peers,
    Plan,
    Returned,
    ScoredRow,
    Scorer,
    SeasonInfo,
    Slot,
    Value,
    WhenNotApplied,
    WhenUnappraised,
)
from ...model.vocabulary import direct
from ...rules import RULES
from ...rules.target import peers_of
from .criteria_tree import Outline, outline
from .unassigned_rows import AssignedRows, reason_of


@direct
class Stage(Enum):
    """Whose figures are reckoned."""

    SELF = "tự chấm"
    APPRAISED = "thẩm định"
    FINAL = "cuối"


SCORERS = {Stage.SELF: (Scorer.AGENCY,), Stage.APPRAISED: (Scorer.AGENCY, Scorer.APPRAISER)}
"""Who may score a row in the workbook of a stage."""

PeerTable = Mapping[tuple[Stage, str], Peers]
"""Figures of the group for each stage and code of method `chỉ tiêu`."""


@dataclass(frozen=True, slots=True)
class IndexedReturn:
    """A returned workbook indexed by row. `there` is False when there is none (or none that is used)."""

    there: bool = False
    claims: Mapping[str, Claim] = field(default_factory=dict)
    places: Mapping[str, Address] = field(default_factory=dict)
    """Code -> cell of the row's main input."""


def sheet(returned: Returned | None) -> IndexedReturn:
    """The scoring inputs and reasons of the criteria themselves, without their adjustments."""
    if returned is None:
        return IndexedReturn()
    entries = returned.entries.items()
    places = {
        slot.criterion: entry.at
        for slot, entry in entries
        if slot.criterion is not None
        and slot.adjustment is None
        and slot.field.scores
        and slot.field is not InputField.TARGET
    }
    return IndexedReturn(True, claims_of((slot, entry.usable) for slot, entry in entries), places)


def claims_of(entered: Iterable[tuple[Slot, Value]]) -> Mapping[str, Claim]:
    """What was entered for each criterion itself."""
    claims: dict[str, dict[InputField, Value]] = {}
    for slot, value in entered:
        if slot.criterion is not None and slot.adjustment is None:
            claims.setdefault(slot.criterion, {})[slot.field] = value
    return claims


@dataclass(frozen=True, slots=True)
class Case:
    """Everything known about the rows of one agency before peers are compared.

    `assigned` are its rows in the end, `judged` what is left of them after the appraisers' "không áp dụng".
    """

    form: IndexedReturn
    appraisal: IndexedReturn
    agreed: Mapping[str, AgreedScore]
    assigned: AssignedRows
    judged: Outline

    @property
    def asked(self) -> Outline:
        """The tree of the agency's own figures."""
        return self.assigned.asked

    def claim(self, stage: Stage, row: Criterion) -> Claim | None:
        """What was entered for the row at that stage; None when there is no workbook or the row is not in
        it."""
        source = self.form if stage is Stage.SELF else self.appraisal
        if not source.there or row.scorer not in SCORERS[stage]:
            return None
        return source.claims.get(row.code, {})


def case(
    plan: Plan,
    agency: str,
    assigned: AssignedRows,
    form: IndexedReturn,
    appraisal: IndexedReturn,
    agreed: Mapping[str, AgreedScore],
) -> Case:
    """The agency's rows, with those that the appraisers found not applicable taken out or given in full."""
    asked = assigned.asked
    settled_away = {
        row.code: row.when_not_applied
        for row in asked.leaves.values()
        if row.code not in agreed
        and row.code not in asked.full
        and row.scorer in SCORERS[Stage.APPRAISED]
        and not_applicable(appraisal.claims.get(row.code, {}))
    }
    if not settled_away:
        return Case(form, appraisal, agreed, assigned, asked)
    given = {code for code, effect in settled_away.items() if effect is WhenNotApplied.FULL}
    gone = (settled_away.keys() - given) | assigned.gone
    return Case(form, appraisal, agreed, assigned, outline(plan, agency, gone, given | assigned.given))


def not_applicable(claim: Claim) -> bool:
    """Whether a scoring field of the row says "không áp dụng"."""
    return any(value is Absent.NOT_APPLICABLE for fld, value in claim.items() if fld.scores)


def peer_table(cases: Iterable[Case], policy: WhenUnappraised) -> PeerTable:
    """What `chỉ tiêu` rows compare with: all agencies of one list, rows of the same code.

    Targets registered under one criterion (`đăng ký`) compare their A/T with all of that criterion, whatever
    their number: an agency's first target has nothing to do with another's first, and the order in which it
    lists them must not change its points. Agencies that are not considered are compared too: whether one is
    excluded changes no other's points.
    """
    rows: dict[tuple[Stage, str], list[tuple[Criterion, Claim]]] = defaultdict(list)
    pools: dict[tuple[Stage, str], list[tuple[Criterion, Claim]]] = defaultdict(list)
    pool_of: dict[str, str] = {}
    for one in cases:
        for row in one.asked.leaves.values():
            if row.method is Method.TARGET and row.code not in one.asked.full:
                claims = {stage: one.claim(stage, row) for stage in SCORERS}
                claims[Stage.FINAL] = _final_claim(claims, policy) if _counts(one, row) else None
                for stage, claim in claims.items():
                    rows[stage, row.code].append((row, claim or {}))
                    pool_of[row.code] = _pool(one, row)
                    pools[stage, pool_of[row.code]].append((row, claim or {}))
    ratios = {place: peers_of(of_pool).best_ratio for place, of_pool in pools.items()}
    return {
        (stage, code): Peers(ratios[stage, pool_of[code]], peers_of(of_row).best_actual)
        for (stage, code), of_row in rows.items()
    }


def _counts(one: Case, row: Criterion) -> bool:
    """Whether the row is still one of the agency's after the appraisal."""
    return row.code in one.judged.leaves and row.code not in one.judged.full


def _pool(one: Case, row: Criterion) -> str:
    """Code under which the row's A/T is compared: the `đăng ký` that it was registered for, else its own."""
    above = one.asked.rows.get(row.parent or "")
    return above.code if above is not None and above.method is Method.REGISTERED else row.code


def _final_claim(claims: Mapping[Stage, Claim | None], policy: WhenUnappraised) -> Claim | None:
    appraised = claims[Stage.APPRAISED]
    if appraised is not None and isinstance(appraised.get(InputField.ACTUAL), Decimal):
        return appraised
    return claims[Stage.SELF] if policy is WhenUnappraised.KEEP_SELF else None


def settle(one: Case, info: SeasonInfo, peers: PeerTable) -> dict[str, ScoredRow]:
    """Code -> settled row, for every row of the agency with points of its own, in print order."""
    rows = one.assigned.planned.rows
    return {
        code: _settle(one, one.asked.rows.get(code, rows[code]), info, peers) for code in one.assigned.scored
    }


def _settle(one: Case, row: Criterion, info: SeasonInfo, peers: PeerTable) -> ScoredRow:
    unassigned = one.assigned.unassigned.get(row.code)
    if unassigned is not None:
        points = row.maximum if row.code in one.asked.full else None
        return ScoredRow(row, None, None, points, Origin.NOT_APPLIED, reason_of(unassigned))
    if row.code in one.asked.full:
        return ScoredRow(row, None, None, row.maximum, Origin.NOT_APPLIED, _outside(row))
    claimed = _stated(one, Stage.SELF, row, info, peers)
    appraised = _stated(one, Stage.APPRAISED, row, info, peers)
    reason = _reason(one.appraisal, row.code)
    agreed = one.agreed.get(row.code)
    if agreed is not None:
        return ScoredRow(row, claimed, appraised, agreed.points, Origin.AGREED, agreed.reason)
    if row.scorer is Scorer.SECRETARIAT:
        return ScoredRow(row, None, None, None, Origin.PENDING)
    if row.code in one.judged.full:
        return ScoredRow(row, claimed, appraised, row.maximum, Origin.NOT_APPLIED, reason)
    if row.code not in one.judged.rows:
        return ScoredRow(row, claimed, appraised, None, Origin.NOT_APPLIED, reason)
    final, origin = _final(row, info, peers, claimed, appraised)
    counted = appraised if origin is Origin.APPRAISED else claimed if origin is Origin.SELF else None
    if not reason and counted and _moved_by_others(row, claimed, counted, final):
        reason = MOVED_BY_OTHERS
    return ScoredRow(row, claimed, appraised, final, origin, reason)


MOVED_BY_OTHERS = "Kết quả thực hiện không đổi; điểm tính lại theo kết quả sau cùng của các đơn vị khác"
"""Why a `chỉ tiêu` has other points than its agency reckoned, though nobody doubts what it reached."""


def _moved_by_others(
    row: Criterion, claimed: PartyScore | None, counted: PartyScore, final: Decimal | None
) -> bool:
    if row.method is not Method.TARGET or claimed is None:
        return False
    same = claimed.claim.get(InputField.ACTUAL) == counted.claim.get(InputField.ACTUAL)
    return same and final != claimed.points


def _final(
    row: Criterion,
    info: SeasonInfo,
    peers: PeerTable,
    claimed: PartyScore | None,
    appraised: PartyScore | None,
) -> tuple[Decimal | None, Origin]:
    policy = info.when_unappraised
    for stated, origin in ((appraised, Origin.APPRAISED), (claimed, Origin.SELF)):
        if origin is Origin.SELF and policy is not WhenUnappraised.KEEP_SELF:
            break
        points = _against_all(row, info, peers, stated) if stated else None
        if points is not None:
            return points, origin
    return (Decimal(0), Origin.ZERO) if policy is WhenUnappraised.ZERO else (None, Origin.PENDING)


def _against_all(row: Criterion, info: SeasonInfo, peers: PeerTable, stated: PartyScore) -> Decimal | None:
    """The points, a target's compared with what counts in the end for everybody."""
    if row.method is not Method.TARGET:
        return stated.points
    return RULES[row.method].points(row, stated.claim, info, peers.get((Stage.FINAL, row.code), NO_PEERS))


def _stated(one: Case, stage: Stage, row: Criterion, info: SeasonInfo, peers: PeerTable) -> PartyScore | None:
    claim = one.claim(stage, row)
    if claim is None:
        return None
    points = RULES[row.method].points(row, claim, info, peers.get((stage, row.code), NO_PEERS))
    return PartyScore(
        claim, points, (one.form if stage is Stage.SELF else one.appraisal).places.get(row.code)
    )


def complete(settled: ScoredRow) -> bool:
    """Whether the agency has filled the row: a usable value or "không áp dụng". Rows not asked are filled."""
    stated = settled.self_stated
    if stated is None or stated.points is not None or not_applicable(stated.claim):
        return True
    # The points of a target wait for the other agencies; its actual value does not.
    return settled.criterion.method is Method.TARGET and isinstance(
        stated.claim.get(InputField.ACTUAL), Decimal
    )


def _reason(appraisal: IndexedReturn, code: str) -> str:
    reason = appraisal.claims.get(code, {}).get(InputField.REASON)
    return reason if isinstance(reason, str) else ""


def _outside(row: Criterion) -> str:
    return f"Không áp dụng, tính đủ điểm ({row.basis})" if row.basis else "Không áp dụng, tính đủ điểm"
