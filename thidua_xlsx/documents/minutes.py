"""The minutes as a Word file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..findings import Finding
from ..model import Result
from .render import Properties, render
from .templates import find
from .views import minutes

TEMPLATE = "bien_ban.docx"


def render_minutes(path: Path, result: Result, template_dirs: Sequence[Path] = ()) -> tuple[Finding, ...]:
    """Write the minutes and return the findings about the template (7xx). With an error nothing is written.

    `template_dirs` are searched before the shipped templates. Raises OSError when `path` cannot be written.
    """
    view = minutes(result)
    properties = Properties(f"Biên bản {view.title.lower()}", view.issuing_body)
    rendered = render(find(TEMPLATE, template_dirs), view, properties)
    if rendered.data is not None:
        path.write_bytes(rendered.data)
    return rendered.findings
