import { existsSync } from 'node:fs';
import path from 'node:path';
import { dataFiles } from '../collections.ts';
import type { Abbreviations } from '../domain/search/abbreviations.ts';
import { CONTENT_DIR } from '../settings.ts';
import { readData } from './read-content.ts';

/** The short forms of this portal; none without a file. A broken file has stopped the build before. */
export async function readAbbreviations(): Promise<Abbreviations> {
  const { file, schema } = dataFiles.abbreviations;
  if (!existsSync(path.join(CONTENT_DIR, file))) return [];
  const data = await readData(CONTENT_DIR, file, schema, []);
  return Object.entries(data ?? {}).flatMap(([short, names]) =>
    names.map((long) => [short, long] as const),
  );
}
