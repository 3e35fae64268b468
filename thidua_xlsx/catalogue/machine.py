"""The machine that the tool runs on, told by `doctor`: 900–912."""

from __future__ import annotations

from .spec import Spec

WRITE_REFUSED = Spec(
    code="E900",
    vi="không ghi được vào thư mục này: {reason}. Chọn thư mục trong Documents của mình, hoặc xin quyền ghi.",
    en="nothing can be written into this folder: {reason}. Choose a folder of your own, or ask for the right to write.",
    about="`thidua doctor` ghi thử rồi xóa một tệp nhỏ. Không ghi được thì mọi lệnh đều dừng với E810.",
)
DISK_FULL = Spec(
    code="E901",
    vi="ổ đĩa chỉ còn {free} MB, cần ít nhất {needed} MB. Dọn bớt tệp hoặc chép mùa thi đua sang ổ khác.",
    en="the disk has {free} MB left and needs {needed} MB. Remove files or copy the season to another disk.",
    about="Mỗi lệnh ghi bản mới cạnh bản cũ rồi mới thay, nên cần chỗ cho cả hai.",
)
PATH_TOO_LONG = Spec(
    code="W902",
    vi="đường dẫn của thư mục dài {length} ký tự, tệp trong đó có thể vượt giới hạn {limit} của Windows và Excel. "
    "Dời thư mục lên gần gốc ổ đĩa, ví dụ D:\\thi-dua.",
    en="the folder's path has {length} characters; files in it may pass the {limit} that Windows and Excel allow. "
    "Move it near the root of a disk, as D:\\thi-dua.",
    about="Excel không mở được tệp có đường dẫn quá 218 ký tự; tên dài nhất mà công cụ ghi trong thư mục là chừng 90.",
)
SYNCHRONISED = Spec(
    code="W903",
    vi="thư mục nằm trong {service}: đồng bộ có thể giữ tệp đang ghi hoặc tạo bản sao trùng. Chuyển mùa thi đua ra "
    "ngoài, hoặc tạm dừng đồng bộ trước khi chạy lệnh.",
    en="the folder lies in {service}: synchronising may hold a file being written or make a second copy. Move the season "
    "out, or pause synchronising before a run.",
    about="OneDrive, Google Drive, Dropbox, iCloud khóa tệp trong lúc tải lên. Thư mục có .khoa cũng không nên lên mạng.",
)
HELD_OPEN = Spec(
    code="W904",
    vi="có tệp đang mở trong Excel, WPS hoặc LibreOffice: {files}. Lưu và đóng tệp; nếu không ai đang mở thì xóa tệp "
    "khóa này.",
    en="files are open in Excel, WPS or LibreOffice: {files}. Save and close them; delete this owner file if nobody has "
    "them open.",
    about="Tệp ~$… hoặc .~lock…# là dấu của chương trình đang giữ tệp. Windows không cho ghi đè tệp đang mở.",
)
FONT_MISSING = Spec(
    code="W905",
    vi="máy không có Times New Roman hay phông cùng bề rộng; PDF sẽ ngắt dòng khác bản Word. Cài gói fonts-liberation "
    "hoặc phông Times New Roman.",
    en="neither Times New Roman nor a font of the same widths is installed; a PDF will break lines elsewhere than "
    "Word. Install fonts-liberation or Times New Roman.",
    about="Nghị định 30/2020/NĐ-CP dùng Times New Roman. Phông cùng bề rộng: Liberation Serif, Tinos.",
)
OFFICE_MISSING = Spec(
    code="I906",
    vi="chưa có LibreOffice, nên --pdf không dùng được; mọi việc khác không cần. Cài từ libreoffice.org nếu muốn có PDF.",
    en="LibreOffice is not installed, so --pdf cannot be used; nothing else needs it. Install it from libreoffice.org for "
    "PDFs.",
    about="Chỉ `thidua papers --pdf` gọi LibreOffice. Có thể mở văn bản bằng Word rồi tự lưu thành PDF.",
)
CLOCK_BEHIND = Spec(
    code="W907",
    vi="đồng hồ máy chỉ {now}, nhưng thư mục có tệp ghi lúc {newest}. Chỉnh lại ngày giờ của máy trước khi chạy lệnh.",
    en="the clock says {now}, but a file of the folder was written at {newest}. Set the clock before a run.",
    about="Nhật ký và ngày nhận phiếu ghi theo đồng hồ máy; đồng hồ chậm làm các dòng nhật ký không theo thứ tự.",
)
POINT_FOR_COMMA = Spec(
    code="I908",
    vi="máy viết số lẻ kiểu 98.5; trong Excel ở máy này gõ 98.5, gõ 98,5 sẽ thành chữ. Đổi được trong cài đặt vùng "
    "của Windows.",
    en="this machine writes 98.5; type 98.5 into Excel here, 98,5 would become a text. The region settings of Windows "
    "can be changed.",
    about="Công cụ đọc được cả hai cách viết. Đây chỉ là lời nhắc cho người gõ trên máy này.",
)
