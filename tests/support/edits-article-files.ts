/** Edits that make articles, take them away and rename them. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  allTags,
  changeFile,
  contentFiles,
  contentPath,
  linkingFiles,
  newWord,
  pickArticle,
  readContentFile,
  shownSlugs,
  slugsOf,
  writeDate,
} from './edits-front-matter.ts';
import type { Edit } from './edits.ts';
import type { Workspace } from './edits-workspace.ts';

const HOUR = 60 * 60;

export const articleFileEdits = {
  new: (portal, random) => {
    const slug = `bai-moi-${random.int(1, 1e9)}`;
    const file = `articles/${random.int(2015, 2026)}/${slug}.md`;
    const [category = ''] = slugsOf(portal, 'categories');
    const others = shownSlugs(portal);
    const lines = [
      `title: "Bài mới ${newWord(random)}"`,
      `summary: "Tóm tắt của bài mới ${newWord(random)}."`,
      `publishedAt: ${writeDate(portal.clock - random.int(1, 48) * HOUR)}`,
      `categories: [${category}]`,
      `tags: [${random.some(allTags(portal), 2).join(', ')}]`,
    ];
    const link = others.length > 0 ? ` Xem [bài này](/bai-viet/${random.pick(others)}/).` : '';
    mkdirSync(path.dirname(contentPath(portal, file)), { recursive: true });
    const body = `Câu mở đầu của bài mới.${link}`;
    writeFileSync(contentPath(portal, file), `---\n${lines.join('\n')}\n---\n\n${body}\n`);
    return file;
  },
  /** Links of others to it are then dead, and the build has to say so. */
  deleted: (portal, random) => {
    const file = pickArticle(portal, random);
    if (!file || contentFiles(portal, 'articles').length < 8) return undefined;
    rmSync(contentPath(portal, file));
    return file;
  },
  /** The same with the links mended, as an editor would. */
  removed: (portal, random) => {
    const file = pickArticle(portal, random);
    if (!file || contentFiles(portal, 'articles').length < 8) return undefined;
    rmSync(contentPath(portal, file));
    relink(portal, path.basename(file, '.md'), undefined);
    return file;
  },
  renamed: (portal, random) => {
    const file = pickArticle(portal, random);
    if (!file) return undefined;
    const slug = `doi-ten-${random.int(1, 1e9)}`;
    const target = path.join(path.dirname(file), `${slug}.md`);
    renameSync(contentPath(portal, file), contentPath(portal, target));
    relink(portal, path.basename(file, '.md'), slug);
    return `${file} → ${target}`;
  },
} satisfies Record<string, Edit>;

/** Leads links in all texts from one article to another, or to the home page. */
function relink(portal: Workspace, from: string, to: string | undefined): void {
  const page = new RegExp(`/bai-viet/${from}/`, 'g');
  const place = new RegExp(`\\]\\([./\\w-]*/${from}\\.md`, 'g');
  const target = to ? `/bai-viet/${to}/` : '/';
  for (const file of linkingFiles(portal)) {
    const text = readContentFile(portal, file);
    const changed = text.replace(page, target).replace(place, `](${target}`);
    if (changed !== text) changeFile(portal, file, () => changed);
  }
}
