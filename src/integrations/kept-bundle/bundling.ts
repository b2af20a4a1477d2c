/** A process that only bundles the modules of pages for the build beside it (src/commands/bundle-pages.ts). */
import path from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { processWide } from '../../content/incremental/process-wide.ts';
import { BUNDLE_DIR } from '../../environment.ts';

const state = processWide('bundling', () => ({ folder: undefined as string | undefined }));

/** Where the process with this id bundles: beside what is kept, so that what it leaves when it is killed is removed. */
export function bundlingFolder(processId: number): string {
  return path.join(BUNDLE_DIR, `making.${processId}`);
}

/** From now on Astro's build in this process bundles into a folder, and does nothing else. */
export function startBundling(folder: string): void {
  state.folder = folder;
}

/** The folder of a process that only bundles. */
export function bundlesInto(): string | undefined {
  return state.folder;
}

/** Makes no page. */
export const noPages: AstroPrerenderer = {
  name: 'tin-quan:no-pages',
  getStaticPaths: () => Promise.resolve([]),
  render: () => Promise.reject(new Error('No page is to be made here.')),
};
