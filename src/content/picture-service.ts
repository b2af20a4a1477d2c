/**
 * Makes the published widths of pictures: the image service of Astro's pipeline. Astro's own would publish the original
 * when sharp fails, all frames of an animation as one tall JPEG, and transparent pixels as black.
 */
import { readFile } from 'node:fs/promises';
import type { LocalImageService } from 'astro';
import { baseService } from 'astro/assets';
import sharp, { type Sharp } from 'sharp';
import { CONTENT_DIR } from '../environment.ts';
import { findOnDisk } from './content-files.ts';
import { openPicture } from './picture-file.ts';
import { originalOf } from './picture-placeholder.ts';
import { ContentError } from './problems.ts';

// Every picture is read once a build; what sharp would keep of it is only in the way.
sharp.cache(false);

const FORMATS = ['jpg', 'avif', 'webp'] as const;

/** Of eight photographs in three widths, AVIF of effort 1 took a quarter of the time of 3, and 4 % more bytes. */
function encode(
  picture: Sharp,
  format: (typeof FORMATS)[number],
  quality: number,
): Promise<Buffer> {
  if (format === 'jpg') return picture.jpeg({ quality }).toBuffer();
  if (format === 'avif') return picture.avif({ quality, effort: 1 }).toBuffer();
  return picture.webp({ quality }).toBuffer();
}

const service: LocalImageService = {
  ...baseService,
  async transform(input, options) {
    const file = originalOf(input);
    const original = file && (await findOnDisk(CONTENT_DIR, file));
    const content = original ? await readFile(original) : input;
    const picture = openPicture(content, options.format === 'jpg' ? 'first' : 'all')
      .autoOrient()
      .resize({
        width: Number(options.width),
        ...(options.height && { height: Number(options.height) }),
        fit: 'cover',
        withoutEnlargement: true,
      });
    if (options.background) picture.flatten({ background: options.background });
    const format = FORMATS.find((each) => each === options.format) ?? 'webp';
    try {
      return { data: await encode(picture, format, Number(options.quality)), format };
    } catch {
      // Never the original: it was decoded before, so something has changed since, or the machine is short of memory.
      throw new ContentError([{ severity: 'error', file: file ?? String(options.src), ...FAILED }]);
    }
  },
};

const FAILED = {
  message: 'Không thu nhỏ được ảnh này, nên không ảnh nào được đưa lên.',
  hint: 'Dựng lại; nếu vẫn lỗi, xuất ảnh từ bản gốc sang JPG và dùng tệp đó.',
};

export default service;
