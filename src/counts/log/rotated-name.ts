/** Names that logrotate and others give to older parts of a log. */
import path from 'node:path';

const COMPRESSED = /\.(?:gz|zst|bz2|xz)$/i;
/** `.1`, `-20261120`, `.2026-11-20`, `-20261120.1`. */
const ROTATION = /^[.\-_]\d[\d.\-_]*$/;

/** Whether `file` is the log at `log` or a rotated part of it, by their base names alone. */
export function isRotatedFrom(file: string, log: string): boolean {
  const name = path.basename(file).replace(COMPRESSED, '');
  const base = path.basename(log);
  if (name === base) return true;
  if (name.startsWith(base) && ROTATION.test(name.slice(base.length))) return true;
  // With `extension .log` the date stands before the extension.
  const { name: stem, ext } = path.parse(base);
  const isAround = ext !== '' && name.startsWith(stem) && name.endsWith(ext);
  return isAround && ROTATION.test(name.slice(stem.length, -ext.length));
}
