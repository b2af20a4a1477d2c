import { textContrasts } from '../support/text-contrast.ts';
import { expect, test } from '../support/portal-test.ts';

test('the measurement sees gradients, mixed colours, opacity and texts made by style sheets, and what hides a text', async ({
  page,
}) => {
  await page.setContent(`<!doctype html><style>
    p { margin: 0 0 40px; color: #000; background: #fff; font: 20px/2 sans-serif; width: 300px }
    #gradient { background: linear-gradient(to right, #fff 60%, #777) }
    #mixed { background: color-mix(in srgb, #000 50%, transparent) }
    #faint { opacity: 0.5 }
    #made::before { content: 'made'; color: #777 }
    #cut { overflow: hidden; width: 60px; white-space: nowrap; background: #fff }
    #cut b { background: linear-gradient(to right, #fff 200px, #000 201px) }
    </style><p id="plain">plain</p><p id="gradient">a text as long as its box, more or less</p><p id="mixed">mixed</p>
    <p id="faint">faint</p><p id="made"></p><p id="cut"><b>only the beginning of it is seen</b></p>`);
  const ratios = (await textContrasts(page)).map(({ ratio }) => ratio);
  const [plain, gradient, ...others] = ratios;
  expect(plain).toBe(21);
  // Somewhere below the end of the line, which depends on the font.
  expect(gradient).toBeGreaterThan(4);
  expect(gradient).toBeLessThan(20);
  // Black on #808080, #808080 on white, #777 on white, the white beginning.
  const expected = [5.3, 3.9, 4.5, 21];
  expect(others).toHaveLength(expected.length);
  expected.forEach((ratio, index) => expect(others[index]).toBeCloseTo(ratio, 0));
});
