"""Registration forms, by themselves and against the register: 260–265, 490–494."""

from __future__ import annotations

from .spec import Effect, Spec

LINE_WITHOUT_CONTENT = Spec(
    code="E260",
    vi="dòng {item} có số liệu nhưng chưa ghi nội dung chỉ tiêu. Ghi nội dung, hoặc xoá cả dòng.",
    en="line {item} has figures but no content. State what the target is, or clear the whole line.",
    about="Phiếu đăng ký: một dòng đã dùng phải có nội dung. Cả phiếu chờ bản sửa rồi mới vào sổ.",
    effect=Effect.FLAG,
)
LINE_WITHOUT_LEVEL = Spec(
    code="E261",
    vi="dòng {item} chưa có mức kế hoạch lớn hơn 0. Ghi một con số để cuối năm so được với kết quả thực hiện.",
    en="line {item} has no planned level above 0. Enter a number that the year's result can be compared with.",
    about="Phiếu đăng ký: chỉ tiêu không có mức thì không tính được điểm. Cả phiếu chờ bản sửa rồi mới vào sổ.",
    effect=Effect.FLAG,
)
POINTS_DO_NOT_ADD_UP = Spec(
    code="E262",
    vi="điểm các chỉ tiêu của mục {item} cộng lại là {sum}, phải bằng điểm chuẩn {maximum}. Chia lại điểm.",
    en="the points of the targets of item {item} add up to {sum}, and must be its maximum {maximum}. Divide them anew.",
    about="Phiếu đăng ký: điểm của các chỉ tiêu trong một mục phải vừa bằng điểm chuẩn của mục. Dòng để trống điểm thì được "
    "chia đều phần còn lại, nên phải còn điểm để chia.",
    effect=Effect.FLAG,
)
NO_TARGET_UNDER_ITEM = Spec(
    code="W263",
    vi="mục {item} chưa đăng ký chỉ tiêu nào. Không đăng ký thì {maximum} điểm của mục không được tính cho đơn vị.",
    en="no target is registered under item {item}. Without one the agency has none of its {maximum} points.",
    about="Phiếu đăng ký: một mục để trống hoàn toàn. Các mục khác vẫn được ghi vào sổ.",
)
NO_TARGET_LEVEL = Spec(
    code="W264",
    vi="mục {item} chưa đăng ký mức kế hoạch. Không có mức thì điểm tính theo kết quả cao nhất của khối.",
    en="no target is registered for item {item}. Without one its points follow the best result of the block.",
    about="Phiếu đăng ký: mục có cách chấm «chỉ tiêu» mà kế hoạch để đơn vị tự định mức.",
)
BLANK_FORM = Spec(
    code="E265",
    vi="phiếu đăng ký còn để trống cả. Điền rồi gửi lại.",
    en="the registration form is blank. Fill it in and return it.",
    about="Đơn vị gửi lại phiếu đăng ký mà chưa ghi chỉ tiêu nào.",
    effect=Effect.FLAG,
)
DIFFERS_FROM_REGISTER = Spec(
    code="W490",
    vi="{heading} của chỉ tiêu {item}: sổ ghi '{standing}', phiếu đăng ký {file} ghi '{offered}'. Sổ được giữ nguyên; "
    "sửa tay trong sổ nếu phiếu đúng.",
    en="{heading} of target {item}: the register says '{standing}', registration form {file} says '{offered}'. The "
    "register is kept; correct it by hand if the form is right.",
    about="`thidua register` chỉ thêm những chỉ tiêu chưa có trong sổ, không bao giờ ghi đè dòng đã có: ban thư ký có thể đã "
    "sửa theo cuộc họp ký giao ước.",
)
MISSING_FROM_FORM = Spec(
    code="W491",
    vi="chỉ tiêu {item} có trong sổ nhưng không có trong phiếu đăng ký {file}. Xóa dòng nếu đơn vị đã rút chỉ tiêu ấy.",
    en="target {item} is in the register but not in registration form {file}. Delete the row if it was withdrawn.",
    about="Sổ được giữ nguyên; chỉ tiêu ấy vẫn là một dòng của phiếu tự chấm.",
)
REGISTER_NOT_WRITABLE = Spec(
    code="E493",
    vi="không ghi được chỉ tiêu đăng ký vào sổ theo dõi: {reason}. Chưa ghi gì; mở, lưu lại sổ bằng Excel rồi chạy lại.",
    en="the registered targets cannot be written into the register: {reason}.",
    about="`thidua register` chỉ thêm dòng vào trang Chỉ tiêu đăng ký và trang Đăng ký, mọi thứ khác trong tệp giữ nguyên. Gặp "
    "chỗ không sửa được an toàn thì không ghi gì.",
)
NO_REGISTERED_CRITERIA = Spec(
    code="W494",
    vi="kế hoạch không có tiêu chí nào để đơn vị đăng ký chỉ tiêu, nên không có phiếu đăng ký. Bước tiếp: thidua generate.",
    en="the plan has no criterion for which targets are registered, so there is no registration form.",
    about="Chỉ tiêu đăng ký dành cho tiêu chí có cách chấm «đăng ký», hoặc «chỉ tiêu» mà kế hoạch chưa định mức.",
)
NOBODY_REGISTERED = Spec(
    code="E496",
    vi="chưa đơn vị nào đăng ký chỉ tiêu của tiêu chí {items}: phiếu phát lúc này chỉ tính được 0 điểm ở đó. "
    "Chạy thidua register trước, hoặc ghi vào trang Chỉ tiêu đăng ký.",
    en="no agency has registered a target of criterion {items}: forms made now could only give it 0 points. Run "
    "thidua register first, or fill in sheet Chỉ tiêu đăng ký.",
    about="Tiêu chí có cách chấm «đăng ký» lấy các dòng từ chỉ tiêu mà đơn vị đã đăng ký, nên đăng ký xong mới phát phiếu "
    "tự chấm. Chưa phiếu nào được ghi.",
)
AGENCY_REGISTERED_NOTHING = Spec(
    code="W497",
    vi="{name} chưa đăng ký chỉ tiêu nào của tiêu chí {item}: phiếu của đơn vị tính 0/{maximum} điểm ở đó. Còn chờ phiếu "
    "đăng ký thì nhận và chạy thidua register, rồi generate lại trước khi gửi.",
    en="{name} has registered no target of criterion {item}: its form gives 0/{maximum} points there. If a "
    "registration is still to come, run thidua register, then generate again before sending.",
    about="Phiếu vẫn được ghi: đơn vị không đăng ký thì không có điểm của tiêu chí ấy.",
)
