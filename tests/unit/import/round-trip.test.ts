/** The demonstration portal, exported as an old portal would export it and imported again, says the same. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseMarkdownFile } from '../../../src/content/front-matter.ts';
import { readContent, type Content } from '../../../src/content/read-content.ts';
import { runImport } from '../../../src/import/run-import.ts';
import { renderMarkdown } from '../../../src/markdown/index.ts';
import { OWN, writeDump } from '../../support/nukeviet-dump.ts';
import { asOldPortal, NEW_SITE, type OldArticle } from '../../support/old-portal.ts';
import { asNukeViet } from '../../support/old-portal-nukeviet.ts';
import { asWordPress } from '../../support/old-portal-wordpress.ts';

const DEMO = path.join(import.meta.dirname, '../../../content');
let [folder, demo, old] = ['', undefined as unknown as Content, [] as OldArticle[]];
const bodyOf = (root: string) => async (file: string) =>
  parseMarkdownFile(await readFile(path.join(root, file), 'utf8')).body;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'vong-'));
  demo = (await readContent(DEMO)).content;
  old = await asOldPortal(demo, bodyOf(DEMO));
  // The files of the old portal lie where its addresses say.
  for (const file of demo.files) {
    if (!/^articles\/.*\.(?:jpe?g|png|pdf|docx?|xlsx?)$/.test(file)) continue;
    const target = path.join(folder, 'uploads/news', file.slice('articles/'.length));
    await mkdir(path.dirname(target), { recursive: true });
    await cp(path.join(DEMO, file), target);
  }
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A new portal into which a file was imported. */
async function importInto(
  name: string,
  source: string | Buffer,
): Promise<{ content: Content; root: string }> {
  const root = path.join(folder, name, 'content');
  await mkdir(root, { recursive: true });
  await writeFile(path.join(folder, name, 'import.yaml'), 'hosts: [cu.example]\n');
  await cp(path.join(DEMO, 'portal.yaml'), path.join(root, 'portal.yaml'));
  const file = path.join(folder, name, `cong.${name}`);
  await writeFile(file, source);
  const said: string[] = [];
  const isWhole = await runImport(
    {
      sources: [file],
      files: [path.join(folder, 'uploads')],
      dryRun: false,
      strict: false,
      json: false,
    },
    { contentDir: root, print: (line) => void said.push(line) },
  );
  expect(isWhole, said.join('\n')).toBe(true);
  return { content: (await readContent(root)).content, root };
}

/** A text as readers see it: its HTML, with files by their content and without the names of a browser's anchors. */
async function seen(root: string, file: string): Promise<string> {
  const beside = path.posix.dirname(file);
  const digest = async (src: string) =>
    (await readFile(path.join(root, beside, src))).length.toString(36);
  const { html } = await renderMarkdown(await bodyOf(root)(file), {
    picture: async (src) => {
      const of = `/tep/${await digest(src)}`;
      return { src: of, full: of, width: 16, height: 10 };
    },
    link: (href) => {
      const path = href.replace(/^.*\/([^/]+)\.md$/, '/bai-viet/$1/');
      return /^\/(?!bai-viet)/.test(path) ? NEW_SITE + path : path;
    },
    report: () => {},
  });
  return comparable(html);
}

/** What old portals have no form for: boxes of a task list, links within the page, the mark of a credit. */
function comparable(html: string): string {
  return html
    .replaceAll(/(data-[a-z-]+)=""/g, '$1')
    .replaceAll(/<input type="checkbox"[^>]*>\s*/g, '')
    .replaceAll(/ class="(?:contains-task-list|task-list-item)"/g, '')
    .replaceAll(/<span class="picture-credit">([^<]*)<\/span>/g, '$1')
    .replaceAll(/<a href="#(?!fn)[^"]*">([^<]*)<\/a>/g, '$1');
}

/** What a format has no field for. */
interface Lacks {
  /** NukeViet has one text for a picture, and shows documents by the names of their files. */
  isNukeViet: boolean;
}

async function facts({ content, root }: { content: Content; root: string }, { isNukeViet }: Lacks) {
  const entries = content.articles.map(async ({ file, data }) => {
    const { legacy, cover, attachments, topic, source, expiresAt } = data;
    const { title, summary, publishedAt, updatedAt, categories, tags, author, draft } = data;
    const { corrections } = data;
    const rest = { title, summary, publishedAt, updatedAt, categories, tags, author, draft };
    const size = async (src: string) =>
      (await readFile(path.join(root, path.dirname(file), src))).length;
    return [
      file,
      {
        ...rest,
        corrections,
        ...(isNukeViet && { topic, source, expiresAt }),
        views: legacy?.views ?? 0,
        ratings: legacy?.ratings ?? 0,
        score: legacy?.score ?? 0,
        cover: cover && {
          ...cover,
          ...(isNukeViet && {
            alt: cover.caption ?? cover.alt,
            caption: cover.caption ?? cover.alt,
          }),
          src: await size(cover.src),
        },
        ...(isNukeViet && {
          attachments: await Promise.all(attachments.map(async (each) => size(each.file))),
        }),
        text: await seen(root, file),
      },
    ] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

const listed = ({ content: { categories, topics } }: { content: Content }) => ({
  categories: categories.map(({ file, data }) => [file, data]),
  topics: topics.map(({ file, data }) => [file, data.title, data.description]),
});

/** WordPress keeps no order of categories, and has no topics. */
const withoutOrder = (portal: { content: Content }) =>
  listed(portal).categories.map(([file, data]) => [file, { ...(data as object), order: 0 }]);

test.each([
  ['sql', () => writeDump(asNukeViet(demo, old), OWN)],
  ['xml', () => asWordPress(demo, old)],
] as const)(
  'what went out as %s and came back is the same, field by field',
  async (name, write) => {
    const came = await importInto(name, write());
    const went = { content: demo, root: DEMO };
    const lacks = { isNukeViet: name === 'sql' };
    const [before, after] = [await facts(went, lacks), await facts(came, lacks)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [file, fields] of Object.entries(before))
      expect.soft(after[file], file).toEqual(fields);
    const orders = lacks.isNukeViet ? listed : withoutOrder;
    expect(orders(came)).toEqual(orders(went));
  },
  300_000,
);
