/** What a schema cannot see: references from one file to another, and names that must be unique. */
import { readFile } from 'node:fs/promises';
import { dataFiles } from '../collections.ts';
import { neighbourFile } from '../domain/entry-paths.ts';
import { checkArticleReferences } from './check-article-references.ts';
import { checkIdleFields } from './check-idle-fields.ts';
import { checkNames } from './check-names.ts';
import { checkTranslations } from './check-translations.ts';
import { findOnDisk } from './content-files.ts';
import { didYouMean } from './did-you-mean.ts';
import { parseMarkdownFile, parseYaml } from './front-matter.ts';
import { findSharedLegacyUrls } from './legacy-urls.ts';
import { deadFieldLink, frontMatterLinks } from './front-matter-links.ts';
import { deadPathFinder, linkableIds } from './link-resolver.ts';
import type { Problem } from './problems.ts';
import type { Content } from './read-content.ts';
import type { UnlocatedProblem } from './unlocated-problem.ts';
import { shorten } from '../domain/shorten.ts';

/** Every reference in the content that leads nowhere, and every name used twice. */
export function checkReferences(content: Content): UnlocatedProblem[] {
  return [
    ...checkNames(content),
    ...checkArticleReferences(content),
    ...findSharedLegacyUrls(content),
    ...checkTranslations(content),
    ...checkTopics(content),
    ...checkLinks(content),
    ...checkCategories(content),
    ...checkMenu(content),
    ...checkIdleFields(content),
  ];
}

/** Gives every problem the line of the field it is about. One file is open at a time: there may be thousands. */
export async function locate(
  directory: string,
  unlocated: readonly UnlocatedProblem[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [file, ofFile] of Map.groupBy(unlocated, (problem) => problem.file)) {
    const lineOf = ofFile.some(({ path: field }) => field) && (await lineFinder(directory, file));
    for (const { path: field, ...problem } of ofFile) {
      problems.push(field && lineOf ? { ...problem, line: lineOf(field) } : problem);
    }
  }
  return problems;
}

async function lineFinder(directory: string, file: string) {
  const absolute = await findOnDisk(directory, file);
  if (absolute === undefined) return undefined;
  const source = await readFile(absolute, 'utf8');
  const parsed = file.endsWith('.md') ? parseMarkdownFile(source) : parseYaml(source);
  return parsed?.lineOf;
}

function checkTopics({ topics, files }: Content): UnlocatedProblem[] {
  return topics
    .filter(({ file, data }) => data.cover && !files.has(neighbourFile(file, data.cover.src)))
    .map(({ file, data }) => ({
      severity: 'error',
      file,
      path: ['cover', 'src'],
      message: `Ảnh đại diện “${shorten(data.cover?.src ?? '')}” không có.`,
      hint: 'Sửa đường dẫn tới ảnh cho đúng từng chữ.',
    }));
}

/** Only what is sure; the rest is checked when the portal is built. */
function checkLinks(content: Content): UnlocatedProblem[] {
  const isDead = deadPathFinder(linkableIds(content));
  return frontMatterLinks(content)
    .filter(({ href }) => isDead(href.split(/[?#]/)[0] ?? ''))
    .map(deadFieldLink);
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
          message: `Chuyên mục cha “${shorten(data.parent ?? '')}” không có.${hint}`,
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
            message: `Chuyên mục này nằm trong chính nó, qua “${shorten(data.parent ?? '')}”.`,
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

function checkMenu({ portal, categories }: Content): UnlocatedProblem[] {
  const known = categories.map(({ id }) => id);
  const missing = (name: string, path: PropertyKey[], what: string, hint: string) => ({
    severity: 'error' as const,
    file: dataFiles.portal.file,
    path,
    message: `${what} “${shorten(name)}” không có trong thư mục categories/.${didYouMean(name, known)}`,
    hint,
  });
  const notices = portal?.noticeCategory;
  return [
    ...(portal?.menu ?? []).flatMap((name, index) =>
      known.includes(name)
        ? []
        : [
            missing(
              name,
              ['menu', index],
              'Trình đơn có chuyên mục',
              'Sửa tên cho đúng, hoặc bỏ khỏi menu.',
            ),
          ],
    ),
    ...(notices === undefined || known.includes(notices)
      ? []
      : [
          missing(
            notices,
            ['noticeCategory'],
            'noticeCategory (chuyên mục thông báo)',
            'Sửa tên cho đúng, hoặc bỏ dòng noticeCategory.',
          ),
        ]),
  ];
}
