/** What `npm run dev` adds to the pages of the development server. A build never loads it. */
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { CONTENT_DIR } from '../environment.ts';
import { errorPage } from './error-page.ts';
import { CHANGED_EVENT, STATE_PATH } from './protocol.ts';
import { watchContent } from './state.ts';

/** Shows errors of the content on the page, and on the page of an entry what is missing in it. */
export function preview(): AstroIntegration {
  let base = '/';
  return {
    name: 'tin-quan-preview',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command !== 'dev') return;
        const script = path.join(import.meta.dirname, 'browser/show-problems.ts');
        injectScript('page', `import ${JSON.stringify(script)};`);
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:server:setup': ({ server }) => {
        const content = watchContent(() => server.ws.send(CHANGED_EVENT));
        server.middlewares.use((request, response, next) => {
          const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
          if (pathname.endsWith(STATE_PATH)) {
            const page = decode(searchParams.get('page') ?? '').slice(base.length);
            void content.stateOf(page, CONTENT_DIR, new Date()).then((state) => {
              response.setHeader('content-type', 'application/json');
              response.setHeader('cache-control', 'no-store');
              response.end(JSON.stringify(state));
            });
            return;
          }
          const isPage = request.headers.accept?.includes('text/html');
          if (!isPage || content.isReadable() || content.errors().length === 0) return next();
          response.statusCode = 500;
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(errorPage(content.errors()));
        });
      },
    },
  };
}

function decode(page: string): string {
  try {
    return decodeURI(page);
  } catch {
    return page;
  }
}
