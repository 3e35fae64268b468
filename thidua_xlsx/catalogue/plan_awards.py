"""The plan's conditions and awards: 362, 393–398."""

from __future__ import annotations

from .spec import Spec

TOO_MANY_MILESTONES = Spec(
    code="E362",
    vi="điều kiện «{item}» ghi nhiều mốc hơn nguồn «{source}» dùng được ({most}). Giữ lại đúng mốc cần xét.",
    en="condition «{item}» names more milestones than «{source}» reads ({most}). Keep those that are meant.",
    about="«chưa đăng ký» dùng nhiều nhất hai mốc: đăng ký, rồi ký giao ước; các nguồn khác dùng một mốc.",
)
CONDITION_WITHOUT_PARAMETER = Spec(
    code="E393",
    vi="điều kiện «{item}» có hệ quả «{consequence}» nhưng chưa ghi Tham số: mấy hạng đầu, mấy bậc (số nguyên "
    "từ 1), hoặc loại nào. Ghi thêm.",
    en="condition «{item}» ({consequence}) needs its parameter: how many ranks or classes (a whole number), or which class. Fill "
    "it in.",
    about="Không xếp hạng đầu, hạ loại cần biết bao nhiêu; trần loại, xếp loại cần biết loại nào.",
)
CONDITION_WITHOUT_LAST_DAY = Spec(
    code="E394",
    vi="điều kiện «{item}» có nguồn «{source}» nên cần một mốc có Hạn chót. Ghi mã mốc, và Hạn chót ở trang «Mốc».",
    en="condition «{item}» ({source}) needs a milestone with a last day. Name it, and fill in «Hạn chót».",
    about="Quá hạn chót phải biết hạn chót nào.",
)
RANK_AWARDED_TWICE = Spec(
    code="E395",
    vi="hạng {rank} đã có hình thức khen ở ô {first}. Mỗi hạng chỉ ghi ở một dòng.",
    en="rank {rank} already has an award in {first}. Each rank stands in one row only.",
    about="Hai dòng khen thưởng chồng lên nhau.",
)
RANKS_REVERSED = Spec(
    code="E396",
    vi="Từ hạng {first} lớn hơn Đến hạng {last}. Đổi lại.",
    en="the first rank, {first}, is behind the last, {last}. Exchange them.",
    about="Khoảng hạng viết ngược.",
)
RESERVE_BEFORE_AWARD = Spec(
    code="E397",
    vi="hạng {rank} là dự phòng nhưng hạng {awarded} vẫn được khen. Hạng dự phòng phải đứng sau mọi hạng được khen.",
    en="rank {rank} is the reserve although rank {awarded} is awarded. The reserve stands behind all awards.",
    about="Hạng dự phòng nằm giữa các hạng được khen.",
)
CONDITION_PARAMETER_NOT_USED = Spec(
    code="W398",
    vi="Tham số của điều kiện «{item}» không được dùng, vì hệ quả là «{consequence}». Xóa ô, hoặc đổi hệ quả.",
    en="the parameter of condition «{item}» is not used ({consequence}). Clear it, or change the consequence.",
    about="Không xét thì không cần tham số.",
)
