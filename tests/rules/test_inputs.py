"""What every kind of row asks for: what the cell is called, what it says when chosen, what it takes."""

from __future__ import annotations

import pytest

from tests.rules.rows import INFO, D, row
from thidua_xlsx.model import Criterion, Input, InputField, InputKind
from thidua_xlsx.rules import RULES

NUMBER, CHOICE = InputKind.NUMBER, InputKind.CHOICE


def asked(of: Criterion) -> tuple[Input, ...]:
    return RULES[of.method].inputs(of, INFO)


@pytest.mark.parametrize(
    ("of", "inputs"),
    [
        (
            row("điểm", "20", step="0.5"),
            Input(
                InputField.POINTS,
                NUMBER,
                "Điểm",
                "Ghi số từ 0 đến 20, theo bước 0,5. Bỏ trống là chưa chấm.",
                D(0),
                D(20),
                D("0.5"),
            ),
        ),
        (
            row("đạt", "12.5"),
            Input(
                InputField.PASS,
                CHOICE,
                "Đạt hay không",
                "Chọn Đạt (12,5 điểm) hoặc Không đạt (0 điểm).",
                choices=("Đạt", "Không đạt"),
            ),
        ),
        (
            row("mức", "20", "Loại A=20; 7,5; 0"),
            Input(
                InputField.LEVEL,
                CHOICE,
                "Mức",
                "Chọn một mức: Loại A = 20 điểm; 7,5; 0.",
                choices=("Loại A", "7,5", "0"),
            ),
        ),
        (
            row("bậc", "15", ">=90,5: 15; <90,5: 0,5"),
            Input(
                InputField.MEASURE,
                NUMBER,
                "Số đo",
                "Ghi số đo được. >= 90,5: 15 điểm; < 90,5: 0,5 điểm.",
                bounds_from=D("90.5"),
            ),
        ),
        (
            row("bậc", "15", ">=9: 15; <90,5: 0"),
            Input(InputField.MEASURE, NUMBER, "Số đo", "Ghi số đo được. >= 9: 15 điểm; < 90,5: 0 điểm."),
        ),
        (
            row("bậc", "15", ">=95%: 15; <95%: 0"),
            Input(
                InputField.PERCENT,
                NUMBER,
                "Tỷ lệ (%)",
                "Ghi tỷ lệ bằng số, ví dụ 85 nghĩa là 85 %. >= 95 %: 15 điểm; < 95 %: 0 điểm.",
                D(0),
            ),
        ),
        (
            row("tỷ lệ", "10"),
            Input(
                InputField.PERCENT,
                NUMBER,
                "Tỷ lệ (%)",
                "Ghi tỷ lệ hoàn thành bằng số, ví dụ 85 nghĩa là 85 %. Trên 100 tính như 100.",
                D(0),
            ),
        ),
        (
            row("đếm", "5", "0,2"),
            Input(
                InputField.COUNT,
                InputKind.WHOLE,
                "Số lượng",
                "Ghi số lượng, là số nguyên. Mỗi đơn vị 0,2 điểm, nhiều nhất 5 điểm. Không có thì ghi 0.",
                D(0),
                step=D(1),
            ),
        ),
        (
            row("chỉ tiêu", "20", "T=1250,5"),
            Input(
                InputField.ACTUAL,
                NUMBER,
                "Thực hiện",
                "Ghi kết quả thực hiện bằng số. Chỉ tiêu: 1250,5. Điểm tính khi tổng hợp cả khối.",
                D(0),
            ),
        ),
        (
            row("chỉ tiêu", "20", "T=0"),
            Input(
                InputField.ACTUAL,
                NUMBER,
                "Thực hiện",
                "Ghi kết quả thực hiện bằng số. Điểm tính khi tổng hợp cả khối.",
                D(0),
            ),
        ),
    ],
)
def test_one_cell(of: Criterion, inputs: Input) -> None:
    assert asked(of) == (inputs,)


def test_a_part_and_its_whole() -> None:
    assert asked(row("tỷ lệ", "10", "a/b")) == (
        Input(InputField.ACTUAL, NUMBER, "Thực hiện (a)", "Ghi số đã thực hiện.", D(0)),
        Input(InputField.TARGET, NUMBER, "Phải thực hiện (b)", "Ghi tổng số, lớn hơn 0.", D(0)),
    )


def test_levels_are_listed_as_far_as_excel_shows_them() -> None:
    """255 characters: 14 before the list, 230 of a name, 10 of its points, the full stop."""
    fits, too_long = (asked(row("mức", "20", f"{'a' * length}=20"))[0].prompt for length in (230, 231))
    assert fits == f"Chọn một mức: {'a' * 230} = 20 điểm."
    assert len(fits) == 255
    assert too_long == "Chọn một mức trong danh sách."


def test_bands_are_listed_as_far_as_excel_shows_them() -> None:
    """255 characters: 16 before the list, 15 bands of 14, "; " 14 times, the full stop."""
    listed = "; ".join(f">={bound}: 10" for bound in range(98, 85, -1)) + "; <86: 1,5"
    fits, too_long = (asked(row("bậc", "10", f">={first}: 10; {listed}"))[0].prompt for first in (99, 100))
    assert fits.startswith("Ghi số đo được. >= 99: 10 điểm; >= 98: 10 điểm; ")
    assert len(fits) == 255
    assert too_long == "Ghi số đo được; điểm tính theo bậc."
