"""`verify` of a dossier: its files against its manifest, then its result recomputed from its own inputs."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ...address import Address
from ...catalogue import verification
from ...findings import Finding, errors, found
from ...untrusted import read_file
from ...version import __version__
from ..common.load import open_season
from ..common.reports import DocumentReport
from .compare_results import MISSING, OTHER, STRANGE
from .pack import LARGEST, Dossier, NoDossierError, open_unpacked, read_archive, read_returns, unpack
from .reading_copies import MANIFEST
from .verify import verify

COPY = "không phải bản đọc của phiếu trong hồ sơ"
OTHER_SEASON = "mã kỳ thi đua khác với kế hoạch"


def verify_dossier(path: Path) -> DocumentReport | None:
    """The report on a packed or unpacked dossier; None when the path is a season's own folder."""
    try:
        dossier = open_unpacked(path) if path.is_dir() else _packed(path)
        if isinstance(dossier, Finding):
            return DocumentReport((dossier,))
    except NoDossierError as fault:
        return DocumentReport((found(verification.NOT_AN_ARCHIVE, Address(path.name), why=str(fault)),))
    return None if dossier is None else _verified(dossier)


def _packed(path: Path) -> Dossier | Finding | None:
    """The dossier in the file; None where nothing is and nothing says that it should be an archive."""
    if os.path.lexists(path):
        data = read_file(path, path.name, LARGEST)
        return data if isinstance(data, Finding) else read_archive(data)
    if path.suffix.lower() == ".zip":
        raise NoDossierError("không có tệp này")
    return None


def _verified(dossier: Dossier) -> DocumentReport:
    different = list(_against_manifest(dossier))
    about_files = [found(verification.MANIFEST_DIFFERS, Address(name), what=what) for name, what in different]
    about_files += _remarks(dossier)
    with tempfile.TemporaryDirectory() as scratch:
        opened, findings = open_season(unpack(dossier, Path(scratch) / "ho_so"))
        if opened is None:
            return DocumentReport((*about_files, *findings))
        copies = read_returns(opened)[1].unlike(dossier.files, dossier.manifest.get("copies"))
        about_files += [found(verification.MANIFEST_DIFFERS, Address(name), what=COPY) for name in copies]
        report = verify(opened, dossier.manifest)
        if dossier.manifest.get("season") != opened.plan.info.code:
            about_files.append(found(verification.MANIFEST_DIFFERS, Address(MANIFEST), what=OTHER_SEASON))
    content = {
        **report.content,
        "ok": report.ok and not errors(about_files),
        "manifest": {
            "sha256": dossier.digest,
            "tool": dossier.manifest.get("tool"),
            "files": len(dossier.files),
            "differences": [{"file": name, "what": what} for name, what in different],
        },
    }
    lines = (f"Bản kê: {len(dossier.files)} tệp, mã SHA-256 {dossier.digest}.", *report.lines)
    return replace(report, findings=(*about_files, *report.findings), content=content, lines=lines)


def _against_manifest(dossier: Dossier) -> Iterator[tuple[str, str]]:
    listed = {entry["name"]: (entry["size"], entry["sha256"]) for entry in dossier.manifest["files"]}
    for name in sorted(listed.keys() | dossier.files.keys()):
        data = dossier.files.get(name)
        if data is None:
            yield name, MISSING
        elif name not in listed:
            yield name, STRANGE
        elif listed[name] != (len(data), hashlib.sha256(data).hexdigest()):
            yield name, OTHER


def _remarks(dossier: Dossier) -> Iterator[Finding]:
    packed = str(dossier.manifest.get("tool"))
    if packed != __version__:
        yield found(verification.OTHER_VERSION, Address(MANIFEST), packed=packed, here=__version__)
    if dossier.attested is not None:
        yield found(verification.KEY_NOT_PACKED, Address(MANIFEST), count=str(len(dossier.attested.genuine)))
