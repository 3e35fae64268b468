"""The README's commands and example, as they are printed."""

from __future__ import annotations

import re
from pathlib import Path

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")


def command(name: str) -> str:
    """The block marked `<!-- NAME command -->`."""
    (block,) = re.findall(rf"<!-- {name} command -->\n```sh\n(.*?)```", README, re.DOTALL)
    return block


def library_example() -> str:
    """The block in Python."""
    (block,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    return block
