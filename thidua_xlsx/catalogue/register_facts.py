"""The register against the plan and against itself: 424–440."""

from __future__ import annotations

from .spec import Spec

CONDITION_IS_AUTOMATIC = Spec(
    code="W424",
    vi="điều kiện «{item}» có nguồn «{source}» nên phần mềm tự xét; dòng ghi nhận này không được dùng. Xóa dòng, "
    "hoặc đổi Nguồn trong kế hoạch thành «ghi nhận».",
    en="condition «{item}» is judged by the tool ({source}); this record is not used. Delete it, or make the "
    "plan's source «ghi nhận».",
    about="Chỉ điều kiện có nguồn «ghi nhận» mới lấy từ trang Ghi nhận.",
)
TAKES_NO_REGISTERED_TARGETS = Spec(
    code="E425",
    vi="tiêu chí này có cách chấm «{method}», không nhận chỉ tiêu đăng ký. Ghi mã tiêu chí có cách chấm «đăng ký», "
    "hoặc «chỉ tiêu» mà kế hoạch chưa định mức.",
    en="this criterion is scored as «{method}» and takes no registered targets. Name one of method «đăng ký», or "
    "«chỉ tiêu» without a target of the plan.",
    about="Chỉ tiêu đăng ký chỉ gắn vào tiêu chí có cách chấm «đăng ký», hoặc «chỉ tiêu» mà kế hoạch để đơn vị tự định mức.",
)
DUPLICATE_ROW = Spec(
    code="E426",
    vi="«{key}» đã có ở dòng có ô {first}. Chỉ giữ lại một dòng.",
    en="«{key}» already stands in the row of {first}. Keep one row only.",
    about="Điều chỉ ghi một lần lại được ghi hai lần: một đơn vị ở một mốc, một cuộc họp, một tiêu chí, một vòng phiếu.",
)
BALLOTS_DO_NOT_ADD_UP = Spec(
    code="E427",
    vi="vòng {round}: thu về {returned} phiếu, nhưng hợp lệ và không hợp lệ là {parts}. Sửa theo biên bản kiểm phiếu.",
    en="round {round}: {returned} ballots returned, but valid and invalid are {parts}. Correct them.",
    about="Thu về phải bằng Hợp lệ cộng Không hợp lệ.",
)
COUNT_EXCEEDS_ITS_WHOLE = Spec(
    code="E428",
    vi="vòng {round}: {less} lớn hơn {more}. Sửa theo biên bản kiểm phiếu.",
    en="round {round}: {less} is more than {more}. Correct the counts.",
    about="Thu về không quá Phát ra; Phát ra và Có mặt không quá Tổng số thành viên.",
)
TOO_MANY_VOTES = Spec(
    code="E429",
    vi="vòng {round}: các đơn vị được tất cả {votes} phiếu, nhiều hơn hợp lệ × phải chọn ({limit}). Sửa số phiếu.",
    en="round {round}: {votes} votes in all, more than valid × to choose ({limit}). Correct the votes.",
    about="Tổng số phiếu của các đơn vị không quá Hợp lệ nhân Phải chọn.",
)
MORE_VOTES_THAN_BALLOTS = Spec(
    code="E430",
    vi="vòng {round}: {votes} phiếu cho một đơn vị, nhiều hơn {valid} phiếu hợp lệ. Sửa số phiếu.",
    en="round {round}: {votes} votes for one agency, more than the {valid} valid ballots. Correct the votes.",
    about="Mỗi phiếu hợp lệ chọn một đơn vị nhiều nhất một lần.",
)
DAY_FAR_FROM_SEASON = Spec(
    code="W431",
    vi="ngày {day} nằm xa năm thi đua {year}. Xem lại năm.",
    en="the day {day} is far from the season {year}. Check the year.",
    about="Ngày trong sổ cách năm thi đua quá xa, thường do gõ nhầm năm.",
)
PACT_WITHOUT_DAY = Spec(
    code="W432",
    vi="đã đăng ký nhưng chưa ghi Ngày ký giao ước, nên coi như chưa ký. Ghi ngày nếu đã ký.",
    en="registered, but without the day of the pact: taken as not signed. Fill it in if it was signed.",
    about="Điều kiện «chưa đăng ký» xét theo ngày ký giao ước.",
)
FILE_NAMED_FOR_TWO = Spec(
    code="W433",
    vi="tệp «{file}» cũng được ghi cho đơn vị «{other}». Một tệp là của một đơn vị; xem lại.",
    en="file «{file}» is also named for «{other}». A file belongs to one agency; check it.",
    about="Hai đơn vị cùng ghi một tên tệp ở trang Nhận.",
)
PHASE_MISSING = Spec(
    code="E434",
    vi="kế hoạch chia đợt nên dòng này chưa biết tính vào đợt nào. Ghi cột Đợt: {phases}.",
    en="the plan has phases, so this row must name one ({phases}): left blank, it belongs to none.",
    about="Họp, điểm thống nhất và mục cộng trừ được ghi nhận đều thuộc một đợt.",
)
UNKNOWN_PHASE = Spec(
    code="E435",
    vi="không có đợt «{phase}»{nearest}. Ghi đúng như cột Đợt của trang Mốc.",
    en="there is no phase «{phase}»{nearest}. Write it as in column Đợt of sheet Mốc.",
    about="Cột Đợt của sổ theo dõi ghi một đợt mà kế hoạch không có.",
)
BEFORE_JOINING = Spec(
    code="E481",
    vi="{name} tham gia từ «{first}», mà dòng này ghi «{phase}» nên không được dùng. Sửa Đợt của dòng, hoặc cột Từ đợt "
    "ở trang Đơn vị của kế hoạch.",
    en="{name} is a member from «{first}» on, and this row says «{phase}», so it is not used. Correct the phase of the "
    "row, or Từ đợt on sheet Đơn vị of the plan.",
    about="Đơn vị có Từ đợt chỉ tham gia từ đợt ấy; dòng của sổ theo dõi về đợt trước đó không tính vào đâu.",
)
NO_TARGET_UNLIKE_OTHERS = Spec(
    code="W436",
    vi="{name} chưa đăng ký mức của chỉ tiêu {item} mà đơn vị khác đã đăng ký; điểm được tính như không có mức. Ghi mức "
    "vào cột Kế hoạch, trang Chỉ tiêu đăng ký.",
    en="{name} has registered no target for {item}, which others have; its points are reckoned as without one. Write it "
    "into column Kế hoạch of sheet Chỉ tiêu đăng ký.",
    about="Tiêu chí «chỉ tiêu» mà kế hoạch không định mức: đơn vị có mức được so với mức của mình, đơn vị không có mức (để "
    "trống hoặc ghi 0) được so với số thực hiện cao nhất của các đơn vị không có mức.",
)
UNASSIGNED_AND_AGREED = Spec(
    code="E474",
    vi="“{row}” của {name} vừa có Điểm thống nhất vừa ở trang Không giao ({place}). Giữ một trong hai.",
    en="“{row}” of {name} has an agreed score and stands in sheet Không giao ({place}). Keep one of the two.",
    about="Dòng không giao thì không có điểm để thống nhất; mã của nhóm ở trang Không giao gồm mọi dòng bên dưới.",
)
AGREED_SCORE_ON_GROUP = Spec(
    code="E441",
    vi="«{row}» là nhóm, điểm là tổng các dòng con nên không ghi điểm thống nhất. Ghi cho từng dòng con: {children}.",
    en="«{row}» is a group; its points are the sum of its rows. Record the agreed score for each of them: {children}.",
    about="Điểm thống nhất ghi cho dòng được chấm điểm, không ghi cho nhóm hay nhóm trần.",
)
TOO_FEW_EXEMPLARS = Spec(
    code="W440",
    vi="mới có {count} điển hình tiên tiến, kế hoạch yêu cầu ít nhất {minimum}. Ghi thêm vào trang Điển hình, hoặc nhắc đơn vị.",
    en="only {count} exemplars on record, the plan asks for at least {minimum}. Add them to sheet Điển hình, or remind the agency.",
    about="Kế hoạch đặt Số điển hình tối thiểu ở trang Kỳ thi đua; `thidua calendar` đếm các dòng của từng đơn vị "
    "ở trang Điển hình của sổ theo dõi.",
)
AGREED_WITHOUT_REASON = Spec(
    code="W437",
    vi="điểm thống nhất của tiêu chí {item} chưa ghi lý do. Ghi vào cột Lý do.",
    en="the agreed score of criterion {item} has no reason. State it under “Lý do”.",
    about="Điểm thống nhất thay cả điểm tự chấm lẫn điểm thẩm định; bản in nêu lý do.",
)
AGREED_OFF_STEP = Spec(
    code="W438",
    vi="điểm thống nhất {points} của tiêu chí {item} không chẵn theo bước {step}. Kiểm tra lại điểm.",
    en="the agreed score {points} of criterion {item} is no multiple of the step {step}. Check it.",
    about="Điểm vẫn được dùng đúng như đã ghi, không làm tròn.",
)
ISSUED_TO_ABSENT = Spec(
    code="W439",
    vi="vòng {round}: phát ra {issued} phiếu mà có mặt {present} người. Kiểm tra lại hai số.",
    en="round {round}: {issued} ballots were issued while {present} were present. Check both counts.",
    about="Phiếu kín phát cho người có mặt. Số phiếu vẫn được dùng như đã ghi.",
)
