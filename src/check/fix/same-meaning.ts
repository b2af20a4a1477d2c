/** Whether a repaired file says what it said before, to the portal as to its readers. */
import { isDeepStrictEqual } from 'node:util';
import { parseMarkdownFile } from '../../content/front-matter.ts';
import { isError } from '../../content/text-problem.ts';
import { traditionalTones } from '../../domain/vietnamese/tones.ts';
import { checkLimits } from '../../markdown/check-limits.ts';
import { renderMarkdown } from '../../markdown/index.ts';

/** A file that had no readable front matter before may have one now; its text must be the same. */
export async function saysTheSame(before: string, after: string): Promise<boolean> {
  const old = parseMarkdownFile(before);
  const fixed = parseMarkdownFile(after);
  const wasReadable = !old.faults.some(isError);
  if (wasReadable && fixed.faults.some(isError)) return false;
  if (wasReadable && !isDeepStrictEqual(plain(old.data), plain(fixed.data))) return false;
  if (old.bodyLine !== fixed.bodyLine) return false;
  if (old.body === fixed.body) return true;
  // Of a text beyond the limits nothing is rendered, so nothing can be compared.
  if (checkLimits(old.body)) return false;
  return (await render(old.body)) === (await render(fixed.body));
}

/** Texts without what the repairs may change: form of Unicode, kind of spaces, and the tone in names. */
function plain(value: unknown, isName = false): unknown {
  if (typeof value === 'string') {
    const text = value.normalize('NFC').replace(/\s+/g, ' ').trim();
    return isName ? traditionalTones(text) : text;
  }
  if (Array.isArray(value)) return value.map((item) => plain(item, isName));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      plain(inner, key === 'tags' || key === 'wards'),
    ]),
  );
}

async function render(body: string): Promise<string> {
  const { html } = await renderMarkdown(body, {
    picture: async (src) => ({ src, full: src, width: 16, height: 10 }),
    media: async (src) => ({ href: src, type: '', isVideo: true, captions: [] }),
    link: (href) => href,
    report: () => {},
  });
  return html.replace(/[^\S\n]+/g, ' ');
}
