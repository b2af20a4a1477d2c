/** A host whose browsers keep what they have fetched, and that can be given another publication while pages are open. */
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { contentTypeOf } from '../../src/conformance/static-server.ts';

export interface CachingHost {
  /** With a slash at the end. */
  url: string;
  /** Serves these folders from now on; the first that has a file answers. */
  publish(...folders: string[]): void;
  close(): Promise<void>;
}

/** Serves folders with these headers beside an ETag, which is checked as usual hosts do. */
export async function serveCached(headers: Record<string, string>): Promise<CachingHost> {
  let published: readonly string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
    void readFirst(published, file).then((content) => {
      if (!content) {
        response.writeHead(404, { 'content-type': 'text/html' }).end('404');
        return;
      }
      const etag = `"${hash('sha1', content)}"`;
      const isKnown = request.headers['if-none-match'] === etag;
      response.writeHead(isKnown ? 304 : 200, { ...headers, etag, ...contentTypeOf(file) });
      response.end(isKnown ? undefined : content);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    publish: (...folders) => void (published = folders),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readFirst(folders: readonly string[], file: string): Promise<Buffer | undefined> {
  for (const folder of folders) {
    const content = await readFile(path.join(folder, file)).catch(() => undefined);
    if (content) return content;
  }
  return undefined;
}
