/** What is kept of the modules that Astro has bundled to make pages, and by which key. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AstroConfig } from 'astro';
import { digestOfPages } from '../../content/incremental/code-digest.ts';
import { ROOT } from '../../environment.ts';

export interface BundleRecord {
  /** The module that makes pages, below the folder of the bundle. */
  entry: string;
  /** What Astro knows of the style sheets of each page, by its key of the page. */
  pages: [key: string, page: { styles: unknown[] }][];
  /** Astro's settings for pictures. */
  image: AstroConfig['image'];
  /** The sums of all files, by their paths below the folder of the bundle. */
  files: [file: string, sha256: string][];
}

/** Where modules and what they need to be published with lie below the folder of a bundle. */
export const MODULES = 'modules';
export const PUBLISHED = 'published';

/**
 * Of all that the modules of a portal are made of: code, packages, Node, the URL of the home page, the folder of the code,
 * the hue of the brand, and what Vite takes of the environment (https://vite.dev/guide/env-and-mode). No content is in them; the folders of the
 * content and of the build stand in a list of theirs that no page reads.
 */
export function bundleKey(home: string, brand: number | undefined): string {
  const variables = Object.entries(process.env).filter(([name]) => /^(?:PUBLIC|VITE)_/.test(name));
  const files = readdirSync(ROOT).filter((name) => name.startsWith('.env'));
  const environment = [
    ...variables.sort(([a], [b]) => (a < b ? -1 : 1)),
    ...files.sort().map((name) => [name, readFileSync(path.join(ROOT, name), 'utf8')]),
  ];
  const made = [process.version, digestOfPages(ROOT), home, brand, ROOT, environment];
  return hash('sha256', JSON.stringify(made)).slice(0, 16);
}
