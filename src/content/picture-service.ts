/**
 * Makes the published widths of pictures: the image service of Astro's pipeline. Astro's own would publish the original
 * when sharp fails, all frames of an animation as one tall JPEG, and transparent pixels as black.
 */
import { readFile } from 'node:fs/promises';
import type { LocalImageService } from 'astro';
import { baseService } from 'astro/assets';
import sharp from 'sharp';
import { CONTENT_DIR } from '../environment.ts';
import { findOnDisk } from './content-files.ts';
import { openPicture } from './picture-file.ts';
import { originalOf } from './picture-placeholder.ts';
import { ContentError } from './problems.ts';

// Every picture is read once a build; what sharp would keep of it is only in the way.
sharp.cache(false);

const service: LocalImageService = {
  ...baseService,
  async transform(input, options) {
    const file = originalOf(input);
    const original = file && (await findOnDisk(CONTENT_DIR, file));
    const content = original ? await readFile(original) : input;
    const isJpeg = options.format === 'jpg';
    const picture = openPicture(content, isJpeg ? 'first' : 'all')
      .autoOrient()
      .resize({
        width: Number(options.width),
        ...(options.height && { height: Number(options.height) }),
        fit: 'cover',
        withoutEnlargement: true,
      });
    if (options.background) picture.flatten({ background: options.background });
    const quality = Number(options.quality);
    try {
      const data = await (
        isJpeg ? picture.jpeg({ quality }) : picture.webp({ quality })
      ).toBuffer();
      return { data, format: isJpeg ? 'jpg' : 'webp' };
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
