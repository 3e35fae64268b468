"""Drawing lots for who appraises whom: 836–842."""

from __future__ import annotations

from .spec import Spec

ASSIGNED_ALREADY = Spec(
    code="E836",
    vi="đã có đơn vị thẩm định cho {agencies}. Thêm --replace nếu muốn phân công lại từ đầu.",
    en="appraisers are set already for {agencies}. Add --replace to assign anew.",
    about="`thidua assign` không tự thay cột Đơn vị thẩm định mà ban thư ký đã điền.",
)
FILLED_APPRAISALS_STAND = Spec(
    code="E841",
    vi="phân công lại làm mất hiệu lực phiếu thẩm định đã điền: {files}. Vẫn làm thì thêm --drop-filled và ghi lý do.",
    en="assigning anew makes filled appraisals void: {files}. To do it all the same add --drop-filled and a reason.",
    about="Phiếu thẩm định là của người được phân công; đổi người thì phiếu đã điền không còn được tính. Lý do được ghi vào "
    "nhật ký.",
)
FILLED_APPRAISALS_DROPPED = Spec(
    code="W842",
    vi="phiếu thẩm định đã điền của {name} không còn được tính vì đơn vị thẩm định đã đổi. Chạy thidua appraise.",
    en="the filled appraisal of {name} no longer counts: its appraiser has changed. Run thidua appraise.",
    about="Tệp vẫn nằm trong tham_dinh/. Người được phân công mới chấm trong phiếu của mình.",
)
ALONE_IN_GROUP = Spec(
    code="W837",
    vi="đơn vị này là tập thể duy nhất của nhóm{group} nên không có ai thẩm định chéo. Ghép nhóm, hoặc để tổ thẩm định chấm.",
    en="the only collective of its group{group}: nobody can appraise it. Merge the group, or leave it to the appraisers.",
    about="Thẩm định chéo phân công trong từng nhóm, giữa các tập thể, và không đơn vị nào tự thẩm định mình.",
)
ONLY_TWO_IN_GROUP = Spec(
    code="I838",
    vi="nhóm{group} chỉ có hai đơn vị nên hai bên thẩm định lẫn nhau.",
    en="the group{group} has only two agencies: they appraise each other.",
    about="Từ ba đơn vị trở lên thì không có hai đơn vị nào thẩm định lẫn nhau.",
)
PLAN_NOT_WRITABLE = Spec(
    code="E839",
    vi="không ghi được phân công vào kế hoạch: {reason}. Chưa ghi gì; mở, lưu lại kế hoạch bằng Excel rồi chạy lại.",
    en="the assignment cannot be written into the plan: {reason}.",
    about="`thidua assign` chỉ sửa các ô của cột Đơn vị thẩm định, mọi thứ khác trong tệp giữ nguyên từng byte. Gặp chỗ "
    "không sửa được an toàn thì không ghi gì.",
)
NOBODY_TO_DRAW = Spec(
    code="E840",
    vi="không có đơn vị nào để rút thăm: kế hoạch không có tập thể nào. Xem cột Loại ở trang Đơn vị.",
    en="there is nobody to draw from: the plan has no collective.",
    about="`thidua sample` rút trong các đơn vị là tập thể.",
)
DRAWN_BEFORE = Spec(
    code="W891",
    vi="đã rút thăm ngày {day} (nhật ký, dòng {line}, số gieo {seed}): {drawn}. Lần rút này khác và được ghi thêm vào "
    "nhật ký; ghi vào biên bản dùng lần nào, vì sao.",
    en="lots were drawn on {day} (ledger, line {line}, seed {seed}): {drawn}. This draw differs and goes on record too; "
    "say in the minutes which of them is used, and why.",
    about="Rút lại bằng số gieo hoặc tỷ lệ khác cho kết quả khác; rút nhiều lần rồi chọn thì không còn là rút thăm. Lần "
    "rút trước luôn ở lại trong nhật ký.",
)
