"""Forms in `phieu/` that would be refused when they came back: made by other rules or targets.

Writing over them takes from the secretariat what is out there with the agencies; so it is said first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator

from ...catalogue.spec import Spec
from ...findings import Finding, found
from ...form_layout import file_name
from ...intake.recognise import recognise
from ...intake.rules_of_then import outdated_rules
from ...model.rule_texts import Change, in_words
from ...untrusted import open_received
from .load import LoadedSeason


def outdated_forms(opened: LoadedSeason, spec: Spec, only: Collection[str] = ()) -> Iterator[Finding]:
    """Whose form in `phieu/` (of `only`, else of all) the season takes no more, and what changed.

    One finding of the spec for all agencies to whom the same happened.
    """
    alike: dict[tuple[Change, ...], list[str]] = defaultdict(list)
    for agency in opened.plan.agencies:
        changed = _changed(opened, agency.code) if not only or agency.code in only else ()
        if changed:
            alike[changed].append(agency.name)
    at = opened.folder.at(opened.folder.forms)
    for changed, names in alike.items():
        yield found(spec, at, agencies=", ".join(names), changes=in_words(changed))


def _changed(opened: LoadedSeason, agency: str) -> tuple[Change, ...]:
    path = opened.folder.forms / file_name(opened.plan.info.year, agency, "form")
    if not path.is_file():
        return ()
    book = open_received(path, opened.folder.shown(path), containers=False).book
    seen = recognise(book) if book is not None else None
    if seen is None or seen.agency != agency:
        return ()
    return tuple(one.change for one in outdated_rules(seen, opened.plan, opened.register))
