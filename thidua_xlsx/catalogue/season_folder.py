"""The season's folder and what commands do in it: 810–828."""

from __future__ import annotations

from .spec import Spec

DISK_REFUSES = Spec(
    code="E810",
    vi="ổ đĩa không cho ghi hoặc đọc: {reason}. Đóng tệp ở Excel hoặc Word, kiểm tra quyền, dung lượng, kết nối rồi "
    "chạy lại; những gì có trước vẫn nguyên.",
    en="the disk refuses to write or read: {reason}. Close it in Excel or Word, check permissions, free space and "
    "connection, run again; what was there before is untouched.",
    about="Tệp hoặc thư mục đang bị chương trình khác giữ, chỉ đọc, hoặc ổ đĩa đầy. Không có gì bị ghi dở dang.",
)
SEASON_LOCKED = Spec(
    code="E811",
    vi="một lần chạy khác đang làm việc với mùa thi đua này. Chờ lần đó xong rồi chạy lại.",
    en="another run is working on this season. Wait for it to end and run again.",
    about="Hai lần chạy cùng lúc trên một thư mục có thể ghi đè lên nhau nên lần sau bị từ chối.",
)
NOT_FOUND = Spec(
    code="E812",
    vi="không tìm thấy. Kiểm tra tên thư mục «{path}»; mùa mới: thidua new {path}",
    en="not found. Check the name of the folder “{path}”; for a new season: thidua new {path}",
    about="Thư mục mùa thi đua thiếu tệp cần có. Chạy `thidua new` để tạo mùa mới hoặc chỉ đúng thư mục.",
)
REGISTER_MISSING = Spec(
    code="E889",
    vi="không tìm thấy sổ theo dõi, trong khi kế hoạch có ở đây. Chép lại từ bản sao lưu; chưa từng có thì tạo một mùa "
    "mới ở thư mục khác bằng thidua new rồi chép sổ trống sang.",
    en="the register is not found, though the plan is here. Restore it from a backup; if there never was one, make a new "
    "season in another folder with thidua new and copy its blank register.",
    about="Có ke_hoach.xlsx mà thiếu so_theo_doi.xlsx. `thidua new` không ghi vào thư mục đã có kế hoạch.",
)
NO_SUCH_SAMPLE = Spec(
    code="E890",
    vi="không có mùa mẫu «{name}». Chọn một trong: {known}.",
    en="there is no sample season “{name}”. Choose one of: {known}.",
    about="Tên nêu ở --example của `thidua new` hoặc `thidua demo` không phải mùa mẫu nào.",
)
EXISTS_ALREADY = Spec(
    code="E813",
    vi="đã có sẵn nên không ghi đè. Chọn chỗ khác, hoặc dời tệp cũ đi.",
    en="exists already and is not overwritten. Choose another place, or move the old file away.",
    about="Không lệnh nào ghi đè lên tệp của người dùng: `thidua new` và `thidua demo` không ghi đè gì cả, `thidua pack` chỉ thay hồ sơ do chính nó lập; `thidua generate` và `thidua register` chỉ thay phiếu chưa ai điền, `thidua calendar` và `thidua export` chỉ thay tệp do chúng ghi.",
)
KEY_CREATED = Spec(
    code="I814",
    vi="mùa thi đua chưa có khóa; đã tạo tệp .khoa. Giữ tệp này cùng thư mục, không gửi cho ai.",
    en="the season had no key; .khoa was made. Keep it with the folder and send it to nobody.",
    about="Khóa dùng để nhận ra phiếu do chính ban thư ký phát hành. Mất khóa thì phiếu trả về phải chờ quyết định.",
)
COPIED_HERE = Spec(
    code="I815",
    vi="đã chép từ {source} vào đây.",
    en="copied here from {source}.",
    about="`thidua collect THƯ_MỤC TỆP…` chép các tệp nêu thêm vào nhan/ rồi mới đọc; tệp gốc không bị sửa.",
    of_the_run=True,
)
UNKNOWN_AGENCY = Spec(
    code="E816",
    vi="kế hoạch không có đơn vị mã {agency_code}{nearest}. Các mã đơn vị ở trang Đơn vị của ke_hoach.xlsx.",
    en="the plan has no agency {agency_code}{nearest}. The codes stand on sheet Đơn vị of ke_hoach.xlsx.",
    about="Mã nêu trong lệnh (--only, explain) không có trong kế hoạch.",
)
SETTLED_SINCE = Spec(
    code="W817",
    vi="ô này không nhận được khi đọc phiếu ({flagged}); thẩm định hoặc cuộc họp đã chốt {points} điểm cho tiêu chí.",
    en="this cell could not be taken from the form ({flagged}); the criterion has since been settled at {points}.",
    about="Khi xếp hạng, ô bị bỏ trống vì lỗi không còn là lỗi nếu tiêu chí đã có điểm thẩm định hoặc điểm thống nhất.",
)
APPRAISAL_WITHOUT_FORM = Spec(
    code="E818",
    vi="không có phiếu tự chấm nào đang được dùng cho đơn vị của phiếu thẩm định này. Nhận phiếu tự chấm trước, hoặc dời tệp này đi.",
    en="no self-scoring form in use belongs to this appraisal. Collect the form first, or move this file away.",
    about="Phiếu thẩm định chỉ có giá trị khi gắn với một phiếu tự chấm đang được dùng.",
)
UNKNOWN_ROW = Spec(
    code="E819",
    vi="đơn vị này không có dòng mã {row}{nearest}. Các mã ở trang Tiêu chí và Cộng trừ của ke_hoach.xlsx.",
    en="the agency has no row {row}{nearest}. The codes stand on sheets Tiêu chí and Cộng trừ of ke_hoach.xlsx.",
    about="Mã tiêu chí hoặc mã cộng trừ nêu trong lệnh explain không áp dụng cho đơn vị.",
)
BELONGS_TO_THE_SEASON = Spec(
    code="E821",
    vi="đây là tệp hoặc thư mục của chính mùa thi đua, không nhận làm phiếu và không ghi vào. Chọn tệp hoặc chỗ khác.",
    en="this belongs to the season itself: it is not taken as a return and not written to. Choose another file or place.",
    about="`thidua collect` không nhận tệp .khoa, kế hoạch, sổ theo dõi, phiếu đã phát, phiếu thẩm định hay kết quả của chính "
    "mùa; `thidua pack` không ghi hồ sơ vào các chỗ ấy.",
)
KEY_LOST = Spec(
    code="E822",
    vi="mất tệp .khoa mà phiếu đã phát ({trace}). Chép lại .khoa từ bản sao lưu. Nếu mất hẳn: "
    "thidua generate --new-key, rồi gửi lại phiếu cho mọi đơn vị.",
    en="the key .khoa is lost and forms are out ({trace}). Restore it from a backup. If it is gone for good: "
    "thidua generate --new-key, then send every agency its form again.",
    about="Khóa mới không nhận ra phiếu đã phát, nên không tự tạo khi còn dấu vết của phiếu trong phieu/, nhan/, "
    "tham_dinh/ hoặc nhật ký. Trong lúc thiếu khóa, phiếu gửi về chờ quyết định chứ không bị từ chối.",
)
KEY_RENEWED = Spec(
    code="W823",
    vi="đã tạo khóa mới theo --new-key; phiếu phát trước đây ({trace}) không còn nhận ra được. Gửi lại phiếu mới cho mọi đơn vị.",
    en="a new key was made (--new-key); forms given out before ({trace}) are no longer recognised. Send every agency the new form.",
    about="Chỉ dùng `thidua generate --new-key` khi không còn bản sao lưu nào của tệp .khoa. Nếu tìm lại được tệp cũ, "
    "chép đè lên tệp mới thì phiếu phát trước đây lại nhận ra được.",
)
OUTDATED_FORMS_OUT = Spec(
    code="W826",
    vi="phiếu đã phát cho {agencies} lập trước khi sửa kế hoạch hoặc chỉ tiêu ({changes}), gửi về sẽ bị từ chối. "
    "Phát lại: thidua generate --replace, rồi gửi phiếu mới.",
    en="the forms given out to {agencies} were made before the plan or the targets changed ({changes}) and will be "
    "refused. Run thidua generate --replace and send the new ones.",
    about="Kế hoạch hoặc chỉ tiêu đăng ký đã đổi sau khi phát phiếu. Sửa kế hoạch về như cũ thì phiếu đã phát lại dùng được.",
)
RULES_CHANGED = Spec(
    code="W828",
    vi="đã đổi sau khi {after} (nhật ký, dòng {line}): {changes}. Đúng chủ trương thì ghi căn cứ sửa đổi vào biên bản; "
    "không thì sửa kế hoạch về như cũ.",
    en="was changed after this: {after} (ledger, line {line}): {changes}. If it was decided, give its basis in the "
    "minutes; if not, put the plan back.",
    about="Quy tắc xếp hạng, xếp loại, khen thưởng, điều kiện, mốc, nhóm hoặc nhãn khác với lúc nhật ký ghi lại. Phiếu "
    "không bị từ chối vì các quy tắc này, nên thay đổi được nêu ở `check`, `rank` và trong nhật ký.",
)
OUTDATED_FORMS_KEPT = Spec(
    code="E827",
    vi="chưa ghi đè phiếu đã phát cho {agencies}: kế hoạch hoặc chỉ tiêu đã đổi ({changes}), phiếu ấy gửi về sẽ bị "
    "từ chối. Đúng ý thì thêm --replace, rồi gửi phiếu mới.",
    en="the forms given out to {agencies} are not written over: the plan or the targets changed ({changes}) and they "
    "will be refused. If that is meant, add --replace and send the new ones.",
    about="`generate` không âm thầm thay phiếu mà đơn vị có thể đang điền. Chưa ghi tệp nào.",
)
