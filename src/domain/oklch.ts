/** Colours by lightness, chroma and hue as the eye sees them: https://bottosson.github.io/posts/oklab/ */

/** Lightness from 0 to 1, chroma from 0 on, hue in degrees. */
export interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

type Triple = [number, number, number];

/** Red, green and blue of 0 to 1 each of a colour in six hex digits. */
function channels(hex: string): Triple {
  const [red = 0, green = 0, blue = 0] = (hex.match(/[0-9a-f]{2}/gi) ?? []).map(
    (part) => Number.parseInt(part, 16) / 255,
  );
  return [red, green, blue];
}

function toLinear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function fromLinear(part: number): number {
  return part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
}

/** The contrast of two colours from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(a: string, b: string): number {
  const [one, other] = [luminanceOf(a), luminanceOf(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The relative luminance of a colour in six hex digits, from 0 to 1. */
export function luminanceOf(hex: string): number {
  const [red, green, blue] = channels(hex).map(toLinear) as Triple;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The lightness, chroma and hue of a colour in six hex digits. */
export function toOklch(hex: string): Oklch {
  const [red, green, blue] = channels(hex).map(toLinear) as Triple;
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
  };
}

function toLinearRgb({ lightness, chroma, hue }: Oklch): Triple {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** How far a channel may miss the range of a screen before chroma is taken away. */
const TOLERANCE = 0.0005;
const CHROMA_STEP = 0.0005;

/** The colour as a screen shows it: of less chroma where a screen has no such colour. */
export function toHex(colour: Oklch): string {
  const isShown = (part: number) => part >= -TOLERANCE && part <= 1 + TOLERANCE;
  let rgb = toLinearRgb(colour);
  if (!rgb.every(isShown)) {
    let [shown, missing] = [0, colour.chroma];
    while (missing - shown > CHROMA_STEP) {
      const chroma = (shown + missing) / 2;
      if (toLinearRgb({ ...colour, chroma }).every(isShown)) shown = chroma;
      else missing = chroma;
    }
    rgb = toLinearRgb({ ...colour, chroma: shown });
  }
  const parts = rgb.map((part) => Math.round(fromLinear(Math.min(1, Math.max(0, part))) * 255));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
