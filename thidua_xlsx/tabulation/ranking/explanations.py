"""Why one agency stands before the next, in words, and how each tie was settled key by key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby, pairwise, product

from ...model import Agency, Condition, Key, RankingKey, Separation, TieTrace
from ..reporting.labels import key_words
from .ballots import Round
from .eligibility import top_ranks
from .ranks import Candidate, Ranking, parting_key


@dataclass(frozen=True, slots=True)
class RankedField:
    """A ranked list as the traces need it. `bars`: agency -> the condition that closes its top ranks."""

    agencies: Mapping[str, Agency]
    runners: Mapping[str, Candidate]
    keys: tuple[RankingKey, ...]
    ranking: Ranking
    bars: Mapping[str, Condition]

    def named(self, codes: Sequence[str]) -> str:
        return ", ".join(self.agencies[code].name for code in codes)

    def closed(self, code: str) -> str:
        """Which ranks are closed to the agency, and why: "không được xếp hạng 1–3 (…)"."""
        condition = self.bars[code]
        return f"không được xếp {top_ranks(condition.count)} ({condition.text})"

    def shown(self, code: str, index: int) -> str:
        """The agency's figure for that key, as published."""
        return self.runners[code].texts[index]


def separations(contest: RankedField, order: Sequence[tuple[str, int]]) -> tuple[Separation, ...]:
    """One for each pair of neighbours of the ranked order (code, rank).

    Where several share a rank, one for each key (or closed rank) that parts any of them from the rank before:
    what tells two ranks apart does not hang on who of a shared rank is listed first.
    """
    ranks = [list(same) for _, same in groupby(order, key=lambda place: place[1])]
    pairs: list[tuple[tuple[str, int], tuple[str, int]]] = []
    for above, level in zip([[], *ranks], ranks, strict=False):
        by_key: dict[int | None, tuple[tuple[str, int], tuple[str, int]]] = {}
        for upper, lower in product(reversed(above), level):
            by_key.setdefault(_parting(contest, upper[0], lower[0]), (upper, lower))
        pairs += [by_key[index] for index in sorted(by_key, key=lambda index: (index is None, index))]
        pairs += pairwise(level)
    return tuple(_separation(contest, upper, lower) for upper, lower in pairs)


def _parting(contest: RankedField, upper: str, lower: str) -> int | None:
    """Index of the key that puts one before the other; None where it is a closed rank, or nothing."""
    runners = contest.runners[upper], contest.runners[lower]
    return parting_key(*runners, contest.keys, contest.ranking.wins)


def _separation(contest: RankedField, upper: tuple[str, int], lower: tuple[str, int]) -> Separation:
    (first, rank), (second, other_rank) = upper, lower
    names = contest.named([first]), contest.named([second])
    values = contest.shown(first, 0), contest.shown(second, 0)
    if rank == other_rank:
        text = f"{names[0]} và {names[1]} bằng nhau ở mọi tiêu chí xếp hạng nên cùng hạng {rank}"
        return Separation(first, second, None, *values, text, contest.keys[-1].basis)
    index = _parting(contest, first, second)
    if index is None:
        text, basis = _by_bar(contest, second, names)
        return Separation(first, second, None, *values, text, basis)
    key = contest.keys[index]
    if key.key is Key.BALLOT:
        held = contest.ranking.wins[first, second]
        values = f"{held.votes[first]} phiếu", f"{held.votes[second]} phiếu"
        reason = f"bỏ phiếu kín vòng {held.counts.number}: {values[0]} so với {values[1]}"
    else:
        values = contest.shown(first, index), contest.shown(second, index)
        reason = f"{_lower(key_words(key))} {values[0]} so với {values[1]}"
    text = f"{names[0]} đứng trên {names[1]}: {reason}"
    if index:
        equal = _equal_words(contest, first, second, index)
        text = f"{names[0]} và {names[1]} bằng nhau về {equal}; {names[0]} đứng trên nhờ {reason}"
    return Separation(first, second, key, *values, text, key.basis)


def _equal_words(contest: RankedField, first: str, second: str, index: int) -> str:
    """The keys before that one, on which the two are equal: "tổng điểm (975)", "số phiếu bầu (3)"."""
    told = []
    for place, key in enumerate(contest.keys[:index]):
        if key.key is Key.BALLOT:
            rounds = _rounds_of(contest, [first, second])
            held = [one for one in rounds if {first, second} <= one.votes.keys()]
            told += [f"phiếu kín vòng {one.counts.number} ({one.votes[first]} phiếu)" for one in held]
        else:
            figure = f" ({contest.shown(first, 0)})" if not place else ""
            told.append(_lower(key_words(key)) + figure)
    return ", ".join(told)


def _by_bar(contest: RankedField, lower: str, names: tuple[str, str]) -> tuple[str, str]:
    """Only a closed rank can put an agency behind one that no key puts before it."""
    return f"{names[1]} đứng sau {names[0]} vì {contest.closed(lower)}", contest.bars[lower].basis


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def deciding_keys(contest: RankedField) -> dict[str, str]:
    """Agency -> the deepest key that placed it; an agency that no key parts from anybody is left out.

    Asked of those that are equal with it on the first key, and of all who hold the next rank above and the
    next below: where a closed rank alone parts it from these, no key does.
    """
    level = {code: codes for codes in _equal_on_first(contest) for code in codes}
    numbers = {code: n for n, place in enumerate(contest.ranking.places) for code in place.agencies}
    depths = {
        code: max(_depths(contest, code, level.get(code, ()), numbers), default=None) for code in numbers
    }
    return {code: contest.keys[depth].key.value for code, depth in depths.items() if depth is not None}


def _depths(
    contest: RankedField, code: str, level: Iterable[str], numbers: Mapping[str, int]
) -> Iterator[int]:
    """Indices of the keys that part an agency from those. `numbers`: where each stands among the places."""
    places, mine = contest.ranking.places, numbers[code]
    beside = [*places[max(mine - 1, 0) : mine], *places[mine + 1 : mine + 2]]
    others = dict.fromkeys((*level, *(other for place in beside for other in place.agencies)))
    for other in others:
        if numbers[other] != mine:
            pair = (code, other) if mine < numbers[other] else (other, code)
            index = _parting(contest, *pair)
            if index is not None:
                yield index


def _equal_on_first(contest: RankedField) -> list[list[str]]:
    """Sets of at least two agencies with the same figure for the first key, in the list's order."""
    by_figure: dict[Decimal | None, list[str]] = defaultdict(list)
    for code, runner in contest.runners.items():
        by_figure[runner.figures[0]].append(code)
    return [codes for codes in by_figure.values() if len(codes) > 1]


def ties(contest: RankedField) -> tuple[TieTrace, ...]:
    """Every set of agencies equal on the first key, best first, members in the plan's order."""
    ranks = {code: place.rank for place in contest.ranking.places for code in place.agencies}
    sets = sorted(_equal_on_first(contest), key=lambda codes: min(ranks[code] for code in codes))
    return tuple(_trace(contest, codes) for codes in sets)


def _trace(contest: RankedField, codes: list[str]) -> TieTrace:
    steps: list[tuple[RankingKey, tuple[tuple[str, str], ...]]] = []
    equal: list[list[str]] = [codes]
    held = _rounds_of(contest, codes)
    for index, key in enumerate(contest.keys):
        if not equal:
            break
        if key.key is Key.BALLOT:
            steps.append((key, tuple((code, _votes(code, held)) for group in equal for code in group)))
            equal = [part for group in equal for part in _voted_apart(group, held) if len(part) > 1]
            continue
        steps.append((key, tuple((code, contest.shown(code, index)) for group in equal for code in group)))
        equal = [part for group in equal for part in _parts(contest, group, index) if len(part) > 1]
    return TieTrace(tuple(codes), tuple(steps), _outcome(contest, codes), tuple(one.counts for one in held))


def _parts(contest: RankedField, group: list[str], index: int) -> list[list[str]]:
    parts: dict[Decimal | None, list[str]] = defaultdict(list)
    for code in group:
        parts[contest.runners[code].figures[index]].append(code)
    return list(parts.values())


def _voted_apart(group: list[str], rounds: Sequence[Round]) -> list[list[str]]:
    """Those of a set whom no round told apart, together."""
    parts: dict[tuple[int | None, ...], list[str]] = defaultdict(list)
    for code in group:
        parts[tuple(held.votes.get(code) for held in rounds)].append(code)
    return list(parts.values())


def _rounds_of(contest: RankedField, codes: Sequence[str]) -> list[Round]:
    """The rounds that were looked at for a position of these agencies, by number."""
    counted = [
        place.ballot.rounds for place in contest.ranking.places if place.ballot and place.agencies & {*codes}
    ]
    by_number = {held.counts.number: held for rounds in counted for held in rounds}
    return [by_number[number] for number in sorted(by_number)]


def _votes(code: str, rounds: Sequence[Round]) -> str:
    cast = [f"vòng {r.counts.number}: {r.votes[code]} phiếu" for r in rounds if code in r.votes]
    return "; ".join(cast) or "chưa bỏ phiếu"


def _outcome(contest: RankedField, codes: Sequence[str]) -> str:
    told = []
    places = {code: place for place in contest.ranking.places for code in place.agencies}
    for place in sorted(
        {places[code].rank: places[code] for code in codes}.values(), key=lambda one: one.rank
    ):
        members = [code for code in codes if code in place.agencies]
        names = contest.named(members)
        if place.due:
            told.append(f"{names}: chờ bỏ phiếu kín")
        else:
            together = "cùng " if len(place.agencies) > 1 else ""
            told.append(f"{names} {together}hạng {place.rank}")
        told[-1] += "".join(f" ({contest.closed(code)})" for code in members if code in contest.bars)
    return "; ".join(told)
