/** What search engines read of sound and film that a page plays. All URLs given and returned are full ones. */
import { isoDuration } from '../media/format-duration.ts';
import { isoInHanoi } from '../time/format-date.ts';
import type { JsonLd } from './structured-data.ts';

interface MediaData {
  name: string;
  url: string;
  mediaType: string;
  /** Absent for a file that could not be read. */
  bytes?: number | undefined;
  seconds?: number | undefined;
}

/** Sound that is played on a page. */
export interface AudioData extends MediaData {
  /** What is said in it, when that is not the article itself. */
  transcript?: readonly string[] | undefined;
}

/** A film that is played on a page. */
export interface VideoData extends MediaData {
  /** What is seen in it. */
  description: string;
  /** URL of the picture that stands for it. */
  picture: string;
  width?: number | undefined;
  height?: number | undefined;
}

/** https://schema.org/AudioObject */
export function audioObject({ transcript, ...media }: AudioData): JsonLd {
  return { '@type': 'AudioObject', ...mediaObject(media), transcript: transcript?.join('\n\n') };
}

/** https://schema.org/VideoObject, with what Google asks of one; `uploadedAt` is the day of its article. */
export function videoObject(
  { description, picture, width, height, ...media }: VideoData,
  uploadedAt: Date,
): JsonLd {
  return {
    '@type': 'VideoObject',
    ...mediaObject(media),
    description,
    thumbnailUrl: picture,
    uploadDate: isoInHanoi(uploadedAt),
    width,
    height,
  };
}

function mediaObject({ name, url, mediaType, bytes, seconds }: MediaData) {
  return {
    name,
    contentUrl: url,
    encodingFormat: mediaType,
    contentSize: bytes === undefined ? undefined : `${bytes} B`,
    duration: seconds === undefined ? undefined : isoDuration(seconds),
  };
}
