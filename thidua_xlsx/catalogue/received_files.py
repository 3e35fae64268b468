"""What a received file is, before anything in it is read: 101–120, 198, 199, 480."""

from __future__ import annotations

from .spec import Effect, Spec
from .ways_out import ORIGINAL_EN, ORIGINAL_VI, SAVE_AS_EN, SAVE_AS_VI

TEMPORARY_FILE = Spec(
    code="I101",
    vi="đây là tệp tạm của phần mềm hoặc của hệ điều hành, không phải phiếu. Được bỏ qua.",
    en="this is a temporary file of a program or of the system, not a form. It is ignored.",
    about="Tệp như ~$phieu.xlsx, .~lock.phieu.xlsx#, Thumbs.db, desktop.ini, .DS_Store. Không cần làm gì.",
    effect=Effect.IGNORE,
)
NOT_READABLE = Spec(
    code="E102",
    vi="không mở được tệp: {reason}. Sau đó chạy lại.",
    en="the file cannot be opened: {reason}.",
    about="Tệp không có ở đó, hoặc hệ điều hành không cho đọc: tệp đang bị khóa, thiếu quyền, ổ mạng bị ngắt.",
    effect=Effect.REJECT,
    withheld=True,
)
NOT_A_REGULAR_FILE = Spec(
    code="E103",
    vi="đây là thư mục, lối tắt hoặc thiết bị, không phải tệp thường. Chép chính tệp ấy ra rồi dùng bản chép.",
    en="this is a folder, a link or a device, not a regular file. Copy the file itself and use the copy.",
    about="Công cụ không đi theo lối tắt, không chờ ống dẫn, không đọc thiết bị: như vậy không đọc nhầm tệp ở chỗ khác và "
    "không ghi nhầm lên nó.",
    effect=Effect.REJECT,
)
TOO_LARGE = Spec(
    code="E104",
    vi="tệp quá nặng. Bỏ ảnh và tệp nhúng khỏi phiếu rồi gửi lại. (Kỹ thuật: {size} byte, giới hạn {limit} byte).",
    en="the file has {size} bytes, over the limit of {limit}. Remove pictures and embedded files, send again.",
    about="Phiếu chỉ nặng vài chục KB; minh chứng gửi kèm thành tệp riêng, không nhúng vào phiếu.",
    effect=Effect.REJECT,
)
HIDDEN_CHARACTERS_IN_NAME = Spec(
    code="W105",
    vi="tên tệp có ký tự ẩn hoặc ký tự đảo chiều chữ ({characters}). Tệp vẫn được đọc; nên đặt lại tên.",
    en="the file name holds invisible or direction-changing characters ({characters}). The file is read; "
    "rename it.",
    about="Ký tự ẩn có thể làm tên tệp hiện ra khác với tên thật. Nội dung bên trong quyết định phiếu của ai.",
)
EMPTY_FILE = Spec(
    code="E106",
    vi="tệp rỗng. Gửi lại phiếu; có thể thư hoặc ổ đĩa đã làm mất nội dung.",
    en="the file is empty (0 bytes). Send the form again; mail or disk may have lost its content.",
    about="Thường gặp khi tải tệp đính kèm bị ngắt hoặc ổ đĩa đầy.",
    effect=Effect.REJECT,
)
EXCEL_97_WORKBOOK = Spec(
    code="E107",
    vi=f"đây là sổ Excel đời cũ 97–2003 (.xls). {SAVE_AS_VI}",
    en=f"this is an old Excel 97–2003 workbook (.xls). {SAVE_AS_EN}",
    about="Nhận ra theo nội dung, dù tệp mang đuôi gì. Phiếu nộp ở loại này vẫn đọc được giá trị (I190); kế hoạch "
    "và sổ theo dõi thì phải là .xlsx.",
    effect=Effect.REJECT,
)
ENCRYPTED = Spec(
    code="E108",
    vi="tệp được đặt mật khẩu mở. Mở bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) "
    "rồi gửi lại.",
    en="the file is encrypted with a password. Open it in Excel, remove the password (File › Info › "
    "Protect Workbook) and send it again.",
    about="Tệp mã hóa không đọc được nội dung, nên không có điểm nào được nhận. Nếu biết mật khẩu: `thidua collect "
    "THƯ_MỤC --password MẬT_KHẨU` ghi bản đã mở vào nhan/ bên cạnh bản gốc.",
    effect=Effect.REJECT,
)
BINARY_WORKBOOK = Spec(
    code="E109",
    vi=f"đây là sổ Excel nhị phân (.xlsb). {SAVE_AS_VI}",
    en=f"this is a binary Excel workbook (.xlsb). {SAVE_AS_EN}",
    about="Nhận ra theo nội dung, dù tệp mang đuôi gì. Phiếu nộp ở loại này vẫn đọc được giá trị (I190); kế hoạch "
    "và sổ theo dõi thì phải là .xlsx.",
    effect=Effect.REJECT,
)
OPENDOCUMENT_SPREADSHEET = Spec(
    code="E110",
    vi=f"đây là bảng tính OpenDocument (.ods). {SAVE_AS_VI}",
    en=f"this is an OpenDocument spreadsheet (.ods). {SAVE_AS_EN}",
    about="LibreOffice: Tệp › Lưu bằng tên, chọn «Excel 2007-365 (.xlsx)». Phiếu nộp ở loại này vẫn đọc được giá trị "
    "(I190); kế hoạch và sổ theo dõi thì phải là .xlsx.",
    effect=Effect.REJECT,
)
WORD_DOCUMENT = Spec(
    code="E111",
    vi=f"đây là văn bản Word, không phải phiếu Excel. {ORIGINAL_VI}",
    en=f"this is a Word document, not an Excel form. {ORIGINAL_EN}",
    about="Gặp .docx, .doc, .odt hoặc .rtf, dù tệp mang đuôi gì.",
    effect=Effect.REJECT,
)
PDF = Spec(
    code="E112",
    vi=f"đây là tệp PDF, có thể là bản in hoặc bản ký. {ORIGINAL_VI}",
    en=f"this is a PDF, perhaps the printed or signed copy. {ORIGINAL_EN}",
    about="Bản ký PDF để lưu hồ sơ; điểm chỉ được đọc từ phiếu .xlsx.",
    effect=Effect.REJECT,
)
IMAGE = Spec(
    code="E113",
    vi=f"đây là ảnh chụp hoặc ảnh quét. {ORIGINAL_VI}",
    en=f"this is a picture or a scan. {ORIGINAL_EN}",
    about="Điểm không được nhận dạng từ ảnh; chỉ được đọc từ phiếu .xlsx.",
    effect=Effect.REJECT,
)
HTML_PAGE = Spec(
    code="E114",
    vi=f"đây là trang web (HTML) mang tên bảng tính. {SAVE_AS_VI}",
    en=f"this is a web page (HTML) named like a spreadsheet. {SAVE_AS_EN}",
    about="Nhiều phần mềm xuất HTML với đuôi .xls. Cũng gặp khi tải nhầm trang đăng nhập thay cho tệp.",
    effect=Effect.REJECT,
)
PLAIN_TEXT = Spec(
    code="E115",
    vi=f"đây là tệp chữ thuần (CSV hoặc TXT). {ORIGINAL_VI}",
    en=f"this is plain text (CSV or TXT). {ORIGINAL_EN}",
    about="Tệp CSV không mang mã phiếu, nên không biết chắc điểm thuộc dòng nào.",
    effect=Effect.REJECT,
)
ARCHIVE = Spec(
    code="E116",
    vi="đây là tệp nén (zip, rar, 7z hoặc gz), không phải phiếu. Giải nén và chép phiếu .xlsx vào thư mục nhận.",
    en="this is an archive (zip, rar, 7z or gz), not a form. Unpack it and copy the .xlsx form instead.",
    about="Tệp .zip chứa các sổ Excel đặt trong nhan/ được mở hai lớp (I195); rar, 7z, gz và tệp nén ở nơi khác thì "
    "không.",
    effect=Effect.REJECT,
)
XML_SPREADSHEET_2003 = Spec(
    code="E117",
    vi=f"đây là tệp «XML Spreadsheet 2003». {SAVE_AS_VI}",
    en=f"this is an XML Spreadsheet 2003. {SAVE_AS_EN}",
    about="Nhận ra theo nội dung, dù tệp mang đuôi gì.",
    effect=Effect.REJECT,
)
STRICT_OPEN_XML = Spec(
    code="E118",
    vi="tệp được lưu ở dạng «Strict Open XML». Mở bằng Excel, lưu lại ở dạng «Excel Workbook (*.xlsx)» "
    "(không chọn Strict) rồi gửi lại.",
    en="the file was saved as “Strict Open XML”. Open it in Excel, save it as “Excel Workbook (*.xlsx)” "
    "(not Strict) and send it again.",
    about="Dạng Strict hiếm gặp và các phần mềm đọc không giống nhau, nên không được nhận.",
    effect=Effect.REJECT,
)
UNKNOWN_KIND = Spec(
    code="E119",
    vi=f"không nhận ra đây là loại tệp gì. {ORIGINAL_VI}",
    en=f"the kind of this file is not known. {ORIGINAL_EN}",
    about="Nội dung không giống loại tệp văn phòng nào; có thể tệp bị hỏng khi gửi.",
    effect=Effect.REJECT,
)
WRONG_SUFFIX = Spec(
    code="W120",
    vi="tên tệp kết thúc bằng {suffix} nhưng nội dung là sổ Excel .xlsx. Tệp vẫn được đọc; nên sửa lại đuôi.",
    en="the name ends in {suffix} but the content is an Excel .xlsx workbook. The file is read; rename it.",
    about="Loại tệp được nhận theo nội dung, không theo đuôi tên.",
)
MAIL_MESSAGE = Spec(
    code="E198",
    vi="đây là thư điện tử. Đặt thư vào nhan/ rồi chạy thidua collect, hoặc lấy phiếu đính kèm ra.",
    en="this is an e-mail. Put it into nhan/ and run thidua collect, or take the attached form out.",
    about="Thư .eml chỉ được mở khi nằm trong nhan/.",
    effect=Effect.REJECT,
)
OUTLOOK_MESSAGE = Spec(
    code="E199",
    vi="đây là thư của Outlook (.msg). Đặt thư vào nhan/ rồi chạy thidua collect, hoặc lấy phiếu đính kèm ra.",
    en="this is an Outlook message (.msg). Put it into nhan/ and run thidua collect, or take the attached form out.",
    about="Thư .msg chỉ được mở khi nằm trong nhan/.",
    effect=Effect.REJECT,
)
OUTLOOK_PACKET = Spec(
    code="E183",
    vi="đây là winmail.dat của Outlook, phiếu nằm bên trong. Đề nghị đơn vị gửi lại thư ở dạng HTML hoặc chữ thuần, "
    "hoặc gửi phiếu trong tệp .zip.",
    en="this is Outlook's winmail.dat, with the form inside. Ask the agency to send the mail again as HTML or plain "
    "text, or to send the form in a .zip.",
    about="Outlook gói đính kèm theo cách riêng khi thư ở dạng Rich Text: Tệp › Tùy chọn › Thư › Định dạng thư.",
    effect=Effect.REJECT,
)
SIGNED_MESSAGE = Spec(
    code="E184",
    vi="đây là thư ký số hoặc mã hóa (smime.p7m), phiếu nằm bên trong. Mở thư bằng chương trình thư, lưu phiếu "
    "đính kèm vào nhan/.",
    en="this is a digitally signed or encrypted message (smime.p7m), with the form inside. Open it in a mail program "
    "and save the attached form into nhan/.",
    about="Thư ký số kiểu «rõ» (kèm smime.p7s) thì đọc được bình thường.",
    effect=Effect.REJECT,
)
RIGHTS_MANAGED = Spec(
    code="E185",
    vi="tệp bị giới hạn quyền bằng nhãn bảo mật (không phải mật khẩu). Đề nghị đơn vị bỏ nhãn: Tệp › Thông tin › "
    "Bảo vệ sổ làm việc › Hạn chế truy nhập, rồi gửi lại.",
    en="the file is rights-managed by a sensitivity label (no password opens it). Ask the agency to lift it: File › "
    "Info › Protect Workbook › Restrict Access, and to send it again.",
    about="Chỉ tài khoản được cấp quyền mới mở được; mật khẩu không giúp được.",
    effect=Effect.REJECT,
)
RESOURCE_FORK = Spec(
    code="I186",
    vi="đây là phần phụ mà máy Mac gửi kèm tệp, không phải phiếu. Được bỏ qua.",
    en="this is the part that a Mac sends beside a file, not a form. It is ignored.",
    about="Thư của Apple Mail có thể mang hai phần cùng tên: phiếu và phần phụ (AppleDouble). Không cần làm gì.",
    effect=Effect.IGNORE,
)
ACCOMPANYING_FILE = Spec(
    code="I187",
    vi="tệp gửi kèm ({what}): lưu làm hồ sơ, không đọc điểm từ đó.",
    en="a file that came along ({what}): kept for the record, no points are read from it.",
    about="Bản in đã ký, báo cáo, minh chứng gửi cùng phiếu. Điểm chỉ được đọc từ phiếu .xlsx. Không cần làm gì.",
    effect=Effect.ACCOMPANY,
)
OUTSIDE_PHASE_FOLDERS = Spec(
    code="W480",
    vi="nằm ngoài thư mục của các đợt nên không được đọc. Chuyển vào một trong: {folders}.",
    en="lies outside the folders of the phases and is not read. Move it into one of: {folders}.",
    about="Kế hoạch chia đợt thì phiếu gửi về được để trong thư mục con của nhan/ mang tên đợt.",
)
