/** Words around an article: its facts, its ends, what readers do with it. */
import { formatNumber } from '../domain/format-number.ts';

export const articleWords = {
  published: 'Ngày đăng',
  updated: 'Cập nhật',
  views: 'Lượt xem',
  contents: 'Trong bài này',
  /** The name of the same list beside the text; two regions need two names. */
  contentsBeside: 'Mục lục của bài',
  source: 'Nguồn',
  corrections: 'Đính chính',
  corrected: (date: string) => `Bài viết đã được đính chính ngày ${date}`,
  whatChanged: 'Nội dung cập nhật',
  hasAttachments: (count: number) => `${formatNumber(count)} tệp đính kèm`,
  attachments: 'Tệp đính kèm',
  tags: 'Từ khóa',
  wards: 'Địa bàn',
  topic: 'Dòng sự kiện',
  newerInTopic: 'Diễn biến tiếp theo',
  olderInTopic: 'Diễn biến trước',
  related: 'Bài viết liên quan',
  neighbours: 'Cùng chuyên mục',
  newer: 'Tin mới hơn',
  older: 'Tin cũ hơn',
  share: 'Chia sẻ bài viết',
  /** Removes the highlights of a search in an article opened from its results. */
  removeMarks: 'Bỏ đánh dấu',
  printedFrom: (portal: string) => `In từ ${portal}`,
  printAddress: 'Địa chỉ bài viết',
  printTime: 'Thời điểm in',
};

export const shareWords = {
  facebook: 'Facebook',
  zalo: 'Zalo',
  email: 'Thư điện tử',
  print: 'In bài viết',
  copy: 'Chép địa chỉ',
};

export const copyWords = {
  copied: 'Đã chép địa chỉ',
  notCopied: 'Trình duyệt không cho chép. Xin chép từ thanh địa chỉ.',
};
