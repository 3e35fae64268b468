"""`codes`: what a finding's code means, from the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import click

from ..options import output_options
from ..output import finish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...catalogue import Spec
    from ...season.common.reports import DocumentReport


@click.command("codes")
@click.argument("code", metavar="[MÃ]", required=False)
@output_options
def command(code: str | None, as_json: bool, lang: str) -> NoReturn:
    """Giải thích một mã phát hiện, hoặc liệt kê tất cả."""
    from ..phrases import PHRASES

    specs = specs_of(code)
    if not specs:
        raise click.UsageError(PHRASES[lang]["no such code"].format(code=code))
    finish(report_on(specs, lang), as_json=as_json, lang=lang)


def specs_of(code: str | None) -> tuple[Spec, ...]:
    """All specs, or the one asked for (with or without its letter, in any case); () when there is none."""
    from ...catalogue import CATALOGUE

    if code is None:
        return tuple(CATALOGUE.values())
    wanted = code.strip().upper().lstrip("EWI")
    return tuple(spec for spec in CATALOGUE.values() if spec.code[1:] == wanted)


def report_on(specs: Sequence[Spec], lang: str) -> DocumentReport:
    """One spec with what there is to know about it; several as a table of their texts."""
    from ...season.common.reports import DocumentReport, TextTable
    from ..phrases import PHRASES
    from ..terminal import LEVEL_WORDS

    codes = [
        {
            "code": spec.code,
            "level": spec.level.value,
            "effect": spec.effect.name.lower(),
            "text": spec.outline(lang),
            "facts": sorted(spec.fields),
            "about": spec.about,
        }
        for spec in specs
    ]
    if len(specs) > 1:
        headings = tuple(PHRASES[lang]["code headings"].split(";"))
        rows = tuple((spec.code, spec.outline(lang)) for spec in specs)
        return DocumentReport(content={"codes": codes}, tables=(TextTable("", headings, rows),))
    (spec,) = specs
    lines = (f"{spec.code} · {LEVEL_WORDS[lang][spec.level]}", f"{spec.outline(lang)}\n\n{spec.about}")
    return DocumentReport(content={"codes": codes}, lines=lines)
