"""The agency's explanation, both ways: `write_explanation` makes it, `read_explanation` reads it back."""

from __future__ import annotations

from .read import read_explanation
from .write import write_explanation

__all__ = ["read_explanation", "write_explanation"]
