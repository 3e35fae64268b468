"""Workbook `tien_do.xlsx`: the year's tasks and how far they are. Two columns belong to the secretariat."""

from __future__ import annotations

SHEET = "Tiến độ"
KEY, QUARTER, TEXT, BODIES, DUE, STATE, DONE, NOTE = (
    "TT",
    "Quý",
    "Nội dung",
    "Đơn vị thực hiện",
    "Hạn",
    "Tình trạng",
    "Đã xong ngày",
    "Ghi chú",
)
HEADINGS = (KEY, QUARTER, TEXT, BODIES, DUE, STATE, DONE, NOTE)
NOTED = (DONE, NOTE)
"""The columns that the secretariat fills and that are read back."""
