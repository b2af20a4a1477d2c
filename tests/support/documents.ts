/** Reads the documents of the project for the tests that check them. */
import { existsSync, readFileSync } from 'node:fs';
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

/** The files and folders that a document names in backticks and that do not exist below `root`. */
export function missingNames(markdown: string, root: string): string[] {
  return matches(
    withoutBlocks(markdown),
    /`((?:src|tests|docs|content|public|\.ci)\/[^`]*|[\w.-]+\.(?:mjs|json))`/g,
  )
    .filter((name) => !existsSync(path.join(root, beforePlaceholder(name))))
    .filter((name) => !isElsewhere(name));
}

/** `content/articles/<năm>/<tên-bài>.md` → `content/articles/`; only what stands before the hole can exist. */
function beforePlaceholder(name: string): string {
  const [known = ''] = name.split(/[<*…]/);
  return known === name ? name : known.slice(0, known.lastIndexOf('/') + 1);
}

/** Files of a portal that are named without their folder, and what the example of docs/extending.md makes. */
function isElsewhere(name: string): boolean {
  return (
    ['counts.json', 'feed.json', 'commonmark.json'].includes(name) ||
    /^(?:src\/(?:schemas\/document\.ts|strings\/documents\.ts|pages\/van-ban\/)|content\/documents\/so-12\.md)/.test(
      name,
    )
  );
}
