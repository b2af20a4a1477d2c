/**
 * Parses Markdown. The parser looks at each character several times, so paragraphs that are nothing but words are held out of
 * it: it sees a single letter in place of as many as follow each other, and its tree gets them back. The tree is that of the
 * whole text.
 */
import type { Nodes, Paragraph, Root } from 'mdast';
import remarkParse from 'remark-parse';
import type { Processor } from 'unified';

type Parse = (text: string) => Root;

/** A plugin of unified: remark-parse, faster. */
export function parseMarkdown(this: Processor): void {
  remarkParse.call(this as never);
  const parse = this.parser as Parse;
  this.parser = (text) => parseShortened(text, parse);
}

/** The tree of a text by a parser that is shown no more of it than it needs. */
export function parseShortened(text: string, parse: Parse): Root {
  const { shortened, runs } = holdOut(text);
  if (runs.length === 0) return parse(text);
  return putBack(parse(shortened), runs, text) ?? parse(text);
}

/** Paragraphs that follow each other and are nothing but words. */
interface Run {
  /** In the text that the parser sees, from 1. */
  shownLine: number;
  paragraphs: { line: number; offset: number; words: string }[];
  /** What the lines and characters behind it are moved by. */
  hiddenLines: number;
  hiddenChars: number;
}

const PLACEHOLDER = 'x';

/** Code and comments go on behind an empty line, so what stands there may be no paragraph. `\r` alone ends a line. */
const LASTING = /```|~~~|<(?:[!?]|script|pre|style|textarea)|\r/i;

/**
 * A line that is nothing but words wherever it stands: it begins with a letter, holds no mark that means something within a
 * line, and does not end with a space.
 */
const WORDS = /^\p{L}(?:[^*_~`\\[\]<&|\t\n\0]*[^*_~`\\[\]<&|\t\n\0 ])?$/u;

const EMPTY_LINE = /^[ \t]*$/;

function holdOut(text: string): { shortened: string; runs: Run[] } {
  const runs: Run[] = [];
  if (LASTING.test(text)) return { shortened: text, runs };
  const lines = text.split('\n');
  const shown: string[] = [];
  let offset = 0;
  let run: Run | undefined;
  for (let index = 0; index < lines.length;) {
    const start = index;
    while (index < lines.length && !EMPTY_LINE.test(lines[index] as string)) index += 1;
    const block = lines.slice(start, index);
    const emptyLine = lines[index] ?? '';
    index += 1;
    const words = block.join('\n');
    if (block.length > 0 && block.every((line) => WORDS.test(line))) {
      if (!run) {
        run = { shownLine: shown.length + 1, paragraphs: [], hiddenLines: 0, hiddenChars: 0 };
        runs.push(run);
        shown.push(PLACEHOLDER, emptyLine);
        run.hiddenLines -= 2;
        run.hiddenChars -= PLACEHOLDER.length + emptyLine.length + 2;
      }
      run.paragraphs.push({ line: start + 1, offset, words });
      run.hiddenLines += block.length + 1;
      run.hiddenChars += words.length + emptyLine.length + 2;
    } else {
      if (block.length > 0) run = undefined;
      if (run) {
        run.hiddenLines += 1;
        run.hiddenChars += emptyLine.length + 1;
      } else shown.push(...block, emptyLine);
    }
    offset += words.length + (block.length > 0 ? 1 : 0) + emptyLine.length + 1;
  }
  return { shortened: shown.join('\n'), runs };
}

/** Undefined when the parser has seen no paragraph where some were held out. */
function putBack(tree: Root, runs: readonly Run[], text: string): Root | undefined {
  const children: Root['children'] = [];
  let next = 0;
  let lines = 0;
  let chars = 0;
  for (const block of tree.children) {
    const run = runs[next];
    if (run?.shownLine === block.position?.start.line) {
      if (!run || !isPlaceholder(block)) return undefined;
      children.push(...run.paragraphs.map(paragraphOf));
      lines += run.hiddenLines;
      chars += run.hiddenChars;
      next += 1;
    } else {
      moveBehind(block, lines, chars);
      children.push(block);
    }
  }
  if (next < runs.length || !tree.position) return undefined;
  tree.children = children;
  tree.position.end = endOf(text, tree.position.start);
  return tree;
}

type Point = NonNullable<Nodes['position']>['start'];

function isPlaceholder(block: Nodes): boolean {
  if (block.type !== 'paragraph' || block.children.length !== 1) return false;
  const [child] = block.children;
  return child?.type === 'text' && child.value === PLACEHOLDER;
}

function paragraphOf({ line, offset, words }: Run['paragraphs'][number]): Paragraph {
  const position = () => {
    const start = { line, column: 1, offset };
    return { start, end: endOf(words, start) };
  };
  const child = { type: 'text' as const, value: words, position: position() };
  return { type: 'paragraph', children: [child], position: position() };
}

/** Where a text ends that begins at a point in the first column. */
function endOf(text: string, start: Point): Point {
  const breaks = text.split('\n').length - 1;
  const column = text.length - text.lastIndexOf('\n');
  return { line: start.line + breaks, column, offset: (start.offset ?? 0) + text.length };
}

/** Moves a node and all in it by so many lines and characters. */
function moveBehind(node: Nodes, lines: number, chars: number): void {
  if (node.position) {
    for (const point of [node.position.start, node.position.end]) {
      point.line += lines;
      if (point.offset !== undefined) point.offset += chars;
    }
  }
  if ('children' in node) for (const child of node.children) moveBehind(child, lines, chars);
}
