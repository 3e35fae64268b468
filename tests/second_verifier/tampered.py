"""More broken archives: what was removed, added, or shown otherwise, all of it sealed anew."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.second_verifier.broken import (
    FORM,
    GRANTED,
    LEDGER,
    RANKING,
    Entry,
    Season,
    parts_of,
)
from thidua_xlsx.documents.deterministic_zip import pack

MINUTES, PROPOSAL, APPENDIX = "ket_qua/bien_ban.docx", "ket_qua/to_trinh.docx", "ket_qua/phu_luc.docx"
LISTED, COUNTED = "ket_qua/danh_sach.docx", "ket_qua/bien_ban_kiem_phieu.docx"
SLIP, APPRAISED = "ket_qua/phieu_ket_qua/SNV.docx", "ket_qua/bien_ban_tham_dinh/SNV.docx"
DOCUMENT, STRINGS, STYLES = "word/document.xml", "xl/sharedStrings.xml", "xl/styles.xml"
FLAG, CERTIFICATE = "Cờ thi đua xuất sắc của Chủ tịch UBND tỉnh", "Bằng khen của Chủ tịch UBND tỉnh"
Change = Callable[[Season], None]


def _sealed(change: Change) -> Change:
    def sealed(season: Season) -> None:
        change(season)
        season.seal()

    return sealed


def _part(name: str, part: str, pattern: str, new: str, which: int = 0) -> Change:
    """The occurrence of a pattern, counted from 0, replaced in a part of a workbook or paper."""

    def change(season: Season) -> None:
        parts = parts_of(season.files[name])
        text = parts[part].decode("utf-8")
        found = list(re.finditer(pattern, text, re.DOTALL))[which]
        text = text[: found.start()] + found.expand(new) + text[found.end() :]
        season.files[name] = pack({**parts, part: text.encode("utf-8")})

    return _sealed(change)


def _added_part(name: str, part: str, data: bytes) -> Change:
    def change(season: Season) -> None:
        season.files[name] = pack({**parts_of(season.files[name]), part: data})

    return _sealed(change)


def _sheet(sheet: int) -> str:
    return f"xl/worksheets/sheet{sheet}.xml"


def _cell(name: str, sheet: str, cell: str, value: str) -> Change:
    return _sealed(lambda season: season.cell(name, sheet, cell, value))


# --- files and ledger --------------------------------------------------------------------------------------


def _no_papers(season: Season) -> None:
    for name in [name for name in season.files if name.startswith("ket_qua/") and name != RANKING]:
        del season.files[name]


def _removed(name: str) -> Change:
    return _sealed(lambda season: season.files.__delitem__(name))


def _paper_added(season: Season) -> None:
    season.files["ket_qua/thong_bao.docx"] = season.files[APPENDIX]


def _later_form(season: Season) -> None:
    """A form of the agency that was saved earlier, and so does not count."""
    first = season.files[FORM]
    season.text(FORM, "docProps/core.xml", "2014-01-10T", "2014-01-02T")
    season.files["nhan/them.xlsx"], season.files[FORM] = season.files[FORM], first


def _second_appraisal(season: Season) -> None:
    """The same grants once more, in a workbook of another name."""
    first = season.files[GRANTED]
    season.text(GRANTED, "docProps/core.xml", "<dc:title>", "<dc:title>Bản hai ")
    season.files["tham_dinh/them.xlsx"], season.files[GRANTED] = season.files[GRANTED], first


def _form_removed(season: Season) -> None:
    del season.files[FORM]


def _last_line_cut(season: Season) -> None:
    season.write_ledger(season.ledger()[:-1])
    season.manifest["ledger_lines"] = len(season.ledger())
    season.chain()


def _line_count(season: Season) -> None:
    season.manifest["ledger_lines"] += 1


def _another_run(season: Season) -> None:
    lines = season.ledger()
    data = {**lines[-1]["data"], "standings": {**lines[-1]["data"]["standings"], "STC": ["990", 1, FLAG]}}
    season.write_ledger([*lines, {**lines[-1], "seq": len(lines) + 1, "data": data}])
    season.manifest["ledger_lines"] = len(lines) + 1
    season.chain()


def _result_digest(season: Season) -> None:
    lines = season.ledger()
    lines[-1]["data"]["result_digest"] = "0" * 64
    season.write_ledger(lines)
    season.chain()


# --- papers ------------------------------------------------------------------------------------------------

_PARAGRAPH = r"<w:p>(?:(?!</w:p>).)*?{}(?:(?!</w:p>).)*?</w:p>"
_ROW = r"<w:tr(?: [^>]*)?>(?:(?!</w:tr>).)*?{}(?:(?!</w:tr>).)*?</w:tr>"


def _words(name: str, old: str, new: str, which: int = 0) -> Change:
    return _part(name, DOCUMENT, re.escape(old), new.replace("\\", r"\\"), which)


def _doubled(name: str, pattern: str, words: str, new: str) -> Change:
    """A paragraph or row of these words, once more, with other ones."""

    def change(season: Season) -> None:
        parts = parts_of(season.files[name])
        text = parts[DOCUMENT].decode("utf-8")
        found = re.search(pattern.format(re.escape(words)), text, re.DOTALL)
        assert found, words
        more = found[0].replace(words, new)
        text = text[: found.end()] + more + text[found.end() :]
        season.files[name] = pack({**parts, DOCUMENT: text.encode("utf-8")})

    return _sealed(change)


def _without(name: str, pattern: str, words: str, which: int = 0) -> Change:
    return _part(name, DOCUMENT, pattern.format(re.escape(words)), "", which)


RANKS, TOTALS, COMPARED, TOTAL = "Xếp hạng", "Tổng hợp điểm", "Đối chiếu", 65
"""`TOTAL`: row of the totals on `Tổng hợp điểm`."""

TAMPERED = (
    Entry("20-bo-het-van-ban", 20, MINUTES, _sealed(_no_papers)),
    Entry("20-thieu-to-trinh", 20, PROPOSAL, _removed(PROPOSAL)),
    Entry("20-thieu-bien-ban-tham-dinh", 20, APPRAISED, _removed(APPRAISED)),
    Entry("20-thieu-bien-ban-kiem-phieu", 20, COUNTED, _removed(COUNTED)),
    Entry("20-them-van-ban", 20, "ket_qua/thong_bao.docx", _sealed(_paper_added)),
    Entry("06-them-phieu-cu", 6, "nhan/them.xlsx", _sealed(_later_form)),
    Entry(
        "06-them-phieu-tham-dinh",
        6,
        "tham_dinh/them.xlsx",
        _sealed(_second_appraisal),
        also=frozenset({*range(9, 18), 19, 20}),
    ),
    Entry("05-bot-phieu", 5, FORM, _sealed(_form_removed), blind=True),
    Entry("05-cat-dong-xep-hang", 5, LEDGER, _last_line_cut, also=frozenset({6, 17})),
    Entry("04-so-dong-nhat-ky", 4, LEDGER, _line_count),
    Entry("17-them-lan-xep-hang", 17, "nhat_ky.jsonl, dòng 3 › STC", _another_run),
    Entry("17-ma-ket-qua", 17, "nhat_ky.jsonl, dòng 2", _result_digest),
    Entry(
        "18-cong-thuc-khac", 18, f"{TOTALS}!D{TOTAL}", _part(RANKING, _sheet(2), r"SUM\(D8,D9,", "SUM(D8,")
    ),
    Entry(
        "18-cong-thuc-hang-so",
        18,
        f"{TOTALS}!D9",
        _part(RANKING, _sheet(2), r"<f>[^<]*D10[^<]*</f>", "<f>140</f>"),
    ),
    Entry(
        "18-tong-khong-con-cong-thuc",
        18,
        f"{TOTALS}!D{TOTAL}",
        _part(RANKING, _sheet(2), rf'(<c r="D{TOTAL}"[^>]*>)<f>[^<]*</f>', r"\1"),
    ),
    Entry("18-lien-ket-sang-don-vi-khac", 18, RANKS, _part(RANKING, _sheet(1), rf"!I{TOTAL}", f"!J{TOTAL}")),
    Entry(
        "18-ham-la", 18, f"{TOTALS}!D9", _part(RANKING, _sheet(2), r"<f>ROUND\(SUM\(D10", "<f>IF(1,SUM(D10")
    ),
    Entry(
        "18-dinh-dang-so",
        18,
        "Xếp hạng!C8",
        _part(RANKING, STYLES, r"\[\$-42A\]General", "0&quot;,5&quot;"),
    ),
    Entry("18-chu-trang", 18, "định dạng", _part(RANKING, STYLES, "FF404040", "FFFFFFFF")),
    Entry("18-cot-an", 18, RANKS, _part(RANKING, _sheet(1), r"<col ", '<col hidden="1" ')),
    Entry("18-dong-an", 18, RANKS, _part(RANKING, _sheet(1), r'<row r="9"', '<row r="9" hidden="1"')),
    Entry(
        "18-trang-an",
        18,
        COMPARED,
        _part(
            RANKING,
            "xl/workbook.xml",
            rf'<sheet name="{COMPARED}"',
            rf'<sheet name="{COMPARED}" state="hidden"',
        ),
    ),
    Entry("18-phan-la", 18, "xl/comments1.xml", _added_part(RANKING, "xl/comments1.xml", b"<comments/>")),
    Entry(
        "18-bieu-do-ve-khac",
        18,
        "chart1.xml",
        _part(RANKING, "xl/charts/chart1.xml", "<c:v>1078</c:v>", "<c:v>1178</c:v>"),
    ),
    Entry("19-thong-ke-ty-le", 19, "Thống kê!I8", _cell(RANKING, "Thống kê", "I8", "99.9")),
    Entry("19-thong-ke-so-lan", 19, "Thống kê!J8", _cell(RANKING, "Thống kê", "J8", "7")),
    Entry(
        "19-bieu-do-tong-tu-cham",
        19,
        "Biểu đồ!J9",
        _cell(RANKING, "Biểu đồ", "J9", "1079"),
        also=frozenset({18}),
    ),
    Entry(
        "19-bieu-do-bi-giam", 19, "Biểu đồ!B45", _cell(RANKING, "Biểu đồ", "B45", "8"), also=frozenset({18})
    ),
    Entry(
        "19-mo-ta-bieu-do",
        19,
        "Biểu đồ",
        _part(RANKING, "xl/drawings/drawing1.xml", "1078 và 1075", "1078 và 1078"),
    ),
    Entry("20-hinh-thuc-trong-bien-ban", 20, MINUTES, _words(MINUTES, CERTIFICATE, FLAG, 1)),
    Entry("20-hinh-thuc-trong-ly-do", 20, MINUTES, _words(MINUTES, CERTIFICATE, FLAG)),
    Entry(
        "20-hinh-thuc-trong-danh-sach", 20, LISTED, _words(LISTED, FLAG, CERTIFICATE), also=frozenset({16})
    ),
    Entry("20-hinh-thuc-trong-to-trinh", 20, PROPOSAL, _words(PROPOSAL, CERTIFICATE, FLAG)),
    Entry("20-hinh-thuc-trong-phieu", 20, SLIP, _words(SLIP, FLAG, CERTIFICATE)),
    Entry("20-ten-don-vi-trong-phieu", 20, SLIP, _words(SLIP, "của Sở Nội vụ", "của Sở Ngoại vụ")),
    Entry(
        "20-ten-nguoi-chu-tri",
        20,
        MINUTES,
        _words(
            MINUTES, "Chánh Văn phòng Đoàn ĐBQH - HĐND tỉnh, Khối trưởng", "Ông Đại Diện Khác, Khối trưởng"
        ),
    ),
    Entry(
        "20-them-doan",
        20,
        PROPOSAL,
        _doubled(PROPOSAL, _PARAGRAPH, "Kính trình xem xét, quyết định./.", "Kèm theo kinh phí khen thưởng."),
    ),
    Entry("20-bot-doan", 20, PROPOSAL, _without(PROPOSAL, _PARAGRAPH, "2. Phụ lục kết quả xếp hạng;")),
    Entry(
        "20-dau-trang",
        20,
        PROPOSAL,
        _part(PROPOSAL, "word/header1.xml", "</w:hdr>", "<w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:hdr>"),
    ),
    Entry("20-them-phan", 20, PROPOSAL, _added_part(PROPOSAL, "word/footer9.xml", b"<w:ftr/>")),
    Entry("20-chu-an", 20, PROPOSAL, _part(PROPOSAL, DOCUMENT, r"<w:rPr>", "<w:rPr><w:vanish/>", 9)),
    Entry("20-bo-dong-phu-luc", 20, APPENDIX, _without(APPENDIX, _ROW, "Sở Tư pháp")),
    Entry("20-lap-dong-bien-ban", 20, MINUTES, _doubled(MINUTES, _ROW, "Sở Tư pháp", "Sở Tư pháp")),
    Entry("20-so-phieu-bau", 20, COUNTED, _part(COUNTED, DOCUMENT, "(<w:t[^>]*>)5(</w:t>)", r"\g<1>6\2")),
    Entry(
        "20-ly-do-dieu-chinh",
        20,
        MINUTES,
        _words(MINUTES, "Ba thủ tục chưa công bố", "Giám thị bỏ quên túi xách"),
    ),
    Entry(
        "20-diem-dieu-chinh",
        20,
        MINUTES,
        _part(MINUTES, DOCUMENT, r"(7\.3\. Ứng dụng.*?<w:t[^>]*>)45(<)", r"\g<1>46\2"),
    ),
    Entry(
        "20-diem-tham-dinh", 20, APPRAISED, _part(APPRAISED, DOCUMENT, "(<w:t[^>]*>)42(</w:t>)", r"\g<1>43\2")
    ),
    Entry(
        "20-tong-tham-dinh",
        20,
        APPRAISED,
        _part(APPRAISED, DOCUMENT, "(tổng điểm thẩm định: (?:<[^>]*>)*)1075", r"\g<1>1076"),
    ),
    Entry("20-ty-le-trong-phieu", 20, SLIP, _words(SLIP, "107,5", "117,5")),
    Entry(
        "20-dinh-kem-anh",
        20,
        SLIP,
        _part(SLIP, DOCUMENT, "</w:body>", "<w:p><w:r><w:drawing/></w:r></w:p></w:body>"),
    ),
)
"""Each is refused by both programs."""
