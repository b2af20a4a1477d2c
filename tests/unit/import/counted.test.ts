/** The short form of `npm run bench -- --import`: the same articles through every format, counted field by field. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runImport } from '../../../src/import/run-import.ts';
import { countFields } from '../../bench/import/count-fields.ts';
import { FORMATS } from '../../bench/import/formats.ts';
import { openNewPortal, writeUploads } from '../../bench/import/portals.ts';
import { prepareSpool, readSpool } from '../../bench/import/spool.ts';

const ARTICLES = 8;
let [folder, spool, uploads] = ['', '', ''];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dem-'));
  spool = path.join(folder, 'cu.jsonl');
  await prepareSpool(spool, 1, ARTICLES);
  uploads = await writeUploads(folder);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(FORMATS)(
  'no field of any article is lost on the way through $name',
  async ({ name, write, lacks }) => {
    const source = await write(folder, () => readSpool(spool));
    const contentDir = await openNewPortal(path.join(folder, name));
    const said: string[] = [];
    const options = { sources: [source], files: [uploads], dryRun: false, strict: false };
    const isWhole = await runImport(
      { ...options, json: false },
      { contentDir, print: (line) => void said.push(line) },
    );
    expect(isWhole, said.join('\n')).toBe(true);
    const counts = await countFields(contentDir, readSpool(spool), lacks);
    expect(counts.filter(({ right }) => right < ARTICLES)).toEqual([]);
  },
  60_000,
);
