/** Makes figures of pictures that stand alone, and galleries of those that stand together. */
import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import type { RenderState } from './context.ts';
import { element, isBlank, isElement, lineOf, readableText } from './tree.ts';
import { SKIP, walkElements } from './walk.ts';
import { markdownWords } from '../strings/markdown.ts';
import { shorten } from '../domain/shorten.ts';

const CREDIT = /^(?:(?:nguồn\s+)?(?:ảnh|hình)(?:\s+minh\s+họa)?|photos?)\s*:/iu;

/** A picture's title becomes its caption; a line `Ảnh: …` right after pictures says whose they are. */
export function figurePictures(tree: Root, state: RenderState): void {
  const { gallery } = markdownWords(state.context);
  groupPictures(tree, gallery);
  walkElements(tree, (node) => {
    if (isElement(node, 'p', 'figure')) return SKIP;
    groupPictures(node, gallery);
    return undefined;
  });
  dropOtherTitles(tree, state);
}

/** Replaces each run of picture paragraphs in one container by a figure or a gallery. */
function groupPictures(container: Parents, gallery: string): void {
  if (!container.children.some((child) => splitPictures(child))) return;
  const result: ElementContent[] = [];
  let pictures: Element[] = [];
  let gap: ElementContent[] = [];
  const close = (credit: ElementContent[] = []): void => {
    if (pictures.length) result.push(figureOrGallery(pictures, credit, gallery));
    if (!credit.length) result.push(...gap);
    pictures = [];
    gap = [];
  };
  for (const child of container.children as ElementContent[]) {
    const found = splitPictures(child);
    if (found) {
      if (!pictures.length) close();
      pictures.push(...found.pictures);
      gap = [];
      if (found.credit.length) close(found.credit);
    } else if (pictures.length && isBlank(child)) {
      gap.push(child);
    } else if (pictures.length && isCredit(child)) {
      close(child.children);
    } else {
      close();
      result.push(child);
    }
  }
  close();
  container.children = result;
}

/** The pictures of a paragraph that holds nothing else but, perhaps, a credit on its last line. */
function splitPictures(
  node: RootContent,
): { pictures: Element[]; credit: ElementContent[] } | undefined {
  if (!isElement(node, 'p')) return undefined;
  const end = node.children.findIndex((child) => !isElement(child, 'img') && !isBlank(child));
  const head = end < 0 ? node.children : node.children.slice(0, end);
  const credit = end < 0 ? [] : node.children.slice(end);
  const pictures = head.filter((child): child is Element => isElement(child, 'img'));
  if (!pictures.length || (credit.length && !isCredit(element('p', {}, credit)))) return undefined;
  return { pictures, credit };
}

function isCredit(node: RootContent): node is Element {
  return isElement(node, 'p') && CREDIT.test(readableText(node));
}

/** @param gallery the name of several pictures together */
function figureOrGallery(pictures: Element[], credit: ElementContent[], gallery: string): Element {
  const [picture, ...others] = pictures;
  if (picture && !others.length) return figure(picture, credit);
  return element(
    'div',
    {
      className: ['gallery'],
      role: 'group',
      ariaLabel: gallery,
      dataCount: pictures.length,
    },
    [
      ...pictures.map((each) => figure(each, [])),
      ...(credit.length
        ? [element('p', { className: ['picture-credit'] }, trimStart(credit))]
        : []),
    ],
  );
}

function figure(picture: Element, credit: ElementContent[]): Element {
  const { title, ...properties } = picture.properties;
  const caption = String(title ?? '').trim();
  const children: ElementContent[] = [{ ...picture, properties }];
  if (caption || credit.length) {
    children.push(element('figcaption', {}, captionParts(caption, credit)));
  }
  return element('figure', {}, children);
}

/** Caption and credit are two sentences, also where no style separates them: in feeds, read aloud, copied. */
function captionParts(caption: string, credit: ElementContent[]): ElementContent[] {
  const parts: ElementContent[] = [];
  if (caption) parts.push({ type: 'text', value: caption });
  if (caption && credit.length) {
    parts.push({ type: 'text', value: /[.!?…:]$/.test(caption) ? ' ' : '. ' });
  }
  if (credit.length) {
    parts.push(element('span', { className: ['picture-credit'] }, trimStart(credit)));
  }
  return parts;
}

/** A credit on the line below the picture begins with the line break. */
function trimStart(nodes: ElementContent[]): ElementContent[] {
  const [first, ...rest] = nodes;
  return first?.type === 'text' ? [{ ...first, value: first.value.trimStart() }, ...rest] : nodes;
}

/** Only a picture that stands alone has room for a caption; as a tooltip it would be seen by few. */
function dropOtherTitles(tree: Root, state: RenderState): void {
  walkElements(tree, (node) => {
    if (node.tagName !== 'img' || !node.properties.title) return;
    state.context.report({
      severity: 'warning',
      line: lineOf(node),
      message: `Chú thích “${shorten(String(node.properties.title))}” không hiện vì ảnh nằm lẫn với chữ.`,
      hint: 'Hãy đặt ảnh thành một đoạn riêng, có dòng trống ở trên và ở dưới.',
    });
    delete node.properties.title;
  });
}
