/** Every text that citizens read, by the part of the page. Messages to editors are beside the checks that write them. */
import { formatNumber } from './domain/format-number.ts';

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
  shortcuts: 'Phím tắt và cách đọc',
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
  /** Removes the highlights of a search in an article opened from its results. */
  removeMarks: 'Bỏ đánh dấu',
  printedFrom: (portal: string) => `In từ ${portal}`,
  printAddress: 'Địa chỉ bài viết',
  printTime: 'Thời điểm in',
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
  all: (count: number) => `Xem tất cả (${formatNumber(count)})`,
  tagsLead: (count: number) => `${formatNumber(count)} từ khóa, theo thứ tự chữ cái.`,
  standingPages: 'Trang thông tin',
  feed: (format: string) => `Kênh tin ${format}`,
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

export const countWords = {
  statistics: 'Thống kê truy cập',
  today: 'Hôm nay',
  month: 'Tháng này',
  total: 'Tổng',
};

/** On the privacy page: facts about this portal, beside the text of its editors. */
export const privacyWords = {
  title: 'Dữ liệu được xử lý trên cổng này',
  preferences: (key: string) =>
    `Cỡ chữ và mức tương phản được ghi vào bộ nhớ cục bộ của chính trình duyệt bạn đang dùng (localStorage, mục “${key}”), chỉ khi bạn tự chọn. Lựa chọn ấy không được gửi đi đâu; bạn xóa nó bằng nút “${preferenceWords.reset}” ở đầu trang.`,
  listening: (key: string) =>
    `Khi bạn nghe bài viết, chỗ đang nghe trong 20 bài gần nhất và tốc độ đọc được ghi vào bộ nhớ cục bộ của trình duyệt (localStorage, mục “${key}”), và không được gửi đi đâu. Tiếng đọc là của máy hay trình duyệt bạn đang dùng; nếu giọng ấy là dịch vụ trên mạng của trình duyệt, trang báo trước mắt bạn, và câu đang đọc được gửi tới dịch vụ ấy.`,
  notCounted:
    'Lượt xem và điểm đánh giá là những số tổng, được ghi sẵn vào trang khi cổng được dựng. Trang không báo cho máy nào biết bạn đang đọc bài gì.',
  accessLog: (minutes: number) =>
    `Lượt xem được đếm từ nhật ký truy cập của máy chủ web. Mỗi lần bạn mở một trang, máy chủ ghi một dòng: thời điểm, trang được mở, địa chỉ mạng (địa chỉ IP) và tên trình duyệt của bạn. Để đếm được, máy chủ phải giữ nhật ký ấy, có đủ địa chỉ, ít nhất qua một đêm; giữ lâu hơn bao nhiêu là do đơn vị quản lý máy chủ quy định. Trong ${minutes} phút, mỗi người chỉ được đếm một lần mỗi bài.`,
  accessLogCounts: (days: number) =>
    `Khi đếm, người đọc được phân biệt bằng một mã băm ngẫu nhiên chỉ có trong lúc lệnh đếm chạy. Số liệu của cổng chỉ có số tổng: lượt xem của từng bài, từng tháng, và từng ngày trong ${days} ngày gần nhất. Kèm theo, trong bảy ngày, là dấu của một số dòng nhật ký (giây và vài bit kiểm tra) để không đếm trùng; dấu ấy không cho biết ai đã đọc.`,
  service: (url: string) =>
    `Lượt xem và đánh giá được gửi tới dịch vụ đếm của cổng, tại ${url}. Trang cũng hỏi dịch vụ ấy, bằng mã của bài viết, những số tổng mới nhất để hiện cho bạn.`,
  view: (seconds: number) =>
    `Khi một bài viết đã hiện trước mắt bạn tổng cộng ${seconds} giây, trang gửi mã của bài viết đó, mỗi bài một lần trong một phiên. Trang không gửi lượt xem khi trình duyệt bật Global Privacy Control, khi trình duyệt do chương trình điều khiển, hoặc khi trang chỉ được mở sẵn mà bạn chưa xem; khi đó nhiều nhất trang chỉ hỏi các số tổng.`,
  rating: (send: string, minutes: number) =>
    `Khi bạn bấm “${send}”, trang gửi mã của bài viết và số sao bạn chọn. Bạn đổi được đánh giá trong ngày hôm ấy, đến 0 giờ ${minutes} phút ngày hôm sau.`,
  fingerprint: (minutes: number) =>
    `Như mọi máy chủ web, dịch vụ đếm thấy địa chỉ mạng và tên trình duyệt của bạn. Địa chỉ mạng chỉ ở trong bộ nhớ tạm, để chặn ai gửi dồn dập, và không được ghi ra đĩa. Từ địa chỉ, tên trình duyệt và mã bài viết, dịch vụ tính một mã băm có khóa; khóa thay đổi mỗi ngày và bị hủy ${minutes} phút sau khi hết ngày. Mỗi bài có một mã băm khác, nên không ai biết một người đã đọc những bài nào.`,
  kept: (viewMinutes: number, ratingMinutes: number) =>
    `Mã băm của lượt xem được giữ ${viewMinutes} phút, để trong thời gian đó một người chỉ được đếm một lần. Mã băm của đánh giá cùng số sao được giữ đến ${ratingMinutes} phút sau khi hết ngày, để bạn đổi được đánh giá. Những gì đã hết hạn thì dịch vụ không dùng nữa, và xóa khỏi tệp của mình sau đó nhiều nhất một ngày.`,
  totals: (days: number) =>
    `Lâu dài chỉ có số tổng: lượt xem, số đánh giá và tổng số sao của từng bài; lượt xem từng ngày của từng bài trong ${days} ngày gần nhất; lượt xem từng ngày của cả cổng.`,
  session:
    'Trình duyệt của bạn nhớ những bài đã gửi lượt xem và số sao bạn đã chọn cho đến khi bạn đóng thẻ (sessionStorage), để trang không gửi lại.',
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
  /** The name of a feed in browsers and feed readers: `Tin mới – Quận … (RSS)`. */
  named: (title: string, format: string) => `${title} (${format})`,
  news: (portal: string) => `Tin mới – ${portal}`,
};

/** Text that rendering adds to an article. */
export const markdownWords = {
  gallery: 'Bộ ảnh',
  footnotes: 'Chú thích',
  /** @param time number of the mention of the same footnote, from 1 */
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
