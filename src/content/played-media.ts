/** What an article plays, for its metadata; URLs begin at the root. */
import type { AudioData, VideoData } from '../domain/metadata/media-objects.ts';
import { mediaTypeOf } from '../domain/media/media-types.ts';
import type { RenderedBody } from './render-body.ts';

/** Film and sound of a text. @param picture URL of what stands for a film without a picture of its own */
export function playedMedia(
  placed: RenderedBody['media'],
  picture: string,
): { audio: AudioData[]; video: VideoData[] } {
  const all = placed.map(({ media, alt, caption }) => ({
    ...{ isVideo: media.isVideo, name: caption ?? alt, description: alt, url: media.href },
    ...{ mediaType: mediaTypeOf(media.type.toLowerCase()) ?? '', bytes: media.bytes },
    ...{ seconds: media.seconds, width: media.width, height: media.height },
    picture: media.poster ?? picture,
  }));
  return {
    audio: all
      .filter(({ isVideo }) => !isVideo)
      .map(({ name, url, mediaType, bytes, seconds }) => ({
        name,
        url,
        mediaType,
        bytes,
        seconds,
      })),
    video: all.filter(({ isVideo }) => isVideo).map(({ isVideo: _, ...film }) => film),
  };
}
