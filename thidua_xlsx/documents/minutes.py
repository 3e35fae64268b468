"""The minutes as a Word file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..findings import Finding
from ..model import Result
from .fields import context, shapes
from .papers import PAPERS, judged
from .templates import find
from .views import minutes
from .word import Properties, WordTemplate

NAME = "bien_ban"


def render_minutes(path: Path, result: Result, template_dirs: Sequence[Path] = ()) -> tuple[Finding, ...]:
    """Write the minutes and return the findings about the template (7xx). With an error nothing is written.

    `template_dirs` are searched before the shipped templates. Raises OSError when `path` cannot be written.
    """
    paper, view = PAPERS[NAME], minutes(result)
    template = WordTemplate(find(paper.template, template_dirs))
    findings = judged(template, paper)
    properties = Properties(f"Biên bản {view.title.lower()}", view.issuing_body)
    rendered = template.fill(shapes(paper.view), context(view), properties)
    if rendered.data is not None:
        path.write_bytes(rendered.data)
    return tuple(dict.fromkeys((*findings, *rendered.findings)))
