"""The council's decisions, row after row of sheet `Hội đồng`: who follows, who moves up, what stays vacant.

A row is keyed by agency and form; a blank form is the one then held. Each is checked against what the agency
holds after the rows before it, and each refusal is applied in turn.

`chỉ bổ sung cuối`: the first reserve left gets the form of the last awarded rank, the others keep theirs.
`dồn lên`: everyone below moves up one, then the reserve, then those behind it. One to whom the rank is closed
is passed over; where the next one has not the class of the better form, the seat stays vacant and nobody
fills it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce

from ...catalogue import ranking_and_awards
from ...findings import Finding, found
from ...model import Award, CouncilDecision, OnRefusal
from ...vietnamese.text_folding import same
from .award_basis import AwardBasis, Awards


@dataclass(frozen=True, slots=True)
class Seat:
    """A form for a rank, and who is proposed for it."""

    award: Award
    rank: int
    holder: str


@dataclass(frozen=True, slots=True)
class Proposals:
    """What is proposed after some of the council's rows."""

    seats: tuple[Seat, ...]
    """From the top; those of who followed under `chỉ bổ sung cuối` at the end."""
    reserves: tuple[frozenset[str], ...]
    """Who may still follow, place by place."""
    behind: tuple[frozenset[str], ...]
    refused: frozenset[tuple[str, str]] = frozenset()
    """(agency, form) that the council refused to a reserve before it followed; "": any form."""
    vacant: tuple[tuple[Award, int, str], ...] = ()
    findings: tuple[Finding, ...] = ()
    pending: tuple[Finding, ...] = ()

    def seat_of(self, agency: str) -> Seat | None:
        """The seat that the agency holds now."""
        return next((seat for seat in self.seats if seat.holder == agency), None)

    def closed_to(self, seat: Seat, agency: str) -> bool:
        """Whether the council refused that agency the seat's form in advance."""
        return any(
            code == agency and (not form or same(form, seat.award.form)) for code, form in self.refused
        )


@dataclass(frozen=True, slots=True)
class Council:
    """What the pass looks up: the basis of the awards and the prize of each rank."""

    on: AwardBasis
    prizes: Mapping[int, Award] = field(default_factory=dict)
    reserve: Award | None = None
    """The row of the reserve."""

    @property
    def last(self) -> int:
        """The last awarded rank; 0 without awards."""
        return max(self.prizes, default=0)

    @property
    def filled(self) -> Award:
        """The last award as the reserve receives it: by whom and on what clause its own row says."""
        award = self.prizes[self.last]
        if self.reserve is None or not same(self.reserve.form, award.form):
            return award
        basis, decided_by = self.reserve.basis or award.basis, self.reserve.decided_by or award.decided_by
        return replace(award, basis=basis, decided_by=decided_by)


def apply(council: Council, decisions: Sequence[CouncilDecision], result: Awards) -> None:
    """Puts what is held, vacant, told and waited for after all rows into `result`."""
    on = council.on
    members = {code for place in on.places for code in place.agencies}
    rows = [decision for decision in decisions if decision.agency in members]
    start = Proposals(tuple(_seats(on, result)), tuple(result.reserves), tuple(result.behind))
    end = reduce(lambda state, row: _after(council, state, row), rows, start)
    result.held = {seat.holder: seat.award for seat in end.seats}
    result.seats = {seat.holder: seat.rank for seat in end.seats}
    result.vacant = sorted([*result.vacant, *end.vacant], key=lambda line: line[1])
    result.findings.extend(end.findings)
    result.pending.extend(end.pending)


def _seats(on: AwardBasis, result: Awards) -> Iterator[Seat]:
    for place in on.places:
        for code in sorted(place.agencies & result.won.keys()):
            yield Seat(result.won[code], place.rank, code)


def _after(council: Council, state: Proposals, row: CouncilDecision) -> Proposals:
    """The proposals after one more row."""
    seat = state.seat_of(row.agency)
    if seat is not None and (not row.form or same(row.form, seat.award.form)):
        return state if row.agreed else _without(council, state, seat)
    waits = any(row.agency in reserve for reserve in state.reserves)
    forms = [award.form for award in council.prizes.values()]
    if seat is None and waits and forms and (not row.form or any(same(row.form, one) for one in forms)):
        # A reserve is decided on before anybody knows in which form it follows.
        return state if row.agreed else replace(state, refused=state.refused | {(row.agency, row.form)})
    name = council.on.named([row.agency])
    told = found(
        ranking_and_awards.DECISION_NOT_USED,
        row.at,
        agency=row.agency,
        name=name,
        form=row.form or "hình thức khen thưởng",
        held=f"“{seat.award.form}”" if seat else "không hình thức nào",
    )
    return replace(state, findings=(*state.findings, told))


def _without(council: Council, state: Proposals, refused: Seat) -> Proposals:
    """The proposals after a refusal."""
    on, upwards = council.on, refused.award.on_refusal is OnRefusal.MOVE_UP
    state, left, why = _moved_up(on, state, refused) if upwards else (state, refused, "")
    state = replace(state, seats=tuple(seat for seat in state.seats if seat.holder != refused.holder))
    if why:
        return _vacated(state, left, why)
    if not upwards:
        state = _vacated(state, refused, f"Hội đồng không đồng ý {on.named([refused.holder])}")
        left = Seat(council.filled, council.last, "")
    state, follower = _follower(on, state, left, upwards=upwards)
    if follower is None and upwards:
        return _vacated(state, left, f"Hội đồng không đồng ý {on.named([refused.holder])}")
    if follower is None:
        return state
    if not on.worthy(left.award, follower):
        return _vacated(state, left, on.unworthy(left.award, follower))
    return replace(state, seats=(*state.seats, replace(left, holder=follower)))


def _moved_up(on: AwardBasis, state: Proposals, refused: Seat) -> tuple[Proposals, Seat, str]:
    """Everyone below the refused one moves up one.

    Also the seat that is left over, and why nobody may take it: "" where it is the last, open to the reserve.
    """
    seats, left = list(state.seats), refused
    at = seats.index(refused)
    for below in range(at + 1, len(seats)):
        seat = seats[below]
        if not on.open_to(seat.holder, left.rank) or state.closed_to(left, seat.holder):
            # It keeps its seat; the next one moves up past it.
            continue
        if not on.worthy(left.award, seat.holder):
            return replace(state, seats=tuple(seats)), left, on.unworthy(left.award, seat.holder)
        seats[at], seats[below] = replace(left, holder=seat.holder), replace(seat, holder=refused.holder)
        at, left = below, seat
    return replace(state, seats=tuple(seats)), left, ""


def _follower(on: AwardBasis, state: Proposals, seat: Seat, *, upwards: bool) -> tuple[Proposals, str | None]:
    """Who follows in the seat; None when nobody is left, or when one of several of a rank is to be chosen."""
    queue = (*state.reserves, *(state.behind if upwards else ()))
    may = (
        frozenset(c for c in place if on.open_to(c, seat.rank) and not state.closed_to(seat, c))
        for place in queue
    )
    following = next((fit for fit in may if fit), frozenset[str]())
    if len(following) > 1:
        facts = {"agencies": on.named(following), "rank": str(seat.rank), "form": seat.award.form}
        told = found(ranking_and_awards.RESERVES_SHARE_RANK, seat.award.at, **facts)
        # Who comes after them is open until one of them is chosen.
        return replace(state, reserves=(), behind=(), pending=(*state.pending, told)), None
    if not following:
        return state, None
    reserves, behind = (
        tuple(place - following for place in places) for places in (state.reserves, state.behind)
    )
    return replace(state, reserves=reserves, behind=behind), next(iter(following))


def _vacated(state: Proposals, seat: Seat, why: str) -> Proposals:
    return replace(state, vacant=(*state.vacant, (seat.award, seat.rank, why)))
