/** The changes whose cost is measured, and what each must not exceed. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatNumber } from '../../../src/domain/format-number.ts';
import { markComponent } from '../../support/edits-code.ts';
import { updateCounts } from '../../support/edits-content.ts';
import {
  addParagraph,
  changeFile,
  contentPath,
  fieldOf,
  readContentFile,
  setField,
  writeDate,
} from '../../support/edits-front-matter.ts';
import type { Random } from '../writing/random.ts';
import { findUnlinked, type ChangingPortal, type GeneratedArticle } from './portal.ts';
import { all, indexHolds, isPublished, pageHolds, type Check } from './published.ts';

/** What a row must not exceed, by the number of articles. */
export type Limits = Partial<Record<number, { seconds: number; megabytes?: number }>>;

export interface Scenario {
  name: string;
  limits: Limits;
  /** Makes the change; returns how to see that it was published. */
  change: (portal: ChangingPortal, random: Random) => Check;
}

const HOUR = 60 * 60;
/** “Ten years ago”: the portal ends with 2025. */
const OLD_YEAR = 2015;
const COUNTED_SHARE = 0.1;
/** It is on every article page. */
const COMPONENT = 'src/components/ArticleMeta.astro';

const limit10k = (seconds: number): Limits => ({ 10_000: { seconds } });

export const scenarios: readonly Scenario[] = [
  { name: 'nothing changed', limits: limit10k(8), change: () => () => undefined },
  {
    name: 'one word in a new article',
    limits: { 10_000: { seconds: 10 }, 50_000: { seconds: 30 } },
    change: ({ workspace, articles }, random) => changeWord(workspace, articles[0], random),
  },
  {
    name: 'a new article',
    limits: limit10k(12),
    change: ({ workspace }, random) => {
      const word = asciiWord(random);
      const slug = `bai-moi-${word}`;
      const place = contentPath(workspace, `articles/2026/${slug}.md`);
      const lines = [
        `title: "Bài mới ${word}"`,
        'summary: Tóm tắt của bài mới.',
        `publishedAt: ${writeDate(workspace.clock - HOUR)}`,
        'categories: [thong-bao]',
        'tags: [giao thông, môi trường]',
      ];
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, `---\n${lines.join('\n')}\n---\n\nNội dung của bài mới.\n`);
      return all(
        pageHolds(workspace, `bai-viet/${slug}`, word),
        pageHolds(workspace, 'chuyen-muc/thong-bao', word),
        indexHolds(workspace, word),
      );
    },
  },
  {
    name: 'a deleted article',
    limits: limit10k(12),
    change: (portal) => {
      const { workspace } = portal;
      const article = findUnlinked(portal);
      if (!article) throw new Error('Every article is linked to.');
      rmSync(contentPath(workspace, article.file));
      portal.articles.splice(portal.articles.indexOf(article), 1);
      return all(
        isPublished(workspace, `bai-viet/${article.slug}`, { absent: true }),
        pageHolds(workspace, `chuyen-muc/${article.category}`, article.slug, { absent: true }),
      );
    },
  },
  {
    name: 'a changed title',
    limits: limit10k(12),
    change: ({ workspace, articles: [, article] }, random) => {
      const word = asciiWord(random);
      const { file, slug, category } = found(article);
      changeFile(workspace, file, (text) => setField(text, 'title', `Tiêu đề mới ${word}`));
      return all(
        pageHolds(workspace, `bai-viet/${slug}`, word),
        pageHolds(workspace, `chuyen-muc/${category}`, word),
        indexHolds(workspace, word),
      );
    },
  },
  {
    name: 'one word in an article of ten years ago',
    limits: limit10k(14),
    change: ({ workspace, articles }, random) => {
      const old = articles.find(({ day }) => day.getUTCFullYear() === OLD_YEAR);
      return changeWord(workspace, old, random);
    },
  },
  {
    name: 'counts of a tenth of the articles',
    limits: limit10k(30),
    change: ({ workspace, articles }, random) => {
      const before = readContentFile(workspace, 'counts.json');
      updateCounts(workspace, random, COUNTED_SHARE);
      const after = readContentFile(workspace, 'counts.json');
      const article = articles.find(
        ({ id, file }) =>
          viewsOf(after, id) !== viewsOf(before, id) &&
          fieldOf(readContentFile(workspace, file), 'legacy') === undefined,
      );
      const { id, slug } = found(article);
      return pageHolds(workspace, `bai-viet/${slug}`, formatNumber(viewsOf(after, id) ?? 0));
    },
  },
  {
    name: 'a changed component',
    limits: limit10k(50),
    change: ({ workspace, articles: [article] }, random) => {
      const mark = random.int(1, 1e9);
      markComponent(workspace, COMPONENT, mark);
      return pageHolds(workspace, `bai-viet/${found(article).slug}`, `data-edition="${mark}"`);
    },
  },
];

/** Limits of the rows that are no scenario. */
export const FAULT_LIMITS = limit10k(6);
export const COLD_LIMITS: Limits = {
  10_000: { seconds: 75, megabytes: 2.5 * 1024 },
  50_000: { seconds: 8 * 60, megabytes: 5 * 1024 },
};

function changeWord(
  workspace: ChangingPortal['workspace'],
  article: GeneratedArticle | undefined,
  random: Random,
): Check {
  const word = asciiWord(random);
  const { file, slug } = found(article);
  changeFile(workspace, file, (text) => addParagraph(text, `Thêm chữ ${word}.`));
  return all(pageHolds(workspace, `bai-viet/${slug}`, word), indexHolds(workspace, word));
}

/** Letters only: the index respells đ, and parts letters from figures. */
function asciiWord(random: Random): string {
  const letters = Array.from({ length: 8 }, () => random.pick([...'bcghklmnpst']));
  return `sua${letters.join('')}`;
}

function found(article: GeneratedArticle | undefined): GeneratedArticle {
  if (!article) throw new Error('The generated portal has no such article.');
  return article;
}

function viewsOf(counts: string, id: string): number | undefined {
  const { articles } = JSON.parse(counts) as { articles: Record<string, { views: number }> };
  return articles[id]?.views;
}
