"""The plan's ranking keys and classes: 386–392."""

from __future__ import annotations

from .spec import Spec

UNKNOWN_TAG = Spec(
    code="E386",
    vi="không tiêu chí nào mang nhãn «{tag}». Có thể là: {nearest}. Sửa nhãn, hoặc ghi nhãn ở trang «Tiêu chí».",
    en="no criterion carries the tag «{tag}». Perhaps: {nearest}. Correct it, or tag the criteria.",
    about="Xếp hạng hoặc xếp loại dùng một nhãn mà không dòng nào có.",
)
KEY_PARTS_NOBODY = Spec(
    code="W684",
    vi="khóa «{key}» không phân định được đơn vị nào: {why}. Xóa dòng, hoặc ghi khóa khác.",
    en="key «{key}» parts nobody: {why}. Delete the row, or use another key.",
    about="Một khóa mà ở mọi đơn vị đều như nhau, hoặc chỉ lặp lại điều khóa trước đã so.",
)
PRINTED_BOUNDS_DIFFER = Spec(
    code="W364",
    vi="loại «{name}» in «{bounds}», loại «{better}» đứng trên in «{above}»: có điểm thuộc cả hai, hoặc không thuộc loại nào. "
    "Chỉ mức dưới được dùng; xem lại hai ô.",
    en="class «{name}» is printed «{bounds}», «{better}» above it «{above}»: some points belong to both, or to neither. Only lower "
    "bounds are used; check both cells.",
    about="Hai mức điểm in trong kế hoạch chồng lên nhau hoặc để hở một khoảng.",
)
QUOTA_CANNOT_BE = Spec(
    code="E685",
    vi="«Tối đa (%)» của loại «{name}» không dùng được: {why}. Sửa dòng này; «Của» là «đơn vị» hoặc một loại thấp hơn.",
    en="the quota of class «{name}» cannot be used: {why}. Correct the row; «Của» is «đơn vị» or a lower class.",
    about="Tỷ lệ tối đa của một loại tính trên số đơn vị được xét hoặc trên một loại thấp hơn; các đơn vị quá tỷ lệ xuống "
    "loại liền dưới.",
)
KEY_WITHOUT_PARAMETER = Spec(
    code="E387",
    vi="khóa «{key}» cần {needed} ở cột Tham số. Ghi thêm.",
    en="key «{key}» needs its parameter ({needed}). Fill it in.",
    about="Khóa diem_nhan cần nhãn, diem_tieu_chi cần mã tiêu chí.",
)
BALLOT_BETWEEN_KEYS = Spec(
    code="W388",
    vi="khóa «{key}» đứng giữa: các khóa sau chỉ được xét khi phiếu bầu cũng bằng nhau. Xem lại thứ tự.",
    en="key «{key}» stands between others: later keys count only when the ballot ties. Check the order.",
    about="Bỏ phiếu kín thường là cách cuối cùng, hoặc đứng đầu khi khối bình bầu bằng phiếu cho mọi đơn vị.",
)
REPEATED_KEY = Spec(
    code="W389",
    vi="khóa «{key}» đã có ở trên với cùng tham số, nên dòng này không phân định được gì. Xóa dòng.",
    en="key «{key}» stands above with the same parameter and separates nobody. Delete the row.",
    about="Một khóa được ghi hai lần.",
)
GAP_DESCENDING = Spec(
    code="W390",
    vi="khóa «{key}» theo chiều giảm: lệch càng nhiều càng xếp trước. Nếu không phải vậy, ghi Chiều là «tăng».",
    en="key «{key}» is descending: the larger the gap, the better the rank. If not meant, write «tăng».",
    about="Khóa lech thường theo chiều tăng.",
)
CLASS_UNATTAINABLE = Spec(
    code="E391",
    vi="không đơn vị nào được loại «{name}» (từ {floor}) vì loại «{better}» đứng trên chỉ cần từ {better_floor}. Ghi "
    "loại tốt nhất trước, điểm giảm dần.",
    en="nobody can get class «{name}» (from {floor}): «{better}» above it asks for {better_floor} only. List the "
    "best first, with falling floors.",
    about="Thứ tự các loại sai, hoặc hai loại cùng điều kiện.",
)
BELOW_LAST_CLASS = Spec(
    code="I392",
    vi="đơn vị không đủ điều kiện của loại cuối «{name}» (từ {floor}) sẽ không được xếp loại.",
    en="an agency that does not reach the last class «{name}» (from {floor}) gets no class.",
    about="Loại cuối có sàn nên có thể có đơn vị không được xếp loại.",
)
