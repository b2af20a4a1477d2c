/** Files of the cache: what was damaged, half written, or written by another version is as if it were not there. */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** The length of a seal and the line break after it, in bytes. */
const SEAL_BYTES = 44;

/**
 * Reads what `writeSealed` has written.
 *
 * @param version what it must have been written with
 */
export async function readSealed<Value>(file: string, version: string): Promise<Value | undefined> {
  try {
    const bytes = readFileSync(file);
    const content = bytes.subarray(SEAL_BYTES);
    if (bytes.toString('latin1', 0, SEAL_BYTES) !== sealOf(version, content)) return undefined;
    return deserialize(content) as Value;
  } catch {
    return undefined;
  }
}

/**
 * Writes plain data, dates, maps and sets included, with a seal of its bytes. A reader sees the old or the new file.
 *
 * @param version of what the data depends on; the version of Node, whose format it is, is added
 */
export async function writeSealed(file: string, version: string, value: unknown): Promise<void> {
  const content = serialize(value);
  const next = `${file}.${process.pid}.tmp`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(next, Buffer.concat([Buffer.from(sealOf(version, content)), content]));
  renameSync(next, file);
}

function sealOf(version: string, content: Uint8Array): string {
  const versions = hash('sha256', `${process.version} ${version}`, 'base64url');
  return `${hash('sha256', Buffer.concat([Buffer.from(versions), content]), 'base64url')}\n`;
}
