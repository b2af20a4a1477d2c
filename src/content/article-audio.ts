/** Sound and film beside articles: where they are published, how large they are, how long they play. */
import { extensionOf } from '../domain/attachment-types.ts';
import { neighbourFile } from '../domain/entry-paths.ts';
import { mediaTypeOf } from '../domain/media/media-types.ts';
import { urls } from '../urls.ts';
import type { Article } from './article.ts';
import { pathOf } from './attachments.ts';
import { asked } from './incremental/questions.ts';
import { inspectMedia, type MediaFile } from './media-file.ts';

/** What a page and a feed tell of a file that they play. */
export interface Media {
  href: string;
  /** `audio/mpeg` */
  mediaType: string;
  /** MP3, M4A … */
  type: string;
  /** Absent only in `npm run dev`, of a file whose fault was told. */
  found?: MediaFile | undefined;
}

/** A file below the content folder as a player sees it. */
const inspect = asked('media', async (file: string): Promise<MediaFile | undefined> => {
  const media = await inspectMedia(await pathOf(file), file);
  return 'bytes' in media ? media : undefined;
});

/** The sound of an editor's own for an article; undefined where the browser's voice reads it. */
export async function audioOf(
  article: Pick<Article, 'id' | 'file' | 'audio'>,
): Promise<Media | undefined> {
  const { audio } = article;
  if (!audio) return undefined;
  const type = extensionOf(audio.src);
  return {
    href: urls.attachment(article.id, audio.src),
    mediaType: mediaTypeOf(type) ?? '',
    type: type.toUpperCase(),
    found: await inspect(neighbourFile(article.file, audio.src)),
  };
}
