import type { MessageKind } from './kind.ts';

/** Messages about the fields of a file. */
export const FRONT_MATTER: readonly MessageKind[] = [
  {
    id: 'thieu-truong',
    title: 'Thiếu một trường bắt buộc',
    says: ['Thiếu … Hãy thêm “…”', '… cần có updatedAt', '… cần có expiresAt'],
    meaning:
      'Mỗi bài phải có vài trường như tiêu đề, tóm tắt, ngày đăng, chuyên mục; tệp này thiếu một trường.',
    cures: [
      'Ở màn hình biên tập: mở bài, điền ô có dấu sao đỏ mà thông báo nêu tên, rồi lưu.',
      'Trong tệp: thêm dòng mà thông báo ghi sẵn vào giữa hai dòng `---`.',
      'Đã có dòng ấy mà vẫn báo thì tên trường gõ sai: xem [trường không có trong mẫu](#truong-la).',
    ],
  },
  {
    id: 'truong-de-trong',
    title: 'Trường đang để trống',
    says: ['… đang để trống'],
    meaning: 'Tên trường có đó, nhưng sau dấu hai chấm không có gì.',
    cures: ['Điền giá trị.', 'Trường không bắt buộc thì xóa cả dòng.'],
  },
  {
    id: 'truong-la',
    title: 'Trường không có trong mẫu',
    says: ['Trường “…” không có trong mẫu'],
    meaning: 'Tên trường gõ sai một chữ, hoặc trường ấy thuộc loại tệp khác.',
    cures: [
      'Sửa tên theo gợi ý “Ý bạn là …”.',
      'Xem các tên đúng ở [Các trường trong tệp nội dung](fields.md).',
    ],
  },
  {
    id: 'truong-hai-lan',
    title: 'Một trường được ghi hai lần',
    says: ['Một trường được ghi hai lần', 'Một mã bài hay một trường được ghi hai lần'],
    meaning: 'Có hai dòng cùng tên trường, nên không biết dòng nào đúng.',
    cures: ['Giữ lại một dòng, xóa dòng kia.'],
  },
  {
    id: 'dau-hai-cham',
    title: 'Dấu hai chấm trong phần đầu bài',
    says: [
      '… thiếu dấu cách sau dấu hai chấm',
      '… thiếu dấu hai chấm và dấu cách',
      'Sau tên trường “…” … dấu hai chấm và dấu cách',
      'Tên trường “…” không được có dấu',
      'Dòng này có hai trường',
      '… nên không được đọc thành trường',
      'Giá trị có dấu hai chấm',
      '… giá trị có dấu hai chấm',
      '… dấu hai chấm của bảng chữ khác',
      '… là dấu cách cứng',
    ],
    meaning:
      'Máy đọc “tên trường, dấu hai chấm, một dấu cách, giá trị”. Dấu hai chấm thứ hai, hay thiếu dấu cách, làm máy hiểu nhầm.',
    cures: [
      'Đặt cả giá trị trong ngoặc kép thẳng: `title: "Sen Thượng: mở cửa thư viện"`.',
      'Viết đúng một dấu cách sau dấu hai chấm của tên trường.',
      '`npm run check-content -- --fix` đặt ngoặc kép giúp.',
    ],
  },
  {
    id: 'dau-thang',
    title: 'Dấu # làm mất chữ',
    says: ['… là ghi chú nên …', '… thành ghi chú', 'Ghi chú ở phần đầu bài là một dòng'],
    meaning: 'Trong phần đầu bài, dấu `#` sau dấu cách mở một ghi chú: chữ sau nó không được đọc.',
    cures: [
      'Chữ ấy thuộc giá trị thì đặt cả giá trị trong ngoặc kép thẳng.',
      'Đúng là ghi chú thì để riêng một dòng bắt đầu bằng `# `.',
    ],
  },
  {
    id: 'thut-dong',
    title: 'Dòng thụt vào không thẳng, dấu gạch của danh sách',
    says: [
      'Đầu dòng dùng phím Tab',
      '… thụt vào nên bị đọc thành phần tiếp',
      'Dòng thụt vào không thẳng',
      '… bị đọc thành phần tiếp của giá trị',
      '… rồi dấu cách ở đầu giá trị bị hiểu là một danh sách',
      'Sau dấu “…” của danh sách thiếu dấu cách',
      '… nhưng không thụt vào',
      '… nên bị đọc thành mục của một danh sách, không phải một trường',
      'Dòng này thụt vào, còn các trường khác thì sát lề',
      '… không làm thành mục của danh sách ở phần đầu bài',
      'Giá trị “…” xuống dòng mà không thụt vào',
      '… không tách các mục của danh sách',
      '… bắt đầu một mục khác của danh sách',
      'Giá trị của “…” nằm ở các dòng dưới',
      '… nằm trên nhiều dòng, và được đọc thành một mục',
      'Mục “…” thụt sâu hơn mục ở trên',
      'Trong … có hai dấu phẩy liền nhau',
    ],
    meaning: 'Các dòng cùng cấp trong phần đầu bài phải thẳng cột, thụt vào bằng dấu cách.',
    cures: [
      'Thay phím Tab bằng dấu cách.',
      'Đưa dòng về sát lề, hoặc thụt vào bằng các dòng cùng nhóm.',
      'Sau dấu `-` của danh sách phải có dấu cách.',
    ],
  },
  {
    id: 'dau-ngoac',
    title: 'Dấu ngoặc và ký hiệu đầu giá trị',
    says: [
      'Thiếu dấu ngoặc',
      'Thiếu dấu …',
      'Giá trị không được bắt đầu bằng dấu',
      'Giá trị bắt đầu bằng dấu',
      'Dòng này bắt đầu bằng dấu ngoặc hoặc dấu hỏi',
      '… là ký hiệu riêng của YAML',
      '… có dấu ngoặc kép cong mở mà không đóng',
      '… có dấu ngoặc kép mở mà không đóng',
      'Trong ngoặc nhọn, dấu phẩy',
      'Dòng này có dấu nháy kép mở mà không đóng',
    ],
    meaning:
      'Các dấu `"`, `[`, `{`, `&`, `*`, `@`, `%`, `!`, `|`, `>` ở đầu giá trị là ký hiệu của máy; ngoặc mở thì phải đóng.',
    cures: [
      'Đặt cả giá trị trong ngoặc kép thẳng.',
      'Đóng ngoặc đã mở; ngoặc kép thẳng trong giá trị viết là `\\"`, hoặc dùng ngoặc cong “ ”.',
    ],
  },
  {
    id: 'cu-phap',
    title: 'Phần đầu bài không đọc được',
    says: [
      'Dòng này không đúng cú pháp YAML',
      'Các trường bị cắt làm hai',
      'Dòng bắt đầu bằng dấu “…” không phải là một trường',
      'Dòng bắt đầu bằng dấu “…” không được đọc',
      '… không được đọc nguyên như đã viết',
      'Không đọc được các trường của tệp này',
      'Không đọc được trường nào',
      'Hãy viết mỗi trường một dòng',
    ],
    meaning: 'Máy không tách được các trường ở dòng ấy.',
    cures: [
      'Viết mỗi trường một dòng: `tên trường: giá trị`.',
      'So với [một bài mẫu](huong-dan-bien-tap.md#viết-một-bài-từng-bước), hoặc sửa bài ở màn hình biên tập.',
    ],
  },
  {
    id: 'thieu-phan-dau',
    title: 'Tệp không có phần đầu bài',
    says: [
      'Tệp không có phần đầu bài',
      '… nên phần dưới nó không được đọc là đầu bài',
      'Từ dòng này là phần đầu của một bài khác',
    ],
    meaning:
      'Phần đầu bài nằm giữa hai dòng chỉ có ba dấu gạch `---`; tệp thiếu một dòng, hoặc có hai bài dán vào nhau.',
    cures: [
      'Dòng đầu tiên của tệp phải là `---`, sau các trường là một dòng `---` nữa.',
      'Hai bài trong một tệp thì tách thành hai tệp.',
    ],
  },
];
