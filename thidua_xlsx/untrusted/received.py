"""A file from outside -> a workbook, a container with its members, or a refusal; always with its findings.

The one place that knows the order of the stages: bytes, kind, package or container or old format, cells.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..findings import Finding
from ..model import Book
from .containers import Container, is_container, open_container
from .file_kind import FileKind
from .legacy_workbook import LEGACY_FORMATS, read_legacy_workbook
from .limits import LIMITS, Limits
from .ooxml import package as packages
from .ooxml.package import Package, open_package
from .ooxml.read_workbook import read_book
from .sandbox import run_sandboxed


@dataclass(frozen=True, slots=True)
class Received:
    """One file as received: a workbook (`book`), a message or an archive (`container`), or else a refusal."""

    name: str
    """As shown to users: hidden characters written out as ‹U+202E›."""
    sha256: str
    """Of the bytes; "" when they could not be read."""
    findings: tuple[Finding, ...]
    book: Book | None = None
    container: Container | None = None
    encrypted: bool = False
    """Whether a password is needed first."""


@dataclass(frozen=True, slots=True)
class Encrypted:
    """A workbook that needs a password."""

    name: str
    sha256: str
    content: bytes = field(repr=False)


def open_received(
    path: Path, name: str | None = None, *, containers: bool = True, limits: Limits = LIMITS
) -> Received:
    """The file at `path`, read strictly; `name` (default that of the path) is what findings call it.

    Never raises on what the file holds. Without `containers` a message or an archive is a refusal.
    """
    return _received(open_package(path, name, limits), containers, limits)


def open_bytes(data: bytes, name: str, *, containers: bool = False, limits: Limits = LIMITS) -> Received:
    """The same for bytes at hand, such as the member of a container: containers in it are refused."""
    return _received(packages.open_bytes(data, name, limits), containers, limits)


def _received(package: Package, containers: bool, limits: Limits) -> Received:
    if containers and is_container(package):
        container, findings = open_container(package, limits)
        return Received(package.name, package.sha256, findings, container=container)
    if package.kind in LEGACY_FORMATS:
        return _legacy(package, limits)
    book, findings = read_book(package, limits)
    locked = package.kind is FileKind.ENCRYPTED
    return Received(package.name, package.sha256, (*package.findings, *findings), book, encrypted=locked)


def _legacy(package: Package, limits: Limits) -> Received:
    """An old format: that it is one is no refusal here, its reading says what came of it."""
    legacy = read_legacy_workbook(package, limits)
    others = (finding for finding in package.findings if finding.spec is not package.kind.refusal)
    findings = (*others, *legacy.findings)
    return Received(package.name, package.sha256, findings, legacy.book, encrypted=legacy.encrypted)


def encrypted_files(path: Path, name: str) -> Iterator[Encrypted]:
    """The file at `path`, or the members of the container it is, as far as they need a password."""
    package = open_package(path, name)
    if is_container(package):
        enclosed = open_container(package)[0].members
        files = (packages.open_bytes(member.data, member.name) for member in enclosed)
        yield from (Encrypted(file.name, file.sha256, file.content) for file in files if _locked(file))
    elif _locked(package):
        yield Encrypted(package.name, package.sha256, package.content)


def _locked(package: Package) -> bool:
    if package.kind in LEGACY_FORMATS:
        return read_legacy_workbook(package).encrypted
    return package.kind is FileKind.ENCRYPTED


def decrypted(file: Encrypted, password: str) -> bytes:
    """The workbook as it was before it was encrypted.

    SandboxError: the password is wrong, the file damaged, a limit reached, the package that decrypts missing.
    """
    return run_sandboxed("decrypt", file.content, password=password)[1]
