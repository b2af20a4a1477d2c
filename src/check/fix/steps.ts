/** Repairs of a file, each of one kind. None is trusted: same-meaning.ts holds every result against what was there. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { parseMarkdownFile } from '../../content/front-matter.ts';
import { isError } from '../../content/text-problem.ts';
import { partsOf, repairLine } from '../../content/yaml/repair-line.ts';
import { mapFrontMatter } from './map-front-matter.ts';

/** What a repair may know of the portal. */
export interface FixContext {
  /** The fields of a file of this kind, in their order. */
  fields: readonly string[];
  /** How the portal spells a name of this field; undefined for one that it does not know otherwise. */
  respell(field: 'tags' | 'wards', name: string): string | undefined;
}

export interface Step {
  /** For the editor. */
  label: string;
  fix(source: string, context: FixContext): string;
}

export const STEPS: readonly Step[] = [
  {
    label: 'ghép dấu tiếng Việt thành chữ dựng sẵn (NFC)',
    fix: (source) => source.normalize('NFC'),
  },
  { label: 'thay dấu cách đặc biệt bằng dấu cách thường', fix: plainSpaces },
  { label: 'bỏ dấu cách thừa ở cuối dòng', fix: trimLines },
  { label: 'đặt giá trị trong ngoặc kép', fix: quoteValues },
  { label: 'viết tên như cả cổng viết', fix: respellNames },
  { label: 'xếp các trường theo thứ tự mẫu', fix: orderFields },
];

/** Spaces that no keyboard has; the portal itself puts no-break spaces where lines must not end. */
function plainSpaces(source: string): string {
  return source.replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ');
}

const FENCE = /^[ \t>]*(`{3,}|~{3,})/;

/** Two spaces behind words are a line break of Markdown, and spaces in code are code. */
function trimLines(source: string): string {
  let fence = '';
  return source
    .split('\n')
    .map((line) => {
      const [, mark = ''] = FENCE.exec(line) ?? [];
      if (mark && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : '';
      if (fence !== '') return line;
      if (line.trim() === '') return line.endsWith('\r') ? '\r' : '';
      return line.replace(/(?<=\S)[ \t](?=\r?$)/, '');
    })
    .join('\n');
}

/** Each line is quoted once at most. */
const MAX_LINES = 40;

/** `summary: Lịch: thứ hai` → `summary: "Lịch: thứ hai"`, only where the value stays what is written. */
function quoteValues(source: string): string {
  let fixed = source;
  for (let count = 0; count < MAX_LINES; count += 1) {
    const fault = parseMarkdownFile(fixed).faults.find(isError);
    const lines = fixed.split('\n');
    const line = lines[(fault?.line ?? 0) - 1];
    const quoted = line === undefined ? undefined : quoteLine(line);
    if (fault === undefined || quoted === undefined) break;
    lines[fault.line - 1] = quoted;
    const next = lines.join('\n');
    // Quotes are no cure for a field that is written twice.
    if (countErrors(next) >= countErrors(fixed)) break;
    fixed = next;
  }
  return fixed;
}

function countErrors(source: string): number {
  return parseMarkdownFile(source).faults.filter(isError).length;
}

function quoteLine(line: string): string | undefined {
  const parts = partsOf(line);
  const repaired = repairLine(line);
  if (!parts || repaired === undefined) return undefined;
  const written = repaired.slice(repaired.indexOf(parts.key) + parts.key.length);
  if (!/^".*"$/.test(written) || (JSON.parse(written) as string) !== parts.value) return undefined;
  return `${parts.lead}${parts.key}${written}${line.endsWith('\r') ? '\r' : ''}`;
}

/** `Hoà Lạc` → `Hòa Lạc`, when that is how portal.yaml or most articles write the name. */
function respellNames(source: string, { respell }: FixContext): string {
  return mapFrontMatter(source, (yaml) => {
    const document = parseDocument(yaml, { logLevel: 'silent' });
    if (document.errors.length > 0 || !isMap(document.contents)) return yaml;
    const changes: { start: number; end: number; text: string }[] = [];
    for (const field of ['tags', 'wards'] as const) {
      const list = document.contents.get(field, true);
      for (const item of isSeq(list) ? list.items : []) {
        if (!isScalar(item) || typeof item.value !== 'string' || !item.range) continue;
        const name = respell(field, item.value);
        const [start, end] = item.range;
        const written = yaml.slice(start, end);
        if (name === undefined || !written.includes(item.value)) continue;
        changes.push({ start, end, text: written.replace(item.value, name) });
      }
    }
    return changes
      .sort((a, b) => b.start - a.start)
      .reduce(
        (text, { start, end, text: name }) => text.slice(0, start) + name + text.slice(end),
        yaml,
      );
  });
}

/** Whole fields with the comments above them; what the schema does not know comes last. */
function orderFields(source: string, { fields }: FixContext): string {
  // Of two fields with one name, nobody knows which is meant.
  if (countErrors(source) > 0) return source;
  return mapFrontMatter(source, (yaml) => {
    const blocks = blocksOf(yaml);
    if (blocks === undefined) return yaml;
    const place = ({ key }: { key: string }) => {
      const found = fields.indexOf(key);
      return found < 0 ? fields.length : found;
    };
    return blocks
      .toSorted((a, b) => place(a) - place(b))
      .map(({ text }) => text)
      .join('');
  });
}

/** Undefined when something stands there that is not a field in the first column. */
function blocksOf(yaml: string): { key: string; text: string }[] | undefined {
  const blocks: { key: string; text: string }[] = [];
  let comments = '';
  for (const line of yaml.match(/[^\n]*\n/g) ?? []) {
    const key = /^(\w+)[ \t]*:/.exec(line)?.[1];
    const last = blocks.at(-1);
    if (key !== undefined) {
      blocks.push({ key, text: comments + line });
      comments = '';
    } else if (line.startsWith('#')) comments += line;
    else if (/^[ \t\-}\]\r\n]/.test(line) && last && comments === '') last.text += line;
    else return undefined;
  }
  const last = blocks.at(-1);
  // A comment below the last field would move with another one.
  return comments === '' && last ? blocks : undefined;
}
