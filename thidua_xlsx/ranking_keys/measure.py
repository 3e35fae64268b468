"""`gia_tri`: the number that counts in the criterion of `Tham số`: a count, a percentage, a measure."""

from __future__ import annotations

from decimal import Decimal

from ..arithmetic import quotient
from ..catalogue import plan_ranking
from ..model import Claim, Fault, InputField, Key, Method, Origin, Plan
from ..rule_parameters import fault
from .criterion import unknown_criterion
from .kind import KeyBasis, ParameterNeed, RankingKeyKind

_FIELDS = (
    InputField.MEASURE,
    InputField.PERCENT,
    InputField.ACTUAL,
    InputField.COUNT,
    InputField.POINTS,
)
_WITHOUT_NUMBER = (Method.PASSING, Method.LEVELS, Method.DEDUCTIONS)
_OWN = (Origin.SELF, Origin.AGREED)


def _figure(code: str, basis: KeyBasis) -> Decimal | None:
    row = basis.tally.settled.get(code)
    if row is None or row.origin in (Origin.NOT_APPLIED, Origin.SECRETARIAT):
        return None
    # Agreed points change no number: it is the appraisers', or the agency's where they gave none.
    for stated in (row.appraised, row.self_stated if row.origin in _OWN else None):
        number = None if stated is None else _number(stated.claim, basis.facts.places)
        if number is not None:
            return number
    return None


def _number(claim: Claim, places: int) -> Decimal | None:
    """The number of an entry; of a/b the percentage, half up to the season's decimals."""
    number = next((claim[field] for field in _FIELDS if isinstance(claim.get(field), Decimal)), None)
    base = claim.get(InputField.TARGET)
    if not isinstance(number, Decimal) or (InputField.TARGET in claim and not isinstance(base, Decimal)):
        return None
    if not isinstance(base, Decimal):
        return number
    return quotient(100 * number, base, places) if base else None


def _fault(code: str, plan: Plan) -> Fault | None:
    """E320 for a code that no criterion has, E387 for a criterion in which no number is entered."""
    unknown = unknown_criterion(code, plan)
    if unknown is not None:
        return unknown
    rows = [row for row in plan.criteria if row.code == code]
    if all(row.method in _WITHOUT_NUMBER or not row.method.scored for row in rows):
        needed = f"mã của tiêu chí có nhập số («{code}» không nhập số)"
        return fault(plan_ranking.KEY_WITHOUT_PARAMETER, key=Key.MEASURE.value, needed=needed)
    return None


MEASURE = RankingKeyKind(
    Key.MEASURE,
    "Giá trị của tiêu chí {}",
    "Con số được tính của tiêu chí có mã ở Tham số: số lần, tỷ lệ, số đo hay điểm đã nhập.",
    _figure,
    ParameterNeed("mã tiêu chí", _fault, by_criteria=True),
)
