"""Check 20: the papers that the result calls for, no other, and nothing that their templates have not."""

from __future__ import annotations

from collections.abc import Iterator

from ..published.papers import RESULT_PAGE, read_paper
from ..published.shipped import Template, shipped, template_of
from ..published.skeleton import Room
from ..ranking.outcome import Outcome
from ..text import BrokenError
from .case import Case, ranking_file, results_folder
from .check import Check
from .council import SUPPLEMENT
from .places import APPRAISALS, SLIPS, check_places
from .rooms import Rooms

REMINDER = "thong_bao.docx"


def check_papers_there(case: Case, year: Outcome) -> None:
    """Every file below `ket_qua/` is called for by the result, and every one that is called for is there."""
    check, files = case.checks[20], case.archive.files
    due: set[str] = set()
    possible: set[str] = set()
    for outcome in (year, *year.parts):
        folder = results_folder(outcome.phase)
        begun = (
            not outcome.phase
            or bool(case.inputs_of(outcome).form_files)
            or bool(case.inputs_of(outcome).appraisal_files)
        )
        (due if begun else possible).update(f"{folder}/{name}" for name in called_for(case, outcome))
        possible |= {f"{folder}/{name}" for name in _possible(outcome)}
    for name in sorted(due - files.keys()):
        check.compared += 1
        if f"templates/{_template_of(name)}" in files:
            check.unjudged.append((name, "không có văn bản này; mẫu riêng của nó có thể có lỗi"))
        else:
            check.wrong(name, "kết quả đòi hỏi văn bản này, hồ sơ không có")
    for name in case.archive.below(results_folder("")):
        printed = name.removesuffix(".pdf") + ".docx"
        if name not in due | possible and not (
            name.endswith(".pdf") and printed in files.keys() & (due | possible)
        ):
            check.wrong(name, "kết quả không đòi hỏi văn bản này")


def called_for(case: Case, outcome: Outcome) -> Iterator[str]:
    """Names of the files that a result has, below its folder."""
    yield from (ranking_file("").rpartition("/")[2], RESULT_PAGE, "bien_ban.docx", "phu_luc.docx")
    if case.plan.awards:
        yield from ("to_trinh.docx", "danh_sach.docx")
    if outcome.overruled:
        yield SUPPLEMENT
    yield from (f"{SLIPS}/{standing.agency.code}.docx" for standing in outcome.standings)
    if outcome.basis is not None:
        yield from (f"{APPRAISALS}/{code}.docx" for code in case.inputs_of(outcome).appraisal_files)
    if any(ballot.phase == outcome.phase for ballot in case.register.ballots):
        yield "bien_ban_kiem_phieu.docx"
    if any("bỏ phiếu" in wait for wait in outcome.waits):
        yield "phieu_bau.docx"
    if outcome.basis is not None and outcome.waits and _without_form(case, outcome):
        yield REMINDER


def _without_form(case: Case, outcome: Outcome) -> bool:
    return any(s.agency.code not in case.inputs_of(outcome).form_files for s in outcome.standings)


def _possible(outcome: Outcome) -> Iterator[str]:
    """Files that may be there: a reminder about rows that somebody left blank."""
    if outcome.basis is not None and outcome.waits:
        yield REMINDER


def _template_of(name: str) -> str:
    """File name of the template that a paper is made from."""
    parts = name.split("/")
    inner = next((part for part in parts if part in (SLIPS, APPRAISALS)), parts[-1].rpartition(".")[0])
    return "bao_cao.html.j2" if parts[-1] == RESULT_PAGE else f"{inner}.docx"


def check_texts(case: Case, outcome: Outcome) -> None:
    """Each paper against its template; names and forms of award in their places."""
    check, folder = case.checks[20], results_folder(outcome.phase)
    rooms = Rooms(case, outcome)
    for name in [*sorted(called_for(case, outcome)), REMINDER]:
        path = f"{folder}/{name}"
        data = case.archive.files.get(path)
        if data is None or not name.endswith(".docx"):
            continue
        rooms.final = outcome.final if name == SUPPLEMENT else not outcome.waits
        try:
            template, same_tool = _template(case, _template_of(name))
            held = _compare(check, path, template, template_of(data), rooms, same_tool=same_tool)
            check_places(case, path, outcome, held, read_paper(data))
        except BrokenError as fault:
            check.wrong(path, str(fault))


def _template(case: Case, name: str) -> tuple[Template, bool]:
    """The template of a paper, the season's own before the shipped one; whether it must be the very one."""
    own = case.archive.files.get(f"templates/{name}")
    if own is not None:
        return template_of(own), True
    known = shipped()
    return known.templates[name.removesuffix(".docx")], case.archive.manifest.get("tool") == known.tool


def _compare(
    check: Check, path: str, template: Template, paper: Template, rooms: Rooms, *, same_tool: bool
) -> list[Room]:
    """What stood in the rooms of the paper; what differs from the template is a fault.

    A paper that another version of the tool made from templates of its own cannot be judged.
    """
    faults = [f"phần {name} khác mẫu" for name in sorted(paper.parts.keys() ^ template.parts.keys())]
    faults += [
        f"phần {name} khác mẫu"
        for name in sorted(paper.parts.keys() & template.parts.keys())
        if paper.parts[name] != template.parts[name]
    ]
    if not paper.looks <= template.looks:
        faults.append("có chữ hoặc bảng trình bày khác mẫu")
    held: list[Room] = []
    try:
        held = template.pattern.rooms(paper.lines, rooms.may_stand)
    except BrokenError as fault:
        faults.append(str(fault))
    check.compared += len(held)
    for what in faults:
        if same_tool:
            check.wrong(path, what)
        else:
            check.unjudged.append((path, f"lập bằng phiên bản khác, không có mẫu để so: {what}"))
    return held
