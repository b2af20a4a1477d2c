/** Makes the widths of pictures that pages ask for, as Astro does at the end of a build and by its own functions. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';
import { CACHE_DIR } from '../../environment.ts';

/** Modules of the installed Astro that no name leads to; package.json pins its version. */
const ASTRO = new URL('./dist/', import.meta.resolve('astro/package.json'));

/** A picture in one width and format. */
interface Wanted {
  finalPath: string;
  transform: object;
}

/** By the path of its stand-in below the portal. */
type WantedPictures = Map<string, { originalSrcPath: string; transforms: Map<string, Wanted> }>;

/** What Astro's modules share through the process. */
interface AstroAsset {
  referencedImages: Set<string>;
  staticImages: WantedPictures;
  addStaticImage: (options: PictureOptions, hashed: string[], original: string) => string;
}

interface PictureOptions {
  src: { src: string };
}

interface Hashing {
  hashTransform(options: PictureOptions, service: string, hashed: string[]): string;
  propsToFilename(file: string, options: PictureOptions, hash: string): string;
}

interface Making {
  generateImagesForPath(file: string, wanted: unknown, environment: object): Promise<void>;
}

/** Hears from now on which pictures pages ask for, by the names that Astro gives them. */
export async function collectPictures(
  image: AstroConfig['image'],
  base: string,
): Promise<WantedPictures> {
  const { hashTransform, propsToFilename } = await astroModule<Hashing>('assets/utils/hash.js');
  const staticImages: WantedPictures = new Map();
  const asset: AstroAsset = {
    referencedImages: new Set(),
    staticImages,
    addStaticImage(options, hashed, originalSrcPath) {
      const original = `/${options.src.src.slice(base.length)}`;
      const hash = hashTransform(options, image.service.entrypoint, hashed);
      const known = staticImages.get(original) ?? { originalSrcPath, transforms: new Map() };
      staticImages.set(original, known);
      const finalPath =
        known.transforms.get(hash)?.finalPath ?? propsToFilename(original, options, hash);
      known.transforms.set(hash, { finalPath, transform: options });
      return encodeURI(base + finalPath.slice(1));
    },
  };
  Object.assign(globalThis, { astroAsset: asset });
  return staticImages;
}

/** Makes the pictures below a folder, or copies them from the cache. Rejects when one cannot be made. */
export async function makePictures(
  wanted: WantedPictures,
  image: AstroConfig['image'],
  folder: string,
): Promise<void> {
  if (wanted.size === 0) return;
  const { generateImagesForPath } = await astroModule<Making>('assets/build/generate.js');
  const root = pathToFileURL(`${folder}/`);
  const cache = path.join(CACHE_DIR, 'assets');
  // Without it Astro makes every picture again, and says so only in its log.
  await mkdir(cache, { recursive: true });
  const count = [...wanted.values()].reduce((sum, { transforms }) => sum + transforms.size, 0);
  const environment = {
    logger: { debug: ignore, info: ignore, warn: ignore },
    isSSR: false,
    count: { total: count, current: 1 },
    useCache: true,
    assetsCacheDir: pathToFileURL(`${cache}/`),
    serverRoot: root,
    clientRoot: root,
    imageConfig: image,
    assetsFolder: '_astro',
  };
  for (const [file, each] of wanted) await generateImagesForPath(file, each, environment);
}

/** The messages of one picture each; a failure is thrown. */
function ignore(): void {}

async function astroModule<Module>(file: string): Promise<Module> {
  return (await import(new URL(file, ASTRO).href)) as Module;
}
