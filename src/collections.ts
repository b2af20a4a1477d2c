/**
 * What a portal is made of: one row for each kind of file. Reading, Astro's loaders, the checks, links, paths, site
 * maps, the search, feeds and the manual of fields derive from these two tables, so that a new kind of page is one row,
 * its schema, its page and its words. docs/extending.md walks through an example.
 */
import type { z } from 'astro/zod';
import { changedAt } from './domain/time/changed-at.ts';
import { formatDateTime } from './domain/time/format-date.ts';
import { PATHS } from './domain/urls.ts';
import { abbreviations } from './schemas/abbreviations.ts';
import { alert } from './schemas/alert.ts';
import { article } from './schemas/article.ts';
import { category } from './schemas/category.ts';
import { counts } from './schemas/counts.ts';
import { page } from './schemas/page.ts';
import { portal } from './schemas/portal.ts';
import { synonyms } from './schemas/synonyms.ts';
import { topic } from './schemas/topic.ts';

/** How a kind of file is introduced in docs/fields.md, in Vietnamese. */
interface ManualSection {
  title: string;
  lead: string;
}

/** What the search shows of an entry beside its text. */
export interface SearchableEntry {
  /** The paragraph below the title. */
  lead: string;
  /** Orders the results, and decides the bundle of the index. */
  date: Date;
  /** Texts of the front matter that the page shows before and after the body. */
  preface?: readonly string[];
  appendix?: readonly string[];
}

interface Collection<Schema extends z.ZodType, Data = z.output<Schema>> {
  /** The front matter. */
  schema: Schema;
  /** Whether a file must, may or must not have text below the front matter. */
  body: 'required' | 'optional' | 'none';
  /**
   * The first segment of the paths of its pages, `/<path>/<slug>/`; empty for pages directly below the root; undefined
   * when its entries have no page of their own. The route lies in `src/pages/<path>/`.
   */
  path: string | undefined;
  /** Whether files may lie in subfolders, which are not part of the path. */
  nested: boolean;
  /** Whether other files may link to an entry by its file name: `./ten-tep.md`. */
  linkable: boolean;
  /** Links to pages that stand in fields of the front matter, each with the path of its field. */
  links?: (data: Data) => { field: readonly PropertyKey[]; href: string }[];
  /** When the page of an entry last changed, for the site map; undefined when unknown. Left out: not listed. */
  sitemap?: (data: Data) => Date | undefined;
  /** What the search knows of an entry. Left out: not searched. */
  search?: (data: Data) => SearchableEntry;
  /** By what, besides its title and headings, the search offers the page of an entry above the articles. Left out: not. */
  offered?: (data: Data) => string;
  /**
   * What a feed shows of an entry beside its title and text. The entries then have feeds at `/<path>/`; articles are in
   * those of the portal and of its lists. Left out: no feed.
   */
  feed?: (data: Data) => { summary: string; publishedAt: Date };
  manual: ManualSection;
}

/** Keeps the type of each row's schema for the functions beside it. */
function collection<Schema extends z.ZodType>(row: Collection<Schema>): Collection<Schema> {
  return row;
}

/** Folders of Markdown files below content/, in the order in which docs/fields.md lists them. */
export const collections = {
  articles: collection({
    schema: article,
    body: 'required',
    path: PATHS.articles,
    nested: true,
    linkable: true,
    sitemap: changedAt,
    search: ({ summary, publishedAt, cover, corrections, attachments }) => ({
      lead: summary,
      date: publishedAt,
      preface: cover?.caption ? [cover.caption] : [],
      appendix: [
        ...corrections.map(({ at, note }) => `${formatDateTime(at)}: ${note}`),
        ...attachments.map(({ title }) => title),
      ],
    }),
    feed: ({ summary, publishedAt }) => ({ summary, publishedAt }),
    manual: {
      title: 'Bài viết',
      lead: '`content/articles/<năm>/<tên-bài>.md`; dưới phần đầu là nội dung bài, bắt buộc phải có.',
    },
  }),
  alerts: collection({
    schema: alert,
    body: 'optional',
    path: undefined,
    nested: false,
    linkable: false,
    links: ({ link }) => (link ? [{ field: ['link'], href: link }] : []),
    manual: {
      title: 'Thông báo khẩn',
      lead: '`content/alerts/<tên>.md`; nội dung dưới phần đầu, nếu có, hiện ngay sau tiêu đề.',
    },
  }),
  categories: collection({
    schema: category,
    body: 'none',
    path: PATHS.categories,
    nested: false,
    linkable: true,
    offered: ({ description }) => description,
    manual: {
      title: 'Chuyên mục',
      lead: '`content/categories/<tên>.md`; chỉ có phần đầu.',
    },
  }),
  topics: collection({
    schema: topic,
    body: 'optional',
    path: PATHS.topics,
    nested: false,
    linkable: true,
    offered: ({ description }) => description,
    manual: {
      title: 'Dòng sự kiện',
      lead: '`content/topics/<tên>.md`; nội dung dưới phần đầu, nếu có, mở đầu trang dòng sự kiện.',
    },
  }),
  pages: collection({
    schema: page,
    body: 'required',
    path: '',
    nested: false,
    linkable: true,
    sitemap: ({ updatedAt }) => updatedAt,
    offered: ({ description }) => description,
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

/** All rows alike, for code that serves every collection. */
export const collectionRows = Object.entries(collections) as unknown as readonly [
  CollectionName,
  Collection<z.ZodType, never>,
][];

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
