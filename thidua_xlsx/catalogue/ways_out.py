"""Ways out that many refusals of a file end with."""

from __future__ import annotations

RESAVE_VI = "Mở tệp bằng Excel, lưu lại thành .xlsx rồi gửi lại."
RESAVE_EN = "Open it in Excel, save it again as .xlsx and send it again."
SAVE_AS_VI = "Mở tệp, chọn Lưu thành (Save As) loại «Excel Workbook (*.xlsx)» rồi gửi tệp mới."
SAVE_AS_EN = "Open it, choose Save As, type “Excel Workbook (*.xlsx)”, and send the new file."
ORIGINAL_VI = "Hãy điền vào phiếu .xlsx gốc đã được gửi và gửi lại phiếu đó."
ORIGINAL_EN = "Fill in the .xlsx form that was sent out and return that one."
PASTE_VI = "Chép các giá trị (dán giá trị) sang phiếu gốc rồi gửi lại."
PASTE_EN = "Copy the values (paste values) into the original form and send that."
