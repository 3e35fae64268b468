"""Writing a set of workbooks: each whole or not at all; the same bytes are left alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from ... import storage
from ...catalogue import season_folder
from ...findings import Finding, found
from .disk_words import disk_words
from .folder import Folder
from .reports import WriteReport


@dataclass
class Batch:
    """Files written in one run, and what became of each. With `dry_run` nothing is touched."""

    folder: Folder
    dry_run: bool = False
    written: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def write(
        self, path: Path, fill: Callable[[BytesIO], None], ours: Callable[[bytes], bool] | None = None
    ) -> None:
        """Put what `fill` makes in the place of `path`, unless the same bytes stand there.

        Nor where `ours` does not know what stands there as written by the tool: E813, it is somebody's.
        """
        made = BytesIO()
        fill(made)
        self.write_bytes(path, made.getvalue(), ours)

    def write_bytes(self, path: Path, data: bytes, ours: Callable[[bytes], bool] | None = None) -> None:
        """The same with the bytes at hand."""
        shown = self.folder.shown(path)
        try:
            standing = path.read_bytes() if path.is_file() else None
            if standing == data:
                self.unchanged.append(shown)
                return
            if standing is not None and ours is not None and not ours(standing):
                self.findings.append(found(season_folder.EXISTS_ALREADY, self.folder.at(path)))
                return
            if not self.dry_run:
                storage.publish_bytes(path, data)
        except OSError as error:
            self.findings.append(unwritable(self.folder, path, error))
            return
        self.written.append(shown)

    def keep(self, path: Path) -> None:
        """Leave a file that somebody has filled."""
        self.kept.append(self.folder.shown(path))

    def report(self, *findings: Finding) -> WriteReport:
        """The report of the run."""
        return WriteReport(
            (*findings, *self.findings),
            tuple(self.written),
            tuple(self.unchanged),
            tuple(self.kept),
            self.dry_run,
        )


def unread(findings: Iterable[Finding]) -> bool:
    """Whether the disk did not give out a file that is there.

    Nothing is decided then: without it the season would be another one.
    """
    return any(finding.spec.withheld for finding in findings)


def unwritable(folder: Folder, path: Path, error: OSError) -> Finding:
    """The finding of a file that could not be written."""
    return found(season_folder.DISK_REFUSES, folder.at(path), reason=disk_words(error))
