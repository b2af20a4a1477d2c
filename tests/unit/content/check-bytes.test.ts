/** Bytes that are no text are told for what they are. */
import { expect, test } from 'vitest';
import { checkBytes } from '../../../src/content/check-bytes.ts';

test('a text in UTF-8 is read, also with a mark of byte order and a character that was broken before', () => {
  expect(checkBytes(Buffer.from('\uFEFFBến Đò \uFFFD'))).toBeUndefined();
});

test.each([
  ['a text in another encoding', Buffer.from('Mot\nB\xEA\xECn', 'latin1'), 2],
  ['a text in UTF-16', Buffer.from('\uFEFFBến', 'utf16le'), 1],
])('%s is told with the first line that cannot be read', (_, bytes, line) => {
  expect(checkBytes(bytes)).toMatchObject({
    severity: 'error',
    line,
    message: 'Tệp không phải văn bản Unicode (UTF-8).',
  });
});

test.each([
  ['PK\x03\x04\x14', '.docx'],
  ['\xD0\xCF\x11\xE0\xA1\xB1', '.doc'],
  ['{\\rtf1\\ansi', '.rtf'],
  ['%PDF-1.4', '.pdf'],
])('a document that begins with %j is told as one of %s', (start, extension) => {
  const fault = checkBytes(Buffer.from(start, 'latin1'));
  expect(fault?.message).toContain(`${extension}`);
  expect(fault?.hint).toContain('đính kèm');
});

test('a text of an old encoding is told by its name, since to save it as UTF-8 would mend nothing', () => {
  // “Chương trình phát triển kinh tế” in TCVN3.
  const text = 'Ch\u00ad\u00acng tr\u00d7nh ph\u00b8t tri\u00d3n kinh t\u00d5';
  const hint = checkBytes(Buffer.from(text, 'latin1'))?.hint;
  expect(hint).toContain('TCVN3');
  expect(checkBytes(Buffer.from('Mot\nB\xEA\xECn', 'latin1'))?.hint).not.toContain('TCVN3');
});
