import type { MessageKind } from './kind.ts';

/** Messages about the form of a value, those of fields of every kind of file. */
export const VALUES: readonly MessageKind[] = [
  {
    id: 'tu-vung',
    title: 'Chữ viết tắt và từ cùng nghĩa',
    says: [
      'Chữ viết tắt này chưa có tên đầy đủ',
      'Danh sách tên của chữ viết tắt này',
      'Tên đầy đủ “…” không có chữ hay số nào',
      'Chữ viết tắt “…” không có chữ hay số nào',
      'Không đọc được chữ viết tắt nào',
      'Từ này chưa có từ cùng nghĩa',
      'Danh sách từ cùng nghĩa',
      'Từ cùng nghĩa “…” không có chữ hay số nào',
      'Từ “…” trước dấu hai chấm không có chữ hay số nào',
      'Không đọc được từ nào',
    ],
    meaning: '`abbreviations.yaml` và `synonyms.yaml` có một dòng không theo mẫu.',
    cures: [
      'Viết mỗi chữ một dòng: `BQLDA: Ban Quản lý dự án`, hoặc `chợ cóc: [chợ tạm, chợ tự phát]`.',
    ],
  },
  {
    id: 'khong-tac-dung',
    title: 'Trường không có tác dụng',
    says: ['… không có tác dụng'],
    meaning:
      'Trường viết đúng, nhưng cần một trường khác đi cùng, hoặc máy chủ đang dùng không cần nó.',
    cures: ['Thêm trường mà thông báo nêu tên.', 'Không cần nữa thì xóa trường ấy.'],
  },
  {
    id: 'dia-chi-web',
    title: 'Địa chỉ web, địa chỉ thư trong phần đầu bài',
    says: [
      '… không phải là địa chỉ web đầy đủ',
      '… phải là địa chỉ https đầy đủ',
      '… không phải là một địa chỉ thư',
      '… phải có một tên máy có thật',
      '… phải bắt đầu bằng / hoặc https://',
      '… khiến trình duyệt mở một trang khác',
    ],
    meaning: 'Địa chỉ thiếu `https://`, hoặc có ký tự lạ.',
    cures: [
      'Mở trang ấy trong trình duyệt rồi chép cả địa chỉ từ thanh địa chỉ.',
      'Trang trong cổng viết từ dấu gạch chéo: `/bai-viet/ten-bai/`.',
    ],
  },
  {
    id: 'ban-dich',
    title: 'Bài bằng tiếng Anh, bản dịch',
    says: ['Bản dịch của “…”: …', 'translationOf (bản dịch của) cần có lang …'],
    meaning:
      'Tệp ghi là bản dịch của một bài không có, không phải tiếng Việt, hoặc đã có bản dịch.',
    cures: [
      'Ở `translationOf`, ghi tên tệp của bản tiếng Việt, bỏ `.md`; ở `lang`, ghi `en`.',
      'Mỗi bài có một bản dịch trong mỗi ngôn ngữ: ở bản thừa, bỏ dòng `translationOf`.',
    ],
  },
  {
    id: 'dia-chi-cu',
    title: 'Địa chỉ cũ và tệp redirects.csv',
    says: [
      'legacy.urls (địa chỉ cũ) …',
      'Địa chỉ cũ “…” …',
      'Địa chỉ cũ (ô from) …',
      'Địa chỉ mới (ô to) …',
      'Thiếu địa chỉ cũ',
      'Thiếu địa chỉ mới',
      'Mã (ô status) …',
      'Mã 410 nghĩa là trang đã bỏ',
      'Dòng đầu của tệp phải là “…”',
      'Dòng này có hơn ba ô',
      'Cổng có … địa chỉ cũ',
      'Bảng địa chỉ cũ …',
    ],
    meaning:
      'Một địa chỉ của cổng cũ ghi sai, trùng, hoặc chuyển vòng quanh; hay máy chủ không nhận nhiều địa chỉ cũ đến thế.',
    cures: [
      'Sửa dòng ấy theo cách thông báo ghi sẵn.',
      'Việc chuyển cổng cũ: [Chuyển cổng](chuyen-cong.md).',
    ],
  },
  {
    id: 'sai-dang',
    title: 'Giá trị không đúng dạng',
    says: [
      '… phải có dạng …',
      '… phải là …',
      '… phải bắt đầu bằng …',
      '… phải có …',
      '… phải từ 1 đến 5 lần …',
      '… chỉ nhận true (có) hoặc false (không)',
      '… không hợp lệ. Hãy dùng …',
      '… chỉ được gồm …',
      '… không được là số âm',
      '… nên không làm được địa chỉ trang',
      '… là bắt buộc khi host là …',
      '… chỉ dùng được với github và gitlab',
      '… chỉ do máy ghi',
      'Tệp không đúng cú pháp JSON',
    ],
    meaning:
      'Trường nhận một dạng nhất định (một từ trong danh sách, tên tệp, số, có hay không), mà giá trị không phải vậy.',
    cures: [
      'Chép ví dụ trong thông báo rồi thay bằng giá trị của mình.',
      'Dạng của từng trường ở [Các trường trong tệp nội dung](fields.md).',
      'Tệp `counts.json` do máy ghi: đừng sửa tay, lấy lại bản trước.',
    ],
  },
];
