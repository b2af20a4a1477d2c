/** Texts that only a machine or an attacker writes take time in proportion to their length, or are refused. */
import { describe, expect, test } from 'vitest';
import { parseMarkdownFile, parseYaml } from '../../../src/content/front-matter.ts';
import { renderMarkdown } from '../../../src/markdown/index.ts';
import { expectLinearTime } from '../../support/linear-time.ts';
import { stubContext } from './context.ts';

const render = (markdown: string) => renderMarkdown(markdown, stubContext().context);
/** `a~ a~~ a~~~ …`, about `size` signs in all. */
const growingRuns = (sign: string, size: number) =>
  Array.from({ length: Math.sqrt(2 * size) }, (_, at) => `a${sign.repeat(at + 1)}`).join(' ');

describe('a body is rendered in linear time', () => {
  test.each<[string, (size: number) => string]>([
    ['a run of tildes', (size) => `Phần một ${'~'.repeat(size)}`],
    ['a run of tildes between words', (size) => `Phần${'~'.repeat(size)}một`],
    [
      'runs of three tildes',
      (size) =>
        '~~~ a '
          .repeat(size / 6)
          .trim()
          .replace(/^/, 'a '),
    ],
    ['paragraphs of tildes', (size) => `${'~'.repeat(1_000)}a\n\n`.repeat(size / 1_000)],
    ['tildes in runs of growing length', (size) => growingRuns('~', size)],
    ['backticks in runs of growing length', (size) => growingRuns('`', size)],
    ['a run of backticks', (size) => `Phần một ${'`'.repeat(size)}`],
    ['a run of stars', (size) => `Phần một ${'*'.repeat(size)}`],
    ['a run of underscores', (size) => `Phần một ${'_'.repeat(size)}`],
    ['spaces in a target', (size) => `[a](./b${' '.repeat(size)}x y)`],
    ['quotation marks in a target', (size) => `![a](./b${' "'.repeat(size / 2)} x)`],
    ['spaces between words', (size) => `a${' '.repeat(size)}b`],
    ['tabs between words', (size) => `a${'\t'.repeat(size)}b`],
    ['spaces between stars', (size) => `**a${' '.repeat(size)}b **c`],
    ['bars', (size) => `a ${'| '.repeat(Math.min(size / 2, 90))}${' '.repeat(size)}x`],
    ['number signs', (size) => `# a ${'#'.repeat(size)} x`],
    ['spaces in a heading', (size) => `# a${' '.repeat(size)}b #`],
    ['dots', (size) => `Số: ${'. '.repeat(size / 2)}`],
    ['dashes', (size) => `a ${'- '.repeat(size / 2)}x`],
    ['commas behind an address', (size) => `https://a.example/${'., '.repeat(size / 3)}`],
    ['an address of e-mail that does not end', (size) => 'a.'.repeat(size / 2).slice(0, 19_000)],
    ['a tag whose name does not end', (size) => `<b>a</b> <${'a'.repeat(Math.min(size, 19_000))}`],
    ...['<!--', '<?', '<![CDATA[', '<!x'].map((opens): [string, (size: number) => string] => [
      `${opens} that does not close, hundreds of times`,
      (size) => `a ${opens} ${'một hai '.repeat(25)}`.repeat(size / 100),
    ]),
    ['attributes of a tag that does not end', (size) => `<a ${'b="c" '.repeat(size / 6)}`],
    ['attributes without marks', (size) => `Mục <ten ${'b=c'.repeat(size / 3)}`],
    ['attributes without values', (size) => '<b hay '.repeat(size / 7)],
    ['names of targets', (size) => '[2]: Luật\n'.repeat(Math.min(size / 10, 5_900))],
    ['a long name of a target', (size) => `[${'a '.repeat(size / 2)}]: b`],
    ['stars of hotels', (size) => '*** ** '.repeat(size / 7)],
    ['braces', (size) => `![a](./co-a.jpg)${'{a='.repeat(size / 3)}`],
    ['rows with long dashes', (size) => `a | b\n${'— | '.repeat(Math.min(size / 4, 90))}`],
    ['dashes behind an item', (size) => `- a${' -'.repeat(size / 2)} x`],
    ['spaces behind the sign of a quotation', (size) => `>${' '.repeat(size)}x`],
    ['a path that ends no line', (size) => `${'C:\\a '.repeat(size / 6)}"\\\nx`],
    ['words within a tag of a block', (size) => `<div>\n<b ${'a '.repeat(size / 2)}>`],
    ['lines within a block of HTML', (size) => `<div>\n${'Một dòng\n'.repeat(size / 20)}`],
    ['entities', (size) => '&copy; '.repeat(size / 7)],
    ['tags between blanks', (size) => `a ${'<b> x </b> '.repeat(size / 12)}`],
    ['emphasis across brackets', (size) => '*a (b* c) '.repeat(Math.min(size / 10, 900))],
    ['emphasis of underscores', (size) => '_a b_ '.repeat(Math.min(size / 6, 900))],
    ['quotations without a blank', (size) => '>a\n'.repeat(Math.min(size / 3, 5_900))],
    ['attributes of a tag', (size) => `<b ${'c=" '.repeat(size / 4)}>`],
  ])('%s', async (_, make) => {
    await expectLinearTime(make, 20_000, render);
  });
});

test.each<[string, (size: number) => string]>([
  ['dashes', (size) => `${'–'.repeat(size)}x`],
  ['dashes of two kinds', (size) => `${'–—'.repeat(size / 2)}x`],
  ['spaces', (size) => `${' '.repeat(size)}x`],
  ['spaces behind the opening line', (size) => `---${' '.repeat(size)}x`],
  ['lines of dashes', (size) => `${'- \n'.repeat(size / 3)}x`],
])('a file without front matter that begins with %s is judged in linear time', async (_, make) => {
  await expectLinearTime(make, 60_000, (source: string) =>
    parseMarkdownFile(source).faults.map(({ message }) => message),
  );
});

test.each<[string, (size: number) => string]>([
  ['anchors', (size) => `title: ${'&a'.repeat(size / 2)} x`],
  ['anchors in a list', (size) => `tags: [${'&a, '.repeat(size / 4)}]`],
  ['tags of values', (size) => `tags: [${'!a b, '.repeat(size / 6)}]`],
  ['groups of fields with commas', (size) => `cover: { ${'a, '.repeat(size / 3)}}`],
  ['items behind a name', (size) => `tags: ${'- a '.repeat(size / 4)}`],
])('fields with %s are read in linear time', async (_, make) => {
  await expectLinearTime(make, 40_000, (yaml: string) => parseYaml(yaml).faults);
});

describe('a message quotes the beginning of a long line', () => {
  const words = 'mùa xuân '.repeat(400);
  test.each([
    ['a link with spaces', `[a](./b ${words})`],
    ['a picture with a long description', `![${words}](./b c.jpg)`],
    ['stars', `**${words} **x`],
    ['a single star', `*${words} *`],
    ['a heading without a space', `##${words}`],
    ['a heading of level 1', `# ${words}`],
    ['a link that leads nowhere', `[${words}](/bai-viet/khong-co/)`],
    ['a path that leads nowhere', `[a](/bai-viet/${'khong-co-'.repeat(300)}/)`],
    ['a caption within a text', `Xem ![Cầu mới](./co-cau.jpg "${words}") đó.`],
    ['a link with a bad scheme', `[${words}](javascript:a)`],
    ['an unused definition', `[${words.slice(0, 900)}]: /a/`],
    ['a footnote without a text', `Xem [^${'nguồn'.repeat(150)}]`],
    ['an unknown tag', `<${'a'.repeat(900)} b="c">`],
    ['a line in a table', `| a | b |\n| - | - |\n${words}`],
  ])('%s', async (_, markdown) => {
    const { context, faults } = stubContext();
    await renderMarkdown(markdown, context);
    expect(faults).not.toEqual([]);
    for (const { message } of faults) expect(message.length, message).toBeLessThan(400);
  });
});

describe('footnotes that only footnotes mention', () => {
  const warnings = async (markdown: string) => {
    const { context, faults } = stubContext();
    const { html } = await renderMarkdown(markdown, context);
    return { html, messages: faults.map(({ message }) => message) };
  };

  test.each([
    ['two that mention each other', 'Bài.\n\n[^a]: Xem [^b]\n\n[^b]: Xem [^a]', ['[^a]', '[^b]']],
    ['one that mentions itself', 'Bài.\n\n[^a]: Xem [^a]', ['[^a]']],
    ['a chain that nothing begins', 'Bài.\n\n[^a]: Gốc.\n\n[^b]: Xem [^a]', ['[^a]', '[^b]']],
  ])('%s are warned of, each by name', async (_, markdown, names) => {
    const { messages } = await warnings(markdown);
    expect(messages).toHaveLength(names.length);
    names.forEach((name, at) => expect(messages[at]).toContain(`${name} không được nhắc tới`));
  });

  test('a footnote that a shown footnote mentions is shown without a warning', async () => {
    const { html, messages } = await warnings('Bài[^a].\n\n[^a]: Xem [^b]\n\n[^b]: Gốc.');
    expect(messages).toEqual([]);
    expect(html).toContain('Gốc.');
  });
});

test('text that was hidden by an attribute is published with a warning', async () => {
  const { context, faults } = stubContext();
  await renderMarkdown('<p hidden>chữ ẩn</p>', context);
  expect(faults).toMatchObject([{ severity: 'warning', line: 1 }]);
  expect(faults[0]?.message).toContain('hidden');
});
