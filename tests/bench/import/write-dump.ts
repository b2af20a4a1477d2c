/** The old portal as a dump of NukeViet 3, 4 or 5, as its own program writes it. */
import { encodeText } from '../../support/nukeviet-dump.ts';
import { CATEGORIES, TOPICS } from '../writing/vocabulary.ts';
import { slugify } from '../../../src/domain/vietnamese/slug.ts';
import type { OldFacts } from './old-article.ts';
import { writeText, type TextFile } from './spool.ts';

type Row = Readonly<Record<string, string | number>>;
const seconds = (milliseconds = 0) => milliseconds / 1000;
/** Texts of NukeViet 3 stand in tables of so many. */
const PER_TABLE = 2000;

/** Writes one dump; the articles are read once for each table that is made of them. */
export async function writeNukeViet(
  file: string,
  version: 3 | 4 | 5,
  articles: () => AsyncIterable<OldFacts>,
): Promise<void> {
  const out = await writeText(file);
  const news = `nv${version}_vi_news`;
  await out.add(`-- NUKEVIET ${version}.0\n-- Module: Database\n\nSET NAMES 'utf8';\n`);
  const table = (part: string, rows: AsyncIterable<Row> | Iterable<Row>) =>
    writeTable(out, `${news}_${part}`, rows);
  await table('cat', categoryRows(version));
  if (version === 3) {
    await writeOldBodies(out, news, articles);
  } else {
    await table(
      'detail',
      mapped(articles(), (each) => [detailOf(each)]),
    );
    await table(
      'tags_id',
      mapped(articles(), ({ id, tags }) =>
        tags.map((keyword) => ({ id, tid: 1, keyword: encodeText(keyword) })),
      ),
    );
  }
  if (version === 5) {
    await table(
      'authorlist',
      mapped(articles(), ({ id, author }) =>
        author ? [{ id, aid: 1, alias: 'a', pseudonym: encodeText(author) }] : [],
      ),
    );
  }
  await table(
    'rows',
    mapped(articles(), (each) => [rowOf(each, version)]),
  );
  await table(
    'sources',
    mapped(articles(), ({ id, source }) =>
      source ? [{ sourceid: id, title: encodeText(source.name), link: source.url }] : [],
    ),
  );
  await table('topics', topicRows());
  await out.close();
}

function categoryRows(version: number): Row[] {
  return CATEGORIES.map(({ slug, title, parent }, index) => ({
    catid: index + 1,
    parentid: CATEGORIES.findIndex((each) => each.slug === parent) + 1,
    title: encodeText(title),
    alias: slug,
    description: '',
    weight: 1,
    [version === 3 ? 'order' : 'sort']: index + 1,
    status: 1,
  }));
}

function topicRows(): Row[] {
  return TOPICS.map((title, index) => ({
    topicid: index + 1,
    title: encodeText(title),
    alias: slugify(title),
    description: '',
  }));
}

const detailOf = ({ id, html, source, attachments, cover }: OldFacts): Row => ({
  id,
  bodyhtml: html,
  sourcetext: source?.url ?? '',
  files: attachments.map(({ file }) => file).join(','),
  imgposition: cover ? 2 : 0,
});

function rowOf(each: OldFacts, version: number): Row {
  const { id, categories, cover } = each;
  const status = { published: 1, draft: 4, scheduled: 2 }[each.status];
  return {
    id,
    catid: categories[0] ?? 0,
    listcatid: categories.join(','),
    topicid: each.topic ?? 0,
    author: version === 5 ? '' : encodeText(each.author ?? ''),
    sourceid: each.source ? id : 0,
    addtime: seconds(each.publishedAt),
    edittime: seconds(each.updatedAt ?? each.publishedAt),
    status:
      each.status === 'published' && each.expiresAt && each.expiresAt < Date.now() ? 3 : status,
    publtime: seconds(each.publishedAt),
    exptime: seconds(each.expiresAt),
    title: encodeText(each.title),
    alias: each.slug,
    hometext: encodeText(each.lead),
    homeimgfile: cover?.file ?? '',
    homeimgalt: encodeText(cover?.words ?? ''),
    homeimgthumb: version === 3 ? 'thumb/x.jpg|block/x.jpg' : 1,
    hitstotal: each.views,
    total_rating: each.score,
    click_rating: each.ratings,
    ...(version === 3 && { keywords: encodeText(each.tags.join(', ')) }),
  };
}

/** `bodyhtml_1` has the texts up to 2000, `bodyhtml_2` the next. */
async function writeOldBodies(
  out: TextFile,
  news: string,
  articles: () => AsyncIterable<OldFacts>,
): Promise<void> {
  let writer: ReturnType<typeof openTable> | undefined;
  for await (const each of articles()) {
    if (each.id % PER_TABLE === 1) {
      await writer?.close();
      writer = openTable(out, `${news}_bodyhtml_${Math.ceil(each.id / PER_TABLE)}`);
    }
    await writer?.add(detailOf(each));
  }
  await writer?.close();
}

async function* mapped(
  articles: AsyncIterable<OldFacts>,
  rowsOf: (each: OldFacts) => readonly Row[],
): AsyncGenerator<Row> {
  for await (const each of articles) yield* rowsOf(each);
}

async function writeTable(
  out: TextFile,
  name: string,
  rows: AsyncIterable<Row> | Iterable<Row>,
): Promise<void> {
  const writer = openTable(out, name);
  for await (const row of rows) await writer.add(row);
  await writer.close();
}

function openTable(out: TextFile, name: string) {
  let isFirst = true;
  return {
    add: async (row: Row) => {
      if (isFirst) {
        const columns = Object.keys(row).map((column) => `  \`${column}\` text NOT NULL`);
        await out.add(
          `DROP TABLE IF EXISTS \`${name}\`;\nCREATE TABLE \`${name}\` (\n${columns.join(',\n')}\n) ENGINE=MyISAM;\nINSERT INTO \`${name}\` VALUES`,
        );
      }
      await out.add(`${isFirst ? '' : ','}\n(${Object.values(row).map(asSql).join(', ')})`);
      isFirst = false;
    },
    close: () => out.add(isFirst ? '' : ';\n'),
  };
}

const asSql = (value: string | number) =>
  typeof value === 'number' ? String(value) : `'${value.replace(/[\\'"]/g, '\\$&')}'`;
