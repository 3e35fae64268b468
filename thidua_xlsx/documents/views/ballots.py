"""Ties and ballots in words, for the minutes and the papers of the ballot. Counts only: no voter is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model import BallotRound, Key, RankingKey, Result, TieTrace
from ...tabulation.wording import key_words
from ..fields import said
from .paper import names_of


@dataclass(frozen=True)
class TieText:
    """How one set of equal agencies was settled."""

    agencies: str = said("don_vi", "Các đơn vị bằng điểm nhau")
    steps: tuple[str, ...] = said("buoc", "Từng bước xét: tiêu chí, số của từng đơn vị, điều khoản")
    outcome: str = said("ket_luan", "Kết luận")


@dataclass(frozen=True)
class VoteRow:
    """Votes of one agency in one round."""

    agency: str = said("don_vi", "Tên đơn vị")
    votes: str = said("so_phieu", "Số phiếu chọn")


@dataclass(frozen=True)
class BallotRow:
    """The counts of one round."""

    round: str = said("vong", "Vòng bỏ phiếu")
    members: str = said("thanh_vien", "Tổng số thành viên")
    present: str = said("co_mat", "Số có mặt")
    issued: str = said("phat_ra", "Số phiếu phát ra")
    returned: str = said("thu_ve", "Số phiếu thu về")
    valid: str = said("hop_le", "Số phiếu hợp lệ")
    invalid: str = said("khong_hop_le", "Số phiếu không hợp lệ")
    choose: str = said("phai_chon", "Số đơn vị phải chọn trên mỗi phiếu")
    votes: tuple[VoteRow, ...] = said("ket_qua", "Số phiếu của từng đơn vị, nhiều trước")


def tie_texts(result: Result) -> tuple[TieText, ...]:
    """Every tie of every list."""
    names = names_of(result.plan)
    return tuple(_tie(tie, names) for group in result.groups for tie in group.ties)


def _tie(tie: TieTrace, names: dict[str, str]) -> TieText:
    return TieText(
        agencies=listed([names.get(code, code) for code in tie.agencies]),
        steps=tuple(_step(key, values, names) for key, values in tie.steps),
        outcome=tie.outcome,
    )


def _step(key: RankingKey, values: Sequence[tuple[str, str]], names: dict[str, str]) -> str:
    shown = "{} ({})" if key.key is Key.BALLOT else "{} {}"
    figures = "; ".join(shown.format(names.get(code, code), value) for code, value in values)
    basis = f" ({key.basis})" if key.basis else ""
    return f"{key_words(key)}: {figures}{basis}"


def ballot_rows(result: Result) -> tuple[BallotRow, ...]:
    """Every recorded round, in order, with the votes of each agency."""
    rounds = sorted(result.register.ballots, key=lambda ballot: ballot.number)
    return tuple(_ballot(result, ballot) for ballot in rounds)


def _ballot(result: Result, ballot: BallotRound) -> BallotRow:
    names = names_of(result.plan)
    votes = [votes for votes in result.register.votes if votes.round == ballot.number]
    votes.sort(key=lambda one: (-one.votes, one.agency))
    return BallotRow(
        round=str(ballot.number),
        members=str(ballot.members),
        present=str(ballot.present),
        issued=str(ballot.issued),
        returned=str(ballot.returned),
        valid=str(ballot.valid),
        invalid=str(ballot.invalid),
        choose=str(ballot.choose),
        votes=tuple(VoteRow(names.get(one.agency, one.agency), str(one.votes)) for one in votes),
    )


def listed(names: Sequence[str]) -> str:
    """ "A, B và C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} và {names[-1]}"
