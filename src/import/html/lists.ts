/** Paragraphs that were meant as items of a list. */
import type { Element, ElementContent } from 'hast';
import { h, isElement } from './tree.ts';

/** What begins an item in Word and on old portals. A plus, a letter or a number in brackets stays text. */
const BULLET =
  /^[\s\u00A0]*(?:[•●▪■◦○‣⁃∙·\uF0A7\uF0A8\uF0B7\uF0D8\uF0FC\uF076]|-(?=[\s\u00A0]))[\s\u00A0]*/;
const ITEM_NUMBER = /^[\s\u00A0]*([1-9]\d{0,2})\.[\s\u00A0]+(?=\S)/;

/** Paragraphs that begin with a bullet, or with numbers that follow each other. */
export function toLists(blocks: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (let index = 0; index < blocks.length;) {
    const bullets = runOf(
      blocks,
      index,
      (block) => BULLET.test(startOf(block)) && startOf(block).replace(BULLET, '') !== '',
    );
    const numbers = numberedRun(blocks, index);
    if (bullets > 0) {
      const items = blocks.slice(index, index + bullets) as Element[];
      result.push(
        h(
          'ul',
          {},
          items.map((item) => h('li', {}, [without(item, BULLET)])),
        ),
      );
    } else if (numbers > 1) {
      const items = blocks.slice(index, index + numbers) as Element[];
      const start = Number(ITEM_NUMBER.exec(startOf(items[0]))?.[1]);
      result.push(
        h(
          'ol',
          start === 1 ? {} : { start },
          items.map((item) => h('li', {}, [without(item, ITEM_NUMBER)])),
        ),
      );
    } else result.push(blocks[index] as ElementContent);
    index += bullets || (numbers > 1 ? numbers : 1);
  }
  return result;
}

function runOf(
  blocks: readonly ElementContent[],
  from: number,
  test: (block: ElementContent) => boolean,
): number {
  let end = from;
  while (end < blocks.length && isElement(blocks[end], 'p') && test(blocks[end] as ElementContent))
    end += 1;
  return end - from;
}

function numberedRun(blocks: readonly ElementContent[], from: number): number {
  const first = Number(ITEM_NUMBER.exec(startOf(blocks[from]))?.[1]);
  let count = 0;
  return runOf(
    blocks,
    from,
    (block) => Number(ITEM_NUMBER.exec(startOf(block))?.[1]) === first + count++,
  );
}

/** The first text of a paragraph, when nothing stands before it. */
function startOf(block: ElementContent | undefined): string {
  if (!isElement(block, 'p')) return '';
  let node: ElementContent | undefined = block.children[0];
  while (isElement(node, 'strong', 'em', 'u')) node = node.children[0];
  return node?.type === 'text' ? node.value : '';
}

function without(block: Element, start: RegExp): Element {
  const [first, ...rest] = block.children;
  if (first?.type === 'text')
    return h('p', {}, [{ type: 'text', value: first.value.replace(start, '') }, ...rest]);
  if (!isElement(first)) return block;
  const inner = without(first, start).children;
  return h('p', {}, [h(first.tagName, first.properties, inner), ...rest]);
}
