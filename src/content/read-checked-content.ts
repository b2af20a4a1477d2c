import path from 'node:path';
import { normaliseBase } from '../domain/urls.ts';
import { CONTENT_DIR, NOW, ROOT, SITE_URL } from '../environment.ts';
import { checkAttachments } from './check-attachments.ts';
import { checkBodies } from './check-bodies.ts';
import { checkDates } from './check-dates.ts';
import { checkAudio } from './check-audio.ts';
import { checkReferences, locate } from './check-references.ts';
import { checkTexts } from './check-texts.ts';
import { findHeldBack, reportHeldBack } from './held-back.ts';
import { openFrontMatterCache } from './incremental/front-matter-cache.ts';
import { previousEntry, versionOfRendered } from './incremental/rendered-index.ts';
import { reportLegacyUrls } from './legacy-urls.ts';
import { reportNextChange } from './timed-changes.ts';
import { checkOwnPublicFiles } from './own-public-files.ts';
import { ContentError, reportProblem, type Problem } from './problems.ts';
import { readContent, type Content } from './read-content.ts';
import { readSiteAndBase } from './site-and-base.ts';
import { publishReading } from './reading-channel.ts';
import { readRedirects, reportRedirects } from './redirects/collect-redirects.ts';
import { isError } from './text-problem.ts';

/**
 * Reads everything below a content folder, by default that of the build. Throws a ContentError when something is broken,
 * which lists all problems of front matter, bodies and pictures alike; without an error, prints the warnings. A fault
 * that is only in a body is met when its page is built; what waits for its day has no page yet, and would stop the build
 * of that day.
 */
export async function readChecked(folder = CONTENT_DIR): Promise<Content> {
  const { content, problems, redirects } = await readAllButBodies(folder);
  const scheduled = problems.some(isError) ? [] : await checkScheduled(folder, content);
  if ([...problems, ...scheduled].some(isError)) {
    const all = [...problems, ...(await checkAllBodies(folder, content))];
    publishReading({ problems: all });
    throw new ContentError(all);
  }
  reportLegacyUrls(content);
  reportRedirects(redirects);
  reportHeldBack(content, NOW);
  reportNextChange(content, NOW);
  const told = [...problems, ...scheduled];
  publishReading({ content, problems: told });
  for (const problem of told) reportProblem(problem);
  return content;
}

/** Reads everything below a content folder, with every problem of it but those of bodies and the pictures in them. */
export async function readAllButBodies(folder: string) {
  const known = folder === CONTENT_DIR ? await openFrontMatterCache() : undefined;
  const { content, problems } = await readContent(folder, known);
  await known?.save();
  const findings = [
    ...checkReferences(content),
    ...checkTexts(content),
    ...checkDates(content, NOW),
    ...(await checkAttachments(folder, content)),
    ...(await checkAudio(folder, content)),
  ];
  problems.push(...(await locate(folder, findings)));
  const redirects = await readRedirects(folder, content, NOW, SITE_URL || content.portal?.url);
  problems.push(...redirects.problems);
  const publicDir = path.join(ROOT, 'public');
  problems.push(...(await checkOwnPublicFiles(folder, content.files, publicDir)));
  return { content, problems, redirects };
}

async function checkAllBodies(folder: string, content: Content): Promise<Problem[]> {
  if (folder !== CONTENT_DIR) return checkBodies(folder, content);
  const { site, base } = await readSiteAndBase();
  const version = versionOfRendered(new URL(normaliseBase(base), site).href);
  return checkBodies(folder, content, { known: (file) => previousEntry(version, file) });
}

async function checkScheduled(folder: string, content: Content): Promise<Problem[]> {
  const files = findHeldBack(content, NOW)
    .filter(({ state }) => state === 'scheduled')
    .map(({ file }) => file);
  return files.length > 0 ? checkBodies(folder, content, { only: new Set(files) }) : [];
}
