/** Keeps the numbers that an editor wrote: Markdown counts on from the first, so that “1, 3, 4” would become “1, 2, 3”. */
import type { List, ListItem } from 'mdast';

/** Numbers that are all 1 (or 0) ask Markdown to count. */
export function keepNumbers(list: List, source: string): void {
  if (!list.ordered) return;
  const numbers = list.children.map((item) => numberOf(item, source));
  const [first] = numbers;
  if (numbers.length > 1 && (first === 0 || first === 1) && numbers.every((n) => n === first))
    return;
  let expected = list.start ?? 1;
  for (const [index, item] of list.children.entries()) {
    const written = numbers[index];
    if (written !== undefined && written !== expected) {
      item.data = { ...item.data, hProperties: { value: String(written) } };
      expected = written;
    }
    expected += 1;
  }
}

function numberOf(item: ListItem, source: string): number | undefined {
  const start = item.position?.start.offset ?? 0;
  const [, number] = /^(\d{1,9})[.)]/.exec(source.slice(start, start + 10)) ?? [];
  return number === undefined ? undefined : Number(number);
}
