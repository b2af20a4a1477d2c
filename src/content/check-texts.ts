/** Texts of the front matter: they are shown as they stand there, while a body is Markdown. */
import { collectionRows, dataFiles } from '../collections.ts';
import { isHtmlElement } from '../markdown/html-elements.ts';
import { altEmpty } from '../markdown/picture-messages.ts';
import { describesNothing } from '../domain/picture-description.ts';
import { shorten } from '../domain/shorten.ts';
import { slugOfName } from '../domain/vietnamese/slug.ts';
import { MAX_TITLE_CHARS } from '../schemas/article-limits.ts';
import type { Content } from './read-content.ts';
import type { UnlocatedProblem } from './unlocated-problem.ts';

/** Warnings of marks that readers would see, and of titles that only an article of an older portal may have. */
export function checkTexts(content: Content): UnlocatedProblem[] {
  const { portal } = content;
  const files = collectionRows.flatMap(
    ([name]): readonly { file: string; data: unknown }[] => content[name],
  );
  if (portal) files.push({ file: dataFiles.portal.file, data: portal });
  return [
    ...content.articles.flatMap(({ file, data: { title } }) =>
      title.length > MAX_TITLE_CHARS ? [describeLongTitle(file, title)] : [],
    ),
    ...content.articles.flatMap(({ file, data }) =>
      (['tags', 'wards'] as const).flatMap((field) => findTwins(file, field, data[field])),
    ),
    ...[...content.articles, ...content.topics].flatMap(({ file, data }) =>
      data.cover && describesNothing(data.cover.alt)
        ? [describeEmptyAlt(file, data.cover.alt)]
        : [],
    ),
    ...files.flatMap(({ file, data }) =>
      textsIn(data).flatMap(({ path, text }) => {
        const found = findMarkup(text);
        return found ? [describeMarkup(file, path, found)] : [];
      }),
    ),
  ];
}

/** Names that differ only in marks or capitals lead to one page, and only the first is shown. */
function findTwins(file: string, field: string, names: readonly string[]): UnlocatedProblem[] {
  if (names.length < 2) return [];
  const firsts = new Map<string, string>();
  return names.flatMap((name, index): UnlocatedProblem[] => {
    const slug = slugOfName(name);
    const first = firsts.get(slug);
    firsts.set(slug, first ?? name);
    if (first === undefined || first === name) return [];
    return [
      {
        severity: 'warning',
        file,
        path: [field, index],
        message: `${field} có “${first}” và “${name}” chỉ khác nhau về dấu hay chữ hoa, nên dẫn tới cùng một trang, và chỉ “${first}” hiện ra.`,
        hint: 'Hãy giữ lại cách viết đúng, và xóa cách kia.',
      },
    ];
  });
}

interface FieldText {
  path: PropertyKey[];
  text: string;
}

/** Addresses of another portal are what they are. */
const NOT_SHOWN = 'legacy';

function textsIn(value: unknown, path: PropertyKey[] = []): FieldText[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.entries(value)
    .filter(([key]) => key !== NOT_SHOWN)
    .flatMap(([key, inner]) => textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

const MARKUP: readonly { kind: string; pattern: RegExp }[] = [
  { kind: 'mã HTML', pattern: /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});/i },
  { kind: 'thẻ HTML', pattern: /<\/?([a-z][a-z0-9-]*)(?:\s[^<>]*)?\/?>/i },
  { kind: 'dấu Markdown', pattern: /!?\[[^[\]]+\]\([^)[\s]+\)/ },
  // Words between stars; `(*)`, `4*` and `2**10` are signs of the text.
  { kind: 'dấu Markdown', pattern: /(?<![\p{L}\p{N}*_])(\*\*?|__)(?=[\p{L}\p{N}“"])[^*_]+\1/u },
];

/** A sign that each of these patterns begins with; most texts have none. */
const MARKUP_SIGN = /[&<[*_]/;

/** The first piece of a text that is written as HTML or Markdown. */
export function findMarkup(text: string): { kind: string; written: string } | undefined {
  if (!MARKUP_SIGN.test(text)) return undefined;
  for (const { kind, pattern } of MARKUP) {
    const [written, tag] = pattern.exec(text) ?? [];
    if (written === undefined) continue;
    if (kind !== 'thẻ HTML' || isHtmlElement(tag ?? '')) return { kind, written };
  }
  return undefined;
}

function describeMarkup(
  file: string,
  path: PropertyKey[],
  { kind, written }: { kind: string; written: string },
): UnlocatedProblem {
  const field = path.filter((key) => typeof key === 'string').join('.');
  return {
    severity: 'warning',
    file,
    path,
    message: `${field} có ${kind} “${written.slice(0, 60)}”, mà trường này chỉ là chữ, nên mã hiện nguyên trên trang.`,
    hint: 'Hãy viết bằng chữ thường: & thay cho &amp;, bỏ thẻ như <b> và dấu như **.',
  };
}

function describeEmptyAlt(file: string, alt: string): UnlocatedProblem {
  return {
    severity: 'warning',
    file,
    path: ['cover', 'alt'],
    ...altEmpty(`cover.alt (mô tả ảnh) “${shorten(alt)}”`),
  };
}

function describeLongTitle(file: string, title: string): UnlocatedProblem {
  return {
    severity: 'warning',
    file,
    path: ['title'],
    message: `title (tiêu đề) dài ${title.length} ký tự, quá giới hạn ${MAX_TITLE_CHARS} ký tự; bài có legacy nên vẫn được đăng.`,
    hint: 'Hãy viết gọn lại nếu được: tiêu đề dài bị cắt trong kết quả tìm kiếm và khi chia sẻ.',
  };
}
