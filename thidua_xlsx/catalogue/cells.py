"""Findings 2xx: cells of returned forms and appraisal workbooks."""

from __future__ import annotations

from .spec import Effect, Spec

FLAG = Effect.FLAG

SPECS: tuple[Spec, ...] = (
    Spec(
        "E203",
        "{label} {value} vượt mức tối đa {maximum} của mục {item}. Sửa lại trong khoảng {minimum} đến {maximum}.",
        "{label} {value} is above the maximum {maximum} of item {item}. Enter {minimum} to {maximum}.",
        "Giá trị lớn hơn mức tối đa mà kế hoạch cho phép. Ô không được tính (không tự hạ về mức tối đa).",
        FLAG,
    ),
    Spec(
        "E204",
        "'{text}' không phải là số (mục {item}). Chỉ ghi số, ví dụ {example}.",
        "'{text}' is not a number (item {item}). Enter a number only, for example {example}.",
        "Ô cần số nhưng ghi chữ, kèm đơn vị, dấu cộng, khoảng… Ô không được tính; ví dụ trong câu là cách đọc "
        "được đề nghị.",
        FLAG,
    ),
    Spec(
        "E205",
        "{label} {value} của mục {item} nhỏ hơn mức thấp nhất {minimum}. Sửa lại, không ghi thấp hơn {minimum}.",
        "{label} {value} of item {item} is below the minimum {minimum}. Enter {minimum} or more.",
        "Giá trị âm hoặc nhỏ hơn mức thấp nhất. Ô không được tính; số lần trừ cũng ghi số dương.",
        FLAG,
    ),
    Spec(
        "E206",
        "{label} {value} của mục {item} không đúng bước điểm {step}. Ghi bội số của {step}.",
        "{label} {value} of item {item} is off the step {step}. Enter a multiple of {step}.",
        "Giá trị không phải bội số của bước điểm trong kế hoạch. Ô không được tính (không tự làm tròn).",
        FLAG,
    ),
    Spec(
        "E207",
        "'{text}' của mục {item} có thể đọc là {first} hoặc {second}. Ghi lại cho rõ.",
        "'{text}' of item {item} can be read as {first} or as {second}. Enter it unmistakably.",
        "Dấu chấm, dấu phẩy có ba chữ số đứng sau, hoặc phần trăm lớn bất thường: có hai cách đọc. Ô không được "
        "tính.",
        FLAG,
    ),
    Spec(
        "E209",
        "mục {item} cần số nhưng ô là ngày tháng '{shown}', có lẽ đã gõ {guess}. "
        "Đổi định dạng ô về Số (Number) rồi gõ lại.",
        "item {item} needs a number but the cell is a date '{shown}', probably typed as {guess}. "
        "Set the cell's format to Number and type it again.",
        "Excel tự đổi điều đã gõ thành ngày tháng. Ô không được tính.",
        FLAG,
    ),
    Spec(
        "E210",
        "công thức '{formula}' trong ô nhập của mục {item} không được coi là số liệu. Gõ trực tiếp giá trị.",
        "the formula '{formula}' in the input cell of item {item} is no evidence. Type the value itself.",
        "Ô nhập chứa công thức có hàm hoặc tham chiếu, kết quả có thể đổi khi mở lại. Ô không được tính.",
        FLAG,
    ),
    Spec(
        "W211",
        "để trống. Mục {item} được tính là 'chưa chấm', không phải 0 điểm. Ghi 0 nếu không đạt điểm nào.",
        "left blank. Item {item} counts as 'not scored', not as 0. Enter 0 if no points are claimed.",
        "Ô bắt buộc chưa điền. Trống, 0 và 'không áp dụng' là ba điều khác nhau.",
    ),
    Spec(
        "E212",
        "phép tính '{formula}' của mục {item} bằng {computed} nhưng tệp lưu kết quả '{shown}'. "
        "Gõ trực tiếp giá trị.",
        "the sum '{formula}' of item {item} is {computed} but the file stores '{shown}'. Type the value itself.",
        "Kết quả lưu trong tệp khác kết quả tính lại (hoặc không có). Ô không được tính.",
        FLAG,
    ),
    Spec(
        "W213",
        "phép tính '{formula}' của mục {item} đã được tính lại, đúng bằng {value}. Lần sau gõ trực tiếp giá trị.",
        "the sum '{formula}' of item {item} was worked out again and is {value}. Type the value itself next time.",
        "Ô nhập chứa phép cộng trừ nhân chia các số; kết quả đúng nên được dùng.",
    ),
    Spec(
        "E214",
        "ô của mục {item} lưu {value} nhưng định dạng '{format}' làm nó hiện thành khác. "
        "Đổi định dạng về Số (Number) rồi gõ lại.",
        "the cell of item {item} holds {value} but its format '{format}' shows something else. "
        "Set the format to Number and type it again.",
        "Bản in (bản ký) và tệp nói hai số khác nhau. Ô không được tính.",
        FLAG,
    ),
    Spec(
        "W215",
        "ô của mục {item} lưu {value}, định dạng '{format}' hiện ít chữ số lẻ hơn. Hệ thống dùng {value}; "
        "kiểm tra lại với bản ký.",
        "the cell of item {item} holds {value}, its format '{format}' shows fewer decimals. {value} is used; "
        "check it against the signed copy.",
        "Số hiện ra bị làm tròn so với số lưu trong tệp.",
    ),
    Spec(
        "E216",
        "'{text}' của mục {item} có phần chữ bị gạch ngang nên không rõ giá trị nào còn hiệu lực. Ghi lại một số.",
        "'{text}' of item {item} is partly struck out, so it is not clear what counts. Enter one number.",
        "Chữ gạch ngang vẫn nằm trong ô. Ô không được tính.",
        FLAG,
    ),
    Spec(
        "E217",
        "ô của mục {item} là giá trị logic {text}, không phải điều cần nhập. Ghi lại theo hướng dẫn của ô.",
        "the cell of item {item} is the logical value {text}, not what is asked. Enter it as the prompt says.",
        "Ô chứa TRUE hoặc FALSE. Ô không được tính.",
        FLAG,
    ),
    Spec(
        "E218",
        "ô của mục {item} là lỗi {text} của Excel. Xoá và gõ lại giá trị.",
        "the cell of item {item} is Excel's error {text}. Clear it and type the value.",
        "Ô chứa #N/A, #REF!, #NAME?… Ô không được tính.",
        FLAG,
    ),
    Spec(
        "I219",
        "ô của mục {item} định dạng phần trăm, hiện {shown}; được đọc là {value}.",
        "the cell of item {item} is formatted as a percentage and shows {shown}; it is read as {value}.",
        "Tỷ lệ được ghi bằng số (85 là 85 %); 0,85 trong ô định dạng phần trăm cũng là 85.",
    ),
    Spec(
        "E220",
        "ô của mục {item} định dạng phần trăm, không rõ là {first} hay {second}. "
        "Đổi định dạng về Số (Number) rồi gõ lại.",
        "the cell of item {item} is formatted as a percentage, so it may be {first} or {second}. "
        "Set the format to Number and type it again.",
        "Ô cần điểm hoặc số đo nhưng mang định dạng phần trăm. Ô không được tính.",
        FLAG,
    ),
    Spec(
        "E221",
        "điểm tối đa đã bị sửa từ {expected} thành {actual} (mục {item}). Hệ thống dùng {expected}.",
        "the maximum was altered from {expected} to {actual} (item {item}). {expected} is used.",
        "Ô khoá ghi điểm chuẩn khác với kế hoạch. Điểm chuẩn luôn lấy từ kế hoạch; nhắc đơn vị dùng đúng phiếu.",
    ),
    Spec(
        "E222",
        "'{text}' không có trong các mức của mục {item}. Chọn một trong: {choices}.",
        "'{text}' is not a choice of item {item}. Choose one of: {choices}.",
        "Ô chọn ghi điều không có trong danh sách. Ô không được tính.",
        FLAG,
    ),
    Spec(
        "I223",
        "'{text}' của mục {item} được đọc là '{value}'.",
        "'{text}' of item {item} is read as '{value}'.",
        "Mức được gõ khác chữ hoa, dấu hoặc khoảng trắng so với danh sách.",
    ),
    Spec(
        "W224",
        "'{text}' của mục {item} được gõ dạng chữ, đọc là {value}. Excel không cộng số gõ dạng chữ.",
        "'{text}' of item {item} was typed as text and is read as {value}. Excel does not add up text.",
        "Số nằm trong ô dạng văn bản. Giá trị vẫn được dùng, nhưng tổng do Excel tính trong phiếu có thể thiếu nó.",
    ),
    Spec(
        "E225",
        "{label} {value} của mục {item} không phải số nguyên. Ghi số lần, ví dụ 2.",
        "{label} {value} of item {item} is not a whole number. Enter a count, for example 2.",
        "Số đếm phải là số nguyên. Ô không được tính.",
        FLAG,
    ),
    Spec(
        "E226",
        "mục {item} ghi 'không áp dụng', nhưng chỉ kế hoạch mới quyết định điều đó. "
        "Ghi giá trị, hoặc đề nghị sửa kế hoạch.",
        "item {item} says 'not applicable', which only the plan can decide. "
        "Enter a value, or ask for a change of the plan.",
        "Đơn vị tự ghi 'không áp dụng'. Ô không được tính, và không phải là 0 hay trống.",
        FLAG,
    ),
    Spec(
        "W227",
        "mục {item} nhận {value} nhưng chưa ghi minh chứng bắt buộc. Ghi tên, số văn bản làm minh chứng.",
        "item {item} claims {value} without the obligatory evidence. Name the document that proves it.",
        "Kế hoạch buộc nêu minh chứng cho mục này. Điểm vẫn được giữ, người thẩm định xem xét.",
    ),
    Spec(
        "E228",
        "mục {item} và mục {other} loại trừ nhau, không được cùng nhận. Giữ một mục, xoá mục kia.",
        "items {item} and {other} exclude each other and cannot both be claimed. Keep one, clear the other.",
        "Kế hoạch khai hai mục cộng trừ loại trừ nhau. Cả hai ô không được tính cho đến khi bỏ một.",
        FLAG,
    ),
    Spec(
        "E229",
        "'{text}' của mục {item} không phải số mà bảng tính hợp lệ có thể lưu. Gõ lại giá trị.",
        "'{text}' of item {item} is no number that a sound workbook can hold. Type the value again.",
        "Nội dung ô số bị hỏng, bị sửa ngoài Excel, hoặc lớn bất thường. Ô không được tính.",
        FLAG,
    ),
    Spec(
        "W230",
        "có ký tự điều khiển ẩn, hiện thành '{text}'. Gõ lại nếu không cố ý.",
        "holds hidden control characters, shown as '{text}'. Type it again if that was not intended.",
        "Chữ dán từ nơi khác mang ký tự không nhìn thấy; mọi nơi in ra đều hiện chúng bằng mã.",
    ),
    Spec(
        "W231",
        "tổng ghi {stated}, tổng tính {computed} (lệch {gap}). Hệ thống dùng tổng tính.",
        "the form's total is {stated}, the computed one {computed} (difference {gap}). The computed one is used.",
        "Tổng lưu trong phiếu khác tổng tính từ các ô: có ô gõ dạng chữ, ô không được tính, hoặc công thức bị sửa.",
    ),
    Spec(
        "W232",
        "ô khoá đã bị sửa: '{expected}' thành '{actual}'. Hệ thống dùng nội dung của kế hoạch.",
        "a locked cell was altered: '{expected}' to '{actual}'. The plan's text is used.",
        "Tên mục, tiêu đề, hướng dẫn hoặc ô khoá khác với phiếu đã phát.",
    ),
    Spec(
        "W233",
        "công thức đã bị sửa thành '{actual}'. Hệ thống tự tính, không dùng công thức trong phiếu.",
        "the formula was altered to '{actual}'. The tool computes by itself and never uses it.",
        "Công thức trong ô khoá khác với phiếu đã phát.",
    ),
    Spec(
        "W234",
        "công thức đã bị thay bằng giá trị '{actual}'. Hệ thống tự tính, không dùng giá trị này.",
        "the formula was replaced by the value '{actual}'. The tool computes by itself and never uses it.",
        "Ô công thức chỉ còn giá trị (thường do dán giá trị).",
    ),
    Spec(
        "I235",
        "trang tính không còn được bảo vệ. Nội dung ô khoá đã được so với kế hoạch.",
        "the sheet is no longer protected. Its locked cells were compared with the plan.",
        "Khoá trang tính đã được gỡ hoặc mất khi lưu bằng chương trình khác.",
    ),
    Spec(
        "I236",
        "có dòng bị ẩn: {rows}. Các dòng này vẫn được đọc.",
        "rows are hidden: {rows}. They are read all the same.",
        "Phiếu có dòng ẩn trong bảng; bản in có thể thiếu các dòng này.",
    ),
    Spec(
        "E237",
        "ô nhập của mục {item} đã bị gộp với ô khác ({merge}). Bỏ gộp ô rồi nhập lại.",
        "the input cell of item {item} was merged with others ({merge}). Unmerge it and enter it again.",
        "Ô nhập bị gộp (Merge), không rõ giá trị thuộc mục nào. Ô không được tính.",
        FLAG,
    ),
    Spec(
        "W238",
        "các dòng của bảng đã bị chuyển chỗ: {keys}. Giá trị được đọc theo mã ở cột đầu, không theo vị trí.",
        "rows of the table stand elsewhere: {keys}. Values are read by the key column, not by position.",
        "Dòng bị chèn, xoá hoặc sắp xếp lại. Kiểm tra lại nếu có dòng bị xoá.",
    ),
    Spec(
        "W239",
        "dòng thêm có mã '{key}' không thuộc phiếu của đơn vị. Dòng này không được đọc.",
        "the added row with key '{key}' does not belong to the agency's form. It is not read.",
        "Cột mã chứa mã không có trong phiếu đã phát.",
    ),
    Spec(
        "E240",
        "mã '{key}' đứng ở nhiều dòng: {rows}. Xoá dòng thừa rồi gửi lại.",
        "key '{key}' stands in several rows: {rows}. Delete the surplus ones and send it again.",
        "Dòng bị sao chép, không rõ dòng nào có hiệu lực. Không dòng nào được tính.",
        FLAG,
    ),
    Spec(
        "E241",
        "không tìm thấy dòng có mã '{key}' (đã bị xoá hoặc mất mã). Dùng lại phiếu đã phát.",
        "the row with key '{key}' is missing (deleted, or its key erased). Use the form as it was sent out.",
        "Thiếu một dòng của phiếu. Các ô của dòng được coi là trống, không phải 0.",
        FLAG,
    ),
    Spec(
        "W242",
        "chữ dài {length} ký tự, chỉ giữ {longest} ký tự đầu. Rút gọn nội dung.",
        "the text has {length} characters, only the first {longest} are kept. Shorten it.",
        "Nội dung ô quá dài so với mẫu in.",
    ),
    Spec(
        "E243",
        "mục {item}: điểm thẩm định {appraised} khác điểm tự chấm {own} nhưng chưa nêu lý do. Ghi lý do chênh lệch.",
        "item {item}: appraised {appraised} differs from self-scored {own} without a reason. State the reason.",
        "Kế hoạch buộc nêu lý do khi thẩm định lệch với tự chấm. Điểm vẫn được dùng.",
    ),
    Spec(
        "W244",
        "chưa ghi người thẩm định. Ghi họ tên và chức vụ vào ô '{label}'.",
        "the appraiser is not named. Write name and office into '{label}'.",
        "Phiếu thẩm định phải cho biết ai thẩm định.",
    ),
    Spec(
        "W245",
        "phiếu được lập cho bản tự chấm (hoặc kết quả vòng 1) khác với bản đang dùng. Xem lại các mục đã thay đổi.",
        "the workbook was made for another self-scoring (or first round) than the one in use. Review what changed.",
        "Đơn vị đã nộp lại phiếu, hoặc kết quả vòng 1, bản giải trình đã đổi, sau khi phiếu này được lập.",
    ),
    Spec(
        "W246",
        "tên ô '{name}' trỏ tới {target}, không phải ô của mục {item}. Giá trị được đọc theo mã ở cột đầu.",
        "the name '{name}' points to {target}, not to the cell of item {item}. Values are read by the key column.",
        "Tên ô trong phiếu và cột mã không khớp: dòng đã bị dán đè hoặc chuyển chỗ.",
    ),
    Spec(
        "W247",
        "dòng thêm không có mã nhưng có nội dung '{text}'. Nội dung này không được đọc.",
        "an added row without a key holds '{text}'. It is not read.",
        "Dòng được chèn vào bảng. Chuyển nội dung vào đúng dòng có mã.",
    ),
    Spec(
        "W249",
        "chưa có ai điền phiếu thẩm định này. Ghi điểm thẩm định rồi lưu lại.",
        "nobody has filled this appraisal workbook yet. Enter the appraised scores and save it.",
        "Phiếu thẩm định còn nguyên như khi lập; mọi mục chưa có điểm thẩm định.",
    ),
    Spec(
        "W250",
        "mục {item} ghi {value}, được hiểu là {value} %. Nếu muốn nói {meant} % thì ghi {meant}.",
        "item {item} says {value}, which is read as {value} %. If {meant} % is meant, enter {meant}.",
        "Tỷ lệ được ghi bằng số phần trăm: 85 là 85 %.",
    ),
    Spec(
        "E251",
        "mẫu số của mục {item} là 0 nên không tính được tỷ lệ. Ghi mẫu số lớn hơn 0.",
        "the denominator of item {item} is 0, so there is no ratio. Enter one above 0.",
        "Tỷ lệ a/b có b = 0. Nếu mục không áp dụng cho đơn vị thì kế hoạch phải nói vậy. Ô không được tính.",
        FLAG,
    ),
    Spec(
        "W252",
        "chữ gõ bằng phông cũ {encoding}: trong tệp là '{text}', có lẽ là '{meant}'. "
        "Gõ lại bằng phông Unicode (Times New Roman).",
        "text in the old encoding {encoding}: the file holds '{text}', probably meant is '{meant}'. "
        "Type it again in a Unicode font (Times New Roman).",
        "Chữ của bảng mã TCVN3 (phông .VnTime, .VnArial…) hoặc VNI (VNI-Times…), nhận ra theo tên phông hoặc theo các ký "
        "tự. Hệ thống giữ nguyên chữ trong tệp; cách đọc chỉ là đề nghị, đơn vị xác nhận bằng cách gõ lại.",
    ),
    Spec(
        "E260",
        "dòng {item} có số liệu nhưng chưa ghi nội dung chỉ tiêu. Ghi nội dung, hoặc xoá cả dòng.",
        "line {item} has figures but no content. State what the target is, or clear the whole line.",
        "Phiếu đăng ký: một dòng đã dùng phải có nội dung. Cả phiếu chờ bản sửa rồi mới vào sổ.",
        FLAG,
    ),
    Spec(
        "E261",
        "dòng {item} chưa có mức kế hoạch lớn hơn 0. Ghi một con số để cuối năm so được với kết quả thực hiện.",
        "line {item} has no planned level above 0. Enter a number that the year's result can be compared with.",
        "Phiếu đăng ký: chỉ tiêu không có mức thì không tính được điểm. Cả phiếu chờ bản sửa rồi mới vào sổ.",
        FLAG,
    ),
    Spec(
        "E262",
        "điểm các chỉ tiêu của mục {item} cộng lại là {sum}, phải bằng điểm chuẩn {maximum}. Chia lại điểm.",
        "the points of the targets of item {item} add up to {sum}, and must be its maximum {maximum}. Divide them anew.",
        "Phiếu đăng ký: điểm của các chỉ tiêu trong một mục phải vừa bằng điểm chuẩn của mục. Dòng để trống điểm thì được "
        "chia đều phần còn lại, nên phải còn điểm để chia.",
        FLAG,
    ),
    Spec(
        "W263",
        "mục {item} chưa đăng ký chỉ tiêu nào. Không đăng ký thì {maximum} điểm của mục không được tính cho đơn vị.",
        "no target is registered under item {item}. Without one the agency has none of its {maximum} points.",
        "Phiếu đăng ký: một mục để trống hoàn toàn. Các mục khác vẫn được ghi vào sổ.",
    ),
    Spec(
        "W264",
        "mục {item} chưa đăng ký mức kế hoạch. Không có mức thì điểm tính theo kết quả cao nhất của khối.",
        "no target is registered for item {item}. Without one its points follow the best result of the block.",
        "Phiếu đăng ký: mục có cách chấm «chỉ tiêu» mà kế hoạch để đơn vị tự định mức.",
    ),
    Spec(
        "E265",
        "phiếu đăng ký còn để trống cả. Điền rồi gửi lại.",
        "the registration form is blank. Fill it in and return it.",
        "Đơn vị gửi lại phiếu đăng ký mà chưa ghi chỉ tiêu nào.",
        FLAG,
    ),
)
