import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Abbreviations } from '../domain/search/abbreviations.ts';
import { abbreviations } from '../schemas/abbreviations.ts';
import { CONTENT_DIR } from '../settings.ts';
import { ABBREVIATIONS_FILE, readData } from './read.ts';

/** The short forms of this portal; none without a file. A broken file has stopped the build before. */
export async function readAbbreviations(): Promise<Abbreviations> {
  if (!existsSync(path.join(CONTENT_DIR, ABBREVIATIONS_FILE))) return [];
  const file = await readData(CONTENT_DIR, ABBREVIATIONS_FILE, abbreviations, []);
  return Object.entries(file ?? {}).flatMap(([short, names]) =>
    names.map((long) => [short, long] as const),
  );
}
