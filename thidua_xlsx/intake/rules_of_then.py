"""Whether a workbook that is out was made by the rules of today; if not, what changed, row by row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .. import safe_text
from ..form_layout.form_rules import SEASON, FormRules, carried, form_rules
from ..form_layout.registration import rules_of_registration
from ..model import Method, Plan, Register, expand
from ..model.plan_digest import targets_digest
from ..model.registered_rows import takes_target
from ..model.rule_texts import Change, changes
from .recognition import Recognition

_SHORT = 8
"""Letters of a digest that a message repeats."""
_PARENT = "Thuộc"


@dataclass(frozen=True, slots=True)
class Outdated:
    """One change of the rules since the workbook was made.

    `criterion`: code of its row, where it is one of a row. `of_targets`: what changed is what the agency
    registered, and not the plan.
    """

    change: Change
    criterion: str | None = None
    of_targets: bool = False

    def __str__(self) -> str:
        return str(self.change)


def outdated_rules(seen: Recognition, plan: Plan, register: Register) -> tuple[Outdated, ...]:
    """What makes the workbook of an agency of the plan one to be refused; empty when nothing does."""
    if not seen.form_digest:
        return tuple(_of_version_1(seen, plan, register))
    if seen.kind == "registration":
        now = rules_of_registration(plan, seen.agency)
    else:
        now = form_rules(plan, register, seen.agency)
    if seen.form_digest == now.digest:
        return ()
    was = carried(seen.rules, seen.form_digest)
    if was is None:
        return (_digests("mã quy tắc", seen.form_digest, now.digest),)
    return tuple(_changed(was, now, plan, register))


def _of_version_1(seen: Recognition, plan: Plan, register: Register) -> Iterator[Outdated]:
    """It carries the digest of the whole plan, and one of the agency's targets, which are rows of it."""
    if seen.plan_digest != plan.digest:
        yield _digests("mã kế hoạch", seen.plan_digest, plan.digest)
        return
    targets = "" if seen.kind == "registration" else targets_digest(register, seen.agency)
    if seen.targets != targets:
        change = _digests("mã chỉ tiêu đăng ký", seen.targets, targets).change
        yield Outdated(change, of_targets=True)


def _digests(what: str, was: str, now: str) -> Outdated:
    shown = (f"{safe_text.quote(digest[:_SHORT])}…" if digest else "(trống)" for digest in (was, now))
    return Outdated(Change(what, " → ".join(shown)))


def _changed(was: FormRules, now: FormRules, plan: Plan, register: Register) -> Iterator[Outdated]:
    by_code = {row.code: row for row in plan.criteria}
    registered = {row.code for row in plan.criteria if row.method is Method.REGISTERED}
    rows = {row.code for row in expand(plan, register).criteria}
    for change in changes(was.texts, now.texts):
        said = now.texts.get(change.row) or was.texts.get(change.row) or {}
        own = by_code.get(change.row)
        target = said.get(_PARENT) in registered and own is None
        target = target or (own is not None and takes_target(own) and change.what.startswith("Tham số"))
        code = None if change.row == SEASON or change.row not in rows else change.row
        yield Outdated(change, code, of_targets=target)
