"""Who is proposed for what, who is the reserve, and who follows when the council refuses: sheet `Khen
thưởng`.

An award of a blank group goes to every list whose group has no awards of its own. Agencies that share a rank
take as many places as they are; where those places do not all carry the same form, the award waits for a
decision. The reserve is the agency at the reserve's rank; one that may not hold ranks 1…N is passed over
where all awards belong to these ranks, and follows only in a seat beyond N.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from ...catalogue import ranking_and_awards
from ...findings import Finding, found
from ...model import Award, ClassBand, CouncilDecision, OnRefusal, Plan, of_group
from ...vietnamese.text_folding import fold_level, same
from .eligibility import top_ranks
from .ranks import Place

Line = tuple[Award, str, int]
"""A form, who is proposed for it, and the rank it is for."""


@dataclass
class Awards:
    """What becomes of the awards of one list, by agency code.

    `won`, `reserves` and `vacant_at_meeting` are as the meeting left them, `held` and `vacant` as they are
    after the council's decisions.
    """

    won: dict[str, Award] = field(default_factory=dict)
    reserves: list[frozenset[str]] = field(default_factory=list)
    """Each reserve place; several agencies where they share the rank."""
    about_reserves: dict[str, str] = field(default_factory=dict)
    """Of agencies with closed ranks: why it is the reserve all the same, or is passed over as one."""
    held: dict[str, Award] = field(default_factory=dict)
    vacant_at_meeting: tuple[tuple[Award, int, str], ...] = ()
    vacant: list[tuple[Award, int, str]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    pending: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class AwardBasis:
    """What awards are decided on: places in order, each agency's class, who is barred from the top, names."""

    plan: Plan
    group: str
    places: Sequence[Place]
    classes: Mapping[str, ClassBand | None]
    ladder: Sequence[ClassBand]
    barred: Mapping[str, int]
    """Agency -> the ranks 1…n that are closed to it."""

    def worthy(self, award: Award, agency: str) -> bool:
        """Whether the agency's class is at least `Loại tối thiểu`."""
        if not award.minimum_class:
            return True
        names, wanted = [band.name for band in self.ladder], fold_level(award.minimum_class)
        least = [place for place, name in enumerate(names) if fold_level(name) == wanted]
        mine = self.classes.get(agency)
        return mine is not None and any(names.index(mine.name) <= place for place in least)

    def open_to(self, agency: str, rank: int) -> bool:
        """Whether the agency may hold that rank, or an award that belongs to it."""
        return rank > self.barred.get(agency, 0)

    def named(self, agencies: Collection[str]) -> str:
        """The agencies' names in the plan's order."""
        return ", ".join(agency.name for agency in self.plan.agencies if agency.code in agencies)


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
    refused = _refused(on, decisions, result, prizes)
    _propose(on, prizes, refused, result)
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
        wanted = any(on.worthy(each, agency) for each in offers if each for agency in place.agencies)
        if len(forms) > 1 and wanted:
            facts = {"agencies": on.named(place.agencies), "rank": str(place.rank), "form": award.form}
            result.pending.append(found(ranking_and_awards.TIE_EXCEEDS_AWARDS, award.at, **facts))
            continue
        for agency in sorted(place.agencies):
            if on.worthy(award, agency):
                result.won[agency] = award
            else:
                result.vacant.append((award, place.rank, _unworthy(on, award, agency)))


def _positions(place: Place) -> range:
    return range(place.rank, place.rank + len(place.agencies))


def _unworthy(on: AwardBasis, award: Award, agency: str) -> str:
    mine = on.classes.get(agency)
    got = f"xếp loại {mine.name}" if mine else "không được xếp loại"
    return f"{on.named([agency])} {got}, chưa đạt loại tối thiểu {award.minimum_class}"


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


def _refused(
    on: AwardBasis, decisions: Sequence[CouncilDecision], result: Awards, prizes: Mapping[int, Award]
) -> frozenset[str]:
    """Agencies of the list that the council refused. A decision on what nobody proposed is reported."""
    members = {code for place in on.places for code in place.agencies}
    refused = set()
    for decision in decisions:
        code = decision.agency
        if code not in members:
            continue
        # A reserve is decided on under whatever form it follows in.
        award = result.won.get(code)
        following = any(code in reserve for reserve in result.reserves)
        forms = [award.form] if award else [one.form for one in prizes.values()] if following else []
        if not forms or (decision.form and not any(same(decision.form, form) for form in forms)):
            name, form = on.named([code]), decision.form or "hình thức khen thưởng"
            result.findings.append(
                found(ranking_and_awards.DECISION_NOT_USED, decision.at, agency=code, name=name, form=form)
            )
        elif not decision.agreed:
            refused.add(code)
    return frozenset(refused)


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


def _propose(on: AwardBasis, prizes: Mapping[int, Award], refused: frozenset[str], result: Awards) -> None:
    """The forms after refusals, place by place from the top.

    `chỉ bổ sung cuối`: the reserve gets the form of the last awarded rank, the others keep theirs. `dồn lên`:
    everyone below moves up one and the reserve takes the last place; whoever is not of the least class of
    the better form keeps its own. From the last refusal to the first, so that nobody refused moves up.
    """
    lines: list[Line] = [
        (result.won[code], code, place.rank)
        for place in on.places
        for code in sorted(place.agencies)
        if code in result.won
    ]
    queue = [reserve for reserve in result.reserves if not reserve & refused]
    for award, agency, rank in [line for line in reversed(lines) if line[1] in refused]:
        at = next(place for place, line in enumerate(lines) if line[1] == agency)
        at, blocked = _move_up(on, lines, at) if award.on_refusal is OnRefusal.MOVE_UP else (at, "")
        gone, _, position = lines.pop(at)
        last = prizes[max(prizes)]
        seat = position if award.on_refusal is OnRefusal.MOVE_UP else max(prizes)
        follower = None if blocked else _next_reserve(on, queue, last, (rank, seat), result)
        if follower and award.on_refusal is OnRefusal.MOVE_UP:
            lines.insert(at, (gone, follower, position))
            continue
        result.vacant.append((gone, position, blocked or f"Hội đồng không đồng ý {on.named([agency])}"))
        if follower:
            lines.append((last, follower, rank))
    for award, code, rank in lines:
        if on.worthy(award, code):
            result.held[code] = award
        else:
            result.vacant.append((award, rank, _unworthy(on, award, code)))
    result.vacant.sort(key=lambda line: line[1])


def _move_up(on: AwardBasis, lines: list[Line], at: int) -> tuple[int, str]:
    """Everyone below that place, and not barred from it, moves up one.

    The place that is left over, and why nobody may take it: "" where it is the last, open to the reserve.
    """
    for below in range(at + 1, len(lines)):
        (award, _, rank), code = lines[at], lines[below][1]
        if not on.open_to(code, rank):
            # It keeps its place; the next one moves up past it.
            continue
        if not on.worthy(award, code):
            return at, _unworthy(on, award, code)
        lines[at] = (award, code, rank)
        at = below
    return at, ""


def _next_reserve(
    on: AwardBasis, queue: list[frozenset[str]], last: Award, ranks: tuple[int, int], result: Awards
) -> str | None:
    """Who follows; None when nobody is left, or when several share the rank of the reserve and one is to be
    chosen. `ranks`: of the one refused, and of the seat to be filled, which may be closed to a reserve."""
    rank, seat = ranks
    open_to = (frozenset(code for code in reserve if on.open_to(code, seat)) for reserve in queue)
    place, following = next(((at, fit) for at, fit in enumerate(open_to) if fit), (None, frozenset()))
    if place is None:
        return None
    if len(following) > 1:
        queue.pop(place)
        facts = {"agencies": on.named(following), "rank": str(rank), "form": last.form}
        result.pending.append(found(ranking_and_awards.RESERVES_SHARE_RANK, last.at, **facts))
        return None
    (follower,) = following
    queue[place] -= following
    return follower
