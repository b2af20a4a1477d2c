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
