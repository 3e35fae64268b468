"""Ties and ballots in words, for the minutes and the papers of the ballot. Counts only: no voter is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model import BallotRound, Key, RankingKey, Result, TieTrace
from ...tabulation.ranking.keys import precedence
from ...tabulation.reporting.labels import key_words, person_name
from ...vietnamese.end_punctuation import bare
from ..template_fields import said
from .letterhead import DOTS, Paper, names_of, shared


@dataclass(frozen=True)
class TieText:
    """How one set of equal agencies was settled."""

    agencies: str = said("don_vi", "Các đơn vị bằng điểm nhau, hoặc được đưa ra bình bầu")
    alike: str = said("bang_nhau", "“bằng điểm nhau”, hoặc “được bình bầu” khi phiếu bầu là khóa đầu")
    steps: tuple[str, ...] = said("buoc", "Từng bước xét: tiêu chí, số của từng đơn vị, điều khoản")
    outcome: str = said("ket_luan", "Kết luận")
    before_ballot: tuple[str, ...] = said("truoc_phieu", "Các bước đã xét trước khi phải bỏ phiếu")


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
        alike="được bình bầu" if tie.steps[0][0].key is Key.BALLOT else "bằng điểm nhau",
        steps=tuple(_step(key, values, names) for key, values in tie.steps),
        outcome=tie.outcome,
        before_ballot=tuple(
            _step(key, values, names) for key, values in tie.steps if key.key is not Key.BALLOT
        ),
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


@dataclass(frozen=True)
class CountView(Paper):
    """The minutes of counting the ballots."""

    started: str = said("bat_dau", "Thời gian họp, như ghi trong sổ theo dõi")
    place: str = said("dia_diem", "Địa điểm")
    chair: str = said("chu_tri", "Người chủ trì")
    chair_name: str = said("ten_chu_tri", "Họ tên người chủ trì")
    rounds: tuple[BallotRow, ...] = said("kiem_phieu", "Từng vòng bỏ phiếu")
    ties: tuple[TieText, ...] = said("dong_diem", "Vì sao phải bỏ phiếu, và kết luận")


@dataclass(frozen=True)
class BallotPaper:
    """One paper to be handed out. All papers of one round are alike: none can be told from another."""

    round: str = said("vong", "Vòng bỏ phiếu")
    choose: str = said("phai_chon", "Số đơn vị phải chọn")
    agencies: tuple[str, ...] = said("don_vi", "Các đơn vị còn bằng nhau, theo thứ tự kế hoạch")


@dataclass(frozen=True)
class BallotView(Paper):
    """As many ballot papers as there are members, for each set of agencies that is still equal."""

    papers: tuple[BallotPaper, ...] = said("phieu", "Các lá phiếu, hai lá một trang A4")


def counting(result: Result) -> CountView | None:
    """The minutes of the count; None when no ballot was recorded."""
    rounds = ballot_rows(result)
    if not rounds:
        return None
    meeting = result.register.meeting
    held = {ballot.number for ballot in result.register.ballots}
    return CountView(
        **shared(result),
        started=bare(meeting.started) or DOTS,
        place=bare(meeting.place) or DOTS,
        chair=bare(meeting.chair) or DOTS,
        chair_name=person_name(meeting.chair) or DOTS,
        rounds=rounds,
        ties=tuple(
            text
            for text, tie in zip(tie_texts(result), _ties(result), strict=True)
            if held & {ballot.number for ballot in tie.ballots}
        ),
    )


def ballot_papers(result: Result) -> BallotView | None:
    """The ballot papers that are due; None when nobody is left equal."""
    names, members = names_of(result.plan), _members(result)
    held = max((ballot.number for ballot in result.register.ballots), default=0)
    choose = "1" if precedence(result.plan)[0].key is not Key.BALLOT else "……"
    papers = [
        BallotPaper(str(held + 1), choose, tuple(names[code] for code in equal))
        for equal in due_sets(result)
        for _ in range(members)
    ]
    return BallotView(**shared(result), papers=tuple(papers)) if papers else None


def due_sets(result: Result) -> tuple[tuple[str, ...], ...]:
    """The sets of agencies that have to be voted on, as the result names them: at most one of each list."""
    return tuple(group.due for group in result.groups if group.due)


def _members(result: Result) -> int:
    """Members who vote: as last recorded, else one for each agency of the block."""
    recorded = [ballot.members for ballot in result.register.ballots]
    return recorded[-1] if recorded else len(result.plan.agencies)


def _ties(result: Result) -> tuple[TieTrace, ...]:
    return tuple(tie for group in result.groups for tie in group.ties)
