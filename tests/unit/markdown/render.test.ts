/** What renderMarkdown promises beyond the HTML of the cases. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGE_IDS, renderMarkdown } from '../../../src/markdown/index.ts';
import { slugify } from '../../../src/domain/vietnamese/slug.ts';
import { stubContext } from './context.ts';

const ROOT = path.join(import.meta.dirname, '../../..');

describe('the headings of the result', () => {
  test('headings come in order, with their final level and id, without footnote numbers', async () => {
    const { context } = stubContext();
    const { headings } = await renderMarkdown(
      '# Một\n\n## Đường *Đồng Gạo*[^1]\n\n### 3. Tiến độ\n\n[^1]: Chú thích.\n',
      context,
    );
    expect(headings).toEqual([
      { depth: 2, id: 'mot', text: 'Một' },
      { depth: 2, id: 'duong-dong-gao', text: 'Đường Đồng Gạo' },
      { depth: 3, id: 'muc-3-tien-do', text: '3. Tiến độ' },
    ]);
  });

  test('no heading takes an id of the page around the article', async () => {
    const { context } = stubContext();
    const markdown = PAGE_IDS.map((id) => `## ${id.replaceAll('-', ' ')}`).join('\n\n');
    const { headings } = await renderMarkdown(markdown, context);
    expect(headings.map(({ id }) => id)).toEqual(PAGE_IDS.map((id) => `${id}-2`));
  });

  test('every id that stands in a page, layout or component is known to the headings', () => {
    const templates = globSync('src/**/*.astro', { cwd: ROOT });
    const ids = templates.flatMap((file) =>
      [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/\sid="([^"]+)"/g)].map(
        ([, id]) => id ?? '',
      ),
    );
    const ambiguous = ids.filter((id) => slugify(id) === id);
    expect(ambiguous.filter((id) => !PAGE_IDS.includes(id))).toEqual([]);
  });
});

describe('the words of the result', () => {
  test.each([
    ['Ủy ban nhân dân quận', 5],
    ['## Kết quả\n\nTăng **12,5%** – so với năm 2022./.', 8],
    ['Một[^1].\n\n[^1]: Hai ba.', 4],
    ['', 0],
    ['![Bờ sông](./co-bo-song.jpg "Bờ sông sau khi dọn")', 5],
    ['[Trang ngoài](https://a.example/)', 2],
  ])('%j has %i words that a reader sees', async (markdown, words) => {
    expect((await renderMarkdown(markdown, stubContext().context)).words).toBe(words);
  });
});

test('an article in decomposed Unicode becomes the same page as in composed', async () => {
  const markdown = '## Đường Hòa Bình\n\n[Kế hoạch](<./kế hoạch năm.pdf>)\n';
  const [composed, decomposed] = [stubContext(), stubContext()];
  expect(await renderMarkdown(markdown.normalize('NFD'), decomposed.context)).toEqual(
    await renderMarkdown(markdown, composed.context),
  );
  expect(decomposed.faults).toEqual([]);
});

test('an article with the line ends of Windows has its faults on the same lines', async () => {
  const markdown = '## Một\n\nĐoạn một\n\n**"a"**b\n\n- x\n- y\n';
  const [unix, windows] = [stubContext(), stubContext()];
  const { headings } = await renderMarkdown(markdown, unix.context);
  const rendered = await renderMarkdown(markdown.replaceAll('\n', '\r\n'), windows.context);
  expect(rendered.headings).toEqual(headings);
  expect(windows.faults).toEqual(unix.faults);
  expect(windows.faults.map(({ line }) => line)).toEqual([5]);
});

test('articles rendered at the same time are not mixed up', async () => {
  const articles = Array.from({ length: 20 }, (_, index) => index);
  const results = await Promise.all(
    articles.map(async (index) => {
      const { context, faults } = stubContext();
      const markdown = `## Mục ${index}\n\n![Cầu](./co-${index}.jpg)\n\n[x](/khong-co-${index}/)\n`;
      const { html, headings } = await renderMarkdown(markdown, context);
      return { picture: html.includes(`co-${index}.960`), headings: headings.length, faults };
    }),
  );
  results.forEach(({ picture, headings, faults }, index) => {
    expect(picture).toBe(true);
    expect(headings).toBe(1);
    expect(faults.map(({ message }) => message)).toEqual([
      `Liên kết “x” tới /khong-co-${index}/ không dẫn tới trang hay tệp nào của cổng.`,
    ]);
  });
});

describe('a step that fails', () => {
  const fail = () => {
    throw new Error('đĩa hỏng');
  };
  test.each([
    ['resolve-pictures', '![Cầu](./co-cau.jpg)', { picture: async () => fail() }],
    ['resolve-links', '[Kế hoạch](./ke-hoach.pdf)', { link: fail }],
    ['check-markdown', '**"a"**b', { report: fail }],
    ['clean-html', '<font>x</font>', { report: fail }],
  ])(
    'a failure in %s stops the rendering with the name of the step',
    async (name, markdown, broken) => {
      const rendering = renderMarkdown(markdown, { ...stubContext().context, ...broken });
      await expect(rendering).rejects.toThrow(`Markdown step "${name}" failed: đĩa hỏng`);
    },
  );
});

test('a box below a lone sign of a list is shown, though it is in no item', async () => {
  const { context } = stubContext();
  const { html } = await renderMarkdown('+\n[x] Đã nộp\n[ ] Chưa nộp', context);
  expect(html).toContain('[x] Đã nộp');
});

test('the text of a block that may not stay does not run together with what stands below it', async () => {
  const { context } = stubContext();
  const { html } = await renderMarkdown('<center>\nThư mời\n</center>\nBà Mận', context);
  expect(html.replace(/\s+/g, ' ')).toContain('<p> Thư mời </p>');
});

test('a list of + is a level of the item of - above it, and the list of - goes on behind it', async () => {
  const { context } = stubContext();
  const { html } = await renderMarkdown('- Thuế;\n+ Nhà\n+ Đất\n- Phí\n\nHết', context);
  expect(html.replace(/\s+/g, '')).toBe(
    '<ul><li>Thuế;<ul><li>Nhà</li><li>Đất</li></ul></li><li>Phí</li></ul><p>Hết</p>',
  );
  const sums = await renderMarkdown('- 5.000 đ\n+ 2.000 đ', context);
  expect(sums.html.match(/<ul>/g)).toHaveLength(2);
  expect(sums.html).not.toMatch(/<li>[^<]*<ul>/);
});

test('every fault has a hint', async () => {
  const { context, faults } = stubContext();
  await renderMarkdown('# A\n\n![](x.png) [y](z) **"a"**b <font>c</font>[^9]\n', context);
  expect(faults.length).toBeGreaterThan(4);
  for (const { line, message, hint } of faults) {
    expect(line).toBeGreaterThan(0);
    expect(message).toMatch(/^\p{Lu}.*\.$/u);
    expect(hint).toMatch(/^(?:Hãy|Nếu) /);
  }
});

test('what rendering adds to an English text is in English, and to any other in Vietnamese', async () => {
  const markdown =
    'Thu phí.[^1] Xem [nơi khác](https://mau.example/).\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n![Cầu mới](./co-cau.jpg)\n\n![Cầu cũ](./co-cau.jpg)\n\n- [x] Xong\n\n[^1]: Chú.\n';
  const added = {
    en: ['Footnotes', 'Back to footnote 1', '(external site)', 'Table: A, B', 'Gallery'],
    vi: ['Chú thích', 'Quay lại chú thích 1', '(mở trang ngoài)', 'Bảng: A, B', 'Bộ ảnh'],
  };
  for (const lang of ['en', 'vi', undefined] as const) {
    const { context } = stubContext();
    const { html } = await renderMarkdown(markdown, { ...context, lang });
    for (const [of, words] of Object.entries(added)) {
      for (const word of words) expect(html.includes(word), word).toBe(of === (lang ?? 'vi'));
    }
    expect(html).toContain(lang === 'en' ? 'aria-label="Done"' : 'aria-label="Đã xong"');
    expect(html).toContain(lang === 'en' ? 'enlarge picture' : 'xem ảnh lớn');
  }
});
