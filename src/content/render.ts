/** Renders the bodies that pages and feeds show, with this build's pictures and links. */
import { urls } from '../urls.ts';
import { renderBody, type Rendered } from './body.ts';
import { linkResolver } from './links.ts';
import { picture } from './pictures.ts';
import { countRendered } from './progress.ts';
import { store } from './store.ts';

type LinkResolver = ReturnType<typeof linkResolver>;
let resolving: Promise<LinkResolver> | undefined;

/** Bodies that several pages and feeds show; the oldest leaves when the shelf is full. */
const SHELF = 200;
const shelf = new Map<string, Promise<Rendered>>();

interface Item {
  file: string;
  id?: string;
  attachments?: readonly { file: string }[];
}

/** The body of an article for its own page, as HTML. */
export async function renderArticle(article: Item): Promise<Rendered> {
  const rendered = await render(article);
  countRendered();
  return rendered;
}

/** A body that is shown in several places, such as a feed's article or an alert: it is rendered once. */
export function renderOnce(item: Item): Promise<Rendered> {
  const kept = shelf.get(item.file) ?? render(item);
  if (import.meta.env.DEV) return kept;
  shelf.delete(item.file);
  shelf.set(item.file, kept);
  const oldest = shelf.keys().next().value;
  if (shelf.size > SHELF && oldest) shelf.delete(oldest);
  return kept;
}

async function render({ file, id = file, attachments = [] }: Item): Promise<Rendered> {
  const link = await (resolving ??= createResolver());
  if (import.meta.env.DEV) resolving = undefined;
  return renderBody({ id, file, attachments }, { picture: bodyPicture, link });
}

async function createResolver(): Promise<LinkResolver> {
  const { articles, categories, topics, pages, tags, wards } = await store();
  return linkResolver(
    {
      articles: articles.map(({ id }) => id),
      categories: categories.map(({ slug }) => slug),
      topics: topics.map(({ slug }) => slug),
      pages: pages.map(({ slug }) => slug),
      tags: tags.map(({ slug }) => slug),
      wards: wards.map(({ slug }) => slug),
    },
    urls,
  );
}

async function bodyPicture(file: string) {
  const found = await picture(file, 'body');
  return found && { ...found, full: found.src };
}
