"""The tool and the second verifier come to the same result: on random seasons, on the other sample seasons.

Every point of every row in three views, every adjustment, total, maximum, share, class, rank, award, reserve.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest

from tests.second_verifier.random_seasons import RandomSeason, random_season
from tests.second_verifier.random_years import RandomYear, random_year
from thidua_xlsx import second_verifier
from thidua_xlsx.model import (
    Absent,
    Entry,
    InputField,
    Plan,
    Result,
    SelfScoring,
    Sign,
    Slot,
    WhenUnappraised,
)
from thidua_xlsx.season.archive.pack import form_digests, read_returns
from thidua_xlsx.season.common.folder import Folder
from thidua_xlsx.season.common.load import open_season
from thidua_xlsx.season.common.samples import copy_inputs
from thidua_xlsx.season.result.rank import reckoned
from thidua_xlsx.second_verifier.inputs.identity import Returned
from thidua_xlsx.secretariat.plan import write_plan
from thidua_xlsx.secretariat.register import write_register
from thidua_xlsx.tabulation import tabulate, tabulate_year

YEARS = (15, 16, 21)
"""Among them: a share of rounded figures, a phase that has not begun, agencies of one rank and one form."""
SEEDS = (7, 27, 51, 70, 95, 102, 145, 163)
"""Among them: ties, ballots, barred and excluded agencies, refusals, ranking by share, missing forms and
appraisals, targets with and without plan, rows of others, capped groups, rows found not
to be assigned, `Trừ hết từ`. More by hand:
`python -m tests.second_verifier.test_agreement 0 1000`."""


def entered(entries: Mapping[Slot, Entry]) -> dict[second_verifier.Slot, second_verifier.Value]:
    """Entries as the second verifier reads them off a workbook."""
    found: dict[second_verifier.Slot, second_verifier.Value] = {}
    for slot, entry in entries.items():
        value = entry.value
        if isinstance(value, bool):
            value = second_verifier.PASSED if value else second_verifier.FAILED
        if value is Absent.NOT_APPLICABLE:
            value = second_verifier.NOT_APPLIED
        if slot.field in (InputField.EVIDENCE, InputField.NOTE, InputField.REASON) or isinstance(
            value, Absent
        ):
            continue
        code = slot.adjustment or slot.criterion or ""
        found[code, "b" if slot.field is InputField.TARGET else "value"] = value
    return found


def unproven(plan: Plan, form: SelfScoring) -> frozenset[str]:
    """Bonuses that need evidence and have none, as the second verifier reads them off a form."""
    needed = {
        Slot(one.criterion, one.code, InputField.EVIDENCE): one.code
        for one in plan.adjustments
        if one.evidence_required and one.sign is Sign.BONUS
    }
    blank = (slot for slot in needed if slot in form.entries and form.entries[slot].value is Absent.BLANK)
    return frozenset(needed[slot] for slot in blank)


def mailed(form: SelfScoring) -> Returned:
    """The form's file as far as the result depends on it: the day of its message."""
    return Returned(form.source.file, "", second_verifier.Book([], {}, ""), {}, [], form.source.received)


def recomputed(season: RandomSeason, folder: Path) -> second_verifier.Outcome:
    """Plan and register go through their workbooks; forms and appraisals as entries."""
    write_plan(folder / "ke_hoach.xlsx", season.plan)
    write_register(folder / "so_theo_doi.xlsx", season.register, season.plan)
    plan = second_verifier.read_plan((folder / "ke_hoach.xlsx").read_bytes())
    register = second_verifier.read_register((folder / "so_theo_doi.xlsx").read_bytes())
    inputs = second_verifier.Inputs("")
    inputs.forms = {one.agency: entered(one.entries) for one in season.forms}
    inputs.form_files = {one.agency: mailed(one) for one in season.forms}
    inputs.appraisals = {one.agency: entered(one.entries) for one in season.appraisals}
    inputs.unproven = {one.agency: unproven(season.plan, one) for one in season.forms}
    return second_verifier.recompute(plan, register, [inputs])


def recomputed_year(year: RandomYear, folder: Path) -> second_verifier.Outcome:
    """The same of a year with phases."""
    write_plan(folder / "ke_hoach.xlsx", year.plan)
    write_register(folder / "so_theo_doi.xlsx", year.register, year.plan)
    plan = second_verifier.read_plan((folder / "ke_hoach.xlsx").read_bytes())
    register = second_verifier.read_register((folder / "so_theo_doi.xlsx").read_bytes())
    inputs = []
    for returned in year.returns:
        of_phase = second_verifier.Inputs(returned.phase)
        of_phase.forms = {one.agency: entered(one.entries) for one in returned.forms}
        of_phase.form_files = {one.agency: mailed(one) for one in returned.forms}
        of_phase.appraisals = {one.agency: entered(one.entries) for one in returned.appraisals}
        inputs.append(of_phase)
    inputs += [second_verifier.Inputs(phase) for phase in plan.phases[len(inputs) :]]
    return second_verifier.recompute(plan, register, inputs)


def of_year(seed: int, folder: Path) -> tuple[Result, list[str]]:
    """A random year, and where the two differ, in the year and in each phase."""
    year = random_year(Random(seed))
    result = tabulate_year(year.plan, year.register, year.returns)
    mine = recomputed_year(year, folder)
    told = [f"năm {one}" for one in differences(result, mine)]
    for part, of_part in zip(result.phases, mine.parts, strict=False):
        told += [f"{part.phase} {one}" for one in differences(part, of_part)]
    return result, told


def differences(result: Result, outcome: second_verifier.Outcome) -> Iterator[str]:
    if result.final != outcome.final:
        yield f"final: {result.final}, {outcome.waits}"
    for one in result.standings:
        mine, tally = outcome.standing(one.agency.code), one.tally
        assert mine is not None
        pairs: dict[str, tuple[object, object]] = {
            "self": (tally.self_total, mine.self_total),
            "appraised": (tally.appraised_total, mine.appraised_total),
            "total": (tally.total, mine.total),
            "maximum": (tally.assigned_max, mine.assigned),
            "share": (tally.share, mine.share),
            "class": (one.class_name, mine.class_name),
            "eligible": (one.eligible, mine.eligible),
            "rank": (one.rank, mine.rank),
            "tied": (one.tied, mine.tied),
            "award": (one.proposed or None, mine.award),
            "reserve": (one.reserve, mine.reserve),
        }
        if result.final:
            pairs["decided by"] = (one.decided_by, mine.decided_by)
        scored = outcome.scored.get(one.agency.code)
        if scored is not None:
            pairs |= _rows(one.tally, scored.views)
        yield from (f"{one.agency.code} {name}: {a} ≠ {b}" for name, (a, b) in pairs.items() if a != b)


def _rows(tally: object, views: Mapping[str, second_verifier.Tally]) -> dict[str, tuple[object, object]]:
    pairs: dict[str, tuple[object, object]] = {}
    for code, score in tally.scores.items():  # type: ignore[attr-defined]
        told = (score.self_points, score.appraised, score.final)
        for view, value in zip(second_verifier.VIEWS, told, strict=True):
            pairs[f"{code} {view}"] = (value, views[view].points.get(code))
    for one in tally.adjusted:  # type: ignore[attr-defined]
        code = one.adjustment.code
        pairs[f"{code} moved"] = (one.moved, views[second_verifier.FINAL].moved.get(code))
    return pairs


@pytest.mark.parametrize("seed", YEARS)
def test_random_years(seed: int, tmp_path: Path) -> None:
    assert of_year(seed, tmp_path)[1] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_random_seasons(seed: int, tmp_path: Path) -> None:
    season = random_season(Random(seed))
    result = tabulate(season.plan, season.register, season.forms, season.appraisals)
    assert list(differences(result, recomputed(season, tmp_path))) == []


def varied(season: RandomSeason) -> RandomSeason:
    """The same season with rules and facts that random ones do not have: registration due by TC, every second
    pact signed after it, every third paper never sent, bonuses that need evidence."""
    register, plan = season.register, season.plan
    signed = (date(2013, 5, 2), date(2014, 1, 11))
    return replace(
        season,
        plan=replace(
            plan,
            conditions=tuple(
                replace(one, milestones=("TC",)) if one.code == "DK" else one for one in plan.conditions
            ),
            adjustments=tuple(
                replace(one, evidence_required=one.sign is Sign.BONUS) for one in plan.adjustments
            ),
            info=replace(plan.info, when_unappraised=WhenUnappraised.KEEP_SELF),
        ),
        register=replace(
            register,
            registrations=tuple(
                replace(one, pact_signed=signed[place % 2])
                for place, one in enumerate(register.registrations)
            ),
            receipts=tuple(
                one if place % 3 else replace(one, received=None, sent=False)
                for place, one in enumerate(register.receipts)
            ),
        ),
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_registration_by_its_day_papers_never_sent_and_evidence(seed: int, tmp_path: Path) -> None:
    season = varied(random_season(Random(seed)))
    result = tabulate(season.plan, season.register, season.forms, season.appraisals)
    assert list(differences(result, recomputed(season, tmp_path))) == []
    excluded = {one.agency.code for one in result.standings if any(m.condition.code == "DK" for m in one.met)}
    late = {one.agency for one in season.register.registrations if one.pact_signed == date(2014, 1, 11)}
    assert late
    assert late <= excluded


def files_of(root: Path, names: Iterable[str]) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for name in names
        for path in (sorted((root / name).rglob("*")) if (root / name).is_dir() else [root / name])
        if path.is_file()
    }


@pytest.mark.parametrize("name", ["ha-tinh-2015", "lang-son-2013", "tra-vinh-2021"])
def test_sample_seasons(name: str, tmp_path: Path) -> None:
    """From the returned files on: what counts, what was typed, and all that follows."""
    folder = tmp_path / name
    copy_inputs(name, folder)
    both_of(folder)


def both_of(folder: Path) -> Result:
    """The result of a season's files, in which both come to the same."""
    opened, _ = open_season(Folder(folder))
    assert opened is not None
    result = reckoned(opened).result
    files = files_of(folder, ("ke_hoach.xlsx", "so_theo_doi.xlsx", "nhan", "tham_dinh"))
    manifest = {"attested": sorted(read_returns(opened)[0]), "form_digests": form_digests(opened)}
    archive = second_verifier.Archive(files, b"", manifest, [])
    plan = second_verifier.read_plan(files["ke_hoach.xlsx"])
    register = second_verifier.read_register(files["so_theo_doi.xlsx"])
    inputs = [second_verifier.collect_inputs(archive, plan, register, phase) for phase in plan.phases or [""]]
    outcome = second_verifier.recompute(plan, register, inputs)
    assert list(differences(result, outcome)) == []
    for part, mine in zip(result.phases, outcome.parts, strict=True):
        assert list(differences(part, mine)) == []
    return result


def main(first: int, last: int) -> int:
    """Compare many random seasons; the number of those that differ."""
    wrong, final = 0, 0
    with tempfile.TemporaryDirectory() as scratch:
        for seed in range(first, last):
            season = random_season(Random(seed))
            result = tabulate(season.plan, season.register, season.forms, season.appraisals)
            told = list(differences(result, recomputed(season, Path(scratch))))
            wrong, final = wrong + bool(told), final + result.final
            year, of_this_year = of_year(seed, Path(scratch))
            told += [f"cả năm: {one}" for one in of_this_year]
            wrong, final = wrong + bool(of_this_year), final + year.final
            print(*(f"{seed}: {one}" for one in told), sep="\n", end="\n" if told else "")
    print(f"{last - first} seasons and as many years, {final} of them final, {wrong} differ")
    return wrong


if __name__ == "__main__":
    raise SystemExit(bool(main(int(sys.argv[1]), int(sys.argv[2]))))
