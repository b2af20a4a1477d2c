/** The text of a WordPress post as the site shows it: paragraphs from empty lines, short codes as what they stand for. */
import type { Note, OldPicture } from '../../article.ts';

/** A short code that WordPress itself knows. https://developer.wordpress.org/plugins/shortcodes/ */
const CAPTION = /\[caption([^\]]*)\]([^]*?)\[\/caption\]/g;
const GALLERY = /\[gallery([^\]]*)\]/g;
const EMBED = /\[embed[^\]]*\]\s*([^[\s]+)\s*\[\/embed\]/g;
const MEDIA = /\[(video|audio|playlist)([^\]]*)\](?:[^[]*\[\/\1\])?/g;
/** Names as plugins write them; `[1]` and `[Video]` are text. */
const OTHER = /\[\/?([a-z][a-z0-9]*(?:[_-][a-z0-9]+)+)(?:\s[^\]]*)?\]/g;

/** HTML of a post; `pictureOf` finds a picture of a gallery by its number. */
export function expandPost(
  content: string,
  pictureOf: (id: string) => OldPicture | undefined,
  notes: Note[],
): string {
  const html = content
    .replace(/<!--\s*\/?wp:[^]*?-->/g, '')
    .replace(CAPTION, (_, attributes: string, inner: string) => {
      const [, picture = '', rest = ''] =
        /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([^]*)$/.exec(inner) ?? [];
      const caption = rest.trim() || attributeIn(attributes, 'caption') || '';
      return picture
        ? `\n\n<figure>${picture}<figcaption>${caption}</figcaption></figure>\n\n`
        : inner;
    })
    .replace(GALLERY, (_, attributes: string) => {
      const ids = (attributeIn(attributes, 'ids') ?? '')
        .split(',')
        .map((id) => id.trim())
        .filter(Boolean);
      const pictures = ids.map(pictureOf).filter((picture) => picture?.src);
      return `\n\n<div>${pictures.map((picture) => figureOf(picture as OldPicture)).join('')}</div>\n\n`;
    })
    .replace(EMBED, (_, url: string) => `\n\n<iframe src="${url}"></iframe>\n\n`)
    .replace(MEDIA, (code, name: string, attributes: string) => {
      const src = ['src', 'mp4', 'mp3', 'm4a', 'webm', 'ogg']
        .map((each) => attributeIn(attributes, each))
        .find(Boolean);
      return src ? `\n\n<${name} src="${src}"></${name}>\n\n` : code;
    });
  for (const [code, name] of html.matchAll(OTHER)) {
    notes.push({
      field: 'body',
      from: code,
      to: code,
      doubt: `Mã ngắn [${name}] của WordPress không có nghĩa ở cổng mới; chữ vẫn giữ.`,
    });
  }
  return addParagraphs(html);
}

function figureOf({ src = '', alt = '', caption = '' }: OldPicture): string {
  const escape = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<figure><img src="${escape(src)}" alt="${escape(alt)}">${caption && `<figcaption>${escape(caption)}</figcaption>`}</figure>`;
}

function attributeIn(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s\\]]+))`)
    .exec(attributes)
    ?.slice(1)
    .find((value) => value !== undefined);
}

const BLOCK =
  /^\s*<\/?(?:p|div|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|blockquote|pre|figure|figcaption|hr|iframe|video|audio|section|article|dl|dt|dd|form|details)[\s>/]/i;

/** What wpautop does: an empty line begins a paragraph, a line end breaks the line. */
function addParagraphs(html: string): string {
  return html
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) =>
      BLOCK.test(part)
        ? part
        : `<p>${part.replaceAll(/(?<!<br\s*\/?>)\n(?!\s*<(?:\/?(?:p|li|ul|ol|div)|br))/g, '<br>\n')}</p>`,
    )
    .join('\n');
}
