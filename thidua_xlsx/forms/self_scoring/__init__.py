"""The self-scoring form, both ways: `write_form` makes it from a layout, `read_form` reads what came back."""

from __future__ import annotations

from .read import read_form
from .write import write_form

__all__ = ["read_form", "write_form"]
