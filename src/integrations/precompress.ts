/**
 * Compressed copies of texts beside them, for servers that send them as they are (`PRECOMPRESS=on`): smaller than what a
 * server makes on the fly, and at no cost for each request.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';
import { readSealed, writeSealed } from '../content/sealed-file.ts';
import type { Assembly } from './assembly/index.ts';

/** What gets smaller; pictures, fonts and the index of the search are compressed already. */
const TEXT = /\.(?:html|css|m?js|json|xml|txt|svg|webmanifest|wasm)$/;
/** Below, all fits into one packet. */
const MIN_BYTES = 1024;

const VERSION = '1';

/** By the ending of the copy. Higher levels take several times as long for a percent. */
export const COMPRESSIONS: Readonly<Record<string, (content: Buffer) => Buffer>> = {
  gz: (content) => gzipSync(content, { level: 9 }),
  br: (content) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  zst: (content) =>
    zstdCompressSync(content, { params: { [constants.ZSTD_c_compressionLevel]: 12 } }),
};

/**
 * Puts the copies into a portal. Those of texts that have not changed are taken over.
 *
 * @param record what is known of the copies of the last build
 */
export async function precompress(portal: Assembly, record: string): Promise<void> {
  const known =
    (await readSealed<Map<string, string>>(record, VERSION)) ?? new Map<string, string>();
  const used = new Map<string, string>();
  for (const [file, { sha256, size }] of [...portal.files]) {
    if (!TEXT.test(file) || size < MIN_BYTES) continue;
    let content: Buffer | undefined;
    for (const [ending, compress] of Object.entries(COMPRESSIONS)) {
      const copy = `${file}.${ending}`;
      const key = `${sha256}.${ending}`;
      const before = known.get(key);
      if (before !== undefined && portal.keep(copy, before)) {
        used.set(key, before);
        continue;
      }
      content ??= readFileSync(path.join(portal.folder, file));
      portal.write(copy, compress(content));
      used.set(key, portal.files.get(copy)?.sha256 ?? '');
    }
  }
  await writeSealed(record, VERSION, used);
}
