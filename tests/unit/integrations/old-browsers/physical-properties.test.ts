import { globSync } from 'node:fs';
import postcss from 'postcss';
import { expect, test } from 'vitest';
import {
  physicalProperties,
  toPhysical,
} from '../../../../src/integrations/old-browsers/physical-properties.ts';
import { matches, read, ROOT } from '../../../support/documents.ts';

test.each([
  ['inline-size: 1rem', 'width: 1rem'],
  ['max-block-size: 2rem', 'max-height: 2rem'],
  ['padding-inline: 1rem', 'padding-left: 1rem; padding-right: 1rem'],
  ['padding-block: 1px 2px', 'padding-top: 1px; padding-bottom: 2px'],
  [
    'margin-inline: calc(1px + (2px * 3)) auto',
    'margin-left: calc(1px + (2px * 3)); margin-right: auto',
  ],
  ['margin-inline-start: 1px', 'margin-left: 1px'],
  ['inset: 1px 2px 3px', 'top: 1px; right: 2px; bottom: 3px; left: 2px'],
  ['inset-block-end: 0', 'bottom: 0'],
  ['inset-inline: 0', 'left: 0; right: 0'],
  ['border-inline-start: 4px solid red', 'border-left: 4px solid red'],
  ['border-block: 1px solid red', 'border-top: 1px solid red; border-bottom: 1px solid red'],
  ['border-block-end-color: red', 'border-bottom-color: red'],
  ['scroll-margin-block-start: 1px', 'scroll-margin-top: 1px'],
  ['color: red', 'color: red'],
])('%s is %s', async (logical, physical) => {
  const { css } = await postcss([physicalProperties()]).process(`a { ${logical} }`, {
    from: undefined,
  });
  expect(css).toBe(`a { ${physical} }`);
});

test('every logical property of the style sheets is translated', () => {
  const sheets = globSync('src/**/*.{css,astro}', { cwd: ROOT }).map(read).join('\n');
  const logical = matches(sheets, /^\s*([\w-]*(?:inline|block)(?:-[\w-]+)?):/gm);
  expect(new Set(logical).size).toBeGreaterThan(15);
  const left = logical.filter((property) => !toPhysical(property, '0'));
  expect(left).toEqual([]);
});

test('nothing but what hides is important, since flat style sheets turn no order of layers round', () => {
  // The last layer may have others, of properties that are important nowhere else.
  const last = 'src/styles/preferences.css';
  const importantIn = (css: string) => new Set(matches(css, /([\w-]+: [^;{}]+) !important/g));
  const sheets = globSync('src/**/*.{css,astro}', { cwd: ROOT, exclude: [last] }).map(read);
  expect(importantIn(sheets.join('\n'))).toEqual(new Set(['display: none']));
  const displays = [...importantIn(read(last))].filter((each) => each.startsWith('display:'));
  expect(displays).toEqual(['display: none']);
});
