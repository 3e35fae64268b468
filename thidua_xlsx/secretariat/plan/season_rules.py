"""The rules by which points become ranks, classes and awards, as texts: sheet -> row -> heading -> value.

Together with the rules that a form carries, these are everything that decides. What stands here may be
changed without refusing a form that is out, so a change must be told otherwise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ...model import Award, ClassBand, Plan
from ...model.rule_texts import RuleTexts, filled
from ...vietnamese.numerals import show
from ..tables.schema import SheetSpec
from ..tables.to_model import values_of
from . import sheets
from .conditions import condition_cells
from .row_conversion import adjustment_cells

RULES: Mapping[SheetSpec, tuple[str, ...]] = {
    sheets.SEASON: ("base_points", "total_floor", "total_cap", "rank_by", "when_unappraised", "year_rule"),
    sheets.AGENCIES: ("group", "kind", "from_phase"),
    sheets.CRITERIA: ("tags",),
    sheets.ADJUSTMENTS: ("source", "tags"),
    sheets.CLASSES: (
        "bounds",
        "criterion_floor",
        "floor_tag",
        "leaf_floor",
        "leaves_below",
        "quota",
        "quota_of",
    ),
    sheets.RANKING: ("key", "parameter", "direction"),
    sheets.CONDITIONS: ("consequence", "parameter", "source", "milestones"),
    sheets.AWARDS: ("last", "form", "decided_by", "minimum_class", "reserve", "on_refusal"),
    sheets.MILESTONES: ("kind", "phase", "due", "late_from", "last_day"),
}
"""The columns (of `Kỳ thi đua` the items) that are rules, by attribute."""

_ORDER = "Thứ tự các loại"
"""The first class whose conditions hold is given: their order is a rule too."""


def season_rules(plan: Plan) -> Mapping[str, RuleTexts]:
    """The rules of the whole plan, by the name of their sheet; sheets without any are left out."""
    written: Mapping[SheetSpec, tuple[Iterable[Any], Callable[[Any], str]]] = {
        sheets.SEASON: ((plan.info,), lambda _: sheets.SEASON.name),
        sheets.AGENCIES: (plan.agencies, _code),
        sheets.CRITERIA: (plan.criteria, _code),
        sheets.ADJUSTMENTS: (plan.adjustments, _code),
        sheets.CLASSES: (plan.classes, _class),
        sheets.RANKING: (plan.keys, lambda key: f"Khóa {key.order}"),
        sheets.CONDITIONS: (plan.conditions, _code),
        sheets.AWARDS: (plan.awards, _award),
        sheets.MILESTONES: (plan.milestones, _code),
    }
    texts = {spec.name: _texts(spec, rows, name, plan) for spec, (rows, name) in written.items()}
    if len(plan.classes) > 1:
        texts[sheets.CLASSES.name][_ORDER] = {"Loại": "; ".join(map(_class, plan.classes))}
    return {sheet: rules for sheet, rules in texts.items() if rules}


def _texts(
    spec: SheetSpec, rows: Iterable[Any], name: Callable[[Any], str], plan: Plan
) -> dict[str, Mapping[str, str]]:
    """The rows that have a rule; several of one name are numbered."""
    texts: dict[str, Mapping[str, str]] = {}
    taken: Counter[str] = Counter()
    columns = [spec.column(attribute) for attribute in RULES[spec]]
    for row in rows:
        values = _cells(spec, row, plan)
        said = filled({column.heading: column.show(values[column.attribute]) for column in columns})
        if spec is sheets.AGENCIES:
            said = {**said, **{f"Số liệu: {what}": show(figure) for what, figure in row.numbers}}
        called = name(row)
        taken[called] += 1
        if said:
            texts[called if taken[called] == 1 else f"{called} ({taken[called]})"] = said
    return texts


def _cells(spec: SheetSpec, row: Any, plan: Plan) -> Mapping[str, object]:
    if spec is sheets.ADJUSTMENTS:
        return adjustment_cells(row, plan.agencies)
    return condition_cells(row) if spec is sheets.CONDITIONS else values_of(row)


def _code(row: Any) -> str:
    return str(row.code)


def _class(band: ClassBand) -> str:
    return f"{band.name} ({band.group})" if band.group else band.name


def _award(award: Award) -> str:
    return f"Hạng {award.first} ({award.group})" if award.group else f"Hạng {award.first}"
