/**
 * Judges a picture file before a page shows it. Astro's own pipeline publishes the original, with the place where it was
 * taken, when it cannot make a picture; so every file is decoded once here, and what cannot be decoded is refused.
 */
import { hash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { pictureTone } from '../domain/picture-tone.ts';
import { CACHE_DIR } from '../environment.ts';
import { fileDigest } from './incremental/file-digests.ts';
import type { Problem } from './problems.ts';

/** What is known of a picture that can be published. */
export interface PictureFile {
  /** As it is shown: turned the way the camera was held. */
  width: number;
  height: number;
  /** The name Astro has for its format. */
  format: 'jpg' | 'png' | 'webp' | 'gif' | 'avif' | 'tiff';
  /** A hash of its bytes. */
  digest: string;
  /** The colour to lay behind it where a format knows no transparency; absent for a picture without any. */
  ground?: string;
  /** Its tone (src/domain/picture-tone.ts); absent for a picture that can be seen through. */
  tone?: string;
}

/** Why a picture cannot be published, for the editor. */
export type PictureFault = Required<Pick<Problem, 'message' | 'hint'>>;

/** sharp's names of formats, and Astro's. */
const FORMATS: Readonly<Record<string, PictureFile['format']>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  gif: 'gif',
  heif: 'avif',
  tiff: 'tiff',
};

/** How a picture is read everywhere: a frame or all of them, and nothing that is cut off. */
export function openPicture(content: Uint8Array, frames: 'all' | 'first' = 'all'): Sharp {
  return sharp(content, { failOn: 'error', pages: frames === 'all' ? -1 : 1 });
}

/**
 * Reads a picture and decodes it once; a later build knows it by its bytes.
 *
 * @param file its absolute path
 * @param cacheDir where builds keep what they know
 */
export async function inspectPicture(
  file: string,
  cacheDir = CACHE_DIR,
): Promise<PictureFile | PictureFault> {
  const digest = await fileDigest(file);
  const known = path.join(cacheDir, 'pictures', PICTURE_RULES, digest);
  const stored = await readStored(known, digest);
  if (stored) return stored;
  const inspected = await inspect(await readFile(file), digest, path.extname(file));
  if ('format' in inspected) await store(known, inspected);
  return inspected;
}

async function inspect(
  content: Buffer,
  digest: string,
  extension: string,
): Promise<PictureFile | PictureFault> {
  const metadata = await readMetadata(content);
  if (metadata instanceof Error) {
    if (metadata.message.includes('pixel limit')) return TOO_LARGE;
    return describeByName(content, extension);
  }
  const format = FORMATS[metadata.format];
  if (metadata.format === 'svg') return SVG;
  if (metadata.compression === 'hevc') return HEIC;
  if (!format) return UNREADABLE;
  const pixels = await sample(content);
  if (!pixels) return (await opensPartly(content)) ? INCOMPLETE : UNREADABLE;
  const { width, height } = metadata.autoOrient;
  const colours =
    metadata.hasAlpha && isTransparent(pixels)
      ? { ground: groundFor(pixels) }
      : { tone: pictureTone(pixels) };
  return { width, height, format, digest, ...colours };
}

/** sharp throws at once for a file without a byte. */
async function readMetadata(content: Buffer): Promise<Metadata | Error> {
  try {
    return await sharp(content).metadata();
  } catch (error) {
    return error as Error;
  }
}

/** A file of which nothing can be read still has a name and its first bytes. */
function describeByName(content: Buffer, extension: string): PictureFault {
  const isHeic = /^(?:hei[cxms]|hev[cxms])$/.test(content.toString('latin1', 8, 12));
  if (isHeic || /^\.hei[cf]$/i.test(extension)) return HEIC;
  return /^\.svgz?$/i.test(extension) ? SVG : UNREADABLE;
}

/** The width and height of a sample: enough to see its colours, and JPEG is decoded faster for it. */
const SAMPLE_PX = 32;

/** All of the picture decoded, as few pixels of red, green, blue and alpha; undefined when that is not possible. */
async function sample(content: Buffer): Promise<Uint8Array | undefined> {
  return openPicture(content)
    .autoOrient()
    .resize(SAMPLE_PX, SAMPLE_PX, { fit: 'fill' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer()
    .catch(() => undefined);
}

async function opensPartly(content: Buffer): Promise<boolean> {
  return sharp(content, { failOn: 'none' })
    .resize(SAMPLE_PX)
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
}

const LIGHT = '#ffffff';
const DARK = '#1f2933';
/** Above it, of 255, a drawing cannot be seen on white. */
const LIGHT_DRAWING = 200;

function isTransparent(pixels: Uint8Array): boolean {
  return pixels.some((value, index) => index % 4 === 3 && value < 255);
}

/** White, or a dark ground for a white drawing. */
function groundFor(pixels: Uint8Array): string {
  let light = 0;
  let weight = 0;
  for (let index = 0; index + 3 < pixels.length; index += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(index, index + 4);
    light += (0.299 * red + 0.587 * green + 0.114 * blue) * alpha;
    weight += alpha;
  }
  return weight > 0 && light / weight > LIGHT_DRAWING ? DARK : LIGHT;
}

/** Stored results depend on these rules and this decoder; when either changes, files are inspected again. */
export const PICTURE_RULES = `3-${sharp.versions.vips}`;

/** What was stored is believed only with the mark of its own words, and for the picture that it is about. */
async function readStored(file: string, digest: string): Promise<PictureFile | undefined> {
  try {
    const [mark, text = ''] = (await readFile(file, 'utf8')).split('\n');
    const stored = JSON.parse(text) as PictureFile;
    return mark === checksumOf(text) && stored.digest === digest ? stored : undefined;
  } catch {
    // Not inspected yet, or a build was stopped while it wrote.
    return undefined;
  }
}

async function store(file: string, inspected: PictureFile): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const text = JSON.stringify(inspected);
  await writeFile(file, `${checksumOf(text)}\n${text}`);
}

function checksumOf(text: string): string {
  return hash('sha256', text, 'base64url');
}

const EXPORT = 'Xuất ảnh từ bản gốc sang JPG, PNG hoặc WebP, đặt cạnh bài viết và dùng tệp đó.';

const UNREADABLE: PictureFault = {
  message: 'Không đọc được tệp ảnh này: tệp trống, bị hỏng hoặc không phải ảnh.',
  hint: EXPORT,
};

const SVG: PictureFault = { message: 'Ảnh SVG không dùng được trong bài.', hint: EXPORT };

const HEIC: PictureFault = {
  message: 'Ảnh HEIC (iPhone, iPad) không dùng được trong bài.',
  hint: 'Mở ảnh rồi xuất hoặc lưu thành JPG, và dùng tệp đó. Để máy tự chụp JPG: Cài đặt → Camera → Định dạng → Tương thích nhất.',
};

const INCOMPLETE: PictureFault = {
  message: 'Tệp ảnh bị cụt hoặc hỏng một phần, nên người đọc sẽ thấy thiếu một mảng ảnh.',
  hint: 'Chép lại tệp từ bản gốc. Nếu chỉ còn tệp này, mở ảnh, cắt bỏ phần hỏng rồi lưu thành tệp mới.',
};

const TOO_LARGE: PictureFault = {
  message: 'Ảnh quá lớn: hơn 268 triệu điểm ảnh.',
  hint: 'Thu nhỏ ảnh xuống dưới 10.000 điểm mỗi chiều, hoặc cắt thành nhiều ảnh.',
};
