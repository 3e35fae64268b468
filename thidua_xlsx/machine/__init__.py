"""The machine under the tool: its programs, fonts, disk, signs and clock, observed and then judged.

`observe` looks and decides nothing; `examine` judges what was seen and looks at nothing, so that every kind
of machine can be tried on any other.
"""

from __future__ import annotations

from .checks import Check, examine
from .observe import Surroundings, observe
from .programs import libreoffice

__all__ = ["Check", "Surroundings", "examine", "libreoffice", "observe"]
