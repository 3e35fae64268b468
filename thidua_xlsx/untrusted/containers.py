"""Messages and archives that forms come in: opened two levels deep, the files in them given as bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePosixPath

from ..address import Address
from ..catalogue import Level, other_formats
from ..confined.message_frame import is_mailbox
from ..findings import Finding, found
from ..vietnamese.dates import show
from .file_kind import ZIP, FileKind
from .file_names import SHEETS, comes_along, shown_name, temporary
from .limits import LIMITS, Limits
from .ooxml.package import Package, kind_of, open_bytes
from .refusal import RefusalError
from .sandbox import SandboxError, run_sandboxed
from .zip.directory import METHODS, members
from .zip.inflate import inflate

_CONTAINERS = (FileKind.MAIL, FileKind.OUTLOOK_MAIL, FileKind.ARCHIVE)
_HIDING = (FileKind.OUTLOOK_PACKET, FileKind.SIGNED_MESSAGE)
"""Kinds that hide a form and are not opened: the finding of the kind says what to do."""
_NOT_SHEETS = (
    FileKind.WORD,
    FileKind.PDF,
    FileKind.IMAGE,
    FileKind.HTML,
    FileKind.TEXT,
    FileKind.EMPTY,
    FileKind.UNKNOWN,
)
_LEVELS = 2
"""A message or an archive, and those that lie directly in it."""


@dataclass(frozen=True, slots=True)
class Member:
    """One file of a container; `name` is `<container>!<name inside>`, and no two are the same."""

    name: str
    data: bytes
    received: date | None = None
    """Day on which the earliest of the messages around it came."""
    sender: str = ""
    """Address that the innermost of those messages came from."""
    closed: bool = False
    """Whether one of those messages is in Outlook's own format, which few programs open."""


@dataclass(frozen=True, slots=True)
class Container:
    """A message or an archive. `members` are the files in it that may be returns, in their own order.

    Those that came along with a return (a signed print, a report, pictures) are among them.
    """

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


@dataclass(slots=True)
class _Opened:
    """What a container and those in it hold, gathered file by file. `limits`: what all may still hold."""

    limits: Limits
    members: list[Member] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


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
    opened = _Opened(limits)
    enclosed = _open(opened, package, 1)
    return Container(tuple(opened.members), enclosed.received, enclosed.sender), tuple(opened.findings)


def _open(opened: _Opened, package: Package, level: int) -> _Enclosed:
    """The container's files, and those of the containers in it, put into `opened`."""
    archive = package.kind is FileKind.ARCHIVE
    enclosed, told = _Enclosed("tệp nén" if archive else "thư", ()), len(opened.findings)
    try:
        enclosed = _archive(opened, package) if archive else _message(package, opened.limits)
    except RefusalError as refusal:
        opened.findings.append(refusal.finding)
    except SandboxError as failure:
        reason = "quá nhiều hoặc quá lớn" if failure.reason == "limits" else "thư bị hỏng"
        opened.findings.append(_failed(package.name, enclosed.what, reason))
    else:
        opened.limits = replace(
            opened.limits,
            enclosed=opened.limits.enclosed - len(enclosed.files),
            enclosed_bytes=opened.limits.enclosed_bytes - sum(len(file.data) for file in enclosed.files),
        )
        counts = _sort_out(opened, enclosed, package.name, level)
        opened.findings += _summed_up(counts, enclosed.what, package.name, opened.findings[told:])
    return enclosed


def _sort_out(opened: _Opened, enclosed: _Enclosed, container: str, level: int) -> Counter[str]:
    """Each file of a container: a return or what came along with one, opened in its turn, or left.

    Gives how many may be returns ("sheets"), came along ("along"), are containers ("inner").
    """
    counts = Counter[str]()
    for file in enclosed.files:
        kind = kind_of(file.data, file.name)
        if kind is FileKind.RESOURCE_FORK or temporary(file.name.rpartition("!")[2]):
            continue
        if kind in _CONTAINERS:
            counts["inner"] += 1
            _open_inner(opened, file, enclosed, level)
        elif kind in _HIDING:
            opened.findings.append(found(kind.refusal, Address(file.name)))
        elif comes_along(file.name, kind):
            counts["along"] += 1
            opened.members.append(file)
        elif kind in _NOT_SHEETS and not _named_as_sheet(file.name):
            opened.findings.append(_left(container, file.name))
        else:
            counts["sheets"] += 1
            opened.members.append(file)
    return counts


def _summed_up(counts: Counter[str], what: str, container: str, told: Iterable[Finding]) -> Iterator[Finding]:
    """What lay directly in a container, or that nothing did, unless that follows from what was told."""
    if counts["sheets"] or counts["along"]:
        facts = {"count": str(counts["sheets"]), "along": str(counts["along"])}
        yield found(other_formats.CONTAINER_OPENED, Address(container), what=what, **facts)
    elif not counts["inner"] and not any(finding.level is Level.ERROR for finding in told):
        yield _failed(container, what, "không có sổ tính nào bên trong")


def _open_inner(opened: _Opened, file: Member, outer: _Enclosed, level: int) -> None:
    """A container inside a container: its files count as received when the earlier message came."""
    package = open_bytes(file.data, file.name)
    if not is_container(package):
        opened.findings.append(_failed(file.name, outer.what, "tệp nén bên trong không phải .zip"))
        return
    if level == _LEVELS:
        reason = f"nằm quá sâu, chỉ mở {_LEVELS} lớp"
        opened.findings.append(_failed(file.name, outer.what, reason))
        return
    before = len(opened.members)
    inner = _open(opened, package, level + 1)
    days = [day for day in (outer.received, inner.received) if day is not None]
    opened.members[before:] = [
        replace(
            member,
            received=min(days, default=None),
            sender=inner.sender or outer.sender,
            closed=member.closed or file.closed,
        )
        for member in opened.members[before:]
    ]


def _named_as_sheet(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() in SHEETS


def _left(container: str, name: str) -> Finding:
    inside = name.removeprefix(f"{container}!")
    return found(other_formats.ENCLOSED_FILE_NOT_READ, Address(container), name=inside)


def _failed(name: str, what: str, reason: str) -> Finding:
    return found(other_formats.CONTAINER_UNREADABLE, Address(name), what=what, reason=reason)


def _archive(opened: _Opened, package: Package) -> _Enclosed:
    limits = opened.limits
    bounds = replace(limits, members=limits.enclosed)
    listed = members(package.content, package.name, bounds, files=True)
    known = [member for member in listed if member.method in METHODS]
    for member in listed:
        if member.method not in METHODS:
            name = shown_name(f"{package.name}!{member.name}")
            reason = f"được nén theo cách {member.method}, không mở được"
            lost = _named_as_sheet(member.name)
            opened.findings.append(_failed(name, "tệp nén", reason) if lost else _left(package.name, name))
    bounded = replace(limits, member_bytes=limits.file_bytes, total_bytes=limits.enclosed_bytes)
    files = inflate(package.content, known, package.name, bounded, files=True)
    return _Enclosed("tệp nén", tuple(_named(Member(package.name, b""), files.items())))


def _message(package: Package, limits: Limits) -> _Enclosed:
    if package.kind is FileKind.MAIL and is_mailbox(package.content):
        reason = "có nhiều thư trong một hộp thư; lưu riêng từng thư (.eml)"
        raise RefusalError(_failed(package.name, "hộp thư", reason))
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
    closed = package.kind is FileKind.OUTLOOK_MAIL
    around = Member(package.name, b"", received, sender, closed)
    return _Enclosed(what, tuple(_named(around, files)), received, sender)


def _named(container: Member, files: Iterable[tuple[str, bytes]]) -> Iterator[Member]:
    """With the container's name in front, and what is known of it; the second of one name is numbered."""
    seen: Counter[str] = Counter()
    for name, data in files:
        shown = shown_name(name)
        seen[shown] += 1
        more = f" ({seen[shown]})" if seen[shown] > 1 else ""
        yield replace(container, name=f"{container.name}!{shown}{more}", data=data)
