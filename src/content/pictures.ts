/**
 * Pictures beside articles, through Astro's own image pipeline. Astro learns of a picture when a module imports it;
 * with one import a picture a portal of 50,000 articles could not be bundled. So the description that an import would
 * give is made here, only for pictures that a page shows.
 */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { base } from 'astro:config/server';
import sharp from 'sharp';
import { formatNumber } from '../domain/format-number.ts';
import { slugify } from '../domain/vietnamese/slug.ts';
import { BUILD_DIR, CONTENT_DIR, OWN_PUBLIC_DIR, ROOT } from '../environment.ts';
import { findOnDisk } from './content-files.ts';
import { asked } from './incremental/questions.ts';
import { inspectPicture, type PictureFault, type PictureFile } from './picture-file.ts';
import {
  fittingWidths,
  MAX_SIDE_PX,
  PLACES,
  shareSize,
  type PicturePlace,
} from './picture-sizes.ts';
import { placeholderOf } from './picture-placeholder.ts';
import { reportProblem } from './problems.ts';

export type { PicturePlace } from './picture-sizes.ts';

/** A picture in several widths: what an `<img>` takes. */
export interface Picture {
  src: string;
  srcset: string;
  sizes: string;
  width: number;
  height: number;
  /** The name of the colour in its place until it has come; absent for a picture that can be seen through. */
  'data-tone'?: string;
  /** The `srcset` of the same widths in a format that takes a third fewer bytes; absent where it would not pay. */
  avif?: string;
}

const WIDEST_PX = Math.max(...Object.values(PLACES).flatMap(({ widths }) => widths));

/** Astro's folder for what it makes; no page knows its setting. */
const ASSETS = '_astro';
const QUALITY = 72;
/** As good as WebP of the quality above. */
const AVIF_QUALITY = 45;
/** Originals of which AVIF would lose nothing; the others may move. */
const STILL = new Set<string>(['jpg', 'png', 'avif', 'tiff']);

/** A picture as Astro's pipeline takes it, with what else is known of its file. */
interface Source {
  image: ImageMetadata;
  file: PictureFile;
}

/** Undefined when there is no such file. */
type Description = Source | 'unreadable' | undefined;
const known = new Map<string, Promise<unknown>>();

/** Stands where a picture would, on a page that is not published since its fault stops the build. */
const NO_PICTURE: Picture = { src: '', srcset: '', sizes: '', width: 16, height: 10 };

/** A picture by its path below the content folder; undefined when there is no such file. */
export const picture = asked('picture', (file: string, place: PicturePlace) =>
  once(`${place} ${file}`, () => makePicture(file, place)),
);

async function makePicture(file: string, place: PicturePlace): Promise<Picture | undefined> {
  const source = await describe(file);
  if (!source) return undefined;
  if (source === 'unreadable') return NO_PICTURE;
  const { widths: wanted, sizes } = PLACES[place];
  const widths = fittingWidths(wanted, source.file);
  const shared = { src: source.image, width: widths.at(-1), widths, sizes };
  const image = await getImage({ ...shared, format: 'webp', quality: QUALITY });
  const avif =
    place === 'lead' && STILL.has(source.file.format)
      ? await getImage({ ...shared, format: 'avif', quality: AVIF_QUALITY })
      : undefined;
  return {
    src: image.src,
    srcset: image.srcSet.attribute,
    sizes,
    width: Number(image.attributes['width']),
    height: Math.max(1, Number(image.attributes['height'])),
    ...(source.file.tone && { 'data-tone': source.file.tone }),
    ...(avif && { avif: avif.srcSet.attribute }),
  };
}

/** A picture for other sites, with its true size. */
export interface SharePicture {
  src: string;
  width: number;
  height: number;
}

/** The picture other sites show when the article is shared: JPEG, which all of them read, 1200 × 630 if it is that large. */
export const sharePicture = asked('share-picture', (file: string) =>
  once(`share ${file}`, () => makeSharePicture(file)),
);

async function makeSharePicture(file: string): Promise<SharePicture | undefined> {
  const source = await describe(file);
  if (!source || source === 'unreadable') return undefined;
  const size = shareSize(source.file);
  const { ground } = source.file;
  const { src } = await getImage({
    src: source.image,
    format: 'jpg',
    ...size,
    fit: 'cover',
    quality: QUALITY,
    ...(ground && { background: ground }),
  });
  return { src, ...size };
}

/** The size of the share picture of pages without a picture of their own: the portal's own, or the one in public/. */
export const portalShareSize = asked('portal-share-size', () => once('share', readShareSize));

async function readShareSize(): Promise<{ width: number; height: number }> {
  for (const folder of [OWN_PUBLIC_DIR, path.join(ROOT, 'public')]) {
    const metadata = await sharp(path.join(folder, 'share.png'))
      .metadata()
      .catch(() => undefined);
    if (metadata) return { width: metadata.width, height: metadata.height };
  }
  return { width: 1200, height: 630 };
}

/** What `import picture from './picture.jpg'` would give. */
function describe(file: string): Promise<Description> {
  return once(`file ${file}`, () => readDescription(file));
}

/** In a build each picture is worked out once; in `npm run dev` again for each page, since files change. */
function once<Value>(name: string, make: () => Promise<Value>): Promise<Value> {
  if (import.meta.env.DEV) return make();
  const making = (known.get(name) as Promise<Value> | undefined) ?? make();
  known.set(name, making);
  return making;
}

async function readDescription(file: string): Promise<Description> {
  const absolute = await findOnDisk(CONTENT_DIR, file);
  if (absolute === undefined || !(await stat(absolute)).isFile()) return undefined;
  const inspected = await inspectPicture(absolute);
  if (!('format' in inspected)) {
    reportProblem({ severity: 'error', file, ...inspected });
    return 'unreadable';
  }
  const { width, height, format } = inspected;
  const widest = Math.min(width, WIDEST_PX);
  if (fittingWidths([widest], inspected)[0] !== widest) {
    reportProblem({ severity: 'warning', file, ...describeTooTall(height) });
  }
  const src = import.meta.env.DEV
    ? `/@fs${absolute}?origWidth=${width}&origHeight=${height}&origFormat=${format}`
    : await putPlaceholder(file, inspected);
  // Astro reads the path from a property that must not be listed, or it would become part of file names.
  const image = Object.defineProperty({ src, width, height, format }, 'fsPath', {
    value: absolute,
  });
  return { image: image as ImageMetadata, file: inspected };
}

function describeTooTall(height: number): PictureFault {
  return {
    message: `Ảnh cao ${formatNumber(height)} điểm, quá giới hạn ${formatNumber(MAX_SIDE_PX)} điểm của ảnh trên web, nên bị thu nhỏ và chữ trong ảnh có thể khó đọc.`,
    hint: 'Cắt ảnh thành nhiều ảnh, đặt lần lượt trong bài.',
  };
}

/** Puts what stands for the original where the pipeline looks for it; the pipeline removes it afterwards. */
async function putPlaceholder(file: string, { digest, format }: PictureFile): Promise<string> {
  const name = slugify(path.posix.basename(file, path.posix.extname(file)));
  const asset = `${ASSETS}/${name}.${digest.slice(0, 8)}.${format}`;
  const target = path.join(BUILD_DIR, asset);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, placeholderOf(file));
  return `${base.replace(/\/$/, '')}/${asset}`;
}
