/** Copies pictures and documents of the old portal beside an article, under names that are safe in a URL. */
import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { copyFile, mkdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { slugify } from '../../domain/vietnamese/slug.ts';

/** What is to lie beside an article: bytes, or a file that is copied. */
export interface PlannedFile {
  /** Its name beside the article. */
  name: string;
  from: string | Uint8Array;
}

/** Names in one folder of articles, so that two files never take the same one. */
export class FileNames {
  /** Name → where its content comes from. */
  private readonly taken = new Map<string, string>();
  private readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  /** A name for a file; the same content gets the same name again. At once, since articles are written side by side. */
  nameFor(from: string, suggested: string, fallback: string): string {
    const extension = path.extname(suggested).toLowerCase();
    const stem = slugify(path.basename(suggested, path.extname(suggested))) || fallback;
    for (let number = 1; ; number += 1) {
      const name = `${stem}${number > 1 ? `-${number}` : ''}${extension}`;
      const owner = this.taken.get(name);
      if (owner === from || (owner === undefined && this.isFree(name, from))) {
        this.taken.set(name, from);
        return name;
      }
    }
  }

  private isFree(name: string, from: string): boolean {
    const file = path.join(this.directory, name);
    const [there, own] = [file, from].map(sizeNow);
    if (there === undefined) return true;
    return there === own && readFileSync(file).equals(readFileSync(from));
  }
}

function sizeNow(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}

async function sizeOf(file: string): Promise<number | undefined> {
  return (await stat(file).catch(() => undefined))?.size;
}

/** Puts files beside an article; each is there whole or not at all. */
export async function placeFiles(directory: string, files: readonly PlannedFile[]): Promise<void> {
  for (const { name, from } of files) {
    const target = path.join(directory, name);
    if (typeof from === 'string' && (await sizeOf(target)) === (await sizeOf(from))) continue;
    await mkdir(directory, { recursive: true });
    // The portal does not look at files of this name.
    const part = `${target}.${randomUUID()}.tmp`;
    if (typeof from === 'string') await copyFile(from, part);
    else await writeFile(part, from);
    await rename(part, target);
  }
}
