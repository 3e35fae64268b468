"""Checks 1 to 5: the archive against its manifest, the ledger, and the inputs that the ledger names."""

from __future__ import annotations

from ..archive import LEDGER, PLAN, REGISTER
from ..digests import canonical, sha256
from ..ledger import FROZEN, freeze_of, read_ledger
from ..text import nfc
from .case import Case, ranking_file


def check_completeness(case: Case) -> None:
    """Check 1: the files are those of the manifest."""
    check, files = case.checks[1], case.archive.files
    listed = {nfc(entry["name"]) for entry in case.archive.manifest["files"]}
    for name in sorted(listed - files.keys()):
        check.wrong(name, "thiếu tệp")
    for name in sorted(files.keys() - listed):
        check.wrong(name, "tệp lạ, bản kê không nêu")
    for name in case.archive.strange:
        check.wrong(name, "tên tệp không được phép, hoặc đứng hai lần")
    for name in (PLAN, LEDGER, ranking_file("")):
        if name not in files and name not in listed:
            check.wrong(name, "hồ sơ phải có tệp này")


def check_hashes(case: Case) -> None:
    """Check 2: size and SHA-256 of each file."""
    check = case.checks[2]
    for entry in case.archive.manifest["files"]:
        data = case.archive.files.get(nfc(entry["name"]))
        if data is None:
            continue
        check.compared += 1
        if (len(data), sha256(data)) != (entry["size"], entry["sha256"]):
            check.wrong(entry["name"], "nội dung không phải nội dung đã đóng hồ sơ")


def check_ledger(case: Case) -> None:
    """Checks 3, 4 and 5: the ledger's lines, its published head, the inputs that its last run names."""
    case.ledger, faults = read_ledger(case.archive.files.get(LEDGER, b""))
    for number, fault in faults:
        case.checks[3].wrong(f"{LEDGER}, dòng {number}", fault)
    head = case.ledger[-1].content["hash"] if case.ledger else "0" * 64
    published = case.archive.manifest.get("ledger_head")
    if head != published:
        case.checks[4].wrong(LEDGER, f"mã cuối {head[:16]}… khác mã đã công bố {str(published)[:16]}…")
    counted = case.archive.manifest.get("ledger_lines")
    if counted is not None and counted != len(case.ledger):
        case.checks[4].wrong(LEDGER, f"có {len(case.ledger)} dòng, bản kê ghi {counted}")
    _check_recorded_inputs(case)


def _check_recorded_inputs(case: Case) -> None:
    check, line = case.checks[5], case.run_line()
    if line is None:
        check.wrong(LEDGER, "không có dòng nào ghi lần xếp hạng cuối")
        return
    place = f"{LEDGER}, dòng {line.number}"
    inputs = line.content["data"].get("inputs", {})
    for name, digest in sorted(inputs.items()):
        check.compared += 1
        _check_recorded_input(case, name, digest, place)
    for name in (PLAN, REGISTER):
        if name in case.archive.files and name not in inputs:
            check.wrong(name, f"{place} không ghi tệp này trong các tệp vào")
    recorded = line.content["data"].get("inputs_digest")
    recomputed = sha256(canonical(sorted([name, digest] for name, digest in inputs.items())))
    if recorded is not None and recorded != recomputed:
        check.wrong(
            place,
            f"mã chung của các tệp vào: ghi {str(recorded)[:16]}…, tính lại được {recomputed[:16]}…",
        )


def _check_recorded_input(case: Case, name: str, digest: str, place: str) -> None:
    """One input of the last run is the file in the archive."""
    check, held = case.checks[5], case.archive.digest(nfc(name))
    if name.startswith(FROZEN):
        _check_frozen(case, name, digest, place)
    elif held is None and name.partition("!")[0] in case.archive.files:
        check.unjudged.append((name, "tệp nằm trong một thư mà bộ kiểm này không mở được"))
    elif held is None:
        check.wrong(name, f"{place} ghi đã dùng tệp này, hồ sơ không có")
    elif held != digest:
        check.wrong(name, f"{place} ghi mã {digest[:16]}…, tệp trong hồ sơ có mã {held[:16]}…")


def _check_frozen(case: Case, name: str, digest: str, place: str) -> None:
    """The closing of the intake that a run rests on: forms, others, re-openings of a FREEZE line."""
    data = freeze_of(case.ledger, name.removeprefix(FROZEN)) or {}
    recomputed = sha256(canonical({key: data.get(key) for key in ("forms", "others", "reopened")}))
    if recomputed != digest:
        case.checks[5].wrong(place, "danh sách phiếu đã đóng sổ không phải danh sách mà kết quả dựa vào")
