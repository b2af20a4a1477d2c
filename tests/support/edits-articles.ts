/** Edits of what stands in an article, and of several at once. */
import path from 'node:path';
import type { Random } from '../bench/writing/random.ts';
import {
  addParagraph,
  allTags,
  changeFile,
  contentFiles,
  fieldOf,
  linkingFiles,
  listOf,
  newWord,
  pickArticle,
  readContentFile,
  setField,
  shownSlugs,
  slugsOf,
  writeDate,
} from './edits-front-matter.ts';
import type { Edit } from './edits.ts';
import type { Workspace } from './edits-workspace.ts';

const HOUR = 60 * 60;
const DAY = 24 * HOUR;

/** An edit of the text of an article chosen by chance. */
function ofArticle(
  change: (text: string, portal: Workspace, random: Random) => string | undefined,
): Edit {
  return (portal, random) => {
    const file = pickArticle(portal, random);
    const changed = file && change(readContentFile(portal, file), portal, random);
    if (!file || changed === undefined) return undefined;
    changeFile(portal, file, () => changed);
    return file;
  };
}

/**
 * The same for edits after which an article is not shown: mostly of one that no text links to, since a dead link stops
 * the build.
 */
function ofHidden(change: (text: string, portal: Workspace, random: Random) => string): Edit {
  return (portal, random) => {
    const file = random.chance(0.8) ? pickUnlinked(portal, random) : pickArticle(portal, random);
    if (file) changeFile(portal, file, (text) => change(text, portal, random));
    return file;
  };
}

function pickUnlinked(portal: Workspace, random: Random): string | undefined {
  const files = contentFiles(portal, 'articles');
  const texts = linkingFiles(portal)
    .map((file) => readContentFile(portal, file))
    .join('\n');
  const free = files.filter((file) => !texts.includes(`/${path.basename(file, '.md')}`));
  return free.length > 0 ? random.pick(free) : undefined;
}

/** A list field with one item more, or one less. */
function toggle(text: string, field: string, item: string, { least = 0 } = {}): string | undefined {
  const items = listOf(text, field);
  const changed = items.includes(item) ? items.filter((known) => known !== item) : [...items, item];
  if (changed.length < least) return undefined;
  return setField(text, field, `[${changed.join(', ')}]`);
}

export const articleEdits = {
  title: ofArticle((text, _portal, random) =>
    setField(text, 'title', `"Tiêu đề sửa lần này: ${newWord(random)}"`),
  ),
  summary: ofArticle((text, _portal, random) =>
    setField(text, 'summary', `"Tóm tắt sửa lần này, gồm chữ ${newWord(random)}."`),
  ),
  word: ofArticle((text, _portal, random) =>
    addParagraph(text, `Thêm một câu có chữ ${newWord(random)} ở cuối bài.`),
  ),
  heading: ofArticle((text, _portal, random) =>
    addParagraph(text, `## Phần mới ${newWord(random)}\n\nNội dung của phần mới.`),
  ),
  table: ofArticle((text, _portal, random) =>
    addParagraph(
      text,
      `| Phường | Số hộ |\n| --- | ---: |\n| Cầu Mây | ${random.int(100, 9999)} |`,
    ),
  ),
  warning: ofArticle((text, _portal, random) =>
    addParagraph(text, `###### Tiêu đề cấp sáu ${newWord(random)}\n\nĐoạn dưới tiêu đề.`),
  ),
  link: ofArticle((text, portal, random) => {
    const slugs = shownSlugs(portal);
    return addParagraph(text, `Xem thêm [bài trước](/bai-viet/${random.pick(slugs)}/).`);
  }),
  /** Neither size nor date of the file tell that a letter has changed. */
  'same-size': (portal, random) => {
    const file = pickArticle(portal, random);
    if (!file) return undefined;
    const letters = ['b', 'c', 'h', 'm', 'n', 't'];
    changeFile(
      portal,
      file,
      (text) =>
        text.replace(/([bchmnt])(?=\S*\s*$)/, (found) => random.pick(without(letters, found))),
      { keepDate: true },
    );
    return file;
  },
  tag: ofArticle((text, portal, random) =>
    toggle(text, 'tags', random.pick([...allTags(portal), `từ khóa ${newWord(random)}`])),
  ),
  'tag-renamed': (portal, random) => {
    const tags = allTags(portal);
    if (tags.length === 0) return undefined;
    const tag = random.pick(tags);
    const renamed = `${tag} ${random.int(2, 99)}`;
    for (const file of contentFiles(portal, 'articles')) {
      const used = listOf(readContentFile(portal, file), 'tags');
      if (!used.includes(tag)) continue;
      const list = used.map((known) => (known === tag ? renamed : known));
      changeFile(portal, file, (text) => setField(text, 'tags', `[${list.join(', ')}]`));
    }
    return `${tag} → ${renamed}`;
  },
  category: ofArticle((text, portal, random) =>
    toggle(text, 'categories', random.pick(slugsOf(portal, 'categories')), { least: 1 }),
  ),
  ward: ofArticle((text, portal, random) => {
    const wards = listOf(readContentFile(portal, 'portal.yaml'), 'wards');
    return wards.length > 0 ? toggle(text, 'wards', random.pick(wards)) : undefined;
  }),
  topic: ofArticle((text, portal, random) =>
    setField(text, 'topic', random.pick([undefined, ...slugsOf(portal, 'topics')])),
  ),
  translation: ofArticle((text, portal, random) => {
    const isTranslation = fieldOf(text, 'translationOf') !== undefined;
    const slugs = shownSlugs(portal).filter((slug) => !text.includes(slug));
    if (!isTranslation && slugs.length === 0) return undefined;
    const original = isTranslation ? undefined : random.pick(slugs);
    const lang = isTranslation ? undefined : 'en';
    return setField(setField(text, 'lang', lang), 'translationOf', original);
  }),
  featured: ofArticle((text) =>
    setField(text, 'featured', fieldOf(text, 'featured') === 'true' ? undefined : 'true'),
  ),
  draft: ofHidden((text) =>
    setField(text, 'draft', fieldOf(text, 'draft') === 'true' ? undefined : 'true'),
  ),
  review: ofHidden((text) =>
    setField(text, 'review', fieldOf(text, 'review') === 'true' ? undefined : 'true'),
  ),
  author: ofArticle((text, _portal, random) => setField(text, 'author', `Tổ ${newWord(random)}`)),
  date: ofArticle((text, portal, random) =>
    published(text, portal.clock - random.int(1, 4000) * DAY - random.int(0, 1440) * 60),
  ),
  /** Shown only when the clock has moved on. */
  scheduled: ofHidden((text, portal, random) =>
    published(text, portal.clock + random.int(1, 72) * HOUR),
  ),
  expiring: ofHidden((text, portal, random) => {
    const until = portal.clock + random.int(1, 72) * HOUR;
    return setField(published(text, portal.clock - 30 * DAY), 'expiresAt', writeDate(until));
  }),
  corrected: ofArticle((text, portal, random) => {
    const note = `{ at: ${writeDate(portal.clock - HOUR)}, note: "Sửa chữ ${newWord(random)}." }`;
    return setField(published(text, portal.clock - 30 * DAY), 'corrections', `[${note}]`);
  }),
} satisfies Record<string, Edit>;

function without<Item>(items: readonly Item[], item: Item): Item[] {
  return items.filter((known) => known !== item);
}

/** What was said of later changes would be earlier than the new date. */
function published(text: string, seconds: number): string {
  const later = ['updatedAt', 'corrections', 'expiresAt'];
  const cleared = later.reduce((rest, field) => setField(rest, field, undefined), text);
  return setField(cleared, 'publishedAt', writeDate(seconds));
}
