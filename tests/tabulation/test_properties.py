"""What must hold of every season: order changes nothing, more is never worse, ranks are 1, 2, 2, 4."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies import Season, season_plan, seasons
from tests.tables import ranks, totals
from thidua_xlsx.model import BallotRound, Consequence, Direction, Key, RankingKey, Result, Standing
from thidua_xlsx.tabulation import live_points, tabulate, tally_self
from thidua_xlsx.tabulation.ranking.ballots import Round
from thidua_xlsx.tabulation.ranking.ranks import Candidate, Ranking, rank


def result_of(season: Season) -> Result:
    return tabulate(season.plan, season.register, season.forms, season.appraisals)


def seen(one: Standing) -> tuple[object, ...]:
    """Everything published of one agency."""
    award = one.award.form if one.award else None
    figures = (one.tally.total, one.tally.share, one.tally.assigned_max)
    return (one.rank, one.tied, figures, one.class_name, award, one.reserve, one.decided_by, one.proposed)


@given(seasons(), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_the_order_of_agencies_and_files_changes_nothing(season: Season, chance: object) -> None:
    before = {one.agency.code: seen(one) for one in result_of(season).standings}
    agencies, sent, judged = list(season.plan.agencies), list(season.forms), list(season.appraisals)
    for items in (agencies, sent, judged):
        chance.shuffle(items)  # type: ignore[attr-defined]
    of = replace(season.plan, agencies=tuple(agencies))
    after = {one.agency.code: seen(one) for one in tabulate(of, season.register, sent, judged).standings}
    assert after == before


@given(seasons(), st.data())
@settings(deadline=None)
def test_raising_one_score_never_worsens_the_rank(season: Season, data: st.DataObject) -> None:
    agency = data.draw(st.sampled_from([one.code for one in season.plan.agencies]))
    before = result_of(season)
    raised = replace(season, cells=season.cells | {("1.1", agency): "30", ("1.2", agency): "Đạt"})
    after = result_of(raised)
    old, new = ranks(before)[agency], ranks(after)[agency]
    assert old is None or (new is not None and new <= old)
    others = {code: total for code, total in totals(before).items() if code != agency}
    assert others.items() <= totals(after).items()


@given(seasons())
@settings(deadline=None)
def test_ranks_are_1_2_2_4_and_nobody_passes_a_closed_one(season: Season) -> None:
    result = result_of(season)
    assert result.final == all(finding.code not in ("W612", "W614") for finding in result.findings)
    ranked = [one for one in result.standings if one.rank is not None]
    count = Counter(one.rank for one in ranked)
    barred = any(one.met for one in ranked)
    for place, size in count.items():
        ahead = sum(
            n for other, n in count.items() if other is not None and place is not None and other < place
        )
        assert place is not None
        assert place == ahead + 1 or (barred and place > ahead + 1)
        assert all(one.tied == (size > 1) for one in ranked if one.rank == place)
    for one in ranked:
        closed = [
            met.condition for met in one.met if met.condition.consequence is Consequence.BARRED_FROM_TOP
        ]
        assert not closed or (one.rank or 0) > 3
        assert not (closed and one.reserve)


@given(seasons())
@settings(deadline=None)
def test_no_ineligible_agency_is_ever_awarded(season: Season) -> None:
    for one in result_of(season).standings:
        if not one.eligible:
            assert (one.rank, one.class_name, one.award, one.proposed, one.reserve) == (
                None,
                None,
                None,
                "",
                False,
            )


@given(seasons())
@settings(deadline=None)
def test_every_point_is_accounted_for(season: Season) -> None:
    for one in result_of(season).standings:
        tally = one.tally
        tops = sum(tally.scores[code].final or 0 for code in tally.scores if "." not in code)
        loose = sum(a.moved or 0 for a in tally.adjusted if a.adjustment.criterion is None)
        assert tally.total == max(Decimal(0), tops + loose)
        attached = [a for a in tally.adjusted if a.adjustment.criterion == "1.2"]
        base = tally.settled["1.2"].final
        assert base is not None
        assert tally.scores["1.2"].final == base + sum(a.moved or 0 for a in attached)
        assert 0 <= (tally.scores["2"].final or 0) <= 20
        assert tally.assigned_max == (70 if one.agency.code == "A" else 100)


@given(seasons(facts=st.just("")))
@settings(deadline=None)
def test_a_form_alone_tells_the_same_as_its_live_figures_and_as_the_season(season: Season) -> None:
    result = {one.agency.code: one.tally for one in result_of(season).standings}
    for form in season.forms:
        alone = tally_self(season.plan, season.register, form)
        typed = {slot: entry.value for slot, entry in form.entries.items()}
        live = live_points(season.plan, season.register, form.agency, typed)
        assert alone.self_total == live.total == result[form.agency].self_total
        assert {code: score.self_points for code, score in alone.scores.items()} == live.points
        assert result[form.agency].total == result[form.agency].appraised_total == live.total


@given(seasons(least=2))
@settings(deadline=None)
def test_removing_the_last_leaves_all_other_ranks(season: Season) -> None:
    before = ranks(result_of(season))
    worst = max((rank for rank in before.values() if rank is not None), default=None)
    last = [code for code, rank in before.items() if rank is not None and rank == worst]
    if len(last) == 1 and worst is not None and worst > 4:
        left = tuple(one for one in season.plan.agencies if one.code != last[0])
        after = ranks(result_of(replace(season, plan=replace(season.plan, agencies=left))))
        assert after == {code: rank for code, rank in before.items() if code != last[0]}


@given(seasons(most=4, facts=st.just("")))
@settings(deadline=None)
def test_twice_the_agencies_twice_the_ties(season: Season) -> None:
    """The same forms under new codes: every rank is shared by twice as many."""
    agencies = tuple(one.code for one in season.plan.agencies if one.code != "A")
    if not agencies:
        return
    twins = {code: chr(ord(code) + 4) for code in agencies}
    of = season_plan((*agencies, *twins.values()))
    cells = {
        (row, new): season.cells[row, code]
        for (row, code) in season.cells
        if code in twins
        for new in (code, twins[code])
    }
    alone = Season(
        season_plan(agencies), season.register, {k: v for k, v in cells.items() if k[1] in agencies}
    )
    once, twice = ranks(result_of(alone)), ranks(result_of(Season(of, season.register, cells)))
    assert twice == {
        new: (rank - 1) * 2 + 1
        for code, rank in once.items()
        if rank is not None
        for new in (code, twins[code])
    }


# --- the ranker against brute force ----------------------------------------------------------------

FIGURES = st.integers(0, 3).map(Decimal)
RUNNERS = st.lists(st.tuples(FIGURES, FIGURES), max_size=8).map(
    lambda rows: [Candidate(chr(65 + place), row) for place, row in enumerate(rows)]
)
TWO_KEYS = (RankingKey(1, Key.TOTAL), RankingKey(2, Key.GAP, direction=Direction.ASCENDING))


def placed(ranking: Ranking) -> dict[str, int]:
    return {code: place.rank for place in ranking.places for code in place.agencies}


@given(RUNNERS)
def test_ranks_by_counting_who_is_better(runners: list[Candidate]) -> None:
    def key(runner: Candidate) -> tuple[Decimal, Decimal]:
        first, second = runner.figures
        assert first is not None
        assert second is not None
        return first, -second

    expected = {one.code: 1 + sum(key(other) > key(one) for other in runners) for one in runners}
    assert placed(rank(runners, TWO_KEYS)) == expected


@given(RUNNERS, st.lists(st.integers(0, 3), min_size=8, max_size=8))
def test_closed_ranks_by_brute_force(runners: list[Candidate], bars: list[int]) -> None:
    """Position after position, the best of those who may stand there; each position tried by hand."""
    barred = [replace(runner, bar=bar) for runner, bar in zip(runners, bars, strict=False)]
    left, expected, position = list(barred), {}, 1
    while left:
        may = [one for one in left if one.bar < position]
        better = [(one.figures[0], -(one.figures[1] or 0)) for one in may]
        best = [one for one, figures in zip(may, better, strict=True) if figures == max(better)]
        expected |= {one.code: position for one in best}
        left = [one for one in left if one not in best]
        position += len(best) or 1
    assert placed(rank(barred, TWO_KEYS)) == expected


VOTED = (RankingKey(1, Key.TOTAL), RankingKey(2, Key.BALLOT))


@given(
    st.lists(st.integers(0, 2), min_size=1, max_size=6), st.lists(st.integers(0, 4), min_size=6, max_size=6)
)
def test_a_ballot_permutes_only_the_tied(points: list[int], votes: list[int]) -> None:
    runners = [Candidate(chr(65 + place), (Decimal(one), None)) for place, one in enumerate(points)]
    cast = {runner.code: votes[place] for place, runner in enumerate(runners)}
    counted = Round(BallotRound(1, 30, 30, 30, 30, 30, 0), cast)
    before, after = rank(runners, VOTED[:1]), rank(runners, VOTED, (counted,))
    order = {one.code: 1 + sum(_beats(cast, other, one) for other in runners) for one in runners}
    assert placed(after) == order
    for place in before.places:
        sizes = range(place.rank, place.rank + len(place.agencies))
        assert all(placed(after)[code] in sizes for code in place.agencies)
    assert not after.due
    tied = any(len(place.agencies) > 1 for place in before.places)
    assert bool(rank(runners, VOTED).due) == tied


def _beats(cast: dict[str, int], one: Candidate, other: Candidate) -> bool:
    first, second = one.figures[0], other.figures[0]
    assert first is not None
    assert second is not None
    return (first, cast[one.code]) > (second, cast[other.code])


@given(seasons(), st.data())
@settings(deadline=None)
def test_what_is_missing_is_never_guessed(season: Season, data: st.DataObject) -> None:
    """Some forms and appraisals are missing, some appraised cells blank.

    Whoever lacks a figure has no total, and nobody is ranked while somebody waits.
    """
    places = sorted(season.cells)
    gaps = data.draw(st.sets(st.sampled_from(places), max_size=3))
    full = season.appraisals
    holed = replace(season, cells=season.cells | dict.fromkeys(gaps, "")).appraisals
    sent = data.draw(st.lists(st.sampled_from(season.forms), unique_by=lambda one: one.agency))
    judged = data.draw(st.lists(st.sampled_from(holed), unique_by=lambda one: one.agency))
    result = tabulate(season.plan, season.register, sent, judged)
    whole = {
        one.agency.code: one.tally for one in tabulate(season.plan, season.register, sent, full).standings
    }
    waiting = False
    for one in result.standings:
        code, total = one.agency.code, one.tally.total
        assert (total is None) == bool(one.tally.pending)
        if total is not None and code in {form.agency for form in sent}:
            assert total == whole[code].total
        has_form = any(form.agency == code for form in sent)
        waiting = waiting or (one.eligible and (total is None or not has_form))
    assert not waiting or (not result.final and set(ranks(result).values()) == {None})
