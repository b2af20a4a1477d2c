/**
 * Ornaments are signs of the text: `***oOo***`, `*-*-*-*`, `* * * Hết * * *`. CommonMark takes their marks for those of
 * emphasis or of a list, so that they vanish.
 */
import type {
  Delete,
  Emphasis,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  Strong,
  Text,
} from 'mdast';
import type { RenderState } from './context.ts';
import { sourceLine } from './source-line.ts';
import { walk } from './walk.ts';

const ornaments = new WeakSet<Text>();

/** Whether the marks in a text are meant to be seen. */
export function isOrnamentText(node: Text): boolean {
  return ornaments.has(node);
}

type Marked = Emphasis | Strong | Delete;

/** Gives ornaments back the signs that they are made of. */
export function readOrnaments(tree: Root, { source }: RenderState): void {
  if (!/[*_~]|[-+] /.test(source)) return;
  walk(tree, (node, index, parent) => {
    const siblings = parent.children as Nodes[];
    if (node.type === 'list') {
      const line = asLine(node, source) ?? asNote(node, parent, source);
      if (!line) return undefined;
      siblings[index] = line;
      // Below the words of an item it would stand beside them.
      if (parent.type === 'listItem' && index > 0) parent.spread = true;
      return index;
    }
    if (node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'delete') {
      return undefined;
    }
    if (!isOrnament(node, source)) return undefined;
    siblings[index] = makeText(node.position, source);
    return index + 1;
  });
}

/** What stands between letters drawn as a line: `oOo`, `o0o`, `ooOoo`, `xXx`. */
const DRAWN =
  /^[\s*_~.·•=-]*(?:o+[O0]+o+|O+[o0]+O+|x+X+x+|ooo+|o(?:[\s*_~.·•=-]+[oO0])+)[\s*_~.·•=-]*$/;
/** Bold, but a sentence has these as well. */
const PUNCTUATION = /^[\s:;,.!?…–—\-()"“”‘’'/%&+•]+$/;
/** Signs that only a drawing begins and ends with. */
const DRAWN_EDGES = /^[*_][~=^°¸·•.][^]*[~=^°¸·•.][*_]$/;

function isOrnament(node: Marked, source: string): boolean {
  const written = writtenAs(node, source);
  // Whoever escapes a sign knows what the others do.
  if (written.length > MAX_ORNAMENT_CHARS || written.includes('\\') || !isPlain(node)) return false;
  const inner = written.replace(/^(\*+|_+|~+)([^]*)\1$/, '$2');
  if (DRAWN.test(inner)) return true;
  if (/[\p{L}\p{N}]/u.test(inner)) return node.type === 'emphasis' && DRAWN_EDGES.test(written);
  return (
    node.type !== 'strong' ||
    !PUNCTUATION.test(inner) ||
    !/[\p{L}\p{N}]/u.test(sourceLine(node, source))
  );
}

/** Longer ones are texts with signs. */
const MAX_ORNAMENT_CHARS = 120;

/** Whether only text and emphasis stand in a node. */
function isPlain(node: Marked): boolean {
  return node.children.every(
    (child: PhrasingContent) =>
      child.type === 'text' ||
      ((child.type === 'emphasis' || child.type === 'strong' || child.type === 'delete') &&
        isPlain(child)),
  );
}

/** `- - - Cắt - - -`, `- 12 -`: one line with the same sign on both sides. */
function isFramed(written: string): boolean {
  const shown = written.trimEnd();
  const sign = shown[0] ?? '';
  return !shown.includes('\n') && [` ${sign}`, `\t${sign}`].some((end) => shown.endsWith(end));
}

/** A list that is such a line, as a paragraph. */
function asLine(list: List, source: string): Paragraph | undefined {
  const written = writtenAs(list, source);
  if (list.ordered || !isFramed(written)) return undefined;
  let child: Nodes | undefined = list;
  while (child?.type === 'list') {
    const items: List['children'] = child.children;
    if (items.length !== 1 || items[0]?.children.length !== 1) return undefined;
    child = items[0].children[0];
  }
  return child?.type === 'paragraph' ? asParagraph(list, child, source) : undefined;
}

/**
 * `* Theo Thông tư 75` alone is the note of a star in the text: a list has a second item. So is the star of a name in a
 * numbered list: `5. * Nguyễn A`.
 */
function asNote(list: List, parent: Parents, source: string): Paragraph | undefined {
  const [item, second] = list.children;
  const [child, more] = item?.children ?? [];
  if (!item || second || more || child?.type !== 'paragraph') return undefined;
  const isNote =
    source[list.position?.start.offset ?? -1] === '*' &&
    (parent.type !== 'listItem' || isNumbered(parent, list, source)) &&
    typeof item.checked !== 'boolean' &&
    writtenAs(child, source).trim() !== '';
  return isNote ? asParagraph(list, child, source) : undefined;
}

/** Whether a list stands right behind the number of an item. */
function isNumbered(item: ListItem, list: List, source: string): boolean {
  const [start, end] = [item.position?.start.offset, list.position?.start.offset];
  return item.children[0] === list && /^\d{1,9}[.)][ \t]+$/.test(source.slice(start, end));
}

/** The signs in front of the text of a list, and the text. */
function asParagraph(list: List, child: Paragraph, source: string): Paragraph | undefined {
  if (!list.position || !child.position) return undefined;
  const signs = makeText({ start: list.position.start, end: child.position.start }, source);
  return {
    type: 'paragraph',
    children: [signs, ...child.children],
    position: { start: list.position.start, end: child.position.end },
  };
}

function makeText(position: Text['position'], source: string): Text {
  const value = source.slice(position?.start.offset, position?.end.offset);
  const text: Text = { type: 'text', value, ...(position && { position }) };
  ornaments.add(text);
  return text;
}

function writtenAs({ position }: Nodes, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}
