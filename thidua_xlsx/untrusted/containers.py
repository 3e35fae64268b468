"""Messages and archives that forms come in: opened one level deep, what they enclose given as bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from ..address import Address
from ..findings import Finding, found
from ..vietnamese.dates import show
from .file_kind import ZIP, FileKind
from .file_names import shown_name
from .limits import LIMITS, Limits
from .ooxml.package import Package
from .refusal import RefusalError
from .sandbox import FailedError, confined
from .zip.directory import members
from .zip.inflate import inflate

CONTAINERS = (FileKind.MAIL, FileKind.OUTLOOK_MAIL, FileKind.ARCHIVE)


@dataclass(frozen=True, slots=True)
class Enclosed:
    """One file of a container; `name` is `<container>!<name inside>`, and no two are the same."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Container:
    """A message or an archive. `what` names it in findings; `findings` say why it could not be opened."""

    what: str
    enclosed: tuple[Enclosed, ...] = ()
    received: date | None = None
    """Day the message came, by the last server, else by the sender's clock."""
    sender: str = ""
    findings: tuple[Finding, ...] = ()


def is_container(package: Package) -> bool:
    """Whether `open_container` is to be asked; other archives than zip are not opened."""
    return package.kind in CONTAINERS and (
        package.kind is not FileKind.ARCHIVE or package.content.startswith(ZIP)
    )


def open_container(package: Package, limits: Limits = LIMITS) -> Container:
    """What a container encloses, in its own order. Never raises on what the file holds."""
    what = "tệp nén" if package.kind is FileKind.ARCHIVE else "thư"
    try:
        return _archive(package, limits) if package.kind is FileKind.ARCHIVE else _message(package, limits)
    except RefusalError as refusal:
        return Container(what, findings=(refusal.finding,))
    except FailedError as failure:
        reason = "quá nhiều hoặc quá lớn" if failure.reason == "limits" else "thư bị hỏng"
        return Container(what, findings=(found("E197", Address(package.name), what=what, reason=reason),))


def _archive(package: Package, limits: Limits) -> Container:
    listed = members(package.content, package.name, replace(limits, members=limits.enclosed))
    bounded = replace(limits, member_bytes=limits.file_bytes, total_bytes=limits.enclosed_bytes)
    files = inflate(package.content, listed, package.name, bounded, files=True)
    return Container("tệp nén", tuple(_named(package.name, files.items())))


def _message(package: Package, limits: Limits) -> Container:
    task = "message" if package.kind is FileKind.MAIL else "outlook"
    told, data = confined(task, package.content, most=limits.enclosed)
    if len(data) > limits.enclosed_bytes:
        raise FailedError("limits")
    files, at = [], 0
    for name, size in told["enclosed"]:
        files.append((name.replace("\\", "/").rpartition("/")[2], data[at : at + size]))
        at += size
    received = date.fromisoformat(told["received"]) if told["received"] else None
    sender = shown_name(told["sender"])
    what = f"thư của {sender or '?'}, ngày {show(received) if received else '?'}"
    return Container(what, tuple(_named(package.name, files)), received, sender)


def _named(container: str, files: Iterable[tuple[str, bytes]]) -> Iterator[Enclosed]:
    """With the container's name in front; the second of one name is numbered."""
    seen: Counter[str] = Counter()
    for name, data in files:
        seen[name] += 1
        more = f" ({seen[name]})" if seen[name] > 1 else ""
        yield Enclosed(f"{container}!{name}{more}", data)
