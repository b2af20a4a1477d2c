/** The formats in which the old portal is written, and which fields each has a place for. */
import path from 'node:path';
import type { Field } from './count-fields.ts';
import type { OldFacts } from './old-article.ts';
import { writeNukeViet } from './write-dump.ts';
import { writePages } from './write-pages.ts';
import { writeRss, writeWxr } from './write-xml.ts';

export interface Format {
  name: string;
  /** Writes the portal into a folder, and says which file or folder is to be imported. */
  write(folder: string, articles: () => AsyncIterable<OldFacts>): Promise<string>;
  /** What the format cannot hold. */
  lacks: readonly Field[];
}

const dump = (version: 3 | 4 | 5): Format => ({
  name: `nukeviet ${version}`,
  write: async (folder, articles) => {
    const file = path.join(folder, `cong-${version}.sql`);
    await writeNukeViet(file, version, articles);
    return file;
  },
  // Documents are shown by the names of their files.
  lacks: ['attachment titles'],
});

export const FORMATS: readonly Format[] = [
  dump(3),
  dump(4),
  dump(5),
  {
    name: 'wxr',
    write: async (folder, articles) => {
      const file = path.join(folder, 'cong.xml');
      await writeWxr(file, articles());
      return file;
    },
    lacks: ['topic', 'source', 'expiresAt', 'attachments', 'attachment titles'],
  },
  {
    name: 'rss',
    write: async (folder, articles) => {
      const file = path.join(folder, 'kenh.xml');
      await writeRss(file, articles());
      return file;
    },
    lacks: [
      ...(['topic', 'source', 'expiresAt', 'updatedAt', 'draft', 'tags', 'views'] as const),
      ...(['ratings', 'cover words', 'attachment titles'] as const),
    ],
  },
  {
    name: 'html',
    write: async (folder, articles) => {
      const pages = path.join(folder, 'trang');
      await writePages(pages, articles());
      return pages;
    },
    lacks: ['expiresAt', 'updatedAt', 'draft', 'other categories'],
  },
];
