import { expect, test } from 'vitest';
import { parseSnapshot } from '../../../../src/content/snapshot.ts';
import { formatSnapshot } from '../../../../src/counts/snapshot/snapshot.ts';
import { read } from '../../../support/documents.ts';

test('the snapshot of the demonstration is as the commands write it, so that their first commit reads well', () => {
  const text = read('content/counts.json');
  const { data } = parseSnapshot(text);
  expect(data && formatSnapshot(data)).toBe(text);
});
