/** Film and sound in the texts of articles: their captions and posters lie beside them, under the same name. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { extensionOf, PICTURE_TYPES } from '../domain/attachment-types.ts';
import { AUDIO_TYPES, VIDEO_TYPES } from '../domain/media/media-types.ts';
import { captionFaults, type CaptionFault } from '../domain/media/webvtt.ts';
import { shorten } from '../domain/shorten.ts';
import type { MarkdownMedia } from '../markdown/index.ts';
import { findOnDisk } from './content-files.ts';
import { inspectMedia } from './media-file.ts';
import { describeLocation } from './media-location.ts';
import type { Problem } from './problems.ts';
import { readText } from './read-text.ts';

/** The languages of captions by the ending of their files: `le-hoi.vtt`, `le-hoi.en.vtt`. */
const CAPTION_ENDINGS = { vi: '.vtt', en: '.en.vtt' } as const;

/** A film or sound below the content folder. */
export interface EmbeddedMedia extends Omit<MarkdownMedia, 'href' | 'captions' | 'poster'> {
  /** Files below the content folder, with their language. */
  captions: { file: string; lang: string }[];
  /** The picture that is shown before it plays. */
  poster?: string;
  problems: Problem[];
}

/** What lies there, and everything that is wrong with it; undefined when there is no such file. */
export async function lookAtMedia(
  folder: string,
  file: string,
): Promise<EmbeddedMedia | undefined> {
  const absolute = await findOnDisk(folder, file);
  if (absolute === undefined) return undefined;
  const type = extensionOf(file);
  const isVideo = VIDEO_TYPES.includes(type);
  const problems: Problem[] = [];
  const name = path.posix.basename(file);
  const found = await inspectMedia(absolute, name).catch(() => undefined);
  const facts = found && 'bytes' in found ? found : undefined;
  if (found && 'message' in found) problems.push({ severity: 'error', file, ...found });
  if (facts?.hasPlace) problems.push({ severity: 'warning', file, ...describeLocation(name) });
  const captions = isVideo ? await captionsOf(folder, file, problems) : [];
  if (facts?.hasSound && captions.length === 0) {
    problems.push({ severity: 'warning', file, ...describeNoCaptions(file) });
  }
  const poster = isVideo ? await posterOf(folder, file) : undefined;
  const { seconds, bytes, width, height } = facts ?? {};
  return {
    ...{ type: type.toUpperCase(), isVideo, captions, problems },
    ...(poster !== undefined && { poster }),
    ...(seconds !== undefined && { seconds }),
    ...(bytes !== undefined && { bytes }),
    ...(width && height && { width, height }),
  };
}

/** `articles/2024/le-hoi.mp4` → `articles/2024/le-hoi` */
function stemOf(file: string): string {
  return file.slice(0, file.lastIndexOf('.'));
}

async function posterOf(folder: string, file: string): Promise<string | undefined> {
  for (const type of PICTURE_TYPES) {
    const poster = `${stemOf(file)}.${type}`;
    if (await findOnDisk(folder, poster)) return poster;
  }
  return undefined;
}

async function captionsOf(folder: string, film: string, problems: Problem[]) {
  const captions: EmbeddedMedia['captions'] = [];
  for (const [lang, ending] of Object.entries(CAPTION_ENDINGS)) {
    const file = stemOf(film) + ending;
    if ((await findOnDisk(folder, file)) === undefined) continue;
    captions.push({ file, lang });
    const read = await readText(folder, file);
    if ('problem' in read) problems.push(read.problem);
    else {
      const faults = captionFaults(read.text);
      problems.push(
        ...faults.map(({ line, kind }) => ({
          ...{ severity: 'error' as const, file, line },
          ...CAPTION_FAULTS[kind],
        })),
      );
    }
  }
  return captions;
}

const CAPTION_FAULTS: Readonly<Record<CaptionFault['kind'], { message: string; hint: string }>> = {
  header: {
    message: 'Tệp phụ đề không bắt đầu bằng chữ WEBVTT, nên trình duyệt bỏ qua cả tệp.',
    hint: 'Hãy viết WEBVTT ở dòng đầu, rồi một dòng trống. Phụ đề .srt thì xuất lại thành .vtt.',
  },
  time: {
    message: 'Dòng thời gian của phụ đề không đúng dạng.',
    hint: 'Hãy viết như 00:01.000 --> 00:04.500, có dấu chấm trước phần nghìn giây.',
  },
  order: {
    message: 'Phụ đề này bắt đầu trước phụ đề đứng trên nó.',
    hint: 'Hãy xếp các phụ đề theo thứ tự thời gian.',
  },
  backwards: {
    message: 'Phụ đề này kết thúc trước hoặc ngay khi bắt đầu.',
    hint: 'Hãy sửa giờ kết thúc, ở bên phải dấu -->.',
  },
  empty: {
    message: 'Phụ đề này không có chữ.',
    hint: 'Hãy viết lời ở ngay dưới dòng thời gian, không cách dòng trống; hoặc xóa dòng thời gian.',
  },
  none: {
    message: 'Tệp phụ đề không có phụ đề nào.',
    hint: 'Hãy viết mỗi phụ đề một dòng thời gian như 00:01.000 --> 00:04.500, lời ở dòng dưới.',
  },
};

function describeNoCaptions(file: string): { message: string; hint: string } {
  const name = path.posix.basename(file);
  const captions = `${stemOf(name)}.vtt`;
  return {
    message: `Video “${shorten(name)}” có tiếng mà chưa có phụ đề cho người không nghe được.`,
    hint: `Hãy đặt tệp phụ đề ${captions} cạnh video. Nhiều trang và phần mềm dựng phim làm phụ đề tự động rồi xuất ra .vtt; hãy đọc lại trước khi dùng.`,
  };
}

/** The files below the content folder that may be played in a text. */
export function playableFiles(files: Iterable<string>): string[] {
  const types = new Set([...AUDIO_TYPES, ...VIDEO_TYPES]);
  return [...files].filter((file) => file.startsWith('articles/') && types.has(extensionOf(file)));
}

/**
 * What is published beside the page of an article for its text to play: each playable file that the text names, with its
 * captions. A file may be named where it is not played; then it can be fetched, no more.
 */
export async function mediaNamedIn(
  folder: string,
  article: { file: string },
  playable: readonly string[],
): Promise<string[]> {
  if (playable.length === 0) return [];
  const directory = path.posix.dirname(article.file);
  const absolute = await findOnDisk(folder, article.file);
  const text = absolute === undefined ? '' : (await readFile(absolute, 'utf8')).normalize('NFC');
  const named = playable.filter((file) => {
    const name = path.posix.relative(directory, file);
    return text.includes(`${name}`) || text.includes(encodeURI(name));
  });
  const beside = named.flatMap((file) =>
    Object.values(CAPTION_ENDINGS).map((ending) => stemOf(file) + ending),
  );
  const found = await Promise.all(
    beside.map(async (file) => ((await findOnDisk(folder, file)) === undefined ? [] : [file])),
  );
  return [...named, ...found.flat()];
}
