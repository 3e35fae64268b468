"""The parts of a workbook and their XML: 132–149, 181, 182."""

from __future__ import annotations

from .spec import Effect, Spec
from .ways_out import PASTE_EN, PASTE_VI, RESAVE_EN, RESAVE_VI

DOCTYPE_DECLARED = Spec(
    code="E132",
    vi=f"tệp chứa khai báo bị cấm trong sổ Excel (Kỹ thuật: DOCTYPE hoặc ENTITY trong {{part}}). {RESAVE_VI}",
    en=f"part {{part}} holds a DOCTYPE/ENTITY declaration, forbidden in a workbook. {RESAVE_EN}",
    about="Khai báo này có thể dùng để đọc tệp trên máy hoặc làm treo máy; Excel không bao giờ ghi ra.",
    effect=Effect.REJECT,
)
MISSING_PART = Spec(
    code="E133",
    vi=f"tệp thiếu một phần cần có (Kỹ thuật: {{part}}). {RESAVE_VI}",
    en=f"the workbook lacks a part it needs ({{part}}). {RESAVE_EN}",
    about="Tệp hỏng, hoặc đường dẫn bên trong trỏ ra ngoài tệp.",
    effect=Effect.REJECT,
)
MACROS = Spec(
    code="W134",
    vi="tệp chứa macro ({part}). Macro không được chạy; điểm vẫn được đọc. Phiếu gốc không có macro.",
    en="the file holds macros ({part}). They are not run; scores are read. The original form has none.",
    about="Nên hỏi lại đơn vị vì sao có macro và không mở tệp khi chưa rõ.",
)
EXTERNAL_LINK = Spec(
    code="W135",
    vi="tệp có liên kết tới sổ khác ({part}). Liên kết không được mở; điểm vẫn được đọc.",
    en="the file links to another workbook ({part}). The link is not followed; scores are read.",
    about="Ô lấy số từ tệp khác (kể cả DDE) không phải chứng cứ. Nên dán giá trị thay cho liên kết.",
)
ACTIVE_CONTENT = Spec(
    code="W136",
    vi="tệp có kết nối dữ liệu hoặc nội dung hoạt động ({part}). Phần này không được đọc.",
    en="the file holds data connections or active content ({part}). That part is not read.",
    about="Kết nối, truy vấn, ActiveX, giao diện tùy biến, mô hình dữ liệu: không thuộc phiếu gốc.",
)
EMBEDDED_OBJECT = Spec(
    code="W137",
    vi="tệp có đối tượng nhúng ({part}). Đối tượng không được mở; gửi minh chứng thành tệp riêng.",
    en="the file holds embedded objects ({part}). They are not opened; send evidence as separate files.",
    about="Tệp Word, PDF hoặc ảnh nhúng trong phiếu không được xem là minh chứng đã nhận.",
)
MALFORMED_XML = Spec(
    code="E138",
    vi=f"tệp hỏng bên trong (Kỹ thuật: {{part}} sai quy cách XML ở dòng {{line}}). {RESAVE_VI}",
    en=f"part {{part}} is not well-formed XML at line {{line}}. {RESAVE_EN}",
    about="Tệp hỏng hoặc bị công cụ khác sửa.",
    effect=Effect.REJECT,
)
NESTED_TOO_DEEP = Spec(
    code="E139",
    vi=f"tệp lồng quá sâu (Kỹ thuật: {{part}}, quá {{limit}} tầng). {PASTE_VI}",
    en=f"part {{part}} is nested deeper than {{limit}} levels. {PASTE_EN}",
    about="Sổ thật lồng không quá 20 tầng; lồng sâu hơn là để làm treo máy.",
    effect=Effect.REJECT,
)
TOO_MANY_SHEETS = Spec(
    code="E140",
    vi=f"sổ có quá {{limit}} trang tính. {PASTE_VI}",
    en=f"the workbook has more than {{limit}} sheets. {PASTE_EN}",
    about="Phiếu gốc chỉ có vài trang tính.",
    effect=Effect.REJECT,
)
TOO_MANY_ELEMENTS = Spec(
    code="E141",
    vi=f"tệp chứa quá nhiều nội dung (Kỹ thuật: {{part}} có quá {{limit}} mục <{{element}}>). {PASTE_VI}",
    en=f"part {{part}} has more than {{limit}} <{{element}}> items. {PASTE_EN}",
    about="Tên, chuỗi chữ, định dạng hoặc ô gộp nhiều bất thường, thường do chép dán qua nhiều sổ cũ.",
    effect=Effect.REJECT,
)
MISPLACED_ELEMENT = Spec(
    code="E142",
    vi=f"tệp hỏng bên trong (Kỹ thuật: {{part}}, mục <{{element}}> lặp lại hoặc đứng sai chỗ). {RESAVE_VI}",
    en=f"in {{part}}, <{{element}}> is repeated or out of place. {RESAVE_EN}",
    about="Mỗi phần mềm hiểu tệp như vậy một khác, nên không thể biết đơn vị đã nhìn thấy gì.",
    effect=Effect.REJECT,
)
CELL_OUT_OF_ORDER = Spec(
    code="E143",
    vi=f"ô được ghi hai lần hoặc sai thứ tự, nên không biết giá trị nào là thật. {RESAVE_VI}",
    en=f"the cell is stored twice or out of order, so its true value is unknown. {RESAVE_EN}",
    about="Excel không tạo ra tệp như vậy. Cả tệp bị từ chối vì không thể biết đơn vị đã nhìn thấy gì.",
    effect=Effect.REJECT,
)
ROW_OUT_OF_ORDER = Spec(
    code="E144",
    vi=f"dòng {{row}} được ghi hai lần hoặc sai thứ tự. {RESAVE_VI}",
    en=f"row {{row}} is stored twice or out of order. {RESAVE_EN}",
    about="Excel không tạo ra tệp như vậy. Cả tệp bị từ chối vì không thể biết đơn vị đã nhìn thấy gì.",
    effect=Effect.REJECT,
)
INVALID_REFERENCE = Spec(
    code="E145",
    vi=f"địa chỉ hoặc số hiệu '{{text}}' trong trang tính không hợp lệ. {RESAVE_VI}",
    en=f"the address or number '{{text}}' in the sheet is not valid. {RESAVE_EN}",
    about="Địa chỉ ô không đúng dạng, không khớp với dòng chứa nó, hoặc vượt khỏi trang tính.",
    effect=Effect.REJECT,
)
UNKNOWN_CELL_TYPE = Spec(
    code="E146",
    vi="ô có kiểu dữ liệu lạ '{type}', nên không có giá trị. Nhập lại ô này bằng Excel rồi gửi lại.",
    en="the cell has an unknown type '{type}', so it has no value. Enter it again in Excel and send again.",
    about="Excel chỉ dùng các kiểu n, s, str, inlineStr, b, e, d.",
    effect=Effect.FLAG,
)
MISSING_SHARED_STRING = Spec(
    code="E147",
    vi="ô trỏ tới chuỗi chữ '{index}' không có trong tệp, nên không có giá trị. Nhập lại ô này rồi gửi lại.",
    en="the cell points to text '{index}', which the file does not have, so it has no value. Enter it again.",
    about="Bảng chuỗi chữ của tệp bị hỏng hoặc bị sửa.",
    effect=Effect.FLAG,
)
CELLS_BEYOND_LIMITS = Spec(
    code="W148",
    vi="{count} ô có nội dung nằm ngoài {rows} dòng đầu hoặc {columns} cột đầu, không được đọc. "
    "Chuyển nội dung vào đúng ô của phiếu nếu cần.",
    en="{count} cells with content lie beyond the first {rows} rows or {columns} columns and are not read. "
    "Move the content into the form's cells if it matters.",
    about="Phiếu chỉ dùng phần đầu trang tính; chữ gõ lạc ra ngoài không được tính.",
)
UNKNOWN_DAMAGE = Spec(
    code="E149",
    vi=f"tệp hỏng theo cách chương trình chưa biết ({{error}}). {RESAVE_VI}",
    en=f"the file is damaged in a way the program does not know ({{error}}). {RESAVE_EN}",
    about="Nếu lưu lại bằng Excel mà vẫn gặp, gửi tệp cho người phụ trách phần mềm cùng mã lỗi này.",
    effect=Effect.REJECT,
)
MALFORMED_MEMBER_NAME = Spec(
    code="E181",
    vi="tệp hỏng bên trong (Kỹ thuật: tên {part} có dấu \\ hoặc bắt đầu bằng /). Mở tệp bằng Excel, lưu lại thành .xlsx rồi gửi lại.",
    en="the name of member {part} inside the file is not written as the format asks (with \\ or a leading /). "
    "Open the file in Excel, save it as .xlsx and send it again.",
    about="Một số phần mềm ghi tệp như vậy; Excel vẫn mở được, phần mềm khác thì không.",
    effect=Effect.REJECT,
)
LOOKALIKE_RELATIONSHIP = Spec(
    code="E182",
    vi="trong {part}, liên kết kiểu '{type}' không đúng chuẩn; mỗi phần mềm hiểu một khác. "
    "Mở tệp bằng Excel, lưu lại thành .xlsx rồi gửi lại.",
    en="in {part}, the relationship type '{type}' is not that of the standard and programs read it differently. "
    "Open the file in Excel, save it as .xlsx and send it again.",
    about="Kiểu liên kết lạ nhưng kết thúc bằng đúng từ của một kiểu chuẩn: có phần mềm theo, có phần mềm bỏ qua, "
    "nên không biết đơn vị đã nhìn thấy gì.",
    effect=Effect.REJECT,
)
