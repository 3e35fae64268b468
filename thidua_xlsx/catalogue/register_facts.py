"""Findings 424–449: the register against the plan and against itself."""

from __future__ import annotations

from .spec import Spec

SPECS: tuple[Spec, ...] = (
    Spec(
        "W424",
        "điều kiện «{item}» có nguồn «{source}» nên phần mềm tự xét; dòng ghi nhận này không được dùng. Xóa dòng, "
        "hoặc đổi Nguồn trong kế hoạch thành «ghi nhận».",
        "condition «{item}» is judged by the tool ({source}); this record is not used. Delete it, or make the "
        "plan's source «ghi nhận».",
        "Chỉ điều kiện có nguồn «ghi nhận» mới lấy từ trang Ghi nhận.",
    ),
    Spec(
        "E425",
        "tiêu chí này có cách chấm «{method}», không nhận chỉ tiêu đăng ký. Ghi mã tiêu chí có cách chấm «đăng ký», "
        "hoặc «chỉ tiêu» mà kế hoạch chưa định mức.",
        "this criterion is scored as «{method}» and takes no registered targets. Name one of method «đăng ký», or "
        "«chỉ tiêu» without a target of the plan.",
        "Chỉ tiêu đăng ký chỉ gắn vào tiêu chí có cách chấm «đăng ký», hoặc «chỉ tiêu» mà kế hoạch để đơn vị tự định mức.",
    ),
    Spec(
        "E426",
        "«{key}» đã có ở dòng có ô {first}. Chỉ giữ lại một dòng.",
        "«{key}» already stands in the row of {first}. Keep one row only.",
        "Điều chỉ ghi một lần lại được ghi hai lần: một đơn vị ở một mốc, một cuộc họp, một tiêu chí, một vòng phiếu.",
    ),
    Spec(
        "E427",
        "vòng {round}: thu về {returned} phiếu, nhưng hợp lệ và không hợp lệ là {parts}. Sửa theo biên bản kiểm phiếu.",
        "round {round}: {returned} ballots returned, but valid and invalid are {parts}. Correct them.",
        "Thu về phải bằng Hợp lệ cộng Không hợp lệ.",
    ),
    Spec(
        "E428",
        "vòng {round}: {less} lớn hơn {more}. Sửa theo biên bản kiểm phiếu.",
        "round {round}: {less} is more than {more}. Correct the counts.",
        "Thu về không quá Phát ra; Phát ra và Có mặt không quá Tổng số thành viên.",
    ),
    Spec(
        "E429",
        "vòng {round}: các đơn vị được tất cả {votes} phiếu, nhiều hơn hợp lệ × phải chọn ({limit}). Sửa số phiếu.",
        "round {round}: {votes} votes in all, more than valid × to choose ({limit}). Correct the votes.",
        "Tổng số phiếu của các đơn vị không quá Hợp lệ nhân Phải chọn.",
    ),
    Spec(
        "E430",
        "vòng {round}: {votes} phiếu cho một đơn vị, nhiều hơn {valid} phiếu hợp lệ. Sửa số phiếu.",
        "round {round}: {votes} votes for one agency, more than the {valid} valid ballots. Correct the votes.",
        "Mỗi phiếu hợp lệ chọn một đơn vị nhiều nhất một lần.",
    ),
    Spec(
        "W431",
        "ngày {day} nằm xa năm thi đua {year}. Xem lại năm.",
        "the day {day} is far from the season {year}. Check the year.",
        "Ngày trong sổ cách năm thi đua quá xa, thường do gõ nhầm năm.",
    ),
    Spec(
        "W432",
        "đã đăng ký nhưng chưa ghi Ngày ký giao ước, nên coi như chưa ký. Ghi ngày nếu đã ký.",
        "registered, but without the day of the pact: taken as not signed. Fill it in if it was signed.",
        "Điều kiện «chưa đăng ký» xét theo ngày ký giao ước.",
    ),
    Spec(
        "W433",
        "tệp «{file}» cũng được ghi cho đơn vị «{other}». Một tệp là của một đơn vị; xem lại.",
        "file «{file}» is also named for «{other}». A file belongs to one agency; check it.",
        "Hai đơn vị cùng ghi một tên tệp ở trang Nhận.",
    ),
    Spec(
        "E434",
        "kế hoạch chia đợt nên dòng này phải ghi Đợt ({phases}): để trống thì không biết tính vào đợt nào.",
        "the plan has phases, so this row must name one ({phases}): left blank, it belongs to none.",
        "Họp, điểm thống nhất và mục cộng trừ được ghi nhận đều thuộc một đợt.",
    ),
    Spec(
        "E435",
        "không có đợt «{phase}»{nearest}. Ghi đúng như cột Đợt của trang Mốc.",
        "there is no phase «{phase}»{nearest}. Write it as in column Đợt of sheet Mốc.",
        "Cột Đợt của sổ theo dõi ghi một đợt mà kế hoạch không có.",
    ),
    Spec(
        "W436",
        "{name} chưa đăng ký mức của chỉ tiêu {item} mà đơn vị khác đã đăng ký; điểm được tính như không có mức. Ghi mức "
        "vào cột Kế hoạch, trang Chỉ tiêu đăng ký.",
        "{name} has registered no target for {item}, which others have; its points are reckoned as without one. Write it "
        "into column Kế hoạch of sheet Chỉ tiêu đăng ký.",
        "Tiêu chí «chỉ tiêu» mà kế hoạch không định mức: đơn vị có mức được so với mức của mình, đơn vị không có mức (để "
        "trống hoặc ghi 0) được so với số thực hiện cao nhất của các đơn vị không có mức.",
    ),
    Spec(
        "W440",
        "mới có {count} điển hình tiên tiến, kế hoạch yêu cầu ít nhất {minimum}. Ghi thêm vào trang Điển hình, hoặc nhắc đơn vị.",
        "only {count} exemplars on record, the plan asks for at least {minimum}. Add them to sheet Điển hình, or remind the agency.",
        "Kế hoạch đặt Số điển hình tối thiểu ở trang Kỳ thi đua; `thidua calendar` đếm các dòng của từng đơn vị "
        "ở trang Điển hình của sổ theo dõi.",
    ),
)
