"""The registration form, both ways: `write_registration` makes it, `read_registration` reads it back."""

from __future__ import annotations

from .read import read_registration, registered_targets
from .write import write_registration

__all__ = ["read_registration", "registered_targets", "write_registration"]
