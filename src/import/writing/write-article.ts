/** Takes one article over: nothing of it, or all. */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile } from '../../cli/replace-file.ts';
import type { ImportedArticle, Note } from '../article.ts';
import type { CategoryMapper } from '../mapping/categories.ts';
import type { MappingFile } from '../mapping/mapping-file.ts';
import { repairArticle } from '../repair/repair-article.ts';
import { composeDraft } from './compose.ts';
import { FileNames, placeFiles } from './copy-files.ts';
import type { Finishers } from './finishers.ts';
import { gatherFiles } from './gather-files.ts';
import type { Ledger } from './ledger.ts';
import type { LinkIndex } from './link-index.ts';
import { meaningOf } from './meaning.ts';
import type { OldFiles } from './old-files.ts';
import type { Places } from './place.ts';

/** What became of an article. */
export type Action = 'added' | 'updated' | 'same' | 'kept' | 'deleted' | 'left-out' | 'refused';

export interface Result {
  key: string;
  origin: string;
  title: string;
  file: string;
  action: Action;
  notes: readonly Note[];
  /** Why it was refused. */
  reason?: string;
}

export interface WriteContext {
  contentDir: string;
  mappingFile: MappingFile;
  categories: CategoryMapper;
  ledger: Ledger;
  links: LinkIndex;
  oldFiles: OldFiles;
  places: Places;
  names: Map<string, FileNames>;
  finishers: Finishers;
  /** Those that were made, or are being made. */
  folders: Map<string, Promise<unknown>>;
  now: Date;
  dryRun: boolean;
  strict: boolean;
}

/** Repairs, converts, checks and writes one article. */
export async function writeArticle(read: ImportedArticle, context: WriteContext): Promise<Result> {
  const article = repairArticle(read);
  const notes: Note[] = [...article.notes];
  const { key, origin, title } = article;
  const done = (action: Action, file = '', reason?: string): Result => ({
    key,
    origin,
    title,
    file,
    action,
    notes,
    ...(reason && { reason }),
  });
  if (article.refusal) return done('refused', '', article.refusal);
  if (!title) return done('refused', '', 'Không tìm thấy tiêu đề.');
  // Before anything is waited for, so that names do not depend on which of two articles is written first.
  const file = context.places.placeOf(
    key,
    title,
    article.slug,
    article.publishedAt ?? article.updatedAt ?? context.now,
  );
  context.links.know(article.urls, file);
  const categories = await context.categories.slugsOf(article, notes);
  if (categories === false) return done('left-out');
  if (article.author) context.mappingFile.addAuthor(article.author);
  const directory = path.join(context.contentDir, path.dirname(file));
  const names = context.names.get(directory) ?? new FileNames(directory);
  context.names.set(directory, names);
  const page = path.isAbsolute(origin) ? origin : undefined;
  const gathered = await gatherFiles(article, path.basename(file, '.md'), {
    oldFiles: context.oldFiles,
    names,
    page,
  });
  const draft = composeDraft(
    article,
    {
      mapping: context.mappingFile.mapping,
      now: context.now,
      categories,
      topic: await context.categories.topicOf(article),
      gathered,
      links: context.links.of(file),
    },
    notes,
  );
  const { source, faults, meaning } = await context.finishers.finish(file, draft);
  if (faults.length > 0) {
    return done(
      'refused',
      file,
      faults
        .map(({ line, message, hint }) => `Dòng ${line ?? 1}: ${message}${hint ? ` ${hint}` : ''}`)
        .join('\n'),
    );
  }
  if (context.strict && notes.some(({ doubt }) => doubt))
    return done('refused', file, 'Có chỗ còn ngờ (--strict).');
  const action = await actionFor({ source, meaning, file, key }, context);
  if ((action === 'added' || action === 'updated') && !context.dryRun) {
    await context.ledger.add({ key, file });
    await makeFolder(directory, context);
    await placeFiles(directory, gathered.files);
    await replaceFile(path.join(context.contentDir, file), source);
  }
  if (action !== 'kept' && action !== 'deleted')
    await context.ledger.add({ key, file, meaning, urls: article.urls });
  return done(action, file);
}

/** Each folder is made once. */
function makeFolder(directory: string, { folders }: WriteContext): Promise<unknown> {
  const made = folders.get(directory) ?? mkdir(directory, { recursive: true });
  folders.set(directory, made);
  return made;
}

/** What an editor has changed or deleted since is left alone. */
async function actionFor(
  { source, meaning, file, key }: Record<'source' | 'meaning' | 'file' | 'key', string>,
  context: WriteContext,
): Promise<Action> {
  const known = context.ledger.find(key);
  const there = await readFile(path.join(context.contentDir, file), 'utf8').catch(() => undefined);
  if (there === undefined) return known?.meaning === undefined ? 'added' : 'deleted';
  if (there === source) return 'same';
  const now = meaningOf(there);
  if (now === meaning) return 'same';
  return known?.meaning === undefined || known.meaning === now ? 'updated' : 'kept';
}
