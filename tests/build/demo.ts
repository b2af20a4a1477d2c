/** The demonstration portal as built, and the folder it was built from. */
import path from 'node:path';
import { rowOf, visibilityOf } from '../../src/collections.ts';
import { isVisible } from '../../src/domain/visibility.ts';
import { readContent } from '../../src/content/read-content.ts';
import { BUILD_TIME } from '../support/build-portal.ts';
import { DEMO_DIR } from '../support/demo-portal.ts';
import { readSite, type Site } from './site.ts';

/** Everything below content/, which must be sound. */
export async function readDemoContent() {
  const { content, problems } = await readContent(path.join(import.meta.dirname, '../../content'));
  const { portal } = content;
  if (!portal || problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  return { ...content, portal };
}

let read: Promise<Site> | undefined;

/** The demonstration, read once for all files of tests that one worker runs. Nobody changes it. */
export function readDemoSite(): Promise<Site> {
  read ??= readDemoContent().then(({ portal }) => readSite(DEMO_DIR, portal.url));
  return read;
}

/** The articles that a reader must not find yet, or any more. */
export async function readUnpublished() {
  const { articles } = await readDemoContent();
  return articles.filter(
    ({ data }) => !isVisible(visibilityOf(rowOf('articles'), data), new Date(BUILD_TIME * 1000)),
  );
}
