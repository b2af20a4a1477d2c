/** An article as an old portal would have had it: every field that any old portal keeps, and its text as HTML. */
import { parseMarkdownFile } from '../../../src/content/front-matter.ts';
import { renderMarkdown } from '../../../src/markdown/index.ts';
import { article } from '../../../src/schemas/article.ts';
import { writeArticle } from '../writing/article.ts';
import { headOf } from '../writing/head.ts';
import { createRandom, seedOf } from '../writing/random.ts';
import { CATEGORIES, TOPICS } from '../writing/vocabulary.ts';

/** Plain data, as it stands in a line of the file that all writers read. */
export interface OldFacts {
  id: number;
  /** Unique, and part of its address. */
  slug: string;
  title: string;
  lead: string;
  /** Milliseconds; whole minutes, since pages show no seconds. */
  publishedAt: number;
  updatedAt?: number;
  expiresAt?: number;
  status: 'published' | 'draft' | 'scheduled';
  /** Numbers of categories, from 1; the first is that of its address. */
  categories: number[];
  /** Number of its topic, from 1. */
  topic?: number;
  tags: string[];
  author?: string;
  source?: { name: string; url: string };
  views: number;
  ratings: number;
  score: number;
  /** `2020/tranh-3.jpg` below the folder of the module. */
  cover?: { file: string; words: string };
  attachments: { file: string; title: string }[];
  html: string;
}

/** The old host, and where its files lay. */
export const HOST = 'https://cu.example';
export const UPLOADS = '/uploads/news/';
/** So many pictures and documents the articles share. */
export const PICTURES = 12;
export const DOCUMENTS = 4;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The address of an article there, without its host. */
export function oldPath(slug: string, id: number, category: number): string {
  return `/vi/news/${CATEGORIES[category - 1]?.slug}/${slug}-${id}.html`;
}

/** The article with a number, from 0: the same one for the same seed on every machine. */
export async function makeOldArticle(seed: number, index: number): Promise<OldFacts> {
  const random = createRandom(seedOf(seed ^ 0x01d, index));
  const { source } = writeArticle(seed, index, []);
  const { data, body } = parseMarkdownFile(source);
  const fields = article.parse(data);
  const { slug } = headOf(seed, index);
  const { html } = await renderMarkdown(body, {
    picture: async () => undefined,
    link: (href) => oldLink(seed, href),
    report: () => {},
  });
  const publishedAt = Math.floor(+fields.publishedAt / MINUTE) * MINUTE;
  const ratings = random.chance(0.3) ? random.int(1, 60) : 0;
  const topic = random.chance(0.25) ? random.int(1, TOPICS.length) : undefined;
  const status = random.chance(0.02) ? 'draft' : random.chance(0.01) ? 'scheduled' : 'published';
  const picture = `2020/tranh-${random.int(1, PICTURES)}.jpg`;
  const day = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' }).format(
    publishedAt,
  );
  return {
    id: index + 1,
    slug,
    title: fields.title,
    lead: fields.summary,
    publishedAt: status === 'scheduled' ? Date.UTC(2090, 0, 1 + (index % 28), 1) : publishedAt,
    ...(status !== 'scheduled' &&
      random.chance(0.2) && { updatedAt: publishedAt + random.int(1, 90) * DAY }),
    // Those that have ended, and those that are still to end.
    ...(random.chance(0.05) && {
      expiresAt: random.chance(0.5) ? publishedAt + 400 * DAY : Date.UTC(2095, 5, 1),
    }),
    status,
    categories: fields.categories.map(
      (name) => CATEGORIES.findIndex(({ slug: known }) => known === name) + 1,
    ),
    ...(topic && { topic }),
    tags: fields.tags,
    ...(fields.author && { author: fields.author }),
    ...(fields.source && {
      source: { name: fields.source.name, url: `https://phuong.example/tin/${index}` },
    }),
    views: random.int(0, 9000),
    ratings,
    score: ratings === 0 ? 0 : random.int(ratings, 5 * ratings),
    ...(random.chance(0.4) && {
      cover: { file: picture, words: `Ngày hội bên sông Sen, ngày ${day}` },
    }),
    attachments: random.chance(0.1)
      ? [{ file: `2020/van-ban-${random.int(1, DOCUMENTS)}.pdf`, title: `Văn bản số ${index + 1}` }]
      : [],
    html: asEditorsWrote(html) + extrasOf(index, picture),
  };
}

/** The day of a moment as pages show it: `13/01/2023 08:59`. */
export function shownTime(milliseconds: number): string {
  const { year, month, day, hours, minutes } = hanoiParts(milliseconds);
  return `${day}/${month}/${year} ${hours}:${minutes}`;
}

/** Local time in Hanoi, which has no summer time. */
export function hanoiParts(milliseconds: number): Record<string, string> {
  const [date = '', time = ''] = new Date(milliseconds + 7 * 60 * MINUTE).toISOString().split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  const [hours = '', minutes = ''] = time.split(':');
  return { year, month, day, hours, minutes };
}

/** Links to other articles, by their old addresses. */
function oldLink(seed: number, href: string): string {
  const [, number] = /-(\d+)(?:\.md|\/)?$/.exec(href) ?? [];
  if (number === undefined) return href;
  const { slug, subject } = headOf(seed, Number(number));
  const category = CATEGORIES.findIndex((each) => each.slug === subject.category) + 1;
  return oldPath(slug, Number(number) + 1, category);
}

/** What editors of that time and their programs made of paragraphs. */
function asEditorsWrote(html: string): string {
  return html
    .replaceAll(/ data-align="(\w+)"/g, ' style="text-align: $1;"')
    .replaceAll('<p>', '<p style="text-align: justify;"><span style="font-size:14px;">')
    .replaceAll('</p>', '</span></p>')
    .replaceAll(/\n/g, '');
}

/** By turns what bodies hold beside words: a picture with its caption, a table with spans, a list by hand, an ending. */
function extrasOf(index: number, picture: string): string {
  const src = `${UPLOADS}${picture}`;
  return (
    [
      `<figure><img src="${src}" alt="Sông Sen mùa nước nổi"><figcaption>Sông Sen, số ${index}</figcaption></figure>`,
      `<table><tr><th rowspan="2">Phường</th><th colspan="2">Năm ${2000 + index}</th></tr><tr><td>Quý 1</td><td>Quý 2</td></tr><tr><td>Sen Hạ</td><td>${index}</td><td>1.500</td></tr></table>`,
      `<p>1. Việc thứ nhất, số ${index};</p><p>2. Việc thứ hai./.</p>`,
      `<div style="text-align:center"><img src="${src}" alt="Bến Sen" /><br /><em>Bến Sen lúc ${index} giờ</em></div>`,
    ][index % 6] ?? ''
  );
}
