/** Edits of everything in a folder of content but the articles: what many pages show, or none. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Random } from '../bench/writing/random.ts';
import {
  addParagraph,
  changeFile,
  contentFiles,
  contentPath,
  fieldOf,
  listOf,
  newWord,
  readContentFile,
  setField,
  slugsOf,
  writeDate,
} from './edits-front-matter.ts';
import type { Edit } from './edits.ts';
import type { Workspace } from './edits-workspace.ts';

const HOUR = 60 * 60;

/** An edit of an entry, chosen by chance, of a folder. */
function ofEntry(
  folder: string,
  change: (text: string, portal: Workspace, random: Random) => string,
): Edit {
  return (portal, random) => {
    const files = contentFiles(portal, folder);
    if (files.length === 0) return undefined;
    const file = random.pick(files);
    changeFile(portal, file, (text) => change(text, portal, random));
    return file;
  };
}

function ofPortal(change: (text: string, portal: Workspace, random: Random) => string): Edit {
  return (portal, random) => {
    changeFile(portal, 'portal.yaml', (text) => change(text, portal, random));
    return 'portal.yaml';
  };
}

/** Old URLs in redirects.csv: one more with each edit, by path or by query. */
const ofRedirects: Edit = (portal, random) => {
  const place = contentPath(portal, 'redirects.csv');
  const before = existsSync(place) ? readFileSync(place, 'utf8') : 'from,to,status\n';
  const number = random.int(1, 1e9);
  const from = random.chance(0.5) ? `/tin-cu/bai-${number}.html` : `/?id=${number}`;
  writeFileSync(place, `${before}${from},/luu-tru/,301\n`);
  return from;
};

/** A word list of the search: one line more, one less, or no file. */
function ofWordList(file: string): Edit {
  return (portal, random) => {
    const place = contentPath(portal, file);
    const lines = existsSync(place) ? readFileSync(place, 'utf8').trimEnd().split('\n') : [];
    if (lines.length > 2) {
      rmSync(place);
      return 'removed';
    }
    const key = file.startsWith('abb') ? `XY${random.int(100, 999)}` : `chữ ${newWord(random)}`;
    writeFileSync(place, `${[...lines, `${key}: Từ ${newWord(random)}`].join('\n')}\n`);
    return key;
  };
}

interface Snapshot {
  updatedAt: string;
  articles: Record<string, { views: number; recent?: number; ratings?: number; score?: number }>;
}

/** New counts for a share of the articles, as `npm run counts` brings them. */
export function updateCounts(portal: Workspace, random: Random, share: number): number {
  const place = contentPath(portal, 'counts.json');
  const found = existsSync(place) ? readFileSync(place, 'utf8') : '{"articles":{}}';
  const snapshot = JSON.parse(found) as Snapshot;
  let changed = 0;
  for (const file of contentFiles(portal, 'articles')) {
    if (!random.chance(share)) continue;
    const id = file.slice('articles/'.length, -'.md'.length);
    const counts = snapshot.articles[id] ?? { views: 0 };
    const ratings = (counts.ratings ?? 0) + random.int(0, 2);
    snapshot.articles[id] = {
      views: counts.views + random.int(1, 5000),
      recent: random.int(0, 500),
      ...(ratings > 0 && { ratings, score: ratings * random.int(1, 5) }),
    };
    changed += 1;
  }
  snapshot.updatedAt = new Date(portal.clock * 1000).toISOString();
  writeFileSync(place, `${JSON.stringify(snapshot, null, 2)}\n`);
  return changed;
}

export const contentEdits = {
  counts: (portal, random) => `${updateCounts(portal, random, 0.3)} articles`,
  'counts-gone': (portal) => {
    rmSync(contentPath(portal, 'counts.json'), { force: true });
    return 'counts.json';
  },
  'portal-name': ofPortal((text, _portal, random) =>
    setField(text, 'name', `Quận ${newWord(random)}`),
  ),
  'portal-responsible': ofPortal((text, _portal, random) =>
    setField(text, 'responsible', `Phòng ${newWord(random)}`),
  ),
  'portal-menu': ofPortal((text, portal, random) => {
    const top = contentFiles(portal, 'categories').filter(
      (file) => !fieldOf(readContentFile(portal, file), 'parent'),
    );
    const slugs = top.map((file) => file.slice('categories/'.length, -'.md'.length));
    return setField(
      text,
      'menu',
      `[${random.some(slugs, random.int(1, slugs.length)).join(', ')}]`,
    );
  }),
  'portal-wards': ofPortal((text) =>
    setField(text, 'wards', `[${listOf(text, 'wards').reverse().join(', ')}]`),
  ),
  'portal-archived': ofPortal((text, _portal, random) =>
    setField(
      setField(text, 'archivedAt', random.chance(0.5) ? '2025-07-01' : undefined),
      'successors',
      `[{ name: Phường ${newWord(random)} }]`,
    ),
  ),
  'portal-maintenance': ofPortal((text, portal, random) => {
    const from = portal.clock + random.int(-2, 12) * 24 * HOUR;
    const until = writeDate(from + 6 * HOUR);
    return setField(text, 'maintenance', `{ from: ${writeDate(from)}, until: ${until} }`);
  }),
  'portal-emc': ofPortal((text, _portal, random) =>
    setField(text, 'emc', random.pick(['https://emc.example/do.js?id=1', undefined])),
  ),
  'category-archived': ofEntry('categories', (text, _portal, random) =>
    setField(text, 'archivedAt', random.chance(0.5) ? '2025-07-01' : undefined),
  ),
  'alert-new': (portal, random) => {
    const file = `alerts/moi-${random.int(1, 1e9)}.md`;
    const from = portal.clock + random.int(-48, 24) * HOUR;
    const lines = [
      `title: Thông báo ${newWord(random)}`,
      `level: ${random.pick(['info', 'warning', 'urgent'])}`,
      `from: ${writeDate(from)}`,
      `until: ${writeDate(from + random.int(25, 96) * HOUR)}`,
    ];
    writeFileSync(contentPath(portal, file), `---\n${lines.join('\n')}\n---\n\nLời báo ngắn.\n`);
    return file;
  },
  'alert-level': ofEntry('alerts', (text, _portal, random) =>
    setField(text, 'level', random.pick(['info', 'warning', 'urgent'])),
  ),
  'alert-text': ofEntry('alerts', (text, _portal, random) =>
    addParagraph(text, `Chi tiết ${newWord(random)}.`),
  ),
  'alert-gone': (portal, random) => {
    const files = contentFiles(portal, 'alerts');
    if (files.length === 0) return undefined;
    const file = random.pick(files);
    rmSync(contentPath(portal, file));
    return file;
  },
  'topic-text': ofEntry('topics', (text, _portal, random) =>
    addParagraph(text, `Diễn biến ${newWord(random)}.`),
  ),
  'topic-title': ofEntry('topics', (text, _portal, random) =>
    setField(text, 'title', `Sự kiện ${newWord(random)}`),
  ),
  'topic-new': (portal, random) => {
    const file = `topics/su-kien-${random.int(1, 1e9)}.md`;
    const lines = `title: Sự kiện ${newWord(random)}\ndescription: Theo dõi một việc mới.`;
    writeFileSync(contentPath(portal, file), `---\n${lines}\n---\n\nMở đầu.\n`);
    return file;
  },
  'category-title': ofEntry('categories', (text, _portal, random) =>
    setField(text, 'title', `Mục ${newWord(random)}`),
  ),
  'category-order': ofEntry('categories', (text, _portal, random) =>
    setField(text, 'order', String(random.int(1, 40))),
  ),
  'category-parent': ofEntry('categories', (text, portal, random) => {
    const isParent = new Set(
      contentFiles(portal, 'categories').map((file) =>
        fieldOf(readContentFile(portal, file), 'parent'),
      ),
    );
    const slug = random.pick(slugsOf(portal, 'categories'));
    // Only to or from the first level, so that no circle comes about.
    return setField(
      text,
      'parent',
      fieldOf(text, 'parent') || !isParent.has(slug) ? undefined : slug,
    );
  }),
  'page-text': ofEntry('pages', (text, _portal, random) =>
    addParagraph(text, `## Mục ${newWord(random)}\n\nMột điều nữa.`),
  ),
  'page-new': (portal, random) => {
    const file = `pages/trang-${random.int(1, 1e9)}.md`;
    const lines = `title: Trang ${newWord(random)}\ndescription: Trang mới.\norder: ${random.int(1, 9)}`;
    writeFileSync(contentPath(portal, file), `---\n${lines}\n---\n\nNội dung của trang.\n`);
    return file;
  },
  abbreviations: ofWordList('abbreviations.yaml'),
  synonyms: ofWordList('synonyms.yaml'),
  redirects: ofRedirects,
  'portal-brand': ofPortal((text, _portal, random) =>
    setField(text, 'brand', String(random.int(0, 359))),
  ),
  'portal-host': ofPortal((text, _portal, random) =>
    setField(text, 'host', random.pick(['static', 'nginx', 'netlify', 'caddy'])),
  ),
} satisfies Record<string, Edit>;
