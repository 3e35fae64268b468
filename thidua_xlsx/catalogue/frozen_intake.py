"""The closed intake, re-openings, and the copies that go back: 850–859."""

from __future__ import annotations

from .spec import Effect, Freeze, Spec

MARKED_COPY_WRITTEN = Spec(
    code="I850",
    vi="phiếu để trả lại đơn vị, đánh dấu {count} chỗ cần sửa. Gửi tệp này cho đơn vị; bản gửi về được đọc như phiếu gốc.",
    en="a copy to go back to the agency, with {count} remarks at its cells. Send it; what returns is read like the form.",
    about="`thidua collect` ghi vào tra_lai/ một phiếu mới của đơn vị với số liệu đã nhận, ô cần sửa tô đỏ, lý do ở cột "
    "«Cần sửa» bên phải. Khi phiếu không còn gì phải sửa, tệp được bỏ đi.",
)
NOT_AMONG_FROZEN_FORMS = Spec(
    code="E851",
    vi="phiếu đến sau khi đóng sổ nên không tính; {stands}. Cho nhận: ghi MỞ LẠI ở trang Ghi nhận; không thì dời "
    "tệp ra khỏi nhan/.",
    en="came after the intake was closed and does not count; {stands}. To take it, record “MỞ LẠI” on sheet Ghi "
    "nhận; if not, move it out of nhan/.",
    about="`thidua freeze` đã ghi vào nhật ký phiếu nào được tính. Phiếu đến sau, phiếu bị sửa sau, hoặc một bản khác được "
    "chỉ định sau đó đều không được tính, cho đến khi sổ theo dõi có dòng MỞ LẠI của đơn vị với căn cứ.",
    effect=Effect.REJECT,
    freeze=Freeze.BARS,
)
CLOSED_WITHOUT_FORM = Spec(
    code="W852",
    vi="đóng sổ khi {name} chưa có phiếu nào được tính. Phiếu của đơn vị gửi từ nay chỉ được tính khi sổ theo dõi có "
    "dòng MỞ LẠI của đơn vị.",
    en="the intake is closed while no form of {name} counts. One that comes from now on counts only after “MỞ LẠI” is "
    "recorded for the agency in the register.",
    about="`thidua freeze` không bắt phải đủ phiếu mới đóng sổ; lệnh chỉ nêu đơn vị chưa nộp, hoặc nộp phiếu bị từ chối "
    "hay còn chờ quyết định.",
)
FROZEN_FORM_GONE = Spec(
    code="E853",
    vi="phiếu đã đóng sổ bị mất hoặc bị sửa. Chép lại bản gốc vào nhan/, hoặc ghi MỞ LẠI ở trang Ghi nhận rồi đóng "
    "sổ lại (Kỹ thuật: SHA-256 {sha256}…).",
    en="the form on which the intake was closed is gone or was edited. Put that very file back into nhan/, or record "
    "“MỞ LẠI” on sheet Ghi nhận and freeze again (Technical: SHA-256 {sha256}…).",
    about="Không phiếu nào khác được thay vào chỗ của phiếu đã đóng sổ. Tên tệp và thư mục con đổi thoải mái; nội dung thì "
    "phải đúng từng byte. `thidua verify` cũng báo mã này.",
    freeze=Freeze.CHANGED,
)
DIFFERS_FROM_APPRAISED_FORM = Spec(
    code="E854",
    vi="phiếu đổi sau khi thẩm định ({appraisal}) nên không tính; {stands}. Cho nhận: ghi MỞ LẠI ở trang Ghi nhận "
    "rồi thẩm định lại; không thì dời tệp ra khỏi nhan/.",
    en="was changed after the appraisal ({appraisal}) and does not count; {stands}. To take it, record “MỞ LẠI” on "
    "sheet Ghi nhận and appraise again; if not, move it out of nhan/.",
    about="Đang thẩm định thì không bổ sung, không sửa phiếu: phiếu thẩm định đã có người điền chỉ có giá trị với đúng bản "
    "tự chấm mà nó được lập theo. Phiếu gửi lại trước khi có ai thẩm định thì vẫn thay bản cũ như thường.",
    effect=Effect.REJECT,
    freeze=Freeze.BARS,
)
APPRAISED_ANOTHER_FORM = Spec(
    code="W855",
    vi="phiếu thẩm định này theo bản tự chấm cũ nên không tính. Chạy thidua appraise rồi chấm phiếu mới; tệp này "
    "được giữ nguyên.",
    en="this appraisal was made on another form than the one that counts and does not apply to it. Run `thidua "
    "appraise` for a new workbook and appraise again; this file is kept.",
    about="Đơn vị được mở lại và đã gửi phiếu khác sau khi phiếu thẩm định này được điền. Điểm thẩm định cũ không bao giờ "
    "tự áp vào phiếu mới: đơn vị còn chờ thẩm định.",
    effect=Effect.REJECT,
)
REOPENING_WITHOUT_BASIS = Spec(
    code="W856",
    vi="dòng MỞ LẠI chưa ghi căn cứ. Ghi văn bản hoặc lý do cho phép nhận phiếu vào cột Căn cứ.",
    en="the re-opening “MỞ LẠI” has no basis. State in column “Căn cứ” who allowed it and why.",
    about="Mở lại nhận phiếu là một quyết định; căn cứ của nó được ghi vào nhật ký.",
)
RECEIPT_DAY_CHANGED = Spec(
    code="W857",
    vi="ngày nhận phiếu nay là {now}, khi đóng sổ là {then}. Kiểm tra ngày ở trang Nhận của sổ theo dõi.",
    en="the form's day of receipt is now {now}; it was {then} when the intake was closed. Check sheet Nhận.",
    about="Ngày nhận quyết định việc trễ hạn. Ngày đang ghi ở sổ theo dõi vẫn được dùng; nhật ký giữ ngày lúc đóng sổ.",
    freeze=Freeze.CHANGED,
)
REOPENING_NOT_USED = Spec(
    code="W859",
    vi="{name} được mở lại và đã gửi phiếu này, nhưng bản cũ vẫn được tính nên việc mở lại chưa dùng. Ghi tên tệp này "
    "vào cột Tệp của trang Nhận rồi đóng sổ lại.",
    en="{name} was re-opened and sent this form, but the old one still counts, so the re-opening is not used up. Name "
    "this file under “Tệp” of sheet Nhận and freeze again.",
    about="Cột Tệp của trang Nhận còn ghi tệp cũ, hoặc phiếu mới lưu trước phiếu cũ. Lần đóng sổ sau vẫn nhận phiếu mới.",
)
REOPENING_REMOVED = Spec(
    code="W858",
    vi="dòng MỞ LẠI của {name} mà lần đóng sổ trước đã dùng không còn trong sổ theo dõi. Ghi lại dòng ấy.",
    en="the re-opening of {name} that the last freeze rested on is no longer in the register. Record it again.",
    about="Phiếu được tính nhờ việc mở lại ấy vẫn được tính; nhật ký giữ căn cứ của nó. Sổ theo dõi nên khớp với nhật ký.",
    freeze=Freeze.CHANGED,
)
