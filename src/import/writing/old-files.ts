/** Finds pictures and documents of the old portal in the folders that were copied from it. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';

export interface OldFiles {
  /** The absolute path of a file by its old address, or by its place beside a saved page. */
  find(src: string, beside?: string): string | undefined;
}

/** Reads the names in the folders once. */
export async function openOldFiles(folders: readonly string[]): Promise<OldFiles> {
  const byPath = new Map<string, string>();
  const byName = new Map<string, string[]>();
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      const absolute = path.join(entry.parentPath, entry.name);
      byPath.set(spell(path.relative(path.dirname(folder), absolute)), absolute);
      byPath.set(spell(path.relative(folder, absolute)), absolute);
      const name = spell(entry.name);
      byName.set(name, [...(byName.get(name) ?? []), absolute]);
    }
  }
  const beside = await siblings();
  return {
    find: (src, page) => {
      const parts = spell(pathOf(src))
        .split('/')
        .filter((part) => part !== '' && part !== '.' && part !== '..');
      for (let at = 0; at < parts.length - 1; at += 1) {
        const found = byPath.get(parts.slice(at).join('/'));
        if (found) return found;
      }
      const near = page && beside(page, parts);
      if (near) return near;
      // A bare name is enough where only one file has it.
      const named = byName.get(parts.at(-1) ?? '') ?? [];
      return named.length === 1 ? named[0] : byPath.get(parts.at(-1) ?? '');
    },
  };
}

/** Browsers save the pictures of a page in a folder beside it. */
async function siblings() {
  const { readdirSync } = await import('node:fs');
  const known = new Map<string, ReadonlyMap<string, string>>();
  const namesIn = (folder: string): ReadonlyMap<string, string> => {
    const found = known.get(folder);
    if (found) return found;
    let names: string[] = [];
    try {
      names = readdirSync(folder);
    } catch {
      // No such folder: nothing was saved there.
    }
    const map = new Map(names.map((name) => [spell(name), path.join(folder, name)]));
    known.set(folder, map);
    return map;
  };
  return (page: string, parts: readonly string[]): string | undefined => {
    let place: string | undefined = path.dirname(page);
    for (const part of parts) place = place && namesIn(place).get(part);
    return parts.length > 0 ? place : undefined;
  };
}

/** `https://quan.example/uploads/a%20b.jpg?x=1` → `/uploads/a b.jpg` */
export function pathOf(src: string): string {
  const plain = src.replace(/^(?:https?:)?\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

function spell(name: string): string {
  return name.split(path.sep).join('/').normalize('NFC').toLowerCase();
}
