"""A file as received -> the returns in it: itself, or the workbooks of a message or an archive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from ...address import Address
from ...findings import Finding, found
from ...untrusted.containers import CONTAINERS, Container, is_container, open_container
from ...untrusted.file_kind import FileKind
from ...untrusted.file_names import temporary
from ...untrusted.ooxml.package import Package, open_bytes

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
class Unfolded:
    """One return, or (`envelope`) the container it came in, of which only `findings` count."""

    package: Package
    received: date | None = None
    sender: str = ""
    envelope: bool = False
    findings: tuple[Finding, ...] = ()


def unfold(package: Package) -> Iterator[Unfolded]:
    """The package itself, or what it encloses and then the container."""
    if not is_container(package):
        yield Unfolded(package)
        return
    container = open_container(package)
    findings: list[Finding] = list(container.findings)
    read = 0
    for member in container.enclosed:
        if temporary(member.name.rpartition("!")[2]):
            continue
        inner = open_bytes(member.data, member.name)
        if inner.kind in CONTAINERS:
            findings.append(
                _failed(Address(member.name), container, "nằm trong một tệp khác, chỉ mở một lớp")
            )
        elif inner.kind in _NOT_SHEETS and PurePosixPath(member.name).suffix.lower() not in _SHEETS:
            name = member.name.partition("!")[2]
            findings.append(found("I196", Address(package.name), name=name))
        else:
            read += 1
            yield Unfolded(inner, container.received, container.sender)
    at = Address(package.name)
    if read:
        findings.append(found("I195", at, what=container.what, count=str(read)))
    elif not any(finding.level.value == "error" for finding in findings):
        findings.append(_failed(at, container, "không có sổ tính nào bên trong"))
    yield Unfolded(package, container.received, container.sender, True, tuple(findings))


def _failed(at: Address, container: Container, reason: str) -> Finding:
    return found("E197", at, what=container.what, reason=reason)
