"""Recomputing the result, and the archive of a season: 820, 880–888."""

from __future__ import annotations

from .spec import Spec

RESULT_DIFFERS = Spec(
    code="E820",
    vi="khác với kết quả tính lại từ nguồn vào ({what}). Chạy lại `thidua rank` hoặc tìm xem ai đã sửa tệp này.",
    en="differs from the result recomputed from the inputs ({what}). Run `thidua rank` again, or find who "
    "changed this file.",
    about="`thidua verify` tính lại toàn bộ kết quả và so với từng tệp trong ket_qua/.",
)
NO_RANKING = Spec(
    code="E880",
    vi="chưa có bảng xếp hạng của đúng các nguồn vào hiện nay. Chạy `thidua rank {folder}` trước.",
    en="there is no ranking of the inputs as they are now. Run `thidua rank {folder}` first.",
    about="`thidua papers` và `thidua pack` chỉ làm việc với kết quả khớp nguồn vào: văn bản của kết quả này không bao "
    "giờ nằm cạnh bảng xếp hạng của kết quả khác.",
)
ARCHIVE_PACKED = Spec(
    code="I881",
    vi="đã đóng hồ sơ. Ghi mã SHA-256 của bản kê vào giấy để về sau đối chiếu: {digest}.",
    en="the dossier is packed. Write the manifest's SHA-256 on paper, to compare it later: {digest}.",
    about="Bản kê manifest.json có mã băm của từng tệp; giữ được mã của bản kê trên giấy là giữ được cả hồ sơ.",
)
MANIFEST_DIFFERS = Spec(
    code="E882",
    vi="khác với bản kê của hồ sơ ({what}). Xin lại hồ sơ từ nơi lập.",
    en="differs from the dossier's manifest ({what}). Ask for the dossier again.",
    about="`thidua verify` so từng tệp của hồ sơ với kích thước và mã SHA-256 ghi trong manifest.json.",
)
NOT_AN_ARCHIVE = Spec(
    code="E883",
    vi="không phải hồ sơ do `thidua pack` lập, hoặc đã bị sửa. Xin lại hồ sơ từ nơi lập. (Kỹ thuật: {why}).",
    en="no dossier made by `thidua pack`, or changed since. Ask for the dossier again. (Technical: {why}).",
    about="Tệp nén được đọc chặt: phải đúng từng byte như `thidua pack` ghi ra. Hồ sơ đã giải nén thì kiểm tra cả thư mục.",
)
STANDINGS_DIFFER = Spec(
    code="E884",
    vi="thứ hạng, điểm ghi trong bản kê khác với kết quả tính lại từ nguồn vào của hồ sơ. Xin lại hồ sơ từ nơi lập.",
    en="the standings of the manifest differ from those recomputed from the dossier's inputs. Ask for it again.",
    about="manifest.json giữ kết quả lúc đóng hồ sơ; `thidua verify` tính lại từ đầu và so hai bên.",
)
LEDGER_HEAD_DIFFERS = Spec(
    code="E885",
    vi="mã cuối của nhật ký khác với mã ghi trong bản kê của hồ sơ. Xin lại hồ sơ từ nơi lập.",
    en="the head of the ledger differs from the one in the dossier's manifest. Ask for the dossier again.",
    about="Nhật ký của hồ sơ bị thay bằng nhật ký khác hoặc bị cắt bớt.",
)
OTHER_VERSION = Spec(
    code="W886",
    vi="hồ sơ lập bằng phiên bản {packed}, máy này dùng {here}. Nếu có khác biệt, kiểm tra lại bằng phiên bản {packed}.",
    en="packed by version {packed}, verified by {here}. If anything differs, verify with version {packed}.",
    about="Văn bản và bảng tính có thể đổi cách trình bày giữa hai phiên bản; điểm và thứ hạng thì không.",
)
KEY_NOT_PACKED = Spec(
    code="I887",
    vi="hồ sơ không kèm tệp .khoa nên {count} phiếu được coi là thật theo lời chứng của nơi lập hồ sơ. Muốn kiểm tận "
    "gốc: chạy thidua verify trên thư mục của mùa, nơi giữ .khoa.",
    en="a dossier never holds .khoa, so {count} workbooks count as genuine on the packer's word. To check that too, run "
    "thidua verify on the folder of the season, where .khoa is kept.",
    about="Khóa .khoa không bao giờ nằm trong hồ sơ. Nơi giữ khóa ghi vào bản kê những phiếu mang mã xác thực đúng.",
)
FILE_NAME_SHARED = Spec(
    code="E888",
    vi="trong thư mục có hai tệp cùng hiện ra với tên này nên không đóng hồ sơ được. Đổi tên một tệp rồi chạy lại.",
    en="two files of the folder are shown by this one name, so the dossier cannot be packed. Rename one and run again.",
    about="Tên tệp có ký tự ẩn, hoặc không phải chữ Unicode, được ghi trong hồ sơ bằng mã của ký tự, ví dụ ‹U+202E›.",
)
DIFFERS_ACROSS_BUILDS = Spec(
    code="E824",
    vi="bản khác của công cụ lập tệp này ({made}; ở đây {here}) và số liệu hoặc lời văn khác ({what}). "
    "Kiểm bằng đúng bản ấy, hoặc chạy lại thidua rank.",
    en="another build made this file ({made}; here {here}), and figures or texts differ ({what}). Verify with that "
    "build, or run thidua rank again.",
    about="Kết quả do bản khác lập được so bằng số liệu và lời văn. Khác nhau có thể do bản mới diễn đạt khác, không nói "
    "lên rằng ai đã sửa tệp.",
)
WORDED_OTHERWISE = Spec(
    code="I829",
    vi="phiên bản khác của công cụ lập tệp này ({made}; ở đây {here}) và diễn đạt khác ở vài chỗ; "
    "các con số và tên gọi đều trùng.",
    en="another version made this file ({made}; here {here}) and words some things otherwise; its figures and names "
    "are the same.",
    about="Giữa hai phiên bản, lời văn có thể đổi. Công cụ so mọi con số và tên (đơn vị, tiêu chí, hình thức, loại) "
    "theo thứ tự.",
)
MADE_BY_ANOTHER_BUILD = Spec(
    code="I825",
    vi="kết quả do bản khác của công cụ lập ({made}; ở đây {here}); đã so số liệu và lời văn, trùng.",
    en="another build made the result ({made}; here {here}); figures and texts were compared and are the same.",
    about="Bản khác của công cụ hoặc của thư viện ghi Excel, Word cho tệp khác từng byte mà cùng nội dung.",
)
