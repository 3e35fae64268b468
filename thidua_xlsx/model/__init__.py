"""Plain, frozen values: the plan, the register, what came back, and the result. Nothing here computes."""

from __future__ import annotations

from .cells import Book, Cell, CellType, Sheet
from .entries import (
    Absent,
    Appraisal,
    Claim,
    Entry,
    Outcome,
    Returned,
    SelfScoring,
    Slot,
    Source,
    Value,
)
from .inputs import NO_PEERS, Fault, Input, InputKind, Peers
from .parameters import Band, Bands, Levels, Parameter, PerUnit, Ratio, TargetShape
from .plan import (
    NOWHERE,
    Adjustment,
    Agency,
    AutomaticSource,
    Award,
    ClassBand,
    Condition,
    Criterion,
    Late,
    Milestone,
    MissedMeetings,
    Plan,
    RankingKey,
    SeasonInfo,
    Task,
)
from .register import (
    Absence,
    AgreedScore,
    BallotRound,
    CouncilDecision,
    Meeting,
    MeetingRecord,
    Receipt,
    Record,
    Register,
    RegisteredTarget,
    Registration,
    Votes,
)
from .result import (
    Adjusted,
    GroupResult,
    Met,
    Origin,
    Result,
    Score,
    Separation,
    Settled,
    Standing,
    Stated,
    Tally,
    TieTrace,
)
from .words import (
    AgencyKind,
    ConditionSource,
    Consequence,
    Declarer,
    Direction,
    Field,
    Key,
    Method,
    MilestoneKind,
    OnRefusal,
    RankBy,
    Role,
    Scorer,
    Sign,
    WhenNotApplied,
    WhenUnappraised,
)

__all__ = [
    "Band",
    "Bands",
    "Book",
    "Cell",
    "CellType",
    "Fault",
    "Input",
    "InputKind",
    "Levels",
    "NO_PEERS",
    "Parameter",
    "Peers",
    "PerUnit",
    "Ratio",
    "Sheet",
    "TargetShape",
]
