/** How large pictures are published. */

interface Size {
  width: number;
  height: number;
}

/** Where pictures stand on a page, and how wide they are shown there. */
export const PLACES = {
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

/** The longest side that WebP can hold: https://developers.google.com/speed/webp/faq */
export const MAX_SIDE_PX = 16_383;

/** What other sites show in full: https://developers.facebook.com/docs/sharing/webmasters/images */
const SHARE: Size = { width: 1200, height: 630 };

/**
 * The widths, smallest first, in which a picture is published: those wanted that it has, none so large that its height
 * could not be held. A picture smaller than all of them is published in its own width.
 */
export function fittingWidths(wanted: readonly number[], { width, height }: Size): number[] {
  const widest = Math.max(1, Math.min(width, Math.floor((MAX_SIDE_PX * width) / height)));
  const fitting = wanted.filter((each) => each <= widest);
  const isCut = widest < width && fitting.length < wanted.length;
  return fitting.length === 0 || isCut ? [...fitting, widest] : fitting;
}

/** The largest part of a picture in the proportions of a share picture; nothing is blown up. */
export function shareSize({ width, height }: Size): Size {
  const scale = Math.min(1, width / SHARE.width, height / SHARE.height);
  return {
    width: Math.max(1, Math.floor(SHARE.width * scale)),
    height: Math.max(1, Math.floor(SHARE.height * scale)),
  };
}
