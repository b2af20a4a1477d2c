/** Files that are no text, whatever their name: a Word document renamed, or a text in another encoding. */
import { isUtf8 } from 'node:buffer';
import { findReading } from '../domain/vietnamese/find-reading.ts';
import type { TextProblem } from './text-problem.ts';

/** How documents begin that editors rename to `.md`. */
const DOCUMENTS: readonly { start: string; name: string }[] = [
  { start: 'PK\x03\x04', name: 'tệp Word hay tệp nén (.docx, .odt, .zip)' },
  { start: '\xD0\xCF\x11\xE0', name: 'tệp Word đời cũ (.doc)' },
  { start: '{\\rtf', name: 'tệp RTF của Word (.rtf)' },
  { start: '%PDF', name: 'tệp PDF (.pdf)' },
];

/** Why these bytes are no text of the portal; undefined when they may be. */
export function checkBytes(bytes: Buffer): TextProblem | undefined {
  const start = bytes.toString('latin1', 0, 8);
  const document = DOCUMENTS.find((each) => start.startsWith(each.start));
  if (document) return { severity: 'error', line: 1, ...describeDocument(document.name) };
  if (isUtf8(bytes)) return undefined;
  const line = bytes.toString('utf8').split('\uFFFD', 1)[0]?.split('\n').length ?? 1;
  return { severity: 'error', line, ...WRONG_ENCODING, hint: hintFor(bytes) };
}

/** Names the old encoding, where one makes Vietnamese of the bytes: to save such a text as UTF-8 mends nothing. */
function hintFor(bytes: Buffer): string {
  const reading = findReading(new TextDecoder('windows-1252').decode(bytes));
  if (!reading) return WRONG_ENCODING.hint;
  return `Chữ trong tệp có lẽ theo bảng mã cũ ${reading.name}: hãy chuyển mã sang Unicode (UniKey, Ctrl+Shift+F6), rồi lưu tệp với bảng mã UTF-8.`;
}

/** Bytes that stand for no character of UTF-8. */
export const WRONG_ENCODING = {
  message: 'Tệp không phải văn bản Unicode (UTF-8).',
  hint: 'Lưu lại tệp với bảng mã UTF-8.',
};

function describeDocument(name: string): Pick<TextProblem, 'message' | 'hint'> {
  return {
    message: `Đây là một ${name} được đổi tên, không phải tệp chữ .md.`,
    hint: 'Mở tệp bằng chương trình của nó, chép chữ sang một tệp .md mới có phần đầu bài. Nếu là văn bản để tải về, đổi lại phần mở rộng cũ rồi đính kèm vào một bài.',
  };
}
