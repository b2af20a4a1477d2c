/**
 * The real sentences of the search fixtures, some 1,500 of them on 60 matters. Articles that draw on them use their
 * words as unevenly as real ones do: a few words everywhere, most of them rarely.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const SOURCE = path.join(import.meta.dirname, '../../fixtures/search');

/** What articles about one matter are made of, with holes for fill.ts. */
export interface Story {
  /** Slug of the category. */
  category: string;
  titles: string[];
  sentences: string[];
}

interface StorySource {
  category: string;
  leads: string[];
  body: string[];
  articles: { title: string; lead?: string; says?: string[] }[];
}

export const STORIES: readonly Story[] = readdirSync(path.join(SOURCE, 'subjects'))
  .sort()
  .flatMap((file) => readYaml<StorySource[]>(`subjects/${file}`))
  .map(({ category, leads, body, articles }) => ({
    category,
    titles: articles.map(({ title }) => withHoles(title)),
    sentences: [
      ...leads,
      ...body,
      ...articles.flatMap(({ lead, says = [] }) => (lead ? [lead, ...says] : says)),
    ].map(withHoles),
  }));

/** Sentences of the fixtures that suit any article. */
export const COMMON_SENTENCES: readonly string[] = readYaml<{ sentences: string[] }>(
  'common.yaml',
).sentences.map(withHoles);

function readYaml<Content>(file: string): Content {
  return parse(readFileSync(path.join(SOURCE, file), 'utf8')) as Content;
}

/** The holes of the fixtures as fill.ts knows them. */
function withHoles(text: string): string {
  return text
    .replace(/\{(\d+-\d+)\}/g, '{number:$1}')
    .replaceAll('{group}', '{number:1-24}')
    .replaceAll('{next}', '{year}');
}
