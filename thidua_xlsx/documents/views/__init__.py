"""Result -> what a paper says: frozen dataclasses of finished strings. Pure: no files, no Word, no clock."""

from __future__ import annotations

from .appraisal import AppraisalView, appraisals
from .ballots import BallotView, CountView, ballot_papers, counting
from .minutes import MinutesView, minutes
from .notice import NoticeView, notice
from .paper import Paper
from .proposal import ProposalView, awarding, proposal
from .slip import SlipView, slips

__all__ = [
    "AppraisalView",
    "BallotView",
    "CountView",
    "MinutesView",
    "NoticeView",
    "Paper",
    "ProposalView",
    "SlipView",
    "appraisals",
    "awarding",
    "ballot_papers",
    "counting",
    "minutes",
    "notice",
    "proposal",
    "slips",
]
