/** What VS Code knows of the content is what the schemas say, and the content of the demonstration agrees with it. */
import { globSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { VSCODE_DIR, vscodeFiles } from '../../src/commands/vscode-files.ts';
import { parseMarkdownFile, parseYaml } from '../../src/content/front-matter.ts';
import { article } from '../../src/schemas/article.ts';
import { read, ROOT } from '../support/documents.ts';

const files = await vscodeFiles();
const settings = JSON.parse(files.get('settings.json') ?? '') as {
  'yaml.schemas': Record<string, string>;
};
const ajv = new Ajv({ strict: false, formats: { uri: true, email: true } });
const kinds = Object.entries(settings['yaml.schemas']);

test('.vscode is what `npm run vscode` writes', () => {
  for (const [file, text] of files) {
    expect(read(`${VSCODE_DIR}/${file}`) === text, `${file}: run npm run vscode`).toBe(true);
  }
});

describe.each(kinds)('%s', (file, pattern) => {
  const schema = JSON.parse(files.get(file.replace('./.vscode/', '')) ?? '') as object;
  const validate = ajv.compile(schema);
  const dataOf = (name: string) =>
    name.endsWith('.md') ? parseMarkdownFile(read(name)).data : parseYaml(read(name)).data;

  test('every such file of the demonstration agrees with the schema', () => {
    const faults = globSync(pattern, { cwd: ROOT }).flatMap((name) =>
      validate(dataOf(name)) ? [] : [`${name}: ${ajv.errorsText(validate.errors)}`],
    );
    expect(faults).toEqual([]);
  });
});

test('a mistyped field, a missing one and a value of another type are faults of the schema', () => {
  const validate = ajv.compile(
    JSON.parse(files.get('schemas/articles.schema.json') ?? '') as object,
  );
  const good = { title: 'Một', summary: 'Hai', publishedAt: '2026-11-15', categories: ['tin-tuc'] };
  expect(validate(good)).toBe(true);
  const { title, ...untitled } = good;
  expect(validate({ ...untitled, titel: title })).toBe(false);
  expect(validate(untitled)).toBe(false);
  expect(validate({ ...good, featured: 'có' })).toBe(false);
  expect(validate({ ...good, categories: ['Tin tức'] })).toBe(false);
});

test('each snippet makes fields that the portal takes', () => {
  // Prettier leaves a comma at the end, which VS Code and YAML allow.
  const snippets = parse(files.get('noi-dung.code-snippets') ?? '') as Record<
    string,
    { prefix: string; body: string[] }
  >;
  const filled = Object.values(snippets).map(({ prefix, body }) => {
    const text = body
      .join('\n')
      .replace(/\$\{\d:([^}]*)\}|\$0/g, (_, words = '') => String(words))
      .replace('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-11-15')
      .replace('$CURRENT_HOUR:$CURRENT_MINUTE', '10:30');
    expect(text, prefix).not.toContain('$');
    return [prefix, text] as const;
  });
  const [, whole = ''] = filled[0] ?? [];
  for (const [prefix, text] of filled) {
    const field = /^\w+:$/m.test(text.split('\n')[0] ?? '');
    const source = field
      ? whole.replace('draft: true', text)
      : prefix === 'bai'
        ? text
        : whole + text;
    const { data, faults } = parseMarkdownFile(source);
    expect(faults, prefix).toEqual([]);
    expect(article.safeParse(data).error?.issues, prefix).toBeUndefined();
  }
});
