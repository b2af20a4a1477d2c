/** The build's list of articles: what may be counted, and where it is. Written by src/pages/bai-viet/index.json.ts. */
import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { CommandError } from '../cli/run-command.ts';

/** How often to check whether the portal has been built again. */
const POLL_INTERVAL_MS = 2000;

export interface Manifest {
  /** Where the portal is published, such as `https://bensen.example`. */
  origin: string;
  /** Path of each article's page by id. */
  articles: ReadonlyMap<string, string>;
}

/** A manifest that follows the build: `current` is the newest one that could be read. */
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

/** Reads a manifest, and again whenever its file changes. One that cannot be read is logged, and the previous one stays. */
export async function followManifest(file: string): Promise<LiveManifest> {
  let current = await readManifest(file);
  const reload = () => {
    readManifest(file).then(
      (manifest) => (current = manifest),
      (error: Error) => console.error(`${error.message} Dịch vụ đếm tiếp tục với danh sách cũ.`),
    );
  };
  watchFile(file, { interval: POLL_INTERVAL_MS, persistent: false }, reload);
  return {
    get current() {
      return current;
    },
    close: () => unwatchFile(file, reload),
  };
}
