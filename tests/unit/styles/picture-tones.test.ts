import { expect, test } from 'vitest';
import { pictureTone } from '../../../src/domain/picture-tone.ts';
import { matches, read } from '../../support/documents.ts';

test('the sheet has a colour for every tone that a picture can have, and no other', () => {
  const levels = [0, 84, 85, 86, 170, 171, 255];
  const tones = levels.flatMap((red) =>
    levels.flatMap((green) =>
      levels.map((blue) => pictureTone(Uint8Array.from([red, green, blue, 255]))),
    ),
  );
  const named = matches(read('src/styles/picture-tones.css'), /\[data-tone='(\d+)'\]/g);
  expect(named.sort()).toEqual([...new Set(tones)].sort());
  expect(named).toHaveLength(27);
});
