import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PUBLIC_ABBREVIATIONS } from '../../../../src/domain/search/abbreviations.ts';
import { createSpeaker } from '../../../../src/domain/speech/speak.ts';
import { expectLinearTime } from '../../../support/linear-time.ts';
import { runs } from '../../../support/properties.ts';

const FOLDER = path.join(import.meta.dirname, 'said');
/** What content/abbreviations.yaml of a portal adds. */
const OWN = [
  ['QU', 'Quận ủy'],
  ['BQLDA', 'Ban Quản lý dự án'],
  ['TTVH', 'Trung tâm Văn hóa'],
] as const;
const speak = createSpeaker([...OWN, ...PUBLIC_ABBREVIATIONS]);

const casesOf = (file: string) =>
  readFileSync(path.join(FOLDER, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => line.split(' ⇒ ') as [written: string, said: string]);

const files = readdirSync(FOLDER);
const all = files.flatMap(casesOf);

for (const file of files) {
  describe(`in ${file}`, () => {
    test.each(casesOf(file))('“%s” is said “%s”', (written, said) => {
      expect(speak(written)).toBe(said);
    });
  });
}

test('the table has at least 200 cases', () => {
  expect(all.length).toBeGreaterThanOrEqual(200);
});

test('a short form of the portal is said instead of the public one', () => {
  const own = createSpeaker([['TTHC', 'Trung tâm Hành chính'], ...PUBLIC_ABBREVIATIONS]);
  expect(own('TTHC quận')).toBe('Trung tâm Hành chính quận');
});

/** What real texts are made of, in any order. */
const pieces = fc.oneof(
  fc.constantFrom(...all.map(([written]) => written)),
  fc.constantFrom(
    ' ',
    ', ',
    '. ',
    ' – ',
    '-',
    '/',
    '.',
    '(',
    ')',
    '%',
    ' m²',
    'đ',
    '¹',
    '[1]',
    '\n',
  ),
  fc.integer({ min: 0, max: 99_999_999 }).map(String),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

test('any text is said without an error and without digits, and letters are never said as nothing', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const said = speak(text);
      expect(said).not.toMatch(/[0-9\u0000]/);
      if (/\p{L}/u.test(text)) expect(said).toMatch(/[\p{L}]/u);
    }),
    runs(400),
  );
});

test.each([
  '1',
  '12.',
  '1.234 ',
  '1,',
  '0',
  '13/01/2023 ',
  '1/',
  '1-',
  '-',
  '/',
  'UBND ',
  'A.',
  'a',
  'Đ',
  'TP.',
  '159-KH/QU ',
  '(',
  '[1]',
  '², ',
  './.',
  ' ',
  'a@',
  'https://a',
  'x1',
  '0901 ',
  'm²',
])('saying “%s” many times over takes linear time', async (part) => {
  await expectLinearTime((size) => part.repeat(size), 5_000, speak);
});
