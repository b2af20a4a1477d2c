/** What a schema cannot see: references from one file to another, and names that must be unique. */
import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { neighbourFile, slugOf } from '../domain/article.ts';
import { createUrls } from '../domain/urls.ts';
import { slugify } from '../domain/vietnamese/fold.ts';
import { checkArticles } from './check-articles.ts';
import { didYouMean } from './did-you-mean.ts';
import { parseMarkdownFile, parseYaml } from './front-matter.ts';
import { linkResolver, OWN_ADDRESSES } from './links.ts';
import { targetsOf } from './link-targets.ts';
import type { UnlocatedProblem } from './unlocated-problem.ts';
import type { Problem } from './problems.ts';
import type { Content } from './read.ts';

/** First parts of addresses that belong to the portal itself, so that no page may be called so. */
const RESERVED = new Set([
  ...OWN_ADDRESSES,
  ...'404 bai-viet chuyen-muc dong-su-kien the phuong pagefind'.split(' '),
]);

/** Every reference in the content that leads nowhere, and every name used twice. */
export function checkReferences(content: Content): UnlocatedProblem[] {
  return [
    ...checkSlugs(content),
    ...checkStrays(content),
    ...checkArticles(content),
    ...checkTopics(content),
    ...checkAlerts(content),
    ...checkCategories(content),
    ...checkPages(content),
    ...checkMenu(content),
  ];
}

/** Gives every finding the line of the field it is about. One file is open at a time: there may be thousands. */
export async function locate(
  directory: string,
  findings: readonly UnlocatedProblem[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [file, ofFile] of Map.groupBy(findings, (finding) => finding.file)) {
    const lineOf = ofFile.some(({ path: field }) => field) && (await lineFinder(directory, file));
    for (const { path: field, ...problem } of ofFile) {
      problems.push(field && lineOf ? { ...problem, line: lineOf(field) } : problem);
    }
  }
  return problems;
}

async function lineFinder(directory: string, file: string) {
  const source = await readFile(path.join(directory, file), 'utf8');
  const parsed = file.endsWith('.md') ? parseMarkdownFile(source) : parseYaml(source);
  return parsed?.lineOf;
}

function checkSlugs({ articles, categories, topics, alerts, pages }: Content): UnlocatedProblem[] {
  const findings: UnlocatedProblem[] = [];
  for (const { file, id } of [...articles, ...categories, ...topics, ...pages]) {
    const name = slugOf(id);
    if (name !== slugify(name)) {
      findings.push({
        severity: 'error',
        file,
        message: `Tên tệp “${name}” không dùng được làm địa chỉ web.`,
        hint: `Đổi tên tệp thành ${slugify(name)}.md (chữ thường không dấu, gạch nối, tối đa 80 ký tự).`,
      });
    }
  }
  for (const { file, id } of [...categories, ...topics, ...alerts, ...pages]) {
    if (!id.includes('/')) continue;
    findings.push({
      severity: 'error',
      file,
      message: 'Chỉ bài viết được xếp trong thư mục con.',
      hint: `Chuyển tệp ra thư mục ${file.slice(0, file.indexOf('/'))}/.`,
    });
  }
  const owners = new Map<string, string>();
  for (const { file, id } of articles) {
    const name = slugOf(id);
    const owner = owners.get(name);
    if (owner) {
      findings.push({
        severity: 'error',
        file,
        message: `Hai bài trùng địa chỉ /bai-viet/${name}/: tệp này và ${owner}.`,
        hint: 'Đổi tên một trong hai tệp.',
      });
    } else owners.set(name, file);
  }
  return findings;
}

/** Names that look like texts but are read by nobody; Windows hides what is wrong with them. */
const STRAY =
  /^(?:articles|categories|topics|alerts|pages)\/.*\.(?:md|markdown|mdx|txt|docx?|odt|rtf)$/i;

function checkStrays({ articles, files }: Content): UnlocatedProblem[] {
  const attached = new Set(
    articles.flatMap(({ file, data }) =>
      data.attachments.map((attachment) => neighbourFile(file, attachment.file)),
    ),
  );
  return [...files]
    .filter((file) => STRAY.test(file) && !file.endsWith('.md') && !attached.has(file))
    .map((file) => ({
      severity: 'warning',
      file,
      message:
        'Tệp này không phải bài viết (.md) và không bài nào đính kèm, nên không hiện trên cổng.',
      hint: 'Đổi phần mở rộng thành .md, đính kèm vào một bài, hoặc chuyển tệp ra ngoài.',
    }));
}

function checkTopics({ topics, files }: Content): UnlocatedProblem[] {
  return topics
    .filter(({ file, data }) => data.cover && !files.has(neighbourFile(file, data.cover.src)))
    .map(({ file, data }) => ({
      severity: 'error',
      file,
      path: ['cover', 'src'],
      message: `Ảnh đại diện “${data.cover?.src}” không có.`,
      hint: 'Sửa đường dẫn tới ảnh cho đúng từng chữ.',
    }));
}

function checkAlerts(content: Content): UnlocatedProblem[] {
  const resolve = linkResolver(targetsOf(content), createUrls('/'));
  return content.alerts
    .filter(({ id, file, data: { link } }) => {
      const isInternal = link?.startsWith('/');
      return isInternal && !resolve({ id, file, attachments: [] }, link ?? '');
    })
    .map(({ file, data }) => ({
      severity: 'error',
      file,
      path: ['link'],
      message: `link (đường dẫn) “${data.link}” không dẫn tới trang nào của cổng.`,
      hint: 'Sửa tên bài trong đường dẫn cho đúng từng chữ.',
    }));
}

function checkCategories({ categories }: Content): UnlocatedProblem[] {
  const parents = new Map(categories.map(({ id, data }) => [id, data.parent]));
  return categories.flatMap(({ id, file, data }): UnlocatedProblem[] => {
    if (!data.parent) return [];
    const place = { severity: 'error' as const, file, path: ['parent'] };
    if (!parents.has(data.parent)) {
      const hint = didYouMean(data.parent, [...parents.keys()]);
      return [
        {
          ...place,
          message: `Chuyên mục cha “${data.parent}” không có.${hint}`,
          hint: 'Sửa parent cho đúng, hoặc bỏ dòng parent.',
        },
      ];
    }
    const seen = new Set<string>();
    let ancestor: string | undefined = data.parent;
    while (ancestor && !seen.has(ancestor)) {
      if (ancestor === id) {
        return [
          {
            ...place,
            message: `Chuyên mục này nằm trong chính nó, qua “${data.parent}”.`,
            hint: 'Bỏ dòng parent của một trong các chuyên mục này.',
          },
        ];
      }
      seen.add(ancestor);
      ancestor = parents.get(ancestor);
    }
    return [];
  });
}

function checkPages({ pages }: Content): UnlocatedProblem[] {
  return pages
    .filter(({ id }) => RESERVED.has(id))
    .map(({ id, file }) => ({
      severity: 'error',
      file,
      message: `Địa chỉ /${id}/ là của cổng, nên không trang nào được mang tên này.`,
      hint: 'Đổi tên tệp.',
    }));
}

function checkMenu({ portal, categories }: Content): UnlocatedProblem[] {
  const known = categories.map(({ id }) => id);
  return (portal?.menu ?? []).flatMap((name, index) =>
    known.includes(name)
      ? []
      : [
          {
            severity: 'error' as const,
            file: 'portal.yaml',
            path: ['menu', index],
            message: `Trình đơn có chuyên mục “${name}” không có trong thư mục categories/.${didYouMean(name, known)}`,
            hint: 'Sửa tên cho đúng, hoặc bỏ khỏi menu.',
          },
        ],
  );
}
