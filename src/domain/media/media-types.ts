/** Sound and film that a portal plays itself, by their extensions without the dot. */

/**
 * What browsers play, with its media type: https://developer.mozilla.org/docs/Web/Media/Guides/Formats/Containers. Safari
 * plays Ogg from 18.4 on and WebM from 16 on; MP3, M4A and MP4 are played everywhere.
 */
const AUDIO: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
};

const VIDEO: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
};

export const AUDIO_TYPES: readonly string[] = Object.keys(AUDIO);
export const VIDEO_TYPES: readonly string[] = Object.keys(VIDEO);

/** The media type of a file of sound or film; undefined for any other extension. */
export function mediaTypeOf(extension: string): string | undefined {
  return AUDIO[extension] ?? VIDEO[extension];
}
