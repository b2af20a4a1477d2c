/** The rules of CONTRIBUTING.md on files and their comments. */
import { execFileSync } from 'node:child_process';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { read, ROOT } from '../support/documents.ts';

const MAX_LINES = 220;
/** The first lines of a file, in which it gives its reason. */
const TOP_LINES = 15;
const REASON = /\bIn one file,\s[\s*]*\S/;

const files = execFileSync('git', ['ls-files', 'src', 'tests'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(?:ts|js|mjs|astro|css)$/.test(file));

const isLongWithoutReason = (source: string) => {
  const lines = source.trimEnd().split('\n');
  return lines.length > MAX_LINES && !REASON.test(lines.slice(0, TOP_LINES).join('\n'));
};

/** The exported functions of a module that have no doc comment. */
function undocumentedIn(source: string): string[] {
  const { statements } = ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true);
  const documented = new Set<string>();
  const names: string[] = [];
  for (const statement of statements) {
    const name = exportedFunction(statement);
    if (name === undefined) continue;
    names.push(name);
    if (ts.getJSDocCommentsAndTags(statement).length > 0) documented.add(name);
  }
  // Of an overloaded function the first signature has the comment.
  return names.filter((name) => !documented.has(name));
}

function exportedFunction(statement: ts.Statement): string | undefined {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return undefined;
  if (ts.isFunctionDeclaration(statement)) return statement.name?.text ?? 'default';
  if (!ts.isVariableStatement(statement)) return undefined;
  return statement.declarationList.declarations
    .find(({ initializer }) => initializer && ts.isArrowFunction(initializer))
    ?.name.getText();
}

test('a file of more than 220 lines says at its top why it is not split', () => {
  expect(files.filter((file) => isLongWithoutReason(read(file)))).toEqual([]);
});

test('every exported function has a doc comment', () => {
  // The functions of routes have names that Astro gives.
  const modules = files.filter((file) => /^src\/(?!pages\/).*\.ts$/.test(file));
  const undocumented = modules.flatMap((file) =>
    undocumentedIn(read(file)).map((name) => `${file}: ${name}`),
  );
  expect(undocumented).toEqual([]);
});

test('the tests themselves notice a long file and a function without a comment', () => {
  const long = 'a;\n'.repeat(MAX_LINES + 1);
  expect(isLongWithoutReason(long)).toBe(true);
  expect(isLongWithoutReason(`/** In one file, since it is. */\n${long}`)).toBe(false);
  expect(isLongWithoutReason(`${long}/** In one file, since it is. */`)).toBe(true);
  expect(isLongWithoutReason('a;\n'.repeat(MAX_LINES))).toBe(false);
  const code =
    'export function a() {}\n/** B. */\nexport function b() {}\nexport const c = () => 1;';
  expect(undocumentedIn(code)).toEqual(['a', 'c']);
});
