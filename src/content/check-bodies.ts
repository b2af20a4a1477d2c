/** Looks through all bodies for faults without building a page, when the build has to stop anyway. */
import { createUrls } from '../domain/urls.ts';
import { slugify } from '../domain/vietnamese.ts';
import { renderBody, type BodyContext } from './body.ts';
import { linkResolver, type LinkOrigin } from './links.ts';
import type { Problem } from './problems.ts';
import type { Content } from './read.ts';

/** Every fault in the bodies of articles, topics, alerts and pages. */
export async function checkBodies(content: Content): Promise<Problem[]> {
  const problems: Problem[] = [];
  const context: BodyContext = {
    picture: (file) =>
      Promise.resolve(
        content.files.has(file) ? { src: file, full: file, width: 16, height: 10 } : undefined,
      ),
    link: linkResolver(
      {
        articles: content.articles.map(({ id }) => id),
        categories: content.categories.map(({ id }) => id),
        topics: content.topics.map(({ id }) => id),
        pages: content.pages.map(({ id }) => id),
        tags: content.articles.flatMap(({ data }) => data.tags.map(slugify)),
        wards: content.articles.flatMap(({ data }) => data.wards.map(slugify)),
      },
      createUrls('/'),
    ),
  };
  const origins: LinkOrigin[] = [
    ...content.articles.map(({ id, file, data }) => ({ id, file, attachments: data.attachments })),
    ...[...content.topics, ...content.alerts, ...content.pages].map(({ id, file }) => ({
      id,
      file,
      attachments: [],
    })),
  ];
  for (const origin of origins) {
    await renderBody(origin, context, (problem) => problems.push(problem));
  }
  return problems;
}
