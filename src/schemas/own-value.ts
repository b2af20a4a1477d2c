/** Lines of YAML made of the value that an editor wrote, to be copied into the file. */
import { slugify } from '../domain/vietnamese/slug.ts';

/** What a value without quotation marks may not begin with, hold or be. */
const NEEDS_QUOTES =
  /^(?:[\s"'#&*!|>%@`?,[\]{}-]|$)|[,[\]{}"]|:(?:\s|$)|\s#|\s$|^(?:true|false|null|~|[-+]?[\d.,:]+)$/i;

/** A value as it may stand in YAML, also between brackets. */
export function asScalar(value: string): string {
  const text = value.trim();
  return NEEDS_QUOTES.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : text;
}

/** `{ file: ./x.pdf, title: Kế hoạch }` of what stands in no list. */
export function asFlowMap(fields: object): string {
  const parts = Object.entries(fields).map(
    ([key, value]) =>
      `${key}: ${asScalar(typeof value === 'object' ? JSON.stringify(value) : String(value))}`,
  );
  return `{ ${parts.join(', ')} }`;
}

/** The items of a list that was written as one text: `rác, nước`, `(rác; nước)`, `- rác - nước`, or a single word. */
export function itemsOf(value: string): string[] {
  const [, whole] = /^\(([^()]*)\)$|^［([^［］]*)］$/.exec(value)?.filter(Boolean) ?? [];
  // One bracket is what is left of two.
  const half = /[[\]]/.test(value) ? value.replace(/^([^[\]]*)\]$/, '$1') : value;
  return (whole ?? half)
    .split(/[,;，、；]\s*|\s\|\s|(?:^|\s)-\s+/)
    .map((item) => item.trim())
    .filter(Boolean);
}

/** The files that one text names: `./a.pdf, ./b.pdf`, but `./kế hoạch, đợt 2.pdf` is one. */
export function filesOf(value: string): string[] {
  const parts = itemsOf(value);
  return parts.every((part) => /\.[A-Za-z0-9]{2,5}$/.test(part)) ? parts : [value.trim()];
}

/** The name of a file for a title: `Tin tức` → `tin-tuc`. */
export function asSlug(value: string): string | undefined {
  return slugify(value.replace(/\.md$/i, '')) || undefined;
}

/** The name of a file beside the article, whatever folder was written before it; undefined for what names no file. */
export function asNeighbour(value: string): string | undefined {
  const path = value.trim().replaceAll('\\', '/');
  const name = /^[a-z]:|^\/|^\w+:\/\//i.test(path) ? path.slice(path.lastIndexOf('/') + 1) : path;
  return /[^/.][^/]*\.[A-Za-z0-9]+$/.test(name) ? name.replace(/^(?!\.\.?\/)/, './') : undefined;
}

/** The file and the words of `./a.pdf`, `Kế hoạch`, `Kế hoạch: ./a.pdf` and `./a.pdf: Kế hoạch`. */
export function fileAndTitle(value: string): { file?: string; title?: string } {
  const [, first, second] = /^([^:]+):\s+(\S.*)$/.exec(value) ?? [];
  if (first !== undefined && second !== undefined) {
    for (const [name, title] of [
      [second, first],
      [first, second],
    ] as const) {
      const file = asNeighbour(name);
      if (file) return { file, title };
    }
  }
  const file = asNeighbour(value);
  return file ? { file } : { title: value };
}

/** The name and the URL of `bao.example`, `Báo Sen` and `Báo Sen: https://bao.example/`. */
export function nameAndUrl(value: string): { name?: string; url?: string } {
  const url = asWebUrl(value);
  if (url) return { url };
  const [, name, target] = /^([^:]+):\s+(\S+)$/.exec(value) ?? [];
  const own = asWebUrl(target ?? '');
  return name !== undefined && own ? { name, url: own } : { name: value };
}

/** `1.234`, `"430"`: a whole number as people write it. */
export function asCount(value: unknown): number | undefined {
  // YAML has read the dot of `1.430` as that of a fraction.
  if (typeof value === 'number')
    return Number((value * 1000).toFixed(3)) % 1 ? undefined : toWhole(value);
  const text = String(value).trim();
  return /^\d+$|^\d{1,3}(?:[.,\s]\d{3})+$/.test(text) ? Number(text.replace(/\D/g, '')) : undefined;
}

function toWhole(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 1000);
}

/** `có`, `yes` → true. */
export function asFlag(value: unknown): boolean | undefined {
  const text = String(value)
    .trim()
    .replace(/[,;.]$/, '')
    .toLowerCase();
  if (/^(?:có|yes|y|on|1|x|đúng|true)$/.test(text)) return true;
  return /^(?:không|no|n|off|0|sai|false)$/.test(text) ? false : undefined;
}

/** `bao.example/tin`, `www.bao.example` → the full URL. */
export function asWebUrl(value: unknown): string | undefined {
  const text = String(value)
    .trim()
    .replace(/^https?:?[/\\]*/i, '');
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#:]\S*)?$/u.test(text)
    ? `https://${text}`
    : undefined;
}
