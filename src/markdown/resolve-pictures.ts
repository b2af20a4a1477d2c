/** Turns what an editor wrote for a picture into what a browser needs, and checks that readers get a description. */
import type { Element, Parents, Root, Text } from 'hast';
import { asWritten, hasSchemeOrHost } from './href.ts';
import type { MarkdownPicture, RenderState } from './context.ts';
import { altMissing, altOfPictureEmpty, pictureMissing } from './picture-messages.ts';
import { lineOf, targetOf } from './tree.ts';
import { walkElements } from './walk.ts';
import { markdownWords } from '../strings/markdown.ts';
import { describesNothing } from '../domain/picture-description.ts';

interface Place {
  node: Element;
  parent: Parents;
  src: string;
}

/** A picture without a file becomes a line of text, which only `npm run dev` can show: the fault stops a build. */
export async function resolvePictures(tree: Root, state: RenderState): Promise<void> {
  const places: Place[] = [];
  walkElements(tree, (node, _, parent) => {
    if (node.tagName === 'img') places.push({ node, parent, src: srcOf(node) });
  });
  const found = await Promise.all(places.map(({ src }) => find(src, state)));
  places.forEach((place, index) => {
    const picture = found[index];
    if (picture) {
      show(place.node, picture);
      checkDescription(place, state);
    } else {
      replaceByText(place, state);
      reportMissing(place, state);
    }
  });
}

function srcOf(node: Element): string {
  return asWritten(String(node.properties.src ?? ''));
}

async function find(src: string, state: RenderState): Promise<MarkdownPicture | undefined> {
  return !src || hasSchemeOrHost(src) ? undefined : state.context.picture(src);
}

/** The size is there before the file is, so that nothing moves when it arrives. */
function show(node: Element, picture: MarkdownPicture): void {
  const { alt, title } = node.properties;
  node.properties = {
    src: picture.src,
    ...(picture.srcset && { srcSet: picture.srcset }),
    ...(picture.sizes && { sizes: picture.sizes }),
    width: picture.width,
    height: picture.height,
    alt: String(alt ?? '').trim(),
    loading: 'lazy',
    decoding: 'async',
    ...(picture['data-tone'] && { 'data-tone': picture['data-tone'] }),
    ...(title && { title }),
  };
}

function checkDescription({ node, src }: Place, { context }: RenderState): void {
  const alt = String(node.properties.alt);
  const line = lineOf(node);
  if (!alt) context.report({ severity: 'error', line, ...altMissing(src) });
  else if (describesNothing(alt)) {
    context.report({ severity: 'warning', line, ...altOfPictureEmpty(alt, src) });
  }
}

function replaceByText({ node, parent, src }: Place, { context }: RenderState): void {
  const value = markdownWords(context).missingPicture(src.slice(0, 80));
  const text: Text = { type: 'text', value };
  (parent.children as (Element | Text)[]).splice(
    (parent.children as unknown[]).indexOf(node),
    1,
    text,
  );
}

function reportMissing({ node, src }: Place, state: RenderState): void {
  const line = targetOf(node, state)?.line ?? lineOf(node);
  const fault = pictureMissing(src, isTag(line, state));
  state.context.report({ severity: 'error', line, ...fault });
}

/** Whether a picture of a line is written as a tag, which may be a word of the text. */
function isTag(line: number | undefined, { source }: RenderState): boolean {
  return /<img\b/i.test(source.split('\n')[(line ?? 0) - 1] ?? '');
}
