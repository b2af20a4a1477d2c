/**
 * A portal's own emblem, icons and share picture: the files of `public/` in its content folder. They take the place of the
 * checkout's of the same name, and nothing else lies there: an index.html or a _headers would replace what was built.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { findOnDisk } from './content-files.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Problem } from './problems.ts';

const FOLDER = 'public';

/** Parts of an SVG that run when it is opened by itself, or that load from another host. */
const ACTIVE_SVG =
  /<script|<foreignObject|<!ENTITY|<\?xml-stylesheet|\son\w+\s*=|javascript:|@import|(?:href|url\()\s*=?\s*["']?(?:https?:)?\/\//i;

/** The files that a portal may replace, by their path below `publicDir`. */
export async function replaceableFiles(publicDir: string): Promise<string[]> {
  const entries = await readdir(publicDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(publicDir, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** What is wrong with these files. `files` are all files of the content folder. */
export async function checkOwnPublicFiles(
  directory: string,
  files: ReadonlySet<string>,
  publicDir: string,
): Promise<Problem[]> {
  const known = await replaceableFiles(publicDir);
  const own = [...files].filter((file) => file.startsWith(`${FOLDER}/`));
  const problems = own.map(async (file): Promise<Problem[]> => {
    const name = file.slice(FOLDER.length + 1);
    const place = { severity: 'error' as const, file };
    if (!known.includes(name)) return [{ ...place, ...describeUnknown(name, known) }];
    const onDisk = name.endsWith('.svg') ? await findOnDisk(directory, file) : undefined;
    const isActive = onDisk && ACTIVE_SVG.test(await readFile(onDisk, 'utf8'));
    return isActive ? [{ ...place, ...ACTIVE }] : [];
  });
  return (await Promise.all(problems)).flat();
}

/** Those that a portal has, by their path below `public/`, with where they lie on disk. */
export async function ownPublicFiles(
  directory: string,
  publicDir: string,
): Promise<Map<string, string>> {
  const own = new Map<string, string>();
  for (const name of await replaceableFiles(publicDir)) {
    const onDisk = await findOnDisk(directory, `${FOLDER}/${name}`);
    if (onDisk !== undefined) own.set(name, onDisk);
  }
  return own;
}

function describeUnknown(
  name: string,
  known: readonly string[],
): Pick<Problem, 'message' | 'hint'> {
  return {
    message: `Thư mục ${FOLDER}/ không nhận tệp “${name}”.${didYouMean(name, known)}`,
    hint: `Chỉ đặt ở đây các tệp thay cho tệp của phần mềm: ${known.join(', ')}. Tài liệu thì đính kèm vào bài.`,
  };
}

const ACTIVE = {
  message: 'Hình SVG này có mã chạy được hoặc gọi tới trang khác.',
  hint: 'Xuất lại hình từ chương trình vẽ ở dạng “plain SVG”, không kèm script và liên kết.',
};
