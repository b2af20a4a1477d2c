/** `npm run audit`: npm itself asks a registry of the test's own. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { readAudit } from '../../../src/commands/audit-report.ts';
import { freePort } from '../../support/free-port.ts';
import { runInside } from '../../support/run-inside.ts';

let server: Server | undefined;
afterEach(() => void server?.close());

/** A registry that answers each question with a status and a value. */
async function registryOf(status: number, advisories: object): Promise<string> {
  server = createServer((request, response) => {
    const isAudit = request.url?.includes('/security/') === true;
    response.statusCode = isAudit ? status : 404;
    response.end(isAudit && status === 200 ? JSON.stringify(advisories) : '{}');
    request.resume();
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const audit = (registry: string, words: string[] = []) =>
  runInside(() => import('../../../src/commands/audit.ts'), words, {
    npm_config_registry: registry,
    npm_config_update_notifier: 'false',
  });

test('a known vulnerability ends the command with 1 and is told with its address', async () => {
  const url = 'https://advisories.example/1';
  const advisory = { id: 1, url, title: 'Reads too much', vulnerable_versions: '*' };
  const registry = await registryOf(200, { saxes: [{ ...advisory, severity: 'high' }] });
  const { exitCode, stdout, stderr } = await audit(registry);
  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr).toContain('1 gói có lỗ hổng đã biết:\n  saxes ');
  expect(stderr).toContain('mức cao, dùng khi dựng cổng hoặc chạy dịch vụ đếm');
  expect(stderr).toContain(`    Reads too much (${url})\n`);
}, 30_000);

test('a registry without such a list is told, and is a failure when an answer is required', async () => {
  const { exitCode, stdout, stderr } = await audit(await registryOf(405, {}), ['--required']);
  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/Chưa kiểm tra được lỗ hổng: kho gói này không cung cấp danh sách/);
  expect(stderr).toContain('npm run -s sbom');
}, 30_000);

test('without a network nothing is known, which is a warning', async () => {
  const { exitCode, stderr } = await audit(`http://127.0.0.1:${await freePort()}/`);
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/^Cảnh báo: Chưa kiểm tra được lỗ hổng: không hỏi được kho gói/);
}, 30_000);

test('a registry that knows no vulnerability of the packages says so of all of them', () => {
  const answer = { auditReportVersion: 2, vulnerabilities: {}, metadata: { dependencies: {} } };
  const packages = { '': {}, 'node_modules/a': {}, 'node_modules/a/node_modules/b': {} };
  expect(readAudit(JSON.stringify(answer), { packages })).toEqual({
    state: 'clean',
    message: 'Không gói nào trong 2 gói có lỗ hổng mà kho gói biết.',
  });
});

test.each([
  [404, /không cung cấp danh sách lỗ hổng \(404 Not Found\)/],
  [501, /không cung cấp danh sách lỗ hổng/],
  [500, /không hỏi được kho gói/],
  [401, /không hỏi được kho gói/],
])('a registry that answers %i has said nothing of the packages', (statusCode, words) => {
  const { state, message } = readAudit(
    JSON.stringify({ message: `${statusCode} Not Found`, statusCode, error: { summary: '' } }),
    { packages: {} },
  );
  expect(state).toBe('unanswered');
  expect(message).toMatch(words);
});

test.each(['', 'npm error', 'null', '[]', '{"error":{"code":"EAUDITNOLOCK"}}'])(
  'an answer that is not one (%j) is no clean bill',
  (text) => {
    const { state, message } = readAudit(text, { packages: {} });
    expect(state).toBe('unanswered');
    expect(message).toMatch(/^Chưa kiểm tra được/);
  },
);

test('packages that only bring a vulnerable one along are not listed; the gravest comes first', () => {
  const found = (name: string, severity: string, via: unknown[], place: string) => ({
    ...{ name, severity, via, range: '<2.0.0', nodes: [place] },
    fixAvailable: name === 'b' && { name: 'b', version: '2.0.0' },
  });
  const advisory = { title: 'Lỗ hổng', url: 'https://advisories.example/2' };
  const vulnerabilities = {
    a: found('a', 'low', [advisory], 'node_modules/a'),
    b: found('b', 'critical', [advisory, 'a'], 'node_modules/b'),
    c: found('c', 'critical', ['b'], 'node_modules/c'),
  };
  const { state, message } = readAudit(JSON.stringify({ vulnerabilities }), {
    packages: { '': {}, 'node_modules/a': { dev: true }, 'node_modules/b': {} },
  });
  expect(state).toBe('vulnerable');
  expect(message.split('\n').slice(0, -1)).toEqual([
    '2 gói có lỗ hổng đã biết:',
    '  b <2.0.0 – mức nghiêm trọng, dùng khi dựng cổng hoặc chạy dịch vụ đếm; bản sửa: b@2.0.0',
    '    Lỗ hổng (https://advisories.example/2)',
    '  a <2.0.0 – mức thấp, chỉ dùng khi phát triển; chưa có bản sửa',
    '    Lỗ hổng (https://advisories.example/2)',
  ]);
});
