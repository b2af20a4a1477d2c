/** What docs/extending.md tells a developer to write. */
import { expect } from 'vitest';
import { read } from '../support/documents.ts';

/** The files and changes of docs/extending.md: a block belongs to the path in backticks nearest above it. */
export function readExample() {
  const text = read('docs/extending.md');
  const files = new Map<string, string>();
  const diffs = new Map<string, string[]>();
  const parts = text.matchAll(
    /`((?:src|content)\/[^`*]+\.(?:ts|astro|md))`|```(ts|astro|diff|md)\n([\s\S]*?)```/g,
  );
  let file = '';
  for (const [, named, kind, block = ''] of parts) {
    if (named) file = named;
    else if (kind === 'diff') diffs.set(file, [...(diffs.get(file) ?? []), block]);
    else files.set(file, block);
  }
  return { files, diffs };
}

/** Adds the lines that begin with + after the context above them, which must stand in the source exactly once. */
export function applyDiff(source: string, diff: string): string {
  const lines = diff.trimEnd().split('\n');
  const side = (marks: string) =>
    lines.filter((line) => marks.includes(line.charAt(0) || ' ')).map((line) => line.slice(1));
  const [before, after] = [side(' ').join('\n'), side(' +').join('\n')];
  expect(source.split(before), `the context of the change:\n${before}`).toHaveLength(2);
  return source.replace(before, () => after);
}
