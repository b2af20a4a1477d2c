/** Every word a citizen reads on the portal, by the part of the page that says it. Editors' messages stand with their checks. */
import { formatNumber } from './domain/numbers.ts';

export const siteWords = {
  skipToContent: 'Đến nội dung chính',
  newsPortal: 'Cổng thông tin điện tử – Tin tức, sự kiện',
  home: 'Trang chủ',
  mainMenu: 'Chuyên mục',
  menu: 'Danh mục',
  moreCategories: 'Thêm',
  breadcrumb: 'Đường dẫn',
  demo: 'Cổng trình diễn – đơn vị, số liệu và sự việc đều là giả định.',
  archive: 'Lưu trữ',
  mostRead: 'Đọc nhiều',
  siteMap: 'Sơ đồ cổng',
  search: 'Tìm kiếm',
  newest: 'Tin mới',
  topics: 'Dòng sự kiện',
  tags: 'Từ khóa',
  wards: 'Địa bàn',
  feeds: 'Kênh tin RSS',
  feed: 'RSS',
  draft: 'Bản nháp',
  scheduled: (date: string) => `Hẹn đăng ${date}`,
  expired: 'Đã hết hạn',
  wardNews: (name: string) => `Tin từ ${name}`,
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
};

export const articleWords = {
  published: 'Ngày đăng',
  updated: 'Cập nhật',
  views: 'Lượt xem',
  contents: 'Trong bài này',
  source: 'Nguồn',
  corrections: 'Đính chính',
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
  printedFrom: (portal: string) => `In từ ${portal}`,
  printAddress: 'Địa chỉ bài viết',
  printDate: 'Bản dựng ngày',
};

export const homeWords = {
  lead: 'Tin nổi bật',
  latest: 'Tin mới nhất',
  mostRead: 'Đọc nhiều trong 30 ngày',
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
  mostReadRecent: '30 ngày qua',
  mostReadEver: 'Từ trước đến nay',
  nothingCounted: 'Chưa có số liệu lượt xem.',
  countsAsOf: (date: string) => `Số liệu cập nhật ngày ${date}.`,
  siteMapLead: 'Toàn bộ chuyên mục, dòng sự kiện và trang của cổng.',
  standingPages: 'Trang thông tin',
  rss: 'Kênh tin RSS',
  jsonFeed: 'Kênh tin JSON Feed',
  sitemap: 'Sơ đồ cổng dạng XML',
  topicsLead: 'Những việc được theo dõi từ bài đầu đến bài mới nhất.',
  machineLists: 'Dành cho máy đọc',
  timeline: (count: number) => `${formatNumber(count)} diễn biến, mới nhất trước`,
};

export const notFoundWords = {
  title: 'Không tìm thấy trang này',
  lead: 'Địa chỉ có thể đã đổi hoặc gõ nhầm. Bạn có thể tìm theo từ khóa, hoặc xem các tin mới nhất dưới đây.',
};

export const preferenceWords = {
  toolbar: 'Cỡ chữ và độ tương phản',
  smallerText: 'Giảm cỡ chữ',
  normalText: 'Cỡ chữ bình thường',
  largerText: 'Tăng cỡ chữ',
  lessContrast: 'Giảm tương phản',
  moreContrast: 'Tăng tương phản',
  reset: 'Đặt lại',
  textSize: (percent: number) => `Cỡ chữ ${formatNumber(percent)}%`,
  contrast: {
    normal: 'Tương phản bình thường',
    high: 'Tương phản cao',
    maximum: 'Tương phản cao nhất',
  },
};

export const searchWords = {
  box: 'Tìm kiếm tin tức',
  results: 'Kết quả tìm kiếm',
  label: 'Từ khóa cần tìm',
  placeholder: 'Tìm tin tức',
  submit: 'Tìm kiếm',
  category: 'Chuyên mục',
  allCategories: 'Tất cả chuyên mục',
  categoryCount: (title: string, count: number) => `${title} (${formatNumber(count)})`,
  start: 'Nhập từ khóa để tìm trong tiêu đề và nội dung các bài viết.',
  loading: 'Đang tìm…',
  found: (count: number, query: string) =>
    `Tìm thấy ${formatNumber(count)} bài viết cho “${query}”.`,
  foundIn: (count: number, query: string, category: string) =>
    `Tìm thấy ${formatNumber(count)} bài viết cho “${query}” trong chuyên mục ${category}.`,
  shown: (shown: number) => `Đang hiện ${formatNumber(shown)} bài đầu.`,
  none: (query: string) => `Không tìm thấy bài viết nào cho “${query}”.`,
  noneIn: (query: string, category: string) =>
    `Không tìm thấy bài viết nào cho “${query}” trong chuyên mục ${category}.`,
  hints: [
    'Kiểm tra lại chính tả; có thể gõ không dấu.',
    'Dùng ít từ hơn, hoặc từ khái quát hơn.',
    'Chọn “Tất cả chuyên mục”.',
  ],
  failed: 'Chưa tải được dữ liệu tìm kiếm. Có thể đường truyền bị gián đoạn.',
  retry: 'Thử lại',
  more: 'Xem thêm',
  elsewhere: 'Tìm bằng cách khác',
  withoutScript:
    'Chức năng tìm kiếm cần JavaScript, hiện trình duyệt chưa bật. Vẫn có thể tìm bài viết theo thời gian, theo chuyên mục hoặc theo sơ đồ cổng.',
  pageTitle: (query: string, page: string) => `${query} – ${page}`,
};

export const shareWords = {
  facebook: 'Facebook',
  zalo: 'Zalo',
  email: 'Thư điện tử',
  print: 'In bài viết',
  copy: 'Chép địa chỉ',
  copied: 'Đã chép địa chỉ',
  notCopied: 'Trình duyệt không cho chép. Xin chép từ thanh địa chỉ.',
};

export const feedWords = {
  /** The title of a feed of one category or topic. */
  section: (title: string, portal: string) => `${title} – ${portal}`,
  /** Names under which browsers and feed readers offer the feeds. */
  rss: (portal: string) => `Tin mới – ${portal} (RSS)`,
  sectionRss: (title: string) => `${title} (RSS)`,
  jsonFeed: (portal: string) => `Tin mới – ${portal} (JSON Feed)`,
};

/** What rendering adds to the text of an article. */
export const markdownWords = {
  gallery: 'Bộ ảnh',
  footnotes: 'Chú thích',
  /** @param time which of several mentions of the same footnote, from 1 */
  backToFootnote: (number: number, time: number) =>
    time > 1
      ? `Quay lại chú thích ${number} trong bài, lần nhắc thứ ${time}`
      : `Quay lại chú thích ${number} trong bài`,
  table: (headers: string) => `Bảng: ${headers}`,
  numberedTable: (number: number, headers?: string) =>
    headers ? `Bảng ${number}: ${headers}` : `Bảng ${number}`,
  externalLink: '(mở trang ngoài)',
  taskDone: 'Đã xong',
  taskOpen: 'Chưa xong',
  missingPicture: (src: string) => `[Thiếu ảnh: ${src}]`,
};
