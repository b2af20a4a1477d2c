/** Words of listening to an article. */
import type { Language } from '../domain/languages.ts';

export const readAloudWords = {
  listen: 'Nghe bài viết',
  /** The browser has no voice for the language of the article. */
  noVoice: (lang: Language) =>
    `Chưa nghe được bài viết: máy này chưa có giọng đọc ${lang === 'vi' ? 'tiếng Việt' : 'tiếng Anh'}.`,
  addVoice: 'Cách thêm giọng đọc',
  controls: 'Nghe bài viết',
  play: 'Nghe tiếp',
  pause: 'Tạm dừng',
  previousParagraph: 'Đoạn trước',
  previousSentence: 'Câu trước',
  nextSentence: 'Câu sau',
  nextParagraph: 'Đoạn sau',
  rate: 'Tốc độ đọc',
  close: 'Thôi nghe',
  /** The speed of reading, as shown: 1,25×. */
  times: (rate: number) => `${String(rate).replace('.', ',')}×`,
  playing: 'Đang đọc.',
  resumed: 'Đọc tiếp từ chỗ đã nghe lần trước.',
  paused: 'Đã tạm dừng.',
  ended: 'Đã đọc hết bài.',
  online:
    'Giọng đọc này là dịch vụ trên mạng của trình duyệt: câu đang đọc được gửi tới dịch vụ ấy.',
  blocked: 'Trình duyệt chưa cho phát tiếng. Xin bấm “Nghe tiếp”.',
  failed: 'Giọng đọc không trả lời. Xin bấm “Nghe tiếp” để thử lại.',
  notLoaded: 'Chưa tải được phần nghe. Xin kiểm tra mạng rồi bấm lại.',
  /** Before the rows of a table without a caption, for the voice of its text. */
  table: { vi: 'Bảng.', en: 'Table.' } satisfies Record<Language, string>,
};
