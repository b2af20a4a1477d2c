/** The generated portal that changes are made to, and what is known of its articles without reading them. */
import { cpSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeWorkspace, placesOf, type Workspace } from '../../support/edits-workspace.ts';
import { nameOfSize, prepareContent } from '../content-folder.ts';
import type { PortalSize } from '../generate.ts';
import { DAY_AFTER, headOf } from '../writing/head.ts';

export interface GeneratedArticle {
  /** Relative to content/. */
  file: string;
  /** `2023/ten-bai-17` */
  id: string;
  slug: string;
  category: string;
  day: Date;
}

export interface ChangingPortal {
  workspace: Workspace;
  /** Newest first. */
  articles: GeneratedArticle[];
}

/** A workspace with a generated portal of this size, not built yet. */
export async function makeChangingPortal(size: PortalSize): Promise<ChangingPortal> {
  const { articles, seed } = size;
  const content = path.resolve('.output/bench', `content-${nameOfSize(size)}`);
  await prepareContent(content, size);
  const folder = path.resolve('.output/bench', `changes-${nameOfSize(size)}`);
  const workspace = makeWorkspace(folder, DAY_AFTER.getTime() / 1000);
  cpSync(content, placesOf(workspace).content, { recursive: true });
  return { workspace, articles: headsOf(articles, seed) };
}

function headsOf(articles: number, seed: number): GeneratedArticle[] {
  return Array.from({ length: articles }, (_, index) => headOf(seed, index))
    .map(({ id, slug, subject, facts }) => ({
      ...{ id, slug, category: subject.category, day: facts.day },
      file: `articles/${id}.md`,
    }))
    .sort((a, b) => b.day.getTime() - a.day.getTime());
}

/** The newest article that no other links to, so that it can be taken away. */
export function findUnlinked({
  workspace,
  articles,
}: ChangingPortal): GeneratedArticle | undefined {
  const { content } = placesOf(workspace);
  const linked = new Set<string>();
  for (const file of globSync('articles/**/*.md', { cwd: content })) {
    const text = readFileSync(path.join(content, file), 'utf8');
    for (const [, slug = ''] of text.matchAll(/\/([\w-]+)(?:\.md|\/)\)/g)) linked.add(slug);
  }
  return articles.find(({ slug }) => !linked.has(slug));
}
