/** The guide for editors shows what works: its examples are valid, its messages are those of the program. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkReferences, locate } from '../../src/content/check-references.ts';
import { parseMarkdownFile, splitFrontMatter } from '../../src/content/front-matter.ts';
import { ContentError } from '../../src/content/problems.ts';
import { readContent } from '../../src/content/read-content.ts';
import { renderMarkdown } from '../../src/markdown/index.ts';
import { alert } from '../../src/schemas/alert.ts';
import { article } from '../../src/schemas/article.ts';
import { topic } from '../../src/schemas/topic.ts';
import { blocksOf, ROOT } from '../support/documents.ts';
import { stubContext } from './markdown/context.ts';

describe('huong-dan-bien-tap.md', () => {
  const blocks = blocksOf('docs/huong-dan-bien-tap.md').filter(({ language }) => language === 'md');
  const schemas = { articles: article, alerts: alert, topics: topic };
  const whole = blocks.filter(({ title }) => /\.md$/.test(title));

  test.each(whole)('the example $title is a valid file', ({ title, code }) => {
    const schema = schemas[title.split('/')[0] as keyof typeof schemas];
    const parsed = parseMarkdownFile(code);
    expect(parsed.faults).toEqual([]);
    expect(schema.safeParse(parsed.data).error?.issues).toBeUndefined();
    expect(parsed.body.trim()).not.toBe('');
  });

  test.each(blocks.filter(({ title }) => !title.endsWith('broken')))(
    'the text of $title is free of faults',
    async ({ code }) => {
      const { context, faults } = stubContext();
      const picture = () => context.picture('./co-anh.jpg');
      await renderMarkdown(splitFrontMatter(code)?.body ?? code, { ...context, picture });
      expect(faults).toEqual([]);
    },
  );

  const folder = mkdtempSync(path.join(tmpdir(), 'tin-quan-docs-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('the broken file gives the message that follows it', async () => {
    const [broken] = blocks.filter(({ title }) => title.endsWith('broken'));
    const shown = blocksOf('docs/huong-dan-bien-tap.md').find(
      ({ language }) => language === 'text',
    )?.code;
    cpSync(path.join(ROOT, 'tests/fixtures/minimal'), folder, { recursive: true });
    const file = path.join(folder, broken?.title.split(' ')[0] ?? '');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, broken?.code ?? '');
    const { content, problems } = await readContent(folder);
    problems.push(...(await locate(folder, checkReferences(content))));
    expect(shown?.trim()).toBe(new ContentError(problems).message.trim());
  });
});
