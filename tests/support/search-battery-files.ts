/** What `tests/fixtures/search/` holds. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';

export const BATTERY_SOURCE = path.join(import.meta.dirname, '../fixtures/search');

/** One of its YAML files. */
export async function readBattery<Content>(file: string): Promise<Content> {
  return parse(await readFile(path.join(BATTERY_SOURCE, file), 'utf8')) as Content;
}
