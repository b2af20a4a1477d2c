/** Files beside an article: however a computer spells their names, they are found; a notice may be one of them alone. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBodies } from '../../../src/content/check-bodies.ts';
import { checkReferences, locate } from '../../../src/content/check-references.ts';
import { readContent } from '../../../src/content/read-content.ts';

const MINIMAL = path.join(import.meta.dirname, '../../fixtures/minimal');
const FIELDS = 'title: A\nsummary: B\npublishedAt: 2024-05-01\ncategories: [tin-tuc]\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'noi-dung-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The faults of one article of a portal of its own. */
async function faultsOf(name: string, article: string, beside: Record<string, string> = {}) {
  const portal = path.join(folder, name);
  await cp(MINIMAL, portal, { recursive: true });
  await mkdir(path.join(portal, 'articles/2024'));
  await writeFile(path.join(portal, 'articles/2024/thu.md'), article);
  for (const [file, source] of Object.entries(beside)) {
    await cp(path.join(MINIMAL, source), path.join(portal, 'articles/2024', file));
  }
  const { content, problems } = await readContent(portal);
  return [
    ...problems,
    ...(await locate(portal, checkReferences(content))),
    ...(await checkBodies(portal, content)),
  ];
}

const USES = {
  picture: {
    file: 'bến đò.jpg',
    write: (name: string) => `---\n${FIELDS}---\n\n![Bến](<./${name}>)\n`,
  },
  cover: {
    file: 'cầu mới.jpg',
    write: (name: string) => `---\n${FIELDS}cover: { src: "./${name}", alt: Cầu }\n---\n\nChữ.\n`,
  },
  attachment: {
    file: 'quyết định.pdf',
    write: (name: string) =>
      `---\n${FIELDS}attachments: [{ file: "./${name}", title: A }]\n---\n\n[Toàn văn](<./${name}>)\n`,
  },
} as const;
const combinations = (['picture', 'cover', 'attachment'] as const).flatMap((use) =>
  (['NFC', 'NFD'] as const).flatMap((stored) =>
    (['NFC', 'NFD'] as const).map((typed) => ({ use, stored, typed })),
  ),
);

test.each(combinations)(
  'a $use stored in $stored and typed in $typed is found',
  async ({ use, stored, typed }) => {
    const { file, write } = USES[use];
    const source = file.endsWith('.pdf')
      ? 'articles/2023/ke-hoach.pdf'
      : 'articles/2023/san-choi.jpg';
    const beside = { [file.normalize(stored)]: source };
    expect(
      await faultsOf(`${use}-${stored}-${typed}`, write(file.normalize(typed)), beside),
    ).toEqual([]);
  },
);

test('a notice may be only a document', async () => {
  const article = `---\n${FIELDS}attachments: [{ file: ./moi-hop.pdf, title: Giấy mời }]\n---\n`;
  const beside = { 'moi-hop.pdf': 'articles/2023/giay-moi.pdf' };
  expect(await faultsOf('chi-tai-lieu', article, beside)).toEqual([]);
});

test('an article without text and without a document is refused', async () => {
  expect(await faultsOf('rong', `---\n${FIELDS}---\n\n \n`)).toMatchObject([
    {
      severity: 'error',
      file: 'articles/2024/thu.md',
      message: expect.stringContaining('không có nội dung') as string,
    },
  ]);
});
