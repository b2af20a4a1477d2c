/**
 * The files of a content folder. They are named in NFC, as an editor's text is: a Mac may store `ế` in two or three
 * characters, which look the same and are not. What programs leave behind is no content, and nothing outside the folder is.
 */
import { realpathSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from './problems.ts';

/** What Mac, Windows, Office, LibreOffice, Vim, Emacs and downloads that were broken off leave beside files. */
const LEFT_BEHIND =
  /^(?:\._.*|\.DS_Store|\.AppleDouble|__MACOSX|Thumbs\.db|desktop\.ini|~\$.*|\.~lock\..*#|.*~|\..*\.sw[a-z]|#.*#|\.#.*|.*\.(?:tmp|crdownload|part))$/i;

/** Every file below the folder by its path in NFC, with forward slashes; other files are reported in `problems`. */
export async function listContentFiles(
  directory: string,
  problems: Problem[],
): Promise<Set<string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => {
    problems.push({
      severity: 'error',
      file: '.',
      message: `Không mở được thư mục nội dung ${directory}.`,
      hint: 'Kiểm tra biến CONTENT_DIR.',
    });
    return [];
  });
  const files = new Set<string>();
  for (const entry of entries) {
    const onDisk = path.relative(directory, path.join(entry.parentPath, entry.name));
    const file = onDisk.split(path.sep).join('/').normalize('NFC');
    if (!isContent(file)) continue;
    const fault = entry.isSymbolicLink() && (await faultOfLink(directory, onDisk));
    if (fault) {
      problems.push({ severity: 'error', file, ...fault });
    } else if (entry.isFile() || entry.isSymbolicLink()) {
      if (files.has(file)) problems.push({ severity: 'error', file, ...SPELLED_TWICE });
      files.add(file);
    }
  }
  return new Set([...files].sort());
}

/** Folders with a dot in front belong to programs: Git, Obsidian, the trash. */
function isContent(file: string): boolean {
  const names = file.split('/');
  return (
    !names.some((name) => LEFT_BEHIND.test(name)) &&
    !names.slice(0, -1).some((folder) => folder.startsWith('.'))
  );
}

/** A link whose file has another type or place would be published as what the file is not, a draft as a document. */
async function faultOfLink(directory: string, link: string) {
  const found = await findOnDisk(directory, link);
  if (found === undefined || !(await stat(found)).isFile()) return LEADS_OUT;
  if (path.extname(found).toLowerCase() !== path.extname(link).toLowerCase()) return OTHER_TYPE;
  const [folder] = path.relative(await realpath(directory), found).split(path.sep);
  const isArticles = link.split(path.sep)[0] === 'articles';
  return isArticles && folder !== 'articles' ? OUT_OF_ARTICLES : undefined;
}

/**
 * The absolute path on disk of a file of the content, by its path in NFC; undefined when there is none, or when a link of
 * the file system leads out of the folder.
 */
export async function findOnDisk(directory: string, file: string): Promise<string | undefined> {
  const found = realPath(path.join(directory, file)) ?? (await spelledOnDisk(directory, file));
  if (found === undefined) return undefined;
  const steps = path.relative(realpathSync.native(directory), found);
  return steps.startsWith(`..${path.sep}`) || path.isAbsolute(steps) ? undefined : found;
}

/** Undefined when there is no such file. Asked at once: it is asked of every file, and a promise costs ten times as much. */
function realPath(file: string): string | undefined {
  try {
    return realpathSync.native(file);
  } catch {
    return undefined;
  }
}

/** Follows a path through folders whose names may be stored in another normal form. */
async function spelledOnDisk(directory: string, file: string): Promise<string | undefined> {
  let folder = directory;
  for (const name of file.split('/')) {
    const spelled = (await namesByNfc(folder)).get(name.normalize('NFC'));
    if (spelled === undefined) return undefined;
    folder = path.join(folder, spelled);
  }
  return realpath(folder).catch(() => undefined);
}

/** The names in a folder by their NFC, read again when the folder has changed. */
const known = new Map<string, { changed: number; names: ReadonlyMap<string, string> }>();

async function namesByNfc(folder: string): Promise<ReadonlyMap<string, string>> {
  const changed = await stat(folder).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
  if (changed === undefined) return new Map();
  const remembered = known.get(folder);
  if (remembered?.changed === changed) return remembered.names;
  const entries: string[] = await readdir(folder).catch(() => []);
  const names = new Map(entries.map((name) => [name.normalize('NFC'), name]));
  known.set(folder, { changed, names });
  return names;
}

const LEADS_OUT = {
  message:
    'Đây là một liên kết (symbolic link) dẫn ra ngoài thư mục nội dung, tới một thư mục, hoặc tới tệp không có.',
  hint: 'Chép chính tệp ấy vào đây, thay cho liên kết.',
};

const OTHER_TYPE = {
  message:
    'Đây là một liên kết (symbolic link) tới một tệp loại khác với tên của nó, nên có thể đăng nhầm bản nháp hoặc cấu hình.',
  hint: 'Chép chính tệp cần đăng vào đây, thay cho liên kết; hoặc đặt cho liên kết cùng phần mở rộng với tệp ấy.',
};

const OUT_OF_ARTICLES = {
  message: 'Đây là một liên kết (symbolic link) dẫn ra ngoài thư mục articles/.',
  hint: 'Chép chính tệp ấy vào đây, thay cho liên kết.',
};

const SPELLED_TWICE = {
  message: 'Trong thư mục có hai tệp nhìn cùng một tên, chỉ khác cách máy ghi dấu tiếng Việt.',
  hint: 'Giữ một tệp, hoặc đổi tên một trong hai.',
};
