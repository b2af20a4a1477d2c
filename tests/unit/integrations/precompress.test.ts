/** PRECOMPRESS: compressed copies beside texts, made once for each text. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAssembly } from '../../../src/integrations/assembly/index.ts';
import { precompress } from '../../../src/integrations/precompress.ts';
import { publish } from '../../../src/integrations/publish.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'tin-quan-precompress-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const dist = (name: string) => path.join(root, 'dist', name);
const PAGE = '<p>Chữ tiếng Việt.</p>'.repeat(200);

async function build(files: Record<string, string>): Promise<string[]> {
  const places = {
    folder: path.join(root, 'dist.spare'),
    published: path.join(root, 'dist'),
    records: path.join(root, 'records'),
  };
  mkdirSync(places.published, { recursive: true });
  const portal = await openAssembly(places);
  for (const [file, text] of Object.entries(files)) portal.write(file, Buffer.from(text));
  await precompress(portal, path.join(root, 'compressed.bin'));
  await portal.finish();
  const made = [...portal.files.keys()].sort();
  await publish(places.folder, places.published);
  return made;
}

test('a text gets a copy of each kind that opens to the same, and nothing else gets one', async () => {
  const files = {
    'a/index.html': PAGE,
    'ngan.html': '<p>a</p>',
    'anh.webp': PAGE,
    'pf.pf_meta': PAGE,
  };
  expect(await build(files)).toEqual([
    ...['a/index.html', 'a/index.html.br', 'a/index.html.gz', 'a/index.html.zst'],
    ...['anh.webp', 'ngan.html', 'pf.pf_meta'],
  ]);
  const opened = {
    gz: gunzipSync(readFileSync(dist('a/index.html.gz'))),
    br: brotliDecompressSync(readFileSync(dist('a/index.html.br'))),
    zst: zstdDecompressSync(readFileSync(dist('a/index.html.zst'))),
  };
  for (const [ending, content] of Object.entries(opened)) {
    expect(String(content) === PAGE, ending).toBe(true);
    expect(statSync(dist(`a/index.html.${ending}`)).size).toBeLessThan(PAGE.length / 5);
  }
});

test('a later build takes over the copies of what has not changed, and makes the others anew', async () => {
  await build({ 'a.html': PAGE, 'b.html': PAGE.toUpperCase() });
  const before = statSync(dist('a.html.br'));
  await build({ 'a.html': PAGE, 'b.html': PAGE.replaceAll('Việt', 'Kinh') });
  expect(statSync(dist('a.html.br')).ino).toBe(before.ino);
  expect(String(gunzipSync(readFileSync(dist('b.html.gz'))))).toContain('tiếng Kinh');
  expect(await build({ 'c.html': PAGE }), 'nothing is left of what is gone').toEqual([
    ...['c.html', 'c.html.br', 'c.html.gz', 'c.html.zst'],
  ]);
});

test('a damaged record or a damaged copy is made again', async () => {
  await build({ 'a.html': PAGE });
  writeFileSync(path.join(root, 'compressed.bin'), 'hỏng');
  writeFileSync(dist('a.html.gz'), 'hỏng');
  await build({ 'a.html': PAGE });
  await build({ 'a.html': PAGE });
  expect(String(gunzipSync(readFileSync(dist('a.html.gz')))) === PAGE).toBe(true);
});
