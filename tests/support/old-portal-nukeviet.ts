/** An old portal as the tables of NukeViet. */
import type { Content } from '../../src/content/read-content.ts';
import { encodeText, tableOf, type Tables } from './nukeviet-dump.ts';
import { UPLOADS, type OldArticle } from './old-portal.ts';

const seconds = (date: Date | undefined) => (date ? date.getTime() / 1000 : 0);
const nameOf = (file: string) => file.replace(/^.*\//, '').replace(/\.md$/, '');
const below = (url: string) => url.slice(`${UPLOADS}/`.length);

/** Published, scheduled, expired or a draft, as NukeViet numbers them. */
function statusOf({ draft, publishedAt, expiresAt }: OldArticle['data'], now: Date): number {
  if (draft) return 4;
  if (publishedAt > now) return 2;
  return expiresAt && expiresAt <= now ? 3 : 1;
}

/** The tables; what NukeViet has no column for, such as wards, is not in them. */
export function asNukeViet(
  { categories, topics }: Content,
  articles: readonly OldArticle[],
  now = new Date(),
): Tables {
  const numberOf = (list: readonly { file: string }[], name: string | undefined) =>
    list.findIndex(({ file }) => nameOf(file) === name) + 1;
  const sources = [...new Set(articles.flatMap(({ data }) => data.source?.name ?? []))];
  const tags = [...new Set(articles.flatMap(({ data }) => data.tags))];
  const news = 'nv4_vi_news';
  return {
    [`${news}_cat`]: tableOf(
      categories.map(({ file, data }, index) => ({
        catid: index + 1,
        parentid: numberOf(categories, data.parent),
        title: encodeText(data.title),
        alias: nameOf(file),
        description: encodeText(data.description),
        weight: index + 1,
        sort: data.order,
        status: 1,
      })),
    ),
    [`${news}_detail`]: tableOf(
      articles.map(({ id, html, data, fileUrl }) => ({
        id,
        bodyhtml: html.replace(/\r?\n/g, ''),
        sourcetext: data.source?.url ?? '',
        files: data.attachments.map(({ file }) => below(fileUrl(file))).join(','),
        imgposition: 2,
      })),
    ),
    [`${news}_rows`]: tableOf(
      articles.map(({ id, slug, data, fileUrl }) => ({
        id,
        catid: numberOf(categories, data.categories[0]),
        listcatid: data.categories.map((name) => numberOf(categories, name)).join(','),
        topicid: numberOf(topics, data.topic),
        author: encodeText(data.author ?? ''),
        sourceid: sources.indexOf(data.source?.name ?? '') + 1,
        addtime: seconds(data.publishedAt),
        edittime: seconds(data.updatedAt ?? data.publishedAt),
        status: statusOf(data, now),
        publtime: seconds(data.publishedAt),
        exptime: seconds(data.expiresAt),
        title: encodeText(data.title),
        alias: slug,
        hometext: encodeText(data.summary),
        homeimgfile: data.cover ? below(fileUrl(data.cover.src)) : '',
        homeimgalt: encodeText(data.cover?.caption ?? data.cover?.alt ?? ''),
        homeimgthumb: 1,
        hitstotal: data.legacy?.views ?? 0,
        total_rating: data.legacy?.score ?? 0,
        click_rating: data.legacy?.ratings ?? 0,
      })),
    ),
    [`${news}_sources`]: tableOf(
      sources.map((title, index) => ({ sourceid: index + 1, title: encodeText(title), link: '' })),
    ),
    [`${news}_tags`]: tableOf(tags.map((title, index) => ({ tid: index + 1, title, alias: '' }))),
    [`${news}_tags_id`]: tableOf(
      articles.flatMap(({ id, data }) =>
        data.tags.map((tag) => ({ id, tid: tags.indexOf(tag) + 1, keyword: tag })),
      ),
    ),
    [`${news}_topics`]: tableOf(
      topics.map(({ file, data }, index) => ({
        topicid: index + 1,
        title: encodeText(data.title),
        alias: nameOf(file),
        description: encodeText(data.description),
      })),
    ),
  };
}
