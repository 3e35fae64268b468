"""What stands in an input cell, and how it was read: 204–258."""

from __future__ import annotations

from .spec import Effect, MarkedCopy, Spec

NOT_A_NUMBER = Spec(
    code="E204",
    vi="'{text}' không phải là số (mục {item}). Chỉ ghi số, ví dụ {example}.",
    en="'{text}' is not a number (item {item}). Enter a number only, for example {example}.",
    about="Ô cần số nhưng ghi chữ, kèm đơn vị, dấu cộng, khoảng… Ô không được tính; ví dụ trong câu là cách đọc "
    "được đề nghị.",
    effect=Effect.FLAG,
)
AMBIGUOUS_NUMBER = Spec(
    code="E207",
    vi="'{text}' của mục {item} có thể đọc là {first} hoặc {second}. Ghi lại cho rõ.",
    en="'{text}' of item {item} can be read as {first} or as {second}. Enter it unmistakably.",
    about="Dấu chấm, dấu phẩy có ba chữ số đứng sau, hoặc phần trăm lớn bất thường: có hai cách đọc. Ô không được "
    "tính.",
    effect=Effect.FLAG,
)
DATE_NOT_NUMBER = Spec(
    code="E209",
    vi="mục {item} cần số nhưng ô là ngày tháng '{shown}', có lẽ đã gõ {guess}. "
    "Đổi định dạng ô về Số (Number) rồi gõ lại.",
    en="item {item} needs a number but the cell is a date '{shown}', probably typed as {guess}. "
    "Set the cell's format to Number and type it again.",
    about="Excel tự đổi điều đã gõ thành ngày tháng. Ô không được tính.",
    effect=Effect.FLAG,
)
FORMULA = Spec(
    code="E210",
    vi="công thức '{formula}' trong ô nhập của mục {item} không được coi là số liệu. Gõ trực tiếp giá trị.",
    en="the formula '{formula}' in the input cell of item {item} is no evidence. Type the value itself.",
    about="Ô nhập chứa công thức có hàm hoặc tham chiếu, kết quả có thể đổi khi mở lại. Ô không được tính.",
    effect=Effect.FLAG,
)
WRONG_STORED_RESULT = Spec(
    code="E212",
    vi="phép tính '{formula}' của mục {item} bằng {computed} nhưng tệp lưu kết quả '{shown}'. "
    "Gõ trực tiếp giá trị.",
    en="the sum '{formula}' of item {item} is {computed} but the file stores '{shown}'. Type the value itself.",
    about="Kết quả lưu trong tệp khác kết quả tính lại (hoặc không có). Ô không được tính.",
    effect=Effect.FLAG,
)
ARITHMETIC_RECALCULATED = Spec(
    code="W213",
    vi="phép tính '{formula}' của mục {item} đã được tính lại, đúng bằng {value}. Lần sau gõ trực tiếp giá trị.",
    en="the sum '{formula}' of item {item} was worked out again and is {value}. Type the value itself next time.",
    about="Ô nhập chứa phép cộng trừ nhân chia các số; kết quả đúng nên được dùng.",
    marked_copy=MarkedCopy.HEALS,
)
MISLEADING_NUMBER_FORMAT = Spec(
    code="E214",
    vi="ô của mục {item} lưu {value} nhưng định dạng '{format}' làm nó hiện thành khác. "
    "Đổi định dạng về Số (Number) rồi gõ lại.",
    en="the cell of item {item} holds {value} but its format '{format}' shows something else. "
    "Set the format to Number and type it again.",
    about="Bản in (bản ký) và tệp nói hai số khác nhau. Ô không được tính.",
    effect=Effect.FLAG,
)
ROUNDED_DISPLAY = Spec(
    code="W215",
    vi="ô của mục {item} lưu {value}, định dạng '{format}' hiện ít chữ số lẻ hơn. Hệ thống dùng {value}; "
    "kiểm tra lại với bản ký.",
    en="the cell of item {item} holds {value}, its format '{format}' shows fewer decimals. {value} is used; "
    "check it against the signed copy.",
    about="Số hiện ra bị làm tròn so với số lưu trong tệp.",
    marked_copy=MarkedCopy.HEALS,
)
PARTLY_STRUCK_OUT = Spec(
    code="E216",
    vi="'{text}' của mục {item} có phần chữ bị gạch ngang nên không rõ giá trị nào còn hiệu lực. Ghi lại một số.",
    en="'{text}' of item {item} is partly struck out, so it is not clear what counts. Enter one number.",
    about="Chữ gạch ngang vẫn nằm trong ô. Ô không được tính.",
    effect=Effect.FLAG,
)
BOOLEAN_VALUE = Spec(
    code="E217",
    vi="ô của mục {item} là giá trị logic {text}, không phải điều cần nhập. Ghi lại theo hướng dẫn của ô.",
    en="the cell of item {item} is the logical value {text}, not what is asked. Enter it as the prompt says.",
    about="Ô chứa TRUE hoặc FALSE. Ô không được tính.",
    effect=Effect.FLAG,
)
ERROR_VALUE = Spec(
    code="E218",
    vi="ô của mục {item} là lỗi {text} của Excel. Xoá và gõ lại giá trị.",
    en="the cell of item {item} is Excel's error {text}. Clear it and type the value.",
    about="Ô chứa #N/A, #REF!, #NAME?… Ô không được tính.",
    effect=Effect.FLAG,
)
PICTURE_IN_CELL = Spec(
    code="I266",
    vi="ô của mục {item} có ảnh đặt trong ô; ghi nhận là có ảnh, nội dung ảnh không được đọc.",
    en="the cell of item {item} holds a picture; that it does is kept, what it shows is not read.",
    about="Excel 365 và WPS đặt được ảnh vào trong ô. Ảnh trong ô minh chứng được coi là minh chứng. Không cần làm gì.",
)
PICTURE_FOR_VALUE = Spec(
    code="E267",
    vi="ô của mục {item} có ảnh đặt trong ô, không có giá trị. Xóa ảnh và gõ giá trị.",
    en="the cell of item {item} holds a picture and no value. Delete the picture and type the value.",
    about="Điểm không được nhận dạng từ ảnh. Ô không được tính.",
    effect=Effect.FLAG,
)
PERCENT_FORMAT = Spec(
    code="I219",
    vi="ô của mục {item} định dạng phần trăm, hiện {shown}; được đọc là {value}.",
    en="the cell of item {item} is formatted as a percentage and shows {shown}; it is read as {value}.",
    about="Tỷ lệ được ghi bằng số (85 là 85 %); 0,85 trong ô định dạng phần trăm cũng là 85.",
)
AMBIGUOUS_PERCENT = Spec(
    code="E220",
    vi="ô của mục {item} định dạng phần trăm, không rõ là {first} hay {second}. "
    "Đổi định dạng về Số (Number) rồi gõ lại.",
    en="the cell of item {item} is formatted as a percentage, so it may be {first} or {second}. "
    "Set the format to Number and type it again.",
    about="Ô cần điểm hoặc số đo nhưng mang định dạng phần trăm. Ô không được tính.",
    effect=Effect.FLAG,
)
UNKNOWN_CHOICE = Spec(
    code="E222",
    vi="'{text}' không có trong các mức của mục {item}. Chọn một trong: {choices}.",
    en="'{text}' is not a choice of item {item}. Choose one of: {choices}.",
    about="Ô chọn ghi điều không có trong danh sách. Ô không được tính.",
    effect=Effect.FLAG,
)
CHOICE_RESPELT = Spec(
    code="I223",
    vi="'{text}' của mục {item} được đọc là '{value}'.",
    en="'{text}' of item {item} is read as '{value}'.",
    about="Mức được gõ khác chữ hoa, dấu hoặc khoảng trắng so với danh sách.",
)
NUMBER_TYPED_AS_TEXT = Spec(
    code="W224",
    vi="'{text}' của mục {item} được gõ dạng chữ, đọc là {value}. Excel không cộng số gõ dạng chữ.",
    en="'{text}' of item {item} was typed as text and is read as {value}. Excel does not add up text.",
    about="Số nằm trong ô dạng văn bản. Giá trị vẫn được dùng, nhưng tổng do Excel tính trong phiếu có thể thiếu nó.",
    marked_copy=MarkedCopy.HEALS,
)
NOT_APPLICABLE_CLAIMED = Spec(
    code="E226",
    vi="mục {item} ghi 'không áp dụng', nhưng chỉ kế hoạch mới quyết định điều đó. "
    "Ghi giá trị, hoặc đề nghị sửa kế hoạch.",
    en="item {item} says 'not applicable', which only the plan can decide. "
    "Enter a value, or ask for a change of the plan.",
    about="Đơn vị tự ghi 'không áp dụng'. Ô không được tính, và không phải là 0 hay trống.",
    effect=Effect.FLAG,
)
INVALID_NUMBER = Spec(
    code="E229",
    vi="'{text}' của mục {item} không phải số mà bảng tính hợp lệ có thể lưu. Gõ lại giá trị.",
    en="'{text}' of item {item} is no number that a sound workbook can hold. Type the value again.",
    about="Nội dung ô số bị hỏng, bị sửa ngoài Excel, hoặc lớn bất thường. Ô không được tính.",
    effect=Effect.FLAG,
)
HIDDEN_CHARACTERS = Spec(
    code="W230",
    vi="có ký tự điều khiển ẩn, hiện thành '{text}'. Gõ lại nếu không cố ý.",
    en="holds hidden control characters, shown as '{text}'. Type it again if that was not intended.",
    about="Chữ dán từ nơi khác mang ký tự không nhìn thấy; mọi nơi in ra đều hiện chúng bằng mã.",
    marked_copy=MarkedCopy.HEALS,
)
TEXT_TOO_LONG = Spec(
    code="W242",
    vi="chữ dài {length} ký tự, chỉ giữ {longest} ký tự đầu. Rút gọn nội dung.",
    en="the text has {length} characters, only the first {longest} are kept. Shorten it.",
    about="Nội dung ô quá dài so với mẫu in.",
)
LEGACY_FONT = Spec(
    code="W252",
    vi="chữ gõ bằng phông cũ {encoding}: trong tệp là '{text}', có lẽ là '{meant}'. "
    "Gõ lại bằng phông Unicode (Times New Roman).",
    en="text in the old encoding {encoding}: the file holds '{text}', probably meant is '{meant}'. "
    "Type it again in a Unicode font (Times New Roman).",
    about="Chữ của bảng mã TCVN3 (phông .VnTime, .VnArial…) hoặc VNI (VNI-Times…), nhận ra theo tên phông hoặc theo các ký "
    "tự. Hệ thống giữ nguyên chữ trong tệp; cách đọc chỉ là đề nghị, đơn vị xác nhận bằng cách gõ lại.",
)
TEXT_KEPT_AS_NUMBER = Spec(
    code="I258",
    vi="ô của mục {item} được Excel giữ dạng ngày hoặc số, đọc như hiện ra: '{text}'. Nếu không đúng ý thì gõ lại, "
    "thêm dấu ' ở đầu.",
    en="Excel keeps the cell of item {item} as a date or a number; it is read as shown: '{text}'. If that is not what "
    "was meant, type it again with ' in front.",
    about="Gõ 10/5 hoặc 12/2026 vào ô chữ thì Excel đổi thành ngày. Phần mềm lấy đúng chữ mà người đọc bản in thấy.",
)
