/** Documents are tested like code: what they name exists, what they show works, what is generated is up to date. */
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import typescript from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';
import {
  FIELDS_MANUAL,
  fieldsManual,
  fieldsOf,
  SECTIONS,
} from '../../src/commands/fields-manual.ts';
import { checkReferences, locate } from '../../src/content/check.ts';
import { parseMarkdownFile } from '../../src/content/front-matter.ts';
import { ContentError } from '../../src/content/problems.ts';
import { readContent } from '../../src/content/read.ts';
import { renderMarkdown } from '../../src/markdown/index.ts';
import { alert } from '../../src/schemas/alert.ts';
import { article } from '../../src/schemas/article.ts';
import { topic } from '../../src/schemas/topic.ts';
import { stubContext } from './markdown/context.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT }).sort();
const decisions = documents.filter((file) => /^docs\/decisions\/\d/.test(file));
const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>;

/** Code blocks hold links and paths of their own. */
const withoutBlocks = (markdown: string) => markdown.replace(/^```[^]*?^```$/gm, '');
const matches = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))].sort();
/** Code blocks by what follows their language: ```` ```md articles/2026/ten-bai.md ````. */
const blocksOf = (file: string) =>
  [...read(file).matchAll(/^```(\w+)(?: (.+))?\n([^]*?)^```$/gm)].map(
    ([, language, title = '', code = '']) => ({ language, title, code }),
  );

describe.each(documents)('%s', (file) => {
  const source = read(file);

  test('names only files and folders that exist', () => {
    const named = matches(
      withoutBlocks(source),
      /`((?:src|tests|docs|content|public|\.ci)\/[^`]*|[\w.-]+\.(?:mjs|json))`/g,
    );
    const missing = named.filter((name) => !existsSync(path.join(ROOT, beforePlaceholder(name))));
    expect(missing.filter((name) => !isElsewhere(name))).toEqual([]);
  });

  test('names only commands that exist', () => {
    const named = matches(source, /\bnpm run (?:-s )?([a-z][\w:-]*)/g);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('links only to documents and headings that exist', () => {
    const targets = matches(withoutBlocks(source).replace(/`[^`]*`/g, ''), /\]\(([^)\s]+)\)/g);
    const relative = targets.filter((target) => !/^(?:https?|mailto):/.test(target));
    expect(relative.filter((target) => !leadsSomewhere(file, target))).toEqual([]);
  });
});

/** `content/articles/<năm>/<tên-bài>.md` → `content/articles/`; only what stands before the hole can exist. */
function beforePlaceholder(name: string): string {
  const [known = ''] = name.split(/[<*…]/);
  return known === name ? name : known.slice(0, known.lastIndexOf('/') + 1);
}

/** Files of a portal that are named without their folder. */
function isElsewhere(name: string): boolean {
  return ['counts.json', 'feed.json'].includes(name);
}

function leadsSomewhere(from: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const found = file ? path.join(path.dirname(from), decodeURI(file)) : from;
  if (!existsSync(path.join(ROOT, found))) return false;
  return anchor === undefined || headingIds(read(found)).includes(decodeURI(anchor));
}

/** Ids of headings as Git hosts make them. */
function headingIds(markdown: string): string[] {
  return matches(withoutBlocks(markdown), /^#{1,6} (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('architecture.md draws the directions of imports as the linter has them', () => {
  const config = read('eslint.config.mjs');
  const rules = [...config.matchAll(/files: '(src\/\w+\/)\*\*',\s+not: \[([^\]]*)\]/g)];
  expect(rules.length).toBeGreaterThan(0);
  const drawn = new Map(
    [...read('docs/architecture.md').matchAll(/^\| `(src\/\w+\/)` +\| ([\w/, ]+?) +\|$/gm)].map(
      ([, part, not = '']) => [part, not.split(', ')],
    ),
  );
  for (const [, part, not = ''] of rules) {
    expect(drawn.get(part)?.sort(), part).toEqual(matches(not, /'([^']+)'/g));
  }
});

test('hosting.md lists the environment variables that the code reads, and no others', () => {
  const named = globSync('src/**/*.ts', { cwd: ROOT }).flatMap((file) =>
    matches(read(file), /process\.env\['(\w+)'\](?!\s*=[^=])/g),
  );
  const documented = matches(read('docs/hosting.md'), /^\| `([A-Z_]+)`/gm);
  expect(documented).toEqual([...new Set(named)].sort());
});

describe('fields.md', () => {
  test('is what `npm run docs:fields` writes', async () => {
    expect(read(FIELDS_MANUAL) === (await fieldsManual()), 'run npm run docs:fields').toBe(true);
  });

  test.each(SECTIONS)('says in Vietnamese what each field is for: $title', ({ schema }) => {
    const fields = fieldsOf(schema);
    expect(fields.length).toBeGreaterThan(0);
    const silent = fields.filter(({ form, meaning }) => !form || !/[à-ỹđ].*\.$/i.test(meaning));
    expect(silent.map(({ path: field }) => field)).toEqual([]);
  });

  test.each(globSync('src/schemas/*.ts', { cwd: ROOT }))(
    '%s tells developers, too, what each field is',
    (file) => {
      expect(fieldsWithoutComment(file)).toEqual([]);
    },
  );
});

/** Fields of the object schemas in a file that no doc comment stands above. */
function fieldsWithoutComment(file: string): string[] {
  const source = typescript.createSourceFile(
    file,
    read(file),
    typescript.ScriptTarget.Latest,
    true,
  );
  const silent: string[] = [];
  const visit = (node: typescript.Node): void => {
    if (typescript.isCallExpression(node) && node.expression.getText().endsWith('.strictObject')) {
      const [shape] = node.arguments;
      if (shape && typescript.isObjectLiteralExpression(shape)) {
        for (const field of shape.properties) {
          if (typescript.getJSDocCommentsAndTags(field).length === 0)
            silent.push(field.name?.getText() ?? '');
        }
      }
    }
    typescript.forEachChild(node, visit);
  };
  visit(source);
  return silent;
}

describe('editors.md shows what works', () => {
  const blocks = blocksOf('docs/editors.md').filter(({ language }) => language === 'md');
  const schemas = { articles: article, alerts: alert, topics: topic };
  const whole = blocks.filter(({ title }) => /\.md$/.test(title));

  test.each(whole)('$title is a valid file', ({ title, code }) => {
    const schema = schemas[title.split('/')[0] as keyof typeof schemas];
    const parsed = parseMarkdownFile(code);
    expect(parsed?.faults).toEqual([]);
    expect(schema.safeParse(parsed?.data).error?.issues).toBeUndefined();
    expect(parsed?.body.trim()).not.toBe('');
  });

  test.each(blocks.filter(({ title }) => !title.endsWith('broken')))(
    'the text of $title is free of faults',
    async ({ code }) => {
      const { context, faults } = stubContext();
      const picture = () => context.picture('./co-anh.jpg');
      await renderMarkdown(parseMarkdownFile(code)?.body ?? code, { ...context, picture });
      expect(faults).toEqual([]);
    },
  );

  test('the messages it explains are those of the code', () => {
    const code = globSync('src/{content,markdown,schemas}/*.ts', { cwd: ROOT }).map(read).join('');
    const table = read('docs/editors.md').split(/^\| Thông báo có chữ .*$/m)[1] ?? '';
    const explained = matches(table, /^\| `(?:… )?(.+?)(?: …)?` +\|/gm);
    expect(explained.length).toBeGreaterThan(5);
    expect(explained.filter((words) => !code.includes(words))).toEqual([]);
  });

  const folder = mkdtempSync(path.join(tmpdir(), 'tin-quan-docs-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('the broken file gives the message that follows it', async () => {
    const [broken] = blocks.filter(({ title }) => title.endsWith('broken'));
    const shown = blocksOf('docs/editors.md').find(({ language }) => language === 'text')?.code;
    cpSync(path.join(ROOT, 'tests/fixtures/minimal'), folder, { recursive: true });
    const file = path.join(folder, broken?.title.split(' ')[0] ?? '');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, broken?.code ?? '');
    const { content, problems } = await readContent(folder);
    problems.push(...(await locate(folder, checkReferences(content))));
    expect(shown?.trim()).toBe(new ContentError(problems).message.trim());
  });
});

describe.each(decisions)('%s', (file) => {
  const source = read(file);

  test('has a number and a title, the four sections in order, and a date', () => {
    const number = /\/(\d{4})-/.exec(file)?.[1];
    expect(source).toMatch(new RegExp(`^# ${number}\\. \\S`));
    expect([...source.matchAll(/^## (.+)$/gm)].map(([, name]) => name)).toEqual([
      ...['Status', 'Context', 'Decision', 'Consequences'],
    ]);
    expect(source).toMatch(/## Status\n\n(?:Accepted|Superseded by .+), \d{4}-\d\d-\d\d\.\n/);
  });

  test('is short', () => {
    const lines = source.trimEnd().split('\n').length;
    expect(lines).toBeGreaterThanOrEqual(20);
    expect(lines).toBeLessThanOrEqual(60);
  });

  test('is listed in architecture.md under its title', () => {
    const [title = ''] = matches(source, /^# (.+)$/gm);
    const link = `[${title.slice(0, 4)}](decisions/${path.basename(file)}) ${title.slice(6)}`;
    const listed = read('docs/architecture.md').replace(/\s+/g, ' ');
    expect(listed.includes(link), link).toBe(true);
  });
});

test('the record of dependencies gives a reason for each package, and for no other', () => {
  const rows = read('docs/decisions/0010-dependencies.md').match(/^\| `.+$/gm) ?? [];
  const named = rows.flatMap((row) => matches(row.split('|')[1] ?? '', /`([^`]+)`/g));
  expect(named.sort()).toEqual(
    [...Object.keys(dependencies), ...Object.keys(devDependencies)].sort(),
  );
});
