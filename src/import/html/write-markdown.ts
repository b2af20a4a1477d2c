/** Writes a tree as Markdown that the portal's own chain reads as it was meant, sign by sign. */
import type { Link, Nodes as MdastNodes, PhrasingContent, Root as MdastRoot, Text } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';

/** Signs at the start of a line that the portal reads as a bullet, as a word processor's code, or as a mark of its own. */
const READ_OTHERWISE = /^[•●▪■◦○‣⁃∙·\uF0A7\uF0A8\uF0B7\uF0D8\uF0FC\uF076]/;

/** What bold or italic text begins and ends with; other signs at its edges look like a drawing. */
const PLAIN_EDGES = /^[\p{L}\p{N}“"‘'(«[][^]*[\p{L}\p{N}”"’')»\].,:;!?…%]$|^[\p{L}\p{N}]$/u;
/** What may stand around a mark; beside anything else Markdown or the portal may take it for a sign. */
const BEFORE_MARK = /^$|[\s(“"‘[«]$/;
const BEHIND_MARK = /^$|^[\s.,;:!?)”"’\]»…]/;
/** `oOo` and signs: src/markdown/read-ornaments.ts takes them for a line. */
const DRAWN = /^[oO0xX\P{L}]*$/u;

type Handlers = NonNullable<Options['handlers']>;
/** A link whose address can be read and replaced as it stands. */
const link: NonNullable<Handlers['link']> = (node: Link, _parent, state, info) => {
  const exit = state.enter('link');
  const leave = state.enter('label');
  const words = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
  leave();
  exit();
  return `[${words}](${writeUrl(node.url)})`;
};
(link as typeof link & { peek?: () => string }).peek = () => '[';

/** An address as it stands between the brackets of a link. */
export function writeUrl(url: string): string {
  return url
    .replace(
      /[\s()<>\\*`~[\]"|]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .replace(/&(?=[a-z\d#]+;)/gi, '&amp;');
}

type MarkHandle = NonNullable<Handlers['strong']>;

/** Marks where Markdown can read them; elsewhere, as in `**“Quận ủy”**là`, a tag. */
function mark(tagName: string, sign: string): MarkHandle {
  const handle: MarkHandle = (node: { children: PhrasingContent[] }, _parent, state, info) => {
    const inner = state.containerPhrasing(node as never, { ...info, before: sign, after: sign });
    const isPlain = PLAIN_EDGES.test(inner) && !DRAWN.test(inner);
    const stands = BEFORE_MARK.test(info.before) && BEHIND_MARK.test(info.after);
    return isPlain && stands ? `${sign}${inner}${sign}` : `<${tagName}>${inner}</${tagName}>`;
  };
  (handle as MarkHandle & { peek?: () => string }).peek = () => sign.charAt(0);
  return handle;
}

/** Letters and signs that mean nothing in Markdown within a line; holding each text against some forty patterns is slow. */
const PLAIN = /^[^\t\r\n\\`*_~<>&[\]|!#{}¯•●▪■◦○‣⁃∙·\uF076-\uF0FC]*$/;
/** What a text may begin with at the start of a line, and behind anything else. */
const PLAIN_START = /^\p{L}/u;
const PLAIN_IN_LINE = /^(?:[\p{L}\p{N}\s,.;:?)”"’–…]|$)/u;

const text: NonNullable<Handlers['text']> = (node: Text, parent, state, info) => {
  const { value } = node;
  const start = /[\r\n]$/.test(info.before) ? PLAIN_START : PLAIN_IN_LINE;
  const isPlain = PLAIN.test(value) && start.test(value);
  // A space at the end of a line would be lost.
  if (isPlain && !(value.endsWith(' ') && /^[\r\n]/.test(info.after))) return value;
  const written = state
    .safe(value, { ...info })
    // Behind this sign the portal reads a backslash as the arm of `¯\_(ツ)_/¯`.
    .replaceAll(/(\\*)¯(?=\s*$|\\)/g, (_, arms: string) => `${arms}${arms && '\\'}&#175;`)
    // A backslash would leave `<o:p>` and the like to be taken for code of Word.
    .replaceAll('\\<', '&lt;')
    .replaceAll(/<(?=[a-z/!?])/gi, '&lt;')
    .replaceAll(/(?<!\\)~/g, '\\~');
  const siblings: readonly MdastNodes[] = parent?.children ?? [];
  const above = siblings[siblings.indexOf(node) - 1];
  const startsLine = above === undefined || above.type === 'break';
  return startsLine && READ_OTHERWISE.test(written)
    ? `&#x${written.charCodeAt(0).toString(16)};${written.slice(1)}`
    : written;
};

const options: Options = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  rule: '*',
  listItemIndent: 'one',
  resourceLink: true,
  handlers: {
    text: text as Handlers['text'],
    link: link as Handlers['link'],
    strong: mark('strong', '**'),
    emphasis: mark('em', '*'),
    delete: mark('del', '~~'),
  } as Options['handlers'],
};

const writer = unified()
  .data('toMarkdownExtensions', [
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmStrikethroughToMarkdown(),
    gfmFootnoteToMarkdown(),
    { handlers: options.handlers },
  ])
  .use(remarkStringify, options)
  .freeze();

/** The Markdown of a tree. */
export function writeMarkdown(tree: MdastRoot): string {
  partLists(tree);
  return writer.stringify(tree).trim();
}

/** Two lists that follow each other stay two by a comment of nothing: another mark, as in `1)`, would be shown. */
function partLists(node: MdastNodes): void {
  if (!('children' in node)) return;
  const children = node.children as MdastNodes[];
  children.forEach(partLists);
  for (let index = children.length - 1; index > 0; index -= 1) {
    const [above, below] = [children[index - 1], children[index]];
    if (above?.type !== 'list' || !below) continue;
    // The writer takes the other mark for a list at the very start of what comes next, too.
    const isSame = below.type === 'list' && above.ordered === below.ordered;
    if (isSame || beginsWithList(below)) {
      children.splice(index, 0, { type: 'html', value: '<!-- -->' });
    }
  }
}

function beginsWithList(node: MdastNodes): boolean {
  const first = 'children' in node ? (node.children[0] as MdastNodes | undefined) : undefined;
  return first !== undefined && (first.type === 'list' || beginsWithList(first));
}
