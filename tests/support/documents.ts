/** Reads the documents of the project for the tests that check them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.join(import.meta.dirname, '../..');

/** A file of the checkout. */
export function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** The distinct matches of the first group of a pattern, sorted. */
export function matches(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))].sort();
}

/** Removes code blocks, which contain links and paths of their own. */
export function withoutBlocks(markdown: string): string {
  return markdown.replace(/^```[^]*?^```$/gm, '');
}

/** The code blocks of a document; the title follows the language: `md articles/2026/ten-bai.md`. */
export function blocksOf(file: string): { language?: string; title: string; code: string }[] {
  return [...read(file).matchAll(/^```(\w+)(?: (.+))?\n([^]*?)^```$/gm)].map(
    ([, language, title = '', code = '']) => ({ language, title, code }),
  );
}
