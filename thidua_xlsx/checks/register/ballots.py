"""The counts of a secret ballot add up (contract §4).

Thu về = Hợp lệ + Không hợp lệ (E427); Thu về ≤ Phát ra ≤ Tổng số thành viên, Có mặt ≤ Tổng số thành viên
(E428), Phát ra ≤ Có mặt (W439); votes ≤ Hợp lệ × Phải chọn (E429), and those of one agency ≤ Hợp lệ (E430).
"""

from __future__ import annotations

from collections.abc import Iterator

from ...catalogue import register_facts
from ...findings import Finding, found
from ...model import BallotRound, CellLocations, Plan, Register

NEEDS: tuple[str, ...] = (
    "Kiểm phiếu.members",
    "Kiểm phiếu.present",
    "Kiểm phiếu.issued",
    "Kiểm phiếu.returned",
    "Kiểm phiếu.valid",
    "Kiểm phiếu.invalid",
    "Kiểm phiếu.choose",
    "Bỏ phiếu.round",
    "Bỏ phiếu.votes",
)


def check(register: Register, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Round by round; rounds with an unreadable count are left out."""
    for ballot in register.ballots:
        if ballot.at not in places.faulty:
            yield from _counts(ballot, places)
            yield from _votes(ballot, register, places)


def _counts(ballot: BallotRound, places: CellLocations) -> Iterator[Finding]:
    number = str(ballot.number)
    if ballot.returned != ballot.valid + ballot.invalid:
        at = places.of(ballot.at, "returned")
        parts = f"{ballot.valid} + {ballot.invalid} = {ballot.valid + ballot.invalid}"
        yield found(
            register_facts.BALLOTS_DO_NOT_ADD_UP, at, round=number, returned=str(ballot.returned), parts=parts
        )
    for attribute, less, small, more, great in (
        ("returned", "Thu về", ballot.returned, "Phát ra", ballot.issued),
        ("issued", "Phát ra", ballot.issued, "Tổng số thành viên", ballot.members),
        ("present", "Có mặt", ballot.present, "Tổng số thành viên", ballot.members),
    ):
        if small > great:
            facts = {"less": f"{less} ({small})", "more": f"{more} ({great})"}
            yield found(
                register_facts.COUNT_EXCEEDS_ITS_WHOLE, places.of(ballot.at, attribute), round=number, **facts
            )
    if ballot.present < ballot.issued <= ballot.members:
        yield found(
            register_facts.ISSUED_TO_ABSENT,
            places.of(ballot.at, "issued"),
            round=number,
            issued=str(ballot.issued),
            present=str(ballot.present),
        )


def _votes(ballot: BallotRound, register: Register, places: CellLocations) -> Iterator[Finding]:
    number = str(ballot.number)
    mine = [v for v in register.votes if (v.round, v.phase) == (ballot.number, ballot.phase)]
    total, most = sum(votes.votes for votes in mine), ballot.valid * ballot.choose
    if total > most:
        at = places.of(mine[0].at, "votes")
        limit = f"{ballot.valid} × {ballot.choose} = {most}"
        yield found(register_facts.TOO_MANY_VOTES, at, round=number, votes=str(total), limit=limit)
    for votes in mine:
        if votes.votes > ballot.valid:
            at = places.of(votes.at, "votes")
            facts = {"votes": str(votes.votes), "valid": str(ballot.valid)}
            yield found(
                register_facts.MORE_VOTES_THAN_BALLOTS, at, agency=votes.agency, round=number, **facts
            )
