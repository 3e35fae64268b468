"""Rounds of the council's secret ballot: 492, 495, 601–611."""

from __future__ import annotations

from .spec import Spec

VOTES_OF_AGENCY_MISSING = Spec(
    code="W492",
    vi="vòng {round} không có số phiếu của {name} nên không phân định được. Ghi số phiếu, kể cả 0.",
    en="round {round} has no votes of {name}, so it cannot decide. Record the number, 0 included.",
    about="Một vòng phiếu chỉ phân định được khi có số phiếu của mọi đơn vị đang xét; đơn vị không được phiếu nào thì ghi 0.",
)
NO_ROUND_WITH_ALL = Spec(
    code="W495",
    vi="theo kế hoạch, phiếu bầu quyết định thứ hạng của {agencies}: chưa có vòng phiếu nào đủ các đơn vị ấy. "
    "Ghi kết quả vào Kiểm phiếu và Bỏ phiếu.",
    en="by the plan the vote decides the ranks of {agencies}: no round with all of them is recorded yet. "
    "Record it under Kiểm phiếu and Bỏ phiếu.",
    about="Khóa đầu ở trang Xếp hạng là bo_phieu: bầu một lượt cho cả danh sách, mỗi phiếu chọn mấy đơn vị thì ghi ở cột "
    "Phải chọn. Kết quả còn chờ phiếu bầu.",
)
BALLOTS_DO_NOT_ADD_UP = Spec(
    code="E601",
    vi="vòng {round}: thu về {returned} phiếu nhưng hợp lệ {valid} và không hợp lệ {invalid}. "
    "Vòng này chưa được dùng; sửa số phiếu.",
    en="round {round}: {returned} ballots returned, but {valid} valid and {invalid} invalid. "
    "The round is not used; correct the counts.",
    about="Thu về phải bằng Hợp lệ cộng Không hợp lệ.",
)
MORE_RETURNED_THAN_ISSUED = Spec(
    code="E602",
    vi="vòng {round}: thu về {returned} phiếu, nhiều hơn {issued} phiếu phát ra. "
    "Vòng này chưa được dùng; sửa số phiếu.",
    en="round {round}: {returned} ballots returned, more than the {issued} issued. The round is not used; correct it.",
    about="Số phiếu thu về không thể nhiều hơn số phiếu phát ra.",
)
MORE_ISSUED_THAN_MEMBERS = Spec(
    code="E603",
    vi="vòng {round}: phát ra {issued} phiếu, nhiều hơn {members} thành viên. Vòng này chưa được dùng; sửa số phiếu.",
    en="round {round}: {issued} ballots issued to {members} members. The round is not used; correct the counts.",
    about="Số phiếu phát ra không thể nhiều hơn tổng số thành viên.",
)
TOO_MANY_VOTES = Spec(
    code="E604",
    vi="vòng {round}: các đơn vị được {votes} phiếu, nhiều hơn {limit} (hợp lệ × phải chọn). "
    "Vòng này chưa được dùng; sửa số phiếu.",
    en="round {round}: {votes} votes in all, more than {limit} (valid × to choose). The round is not used; correct it.",
    about="Tổng số phiếu của các đơn vị không thể nhiều hơn số phiếu hợp lệ nhân số đơn vị phải chọn.",
)
MORE_VOTES_THAN_BALLOTS = Spec(
    code="E605",
    vi="vòng {round}: {name} được {votes} phiếu, nhiều hơn {valid} phiếu hợp lệ. "
    "Vòng này chưa được dùng; sửa số phiếu.",
    en="round {round}: {name} has {votes} votes of {valid} valid ballots. The round is not used; correct it.",
    about="Một đơn vị không thể được nhiều phiếu hơn số phiếu hợp lệ; số phiếu không thể âm.",
)
NOT_ONE_ROW_OF_COUNTS = Spec(
    code="E606",
    vi="vòng {round} có số phiếu của các đơn vị nhưng không có một dòng Kiểm phiếu duy nhất. "
    "Vòng này chưa được dùng; bổ sung Kiểm phiếu.",
    en="round {round} has votes but not exactly one row of counts. The round is not used; complete the counts.",
    about="Mỗi vòng bỏ phiếu cần đúng một dòng Kiểm phiếu, và mỗi đơn vị một số phiếu.",
)
BALLOT_DUE = Spec(
    code="W610",
    vi="{agencies} bằng điểm nhau sau mọi tiêu chí phụ, tranh hạng {rank}: phải bỏ phiếu kín. "
    "Ghi kết quả vào Kiểm phiếu và Bỏ phiếu.",
    en="{agencies} are equal on every key before the ballot, for rank {rank}: a secret ballot is due. "
    "Record it under Kiểm phiếu and Bỏ phiếu.",
    about="Kết quả còn chờ bỏ phiếu kín để phân định các đơn vị bằng điểm.",
)
DECISION_DUE = Spec(
    code="W683",
    vi="{agencies} bằng nhau sau mọi khóa trước, tranh hạng {rank}: chờ cấp có thẩm quyền quyết định. Ghi thứ tự của từng đơn "
    "vị vào trang «Quyết định thứ hạng».",
    en="{agencies} are level on every key before, for rank {rank}: an authority has to decide. Record the order of each on "
    "sheet «Quyết định thứ hạng».",
    about="Khóa quyet_dinh: kết quả còn chờ, vì chưa ghi thứ tự cho mọi đơn vị còn bằng nhau.",
)
BALLOT_TIED = Spec(
    code="W611",
    vi="{agencies} vẫn bằng phiếu sau vòng {round} nên cùng hạng {rank}. Nếu bỏ phiếu lại, ghi thêm một vòng.",
    en="{agencies} have equal votes after round {round} and share rank {rank}. If voted again, record a round.",
    about="Đã bỏ phiếu mà số phiếu vẫn bằng nhau và không có vòng sau.",
)
