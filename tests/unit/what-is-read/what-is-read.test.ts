/** docs/decisions/what-is-read.md, row by row: each construct is answered as the document says. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkBodies } from '../../../src/content/check-bodies.ts';
import { checkDates } from '../../../src/content/check-dates.ts';
import { checkReferences } from '../../../src/content/check-references.ts';
import { checkTexts } from '../../../src/content/check-texts.ts';
import { parseYaml } from '../../../src/content/front-matter.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { renderMarkdown } from '../../../src/markdown/index.ts';
import { read } from '../../support/documents.ts';
import { expectVietnamese } from '../../support/vietnamese.ts';
import { visibleText } from '../../support/visible-text.ts';
import { stubContext } from '../markdown/context.ts';
import { FILE_INPUTS } from './file-inputs.ts';
import { YAML_INPUTS } from './front-matter-inputs.ts';
import type { Answer, Inputs } from './input.ts';
import { LINK_INPUTS } from './link-inputs.ts';
import { MARKDOWN_INPUTS } from './markdown-inputs.ts';

const NOW = new Date('2024-06-01T00:00:00Z');
const FILE = 'articles/2024/thu.md';
const CATEGORY = 'categories/thu.md';
const REQUIRED = { title: 'A', summary: 'B', publishedAt: '2024-05-01', categories: '[tin-tuc]' };

/** The constructs of the document with their answers. */
const rows = new Map(
  [...read('docs/decisions/what-is-read.md').matchAll(/^\| (.+?) +\| ([^|]+?) +\|$/gm)]
    .map(([, construct = '', answer = '']) => [construct, answer] as const)
    .filter(([construct]) => construct !== 'Construct' && !construct.startsWith('--')),
);
const tables = { YAML_INPUTS, FILE_INPUTS, MARKDOWN_INPUTS, LINK_INPUTS };

test('every row of the document has inputs, of each answer that it names, and every input a row', () => {
  const inputs = new Map(Object.values(tables).flatMap((table) => Object.entries(table)));
  expect([...inputs.keys()].sort()).toEqual([...rows.keys()].sort());
  for (const [construct, answer] of rows) {
    const named = (['read', 'warning', 'error'] as const).filter((word) => answer.includes(word));
    const given = new Set(inputs.get(construct)?.map(([word]) => word));
    // What is read without a part of it, and told, is a warning.
    const required = /^read.*warning/.test(answer)
      ? named.filter((word) => word !== 'read')
      : named;
    expect([...given], construct).toEqual(expect.arrayContaining(required));
  }
});

describe('Markdown', () => {
  test.each([...casesOf(MARKDOWN_INPUTS), ...casesOf(LINK_INPUTS)])(
    '“%s” is answered as the document says: %j',
    async (_, source, answer, readAs) => {
      const { context, faults } = stubContext();
      const { html } = await renderMarkdown(source, context);
      expect(answerOf(faults), JSON.stringify(faults)).toBe(answer);
      for (const { message, hint } of faults) expectVietnamese(`${message}\n${hint}`);
      if (answer === 'read') expect(linesOf(visibleText(html))).toBe(readAs);
    },
  );
});

describe('front matter and whole files', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'noi-dung-'));
    const minimal = path.join(import.meta.dirname, '../../fixtures/minimal');
    await cp(minimal, folder, { recursive: true });
    await cp(path.join(folder, 'articles/2023'), path.join(folder, 'articles/2024'), {
      recursive: true,
      filter: (file) => !file.endsWith('.md'),
    });
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each([...casesOf(YAML_INPUTS), ...casesOf(FILE_INPUTS)])(
    '“%s” is answered as the document says: %j',
    async (_, source, answer, readAs) => {
      const isFile = /^(?:(?:\n|```md\n)?(?:---|——)\n|PK|\{\\rtf|%PDF)/.test(source);
      const file = isFile && source.includes('order: ') ? CATEGORY : FILE;
      await writeFile(path.join(folder, file), isFile ? source : fileOf(source));
      const { content, problems } = await readContent(folder);
      const found = [
        ...problems,
        ...checkReferences(content),
        ...checkTexts(content),
        ...checkDates(content, NOW),
        ...(await checkBodies(folder, content, { only: new Set([file]) })),
      ];
      await rm(path.join(folder, file));
      expect(found.filter((each) => each.file !== file)).toEqual([]);
      expect(answerOf(found), JSON.stringify(found)).toBe(answer);
      for (const { message, hint = '' } of found) expectVietnamese(`${message}\n${hint}`);
      if (readAs !== undefined) expect(parseYaml(source).data).toEqual({ title: readAs });
    },
  );
});

function casesOf(inputs: Inputs) {
  return Object.entries(inputs).flatMap(([construct, list]) =>
    list.map(([answer, source, readAs]) => [construct, source, answer, readAs] as const),
  );
}

function answerOf(faults: readonly { severity: 'warning' | 'error' }[]): Answer {
  const worst = faults.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  return faults.length === 0 ? 'read' : worst;
}

/** The lines of the front matter, with those that every article needs. */
function fileOf(yaml: string): string {
  const others = Object.entries(REQUIRED).filter(([name]) => !yaml.includes(name));
  return `---\n${yaml}\n${others.map(([name, value]) => `${name}: ${value}\n`).join('')}---\n\nChữ.\n`;
}

function linesOf(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
