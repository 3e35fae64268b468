"""Plan × agency -> which cell holds what."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache, partial

from ..model import Agency, Plan, Register, SeasonInfo, SelfScoring, Tally, expand
from ..model.row_shape import Shape
from . import (
    appraisal_cells,
    appraiser_parts,
    explanation,
    names,
    row_texts,
    self_scoring_cells,
    title_and_signatures,
    wording_fingerprint,
)
from .agency_table import AgencyTable, granted, scored_inputs
from .applicable_criteria import criteria_of
from .cached_values import points_of, values_of
from .columns import columns_of
from .form_rules import rules_of
from .row_order import table_rows
from .second_round import FirstRound, differing, given
from .table_cells import cells
from .types import FormColumn, FormKind, FormLayout, Identity, InputCell, LayoutRow, LockedCell

Body = tuple[tuple[LockedCell, ...], tuple[InputCell, ...]]


def lay_out(
    plan: Plan,
    register: Register,
    agency: str,
    kind: FormKind = "form",
    phase: str = "",
    *,
    scoring: SelfScoring | None = None,
    tally: Tally | None = None,
    appraiser: str | None = None,
    first: FirstRound | None = None,
) -> FormLayout:
    """The layout of one agency's workbook. Pure; KeyError when the plan knows no such agency.

    An appraisal workbook also needs what the agency returned and the tally of it (ValueError without); the
    rows of `appraiser` are open in it (default: the first of `appraisers`). With the `first` round it is one
    of the second: only rows on which that differs are open. Targets that the agency registered stand below
    their criterion.
    """
    round = 1 if first is None else 2
    plan = expand(plan, register)
    sha256 = whose = ""
    if kind == "form":
        table, left, body, worded = _form_of(Shape(plan, agency))
    elif scoring is None or tally is None:
        raise ValueError("an appraisal workbook is laid out for a returned form and its tally")
    else:
        table = _table(plan, agency, kind, round)
        owned = appraiser_parts.owners(plan, agency, table)
        whose = next(iter(appraiser_parts.in_order(owned.values())), "") if appraiser is None else appraiser
        table = appraiser_parts.of_piece(table, owned, whose)
        claims, again = appraisal_cells.Claims(scoring, tally), appraisal_cells.Again()
        table = replace(
            table,
            given=appraisal_cells.confirmed_by_blank(table, claims),
            unproven=appraisal_cells.unproven(table, claims),
        )
        if first is not None:
            table, again = _second(table, scoring, first)
        body = cells(
            table,
            partial(appraisal_cells.content, table, claims, again),
            partial(appraisal_cells.required, table, claims),
        )
        left, sha256 = appraisal_cells.left(table), first.sha256 if first else scoring.source.sha256
        worded = wording_fingerprint.fingerprint(body[0], table.columns)
    rules = rules_of(Shape(plan, agency))
    identity = Identity(
        season=plan.info.code,
        phase=phase,
        agency=agency,
        form_digest=rules.digest,
        kind=kind,
        round=round,
        form_sha256=sha256,
        layout=worded,
        appraiser=whose,
        rules=rules.lines,
    )
    return _assembled(plan, table, plan.agency(agency), identity, left, *body)


def appraisers(plan: Plan, register: Register, agency: str) -> tuple[str, ...]:
    """Whoever has a row of the agency to appraise, as `Appraisers` names them: nobody named first."""
    plan = expand(plan, register)
    return appraiser_parts.in_order(
        appraiser_parts.owners(plan, agency, _table(plan, agency, "appraisal")).values()
    )


@lru_cache(maxsize=32)
def _form_of(shape: Shape) -> tuple[AgencyTable, str, Body, str]:
    """The table, the formula of what is left, the cells and the fingerprint: the same for all of a shape."""
    table = _table(shape.plan, shape.agency, "form")
    return table, self_scoring_cells.left(table), *_form_cells(table.info, table.rows, table.granted)


def lay_out_explanation(
    plan: Plan,
    register: Register,
    scoring: SelfScoring,
    tally: Tally,
    first: FirstRound,
    phase: str = "",
    *,
    asked: frozenset[str] | None = None,
) -> FormLayout | None:
    """The explanation that the agency is asked for; None when the first round differs nowhere from it.

    `asked`: keys of the rows that a form asked about which went out before the first round was edited.
    """
    plan = expand(plan, register)
    table = _table(plan, scoring.agency, "appraisal")
    rows = differing(table, scoring, first)
    if asked is not None:
        rows = tuple(row for row in table.rows if row.key in asked)
    if not rows:
        return None
    claims = appraisal_cells.Claims(scoring, tally)
    claimed = {row.key: appraisal_cells.claimed(table, claims, row) for row in rows}
    return explanation.lay_out_rows(plan, scoring.agency, phase, table, rows, claimed, first)


@lru_cache(maxsize=64)
def _form_cells(info: SeasonInfo, rows: tuple[LayoutRow, ...], granted: frozenset[str]) -> tuple[Body, str]:
    """The cells of a form's table and the fingerprint of their wording. Kept, because most agencies of a
    season have the same rows."""
    table = AgencyTable(info, granted, "form", rows, columns_of("form"))
    body = cells(table, partial(self_scoring_cells.content, table), self_scoring_cells.required)
    return body, wording_fingerprint.fingerprint(body[0], table.columns)


def _second(
    table: AgencyTable, scoring: SelfScoring, first: FirstRound
) -> tuple[AgencyTable, appraisal_cells.Again]:
    """The table of the second round: what the first settled is shut, and counts where nothing is entered."""
    apart = first.asked
    if apart is None:
        apart = frozenset(row.key for row in differing(table, scoring, first))
    settled = frozenset(
        row.key for row in table.rows if table.wanted(row) and appraiser_parts.asked_with(row) not in apart
    )
    points = points_of(replace(table, shut=frozenset()), values_of(first.appraisal))
    changed = replace(table, shut=table.shut | settled, given=given(table, points))
    return changed, appraisal_cells.Again(first, settled)


def _table(plan: Plan, agency: str, kind: FormKind, round: int = 1) -> AgencyTable:
    criteria = criteria_of(plan, agency)
    rows = table_rows(
        plan, agency, criteria, partial(scored_inputs, plan.info), title_and_signatures.HEADER_ROW + 1
    )
    return AgencyTable(plan.info, granted(rows, agency), kind, rows, columns_of(kind, round))


def _assembled(
    plan: Plan,
    table: AgencyTable,
    agency: Agency,
    identity: Identity,
    left: str,
    locked: tuple[LockedCell, ...],
    inputs: tuple[InputCell, ...],
) -> FormLayout:
    kind, width = table.kind, len(table.columns)
    foot = table.rows[-1].row + 1
    total = table.cell(table.rows[-1], FormColumn.POINTS)
    missing = row_texts.left_out(table.of_the_block)
    above = tuple(
        title_and_signatures.head_cells(plan, agency, kind, identity.phase, width, left, total, missing)
    )
    if kind == "appraisal":
        above = appraiser_parts.labelled(plan, above, identity.appraiser, table)
    below = tuple(title_and_signatures.foot_cells(agency, kind, width, foot))
    worded = wording_fingerprint.fingerprint((*above, *below), table.columns, identity.layout)
    return FormLayout(
        kind=kind,
        sheet=names.SHEETS[kind],
        info=plan.info,
        agency=agency,
        identity=replace(identity, layout=worded),
        columns=table.columns,
        header_row=title_and_signatures.HEADER_ROW,
        rows=table.rows,
        locked=(*above, *locked, *below),
        inputs=inputs,
        free=tuple(title_and_signatures.free_cells(plan, agency, kind, width, foot)),
        granted=table.granted,
        shut=table.shut,
        given=table.given,
        unproven=table.unproven,
    )
