/** Errors of fields, with the line made of the editor's own value where it tells one. */
import { asFlowMap, asScalar } from './own-value.ts';

/** The error of a field: what to add when it is missing or left blank, another sentence when it has the wrong form. */
export const requiredMessage =
  (name: string, wrong: string | ((input: unknown) => string)) =>
  ({ input }: { input?: unknown }) => {
    if (input === undefined) return `Thiếu ${name}. Hãy thêm “${keyOf(name)}: …”.`;
    if (input === null) {
      return `${name} đang để trống. Hãy điền giá trị, hoặc xóa trường này nếu không bắt buộc.`;
    }
    return typeof wrong === 'string' ? wrong : wrong(input);
  };

/** A value as it stood in the file, for messages. */
export const written = (input: unknown) =>
  typeof input === 'object' ? JSON.stringify(input) : String(input);

/** The word an editor writes before the colon: `cover.alt (mô tả ảnh)` → `alt`. */
export function keyOf(name: string): string {
  const [path = name] = name.split(' ');
  return path.slice(path.lastIndexOf('.') + 1);
}

/** “ Hãy viết: …”, or nothing when the value tells no repaired one. Reports show it as the cure: explain-schema-issues.ts. */
export const write = (repaired: string | undefined) =>
  repaired === undefined ? '' : ` Hãy viết: ${repaired}`;

/** The error of fields in braces, with those that a value alone stands for. */
export const formMessage = (name: string, form: string, own: (value: string) => object) =>
  requiredMessage(name, (input) => {
    const value = Array.isArray(input) ? input.find((item) => typeof item === 'string') : input;
    const isValue = typeof value === 'string' || typeof value === 'number';
    const repaired = isValue ? `${keyOf(name)}: ${asFlowMap(own(String(value)))}` : undefined;
    return `${name} phải có dạng ${form}.${write(repaired) || replacePair(input, own)}`;
  });

/** The same for an item of a list. */
export const itemMessage = (name: string, form: string, own: (value: string) => object) =>
  requiredMessage(name, (input) => {
    const isValue = typeof input === 'string' || typeof input === 'number';
    const repaired = isValue ? replace(String(input), own) : replacePair(input, own);
    return `${name} phải có dạng ${form}.${repaired}`;
  });

function replace(value: string, own: (value: string) => object): string {
  return ` Hãy thay “${value}” bằng: ${asFlowMap(own(value))}`;
}

/** The same for `15/05/2024: Sửa`, of which YAML takes the first part for the name of a field. */
function replacePair(input: unknown, own: (value: string) => object): string {
  const pair = asPair(input);
  return pair === undefined ? '' : replace(pair, own);
}

/** `{ '15/05/2024': 'Sửa' }` → `15/05/2024: Sửa`; undefined for what is no single field with a value. */
export function asPair(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined;
  const [entry, ...others] = Object.entries(input) as [string, unknown][];
  if (!entry || others.length > 0) return undefined;
  const [key, value] = entry;
  return typeof value === 'object' ? undefined : `${key}: ${String(value)}`;
}

/** The error of a value that is no text: a number, a list, fields. */
export function describeNoText(name: string, input: unknown, isItem = false): string {
  const line = (value: string) => `${keyOf(name)}: "${value.replace(/["\\]/g, '\\$&')}"`;
  if (typeof input !== 'object' || input === null) {
    return `${name} phải là một dòng chữ, nhưng ${written(input)} bị hiểu là số hoặc đúng/sai. Hãy đặt giá trị trong ngoặc kép: "${String(input)}"`;
  }
  if (Array.isArray(input) && input.every((item) => typeof item !== 'object')) {
    const items = input.join(', ');
    if (isItem)
      return `${name} có hai lớp ngoặc vuông. Hãy viết: ${keyOf(name)}: [${input.map((each) => asScalar(String(each))).join(', ')}]`;
    return `${name} phải là một dòng chữ, không phải một danh sách. Hãy viết: ${line(`[${items}]`)}, hoặc không có dấu ngoặc vuông: ${line(items)}`;
  }
  if (Object.values(input).some((value) => typeof value === 'object')) {
    return `${name} phải là một dòng chữ, không phải các trường hay danh sách lồng nhau.`;
  }
  const own = Object.entries(input)
    .map(([key, value]) => `${key}: ${String(value)}`)
    .join(', ');
  return `${name} phải là một dòng chữ, và giá trị có dấu hai chấm phải đặt trong ngoặc kép. Hãy thay “${own}” bằng: "${own.replace(/["\\]/g, '\\$&')}"`;
}
