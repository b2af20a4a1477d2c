import type { MessageKind } from './kind.ts';

/** Messages about the text of an article. */
export const TEXT: readonly MessageKind[] = [
  {
    id: 'chu-dam',
    title: 'Dấu sao của chữ đậm, chữ nghiêng',
    says: ['Dấu … trong “…” không thành …', '… không có dấu thứ hai thành cặp', '… ghép nhầm cặp'],
    meaning:
      'Dấu `**` không sát chữ được in đậm, hoặc phía ngoài dính liền chữ khác, nên hiện nguyên.',
    cures: [
      'Viết lại như thông báo ghi sẵn: `**Căn cứ** luật`, không phải `**Căn cứ **luật`.',
      'Ở màn hình biên tập: bôi đen đúng các chữ, không lấy dấu cách, rồi bấm **B**.',
    ],
  },
  {
    id: 'bang',
    title: 'Bảng',
    says: [
      'Hàng này của bảng có …',
      'Hàng này có dòng trống ở trên nên rời khỏi bảng',
      'Các dòng này không thành bảng …',
      '… đứng sát dưới bảng',
      'Dòng gạch dưới “…” biến dòng ấy thành bảng',
      '… xếp thành cột bằng phím Tab',
      'Các gạch “…” dưới các cột',
      'Thẻ <tr>, <td> hoặc <th> nằm ngoài <table>',
    ],
    meaning:
      'Các hàng không ghép thành bảng: thiếu dòng gạch, có dòng trống ở giữa, hay số ô không bằng nhau.',
    cures: [
      'Ở màn hình biên tập: bấm nút **Bảng** rồi điền vào các ô.',
      'Trong tệp: theo [mẫu bảng](huong-dan-bien-tap.md#bảng).',
    ],
  },
  {
    id: 'trich-dan',
    title: 'Dấu > thành trích dẫn',
    says: [
      'Dấu “…” ở đầu dòng “…” biến dòng ấy thành trích dẫn',
      '… biến dòng ấy thành trích dẫn',
      '… mở một trích dẫn không có chữ',
    ],
    meaning: 'Dấu `>` ở đầu dòng mở một trích dẫn, và dấu mất đi.',
    cures: ['Là chữ của bài thì viết `\\>`.', 'Là trích dẫn thì để một dòng trống ở trên.'],
  },
  {
    id: 'danh-sach',
    title: 'Danh sách',
    says: [
      '… thành dấu đầu dòng của một danh sách',
      '… thành dấu đầu dòng của nhiều danh sách',
      '… thành số thứ tự của danh sách',
      '… thành số thứ tự của một danh sách',
      '… mục của danh sách này đều ghi số',
      '… thành một mục trống của danh sách',
      '… không làm thành danh sách',
      '… thành một đoạn của mục “…” ở trên',
    ],
    meaning: 'Dấu ở đầu dòng thành dấu đầu dòng của danh sách mà không phải vậy, hoặc ngược lại.',
    cures: [
      'Danh sách: mỗi mục một dòng, bắt đầu bằng `- ` hay `1. `.',
      'Không phải danh sách: đặt `\\` trước dấu, hoặc chừa một dòng trống ở trên.',
    ],
  },
  {
    id: 'dong-noi-lien',
    title: 'Các dòng nối liền nhau',
    says: ['… nối liền vào …'],
    meaning: 'Hai dòng sát nhau là một đoạn, nên trên trang nối liền.',
    cures: ['Sang đoạn mới: để một dòng trống.', 'Chỉ xuống dòng: dấu `\\` ở cuối dòng trên.'],
  },
  {
    id: 'tieu-de-muc',
    title: 'Tiêu đề mục',
    says: [
      'Tiêu đề “…” ở cấp …',
      'Tiêu đề mục đầu tiên “…” ở cấp …',
      'Tiêu đề mục có nhiều nhất sáu dấu thăng',
      'Dòng tiêu đề này không có chữ',
      '… ở cuối tiêu đề này không hiện',
      '… đứng sát dưới chữ nên biến “…” thành tiêu đề',
      '… không thành tiêu đề vì thiếu dấu cách',
    ],
    meaning:
      'Tiêu đề mục bắt đầu từ `## `, mục con `### `; nhảy cấp thì người nghe máy đọc bị lạc.',
    cures: [
      'Dùng `## ` cho mục, `### ` cho mục con, có dấu cách sau dấu thăng.',
      'Vạch `-----` dưới chữ thì chừa một dòng trống ở trên vạch.',
    ],
  },
  {
    id: 'ma-nguon',
    title: 'Dấu ` thành mã',
    says: [
      'Hai dấu ` trong …',
      'Các dấu ` quanh …',
      'Các dấu ` trong …',
      '… mở một khối mã mà …',
      'Hai dòng “…” không hiện, và biến …',
      'Hai dòng “…” mở rồi đóng một khối mã',
      'Chữ “…” đứng sau dấu …',
    ],
    meaning: 'Dấu huyền đứng riêng `` ` `` là ký hiệu của mã máy tính: dấu mất, chữ đổi kiểu.',
    cures: ['Thay bằng ngoặc kép “ ”, hoặc xóa các dấu ấy.'],
  },
  {
    id: 'the-html',
    title: 'Thẻ HTML và ghi chú ẩn',
    says: [
      '… bị hiểu là một thẻ HTML',
      'Thẻ …',
      'Thuộc tính … của thẻ …',
      'Dấu Markdown nằm trong một khối HTML',
      '… mở một phần không hiện mà không được đóng',
      'Phần “…” bị hiểu là … nên không hiện',
      '… không phải thẻ HTML nên hiện nguyên',
      'Dòng này có mã thừa chép từ Word',
    ],
    meaning:
      'Chữ trong `< >` bị hiểu là thẻ của trang web, hoặc thẻ dán từ nơi khác không được dùng.',
    cures: [
      'Là chữ của bài: viết `&lt;` thay cho `<`.',
      'Là thẻ thừa: xóa đi; đậm, nghiêng, tiêu đề, bảng dùng các nút của màn hình biên tập.',
    ],
  },
  {
    id: 'chu-thich-cuoi-bai',
    title: 'Chú thích cuối bài',
    says: [
      'Chú thích … không được nhắc tới',
      'Chú thích … được viết hai lần',
      'Chú thích … chưa có nội dung',
      'Chú thích … hiện với số …',
    ],
    meaning: 'Dấu `[^1]` trong bài và dòng `[^1]: …` ở cuối bài phải đi thành cặp.',
    cures: ['Thêm phần còn thiếu, hoặc xóa phần thừa.'],
  },
  {
    id: 'ky-tu-hong',
    title: 'Ký tự hỏng, bảng mã cũ',
    says: [
      'Dòng này có ký tự hỏng …',
      'Dòng này có ký hiệu của phông chữ …',
      'Chữ ở dòng này …',
      'Tệp không phải văn bản Unicode (UTF-8)',
      '… (…) mà mắt không thấy',
      '… máy người đọc chỉ hiện ô vuông',
      '… chỉ còn lại một ô trống',
      '… nên hiện thành ô hỏng',
    ],
    meaning:
      'Chữ viết bằng bảng mã cũ (TCVN3, VNI …), hay đã hỏng khi chép: người đọc thấy chữ lạ, tìm kiếm không thấy.',
    cures: [
      'Lưu tệp lại với bảng mã UTF-8.',
      'Chữ bảng mã cũ: chuyển mã (Unikey, phím Ctrl+Shift+F6) rồi dán lại.',
      'Ô vuông, ký tự �: gõ lại chữ ấy.',
    ],
  },
  {
    id: 'lien-ket-hong',
    title: 'Liên kết',
    says: [
      'Liên kết “…” …',
      'Liên kết tới … không có chữ để bấm',
      '… (đường dẫn) “…” không dẫn tới trang nào',
      '… bị hiểu là địa chỉ của một liên kết',
      'Dòng “…” không hiện trên trang: […] …',
      'Địa chỉ của liên kết […] được ghi hai lần',
      '… trong địa chỉ “…” bị hiểu là một ký tự khác',
      '“…” không thành …',
      'Hai dấu ngoặc của “…” không hiện, vì …',
      'Chữ “…” ở sau địa chỉ của liên kết',
    ],
    meaning: 'Người đọc bấm vào sẽ không thấy gì, hoặc liên kết không thành liên kết.',
    cures: [
      'Chép địa chỉ từ thanh địa chỉ của trình duyệt; trang ngoài phải đủ `https://`.',
      'Bài nháp, bài hẹn giờ, bài chờ duyệt chưa dẫn tới được: đăng bài ấy trước.',
      'Tài liệu thì thêm vào **Tệp đính kèm** (`attachments`).',
    ],
  },
  {
    id: 'dau-khong-hien',
    title: 'Dấu không hiện, hoặc hiện nguyên',
    says: [
      'Dấu “…” trong “…” không hiện đủ',
      'Dấu “…” trong “…” … trên trang',
      'Các dấu … trong “…” không hiện, mà làm …',
      'Các dấu trong … không hiện trên trang',
      'Mã ký tự … trên trang',
      'Dấu “…” ở cuối dòng …',
      '… là ký hiệu của chương trình khác',
    ],
    meaning: 'Một dấu có nghĩa riêng với máy, nên trên trang không giống như đã viết.',
    cures: [
      'Viết lại như thông báo ghi sẵn.',
      'Bảng đầy đủ: [Dán từ Word, Excel, Zalo](huong-dan-bien-tap.md#dán-từ-word-excel-zalo).',
    ],
  },
];
