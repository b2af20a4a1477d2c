/** Looks through bodies and pictures for faults without building a page: when the build has to stop anyway, or no page is due. */
import { collectionRows } from '../collections.ts';
import { neighbourFile } from '../domain/entry-paths.ts';
import { createUrls, normaliseBase } from '../domain/urls.ts';
import { findOnDisk } from './content-files.ts';
import { lookAtMedia } from './embedded-media.ts';
import { referencesIn } from './front-matter-references.ts';
import {
  deadPathFinder,
  linkableIds,
  linkResolver,
  ownPathFinder,
  type LinkOrigin,
} from './link-resolver.ts';
import type { Answered } from './incremental/questions.ts';
import type { IndexedEntry } from './incremental/rendered-index.ts';
import { inspectPicture } from './picture-file.ts';
import type { Problem } from './problems.ts';
import type { Content } from './read-content.ts';
import { renderBody, type BodyContext, type RenderedBody } from './render-body.ts';

/** Stands where a picture would. */
const SIZE = { width: 16, height: 10 };

/** What was found in the text of one file, from what, and what it asked on the way. */
export type KnownBody = Pick<IndexedEntry, 'digest' | 'answered' | 'problems'>;

interface Options {
  /** The files to look through; all when left out. */
  only?: ReadonlySet<string>;
  /** What was found in a file before; its text is not looked through again when it has not changed. */
  known?: (file: string) => Promise<KnownBody | undefined>;
  /** Is given what was found in a text that was looked through. */
  keep?: (file: string, found: KnownBody, body: RenderedBody) => void;
}

/**
 * Every fault in bodies, and of the pictures that they and the covers show, those of files with faulty front matter
 * included.
 */
export async function checkBodies(
  folder: string,
  content: Content,
  { only, known = async () => undefined, keep }: Options = {},
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const ids = linkableIds(content);
  const urls = createUrls('/');
  const resolve = linkResolver(ids, urls);
  const isDead = deadPathFinder(ids);
  const inspected = new Set<string>();
  const picture: BodyContext['picture'] = async (file) => {
    if (!content.files.has(file)) return undefined;
    if (!inspected.has(file)) {
      inspected.add(file);
      problems.push(...(await pictureFaults(folder, file)));
    }
    return { src: file, full: file, ...SIZE };
  };
  const media: NonNullable<BodyContext['media']> = async ({ id }, file) => {
    const found = await lookAtMedia(folder, file);
    if (!found) return undefined;
    const { captions, poster, problems: faults, ...facts } = found;
    if (!inspected.has(file)) problems.push(...faults);
    inspected.add(file);
    if (poster) await picture(poster);
    return {
      ...facts,
      href: urls.attachment(id, file),
      captions: captions.map(({ file, lang }) => ({ href: urls.attachment(id, file), lang })),
    };
  };
  const context: BodyContext = {
    folder,
    picture,
    media,
    ownPath: ownPathFinder(content.portal?.url ?? '', normaliseBase(content.portal?.base ?? '/')),
    link: (origin, href) =>
      isDead(href.split(/[?#]/)[0] ?? '') ? undefined : resolve(origin, href),
  };
  const entries = collectionRows
    .filter(([, { body }]) => body !== 'none')
    .flatMap(
      ([name]): { id: string; file: string; digest: string; data: unknown }[] => content[name],
    );
  for (const { id, file, digest, data } of [...entries, ...content.rejected]) {
    if (only && !only.has(file)) continue;
    const { cover, attachments } = referencesIn(data);
    if (cover) await picture(neighbourFile(file, cover));
    const origin: LinkOrigin = {
      id,
      file,
      attachments: attachments.map((name) => ({ file: name })),
    };
    const before = await known(file);
    if (before?.digest === digest && (await stillLeads(before, origin, context))) {
      problems.push(...before.problems);
      continue;
    }
    const answered: Answered[] = [];
    const asking = keep ? recordAsked(context, answered) : context;
    const found: Problem[] = [];
    const body = await renderBody(origin, asking, (problem) => found.push(problem));
    problems.push(...found);
    keep?.(file, { digest, answered, problems: found }, body);
  }
  return problems;
}

/** The same surroundings of a text; what it asks of them is noted as render-item.ts does. */
function recordAsked(context: BodyContext, answered: Answered[]): BodyContext {
  const note = (...question: string[]) => answered.push([JSON.stringify(question), '']);
  return {
    ...context,
    picture: (file) => {
      note('picture', file);
      return context.picture(file);
    },
    media: (origin, file) => {
      note('body-media', origin.id, file);
      return context.media?.(origin, file) ?? Promise.resolve(undefined);
    },
    link: (origin, href) => {
      note('link', origin.file, href);
      return context.link(origin, href);
    },
  };
}

/** Whether the links of a text lead somewhere and its pictures are there; they are among what it asked (render-entry.ts). */
async function stillLeads(
  { answered }: Pick<KnownBody, 'answered'>,
  origin: LinkOrigin,
  context: BodyContext,
): Promise<boolean> {
  for (const [question] of answered) {
    const [kind, first, second] = JSON.parse(question) as string[];
    if (kind === 'link' && context.link(origin, second ?? '') === undefined) return false;
    if (kind === 'body-media' && !(await context.media?.({ id: first ?? '' }, second ?? '')))
      return false;
    if (kind === 'picture' && !(await context.picture(first ?? ''))) return false;
  }
  return true;
}

async function pictureFaults(folder: string, file: string): Promise<Problem[]> {
  const absolute = await findOnDisk(folder, file);
  if (absolute === undefined) return [];
  const found = await inspectPicture(absolute);
  return 'format' in found ? [] : [{ severity: 'error', file, ...found }];
}
