"""A view and a Word template make a Word file: sandboxed, strict, and the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.sax import SAXException

from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined
from jinja2.exceptions import SecurityError, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ..address import Address
from ..findings import Finding, errors, found
from .fields import context, shapes
from .filters import FILTERS
from .packing import repack
from .tags import Parsed

CREATED = datetime(2000, 1, 1, tzinfo=UTC)
"""A paper that carried the clock would differ at each run."""
_BREAK = re.compile(r"<w:p([ >])")
_DOCTYPE = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished Word file, or the findings that prevented it (`data` is None)."""

    data: bytes | None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Properties:
    """Document properties: `author` is the issuing body."""

    title: str
    author: str


def check(template: Path, view: type) -> tuple[Finding, ...]:
    """What is wrong with a template for that view, without rendering it (codes E701–W706)."""
    opened = _open(template)
    if isinstance(opened, Finding):
        return (opened,)
    return _parsed(opened, template).findings(shapes(view))


def render(template: Path, view: Any, properties: Properties) -> Rendered:
    """The template filled with the view. Nothing is rendered while the template has errors."""
    findings = check(template, type(view))
    if errors(findings):
        return Rendered(None, findings)
    return fill(template, context(view), properties, findings)


def fill(
    template: Path, values: Mapping[str, Any], properties: Properties, findings: Sequence[Finding] = ()
) -> Rendered:
    """The template filled with plain values under the template's names."""
    document = _open(template)
    if isinstance(document, Finding):
        return Rendered(None, (document,))
    at = _place(template)
    try:
        document.render(dict(values), environment(), autoescape=True)
    except SecurityError as fault:
        return Rendered(None, (found("E707", at, what=fault.message or ""),))
    except TemplateError as fault:
        return Rendered(None, (found("E702", at, what=fault.message or "", near=""),))
    except (KeyError, ValueError, TypeError, AttributeError, SAXException) as fault:
        # A tag in the wrong place (a row tag outside a table …) breaks the XML that docxtpl puts together.
        return Rendered(None, (found("E702", at, what=str(fault), near=""),))
    _describe(document, properties)
    saved = io.BytesIO()
    document.save(saved)
    data = repack(saved.getvalue())
    broken = _broken(data)
    if broken:
        return Rendered(None, (found("E704", at, why=broken),))
    return Rendered(data, tuple(findings))


def environment() -> Environment:
    """Jinja's sandbox with our filters: undefined names are errors, values are escaped."""
    made = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    made.globals.clear()
    made.filters.update(FILTERS)
    return made


def _open(template: Path) -> DocxTemplate | Finding:
    try:
        data = template.read_bytes()
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if any(
                _DOCTYPE.search(package.read(name)) for name in package.namelist() if name.endswith(".xml")
            ):
                return found("E704", _place(template), why="có khai báo DOCTYPE")
        document = DocxTemplate(io.BytesIO(data))
        document.init_docx()
    except (OSError, zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, SyntaxError) as fault:
        return found("E704", _place(template), why=type(fault).__name__)
    return document


def _place(template: Path) -> Address:
    return Address(f"templates/{template.name}")


def _parsed(document: DocxTemplate, template: Path) -> Parsed:
    return Parsed(tuple(_sources(document)), _place(template), environment())


def _sources(document: DocxTemplate) -> Iterator[str]:
    """Body, headers and footers as docxtpl hands them to Jinja, one paragraph a line."""
    bodies = [document.get_xml()]
    for uri in (document.HEADER_URI, document.FOOTER_URI):
        bodies += [document.get_part_xml(part) for _, part in document.get_headers_footers(uri)]
    for body in bodies:
        yield _BREAK.sub(r"\n<w:p\1", document.patch_xml(body))


def _describe(document: DocxTemplate, properties: Properties) -> None:
    core = document.docx.core_properties
    core.title, core.author, core.language = properties.title[:255], properties.author[:255], "vi-VN"
    core.last_modified_by, core.comments, core.revision = properties.author[:255], "", 1
    core.created = core.modified = CREATED.replace(tzinfo=None)


def _broken(data: bytes) -> str:
    """Why Word would choke on the file; "" when every part is well-formed XML."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                try:
                    ElementTree.fromstring(package.read(name))
                except ElementTree.ParseError as fault:
                    return f"{name}: {fault}"
    return ""
