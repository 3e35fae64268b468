"""`pack`: one zip that holds a season's inputs, results and ledger, and can be verified on any machine.

The season's key stays at home. In its place the manifest says which tokens the holder of the key found
genuine (`attested`, one digest for each token with the identity it stands for): without that the returned
forms would all wait for a decision elsewhere, and the result could not be recomputed. It is the packer's
word, as the register is; the digest of the manifest is shown to be written on paper, so that neither can be
changed afterwards. The second verifier goes along as one file: whoever opens the dossier needs only Python.
"""

from __future__ import annotations

import errno
import hashlib
import io
import json
import os
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

from ... import storage
from ...address import Address
from ...catalogue import verification
from ...documents.deterministic_zip import pack
from ...findings import Finding, errors, found
from ...form_layout.form_rules import form_rules
from ...intake.identity import Attested
from ...ledger import Ledger, canonical
from ...model import Result
from ...untrusted import read_file, shown_name, temporary
from ...version import __version__
from ..common.folder import Folder
from ..common.key import judging_key
from ..common.load import LoadedSeason, open_ledger
from ..common.named_paths import not_writable
from ..common.phases import in_phase
from ..common.reports import WriteReport
from ..common.write_batch import unread, unwritable
from ..inbox.received_files import arrivals
from ..result.build import made_elsewhere
from ..result.rank import reckoned
from .compare_results import differences
from .reading_copies import FOLDER, MANIFEST, ReadingCopies
from .verifier_file import VERIFIER, verifier_file
from .verify import result_json, run_differences

HELD = ("ke_hoach.xlsx", "so_theo_doi.xlsx", "nhan", "tham_dinh", "templates", "ket_qua", "nhat_ky.jsonl")
"""What of a season goes in. Blank forms can be made again; `.khoa` never leaves."""
PACKED = (*HELD, FOLDER, VERIFIER)
"""What a dossier may hold besides its manifest; verifier and copies are not in those of earlier versions."""
FORMAT = 1
LARGEST = 4 * 1024**3
"""Bytes of an archive that is looked at."""


class NoDossierError(Exception):
    """Why a file or folder is no dossier."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """The files of a dossier without the manifest, and what the manifest says."""

    files: Mapping[str, bytes]
    manifest: Mapping[str, Any]
    digest: str
    """SHA-256 of the manifest."""

    @property
    def attested(self) -> Attested | None:
        tokens = self.manifest.get("attested")
        return None if tokens is None else Attested(frozenset(map(str, tokens)))


def pack_season(opened: LoadedSeason, target: Path | None, *, dry_run: bool) -> WriteReport:
    """Write the dossier (default: `ho_so.zip` in the season), only of results that match the inputs.

    A file that stands there is replaced when it is a dossier that `pack` made, and only then.
    """
    folder = opened.folder
    path = target or folder.archive
    if errors(opened.findings):
        return WriteReport(findings=errors(opened.findings))
    taken = not_writable(folder, path, _is_dossier, LARGEST)
    if taken:
        return WriteReport((taken,))
    made = reckoned(opened)
    result, ledger = made.result, open_ledger(folder)
    elsewhere = made_elsewhere(ledger.lines, (folder.phase, *opened.plan.phases))
    different = differences(opened, result, elsewhere)
    if different or run_differences(opened, made, ledger):
        return WriteReport(
            findings=(found(verification.NO_RANKING, folder.at(folder.results), folder=folder.root.name),)
        )
    files, unfit = held_files(folder.root, HELD)
    if unfit:
        return WriteReport(unfit)
    genuine, copies = read_returns(opened)
    files |= {**copies.files, VERIFIER: verifier_file()}
    about_returns = {
        "attested": sorted(genuine) if judging_key(folder) is not None else None,
        "copies": copies.listed,
    }
    manifest = _manifest(opened, result, ledger, files, about_returns)
    data = pack({**files, MANIFEST: manifest})
    shown = folder.shown(path)
    findings = (
        found(verification.ARCHIVE_PACKED, folder.at(path), digest=hashlib.sha256(manifest).hexdigest()),
    )
    if path.is_file() and path.read_bytes() == data:
        return WriteReport(findings, unchanged=(shown,), dry_run=dry_run)
    if not dry_run:
        try:
            storage.publish_bytes(path, data)
        except OSError as error:
            return WriteReport((unwritable(folder, path, error),))
    return WriteReport(findings, written=(shown,), dry_run=dry_run)


def held_files(root: Path, names: Iterable[str]) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Every file of these files and folders, by its name in the dossier; and those that cannot be taken in.

    Its name is the one that findings, ledger and results show: text in every case, on every system, although
    a disk may hold bytes as a name that are no text. E888 when two files would share it.
    """
    files: dict[str, bytes] = {}
    unfit: list[Finding] = []
    for path in _held(root, names):
        name = shown_name(path.relative_to(root).as_posix())
        data = read_file(path, name, LARGEST)
        if isinstance(data, Finding):
            unfit.append(data)
        elif name in files:
            unfit.append(found(verification.FILE_NAME_SHARED, Address(name)))
        else:
            files[name] = data
    return files, tuple(unfit)


def _held(root: Path, names: Iterable[str]) -> Iterator[Path]:
    for name in names:
        path = root / name
        if path.is_file():
            yield path
        for inner in storage.entries_below(path) if path.is_dir() else ():
            if not temporary(inner.name) and not inner.name.startswith(storage.TEMPORARY):
                yield inner


def _manifest(
    opened: LoadedSeason,
    result: Result,
    ledger: Ledger,
    files: Mapping[str, bytes],
    about_returns: Mapping[str, object],
) -> bytes:
    """What the dossier holds. Whoever has no key sees by it that the ledger is the whole one."""
    content = {
        **about_returns,
        "format": FORMAT,
        "tool": __version__,
        "season": opened.plan.info.code,
        "plan_digest": opened.plan.digest,
        "form_digests": form_digests(opened),
        "ledger_head": ledger.head,
        "ledger_lines": len(ledger.lines),
        "result": result_json(result),
        "files": [
            {"name": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in sorted(files.items())
        ],
    }
    return (canonical(content) + "\n").encode("utf-8")


def form_digests(opened: LoadedSeason) -> dict[str, dict[str, str]]:
    """Phase ("" without phases) -> agency -> digest of the rules that its forms are held against."""
    parts = [in_phase(opened, phase) for phase in opened.plan.phases] or [opened]
    return {
        part.folder.phase: {
            agency.code: form_rules(part.plan, part.register, agency.code).digest
            for agency in part.plan.agencies
        }
        for part in parts
    }


def read_returns(opened: LoadedSeason) -> tuple[set[str], ReadingCopies]:
    """The bindings of all returned workbooks whose tokens are genuine; copies of those that few can open."""
    key = judging_key(opened.folder)
    genuine, copies = set[str](), ReadingCopies()
    for each in [in_phase(opened, phase) for phase in opened.plan.phases] or [opened]:
        forms = arrivals(each, each.folder.returned, "form", key)
        appraisals = arrivals(each, each.folder.appraisals, "appraisal", key)
        for arrival in chain(forms, appraisals):
            if unread(arrival.findings):
                raise OSError(errno.EIO, os.strerror(errno.EIO), str(each.folder.root / arrival.source.file))
            copies.take_in(arrival)
            if arrival.seen is not None and arrival.seen.authentic(key):
                genuine.add(arrival.seen.binding)
    return genuine, copies


def read_archive(data: bytes) -> Dossier:
    """The dossier in the bytes of a zip.

    NoDossierError unless the zip is byte for byte as `pack` writes it: nobody can read it in two ways.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if any(member.compress_type != zipfile.ZIP_STORED or member.flag_bits & 1 for member in members):
                raise NoDossierError("tệp nén không do thidua pack lập")
            files = {member.filename: archive.read(member) for member in members}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError) as fault:
        raise NoDossierError(str(fault) or type(fault).__name__) from fault
    if not all(_safe(name) for name in files):
        raise NoDossierError("có tên tệp lạ")
    if pack(files) != data:
        raise NoDossierError("tệp nén không do thidua pack lập, hoặc đã bị sửa")
    return _read(files)


def _is_dossier(data: bytes) -> bool:
    """Whether `pack` made these bytes."""
    try:
        read_archive(data)
    except NoDossierError:
        return False
    return True


def open_unpacked(root: Path) -> Dossier | None:
    """The dossier unpacked in a folder; None when it is a season's own folder: no manifest, or a key."""
    manifest = root / MANIFEST
    if not manifest.is_file() or (root / ".khoa").exists():
        return None
    files, unfit = held_files(root, PACKED)
    if unfit:
        raise NoDossierError(unfit[0].message())
    return _read({**files, MANIFEST: manifest.read_bytes()})


def _read(files: Mapping[str, bytes]) -> Dossier:
    raw = files.get(MANIFEST)
    if raw is None:
        raise NoDossierError(f"thiếu {MANIFEST}")
    try:
        manifest = json.loads(raw)
        listed = [
            (str(entry["name"]), int(entry["size"]), str(entry["sha256"])) for entry in manifest["files"]
        ]
    except (ValueError, TypeError, KeyError) as fault:
        raise NoDossierError(f"{MANIFEST} không đọc được") from fault
    if manifest.get("format") != FORMAT or len(listed) != len({name for name, _, _ in listed}):
        raise NoDossierError(f"{MANIFEST} không đúng dạng")
    held = {name: data for name, data in files.items() if name != MANIFEST}
    return Dossier(held, manifest, hashlib.sha256(raw).hexdigest())


def _safe(name: str) -> bool:
    """Whether a name stays below the folder it is unpacked into, on every system."""
    parts = name.split("/")
    return (name == MANIFEST or parts[0] in PACKED) and not (
        "\\" in name
        or "\0" in name
        or {"", ".", ".."} & set(parts)
        or PurePosixPath(name).is_absolute()
        or PureWindowsPath(name).drive
    )


def unpack(dossier: Dossier, root: Path) -> Folder:
    """Write the files below `root`; the season's folder as the manifest attests it."""
    for name, data in dossier.files.items():
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return Folder(root, attested=dossier.attested)
