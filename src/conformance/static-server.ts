/** A plain file server with the behaviour that every host offers: index files, redirects to the slash, 404.html. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

export interface StaticServer {
  /** URL of the portal, with its base and a slash at the end: `http://localhost:40123/tin-tuc/`. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder below `base` on a free port. A folder redirects to its path with a slash and answers with its
 * index.html. What does not exist is answered by 404.html with status 404; a path outside `base` by plain text.
 */
export async function serve(folder: string, base = '/'): Promise<StaticServer> {
  const server = createServer((request, response) => {
    // `//` is a path here, though a URL would take what follows for a host.
    const requested = new URL(`http://localhost${request.url ?? '/'}`);
    answer(folder, base, requested, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  folder: string,
  base: string,
  { pathname, search }: URL,
  response: ServerResponse,
): Promise<void> {
  if (!pathname.startsWith(base)) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Không thuộc cổng này.');
    return;
  }
  const file = path.join(folder, decodeURIComponent(pathname.slice(base.length)));
  const kind = file.startsWith(folder) ? await kindOf(file) : 'nothing';
  if (kind === 'folder' && !pathname.endsWith('/')) {
    response.writeHead(301, { location: `${pathname}/${search}` }).end();
    return;
  }
  const candidate = kind === 'folder' ? path.join(file, 'index.html') : file;
  const exists = kind !== 'nothing' && (await kindOf(candidate)) === 'file';
  const sent = exists ? candidate : path.join(folder, '404.html');
  if (!exists && (await kindOf(sent)) !== 'file') {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('404');
    return;
  }
  // What a name with a hash holds never changes, and pages load faster for it.
  const isHashed = exists && pathname.startsWith(`${base}_astro/`);
  const cached = { 'cache-control': isHashed ? 'max-age=31536000, immutable' : 'no-cache' };
  response.writeHead(exists ? 200 : 404, { ...contentTypeOf(sent), ...cached });
  createReadStream(sent).pipe(response);
}

/** The header that tells the type of a file by its ending. */
export function contentTypeOf(file: string): { 'content-type': string } {
  return { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' };
}

async function kindOf(file: string): Promise<'file' | 'folder' | 'nothing'> {
  const found = await stat(file).catch(() => undefined);
  if (!found) return 'nothing';
  return found.isDirectory() ? 'folder' : 'file';
}
