/**
 * The colour that stands where a picture will be until it has come: one of 27, so that the style sheet can name them all
 * (src/styles/picture-tones.css). A colour of its own for each picture would need an inline style, which the policy forbids.
 */
const LEVELS = 3;

/**
 * The tone of a picture: the mean of its pixels, each of red, green and blue as one of three levels.
 *
 * @param pixels red, green, blue and alpha of each pixel, 0 to 255; not empty
 * @returns three digits from 0 (dark) to 2 (light): `'210'`
 */
export function pictureTone(pixels: Uint8Array): string {
  const count = pixels.length / 4;
  return [0, 1, 2]
    .map((channel) => {
      let sum = 0;
      for (let index = channel; index < pixels.length; index += 4) sum += pixels[index] ?? 0;
      return Math.floor(((sum / count) * LEVELS) / 256);
    })
    .join('');
}
