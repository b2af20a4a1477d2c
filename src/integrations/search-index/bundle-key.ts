/** What a bundle is made of, as one digest: two bundles with the same key are the same. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SearchRecord } from '../../content/search-record.ts';

/** Where the code lies that makes a bundle of records. It imports nothing from npm but Pagefind. */
const CODE = ['domain/search', 'domain/vietnamese', 'integrations/search-index'];

/** Of what an entry gives to the index: all but its views, which are counted each night. */
export function digestOfRecord(record: SearchRecord): string {
  return shortHash(JSON.stringify({ ...record, facts: { ...record.facts, views: undefined } }));
}

/** @param digests of the entries of a bundle, newest first */
export function bundleKey(digests: readonly string[], code: string): string {
  return shortHash(JSON.stringify([code, digests]));
}

/** The digest of the code that makes bundles, of its Pagefind, and of the Node that runs it, which packs the files. */
export function digestOfCode(
  source = path.join(import.meta.dirname, '../..'),
  pagefind = pagefindVersion(),
): string {
  const files = CODE.flatMap((folder) =>
    readdirSync(path.join(source, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name)),
  ).sort();
  const digests = files.map((file) => [
    path.relative(source, file),
    hash('sha256', readFileSync(file)),
  ]);
  return shortHash(JSON.stringify([process.version, pagefind, digests]));
}

/** Of the Pagefind that is installed. */
function pagefindVersion(): string {
  const file = new URL('../package.json', import.meta.resolve('pagefind'));
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function shortHash(text: string): string {
  return hash('sha256', text).slice(0, 32);
}
