/** Commas within the values of `{ … }`, where each comma begins a new field: `{ src: ./cau.jpg, alt: Cầu, đường }`. */
import { isMap, isNode, isScalar, type Pair, type YAMLMap } from 'yaml';
import { shorten } from '../../domain/shorten.ts';
import { isField } from './list-fields.ts';
import { quote, repairGroup, repairLine, spacedFields } from './repair-line.ts';
import { lineAt, type YamlProblem } from './yaml-problem.ts';

/** The first comma of a group of fields that was meant as one of a value. */
export function findComma(node: unknown, source: string): YamlProblem[] {
  if (!isMap(node) || !node.flow) return [];
  const index = node.items.findIndex(isBare);
  if (index < 0) return [];
  const [start, end] = index === 0 ? wholeOf(node) : valueBefore(node, index);
  const [groupStart, groupEnd] = wholeOf(node);
  const group = index > 0 ? repairGroup(source.slice(groupStart, groupEnd)) : undefined;
  const line = lineAt(source, start);
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const value = source.slice(start, end);
  // `{src:./a.jpg,alt:Lễ hội}` lacks only spaces.
  const spaced = index === 0 ? spacedFields(value) : undefined;
  const listed = index === 0 ? repairLine(line) : undefined;
  const repaired =
    group === undefined
      ? (listed ??
        line.slice(0, start - lineStart) +
          (spaced ?? quote(unquote(value))) +
          line.slice(end - lineStart))
      : line.slice(0, groupStart - lineStart) + group + line.slice(groupEnd - lineStart);
  return [
    {
      severity: 'error',
      offset: start,
      message:
        index === 0
          ? `Giá trị bắt đầu bằng dấu “{” nên bị hiểu là một nhóm trường: “${shorten(value)}”.`
          : `Trong ngoặc nhọn, dấu phẩy ở “${shorten(value)}” bắt đầu một trường mới, nên phần sau nó bị tách khỏi giá trị.`,
      hint: value.includes('\n')
        ? 'Hãy đặt cả giá trị trong ngoặc kép thẳng (").'
        : `Hãy viết: ${repaired.trim()}`,
    },
  ];
}

/** `đường` in `{ alt: Cầu, đường }`: a name without a value. */
function isBare({ key, value }: Pair): boolean {
  if (!isScalar(key)) return false;
  // `nước:` with a colon at its end is no field either, unless one has this name.
  return value === null || (isScalar(value) && value.value === null && !isField(String(key.value)));
}

function wholeOf(map: YAMLMap): [number, number] {
  return [map.range?.[0] ?? 0, map.range?.[1] ?? 0];
}

/** From the value before the first bare name to the end of the last one that follows it. */
function valueBefore({ items }: YAMLMap, index: number): [number, number] {
  const before = items[index - 1]?.value;
  const next = items.findIndex((item, at) => at > index && !isBare(item));
  const { key, value } = items[next < 0 ? items.length - 1 : next - 1] ?? {};
  const last = value ?? key;
  const start = isNode(before) ? before.range?.[0] : undefined;
  return [start ?? 0, (isNode(last) ? last.range?.[1] : undefined) ?? 0];
}

/** `"Cầu", đường` has marks of its own around a part. */
function unquote(value: string): string {
  return /^"[^"]*"/.test(value) ? value.replace(/^"([^"]*)"/, '$1') : value;
}
