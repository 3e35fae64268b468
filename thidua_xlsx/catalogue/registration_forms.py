"""Findings 490–499: registration forms against the register, and ballots that leave somebody out."""

from __future__ import annotations

from .spec import Spec

SPECS: tuple[Spec, ...] = (
    Spec(
        "W490",
        "{heading} của chỉ tiêu {item}: sổ ghi '{standing}', phiếu đăng ký {file} ghi '{offered}'. Sổ được giữ nguyên; "
        "sửa tay trong sổ nếu phiếu đúng.",
        "{heading} of target {item}: the register says '{standing}', registration form {file} says '{offered}'. The "
        "register is kept; correct it by hand if the form is right.",
        "`thidua register` chỉ thêm những chỉ tiêu chưa có trong sổ, không bao giờ ghi đè dòng đã có: ban thư ký có thể đã "
        "sửa theo cuộc họp ký giao ước.",
    ),
    Spec(
        "W491",
        "chỉ tiêu {item} có trong sổ nhưng không có trong phiếu đăng ký {file}. Xóa dòng nếu đơn vị đã rút chỉ tiêu ấy.",
        "target {item} is in the register but not in registration form {file}. Delete the row if it was withdrawn.",
        "Sổ được giữ nguyên; chỉ tiêu ấy vẫn là một dòng của phiếu tự chấm.",
    ),
    Spec(
        "W492",
        "vòng {round} không có số phiếu của {name} nên không phân định được. Ghi số phiếu, kể cả 0.",
        "round {round} has no votes of {name}, so it cannot decide. Record the number, 0 included.",
        "Một vòng phiếu chỉ phân định được khi có số phiếu của mọi đơn vị đang xét; đơn vị không được phiếu nào thì ghi 0.",
    ),
    Spec(
        "E493",
        "không ghi được chỉ tiêu đăng ký vào sổ theo dõi: {reason}.",
        "the registered targets cannot be written into the register: {reason}.",
        "`thidua register` chỉ thêm dòng vào trang Chỉ tiêu đăng ký và trang Đăng ký, mọi thứ khác trong tệp giữ nguyên. Gặp "
        "chỗ không sửa được an toàn thì không ghi gì.",
    ),
    Spec(
        "W494",
        "kế hoạch không có tiêu chí nào để đơn vị đăng ký chỉ tiêu, nên không có phiếu đăng ký.",
        "the plan has no criterion for which targets are registered, so there is no registration form.",
        "Chỉ tiêu đăng ký dành cho tiêu chí có cách chấm «đăng ký», hoặc «chỉ tiêu» mà kế hoạch chưa định mức.",
    ),
    Spec(
        "W495",
        "theo kế hoạch, phiếu bầu quyết định thứ hạng của {agencies}: chưa có vòng phiếu nào đủ các đơn vị ấy. "
        "Ghi kết quả vào Kiểm phiếu và Bỏ phiếu.",
        "by the plan the vote decides the ranks of {agencies}: no round with all of them is recorded yet. "
        "Record it under Kiểm phiếu and Bỏ phiếu.",
        "Khóa đầu ở trang Xếp hạng là bo_phieu: bầu một lượt cho cả danh sách, mỗi phiếu chọn mấy đơn vị thì ghi ở cột "
        "Phải chọn. Kết quả còn chờ phiếu bầu.",
    ),
)
