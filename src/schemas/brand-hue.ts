/** The colour of a unit: one hue, from which every shade is derived. */
import { z } from 'astro/zod';
import { toOklch } from '../domain/oklch.ts';
import { requiredMessage, write, written } from './messages.ts';

/** Hues that have been looked at, by the names that an editor knows. */
export const PALETTES: Readonly<Record<string, number>> = {
  'cam đất': 50,
  'xanh lá': 150,
  'xanh ngọc': 195,
  'xanh dương': 255,
  tím: 305,
  'hồng sen': 350,
};

const NAME = 'brand (màu của đơn vị)';
const FULL_CIRCLE = 360;
const listed = Object.entries(PALETTES).map(([name, hue]) => `${hue} (${name})`);

/** The hue, from 0 to 359; the red of the design when it is left out. */
export const brandHue = z
  .int({ error: requiredMessage(NAME, describe) })
  .min(0, { error: ({ input }) => describe(input) })
  .max(FULL_CIRCLE - 1, { error: ({ input }) => describe(input) })
  .optional()
  .describe(
    `Màu của đơn vị: một góc trên vòng màu, từ 0 đến 359, ví dụ ${listed.join(', ')}; không ghi thì là đỏ. Mọi sắc độ sáng, tối, tương phản được tính từ góc này để chữ luôn dễ đọc.`,
  );

function describe(input: unknown): string {
  return `${NAME} “${written(input)}” phải là một số nguyên từ 0 đến 359, ví dụ ${PALETTES['xanh dương']}; màu có sẵn: ${listed.join(', ')}.${write(nearest(input))}`;
}

/** The hue that is meant by another number, by a colour in hex digits, or by the name of one. */
function nearest(input: unknown): string | undefined {
  const text = String(input).trim().toLowerCase();
  const named = PALETTES[text] ?? hueOfHex(text) ?? Number(text.replace(/(?:°|deg)$/, ''));
  if (!Number.isFinite(named)) return undefined;
  const round = Math.round(named) % FULL_CIRCLE;
  return `brand: ${(round + FULL_CIRCLE) % FULL_CIRCLE}`;
}

function hueOfHex(text: string): number | undefined {
  const [, digits] = /^#?([0-9a-f]{6})$/.exec(text) ?? [];
  return digits === undefined ? undefined : toOklch(digits).hue;
}
