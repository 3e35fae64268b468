"""How a task says that a password is needed."""

from __future__ import annotations


class PasswordWantedError(Exception):
    """The bytes are encrypted, and the password is missing or wrong."""
