import type { Hit } from './pagefind.ts';

/** One article of the list. Everything found goes into the page as text, never as markup. */
export function resultItem({ address, title, category, date, excerpt }: Hit): HTMLLIElement {
  const link = make('a', [title]);
  link.href = address;
  const about = [category, date].filter((text) => text !== '');
  const words = excerpt.map(({ text, marked }) => (marked ? make('mark', [text]) : text));
  return make('li', [
    make('h2', [link]),
    make(
      'p',
      about.map((text) => make('span', [text])),
    ),
    make('p', words),
  ]);
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  children: (Node | string)[],
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}
