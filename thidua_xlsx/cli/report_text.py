"""Reports in words and tables, for people at a terminal."""

from __future__ import annotations

from decimal import Decimal
from functools import singledispatch

from ..model import Outcome, Plan, RegisteredTarget, Result, Standing, in_fours
from ..season.collection.report import CollectReport, Submission
from ..season.common.reports import DocumentReport, Report, TextTable, WriteReport
from ..season.planning.new_and_check import CheckReport
from ..season.registration.report import RegisterReport
from ..season.result.report import RankReport
from ..tabulation.planning.choices import SEASON
from ..tabulation.reporting.labels import decided_words
from ..vietnamese import numerals
from . import terminal
from .phrases import OUTCOMES, PHRASES


@singledispatch
def speak(report: Report, lang: str) -> None:
    """Say what a command did."""


def _shown(number: Decimal | None) -> str:
    return "–" if number is None else numerals.show(number)


def _headings(name: str, lang: str) -> tuple[str, ...]:
    return tuple(PHRASES[lang][name].split(";"))


@speak.register
def _(report: CheckReport, lang: str) -> None:
    if report.plan is None:
        return
    plan, words = report.plan, PHRASES[lang]
    terminal.say(
        words["plan"].format(
            name=plan.info.name or plan.info.code,
            agencies=len(plan.agencies),
            criteria=len(plan.criteria),
            total=_shown(report.total),
        )
    )
    for subject, note in plan.info.notes:
        terminal.say(words["note"].format(subject=subject, note=note))
    for sheet, row, note in report.choices:
        if sheet != SEASON:
            terminal.say(words["note"].format(subject=f"{sheet} {row}", note=note))
    for table in report.tables:
        terminal.show_table(table)
    if report.ok:
        terminal.say(words["usable"])


@speak.register
def _(report: WriteReport, lang: str) -> None:
    words = PHRASES[lang]
    for phrase, paths in (
        ("would write" if report.dry_run else "written", report.written),
        ("unchanged", report.unchanged),
        ("kept", report.kept),
    ):
        for path in paths:
            terminal.say(f"{words[phrase]}: {path}")


@speak.register
def _(report: RegisterReport, lang: str) -> None:
    if report.plan is None:
        return
    words = PHRASES[lang]
    names = {agency.code: agency.name for agency in report.plan.agencies}
    for path in report.written:
        terminal.say(f"{words['would write' if report.dry_run else 'written']}: {path}")
    if report.received:
        received = tuple(
            (names.get(form.agency or "", form.agency or "?"), form.source.file, OUTCOMES[lang][form.outcome])
            for form in report.received
        )
        title = words["registrations"].format(count=len(received))
        terminal.show_table(TextTable(title, _headings("registration headings", lang), received))
    if report.added:
        title = words["targets to come" if report.dry_run else "targets"].format(count=len(report.added))
        rows = tuple(_target(target) for target in report.added)
        terminal.show_table(TextTable(title, _headings("target headings", lang), rows, right=(4,)))
    for code in report.missing:
        terminal.say(words["not registered"].format(code=code, name=names[code]))
    for file in report.unrecognised:
        terminal.say(words["unrecognised"].format(file=file))


def _target(target: RegisteredTarget) -> tuple[str, ...]:
    return (
        target.agency,
        f"{target.criterion}.{target.number}",
        target.text,
        f"{_shown(target.target)} {target.unit}".strip(),
        _shown(target.maximum),
    )


@speak.register
def _(report: CollectReport, lang: str) -> None:
    if report.plan is None:
        return
    words = PHRASES[lang]
    names = {agency.code: agency.name for agency in report.plan.agencies}
    along = [s for s in report.submissions if s.outcome is Outcome.ACCOMPANYING]
    rows = tuple(_submission(s, names, lang) for s in report.submissions if s not in along)
    if rows:
        title = words["received"].format(count=len(rows))
        terminal.show_table(TextTable(title, _headings("form headings", lang), rows, right=(5,)))
    for file in along:
        terminal.say(words["along"].format(name=names.get(file.agency or "", "?"), file=file.file))
    for explanation in report.explanations:
        name = names.get(explanation.agency or "", explanation.agency or "?")
        terminal.say(words["explanation"].format(name=name, file=explanation.file))
    for code in report.missing:
        terminal.say(words["missing"].format(code=code, name=names[code]))
    for strange in report.unrecognised:
        terminal.say(words["unrecognised"].format(file=strange))


def _submission(submission: Submission, names: dict[str, str], lang: str) -> tuple[str, ...]:
    words, late = PHRASES[lang], submission.late_days
    when = "unknown day" if late is None else "late" if late else "in time"
    return (
        names.get(submission.agency or "", submission.agency or "?"),
        submission.file,
        OUTCOMES[lang][submission.outcome],
        words[when].format(days=late),
        words["complete" if submission.complete else "incomplete"],
        _self_total(submission, lang),
    )


def _self_total(submission: Submission, lang: str) -> str:
    left_out, total = submission.not_in_self_total, _shown(submission.self_total)
    if submission.self_total is None or not left_out:
        return total
    return f"{total} ({PHRASES[lang]['of the block'].format(count=left_out)})"


@speak.register
def _(report: RankReport, lang: str) -> None:
    if report.result is None:
        return
    words = PHRASES[lang]
    show_standings(report.result, lang)
    if not report.final:
        terminal.say(words["not final"])
    for path in report.written:
        terminal.say(f"{words['would write' if report.dry_run else 'written']}: {path}")
    if report.ledger_head:
        codes = {"inputs": report.result.inputs_code, "ledger": in_fours(report.ledger_head)}
        terminal.say(words["codes"].format(**codes))


def show_standings(result: Result, lang: str) -> None:
    """The ranking, one table a list."""
    for group in result.groups:
        title = " · ".join(part for part in (PHRASES[lang]["ranking"], group.group, group.kind.value) if part)
        rows = tuple(_standing(standing, result.plan, lang) for standing in group.standings)
        terminal.show_table(TextTable(title, _headings("rank headings", lang), rows, right=(0, 2, 3, 4)))


def _standing(standing: Standing, plan: Plan, lang: str) -> tuple[str, ...]:
    tally, words = standing.tally, PHRASES[lang]
    if standing.rank is None:
        place = words["undecided" if standing.eligible else "excluded"]
    else:
        place = words["tied"].format(rank=standing.rank) if standing.tied else str(standing.rank)
    return (
        place,
        standing.agency.name,
        _shown(tally.self_total),
        _shown(tally.appraised_total),
        _shown(tally.total),
        standing.class_name or "–",
        decided_words(plan, standing) if lang == "vi" else standing.decided_by or "",
        standing.proposed or (words["reserve"] if standing.reserve else ""),
    )


@speak.register
def _(report: DocumentReport, lang: str) -> None:
    for line in report.lines:
        terminal.say(line)
    for table in report.tables:
        terminal.show_table(table)
