import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Indexes the built articles for the search in the browser; nothing but article pages is searched. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'tin-quan-search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        if (process.env['SEARCH_INDEX'] === 'off') return;
        const folder = fileURLToPath(dir);
        const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
        if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: folder, glob: 'bai-viet/*/index.html' });
        const written = await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
        await pagefind.close();
        const failures = [...added.errors, ...written.errors];
        if (failures.length > 0) throw new Error(`Pagefind failed: ${failures.join('; ')}`);
      },
    },
  };
}
