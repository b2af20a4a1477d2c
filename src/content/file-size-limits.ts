/** How large a file of the content may be. */
import { AUDIO_TYPES, VIDEO_TYPES } from '../domain/media/media-types.ts';

/** Ten times a very long article; a larger file has a picture or another file in its text. */
export const MAX_FILE_CHARS = 300_000;
/** The front matter of an article, or a file of settings. */
export const MAX_YAML_CHARS = 100_000;
/** A larger file is not even opened: it is no text. */
export const MAX_FILE_BYTES = 64_000_000;

/** The largest files: an hour of speech; a film that a host of Git repositories still takes (GitHub refuses 100 MiB). */
export const MAX_AUDIO_BYTES = 50_000_000;
export const MAX_VIDEO_BYTES = 100_000_000;

/** How large a file of this extension may be, in bytes; Infinity for what is neither sound nor film. */
export function maxBytesOf(extension: string): number {
  if (AUDIO_TYPES.includes(extension)) return MAX_AUDIO_BYTES;
  return VIDEO_TYPES.includes(extension) ? MAX_VIDEO_BYTES : Infinity;
}
