/** The names of files: they become paths of pages, and must be unique. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { entryName } from '../collection-row.ts';
import { collectionRows, type Row } from '../collections.ts';
import { slugOf } from '../domain/entry-paths.ts';
import { createUrls } from '../domain/urls.ts';
import { slugify } from '../domain/vietnamese/slug.ts';
import { OWN_PUBLIC_DIR, ROOT } from '../environment.ts';
import { findUnusedFiles } from './find-unused-files.ts';
import type { Content } from './read-content.ts';
import type { UnlocatedProblem } from './unlocated-problem.ts';

/** Reports names that cannot be a path or are taken, and files that nothing reads. */
export function checkNames(content: Content): UnlocatedProblem[] {
  return [
    ...collectionRows.flatMap(([name, row]) => [
      ...(row.path === undefined ? [] : checkSlugs(content[name])),
      ...(row.nested ? [] : checkFolders(content[name])),
    ]),
    ...collectionRows.flatMap(([name, row]) => checkPaths(content[name], row)),
    ...findUnusedFiles(content),
  ];
}

/** As editors write them, without the folder that the portal lives in. */
const urls = createUrls('/');

type Named = readonly { id: string; file: string }[];

function checkSlugs(entries: Named): UnlocatedProblem[] {
  return entries
    .map(({ id, file }) => ({ file, name: slugOf(id) }))
    .filter(({ name }) => name === '' || name !== slugify(name))
    .map(({ file, name }) => ({ severity: 'error', file, ...describeName(name) }));
}

function describeName(name: string): Pick<UnlocatedProblem, 'message' | 'hint'> {
  const slug = slugify(name);
  const form = '(chữ thường không dấu, gạch nối, tối đa 80 ký tự)';
  return {
    message:
      name === ''
        ? 'Tệp chưa có tên: trước “.md” không có chữ nào.'
        : `Tên tệp “${name}” không dùng được làm địa chỉ web.`,
    hint:
      slug === ''
        ? `Đặt tên tệp bằng chữ, ví dụ hop-dau-nam.md ${form}.`
        : `Đổi tên tệp thành ${slug}.md ${form}.`,
  };
}

/** The kinds of files that may lie in subfolders. */
const nested = collectionRows
  .filter(([, row]) => row.nested)
  .map(([, row]) => entryName(row))
  .join(' và ');

function checkFolders(entries: Named): UnlocatedProblem[] {
  return entries
    .filter(({ id }) => id.includes('/'))
    .map(({ file }) => ({
      severity: 'error',
      file,
      message: `Chỉ ${nested} được xếp trong thư mục con.`,
      hint: `Chuyển tệp ra thư mục ${file.slice(0, file.indexOf('/'))}/.`,
    }));
}

/** Two entries of one path, and entries directly below the root whose path the portal itself answers. */
function checkPaths(entries: Named, row: Row): UnlocatedProblem[] {
  const section = row.path;
  if (section === undefined) return [];
  const reserved = section === '' ? reservedNames() : new Set<string>();
  const owners = new Map<string, string>();
  return entries.flatMap(({ id, file }): UnlocatedProblem[] => {
    const name = slugOf(id);
    if (reserved.has(name)) {
      const message = `Địa chỉ /${name}/ là của cổng, nên không trang nào được mang tên này.`;
      return [{ severity: 'error', file, message, hint: 'Đổi tên tệp.' }];
    }
    const owner = owners.get(name);
    owners.set(name, owner ?? file);
    if (owner === undefined) return [];
    const message = `Hai ${entryName(row)} trùng địa chỉ ${urls.entry(section, name)}: tệp này và ${owner}.`;
    return [{ severity: 'error', file, message, hint: 'Đổi tên một trong hai tệp.' }];
  });
}

/** Written by the build beside pages and public files; names with a dot are no slugs and need not stand here. */
const WRITTEN_BY_BUILD = ['_astro', 'old-urls', 'search-index'];

/** The first segments of all paths that the portal answers itself: its routes, its public files, what the build adds. */
export function reservedNames(): Set<string> {
  const folders = [path.join(ROOT, 'src/pages'), path.join(ROOT, 'public'), OWN_PUBLIC_DIR];
  const names = folders.flatMap((folder) => {
    try {
      return readdirSync(folder);
    } catch {
      // A portal need not have public files of its own.
      return [];
    }
  });
  const routes = names
    .filter((name) => !name.startsWith('['))
    .flatMap((name) => [name, name.replace(/\.(?:astro|[jt]s)$/, '')]);
  return new Set([...routes, ...WRITTEN_BY_BUILD]);
}
