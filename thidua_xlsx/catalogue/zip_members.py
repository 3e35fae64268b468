"""The zip that a workbook is: 121–131."""

from __future__ import annotations

from .spec import Effect, Spec
from .ways_out import PASTE_EN, PASTE_VI, RESAVE_EN, RESAVE_VI

TRUNCATED = Spec(
    code="E121",
    vi="tệp bị cắt cụt: thiếu phần cuối. Gửi lại tệp; nếu vẫn báo lỗi, mở bằng Excel và lưu lại.",
    en="the file is cut off: its end is missing. Send it again; if that fails, re-save it in Excel.",
    about="Thường do tải xuống hoặc gửi thư bị ngắt giữa chừng.",
    effect=Effect.REJECT,
)
TOO_MANY_MEMBERS = Spec(
    code="E122",
    vi=f"tệp chứa quá nhiều phần bên trong ({{count}}, giới hạn {{limit}}). {PASTE_VI}",
    en=f"the file holds {{count}} members, over the limit of {{limit}}. {PASTE_EN}",
    about="Phiếu thật có khoảng 15 thành phần bên trong.",
    effect=Effect.REJECT,
)
DUPLICATE_MEMBER = Spec(
    code="E123",
    vi=f"tệp hỏng bên trong, mỗi phần mềm đọc một khác (Kỹ thuật: trùng tên {{part}}). {RESAVE_VI}",
    en=f"two members of the file share a name ({{part}}), so that programs differ on it. {RESAVE_EN}",
    about="Excel không tạo ra tệp như vậy; tệp đã bị công cụ khác sửa.",
    effect=Effect.REJECT,
)
UNSAFE_MEMBER = Spec(
    code="E124",
    vi=f"tệp chứa thứ không an toàn (Kỹ thuật: {{part}}). {RESAVE_VI}",
    en=f"member {{part}} of the file has an unsafe name or type. {RESAVE_EN}",
    about="Tên có đường dẫn tuyệt đối, «..», dấu \\ hoặc :, hoặc thành phần là lối tắt.",
    effect=Effect.REJECT,
)
UNKNOWN_COMPRESSION = Spec(
    code="E125",
    vi=f"tệp được nén theo cách Excel không dùng (Kỹ thuật: {{part}}, {{method}}). {RESAVE_VI}",
    en=f"member {{part}} is compressed by method {{method}}, which Excel does not use. {RESAVE_EN}",
    about="Chỉ nhận cách 0 (không nén) và 8 (deflate).",
    effect=Effect.REJECT,
)
ENCRYPTED_MEMBER = Spec(
    code="E126",
    vi="tệp có phần bị mã hóa (Kỹ thuật: {part}). Gửi lại tệp không đặt mật khẩu.",
    en="member {part} of the file is encrypted. Send the file again without a password.",
    about="Tệp đã bị nén lại bằng công cụ zip có mật khẩu.",
    effect=Effect.REJECT,
)
OVERLAPPING_MEMBERS = Spec(
    code="E127",
    vi=f"tệp hỏng bên trong (Kỹ thuật: các phần chồng lên nhau, {{part}}). {RESAVE_VI}",
    en=f"members of the file overlap ({{part}}). {RESAVE_EN}",
    about="Dấu hiệu của «bom nén»; Excel không tạo ra tệp như vậy.",
    effect=Effect.REJECT,
)
FOREIGN_DATA = Spec(
    code="E128",
    vi=f"có dữ liệu lạ đứng trước hoặc sau nội dung của sổ (Kỹ thuật: {{size}} byte). {RESAVE_VI}",
    en=f"there is foreign data before or after the workbook ({{size}} bytes). {RESAVE_EN}",
    about="Tệp ghép hai nội dung làm một: phần mềm này thấy nội dung này, phần mềm khác thấy nội dung khác.",
    effect=Effect.REJECT,
)
DIRECTORY_CONTRADICTS_CONTENT = Spec(
    code="E129",
    vi=f"mục lục bên trong tệp mâu thuẫn với nội dung ({{part}}). {RESAVE_VI}",
    en=f"the directory inside the file contradicts its content ({{part}}). {RESAVE_EN}",
    about="Tên, kích thước hoặc vị trí ghi ở hai nơi không khớp nhau: tệp hỏng hoặc bị sửa.",
    effect=Effect.REJECT,
)
MEMBER_TOO_LARGE = Spec(
    code="E130",
    vi=f"tệp bung ra quá lớn (Kỹ thuật: {{part}}, giới hạn {{limit}}). {PASTE_VI}",
    en=f"member {{part}} inflates beyond the limit ({{limit}}). {PASTE_EN}",
    about="Chống «bom nén»: tệp nhỏ bung ra hàng GB làm treo máy.",
    effect=Effect.REJECT,
)
DAMAGED_MEMBER = Spec(
    code="E131",
    vi="tệp bị hỏng trên đường gửi (Kỹ thuật: {part}, sai tổng kiểm tra hoặc kích thước). Gửi lại tệp.",
    en="member {part} is damaged (checksum or size is wrong). Send the file again.",
    about="Nội dung đã đổi sau khi lưu, thường do đường truyền hoặc ổ đĩa.",
    effect=Effect.REJECT,
)
