"""Findings on phases (`Đợt`): 351–357 of the plan and of `--dot`, 480 of returns that belong to none."""

from __future__ import annotations

from .spec import Spec

PLAN: tuple[Spec, ...] = (
    Spec(
        "E351",
        "kỳ có {count} đợt ({phases}) nhưng chưa ghi điểm cả năm lấy từ các đợt thế nào. Thêm mục «Kết quả cả năm» với "
        "một trong: bình quân, tổng, đợt cuối.",
        "the season has {count} phases ({phases}) and no rule for the year. Add «Kết quả cả năm»: bình quân (mean), "
        "tổng (sum) or đợt cuối (the last phase).",
        "Kế hoạch có từ hai đợt thì trang Kỳ thi đua phải ghi mục Kết quả cả năm.",
    ),
    Spec(
        "E352",
        "đợt «{item}» và đợt «{other}» chỉ khác nhau ở cách viết nên sẽ lẫn thư mục. Viết giống nhau, hoặc đổi tên một "
        "đợt.",
        "phases «{item}» and «{other}» differ in spelling only; their folders would be mixed up. Spell them alike or "
        "rename one.",
        "Tên đợt là tên thư mục và là chữ để gọi sau --dot: hai đợt phải khác nhau cả khi bỏ dấu, bỏ chữ hoa.",
    ),
    Spec(
        "E353",
        "«{item}» là tên phần mềm đã dùng trong ket_qua/ nên không đặt cho đợt được. Đổi tên đợt.",
        "«{item}» is a name the tool uses inside ket_qua/ and cannot name a phase. Rename it.",
        "Kết quả của đợt nằm trong thư mục con của ket_qua/ mang tên đợt.",
    ),
    Spec(
        "W354",
        "mốc «{milestone}» không thuộc đợt nào nên nộp trễ mốc ấy bị trừ điểm ở mọi đợt. Ghi Đợt cho mốc nếu chỉ trừ "
        "một lần.",
        "milestone «{milestone}» has no phase: its lateness is deducted in every phase. Give it a phase to deduct it "
        "once.",
        "Mục cộng trừ tự động «trễ:mốc» dùng mốc chung cho mọi đợt.",
    ),
    Spec(
        "E355",
        "không có đợt «{phase}»{nearest}. Các đợt của kế hoạch: {phases}.",
        "there is no phase «{phase}»{nearest}. Phases of the plan: {phases}.",
        "Đợt ghi sau --dot phải là một đợt ở cột Đợt của trang Mốc (không kể dấu, chữ hoa).",
    ),
    Spec(
        "E356",
        "kế hoạch chia đợt nên phải nói làm cho đợt nào. Thêm --dot với một trong: {phases}.",
        "the plan has phases, so say which one is meant: add --dot with one of {phases}.",
        "Phát phiếu, nhận phiếu và thẩm định làm riêng từng đợt; chỉ rank, explain và verify làm được cho cả năm.",
    ),
    Spec(
        "E357",
        "kế hoạch không chia đợt nên không có đợt «{phase}». Bỏ --dot, hoặc ghi cột Đợt ở trang Mốc.",
        "the plan has no phases, so there is no phase «{phase}». Leave out --dot, or fill Đợt on sheet Mốc.",
        "Lệnh có --dot nhưng không mốc nào của kế hoạch ghi Đợt.",
    ),
)

RETURNS: tuple[Spec, ...] = (
    Spec(
        "W480",
        "nằm ngoài thư mục của các đợt nên không được đọc. Chuyển vào một trong: {folders}.",
        "lies outside the folders of the phases and is not read. Move it into one of: {folders}.",
        "Kế hoạch chia đợt thì phiếu gửi về được để trong thư mục con của nhan/ mang tên đợt.",
    ),
)
