/** Paths that follow from where an entry lies: its slug, and the files beside it. */

/**
 * The part of an id that becomes part of the path: `2023/le-ky-niem` → `le-ky-niem`.
 * The folder is left out, so that an article can move to another one without changing its URL.
 */
export function slugOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/**
 * The picture at the head of an article or topic, below the content folder: `./toan-canh.jpg` of
 * `articles/2023/ten-bai.md` → `articles/2023/toan-canh.jpg`.
 */
export function coverFile(item: {
  file: string;
  cover?: { src: string } | undefined;
}): string | undefined {
  return item.cover && neighbourFile(item.file, item.cover.src);
}

/** A file named beside another, as a path below the same root; steps up are followed. */
export function neighbourFile(file: string, name: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of name.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
