/** Pictures with the captions that stood below them. */
import type { Element, ElementContent } from 'hast';
import type { Note } from '../article.ts';
import { attribute, h, inked, isBlank, isElement, textOf } from './tree.ts';

const MAX_CAPTION_CHARS = 300;

/** Pictures stand in paragraphs of their own; the text around them in others. */
export function splitPictures(block: ElementContent): ElementContent[] {
  if (!isElement(block, 'p')) return [block];
  const pictures = block.children.filter(isPicture);
  if (pictures.length === 0 || pictures.length === inked(block).length) return [block];
  const parts: ElementContent[] = [];
  let text: ElementContent[] = [];
  const close = () => {
    const trimmed = text.slice(text.findIndex((node) => !isBlank(node)));
    if (!text.every(isBlank)) parts.push(h('p', block.properties, trimmed));
    text = [];
  };
  for (const child of block.children) {
    if (isPicture(child)) {
      close();
      parts.push(h('p', {}, [child]));
    } else text.push(child);
  }
  close();
  return parts;
}

function isPicture(node: ElementContent): node is Element {
  return (
    isElement(node, 'img') ||
    (isElement(node, 'a') &&
      inked(node).length > 0 &&
      inked(node).every((child) => isElement(child, 'img')))
  );
}

/** Whether a paragraph holds pictures and nothing else. */
export function isPictureBlock(block: ElementContent | undefined): block is Element {
  return (
    isElement(block, 'p') &&
    inked(block).length > 0 &&
    (inked(block) as ElementContent[]).every(isPicture)
  );
}

const CREDIT = /^\(?(?:nguồn\s+)?(?:ảnh|hình|photo|tác giả)(?:\s+minh\s+họa)?\s*:/iu;

/** A figure; or a picture with the italic, centred or so named line below it. */
export function toFigures(blocks: readonly ElementContent[], notes: Note[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index] as ElementContent;
    if (isElement(block, 'figure')) {
      result.push(...readFigure(block));
      continue;
    }
    const next = blocks[index + 1];
    if (!isPictureBlock(block) || !isCaption(next)) {
      result.push(block);
      continue;
    }
    const caption = textOf(next);
    const pictures = (inked(block) as ElementContent[]).map(bare);
    result.push(...withCaption(pictures, caption));
    if (!isSurelyCaption(next))
      notes.push({
        field: 'caption',
        from: caption,
        to: caption,
        doubt: 'Dòng ngắn ngay dưới ảnh được coi là chú thích ảnh.',
      });
    index += 1;
  }
  return result;
}

function isCaption(block: ElementContent | undefined): block is Element {
  if (!isElement(block, 'p') || inked(block).length === 0) return false;
  const text = textOf(block);
  if (CREDIT.test(text) || text.length > MAX_CAPTION_CHARS) return false;
  if (isSurelyCaption(block)) return true;
  return text.length <= 120 && !/[.:;,]$/.test(text) && isCentred(block);
}

function isSurelyCaption(block: Element): boolean {
  return (
    isAllOf(block, 'em') ||
    /caption|chuthich|chu-thich|image-note|pcaption/i.test(attribute(block, 'className') ?? '') ||
    (isCentred(block) && isElement(block.children[0], 'sub', 'small'))
  );
}

function isCentred(block: Element): boolean {
  return (
    /text-align\s*:\s*center/i.test(attribute(block, 'style') ?? '') ||
    attribute(block, 'align') === 'center'
  );
}

/** Whether all words of a block stand within elements of this name. */
export function isAllOf(block: Element, name: string): boolean {
  const nodes = inked(block) as ElementContent[];
  return (
    nodes.length > 0 &&
    nodes.every(
      (node) =>
        isElement(node, name) ||
        (isElement(node, 'strong', 'a', 'u') && isAllOf(node, name)) ||
        (node.type === 'text' && /^[\s.,;:)(–-]*$/.test(node.value)),
    )
  );
}

function bare(node: ElementContent): Element {
  const picture = isElement(node, 'a')
    ? (inked(node) as ElementContent[]).find((child): child is Element => isElement(child, 'img'))
    : node;
  return picture as Element;
}

/** A caption of several pictures belongs below the last of them. */
function withCaption(pictures: readonly Element[], caption: string): ElementContent[] {
  return pictures.map((picture, index) =>
    h('p', {}, [
      index === pictures.length - 1
        ? h('img', { ...picture.properties, title: caption }, [])
        : picture,
    ]),
  );
}

function readFigure(figure: Element): ElementContent[] {
  const captions = figure.children.filter((child) => isElement(child, 'figcaption'));
  const rest = figure.children.filter((child) => !isElement(child, 'figcaption'));
  const blocks = rest.flatMap(splitPictures);
  const caption = textOf(captions);
  const at = blocks.findLastIndex(isPictureBlock);
  if (!caption) return blocks;
  if (at < 0) return [...blocks, figureWithoutPicture(caption)];
  const pictures = (inked(blocks[at] as Element) as ElementContent[]).map(bare);
  return [...blocks.slice(0, at), ...withCaption(pictures, caption), ...blocks.slice(at + 1)];
}

/** A place for a picture of which only the words are known: its caption, and its description where it had another one. */
export function figureWithoutPicture(caption: string, alt = ''): Element {
  return h('p', {}, [
    h('img', { src: '', title: caption, dataCaption: caption, ...(alt && { alt }) }, []),
  ]);
}
