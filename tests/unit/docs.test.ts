/** Documents are tested like code: the files, commands, headings and settings they name exist. */
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { matches, missingNames, read, ROOT, withoutBlocks } from '../support/documents.ts';

const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT }).sort();
const decisions = documents.filter((file) => /^docs\/decisions\/\d/.test(file));
const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>;

describe.each(documents)('%s', (file) => {
  const source = read(file);

  test('the document names only files and folders that exist', () => {
    expect(missingNames(source, ROOT)).toEqual([]);
  });

  test('the document names only commands that exist', () => {
    const named = matches(source, /\bnpm run (?:-s )?([a-z][\w:-]*)/g);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('the document links only to documents and headings that exist', () => {
    const targets = matches(withoutBlocks(source).replace(/`[^`]*`/g, ''), /\]\(([^)\s]+)\)/g);
    const relative = targets.filter((target) => !/^(?:https?|mailto):/.test(target));
    expect(relative.filter((target) => !leadsSomewhere(file, target))).toEqual([]);
  });
});

function leadsSomewhere(from: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const found = file ? path.join(path.dirname(from), decodeURI(file)) : from;
  if (!existsSync(path.join(ROOT, found))) return false;
  if (anchor === undefined) return true;
  const ids = [...headingIds(read(found)), ...matches(read(found), /^<a id="([^"]+)">/gm)];
  return ids.includes(decodeURI(anchor));
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

test('hosting.md lists the environment variables that the code reads, and no others', () => {
  const named = globSync('src/**/*.ts', { cwd: ROOT }).flatMap((file) =>
    matches(read(file), /process\.env\['(\w+)'\](?!\s*=[^=])/g),
  );
  const documented = matches(read('docs/hosting.md'), /^\| `([A-Z_]+)`/gm);
  expect(documented).toEqual([...new Set(named)].sort());
});

describe.each(decisions)('%s', (file) => {
  const source = read(file);

  test('the decision has a number and a title, the four sections in order, and a date', () => {
    const number = /\/(\d{4})-/.exec(file)?.[1];
    expect(source).toMatch(new RegExp(`^# ${number}\\. \\S`));
    expect([...source.matchAll(/^## (.+)$/gm)].map(([, name]) => name)).toEqual([
      ...['Status', 'Context', 'Decision', 'Consequences'],
    ]);
    expect(source).toMatch(/## Status\n\n(?:Accepted|Superseded by .+), \d{4}-\d\d-\d\d\.\n/);
  });

  test('the decision has between 20 and 60 lines', () => {
    const lines = source.trimEnd().split('\n').length;
    expect(lines).toBeGreaterThanOrEqual(20);
    expect(lines).toBeLessThanOrEqual(60);
  });

  test('the decision is listed in architecture.md under its title', () => {
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
