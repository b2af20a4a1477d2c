/** Pictures that are published as they are, for people who download and print them: nothing of them but pixels. */
import { openPicture } from '../picture-file.ts';
import { plainGif } from './gif.ts';
import { plainJpeg } from './jpeg.ts';
import { plainPng } from './png.ts';
import { holdsMoreThanPixels } from './tiff-tags.ts';
import { plainWebp } from './webp.ts';

type Format = Awaited<ReturnType<ReturnType<typeof openPicture>['metadata']>>['format'];

/** They take out of a file what is no pixel, and leave the pixels as they are coded. */
const STRIPPERS: Partial<Record<Format, (content: Buffer) => Buffer>> = {
  gif: plainGif,
  jpeg: plainJpeg,
  png: plainPng,
  webp: plainWebp,
};

/**
 * A picture that is offered for download, without anything but pixels, colour profile and resolution: no notes of the camera
 * or of programs, no second picture, nothing behind its end. Pixels are coded anew, for the best quality, only when the camera
 * was turned, when the file is not built as its format demands, and for formats that cannot be taken apart here.
 */
export async function withoutMetadata(content: Buffer): Promise<Buffer> {
  const { format, orientation = 1 } = await openPicture(content, 'first').metadata();
  const strip = STRIPPERS[format];
  if (orientation === 1) {
    const stripped = strip && attempt(() => strip(content));
    if (stripped) return stripped;
    if (format === 'tiff' && !holdsMoreThanPixels(content)) return content;
  }
  const encoded = await encode(content, format);
  return strip ? strip(encoded) : encoded;
}

async function encode(content: Buffer, format: Format): Promise<Buffer> {
  const picture = openPicture(content).autoOrient();
  if (format === 'tiff') return picture.tiff({ compression: 'lzw' }).toBuffer();
  if (format === 'heif') return picture.avif({ quality: 95 }).toBuffer();
  return picture.toFormat(format, { quality: 95 }).toBuffer();
}

function attempt(strip: () => Buffer): Buffer | undefined {
  try {
    return strip();
  } catch {
    // Not built as its format demands; decoders are more patient.
    return undefined;
  }
}
