/** What docs/su-co-thuong-gap.md says about each rule: why it matters to a reader, and how the text is mended. */
export const RULE_GUIDE: Readonly<Record<string, readonly [meaning: string, cure: string]>> = {
  'trung-tieu-de': [
    'Hai bài cùng một tiêu đề thì trong danh sách và kết quả tìm kiếm không ai phân biệt được.',
    'Thêm vào tiêu đề ngày, kỳ hay địa điểm. Lịch tuần nào cũng cùng tên thì bỏ luật này.',
  ],
  'bang-ma-cu': [
    'Chữ viết bằng phông `.VnTime`, `VNI-Times` chỉ đọc được trên máy có phông ấy.',
    'Chép cách đọc đúng mà thông báo ghi sẵn, hoặc chuyển mã bằng Unikey (Ctrl+Shift+F6) rồi dán lại.',
  ],
  'hai-cach-bo-dau': [
    'Một chữ viết hai cách, như “hòa” và “hoà”, trông như hai chữ khác nhau.',
    'Chọn một cách cho cả bài. Trong từ khóa và tên phường, `--fix` sửa giúp.',
  ],
  'viet-hoa-ca-cau': [
    'Câu viết hoa toàn bộ khó đọc, và máy đọc màn hình có thể đánh vần từng chữ cái.',
    'Viết thường, chỉ hoa đầu câu và tên riêng.',
  ],
  'anh-qua-nang': [
    'Ảnh quá nặng làm kho nội dung phình to và mỗi lần dựng chậm; người đọc không thấy nét hơn.',
    'Thu ảnh về cạnh dài khoảng 2.400 điểm rồi lưu JPG.',
  ],
  'lien-ket-tai-day': [
    'Người nghe máy đọc thường chỉ nghe chữ của liên kết: “tại đây” không nói gì.',
    'Đặt liên kết vào tên của trang hay tài liệu.',
  ],
  'mo-ta-lap-chu-thich': [
    'Mô tả giống chú thích thì người nghe máy đọc nghe một câu hai lần.',
    'Mô tả nói điều nhìn thấy trong ảnh; chú thích nói ảnh thuộc sự kiện nào.',
  ],
  'dia-chi-ngoai-sai': [
    'Địa chỉ có vẻ gõ sai, hoặc chỉ mở được trong mạng của cơ quan.',
    'Mở trang trong trình duyệt, tốt nhất bằng điện thoại ngoài mạng cơ quan, rồi chép địa chỉ.',
  ],
  'can-bo-sung': [
    'Chỗ này do `npm run init` để lại cho đơn vị viết, và người đọc đã thấy.',
    'Viết điều ấy, rồi xóa chữ “Cần bổ sung”.',
  ],
  'lien-ket-ngoai-hong': [
    'Trang ngoài không còn, hoặc không trả lời khi được hỏi.',
    'Tìm địa chỉ mới của trang, hoặc bỏ liên kết và giữ lại chữ.',
  ],
};
