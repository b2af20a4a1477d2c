/** Repairs a line of YAML by quoting its value. */
import { parseDocument, visit } from 'yaml';
import { unreadParts } from './account.ts';
import { isField, isGroupField, isListField, isTextField } from './list-fields.ts';

/** `  - title: giá trị` → indent and dashes, name with its colon, value. */
const PARTS =
  /^([ \t]*(?:-[ \t]+)*)((?:(?:[\p{L}_][\p{L}\p{N}_.-]*|"\w+"|'\w+')[ \t]*:[ \t]+)?)(\S.*)$/u;

export interface LineParts {
  lead: string;
  key: string;
  value: string;
}

/** The parts of a line of YAML; undefined for one without a value. */
export function partsOf(line: string): LineParts | undefined {
  const [, lead = '', key = '', value] = PARTS.exec(line.trimEnd()) ?? [];
  return value === undefined ? undefined : { lead, key, value };
}

/** A longer line is no help in a report. */
const MAX_LINE_CHARS = 600;

/** The latest result: a line with several faults is repaired once for each of them. */
let latest: { line: string; repaired: string | undefined } | undefined;

/** The line with its value in quotation marks, those inside escaped; undefined when that does not help. */
export function repairLine(line: string): string | undefined {
  if (latest?.line !== line) latest = { line, repaired: repair(line) };
  return latest.repaired;
}

function repair(line: string): string | undefined {
  const parts = line.length > MAX_LINE_CHARS ? undefined : partsOf(line);
  if (!parts) return undefined;
  const { lead, key, value } = parts;
  const name = key.split(':', 1)[0]?.trim() ?? '';
  const isOpen = /^[[{][^\]}]*$/.test(value);
  const candidates =
    isList(value) && !(isOpen && isTextField(name))
      ? [...bracketed(name, value), ...repairList(value)]
      : [...bracketed(name, value), ...closed(value), quote(withoutOuterQuotes(value))];
  // In quotation marks a group of fields would be one text.
  if (value.startsWith('{') && isGroupField(name) && !isList(value)) return undefined;
  const sound = candidates.find((candidate) => isSound(`${key}${candidate}`));
  return sound === undefined ? undefined : `${lead.trimStart()}${key}${sound}`;
}

/** `[rác, nước]` for `- rác - nước` behind the name of a list. */
function bracketed(name: string, value: string): string[] {
  if (!isListField(name)) return [];
  // `"rác", "nước"` and `{rác, nước}` lack only the right brackets.
  if (/^(?:"[^"\\]*"|'[^']*')(?:,\s*(?:"[^"\\]*"|'[^']*'))+,?$/.test(value)) {
    return [`[${value.replace(/,$/, '')}]`];
  }
  if (/^\{[^:{}]*\}?$/.test(value)) return repairList(`[${value.slice(1).replace('}', '')}]`);
  if (!/^-\s/.test(value)) return [];
  const items = value.split(/(?:^|\s)-\s+/).filter((item) => item.trim() !== '');
  // `- file: ./a.pdf` is a group of fields.
  if (items.some(holdsColon)) return [];
  return [
    `[${items.map((item) => (item.includes(',') ? quote(item) : repairItem(item))).join(', ')}]`,
  ];
}

/** `"Thử",` as between the fields of other formats, and `"Thử”` with two kinds of marks: the value between them. */
function closed(value: string): string[] {
  const [, inner] =
    /^(?:"([^"“”]*)["”][,;]?|'([^'‘’]*)['’][,;]?|"([^"'“”]*)')$/
      .exec(value)
      ?.filter((part, index) => index === 0 || part !== undefined) ?? [];
  return inner === undefined || inner.includes('\\') ? [] : [quote(inner)];
}

/** Whether a text has a colon that begins a value. */
function holdsColon(text: string): boolean {
  return /:(?:\s|$)/.test(text);
}

/** `"giá trị"`, with what a quoted value cannot hold escaped. */
export function quote(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** `[a, b]`, but not `[Video] Lễ hội`, nor `[a, b` without its closing bracket. */
function isList(value: string): boolean {
  return /^\[[^\]]*\]?$|^\{[^}]*\}?$/.test(value);
}

/** A list or a group of fields, closed, as it stands and with its doubtful items quoted. */
function repairList(value: string): string[] {
  const [open = ''] = value;
  const close = open === '[' ? ']' : '}';
  const inner = value.endsWith(close) ? value.slice(1, -1) : value.slice(1);
  const items = open === '{' ? fieldsOf(inner) : itemsOf(inner);
  const gap = inner.startsWith(' ') && inner.endsWith(' ') ? ' ' : '';
  const repaired = items.map(repairItem).join(', ');
  const spaced = open === '{' ? spacedFields(`{${inner}}`) : undefined;
  return [
    `${open}${inner}${close}`,
    ...(spaced === undefined ? [] : [spaced]),
    `${open}${gap}${repaired}${gap}${close}`,
  ];
}

/** A group of fields on one line, with the values quoted that hold commas or colons; undefined when that does not help. */
export function repairGroup(group: string): string | undefined {
  return group.includes('\n') ? undefined : repairList(group).find(isSound);
}

/** The items of a list; those in quotation marks may be parted by semicolons, and the last may lack its mark. */
function itemsOf(inner: string): string[] {
  const quoted = inner.replace(/(["'])\s*;\s*(?=["'])/g, '$1, ');
  return quoted.split(/,\s+|,$/).filter(Boolean);
}

/** The fields of a group: a comma begins one only before the name of a field, so that values may hold commas. */
function fieldsOf(inner: string): string[] {
  const parts = inner.split(/,\s*(?=[A-Za-z]\w*\s*:)/);
  return parts.reduce<string[]>((fields, part) => {
    const [, name = ''] = /^\s*(\w+)\s*:/.exec(part) ?? [];
    if (fields.length === 0 || isField(name)) return [...fields, part];
    return [...fields.slice(0, -1), `${fields.at(-1) ?? ''}, ${part}`];
  }, []);
}

/** `{src:./a.jpg,alt:Lễ hội}` with the spaces that YAML wants; undefined when none is missing. */
export function spacedFields(group: string): string | undefined {
  const inner = group.slice(1, -1);
  const spaced = inner.replace(/(^|,)\s*([A-Za-z]\w*):(?=[^\s/])/g, '$1 $2: ');
  return spaced === inner ? undefined : `{ ${spaced.trim()} }`;
}

/** An item of a list, or a field of a group, which may stand in brackets of its own. */
function repairItem(item: string): string {
  const [, open = '', key = '', value = '', close = ''] =
    /^([[{]\s*)?([\w.-]+:\s+)?(.*?)(\s*[}\]])?$/.exec(item.trim()) ?? [];
  const isOne = !value.includes(',') || /^(["']).*\1$/.test(value);
  if (!holdsColon(value) && isOne && isSound(`[${value}]`)) return item.trim();
  return `${open}${key}${quote(withoutOuterQuotes(value))}${close}`;
}

/** Where a quoted value ends, from 0: at the first mark that is neither escaped nor doubled; -1 when it does not. */
export function endOfQuoted(value: string): number {
  const [mark = ''] = value;
  const inner = mark === '"' ? /^"(?:[^"\\]|\\.)*/ : /^'(?:[^']|'')*/;
  const end = inner.exec(value)?.[0].length ?? 0;
  return value[end] === mark ? end : -1;
}

/** `'L'Oréal'` is all in quotation marks; `"A" và "B"` has two of them inside. */
function withoutOuterQuotes(value: string): string {
  const [mark = ''] = value;
  if (mark !== '"' && mark !== "'") return value;
  const end = endOfQuoted(value);
  if (end < 0 || !value.endsWith(mark) || value.length < 2) {
    return end < 0 ? unescape(value.slice(1), mark) : value;
  }
  const inner = value.slice(1, -1);
  const next = inner.indexOf(mark);
  const closes = next > 0 && /\S/.test(inner[next - 1] ?? '');
  const followed = /[\p{L}\p{N}]/u.test(inner[next + 1] ?? '');
  return closes && !followed && inner[next - 1] !== '\\' ? value : unescape(inner, mark);
}

function unescape(inner: string, mark: string): string {
  return mark === '"' ? inner.replaceAll('\\"', '"') : inner.replaceAll("''", "'");
}

/** Whether YAML reads the value exactly as it is written. */
function isSound(source: string): boolean {
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'error' });
  if (document.errors.length > 0 || document.warnings.length > 0) return false;
  if (unreadParts(document, source).length > 0) return false;
  let isPlain = true;
  visit(document, {
    Scalar: (_, { value }) => void (isPlain &&= value !== null),
    // `đường` in `{ alt: Cầu, đường }`
    Pair: (_, { value }) => void (isPlain &&= value !== null),
  });
  return isPlain;
}
