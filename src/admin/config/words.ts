/** What the editing screen says beside the labels and hints of the schemas. */

/** Shorter names, and hints for a form: what the schema says is for people who write files. */
export const BODY_LABEL = 'Nội dung';
export const BODY_HINT =
  'Nội dung bài. Tiêu đề mục dùng cấp 2 trở xuống. Ảnh đứng thành một đoạn riêng, có mô tả; nhiều ảnh liền nhau thành một bộ ảnh.';

export const SLUG_HINT =
  'Tên tệp, cũng là địa chỉ của trang: chữ thường không dấu, chữ số, gạch nối. Không trùng với bài khác, kể cả khác năm; không đổi được sau khi lưu.';
export const SLUG_ERROR = 'Chỉ dùng chữ thường không dấu, chữ số và gạch nối.';

export const FILE_ERROR =
  'Chỉ dùng được tệp của chính bài này: hãy mở “Tệp thuộc bài viết” rồi chọn hoặc tải tệp lên ở đó.';

/** What one entry of each collection is called, on its button “new”. */
export const SINGULAR: Readonly<Record<string, string>> = {
  articles: 'bài viết',
  alerts: 'thông báo khẩn',
  categories: 'chuyên mục',
  topics: 'dòng sự kiện',
  pages: 'trang thông tin',
};

export const STATES = {
  draft: 'Bản nháp',
  review: 'Chờ duyệt',
  scheduled: 'Hẹn giờ',
  expired: 'Hết hạn, đã gỡ',
} as const;

export const CATEGORY_GROUP = 'Chuyên mục';
