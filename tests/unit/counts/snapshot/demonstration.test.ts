import { expect, test } from 'vitest';
import { parseSnapshot } from '../../../../src/content/counts-file.ts';
import { formatSnapshot } from '../../../../src/counts/snapshot/snapshot.ts';
import { read } from '../../../support/documents.ts';

test('the snapshot of the demonstration has the format that the commands write', () => {
  const text = read('content/counts.json');
  const { data } = parseSnapshot(text);
  expect(data && formatSnapshot(data)).toBe(text);
});
