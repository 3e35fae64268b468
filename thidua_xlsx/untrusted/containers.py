"""Messages and archives that forms come in: opened one level deep, the returns in them given as bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath

from ..address import Address
from ..catalogue import Level, other_formats
from ..findings import Finding, found
from ..vietnamese.dates import show
from .file_kind import ZIP, FileKind
from .file_names import shown_name, temporary
from .limits import LIMITS, Limits
from .ooxml.package import Package, kind_of
from .refusal import RefusalError
from .sandbox import SandboxError, run_sandboxed
from .zip.directory import members
from .zip.inflate import inflate

_CONTAINERS = (FileKind.MAIL, FileKind.OUTLOOK_MAIL, FileKind.ARCHIVE)
_SHEETS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv")
"""Names of files that somebody meant as a return, whatever is in them."""
_NOT_SHEETS = (
    FileKind.WORD,
    FileKind.PDF,
    FileKind.IMAGE,
    FileKind.HTML,
    FileKind.TEXT,
    FileKind.EMPTY,
    FileKind.UNKNOWN,
)


@dataclass(frozen=True, slots=True)
class Member:
    """One file of a container; `name` is `<container>!<name inside>`, and no two are the same."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Container:
    """A message or an archive. `members` are the files in it that may be returns, in their own order."""

    members: tuple[Member, ...] = ()
    received: date | None = None
    """Day the message came, by the last server, else by the sender's clock."""
    sender: str = ""
    """Address the message came from."""


@dataclass(frozen=True, slots=True)
class _Enclosed:
    """Everything in a container; `what` names it in findings."""

    what: str
    files: tuple[Member, ...]
    received: date | None = None
    sender: str = ""


def is_container(package: Package) -> bool:
    """Whether `open_container` is to be asked; other archives than zip are not opened."""
    return package.kind in _CONTAINERS and (
        package.kind is not FileKind.ARCHIVE or package.content.startswith(ZIP)
    )


def open_container(package: Package, limits: Limits = LIMITS) -> tuple[Container, tuple[Finding, ...]]:
    """The returns that a container encloses, and what was found. Never raises on what the file holds.

    I195 how many they are · I196 a file that is no return · E197 why the container, or a file in it, is not
    read.
    """
    archive = package.kind is FileKind.ARCHIVE
    try:
        enclosed = _archive(package, limits) if archive else _message(package, limits)
    except RefusalError as refusal:
        return Container(), (refusal.finding,)
    except SandboxError as failure:
        reason = "quá nhiều hoặc quá lớn" if failure.reason == "limits" else "thư bị hỏng"
        return Container(), (_failed(package.name, "tệp nén" if archive else "thư", reason),)
    returns, findings = _returns(enclosed, package.name)
    return Container(returns, enclosed.received, enclosed.sender), findings


def _returns(enclosed: _Enclosed, container: str) -> tuple[tuple[Member, ...], tuple[Finding, ...]]:
    """The files that may be returns, and what is said of the others."""
    returns: list[Member] = []
    findings: list[Finding] = []
    for file in enclosed.files:
        inside = file.name.rpartition("!")[2]
        if temporary(inside):
            continue
        kind = kind_of(file.data, file.name)
        if kind in _CONTAINERS:
            reason = "nằm trong một tệp khác, chỉ mở một lớp"
            findings.append(_failed(file.name, enclosed.what, reason))
        elif kind in _NOT_SHEETS and PurePosixPath(file.name).suffix.lower() not in _SHEETS:
            findings.append(
                found(
                    other_formats.ENCLOSED_FILE_NOT_READ, Address(container), name=file.name.partition("!")[2]
                )
            )
        else:
            returns.append(file)
    if returns:
        findings.append(
            found(
                other_formats.CONTAINER_OPENED,
                Address(container),
                what=enclosed.what,
                count=str(len(returns)),
            )
        )
    elif not any(finding.level is Level.ERROR for finding in findings):
        findings.append(_failed(container, enclosed.what, "không có sổ tính nào bên trong"))
    return tuple(returns), tuple(findings)


def _failed(name: str, what: str, reason: str) -> Finding:
    return found(other_formats.CONTAINER_UNREADABLE, Address(name), what=what, reason=reason)


def _archive(package: Package, limits: Limits) -> _Enclosed:
    listed = members(package.content, package.name, replace(limits, members=limits.enclosed))
    bounded = replace(limits, member_bytes=limits.file_bytes, total_bytes=limits.enclosed_bytes)
    files = inflate(package.content, listed, package.name, bounded, files=True)
    return _Enclosed("tệp nén", tuple(_named(package.name, files.items())))


def _message(package: Package, limits: Limits) -> _Enclosed:
    task = "message" if package.kind is FileKind.MAIL else "outlook"
    message, data = run_sandboxed(task, package.content, most=limits.enclosed)
    if len(data) > limits.enclosed_bytes:
        raise SandboxError("limits")
    files, start = [], 0
    for name, size in message["enclosed"]:
        files.append((name.replace("\\", "/").rpartition("/")[2], data[start : start + size]))
        start += size
    received = date.fromisoformat(message["received"]) if message["received"] else None
    sender = shown_name(message["sender"])
    what = f"thư của {sender or '?'}, ngày {show(received) if received else '?'}"
    return _Enclosed(what, tuple(_named(package.name, files)), received, sender)


def _named(container: str, files: Iterable[tuple[str, bytes]]) -> Iterator[Member]:
    """With the container's name in front; the second of one name is numbered."""
    seen: Counter[str] = Counter()
    for name, data in files:
        seen[name] += 1
        more = f" ({seen[name]})" if seen[name] > 1 else ""
        yield Member(f"{container}!{name}{more}", data)
