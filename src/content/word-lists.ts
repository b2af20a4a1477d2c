import { existsSync } from 'node:fs';
import path from 'node:path';
import { dataFiles } from '../collections.ts';
import { PUBLIC_ABBREVIATIONS, type Abbreviations } from '../domain/search/abbreviations.ts';
import type { WordLists } from '../domain/search/query-graph.ts';
import { CONTENT_DIR } from '../environment.ts';
import { asked } from './incremental/questions.ts';
import { readData } from './read-content.ts';

/** The abbreviations and synonyms of this portal; empty without files. A broken file has already stopped the build. */
export async function readWordLists(): Promise<WordLists> {
  const { abbreviations, synonyms } = dataFiles;
  return {
    abbreviations: (await readList(abbreviations)).flatMap(([short, names]) =>
      names.map((long) => [short, long] as const),
    ),
    synonyms: (await readList(synonyms)).map(([word, others]) => [word, ...others]),
  };
}

/** All short forms that this portal knows, its own first. */
export const shortForms = asked('short-forms', async (): Promise<Abbreviations> => [
  ...(await readWordLists()).abbreviations,
  ...PUBLIC_ABBREVIATIONS,
]);

type WordList = (typeof dataFiles)['abbreviations' | 'synonyms'];

async function readList({ file, schema }: WordList): Promise<[string, string[]][]> {
  if (!existsSync(path.join(CONTENT_DIR, file))) return [];
  return Object.entries((await readData(CONTENT_DIR, file, schema, [])) ?? {});
}
