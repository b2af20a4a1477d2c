/** Repairs a line of YAML by quoting its value. */
import { isScalar, parseDocument, visit } from 'yaml';
import { isListField } from './list-fields.ts';

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
  const candidates = isList(value)
    ? repairList(value)
    : [...bracketed(key, value), ...closed(value), quote(withoutOuterQuotes(value))];
  const sound = candidates.find((candidate) => isSound(`${key}${candidate}`));
  return sound === undefined ? undefined : `${lead.trimStart()}${key}${sound}`;
}

/** `[rác, nước]` for `- rác - nước` behind the name of a list. */
function bracketed(key: string, value: string): string[] {
  if (!/^-\s/.test(value) || !isListField(key.split(':', 1)[0]?.trim() ?? '')) return [];
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
  const items = inner.split(/,\s+|,$/).filter(Boolean);
  const gap = inner.startsWith(' ') && inner.endsWith(' ') ? ' ' : '';
  const repaired = items.map(repairItem).join(', ');
  const spaced = open === '{' ? spacedFields(`{${inner}}`) : undefined;
  return [
    `${open}${inner}${close}`,
    ...(spaced === undefined ? [] : [spaced]),
    `${open}${gap}${repaired}${gap}${close}`,
  ];
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
  if (!holdsColon(value) && isSound(`[${value}]`)) return item.trim();
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
  if (/(?:^|\s)#/.test(source) && holdsComment(source)) return false;
  let isPlain = true;
  visit(document, {
    Alias: () => void (isPlain = false),
    Node: (_, node) => {
      if (node.anchor !== undefined || (isScalar(node) && node.value === null)) isPlain = false;
    },
  });
  return isPlain;
}

function holdsComment(source: string): boolean {
  const document = parseDocument(source, { prettyErrors: false });
  let holds = Boolean(document.comment ?? document.commentBefore);
  visit(document, {
    Node: (_, node) => {
      holds ||= Boolean(node.comment ?? node.commentBefore);
    },
  });
  return holds;
}
