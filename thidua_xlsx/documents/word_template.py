"""A Word template, read once and filled many times: docxtpl's tags, our own assembling.

docxtpl turns the tags of a Word file into a Jinja source; it would then parse the result with a parser that
silently drops what is malformed. Here the result is parsed strictly and put back into the package as it is:
nothing is lost without a finding, and the same content gives the same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from docxtpl import DocxTemplate
from jinja2 import Environment, Template
from jinja2.exceptions import SecurityError, TemplateError

from ..address import Address
from ..catalogue import paper_templates
from ..findings import Finding, errors, found
from .deterministic_zip import pack
from .jinja_messages import in_words
from .template_checker import TORN, Parsed, torn_tags
from .template_fields import Shape
from .template_limits import LARGEST, LimitedEnvironment, rendered
from .template_package import accepted, as_docx, is_tracked, of_another_kind

CREATED = "2000-01-01T00:00:00Z"
"""A paper that carried the clock would differ at each run."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/metadata"
MAIN, CORE = "word/document.xml", "docProps/core.xml"
KEPT = 64
"""Parts of templates that are kept ready for the next paper."""
_TAGGED = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>\s*")
_DOCTYPE = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
_TAG = re.compile(r"\{[{%#]")
_PARAGRAPH = re.compile(r"<w:p([ >])")
_OWN_BREAK = re.compile(r"\n<w:p([ >])")
_FREE_CELLS = re.compile(r"\{%\s*(tc\b|colspan|hm\b)|<wp:docPr")
"""Tags that change the number of cells, and pictures that a loop may copy: docxtpl mends those at the end."""


@dataclass(frozen=True, slots=True)
class Properties:
    """Document properties: `author` is the issuing body."""

    title: str
    author: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished Word file, or the findings that prevented it (`data` is None)."""

    data: bytes | None
    findings: tuple[Finding, ...] = ()


class WordTemplate:
    """The parts of a template. `fault` says why it cannot be used at all; then there are no parts."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.at = Address(f"templates/{path.name}")
        self.fault: Finding | None = None
        self.parts: dict[str, bytes] = {}
        self.paragraphs: tuple[str, ...] = ()
        self.sources: dict[str, str] = {}
        self.remarks: tuple[Finding, ...] = ()
        self._judged: dict[int, tuple[Finding, ...]] = {}
        try:
            self.parts, self.remarks = self._ready(_read(path))
            tagged = {name: data for name, data in self.parts.items() if _TAGGED.fullmatch(name)}
            self.paragraphs = tuple(text for data in tagged.values() for text in _paragraphs(data))
            sources = {name: _source(data) for name, data in tagged.items()}
            self.sources = {name: source for name, source in sources.items() if _TAG.search(source)}
        except (
            OSError,
            zipfile.BadZipFile,
            ElementTree.ParseError,
            ValueError,
            NotImplementedError,
        ) as fault:
            self.fault = found(
                paper_templates.NOT_A_WORD_FILE, self.at, why=str(fault) or type(fault).__name__
            )

    def _ready(self, stored: Mapping[str, bytes]) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
        """The parts of a .docx without tracked changes, and what was done for that (W714, I715)."""
        parts, remarks = as_docx(stored), []
        tracked = [name for name, data in parts.items() if _TAGGED.fullmatch(name) and is_tracked(data)]
        parts |= {name: accepted(parts[name]) for name in tracked}
        if tracked:
            remarks.append(found(paper_templates.TRACKED_CHANGES, self.at))
        if of_another_kind(stored):
            remarks.append(found(paper_templates.NOT_A_DOCX, self.at))
        return parts, tuple(remarks)

    def check(self, view: Mapping[str, Shape]) -> tuple[Finding, ...]:
        """What would stop a paper with these fields, without filling the template (E701–E705)."""
        if self.fault:
            return (self.fault,)
        if id(view) not in self._judged:
            torn = tuple(
                found(paper_templates.MALFORMED_TAG, self.at, what=TORN, near=f" (gần “{text}”)")
                for text in torn_tags(self.paragraphs, view)
            )
            try:
                self._judged[id(view)] = (*self.remarks, *(torn or self._parsed.findings(view)))
            except RecursionError:
                self._judged[id(view)] = (
                    found(paper_templates.NOT_ALLOWED, self.at, what="thẻ lồng nhau quá sâu"),
                )
        return self._judged[id(view)]

    def missing(self, view: Mapping[str, Shape], original: WordTemplate) -> tuple[Finding, ...]:
        """The lists that the original shows and this template does not (W706)."""
        lost = original._parsed.lists(view) - self._parsed.lists(view)
        return tuple(
            found(paper_templates.LIST_NO_LONGER_USED, self.at, field=name, about=shape.about)
            for name, shape in view.items()
            if name in lost
        )

    @property
    def _parsed(self) -> Parsed:
        return Parsed(tuple(self.sources.values()), self.at, _shared())

    def fill(self, view: Mapping[str, Shape], values: Mapping[str, Any], properties: Properties) -> Rendered:
        """The paper. Nothing is made while the template has errors."""
        findings = self.check(view)
        if errors(findings):
            return Rendered(None, findings)
        try:
            filled = {
                name: self._part(rendered(template, values)) for name, template in self._compiled.items()
            }
        except SecurityError as fault:
            return Rendered(None, (found(paper_templates.NOT_ALLOWED, self.at, what=fault.message or ""),))
        except TemplateError as fault:
            return Rendered(
                None, (found(paper_templates.MALFORMED_TAG, self.at, what=in_words(fault.message), near=""),)
            )
        except TypeError as fault:
            return Rendered(None, (found(paper_templates.MALFORMED_TAG, self.at, what=str(fault), near=""),))
        for name, data in filled.items():
            try:
                ElementTree.fromstring(data)
            except ElementTree.ParseError as fault:
                return Rendered(
                    None, (found(paper_templates.NOT_A_WORD_FILE, self.at, why=f"{name}: {fault}"),)
                )
        core = {CORE: _core(properties)} if CORE in self.parts else {}
        return Rendered(pack({**self.parts, **filled, **core}, deflated=True), findings)

    @cached_property
    def _compiled(self) -> dict[str, Template]:
        return {name: _template(source) for name, source in self.sources.items()}

    def _part(self, filled: str) -> bytes:
        """The XML of a part as docxtpl leaves it: line breaks of values become breaks of Word."""
        word = DocxTemplate(io.BytesIO())
        xml = _OWN_BREAK.sub(r"<w:p\1", filled)
        xml = xml.replace("{_{", "{{").replace("}_}", "}}").replace("{_%", "{%").replace("%_}", "%}")
        if "\n" in xml or "\t" in xml:
            xml = word.resolve_listing(xml)
        if _FREE_CELLS.search("".join(self.sources.values())):
            word.docx_ids_index = 1000
            ElementTree.fromstring(xml)
            tree = word.fix_tables(xml)
            word.fix_docpr_ids(tree)
            xml = word.xml_to_string(tree)
        return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + xml.encode("utf-8")


def environment() -> Environment:
    """Jinja's sandbox with our filters and our limits."""
    return LimitedEnvironment()


def _read(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as package:
        members = [member for member in package.infolist() if not member.is_dir()]
        if sum(member.file_size for member in members) > LARGEST:
            raise ValueError("tệp quá lớn")
        parts = {member.filename: package.read(member) for member in members}
    if MAIN not in parts:
        raise ValueError(f"thiếu {MAIN}")
    if any(_DOCTYPE.search(data) for name, data in parts.items() if name.endswith((".xml", ".rels"))):
        raise ValueError("có khai báo DOCTYPE")
    return parts


@lru_cache(maxsize=KEPT)
def _paragraphs(data: bytes) -> tuple[str, ...]:
    """The text of each paragraph as it stands in Word, however many runs it is made of."""
    return tuple(
        "".join(text.text or "" for text in paragraph.iter(f"{_W}t"))
        for paragraph in ElementTree.fromstring(data).iter(f"{_W}p")
    )


@cache
def _shared() -> Environment:
    return environment()


@lru_cache(maxsize=KEPT)
def _template(source: str) -> Template:
    """Kept, as `_source` is: the papers of each phase of a year are made from the same templates."""
    return _shared().from_string(source)


@lru_cache(maxsize=KEPT)
def _source(data: bytes) -> str:
    """The Jinja source of a part: docxtpl's reading of its tags, one paragraph a line."""
    ElementTree.fromstring(data)
    patched: str = DocxTemplate(io.BytesIO()).patch_xml(_DECLARATION.sub("", data.decode("utf-8-sig")))
    return _PARAGRAPH.sub(r"\n<w:p\1", patched)


def _core(properties: Properties) -> bytes:
    title, author = escape(properties.title[:255]), escape(properties.author[:255])
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{CREATED}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{CREATED}</dcterms:modified>'
        "<dc:language>vi-VN</dc:language></cp:coreProperties>"
    ).encode()
