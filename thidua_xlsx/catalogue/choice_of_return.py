"""Several returns of one agency, and which of them counts: 161–165, 172, 177."""

from __future__ import annotations

from .spec import Effect, Spec

LATER_RETURN_COUNTS = Spec(
    code="W161",
    vi="đơn vị nộp nhiều bản; bản '{winner}' lưu sau ({later}) được dùng thay cho bản này ({earlier}). "
    "Ghi tên tệp vào cột Tệp của trang Nhận nếu muốn dùng bản khác.",
    en="the agency sent several returns; '{winner}', saved later ({later}), counts instead of this one ({earlier}). "
    "Name a file under “Tệp” of sheet “Nhận” to choose another.",
    about="Hai bản nộp của một đơn vị, sổ Nhận không chỉ rõ: bản lưu sau được dùng.",
    effect=Effect.SUPERSEDE,
)
IDENTICAL_RETURN = Spec(
    code="I162",
    vi="giống hệt '{winner}'; chỉ một bản được tính.",
    en="is byte for byte the same as '{winner}'; one of them counts.",
    about="Cùng một tệp được nộp hai lần.",
    effect=Effect.SUPERSEDE,
)
LATEST_UNDETERMINED = Spec(
    code="E163",
    vi="đơn vị nộp nhiều bản ({files}) mà không rõ bản nào lưu sau. "
    "Ghi tên bản được dùng vào cột Tệp của trang Nhận.",
    en="the agency sent several returns ({files}) and it is not clear which was saved later. "
    "Name the one that counts under “Tệp” of sheet “Nhận”.",
    about="Thời điểm lưu của các bản bằng nhau hoặc thiếu. Không bản nào được dùng cho đến khi sổ Nhận chỉ rõ.",
    effect=Effect.QUARANTINE,
)
IMPOSSIBLE_SAVED_TIME = Spec(
    code="W177",
    vi="tệp ghi lúc lưu là {saved}, không thể đúng với mùa này, nên không thay bản khác của đơn vị. Muốn dùng bản này: "
    "ghi tên tệp vào cột Tệp của trang Nhận.",
    en="the file says it was saved at {saved}, which cannot be, so it does not replace the agency's other return. To "
    "use it name it under “Tệp” of sheet “Nhận”.",
    about="Đồng hồ của máy lưu tệp sai nhiều năm. Bản này chờ quyết định; bản khác của đơn vị được dùng.",
    effect=Effect.QUARANTINE,
)
OTHER_RETURN_NAMED = Spec(
    code="I164",
    vi="sổ Nhận chỉ định bản '{winner}' nên bản này không được dùng.",
    en="the register names '{winner}', so this return does not count.",
    about="Đơn vị nộp nhiều bản và cột Tệp của trang Nhận đã chỉ rõ bản được dùng.",
    effect=Effect.SUPERSEDE,
)
NAMED_FILE_MISSING = Spec(
    code="W165",
    vi="cột Tệp ghi '{file}' nhưng không có bản nộp nào tên như vậy. Kiểm tra tên tệp; "
    "trong khi chờ, bản nộp được chọn theo thời điểm lưu.",
    en="names '{file}' under “Tệp” but no return has that name. Check the file name; "
    "meanwhile the return is chosen by its saved time.",
    about="Sổ Nhận chỉ tới một tệp không có trong thư mục nhan/.",
)
ADOPTED_BY_DECISION = Spec(
    code="I172",
    vi="được dùng theo quyết định ghi ở trang Nhận (cột Tệp).",
    en="is used by the decision recorded on sheet “Nhận” (column “Tệp”).",
    about="Phiếu lẽ ra phải chờ, nhưng sổ theo dõi đã chỉ định tệp này.",
    lifts_quarantine=True,
)
