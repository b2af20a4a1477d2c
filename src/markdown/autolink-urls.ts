/**
 * Turns bare URLs and e-mail addresses in the text into links. The GFM extension tries every letter as a start, which
 * takes half of the rendering time. One search a text node is enough, and only in articles that hold a URL.
 */
import type { Link, Nodes, Root, Text } from 'mdast';
import { findAndReplace, type RegExpMatchObject } from 'mdast-util-find-and-replace';
import type { RenderState } from './context.ts';
import { walk } from './walk.ts';

const ANY_URL_OR_EMAIL = /https?:\/\/|www\.|@/i;
/** Vietnamese quotation marks end a URL, unlike in GFM. */
const URL_PATTERN = /(?<![\p{L}\p{N}_@/.:-])(?:https?:\/\/|www\.)[^\s<>"“”‘’«»…]+/giu;
const EMAIL_PATTERN =
  /(?<![\p{L}\p{N}._%+/-])[a-z0-9._%+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\p{L}\p{N}-])/giu;
/** What a browser takes; a longer one is no URL but a file written as text. */
const MAX_URL_CHARS = 2_000;
/** Punctuation that ends the sentence rather than the URL; official documents end with `./.` */
const TRAIL = /(?<![.,;:!?'*_~])(?:\.\/\.|[.,;:!?'*_~])+$/;

/** Links every bare URL and e-mail address of a Markdown tree. */
export function autolinkUrls(tree: Root, state: RenderState): void {
  keepBrackets(tree, state.source);
  if (!ANY_URL_OR_EMAIL.test(state.source)) return;
  const linked = linkedTexts(tree, state.source);
  const isLinked = ({ stack }: RegExpMatchObject) => linked.has(stack.at(-1) as Nodes);
  findAndReplace(
    tree,
    [
      [URL_PATTERN, (url: string, match: RegExpMatchObject) => !isLinked(match) && linkUrl(url)],
      [
        EMAIL_PATTERN,
        (email: string, match: RegExpMatchObject) => !isLinked(match) && linkEmail(email),
      ],
    ],
    { ignore: ['link', 'linkReference'] },
  );
}

/** The texts between `<a …>` and `</a>`: links already. */
function linkedTexts(tree: Root, source: string): ReadonlySet<Nodes> {
  const linked = new Set<Nodes>();
  if (!/<a\s/i.test(source)) return linked;
  walk(tree, (node, index, parent) => {
    if (node.type !== 'html' || !/^<a\s/i.test(node.value)) return;
    const siblings = parent.children as Nodes[];
    for (let at = index + 1; at < siblings.length; at += 1) {
      const each = siblings[at] as Nodes;
      if (each.type === 'html' && /^<\/a\s*>/i.test(each.value)) return;
      linked.add(each);
    }
  });
  return linked;
}

/** `Văn thư <vanthu@a.example>`: the brackets that make a link of an address are shown as they are written. */
function keepBrackets(tree: Root, source: string): void {
  if (!/<[^<>\s]+[:@]/.test(source)) return;
  walk(tree, (node, index, parent) => {
    if (node.type !== 'link' || source[node.position?.start.offset ?? -1] !== '<') return undefined;
    const siblings = parent.children as Nodes[];
    siblings.splice(index, 1, { type: 'text', value: '<' }, node, { type: 'text', value: '>' });
    return index + 3;
  });
}

/** A link and the text behind it; false (text stays as it is) when there is no host with a dot. */
function linkUrl(match: string): (Link | Text)[] | false {
  if (match.length > MAX_URL_CHARS) return false;
  const written = withoutTrail(match);
  if (!/^(?:https?:\/\/)?[\p{L}\p{N}-]+\.[\p{L}\p{N}]/iu.test(written)) return false;
  const url = /^www\./i.test(written) ? `https://${written}` : written;
  const rest = match.slice(written.length);
  return rest ? [link(url, written), { type: 'text', value: rest }] : [link(url, written)];
}

function linkEmail(email: string): Link {
  return link(`mailto:${email}`, email);
}

/**
 * `(xem https://a.example/b)` keeps its closing bracket outside; `https://a.example/b(c)` keeps it inside. In
 * `(https://a.example/b)[xem]`, a link that is written the wrong way round, it ends the URL.
 */
function withoutTrail(match: string): string {
  const reversed = /^[^()]*(?=\)\[)/.exec(match)?.[0] ?? match;
  const url = reversed.replace(TRAIL, '');
  const last = url.at(-1) ?? '';
  const opener = { ')': '(', ']': '[', '}': '{' }[last];
  const unbalanced = opener && count(url, last) > count(url, opener);
  return unbalanced ? withoutTrail(url.slice(0, -1)) : url;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function link(url: string, text: string): Link {
  return { type: 'link', url, children: [{ type: 'text', value: text }] };
}
