"""The agency's explanation, both ways: `write_explanation` makes it, `read_explanation` reads it back."""

from __future__ import annotations

from .read import asked_about, read_explanation, says_anything
from .write import write_explanation

__all__ = ["asked_about", "read_explanation", "says_anything", "write_explanation"]
