/**
 * What a portal is made of: one row for each kind of file. Reading, Astro's loaders, the checks, links, paths, site
 * maps, the search, feeds and the manual of fields derive from these two tables, so that a new kind of page is one row,
 * its schema, its page and its words. docs/extending.md walks through an example.
 */
import type { z } from 'astro/zod';
import { collection, type Collection } from './collection-row.ts';
import { changedAt } from './domain/time/changed-at.ts';
import { formatDateTime } from './domain/time/format-date.ts';
import { PATHS } from './domain/urls.ts';
import type { Visibility } from './domain/visibility.ts';
import { abbreviations } from './schemas/abbreviations.ts';
import { alert } from './schemas/alert.ts';
import { article } from './schemas/article.ts';
import { category } from './schemas/category.ts';
import { counts } from './schemas/counts.ts';
import { page } from './schemas/page.ts';
import { portal } from './schemas/portal.ts';
import { synonyms } from './schemas/synonyms.ts';
import { topic } from './schemas/topic.ts';

export type { FeedEntry } from './collection-row.ts';

/** Folders of Markdown files below content/, in the order in which docs/fields.md lists them. */
export const collections = {
  articles: collection({
    schema: article,
    body: 'required',
    visible: { from: 'publishedAt', until: 'expiresAt', draft: 'draft', review: 'review' },
    path: PATHS.articles,
    listedOn: 'lists',
    nested: true,
    linkable: true,
    sitemap: changedAt,
    search: ({ title, summary, publishedAt, cover, corrections, audio, attachments }) => ({
      title,
      lead: summary,
      date: publishedAt,
      preface: cover?.caption ? [cover.caption] : [],
      appendix: [
        ...corrections.map(({ at, note }) => `${formatDateTime(at)}: ${note}`),
        ...attachments.map(({ title }) => title),
        ...(audio?.transcript ?? []),
      ],
    }),
    openData: [
      ...(['title', 'summary', 'publishedAt', 'updatedAt', 'updateNote', 'categories'] as const),
      ...(['lang', 'translationOf'] as const),
      ...([
        'topic',
        'tags',
        'wards',
        'author',
        'source',
        'corrections',
        'attachments',
        'audio',
      ] as const),
    ],
    feed: (data) => ({
      title: data.title,
      summary: data.summary,
      publishedAt: data.publishedAt,
      changedAt: changedAt(data),
      lang: data.lang,
    }),
    manual: {
      title: 'Bài viết',
      lead: '`content/articles/<năm>/<tên-bài>.md`; dưới phần đầu là nội dung bài, bắt buộc phải có.',
    },
  }),
  alerts: collection({
    schema: alert,
    body: 'optional',
    visible: { from: 'from', until: 'until' },
    path: PATHS.alerts,
    listedOn: 'section',
    nested: false,
    // An alert ends, and with it every link to it would be dead.
    linkable: false,
    sitemap: ({ from }) => from,
    feed: ({ title, from }) => ({ title, summary: title, publishedAt: from }),
    links: ({ link }) => (link ? [{ field: ['link'], href: link }] : []),
    manual: {
      title: 'Thông báo khẩn',
      lead: '`content/alerts/<tên>.md`; mỗi trang có một dòng dẫn tới trang riêng của thông báo; trang ấy và trang chủ hiện cả nội dung dưới phần đầu, nếu có.',
    },
  }),
  categories: collection({
    schema: category,
    body: 'none',
    visible: 'always',
    path: PATHS.categories,
    listedOn: 'none',
    nested: false,
    linkable: true,
    offered: ({ title, description }) => ({ title, about: description }),
    openData: ['title', 'description', 'order', 'parent'],
    manual: {
      title: 'Chuyên mục',
      lead: '`content/categories/<tên>.md`; chỉ có phần đầu.',
    },
  }),
  topics: collection({
    schema: topic,
    body: 'optional',
    visible: 'always',
    path: PATHS.topics,
    listedOn: 'section',
    nested: false,
    linkable: true,
    offered: ({ title, description }) => ({ title, about: description }),
    openData: ['title', 'description'],
    manual: {
      title: 'Dòng sự kiện',
      lead: '`content/topics/<tên>.md`; nội dung dưới phần đầu, nếu có, mở đầu trang dòng sự kiện.',
    },
  }),
  pages: collection({
    schema: page,
    body: 'required',
    visible: 'always',
    path: '',
    listedOn: 'none',
    nested: false,
    linkable: true,
    sitemap: ({ updatedAt }) => updatedAt,
    offered: ({ title, description }) => ({ title, about: description }),
    manual: {
      title: 'Trang thông tin',
      lead: '`content/pages/<tên>.md`: giới thiệu, tuyên bố trợ năng, quyền riêng tư …; nội dung bắt buộc phải có.',
    },
  }),
};

export type CollectionName = keyof typeof collections;

/** The checked front matter of a collection's entries. */
export type FrontMatter<Name extends CollectionName> = z.output<
  (typeof collections)[Name]['schema']
>;

/** A row as code sees it that serves every collection. */
export type Row<Name extends CollectionName = CollectionName> = Collection<
  z.ZodType,
  FrontMatter<Name>
>;

/**
 * The row of a collection. Its functions take the front matter of that collection, which TypeScript cannot follow
 * through a name that is known only when the code runs: this is the one cast that says so.
 */
export function rowOf<Name extends CollectionName>(name: Name): Row<Name> {
  return collections[name] as unknown as Row<Name>;
}

/** All rows, each with its name. */
export const collectionRows: readonly (readonly [CollectionName, Row])[] = (
  Object.keys(collections) as CollectionName[]
).map((name) => [name, rowOf(name)]);

/** The pages that list a whole collection: `path` is the one segment of theirs. */
export const sections = collectionRows.flatMap(([name, { listedOn, path, manual }]) =>
  listedOn === 'section' && path ? [{ name, path, title: manual.title }] : [],
);

/** When citizens see an entry, by the fields that its row names. */
export function visibilityOf({ visible }: Pick<Row, 'visible'>, data: object): Visibility {
  if (visible === 'always') return {};
  const valueOf = (field = '') => (data as Record<string, unknown>)[field];
  return {
    from: valueOf(visible.from) as Date | undefined,
    until: valueOf(visible.until) as Date | undefined,
    draft: valueOf(visible.draft) === true,
    ...(visible.review && { review: valueOf(visible.review) === true }),
  };
}

/** Single files beside the folders. A portal can do without those that are not required. */
export const dataFiles = {
  portal: {
    file: 'portal.yaml',
    schema: portal,
    required: true,
    manual: {
      title: 'Cổng',
      lead: '`content/portal.yaml`: cổng này của đơn vị nào. Tệp chỉ gồm các trường, không có hai dòng `---`.',
    },
  },
  counts: {
    file: 'counts.json',
    schema: counts,
    required: false,
    manual: {
      title: 'Lượt xem và đánh giá',
      lead: '`content/counts.json`: số liệu do máy ghi. Không cần sửa tay; không có tệp này, cổng vẫn chạy.',
    },
  },
  /** Its lines are named by the editor, so the manual of fields has none. */
  abbreviations: {
    file: 'abbreviations.yaml',
    schema: abbreviations,
    required: false,
    manual: undefined,
  },
  /** Likewise. */
  synonyms: {
    file: 'synonyms.yaml',
    schema: synonyms,
    required: false,
    manual: undefined,
  },
} as const;

export type DataFileName = keyof typeof dataFiles;
export type DataFile<Name extends DataFileName> = z.output<(typeof dataFiles)[Name]['schema']>;
