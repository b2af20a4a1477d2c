/**
 * Pictures beside articles, through Astro's own image pipeline. Astro learns of a picture when a module imports it;
 * with one import a picture a portal of 50,000 articles could not be bundled. So the description that an import would
 * give is made here, only for pictures that a page shows.
 */
import { copyFile, mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { hash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { base, outDir } from 'astro:config/server';
import sharp from 'sharp';
import { slugify } from '../domain/vietnamese/fold.ts';
import { CONTENT_DIR } from '../settings.ts';
import { reportProblem } from './problems.ts';

/** A picture in several widths, ready for an `<img>`. */
export interface Picture {
  src: string;
  srcset: string;
  sizes: string;
  width: number;
  height: number;
}

/** Where pictures stand on a page, and how wide they are shown there. */
const PLACES = {
  /** In the text of an article. */
  body: { widths: [480, 800, 1200], sizes: '(min-width: 48rem) 44rem, 100vw' },
  /** The lead story of the home page. */
  lead: { widths: [480, 800, 1200], sizes: '(min-width: 64rem) 42rem, 100vw' },
  /** A card in a list. */
  card: {
    widths: [240, 480, 720],
    sizes: '(min-width: 64rem) 23rem, (min-width: 40rem) 45vw, 30vw',
  },
  /** Beside title and lead in a list. */
  item: { widths: [240, 480, 720], sizes: '(min-width: 40rem) 14rem, 30vw' },
  /** A small picture beside a title. */
  thumbnail: { widths: [120, 240, 360], sizes: '(min-width: 25rem) 7.5rem, 30vw' },
  /** Beside what a search has found. */
  result: { widths: [240], sizes: '7.5rem' },
} as const;

export type PicturePlace = keyof typeof PLACES;

/** Astro's folder for what it makes; no page knows its setting. */
const ASSETS = '_astro';
const QUALITY = 72;

/** What is known of a file: nothing when it is not there. */
type Description = ImageMetadata | 'unreadable' | undefined;
const known = new Map<string, Promise<Description>>();

/** Stands where a picture would, on a page that is not published since its fault stops the build. */
const NO_PICTURE: Picture = { src: '', srcset: '', sizes: '', width: 16, height: 10 };

/** A picture by its path below the content folder; undefined when there is no such file. */
export async function picture(file: string, place: PicturePlace): Promise<Picture | undefined> {
  const source = await describe(file);
  if (!source) return undefined;
  if (source === 'unreadable') return NO_PICTURE;
  const { widths, sizes } = PLACES[place];
  const fitting = widths.filter((width) => width <= source.width);
  const image = await getImage({
    src: source,
    format: 'webp',
    quality: QUALITY,
    width: fitting.at(-1) ?? source.width,
    widths: fitting.length > 0 ? [...fitting] : [source.width],
    sizes,
  });
  return {
    src: image.src,
    srcset: image.srcSet.attribute,
    sizes,
    width: Number(image.attributes['width']),
    height: Number(image.attributes['height']),
  };
}

/** The picture other sites show when the article is shared: 1200 × 630, JPEG, which all of them read. */
export async function sharePicture(file: string): Promise<string | undefined> {
  const source = await describe(file);
  if (!source || source === 'unreadable') return undefined;
  const image = await getImage({
    src: source,
    format: 'jpg',
    width: 1200,
    height: 630,
    fit: 'cover',
    quality: QUALITY,
  });
  return image.src;
}

/** What `import picture from './picture.jpg'` would give. */
function describe(file: string): Promise<Description> {
  const description = known.get(file) ?? readDescription(path.join(CONTENT_DIR, file));
  if (!import.meta.env.DEV) known.set(file, description);
  return description;
}

async function readDescription(file: string): Promise<Description> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const metadata = await sharp(file)
    .metadata()
    .catch(() => undefined);
  if (!metadata || metadata.format === 'svg') {
    reportUnreadable(file, metadata !== undefined);
    return 'unreadable';
  }
  const { width = 0, height = 0, format = 'jpg', autoOrient } = metadata;
  const size = { width: autoOrient?.width ?? width, height: autoOrient?.height ?? height };
  const type = (format === 'jpeg' ? 'jpg' : format) as ImageMetadata['format'];
  const src = import.meta.env.DEV
    ? `/@fs${file}?origWidth=${size.width}&origHeight=${size.height}&origFormat=${type}`
    : await layOut(file, type);
  // Astro reads the path from a property that must not be listed, or it would become part of file names.
  return Object.defineProperty({ src, ...size, format: type }, 'fsPath', { value: file });
}

/** SVG is refused, too: it may hold script, and Astro does not turn it into a picture of pixels. */
function reportUnreadable(file: string, isSvg: boolean): void {
  reportProblem({
    severity: 'error',
    file: path.relative(CONTENT_DIR, file).split(path.sep).join('/'),
    message: isSvg
      ? 'Ảnh SVG không dùng được trong bài.'
      : 'Không đọc được tệp ảnh này: tệp trống, bị hỏng hoặc không phải ảnh.',
    hint: 'Xuất ảnh từ bản gốc sang JPG, PNG hoặc WebP, đặt cạnh bài viết và dùng tệp đó.',
  });
}

/** Puts the original where the pipeline looks for it; the pipeline removes it after making the widths. */
async function layOut(file: string, type: string): Promise<string> {
  const content = await readFile(file);
  const name = slugify(path.basename(file, path.extname(file)));
  const asset = `${ASSETS}/${name}.${hash('sha1', content, 'base64url').slice(0, 8)}.${type}`;
  const target = path.join(fileURLToPath(outDir), asset);
  await mkdir(path.dirname(target), { recursive: true });
  await copyFile(file, target);
  return `${base.replace(/\/$/, '')}/${asset}`;
}
