/** Contrast of colours; https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */

/** Red, green and blue, of 255 each. */
export type Colour = readonly [number, number, number];

/** From 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

/** `#0b4a82` → 11, 74, 130 */
export function fromHex(hex: string): Colour {
  const parts = (/^#(..)(..)(..)$/.exec(hex.trim()) ?? []).slice(1);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => Number.parseInt(part, 16));
  return [red, green, blue];
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
