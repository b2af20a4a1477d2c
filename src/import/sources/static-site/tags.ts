/** Short codes of Hugo and tags of Liquid and Nunjucks: pictures where they are plain, else text that is told. */
import type { Note } from '../../article.ts';

/** A text without tags, and how they come back into its tree. */
export interface HeldTags {
  text: string;
  /** Puts the tags back into a text or an address of the tree. */
  restore(value: string): string;
}

const OPENS = '\uF8F0';
const CLOSES = '\uF8F1';
const HELD = new RegExp(`(?:${OPENS}|%EF%A3%B0)(\\d+)(?:${CLOSES}|%EF%A3%B1)`, 'g');
/** Code within a line is no tag; it is matched first, and stays. */
const TAG = /(`+)(?!`)[^\n]*?(?<!`)\1(?!`)|\{\{[<%]?[^]*?[>%]?\}\}|\{%[^]*?%\}/g;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const VIDEO = /^\{[{%]-?[<%]?\s*youtube\s+(?:id=)?["']?([\w-]{6,20})["']?\s*[%>]?-?[%}]\}$/;
/** https://jekyllrb.com/docs/liquid/filters/: what only puts the address of the site before a path. */
const ADDRESS =
  /\{\{-?\s*(?:site\.(?:baseurl|url)|["']([^"']*)["']\s*\|\s*(?:prepend:\s*site\.(?:baseurl|url)\s*\|?\s*)*(?:(?:relative|absolute)_url|url|relURL|absURL)?)\s*-?\}\}/g;

/** Expands what is plain and holds the rest out of Markdown's way; `notes` gets every tag. */
export function holdTags(source: string, notes: Note[]): HeldTags {
  const held: string[] = [];
  const hold = (text: string) => `${OPENS}${held.push(text) - 1}${CLOSES}`;
  const parts = outsideFences(highlighted(source));
  const text = parts
    .map(({ lines, isCode }) => (isCode ? lines : expand(lines, hold, notes)))
    .join('\n');
  return {
    text,
    restore: (value) => value.replace(HELD, (all, at: string) => held[Number(at)] ?? all),
  };
}

/** `{% highlight yaml %}` is a fence by another name. */
function highlighted(source: string): string {
  return source.replace(
    /^\{%-?\s*(highlight|codeblock)\b[ \t]*(\S*?)[^\n]*?%\}[ \t]*\n([^]*?)\n?\{%-?\s*end\1\s*-?%\}/gm,
    (_, _name: string, language: string, code: string) =>
      `~~~~${/^[\w+-]+$/.test(language) ? language : ''}\n${code}\n~~~~`,
  );
}

function outsideFences(source: string): { lines: string; isCode: boolean }[] {
  const parts: { lines: string[]; isCode: boolean }[] = [{ lines: [], isCode: false }];
  let fence: string | undefined;
  for (const line of source.split('\n')) {
    const [, sign] = FENCE.exec(line) ?? [];
    if (fence === undefined && sign) {
      fence = sign;
      parts.push({ lines: [line], isCode: true });
      continue;
    }
    parts.at(-1)?.lines.push(line);
    if (fence !== undefined && sign?.startsWith(fence) && line.trim() === sign) {
      fence = undefined;
      parts.push({ lines: [], isCode: false });
    }
  }
  return parts
    .filter(({ lines }) => lines.length > 0)
    .map(({ lines, isCode }) => ({ lines: lines.join('\n'), isCode }));
}

function expand(text: string, hold: (tag: string) => string, notes: Note[]): string {
  return withoutAttributes(text, notes)
    .replace(/\{%-?\s*raw\s*-?%\}([^]*?)\{%-?\s*endraw\s*-?%\}/g, (_, raw: string) =>
      raw.replace(/\{\{[^]*?\}\}|\{%[^]*?%\}/g, hold),
    )
    .replace(
      /\{%-?\s*comment\s*-?%\}[^]*?\{%-?\s*endcomment\s*-?%\}|\{\{<!--[^]*?-->\}\}/g,
      (all) => {
        notes.push({ field: 'body', from: all, to: '' });
        return '';
      },
    )
    .replace(ADDRESS, (_, address?: string) => address ?? '')
    .replace(TAG, (tag: string, code: string | undefined, at: number, whole: string) => {
      if (code) return tag;
      // Hugo's way to show a short code as it is.
      const [, opens, shown, closes] = /^(\{\{[<%])\/\*([^]*)\*\/([>%]\}\})$/.exec(tag) ?? [];
      if (shown !== undefined) return hold(`${opens}${shown}${closes}`);
      const picture = pictureOf(tag);
      const [, video] = VIDEO.exec(tag) ?? [];
      if (picture) return `\n\n${picture}\n\n`;
      if (video) return `\n\n<iframe src="https://www.youtube.com/embed/${video}"></iframe>\n\n`;
      notes.push({
        field: 'body',
        from: tag,
        to: tag,
        doubt: 'Mã của trình dựng cổng cũ không có nghĩa ở cổng mới; chữ vẫn giữ.',
      });
      const [before, after] = [whole[at - 1] ?? '\n', whole[at + tag.length] ?? '\n'];
      // A tag that is a line is a paragraph.
      return before === '\n' && after === '\n' ? `\n${hold(tag)}\n` : hold(tag);
    });
}

/** Classes and names that kramdown and Goldmark take off a line: no reader ever saw them. */
function withoutAttributes(text: string, notes: Note[]): string {
  return text.replace(
    /^[ \t]*\{:[^{}\n]*\}[ \t]*$|\{:\s*[.#:\w-][^{}\n]*\}|(?<=^#{1,6} [^\n]*)[ \t]\{[#.][^{}\n]*\}[ \t]*$/gm,
    (all) => {
      notes.push({ field: 'body', from: all.trim(), to: '' });
      return '';
    },
  );
}

const WORD =
  /([\w-]+)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>%}]+))|"([^"]*)"|'([^']*)'|([^\s"']+)/g;

/** The named and the unnamed words of a tag. */
function wordsOf(text: string): { named: Record<string, string>; bare: string[] } {
  const named: Record<string, string> = {};
  const bare: string[] = [];
  for (const [, name, ...values] of text.matchAll(WORD)) {
    const value = values.find((each) => each !== undefined) ?? '';
    if (name === undefined) bare.push(value);
    else named[name.toLowerCase()] = value;
  }
  return { named, bare };
}

/** A picture that a tag shows, as HTML. */
function pictureOf(tag: string): string | undefined {
  const [, name = '', inner = ''] =
    /^\{(?:\{[<%]|%-?)\s*(figure|include|asset_img|img|image)\s+([^]*?)\s*\/?(?:[>%]\}|-?%)\}$/.exec(
      tag,
    ) ?? [];
  if (name === '' || inner.includes('{{')) return undefined;
  if (name === 'asset_img' || (name === 'img' && tag.startsWith('{%'))) return hexoPicture(inner);
  const { named, bare } = wordsOf(inner);
  if (
    name === 'include' &&
    !/^(?:[\w-]+\/)*(?:figure|image|img|picture|photo)[\w-]*(?:\.\w+)?$/i.test(bare[0] ?? '')
  )
    return undefined;
  const src =
    firstOf(named, 'src', 'url', 'image_path', 'file', 'image', 'path') ??
    (name === 'include' ? bare[1] : bare[0]);
  if (!src) return undefined;
  const caption = [named['title'], firstOf(named, 'caption', 'description')]
    .filter(Boolean)
    .join('. ');
  const credit = firstOf(named, 'attr', 'credit', 'source');
  return figure(src, named['alt'] ?? '', [caption, credit].filter(Boolean).join(' – '));
}

/** https://hexo.io/docs/tag-plugins: `[class] source [width] [height] ["title" ["alt"]]` */
function hexoPicture(inner: string): string | undefined {
  const [, src, rest = ''] =
    /(?:^|\s)([^\s"']+\.(?:jpe?g|png|gif|webp|avif|bmp))(?:\s+([^]*))?$/i.exec(
      /^[^"']*/.exec(inner)?.[0].trim() ?? '',
    ) ?? [];
  if (!src) return undefined;
  const quoted = inner.slice(/^[^"']*/.exec(inner)?.[0].length);
  const [first = '', second = ''] = hexoWords(quoted || rest.replace(/^(?:\d+%?\s*){1,2}/, ''));
  return figure(src, second, first);
}

/** `"Tên ảnh" "mô tả"`, or `"'Tên ảnh' 'mô tả'"`; words without quotes are one title. */
function hexoWords(text: string): string[] {
  const inner = /^"\s*('[^]*'|"[^]*")\s*"$/.exec(text.trim())?.[1] ?? text;
  const quoted = [...inner.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, a, b]) => a ?? b ?? '');
  return quoted.length > 0 ? quoted : [inner.trim()];
}

function firstOf(named: Readonly<Record<string, string>>, ...names: string[]): string | undefined {
  return names.map((name) => named[name]).find(Boolean);
}

function figure(src: string, alt: string, caption: string): string {
  const escape = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<figure><img src="${escape(src)}" alt="${escape(alt)}">${caption && `<figcaption>${escape(caption)}</figcaption>`}</figure>`;
}
