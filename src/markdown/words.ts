/** The words that rendering adds to an article. */
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
