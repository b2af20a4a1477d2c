/** Renders the text of one entry with this build's pictures and links; what it asks is recorded (incremental/questions.ts). */
import path from 'node:path';
import { coverFile } from '../domain/entry-paths.ts';
import { CONTENT_DIR, ROOT } from '../environment.ts';
import { urls } from '../urls.ts';
import { lookAtMedia } from './embedded-media.ts';
import { fingerprint } from './incremental/fingerprint.ts';
import { answerQuestions, asked, noteAnswer, unrecorded } from './incremental/questions.ts';
import { deadPathFinder, linkResolver, ownPathFinder, type LinkOrigin } from './link-resolver.ts';
import { picture } from './pictures.ts';
import { reportProblem, type Problem } from './problems.ts';
import { renderBody, type RenderedBody } from './render-body.ts';
import type { RecordSource, SearchPlace } from './search-record.ts';
import { store } from './store.ts';
import { TextThread } from './text-thread.ts';
import type { FinishedText, Origin } from './text-thread-messages.ts';

type LinkResolver = ReturnType<typeof linkResolver>;
let resolving: Promise<LinkResolver> | undefined;

/** The full URL of the home page: links begin with its path, and a full URL may be one of the portal. */
export const HOME = new URL(urls.home(), import.meta.env.SITE).href;
const ownPath = ownPathFinder(HOME, urls.home());

/** What rendering may take of an entry of any kind. */
export interface Item extends RecordSource {
  file: string;
  id: string;
  digest?: string | undefined;
  attachments?: readonly { file: string }[];
  categories?: readonly string[];
  cover?: { src: string } | undefined;
}

/** Renders the text of an entry. */
export async function render(
  { file, id, lang, digest, attachments = [] }: Item,
  report: (problem: Problem) => void = reportProblem,
): Promise<RenderedBody> {
  const link = await (resolving ??= createResolver());
  if (import.meta.env.DEV) resolving = undefined;
  const context = {
    ...{ folder: CONTENT_DIR, picture: bodyPicture, media: bodyMedia },
    ...{ link: askLink(link), ownPath },
  };
  // A file that is saved while a page is open is read again.
  const expected = import.meta.env.DEV ? undefined : digest;
  const origin = { id, file, lang, attachments, digest: expected };
  const finished = await renderBeside(origin);
  if (!finished) return renderBody(origin, context, report);
  finished.problems.forEach(report);
  for (const [href, target] of finished.links) {
    noteAnswer('link', [file, href], fingerprint(target));
  }
  return finished.body;
}

/** A portal of fewer texts is rendered before a thread has started. */
const MAX_WITHOUT_THREAD = 200;
const THREAD = path.join(ROOT, 'src/content/text-thread-worker.ts');
let texts = 0;
let starting: Promise<TextThread> | undefined;

/** The text as the thread beside this one renders it; undefined when this one has to. */
async function renderBeside({
  id,
  file,
  lang,
  digest,
  attachments,
}: Origin): Promise<FinishedText | undefined> {
  texts += 1;
  if (import.meta.env.DEV || texts <= MAX_WITHOUT_THREAD) return undefined;
  const thread = await (starting ??= startThread());
  if (thread.hasEnded) {
    texts = 1;
    starting = undefined;
    return undefined;
  }
  // A thread takes plain data only.
  const files = attachments.map((attachment) => ({ file: attachment.file }));
  // What a thread cannot do, be it for want of memory, is done here, where a fault is told.
  return thread
    .render(
      { id, file, lang, digest, attachments: files },
      { picture: bodyPicture, media: bodyMedia },
    )
    .catch(() => undefined);
}

async function startThread(): Promise<TextThread> {
  const { linkableIds } = await unrecorded(() => store());
  const base = urls.home();
  return new TextThread(THREAD, { folder: CONTENT_DIR, home: HOME, base, linkableIds });
}

/** Where a link leads depends on the other entries, so it is a question like others. */
function askLink(resolve: LinkResolver): LinkResolver {
  return (origin, href) => {
    const target = resolve(origin, href);
    noteAnswer('link', [origin.file, href], fingerprint(target));
    return target;
  };
}

answerQuestions('link', async ([file, href]) => {
  const resolve = await (resolving ??= createResolver());
  const { entryByFile } = await store();
  const item = entryByFile(String(file)) as Item | undefined;
  return item && fingerprint(resolve({ attachments: [], ...item }, String(href)));
});

/** Where the search files an entry: its categories and those above them, the main one first, and its small picture. */
export async function placeOf(item: Item): Promise<SearchPlace> {
  const { trailOf } = await store();
  const trail = (item.categories ?? []).flatMap((slug) => trailOf(slug).toReversed());
  const cover = coverFile(item);
  const thumbnail = cover && (await picture(cover, 'result'));
  return { categories: [...new Set(trail)], picture: thumbnail ? thumbnail.src : undefined };
}

/** In `npm run dev` there are no built files to check links against, so links sure to be dead are reported at once. */
async function createResolver(): Promise<LinkResolver> {
  // All ids at once would be a question whose answer changes with each new entry.
  const { linkableIds } = await unrecorded(() => store());
  const resolve = linkResolver(linkableIds, urls);
  const isDead = deadPathFinder(linkableIds);
  if (!import.meta.env.DEV) return resolve;
  return (origin: LinkOrigin, href: string) =>
    isDead(href.split(/[?#]/)[0] ?? '') ? undefined : resolve(origin, href);
}

async function bodyPicture(file: string) {
  const found = await picture(file, 'body');
  return found && { ...found, full: found.src };
}

const told = new Set<string>();

/** A film or sound with the URLs at which the page of the article has it; what is wrong with it is told once. */
const askMedia = asked('body-media', async (id: string, file: string) => {
  const found = await lookAtMedia(CONTENT_DIR, file);
  if (!found) return undefined;
  const { captions, poster, problems, ...facts } = found;
  if (!told.has(file) || import.meta.env.DEV) problems.forEach((problem) => reportProblem(problem));
  told.add(file);
  const shown = poster && (await bodyPicture(poster));
  return {
    ...facts,
    href: urls.attachment(id, file),
    captions: captions.map(({ file, lang }) => ({ href: urls.attachment(id, file), lang })),
    ...(shown && { poster: shown.src }),
  };
});

function bodyMedia({ id }: { id: string }, file: string) {
  return askMedia(id, file);
}
