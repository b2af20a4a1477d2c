import { expect, test } from 'vitest';
import { read } from '../support/documents.ts';

/** The settings of src/counter/tin-quan-counter.service, by section. */
const unit = Object.fromEntries(
  read('src/counter/tin-quan-counter.service')
    .split(/^\[(?=\w+\]$)/m)
    .slice(1)
    .map((section) => section.split(/\]\n/, 2)),
) as Record<string, string>;

test('systemd restarts the service however often it fails, after the pause that docs/counter.md names', () => {
  expect(unit['Unit']).toMatch(/^StartLimitIntervalSec=0$/m);
  expect(unit['Service']).toMatch(/^Restart=always$/m);
  const pause = /^RestartSec=(\d+)$/m.exec(unit['Service'] ?? '')?.[1];
  expect(/it is back in (\d+) seconds/.exec(read('docs/counter.md'))?.[1]).toBe(pause);
});
