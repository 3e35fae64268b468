"""Result -> what a paper says: frozen dataclasses of finished strings. Pure: no files, no Word, no clock."""

from __future__ import annotations

from .minutes import MinutesView, minutes
from .paper import Paper

__all__ = ["MinutesView", "Paper", "minutes"]
