"""What published texts say of a standing, so that they can be compared with it."""

from __future__ import annotations

from decimal import Decimal

from ..inputs.plan_types import Agency
from ..ranking.conditions import Standing
from ..text import nfc


def list_title(agency: Agency) -> str:
    """What the list of an agency is called: its group, or what it ranks."""
    return agency.group or agency.kind.capitalize()


def proposal_words(standing: Standing) -> str | None:
    """What the meeting proposed for an agency: its award, else that it is the reserve."""
    return standing.at_meeting or ("Dự phòng" if standing.reserve else None)


def text_or_none(text: str) -> str | None:
    """A published text; None for a dash and for nothing."""
    return None if text.strip() in ("", "–", "-") else nfc(text.strip())


def difference(minuend: Decimal | None, subtrahend: Decimal | None) -> Decimal | None:
    """None where one of the two is not there."""
    return None if minuend is None or subtrahend is None else minuend - subtrahend
