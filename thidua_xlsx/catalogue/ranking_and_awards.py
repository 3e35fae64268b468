"""Findings 6xx: ranking, ballots, awards."""

from __future__ import annotations

from .spec import Spec

SPECS: tuple[Spec, ...] = (
    Spec(
        "E601",
        "vòng {round}: thu về {returned} phiếu nhưng hợp lệ {valid} và không hợp lệ {invalid}. "
        "Vòng này chưa được dùng; sửa số phiếu.",
        "round {round}: {returned} ballots returned, but {valid} valid and {invalid} invalid. "
        "The round is not used; correct the counts.",
        "Thu về phải bằng Hợp lệ cộng Không hợp lệ.",
    ),
    Spec(
        "E602",
        "vòng {round}: thu về {returned} phiếu, nhiều hơn {issued} phiếu phát ra. "
        "Vòng này chưa được dùng; sửa số phiếu.",
        "round {round}: {returned} ballots returned, more than the {issued} issued. The round is not used; correct it.",
        "Số phiếu thu về không thể nhiều hơn số phiếu phát ra.",
    ),
    Spec(
        "E603",
        "vòng {round}: phát ra {issued} phiếu, nhiều hơn {members} thành viên. Vòng này chưa được dùng; sửa số phiếu.",
        "round {round}: {issued} ballots issued to {members} members. The round is not used; correct the counts.",
        "Số phiếu phát ra không thể nhiều hơn tổng số thành viên.",
    ),
    Spec(
        "E604",
        "vòng {round}: các đơn vị được {votes} phiếu, nhiều hơn {limit} (hợp lệ × phải chọn). "
        "Vòng này chưa được dùng; sửa số phiếu.",
        "round {round}: {votes} votes in all, more than {limit} (valid × to choose). The round is not used; correct it.",
        "Tổng số phiếu của các đơn vị không thể nhiều hơn số phiếu hợp lệ nhân số đơn vị phải chọn.",
    ),
    Spec(
        "E605",
        "vòng {round}: {name} được {votes} phiếu, nhiều hơn {valid} phiếu hợp lệ. "
        "Vòng này chưa được dùng; sửa số phiếu.",
        "round {round}: {name} has {votes} votes of {valid} valid ballots. The round is not used; correct it.",
        "Một đơn vị không thể được nhiều phiếu hơn số phiếu hợp lệ; số phiếu không thể âm.",
    ),
    Spec(
        "E606",
        "vòng {round} có số phiếu của các đơn vị nhưng không có một dòng Kiểm phiếu duy nhất. "
        "Vòng này chưa được dùng; bổ sung Kiểm phiếu.",
        "round {round} has votes but not exactly one row of counts. The round is not used; complete the counts.",
        "Mỗi vòng bỏ phiếu cần đúng một dòng Kiểm phiếu, và mỗi đơn vị một số phiếu.",
    ),
    Spec(
        "W610",
        "{agencies} bằng điểm nhau sau mọi tiêu chí phụ, tranh hạng {rank}: phải bỏ phiếu kín. "
        "Ghi kết quả vào Kiểm phiếu và Bỏ phiếu.",
        "{agencies} are equal on every key before the ballot, for rank {rank}: a secret ballot is due. "
        "Record it under Kiểm phiếu and Bỏ phiếu.",
        "Kết quả còn chờ bỏ phiếu kín để phân định các đơn vị bằng điểm.",
    ),
    Spec(
        "W611",
        "{agencies} vẫn bằng phiếu sau vòng {round} nên cùng hạng {rank}. Nếu bỏ phiếu lại, ghi thêm một vòng.",
        "{agencies} have equal votes after round {round} and share rank {rank}. If voted again, record a round.",
        "Đã bỏ phiếu mà số phiếu vẫn bằng nhau và không có vòng sau.",
    ),
    Spec(
        "W612",
        "{agencies} cùng hạng {rank} nhưng không đủ chỗ cho “{form}”. Phân định bằng bỏ phiếu hoặc sửa Khen thưởng.",
        "{agencies} share rank {rank}, but “{form}” has not enough places. Settle it by ballot or change the awards.",
        "Kết quả còn chờ: số đơn vị đồng hạng nhiều hơn số chỗ của hình thức khen thưởng.",
    ),
    Spec(
        "W613",
        "quyết định của Hội đồng về {name} không dùng: {name} không được đề nghị “{form}”. Kiểm tra sheet Hội đồng.",
        "the council's decision on {name} is not used: {name} is not proposed for “{form}”. Check sheet Hội đồng.",
        "Sheet Hội đồng nêu đơn vị hoặc hình thức không có trong danh sách đề nghị.",
    ),
    Spec(
        "W690",
        "{name} chưa có tổng điểm của «{phase}» nên chưa có kết quả cả năm. Hoàn tất đợt ấy: thidua rank --dot "
        '"{phase}" nói còn thiếu gì.',
        "{name} has no total in «{phase}», so there is no result of the year yet. Complete the phase: thidua rank --dot "
        '"{phase}" tells what is missing.',
        "Kết quả cả năm tính từ tổng điểm của các đợt; thiếu một đợt thì còn chờ.",
    ),
    Spec(
        "W691",
        "«{phase}» chưa có phiếu nào nên chưa có kết quả cả năm. Nhận phiếu vào {folder}/.",
        "«{phase}» has no form yet, so there is no result of the year. Collect its forms in {folder}/.",
        "Một đợt chưa bắt đầu: kết quả cả năm còn chờ, không ai bị coi là không nộp phiếu.",
    ),
)
