/** The old portal as an export of WordPress, and as a feed. */
import { escapeHtml } from '../../support/old-portal.ts';
import { CATEGORIES } from '../writing/vocabulary.ts';
import { hanoiParts, HOST, oldPath, UPLOADS, type OldFacts } from './old-article.ts';
import { writeText } from './spool.ts';

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const gmt = (milliseconds: number) =>
  new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');
const urlOf = ({ slug, id, categories }: OldFacts) => HOST + oldPath(slug, id, categories[0] ?? 1);
const HEAD =
  '<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"';

/** What Tools → Export makes. */
export async function writeWxr(file: string, articles: AsyncIterable<OldFacts>): Promise<void> {
  const out = await writeText(file);
  await out.add(`${HEAD} xmlns:wp="http://wordpress.org/export/1.2/">\n<channel>\n`);
  await out.add(
    `<title>Cổng cũ</title>\n<link>${HOST}</link>\n<wp:wxr_version>1.2</wp:wxr_version>\n`,
  );
  for (const { slug, title, parent = '' } of CATEGORIES)
    await out.add(
      `<wp:category><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name>${cdata(escapeHtml(title))}</wp:cat_name></wp:category>\n`,
    );
  for await (const each of articles) await out.add(postOf(each));
  await out.add('</channel>\n</rss>\n');
  await out.close();
}

function postOf(each: OldFacts): string {
  const { id, cover } = each;
  const meta = (key: string, value: string | number) =>
    `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(String(value))}</wp:meta_value></wp:postmeta>`;
  const { year, month, day, hours, minutes } = hanoiParts(each.publishedAt);
  const picture = cover
    ? `<item><title>x</title><wp:post_id>${id + 1_000_000}</wp:post_id><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type><wp:attachment_url>${cdata(HOST + UPLOADS + cover.file)}</wp:attachment_url><excerpt:encoded>${cdata(cover.words)}</excerpt:encoded>${meta('_wp_attachment_image_alt', cover.words)}</item>\n`
    : '';
  const status = { published: 'publish', draft: 'draft', scheduled: 'future' }[each.status];
  const terms = [
    ...each.categories.map((number) => {
      const { slug = '', title = '' } = CATEGORIES[number - 1] ?? {};
      return `<category domain="category" nicename="${slug}">${cdata(title)}</category>`;
    }),
    ...each.tags.map((tag) => `<category domain="post_tag" nicename="x">${cdata(tag)}</category>`),
  ];
  return `<item><title>${cdata(escapeHtml(each.title))}</title><link>${urlOf(each)}</link><pubDate>${new Date(each.publishedAt).toUTCString()}</pubDate><dc:creator>${cdata(each.author ?? '')}</dc:creator><content:encoded>${cdata(each.html)}</content:encoded><excerpt:encoded>${cdata(escapeHtml(each.lead))}</excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>${year}-${month}-${day} ${hours}:${minutes}:00</wp:post_date><wp:post_date_gmt>${gmt(each.publishedAt)}</wp:post_date_gmt><wp:post_modified_gmt>${gmt(each.updatedAt ?? each.publishedAt)}</wp:post_modified_gmt><wp:post_name>${each.slug}</wp:post_name><wp:status>${status}</wp:status><wp:post_type>post</wp:post_type>${terms.join('')}${cover ? meta('_thumbnail_id', id + 1_000_000) : ''}${meta('post_views_count', each.views)}${meta('ratings_users', each.ratings)}${meta('ratings_score', each.score)}</item>\n${picture}`;
}

/** A feed with whole texts. */
export async function writeRss(file: string, articles: AsyncIterable<OldFacts>): Promise<void> {
  const out = await writeText(file);
  await out.add(`${HEAD}>\n<channel>\n<title>Cổng cũ</title>\n<link>${HOST}</link>\n`);
  for await (const each of articles) {
    const names = each.categories.map((number) => CATEGORIES[number - 1]?.title ?? '');
    const files = [
      ...(each.cover ? [{ file: each.cover.file, type: 'image/jpeg' }] : []),
      ...each.attachments.map(({ file }) => ({ file, type: 'application/pdf' })),
    ].map(
      ({ file, type }) => `<enclosure url="${HOST}${UPLOADS}${file}" length="1" type="${type}"/>`,
    );
    await out.add(
      `<item><title>${escapeHtml(each.title)}</title><link>${urlOf(each)}</link><guid>${urlOf(each)}</guid><description>${cdata(escapeHtml(each.lead))}</description><content:encoded>${cdata(each.html)}</content:encoded><pubDate>${new Date(each.publishedAt).toUTCString()}</pubDate>${each.author ? `<dc:creator>${cdata(escapeHtml(each.author))}</dc:creator>` : ''}${names.map((name) => `<category>${escapeHtml(name)}</category>`).join('')}${files.join('')}</item>\n`,
    );
  }
  await out.add('</channel>\n</rss>\n');
  await out.close();
}
