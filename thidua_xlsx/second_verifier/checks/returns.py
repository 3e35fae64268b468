"""Checks 6 and 7: whose the returned workbooks are, which of them count, and what stands in locked cells."""

from __future__ import annotations

from ..archive import MANIFEST, PLAN
from ..digests import sha256
from ..inputs.choice import Inputs
from ..inputs.identity import APPRAISAL, FORM, Returned, grid_of, printed_code, returned_in
from ..inputs.pieces import is_filled
from ..inputs.returns import IGNORED, names_below
from ..inputs.rows import is_group, rows_of
from ..packages import is_old_workbook
from ..published.workbook import lines_of
from ..reading_copies import FOLDER as COPIES
from ..text import BrokenError, fold, nfc, show
from ..xlsx import Book, read_book
from .case import Case

FROM_COPY = "giá trị đọc từ bản đọc của thidua pack, không từ chính tệp:"


def check_identities(case: Case) -> None:
    """Check 6: every workbook whose values count; and those that count are those the result names."""
    check = case.checks[6]
    if case.plan.season != case.archive.manifest.get("season"):
        check.wrong(PLAN, f"mã kỳ “{case.plan.season}” khác mã kỳ trong bản kê")
    if case.archive.manifest.get("attested") is None:
        check.unjudged.append((MANIFEST, "bản kê không chứng thực mã của phiếu nào"))
    for inputs in case.inputs:
        counted = [
            *inputs.form_files.values(),
            *(piece for pieces in inputs.appraisal_files.values() for piece in pieces),
        ]
        for returned in counted:
            check.compared += 1
            if returned.copied:
                check.notes.append((returned.name, f"{FROM_COPY} {returned.copied}"))
            code = printed_code(returned)
            if code and code != returned.agency:
                check.wrong(returned.name, f"in mã {code} nhưng danh tính là của {returned.agency}")
        _compare_sources(case, inputs, {returned.name for returned in counted})
    check_nothing_added(case)
    check_copies(case)


def _compare_sources(case: Case, inputs: Inputs, counted: set[str]) -> None:
    """The files that count by the contract against those that sheet `Nguồn` says were used."""
    check = case.checks[6]
    used, digests = _named_sources(case.ranking_book(inputs.phase))
    # Forms (`nhan/`) come before appraisals: that of an unread form cannot be judged either.
    for name in sorted(used - counted):
        _explain(case, name, inputs)
    for name in sorted(counted - used):
        check.wrong(name, "phải được tính theo hợp đồng, nhưng trang Nguồn không nêu là đã dùng")
    for name, digest in digests.items():
        if case.archive.digest(name) not in (None, digest):
            check.wrong(name, "mã SHA-256 ở trang Nguồn không phải mã của tệp này")


def check_nothing_added(case: Case) -> None:
    """Check 6: every returned workbook is among the inputs of the last run, or the findings name it.

    A blank appraisal workbook grants nothing and is no input. What is no workbook of the season (a scan, a
    letter) may lie beside the forms.
    """
    line = case.run_line()
    inputs = line.content["data"].get("inputs", {}) if line else {}
    known = {nfc(name) for name in inputs} | {nfc(name).partition("!")[0] for name in inputs}
    digests = set(inputs.values())
    for phase in case.inputs:
        known |= {file for file, _ in _reported(case.ranking_book(phase.phase))}
    for name in names_below(case.archive, "nhan") + names_below(case.archive, "tham_dinh"):
        outer = name.partition("!")[0]
        held = {case.archive.digest(name), case.archive.digest(outer)}
        if known & {name, outer} or IGNORED.search(outer) or held & digests:
            continue
        if _counts(case, name):
            case.checks[6].wrong(name, "phiếu này không có trong các tệp vào của lần xếp hạng cuối")


def _counts(case: Case, name: str) -> bool:
    """Whether the file is a form, an appraisal workbook that somebody has filled, or one nobody read."""
    try:
        returned = returned_in(case.archive, name)
    except BrokenError:
        # `pack` copies every workbook of an old format that it can read, whosever it is.
        return name not in case.archive.copies and is_old_workbook(case.archive.data(name) or b"")
    if returned.kind == APPRAISAL:
        return is_filled(returned, case.plan, case.register)
    return returned.kind == FORM


def check_copies(case: Case) -> None:
    """Check 6: each copy of `thidua pack` is of a return in the archive, and of one that is not read here."""
    check, archive = case.checks[6], case.archive
    for name, copy in archive.copies.items():
        data, held = archive.data(name), archive.files.get(copy.file, b"")
        check.compared += 1
        if data is None and not archive.closed_message(name):
            check.wrong(copy.file, f"bản đọc của {name}, hồ sơ không có tệp ấy")
        elif data is not None and sha256(data) != copy.of:
            check.wrong(copy.file, f"bản đọc của một bản khác của {name}")
        elif data is not None and _is_read_here(data):
            check.wrong(copy.file, f"{name} đọc được ngay, không có bản đọc")
        if copy.file not in archive.files:
            check.wrong(copy.file, f"thiếu bản đọc của {name}")
        elif not copy.of_cells and sha256(held) != copy.of:
            check.wrong(copy.file, f"không phải tệp {name} mà bản kê nêu")
    known = {copy.file for copy in archive.copies.values()}
    for file in archive.below(COPIES):
        if file not in known:
            check.wrong(file, "bản kê không nói là bản đọc của tệp nào")


def _is_read_here(data: bytes) -> bool:
    try:
        read_book(data)
    except BrokenError:
        return False
    return True


def _named_sources(book: Book) -> tuple[set[str], dict[str, str]]:
    """Files whose values the published result used, and the hashes it names."""
    used, digests = set(), {}
    for line in lines_of(book, "Nguồn", "Loại", "Tệp", "SHA-256", "Tình trạng"):
        name = nfc(line.text("Tệp"))
        if name.startswith(("nhan/", "tham_dinh/")):
            digests[name] = line.text("SHA-256")
            if fold(line.text("Tình trạng")).startswith("da nhan"):
                used.add(name)
    return used, digests


def _explain(case: Case, name: str, inputs: Inputs) -> None:
    """A file that was used and that this program did not count: unreadable here, or wrongly used."""
    check, data = case.checks[6], case.archive.data(name)
    if data is None:
        check.unjudged.append((name, "tệp nằm trong một thư mà bộ kiểm này không mở được"))
    elif name in inputs.unread or not data.startswith(b"PK\x03\x04"):
        why = inputs.unread.get(name, "dạng tệp khác")
        check.unjudged.append((name, f"bộ kiểm này chỉ đọc .xlsx: {why}"))
    elif name.startswith("tham_dinh/") and check.unjudged:
        check.unjudged.append((name, "chưa đọc được phiếu tự chấm mà phiếu này thẩm định"))
    elif case.archive.manifest.get("attested") is None:
        check.unjudged.append((name, "không ai chứng thực mã của phiếu này"))
    else:
        check.wrong(name, "trang Nguồn nói đã dùng, nhưng theo hợp đồng bản này không được tính")


def check_frames(case: Case) -> None:
    """Check 7: maxima and titles in the locked cells; what `Phát hiện` names as altered is no fault here."""
    reported: set[tuple[str, str]] = set()
    for inputs in case.inputs:
        reported |= _reported(case.ranking_book(inputs.phase))
        for code, form in inputs.form_files.items():
            _check_frame(case, form, code, reported)
        for code, pieces in inputs.appraisal_files.items():
            for piece in pieces:
                _check_frame(case, piece, code, reported)


def _reported(book: Book) -> set[tuple[str, str]]:
    """(file, cell) of everything that the published sheet `Phát hiện` names."""
    lines = lines_of(book, "Phát hiện", "Mã", "Tệp", "Ô")
    return {(nfc(line.text("Tệp")), line.text("Ô")) for line in lines}


def _check_frame(case: Case, returned: Returned, agency: str, reported: set[tuple[str, str]]) -> None:
    grid, check = grid_of(returned), case.checks[7]
    if grid is None:
        return
    for row in rows_of(case.plan, case.register, agency):
        title, at_title = grid.cell(row.code, "Nội dung")
        most, at_most = grid.cell(row.code, "Điểm chuẩn")
        check.compared += 1
        altered: list[tuple[str, str]] = []
        if at_most and most.number is not None and most.number != row.maximum and not is_group(row):
            altered.append((at_most, f"điểm chuẩn {show(most.number)}, kế hoạch {show(row.maximum)}"))
        wanted = " ".join(row.content.split())
        if at_title and not " ".join(title.text.split()).startswith(wanted):
            altered.append((at_title, f"tên mục {row.code} khác kế hoạch"))
        for place, what in altered:
            if (returned.name, place) not in reported:
                check.wrong(f"{returned.name}, ô {place}", f"{what}; trang Phát hiện không nêu")
