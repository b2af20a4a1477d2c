/** Whether the end of a file is missing, as after a copy that broke off: what its format writes last is not there. */
import type { FileKind } from './file-signatures.ts';

/** The longest end that is looked for: that of a ZIP archive with the longest comment. */
export const END_BYTES = 22 + 0xffff;

/** Readers of PDF look for the mark of its end in so many bytes, and mend a file without one as well as they can. */
const PDF_END_BYTES = 2048;

/**
 * @param start the first bytes of the file, as Latin-1
 * @param end its last bytes
 */
export function isCutOff(kind: FileKind, size: number, start: string, end: string): boolean {
  switch (kind) {
    case 'pdf':
      return !end.slice(-PDF_END_BYTES).includes('%%EOF');
    case 'zip':
      return !endsAsZip(size, end);
    case '7z':
      // https://py7zr.readthedocs.io/en/latest/archive_format.html: a header of 32 bytes says where the last part ends.
      return size < 32 + numberAt(start, 12, 6) + numberAt(start, 20, 6);
    default:
      return false;
  }
}

/** The list of files is the last part of an archive: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.16 */
function endsAsZip(size: number, end: string): boolean {
  const at = end.lastIndexOf('PK\x05\x06');
  if (at < 0 || at + 22 > end.length) return false;
  const listEnd = numberAt(end, at + 12, 4) + numberAt(end, at + 16, 4);
  const place = size - end.length + at;
  // Of an archive inside a cut one the numbers count from its own beginning. A large archive has them elsewhere.
  return listEnd >= 0xffff_ffff || (listEnd <= place && place - listEnd <= MAX_BETWEEN_BYTES);
}

/** What may stand between the list and the end: two records of large archives. */
const MAX_BETWEEN_BYTES = 128;

/** A number of some bytes, the lowest first. */
function numberAt(bytes: string, at: number, count: number): number {
  let value = 0;
  for (let index = count - 1; index >= 0; index -= 1) {
    value = value * 256 + (bytes.charCodeAt(at + index) || 0);
  }
  return value;
}
