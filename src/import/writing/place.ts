/** Which file an article gets: one that no other article has. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { slugOf } from '../../domain/entry-paths.ts';
import { yearOf } from '../../domain/time/hanoi-zone.ts';
import { slugify } from '../../domain/vietnamese/slug.ts';
import type { Ledger } from './ledger.ts';

/** Gives out files below the content folder. */
export interface Places {
  /** The same file for the same key, whenever it is asked for. */
  placeOf(key: string, title: string, slug: string | undefined, publishedAt: Date): string;
}

/** Knows the articles that are there. The year in the path is no part of a URL, so slugs are unique in all years. */
export async function openPlaces(contentDir: string, ledger: Ledger): Promise<Places> {
  const files = await readdir(path.join(contentDir, 'articles'), { recursive: true }).catch(
    () => [] as string[],
  );
  const taken = new Set(
    files
      .filter((file) => file.endsWith('.md'))
      .map((file) => slugOf(file.split(path.sep).join('/').slice(0, -'.md'.length))),
  );
  // What an editor has deleted keeps its name, since links to it are out there.
  for (const { file } of ledger.entries()) taken.add(slugOf(file.slice(0, -'.md'.length)));
  const given = new Map<string, string>();
  return {
    placeOf: (key, title, slug, publishedAt) => {
      const known = ledger.find(key)?.file ?? given.get(key);
      if (known) return known;
      const stem = slugify(slug ?? '') || slugify(title) || 'bai-viet';
      for (let number = 1; ; number += 1) {
        const suffix = number > 1 ? `-${number}` : '';
        const name = `${stem.slice(0, 80 - suffix.length).replace(/-$/, '')}${suffix}`;
        if (taken.has(name)) continue;
        taken.add(name);
        const file = `articles/${yearOf(publishedAt)}/${name}.md`;
        given.set(key, file);
        return file;
      }
    },
  };
}
