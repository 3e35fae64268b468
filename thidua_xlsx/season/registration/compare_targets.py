"""Registration forms beside the register: what is new in them, and where the two say different things."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...catalogue import registration_forms
from ...findings import Finding, found
from ...model import Register, RegisteredTarget, RegistrationForm
from ...secretariat.register.sheets import TARGETS
from ...vietnamese import numerals, text_folding

_COMPARED = ("text", "unit", "target", "maximum")

Offered = Sequence[tuple[RegistrationForm, tuple[RegisteredTarget, ...]]]
"""Each form that counts, with the targets in it."""


def compared(register: Register, offered: Offered) -> tuple[tuple[RegisteredTarget, ...], list[Finding]]:
    """The targets that the register has not got, and W490 / W491 for those that it has otherwise."""
    standing = {(target.agency, target.criterion, target.number): target for target in register.targets}
    added: list[RegisteredTarget] = []
    findings: list[Finding] = []
    for form, targets in offered:
        numbers = set()
        for target in targets:
            numbers.add((target.criterion, target.number))
            before = standing.get((target.agency, target.criterion, target.number))
            if before is None:
                added.append(target)
            else:
                findings += _differences(before, target, form.source.file)
        findings += _left_out(register, form, numbers)
    return tuple(added), findings


def _differences(before: RegisteredTarget, offered: RegisteredTarget, file: str) -> Iterator[Finding]:
    for attribute in _COMPARED:
        mine, theirs = getattr(before, attribute), getattr(offered, attribute)
        if mine == theirs or (isinstance(mine, str) and text_folding.same(mine, theirs)):
            continue
        yield found(
            registration_forms.DIFFERS_FROM_REGISTER,
            before.at,
            agency=before.agency,
            criterion=before.criterion,
            heading=TARGETS.column(attribute).heading,
            item=_item(before),
            standing=_shown(mine),
            offered=_shown(theirs),
            file=file,
        )


def _left_out(register: Register, form: RegistrationForm, numbers: set[tuple[str, str]]) -> Iterator[Finding]:
    for target in register.targets:
        if target.agency == form.agency and (target.criterion, target.number) not in numbers:
            about = {"agency": target.agency, "criterion": target.criterion}
            yield found(
                registration_forms.MISSING_FROM_FORM,
                target.at,
                **about,
                item=_item(target),
                file=form.source.file,
            )


def _item(target: RegisteredTarget) -> str:
    return f"{target.criterion}.{target.number}"


def _shown(value: object) -> str:
    return numerals.show(value) if isinstance(value, Decimal) else str(value or "(trống)")
