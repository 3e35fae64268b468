"""Take the pictures of `docs/hinh/` from the sample season, all papers among them: `python docs/pictures.py`.

Needs LibreOffice and poppler. Each picture is one page of what the tool writes, as it prints.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from thidua_xlsx.cli.demo_run import run_demo
from thidua_xlsx.documents.registry import PAPERS, render_papers
from thidua_xlsx.model import CouncilDecision, Result
from thidua_xlsx.season.result.report import RankReport
from thidua_xlsx.tabulation import tabulate

PICTURES = Path(__file__).parent / "hinh"
PAGES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "ke-hoach-tieu-chi": (
        "ke_hoach.xlsx",
        "Hoàn thành tất cả chỉ tiêu",
        ("-r", "190", "-x", "60", "-y", "60", "-W", "1500", "-H", "640"),
    ),
    "phieu-tu-cham": ("nhan/2014-01-10/2013_TTT_tu-cham.xlsx", "Độc lập - Tự do", ("-r", "80")),
    "phieu-tham-dinh": ("tham_dinh/2013_STC_tham-dinh.xlsx", "Độc lập - Tự do", ("-r", "80")),
    "bang-xep-hang": ("ket_qua/bang_xep_hang.xlsx", "BẢNG XẾP HẠNG", ("-r", "80")),
    "tong-hop-diem": ("ket_qua/bang_xep_hang.xlsx", "BẢNG TỔNG HỢP", ("-r", "80")),
    "bien-ban": ("ket_qua/bien_ban.docx", "BIÊN BẢN", ("-r", "70")),
}
"""Picture -> file of the season, words that its page begins with, how pdftoppm takes it."""
PAPERS_TAKEN = ("-png", "-r", "62", "-f", "1", "-l", "1", "-singlefile")
AGENCY = "STC"
"""Whose slip and appraisal minutes are shown."""


def main() -> int:
    """Run the sample and take every picture; 1 when the sample does not end well."""
    with tempfile.TemporaryDirectory() as scratch:
        season = Path(scratch) / "season"
        report = run_demo(season, "tay-ninh-2013", quiet=True, lang="vi")
        if not isinstance(report, RankReport) or report.exit_code or report.result is None:
            return 1
        _take_papers(report.result, Path(scratch))
        PICTURES.mkdir(exist_ok=True)
        for name, (file, words, how) in PAGES.items():
            pdf = _pdf(season / file, Path(scratch))
            page = str(_page_with(words, pdf))
            take = ["pdftoppm", "-png", *how, "-f", page, "-l", page, "-singlefile"]
            subprocess.run([*take, str(pdf), str(PICTURES / name)], check=True)
    return 0


def _take_papers(result: Result, scratch: Path) -> None:
    """The first page of every paper; without an occasion in the sample, of the same season earlier."""
    plan, register, forms, appraisals = result.plan, result.register, result.self_scorings, result.appraisals
    before_ballot = tabulate(plan, replace(register, ballots=(), votes=()), forms, appraisals)
    one_missing = tabulate(plan, register, [form for form in forms if form.agency != AGENCY], ())
    refused = CouncilDecision(AGENCY, "", agreed=False, document_number="45/HĐTĐ", day=date(2014, 2, 5))
    decided = tabulate(plan, replace(register, decisions=(refused,)), forms, appraisals)
    occasions = {"phieu_bau": before_ballot, "thong_bao": one_missing, "to_trinh_bo_sung": decided}
    (PICTURES / "giay-to").mkdir(parents=True, exist_ok=True)
    for name in PAPERS:
        folder = scratch / "papers" / name
        written = render_papers(occasions.get(name, result), folder, [name]).written
        file = next(file for file in written if "/" not in file or file.endswith(f"/{AGENCY}.docx"))
        named = (folder / file).rename(scratch / f"giay-to-{name}.docx")
        target = str(PICTURES / "giay-to" / name.replace("_", "-"))
        subprocess.run(["pdftoppm", *PAPERS_TAKEN, str(_pdf(named, scratch)), target], check=True)


def _pdf(source: Path, scratch: Path) -> Path:
    """The file as LibreOffice prints it, made once."""
    pdf = scratch / f"{source.stem}.pdf"
    if not pdf.exists():
        profile = f"-env:UserInstallation={(scratch / 'profile').as_uri()}"
        convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(scratch)]
        subprocess.run([*convert, str(source)], check=True, capture_output=True)
    return pdf


def _page_with(words: str, pdf: Path) -> int:
    """The first page with these words, from 1. ValueError when there is none."""
    read = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, text=True)
    for number, page in enumerate(read.stdout.split("\f"), start=1):
        if words in " ".join(page.split()):
            return number
    raise ValueError(f"{pdf.name}: no page says {words!r}")


if __name__ == "__main__":
    sys.exit(main())
