/** Files that look like texts of the portal and that nothing reads: a wrong extension, a wrong folder. */
import { entryName } from '../collection-row.ts';
import { collectionRows } from '../collections.ts';
import { neighbourFile } from '../domain/entry-paths.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Content } from './read-content.ts';
import type { UnlocatedProblem } from './unlocated-problem.ts';

/** Windows hides the faulty extension, or an editor has left it out. */
const TEXT_FILE = /\.(?:md|markdown|mdx|txt|docx?|odt|rtf|html?)$|(?:^|\/)[^./]+$/i;
/** Outside the folders of the portal, other texts are an editor's own notes. */
const MARKDOWN_FILE = /\.(?:md|markdown|mdx)$/i;
/** What people and hosts put beside content: README.md, LICENSE, _redirects, CNAME. */
const NOT_CONTENT =
  /(?:^|\/)(?:[._][^/]*|(?:readme|license|licence|changelog|contributing|security|cname|makefile|dockerfile)(?:\.[^/]*)?)$/i;
/** Checked by own-public-files.ts. */
const OWN_PUBLIC = 'public';

const kinds = new Map<string, string>(collectionRows.map(([name, row]) => [name, entryName(row)]));

/** A warning for each text that shows nowhere. */
export function findUnusedFiles({ articles, files }: Content): UnlocatedProblem[] {
  const attached = new Set(
    articles.flatMap(({ file, data }) =>
      data.attachments.map((attachment) => neighbourFile(file, attachment.file)),
    ),
  );
  return [...files]
    .filter((file) => !attached.has(file) && !NOT_CONTENT.test(file))
    .flatMap((file): UnlocatedProblem[] => {
      const folder = file.slice(0, Math.max(0, file.indexOf('/')));
      const kind = kinds.get(folder);
      if (kind !== undefined) {
        const isUnused = TEXT_FILE.test(file) && !file.endsWith('.md');
        return isUnused ? [describeExtension(file, kind)] : [];
      }
      return MARKDOWN_FILE.test(file) && folder !== OWN_PUBLIC ? [describePlace(file, folder)] : [];
    });
}

function describeExtension(file: string, kind: string): UnlocatedProblem {
  const hasExtension = /\.[^/]*$/.test(file);
  return {
    severity: 'warning',
    file,
    message: `Tệp này không phải ${kind} (.md) và không bài nào đính kèm, nên không hiện trên cổng.`,
    hint: hasExtension
      ? 'Đổi phần mở rộng thành .md, đính kèm vào một bài, hoặc chuyển tệp ra ngoài.'
      : `Thêm .md vào cuối tên tệp (${file.slice(file.lastIndexOf('/') + 1)}.md), hoặc chuyển tệp ra ngoài.`,
  };
}

function describePlace(file: string, folder: string): UnlocatedProblem {
  const place = folder
    ? `Cổng không đọc thư mục “${folder}”.${didYouMean(folder, [...kinds.keys()])}`
    : 'Tệp nằm ngoài mọi thư mục mà cổng đọc.';
  const list = [...kinds].map(([name, kind]) => `${name}/ (${kind})`).join(', ');
  const name = file.slice(file.lastIndexOf('/') + 1);
  return {
    severity: 'warning',
    file,
    message: `${place} Tệp này không hiện trên cổng.`,
    hint: `Nếu là bài viết, chuyển tệp vào articles/<năm>/${name}. Các thư mục được đọc: ${list}. Nếu không phải nội dung, chuyển tệp ra ngoài.`,
  };
}
