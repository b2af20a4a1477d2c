/** Rendering one body: faults are told with the file's own lines, and a step that fails does not pass unseen. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderBody, type BodyContext } from '../../../src/content/render-body.ts';
import { digestOf } from '../../../src/content/read-text.ts';
import type { Problem } from '../../../src/content/problems.ts';

const file = 'articles/2023/hop-dau-nam.md';
const origin = { id: '2023/hop-dau-nam', file, attachments: [] };
const sound: BodyContext = {
  folder: path.join(import.meta.dirname, '../../fixtures/minimal'),
  picture: (name) =>
    Promise.resolve({ src: `/${name}`, full: `/${name}`, width: 640, height: 400 }),
  link: (_, href) => href,
};

async function render(changes: Partial<BodyContext> = {}) {
  const problems: Problem[] = [];
  const rendered = await renderBody(origin, { ...sound, ...changes }, (problem) =>
    problems.push(problem),
  );
  return { ...rendered, problems };
}

test('a valid body has HTML, headings, words and no problem', async () => {
  const { html, headings, words, pictures, problems } = await render();
  expect(html).toContain('Cuộc họp kéo dài');
  expect(html).toContain('src="/articles/2023/hoi-truong.jpg"');
  expect(headings.map(({ id }) => id)).toContain('ba-viec-lam-truoc');
  expect(words).toBeGreaterThan(80);
  expect(pictures).toEqual(['articles/2023/hoi-truong.jpg']);
  expect(problems).toEqual([]);
});

test('a fault is reported on the line of the file, not of its body', async () => {
  const { problems } = await render({ picture: () => Promise.resolve(undefined) });
  expect(problems).toMatchObject([
    { severity: 'error', file, line: 29, message: 'Không tìm thấy tệp ảnh ./hoi-truong.jpg.' },
  ]);
});

test.each([
  [2, ' Cũng vậy ở dòng 6.'],
  [4, ' Cũng vậy ở các dòng 6, 8 và 10.'],
  [35, ' 62, 64 và 4 dòng nữa.'],
])(
  'of %i lines with one fault, the message names all but the first as those of the file',
  async (count, words) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'than-bai-'));
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    const body = '<font>Một</font>\n\n'.repeat(count);
    await writeFile(path.join(folder, file), `---\ntitle: A\n---\n${body}`);
    const { problems } = await render({ folder });
    await rm(folder, { recursive: true });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity: 'warning', file, line: 4 });
    expect(problems[0]?.message.endsWith(words), problems[0]?.message).toBe(true);
  },
);

test('a link that leads nowhere is reported with its line', async () => {
  const { problems } = await render({ link: () => undefined });
  expect(problems.map(({ line }) => line)).toEqual([31, 31]);
});

test('a picture above the content folder is not looked for, however its path is written', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'than-bai-'));
  await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
  const sources = [
    '../../../mat.jpg',
    './../../../mat.jpg',
    '../../a/../../mat.jpg',
    '../../a.jpg',
  ];
  const body = sources.map((src) => `![Cầu Sen sau khi thông xe](${src})`).join('\n\n');
  await writeFile(path.join(folder, file), `---\ntitle: A\n---\n${body}\n`);
  const asked: string[] = [];
  const { pictures, problems } = await render({
    folder,
    picture: (name) => {
      asked.push(name);
      return sound.picture(name);
    },
  });
  await rm(folder, { recursive: true });
  expect(asked).toEqual(['a.jpg']);
  expect(pictures).toEqual(['a.jpg']);
  expect(problems.map(({ line, severity }) => [line, severity])).toEqual([
    [4, 'error'],
    [6, 'error'],
    [8, 'error'],
  ]);
});

describe('a step that fails', () => {
  test.each<[string, Partial<BodyContext>]>([
    ['at a picture', { picture: () => Promise.reject(new Error('Hết bộ nhớ')) }],
    [
      'at a link',
      {
        link: () => {
          throw new Error('Hết bộ nhớ');
        },
      },
    ],
  ])(
    'a failure in %s is an error with file, line and hint in Vietnamese, and the text is empty',
    async (_, changes) => {
      const { html, problems } = await render(changes);
      expect(html).toBe('');
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({
        severity: 'error',
        file,
        line: 15,
        message: 'Không dựng được nội dung bài vì một lỗi của chương trình.',
        hint: expect.stringContaining('người phụ trách kỹ thuật'),
      });
    },
  );
});

describe('a file that was read with a digest', () => {
  const renderWith = async (digest: string, known = file) => {
    const problems: Problem[] = [];
    const wanted = { ...origin, file: known, digest };
    const { html } = await renderBody(wanted, sound, (problem) => problems.push(problem));
    return { html, problems };
  };

  test('is rendered while it is still the same', async () => {
    const text = await readFile(path.join(sound.folder, file), 'utf8');
    const { html, problems } = await renderWith(digestOf(text));
    expect(html).toContain('Cuộc họp kéo dài');
    expect(problems).toEqual([]);
  });

  test.each([
    ['was saved since', file],
    ['has vanished since', 'articles/2023/da-xoa.md'],
  ])('stops the build when it %s', async (_, known) => {
    const { html, problems } = await renderWith('another', known);
    expect(html).toBe('');
    expect(problems).toMatchObject([{ severity: 'error', file: known }]);
    expect(problems[0]?.message).toContain('trong lúc cổng đang được dựng');
  });
});
