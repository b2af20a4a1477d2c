/** Words of the portal as a whole: its parts, its head and foot, its home page. */
import { RECENT_DAYS } from '../domain/counting/view-rules.ts';
import { formatNumber } from '../domain/format-number.ts';

/** `Cầu Mây` → `Phường Cầu Mây`; a name in portal.yaml that says what it is stays. */
function wardName(name: string): string {
  return /^(?:phường|xã|thị trấn|đặc khu)\s/i.test(name) ? name : `Phường ${name}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export const siteWords = {
  skipLinks: 'Lối tắt',
  skipToContent: 'Đến nội dung chính',
  skipToMenu: 'Đến danh mục',
  skipToSearch: 'Đến ô tìm kiếm',
  newsPortal: 'Cổng thông tin điện tử – Tin tức, sự kiện',
  home: 'Trang chủ',
  mainMenu: 'Chuyên mục',
  menu: 'Danh mục',
  moreCategories: 'Thêm',
  breadcrumb: 'Đường dẫn',
  demo: 'Cổng trình diễn',
  demoMeans: '– đơn vị, số liệu và sự việc đều là giả định.',
  archive: 'Lưu trữ',
  mostRead: 'Đọc nhiều',
  siteMap: 'Sơ đồ cổng',
  shortcuts: 'Phím tắt và cách đọc',
  search: 'Tìm kiếm',
  newest: 'Tin mới',
  topics: 'Dòng sự kiện',
  tags: 'Từ khóa',
  wards: 'Địa bàn',
  feeds: 'Kênh tin RSS',
  feed: 'RSS',
  draft: 'Bản nháp',
  review: 'Chờ duyệt',
  scheduled: (date: string) => `Hẹn đăng ${date}`,
  expired: 'Đã hết hạn',
  ward: wardName,
  wardNews: (name: string) => `Tin từ ${lowerFirst(wardName(name))}`,
  wardLead: (name: string, count: number) =>
    `Tin tức, sự kiện và thông báo ở ${lowerFirst(wardName(name))}, mới nhất trước: ${formatNumber(count)} bài viết.`,
  /** What a ward is called besides. */
  wardNames: (name: string) => [name, `phường ${name}`, `xã ${name}`],
  tagNews: (name: string) => `Từ khóa: ${name}`,
  noTopics: 'Chưa có dòng sự kiện nào.',
  articles: (count: number) => `${formatNumber(count)} bài viết`,
  empty: 'Mục này chưa có bài viết.',
};

export const footerWords = {
  publisher: 'Cơ quan chủ quản',
  responsible: 'Chịu trách nhiệm nội dung',
  address: 'Địa chỉ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  about: 'Thông tin',
  find: 'Tra cứu',
  credit: 'Ghi rõ nguồn khi sử dụng lại thông tin từ cổng này.',
  backToTop: 'Về đầu trang',
};

export const homeWords = {
  lead: 'Tin chính',
  featured: 'Tin nổi bật',
  services: 'Dịch vụ cho người dân',
  latest: 'Tin mới nhất',
  mostRead: `Đọc nhiều trong ${RECENT_DAYS} ngày`,
  wards: 'Tin theo địa bàn',
  more: 'Xem tất cả',
};
