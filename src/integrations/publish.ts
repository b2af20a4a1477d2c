import { rename, rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { OUT_DIR } from '../settings.ts';

/**
 * Builds beside the published folder and swaps the two at the very end, so that a build that fails, or is stopped,
 * leaves the published one untouched.
 */
export function publish(): AstroIntegration {
  const next = `${OUT_DIR}.next`;
  return {
    name: 'tin-quan-publish',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command !== 'build') return;
        await rm(next, { recursive: true, force: true });
        updateConfig({ outDir: pathToFileURL(`${next}/`) });
      },
      'astro:build:done': async () => {
        const former = `${OUT_DIR}.former`;
        await rm(former, { recursive: true, force: true });
        await rename(OUT_DIR, former).catch(ignoreMissing);
        await rename(next, OUT_DIR);
        await rm(former, { recursive: true, force: true });
      },
    },
  };
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
