/** The names of pages among the paths of a build. */
import type { AstroPrerenderer } from 'astro';

export type PagePath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** A path without slashes at its ends. */
export function normalise(pathname: string): string {
  return pathname.replace(/^\/+|\/+$/g, '');
}

/** Where Astro writes it, with `build.format: 'directory'`. */
export function fileOf({ pathname, route }: PagePath): string {
  const name = normalise(pathname);
  if (route.type !== 'page') return name;
  if (name === '404') return '404.html';
  return name === '' ? 'index.html' : `${name}/index.html`;
}
