/**
 * Every text that citizens read, by the part of the page; those of one program are in src/strings/. Messages to editors are
 * beside the checks that write them. In one file, since who reads the words of a portal through reads them in a row.
 */
import { RECENT_DAYS } from './domain/counting/view-rules.ts';
import { formatNumber } from './domain/format-number.ts';

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

export const alertWords = {
  region: 'Thông báo khẩn',
  info: 'Thông tin',
  warning: 'Cảnh báo',
  urgent: 'Khẩn cấp',
  more: 'Xem chi tiết',
  dismiss: 'Ẩn thông báo này',
  lead: 'Những thông báo khẩn đang có hiệu lực, khẩn cấp nhất trước.',
  none: 'Hiện không có thông báo khẩn nào.',
  from: 'có hiệu lực từ',
  until: 'đến',
};

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

export const homeWords = {
  lead: 'Tin chính',
  featured: 'Tin nổi bật',
  services: 'Dịch vụ cho người dân',
  latest: 'Tin mới nhất',
  mostRead: `Đọc nhiều trong ${RECENT_DAYS} ngày`,
  wards: 'Tin theo địa bàn',
  more: 'Xem tất cả',
};

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

/** The page that lists every correction. */
export const correctionWords = {
  title: 'Đính chính',
  lead: 'Những điều cổng đã đăng chưa đúng và đã sửa lại, mới nhất trước.',
  none: 'Chưa có bài viết nào phải đính chính.',
  of: (title: string) => `Đính chính: ${title}`,
};

/** The page that an article leaves when it is taken down. */
export const goneWords = {
  expired: (date: string) => `Bài viết này đã hết hạn và được gỡ ngày ${date}.`,
  withdrawn: (date: string) => `Bài viết này đã được rút ngày ${date}.`,
  reason: 'Lý do',
  next: 'Bạn có thể tìm tin khác theo từ khóa, hoặc hỏi đơn vị theo địa chỉ ở cuối trang.',
};

export const notFoundWords = {
  title: 'Không tìm thấy trang này',
  lead: 'Địa chỉ có thể đã đổi hoặc gõ nhầm. Bạn có thể tìm theo từ khóa, theo chuyên mục, theo năm đăng, hoặc xem các tin mới nhất dưới đây.',
  places: 'Tìm bài theo chuyên mục và năm đăng',
};

/** What the toolbar says after a choice; alone, since a page loads no more words than its script says. */
export const chosenWords = {
  textSize: (percent: number) => `Cỡ chữ ${formatNumber(percent)}%`,
  contrast: {
    normal: 'Tương phản bình thường',
    high: 'Tương phản cao',
    maximum: 'Tương phản cao nhất',
  },
};

export const preferenceWords = {
  toolbar: 'Cỡ chữ và độ tương phản',
  smallerText: 'Giảm cỡ chữ',
  normalText: 'Cỡ chữ bình thường',
  largerText: 'Tăng cỡ chữ',
  lessContrast: 'Giảm tương phản',
  moreContrast: 'Tăng tương phản',
  settings: 'Cách đọc khác',
  notLoaded: 'Không tải được các lựa chọn. Xin kiểm tra kết nối rồi thử lại.',
  reset: 'Đặt lại',
  ...chosenWords,
};

export const countWords = {
  statistics: 'Thống kê truy cập',
  today: 'Hôm nay',
  month: 'Tháng này',
  total: 'Tổng',
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

export const feedWords = {
  /** The title of a feed of one category or topic. */
  section: (title: string, portal: string) => `${title} – ${portal}`,
  /** The name of a feed in browsers and feed readers: `Tin mới – Quận … (RSS)`. */
  named: (title: string, format: string) => `${title} (${format})`,
  news: (portal: string) => `Tin mới – ${portal}`,
};
