/** Looks through all bodies for faults without building a page, when the build has to stop anyway. */
import { createUrls } from '../domain/urls.ts';
import { renderBody, type BodyContext } from './body.ts';
import { targetsOf } from './link-targets.ts';
import { linkResolver, type LinkOrigin } from './links.ts';
import type { Problem } from './problems.ts';
import type { Content } from './read.ts';
import { referencesIn } from './references.ts';

/** Every fault in the bodies of articles, topics, alerts and pages. */
export async function checkBodies(content: Content): Promise<Problem[]> {
  const problems: Problem[] = [];
  const context: BodyContext = {
    picture: (file) =>
      Promise.resolve(
        content.files.has(file) ? { src: file, full: file, width: 16, height: 10 } : undefined,
      ),
    link: linkResolver(targetsOf(content), createUrls('/')),
  };
  const others = [...content.topics, ...content.alerts, ...content.pages];
  const origins: LinkOrigin[] = [
    ...content.articles.map(({ id, file, data }) => ({ id, file, attachments: data.attachments })),
    ...others.map(({ id, file }) => ({ id, file, attachments: [] })),
    ...content.rejected.map(({ id, file, data }) => ({
      id,
      file,
      attachments: referencesIn(data).attachments.map((name) => ({ file: name })),
    })),
  ];
  for (const origin of origins) {
    await renderBody(origin, context, (problem) => problems.push(problem));
  }
  return problems;
}
