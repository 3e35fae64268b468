"""What an agency's form that is out depends on: what the agency is asked and how its entries become points.

Only its own rows: nothing of other agencies, no wording, no order of rows, nothing that comes after its
points (classes, keys, conditions, awards, the limits of the total). A form carries these rules and their
digest, so that one that was made by other rules is refused with the rows named and what changed in each.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ..model import Adjustment, Criterion, Method, Plan, Register, SeasonInfo, expand
from ..model.row_shape import Shape
from ..model.rule_texts import RuleTexts, canonical, digest, filled
from ..rules import RULES
from ..vietnamese.numerals import show
from . import names
from .applicable_criteria import criteria_of

SEASON = "Kỳ thi đua"
"""Name of the rules that hold for every row."""
_KIND = "thidua-form-1"


@dataclass(frozen=True)
class FormRules:
    """The rules of one agency's form. No slots: most agencies of a season have the same, so both are kept."""

    texts: RuleTexts

    @cached_property
    def digest(self) -> str:
        """SHA-256 (hex); the order of the rows means nothing."""
        return digest(self.texts, _KIND)

    @cached_property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """(name of the row, its rules as JSON), as a form carries them."""
        return tuple((row, canonical(said)) for row, said in self.texts.items())


def carried(lines: Mapping[str, str], expected: str) -> FormRules | None:
    """The rules that a workbook carries; None where they are not those of its digest, or none at all."""
    try:
        texts = {row: {str(k): str(v) for k, v in json.loads(said).items()} for row, said in lines.items()}
    except (ValueError, AttributeError, RecursionError):
        return None
    rules = FormRules(texts)
    return rules if rules.digest == expected else None


def form_rules(plan: Plan, register: Register, agency: str) -> FormRules:
    """Those of the self-scoring form and of what is appraised and explained by it. KeyError on a stranger."""
    plan.agency(agency)
    return rules_of(Shape(expand(plan, register), agency))


@lru_cache(maxsize=64)
def rules_of(shape: Shape) -> FormRules:
    """The rules of the rows of a plan into which the registered targets are expanded."""
    plan, agency = shape.plan, shape.agency
    rows = [row for row in criteria_of(plan, agency) if row.method is not Method.TEXT]
    own = [adjustment for adjustment in plan.adjustments if agency in adjustment.agencies]
    codes = {row.code for row in rows}
    # One on a criterion that is not the agency's, or that it has the full points of, is not in its form.
    scored = {row.code for row in rows if agency in row.agencies}
    own = [adjustment for adjustment in own if adjustment.criterion is None or adjustment.criterion in scored]
    texts = dict(_of_criteria(plan.info, rows, agency))
    excluded = _exclusions(own)
    for adjustment in own:
        key = names.adjustment_key(adjustment.code, codes)
        texts[key] = _of_adjustment(adjustment, excluded[adjustment.code])
    return FormRules(texts)


def registration_rules(info: SeasonInfo, rows: Iterable[Criterion], agency: str) -> FormRules:
    """Those of a registration form: `rows` are the criteria that take targets."""
    return FormRules(dict(_of_criteria(info, rows, agency)))


def _of_criteria(
    info: SeasonInfo, rows: Iterable[Criterion], agency: str
) -> Iterator[tuple[str, Mapping[str, str]]]:
    points = {"Bước điểm": show(info.step), "Số lẻ": str(info.places)}
    yield SEASON, filled({"Mã kỳ": info.code, "Năm": str(info.year), **points})
    for row in rows:
        yield row.code, _of_criterion(row, agency)


def _of_criterion(row: Criterion, agency: str) -> Mapping[str, str]:
    return filled(
        {
            "Điểm chuẩn": show(row.maximum),
            "Cách chấm": row.method.value,
            "Tham số": RULES[row.method].write_parameter(row.parameter),
            "Thuộc": row.parent or "",
            "Bước": "" if row.step is None else show(row.step),
            "Ai chấm": row.scorer.value,
            "Khi không áp dụng": row.when_not_applied.value,
            "Áp dụng": "" if agency in row.agencies else "không phải chấm",
        }
    )


def _of_adjustment(adjustment: Adjustment, excluded: Iterable[str]) -> Mapping[str, str]:
    return filled(
        {
            "Điểm": show(adjustment.points),
            "Loại": adjustment.sign.value,
            "Tiêu chí": adjustment.criterion or "",
            "Tối đa": "" if adjustment.cap is None else show(adjustment.cap),
            "Trừ hết từ": "" if adjustment.all_from is None else str(adjustment.all_from),
            "Ai khai": adjustment.declarer.value,
            "Loại trừ với": "; ".join(sorted(excluded)),
            "Minh chứng": "bắt buộc" if adjustment.evidence_required else "",
            "Số lần tối đa": "" if adjustment.most_times is None else str(adjustment.most_times),
        }
    )


def _exclusions(own: Iterable[Adjustment]) -> Mapping[str, set[str]]:
    """Code -> the agency's other adjustments that must not be claimed with it, whichever side says so."""
    excluded: dict[str, set[str]] = {adjustment.code: set() for adjustment in own}
    for adjustment in own:
        for other in adjustment.excludes:
            if other in excluded:
                excluded[adjustment.code].add(other)
                excluded[other].add(adjustment.code)
    return excluded
