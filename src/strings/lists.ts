/** Words of lists, the archive and the site map. */
import { RECENT_DAYS } from '../domain/counting/view-rules.ts';
import { formatNumber } from '../domain/format-number.ts';

export const listWords = {
  pagination: 'Phân trang',
  page: (number: number) => `Trang ${number}`,
  previous: 'Trang trước',
  next: 'Trang sau',
  children: 'Chuyên mục con',
  shortMonth: (month: number) => `Tháng ${month}`,
  month: (month: number, year: number) => `Tháng ${month} năm ${year}`,
  year: (year: number) => `Năm ${year}`,
  searchLead: 'Tìm trong mọi bài viết đã đăng; gõ có dấu hoặc không dấu đều được.',
  archiveLead: 'Mọi bài viết đã đăng, xếp theo năm và tháng.',
  mostReadLead: 'Xếp theo số lượt xem đã ghi nhận.',
  mostReadRecent: `${RECENT_DAYS} ngày qua`,
  mostReadEver: 'Từ trước đến nay',
  nothingCounted: 'Chưa có số liệu lượt xem.',
  countsAsOf: (date: string) => `Số liệu cập nhật ngày ${date}.`,
  siteMapLead: 'Toàn bộ chuyên mục, dòng sự kiện và trang của cổng.',
  all: (count: number) => `Xem tất cả (${formatNumber(count)})`,
  tagsLead: (count: number) => `${formatNumber(count)} từ khóa, theo thứ tự chữ cái.`,
  standingPages: 'Trang thông tin',
  feed: (format: string) => `Kênh tin ${format}`,
  sitemap: 'Sơ đồ cổng dạng XML',
  topicsLead: 'Những việc được theo dõi từ bài đầu đến bài mới nhất.',
  machineLists: 'Dành cho máy đọc',
  timeline: (count: number) => `${formatNumber(count)} diễn biến, mới nhất trước`,
};
