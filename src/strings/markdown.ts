/** Text that rendering adds to a text, in its own language: a voice that reads English reads these words, too. */
import { languageOf, type InLanguage, type Language } from '../domain/languages.ts';

const vi = {
  gallery: 'Bộ ảnh',
  enlarge: 'xem ảnh lớn',
  footnotes: 'Chú thích',
  /** @param time number of the mention of the same footnote, from 1 */
  backToFootnote: (number: number, time: number) =>
    time > 1
      ? `Quay lại chú thích ${number} trong bài, lần nhắc thứ ${time}`
      : `Quay lại chú thích ${number} trong bài`,
  /** A caption that numbers the table says what it is. */
  table: (title: string) => (/^Bảng\s/i.test(title) ? title : `Bảng: ${title}`),
  numberedTable: (number: number, headers?: string) =>
    headers ? `Bảng ${number}: ${headers}` : `Bảng ${number}`,
  externalLink: '(mở trang ngoài)',
  downloadVideo: 'Tải video',
  downloadAudio: 'Tải tệp âm thanh',
  taskDone: 'Đã xong',
  taskOpen: 'Chưa xong',
  missingPicture: (src: string) => `[Thiếu ảnh: ${src}]`,
};

const en: typeof vi = {
  gallery: 'Gallery',
  enlarge: 'enlarge picture',
  footnotes: 'Footnotes',
  backToFootnote: (number, time) =>
    time > 1 ? `Back to mention ${time} of footnote ${number}` : `Back to footnote ${number}`,
  table: (title) => (/^Table\s/i.test(title) ? title : `Table: ${title}`),
  numberedTable: (number, headers) => (headers ? `Table ${number}: ${headers}` : `Table ${number}`),
  externalLink: '(external site)',
  downloadVideo: 'Download video',
  downloadAudio: 'Download audio file',
  taskDone: 'Done',
  taskOpen: 'To do',
  missingPicture: (src) => `[Missing picture: ${src}]`,
};

const byLanguage: Readonly<Record<Language, typeof vi>> = { vi, en };

/** The words for a text, by its language. */
export function markdownWords(text: InLanguage): typeof vi {
  return byLanguage[languageOf(text)];
}
