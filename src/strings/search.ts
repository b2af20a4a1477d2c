import { formatNumber } from '../domain/format-number.ts';

/** A query that brings a pair of quotation marks needs no others. */
const quoted = (query: string) => (/["“”„«»].*["“”„«»]/.test(query) ? query : `“${query}”`);

/** What the search says. */
export const searchWords = {
  box: 'Tìm kiếm tin tức',
  results: 'Kết quả tìm kiếm',
  label: 'Từ khóa cần tìm',
  shortLabel: 'Tìm tin tức',
  submit: 'Tìm kiếm',
  start: 'Nhập từ khóa để tìm trong tiêu đề và nội dung các bài viết.',
  loading: 'Đang tìm…',
  found: (count: number, query: string) =>
    `Tìm thấy ${formatNumber(count)} bài viết cho ${quoted(query)}.`,
  foundFiltered: (count: number, query: string) =>
    `Tìm thấy ${formatNumber(count)} bài viết cho ${quoted(query)} theo bộ lọc đã chọn.`,
  /** While older articles are still being searched. */
  foundSince: (count: number, query: string, year: number) =>
    `Từ năm ${year} đến nay có ${formatNumber(count)} bài viết cho ${quoted(query)}. Đang tìm tiếp các năm trước…`,
  /** The same with a year filter, where the search does not go from the newest to the oldest. */
  foundSoFar: (count: number, query: string) =>
    `Đã thấy ${formatNumber(count)} bài viết cho ${quoted(query)}. Đang tìm tiếp…`,
  /** While nothing has been found, and older articles are still being searched. */
  noneSince: (year: number) => `Từ năm ${year} đến nay chưa thấy. Đang tìm tiếp các năm trước…`,
  noneExact: 'Không bài nào viết đúng dấu như vậy.',
  shown: (shown: number) => `Đang hiện ${formatNumber(shown)} bài đầu.`,
  none: (query: string) => `Không tìm thấy bài viết nào cho ${quoted(query)}.`,
  noneFiltered: (query: string) =>
    `Không tìm thấy bài viết nào cho ${quoted(query)} theo bộ lọc đã chọn.`,
  noWords: (query: string) => `Không có chữ hay số nào để tìm trong ${quoted(query)}.`,
  didYouMean: 'Có phải bạn tìm:',
  widen: 'Tìm rộng hơn:',
  widened: (query: string, count: number) => `${query} (${formatNumber(count)})`,
  hints: [
    'Kiểm tra lại chính tả; có thể gõ không dấu.',
    'Dùng ít từ hơn, hoặc từ khái quát hơn.',
    'Bỏ dấu ngoặc kép nếu không cần tìm đúng cả cụm từ.',
  ],
  newest: 'Bài viết mới nhất',
  withoutFilters: 'Khi bỏ bộ lọc thì có:',
  /** Part of the answer has arrived. */
  interrupted: (shown: number) =>
    `Đường truyền bị gián đoạn nên chưa tìm hết. Đang hiện ${formatNumber(shown)} bài đã tìm được.`,
  failed: 'Chưa tải được dữ liệu tìm kiếm. Có thể đường truyền bị gián đoạn.',
  unable:
    'Trình duyệt này đã cũ nên chưa chạy được phần tìm kiếm (cần Chrome hoặc Edge từ bản 97, Safari từ bản 16, hoặc Firefox). Xin cập nhật trình duyệt, hoặc tìm theo các mục dưới đây.',
  retry: 'Thử lại',
  more: 'Xem thêm',
  tools: 'Lọc và sắp xếp',
  sort: 'Sắp xếp',
  sorts: {
    'lien-quan': 'Liên quan nhất',
    'moi-nhat': 'Mới nhất',
    'xem-nhieu': 'Xem nhiều nhất',
  },
  exact: 'Đúng dấu',
  exactHint: 'Chỉ lấy bài có chữ đúng dấu như đã gõ; “hoà” và “hòa” vẫn là một.',
  filters: {
    'chuyen-muc': 'Chuyên mục',
    nam: 'Năm',
    thang: 'Tháng',
    phuong: 'Địa bàn',
    'dong-su-kien': 'Dòng sự kiện',
  },
  all: 'Tất cả',
  option: (title: string, count: number) => `${title} (${formatNumber(count)})`,
  chosen: 'Bộ lọc đang chọn',
  chip: (filter: string, value: string) => `${filter}: ${value}`,
  removeChip: (filter: string, value: string) => `Bỏ lọc ${filter}: ${value}`,
  clear: 'Xóa bộ lọc',
  sections: 'Trong bài:',
  /** The list of pages that are no articles. */
  pages: 'Trang của cổng',
  /** After a sentence that says how many articles there are. */
  pagesFound: (count: number) => `Ngoài ra có ${formatNumber(count)} trang của cổng.`,
  views: (count: number) => `Lượt xem: ${formatNumber(count)}`,
  suggestions: 'Gợi ý tìm kiếm',
  suggested: (count: number) => `Có ${formatNumber(count)} gợi ý. Dùng phím mũi tên để chọn.`,
  noSuggestions: 'Không có gợi ý.',
  seeAll: (query: string) => `Xem mọi kết quả cho ${quoted(query)}`,
  suggesting: 'Đang tìm gợi ý…',
  suggestionsFailed: 'Chưa tải được gợi ý.',
  /** After a sentence that says why there is no suggestion. */
  seeElsewhere: (query: string) => `Tìm ${quoted(query)} trên trang tìm kiếm`,
  otherWays: 'Tìm bằng cách khác',
  withoutScript:
    'Chức năng tìm kiếm cần JavaScript, hiện trình duyệt chưa bật. Vẫn có thể tìm bài viết theo thời gian, theo chuyên mục hoặc theo sơ đồ cổng.',
  pageTitle: (query: string, page: string) => `${query} – ${page}`,
};
