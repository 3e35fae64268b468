"""Packages (.xlsx, .docx): members within limits, parts by relationship, XML without DTDs."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

from .text import BrokenError

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = f"{{{OFFICE}}}id"
_STRICT = {
    "http://purl.oclc.org/ooxml/spreadsheetml/main": MAIN.strip("{}"),
    "http://purl.oclc.org/ooxml/officeDocument/relationships": OFFICE,
}
"""Namespaces of strict packages, and the transitional ones that say the same."""
CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
CONTENT_TYPES = "[content_types].xml"
COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")
"""How a compound file begins: a message of Outlook's, an .xls."""
_PART_LIMIT, _BOOK_LIMIT = 96 * 1024**2, 128 * 1024**2


def parts_of(data: bytes, *, files: bool = False) -> dict[str, bytes]:
    """Members of a .xlsx or .docx, within limits; BrokenError for anything else.

    `files`: of any zip. Then names may differ by case alone, and "/" stands between folders. What only ends
    as a zip is none: a message of Outlook's may end with the workbook that it encloses.
    """
    if not data.startswith(b"PK"):
        raise BrokenError("không phải tệp .xlsx/.docx")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            members = packed.infolist()
            if sum(member.file_size for member in members) > _BOOK_LIMIT or len(members) > 1000:
                raise BrokenError("quá lớn khi mở ra")
            if len({n if files else n.lower() for n in packed.namelist()}) != len(members):
                raise BrokenError("có hai phần cùng tên")
            if files:
                plain = {m.filename.replace("\\", "/").removeprefix("/"): m for m in members}
                return {name: packed.read(m) for name, m in plain.items() if not name.endswith("/")}
            return {member.filename: packed.read(member) for member in members if not member.is_dir()}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError) as fault:
        raise BrokenError(f"không phải tệp .xlsx/.docx đọc được ({fault})") from fault


def is_old_workbook(data: bytes) -> bool:
    """Whether the bytes are a workbook of a format that is not read here: .xls, .ods, .xlsb."""
    if data.startswith(COMPOUND):
        return "Workbook".encode("utf-16-le") in data
    try:
        parts = parts_of(data, files=True)
    except BrokenError:
        return False
    return b"opendocument.spreadsheet" in parts.get("mimetype", b"") or "xl/workbook.bin" in parts


def xml(data: bytes) -> ElementTree.Element:
    """Parsed; a document type (and with it every entity) is refused first, in UTF-8 and UTF-16."""
    plainer = data.replace(b"\0", b"").upper()
    if b"<!DOCTYPE" in plainer or b"<!ENTITY" in plainer:
        raise BrokenError("có khai báo DTD")
    if len(data) > _PART_LIMIT:
        raise BrokenError("có phần quá lớn")
    try:
        return _transitional(ElementTree.fromstring(data))
    except (ElementTree.ParseError, ValueError, RecursionError) as fault:
        raise BrokenError(f"XML hỏng: {fault}") from fault


def _transitional(root: ElementTree.Element) -> ElementTree.Element:
    """A strict part with the namespaces of a transitional one, which mean the same."""
    if not root.tag.startswith("{http://purl.oclc.org/ooxml/"):
        return root
    for node in root.iter():
        node.tag = _renamed(node.tag)
        for name in [name for name in node.attrib if name.startswith("{")]:
            node.set(_renamed(name), node.attrib.pop(name))
    return root


def _renamed(name: str) -> str:
    space, _, local = name.removeprefix("{").rpartition("}")
    return f"{{{_STRICT[space]}}}{local}" if space in _STRICT else name


class Package:
    """The parts of a workbook or paper, found by their relationships; names are compared without case.

    A relationship counts by its exact type, transitional or strict: a type that nobody knows leads nowhere.
    """

    def __init__(self, data: bytes) -> None:
        self.parts = {name.lower(): part for name, part in parts_of(data).items()}

    def main(self) -> str:
        """Name of the part that the package is about: the workbook, or the text of a paper."""
        name = self.related("", f"{OFFICE}/officeDocument")
        if name is None:
            raise BrokenError("không có phần chính")
        return name

    def targets(self, source: str) -> dict[str, tuple[str, str]]:
        """By id the (type, part) of what a part (or "", the package) points to inside the package."""
        folder, _, name = source.rpartition("/")
        links = self.parts.get(f"{folder}/_rels/{name}.rels".removeprefix("/"))
        if links is None:
            return {}
        return {
            link.get("Id", ""): (_plain_type(link.get("Type", "")), _resolved(folder, link.get("Target", "")))
            for link in xml(links)
            if link.get("TargetMode", "Internal") == "Internal"
        }

    def related(self, source: str, kind: str) -> str | None:
        """The one part of this kind, if it is there; BrokenError where there are two."""
        found = {name for of_kind, name in self.targets(source).values() if of_kind == kind}
        if len(found) > 1:
            raise BrokenError(f"có hai phần cùng loại: {', '.join(sorted(found))}")
        return next((name for name in found if name in self.parts), None)

    def part(self, source: str, kind: str) -> bytes | None:
        """Content of the one part of this kind; None where it is not there."""
        name = self.related(source, kind)
        return None if name is None else self.parts[name]


def _plain_type(kind: str) -> str:
    for strict, transitional in _STRICT.items():
        if kind.startswith(strict + "/"):
            return transitional + kind.removeprefix(strict)
    return kind


def _resolved(folder: str, target: str) -> str:
    """Name of the part that a target means, seen from the folder of the part that names it."""
    steps: list[str] = [] if target.startswith("/") else [step for step in folder.split("/") if step]
    for step in target.lower().split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)
