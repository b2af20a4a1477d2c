/** Renders the bodies that pages and feeds show, with this build's pictures and links. */
import { urls } from '../urls.ts';
import { renderBody, type Rendered } from './body.ts';
import { linkResolver } from './links.ts';
import { picture } from './pictures.ts';
import { countRendered } from './progress.ts';
import { store } from './store.ts';

type LinkResolver = ReturnType<typeof linkResolver>;
let resolving: Promise<LinkResolver> | undefined;

/** Bodies that several feeds repeat; the oldest leaves when the shelf is full. */
const SHELF = 200;
const shelf = new Map<string, Promise<Rendered>>();

/** The body of an article, page, topic or alert as HTML. */
export async function render(item: {
  file: string;
  id?: string;
  attachments?: readonly { file: string }[];
}): Promise<Rendered> {
  const link = await (resolving ??= createResolver());
  if (import.meta.env.DEV) resolving = undefined;
  const { file, id = file, attachments = [] } = item;
  const rendered = await renderBody({ id, file, attachments }, { picture: bodyPicture, link });
  countRendered();
  return rendered;
}

/** The same for feeds: an article that stands in several of them is rendered once. */
export function renderForFeed(item: Parameters<typeof render>[0]): Promise<Rendered> {
  const kept = shelf.get(item.file) ?? render(item);
  if (import.meta.env.DEV) return kept;
  shelf.delete(item.file);
  shelf.set(item.file, kept);
  const oldest = shelf.keys().next().value;
  if (shelf.size > SHELF && oldest) shelf.delete(oldest);
  return kept;
}

async function createResolver(): Promise<LinkResolver> {
  const { articles, categories, topics } = await store();
  return linkResolver(
    {
      articles: articles.map(({ id }) => id),
      categories: categories.map(({ slug }) => slug),
      topics: topics.map(({ slug }) => slug),
    },
    urls,
  );
}

async function bodyPicture(file: string) {
  const found = await picture(file, 'body');
  return found && { ...found, full: found.src };
}
