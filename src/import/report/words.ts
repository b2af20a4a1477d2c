/** The words in which an import tells what it did. */
import type { Action } from '../writing/write-article.ts';

export const ACTION_WORDS: Readonly<Record<Action, string>> = {
  added: 'thêm mới',
  updated: 'cập nhật theo nguồn',
  same: 'đã có, không đổi',
  kept: 'giữ bản đã sửa',
  deleted: 'đã xóa ở cổng mới, không thêm lại',
  'left-out': 'bỏ qua theo import.yaml',
  refused: 'chưa chuyển được',
};

export const FIELD_WORDS: Readonly<Record<string, string>> = {
  alt: 'mô tả ảnh',
  attachments: 'tài liệu đính kèm',
  author: 'tác giả',
  body: 'nội dung',
  caption: 'chú thích ảnh',
  categories: 'chuyên mục',
  corrections: 'đính chính',
  cover: 'ảnh đại diện',
  expiresAt: 'ngày hết hạn',
  heading: 'tiêu đề mục',
  link: 'liên kết',
  picture: 'ảnh',
  publishedAt: 'ngày đăng',
  rating: 'đánh giá',
  source: 'nguồn',
  status: 'trạng thái',
  summary: 'sapo',
  tags: 'từ khóa',

  title: 'tiêu đề',
  updatedAt: 'ngày cập nhật',
};
