"""Days, counts and shares that the register records, against the plan: 484–489, 498."""

from __future__ import annotations

from .spec import Spec

MORE_THAN_CAN_BE = Spec(
    code="E484",
    vi="“{item}” được ghi {count} lần, nhiều hơn số lần tối đa của kế hoạch ({most}). Sửa Số lần.",
    en="“{item}” is recorded {count} times, more than there can be ({most}). Correct Số lần.",
    about="Kế hoạch đặt Số lần tối đa cho mục cộng trừ, ví dụ 12 báo cáo tháng; tổng các dòng ghi nhận không được hơn.",
)
MORE_PERSONS_THAN_STAFF = Spec(
    code="E485",
    vi="{persons} người đăng ký, nhiều hơn biên chế {staff} người. Sửa một trong hai số.",
    en="{persons} persons registered, more than the staff of {staff}. Correct one of the two.",
    about="Số người đăng ký không thể hơn Biên chế ở cùng dòng của trang Đăng ký.",
)
TOO_FEW_REGISTERED = Spec(
    code="W486",
    vi="{name}: {persons}/{staff} người đăng ký ({share} %), kế hoạch đòi từ {minimum} %. Nhắc đơn vị, hoặc sửa trang "
    "Đăng ký.",
    en="{name}: {persons} of {staff} registered ({share} %), the plan asks for {minimum} %. Remind the agency, or "
    "correct sheet Đăng ký.",
    about="Kế hoạch đặt Tỷ lệ đăng ký tối thiểu (%) ở trang Kỳ thi đua; chỉ xét khi dòng của đơn vị có cả Số người "
    "đăng ký và Biên chế.",
)
UNSENT_WITH_DAY = Spec(
    code="E487",
    vi="ghi «chưa gửi» mà lại có Ngày nhận {day}. Xóa ngày, hoặc đổi Tình trạng thành «đã gửi».",
    en="recorded as never sent, yet received on {day}. Clear the day, or change Tình trạng.",
    about="«chưa gửi» là đơn vị không gửi gì: bị tính trễ một lần và quá hạn chót.",
)
AFTER_MILESTONE = Spec(
    code="W488",
    vi="{what} ngày {day}, sau hạn {due} của mốc “{milestone}”. Kiểm tra ngày, hoặc nêu lý do trong biên bản.",
    en="{what} on {day}, after {due}, the last day of “{milestone}”. Check the day, or state why in the minutes.",
    about="Ngày họp, thẩm định, quyết định của Hội đồng được đối chiếu với mốc của kế hoạch. Chỉ nhắc, không trừ điểm.",
)
DECIDED_BEFORE_MEETING = Spec(
    code="W489",
    vi="Hội đồng quyết định ngày {day}, trước cuộc họp tổng kết ngày {held}. Kiểm tra hai ngày.",
    en="the council decided on {day}, before the final meeting of {held}. Check both days.",
    about="Hội đồng xét những đề nghị của cuộc họp tổng kết nên không thể quyết định trước cuộc họp ấy.",
)
SIGNED_WITHOUT_REGISTRATION = Spec(
    code="W498",
    vi="đã ký giao ước nhưng chưa ghi Ngày đăng ký, nên coi như chưa đăng ký. Ghi ngày nếu đã đăng ký.",
    en="the pact is signed, but without a day of registration: taken as not registered. Fill it in if it was.",
    about="Điều kiện «chưa đăng ký» đòi cả ngày đăng ký và ngày ký giao ước.",
)
