"""Who is proposed for what, who is the reserve, and who follows when the council refuses: sheet `Khen
thưởng`.

An award of a blank group goes to every list whose group has no awards of its own. Agencies that share a rank
take as many places as they are; where those places do not all carry the same form, the award waits for a
decision. The reserve is the agency at the reserve's rank; one that may not hold ranks 1…N is passed over
where all awards belong to these ranks, and follows only in a seat beyond N.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

from ...catalogue import ranking_and_awards
from ...findings import found
from ...model import Award, CouncilDecision, of_group
from .award_basis import AwardBasis, Awards
from .eligibility import top_ranks
from .ranks import Place
from .refusals import Council, apply


def give(on: AwardBasis, decisions: Sequence[CouncilDecision]) -> Awards:
    """The awards of one list, after the council's decisions."""
    result = Awards()
    offered = of_group(on.plan.awards, on.group)
    prizes: dict[int, Award] = {}
    for award in offered:
        if not award.reserve:
            for position in range(award.first, award.last + 1):
                prizes.setdefault(position, award)
    _win(on, prizes, result)
    _leave_vacant(on, prizes, result)
    result.reserves = _reserves(on, [award for award in offered if award.reserve], prizes, result)
    result.vacant_at_meeting = tuple(sorted(result.vacant, key=lambda line: line[1]))
    result.behind = _behind(on, [award for award in offered if award.reserve], prizes, result)
    reserve = next((award for award in offered if award.reserve), None)
    apply(Council(on, prizes, reserve), decisions, result)
    return result


def _win(on: AwardBasis, prizes: Mapping[int, Award], result: Awards) -> None:
    for place in on.places:
        if place.due:
            continue
        offers = [prizes.get(position) for position in _positions(place)]
        forms = {award.form if award else None for award in offers}
        award = next((award for award in offers if award), None)
        if award is None:
            continue
        sought = [each for each in offers if each and any(on.worthy(each, a) for a in place.agencies)]
        if len(forms) > 1 and sought:
            facts = {"agencies": on.named(place.agencies), "rank": str(place.rank), "form": sought[0].form}
            told = found(ranking_and_awards.TIE_EXCEEDS_AWARDS, award.at, **facts)
            result.crowded.append((place.rank, told))
            continue
        for agency in sorted(place.agencies):
            if on.worthy(award, agency):
                result.won[agency] = award
            else:
                result.vacant.append((award, place.rank, on.unworthy(award, agency)))


def _positions(place: Place) -> range:
    return range(place.rank, place.rank + len(place.agencies))


def _leave_vacant(on: AwardBasis, prizes: Mapping[int, Award], result: Awards) -> None:
    """Positions that nobody holds; beyond the last one, each award is named once."""
    taken = {position for place in on.places for position in _positions(place)}
    beyond: set[int] = set()
    for position, award in sorted(prizes.items()):
        if position in taken:
            continue
        if any(position < behind for behind in taken):
            result.vacant.append((award, position, f"Không đơn vị nào được xếp hạng {position}"))
        elif award.first not in beyond:
            beyond.add(award.first)
            result.vacant.append((award, position, f"Không có đơn vị xếp hạng {position}"))


def _reserves(
    on: AwardBasis, awards: Sequence[Award], prizes: Mapping[int, Award], result: Awards
) -> list[frozenset[str]]:
    """The reserve places in order. A position whose ballot is due names nobody, nor does any behind it."""
    reserves: list[frozenset[str]] = []
    for award in sorted(awards, key=lambda award: award.first):
        room = award.last - award.first + 1
        for place in on.places:
            if place.due or room <= 0:
                break
            fit = frozenset(
                code
                for code in place.agencies
                if place.rank >= award.first
                and code not in result.won
                and on.worthy(award, code)
                and not any(code in reserve for reserve in reserves)
                and _may_follow(on, code, prizes, result)
            )
            if fit:
                reserves.append(fit)
                room -= len(fit)
    return reserves


def _behind(
    on: AwardBasis, awards: Sequence[Award], prizes: Mapping[int, Award], result: Awards
) -> list[frozenset[str]]:
    """Those ranked behind the last reserve place, as far as its class and the last award's bars allow."""
    if not awards or not prizes:
        return []
    last, passed = max(awards, key=lambda award: award.first), frozenset().union(*result.reserves)
    return [
        fit
        for place in takewhile(lambda place: not place.due, on.places)
        if place.rank >= last.first
        and (
            fit := frozenset(
                code
                for code in place.agencies - passed - result.won.keys()
                if on.worthy(last, code) and on.open_to(code, max(prizes))
            )
        )
    ]


def _may_follow(on: AwardBasis, agency: str, prizes: Mapping[int, Award], result: Awards) -> bool:
    """Whether the last award lies beyond the ranks that are closed to the agency; what is said of it."""
    closed = on.barred.get(agency)
    if closed is None:
        return True
    last = max(prizes, default=0)
    award = f"{prizes[last].form} của hạng {last}" if prizes else "khen thưởng"
    may = on.open_to(agency, last)
    result.about_reserves[agency] = (
        f"Chỉ không được xếp {top_ranks(closed)} nên vẫn là dự phòng cho {award}"
        if may
        else f"Không được xếp {top_ranks(closed)} nên không là dự phòng cho {award}"
    )
    return may
