import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkOwnPublicFiles, ownPublicFiles } from '../../../src/content/own-public-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tin-quan-public-'));
  await write('checkout/icons/emblem.svg', '<svg/>');
  await write('checkout/share.png', 'the checkout');
  await mkdir(path.join(folder, 'content/public'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);

async function write(name: string, text: string): Promise<void> {
  await mkdir(path.dirname(at(name)), { recursive: true });
  await writeFile(at(name), text);
}

const check = (...files: string[]) =>
  checkOwnPublicFiles(at('content'), new Set(files), at('checkout'));

describe("a portal's own files", () => {
  test('only files with the same name as one of the checkout are copied', async () => {
    await write('content/public/share.png', 'the portal');
    await write('content/public/index.html', 'the attacker');
    const own = await ownPublicFiles(at('content'), at('checkout'));
    expect([...own]).toEqual([['share.png', at('content/public/share.png')]]);
  });

  test('a file is not copied through a link that leads out of the content', async () => {
    await write('secret.txt', 'a secret of the machine');
    await symlink(at('secret.txt'), at('content/public/share.png'));
    expect([...(await ownPublicFiles(at('content'), at('checkout')))]).toEqual([]);
  });

  test('a file of another name is refused, with the name that may be meant', async () => {
    const [problem] = await check('public/share.pngg', 'articles/2023/a.md');
    expect(problem).toMatchObject({ severity: 'error', file: 'public/share.pngg' });
    expect(problem?.message).toContain('Ý bạn là “share.png”?');
  });

  test.each([
    ['script', '<svg><script>1</script></svg>', 1],
    ['a handler', '<svg onload="x()"/>', 1],
    ['the address of another host', '<svg><image href="https://khac.example/a.png"/></svg>', 1],
    [
      'a shape and its namespace',
      '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
      0,
    ],
    ['a part of its own', '<svg><use href="#a"/><rect fill="url(#b)"/></svg>', 0],
  ])('an SVG may be copied, and one with %s is checked', async (_, svg, problems) => {
    await write('content/public/icons/emblem.svg', svg);
    expect(await check('public/icons/emblem.svg')).toHaveLength(problems);
  });
});
