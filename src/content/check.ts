/** What a schema cannot see: references from one file to another, and names that must be unique. */
import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { slugOf } from '../domain/article.ts';
import { slugify } from '../domain/vietnamese.ts';
import { didYouMean } from './did-you-mean.ts';
import { parseMarkdownFile, parseYaml } from './front-matter.ts';
import { OWN_ADDRESSES } from './links.ts';
import type { Problem } from './problems.ts';
import type { Content } from './read.ts';

/** A problem whose line is looked up only when it is shown: lines of 50,000 files would fill the memory. */
interface Finding extends Omit<Problem, 'line'> {
  path?: readonly PropertyKey[];
}

/** First parts of addresses that belong to the portal itself, so that no page may be called so. */
const RESERVED = new Set([
  ...OWN_ADDRESSES,
  ...'bai-viet chuyen-muc dong-su-kien the phuong pagefind'.split(' '),
]);

/** Every reference in the content that leads nowhere, and every name used twice. */
export function checkReferences(content: Content): Finding[] {
  return [
    ...checkSlugs(content),
    ...checkArticles(content),
    ...checkCategories(content),
    ...checkPages(content),
    ...checkMenu(content),
  ];
}

/** Gives every finding the line of the field it is about. */
export async function locate(directory: string, findings: readonly Finding[]): Promise<Problem[]> {
  return Promise.all(
    findings.map(async ({ path: field, ...problem }) => {
      if (!field) return problem;
      const source = await readFile(path.join(directory, problem.file), 'utf8');
      const parsed = problem.file.endsWith('.md') ? parseMarkdownFile(source) : parseYaml(source);
      return parsed ? { ...problem, line: parsed.lineOf(field) } : problem;
    }),
  );
}

function checkSlugs({ articles, categories, topics, pages }: Content): Finding[] {
  const findings: Finding[] = [];
  for (const { file, id } of [...articles, ...categories, ...topics, ...pages]) {
    const name = slugOf(id);
    if (name !== slugify(name)) {
      findings.push({
        severity: 'error',
        file,
        message: `Tên tệp “${name}” không dùng được làm địa chỉ web.`,
        remedy: `Đổi tên tệp thành ${slugify(name)}.md (chữ thường không dấu, gạch nối, tối đa 80 ký tự).`,
      });
    }
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
        remedy: 'Đổi tên một trong hai tệp.',
      });
    } else owners.set(name, file);
  }
  return findings;
}

function checkArticles({ articles, categories, topics, portal, files }: Content): Finding[] {
  const findings: Finding[] = [];
  const known = {
    categories: categories.map(({ id }) => id),
    topics: topics.map(({ id }) => id),
    wards: portal?.wards ?? [],
  };
  const sets = {
    categories: new Set(known.categories),
    topics: new Set(known.topics),
    wards: new Set(known.wards),
  };
  for (const { file, data } of articles) {
    const unknown = (
      kind: keyof typeof sets,
      label: string,
      name: string,
      field: PropertyKey[],
    ) => {
      if (sets[kind].has(name)) return;
      const folder = kind === 'wards' ? 'danh sách wards của portal.yaml' : `thư mục ${kind}/`;
      findings.push({
        severity: 'error',
        file,
        path: field,
        message: `${label} “${name}” không có trong ${folder}.${didYouMean(name, known[kind])}`,
        remedy: `Sửa tên cho đúng, hoặc thêm vào ${folder}.`,
      });
    };
    const missing = (label: string, name: string, field: PropertyKey[]) => {
      const target = path.posix.join(path.posix.dirname(file), name);
      if (files.has(target)) return;
      const siblings = [...files].filter(
        (other) => path.posix.dirname(other) === path.posix.dirname(target),
      );
      const hint = didYouMean(
        path.posix.basename(target),
        siblings.map((other) => path.posix.basename(other)),
      );
      findings.push({
        severity: 'error',
        file,
        path: field,
        message: `${label} “${name}” không có: không tìm thấy ${target}.${hint}`,
        remedy: 'Đặt tệp cạnh bài viết, hoặc sửa tên cho đúng từng chữ.',
      });
    };
    data.categories.forEach((name, index) =>
      unknown('categories', 'Chuyên mục', name, ['categories', index]),
    );
    if (data.topic) unknown('topics', 'Dòng sự kiện', data.topic, ['topic']);
    if (known.wards.length > 0) {
      data.wards.forEach((name, index) => unknown('wards', 'Phường, xã', name, ['wards', index]));
    }
    if (data.cover) missing('Ảnh đại diện', data.cover.src, ['cover', 'src']);
    data.attachments.forEach((attachment, index) =>
      missing('Tệp đính kèm', attachment.file, ['attachments', index, 'file']),
    );
    const names = data.attachments.map(({ file: name }) => slugify(path.posix.basename(name)));
    names.forEach((name, index) => {
      if (names.indexOf(name) === index) return;
      findings.push({
        severity: 'error',
        file,
        path: ['attachments', index, 'file'],
        message: `Hai tệp đính kèm của bài có cùng tên “${path.posix.basename(data.attachments[index]?.file ?? '')}”.`,
        remedy: 'Đổi tên một trong hai tệp, hoặc bỏ dòng ghi trùng.',
      });
    });
  }
  for (const { file, data } of topics) {
    if (data.cover && !files.has(path.posix.join(path.posix.dirname(file), data.cover.src))) {
      findings.push({
        severity: 'error',
        file,
        path: ['cover', 'src'],
        message: `Ảnh đại diện “${data.cover.src}” không có.`,
        remedy: 'Sửa đường dẫn tới ảnh cho đúng từng chữ.',
      });
    }
  }
  return findings;
}

function checkCategories({ categories }: Content): Finding[] {
  const parents = new Map(categories.map(({ id, data }) => [id, data.parent]));
  return categories.flatMap(({ id, file, data }): Finding[] => {
    if (!data.parent) return [];
    const place = { severity: 'error' as const, file, path: ['parent'] };
    if (!parents.has(data.parent)) {
      const hint = didYouMean(data.parent, [...parents.keys()]);
      return [
        {
          ...place,
          message: `Chuyên mục cha “${data.parent}” không có.${hint}`,
          remedy: 'Sửa parent cho đúng, hoặc bỏ dòng parent.',
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
            remedy: 'Bỏ dòng parent của một trong các chuyên mục này.',
          },
        ];
      }
      seen.add(ancestor);
      ancestor = parents.get(ancestor);
    }
    return [];
  });
}

function checkPages({ pages }: Content): Finding[] {
  return pages
    .filter(({ id }) => RESERVED.has(id))
    .map(({ id, file }) => ({
      severity: 'error',
      file,
      message: `Địa chỉ /${id}/ là của cổng, nên không trang nào được mang tên này.`,
      remedy: 'Đổi tên tệp.',
    }));
}

function checkMenu({ portal, categories }: Content): Finding[] {
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
            remedy: 'Sửa tên cho đúng, hoặc bỏ khỏi menu.',
          },
        ],
  );
}
