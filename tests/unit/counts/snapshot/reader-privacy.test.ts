/** counts.json is published with the portal's source, so nothing in it may identify readers. */
import { expect, test } from 'vitest';
import { formatSnapshot } from '../../../../src/counts/snapshot/snapshot.ts';
import { combined, FIREFOX, importOf, type Visit } from '../imports.ts';

const READERS: Visit[] = Array.from({ length: 300 }, (_, index) => ({
  ip: index % 2 ? `203.0.${index}.${index % 200}` : `2405:4800:1a2b:${index}:5e6f:7a8b:9c0d:1e2f`,
  agent: FIREFOX.replaceAll('140', String(100 + (index % 40))),
  target: `/bai-viet/sua-duong/?fbclid=IwAR${index}`,
  after: index * 41,
}));

test('the snapshot contains no IP, agent or query of a reader', async () => {
  const { counts } = await importOf([READERS.map(combined)]);
  const text = formatSnapshot(counts);
  expect(counts.articles['2026/sua-duong']?.views).toBe(300);
  for (const { ip = '', agent = '' } of READERS) {
    expect(text).not.toContain(ip);
    expect(text).not.toContain(agent);
  }
  expect(text).not.toMatch(/203\.0|2405|4800|Mozilla|Firefox|fbclid|IwAR/);
});

test(
  'the check of a line fits one in 256 IP addresses, so that trying all identifies nobody',
  { timeout: 15_000 },
  async () => {
    // Lines of one second and article with the same check are kept once.
    const ips = Array.from({ length: 3000 }, (_, n) => `10.0.${n >> 8}.${n & 255}`);
    const { counts } = await importOf([ips.map((ip) => combined({ ip }))]);
    const { logs } = counts.sources;
    const kept = logs?.kind === 'logs' ? Object.values(logs.open).join('').length / 8 : NaN;
    expect(kept).toBeGreaterThan(200);
    expect(kept).toBeLessThanOrEqual(2 ** 8);
  },
);

test('two runs with different random seeds write the same snapshot', async () => {
  const lines = READERS.map(combined);
  const [first, second] = [await importOf([lines]), await importOf([lines])];
  expect(formatSnapshot(second.counts)).toBe(formatSnapshot(first.counts));
});
