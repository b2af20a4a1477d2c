/** What is in a file, in words. */
import type { FileKind } from '../domain/file-signatures.ts';

/** What a file is, at the end of a sentence. */
export const CONTENTS: Readonly<Record<FileKind, string>> = {
  empty: 'tệp trống, không có gì bên trong',
  pdf: 'bên trong là một tệp PDF',
  zip: 'bên trong là một tệp .docx, .xlsx, .odt hoặc tệp nén .zip',
  office: 'bên trong là một tệp Office đời cũ (.doc, .xls, .ppt), hoặc có mật khẩu',
  rtf: 'bên trong là một tệp .rtf',
  rar: 'bên trong là một tệp nén .rar',
  '7z': 'bên trong là một tệp nén .7z',
  gzip: 'bên trong là một tệp nén .gz',
  tar: 'bên trong là một tệp nén .tar',
  picture: 'bên trong là một ảnh',
  mp3: 'bên trong là một tệp âm thanh .mp3',
  mp4: 'bên trong là một tệp .mp4 hoặc .m4a',
  ogg: 'bên trong là một tệp âm thanh .ogg hoặc .opus',
  webm: 'bên trong là một tệp video .webm',
  program: 'bên trong là một chương trình chạy được',
  html: 'bên trong là một trang web (HTML)',
  other: 'bên trong là thứ khác',
};
