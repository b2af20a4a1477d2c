/** Each example of docs/fields.md and docs/huong-dan-bien-tap.md is read by the program as the document says. */
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/content/front-matter.ts';
import { parseDate } from '../../src/domain/time/parse-date.ts';
import { renderMarkdown } from '../../src/markdown/index.ts';
import { abbreviations } from '../../src/schemas/abbreviations.ts';
import { synonyms } from '../../src/schemas/synonyms.ts';
import { blocksOf, read, withoutBlocks } from '../support/documents.ts';
import { visibleText } from '../support/visible-text.ts';
import { stubContext } from './markdown/context.ts';
import { samples } from './schemas/samples.ts';

/** The cells of the rows of a table, without its heading; the heading row is known by how it begins. */
function rowsOf(markdown: string, head: string): string[][] {
  const [, table = ''] = markdown.split(`\n| ${head}`);
  const lines = table.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && !line.startsWith('|'));
  return lines.slice(2, end).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What stands in backticks, single or double. */
function codesIn(cell = ''): string[] {
  const found = cell.matchAll(/``\s?(.+?)\s?``|`([^`]+)`/g);
  return [...found].map(([, long, short]) => (long ?? short ?? '').replaceAll('\\|', '|'));
}

describe('fields.md', () => {
  const SECTIONS: Readonly<Record<string, string>> = {
    'Bài viết': 'article',
    'Thông báo khẩn': 'alert',
    'Chuyên mục': 'category',
    'Dòng sự kiện': 'topic',
    'Trang thông tin': 'page',
    Cổng: 'portal',
    'Lượt xem và đánh giá': 'counts',
  };
  const examples = read('docs/fields.md')
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const [title = ''] = section.split('\n');
      return rowsOf(section, 'Trường').flatMap(([name = '', , form = '']) =>
        examplesIn(form).map(
          (example) => [SECTIONS[title] ?? title, codesIn(name)[0] ?? '', example] as const,
        ),
      );
    });

  /** `true (có) hoặc false (không)`, `…, ví dụ 3`, `{ name: "Tên nguồn", url: https://… }` → what an editor copies. */
  function examplesIn(form: string): string[] {
    const filled = form.replaceAll('https://…', 'https://vidu.example/').replaceAll('\\[', '[');
    if (filled.includes('{ "tên nguồn": … }')) return [];
    const [, item] = /^một danh sách; mỗi mục: (\{.*\})/.exec(filled) ?? [];
    if (item) return [`[${item}]`];
    const [fields] = /^\{.*\}/.exec(filled) ?? [];
    if (fields) return [fields];
    const words = [...filled.matchAll(/(\w+) \([^)]*\)/g)].map(([, word = '']) => word);
    const [, given] = /ví dụ (.+?)(?:;|$)/.exec(filled) ?? [];
    return given ? given.split(' hoặc ') : words;
  }

  test('there are examples of fields of each kind of file', () => {
    expect(examples.length).toBeGreaterThan(30);
    expect(new Set(examples.map(([kind]) => kind))).toEqual(new Set(Object.keys(samples)));
  });

  test.each(examples)('%s: %s: %s is accepted', (kind, field, example) => {
    const { data, faults } = parseYaml(`value: ${example}`);
    expect(faults).toEqual([]);
    const file = structuredClone(samples[kind]?.data ?? {});
    let place: Record<string, unknown> = file;
    const steps = field.replace('[]', '.0').split('.');
    for (const step of steps.slice(0, -1)) place = place[step] as Record<string, unknown>;
    place[steps.at(-1) ?? ''] = (data as { value: unknown }).value;
    // An end stands behind its beginning.
    for (const [name, date] of [
      ['from', '2020-01-01'],
      ['publishedAt', '2020-01-01'],
      ['until', '2090-01-01'],
    ] as const) {
      if (name in place && name !== steps.at(-1)) place[name] = date;
    }
    if (field === 'publishedAt') for (const name of ['updatedAt', 'updateNote']) delete file[name];
    if (field === 'lang') delete file['translationOf'];
    expect(samples[kind]?.schema.safeParse(file).error?.issues).toBeUndefined();
  });
});

describe('huong-dan-bien-tap.md', () => {
  const manual = read('docs/huong-dan-bien-tap.md');
  const render = async (markdown: string) => {
    const { context, faults } = stubContext();
    const accepting = {
      ...context,
      link: (href: string) => href,
      picture: () => context.picture('./co-anh.jpg'),
    };
    const { html } = await renderMarkdown(markdown, accepting);
    return { html, faults, shown: visibleText(html).trim() };
  };

  const dates = rowsOf(manual, 'Cách viết').flatMap(([cell = '', meaning = '']) =>
    codesIn(cell).map((date) => [date, meaning] as const),
  );
  test.each(dates)('the date %s means: %s', (date, meaning) => {
    const midnight = new Date('2026-11-15T00:00:00+07:00');
    const morning = new Date('2026-11-15T10:30:00+07:00');
    expect(parseDate(date)).toEqual(meaning.startsWith('0 giờ') ? midnight : morning);
  });

  test.each([
    ['## Kết quả đạt được', '<h2'],
    ['**chữ đậm**', '<strong>chữ đậm</strong>'],
    ['*chữ nghiêng*', '<em>chữ nghiêng</em>'],
    ['~~chữ bỏ~~', '<del>chữ bỏ</del>'],
    ['25 m<sup>2</sup>', '<sup>2</sup>'],
    ['CO<sub>2</sub>', '<sub>2</sub>'],
    ['- ', '<li>'],
    ['1. ', '<li>'],
    ['> ', '<blockquote>'],
  ])('the form “%s” of the table is written so, and gives %s', async (form, element) => {
    const forms = rowsOf(manual, 'Muốn có').flatMap(([, cell]) => codesIn(cell));
    expect(forms.map((each) => each.trim())).toContain(form.trim());
    const { html, faults } = await render(form.endsWith(' ') ? `${form}Chữ` : form);
    expect(faults).toEqual([]);
    expect(html).toContain(element);
  });

  test('the form of a footnote gives one', async () => {
    const cell = rowsOf(manual, 'Muốn có').find(([what]) => what?.startsWith('Chú thích'))?.[1];
    const { html, faults } = await render(codesIn(cell).join('\n\n'));
    expect(faults).toEqual([]);
    expect(html).toContain('footnote');
  });

  const pasted = rowsOf(manual, 'Trong bản gốc');
  const kept = pasted
    .filter(([, , cure]) => cure === 'để nguyên')
    .flatMap(([from]) => codesIn(from));
  test.each(kept.filter((sign) => sign.length > 1))(
    '“%s” is shown as it is, as the table says',
    async (sign) => {
      const alone = await render(`Chữ ${sign} chữ`);
      expect(alone.faults).toEqual([]);
      expect(alone.shown).toBe(`Chữ ${sign} chữ`);
    },
  );

  const changed = pasted
    .filter(([, , cure]) => cure !== 'để nguyên')
    .flatMap(([from]) => codesIn(from))
    .filter((sign) => /[\p{L}\p{N}>]{2}|%|\\|\d /u.test(sign) && !sign.includes('…'));
  test.each(changed)('“%s” is told, as the table says', async (sign) => {
    // A sign at the beginning of an item, and one of a line.
    const { faults } = await render(
      /^\S{1,3}$/.test(sign) ? `Gồm:\n${sign} Một\n${sign} Hai` : sign,
    );
    expect(faults).not.toEqual([]);
  });

  const cures = pasted
    .flatMap(([, , cure]) => codesIn(cure))
    .filter((sign) => /[\p{L}\p{N}]{2}|[\p{L}\p{N}] |\\\\|\d%/u.test(sign));
  test.each(cures)('“%s”, which the table proposes, is written without a fault', async (sign) => {
    expect((await render(`Chữ.\n\n${sign}\n\nChữ.`)).faults).toEqual([]);
  });

  const bold = rowsOf(manual, 'Viết  ');
  test.each(bold)(
    'bold: %s is told (%s), and %s is what the message proposes',
    async (bad, _, good) => {
      const [first] = (await render(codesIn(bad)[0] ?? '')).faults;
      expect(first?.hint).toContain(codesIn(good)[0]);
      expect((await render(codesIn(good)[0] ?? '')).faults).toEqual([]);
    },
  );

  const links = rowsOf(manual, 'Dẫn tới').flatMap(([, cell]) => codesIn(cell));
  test.each(links.filter((link) => link.startsWith('[')))('the link %s is one', async (link) => {
    const { html, faults } = await render(`${link}\n\n## Kết quả đạt được\n\nChữ.`);
    expect(faults).toEqual([]);
    expect(html).toContain('<a href=');
  });

  test('each table of the manual has examples that are tried', () => {
    const counts = [dates, kept, changed, cures, bold, links].map((list) => list.length);
    expect(Math.min(...counts), counts.join()).toBeGreaterThan(1);
    expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThan(40);
  });

  test.each([
    ['abbreviations.yaml', abbreviations],
    ['synonyms.yaml', synonyms],
  ])('the example of %s is accepted', (title, schema) => {
    const code =
      blocksOf('docs/huong-dan-bien-tap.md').find((block) => block.title === title)?.code ?? '';
    expect(code).not.toBe('');
    expect(schema.safeParse(parseYaml(code).data).error?.issues).toBeUndefined();
  });

  test('the picture with a space in its name is found, and attributes behind one are told', async () => {
    const text = withoutBlocks(manual);
    const [picture = ''] = /!\[Mô tả\]\(<[^>]+>\)/.exec(text) ?? [];
    expect((await render(picture)).html).toContain('<img');
    const [attributes = ''] = /(?<=`)\{width=50%\}(?=`)/.exec(text) ?? [];
    expect((await render(`${picture}${attributes}`)).faults[0]?.message).toContain('{width=50%}');
  });
});
