"""Why one agency stands before the next, in words, and how each tie was settled key by key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from ...model import Agency, Condition, Key, RankingKey, Separation, TieTrace
from ..reporting.labels import key_words
from .ballots import Round
from .eligibility import top_ranks
from .keys import shown
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
        return f"không được xếp {top_ranks(condition.number)} ({condition.text})"

    def shown(self, code: str, index: int) -> str:
        """The agency's figure for that key, as published."""
        return shown(self.keys[index], self.runners[code].figures[index])


def separations(contest: RankedField, order: Sequence[tuple[str, int]]) -> tuple[Separation, ...]:
    """One for each pair of neighbours of the ranked order (code, rank)."""
    pairs = pairwise(order)
    return tuple(_separation(contest, upper, lower) for upper, lower in pairs)


def _separation(contest: RankedField, upper: tuple[str, int], lower: tuple[str, int]) -> Separation:
    (first, rank), (second, other_rank) = upper, lower
    names = contest.named([first]), contest.named([second])
    values = contest.shown(first, 0), contest.shown(second, 0)
    if rank == other_rank:
        text = f"{names[0]} và {names[1]} bằng nhau ở mọi tiêu chí xếp hạng nên cùng hạng {rank}"
        return Separation(first, second, None, *values, text, contest.keys[-1].basis)
    runners = contest.runners[first], contest.runners[second]
    index = parting_key(*runners, contest.keys, contest.ranking.wins)
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


def deciding_keys(contest: RankedField, parted: Sequence[Separation]) -> dict[str, str]:
    """Agency -> the deepest key that parts it from a neighbour or from an agency equal on the first key.

    Both members of a tie show the key that settled it, also where an agency with closed ranks stands between
    them. An agency that no key parts from anybody is left out.
    """
    pairs = [(one.upper, one.lower) for one in parted]
    ranks = {code: place.rank for place in contest.ranking.places for code in place.agencies}
    for codes in _equal_on_first(contest):
        ordered = sorted(codes, key=lambda code: ranks[code])
        pairs += [(upper, lower) for place, upper in enumerate(ordered) for lower in ordered[place + 1 :]]
    depths: dict[str, int] = {}
    for upper, lower in pairs:
        runners = contest.runners[upper], contest.runners[lower]
        depth = parting_key(*runners, contest.keys, contest.ranking.wins)
        if depth is not None:
            for code in (upper, lower):
                depths[code] = max(depth, depths.get(code, depth))
    return {code: contest.keys[depth].key.value for code, depth in depths.items()}


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
