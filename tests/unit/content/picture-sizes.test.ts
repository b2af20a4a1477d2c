import { expect, test } from 'vitest';
import { fittingWidths, MAX_SIDE_PX, shareSize } from '../../../src/content/picture-sizes.ts';

const WANTED = [480, 800, 1200];

test.each([
  ['a large picture has all widths', 4000, 3000, WANTED],
  ['a picture of exactly that width has all widths', 1200, 900, WANTED],
  ['a smaller one has those it reaches', 1000, 700, [480, 800]],
  ['one smaller than all has its own', 300, 200, [300]],
  ['one as tall as WebP can hold has all widths', 1200, MAX_SIDE_PX, WANTED],
  ['one a pixel taller is made a little narrower', 1200, MAX_SIDE_PX + 1, [480, 800, 1199]],
  ['a very tall one keeps what fits', 1200, 30_000, [480, 655]],
  ['a line of pixels still has a width', 1, 40_000, [1]],
])('of the widths that are wanted, %s', (_, width, height, widths) => {
  expect(fittingWidths(WANTED, { width, height })).toEqual(widths);
});

test('no height is larger than WebP can hold, whatever the proportions', () => {
  for (let height = 16_000; height < 60_000; height += 997) {
    for (const width of [90, 333, 1199, 1200, 5000]) {
      for (const each of fittingWidths(WANTED, { width, height })) {
        const fits = each === 1 || Math.round((each * height) / width) <= MAX_SIDE_PX;
        expect(fits, `${width} × ${height} at ${each}`).toBe(true);
      }
    }
  }
});

test.each([
  ['large', 4000, 3000, 1200, 630],
  ['exactly as large', 1200, 630, 1200, 630],
  ['wide and low', 3000, 315, 600, 315],
  ['narrow and tall', 600, 2000, 600, 315],
  ['tiny', 40, 40, 40, 21],
  ['a line', 5000, 1, 1, 1],
])('the share picture of a picture that is %s is never blown up', (_, w, h, width, height) => {
  expect(shareSize({ width: w, height: h })).toEqual({ width, height });
});
