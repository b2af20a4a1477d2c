import type { MessageKind } from './kind.ts';

/** Messages about what a field holds. */
export const FIELD_VALUES: readonly MessageKind[] = [
  {
    id: 'ngay-gio',
    title: 'Ngày giờ',
    says: [
      '… không phải là một ngày giờ có thật',
      '… không đúng cách viết ngày giờ',
      '… phải là ngày giờ, ví dụ',
      '… có lẽ do gõ nhầm',
      '… sớm hơn publishedAt',
      '… phải sau …',
      '… phải là thời điểm ISO',
    ],
    meaning: 'Ngày không có thật, viết không đúng cách, hoặc hai ngày ngược thứ tự.',
    cures: [
      'Viết `2026-11-15 10:30` hoặc `15/11/2026 10:30`, ngày trước, tháng sau; đó là giờ Việt Nam.',
      'Xem lại năm, và thứ tự ngày đăng, ngày cập nhật, ngày hết hạn.',
    ],
  },
  {
    id: 'qua-dai',
    title: 'Quá dài, quá nhiều',
    says: ['… quá giới hạn …', '… có hơn 1.000 ký tự liền nhau'],
    meaning:
      'Giá trị hay phần chữ dài hơn mức cổng nhận; thường do dán nhầm cả bài, ảnh hay dữ liệu vào một ô.',
    cures: [
      'Viết gọn lại theo con số trong thông báo.',
      'Bài rất dài thì tách làm nhiều bài, hoặc đính kèm thành tài liệu.',
    ],
  },
  {
    id: 'chi-la-chu',
    title: 'Trường chỉ nhận chữ, trên một dòng',
    says: [
      '… mà trường này chỉ là chữ',
      '… nhưng trên trang thành một dòng',
      'Dấu xuống dòng của Word',
      '… bị hiểu là số hoặc đúng/sai',
      '… phải là một dòng chữ',
    ],
    meaning:
      'Tiêu đề, tóm tắt, mô tả là chữ thường: mã như `**`, `<b>`, `&amp;` hiện nguyên, xuống dòng thành dấu cách.',
    cures: [
      'Xóa các dấu ấy; viết giá trị trên một dòng.',
      'Giá trị toàn số thì đặt trong ngoặc kép thẳng.',
    ],
  },
  {
    id: 'ten-khong-co',
    title: 'Chuyên mục, dòng sự kiện, phường không có',
    says: [
      '… “…” không có trong …',
      'Chuyên mục cha “…” không có',
      'Chuyên mục này nằm trong chính nó',
      '… cần ít nhất một chuyên mục',
      '… chỉ khác nhau về dấu hay chữ hoa',
    ],
    meaning: 'Bài ghi một tên mà cổng không có: gõ sai, hoặc chưa lập.',
    cures: [
      'Sửa theo gợi ý; `categories` và `topic` là tên tệp, như `van-hoa-xa-hoi`, không phải tên hiển thị.',
      'Chưa có thì lập chuyên mục, dòng sự kiện trước; phường, xã thì thêm vào `wards` của `content/portal.yaml`.',
    ],
  },
];
