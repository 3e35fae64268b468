"""What a sheet shows of an input that holds something else: 253–256."""

from __future__ import annotations

from .spec import Spec

CONDITIONAL_FORMAT_SHOWS_ANOTHER = Spec(
    code="W253",
    vi="ô của mục {item} lưu {value}, nhưng một định dạng có điều kiện làm nó hiện thành khác. "
    "Hệ thống dùng {value}; kiểm tra lại với bản ký.",
    en="the cell of item {item} holds {value}, but a conditional format shows something else. "
    "{value} is used; check it against the signed copy.",
    about="Định dạng có điều kiện mang một định dạng số khác: bản in và tệp có thể nói hai giá trị khác nhau.",
)
INK_UNSEEN = Spec(
    code="W254",
    vi="ô của mục {item} lưu {value}, nhưng có chữ trùng màu nền nên không nhìn thấy. "
    "Hệ thống dùng {value}; kiểm tra lại với bản ký.",
    en="the cell of item {item} holds {value}, but some of it has the colour of its background. "
    "{value} is used; check it against the signed copy.",
    about="Màu chữ trùng hoặc rất gần màu nền: điều đã ghi không hiện đủ trên bản in.",
)
HIDDEN_COLUMNS = Spec(
    code="W255",
    vi="cột {columns} bị ẩn mà có ô nhập đã ghi. Hệ thống vẫn dùng; bỏ ẩn cột rồi kiểm tra lại với bản ký.",
    en="column {columns} is hidden though inputs in it are filled. They are used; unhide it and check the "
    "signed copy.",
    about="Cột có ô nhập bị ẩn hoặc rộng bằng 0: bản in không có những giá trị mà tệp lưu.",
)
DRAWING_COVERS = Spec(
    code="W256",
    vi="một hình vẽ hoặc hộp chữ nằm trên ô của mục {item} đang lưu {value}. Hệ thống dùng {value}; "
    "kiểm tra lại với bản ký.",
    en="a shape or picture lies on the cell of item {item}, which holds {value}. {value} is used; "
    "check it against the signed copy.",
    about="Hình che ô nhập: bản in có thể cho thấy số khác với số lưu trong tệp.",
)
