"""Phases (`Đợt`) of the plan and of `--dot`: 351–357."""

from __future__ import annotations

from .spec import Spec

YEAR_RULE_MISSING = Spec(
    code="E351",
    vi="kỳ có {count} đợt ({phases}) nhưng chưa ghi điểm cả năm lấy từ các đợt thế nào. Thêm mục «Kết quả cả năm» với "
    "một trong: bình quân, tổng, đợt cuối.",
    en="the season has {count} phases ({phases}) and no rule for the year. Add «Kết quả cả năm»: bình quân (mean), "
    "tổng (sum) or đợt cuối (the last phase).",
    about="Kế hoạch có từ hai đợt thì trang Kỳ thi đua phải ghi mục Kết quả cả năm.",
)
PHASES_SPELT_ALIKE = Spec(
    code="E352",
    vi="đợt «{item}» và đợt «{other}» chỉ khác nhau ở cách viết nên sẽ lẫn thư mục. Viết giống nhau, hoặc đổi tên một "
    "đợt.",
    en="phases «{item}» and «{other}» differ in spelling only; their folders would be mixed up. Spell them alike or "
    "rename one.",
    about="Tên đợt là tên thư mục và là chữ để gọi sau --dot: hai đợt phải khác nhau cả khi bỏ dấu, bỏ chữ hoa.",
)
RESERVED_PHASE_NAME = Spec(
    code="E353",
    vi="«{item}» là tên phần mềm đã dùng trong ket_qua/ nên không đặt cho đợt được. Đổi tên đợt.",
    en="«{item}» is a name the tool uses inside ket_qua/ and cannot name a phase. Rename it.",
    about="Kết quả của đợt nằm trong thư mục con của ket_qua/ mang tên đợt.",
)
MILESTONE_WITHOUT_PHASE = Spec(
    code="W354",
    vi="mốc «{milestone}» không thuộc đợt nào nên nộp trễ mốc ấy bị trừ điểm ở mọi đợt. Ghi Đợt cho mốc nếu chỉ trừ "
    "một lần.",
    en="milestone «{milestone}» has no phase: its lateness is deducted in every phase. Give it a phase to deduct it "
    "once.",
    about="Mục cộng trừ tự động «trễ:mốc» dùng mốc chung cho mọi đợt.",
)
UNKNOWN_PHASE = Spec(
    code="E355",
    vi="không có đợt «{phase}»{nearest}. Các đợt của kế hoạch: {phases}.",
    en="there is no phase «{phase}»{nearest}. Phases of the plan: {phases}.",
    about="Đợt ghi sau --dot phải là một đợt ở cột Đợt của trang Mốc (không kể dấu, chữ hoa).",
)
PHASE_OPTION_MISSING = Spec(
    code="E356",
    vi="kế hoạch chia đợt nên phải nói làm cho đợt nào. Thêm --dot với một trong: {phases}.",
    en="the plan has phases, so say which one is meant: add --dot with one of {phases}.",
    about="Phát phiếu, nhận phiếu và thẩm định làm riêng từng đợt; chỉ rank, explain và verify làm được cho cả năm.",
)
PLAN_HAS_NO_PHASES = Spec(
    code="E357",
    vi="kế hoạch không chia đợt nên không có đợt «{phase}». Bỏ --dot, hoặc ghi cột Đợt ở trang Mốc.",
    en="the plan has no phases, so there is no phase «{phase}». Leave out --dot, or fill Đợt on sheet Mốc.",
    about="Lệnh có --dot nhưng không mốc nào của kế hoạch ghi Đợt.",
)
