"""Findings 8xx: ledger, verification, and the season's folder."""

from __future__ import annotations

from .spec import Effect, Spec

SPECS: tuple[Spec, ...] = (
    Spec(
        "E801",
        "nhật ký bị sửa, xóa hoặc đảo dòng tại dòng {line}. Khôi phục bản sao lưu của nhật ký rồi chạy lại.",
        "the ledger was edited, cut or re-ordered at line {line}. Restore its backup and run again.",
        "Mỗi dòng của nhat_ky.jsonl mang mã băm của dòng trước; dòng được nêu không khớp với chuỗi. Kết quả "
        "vẫn tính được từ bốn nguồn vào, nhưng nhật ký không còn là bằng chứng.",
    ),
    Spec(
        "W802",
        "dòng cuối của nhật ký bị ngắt giữa chừng («{text}…»), có thể do mất điện. Phần dở dang đã được chuyển "
        "sang tệp .dut, không cần làm gì thêm.",
        "the ledger's last line was torn («{text}…»), perhaps by a power cut. It was moved to a .dut file.",
        "Lần chạy trước bị dừng khi đang ghi nhật ký. Dòng dở dang chưa có hiệu lực.",
    ),
    Spec(
        "E810",
        "ổ đĩa không cho ghi hoặc đọc: {reason}. Đóng tệp nếu đang mở trong Excel hoặc Word, kiểm tra quyền ghi, "
        "dung lượng và kết nối của ổ đĩa rồi chạy lại; những gì có trước vẫn nguyên.",
        "the disk refuses to write or read: {reason}. Close it in Excel or Word, check permissions, free space and "
        "connection, run again; "
        "what was there before is untouched.",
        "Tệp hoặc thư mục đang bị chương trình khác giữ, chỉ đọc, hoặc ổ đĩa đầy. Không có gì bị ghi dở dang.",
    ),
    Spec(
        "E811",
        "một lần chạy khác đang làm việc với mùa thi đua này. Chờ lần đó xong rồi chạy lại.",
        "another run is working on this season. Wait for it to end and run again.",
        "Hai lần chạy cùng lúc trên một thư mục có thể ghi đè lên nhau nên lần sau bị từ chối.",
    ),
    Spec(
        "E812",
        "không tìm thấy. {way_out}",
        "not found. {way_out}",
        "Thư mục mùa thi đua thiếu tệp cần có. Chạy `thidua new` để tạo mùa mới hoặc chỉ đúng thư mục.",
    ),
    Spec(
        "E813",
        "đã có sẵn nên không ghi đè. Chọn chỗ khác, hoặc dời tệp cũ đi.",
        "exists already and is not overwritten. Choose another place, or move the old file away.",
        "Không lệnh nào ghi đè lên tệp của người dùng: `thidua new` và `thidua demo` không ghi đè gì cả, `thidua pack` chỉ thay hồ sơ do chính nó lập.",
    ),
    Spec(
        "I814",
        "mùa thi đua chưa có khóa; đã tạo tệp .khoa. Giữ tệp này cùng thư mục, không gửi cho ai.",
        "the season had no key; .khoa was made. Keep it with the folder and send it to nobody.",
        "Khóa dùng để nhận ra phiếu do chính ban thư ký phát hành. Mất khóa thì phiếu trả về phải chờ quyết định.",
    ),
    Spec(
        "I815",
        "đã chép từ {source} vào đây.",
        "copied here from {source}.",
        "`thidua collect THƯ_MỤC TỆP…` chép các tệp nêu thêm vào nhan/ rồi mới đọc; tệp gốc không bị sửa.",
    ),
    Spec(
        "E816",
        "kế hoạch không có đơn vị mã {agency_code}{nearest}. Các mã đơn vị ở sheet Đơn vị của ke_hoach.xlsx.",
        "the plan has no agency {agency_code}{nearest}. The codes stand on sheet Đơn vị of ke_hoach.xlsx.",
        "Mã nêu trong lệnh (--only, explain) không có trong kế hoạch.",
    ),
    Spec(
        "W817",
        "ô này không nhận được khi đọc phiếu ({flagged}); thẩm định hoặc cuộc họp đã chốt {points} điểm cho tiêu chí.",
        "this cell could not be taken from the form ({flagged}); the criterion has since been settled at {points}.",
        "Khi xếp hạng, ô bị bỏ trống vì lỗi không còn là lỗi nếu tiêu chí đã có điểm thẩm định hoặc điểm thống nhất.",
    ),
    Spec(
        "E818",
        "không có phiếu tự chấm nào đang được dùng cho đơn vị của phiếu thẩm định này. Nhận phiếu tự chấm trước, hoặc dời tệp này đi.",
        "no self-scoring form in use belongs to this appraisal. Collect the form first, or move this file away.",
        "Phiếu thẩm định chỉ có giá trị khi gắn với một phiếu tự chấm đang được dùng.",
    ),
    Spec(
        "E819",
        "đơn vị này không có dòng mã {row}{nearest}. Các mã ở sheet Tiêu chí và Cộng trừ của ke_hoach.xlsx.",
        "the agency has no row {row}{nearest}. The codes stand on sheets Tiêu chí and Cộng trừ of ke_hoach.xlsx.",
        "Mã tiêu chí hoặc mã cộng trừ nêu trong lệnh explain không áp dụng cho đơn vị.",
    ),
    Spec(
        "E820",
        "khác với kết quả tính lại từ nguồn vào ({what}). Chạy lại `thidua rank` hoặc tìm xem ai đã sửa tệp này.",
        "differs from the result recomputed from the inputs ({what}). Run `thidua rank` again, or find who "
        "changed this file.",
        "`thidua verify` tính lại toàn bộ kết quả và so với từng tệp trong ket_qua/.",
    ),
    Spec(
        "E821",
        "đây là tệp hoặc thư mục của chính mùa thi đua, không nhận làm phiếu và không ghi vào. Chọn tệp hoặc chỗ khác.",
        "this belongs to the season itself: it is not taken as a return and not written to. Choose another file or place.",
        "`thidua collect` không nhận tệp .khoa, kế hoạch, sổ theo dõi, phiếu đã phát, phiếu thẩm định hay kết quả của chính "
        "mùa; `thidua pack` không ghi hồ sơ vào các chỗ ấy.",
    ),
    Spec(
        "W830",
        "việc số {number} không có hạn: cột Hạn, Mốc để trống và Quý «{quarter}» không đọc được. Ghi ngày vào cột Hạn, hoặc ghi Quý là I, II, III, IV.",
        "task {number} has no due date: no Hạn, no Mốc, and quarter «{quarter}» cannot be read. Fill in Hạn, or write the quarter as I, II, III, IV.",
        "Việc không ghi hạn thì hạn là hạn của mốc, nếu không có mốc thì là ngày cuối của quý. Việc này không có gì để "
        "tính nên không vào tệp lich.ics và không bao giờ được báo quá hạn.",
    ),
    Spec(
        "E831",
        "«{text}» không phải là một ngày. Ghi ngày xong theo kiểu 15/06/2013; tệp tiến độ chưa bị ghi đè.",
        "«{text}» is no date. Write the day as 15/06/2013; the progress workbook was not overwritten.",
        "Cột Đã xong ngày của tien_do.xlsx được đọc lại trước khi ghi mới. Có ô không hiểu được thì không ghi gì, "
        "để điều ban thư ký đã ghi không bị mất.",
    ),
    Spec(
        "E832",
        "không đọc lại được tiến độ đã ghi: {reason}. Mở tệp, lưu lại thành .xlsx hoặc đổi tên nó đi, rồi chạy lại; tệp chưa bị ghi đè.",
        "the progress on file cannot be read back: {reason}. Save it again as .xlsx or rename it, then run again; it was not overwritten.",
        "tien_do.xlsx hỏng, không phải là tệp Excel, hoặc mất trang hay cột của phần mềm. Phần mềm không ghi đè lên "
        "điều nó không đọc được.",
    ),
    Spec(
        "E833",
        "ô này nằm ngoài phần dành cho ban thư ký nên sẽ mất khi ghi lại. Chuyển sang cột Đã xong ngày hoặc Ghi chú của đúng việc; tệp chưa bị ghi đè.",
        "this cell lies outside the secretariat's columns and would be lost. Move it to “Đã xong ngày” or “Ghi chú” of its task; the file was not overwritten.",
        "Trong tien_do.xlsx chỉ hai cột Đã xong ngày và Ghi chú được giữ lại khi chạy lại. Nội dung ghi ở chỗ khác "
        "(dòng mới, cột mới, trang mới) phải chuyển vào hai cột ấy trước.",
    ),
    Spec(
        "W834",
        "tiến độ của việc số {number} được ghi khi nội dung còn là «{before}», nay là «{now}». Xem lại ngày xong và ghi chú của việc này.",
        "the progress of task {number} was noted while it read «{before}»; it now reads «{now}». Check its day and note.",
        "Kế hoạch đã sửa hoặc đánh số lại công việc; tiến độ đi theo số thứ tự.",
    ),
    Spec(
        "W835",
        "việc số {number} không còn trong kế hoạch; dòng đã có tiến độ nên vẫn được giữ ở cuối bảng. Xóa ngày xong và ghi chú của dòng ấy nếu không cần nữa.",
        "task {number} is no longer in the plan; its row has progress and is kept at the end. Clear its day and note to drop it.",
        "Tiến độ đã ghi không bao giờ bị bỏ. Dòng chỉ mất khi chính ban thư ký xóa ngày xong và ghi chú.",
    ),
    Spec(
        "E836",
        "đã có đơn vị thẩm định cho {agencies}. Thêm --replace nếu muốn phân công lại từ đầu.",
        "appraisers are set already for {agencies}. Add --replace to assign anew.",
        "`thidua assign` không tự thay cột Đơn vị thẩm định mà ban thư ký đã điền.",
    ),
    Spec(
        "W837",
        "đơn vị này là tập thể duy nhất của nhóm{group} nên không có ai thẩm định chéo. Ghép nhóm, hoặc để tổ thẩm định chấm.",
        "the only collective of its group{group}: nobody can appraise it. Merge the group, or leave it to the appraisers.",
        "Thẩm định chéo phân công trong từng nhóm, giữa các tập thể, và không đơn vị nào tự thẩm định mình.",
    ),
    Spec(
        "I838",
        "nhóm{group} chỉ có hai đơn vị nên hai bên thẩm định lẫn nhau.",
        "the group{group} has only two agencies: they appraise each other.",
        "Từ ba đơn vị trở lên thì không có hai đơn vị nào thẩm định lẫn nhau.",
    ),
    Spec(
        "E839",
        "không ghi được phân công vào kế hoạch: {reason}.",
        "the assignment cannot be written into the plan: {reason}.",
        "`thidua assign` chỉ sửa các ô của cột Đơn vị thẩm định, mọi thứ khác trong tệp giữ nguyên từng byte. Gặp chỗ "
        "không sửa được an toàn thì không ghi gì.",
    ),
    Spec(
        "E840",
        "không có đơn vị nào để rút thăm: kế hoạch không có tập thể nào.",
        "there is nobody to draw from: the plan has no collective.",
        "`thidua sample` rút trong các đơn vị là tập thể.",
    ),
    Spec(
        "I850",
        "phiếu để trả lại đơn vị, đánh dấu {count} chỗ cần sửa. Gửi tệp này cho đơn vị; bản gửi về được đọc như phiếu gốc.",
        "a copy to go back to the agency, with {count} remarks at its cells. Send it; what returns is read like the form.",
        "`thidua collect` ghi vào tra_lai/ một phiếu mới của đơn vị với số liệu đã nhận, ô cần sửa tô đỏ, lý do ở cột "
        "«Cần sửa» bên phải. Khi phiếu không còn gì phải sửa, tệp được bỏ đi.",
    ),
    Spec(
        "E851",
        "phiếu không nằm trong danh sách đã đóng sổ nhận phiếu nên không được tính; {stands}. Được phép nhận thì ghi "
        "dòng MỞ LẠI cho đơn vị ở trang Ghi nhận của sổ theo dõi; không thì dời tệp ra khỏi nhan/.",
        "is not among the forms on which the intake was closed and does not count; {stands}. If it may be taken, "
        "record “MỞ LẠI” for the agency on sheet Ghi nhận of the register; if not, move it out of nhan/.",
        "`thidua freeze` đã ghi vào nhật ký phiếu nào được tính. Phiếu đến sau, phiếu bị sửa sau, hoặc một bản khác được "
        "chỉ định sau đó đều không được tính, cho đến khi sổ theo dõi có dòng MỞ LẠI của đơn vị với căn cứ.",
        Effect.REJECT,
    ),
    Spec(
        "W852",
        "đóng sổ khi {name} chưa có phiếu nào được tính. Phiếu của đơn vị gửi từ nay chỉ được tính khi sổ theo dõi có "
        "dòng MỞ LẠI của đơn vị.",
        "the intake is closed while no form of {name} counts. One that comes from now on counts only after “MỞ LẠI” is "
        "recorded for the agency in the register.",
        "`thidua freeze` không bắt phải đủ phiếu mới đóng sổ; lệnh chỉ nêu đơn vị chưa nộp, hoặc nộp phiếu bị từ chối "
        "hay còn chờ quyết định.",
    ),
    Spec(
        "E853",
        "phiếu đã được tính khi đóng sổ không còn trong nhan/ (SHA-256 {sha256}…), hoặc đã bị sửa. Chép lại đúng tệp "
        "ấy vào nhan/; hoặc ghi dòng MỞ LẠI cho đơn vị ở trang Ghi nhận rồi đóng sổ lại.",
        "the form that counted when the intake was closed is gone from nhan/ (SHA-256 {sha256}…) or was edited. Put "
        "that very file back; or record “MỞ LẠI” for the agency on sheet Ghi nhận and freeze again.",
        "Không phiếu nào khác được thay vào chỗ của phiếu đã đóng sổ. Tên tệp và thư mục con đổi thoải mái; nội dung thì "
        "phải đúng từng byte. `thidua verify` cũng báo mã này.",
    ),
    Spec(
        "E854",
        "phiếu khác với bản đã được thẩm định ({appraisal}) nên không được tính; {stands}. Được phép nhận thì ghi dòng "
        "MỞ LẠI cho đơn vị ở trang Ghi nhận của sổ theo dõi rồi thẩm định lại; không thì dời tệp ra khỏi nhan/.",
        "differs from the form that was appraised ({appraisal}) and does not count; {stands}. If it may be taken, record "
        "“MỞ LẠI” for the agency on sheet Ghi nhận of the register and appraise again; if not, move it out of nhan/.",
        "Đang thẩm định thì không bổ sung, không sửa phiếu: phiếu thẩm định đã có người điền chỉ có giá trị với đúng bản "
        "tự chấm mà nó được lập theo. Phiếu gửi lại trước khi có ai thẩm định thì vẫn thay bản cũ như thường.",
        Effect.REJECT,
    ),
    Spec(
        "W855",
        "phiếu thẩm định này được lập theo một bản tự chấm khác với bản đang được tính nên không có giá trị với bản này. "
        "Chạy `thidua appraise` để lấy phiếu thẩm định mới và thẩm định lại; tệp này được giữ nguyên.",
        "this appraisal was made on another form than the one that counts and does not apply to it. Run `thidua "
        "appraise` for a new workbook and appraise again; this file is kept.",
        "Đơn vị được mở lại và đã gửi phiếu khác sau khi phiếu thẩm định này được điền. Điểm thẩm định cũ không bao giờ "
        "tự áp vào phiếu mới: đơn vị còn chờ thẩm định.",
        Effect.REJECT,
    ),
    Spec(
        "W856",
        "dòng MỞ LẠI chưa ghi căn cứ. Ghi văn bản hoặc lý do cho phép nhận phiếu vào cột Căn cứ.",
        "the re-opening “MỞ LẠI” has no basis. State in column “Căn cứ” who allowed it and why.",
        "Mở lại nhận phiếu là một quyết định; căn cứ của nó được ghi vào nhật ký.",
    ),
    Spec(
        "W857",
        "ngày nhận phiếu nay là {now}, khi đóng sổ là {then}. Kiểm tra ngày ở trang Nhận của sổ theo dõi.",
        "the form's day of receipt is now {now}; it was {then} when the intake was closed. Check sheet Nhận.",
        "Ngày nhận quyết định việc trễ hạn. Ngày đang ghi ở sổ theo dõi vẫn được dùng; nhật ký giữ ngày lúc đóng sổ.",
    ),
    Spec(
        "W858",
        "dòng MỞ LẠI của {name} mà lần đóng sổ trước đã dùng không còn trong sổ theo dõi. Ghi lại dòng ấy.",
        "the re-opening of {name} that the last freeze rested on is no longer in the register. Record it again.",
        "Phiếu được tính nhờ việc mở lại ấy vẫn được tính; nhật ký giữ căn cứ của nó. Sổ theo dõi nên khớp với nhật ký.",
    ),
    Spec(
        "E880",
        "chưa có bảng xếp hạng của đúng các nguồn vào hiện nay. Chạy `thidua rank {folder}` trước.",
        "there is no ranking of the inputs as they are now. Run `thidua rank {folder}` first.",
        "`thidua papers` và `thidua pack` chỉ làm việc với kết quả khớp nguồn vào: văn bản của kết quả này không bao "
        "giờ nằm cạnh bảng xếp hạng của kết quả khác.",
    ),
    Spec(
        "I881",
        "đã đóng hồ sơ. Ghi mã SHA-256 của bản kê vào giấy để về sau đối chiếu: {digest}.",
        "the dossier is packed. Write the manifest's SHA-256 on paper, to compare it later: {digest}.",
        "Bản kê manifest.json có mã băm của từng tệp; giữ được mã của bản kê trên giấy là giữ được cả hồ sơ.",
    ),
    Spec(
        "E882",
        "khác với bản kê của hồ sơ ({what}). Xin lại hồ sơ từ nơi lập.",
        "differs from the dossier's manifest ({what}). Ask for the dossier again.",
        "`thidua verify` so từng tệp của hồ sơ với kích thước và mã SHA-256 ghi trong manifest.json.",
    ),
    Spec(
        "E883",
        "không phải hồ sơ do `thidua pack` lập, hoặc đã bị sửa: {why}. Xin lại hồ sơ từ nơi lập.",
        "no dossier made by `thidua pack`, or changed since: {why}. Ask for the dossier again.",
        "Tệp nén được đọc chặt: phải đúng từng byte như `thidua pack` ghi ra. Hồ sơ đã giải nén thì kiểm tra cả thư mục.",
    ),
    Spec(
        "E884",
        "thứ hạng, điểm ghi trong bản kê khác với kết quả tính lại từ nguồn vào của hồ sơ. Xin lại hồ sơ từ nơi lập.",
        "the standings of the manifest differ from those recomputed from the dossier's inputs. Ask for it again.",
        "manifest.json giữ kết quả lúc đóng hồ sơ; `thidua verify` tính lại từ đầu và so hai bên.",
    ),
    Spec(
        "E885",
        "mã cuối của nhật ký khác với mã ghi trong bản kê của hồ sơ. Xin lại hồ sơ từ nơi lập.",
        "the head of the ledger differs from the one in the dossier's manifest. Ask for the dossier again.",
        "Nhật ký của hồ sơ bị thay bằng nhật ký khác hoặc bị cắt bớt.",
    ),
    Spec(
        "W886",
        "hồ sơ lập bằng phiên bản {packed}, máy này dùng {here}. Nếu có khác biệt, kiểm tra lại bằng phiên bản {packed}.",
        "packed by version {packed}, verified by {here}. If anything differs, verify with version {packed}.",
        "Văn bản và bảng tính có thể đổi cách trình bày giữa hai phiên bản; điểm và thứ hạng thì không.",
    ),
    Spec(
        "I887",
        "máy này không có khóa của mùa thi đua: {count} phiếu được coi là đúng theo lời chứng của nơi lập hồ sơ.",
        "the season's key is not here: {count} workbooks count as genuine on the packer's word.",
        "Khóa .khoa không bao giờ nằm trong hồ sơ. Nơi giữ khóa ghi vào bản kê những phiếu mang mã xác thực đúng.",
    ),
    Spec(
        "E888",
        "trong thư mục có hai tệp cùng hiện ra với tên này nên không đóng hồ sơ được. Đổi tên một tệp rồi chạy lại.",
        "two files of the folder are shown by this one name, so the dossier cannot be packed. Rename one and run again.",
        "Tên tệp có ký tự ẩn, hoặc không phải chữ Unicode, được ghi trong hồ sơ bằng mã của ký tự, ví dụ ‹U+202E›.",
    ),
)
