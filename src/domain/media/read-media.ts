/** How long a file of sound or film plays, and how large its picture is, whatever its format. */
import { readMp3 } from './mp3.ts';
import { readMp4 } from './mp4.ts';
import { readOgg } from './ogg.ts';
import type { ByteSource, MediaFacts } from './read-bytes.ts';
import { readWebm } from './webm.ts';

type Reader = (source: ByteSource) => Promise<MediaFacts | undefined>;

const READERS: Readonly<Record<string, Reader>> = {
  mp3: readMp3,
  m4a: readMp4,
  mp4: readMp4,
  m4v: readMp4,
  ogg: readOgg,
  oga: readOgg,
  opus: readOgg,
  webm: readWebm,
};

/**
 * Undefined for a file that no player can open: cut off, or no sound or film at all.
 *
 * @param extension of the file, without the dot, in small letters
 */
export async function readMedia(
  extension: string,
  source: ByteSource,
): Promise<MediaFacts | undefined> {
  const facts = await READERS[extension]?.(source);
  return facts && Number.isFinite(facts.seconds) && facts.seconds > 0 ? facts : undefined;
}
