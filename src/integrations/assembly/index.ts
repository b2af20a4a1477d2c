/**
 * Puts a portal together in the folder that was published before the last one, where most of its files lie already: they
 * are neither written nor linked, and no folder is made for them. The published folder is only read. Nothing that lies
 * there is trusted: a file counts when size, inode and time are those that a build has recorded, or by its bytes, and what
 * does not belong to the portal is removed.
 */
import { hash } from 'node:crypto';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { sha256OfFile } from '../checksums.ts';
import {
  readFolderRecord,
  writeFolderRecord,
  type FolderRecord,
  type RecordedFile,
} from './folder-records.ts';
import { identify, isSameFile, walk, type FileIdentity, type Walked } from './walk.ts';

export interface Places {
  /** Where the portal is put together. */
  folder: string;
  /** Where the last one is published. */
  published: string;
  /** The folder of the records. */
  records: string;
}

export type Assembly = Awaited<ReturnType<typeof openAssembly>>;

/** Begins: looks at what lies in the folder. */
export async function openAssembly({ folder, published, records }: Places) {
  const found = walkOrEmpty(folder);
  mkdirSync(folder, { recursive: true });
  const known = await readFolderRecord(records, folder);
  const last = await readFolderRecord(records, published);
  const files: FolderRecord = new Map();

  const add = (file: string, sha256: string) => {
    const placed = identify(path.join(folder, file));
    found.files.set(file, placed);
    files.set(file, { ...placed, sha256 });
  };
  /** Whether the file of a folder has these bytes, by its record or by reading it. */
  const has = (
    place: string,
    recorded: RecordedFile | undefined,
    lies: FileIdentity,
    sha256: string,
  ) => {
    if (recorded && isSameFile(recorded, lies)) return recorded.sha256 === sha256;
    return lies.size >= 0 && sha256OfFile(place) === sha256;
  };

  return {
    folder,
    /** The files of the portal so far, with their sums. */
    files: files as ReadonlyMap<string, RecordedFile>,

    /**
     * Makes a file part of the portal that a former build has made; false when it does not lie there as it was left.
     *
     * @param otherPlace where it lies, too
     */
    keep(file: string, sha256: string, otherPlace?: () => string | undefined): boolean {
      const lies = found.files.get(file);
      if (lies && has(path.join(folder, file), known.get(file), lies, sha256)) {
        files.set(file, { ...lies, sha256 });
        return true;
      }
      const from = lastPublished(file, sha256) ?? otherPlace?.();
      if (from === undefined) return false;
      makeRoom(file);
      linkOrCopy(from, path.join(folder, file));
      add(file, sha256);
      return true;
    },

    /** Keeps files of which the path tells the content; false when one of them is missing. */
    keepAll(paths: readonly string[]): boolean {
      return paths.every((file) => {
        const sha256 = known.get(file)?.sha256 ?? last.get(file)?.sha256;
        return sha256 !== undefined && this.keep(file, sha256);
      });
    },

    /** Makes a file of the portal. One that has these bytes already is left alone, with its date. */
    write(file: string, content: Uint8Array, sha256 = hash('sha256', content)): void {
      if (this.keep(file, sha256)) return;
      makeRoom(file);
      // Never into a file that is there: the published folder may have the same one.
      writeFileSync(path.join(folder, file), content, { flag: 'wx' });
      add(file, sha256);
    },

    /** Takes over all files that were made in another folder. */
    moveFrom(built: string): void {
      for (const file of walkOrEmpty(built).files.keys()) {
        const from = path.join(built, file);
        const sha256 = sha256OfFile(from);
        if (this.keep(file, sha256)) continue;
        makeRoom(file);
        moveFile(from, path.join(folder, file));
        add(file, sha256);
      }
    },

    /** Removes whatever is no part of the portal, and keeps what is known of the rest for later builds. */
    async finish(): Promise<void> {
      for (const file of found.files.keys()) {
        if (!files.has(file)) removeFile(path.join(folder, file));
      }
      const needed = new Set([...files.keys()].flatMap(parentsOf));
      for (const name of found.folders) {
        if (!needed.has(name)) rmSync(path.join(folder, name), { recursive: true, force: true });
      }
      await writeFolderRecord(records, folder, files, [published]);
    },
  };

  /** Makes the folder of a file, and takes away what lies in its place or in that of its folder. */
  function makeRoom(file: string): void {
    if (found.files.has(file)) removeFile(path.join(folder, file));
    else if (found.folders.has(file)) {
      rmSync(path.join(folder, file), { recursive: true, force: true });
      forget(file, found);
    }
    for (const name of parentsOf(file)) {
      if (found.folders.has(name)) continue;
      // A file of this portal stays: that two want one place is a fault.
      if (!files.has(name) && found.files.delete(name)) rmSync(path.join(folder, name));
      mkdirSync(path.join(folder, name));
      found.folders.add(name);
    }
  }

  function lastPublished(file: string, sha256: string): string | undefined {
    const recorded = last.get(file);
    if (recorded?.sha256 !== sha256) return undefined;
    const place = path.join(published, file);
    try {
      return has(place, recorded, identify(place), sha256) ? place : undefined;
    } catch {
      return undefined;
    }
  }
}

/** Several times as fast as `rmSync`, for thousands of files. */
function removeFile(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** One that cannot be read is made anew. */
function walkOrEmpty(folder: string): Walked {
  try {
    return walk(folder);
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return { files: new Map(), folders: new Set() };
  }
}

/** Of a folder that is in the way of a file. */
function forget(name: string, { files, folders }: Walked): void {
  for (const known of [files, folders]) {
    for (const each of [...known.keys()]) {
      if (each === name || each.startsWith(`${name}/`)) known.delete(each);
    }
  }
}

/** `a/b/c.html` lies in `a` and `a/b`. */
function parentsOf(file: string): string[] {
  const parents: string[] = [];
  for (let end = file.indexOf('/'); end > 0; end = file.indexOf('/', end + 1)) {
    parents.push(file.slice(0, end));
  }
  return parents;
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    // Another file system, or one without hard links.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(from, to);
  }
}

function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(from, to);
    rmSync(from);
  }
}
