/** A portal that is moved in as an archive says so in portal.yaml: since when nothing is added, and who took over. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { replaceFile } from '../../cli/replace-file.ts';
import type { Archive } from '../mapping/schema.ts';
import { writeDate } from './front-matter.ts';

/** What became of the two fields. */
export type ArchiveResult = 'written' | 'kept' | 'same' | 'no-portal';

/** Writes `archivedAt` and `successors`, with all comments of the file; fields that are there are an editor's, and stay. */
export async function writeArchive(
  contentDir: string,
  { archivedAt, successors }: Archive,
): Promise<ArchiveResult | undefined> {
  if (!archivedAt) return undefined;
  const file = path.join(contentDir, 'portal.yaml');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return 'no-portal';
  const document = parseDocument(text);
  if (document.errors.length > 0) return 'no-portal';
  const wanted = {
    archivedAt: writeDate(archivedAt).replace(/ 00:00$/, ''),
    ...(successors.length > 0 && { successors }),
  };
  const there = Object.keys(wanted).filter((name) => document.has(name));
  if (there.length > 0) {
    const now = document.toJS() as Record<string, unknown>;
    const isSame = Object.entries(wanted).every(
      ([name, value]) => JSON.stringify(now[name]) === JSON.stringify(value),
    );
    return isSame ? 'same' : 'kept';
  }
  for (const [name, value] of Object.entries(wanted))
    document.set(name, document.createNode(value));
  await replaceFile(file, document.toString({ lineWidth: 0 }));
  return 'written';
}

/** The line about it below a run. */
export const ARCHIVE_WORDS: Readonly<Record<ArchiveResult, string>> = {
  written: '  portal.yaml: đã ghi archivedAt và successors, cổng thành kho lưu trữ',
  same: '  portal.yaml: cổng đã là kho lưu trữ',
  kept: '  portal.yaml đã có archivedAt hoặc successors khác với import.yaml nên được giữ nguyên; xin tự sửa cho khớp',
  'no-portal':
    '  Chưa ghi được archivedAt: không có portal.yaml hoặc tệp sai cú pháp. Chạy npm run init (hoặc sửa tệp), rồi chạy lại lệnh này',
};
