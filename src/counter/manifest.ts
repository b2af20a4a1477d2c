/** The build's list of articles: what may be counted, and where it is. Written by src/pages/bai-viet/index.json.ts. */
import { watchFile, unwatchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { CommandError } from '../cli/run-command.ts';

/** How often to look whether the portal has been built anew, in milliseconds. */
const LOOK = 2000;

export interface Manifest {
  /** Where the portal is published, such as `https://bensen.example`. */
  origin: string;
  /** Root-relative address of each article's page, by id. */
  articles: ReadonlyMap<string, string>;
}

/** A manifest that follows the portal: `current` is always the newest one that could be read. */
export interface LiveManifest {
  readonly current: Manifest;
  close(): void;
}

/** Reads a manifest. Throws a CommandError that says what to do. */
export async function readManifest(file: string): Promise<Manifest> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(
      `Không đọc được ${file}, danh sách bài viết do “npm run build” tạo ra. Hãy dựng cổng trước, hoặc đặt COUNTER_MANIFEST là đường dẫn tới tệp bai-viet/index.json của cổng đã dựng.`,
    );
  });
  try {
    const { portal, articles } = JSON.parse(text) as {
      portal: string;
      articles: Record<string, string>;
    };
    return { origin: new URL(portal).origin, articles: new Map(Object.entries(articles)) };
  } catch {
    throw new CommandError(
      `${file} không phải danh sách bài viết của cổng. Hãy dựng lại cổng bằng “npm run build”.`,
    );
  }
}

/** Reads a manifest and reads it again whenever it changes. One that cannot be read is told and leaves the former. */
export async function followManifest(file: string): Promise<LiveManifest> {
  let current = await readManifest(file);
  const reread = () => {
    readManifest(file).then(
      (manifest) => (current = manifest),
      (error: Error) => console.error(`${error.message} Dịch vụ đếm tiếp tục với danh sách cũ.`),
    );
  };
  watchFile(file, { interval: LOOK, persistent: false }, reread);
  return {
    get current() {
      return current;
    },
    close: () => unwatchFile(file, reread),
  };
}
