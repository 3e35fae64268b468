"""Rules that were changed after forms, appraisals or ballots were in: what changed, and after what.

The ledger keeps the rules each time something is done by them. A form that is out depends on none of these
rules, so nothing is refused; whoever signs the minutes must be told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from typing import Any

from ... import storage
from ...address import Address
from ...catalogue import season_folder
from ...findings import Finding, found
from ...ledger import Line
from ...model.rule_texts import Change, RuleTexts, changes, in_words
from ...untrusted import temporary
from .load import LoadedSeason, open_ledger
from .reports import LedgerLine

RULES = "RULES"
"""Type of the ledger's lines about the rules: `rules`, `after` which stage, what `changed` since the last."""


class Stage(IntEnum):
    """What of a season had been done when the ledger took the rules down; the name stands in the ledger."""

    NOTHING = 0
    FORMS = 1
    RETURNS = 2
    APPRAISALS = 3
    BALLOTS = 4


_WORDS: Mapping[Stage, str] = {
    Stage.FORMS: "phát phiếu tự chấm",
    Stage.RETURNS: "nhận phiếu tự chấm",
    Stage.APPRAISALS: "lập phiếu thẩm định",
    Stage.BALLOTS: "kiểm phiếu",
}
_STANDING = ((Stage.APPRAISALS, "tham_dinh"), (Stage.RETURNS, "nhan"), (Stage.FORMS, "phieu"))
Rules = Mapping[str, RuleTexts]


def rule_lines(opened: LoadedSeason) -> tuple[LedgerLine, ...]:
    """The ledger's line about the rules as they are; none where the newest one says the same."""
    rules, stage = _rules(opened), _stage(opened)
    held = _held(open_ledger(opened.folder, repair=False).lines)
    before = held[-1][2] if held else rules
    if held and (before, held[-1][1]) == (rules, stage):
        return ()
    changed = [
        {"sheet": sheet, "row": change.row, "what": change.what} for sheet, change in _changes(before, rules)
    ]
    file = opened.folder.shown(opened.folder.plan)
    return ((RULES, {"file": file, "rules": rules, "after": stage.name, "changed": changed}),)


def rule_changes(opened: LoadedSeason) -> tuple[Finding, ...]:
    """W828 for each sheet with rules other than they were when the first things of a stage were in.

    Each row is named once, after the last stage that saw it as it was; one put back is not named. Forms that
    are given out anew are given out by the rules of then.
    """
    held = _held(open_ledger(opened.folder, repair=False).lines)
    rules = _rules(opened)
    named: set[tuple[str, str]] = set()
    told: dict[tuple[str, Stage, int], list[Change]] = defaultdict(list)
    for stage, line, was in _of_each_stage(held):
        for sheet, change in _changes(was, rules):
            if (sheet, change.row) not in named:
                named.add((sheet, change.row))
                told[sheet, stage, line].append(change)
    file = opened.folder.shown(opened.folder.plan)
    return tuple(
        found(
            season_folder.RULES_CHANGED,
            Address(file, sheet),
            changes=in_words(changed),
            after=_WORDS[stage],
            line=str(line),
        )
        for (sheet, stage, line), changed in told.items()
    )


def _of_each_stage(held: Sequence[tuple[int, Stage, Rules]]) -> Iterator[tuple[Stage, int, Rules]]:
    """The rules as they stood when a stage was first on record, the last stage first."""
    for stage in (Stage.BALLOTS, Stage.APPRAISALS, Stage.RETURNS):
        first = next(((line, rules) for line, then, rules in held if then >= stage), None)
        if first is not None:
            yield stage, *first
    issued = next(((line, rules) for line, then, rules in reversed(held) if then is Stage.FORMS), None)
    if issued is not None:
        yield Stage.FORMS, *issued


def _changes(was: Rules, now: Rules) -> Iterator[tuple[str, Change]]:
    for sheet in dict.fromkeys((*now, *was)):
        for change in changes(was.get(sheet, {}), now.get(sheet, {})):
            yield sheet, change


def _rules(opened: LoadedSeason) -> Rules:
    from ...secretariat.plan.season_rules import season_rules

    return season_rules(opened.of_year[0])


def _stage(opened: LoadedSeason) -> Stage:
    """The last thing that there is something of."""
    _, register = opened.of_year
    if register.ballots or register.votes:
        return Stage.BALLOTS
    root = opened.folder.root
    for stage, name in _STANDING:
        folder = root / name
        if folder.is_dir() and any(not temporary(path.name) for path in storage.files_below(folder)):
            return stage
    return Stage.NOTHING


def _held(lines: Sequence[Line]) -> list[tuple[int, Stage, Rules]]:
    """(number, stage, rules) of the ledger's lines about the rules; one that the tool never wrote is none."""
    held = []
    for line in lines:
        rules, after = line.data.get("rules"), line.data.get("after")
        if line.type == RULES and isinstance(rules, dict) and after in Stage.__members__:
            held.append((line.seq, Stage[str(after)], _texts(rules)))
    return held


def _texts(rules: Mapping[str, Any]) -> Rules:
    return {
        sheet: {
            row: {str(heading): str(value) for heading, value in said.items()}
            for row, said in rows.items()
            if isinstance(said, dict)
        }
        for sheet, rows in rules.items()
        if isinstance(rows, dict)
    }
