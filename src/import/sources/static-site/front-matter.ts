/** Front matter of other generators: YAML, TOML or JSON, in the fences that each of them allows. */
import { parse as parseTomlText, TomlDate, TomlError } from 'smol-toml';
import { parseJson, parseYaml } from '../../../content/front-matter.ts';

/** Plain data; a date is text as it was written, with its offset or without one. */
export type Data = Readonly<Record<string, unknown>>;

export interface ParsedPage {
  data: Data;
  body: string;
  /** Why the fields cannot be read, with the line of the file. */
  fault?: string;
}

type Format = 'yaml' | 'toml' | 'json';

/** The fence that opens, what it holds, the fence that closes. Eleventy names the format behind the dashes. */
const FENCED =
  /^(---|\+\+\+|;;;)[ \t]*(yaml|yml|toml|json)?[ \t]*\n([^]*?)(?<=\n)(?:\1|(?<=^---[^]*)\.\.\.)[ \t]*(?:\n|$)/;
const FENCE = /^(?:---|\+\+\+|;;;)[ \t]*(?:yaml|yml|toml|json)?[ \t]*\n/;
/** A line `---` may also begin a text. */
const FIRST_FIELD = /^(?:[ \t]*(?:#.*)?\n)*[ \t]*(?:[{[]|["'\p{L}_][^\n]*?[:=])/u;
/** Hexo lets the first fence out. */
const UNOPENED = /^((?:title|layout|date|categories|tags)\s*:[^]*?\n)---[ \t]*(?:\n|$)/;
/** Hugo takes a JSON object that stands at the start of the file. */
const OBJECT = /^(\{\s*\n?\s*"[^]*?\n\})[ \t]*(?:\n|$)/;
const FORMATS: Readonly<Record<string, Format>> = { '---': 'yaml', '+++': 'toml', ';;;': 'json' };

/** Whether a text begins with front matter of some kind. */
export function hasFrontMatter(head: string): boolean {
  const text = plain(head);
  return FENCE.test(text)
    ? FIRST_FIELD.test(text.replace(FENCE, ''))
    : UNOPENED.test(text) || OBJECT.test(text);
}

/** The fields and the text of a page; undefined when its front matter does not end. */
export function parsePage(source: string): ParsedPage | undefined {
  const text = plain(source);
  const fenced = FENCED.exec(text);
  if (fenced) {
    const [whole, fence = '', named = '', inner = ''] = fenced;
    const format = named === 'yml' ? 'yaml' : ((named || FORMATS[fence]) as Format);
    return { ...parseData(inner, format, 2), body: text.slice(whole.length) };
  }
  const [whole, inner] = UNOPENED.exec(text) ?? [];
  if (inner !== undefined && whole !== undefined)
    return { ...parseData(inner, 'yaml', 1), body: text.slice(whole.length) };
  const [object, json] = OBJECT.exec(text) ?? [];
  if (json !== undefined && object !== undefined)
    return { ...parseData(json, 'json', 1), body: text.slice(object.length) };
  return undefined;
}

function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function parseData(text: string, format: Format, firstLine: number): Omit<ParsedPage, 'body'> {
  if (format === 'toml') return parseToml(text, firstLine);
  // Hexo writes a JSON front matter without the braces around it.
  const isBare = format === 'json' && !text.trimStart().startsWith('{');
  const parsed =
    format === 'json' ? parseJson(isBare ? `{${text}}` : text) : parseYaml(text, firstLine);
  const fault = parsed.faults.find(({ severity }) => severity === 'error');
  if (fault) {
    const line = format === 'json' ? fault.line + firstLine - 1 : fault.line;
    return { data: {}, fault: describe(line, `${fault.message} ${fault.hint ?? ''}`) };
  }
  return asFields(parsed.data);
}

function parseToml(text: string, firstLine: number): Omit<ParsedPage, 'body'> {
  try {
    return asFields(withPlainDates(parseTomlText(text)));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return {
      data: {},
      fault: describe(error.line + firstLine - 1, 'Phần TOML ở đầu tệp không đúng cú pháp.'),
    };
  }
}

function asFields(data: unknown): Omit<ParsedPage, 'body'> {
  if (data === null || data === undefined) return { data: {} };
  return isRecord(data)
    ? { data }
    : { data: {}, fault: describe(1, 'Phần đầu tệp không có dạng “tên trường: giá trị”.') };
}

function describe(line: number, message: string): string {
  return `Dòng ${line}: ${message.trim()} Hãy sửa tệp nguồn rồi chạy lại.`;
}

/** Whether a value has fields of its own. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A date of TOML as it stands in the file: a local one stays one of Hanoi. */
function withPlainDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(withPlainDates);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withPlainDates(each)]),
  );
}
