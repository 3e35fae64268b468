"""The version of the tool, in a module that imports nothing: every room may ask for it."""

from __future__ import annotations

__version__ = "0.3.0"
