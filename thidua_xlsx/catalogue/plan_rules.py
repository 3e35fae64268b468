"""Findings 370–399: agencies, adjustments, order of precedence, classes, conditions, awards, milestones."""

from __future__ import annotations

from .spec import Spec

SPECS: tuple[Spec, ...] = (
    Spec(
        "E370",
        "mã «{item}» chỉ khác mã «{other}» ở chữ hoa, chữ thường; trên Windows hai phiếu sẽ trùng tên. Đổi một mã.",
        "code «{item}» differs from «{other}» in case only; on Windows their forms would share a name. Change one.",
        "Hai mã đơn vị như nhau khi không phân biệt chữ hoa, chữ thường.",
    ),
    Spec(
        "W371",
        "tên «{name}» cũng là của đơn vị «{other}». Sửa để mỗi tên chỉ một đơn vị.",
        "the name «{name}» is also that of «{other}». Make names unique.",
        "Hai đơn vị cùng tên, hoặc cùng tên khác.",
    ),
    Spec(
        "E372",
        "đơn vị «{item}» tự thẩm định cho mình. Ghi người khác, hoặc để trống.",
        "agency «{item}» appraises itself. Name another, or leave it blank.",
        "Cột Đơn vị thẩm định ghi chính đơn vị đó, hoặc cột Người thẩm định của một tiêu chí ghi một đơn vị được chấm "
        "ở dòng ấy. Cần người khác thẩm định riêng đơn vị này thì tách dòng: hai dòng cùng mã, khác Áp dụng cho.",
    ),
    Spec(
        "W373",
        "đã có Khối trưởng là «{other}». Mỗi nhóm thường chỉ có một.",
        "«{other}» is head already. A group usually has one.",
        "Hai đơn vị của một nhóm cùng ghi vai trò Khối trưởng.",
    ),
    Spec(
        "W374",
        "chưa có mốc loại «tự chấm»{phase}, nên phiếu không ghi được hạn nộp. Thêm mốc ở trang «Mốc».",
        "no milestone of kind «tự chấm»{phase}: forms cannot state a deadline. Add one on sheet «Mốc».",
        "Mỗi đợt cần một mốc tự chấm để in hạn nộp lên phiếu.",
    ),
    Spec(
        "E375",
        "mã đơn vị «{item}» trùng với tên nhóm «{group}», nên «Áp dụng cho» có hai nghĩa. Đổi mã hoặc tên nhóm.",
        "agency code «{item}» is also the name of group «{group}»: lists are ambiguous. Change one.",
        "Danh sách đơn vị nhận cả mã và tên nhóm, nên hai thứ phải khác nhau.",
    ),
    Spec(
        "W376",
        "«{email}» không giống một địa chỉ e-mail. Xem lại.",
        "«{email}» does not look like an e-mail address. Check it.",
        "Địa chỉ e-mail thiếu @ hoặc tên miền, hoặc có nhiều địa chỉ trong một ô.",
    ),
    Spec(
        "E377",
        "sàn tổng điểm {floor} cao hơn trần tổng điểm {cap}. Sửa một trong hai.",
        "the floor of the total, {floor}, is above its cap, {cap}. Correct one.",
        "Không có tổng điểm nào vừa trên sàn vừa dưới trần.",
    ),
    Spec(
        "E378",
        "mục «{item}» do phần mềm tự động tính nhưng chưa ghi Nguồn. Ghi «trễ:mã mốc» hoặc «vắng họp», hoặc đổi Ai "
        "khai.",
        "«{item}» is automatic but has no source. Write «trễ:mã mốc» or «vắng họp», or change who declares it.",
        "Ai khai là tự động thì phải có Nguồn.",
    ),
    Spec(
        "W379",
        "Nguồn không được dùng vì Ai khai là «{declarer}». Xóa Nguồn, hoặc đổi Ai khai thành «tự động».",
        "the source is not used because «{declarer}» declares it. Delete it, or make it automatic.",
        "Nguồn chỉ có nghĩa khi Ai khai là tự động.",
    ),
    Spec(
        "E380",
        "mốc «{milestone}» chưa ghi «Trễ từ (ngày)» nên không biết từ khi nào là trễ. Ghi số ngày ở trang «Mốc».",
        "milestone «{milestone}» does not say from which day on it is late. Fill in «Trễ từ (ngày)» on sheet «Mốc».",
        "Nguồn «trễ:» dùng một mốc không có «Trễ từ (ngày)».",
    ),
    Spec(
        "E381",
        "tiêu chí «{item}» là dòng văn bản, không cộng trừ được. Gắn vào tiêu chí có điểm, hoặc để trống.",
        "criterion «{item}» is a text row. Attach this to a scored one, or leave it blank.",
        "Điểm cộng, trừ gắn vào dòng không có điểm.",
    ),
    Spec(
        "W382",
        "tối đa {cap} nhỏ hơn điểm một lần {points}, nên không lần nào được tính đủ. Xem lại.",
        "the cap of {cap} is below the {points} of one unit. Check it.",
        "Cột Tối đa nhỏ hơn cột Điểm.",
    ),
    Spec(
        "E383",
        "«Trừ hết từ» của mục «{item}» không dùng được: chỉ dành cho mục trừ gắn vào một tiêu chí. Xóa ô này.",
        "«Trừ hết từ» of «{item}» has no meaning: it is for deductions from one criterion. Clear the cell.",
        "Trừ hết điểm của tiêu chí chỉ có nghĩa với mục trừ gắn vào tiêu chí.",
    ),
    Spec(
        "W384",
        "tiêu chí «{item}» có cách chấm «trừ» nhưng không mục trừ nào gắn vào, nên luôn được đủ điểm. Thêm ở trang "
        "«Cộng trừ».",
        "criterion «{item}» is scored by deductions but has none: it always earns everything. Add some.",
        "Dòng «trừ» không có mục trừ nào ở trang Cộng trừ.",
    ),
    Spec(
        "E385",
        "mục «{item}» loại trừ với chính nó. Xóa mã này khỏi ô.",
        "«{item}» excludes itself. Remove it from the cell.",
        "Cột Loại trừ với ghi chính mục đó.",
    ),
    Spec(
        "E386",
        "không tiêu chí nào mang nhãn «{tag}». Nhãn gần nhất: {nearest}. Sửa nhãn, hoặc ghi nhãn ở trang «Tiêu chí».",
        "no criterion carries the tag «{tag}». Nearest: {nearest}. Correct it, or tag the criteria.",
        "Xếp hạng hoặc xếp loại dùng một nhãn mà không dòng nào có.",
    ),
    Spec(
        "E387",
        "khóa «{key}» cần {needed} ở cột Tham số. Ghi thêm.",
        "key «{key}» needs its parameter ({needed}). Fill it in.",
        "Khóa diem_nhan cần nhãn, diem_tieu_chi cần mã tiêu chí.",
    ),
    Spec(
        "W388",
        "khóa «{key}» đứng giữa: các khóa sau chỉ được xét khi phiếu bầu cũng bằng nhau. Xem lại thứ tự.",
        "key «{key}» stands between others: later keys count only when the ballot ties. Check the order.",
        "Bỏ phiếu kín thường là cách cuối cùng, hoặc đứng đầu khi khối bình bầu bằng phiếu cho mọi đơn vị.",
    ),
    Spec(
        "W389",
        "khóa «{key}» đã có ở trên với cùng tham số, nên dòng này không phân định được gì. Xóa dòng.",
        "key «{key}» stands above with the same parameter and separates nobody. Delete the row.",
        "Một khóa được ghi hai lần.",
    ),
    Spec(
        "W390",
        "khóa «{key}» theo chiều giảm: lệch càng nhiều càng xếp trước. Nếu không phải vậy, ghi Chiều là «tăng».",
        "key «{key}» is descending: the larger the gap, the better the rank. If not meant, write «tăng».",
        "Khóa lech thường theo chiều tăng.",
    ),
    Spec(
        "E391",
        "không đơn vị nào được loại «{name}» (từ {floor}) vì loại «{better}» đứng trên chỉ cần từ {better_floor}. Ghi "
        "loại tốt nhất trước, điểm giảm dần.",
        "nobody can get class «{name}» (from {floor}): «{better}» above it asks for {better_floor} only. List the "
        "best first, with falling floors.",
        "Thứ tự các loại sai, hoặc hai loại cùng điều kiện.",
    ),
    Spec(
        "I392",
        "đơn vị không đủ điều kiện của loại cuối «{name}» (từ {floor}) sẽ không được xếp loại.",
        "an agency that does not reach the last class «{name}» (from {floor}) gets no class.",
        "Loại cuối có sàn nên có thể có đơn vị không được xếp loại.",
    ),
    Spec(
        "E393",
        "điều kiện «{item}» có hệ quả «{consequence}» nhưng chưa ghi Tham số (mấy hạng đầu, mấy bậc). Ghi một số "
        "nguyên từ 1.",
        "condition «{item}» ({consequence}) needs its parameter: how many ranks or classes. Write a whole number.",
        "Không xếp hạng đầu, hạ loại cần biết bao nhiêu.",
    ),
    Spec(
        "E394",
        "điều kiện «{item}» có nguồn «{source}» nên cần một mốc có Hạn chót. Ghi mã mốc, và Hạn chót ở trang «Mốc».",
        "condition «{item}» ({source}) needs a milestone with a last day. Name it, and fill in «Hạn chót».",
        "Quá hạn chót phải biết hạn chót nào.",
    ),
    Spec(
        "E395",
        "hạng {rank} đã có hình thức khen ở ô {first}. Mỗi hạng chỉ ghi ở một dòng.",
        "rank {rank} already has an award in {first}. Each rank stands in one row only.",
        "Hai dòng khen thưởng chồng lên nhau.",
    ),
    Spec(
        "E396",
        "Từ hạng {first} lớn hơn Đến hạng {last}. Đổi lại.",
        "the first rank, {first}, is behind the last, {last}. Exchange them.",
        "Khoảng hạng viết ngược.",
    ),
    Spec(
        "E397",
        "hạng {rank} là dự phòng nhưng hạng {awarded} vẫn được khen. Hạng dự phòng phải đứng sau mọi hạng được khen.",
        "rank {rank} is the reserve although rank {awarded} is awarded. The reserve stands behind all awards.",
        "Hạng dự phòng nằm giữa các hạng được khen.",
    ),
    Spec(
        "W398",
        "Tham số của điều kiện «{item}» không được dùng, vì hệ quả là «{consequence}». Xóa ô, hoặc đổi hệ quả.",
        "the parameter of condition «{item}» is not used ({consequence}). Clear it, or change the consequence.",
        "Không xét thì không cần tham số.",
    ),
    Spec(
        "E399",
        "Hạn chót của mốc «{item}» trước cả Hạn. Sửa một trong hai ngày.",
        "the last day of milestone «{item}» is before its due day. Correct one.",
        "Hạn chót phải từ ngày hạn trở đi.",
    ),
)
