/** A line that a message proposes, put in the place of the old one, is read as the text that was typed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../../src/content/front-matter.ts';
import { runs } from '../../../support/properties.ts';

/** The text with its first fault mended as its hint says, over and over; what it is read as, and the faults that are left. */
function mend(source: string) {
  const lines = source.split('\n');
  for (let round = 0; round < 3; round += 1) {
    const parsed = parseYaml(lines.join('\n'));
    const [fault] = parsed.faults;
    const [, written] = /^Hãy viết: (.*)$/.exec(fault?.hint ?? '') ?? [];
    if (fault === undefined || written === undefined) return parsed;
    const [lead = ''] = /^\s*(?:- )?/.exec(lines[fault.line - 1] ?? '') ?? [];
    const below = Number(/xóa (\d+) dòng/.exec(fault.message)?.[1] ?? 0);
    const indent = written.startsWith('- ') ? lead.replace('- ', '') : lead;
    lines.splice(fault.line - 1, below + 1, `${indent}${written}`);
  }
  return parseYaml(lines.join('\n'));
}

describe('the proposed line is read as it was meant', () => {
  test.each<[source: string, data: object]>([
    [
      'cover: { alt: Ao, caption: Ao Sen "sau 30 ngày": nước trong, sen nở }',
      { cover: { alt: 'Ao', caption: 'Ao Sen "sau 30 ngày": nước trong, sen nở' } },
    ],
    [
      'attachments: [{ file: ./a.pdf, title: A, b }, { file: ./b.pdf, title: C }]',
      {
        attachments: [
          { file: './a.pdf', title: 'A, b' },
          { file: './b.pdf', title: 'C' },
        ],
      },
    ],
    [
      'cover: { src: ./a.jpg, alt: Cầu: mới, Sen: đẹp }',
      { cover: { src: './a.jpg', alt: 'Cầu: mới, Sen: đẹp' } },
    ],
    ["cover:\n  src: ./a.jpg\n  alt: 'Lúc 8h30''", { cover: { src: './a.jpg', alt: "Lúc 8h30'" } }],
    ['tags: "sốt xuất huyết", "y tế"', { tags: ['sốt xuất huyết', 'y tế'] }],
    ['tags: {khảo sát, 47%, rác}', { tags: ['khảo sát', '47%', 'rác'] }],
    ['tags: ["phí rác"; "hỏi - đáp"]', { tags: ['phí rác', 'hỏi - đáp'] }],
    ['tags: [báo cáo, "ngân sách]\nauthor: A', { tags: ['báo cáo', 'ngân sách'], author: 'A' }],
    [
      'summary:\n  Nhận hồ sơ ở phòng 105.\n  Điện thoại: 0900 (giờ hành chính)\nauthor: A',
      {
        summary: 'Nhận hồ sơ ở phòng 105. Điện thoại: 0900 (giờ hành chính)',
        author: 'A',
      },
    ],
    ['title: [Ảnh] #SenHạ', { title: '[Ảnh] #SenHạ' }],
    ['author: [Tổ 5', { author: '[Tổ 5' }],
    ['title: ?\nauthor: A', { title: '?', author: 'A' }],
  ])('%j', (source, data) => {
    expect(mend(source)).toMatchObject({ faults: [], data });
  });

  test('a group of fields that a line cannot hold is not put in quotation marks', () => {
    const { faults } = parseYaml('source: { name: "Báo" [Sen] } *Gấp* }\n');
    expect(faults[0]?.hint).toContain('Hãy viết mỗi trường một dòng ở dưới');
  });
});

test('faults of other kinds do not hide what a comment cuts off', () => {
  const { faults } = parseYaml('title: [Gấp] Họp\nsummary: Họp #5\nauthor: "Tổ 5\n');
  expect(faults.map(({ line }) => line).sort()).toEqual([1, 2, 3]);
});

interface Read {
  title: unknown;
  cover: { alt: unknown };
  tags: unknown[];
  author: unknown;
}

const WORDS =
  'Sen Hạ đạt 3,5% 1.500.000 m² “giờ vàng” [b] {c} https://a.example/x#c TP.HCM: "hai" rác, nước: C&D *Gấp*'.split(
    ' ',
  );
const SIGNS = '# & * ! % @ ` | > , - -- ? : ; ... ~ = + / [ ] { } " ^ •'.split(' ');

test('the text behind a name is read as it was typed once it is written as its message says', () => {
  const value = fc
    .array(fc.constantFrom(...WORDS, ...WORDS, ...SIGNS), { minLength: 1, maxLength: 6 })
    // A mark at the start is taken for one around the whole value, of which the other is missing.
    .map((words) => words.join(' ').replace(/^["']+/, 'A '))
    .filter((text) => !/[#>|]/.test(text.slice(-1)) && !/^[|>]/.test(text));
  const place = fc.constantFrom('title: ', 'cover:\n  alt: ', 'title:', 'tags:\n  - ');
  fc.assert(
    fc.property(place, value, (before, text) => {
      const { data, faults } = mend(`${before}${text}\nauthor: A\n`);
      if (faults.length > 0) return;
      const { title, cover, tags, author } = data as Partial<Read>;
      expect(author).toBe('A');
      // What is no text, or nothing, is told by the schema.
      const read = [title, cover?.alt, tags?.[0]].find((each) => typeof each === 'string');
      if (read !== undefined) expect(read).toBe(text.trim());
    }),
    runs(150),
  );
});
