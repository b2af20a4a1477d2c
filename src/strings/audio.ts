/** Words around sound and film. */
export const audioWords = {
  listen: 'Nghe bài viết',
  /** `3 phút 25 giây, MP3, 1,2 MB` */
  facts: (parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(', '),
  downloadAudio: 'Tải tệp nghe',
  transcript: 'Lời của bản nghe',
  noPlayer: 'Trình duyệt này không phát được tệp.',
};
