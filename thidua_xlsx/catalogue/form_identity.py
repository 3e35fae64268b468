"""Whose form it is, of which season, plan and phase: 150–160, 166–180."""

from __future__ import annotations

from .spec import Effect, Spec

NOT_A_FORM = Spec(
    code="E150",
    vi="không phải phiếu tự chấm hay phiếu thẩm định do công cụ này phát. Nếu đúng là bản nộp, "
    "đề nghị đơn vị điền vào phiếu đã phát.",
    en="is neither a self-scoring form nor an appraisal workbook made by this tool. If it is meant as a return, "
    "ask the agency to fill the form that was sent out.",
    about="Tệp không mang danh tính phiếu, cột mã hay trang tính của phiếu. Tệp được liệt kê là 'không nhận ra'.",
    effect=Effect.REJECT,
)
FORM_SHEET_MISSING = Spec(
    code="E152",
    vi="không còn trang tính '{sheet}' của phiếu. Dùng lại phiếu đã phát và gửi cả tệp.",
    en="has no sheet '{sheet}' any more. Use the form that was sent out and return the whole file.",
    about="Trang tính có bảng điểm đã bị xoá hoặc thay bằng trang khác.",
    effect=Effect.REJECT,
)
OTHER_SEASON = Spec(
    code="E153",
    vi="phiếu của kỳ '{actual}', không phải kỳ '{expected}'. Gửi phiếu của kỳ này.",
    en="belongs to season '{actual}', not to '{expected}'. Send the form of this season.",
    about="Đơn vị gửi nhầm phiếu của kỳ thi đua khác.",
    effect=Effect.REJECT,
)
OTHER_PLAN_VERSION = Spec(
    code="E154",
    vi="phiếu được lập theo bản kế hoạch khác ({change}). "
    "Phát lại phiếu (thidua generate --replace) và đề nghị điền vào phiếu mới.",
    en="was made from another version of the plan ({change}). "
    "Send new forms (thidua generate --replace) and ask for the new one to be filled.",
    about="Kế hoạch đã được sửa sau khi phát phiếu ở dòng được nêu của đơn vị này. Sửa lời, thêm hay đổi đơn vị khác, đổi "
    "xếp loại, khen thưởng không làm phiếu bị từ chối. Phiếu do phiên bản trước phát gắn với mã của cả kế hoạch.",
    effect=Effect.REJECT,
)
UNKNOWN_AGENCY = Spec(
    code="E155",
    vi="phiếu của đơn vị '{agency_code}', không có trong trang Đơn vị của kế hoạch. Kiểm tra lại mã đơn vị.",
    en="belongs to agency '{agency_code}', which is not in the plan. Check the agency's code.",
    about="Mã đơn vị trong phiếu không có trong kế hoạch.",
    effect=Effect.REJECT,
)
INVALID_TOKEN = Spec(
    code="E156",
    vi="mã xác thực không khớp với danh tính của phiếu: danh tính đã bị sửa, hoặc phiếu không do kỳ này phát. "
    "Đề nghị đơn vị dùng đúng phiếu đã gửi cho mình.",
    en="the token does not fit the identity: it was edited, or the form was not made by this season. "
    "Ask the agency to use the form sent to it.",
    about="Phiếu của đơn vị này không thể đổi thành phiếu của đơn vị khác.",
    effect=Effect.REJECT,
)
TOKEN_UNVERIFIABLE = Spec(
    code="W157",
    vi="không kiểm được mã xác thực vì thiếu khoá của kỳ (.khoa). Phục hồi khoá, hoặc ghi tên tệp vào cột Tệp "
    "của trang Nhận nếu chắc chắn là phiếu của đơn vị.",
    en="the token cannot be checked because the season key (.khoa) is missing. Restore it, or name the file "
    "under “Tệp” of sheet “Nhận” if it surely is the agency's form.",
    about="Mất khoá không làm mất phiếu: phiếu chờ quyết định.",
    effect=Effect.QUARANTINE,
)
IDENTITY_SHEET_LOST = Spec(
    code="W158",
    vi="mất trang danh tính (_meta), thường do chép trang tính sang tệp mới. Ghi tên tệp vào cột Tệp của trang "
    "Nhận nếu chắc chắn là phiếu của đơn vị, hoặc đề nghị gửi lại phiếu gốc.",
    en="the identity sheet (_meta) is lost, usually because the sheet was copied into a new workbook. Name the "
    "file under “Tệp” of sheet “Nhận” if it surely is the agency's, or ask for the original form.",
    about="Nội dung khoá vẫn khớp với phiếu của đơn vị nhưng không xác thực được. Phiếu chờ quyết định.",
    effect=Effect.QUARANTINE,
)
IDENTITY_CONTRADICTS_ITSELF = Spec(
    code="E159",
    vi="danh tính trong phiếu mâu thuẫn: {name} là '{first}' ở trang _meta nhưng '{second}' ở thuộc tính tệp. "
    "Đề nghị đơn vị dùng đúng phiếu đã gửi cho mình.",
    en="its identity contradicts itself: {name} is '{first}' on sheet _meta but '{second}' in the properties. "
    "Ask the agency to use the form sent to it.",
    about="Một trong hai nơi ghi danh tính đã bị sửa hoặc chép từ phiếu khác.",
    effect=Effect.REJECT,
)
OTHER_PHASE = Spec(
    code="E160",
    vi="phiếu của đợt '{actual}', không phải đợt '{expected}'. Đặt tệp vào thư mục của đợt ấy.",
    en="belongs to phase '{actual}', not to '{expected}'. Put the file into that phase's folder.",
    about="Kế hoạch có nhiều đợt chấm; mỗi đợt có phiếu riêng.",
    effect=Effect.REJECT,
)
SEVERAL_FORMS_IN_FILE = Spec(
    code="E166",
    vi="có nhiều phiếu trong một tệp ({sheets}). Gửi mỗi phiếu một tệp.",
    en="holds several forms ({sheets}). Send one form a file.",
    about="Không rõ phiếu nào là bản nộp, nên không giá trị nào được dùng.",
    effect=Effect.QUARANTINE,
)
OTHER_FORM_KIND = Spec(
    code="E169",
    vi="là {actual}, không phải {expected}. Đặt tệp vào đúng thư mục.",
    en="is a workbook of kind “{actual}”, not “{expected}”. Put it into the right folder.",
    about="Tệp của công cụ nhưng đứng sai chỗ: ví dụ phiếu thẩm định hoặc kế hoạch nằm trong nhan/.",
    effect=Effect.REJECT,
)
PRINTED_AGENCY_DIFFERS = Spec(
    code="E170",
    vi="in tên đơn vị '{printed}' nhưng danh tính là của '{expected}'. "
    "Làm rõ với đơn vị, rồi ghi tên tệp vào cột Tệp của trang Nhận nếu dùng được.",
    en="prints the agency '{printed}' but its identity is that of '{expected}'. "
    "Clear it up, then name the file under “Tệp” of sheet “Nhận” if it can be used.",
    about="Tên đơn vị trên mặt phiếu là tên một đơn vị khác trong khối.",
    effect=Effect.QUARANTINE,
)
PROPERTIES_LOST = Spec(
    code="I173",
    vi="thuộc tính tệp đã mất (thường do chương trình khác lưu lại); danh tính được lấy từ trang _meta.",
    en="the custom properties are lost (usually by a save in another program); sheet _meta tells the identity.",
    about="Một trong hai nơi ghi danh tính không còn; nơi còn lại đã được xác thực.",
)
OTHER_TOOL_VERSION = Spec(
    code="I174",
    vi="lời hướng dẫn và công thức trong phiếu khác bản đang dùng (phiếu do bản công cụ khác phát, hoặc kế hoạch đã "
    "sửa lời) nên không được so. Mã, tên mục, điểm chuẩn vẫn được so.",
    en="its hints and formulas are not those of today (another version of the tool made it, or the plan was worded "
    "anew) and are not compared. Keys, titles and maxima are compared all the same.",
    about="Công cụ hoặc kế hoạch đã đổi lời trong phiếu sau khi phiếu được phát. Không cần làm gì: điểm luôn được tính lại.",
)
OTHER_APPRAISER = Spec(
    code="E175",
    vi="phiếu thẩm định của {appraiser}, nhưng theo kế hoạch đơn vị này do {expected} thẩm định. "
    "Chuyển tệp này ra khỏi tham_dinh/ và dùng phiếu phát cho đúng người (thidua appraise).",
    en="is the appraisal workbook of {appraiser}, but by the plan the agency is appraised by {expected}. "
    "Take the file out of tham_dinh/ and use the workbook made for the right one (thidua appraise).",
    about="Cột Người thẩm định hoặc Đơn vị thẩm định của kế hoạch đã đổi sau khi phát phiếu, hoặc phiếu đặt sai mùa.",
    effect=Effect.REJECT,
)
ROUND_WITHOUT_FIRST_APPRAISAL = Spec(
    code="E176",
    vi="phiếu của vòng sau (giải trình, thẩm định vòng 2) nhưng chưa có thẩm định vòng 1 nào khác với đơn vị tự chấm. "
    "Kiểm tra phiếu vòng 1 trong tham_dinh/.",
    en="belongs to a later round (explanation, second appraisal) but there is no first appraisal that differs from "
    "the agency. Check the first one in tham_dinh/.",
    about="Phiếu giải trình và phiếu thẩm định vòng 2 chỉ có nghĩa cùng với phiếu thẩm định vòng 1 mà chúng được lập theo.",
    effect=Effect.REJECT,
)
OUTDATED_TARGETS = Spec(
    code="E180",
    vi="phiếu được phát trước khi chỉ tiêu đăng ký của đơn vị trong sổ theo dõi thay đổi ({change}). "
    "Phát lại phiếu (thidua generate --replace) và đề nghị điền vào phiếu mới.",
    en="was made before the agency's registered targets in the register changed ({change}). "
    "Send new forms (thidua generate --replace) and ask for the new one to be filled.",
    about="Phiếu tự chấm có một dòng cho mỗi chỉ tiêu đã đăng ký. Đăng ký thêm, bớt hoặc sửa chỉ tiêu sau khi phát phiếu thì "
    "phiếu cũ không dùng được nữa; chỉ phiếu của đơn vị ấy phải phát lại.",
    effect=Effect.REJECT,
)
