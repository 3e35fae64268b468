"""Sheet `Hướng dẫn` of a form or appraisal workbook: why, until when, to whom, how, what each word means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...form_layout import FormLayout
from ...form_layout.check_messages import CheckMessage
from ...form_layout.registration_check_messages import RegistrationMessage
from ...form_layout.title_and_signatures import contact, deadline, due_words, title
from ...model import Plan
from ...xlsx_kit.palette import GOOD, HEAD, RULE
from ...xlsx_kit.row_height import height_of
from ...xlsx_kit.sheet_names import GUIDE_SHEET
from ...xlsx_kit.styles import Styles
from ...xlsx_kit.writer import print_setup, protect

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_WIDTHS = (2.0, 26.0, 84.0)

Line = tuple[str, str]

_FILLING: dict[str, tuple[Line, ...]] = {
    "form": (
        ("Ô được nhập", "Chỉ nhập vào các ô nền vàng. Các ô khác đã khoá; phiếu tự cộng điểm."),
        (
            "Cột Tự chấm",
            "Nhập theo cột Cách nhập của từng dòng: chọn trong danh sách, ghi số điểm, tỷ lệ hoặc số lần. "
            "Chọn ô sẽ hiện lời nhắc.",
        ),
        (
            "Để trống và số 0",
            "Để trống là chưa khai, không phải 0. Không đạt điểm, không có lần nào thì ghi 0.",
        ),
        (
            "Số lẻ",
            "Ghi 9,5 hoặc 9.5 theo cài đặt của máy. Chỉ ghi số, không ghi kèm chữ “đ”, “điểm”, “%”.",
        ),
        (
            "Dòng Cộng, dòng Trừ",
            "Ghi số lần (số báo cáo, số tổ chức…), không ghi số điểm; phiếu tự nhân ra điểm. "
            "Số lần trừ cũng ghi số dương. Không có thì ghi 0; dòng trừ còn ô trống chưa được tính điểm.",
        ),
        (
            "Minh chứng",
            "Ghi số, ký hiệu, ngày, trích yếu văn bản hoặc tên tệp gửi kèm. "
            "Không được bổ sung hồ sơ trong lúc thẩm định nếu kế hoạch quy định như vậy.",
        ),
        (
            "Dán dữ liệu",
            "Khi chép từ nơi khác, chọn dán giá trị (Ctrl+Shift+V hoặc Paste Special › Values) "
            "để không làm hỏng khoá và định dạng của ô.",
        ),
        (
            "Không làm",
            "Không chèn, xoá, gộp, sắp xếp dòng hoặc cột; không đổi tên trang tính; không chép trang "
            "sang tệp khác.",
        ),
        ("Tên tệp", "Đặt tên tệp thế nào cũng được: hệ thống nhận ra phiếu theo nội dung bên trong."),
        (
            "In",
            "Trang in khổ A4 ngang, đã có tiêu đề lặp lại, số trang và chỗ ký. Kéo cao dòng nếu chữ bị che.",
        ),
    ),
    "appraisal": (
        (
            "Ô được nhập",
            "Chỉ nhập vào các ô nền vàng. Các ô khác đã khoá; phiếu tự cộng điểm và tự tính chênh lệch.",
        ),
        ("Người thẩm định", "Ghi họ tên và chức vụ ở đầu phiếu; nhiều người cách nhau bằng dấu chấm phẩy."),
        (
            "Cột Thẩm định",
            "Nhập cùng kiểu với đơn vị đã nhập (cột Đơn vị tự chấm). Cột này để trống sẵn: "
            "đồng ý với đơn vị cũng phải nhập.",
        ),
        ("Lý do", "Bắt buộc khi điểm thẩm định khác điểm tự chấm: ghi căn cứ, văn bản còn thiếu."),
        ("Để trống và số 0", "Để trống là chưa thẩm định, không phải 0 điểm."),
        (
            "Dòng Cộng, dòng Trừ",
            "Ghi số lần được công nhận, không ghi số điểm. Dòng mà đơn vị không khai và cũng "
            "không có gì để ghi thì để trống.",
        ),
        ("Dán dữ liệu", "Chọn dán giá trị (Ctrl+Shift+V)."),
        ("Không làm", "Không chèn, xoá, gộp, sắp xếp dòng hoặc cột; không đổi tên trang tính."),
    ),
    "explanation": (
        ("Ô được nhập", "Chỉ nhập vào các ô nền vàng; mỗi ô là lời giải trình cho một dòng."),
        (
            "Các dòng của phiếu",
            "Chỉ những dòng mà thẩm định vòng 1 khác với đơn vị tự chấm, kèm lý do của người thẩm định.",
        ),
        (
            "Giải trình",
            "Nêu căn cứ, số, ký hiệu, ngày của văn bản bổ sung. Đồng ý với kết quả thẩm định thì để trống. "
            "Lời giải trình được in trong phiếu thẩm định vòng 2; điểm giữ nguyên nếu vòng 2 không ghi khác.",
        ),
        ("Không làm", "Không chèn, xoá, gộp, sắp xếp dòng hoặc cột; không đổi tên trang tính."),
    ),
    "registration": (
        ("Ô được nhập", "Chỉ nhập vào các ô nền vàng. Mỗi dòng một chỉ tiêu; dòng thừa để trống cả dòng."),
        (
            "Nội dung chỉ tiêu",
            "Chỉ tiêu, nhiệm vụ cụ thể của đơn vị trong mục ấy, phù hợp với ngành, lĩnh vực; đo được bằng "
            "một con số, càng cao càng tốt.",
        ),
        ("Đơn vị tính", "Văn bản, tỷ đồng, %, đảng viên… Không ghi con số vào cột này."),
        ("Kế hoạch", "Mức phấn đấu cả năm: một số lớn hơn 0, không ghi kèm đơn vị tính."),
        (
            "Điểm chuẩn",
            "Chia điểm của mục cho các chỉ tiêu theo mức quan trọng; cộng lại phải bằng điểm chuẩn của mục. "
            "Dòng để trống điểm thì được chia đều phần điểm còn lại.",
        ),
        (
            "Cuối năm",
            "Mỗi chỉ tiêu đã đăng ký là một dòng của phiếu tự chấm; điểm tính theo kết quả thực hiện so với "
            "kế hoạch, và so với đơn vị vượt cao nhất khối.",
        ),
        ("Số lẻ", "Ghi 9,5 hoặc 9.5 theo cài đặt của máy. Chỉ ghi số, không ghi kèm chữ."),
        ("Dán dữ liệu", "Chọn dán giá trị (Ctrl+Shift+V)."),
        ("Không làm", "Không chèn, xoá, gộp, sắp xếp dòng hoặc cột; không đổi tên trang tính."),
        ("Tên tệp", "Đặt tên tệp thế nào cũng được: hệ thống nhận ra phiếu theo nội dung bên trong."),
        ("In", "Trang in khổ A4 ngang, có tiêu đề lặp lại và chỗ ký. Kéo cao dòng nếu chữ bị che."),
    ),
}

_COMMON: tuple[tuple[CheckMessage, str], ...] = (
    (
        CheckMessage.NOT_A_NUMBER,
        "Ô cần số nhưng đang là chữ (thường do dấu phẩy, dấu chấm hoặc ghi kèm chữ). Gõ lại chỉ bằng số.",
    ),
    (CheckMessage.NOT_LISTED, "Giá trị không có trong danh sách. Chọn lại bằng mũi tên ở ô."),
    (CheckMessage.NEGATIVE, "Số nhỏ hơn mức thấp nhất (thường là số âm). Ghi số dương, kể cả số lần trừ."),
    (CheckMessage.OVER_MAXIMUM, "Điểm lớn hơn điểm chuẩn của dòng."),
    (CheckMessage.OVER, "Giá trị lớn hơn mức cho phép của dòng."),
    (CheckMessage.NOT_WHOLE, "Số lần phải là số nguyên."),
    (CheckMessage.OFF_STEP, "Điểm không đúng bước ghi ở cột Cách nhập."),
    (CheckMessage.CLASH, "Hai khoản loại trừ nhau cùng được khai. Giữ một khoản, xoá khoản kia."),
)
_WORDS: dict[str, tuple[tuple[CheckMessage | RegistrationMessage, str], ...]] = {
    "form": (
        (CheckMessage.GOOD, "Ô đã điền đúng cách."),
        (CheckMessage.MISSING, "Ô bắt buộc còn trống."),
        *_COMMON,
        (CheckMessage.NO_EVIDENCE, "Dòng có điểm nhưng chưa ghi minh chứng bắt buộc."),
    ),
    "appraisal": (
        (CheckMessage.GOOD, "Đã thẩm định, bằng điểm đơn vị tự chấm."),
        (CheckMessage.DIFFERS, "Đã thẩm định, khác điểm tự chấm và đã có lý do."),
        (CheckMessage.NOT_APPRAISED, "Ô thẩm định còn trống."),
        (CheckMessage.NO_REASON, "Điểm khác với đơn vị tự chấm nhưng chưa ghi lý do."),
        (CheckMessage.STANDS, "Chỉ ở vòng 2: ô để trống thì giữ kết quả vòng 1."),
        *_COMMON,
    ),
    "explanation": (),
    "registration": (
        (CheckMessage.GOOD, "Dòng đã điền đúng cách."),
        (RegistrationMessage.EXACT, "Điểm các chỉ tiêu của mục vừa bằng điểm chuẩn."),
        (RegistrationMessage.SHARED, "Điểm còn lại được chia đều cho các dòng để trống điểm."),
        (RegistrationMessage.NOTHING, "Mục chưa có chỉ tiêu nào."),
        (RegistrationMessage.SHORT, "Điểm các chỉ tiêu cộng lại còn thiếu bấy nhiêu."),
        (RegistrationMessage.OVER, "Điểm các chỉ tiêu cộng lại vượt điểm chuẩn của mục bấy nhiêu."),
        (RegistrationMessage.USED_UP, "Đã chia hết điểm mà còn dòng để trống điểm."),
        (RegistrationMessage.NO_TEXT, "Dòng có số liệu nhưng chưa ghi nội dung."),
        (RegistrationMessage.NO_TARGET, "Chưa ghi mức kế hoạch."),
        (RegistrationMessage.NOT_POSITIVE, "Mức kế hoạch bằng 0 hoặc âm thì không so được."),
        *_COMMON[:1],
        (CheckMessage.NEGATIVE, "Điểm nhỏ hơn 0."),
        (CheckMessage.OVER_MAXIMUM, "Điểm của một dòng lớn hơn điểm chuẩn của mục."),
    ),
}


def add_guide(book: Workbook, styles: Styles, layout: FormLayout, plan: Plan) -> None:
    """Add the sheet. It is locked without a password: nothing is to be filled in."""
    sheet = book.add_worksheet(GUIDE_SHEET)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.hide_gridlines(2)
    heading = styles({"bold": True, "font_size": 15})
    sheet.set_row(0, 26)
    sheet.write_string(0, 1, f"HƯỚNG DẪN ĐIỀN {title(plan, layout.kind, layout.identity.phase)}", heading)
    row = 2
    word_names = tuple((str(word), meaning) for word, meaning in _WORDS[layout.kind])
    for name, lines in (
        ("Thông tin chung", _facts(layout, plan)),
        ("Cách điền", _FILLING[layout.kind]),
        ("Lời ở cột Kiểm tra", word_names),
    ):
        if not lines:
            continue
        section = styles(
            {"bold": True, "font_size": 12, "bg_color": HEAD, "indent": 1, "border": 1, "border_color": RULE}
        )
        sheet.set_row(row, 20)
        sheet.write_string(row, 1, name, section)
        sheet.write_blank(row, 2, None, section)
        row += 1
        for label, text in lines:
            ruled = {"border": 1, "border_color": RULE, "text_wrap": True, "valign": "top", "indent": 1}
            color = {"font_color": GOOD} if label == CheckMessage.GOOD else {}
            sheet.set_row(row, height_of([(label, _WIDTHS[1]), (text, _WIDTHS[2])]))
            sheet.write_string(row, 1, label, styles({**ruled, **color, "bold": True}))
            sheet.write_string(row, 2, text, styles(ruled))
            row += 1
        row += 1
    protect(sheet)
    print_setup(sheet, 0, row - 1, range(1, 3), layout.identity.season)
    sheet.set_portrait()
    sheet.fit_to_pages(1, 1)


def _facts(layout: FormLayout, plan: Plan) -> tuple[Line, ...]:
    info, agency, sent = plan.info, layout.agency, layout.kind != "appraisal"
    stone = deadline(plan, layout.kind, layout.identity.phase)
    facts = [("Mục đích", _PURPOSES[layout.kind]), ("Đơn vị", f"{agency.name} (mã {agency.code})")]
    if info.name or info.block:
        facts.append(("Kỳ thi đua", " – ".join(part for part in (info.name, info.block) if part)))
    if stone is not None:
        note = f". {stone.note}" if stone.note else ""
        facts.append(
            ("Hạn gửi" if sent else "Hạn thẩm định", f"{_capital(due_words(stone))} ({stone.text}){note}")
        )
    head = contact(plan, agency)
    if head is not None:
        where = f"{head.name}, e-mail {head.email}" if head.email else head.name
        facts.append(("Gửi về, hỏi đáp" if sent else "Nộp lại cho", f"{where} ({head.role.value})"))
    return tuple(facts)


_PURPOSES = {
    "form": "Đơn vị tự chấm điểm thi đua theo các tiêu chí đã đăng ký, làm căn cứ thẩm định và bình xét.",
    "appraisal": (
        "Tổ thẩm định đối chiếu điểm đơn vị tự chấm với hồ sơ, minh chứng; kết quả dùng để bình xét."
    ),
    "explanation": (
        "Đơn vị giải trình các dòng thẩm định khác với tự chấm, làm căn cứ cho thẩm định vòng 2."
    ),
    "registration": (
        "Đơn vị đăng ký chỉ tiêu thi đua cả năm; cuối năm tự chấm điểm theo đúng những gì đã đăng ký."
    ),
}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
