"""Result -> what a paper says: frozen dataclasses of finished strings. Pure: no files, no Word, no clock."""

from __future__ import annotations

from .appraisal_minutes import AppraisalView, appraisals
from .award_proposal import ProposalView, awarding, proposal
from .letterhead import Paper
from .meeting_minutes import MinutesView, minutes
from .reminder import NoticeView, notice
from .result_slip import SlipView, slips
from .supplement import SupplementView, supplement
from .ties_and_ballots import BallotView, CountView, ballot_papers, counting

__all__ = [
    "AppraisalView",
    "BallotView",
    "CountView",
    "MinutesView",
    "NoticeView",
    "Paper",
    "ProposalView",
    "SlipView",
    "SupplementView",
    "appraisals",
    "awarding",
    "ballot_papers",
    "counting",
    "minutes",
    "notice",
    "proposal",
    "slips",
    "supplement",
]
