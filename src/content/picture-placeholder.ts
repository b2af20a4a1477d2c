/**
 * The file that stands in the build for an original until Astro's pipeline has made its widths: it holds only the
 * original's name. So an original is never published, even if the pipeline fails, and large files are not copied.
 */
const MARK = 'tin-quan-picture:';

/** The content of the file that stands for a picture, by its path below the content folder. */
export function placeholderOf(file: string): string {
  return MARK + file;
}

/** The path below the content folder for which a file stands; undefined for a file that is a picture itself. */
export function originalOf(content: Uint8Array): string | undefined {
  const head = Buffer.from(content.subarray(0, MARK.length)).toString('latin1');
  if (head !== MARK) return undefined;
  return Buffer.from(content.subarray(MARK.length)).toString('utf8');
}
