"""What an entry of a form must keep to: limits, steps, evidence: 203–257."""

from __future__ import annotations

from .spec import Effect, Spec

OVER_MAXIMUM = Spec(
    code="E203",
    vi="{label} {value} vượt mức tối đa {maximum} của mục {item}. Sửa lại trong khoảng {minimum} đến {maximum}.",
    en="{label} {value} is above the maximum {maximum} of item {item}. Enter {minimum} to {maximum}.",
    about="Giá trị lớn hơn mức tối đa mà kế hoạch cho phép. Ô không được tính (không tự hạ về mức tối đa).",
    effect=Effect.FLAG,
)
BELOW_MINIMUM = Spec(
    code="E205",
    vi="{label} {value} của mục {item} nhỏ hơn mức thấp nhất {minimum}. Sửa lại, không ghi thấp hơn {minimum}.",
    en="{label} {value} of item {item} is below the minimum {minimum}. Enter {minimum} or more.",
    about="Giá trị âm hoặc nhỏ hơn mức thấp nhất. Ô không được tính; số lần trừ cũng ghi số dương.",
    effect=Effect.FLAG,
)
OFF_STEP = Spec(
    code="E206",
    vi="{label} {value} của mục {item} không đúng bước điểm {step}. Ghi bội số của {step}.",
    en="{label} {value} of item {item} is off the step {step}. Enter a multiple of {step}.",
    about="Giá trị không phải bội số của bước điểm trong kế hoạch. Ô không được tính (không tự làm tròn).",
    effect=Effect.FLAG,
)
REQUIRED_CELL_BLANK = Spec(
    code="W211",
    vi="để trống. Mục {item} chưa được tính: để trống không phải là 0. Điền vào; không có thì ghi 0.",
    en="left blank. Item {item} is not counted: a blank is not 0. Fill it in; enter 0 where there is none.",
    about="Ô bắt buộc chưa điền, kể cả số lần cộng, trừ. Trống, 0 và 'không áp dụng' là ba điều khác nhau.",
    says_blank=True,
)
NOT_A_WHOLE_NUMBER = Spec(
    code="E225",
    vi="{label} {value} của mục {item} không phải số nguyên. Ghi số lần, ví dụ 2.",
    en="{label} {value} of item {item} is not a whole number. Enter a count, for example 2.",
    about="Số đếm phải là số nguyên. Ô không được tính.",
    effect=Effect.FLAG,
)
EVIDENCE_MISSING = Spec(
    code="W227",
    vi="mục {item} nhận {value} nhưng chưa ghi minh chứng bắt buộc. Ghi tên, số văn bản làm minh chứng.",
    en="item {item} claims {value} without the obligatory evidence. Name the document that proves it.",
    about="Kế hoạch buộc nêu minh chứng cho mục này. Điểm vẫn được giữ, người thẩm định xem xét.",
)
MUTUALLY_EXCLUSIVE = Spec(
    code="E228",
    vi="mục {item} và mục {other} loại trừ nhau, không được cùng nhận. Giữ một mục, xoá mục kia.",
    en="items {item} and {other} exclude each other and cannot both be claimed. Keep one, clear the other.",
    about="Kế hoạch khai hai mục cộng trừ loại trừ nhau. Cả hai ô không được tính cho đến khi bỏ một.",
    effect=Effect.FLAG,
)
SMALL_PERCENTAGE = Spec(
    code="W250",
    vi="mục {item} ghi {value}, được hiểu là {value} %. Nếu muốn nói {meant} % thì ghi {meant}.",
    en="item {item} says {value}, which is read as {value} %. If {meant} % is meant, enter {meant}.",
    about="Tỷ lệ được ghi bằng số phần trăm: 85 là 85 %.",
)
ZERO_DENOMINATOR = Spec(
    code="E251",
    vi="mẫu số của mục {item} là 0 nên không tính được tỷ lệ. Ghi mẫu số lớn hơn 0.",
    en="the denominator of item {item} is 0, so there is no ratio. Enter one above 0.",
    about="Tỷ lệ a/b có b = 0. Nếu mục không áp dụng cho đơn vị thì kế hoạch phải nói vậy. Ô không được tính.",
    effect=Effect.FLAG,
)
HALF_NOT_APPLICABLE = Spec(
    code="E268",
    vi="mục {item} có một ô ghi «không áp dụng», ô kia lại có giá trị nên chưa ô nào được tính. Sửa một ô.",
    en="one cell of item {item} says not applicable while the other holds a value, so neither counts. "
    "Correct one.",
    about="Dòng hỏi hai số (a và b): người thẩm định ghi «không áp dụng» ở một ô mà vẫn ghi số ở ô kia.",
    effect=Effect.FLAG,
)
GRANTED_WITHOUT_PROOF = Spec(
    code="E269",
    vi="mục {item} đòi minh chứng mà phiếu của đơn vị không ghi. Công nhận thì nêu lý do ở cột Lý do; không thì ghi 0.",
    en="item {item} needs evidence and the agency gave none. Grant it with a reason, or enter 0.",
    about="Điểm cộng có Minh chứng «bắt buộc» mà ô minh chứng của phiếu để trống: số lần thẩm định chỉ được tính khi có "
    "lý do. Ô chưa có giá trị cho đến khi sửa.",
    effect=Effect.FLAG,
)
FRACTION_AGAINST_BOUNDS = Spec(
    code="W257",
    vi="mục {item} ghi {value} trong khi các bậc tính từ {bound} trở lên. Nếu muốn nói {meant} % thì ghi {meant}.",
    en="item {item} says {value} while its bounds begin at {bound}. If {meant} % is meant, enter {meant}.",
    about="Số đo được so với các bậc từ 10 trở lên mà chỉ ghi từ 1 trở xuống: có thể là tỷ lệ gõ thành số thập phân.",
)
