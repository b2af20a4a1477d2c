import type { Node } from 'mdast';

/** The lines of the source that a node stands on, whole. */
export function sourceLine({ position }: Node, source: string): string {
  const start = source.lastIndexOf('\n', (position?.start.offset ?? 0) - 1) + 1;
  const end = source.indexOf('\n', position?.end.offset);
  return source.slice(start, end < 0 ? undefined : end);
}
