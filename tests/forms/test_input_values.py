"""One cell, one value, or none with the reason. Codes and values, worked by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_xlsx.address import Address
from thidua_xlsx.forms.reader.values import Read, read_value
from thidua_xlsx.model import Absent, Cell, CellType, Input, InputField, InputKind, Value
from thidua_xlsx.vietnamese.numerals import canonical, show

D = Decimal
AT = Address("STC.xlsx", "Phiếu tự chấm", "F12")
POINTS = Input(InputField.POINTS, InputKind.NUMBER, "Điểm", maximum=D(10), step=D("0.5"))
PERCENT = Input(InputField.PERCENT, InputKind.NUMBER, "Tỷ lệ (%)")
MEASURE = Input(InputField.MEASURE, InputKind.NUMBER, "Số đo", bounds_from=D(90))
LOW = Input(InputField.MEASURE, InputKind.NUMBER, "Số đo")
COUNT = Input(InputField.COUNT, InputKind.WHOLE, "Số lần")
PASS = Input(InputField.PASS, InputKind.CHOICE, "Kết quả", choices=("Đạt", "Không đạt"))
LEVEL = Input(InputField.LEVEL, InputKind.CHOICE, "Mức", choices=("Loại A", "Loại B"))
SIGNED = Input(InputField.LEVEL, InputKind.CHOICE, "Mức", choices=("A", "A -", "A +"))
BARE = Input(InputField.LEVEL, InputKind.CHOICE, "Mức", choices=("8", "7,5", "0"))
EVIDENCE = Input(InputField.EVIDENCE, InputKind.TEXT, "Minh chứng")
BLANK, NOT_APPLICABLE = Absent.BLANK, Absent.NOT_APPLICABLE


def text(raw: str, **more: object) -> Cell:
    return Cell(AT, CellType.TEXT, raw, **more)  # type: ignore[arg-type]


def number(raw: str, number_format: str = "General", formula: str | None = None) -> Cell:
    return Cell(AT, CellType.NUMBER, raw, formula, number_format)


def told(read: Read) -> str:
    return " ".join(fault.code for fault in read.faults)


@pytest.mark.parametrize(
    ("raw", "value", "codes"),
    [
        ("9,5", D("9.5"), "W224"),
        ("9.5", D("9.5"), "W224"),
        (" 9,5\u00a0", D("9.5"), "W224"),
        ("０９，５", D("9.5"), "W224"),
        ("0", D(0), "W224"),
        ("-1", D(-1), "W224"),
        ("", BLANK, ""),
        (" \u200b\n ", BLANK, ""),
        ("1.000", BLANK, "E207"),
        ("1,000", BLANK, "E207"),
        ("9,5đ", BLANK, "E204"),
        ("9,5 điểm", BLANK, "E204"),
        ("8_5", BLANK, "E204"),
        ("٨", BLANK, "E204"),
        ("8½", BLANK, "E204"),
        ("8-9", BLANK, "E204"),
        ("10/5/26", BLANK, "E209"),
        ("10.05.2026", BLANK, "E209"),
        ("1e1", BLANK, "E204"),
        ("chín", BLANK, "E204"),
        ("=2+3", BLANK, "E204"),
        ("10/5", BLANK, "E209"),
        ("10/05/2026", BLANK, "E209"),
        ("17/20", BLANK, "E204"),
        ("0/5", BLANK, "E204"),
        ("Không áp dụng", NOT_APPLICABLE, "E226"),
        ("9\u202e5", BLANK, "E204"),
    ],
)
def test_numbers_typed_as_text(raw: str, value: Value, codes: str) -> None:
    read = read_value(text(raw), POINTS, "2.3")
    assert (read.value, told(read)) == (value, codes)
    assert read.flagged is codes.startswith("E")
    assert read.raw == raw


@pytest.mark.parametrize(
    ("raw", "number_format", "value", "codes"),
    [
        ("9.5", "General", D("9.5"), ""),
        ("8.4999999999999996", "General", D("8.5"), ""),
        ("0.30000000000000004", "0.0", D("0.3"), ""),
        ("8.5", "0.00", D("8.5"), ""),
        ("8.5", "#,##0.0", D("8.5"), ""),
        ("8.5", '0.0" điểm"', D("8.5"), ""),
        ("8.5", "[$-42A]0.0", D("8.5"), ""),
        ("8.5", "# ?/?", D("8.5"), ""),
        ("8.5", "@", D("8.5"), ""),
        ("8.5", "0", D("8.5"), "W215"),
        ("8.25", "0.0", D("8.25"), "W215"),
        ("-8.5", "0.0;-0", D("-8.5"), "W215"),
        ("-8.5", "0.0;0", BLANK, "E214"),
        ("8.5", "0E+0", BLANK, "E214"),
        ("85", '0"."0', BLANK, "E214"),
        ("8.5", "dd/mm/yyyy", BLANK, "E209"),
        ("46152", "d-mmm", BLANK, "E209"),
        ("0.5", "[h]:mm", BLANK, "E209"),
        ("8.5", '"7.00"', BLANK, "E214"),
        ("8.5", ";;;", BLANK, "E214"),
        ("0", "0;-0;", BLANK, "E214"),
        ("8", r"\10", BLANK, "E214"),
        ("8", "[$1-409]0", BLANK, "E214"),
        ("8500", "0,", BLANK, "E214"),
        ("0.095", "0.0%", BLANK, "E220"),
        ("NaN", "General", BLANK, "E229"),
        ("8_5", "General", BLANK, "E229"),
        ("٨", "General", BLANK, "E229"),
        ("1e400", "General", BLANK, "E229"),
        ("9" * 50, "General", BLANK, "E229"),
    ],
)
def test_numbers_and_their_formats(raw: str, number_format: str, value: Value, codes: str) -> None:
    read = read_value(number(raw, number_format), POINTS, "2.3")
    assert (read.value, told(read)) == (value, codes)


def test_a_date_cell_tells_what_was_probably_typed() -> None:
    # Serial 46152 is 10 May 2026: "10/5" turned into a date by Excel.
    (fault,) = read_value(number("46152", "d-mmm"), POINTS, "2.3").faults
    assert fault.facts["shown"] == "10/05/2026"
    assert fault.facts["guess"] == "10/5"
    # A small number was typed as a number and the format came later.
    (fault,) = read_value(number("8.5", "dd/mm/yyyy"), POINTS, "2.3").faults
    assert fault.facts["guess"] == "8,5"


@pytest.mark.parametrize(
    ("cell", "value", "codes"),
    [
        (number("0.85", "0%"), D(85), "I219"),
        (number("0.855", "0%"), D("85.5"), "I219 W215"),
        (number("1.2", "0.00%"), D(120), "I219"),
        (number("85"), D(85), ""),
        (number("0.85"), D("0.85"), "W250"),
        (number("0"), D(0), ""),
        (number("85", "0%"), BLANK, "E207"),
        (text("85%"), D(85), "W224"),
        (text("85 phần trăm"), BLANK, "E204"),
    ],
)
def test_percentages(cell: Cell, value: Value, codes: str) -> None:
    read = read_value(cell, PERCENT, "1")
    assert (read.value, told(read)) == (value, codes)


@pytest.mark.parametrize(
    ("formula", "cached", "value", "codes"),
    [
        ("2+3.5", "5.5", D("5.5"), "W213"),
        ("(10-1)/2", "4.5", D("4.5"), "W213"),
        ("0.1+0.2", "0.30000000000000004", D("0.3"), "W213"),
        ("-(-9)", "9", D(9), "W213"),
        (" 2 * 4 ", "8", D(8), "W213"),
        ("1/3", "0.33333333333333331", D("0.333333333333333"), "W213"),
        ("2+3", "10", BLANK, "E212"),
        ("2+3", "", BLANK, "E212"),
        ("1/0", "5", BLANK, "E210"),
        ("A1", "9", BLANK, "E210"),
        ("SUM(1,2)", "3", BLANK, "E210"),
        ("2^3", "8", BLANK, "E210"),
        ("1 2", "12", BLANK, "E210"),
        ("", "9", BLANK, "E210"),
        ("2+", "2", BLANK, "E210"),
        ("(2", "2", BLANK, "E210"),
        ("2)", "2", BLANK, "E210"),
        ("(" * 30 + "2" + ")" * 30, "2", BLANK, "E210"),
        ("+".join("1" * 101), "101", BLANK, "E210"),
    ],
)
def test_a_formula_is_no_evidence_unless_it_is_plain_arithmetic(
    formula: str, cached: str, value: Value, codes: str
) -> None:
    read = read_value(number(cached, formula=formula), POINTS, "2.3")
    assert (read.value, told(read)) == (value, codes)


def test_what_the_reader_could_not_read_is_flagged_without_a_second_word() -> None:
    read = read_value(Cell(AT, CellType.UNREADABLE, "9.5"), POINTS, "2.3")
    assert read == Read(BLANK, "9.5", (), flagged=True)


def test_a_formula_with_a_text_result_is_not_believed() -> None:
    assert told(read_value(text("5", formula="2+3"), POINTS, "2.3")) == "E212"
    assert told(read_value(text("x", formula="A1"), EVIDENCE, "2.3")) == "E210"


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        (Cell(AT, CellType.BOOLEAN, "1"), "E217"),
        (Cell(AT, CellType.ERROR, "#N/A"), "E218"),
        (Cell(AT, CellType.ERROR, "#REF!", "A1"), "E218"),
        (text("9 8,5", struck=True), "E216"),
        (Cell(AT, CellType.PICTURE, "#VALUE!"), "E267"),
        (Cell(AT, CellType.ERROR, "#NAME?", '_xlfn.DISPIMG("ID_1",1)'), "E267"),
    ],
)
def test_what_is_no_number_at_all(cell: Cell, codes: str) -> None:
    for asked in (POINTS, PERCENT, COUNT, PASS, LEVEL):
        read = read_value(cell, asked, "2.3")
        assert (read.value, read.flagged, told(read)) == (BLANK, True, codes)


@pytest.mark.parametrize(
    ("asked", "cell", "value", "codes"),
    [
        (PASS, text("Đạt"), True, ""),
        (PASS, text("Không đạt"), False, ""),
        (PASS, text("KHONG DAT"), False, "I223"),
        (PASS, text("đạt "), True, "I223"),
        (PASS, text("Tốt"), BLANK, "E222"),
        (PASS, text("không áp dụng"), NOT_APPLICABLE, "E226"),
        (PASS, text(" "), BLANK, ""),
        (LEVEL, text("Loại A"), "Loại A", ""),
        (LEVEL, text("loai  b"), "Loại B", "I223"),
        (LEVEL, text("Loại C"), BLANK, "E222"),
        (SIGNED, text("A -"), "A -", ""),
        (SIGNED, text("A-"), "A -", "I223"),
        (SIGNED, text("a \u2013"), "A -", "I223"),
        (SIGNED, text("A+"), "A +", "I223"),
        (SIGNED, text("a"), "A", "I223"),
        (SIGNED, text("A--"), BLANK, "E222"),
        (LEVEL, number("1"), BLANK, "E222"),
        (BARE, number("8"), "8", ""),
        (BARE, number("7.5"), "7,5", ""),
        (BARE, text("7.5"), "7,5", "I223"),
        (BARE, text("8"), "8", ""),
        (BARE, number("6"), BLANK, "E222"),
        (BARE, number("0"), "0", ""),
        (BARE, number("8", "d/m"), BLANK, "E209"),
    ],
)
def test_choices(asked: Input, cell: Cell, value: Value, codes: str) -> None:
    read = read_value(cell, asked, "2.3")
    assert (read.value, told(read)) == (value, codes)


@pytest.mark.parametrize(
    ("cell", "value", "codes"),
    [
        (text("Báo cáo số 12/BC-STC"), "Báo cáo số 12/BC-STC", ""),
        (text("=1+1"), "=1+1", ""),
        (text("e\u0302\u0301"), "ế", ""),
        (text("dòng 1\r\ndòng 2\t"), "dòng 1\ndòng 2", ""),
        (text("không áp dụng"), "không áp dụng", ""),
        (text("a\u202eb\x07"), "a⟨202E⟩b⟨0007⟩", "W230"),
        (text("B¸o c¸o cña Së, n¨m tr\u00adíc "), "B¸o c¸o cña Së, n¨m tr\u00adíc", "W252"),
        (text("Baùo caùo soá 12"), "Baùo caùo soá 12", "W252"),
        (text("Báo cáo số 12"), "Báo cáo số 12", ""),
        (text("c¸", font="TCVN3"), "c¸", "W252"),
        (text("BC 12", font="TCVN3"), "BC 12", ""),
        (text("x" * 5000), "x" * 3999 + "…", "W242"),
        (text("  "), BLANK, ""),
        (number("12"), "12", ""),
        (number("41654", "dd/mm/yyyy"), "15/01/2014", "I258"),
        (Cell(AT, CellType.ERROR, "#NAME?"), BLANK, "E218"),
        (Cell(AT, CellType.PICTURE, "#VALUE!"), "(ảnh trong ô)", "I266"),
        (text("=DISPIMG(1)", formula='_xlfn.DISPIMG("ID_1",1)'), "(ảnh trong ô)", "I266"),
        (text("", formula='_xlfn.IMAGE("https://vanban.example.vn/a.png")'), "(ảnh trong ô)", "I266"),
        (text("", formula="DISPIMGS(1)"), BLANK, "E210"),
    ],
)
def test_texts(cell: Cell, value: Value, codes: str) -> None:
    read = read_value(cell, EVIDENCE, "2.3")
    assert (read.value, told(read)) == (value, codes)


def test_what_was_meant_by_old_text_is_proposed_and_not_put_in_its_place() -> None:
    (fault,) = read_value(text("QuyÕt ®Þnh sè 12/Q§-UBND"), EVIDENCE, "2.3").faults
    assert dict(fault.facts) == {
        "encoding": "TCVN3",
        "text": "QuyÕt ®Þnh sè 12/Q§-UBND",
        "meant": "Quyết định số 12/QĐ-UBND",
    }


def test_old_text_where_a_level_belongs_is_no_level() -> None:
    assert told(read_value(text("Lo¹i A"), LEVEL, "2.3")) == "E222"
    assert told(read_value(text("§¹t"), PASS, "2.3")) == "E222"


def test_no_cell_is_blank() -> None:
    assert read_value(None, POINTS, "2.3") == Read(BLANK)
    assert read_value(Cell(AT, CellType.BLANK), POINTS, "2.3") == Read(BLANK)


@given(st.decimals(min_value=-9999, max_value=9999, places=2))
def test_what_is_shown_is_read_back(value: D) -> None:
    value = canonical(value)
    assert read_value(number(str(value)), POINTS, "2.3") == Read(value, str(value))
    shown = read_value(text(show(value)), POINTS, "2.3")
    assert shown.value == value


@given(st.text(max_size=12), st.sampled_from([POINTS, PERCENT, COUNT, PASS, BARE]))
def test_nothing_typed_makes_it_stumble_or_guess(raw: str, asked: Input) -> None:
    read = read_value(text(raw), asked, "2.3")
    assert read.flagged is any(fault.code.startswith("E") for fault in read.faults)
    if read.flagged:
        assert isinstance(read.value, Absent)


@given(st.text(alphabet='0#?.,;%"\\[]dmyhs@E+-$_* ', max_size=12))
def test_no_number_format_makes_it_stumble(code: str) -> None:
    read = read_value(number("8.5", code), POINTS, "2.3")
    assert read.value in (D("8.5"), BLANK)


@pytest.mark.parametrize(
    ("asked", "cell", "value", "codes"),
    [
        (MEASURE, number("0.96"), D("0.96"), "W257"),
        (MEASURE, text("0,96"), D("0.96"), "W224 W257"),
        (MEASURE, number("1"), D(1), "W257"),
        (MEASURE, number("0"), D(0), ""),
        (MEASURE, number("1.01"), D("1.01"), ""),
        (MEASURE, number("96"), D(96), ""),
        (LOW, number("0.96"), D("0.96"), ""),
    ],
)
def test_a_fraction_against_bounds_far_above_it(asked: Input, cell: Cell, value: D, codes: str) -> None:
    """0,96 where the bands begin at 90: counted as typed, and remarked at its cell."""
    read = read_value(cell, asked, "1.2")
    assert (read.value, read.flagged, told(read)) == (value, False, codes)
