"""The report is one file that needs nothing else, says what the result says, and fits a phone."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests import small_season
from tests.small_season import NAMES, result
from thidua_xlsx.documents.bar_charts import Bars, Series, bar_chart
from thidua_xlsx.documents.html_report import CHARTS, TEMPLATE, check_report, render_report
from thidua_xlsx.documents.template_paths import shipped
from thidua_xlsx.model import Register
from thidua_xlsx.tabulation import tabulate

D = Decimal
SVG = "{http://www.w3.org/2000/svg}"


class Page(HTMLParser):
    """The page's text, and every tag with its attributes."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("report") / "bao_cao.html"
    assert render_report(path, result()) == ()
    return path.read_text("utf-8")


def test_it_says_ranking_gaps_ties_exclusions_and_counts(source: str) -> None:
    text = Page(source).text
    for words in (
        *NAMES.values(),
        "Hai chỉ tiêu chưa có văn bản nghiệm thu",
        "Cuộc họp chấp nhận văn bản xác nhận",
        "Bỏ phiếu kín vòng 1: phát ra 6, thu về 6, hợp lệ 5, không hợp lệ 1.",
        "không xếp hạng 1–3",
        small_season.FLAG,
        "112,5",
    ):
        assert words in text, words


def test_it_needs_nothing_but_itself(source: str) -> None:
    page = Page(source)
    assert not {"script", "link", "img", "iframe", "base"} & {tag for tag, _ in page.tags}
    outside = [
        (tag, name)
        for tag, attributes in page.tags
        for name in attributes
        if name in ("src", "href", "srcset", "action", "xlink:href") or name.startswith("on")
    ]
    assert outside == []
    assert "url(" not in source
    assert "@import" not in source
    meta = [attributes for tag, attributes in page.tags if tag == "meta"]
    policy = next(one["content"] for one in meta if one.get("http-equiv") == "Content-Security-Policy")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"
    assert ("html", {"lang": "vi"}) in page.tags


def test_names_are_text_whatever_they_hold(source: str) -> None:
    assert "Sở Ngoại vụ &amp; Hợp tác &lt;quốc tế&gt;" in source
    assert "<quốc" not in source


def test_charts_speak(source: str) -> None:
    drawings = [ElementTree.fromstring(one) for one in re.findall(r"<svg.*?</svg>", source, re.DOTALL)]
    assert len(drawings) == len(CHARTS)
    for drawing in drawings:
        assert drawing.get("role") == "img"
        named = {
            part.get("id")
            for part in (drawing.find(f"{SVG}title"), drawing.find(f"{SVG}desc"))
            if part is not None
        }
        assert set((drawing.get("aria-labelledby") or "").split()) == named
        assert all(part.text for part in drawing.iter(f"{SVG}desc"))


def test_the_same_result_gives_the_same_bytes(source: str, tmp_path: Path) -> None:
    render_report(tmp_path / "x.html", result())
    assert (tmp_path / "x.html").read_bytes() == source.encode()


def test_a_result_that_waits_says_so(tmp_path: Path) -> None:
    render_report(tmp_path / "x.html", result(small_season.without_ballot()))
    assert "CHƯA CHÍNH THỨC" in Page((tmp_path / "x.html").read_text("utf-8")).text


def test_a_season_without_anything_is_reported(tmp_path: Path) -> None:
    plan = replace(small_season.PLAN, awards=(), conditions=(), adjustments=())
    assert render_report(tmp_path / "x.html", tabulate(plan, Register(), (), ())) == ()
    assert "Không có đơn vị nào bằng điểm nhau." in (tmp_path / "x.html").read_text("utf-8")


def test_the_seasons_own_template_wins_and_its_errors_are_told(tmp_path: Path) -> None:
    own, out = tmp_path / TEMPLATE, tmp_path / "x.html"
    own.write_text("<p>{{ ten_khoi }}</p>", "utf-8")
    assert render_report(out, result(), [tmp_path]) == ()
    assert out.read_text("utf-8") == f"<p>{small_season.INFO.block}</p>"
    out.unlink()
    for wrong, code, words in (
        ("{{ ten_khoii }}", "E712", "không có trường “ten_khoii”"),
        ("{{ nhom[0].hangg }}", "E712", "không có trường con “hangg”"),
        ("<p>\n{% for x in nhom %}", "E712", "dòng 2: vòng lặp {% for … %} chưa có {% endfor %}"),
        ("{{ ''.__class__.__mro__ }}", "E707", ""),
    ):
        own.write_text(wrong, "utf-8")
        (told,) = render_report(out, result(), [tmp_path])
        assert (told.code, words in told.message("vi")) == (code, True)
        assert code in [f.code for f in check_report(own)]
        assert not out.exists()
    assert check_report(shipped() / TEMPLATE) == ()


def test_bars_are_in_proportion_from_where_they_begin() -> None:
    rows = (Bars("A & B", ((D(950), "950"),)), Bars("C", ((D(1000), "1000"),)), Bars("D", ((None, "–"),)))
    drawing = ElementTree.fromstring(bar_chart("k", "T", "t", (Series("S", "#000"),), rows, D(900)))
    widths = [D(part.get("width") or "") for part in drawing.iter(f"{SVG}rect")]
    assert widths == [D(151), D(302), D(0)]
    texts = [part.text for part in drawing.iter(f"{SVG}text")]
    assert texts == ["Cột bắt đầu từ 900", "A & B", "950", "C", "1000", "D", "–"]


@pytest.mark.chromium
@pytest.mark.parametrize("width", [360, 1280])
def test_no_window_needs_to_be_scrolled_sideways(source: str, tmp_path: Path, width: int) -> None:
    """The page stands in a frame of that width; the measure is taken from outside, for it runs no script."""
    frame = tmp_path / "frame.html"
    frame.write_text(
        f'<!DOCTYPE html><meta charset="utf-8"><iframe id="f" style="width:{width}px;height:800px;border:0" '
        f'srcdoc="{html.escape(source)}"></iframe><script>onload=()=>{{const d=document.getElementById("f")'
        ".contentDocument;document.title=d.documentElement.scrollWidth+' '+d.documentElement.clientWidth+' '"
        "+getComputedStyle(d.querySelector('td')).display}</script>",
        "utf-8",
    )
    command = [
        shutil.which("chromium") or "chromium",
        *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
        *("--disable-component-update", "--disable-sync", f"--user-data-dir={tmp_path / 'profile'}"),
        *("--window-size=1400,900", "--dump-dom", frame.as_uri()),
    ]
    run = subprocess.run(command, capture_output=True, timeout=120, check=True)
    measured = re.search(r"<title>(\d+) (\d+) ([a-z-]+)</title>", run.stdout.decode("utf-8"))
    assert measured, run.stderr.decode("utf-8", "replace")[-500:]
    content, window, cell = int(measured[1]), int(measured[2]), measured[3]
    assert content <= window <= width
    assert cell == ("block" if width == 360 else "table-cell")
