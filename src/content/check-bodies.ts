/** Looks through all bodies for faults without building a page, when the build has to stop anyway. */
import { collectionRows } from '../collections.ts';
import { createUrls } from '../domain/urls.ts';
import { renderBody, type BodyContext } from './render-body.ts';
import { deadPathFinder, linkableIds, linkResolver, type LinkOrigin } from './link-resolver.ts';
import type { Problem } from './problems.ts';
import type { Content } from './read-content.ts';
import { referencesIn } from './front-matter-references.ts';

/** Every fault in the bodies of all collections, those of files with faulty front matter included. */
export async function checkBodies(folder: string, content: Content): Promise<Problem[]> {
  const problems: Problem[] = [];
  const ids = linkableIds(content);
  const resolve = linkResolver(ids, createUrls('/'));
  const isDead = deadPathFinder(ids);
  const context: BodyContext = {
    folder,
    picture: (file) =>
      Promise.resolve(
        content.files.has(file) ? { src: file, full: file, width: 16, height: 10 } : undefined,
      ),
    link: (origin, href) =>
      isDead(href.split(/[?#]/)[0] ?? '') ? undefined : resolve(origin, href),
  };
  const entries = collectionRows
    .filter(([, { body }]) => body !== 'none')
    .flatMap(([name]): { id: string; file: string; data: unknown }[] => content[name]);
  for (const { id, file, data } of [...entries, ...content.rejected]) {
    const attachments = referencesIn(data).attachments.map((name) => ({ file: name }));
    const origin: LinkOrigin = { id, file, attachments };
    await renderBody(origin, context, (problem) => problems.push(problem));
  }
  return problems;
}
