/** Every import that the table of directions does not allow is refused by lint, however it is written. */
import { ESLint } from 'eslint';
import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PARTS, type Part } from '../../import-directions/table.ts';
import { read, ROOT } from '../../support/documents.ts';

const names = Object.keys(PARTS);
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const packages = [
  ...builtinModules.filter((name) => /^[a-z]\w+$/.test(name)).map((name) => `node:${name}`),
  // Also without their prefix they are built-ins.
  ...['fs', 'fs/promises', 'child_process'],
  ...['astro:content', 'astro:assets', 'astro:config/server', 'astro/zod', 'astro/loaders'],
  ...Object.keys({ ...dependencies, ...devDependencies }),
  ...['hast', 'mdast', '@types/node', 'https://example.org/a.js', '/src/content/store.ts'],
];

/** How one module can reach another. */
const FORMS = {
  import: (to: string) => `import { a } from '${to}';`,
  'import for its effect': (to: string) => `import '${to}';`,
  'import of its text': (to: string) => `import text from '${to}?raw';`,
  'export from': (to: string) => `export { a } from '${to}';`,
  'export all': (to: string) => `export * from '${to}';`,
  'dynamic import': (to: string) => `const a = await import('${to}');`,
  'import with an inline type': (to: string) => `import { type A } from '${to}';`,
  'URL of a module': (to: string) => `new URL('${to}', import.meta.url);`,
};
const TYPE_FORMS = {
  'import type': (to: string) => `import type { A } from '${to}';`,
  'export type': (to: string) => `export type { A } from '${to}';`,
  'type in place': (to: string) => `let a: import('${to}').A;`,
};

type Forms = Record<string, (to: string) => string>;
const ALL_FORMS: Forms = { ...FORMS, ...TYPE_FORMS };
const PACKAGE_FORMS = ['import', 'dynamic import', 'export from'];

/** Every pair is tried with one form of a value and one of a type, each in its turn, since parsing takes long. */
function formsFor(at: number, values: readonly string[], types: readonly string[]): Forms {
  const chosen = [values, types].map((forms) => forms[at % forms.length]);
  return Object.fromEntries(Object.entries(ALL_FORMS).filter(([form]) => chosen.includes(form)));
}

interface Planted {
  form: string;
  to: string;
  code: string;
}

function plantedIn(forms: Forms, to: string, specifier: string): Planted[] {
  return Object.entries(forms).map(([form, write]) => ({ form, to, code: write(specifier) }));
}

const describePlanted = ({ form, to }: Planted) => `${form}: ${to}`;

const eslint = new ESLint({
  cwd: ROOT,
  ruleFilter: ({ ruleId }) => ruleId === 'tin-quan/import-directions',
});

/** The lines of a file that lint refuses because of their direction. */
async function refusedLines(file: string, code: readonly string[]): Promise<number[]> {
  const [result] = await eslint.lintText(code.join('\n'), { filePath: path.join(ROOT, file) });
  const fatal = result?.messages.filter((message) => message.fatal);
  expect(fatal).toEqual([]);
  return [...new Set(result?.messages.map(({ line }) => line - 1))];
}

async function refused(file: string, planted: readonly Planted[]): Promise<string[]> {
  const code = planted.map(({ code }) => code);
  // The code of a component stands between two fences.
  const fence = file.endsWith('.astro') ? ['---'] : [];
  const lines = await refusedLines(file, [...fence, ...code, ...fence]);
  return planted.filter((_, at) => lines.includes(at + fence.length)).map(describePlanted);
}

/** Some file of a part: the part itself when it is a file. */
const fileOf = (name: string) => (/\.\w+$/.test(name) ? name : `${name}/planted.ts`);

function pathBetween(from: string, to: string): string {
  const found = path.posix.relative(path.posix.dirname(fileOf(from)), fileOf(to));
  return found.startsWith('.') ? found : `./${found}`;
}

/** Whether the row of a part names another one or the folder around it; a closed one has to be named itself. */
function isListed(list: readonly string[], to: string): boolean {
  return list.some(
    (entry) => entry === to || (to.startsWith(`${entry}/`) && PARTS[to]?.closed !== true),
  );
}

function isPackageListed(list: readonly string[], specifier: string): boolean {
  return list.some((entry) =>
    entry.endsWith('*')
      ? specifier.startsWith(entry.slice(0, -1))
      : specifier === entry || specifier.startsWith(`${entry}/`),
  );
}

describe.each(Object.entries(PARTS))('src/%s', (name, part: Part) => {
  const values = [name, ...(part.parts ?? [])];
  const types = [...values, ...(part.types ?? [])];
  const file = `src/${fileOf(name)}`;

  const at = names.indexOf(name);

  test('it may import the parts of its row and no others, in whatever form', async () => {
    const planted = names
      .filter((to) => fileOf(to) !== fileOf(name))
      .flatMap((to, index) =>
        plantedIn(
          formsFor(index + at, Object.keys(FORMS), Object.keys(TYPE_FORMS)),
          to,
          pathBetween(name, to),
        ),
      );
    expect(new Set(planted.map(({ form }) => form)).size).toBe(Object.keys(ALL_FORMS).length);
    const isAllowed = ({ form, to }: Planted) => isListed(form in TYPE_FORMS ? types : values, to);
    expect(await refused(file, planted)).toEqual(
      planted.filter((one) => !isAllowed(one)).map(describePlanted),
    );
  });

  test('it may import the packages of its row and no others, in whatever form', async () => {
    const planted = packages.flatMap((to, index) =>
      plantedIn(formsFor(index + at, PACKAGE_FORMS, ['import type']), to, to),
    );
    const isAllowed = ({ form, to }: Planted) =>
      isPackageListed(
        [...(part.packages ?? []), ...(form in TYPE_FORMS ? (part.types ?? []) : [])],
        to,
      );
    expect(await refused(file, planted)).toEqual(
      planted.filter((one) => !isAllowed(one)).map(describePlanted),
    );
  });

  test('it may import a computed name only where its row says so', async () => {
    const code = [
      'const a = await import(name);',
      "const b = import.meta.glob('../**/*.ts');",
      'const c = new URL(`./planted.ts`, import.meta.url);',
      'const d = new URL(name, import.meta.url);',
    ];
    expect(await refusedLines(file, code)).toEqual(part.computed ? [] : [0, 1, 2, 3]);
  });

  test('it may not import from outside src/', async () => {
    const outside = plantedIn(FORMS, 'outside', '../../support/documents.ts');
    expect(await refused(`src/${fileOf(name)}`, outside)).toEqual(outside.map(describePlanted));
  });
});

/** What the directions are for, written out: a row that gives one of these away is noticed. */
test.each([
  ['elements', '../environment.ts'],
  ['markdown', '../counter/service.ts'],
  ['domain', 'node:fs'],
  ['domain', '../strings/site.ts'],
  ['pages', 'astro:content'],
  ['layouts', 'astro:content'],
  ['components', '../content/store.ts'],
  ['components', 'node:fs'],
  ['elements', 'node:path'],
  ['elements', './search/../../content/read-content.ts'],
  ['content', './store.ts'],
  ['content', './render-entry.ts'],
  ['content', './article-lists.ts'],
  ['content', 'astro:content'],
  ['schemas', '../content/read-content.ts'],
  ['pages', '../counts/report/report.ts'],
  ['commands', '../counts/report/report.ts'],
  ['commands', '../content/render-entry.ts'],
  ['commands', '../content/article-lists.ts'],
  ['counter', '../content/read-content.ts'],
  ['pages', 'pagefind'],
])('%s never imports %s', async (part, to) => {
  if (to.startsWith('.')) expect(existsSync(path.join(ROOT, 'src', part, to))).toBe(true);
  const code = Object.values(FORMS)
    .slice(0, /^\./.test(to) ? undefined : -1)
    .map((write) => write(to));
  expect(await refusedLines(`src/${part}/planted.ts`, code)).toEqual(code.map((_, line) => line));
});

test.each([
  ['a script', (to: string) => `<script>import '${to}';</script>`, '../elements/main-menu.ts'],
  ['the source of a script', (to: string) => `<script src="${to}" />`, '../elements/main-menu.ts'],
  ['a style', (to: string) => `<style>@import '${to}';</style>`, '../styles/prose.css'],
  ['a URL in a style', (to: string) => `<style>@import url(${to});</style>`, '../styles/prose.css'],
])('%s in a component follows the directions', async (_, write, allowed) => {
  const file = 'src/components/Planted.astro';
  const lines = ['../content/store.ts', allowed].map((to) => write(to));
  expect(await refusedLines(file, ['---', '---', ...lines])).toEqual([2]);
});

test('a script of a component with a computed source is refused', async () => {
  const file = 'src/components/Planted.astro';
  expect(await refusedLines(file, ['<script src={name} />'])).toEqual([0]);
});

beforeAll(async () => {
  // The first file takes as long as loading all plugins does.
  await eslint.lintText('');
}, 60_000);
