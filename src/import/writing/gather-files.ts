/** Finds the pictures and documents that one article needs, and says of each why it is not there. */
import type { Element, Root } from 'hast';
import path from 'node:path';
import { inspectMedia } from '../../content/media-file.ts';
import { inspectPicture } from '../../content/picture-file.ts';
import { ATTACHMENT_TYPES, extensionOf, runsIn } from '../../domain/attachment-types.ts';
import { kindOfFile, mayHold, SIGNATURE_BYTES } from '../../domain/file-signatures.ts';
import { open } from 'node:fs/promises';
import type { ImportedArticle } from '../article.ts';
import { isPlayable } from '../html/media.ts';
import { attribute, findAll } from '../html/tree.ts';
import type { FileNames, PlannedFile } from './copy-files.ts';
import { pathOf, type OldFiles } from './old-files.ts';

/** What was found for an address. */
export type Gathered = { name: string } | { missing: string };

export interface GatheredFiles {
  pictures: ReadonlyMap<string, Gathered>;
  documents: ReadonlyMap<string, Gathered>;
  files: readonly PlannedFile[];
}

const NOT_THERE = 'Không có tệp này trong thư mục --files.';

/** Looks for every file that an article shows or offers. */
export async function gatherFiles(
  article: ImportedArticle,
  slug: string,
  { oldFiles, names, page }: { oldFiles: OldFiles; names: FileNames; page: string | undefined },
): Promise<GatheredFiles> {
  const files: PlannedFile[] = [];
  const plan = (from: string, src: string) => {
    const name = names.nameFor(from, path.basename(pathOf(src)), slug);
    if (!files.some((file) => file.name === name)) files.push({ name, from });
    return { name };
  };
  const find = (src: string) => article.files?.get(src) ?? oldFiles.find(src, page);
  const pictures = new Map<string, Gathered>();
  for (const src of picturesOf(article)) {
    if (pictures.has(src)) continue;
    const from = src.startsWith('data:') ? undefined : find(src);
    if (from === undefined) {
      pictures.set(src, {
        missing: src.startsWith('data:')
          ? 'Ảnh nhúng thẳng trong trang; cần lưu thành tệp.'
          : NOT_THERE,
      });
      continue;
    }
    const found = isPlayable(src)
      ? await inspectMedia(from, path.basename(pathOf(src)))
      : await inspectPicture(from);
    pictures.set(
      src,
      !('message' in found) ? plan(from, src) : { missing: `${found.message} ${found.hint}` },
    );
  }
  const documents = new Map<string, Gathered>();
  for (const src of documentsOf(article)) {
    if (documents.has(src)) continue;
    const from = find(src);
    const fault = from === undefined ? NOT_THERE : await faultOf(from, extensionOf(pathOf(src)));
    documents.set(
      src,
      from !== undefined && fault === undefined ? plan(from, src) : { missing: fault ?? NOT_THERE },
    );
  }
  return { pictures, documents, files };
}

function picturesOf({ body, cover }: ImportedArticle): string[] {
  const inBody = findAll(body, ({ tagName }) => tagName === 'img').map((node) => sourceOf(node));
  return [...(cover?.src ? [cover.src] : []), ...inBody].filter((src) => src !== '');
}

function sourceOf(node: Element): string {
  return (
    ['dataSrc', 'dataOriginal', 'dataLazySrc', 'src']
      .map((name) => attribute(node, name))
      .find(Boolean) ?? ''
  );
}

const DOCUMENTS = new Set(ATTACHMENT_TYPES);

function documentsOf({
  body,
  attachments,
}: {
  body: Root;
  attachments: ImportedArticle['attachments'];
}): string[] {
  const linked = findAll(body, ({ tagName }) => tagName === 'a').map(
    (node) => attribute(node, 'href') ?? '',
  );
  return [...attachments.map(({ src }) => src), ...linked].filter((src) =>
    DOCUMENTS.has(extensionOf(pathOf(src))),
  );
}

async function faultOf(file: string, type: string): Promise<string | undefined> {
  if (runsIn(type)) return 'Loại tệp này chạy được nên không được đính kèm.';
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SIGNATURE_BYTES));
    const kind = kindOfFile(buffer.toString('latin1', 0, bytesRead));
    return mayHold(type, kind)
      ? undefined
      : `Bên trong tệp không phải là .${type}, nên không đính kèm.`;
  } finally {
    await handle.close();
  }
}
