"""What the council's decisions changed: the result as the meeting left it, and agency by agency what it holds
since.

Papers of the meeting are made of `at_meeting`: rows of `Hội đồng` never change them (contract §1).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...catalogue import ranking_and_awards
from ...model import Award, CouncilDecision, GroupResult, Result, Standing


@dataclass(frozen=True, slots=True)
class CouncilRow:
    """One agency that the council's decisions concern: proposed, in reserve, decided on, or awarded since."""

    group: GroupResult
    standing: Standing
    decisions: tuple[CouncilDecision, ...]
    """The council's rows about it, in the register's order."""

    @property
    def newly_held(self) -> Award | None:
        """The award that it holds since and did not have at the meeting; None without one."""
        held, won = self.standing.held, self.standing.award
        return held if held is not None and (won is None or won.form != held.form) else None

    @property
    def lost(self) -> Award | None:
        """The award that it had at the meeting and holds no longer; None without one."""
        held, won = self.standing.held, self.standing.award
        return won if won is not None and (held is None or held.form != won.form) else None


def at_meeting(result: Result) -> Result:
    """The result without the council's decisions: what the meeting knew and proposed."""
    return replace(
        result,
        register=replace(result.register, decisions=()),
        groups=tuple(_group_at_meeting(group) for group in result.groups),
        pending=tuple(waits for waits in result.pending if not of_council(waits.spec)),
        phases=tuple(at_meeting(phase) for phase in result.phases),
    )


def _group_at_meeting(group: GroupResult) -> GroupResult:
    return replace(
        group,
        standings=tuple(replace(standing, held=standing.award, seat=None) for standing in group.standings),
        vacant=group.vacant_at_meeting,
    )


def of_council(spec: object) -> bool:
    """Whether a finding of this kind is a consequence of the council's decisions alone."""
    return spec is ranking_and_awards.RESERVES_SHARE_RANK


def council_rows(result: Result) -> tuple[CouncilRow, ...]:
    """Every agency concerned, list after list by rank; nothing where the council has decided nothing."""
    return tuple(_rows(result)) if result.register.decisions else ()


def _rows(result: Result) -> Iterator[CouncilRow]:
    for group in result.groups:
        for standing in group.standings:
            code = standing.agency.code
            decisions = tuple(row for row in result.register.decisions if row.agency == code)
            if decisions or standing.award or standing.held or standing.reserve:
                yield CouncilRow(group, standing, decisions)
