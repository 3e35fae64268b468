"""Findings 1xx: the returned file and whose it is."""

from __future__ import annotations

from . import identity_and_choice
from .spec import Effect, Spec

_RESAVE_VI = "Mở tệp bằng Excel, lưu lại thành .xlsx rồi gửi lại."
_RESAVE_EN = "Open it in Excel, save it again as .xlsx and send it again."
_SAVE_AS_VI = "Mở tệp, chọn Lưu thành (Save As) loại «Excel Workbook (*.xlsx)» rồi gửi tệp mới."
_SAVE_AS_EN = "Open it, choose Save As, type “Excel Workbook (*.xlsx)”, and send the new file."
_ORIGINAL_VI = "Hãy điền vào phiếu .xlsx gốc đã được gửi và gửi lại phiếu đó."
_ORIGINAL_EN = "Fill in the .xlsx form that was sent out and return that one."
_PASTE_VI = "Chép các giá trị (dán giá trị) sang phiếu gốc rồi gửi lại."
_PASTE_EN = "Copy the values (paste values) into the original form and send that."

# The strict reader: the file itself, then its zip, its parts, its XML, its sheets.
READER: tuple[Spec, ...] = (
    Spec(
        "I101",
        vi="đây là tệp tạm của phần mềm hoặc của hệ điều hành, không phải phiếu. Được bỏ qua.",
        en="this is a temporary file of a program or of the system, not a form. It is ignored.",
        about="Tệp như ~$phieu.xlsx, .~lock.phieu.xlsx#, Thumbs.db, desktop.ini, .DS_Store. Không cần làm gì.",
        effect=Effect.IGNORE,
    ),
    Spec(
        "E102",
        vi="không mở được tệp ({reason}). Đóng tệp nếu đang mở ở nơi khác, kiểm tra quyền đọc rồi chạy lại.",
        en="the file cannot be opened ({reason}). Close it elsewhere, check the right to read it and run again.",
        about="Hệ điều hành không cho đọc tệp: tệp đang bị khóa, thiếu quyền, ổ mạng bị ngắt.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E103",
        vi="đây là thư mục, lối tắt hoặc thiết bị, không phải tệp thường. Chép chính tệp ấy ra rồi dùng bản chép.",
        en="this is a folder, a link or a device, not a regular file. Copy the file itself and use the copy.",
        about="Công cụ không đi theo lối tắt, không chờ ống dẫn, không đọc thiết bị: như vậy không đọc nhầm tệp ở chỗ khác và "
        "không ghi nhầm lên nó.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E104",
        vi="tệp nặng {size} byte, quá giới hạn {limit} byte. Bỏ ảnh và tệp nhúng khỏi phiếu rồi gửi lại.",
        en="the file has {size} bytes, over the limit of {limit}. Remove pictures and embedded files, send again.",
        about="Phiếu chỉ nặng vài chục KB; minh chứng gửi kèm thành tệp riêng, không nhúng vào phiếu.",
        effect=Effect.REJECT,
    ),
    Spec(
        "W105",
        vi="tên tệp có ký tự ẩn hoặc ký tự đảo chiều chữ ({characters}). Tệp vẫn được đọc; nên đặt lại tên.",
        en="the file name holds invisible or direction-changing characters ({characters}). The file is read; "
        "rename it.",
        about="Ký tự ẩn có thể làm tên tệp hiện ra khác với tên thật. Nội dung bên trong quyết định phiếu của ai.",
    ),
    Spec(
        "E106",
        vi="tệp rỗng (0 byte). Gửi lại phiếu; có thể thư hoặc ổ đĩa đã làm mất nội dung.",
        en="the file is empty (0 bytes). Send the form again; mail or disk may have lost its content.",
        about="Thường gặp khi tải tệp đính kèm bị ngắt hoặc ổ đĩa đầy.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E107",
        vi=f"đây là sổ Excel đời cũ 97–2003 (.xls). {_SAVE_AS_VI}",
        en=f"this is an old Excel 97–2003 workbook (.xls). {_SAVE_AS_EN}",
        about="Nhận ra theo nội dung, dù tệp mang đuôi gì. Phiếu nộp ở loại này vẫn đọc được giá trị (I190); kế hoạch "
        "và sổ theo dõi thì phải là .xlsx.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E108",
        vi="tệp được đặt mật khẩu mở. Mở bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) "
        "rồi gửi lại.",
        en="the file is encrypted with a password. Open it in Excel, remove the password (File › Info › "
        "Protect Workbook) and send it again.",
        about="Tệp mã hóa không đọc được nội dung, nên không có điểm nào được nhận. Nếu biết mật khẩu: `thidua collect "
        "THƯ_MỤC --password MẬT_KHẨU` ghi bản đã mở vào nhan/ bên cạnh bản gốc.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E109",
        vi=f"đây là sổ Excel nhị phân (.xlsb). {_SAVE_AS_VI}",
        en=f"this is a binary Excel workbook (.xlsb). {_SAVE_AS_EN}",
        about="Nhận ra theo nội dung, dù tệp mang đuôi gì. Phiếu nộp ở loại này vẫn đọc được giá trị (I190); kế hoạch "
        "và sổ theo dõi thì phải là .xlsx.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E110",
        vi=f"đây là bảng tính OpenDocument (.ods). {_SAVE_AS_VI}",
        en=f"this is an OpenDocument spreadsheet (.ods). {_SAVE_AS_EN}",
        about="LibreOffice: Tệp › Lưu bằng tên, chọn «Excel 2007-365 (.xlsx)». Phiếu nộp ở loại này vẫn đọc được giá trị "
        "(I190); kế hoạch và sổ theo dõi thì phải là .xlsx.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E111",
        vi=f"đây là văn bản Word, không phải phiếu Excel. {_ORIGINAL_VI}",
        en=f"this is a Word document, not an Excel form. {_ORIGINAL_EN}",
        about="Gặp .docx, .doc, .odt hoặc .rtf, dù tệp mang đuôi gì.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E112",
        vi=f"đây là tệp PDF, có thể là bản in hoặc bản ký. {_ORIGINAL_VI}",
        en=f"this is a PDF, perhaps the printed or signed copy. {_ORIGINAL_EN}",
        about="Bản ký PDF để lưu hồ sơ; điểm chỉ được đọc từ phiếu .xlsx.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E113",
        vi=f"đây là ảnh chụp hoặc ảnh quét. {_ORIGINAL_VI}",
        en=f"this is a picture or a scan. {_ORIGINAL_EN}",
        about="Điểm không được nhận dạng từ ảnh; chỉ được đọc từ phiếu .xlsx.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E114",
        vi=f"đây là trang web (HTML) mang tên bảng tính. {_SAVE_AS_VI}",
        en=f"this is a web page (HTML) named like a spreadsheet. {_SAVE_AS_EN}",
        about="Nhiều phần mềm xuất HTML với đuôi .xls. Cũng gặp khi tải nhầm trang đăng nhập thay cho tệp.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E115",
        vi=f"đây là tệp chữ thuần (CSV hoặc TXT). {_ORIGINAL_VI}",
        en=f"this is plain text (CSV or TXT). {_ORIGINAL_EN}",
        about="Tệp CSV không mang mã phiếu, nên không biết chắc điểm thuộc dòng nào.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E116",
        vi="đây là tệp nén (zip, rar, 7z hoặc gz), không phải phiếu. Giải nén và chép phiếu .xlsx vào thư mục nhận.",
        en="this is an archive (zip, rar, 7z or gz), not a form. Unpack it and copy the .xlsx form instead.",
        about="Tệp .zip chứa các sổ Excel đặt trong nhan/ được mở một lớp (I195); rar, 7z, gz và tệp nén ở nơi khác thì "
        "không.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E117",
        vi=f"đây là bảng tính XML 2003. {_SAVE_AS_VI}",
        en=f"this is an XML Spreadsheet 2003. {_SAVE_AS_EN}",
        about="Nhận ra theo nội dung, dù tệp mang đuôi gì.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E118",
        vi="tệp được lưu ở dạng «Strict Open XML». Mở bằng Excel, lưu lại ở dạng «Excel Workbook (*.xlsx)» "
        "(không chọn Strict) rồi gửi lại.",
        en="the file was saved as “Strict Open XML”. Open it in Excel, save it as “Excel Workbook (*.xlsx)” "
        "(not Strict) and send it again.",
        about="Dạng Strict hiếm gặp và các phần mềm đọc không giống nhau, nên không được nhận.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E119",
        vi=f"không nhận ra đây là loại tệp gì. {_ORIGINAL_VI}",
        en=f"the kind of this file is not known. {_ORIGINAL_EN}",
        about="Nội dung không giống loại tệp văn phòng nào; có thể tệp bị hỏng khi gửi.",
        effect=Effect.REJECT,
    ),
    Spec(
        "W120",
        vi="tên tệp kết thúc bằng {suffix} nhưng nội dung là sổ Excel .xlsx. Tệp vẫn được đọc; nên sửa lại đuôi.",
        en="the name ends in {suffix} but the content is an Excel .xlsx workbook. The file is read; rename it.",
        about="Loại tệp được nhận theo nội dung, không theo đuôi tên.",
    ),
    Spec(
        "E121",
        vi="tệp bị cắt cụt: thiếu phần cuối. Gửi lại tệp; nếu vẫn báo lỗi, mở bằng Excel và lưu lại.",
        en="the file is cut off: its end is missing. Send it again; if that fails, re-save it in Excel.",
        about="Thường do tải xuống hoặc gửi thư bị ngắt giữa chừng.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E122",
        vi=f"tệp chứa {{count}} thành phần, quá giới hạn {{limit}}. {_PASTE_VI}",
        en=f"the file holds {{count}} members, over the limit of {{limit}}. {_PASTE_EN}",
        about="Phiếu thật có khoảng 15 thành phần bên trong.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E123",
        vi=f"hai thành phần bên trong tệp trùng tên ({{part}}), nên mỗi phần mềm đọc một khác. {_RESAVE_VI}",
        en=f"two members of the file share a name ({{part}}), so that programs differ on it. {_RESAVE_EN}",
        about="Excel không tạo ra tệp như vậy; tệp đã bị công cụ khác sửa.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E124",
        vi=f"thành phần {{part}} bên trong tệp có tên hoặc loại không an toàn. {_RESAVE_VI}",
        en=f"member {{part}} of the file has an unsafe name or type. {_RESAVE_EN}",
        about="Tên có đường dẫn tuyệt đối, «..», dấu \\ hoặc :, hoặc thành phần là lối tắt.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E125",
        vi=f"thành phần {{part}} được nén theo cách {{method}} mà Excel không dùng. {_RESAVE_VI}",
        en=f"member {{part}} is compressed by method {{method}}, which Excel does not use. {_RESAVE_EN}",
        about="Chỉ nhận cách 0 (không nén) và 8 (deflate).",
        effect=Effect.REJECT,
    ),
    Spec(
        "E126",
        vi="thành phần {part} bên trong tệp bị mã hóa. Gửi lại tệp không đặt mật khẩu.",
        en="member {part} of the file is encrypted. Send the file again without a password.",
        about="Tệp đã bị nén lại bằng công cụ zip có mật khẩu.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E127",
        vi=f"các thành phần bên trong tệp chồng lên nhau ({{part}}). {_RESAVE_VI}",
        en=f"members of the file overlap ({{part}}). {_RESAVE_EN}",
        about="Dấu hiệu của «bom nén»; Excel không tạo ra tệp như vậy.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E128",
        vi=f"có dữ liệu lạ đứng trước hoặc sau nội dung của sổ ({{size}} byte). {_RESAVE_VI}",
        en=f"there is foreign data before or after the workbook ({{size}} bytes). {_RESAVE_EN}",
        about="Tệp ghép hai nội dung làm một: phần mềm này thấy nội dung này, phần mềm khác thấy nội dung khác.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E129",
        vi=f"mục lục bên trong tệp mâu thuẫn với nội dung ({{part}}). {_RESAVE_VI}",
        en=f"the directory inside the file contradicts its content ({{part}}). {_RESAVE_EN}",
        about="Tên, kích thước hoặc vị trí ghi ở hai nơi không khớp nhau: tệp hỏng hoặc bị sửa.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E130",
        vi=f"thành phần {{part}} bung ra quá lớn (giới hạn {{limit}}). {_PASTE_VI}",
        en=f"member {{part}} inflates beyond the limit ({{limit}}). {_PASTE_EN}",
        about="Chống «bom nén»: tệp nhỏ bung ra hàng GB làm treo máy.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E131",
        vi="thành phần {part} bị hỏng (sai tổng kiểm tra hoặc kích thước). Gửi lại tệp.",
        en="member {part} is damaged (checksum or size is wrong). Send the file again.",
        about="Nội dung đã đổi sau khi lưu, thường do đường truyền hoặc ổ đĩa.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E132",
        vi=f"thành phần {{part}} chứa khai báo DOCTYPE/ENTITY, bị cấm trong sổ Excel. {_RESAVE_VI}",
        en=f"part {{part}} holds a DOCTYPE/ENTITY declaration, forbidden in a workbook. {_RESAVE_EN}",
        about="Khai báo này có thể dùng để đọc tệp trên máy hoặc làm treo máy; Excel không bao giờ ghi ra.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E133",
        vi=f"sổ thiếu thành phần cần có ({{part}}). {_RESAVE_VI}",
        en=f"the workbook lacks a part it needs ({{part}}). {_RESAVE_EN}",
        about="Tệp hỏng, hoặc đường dẫn bên trong trỏ ra ngoài tệp.",
        effect=Effect.REJECT,
    ),
    Spec(
        "W134",
        vi="tệp chứa macro ({part}). Macro không được chạy; điểm vẫn được đọc. Phiếu gốc không có macro.",
        en="the file holds macros ({part}). They are not run; scores are read. The original form has none.",
        about="Nên hỏi lại đơn vị vì sao có macro và không mở tệp khi chưa rõ.",
    ),
    Spec(
        "W135",
        vi="tệp có liên kết tới sổ khác ({part}). Liên kết không được mở; điểm vẫn được đọc.",
        en="the file links to another workbook ({part}). The link is not followed; scores are read.",
        about="Ô lấy số từ tệp khác (kể cả DDE) không phải chứng cứ. Nên dán giá trị thay cho liên kết.",
    ),
    Spec(
        "W136",
        vi="tệp có kết nối dữ liệu hoặc nội dung hoạt động ({part}). Phần này không được đọc.",
        en="the file holds data connections or active content ({part}). That part is not read.",
        about="Kết nối, truy vấn, ActiveX, giao diện tùy biến, mô hình dữ liệu: không thuộc phiếu gốc.",
    ),
    Spec(
        "W137",
        vi="tệp có đối tượng nhúng ({part}). Đối tượng không được mở; gửi minh chứng thành tệp riêng.",
        en="the file holds embedded objects ({part}). They are not opened; send evidence as separate files.",
        about="Tệp Word, PDF hoặc ảnh nhúng trong phiếu không được xem là minh chứng đã nhận.",
    ),
    Spec(
        "E138",
        vi=f"thành phần {{part}} viết sai quy cách XML ở dòng {{line}}. {_RESAVE_VI}",
        en=f"part {{part}} is not well-formed XML at line {{line}}. {_RESAVE_EN}",
        about="Tệp hỏng hoặc bị công cụ khác sửa.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E139",
        vi=f"thành phần {{part}} lồng quá {{limit}} tầng. {_PASTE_VI}",
        en=f"part {{part}} is nested deeper than {{limit}} levels. {_PASTE_EN}",
        about="Sổ thật lồng không quá 20 tầng; lồng sâu hơn là để làm treo máy.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E140",
        vi=f"sổ có quá {{limit}} trang tính. {_PASTE_VI}",
        en=f"the workbook has more than {{limit}} sheets. {_PASTE_EN}",
        about="Phiếu gốc chỉ có vài trang tính.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E141",
        vi=f"thành phần {{part}} có quá {{limit}} mục <{{element}}>. {_PASTE_VI}",
        en=f"part {{part}} has more than {{limit}} <{{element}}> items. {_PASTE_EN}",
        about="Tên, chuỗi chữ, định dạng hoặc ô gộp nhiều bất thường, thường do chép dán qua nhiều sổ cũ.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E142",
        vi=f"trong {{part}}, mục <{{element}}> lặp lại hoặc đứng sai chỗ. {_RESAVE_VI}",
        en=f"in {{part}}, <{{element}}> is repeated or out of place. {_RESAVE_EN}",
        about="Mỗi phần mềm hiểu tệp như vậy một khác, nên không thể biết đơn vị đã nhìn thấy gì.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E143",
        vi=f"ô được ghi hai lần hoặc sai thứ tự, nên không biết giá trị nào là thật. {_RESAVE_VI}",
        en=f"the cell is stored twice or out of order, so its true value is unknown. {_RESAVE_EN}",
        about="Excel không tạo ra tệp như vậy. Cả tệp bị từ chối vì không thể biết đơn vị đã nhìn thấy gì.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E144",
        vi=f"dòng {{row}} được ghi hai lần hoặc sai thứ tự. {_RESAVE_VI}",
        en=f"row {{row}} is stored twice or out of order. {_RESAVE_EN}",
        about="Excel không tạo ra tệp như vậy. Cả tệp bị từ chối vì không thể biết đơn vị đã nhìn thấy gì.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E145",
        vi=f"địa chỉ hoặc số hiệu '{{text}}' trong trang tính không hợp lệ. {_RESAVE_VI}",
        en=f"the address or number '{{text}}' in the sheet is not valid. {_RESAVE_EN}",
        about="Địa chỉ ô không đúng dạng, không khớp với dòng chứa nó, hoặc vượt khỏi trang tính.",
        effect=Effect.REJECT,
    ),
    Spec(
        "E146",
        vi="ô có kiểu dữ liệu lạ '{type}', nên không có giá trị. Nhập lại ô này bằng Excel rồi gửi lại.",
        en="the cell has an unknown type '{type}', so it has no value. Enter it again in Excel and send again.",
        about="Excel chỉ dùng các kiểu n, s, str, inlineStr, b, e, d.",
        effect=Effect.FLAG,
    ),
    Spec(
        "E147",
        vi="ô trỏ tới chuỗi chữ '{index}' không có trong tệp, nên không có giá trị. Nhập lại ô này rồi gửi lại.",
        en="the cell points to text '{index}', which the file does not have, so it has no value. Enter it again.",
        about="Bảng chuỗi chữ của tệp bị hỏng hoặc bị sửa.",
        effect=Effect.FLAG,
    ),
    Spec(
        "W148",
        vi="{count} ô có nội dung nằm ngoài {rows} dòng đầu hoặc {columns} cột đầu, không được đọc. "
        "Chuyển nội dung vào đúng ô của phiếu nếu cần.",
        en="{count} cells with content lie beyond the first {rows} rows or {columns} columns and are not read. "
        "Move the content into the form's cells if it matters.",
        about="Phiếu chỉ dùng phần đầu trang tính; chữ gõ lạc ra ngoài không được tính.",
    ),
    Spec(
        "E149",
        vi=f"tệp hỏng theo cách chương trình chưa biết ({{error}}). {_RESAVE_VI}",
        en=f"the file is damaged in a way the program does not know ({{error}}). {_RESAVE_EN}",
        about="Nếu lưu lại bằng Excel mà vẫn gặp, gửi tệp cho người phụ trách phần mềm cùng mã lỗi này.",
        effect=Effect.REJECT,
    ),
)

SPECS: tuple[Spec, ...] = (*READER, *identity_and_choice.SPECS)
