/** The editors' reference of all fields, made from the schemas: what a field is for, how it is written, what it may hold. */
import { z } from 'astro/zod';
import { errorMessageOf, labelOf, maxCharsOf } from '../schemas/field-facts.ts';
import { unwrap } from '../schemas/unwrap-schema.ts';
import { format, resolveConfig } from 'prettier';
import { collections, dataFiles } from '../collections.ts';

/** Where the manual is kept, from the root of the checkout. */
export const FIELDS_MANUAL = 'docs/fields.md';

/** One row of the manual. */
export interface Field {
  /** As an editor would say it: `cover.alt`, `attachments[].file`. */
  path: string;
  /** The Vietnamese name that its errors use; some have none. */
  label: string | undefined;
  isRequired: boolean;
  /** What holds when the field is left out; undefined when nothing does. */
  fallback: string | undefined;
  /** How it is written, in the words of its own error. */
  form: string;
  /** What it is for; empty when its schema does not say. */
  meaning: string;
}

const INTRODUCTION = `<!-- Tệp này do \`npm run docs:fields\` viết ra từ src/schemas. Xin đừng sửa tay. -->

# Các trường trong tệp nội dung

Phần đầu của mỗi tệp nội dung, giữa hai dòng \`---\`, gồm những trường dưới đây. Cách viết cả bài, kèm ví dụ, ở [hướng dẫn biên tập](huong-dan-bien-tap.md).

Cột “Cách viết” dùng đúng lời của thông báo lỗi khi dựng cổng. Tên có dấu chấm là trường nằm bên trong: \`cover.alt\` là \`alt\` trong \`cover\`; dấu \`[]\` nghĩa là mỗi mục của danh sách đều có trường ấy, và “có” khi ấy nghĩa là bắt buộc một khi trường ngoài được dùng. Trường không có trong bảng bị từ chối, để một chữ gõ nhầm không âm thầm mất tác dụng.
`;

/** What each file is called in the manual, in the order of the tables. */
export const SECTIONS: readonly { title: string; lead: string; schema: z.ZodType }[] = [
  ...Object.values(collections),
  ...Object.values(dataFiles),
].flatMap(({ schema, manual }) => (manual ? [{ ...manual, schema }] : []));

/** The manual as Markdown, laid out as `npm run format` would. */
export async function fieldsManual(): Promise<string> {
  const sections = SECTIONS.map(({ title, lead, schema }) =>
    [`## ${title}`, lead, table(fieldsOf(schema))].join('\n\n'),
  );
  const options = await resolveConfig(FIELDS_MANUAL);
  return format([INTRODUCTION, ...sections].join('\n\n'), { ...options, parser: 'markdown' });
}

/** Every field of a schema, those inside other fields after them. */
export function fieldsOf(schema: unknown, prefix = ''): Field[] {
  const object = unwrap(schema);
  if (!(object instanceof z.ZodObject)) return [];
  return Object.entries(object.shape as Record<string, z.ZodType>).flatMap(([key, value]) => {
    const path = prefix + key;
    const inner = unwrap(value);
    return [
      {
        path,
        label: labelOf(errorMessageOf(value)),
        isRequired: !(value instanceof z.ZodOptional || value instanceof z.ZodDefault),
        fallback: fallbackOf(value),
        form: formOf(value),
        meaning: value.description ?? '',
      },
      ...fieldsOf(inner, `${path}.`),
      ...(inner instanceof z.ZodArray ? fieldsOf(inner.element, `${path}[].`) : []),
      ...(inner instanceof z.ZodRecord ? fieldsOf(inner.valueType, `${path}.*.`) : []),
    ];
  });
}

/** `title (tiêu đề) phải là một dòng chữ. Nếu …` → `một dòng chữ`, with what else the schema knows. */
function formOf(schema: z.ZodType): string {
  const inner = unwrap(schema);
  const form = errorMessageOf(schema)
    .split(/\. (?=\p{Lu})/u)
    .map((sentence) => /(?:phải(?: là| có dạng| có)?|chỉ nhận|Hãy dùng) (.+?)\.?$/.exec(sentence))
    .find((found) => found)?.[1]
    // The part of a message about the given value does not describe the form.
    ?.replace(/, nhưng .*$/, '');
  const limit = maxCharsOf(inner);
  if (limit) return `${form}; tối đa ${limit} ký tự`;
  if (!(inner instanceof z.ZodArray)) return form ?? '';
  const { element } = inner;
  const item = formOf(element as z.ZodType);
  const [, example] = /, ví dụ (\S+)$/.exec(item) ?? [];
  // The example of a list, [một, hai], is one of words.
  const list = form?.replace(
    /, ví dụ.*/,
    element instanceof z.ZodObject ? '' : `, ví dụ [${example ?? 'một, hai'}]`,
  );
  return `${list}; mỗi mục: ${item.replace(/, ví dụ \S+$/, '')}`;
}

/** An empty list is nothing. */
function fallbackOf(schema: z.ZodType): string | undefined {
  if (!(schema instanceof z.ZodDefault)) return undefined;
  const value: unknown = schema.def.defaultValue;
  return typeof value === 'object' ? undefined : String(value);
}

function table(fields: readonly Field[]): string {
  const rows = fields.map(({ path, label, isRequired, fallback, form, meaning }) => [
    label ? `\`${path}\` (${label})` : `\`${path}\``,
    isRequired ? 'có' : fallback ? `không; mặc định \`${fallback}\`` : 'không',
    form,
    meaning,
  ]);
  const head = ['Trường', 'Bắt buộc', 'Cách viết', 'Ý nghĩa'];
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}
