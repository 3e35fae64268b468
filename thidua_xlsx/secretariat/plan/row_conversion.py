"""Typed rows -> the plan's values, and back. What is wrong with a single row is found here."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from ...address import Address
from ...arithmetic import summed
from ...catalogue import Spec, plan_criteria
from ...catalogue.table_cells import PLAN
from ...findings import Finding, found
from ...model import (
    Adjustment,
    Agency,
    AutomaticSource,
    Award,
    CellLocations,
    Criterion,
    Late,
    Method,
    MissedMeetings,
)
from ...rules import RULES, SUMMING
from ...vietnamese import text_folding
from ..tables.read_table import Row
from ..tables.to_model import arguments, values_of
from .agency_lists import EVERYBODY, resolve, spell
from .implied_parent import implied_parent, missing_parent
from .sheets import ADJUSTMENTS, AWARDS, CRITERIA

_AGENCY_NAMES = ("Đơn vị.code", "Đơn vị.group")
MISSED_MEETINGS = "vắng họp"
LATE = "trễ"


@dataclass(frozen=True, slots=True)
class Builder:
    """What building a row needs to know, where its findings go, and the rows that they make doubtful."""

    agencies: Sequence[Agency]
    places: CellLocations
    findings: list[Finding]
    codes: frozenset[str] = frozenset()
    """Of all criteria."""
    doubtful: set[Address] = field(default_factory=set)

    def tell(self, spec: Spec, row: Row, attribute: str, **facts: str) -> None:
        """Add a finding at that cell of the row."""
        self.doubtful.add(row.at)
        self.findings.append(found(spec, self.places.of(row.at, attribute), **facts))

    def concerned(self, row: Row) -> frozenset[str]:
        """Whom the row concerns: `Áp dụng cho` less `Không áp dụng cho`."""
        meant = []
        named = self.places.has_all(_AGENCY_NAMES)
        for attribute in ("include", "exclude"):
            items = row.values.get(attribute, ())
            codes, unknown = resolve(items, self.agencies)  # type: ignore[arg-type]
            meant.append(codes)
            known = (
                [a.code for a in self.agencies] + [a.group for a in self.agencies if a.group] + [EVERYBODY]
            )
            for item in unknown if named else ():
                near = text_folding.offer(item, known)
                self.tell(
                    PLAN.unknown_code, row, attribute, what="đơn vị hoặc nhóm", value=item, nearest=near
                )
        return meant[0] - meant[1]


def criterion(row: Row, builder: Builder) -> Criterion:
    """One row of `Tiêu chí`. A blank maximum of a group is filled in by `fill_groups`."""
    code = row.text("code")
    method = row.values["method"]
    assert isinstance(method, Method)
    values = _without(arguments(row, CRITERIA), "include", "exclude", "parameter")
    values.setdefault("number", code)
    if "parent" not in values:
        values["parent"] = implied_parent(code, builder.codes)
        if lost := missing_parent(code, builder.codes):
            at = builder.places.of(row.at, "code")
            builder.findings.append(found(plan_criteria.TOP_LEVEL_WITH_DOT, at, item=code, parent=lost))
    if "maximum" not in values:
        if not method.blank_maximum and not row.faulty & {"maximum", "method"}:
            builder.tell(PLAN.blank, row, "maximum", heading="Điểm chuẩn")
        values["maximum"] = Decimal(0)
    parameter = None
    if not row.faulty & {"maximum", "method", "parameter"} and (
        method.blank_maximum or "maximum" in row.values
    ):
        text = "; ".join(row.values.get("parameter", ()))  # type: ignore[arg-type]
        parameter, faults = RULES[method].read_parameter(text, values["maximum"])
        for fault in faults:
            builder.tell(fault.spec, row, "parameter", **fault.facts)
    return Criterion(**values, parameter=parameter, agencies=builder.concerned(row))


def fill_groups(rows: Sequence[Criterion], blank: frozenset[Address]) -> tuple[Criterion, ...]:
    """Groups whose `Điểm chuẩn` was left blank get the sum of their children's, each code counted once.

    Of several rows of one code counts the first that shares agencies with the group.
    """
    by_code: dict[str, list[Criterion]] = {}
    for row in rows:
        by_code.setdefault(row.code, []).append(row)

    def maximum(row: Criterion, above: frozenset[str]) -> Decimal:
        if row.at not in blank or row.code in above:
            return row.maximum
        children = [
            next((child for child in variants if child.agencies & row.agencies), variants[0])
            for variants in by_code.values()
            if variants[0].parent == row.code
        ]
        below = [maximum(child, above | {row.code}) for child in children]
        return SUMMING[row.method].assigned(row, below) if row.method in SUMMING else summed(below)

    return tuple(replace(row, maximum=maximum(row, frozenset())) for row in rows)


def adjustment(row: Row, builder: Builder) -> Adjustment:
    """One row of `Cộng trừ`."""
    source = _source(row, builder)
    values = _without(arguments(row, ADJUSTMENTS), "include", "exclude", "source")
    return Adjustment(**values, source=source, agencies=builder.concerned(row))


def award(row: Row) -> Award:
    """One row of `Khen thưởng`; `Đến hạng` blank means one rank."""
    values = arguments(row, AWARDS)
    return Award(**{"last": values["first"], **values})


def _without(values: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name not in names}


def _source(row: Row, builder: Builder) -> AutomaticSource | None:
    text = row.text("source")
    head, colon, milestone = text.partition(":")
    if text_folding.same(text, MISSED_MEETINGS):
        return MissedMeetings()
    if colon and text_folding.same(head, LATE) and milestone.strip():
        return Late(milestone.strip())
    if text:
        choices = (f"{LATE}:mã mốc", MISSED_MEETINGS)
        builder.tell(
            PLAN.unknown_word,
            row,
            "source",
            heading="Nguồn",
            value=text,
            choices=", ".join(choices),
        )
    return None


def criterion_cells(
    row: Criterion, agencies: Sequence[Agency], codes: Collection[str]
) -> Mapping[str, object]:
    """The values of a criterion by attribute, as they are written. `codes` are those of all criteria."""
    include, exclude = spell(row.agencies, agencies)
    cells = values_of(row)
    implied = implied_parent(row.code, codes)
    return cells | {
        "number": None if row.number == row.code else row.number,
        "parent": None if row.parent == implied else row.parent,
        "maximum": None if _blank(row) else row.maximum,
        "parameter": RULES[row.method].write_parameter(row.parameter),
        "include": include,
        "exclude": exclude,
    }


def _blank(row: Criterion) -> bool:
    """Whether a maximum of 0 is written as a blank: in a group a blank is the sum of its rows."""
    return not row.maximum and row.method.blank_maximum and row.method not in SUMMING


def adjustment_cells(row: Adjustment, agencies: Sequence[Agency]) -> Mapping[str, object]:
    """The values of an adjustment by attribute, as they are written."""
    include, exclude = spell(row.agencies, agencies)
    source = ""
    if isinstance(row.source, Late):
        source = f"{LATE}:{row.source.milestone}"
    elif isinstance(row.source, MissedMeetings):
        source = MISSED_MEETINGS
    return values_of(row) | {"source": source, "include": include, "exclude": exclude}
